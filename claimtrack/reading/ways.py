"""Ways to read what begins at a token: only those are tried that the word there can open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence, Set
from typing import Generic, NamedTuple, TypeVar

from claimtrack.language import Tokens

G = TypeVar("G")
T = TypeVar("T")


class Way(NamedTuple, Generic[G, T]):
    """One way in which a grammar reads, with the words that it can begin with and whether digits can too."""

    read: Callable[[G, int], T | None]
    openers: Sequence[Collection[str]]
    digits: bool = False


class Ways(Generic[G, T]):
    """The ways of one grammar in one document, in the order in which they are tried.

    Most words open none of them and hardly any opens more than a few, so what a word opens is found once. Words that
    are not `within` open nothing.
    """

    def __init__(self, tokens: Tokens, within: Set[str], ways: Sequence[Way[G, T]]) -> None:
        self._tokens = tokens
        self._within = within
        self.every = ways
        self._opened: dict[str, tuple[Callable[[G, int], T | None], ...]] = {}

    @property
    def openers(self) -> Sequence[Collection[str]]:
        """The words with which one of the ways can begin."""
        return [words for way in self.every for words in way.openers]

    def of(self, i: int) -> tuple[Callable[[G, int], T | None], ...]:
        """The readers that the token at a position can open."""
        word = self._tokens.folded[i]
        readers = self._opened.get(word)
        if readers is None:
            readers = self._opened[word] = self._find(word, digits=self._tokens.is_number(i))
        return readers

    def _find(self, word: str, *, digits: bool) -> tuple[Callable[[G, int], T | None], ...]:
        if not digits and word not in self._within:
            return ()
        return tuple(
            way.read for way in self.every if (digits and way.digits) or any(word in words for words in way.openers)
        )
