"""From the lists and tables of a TOML file to sets of words and tables of phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimtrack.language.fold import fold
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tokens import phrase as folded_phrase


def words(value: str | Iterable[str]) -> frozenset[str]:
    """Words folded, of a list or of a text that holds them."""
    return frozenset(fold(word) for word in (value.split() if isinstance(value, str) else value))


def table(phrases: Iterable[str], name: str = "") -> PhraseTable[str]:
    """Phrases to be found, each under a name or under itself."""
    return PhraseTable({folded_phrase(phrase): name or phrase for phrase in phrases})


def groups(groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
    """The phrases of groups to be found, each under the name of its group."""
    return PhraseTable(named(groups))


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
