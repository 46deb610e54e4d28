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
    """Whether it stands right behind a number and its unit: what is counted, as a rule."""
    quoted: list[bool]
    """Whether it stands in quotation marks."""

    def __len__(self) -> int:
        return len(self.forms)


@lru_cache(maxsize=1024)
def printed(text: str, language: str | None) -> Printed:
    """The words of a stretch."""
    tokens = tokenize(text)
    grammar = figure_words(language)
    inside = _quotations(tokens.folded)
    found = Printed([], [], [], [], [], [], [])
    at = 0
    while at < len(tokens):
        form, last, figure = _read(tokens, at, grammar, found)
        if figure or tokens.kinds[at] is Kind.WORD:
            found.counted.append(not figure and bool(found.figures) and found.figures[-1])
            found.forms.append(form)
            found.starts.append(tokens.starts[at])
            found.ends.append(tokens.ends[last - 1])
            found.figures.append(figure)
            found.units.append(figure and not form[0].isdecimal())
            found.quoted.append(inside[at])
        at = last
    return found


def _read(tokens: Tokens, at: int, grammar: FigureWords, before: Printed) -> tuple[str, int, bool]:
    """The form of a word, where the next one begins, and whether it is part of a figure."""
    word = tokens.folded[at]
    if tokens.kinds[at] is Kind.NUMBER:
        return number(word), at + 1, True
    if word in SIGNS:
        return word, at + 1, True
    spelled = grammar.numbers.at(tokens.folded, at)
    if spelled is not None:
        return spelled[1], spelled[0], True
    if before.figures and (before.figures[-1] or _links(before, grammar)):
        unit = grammar.units.at(tokens.folded, at)
        if unit is not None:
            # Of a scale its power, "10^6", is told apart from numbers by its mark.
            return f"={unit[1]}", unit[0], True
    return word, at + 1, False


def _links(before: Printed, grammar: FigureWords) -> bool:
    """Whether the word before only joins a scale to its unit."""
    return before.forms[-1] in grammar.linking and len(before) > 1 and before.units[-2]


def number(written: str) -> str:
    """A number in digits without the marks between its thousands."""
    if _GROUPED.fullmatch(written):
        return _NOT_DIGIT.sub("", written)
    return written.replace(",", ".")


def _quotations(folded: list[str]) -> list[bool]:
    """For each token whether it stands in quotation marks; a mark without its other end reaches to the end."""
    inside = [False] * len(folded)
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
