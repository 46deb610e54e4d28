"""Sources that no cue names: before or behind a colon, and where a clause leaves out its verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.extents import LONGEST
from claimtrack.reading.attribution.quote_marks import QuoteMarks
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_NAME = 6
"""The most words of a name before or behind a colon."""
_ACRONYM = 3
"""A longer word in capitals before a colon is the place of a date line as well: LIMA."""
_CONTENT = 3
_DASHES = ("-", "–", "—")
_TO_NUMBER = 4
_TO_LEAD = 3
"""How many words may stand between a preposition and its number: "at about 40"."""
_TO_PART = 5
"""How many words into a clause "of them" may stand."""
_SPEAKERS = ("body", "person", "unnamed", "outlet")


@dataclass(frozen=True, slots=True)
class EllipticGrammar:
    """Finds the speeches of one document that have no cue but a mark."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar

    def all(self, span: SentenceSpan, end: int, found: Sequence[Speech]) -> Iterator[Speech]:
        """The speeches of one sentence, beside those `found` in it."""
        if any(speech.chain for speech in found):
            yield from self._gapped(end, found)
            yield from self._also_gives(end, found)
            yield from self._going_on(end, found)
            return
        speech = self._behind_colon(span, end) or self._before_colon(span, end) or self._before_quote(span, end)
        speech = speech or self._reckoned(span, end) or self._foreseen(span, end)
        if speech is not None:
            yield speech

    def _behind_colon(self, span: SentenceSpan, end: int) -> Speech | None:
        """Who stands alone behind a colon: "Inflation at 5 %: central bank"."""
        for colon in range(end - 1, max(span.first + _CONTENT, end - 1 - _NAME) - 1, -1):
            dash = self.tokens.at(colon) in _DASHES and not self.tokens.glued(colon) and end == span.last
            if self.tokens.at(colon) != ":" and not dash:
                continue
            source = self._name(colon + 1, end, studies=end == span.last)
            if source is None:
                return None
            return Speech((colon, end), (span.first, colon), source.chain, clause=True)
        return None

    def _before_colon(self, span: SentenceSpan, end: int) -> Speech | None:
        """Who stands alone before one: "UN: 40,000 flee fighting in Sudan"."""
        for colon in range(span.first + 1, min(end - _CONTENT, span.first + 1 + _NAME)):
            if self.tokens.at(colon) != ":":
                continue
            if self.tokens.at(span.first) in self.pack.attribution.labels:
                return None
            source = self._name(span.first, colon)
            known = source is not None and self._is_known(span.first, colon, source)
            return (
                Speech((span.first, colon), (colon + 1, end), source.chain, clause=True) if source and known else None
            )
        return None

    def _reckoned(self, span: SentenceSpan, end: int) -> Speech | None:
        """Whose figure a sentence begins with: "La estimación del ministerio ronda", "The UN’s estimate of 300"."""
        words = self.pack.attribution
        first = span.first + 1 if self.tokens.at(span.first) in words.joins else span.first
        last = self.sources.extents.end(first, min(end, first + LONGEST))
        if not any(self.tokens.at(i) in words.reckonings for i in range(first, last)) or last >= end:
            return None
        source = self.sources.naming.read(first, last)
        if source is None or source.chain[0].kind is not SourceKind.STUDY:
            return None
        if self.tokens.at(last) == "," and self.sources.naming.is_nameless(source):
            # "El balance, difundido el viernes por el ministerio, es de 74 muertos."
            close = next((i for i in range(last + 1, min(end, last + LONGEST)) if self.tokens.at(i) == ","), last)
            source = self.sources.appositions.made(source, last + 1, close)
            last = close + 1
        if source.chain[0].name.casefold() == self.tokens.slice(first, last).casefold() or not self._is_whose(source):
            return None
        close = next((i for i in range(last, end) if self.tokens.at(i) in (",", ";", "(")), end)
        return Speech((first, last), (last, close), source.chain)

    def _foreseen(self, span: SentenceSpan, end: int) -> Speech | None:
        """Whose outlook a sentence changes that begins with them: "El FMI recortó al 2,1 % su previsión"."""
        words = self.pack.attribution
        first = span.first + 1 if self.tokens.at(span.first) in words.joins else span.first
        last = self.sources.extents.end(first, min(end, first + LONGEST))
        own = (i for i in range(last, end - 1) if self.tokens.at(i) in words.possessives)
        if not any(self.tokens.at(i + 1) in words.outlooks for i in own) or last >= end:
            return None
        cast = self.sources.cast
        named = cast.named_subject or any(self.tokens.at(i) in words.nouns for i in (first, first + 1))
        if cast.subject is None or not named:
            return None
        return Speech((first, first), (first, end), (cast.subject,), hint="forecast")

    def _is_whose(self, source: SourcePhrase) -> bool:
        """Whether a study goes by who made it, and not by what it is called."""
        return not any(word in self.pack.attribution.reckonings for word in source.chain[0].name.casefold().split())

    def _before_quote(self, span: SentenceSpan, end: int) -> Speech | None:
        """Who is spoken of before a colon and a quotation: "La ministra fue tajante: «No subirán»"."""
        marks = QuoteMarks(self.tokens)
        for colon in range(span.first + 2, end - _CONTENT):
            if self.tokens.at(colon) == ":" and marks.opens(colon + 1):
                break
        else:
            return None
        last = self.sources.extents.end(span.first, colon)
        while last > span.first and not self._speaker(last - 1):
            last -= 1
        source = self.sources.naming.read(span.first, last) if last > span.first else None
        if source is None:
            return None
        source = self.sources.appositions.called(source, colon)
        close = marks.closing(colon + 1, end) or end
        return Speech((span.first, last), (colon + 2, close), source.chain, clause=True, quoted=True)

    def _speaker(self, i: int) -> bool:
        """Whether a word is a name, or what somebody who speaks is called by."""
        return self.tokens.capital(i) or self.pack.attribution.nouns.get(self.tokens.at(i)) in _SPEAKERS

    def _name(self, first: int, last: int, *, studies: bool = False) -> SourcePhrase | None:
        """Somebody who is named by all the words of a stretch, or a study at the end of a headline."""
        if not all(self.tokens.is_word(i) for i in range(first, last)) or self.sources.extents.end(first, last) != last:
            return None
        capital = self.tokens.capital(first)
        kinds = (*_SPEAKERS, "study") if studies else _SPEAKERS
        noun = any(self.pack.attribution.nouns.get(self.tokens.at(i)) in kinds for i in range(first, last))
        if not (capital or noun) or any(self.sources.covered[i] for i in range(first, last)):
            return None
        source = self.sources.naming.read(first, last)
        return source if source and source.chain[0].kind is not SourceKind.DOCUMENT else None

    def _is_known(self, first: int, last: int, source: SourcePhrase) -> bool:
        """Whether a name before a colon is somebody's, and not a heading: an acronym, a body, or one named before."""
        raw = self.tokens.raw(first)
        if last - first == 1 and raw.isupper() and len(raw) <= _ACRONYM:
            return True
        if any(self.pack.attribution.nouns.get(self.tokens.at(i)) in _SPEAKERS for i in range(first, last)):
            return any(self.tokens.capital(i) for i in range(first + 1, last)) or last - first == 1
        named = source.chain[0].name
        return source.chain[0].kind is SourceKind.OUTLET or any(
            named == mention.name for mention in self.sources.cast.speakers[-_CONTENT * _NAME :]
        )

    def _going_on(self, end: int, found: Sequence[Speech]) -> Iterator[Speech]:
        """Who goes on behind a semicolon: "8,000 fled, the UN says; half of them are children"."""
        marks = [i for i in range(found[0].cue[0], end) if self.tokens.at(i) == ";"]
        for mark, close in pairwise([*marks, end]):
            said = next((speech for speech in reversed(found) if speech.chain and speech.cue[1] <= mark), None)
            own = any(speech.covers(mark + 1) or mark < speech.cue[0] < close for speech in found)
            if said is not None and not own and self._breaks_down(mark + 1, close):
                chain = tuple(replace(mention, start=None, end=None) for mention in said.chain)
                yield Speech((mark, mark + 1), (mark + 1, close), chain, said.stance, said.parallel)

    def _breaks_down(self, first: int, close: int) -> bool:
        """Whether a clause tells parts of what was told before it, or the same of another time."""
        while self.tokens.at(first) in self.pack.conjunctions:
            first += 1
        before = self.pack.time.words["year_before"].at(self.tokens.folded, first)
        if before is not None or self.tokens.at(first) in self.pack.attribution.rest:
            return True
        for at in range(first, min(close, first + _TO_PART)):
            part = self.pack.parts.openings.at(self.tokens.folded, at)
            if part is not None and part[1] in ("pronoun", "of"):
                return True
            # "en todo 2024 fueron 45.200": the verb has no subject of its own.
            if self.pack.pro_drop and self.tokens.at(at) in self.pack.auxiliaries and self.tokens.is_number(at + 1):
                return True
        return False

    def _gapped(self, end: int, found: Sequence[Speech]) -> Iterator[Speech]:
        """Who shares a verb left out: "El sindicato cifra los despidos en 300; la patronal, en 80"."""
        said = next(speech for speech in found if speech.chain)
        lead = self._lead(said)
        for mark in range(said.cue[1], end - _CONTENT):
            word = self.tokens.at(mark)
            if word not in (";", ",") and word not in self.pack.ranges.conjunctions:
                continue
            first = mark + 1
            while self.tokens.at(first) in self.pack.conjunctions:
                first += 1
            last = self.sources.extents.end(first, end)
            if last <= first or any(speech.cue[0] >= first for speech in found):
                continue
            if word == ";" and self.tokens.at(last) == ",":
                told = any(self.tokens.is_number(i) for i in range(last + 1, min(end, last + 1 + _TO_NUMBER)))
            else:
                told = self._shares(first, last, lead, said)
            source = self.sources.naming.read(first, last) if told else None
            if source is not None and self._is_party(first, source, said):
                yield Speech((first, last), (last, end), source.chain, said.stance, source.parallel, hint=said.hint)

    def _lead(self, said: Speech) -> str:
        """The preposition before the first number that somebody gives, else nothing: "puts the toll | at 40"."""
        number = next((k for k in range(*said.content) if self.tokens.is_number(k)), 0)
        before = (self.tokens.at(k) for k in range(number - 1, max(number - _TO_LEAD, said.cue[0]), -1))
        return next((word for word in before if word in self.pack.prepositions), "")

    def _shares(self, first: int, last: int, lead: str, said: Speech) -> bool:
        """Whether a phrase goes on as the first speaker: "and the police | at 31", "y la empresa | que fueron 12"."""
        opens = self.tokens.at(first) in self.pack.definite or self.tokens.capital(first)
        if not opens or said.content[0] < said.cue[0]:
            return False
        if self.tokens.at(last) in self.pack.attribution.that:
            return said.clause and self.pack.noun_before_adjective
        if not (lead and said.loose and self.tokens.at(last) == lead):
            return False
        near = range(last + 1, last + 1 + _TO_LEAD)
        return any(self.tokens.is_number(k) and not self.sources.covered[k] for k in near)

    def _also_gives(self, end: int, found: Sequence[Speech]) -> Iterator[Speech]:
        """Who shares a plan's or a forecast's verb: "Norway pledged 2 million and the European Union 4.5 million"."""
        said = next((speech for speech in found if speech.loose and speech.hint is not None and speech.chain), None)
        if said is None or said is not found[-1]:
            return
        for at in range(said.cue[1] + 1, end - _CONTENT):
            if self.pack.ranges.conjunctions.at(self.tokens.folded, at) is None:
                continue
            last = self.sources.extents.end(at + 1, end)
            signed = not self.tokens.is_word(last) and self.pack.money.symbols.get(self.tokens.at(last)) is not None
            signed = signed or self.tokens.at(last) in self.pack.money.by_country
            named = self.sources.naming.shapes.names_somebody(at + 1, last)
            if not named or not self.tokens.is_number(last + signed) or self.sources.covered[last]:
                continue
            source = self.sources.naming.read(at + 1, last)
            if source is not None and source.chain != said.chain:
                yield Speech((at + 1, last), (last, end), source.chain, said.stance, source.parallel, hint=said.hint)
                return

    def _is_party(self, first: int, source: SourcePhrase, said: Speech) -> bool:
        """Whether a name before a comma is somebody's, and not a place in a list: "; Baja California, 7,9 %".

        A verb that has the figure for its object, "cifra los muertos en 300", may be left out behind any name.
        """
        words = self.pack.attribution
        if self.tokens.at(first) in words.places_called:
            return False
        bare = self.tokens.capital(first) and not self.tokens.raw(first).isupper()
        spoke = any(mention.name == source.chain[0].name for mention in self.sources.cast.named)
        known = source.chain[0].kind is SourceKind.OUTLET or self.tokens.at(first) in words.nouns
        return said.loose or not bare or spoke or known
