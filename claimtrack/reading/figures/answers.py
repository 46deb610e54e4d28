"""Answers: a number with no noun that a voice gives for what has just been told: "the union says it is 45"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_LINK = 7
"""How many words may stand between the verb and its number: "says the true number is closer to"."""
_NAME = 14
"""How many words the source of a fronted answer may take: "According to the opposition it was"."""
_BACK = 2
"""How many sentences before an answer what it answers may stand."""
_NEAR = 10
"""An answer is at most so many times what it answers, or a part so small of it."""
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class AnswerGrammar:
    """Gives such numbers of one document the unit of the figure that they answer."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def unit_of(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The figure whose unit and rate an answer has: of its own sentence, else the first of one just before it."""
        other = self._answered(figure, done, before, span)
        if other is None or other.per is None or other.unit is None or other.unit.kind is UnitKind.COUNT:
            return other
        # "The bill is 38 dollars a month. The consumers make it 54": a month as well.
        return replace(other, sentence=figure.sentence, power=figure.power, scaled=figure.scaled)

    def _answered(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The figure that another one answers."""
        if figure.form is not Form.PLAIN or figure.size <= 1 or not self._ends(figure):
            return None
        if not (self._is_told(figure, span) or self._is_fronted(figure, span)):
            return None
        if done:
            told = [f for f in done if self._fits(f, figure)]
            return told[-1] if told and told[-1] is done[-1] else None
        if not before or figure.sentence - before[-1].sentence > _BACK:
            return None
        last = list(takewhile(lambda f: f.sentence == before[-1].sentence, reversed(before)))
        return next((f for f in reversed(last) if self._fits(f, figure)), None)

    def _ends(self, figure: Figure) -> bool:
        """Whether nothing that a number could count stands behind it."""
        if self.tokens.at(figure.last) in self.pack.of_words:
            # "It added that 412 of the 1,960 schools had none."
            return False
        return not self.tokens.is_word(figure.last) or self.nouns.closes(figure.last)

    def _fits(self, other: Figure, figure: Figure) -> bool:
        """Whether one figure may answer another: of much the same size, and no percentage above a hundred."""
        if other.unit is None or not alike(other.size, figure.size, _NEAR):
            return False
        if other.unit.kind is UnitKind.MONEY and figure.scaled != other.scaled:
            return False
        shares = other.unit.kind is UnitKind.PERCENT
        kinds = (UnitKind.COUNT, UnitKind.PHYSICAL, UnitKind.TIME, UnitKind.MONEY)
        return (shares and figure.size <= _HUNDRED) or other.unit.kind in kinds

    def _is_told(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a verb of telling has the number for its object, with none but light words between."""
        totalled = False
        for i in range(figure.start - 1, max(span.first, figure.start - 1 - _LINK), -1):
            if self._tells(i, totalled=totalled) or self._is_own(i):
                # "Lo dijo el 48": the verb has its object, and the number is somebody's.
                dated = self.tokens.at(figure.start - 1) in self.pack.definite
                return not (dated and self.tokens.at(i - 1) in self.pack.attribution.clitics)
            if not self._is_light(i):
                return False
            totalled = totalled or self.tokens.at(i) in self.pack.parts.totals
        return False

    def _tells(self, i: int, *, totalled: bool) -> bool:
        """Whether somebody tells or puts a number with the verb at a position: "says", "lo eleva a".

        `totalled` tells whether a noun of totals stands behind it: "eleva la cifra a".
        """
        word, words = self.tokens.at(i), self.pack.attribution
        if word in self.pack.auxiliaries or word in self.pack.parts.answering:
            return False
        if word in either(self.pack.ranges.change, self.pack.ranges.levels):
            return totalled or self.tokens.at(i - 1) in words.clitics
        return word in words.verbs

    def _is_own(self, i: int) -> bool:
        """Whether a noun of totals belongs to somebody: "the union's figure is"."""
        if self.tokens.at(i) not in either(self.pack.parts.totals, self.pack.parts.reckonings):
            return False
        genitive = self.tokens.at(i - 1) == "s" and self.tokens.at(i - 2) in ("’", "'")
        return genitive or self.tokens.at(i - 1) in self.pack.attribution.possessives

    def _is_fronted(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a sentence opens with its source, and goes on with nothing but how much it is."""
        opening = self.pack.attribution.according.at(self.tokens.folded, span.first)
        if opening is None or figure.start - opening[0] > _NAME:
            return False
        at = figure.start - 1
        while at > opening[0] and self._is_light(at) and self.tokens.at(at) not in self.pack.stands:
            at -= 1
            if self.tokens.at(at + 1) in self.pack.auxiliaries:
                break
        if self.tokens.at(at + 1) not in self.pack.auxiliaries:
            return False
        whom = either(self.pack.attribution.pronouns, self.pack.parts.answering)
        subject = self.tokens.at(at) in whom or self.tokens.at(at) == ","
        return subject or self.pack.pro_drop

    def _is_light(self, i: int) -> bool:
        """Whether a word says nothing of what is counted: "it is", "the true number is"."""
        word = self.tokens.at(i)
        if word in self.pack.attribution.people:
            return False
        return (
            word in self.pack.parts.answering
            or word in self.pack.parts.reckonings
            or word in self.pack.parts.totals
            or word in self.pack.auxiliaries
            or word in self.pack.definite
            or word in self.pack.attribution.that
            or word in self.pack.attribution.pronouns
            or word in self.pack.attribution.clitics
        )
