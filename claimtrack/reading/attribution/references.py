"""References back: whom "she", "the agency" or "el informe" means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.attribution.cast import Cast, SourcePhrase
from claimtrack.reading.figures.nouns import NounGrammar

_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
_BODIES = frozenset(SourceKind) - _PEOPLE
_PAPERS = frozenset({SourceKind.STUDY, SourceKind.DOCUMENT})
_OWNER = frozenset("’")
_RECENT = 8
"""How many bodies back "the company" may mean one."""


@dataclass(frozen=True, slots=True)
class ReferenceGrammar:
    """Resolves the mentions of one document that give no name to the sources named before."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    cast: Cast

    def pronoun(self, first: int, last: int) -> SourcePhrase | None:
        """Whom a pronoun means: she and he a person, it a body, both the latest two, they whoever spoke last."""
        if last - first != 1 or first >= len(self.tokens):
            return None
        words, word = self.pack.attribution, self.tokens.at(first)
        if word not in words.pronouns and self.tokens.raw(first).casefold() not in words.stressed:
            return None
        if word in words.pairs:
            pair = self.cast.latest(2)
            return SourcePhrase(first, last, tuple(self._here(one, first, last) for one in pair), parallel=True)
        known = None
        if word in words.things:
            known = self.cast.body(added=self.tokens.at(last) in words.literal)
        elif word in words.people or word not in words.pronouns:
            known = self.cast.person(tuple(self.pack.endings.plural))
        known = known or self.cast.last()
        return SourcePhrase(first, last, (self._here(known, first, last),)) if known else None

    def pair(self, first: int, start: int, last: int) -> SourcePhrase | None:
        """Both agencies, ambos cuerpos: the latest two, by what they are."""
        if self.tokens.at(first) not in self.pack.attribution.pairs or last - start != 1 or start != first + 1:
            return None
        latest = self.cast.latest(2)
        if len(latest) < 2 or self.tokens.capital(start):
            return None
        return SourcePhrase(first, last, tuple(self._here(one, first, last) for one in latest), parallel=True)

    def _here(self, known: SourceMention, first: int, last: int) -> SourceMention:
        return replace(known, start=self.tokens.starts[first], end=self.tokens.ends[last - 1])

    def antecedent(self, first: int, start: int, last: int) -> SourceMention | None:
        """El informe, the agency, its study: a definite noun with no name of its own, resolved to a source before."""
        opening = self.tokens.at(first)
        own = self._by_origin(start, last) if opening in self.pack.definite else None
        if own is not None:
            return self._here(own, first, last)
        if start == first or any(self.tokens.capital(i) for i in range(start, last)):
            return None
        if opening in self.pack.numbers.one or opening not in self.pack.determiners:
            return None
        head = start if self.pack.noun_before_adjective else last - 1
        noun = self.tokens.at(head)
        kind = self.pack.attribution.nouns.get(noun)
        if kind is None and noun in self.pack.attribution.generic and last - start == 1:
            # "La firma", "the brokerage": bodies where nothing more is said of them.
            kind = "body"
        if opening in self.pack.attribution.possessives and kind == "body":
            # "her union": not a body that was named before.
            return None
        words = self.pack.attribution
        if opening in words.possessives and kind in ("study", "document"):
            # "Litmar sold ..., its annual report shows": whoever the sentence is about made it.
            owner = self.cast.owner() or (self.cast.body() if self._opens_sentence(first) else None)
            owner = owner or (self.cast.here() if kind == "study" else None)
            if owner is not None:
                return self._here(owner, first, last)
        if noun in words.makers and opening in either(self.pack.definite, words.possessives):
            # "Its authors", "los investigadores": the study speaks.
            study = self.cast.study()
            if study is not None and study.name != study.name.casefold():
                return self._here(study, first, last)
        owned = kind in ("study", "document") and self.tokens.holds(_OWNER, start, last)
        if owned or self.tokens.holds(self.pack.prepositions, start, last):
            # "The university's study": the university's.
            return None
        if kind is None:
            called = self.cast.called_by(frozenset({noun}), frozenset(SourceKind))
            if called is None and noun in words.stand_ins and last - start == 1:
                called = self.cast.person()
            return self._here(called, first, last) if called else None
        if self.nouns.is_plural(head) and not self.pack.attribution.coreference.at(self.tokens.folded, first):
            # "The filings add": those that were named before.
            papers = kind in ("study", "document") and last - start == 1
            told = self.cast.called_by(frozenset({noun}), _PAPERS) if papers else None
            return self._here(told, first, last) if told else None
        if any(self.tokens.at(i) in words.same for i in range(first, start + 1)):
            # "La misma fuente", "the same agency".
            latest = self._body(noun, spoke=True) if kind == "body" and noun in words.generic else self.cast.last()
            if kind in ("study", "document"):
                # "El mismo informe", also where a paper had seen it.
                latest = self.cast.last(SourceKind.STUDY, SourceKind.DOCUMENT) or latest
            return self._here(latest, first, last) if latest else None
        called_by = frozenset(self.tokens.folded[i] for i in range(start, last) if self.tokens.is_word(i))
        known = self._meant(noun, kind, called_by)
        return self._here(known, first, last) if known else None

    def _by_origin(self, start: int, last: int) -> SourceMention | None:
        """With whom the sentence begins, where only a noun and where they are from tell them: "the Swedish miner"."""
        own = self.cast.opening()
        if own is None:
            return None
        countries, folded = self.pack.money.countries, self.tokens.folded
        if self.pack.noun_before_adjective:
            head, place, end = start, start + 1, last
        else:
            head, place, end = last - 1, start, last - 1
        origin = countries.at(folded, place)
        if origin is None or origin[0] != end or self.tokens.capital(head) or self.nouns.is_plural(head):
            return None
        words, noun = self.pack.attribution, self.tokens.at(head)
        told = noun in words.firms - words.strict or (noun not in words.nouns and noun not in words.generic)
        return own if told else None

    def _opens_sentence(self, i: int) -> bool:
        return self.tokens.at(i - 1) in (".", "\n", "", "”", '"')

    def _meant(self, noun: str, kind: str, words: frozenset[str]) -> SourceMention | None:
        """The source that a noun means: the latest that was called by it, else the latest of its kind.

        A person or group is only who was called so; with an adjective ("el vocero presidencial") it is a new one.
        """
        described = len(words) > 1
        if described and kind in ("person", "unnamed"):
            return None
        people = kind in ("person", "unnamed")
        called = self.cast.called_by(words, _PEOPLE if people else _BODIES)
        if called is not None:
            return called
        if noun in self.pack.attribution.stand_ins:
            return self.cast.person()
        if noun in self.pack.traps.laws:
            return None
        if kind == "document" and described:
            # "The official proposal": no paper that was told of before.
            return None
        if kind in ("study", "document"):
            if noun in self.pack.attribution.standing:
                return None
            return (
                self.cast.last(SourceKind.STUDY)
                or self.cast.last(SourceKind.BODY, SourceKind.DOCUMENT)
                or self.cast.last()
            )
        if kind in ("body", "outlet") and not described and noun in self.pack.attribution.generic:
            return self._body(noun)
        return None

    def _is_country(self, name: str) -> bool:
        """Whether a name is that of a country, or stands for its government: "Canada", "La Habana"."""
        words, known = fold(name).split(), self.pack.money.countries
        spelled = (words, *([each, *words] for each in self.pack.definite))
        found = ((known.at(each, 0), len(each)) for each in spelled)
        return any(place is not None and place[0] == length for place, length in found)

    def _body(self, noun: str, *, spoke: bool = False) -> SourceMention | None:
        """The latest body that a general noun may mean; "the company", "the bank" is none that is called a ministry.

        `spoke` tells that it said something: "the same agency".
        """
        words = self.pack.attribution
        paper = noun in words.ourselves or words.nouns.get(noun) == "outlet"
        kinds = (SourceKind.BODY, SourceKind.STUDY, *((SourceKind.OUTLET,) if paper else ()))
        subject = self.cast.opening()
        speaker, recent = self.cast.last(*kinds), reversed(self.cast.recent[-_RECENT:])
        known = [speaker, subject, *recent] if spoke else [subject, *recent, speaker]
        for mention in known:
            if mention is None:
                continue
            if self._is_country(mention.name):
                # "Canada" is no union and no company.
                continue
            names = {fold(word) for word in mention.name.split()} | self.cast.words_for(mention.name)
            called = names & words.generic
            # "La Comisión Federal perdió 40 millones, reportó la empresa": its own sentence tells what it is.
            public = mention is not subject and bool(called - words.firms)
            other = noun in words.strict and bool(called) and noun not in called
            if not (public and noun in words.firms) and not other:
                return mention
        return None
