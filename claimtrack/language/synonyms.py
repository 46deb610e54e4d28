"""Synonyms: which words of the news stand for one thing or one doing, in one language or two.

"Each of the ships will displace 3,100 tonnes" and "cada corbeta desplazará 2.500 toneladas" have no word in common, and
no concept that claims are compared by; that both speak of displacing tells a reader that they are of one thing. The
words stand in synonyms.txt, a line for each sense; a word that has several senses is of all their lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

_SIDES = ("en", "es")
"""What stands to the left of the bar of a line, and to the right."""
LANGUAGES = frozenset(_SIDES)
"""The languages that have synonyms."""
_SHORTEST = 4
"""So many letters a stem has at least."""
_PLURALS = ("es", "s")


@dataclass(slots=True)
class Senses:
    """The senses of the words of a language, each the number of its line."""

    words: dict[str, set[int]] = field(default_factory=dict)
    stems: dict[str, set[int]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)
    """Phrases by how their first word begins."""

    def add(self, told: str, sense: int) -> None:
        """Take in a word, a stem or a phrase."""
        first, *more = told.replace("-", " ").split()
        if more:
            self.phrases.setdefault(first[:_SHORTEST], []).append(((first, *more), sense))
        elif first.endswith("*"):
            self.stems.setdefault(first[:-1], set()).add(sense)
        else:
            self.words.setdefault(first, set()).add(sense)

    def of_word(self, word: str) -> frozenset[int]:
        """The senses of a folded word: of itself or its singular, and of the longest stem that it begins with."""
        found = set(self.words.get(word, ()))
        if not found:
            found = {sense for end in _PLURALS for sense in self.words.get(_without(word, end), ())}
        for size in range(len(word), _SHORTEST - 1, -1):
            if word[:size] in self.stems:
                return frozenset(found | self.stems[word[:size]])
        return frozenset(found)

    def of_phrases(self, told: Sequence[str]) -> Iterator[int]:
        """The senses of the phrases that stand in folded words."""
        for at, word in enumerate(told):
            for phrase, sense in self.phrases.get(word[:_SHORTEST], ()):
                stretch = told[at : at + len(phrase)]
                if len(stretch) == len(phrase) and all(map(_is, stretch, phrase)):
                    yield sense


def senses(language: str | None, told: Sequence[str]) -> frozenset[int]:
    """The senses of folded words that follow one another; none in a language that has no synonyms."""
    known = _all().get(language or "")
    if known is None:
        return frozenset()
    return frozenset(known.of_phrases(told)).union(*(_of_word(language or "", word) for word in told))


@lru_cache(maxsize=65536)
def _of_word(language: str, word: str) -> frozenset[int]:
    return _all()[language].of_word(word)


def _is(word: str, told: str) -> bool:
    return word.startswith(told[:-1]) if told.endswith("*") else word == told


def _without(word: str, end: str) -> str:
    return word.removesuffix(end) if len(word) > len(end) + 1 else ""


@cache
def _all() -> dict[str, Senses]:
    """The senses of each language."""
    known = {language: Senses() for language in _SIDES}
    text = (resources.files("claimtrack.language") / "synonyms.txt").read_text(encoding="utf-8")
    for sense, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            for language, side in zip(_SIDES, line.split("|"), strict=True):
                for told in side.split(","):
                    known[language].add(told.strip(), sense)
    return known
