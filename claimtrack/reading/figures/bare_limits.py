"""Units of limits told by their number alone: "61 hours, when the cap is 48", "frente a los 90 que fija la ley"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, UnitKind, count
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_LEAD = 9
"""How many tokens before a number and its qualifier the word may stand that makes it a limit."""
_TAIL = 5
"""How many tokens behind its relative a rule may stand that sets a number: "los 90 que marca como máximo el plan"."""
_DAYTIME = frozenset(("am", "pm"))
_OBJECT = 14
"""How many tokens before a number the verb may stand that holds something to it."""
_FAR = 200
_COUNTS = 12
"""Of so many counts told before, one may be of the size of a bound."""
_ALIKE = 3
"""How many times as large a bound is as what has its unit; so much less where that stands far."""
_PAUSES = frozenset(",;:(")


@dataclass(frozen=True, slots=True)
class BareLimitGrammar:
    """Finds what the bare limits of one document are held against. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def unit_of(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The figure last told whose unit a limit has: of its sentence (`done`), else of the one before (`before`)."""
        if figure.form is not Form.PLAIN or not self.nouns.closes(figure.last):
            return None
        if not (self._led(figure, span) or set_behind(self.tokens, self.pack, figure.last, span.last)):
            return None
        of_object = self._object(figure, span)
        if of_object is not None:
            return of_object
        last = takewhile(lambda f: figure.sentence - f.sentence == 1, reversed(before))
        measured = [f for f in (*reversed(done), *last) if f.unit not in (None, DIMENSIONLESS)]
        near = [f for f in measured if figure.per is not None or alike(f.size, figure.size, _FAR)]
        counts = [f for f in reversed(before) if f.unit is not None and f.unit.kind is UnitKind.COUNT][:_COUNTS]
        # "14 hours a day, said Tate, who runs 75 rigs. The rules limit them to 11": of several the one of its size.
        of_size = [f for f in (*near, *counts) if alike(f.size, figure.size, _ALIKE)]
        # "$1.1bn ... not more than 11,500 in uniform": so far apart no bound is, in no unit.
        return next(iter((*of_size, *near)), None)

    def _object(self, figure: Figure, span: SentenceSpan) -> Figure | None:
        """The figure as a number of what a verb before it holds to it: "to cap cruise visitors at 5,000 a day"."""
        if self.tokens.at(figure.start - 1) not in self.pack.modality.holding_at:
            return None
        for i in range(figure.start - 2, max(span.first, figure.start - _OBJECT) - 1, -1):
            number = self.tokens.is_number(i) and not self.covered[i] and self.tokens.at(i + 1) not in _DAYTIME
            if self.tokens.at(i) in _PAUSES or number:
                return None
            if self.tokens.at(i) in either(self.pack.modality.holding, self.pack.modality.rules):
                first = i + 1 + (self.tokens.at(i + 1) in self.pack.determiners)
                noun = self.nouns.counted(first)
                return replace(figure, unit=count(self.tokens.raw(noun.head_last - 1))) if noun is not None else None
        return None

    def sets(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a number is all that words make a limit: "limits them to 48", "a ceiling of £75"."""
        if set_behind(self.tokens, self.pack, figure.end, span.last):
            return True
        for i in range(figure.start - 1, span.first - 1, -1):
            cue = self.pack.modality.cues.ending(self.tokens.folded, i + 1)
            if self._bounds(i, figure) or (cue is not None and cue[1] == "limit"):
                return True
            if not self._is_small(i):
                return False
        return False

    def _is_small(self, i: int) -> bool:
        """Whether a word may stand between a bound and its number: a pronoun, "of", "is", "to", "at"."""
        word, pack = self.tokens.at(i), self.pack
        small = either(pack.of_words, pack.prepositions, pack.auxiliaries, pack.them, pack.numbers.one, pack.negations)
        return self.tokens.is_word(i) and (word in small or word in pack.attribution.adverbs)

    def _led(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the clause before a number makes it a limit: "the cap is 48", "no permite más de"."""
        start = figure.start if figure.qualifier is None else figure.qualifier
        if self._object(figure, span) is not None:
            return True
        for i in range(figure.first - 1, max(span.first, start - _LEAD) - 1, -1):
            if self.tokens.at(i) in _PAUSES or (self.tokens.is_number(i) and not self.covered[i]):
                return False
            cue = self.pack.modality.cues.at(self.tokens.folded, i)
            if cue is not None and cue[1] == "limit" and cue[0] <= figure.first:
                return True
            if self._bounds(i, figure) or self._binds(i, figure):
                return True
        return False

    def _binds(self, i: int, figure: Figure) -> bool:
        """Whether somebody is bound to a bound: "has undertaken to keep the herd at or below"."""
        duty = self.pack.modality.duties.at(self.tokens.folded, i)
        return duty is not None and duty[0] <= figure.first and not figure.interval.is_point

    def _bounds(self, i: int, figure: Figure) -> bool:
        """Whether a word makes a figure a limit: of one number what is a rule, of a bound what a rule does."""
        modality = self.pack.modality
        if figure.interval.is_point:
            return self.tokens.at(i) in modality.standards
        doing = either(
            modality.rules, modality.grants, modality.prohibitions, modality.obligations, self.pack.traps.laws
        )
        return self.tokens.at(i) in doing


def set_behind(tokens: Tokens, pack: LanguagePack, at: int, last: int) -> bool:
    """Whether the relative clause at a token says that a rule sets what is before it: "the 90 that the law allows"."""
    if tokens.at(at) not in pack.relatives:
        return False
    for i in range(at + 1, min(last, at + _TAIL)):
        cue = pack.modality.cues.at(tokens.folded, i)
        if tokens.at(i) in pack.modality.rules or (cue is not None and cue[1] == "limit"):
            return True
    return False
