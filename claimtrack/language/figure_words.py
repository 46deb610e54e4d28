"""What a figure is made of in a language, for whoever needs no grammar: number words, scales, units and money."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from claimtrack.language.phrases import PhraseTable
from claimtrack.language.small_words import languages
from claimtrack.language.tables import keys, named, words

SIGNS = frozenset("%‰$€£¥₽₹₴°")
"""Signs that are a unit beside a number."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of figures in one language, folded."""

    numbers: PhraseTable[str]
    """Number words with their digits; "one" and "a" are left out, as they are articles more often than numbers."""
    units: PhraseTable[str]
    """What a number is told in: scales, units of measure and of time, shares, currencies."""
    linking: frozenset[str]
    """Words between a scale and its unit: "millones de dólares"."""


@cache
def figure_words(code: str | None) -> FigureWords:
    """The words of figures in a language; none for one that claimtrack does not read."""
    if code not in languages():
        return FigureWords(PhraseTable({}), PhraseTable({}), frozenset())
    text = (resources.files("claimtrack.language") / f"{code}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    numbers = {word: str(value) for word, value in keys(data["numbers"]["words"]).items() if value != 1}
    return FigureWords(PhraseTable(numbers), PhraseTable(dict(_units(data))), words(data["of_words"]))


def _units(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for scale in ("scales", "suffixes"):
        yield from ((word, f"10^{power}") for word, power in keys(data["numbers"][scale]).items())
    units = data["units"]
    for table in (data["money"]["words"], units["time"], units["share"], units["physical"]):
        yield from named(table).items()
