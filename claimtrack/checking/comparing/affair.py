"""Affair: how much two texts, and the sentences of two figures, speak of one affair, apart from what is measured.

What a reader holds two reports together by before any figure: the names that both tell, where in its report each figure
stands, and what else the two sentences are about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import log

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.contrast import clause_of
from claimtrack.language.small_words import function_words
from claimtrack.language.stretches import Word, words
from claimtrack.model import Document

_STEM, _LONG = 5, 4
_HEAD = 30
"""A sentence that begins so near the beginning of its text is its first one."""
_MOST = 3
_MORE = 60
"""A text that says so much after its first sentence, in code points, opens with it."""
_KINDS = ("thing", "nature", "act", "event", "status")


def of_affair(first: Figure, second: Figure) -> Iterator[tuple[str, float]]:
    """What the names, the places in the text and the sentences of two figures of two documents say."""
    one, other = first.placed.document, second.placed.document
    yield "names_alike", _share(_names(one), _names(other))
    if _opens(first) and _opens(second):
        yield "both_open", 1
    ways = [f.claim.sentence.start / len(f.placed.document.text) for f in (first, second)]
    yield "way_apart", abs(ways[0] - ways[1])
    yield "concepts_alike", _share(_concepts(first), _concepts(second))
    rare = sum(1 / (1 + log(max(_told(one)[w], _told(other)[w]))) for w in _beginnings(first) & _beginnings(second))
    yield "rare_words" if one.language == other.language else "rare_words_of_two_languages", min(_MOST, rare)


def _opens(figure: Figure) -> bool:
    """Whether a figure stands in the first sentence of a text that goes on to say more."""
    sentence = figure.claim.sentence
    return sentence.start < _HEAD and len(figure.placed.document.text) - sentence.end > _MORE


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (1 + min(len(one), len(other)))


@lru_cache(maxsize=256)
def _names(document: Document) -> frozenset[str]:
    """The longer words that a text only writes with a capital."""
    small = function_words(document.language)
    told = [word for word in words(document.text) if len(word.folded) >= _LONG and word.folded not in small]
    return frozenset(w.folded for w in told if w.capital) - {w.folded for w in told if not w.capital}


@lru_cache(maxsize=256)
def _told(document: Document) -> Counter[str]:
    """How often a text has words that begin so."""
    return Counter(word.folded[:_STEM] for word in words(document.text))


def _concepts(figure: Figure) -> frozenset[str]:
    """What the sentence of a figure is about, the same in every language."""
    sentence = figure.claim.sentence
    return frozenset(hit.id for hit in view(figure.placed.document).within(sentence.start, sentence.end, *_KINDS))


def _beginnings(figure: Figure) -> frozenset[str]:
    """How the longer words of a figure's clause begin."""
    small = function_words(figure.placed.document.language)
    told = words(figure.placed.document.text, *clause_of(figure))
    return frozenset(word.folded[:_STEM] for word in told if _tells(word, small))


def _tells(word: Word, small: frozenset[str]) -> bool:
    """Whether a word is no number, no word of grammar and no name: names are weighed by themselves."""
    return len(word.folded) >= _LONG and not (word.capital or word.folded in small or word.folded[0].isdigit())
