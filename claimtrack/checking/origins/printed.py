"""A stretch of a text as it is compared word for word with others: what an editor may change in it is made alike.

Capitals, accents, punctuation, quotation marks and the way a number is written make no difference; a number and what it
is told in do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.language import Kind, Tokens, tokenize
from claimtrack.language.figure_words import SIGNS, FigureWords, figure_words

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u2009\u202f]\d{3})+")
_NOT_DIGIT = re.compile(r"\D")
_OPENING = {"“": "”", "«": "»", "„": "“"}
_CLOSING = frozenset("”»")
_EITHER = '"'
_MARKS = frozenset((*_OPENING, *_CLOSING, _EITHER))
MOSTLY, HALF = 0.75, 0.5
"""So many of the words of two stretches are the same: of those of the shorter one, and of those of the longer."""
_CLAUSE = 4
"""A clause of so many words may be cut with the figure in it; of fewer, the figure before it is another one."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of a stretch, as parallel lists; places are offsets in the text that the stretch is of."""

    forms: list[str]
    starts: list[int]
    ends: list[int]
    figures: list[bool]
    """Whether it is a number or what a number is told in."""
    units: list[bool]
    """Whether it is what a number is told in."""
    counted: list[bool]
    """Whether it stands right behind a number or its scale: what is counted, as a rule."""
    quoted: list[bool]
    """Whether it stands in quotation marks."""

    def __len__(self) -> int:
        return len(self.forms)


@lru_cache(maxsize=1024)
def printed(text: str, language: str | None) -> Printed:
    """The words of a stretch."""
    return words_of(tokenize(text), figure_words(language))


def words_of(tokens: Tokens, grammar: FigureWords) -> Printed:
    """The words of tokens."""
    inside = _quotations(tokens.folded)
    found = Printed([], [], [], [], [], [], [])
    folded, kinds, numbers = tokens.folded, tokens.kinds, grammar.numbers.openers
    # Whether the word before is part of a figure, or joins a scale to its unit.
    behind = linked = False
    at, count = 0, len(folded)
    while at < count:
        kind, form, last, figure = kinds[at], folded[at], at + 1, False
        # Most words are no part of a figure: on these lines a search through many texts spends most of its time.
        if kind is Kind.NUMBER:
            form, figure = number(form), True
        elif form in SIGNS:
            figure = True
        elif kind is not Kind.WORD:
            at = last
            continue
        elif behind or linked or form in numbers:
            form, last, figure = _read(tokens, at, grammar, behind or linked)
        found.counted.append(behind and not figure and _counts(found.forms[-1]))
        found.forms.append(form)
        found.starts.append(tokens.starts[at])
        found.ends.append(tokens.ends[last - 1])
        found.figures.append(figure)
        found.units.append(figure and not form[0].isdecimal())
        found.quoted.append(inside[at])
        linked = behind and not figure and found.units[-2] and form in grammar.linking
        behind, at = figure, last
    return found


def _read(tokens: Tokens, at: int, grammar: FigureWords, behind: bool) -> tuple[str, int, bool]:
    """The form of a word, where the next one begins, and whether it is a number, or the unit of one before it."""
    spelled = grammar.numbers.at(tokens.folded, at)
    if spelled is not None:
        return spelled[1], spelled[0], True
    unit = grammar.units.at(tokens.folded, at) if behind else None
    # The mark tells a unit that is a power, "10^6", from a number.
    return (tokens.folded[at], at + 1, False) if unit is None else (f"={unit[1]}", unit[0], True)


def _counts(form: str) -> bool:
    """Whether it is a number or a scale, behind which stands what is counted; behind a unit stands "of"."""
    return form[0].isdecimal() or form.startswith("=10^")


def keeps_figures(one: Printed, here: range, other: Printed, there: range) -> bool:
    """Whether what differs between two texts in one place is no figure; a whole clause may be cut with its figures."""
    mine = [one.forms[at] for at in here if one.figures[at]]
    theirs = [other.forms[at] for at in there if other.figures[at]]
    if mine == theirs:
        return True
    if mine and theirs:
        return False
    words, cut = (one, here) if mine else (other, there)
    return len(cut) >= _CLAUSE and not words.units[next(at for at in cut if words.figures[at])]


def number(written: str) -> str:
    """A number in digits without the marks between its thousands."""
    if _GROUPED.fullmatch(written):
        return _NOT_DIGIT.sub("", written)
    return written.replace(",", ".")


def _quotations(folded: list[str]) -> list[bool]:
    """For each token whether it stands in quotation marks; a mark without its other end reaches to the end."""
    inside = [False] * len(folded)
    if _MARKS.isdisjoint(folded):
        return inside
    for first, last in _pairs(folded):
        inside[first:last] = [True] * (last - first)
    return inside


def _pairs(folded: list[str]) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    closing = ""
    for at, mark in enumerate(folded):
        if opened is not None and mark == closing:
            yield opened, at
            opened = None
        elif opened is None and (mark in _OPENING or mark == _EITHER):
            opened, closing = at, _OPENING.get(mark, _EITHER)
        elif opened is None and mark in _CLOSING:
            yield 0, at
    if opened is not None and closing != _EITHER:
        yield opened, len(folded)
