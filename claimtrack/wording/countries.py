"""Countries by their names in a language."""

from __future__ import annotations

from babel import Locale


def country(code: str, lang: str) -> str:
    """The name of a territory of ISO 3166-1 ("UA": Ucrania, Ukraine), or the code where the language has none."""
    return str(Locale.parse(lang).territories.get(code, code))
