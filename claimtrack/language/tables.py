"""From the lists and tables of a TOML file to sets of words and tables of phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, get_type_hints

from claimtrack.language.fold import fold
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tokens import phrase as folded_phrase

Words = TypeVar("Words")


def words(value: str | Iterable[str]) -> frozenset[str]:
    """Words folded, of a list or of a text that holds them."""
    return frozenset(fold(word) for word in (value.split() if isinstance(value, str) else value))


def table(phrases: Iterable[str], name: str = "") -> PhraseTable[str]:
    """Phrases to be found, each under a name or under itself."""
    return PhraseTable({folded_phrase(phrase): name or phrase for phrase in phrases})


def groups(listed: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
    """The phrases of groups to be found, each under the name of its group."""
    return PhraseTable(named(listed))


def named(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The phrases of groups, each with the name of its group."""
    return {folded_phrase(phrase): name for name, phrases in groups.items() for phrase in phrases}


def contracted(groups: Mapping[str, list[str]], contractions: Mapping[str, str]) -> dict[str, list[str]]:
    """The groups with each phrase that ends in a word that contracts, "más de", also in its contracted form."""
    return {
        name: phrases
        + [
            " ".join([*phrase.split()[:-1], contractions[last]])
            for phrase in phrases
            if (last := phrase.split()[-1]) in contractions
        ]
        for name, phrases in groups.items()
    }


def keys(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table with its keys as phrases are folded."""
    return {folded_phrase(key): value for key, value in table.items()}


def _phrases(entry: Any) -> PhraseTable[str]:
    return groups(entry) if isinstance(entry, Mapping) else table(entry)


_READERS: dict[object, Callable[[Any], object]] = {
    frozenset[str]: words,
    PhraseTable[str]: _phrases,
    Mapping[str, str]: keys,
    Mapping[str, int]: keys,
    tuple[str, ...]: tuple,
    str: str,
    bool: bool,
}


def read(cls: type[Words], section: Mapping[str, Any], **made: object) -> Words:
    """A group of words from its section of a file: each field from the entry of its name, read as its type asks.

    `made` are the fields that are not read one by one. Raises KeyError where the section lacks an entry.
    """
    hints = get_type_hints(cls)
    plain = (each.name for each in fields(cls) if each.name not in made)  # type: ignore[arg-type]
    return cls(**{name: _READERS[hints[name]](section[name]) for name in plain}, **made)
