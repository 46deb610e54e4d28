"""Reprints: two figures that stand in one text which two documents print word for word, or nearly so.

An agency's text that two papers print, each naming another source for it, was reported once. So were its figures:
however many sources the papers name, what stands in one text has one origin, that of the paper which printed it first.
Only words that the papers say themselves count: a quotation has its speaker for a source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claimtrack.checking.origins.printed import HALF, MOSTLY, Printed, keeps_figures, printed
from claimtrack.model import Document, PlacedClaim, Span

ENOUGH = 16
"""Two who report one event by themselves do not write so many of the same words around its figure."""
_RUN = 6
"""So many of them stand in a row: other sentences share "of", "the" and the name of the town."""
_APART = 8
"""So many words an editor may put in, cut or change in one place."""
_JOIN = 3
"""After such a place so many words in a row are the same again."""
_REACH = 400
"""How far on either side of a figure two texts are compared whose sentences are too short to tell, in code points."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """A passage around two figures that is the same in both documents."""

    words: int
    """How many words outside of quotation marks are the same, the two figures themselves left out."""
    same: bool
    """Whether the figures themselves are written as one number; else one text is printed with two."""


def reprint_of(first: PlacedClaim, second: PlacedClaim) -> Reprint | None:
    """The passage that two figures of different documents stand in, if it is one; whichever of them is named first."""
    one, other = sorted((first, second), key=lambda placed: placed.key)
    here, there = one.claim.number, other.claim.number
    if here is None or there is None or one.document.sha256 == other.document.sha256:
        return None
    if one.document.language != other.document.language:
        return None
    near = _Pair(_sentence(one, here), _sentence(other, there))
    if near.reprint is not None or not near.fill:
        return near.reprint
    return _Pair(_around(one.document, here), _around(other.document, there)).reprint


def printed_since(first: PlacedClaim, second: PlacedClaim) -> date | None:
    """When the first of two documents printed their text; None where their dates do not tell which that is."""
    one, other = first.document.published, second.document.published
    return None if one is None or other is None or one == other else min(one, other)


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a figure, those of its number from `first` up to, not including, `last`."""

    words: Printed
    first: int
    last: int


def _sentence(placed: PlacedClaim, number: Span) -> _Around:
    sentence = placed.claim.sentence
    return _cut(sentence.text, number.start - sentence.start, number.end - sentence.start, placed.document.language)


def _around(document: Document, number: Span) -> _Around:
    low, high = max(0, number.start - _REACH), number.end + _REACH
    return _cut(document.text[low:high], number.start - low, number.end - low, document.language)


@lru_cache(maxsize=4096)
def _cut(text: str, start: int, end: int, language: str | None) -> _Around:
    words = printed(text, language)
    first = sum(at < start for at in words.starts)
    return _Around(words, first, first + sum(start <= at < end for at in words.starts))


class _Pair:
    """Two figures with the words around them."""

    def __init__(self, one: _Around, other: _Around) -> None:
        before = _Following(one.words, other.words, -1).along(one.first - 1, other.first - 1)
        after = _Following(one.words, other.words, 1).along(one.last, other.last)
        own = before.own + after.own
        row = max(before.first + after.first, before.longest, after.longest)
        numbers = [each.words.forms[each.first : each.last] for each in (one, other)]
        self.reprint = Reprint(own, numbers[0] == numbers[1]) if own >= ENOUGH and row >= _RUN else None
        self.fill = before.words + after.words >= MOSTLY * (min(len(one.words), len(other.words)) - len(numbers[0]))
        """Whether the words that are the same fill the shorter of the two stretches: more of them may follow."""


@dataclass(slots=True)
class _Alike:
    """How far two texts go together from a place in each."""

    words: int = 0
    """How many words are the same."""
    own: int = 0
    """How many of them stand outside of quotation marks."""
    first: int = 0
    """How many are before the first that is not."""
    longest: int = 0
    """How many the longest row of them has."""


@dataclass(frozen=True, slots=True)
class _Following:
    """Goes along two texts in one direction for as long as they say the same."""

    one: Printed
    other: Printed
    step: int

    def along(self, i: int, j: int) -> _Alike:
        """How far they go together from a word of each, the words of the figures not counted."""
        one, other, step = self.one.forms, self.other.forms, self.step
        begun = i, j
        now, best, row, whole = _Alike(), _Alike(), 0, True
        while 0 <= i < len(one) and 0 <= j < len(other):
            if one[i] != other[j]:
                whole, row = False, 0
                gap = self._gap(i, j)
                if gap is None or not self._holds(i, j, gap):
                    break
                i, j = i + step * gap[0], j + step * gap[1]
                continue
            row += 1
            now.words += 1
            now.own += not (self.one.quoted[i] or self.other.quoted[j])
            now.first += whole
            now.longest = max(now.longest, row)
            i, j = i + step, j + step
            lengths = abs(i - begun[0]), abs(j - begun[1])
            if now.words >= MOSTLY * min(lengths) and now.words >= HALF * max(lengths):
                best = _Alike(now.words, now.own, now.first, now.longest)
        return best

    def _gap(self, i: int, j: int) -> tuple[int, int] | None:
        """How many words of each text lie before both go on alike; None where they do not."""
        for both in range(1, 2 * _APART + 1):
            for here in range(max(0, both - _APART), min(both, _APART) + 1):
                if self._joins(i + self.step * here, j + self.step * (both - here)):
                    return here, both - here
        return None

    def _joins(self, i: int, j: int) -> bool:
        one, other = self.one.forms, self.other.forms
        for _ in range(_JOIN):
            if not (0 <= i < len(one) and 0 <= j < len(other)) or one[i] != other[j]:
                return False
            i, j = i + self.step, j + self.step
        return True

    def _holds(self, i: int, j: int, gap: tuple[int, int]) -> bool:
        """Whether what was changed in one place is no figure."""
        return keeps_figures(self.one, _part(i, gap[0], self.step), self.other, _part(j, gap[1], self.step))


def _part(at: int, length: int, step: int) -> range:
    """The places of so many words from one, in the order of the text."""
    return range(at, at + length) if step > 0 else range(at - length + 1, at + 1)
