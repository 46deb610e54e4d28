"""Which plural form of a sentence goes with a number."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.quantity import Interval


def plural_form(value: object, lang: str) -> str:
    """The plural form that a language uses for a number ("one", "other"); of a stretch, that of its high end."""
    from babel import Locale

    if isinstance(value, Interval):
        value = value.high if value.high is not None else value.low
    if not isinstance(value, int | Decimal):
        return "other"
    form = str(Locale(lang).plural_form(abs(Decimal(value))))
    # CLDR's "many" is for millions, whose nouns stand as with "other" once digits are written out.
    return "other" if form == "many" else form
