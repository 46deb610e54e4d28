"""Countries: what the CLDR calls them in a language."""

from __future__ import annotations

from collections.abc import Iterator, Set

_NO_COUNTRY = frozenset({"ZZ", "XA", "XB", "QO", "EZ", "EU", "UN"})


def country_names(code: str, known: Set[str]) -> Iterator[tuple[str, str]]:
    """The ISO 3166 codes of countries with their names in a language, but for those `known` as another's ("Congo")."""
    from babel import Locale

    for territory, name in Locale.parse(code).territories.items():
        if len(territory) != 2 or not territory.isalpha() or territory in _NO_COUNTRY:
            continue
        # "Myanmar (Burma)": the brackets hold another name, or to whom it belongs.
        told = name.partition(" (")[0]
        if told not in known:
            yield territory, told
