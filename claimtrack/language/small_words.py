"""The small words of a language alone, for whoever needs no grammar."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from claimtrack.language.tables import words


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that claimtrack reads, in their order."""
    names = sorted(entry.name for entry in resources.files("claimtrack.language").iterdir())
    return tuple(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name.count(".") == 1)


@cache
def function_words(code: str | None) -> frozenset[str]:
    """The words that name nothing, folded; none for a language that claimtrack does not read."""
    if code not in languages():
        return frozenset()
    text = (resources.files("claimtrack.language") / f"{code}.toml").read_text(encoding="utf-8")
    return words(tomllib.loads(text)["function_words"])
