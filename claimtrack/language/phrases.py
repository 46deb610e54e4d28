"""Tables of phrases, matched against a list of words from either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


def standing(told: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where each of some phrases stands among folded words: from which one on, and after which one it ends."""
    known = set(told)
    for phrase in phrases:
        if phrase[0] not in known:
            # So it is with nearly all of them.
            continue
        size = len(phrase)
        for at in range(len(told) - size + 1):
            if told[at] == phrase[0] and tuple(told[at : at + size]) == phrase:
                yield at, at + size


def tell(told: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of some phrases stands among folded words."""
    return any(True for _ in standing(told, phrases))


def open_with(told: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether folded words begin with one of some phrases."""
    return any(tuple(told[: len(phrase)]) == phrase for phrase in phrases)


def end_with(told: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether folded words end with one of some phrases."""
    return any(tuple(told[-len(phrase) :]) == phrase for phrase in phrases)


class PhraseTable(Generic[T]):
    """Phrases of one or more words, each with what it stands for; the longest match wins.

    Phrases are written as words apart by blanks, in the folded form of `fold`.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[list[str], int, T]]] = {}
        self._last: dict[str, list[tuple[list[str], int, T]]] = {}
        for phrase, value in entries.items():
            words = phrase.split()
            self._first.setdefault(words[0], []).append((words, len(words), value))
            self._last.setdefault(words[-1], []).append((words, len(words), value))
        for table in (self._first, self._last):
            for group in table.values():
                group.sort(key=lambda entry: -entry[1])
        self._single = {
            words[0]: value for group in self._first.values() for words, length, value in group if length == 1
        }
        self.openers = frozenset(self._first)
        """The words with which a phrase can begin."""

    @classmethod
    def of(cls, groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
        """A table from groups of phrases: each phrase stands for the name of its group."""
        return PhraseTable({phrase: name for name, phrases in groups.items() for phrase in phrases})

    def at(self, words: list[str], start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a word: the position after it, and its value."""
        # Most words begin no phrase: on these lines a reading spends most of its time.
        try:
            group = self._first.get(words[start])
        except IndexError:
            return None
        if group is None:
            return None
        for phrase, length, value in group:
            end = start + length
            if length == 1 or words[start:end] == phrase:
                return end, value
        return None

    def all(self, words: list[str]) -> Iterator[tuple[int, int, T]]:
        """The longest phrase at each word that begins one: its position, the position after it, and its value."""
        if self.openers.isdisjoint(words):
            return
        for start in [start for start, word in enumerate(words) if word in self._first]:
            found = self.at(words, start)
            if found is not None:
                yield start, *found

    def within(self, words: list[str], first: int, last: int) -> bool:
        """Whether a phrase begins from one position up to, not including, another."""
        if self.openers.isdisjoint(words[first:last]):
            return False
        return any(self.at(words, start) is not None for start in range(first, last))

    def single(self, words: list[str]) -> bool:
        """Whether one of some words is a phrase by itself."""
        return not self._single.keys().isdisjoint(words)

    def ending(self, words: list[str], end: int) -> tuple[int, T] | None:
        """The longest phrase that ends before a position: where it begins, and its value."""
        if end <= 0:
            return None
        group = self._last.get(words[end - 1])
        if group is None:
            return None
        for phrase, length, value in group:
            start = end - length
            if start >= 0 and (length == 1 or words[start:end] == phrase):
                return start, value
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._single

    def get(self, word: str) -> T | None:
        """What a single word stands for."""
        return self._single.get(word)

    def entries(self) -> Iterator[tuple[str, T]]:
        """Every phrase with what it stands for."""
        return ((" ".join(words), value) for group in self._first.values() for words, _, value in group)
