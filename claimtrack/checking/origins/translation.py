"""Translation: whether two names of bodies in two languages are one, without a dictionary of them.

What bodies are called (observatory, university) is one id in every language; the names of places and adjectives made
of them, like words that two languages have from one source, begin alike and share most of their letters.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

_ALIKE = 0.5
"""So large a share of their letters two words have in common that are one: Ghent and Gante, aid and ayuda."""
_LEAST = 2
_MOST = 6
"""Names of more words are compared by their words alone."""


@lru_cache(maxsize=16384)
def translated(one: str, other: str) -> bool:
    """Whether two folded names have as many words, one at least in common, and each other word one much like it."""
    a, b = one.split(), other.split()
    if len(a) != len(b) or not _LEAST <= len(a) <= _MOST:
        return False
    left = [word for word in a if word not in b]
    right = [word for word in b if word not in a]
    if len(left) == len(a) or len(left) != len(right):
        return False
    for word in left:
        found = max((alike for alike in right if alike[0] == word[0]), key=lambda w: _share(word, w), default=None)
        if found is None or _share(word, found) < _ALIKE:
            return False
        right.remove(found)
    return True


def _share(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
