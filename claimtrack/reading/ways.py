"""Ways to read what begins at a token: only those are tried that the word there can open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from typing import Generic, NamedTuple, Protocol, TypeVar

from claimtrack.language import Tokens

G = TypeVar("G")
T = TypeVar("T")


class Stretch(Protocol):
    """What was read of a text up to, not including, the token at `last`."""

    @property
    def last(self) -> int:
        """The position after it."""


S = TypeVar("S", bound=Stretch)


def apart(places: Iterable[int], at: Callable[[int], S | None]) -> Iterator[S]:
    """What is read at places of a text, in order, none inside another."""
    last = 0
    for i in places:
        found = at(i) if i >= last else None
        if found is not None:
            yield found
            last = found.last


class Way(NamedTuple, Generic[G, T]):
    """One way in which a grammar reads, with the words that it can begin with and whether digits can too."""

    read: Callable[[G, int], T | None]
    openers: Sequence[Collection[str]]
    digits: bool = False


class Ways(Generic[G, T]):
    """The ways of one grammar in one language, in the order in which they are tried.

    Most words open none of them and hardly any opens more than a few, so what each word opens is found beforehand.
    Words that are not `within` open nothing.
    """

    def __init__(self, within: Set[str], *ways: Way[G, T]) -> None:
        self.within = within
        self.every = ways
        self._of_digits = tuple(way.read for way in ways if way.digits)
        opened = {word: self._opened(word) for words in self.openers for word in words}
        self._of_word = {word: readers for word, readers in opened.items() if readers}

    @property
    def openers(self) -> Sequence[Collection[str]]:
        """The words with which one of the ways can begin."""
        return [words for way in self.every for words in way.openers]

    def _opened(self, word: str) -> tuple[Callable[[G, int], T | None], ...]:
        digits = word[:1].isdigit()
        if not digits and word not in self.within:
            return ()
        return tuple(
            way.read for way in self.every if (digits and way.digits) or any(word in words for words in way.openers)
        )

    def of(self, tokens: Tokens, i: int) -> tuple[Callable[[G, int], T | None], ...]:
        """The readers that the token at a position can open."""
        readers = self._of_word.get(tokens.folded[i])
        if readers is not None:
            return readers
        return self._of_digits if tokens.is_number(i) else ()

    def places(self, tokens: Tokens) -> list[int]:
        """Where a token stands that can open one of the ways, and every number."""
        opening, numbers = self._of_word, set(tokens.numbers())
        return [i for i, word in enumerate(tokens.folded) if word in opening or i in numbers]

    def at(self, grammar: G, tokens: Tokens, i: int) -> T | None:
        """What the first way reads that finds something at a position."""
        for read in self.of(tokens, i):
            found = read(grammar, i)
            if found is not None:
                return found
        return None
