"""Other words: what the sentences of two figures have in common though they say it by other words.

"Desplazará 2.500 toneladas a plena carga" and "will displace 3,100 tonnes fully loaded": synonyms of two languages, or
of one, in the clauses of two figures, right beside them, and of what they count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import log

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.words.contrast import clause_of
from claimtrack.language.stretches import words
from claimtrack.language.synonyms import LANGUAGES, senses
from claimtrack.model import Document

_MOST = 4
_ENOUGH = 1.1
"""So much two passages say alike at least that have to do with each other."""
_BACK = 300
"""The sentence before one begins at most so many code points before it."""
_STOP = re.compile(r"[.!?…][”\"»)]*\s+|\n\s*")
_BEFORE, _BEHIND = 60, 50
"""So many code points before a figure and behind it its words stand beside it."""


def of_other_words(first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    """What the synonyms around two figures of two documents say."""
    one, two = (_senses(f, *clause_of(f)) for f in (first, second))
    yield "clauses_say_alike", min(_MOST, _weight(first, second, one & two))
    yield "clauses_share_senses", len(one & two) / (1 + min(len(one), len(two)))
    one, two = (_senses(f, *_beside(f)) for f in (first, second))
    yield "beside_say_alike", min(_MOST, len(one & two))
    one, two = (_senses(f, f.claim.anchor.start, f.claim.anchor.end) for f in (first, second))
    if one and two and one.isdisjoint(two):
        yield "noun_means_other", 1


def say_alike(first: Figure, second: Figure) -> bool:
    """Whether what is told around two figures has to do with each other, as far as their languages have synonyms."""
    if not {f.placed.document.language for f in (first, second)} <= LANGUAGES:
        return True
    both = _senses(first, *_around(first)) & _senses(second, *_around(second))
    return _weight(first, second, both) >= _ENOUGH


def _weight(first: Figure, second: Figure, both: frozenset[int]) -> float:
    """How much it tells that two figures' words share senses: less where a text is full of one."""
    told, other = (_told(f.placed.document) for f in (first, second))
    return sum(1 / (1 + log(max(told[one], other[one], 1))) for one in both)


def _beside(figure: Figure) -> tuple[int, int]:
    sentence, anchor = figure.claim.sentence, figure.claim.anchor
    return max(sentence.start, anchor.start - _BEFORE), min(sentence.end, anchor.end + _BEHIND)


def _around(figure: Figure) -> tuple[int, int]:
    """A figure's sentence with the one before it, of which it may go on: "the pace, it adds, comes to 110,000"."""
    text, sentence = figure.placed.document.text, figure.claim.sentence
    start = max(0, sentence.start - _BACK)
    before = text[start : sentence.start].rstrip()
    stops = [stop.end() for stop in _STOP.finditer(before)]
    return start + (stops[-1] if stops else 0), sentence.end


def _senses(figure: Figure, start: int, end: int) -> frozenset[int]:
    document = figure.placed.document
    return _of_stretch(document.language, tuple(word.folded for word in words(document.text, start, end)))


@lru_cache(maxsize=4096)
def _of_stretch(language: str | None, told: tuple[str, ...]) -> frozenset[int]:
    return senses(language, told)


@lru_cache(maxsize=256)
def _told(document: Document) -> Counter[int]:
    """How often a text says what, by the senses of its words one by one."""
    each = Counter(word.folded for word in words(document.text))
    found: Counter[int] = Counter()
    for word, times in each.items():
        for sense in senses(document.language, (word,)):
            found[sense] += times
    return found
