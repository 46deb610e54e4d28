"""Tables of phrases, matched against a list of words from either side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases of one or more words, each with what it stands for; the longest match wins.

    Phrases are written as words apart by blanks, in the folded form of `fold`.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries.items():
            words = tuple(phrase.split())
            self._first.setdefault(words[0], []).append((words, value))
            self._last.setdefault(words[-1], []).append((words, value))
        self._openers = frozenset(self._first)
        for table in (self._first, self._last):
            for group in table.values():
                group.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def of(cls, groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
        """A table from groups of phrases: each phrase stands for the name of its group."""
        return PhraseTable({phrase: name for name, phrases in groups.items() for phrase in phrases})

    def at(self, words: Sequence[str], start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a word: the position after it, and its value."""
        for phrase, value in self._first.get(words[start], ()) if start < len(words) else ():
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(words[start:end]) == phrase:
                return end, value
        return None

    def ending(self, words: Sequence[str], end: int) -> tuple[int, T] | None:
        """The longest phrase that ends before a position: where it begins, and its value."""
        for phrase, value in self._last.get(words[end - 1], ()) if end > 0 else ():
            start = end - len(phrase)
            if start >= 0 and (len(phrase) == 1 or tuple(words[start:end]) == phrase):
                return start, value
        return None

    @property
    def openers(self) -> frozenset[str]:
        """The words with which a phrase can begin."""
        return self._openers

    def __contains__(self, word: str) -> bool:
        return any(len(words) == 1 for words, _ in self._first.get(word, ()))

    def get(self, word: str) -> T | None:
        """What a single word stands for."""
        return next((value for words, value in self._first.get(word, ()) if len(words) == 1), None)
