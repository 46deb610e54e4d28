"""What a source's phrase names: its kind, its proper name, and the source before that it refers back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.attribution.cast import Cast, SourcePhrase
from claimtrack.reading.attribution.name_shapes import NameShapes
from claimtrack.reading.attribution.people import People
from claimtrack.reading.attribution.references import ReferenceGrammar
from claimtrack.reading.attribution.studies import StudyGrammar
from claimtrack.reading.figures.nouns import NounGrammar

_KINDS = {
    "study": SourceKind.STUDY,
    "document": SourceKind.DOCUMENT,
    "outlet": SourceKind.OUTLET,
    "unnamed": SourceKind.UNNAMED,
    "person": SourceKind.PERSON,
    "body": SourceKind.BODY,
}

_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
_GROUPS = ("person", "unnamed", "body")
_BESIDE = 5
"""The most words of a noun with a name beside it."""


@dataclass(frozen=True, slots=True)
class NamingGrammar:
    """Names the sources of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    cast: Cast
    references: ReferenceGrammar
    shapes: NameShapes
    people: People

    def read(self, first: int, last: int, *, lenient: bool = False) -> SourcePhrase | None:
        """The source that a stretch of tokens names, or None where it names nobody.

        `lenient` takes any noun for somebody unnamed: "vendors said", where only a speaker can stand.
        """
        ordered = self.ordered(first, last)
        if ordered is not None:
            return ordered
        for at in range(first + 1, last - 1):
            relay = self.pack.attribution.relay.at(self.tokens.folded, at)
            if relay and relay[0] < last:
                inner, outer = self.read(first, at), self.read(relay[0], last)
                if inner and outer and self.is_made(inner, at):
                    return SourcePhrase(first, last, (replace(outer.chain[0], kind=SourceKind.STUDY), *outer.chain[1:]))
                return SourcePhrase(first, last, (*inner.chain, *outer.chain)) if inner and outer else inner
        alone = last - first > 1 and self.tokens.at(last - 1) in self.pack.attribution.themselves
        pronoun = self.references.pronoun(first, last - 1 if alone else last)
        if pronoun is not None:
            return pronoun
        if self.tokens.at(first) in self.pack.attribution.some and self.tokens.at(first + 1) in self.pack.of_words:
            # "One of the rescuers": who speaks stands behind "of".
            first += 2
        if last - first > 1 and self.tokens.at(last - 1) in self.pack.attribution.themselves:
            # "ella misma", "the company itself".
            last -= 1
        last = self._without_place(first, last)
        start = self._strip(first, last)
        seat = self.shapes.past_seat(start, last)
        start = seat or start
        titled = self.tokens.at(start) in self.pack.attribution.honorifics and start + 1 < last
        if titled:
            start += 2 if self.tokens.at(start + 1) == "." else 1
        if self.tokens.at(first) in self.pack.attribution.nobody or self._counts(first, last):
            return None
        if start > first and self.tokens.at(start) in self.pack.of_words:
            # "la | del Consejo".
            start += 1
        if start >= last or (start > first and self._is_ours(first, start)):
            return None
        pair = self.references.pair(first, start, last)
        if pair is not None:
            return pair
        known = self.references.antecedent(first, start, last)
        if known:
            return SourcePhrase(first, last, (known,))
        outlet = self._outlet_chain(start, last)
        if outlet:
            return SourcePhrase(first, last, outlet)
        kind = SourceKind.BODY if seat else self._kind(start, last, lenient=lenient)
        if titled and kind is not None and self.shapes.is_name(start, last):
            kind = SourceKind.PERSON
        if kind is None or self.tokens.at(start) in self.pack.attribution.pronouns:
            return None
        mention = self._full(self._mention(start, last, kind))
        self._learn_acronym(mention, last)
        self.cast.called.append((frozenset(self.tokens.folded[first:last]), mention))
        if mention.kind in _PEOPLE:
            self._learn_employer(start, last)
        return SourcePhrase(first, last, (mention,))

    def ordered(self, first: int, last: int) -> SourcePhrase | None:
        """Who made a study, and the paper for which they did: "a YouGov poll for The Times", "encuesta de X para Y"."""
        words = self.pack.attribution
        for at in range(first + 1, last - 1):
            if self.tokens.at(at) not in words.ordered_by:
                continue
            paper = self.shapes.past_kind(at + 1)
            study = any(words.nouns.get(self.tokens.at(k)) == "study" for k in range(first, at))
            if not (study and self.tokens.capital(paper)):
                continue
            inner, outer = self.read(first, at), self.read(at + 1, last)
            if inner is None or outer is None:
                continue
            poll = self.tokens.holds(self.pack.units.polled, first, at) and self.shapes.is_name(paper, last)
            if outer.chain[0].kind is SourceKind.OUTLET or (poll and not self.shapes.holds_body(paper, last)):
                mention = replace(outer.chain[0], kind=SourceKind.OUTLET)
                return SourcePhrase(first, last, (*inner.chain, mention, *outer.chain[1:]))
        return None

    def _learn_employer(self, first: int, last: int) -> None:
        """Remember whom somebody speaks for: "a spokeswoman for the Department of Prisons" is not the department."""
        link = next((at for at in range(first + 1, last - 1) if self.tokens.at(at) in self.pack.prepositions), None)
        if link is None:
            return
        start = link + 1
        while start < last and self.tokens.at(start) in self.pack.definite and not self.tokens.capital(start):
            start += 1
        if start >= last or not self.tokens.capital(start):
            return
        mention = self._full(self._named(start, last, SourceKind.BODY))
        self.cast.called.append((frozenset(self.tokens.folded[start:last]), mention))
        self.cast.recent.append(replace(mention, start=None, end=None))

    def _without_place(self, first: int, last: int) -> int:
        """Where a name ends that a place follows: "celebró Salazar en Guayaquil"."""
        plural = not self.pack.noun_before_adjective and self.nouns.is_plural(first)
        if plural or not self.tokens.capital(first) or self.tokens.at(first) in self.pack.attribution.nouns:
            return last
        places = self.pack.attribution.places
        return next((at for at in range(first + 1, last) if self.tokens.at(at) in places), last)

    def _counts(self, first: int, last: int) -> bool:
        """Whether a phrase goes on from a number: "10 million people registered"."""
        return any(
            self.tokens.at(i) in self.pack.numbers.scales and not self.tokens.capital(i) for i in range(first, last)
        )

    def is_made(self, study: SourcePhrase, link: int) -> bool:
        """Whether a nameless study stands before "released by": it goes by the name of who made it."""
        return self.is_nameless(study) and self.tokens.at(link) in self.pack.attribution.study_links

    def is_nameless(self, study: SourcePhrase) -> bool:
        """Whether a source is a study that goes by no name."""
        return study.chain[0].kind is SourceKind.STUDY and not self.shapes.names_somebody(study.first + 1, study.last)

    def _is_ours(self, first: int, noun: int) -> bool:
        """Whether a phrase means the paper itself: "este diario"."""
        words = self.pack.attribution
        called = self.tokens.at(noun)
        return self.tokens.at(first) in words.own and (words.nouns.get(called) == "outlet" or called in words.ourselves)

    def _strip(self, first: int, last: int) -> int:
        """Past articles and words such as "recent"."""
        at = first
        words = self.pack.attribution
        while (
            at < last
            and (not self.tokens.capital(at) or (self.tokens.at(at) in words.leading and self._opens_sentence(at)))
            and (self.tokens.at(at) in self.pack.determiners or self.tokens.at(at) in words.leading)
        ):
            at += 1
        if at == first and at + 1 < last and self.tokens.at(at) in self.pack.definite and self.tokens.capital(at + 1):
            return at if self._is_outlet(at) else at + 1
        if at == first and at < last and self.tokens.at(at) in self.pack.determiners:
            return at if self._is_outlet(at) else self._strip_capital(at + 1, last)
        return at

    def _is_outlet(self, at: int) -> bool:
        """Whether the name of an outlet begins with this article: "El País", not "El país"."""
        found = self.pack.attribution.outlets.at(self.tokens.folded, at)
        return (found is not None and self.shapes.is_name(at, found[0])) or self.shapes.keeps_article(at)

    def _opens_sentence(self, at: int) -> bool:
        return self.tokens.at(at - 1) in ("", ".", "\n", "“", "«", ";")

    def _strip_capital(self, at: int, last: int) -> int:
        while at < last and not self.tokens.capital(at) and self.tokens.at(at) in self.pack.attribution.leading:
            at += 1
        return at

    def _outlet_chain(self, first: int, last: int) -> tuple[SourceMention, ...] | None:
        """An outlet, alone or as the carrier of unnamed sources ("fuentes del periódico The Times")."""
        words = self.pack.attribution
        for at in range(first, last):
            if not self.tokens.capital(at):
                continue
            found = words.outlets.at(self.tokens.folded, at)
            if found is None or found[0] > last or (found[0] < last and self.tokens.capital(found[0])):
                continue
            if not self.shapes.is_name(at, found[0]):
                continue
            outlet = SourceMention(
                self.tokens.slice(at, found[0]),
                SourceKind.OUTLET,
                self.tokens.starts[at],
                self.tokens.ends[found[0] - 1],
            )
            inner_last = self._carried(first, at)
            head = first if self.pack.noun_before_adjective else inner_last - 1
            if inner_last > first and words.nouns.get(self.tokens.at(head)) == "unnamed":
                inner = self._named(first, inner_last, SourceKind.UNNAMED)
                return (inner, outlet)
            return (outlet,)
        return None

    def _carried(self, first: int, outlet: int) -> int:
        """Where the unnamed source before an outlet ends: "fuentes | del periódico The Times"."""
        at = first
        small = either(self.pack.of_words, self.pack.prepositions)
        while at < outlet and self.tokens.at(at) not in small:
            at += 1
        return at

    def _kind(self, first: int, last: int, *, lenient: bool) -> SourceKind | None:
        """What the phrase names, by its first telling noun in Spanish order, by its last in English order."""
        nouns = self.pack.attribution.nouns
        if self.shapes.is_paper(first, last) or (self.shapes.keeps_article(first) and last - first > 1):
            return SourceKind.OUTLET
        listed = self.pack.attribution.known.at(self.tokens.folded, first)
        if listed and listed[0] == last and self.tokens.capital(first):
            return SourceKind.BODY
        head_last = self._head_end(first, last)
        places = range(first, head_last) if self.pack.noun_before_adjective else range(head_last - 1, first - 1, -1)
        for at in places:
            kind = nouns.get(self.tokens.at(at)) or self._plural_kind(at)
            office = self.tokens.capital(at) and self.tokens.at(at + 1) in self.pack.of_words
            if kind == "person" and office and self.pack.noun_before_adjective:
                # "Secretaría de Hacienda": with a capital the office, without one who holds it.
                return SourceKind.BODY
            if kind == "unnamed" and office and self.pack.noun_before_adjective and self.tokens.is_word(at - 1):
                # "La Autoridad de Transporte Urbano".
                return SourceKind.BODY
            if kind == "unnamed" and self._bears_name(at, last):
                return SourceKind.PERSON
            if kind == "outlet" and self._deals(at, head_last, last):
                # "La cadena de supermercados Arbolera".
                return SourceKind.BODY
            if kind:
                return _KINDS[kind]
        if (
            last - first == 1
            and self.tokens.at(first) in self.pack.function_words
            and not self.tokens.raw(first).isupper()
        ):
            return None
        head = first if self.pack.noun_before_adjective else head_last - 1
        nobody = self.pack.attribution.no_speakers
        if lenient and (self.tokens.at(head) in nobody or self.tokens.at(first) in nobody):
            return None
        if lenient and not self.shapes.names_somebody(first, head_last):
            return SourceKind.UNNAMED if self.tokens.is_word(head) and not self.nouns.closes(head) else None
        opens = self.tokens.at(first - 1) in ("", ".", "\n", "“", "”")
        raw = self.tokens.raw(first)
        known = raw.isupper() or self.tokens.at(last) == "," or self.tokens.at(first) in self.cast.capitalised
        known = known or self.cast.fullest(raw) is not None
        bare = last - first == 1 and opens and self.nouns.is_plural(first) and not known
        if bare and not self.pack.noun_before_adjective:
            # "Taxpayers put in": a plural that opens a sentence, and no name.
            return SourceKind.UNNAMED if lenient else None
        if self.tokens.capital(last - 1) and self.pack.noun_before_adjective and not self.tokens.capital(first):
            plain = not any(self.tokens.at(i) in self.pack.prepositions for i in range(first, last))
            # "el operador Cenace": a noun with a name beside it.
            if (not plain or last - first > _BESIDE) and self._name_beside(first, last) == first:
                return None
            # "el delantero Brian Cufré": somebody with a name and a surname.
            run = next(i for i in range(first, last) if self.tokens.capital(i))
            return SourceKind.PERSON if self.shapes.like_a_person(run, last) else SourceKind.BODY
        if self.tokens.capital(first) or (not self.pack.noun_before_adjective and self.tokens.capital(head_last - 1)):
            return SourceKind.PERSON if self.shapes.like_a_person(first, last) else SourceKind.BODY
        return None

    def _bears_name(self, at: int, last: int) -> bool:
        """Whether the name of one person stands behind what that person is: "el economista | Amílcar Gaona"."""
        run = at + 1
        while run < last and not self.tokens.capital(run) and self.tokens.at(run) not in self.pack.prepositions:
            run += 1
        named = self.pack.noun_before_adjective and self.shapes.like_a_person(run, last)
        return named and not self.nouns.is_plural(at) and not self.tokens.capital(at)

    def _deals(self, at: int, link: int, last: int) -> bool:
        """Whether a noun that papers are called by tells with the next what somebody deals in."""
        goods = link + 1
        lower = goods < last and not self.tokens.capital(goods) and self.tokens.at(link) in self.pack.of_words
        noun = self.pack.attribution.nouns.get(self.tokens.at(goods))
        return (
            self.pack.noun_before_adjective
            and link == at + 1
            and lower
            and noun is None
            and self.nouns.is_plural(goods)
        )

    def _plural_kind(self, at: int) -> str | None:
        """A group of people or bodies by its plural: "líderes cocaleros", "las patronales" are unnamed."""
        word = self.tokens.at(at)
        if not self.nouns.is_plural(at) or self.tokens.capital(at):
            return None
        kinds = (self.pack.attribution.nouns.get(word[:-cut]) for cut in (1, 2))
        return "unnamed" if any(kind in _GROUPS for kind in kinds) else None

    def _head_end(self, first: int, last: int) -> int:
        """Where the head of the phrase ends: before "of", "in" and the like."""
        at = first
        while at < last and self.tokens.at(at) not in self.pack.prepositions:
            at += 1
        return at if at > first else last

    def _mention(self, first: int, last: int, kind: SourceKind) -> SourceMention:
        if kind is SourceKind.STUDY:
            return StudyGrammar(self.tokens, self.pack, self.references).named(
                first, last, opens=self._opens_sentence(first)
            )
        if kind is SourceKind.PERSON:
            run = first
            while run < last and (self.tokens.capital(run) or self.shapes.in_surname(run)):
                run += 1
            behind = run + 1 < last and self.shapes.like_a_person(run + 1, last)
            if run - first > 1 and self.pack.attribution.nouns.get(self.tokens.at(run)) == "person" and not behind:
                # "Iván Acosta ministro de Hacienda": the name before what its bearer does.
                return self._named(first, run, kind)
            name = self._person_name(first, last)
            return self._named(name, last, kind)
        if kind is SourceKind.OUTLET and self.tokens.at(first - 1) in self.pack.definite:
            # "The El Faro newspaper".
            last -= not self.tokens.capital(last - 1) and self.shapes.is_name(first, last - 1)
        return self._named(self._name_beside(first, last), last, kind)

    def _name_beside(self, first: int, last: int) -> int:
        """Where the name begins behind what it is: "the charity Simon Ireland", "la consultora Delta Sur"."""
        at = self.shapes.past_description(first, last)
        before = [self.tokens.at(i) for i in range(first, at)]
        plain = not self.tokens.holds(either(self.pack.prepositions, self.pack.determiners), first, at)
        known = bool(before) and (plain or self._is_described(before))
        return at if first < at < last and known and self.shapes.is_name(at, last) else first

    def _is_described(self, before: list[str]) -> bool:
        """Whether what a body is stands before its name with what it deals in: "el fabricante de trenes | Urbina"."""
        words = self.pack.attribution
        headed = self.pack.noun_before_adjective and (
            words.nouns.get(before[0]) == "body" or before[0] in words.generic
        )
        small = either(self.pack.prepositions, self.pack.determiners)
        return headed and before[1:2] != [] and before[1] in self.pack.of_words and before[-1] not in small

    def _named(self, first: int, last: int, kind: SourceKind) -> SourceMention:
        return SourceMention(
            self.tokens.slice(first, last), kind, self.tokens.starts[first], self.tokens.ends[last - 1]
        )

    def _person_name(self, first: int, last: int) -> int:
        """Where the proper name of a person begins, behind the role: "el presidente ucraniano Volodymyr Zelensky"."""
        start = last
        while start > first and (self.tokens.capital(start - 1) or self.shapes.in_surname(start - 1)):
            start -= 1
        if not self.shapes.names_somebody(start, last):
            # "the auditor-general".
            return first
        run = last - start
        before = self.tokens.at(start - 1)
        for at in range(last - 2, start - 1, -1):
            # English writes titles with a capital: "President Volodymyr Zelensky".
            if self.pack.attribution.nouns.get(self.tokens.at(at)) == "person" and self.tokens.capital(at + 1):
                return at + 1
        small = either(self.pack.prepositions, self.pack.determiners, self.pack.conjunctions)
        if run >= 1 and start > first and before not in small and not self.shapes.holds_body(start, last):
            return start
        return first

    def _learn_acronym(self, mention: SourceMention, last: int) -> None:
        """Remember "(NIS)" behind a full name."""
        if self.tokens.at(last) == "(" and self.tokens.is_word(last + 1) and self.tokens.at(last + 2) == ")":
            short = self.tokens.raw(last + 1)
            if short.isupper() or (short[0].isupper() and mention.kind is not SourceKind.PERSON):
                self.cast.acronyms[short] = mention.name

    def _full(self, mention: SourceMention) -> SourceMention:
        """The mention under the fullest name that the document has given it."""
        name = self.cast.acronyms.get(mention.name, mention.name)
        if name != mention.name:
            mention = replace(mention, name=name)
        if mention.kind in (SourceKind.UNNAMED, SourceKind.DOCUMENT):
            return mention
        known = self.cast.fullest(name)
        if known is not None:
            return replace(mention, name=known.name, kind=known.kind)
        full = self.people.full(name) if mention.kind in (SourceKind.PERSON, SourceKind.BODY) else None
        return replace(mention, name=full, kind=SourceKind.PERSON) if full else mention
