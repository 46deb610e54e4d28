"""The words of a text and of any stretch of it, as the topics are matched against them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_WORDS = re.compile(rf"({_WORD.pattern})")
_LONG = 50_000
_KEPT_AT_MOST = 400_000
"""The words of a text of so many characters at most are kept for the next time, of one at a time where it is long."""


class Word(NamedTuple):
    """A word of a text: its place, and the folded form that it is matched by."""

    start: int
    end: int
    folded: str
    capital: bool
    upper: bool = False
    """Whether it is all capitals, as the place of a date line is."""


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of a text."""
    stop = len(text) if end is None else end
    if stop - start >= len(text) or len(text) > _KEPT_AT_MOST:
        return _words(text, start, stop)
    starts, told = _kept_words(text) if len(text) <= _LONG else _long_words(text)
    low, high = bisect_left(starts, start), bisect_left(starts, stop)
    if (low and told[low - 1].end > start) or (high > low and told[high - 1].end > stop):
        # The stretch cuts a word in two.
        return _words(text, start, stop)
    return told[low:high]


def _words(text: str, start: int, stop: int) -> list[Word]:
    found: list[Word] = []
    for match in _WORD.finditer(text, start, stop):
        word, (first, last) = match[0], match.span()
        capital = word[0].isupper()
        found.append(Word(first, last, fold(word), capital, last - first > 3 and word.isupper()))
    return found


@lru_cache(maxsize=16)
def _kept_words(text: str) -> tuple[list[int], list[Word]]:
    """All words of a text and where they start: its stretches are asked for again and again."""
    return _all_words(text)


@lru_cache(maxsize=1)
def _long_words(text: str) -> tuple[list[int], list[Word]]:
    return _all_words(text)


def _all_words(text: str) -> tuple[list[int], list[Word]]:
    told = _words(text, 0, len(text))
    return [word.start for word in told], told


def word_lists(text: str) -> tuple[list[int], list[int], list[str]]:
    """The words of a text as parallel lists, for who looks at all of them: starts, ends and folded forms."""
    # What lies between words and the words by turns: their lengths added up tell where each begins and ends.
    pieces = _WORDS.split(text)
    bounds = list(accumulate(map(len, pieces)))
    return bounds[0:-1:2], bounds[1::2], list(map(fold, pieces[1::2]))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word in lower case and without accents."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
