"""Dates and periods as a language writes them, with the precision that the text states."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from claimtrack.quantity import Period, Precision
from claimtrack.wording.catalogue import phrase

# Dates in English are written day first, as the rest of the world does.
_LOCALES = {"en": "en_GB"}
# A case has few dates beside its claims, and Babel takes as long to write one as all other words of a claim take.
_remembered = lru_cache(maxsize=4096)


@_remembered
def day(value: date, lang: str) -> str:
    """A date in full: "7 March 2024", "7 de marzo de 2024"."""
    from babel.dates import format_date

    return format_date(value, "long", locale=_locale(lang))


@_remembered
def short_day(value: date, lang: str) -> str:
    """A date in short: "7 Mar 2024", "7 mar 2024"."""
    from babel.dates import format_skeleton

    return _spaces(format_skeleton("yMMMd", value, locale=_locale(lang)))


def moment(value: datetime, lang: str) -> str:
    """A moment to the minute, with its offset from UTC: "7 Mar 2024, 14:05 UTC", "... 14:05 UTC+01:00"."""
    offset = value.strftime("%z")
    zone = "" if not offset else "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"
    return f"{short_day(value.date(), lang)}, {value:%H:%M} {zone}".rstrip()


@_remembered
def period(value: Period, lang: str) -> str:
    """A period: "1 Mar – 22 Nov 2024", "March – May 2024", "2024", "since 1 Mar 2024".

    An end of a period with month precision is written as a month only where it is the month's first or last day.
    """
    start, end = value.start, value.end
    if end is None and start is not None:
        return phrase(
            "terms.period.since", lang, start=_end(start, _precision(start, value.precision, first=True), lang)
        )
    if start is None and end is not None:
        last = _precision(end, value.precision, first=False)
        return phrase("terms.period.until", lang, end=_end(end, last, lang))
    assert start is not None
    assert end is not None
    first = _precision(start, value.precision, first=True)
    last = _precision(end, value.precision, first=False)
    if first is last:
        return _interval(start, end, first, lang)
    return f"{_end(start, first, lang)} – {_end(end, last, lang)}"


_SKELETONS = {Precision.DAY: "yMMMd", Precision.MONTH: "yMMMM", Precision.YEAR: "y"}


def _precision(value: date, stated: Precision, *, first: bool) -> Precision:
    """The coarsest precision up to the stated one at which a date is the end of its year or month."""
    edge = value if first else value + timedelta(days=1) if value < date.max else date(2000, 1, 1)
    if stated is Precision.YEAR and (edge.month, edge.day) == (1, 1):
        return Precision.YEAR
    if stated is not Precision.DAY and edge.day == 1:
        return Precision.MONTH
    return Precision.DAY


def _interval(start: date, end: date, precision: Precision, lang: str) -> str:
    from babel.dates import format_interval

    if start == end:
        return _end(start, precision, lang)
    text = format_interval(start, end, _SKELETONS[precision], locale=_locale(lang))
    # One kind of dash and space for all lengths; years stand close.
    text = _spaces(text)
    return text if precision is Precision.YEAR else text.replace("–", " – ").replace("  ", " ")


def _end(value: date, precision: Precision, lang: str) -> str:
    from babel.dates import format_skeleton

    return _spaces(format_skeleton(_SKELETONS[precision], value, locale=_locale(lang)))


def _spaces(text: str) -> str:
    return text.replace("\u2009", " ").replace("\u202f", " ").replace("\u00a0", " ")


def _locale(lang: str) -> str:
    return _LOCALES.get(lang, lang)
