"""The two ends of a change, of which one tells the unit of both: "rose to 48 pesos in January from 42 in October"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.unions import either
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form

_ALIKE = 30
"""How many times as large as the one end of a change the other may be."""
_REACH = 8
"""How many tokens before the end told first the word of change may stand: "rose, the statistics office said, to"."""


@dataclass(frozen=True, slots=True)
class ChangeEndGrammar:
    """Finds the ends of the changes of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def other_end(self, figure: Figure, following: Figure | None, done: Sequence[Figure]) -> Figure | None:
        """The other end of the change whose one end a number without a unit is: the figure before it or the following.

        `done` are the figures before it in its sentence, with their units.
        """
        if figure.form is not Form.PLAIN or (self.tokens.is_word(figure.last) and not self.nouns.closes(figure.last)):
            return None
        if done and self._are_ends(done[-1], figure):
            return done[-1]
        return following if following is not None and self._are_ends(figure, following) else None

    def _are_ends(self, first: Figure, second: Figure) -> bool:
        """Whether two figures, in their order, are told as where a change began and where it led, or the reverse."""
        start, end = self.pack.ranges.start, self.pack.ranges.end
        return any(_are_led(self.tokens, self.pack, first, second, leads) for leads in ((start, end), (end, start)))


def leads_on(tokens: Tokens, pack: LanguagePack, first: Figure, second: Figure) -> bool:
    """Whether a change is told to have begun with one figure and led to a later one: "from 42 in May to 48"."""
    return _are_led(tokens, pack, first, second, (pack.ranges.start, pack.ranges.end))


def _are_led(
    tokens: Tokens, pack: LanguagePack, first: Figure, second: Figure, leads: tuple[PhraseTable[str], PhraseTable[str]]
) -> bool:
    """Whether two words lead to two figures of one kind as the ends of a change, behind a word of change."""
    lead, other = (_lead(tokens, pack, figure, table) for figure, table in zip((first, second), leads, strict=True))
    unit = first.unit or second.unit
    if lead is None or other is None or unit is None or not alike(first.size, second.size, _ALIKE):
        return False
    return tokens.holds(either(pack.ranges.change, pack.comparison.moving), lead - _REACH, lead)


def _lead(tokens: Tokens, pack: LanguagePack, figure: Figure, table: PhraseTable[str]) -> int | None:
    """Where the words begin that lead to a figure as an end of a change."""
    at = figure.start
    while tokens.at(at - 1) in pack.definite:
        at -= 1
    found = table.ending(tokens.folded, at)
    return found[0] if found is not None else None
