"""People whom a document names in full, wherever it does: a surname alone means one of them."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.name_shapes import NameShapes

_LONGEST = 6
"""The most words of a person's name, particles counted."""


class People:
    """The full names of the people of one document, by their surnames; `large` are the words with a capital."""

    def __init__(self, tokens: Tokens, pack: LanguagePack, shapes: NameShapes, large: Sequence[int]) -> None:
        self._tokens, self._pack, self._shapes = tokens, pack, shapes
        self._large = large
        self._runs = self._found()
        self._names: dict[str, str | None] = {}

    def full(self, name: str) -> str | None:
        """The full name of whom a surname means, where the document names just one person that has it."""
        if name not in self._names:
            self._names[name] = self._named(name.split())
        return self._names[name]

    def _named(self, surname: list[str]) -> str | None:
        names = {self._person(first, last) for first, last in self._runs.get(surname[-1], ())} - {None}
        names = {each for each in names if each and each.split()[1:][-len(surname) :] == surname}
        return names.pop() if len(names) == 1 else None

    def _found(self) -> dict[str, list[tuple[int, int]]]:
        """The stretches of two and more words with a capital, by their last word."""
        tokens, found = self._tokens, dict[str, list[tuple[int, int]]]()
        begun = 0
        for i in self._large:
            if i < begun:
                continue
            last = i + 1
            while tokens.capital(last) or self._shapes.in_surname(last):
                last += 1
            while not tokens.capital(last - 1):
                last -= 1
            if last - i > 1:
                found.setdefault(tokens.raw(last - 1), []).append((i, last))
            begun = last
        return found

    def _person(self, first: int, last: int) -> str | None:
        """The name in a stretch, behind an office written with capitals: "President Ana Ruiz"."""
        nouns = self._pack.attribution.nouns
        opening, pack = self._tokens.at(first), self._pack
        if opening in either(pack.function_words, pack.determiners) or (
            opening in pack.prepositions and opening not in pack.of_words
        ):
            # "The Comptroller", "But Ana Ruiz", "Según Unicef".
            first += 1
        for at in range(last - 2, first - 1, -1):
            word = self._tokens.at(at)
            if nouns.get(word) in ("person", "unnamed", "body") or word in self._pack.attribution.honorifics:
                first = at + 1
                break
        if last - first > _LONGEST or not self._shapes.like_a_person(first, last):
            return None
        return self._tokens.slice(first, last)
