"""Texts in, what was read out: each figure in one short line, so that a table of cases reads like a list.

5 USD        exactly five dollars           ~5 USD       about five
>=5 USD      five or more                   <=5 USD      up to five
5..7 day     from five to seven             5 USD/month  five dollars a month
"""

import hashlib
from datetime import date
from decimal import Decimal

from claimtrack.model import Claim, ClaimKind, Document, ReadDocument
from claimtrack.quantity import Interval, Period, Quantity
from claimtrack.reading import read

DAY = date(2024, 11, 22)


def document(text: str, language: str | None = "es", published: date | None = DAY) -> Document:
    """A document with no origin but its text, its language and its date."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("a.txt", digest, text, digest, language=language, published=published)


def reading(text: str, language: str | None = "es", published: date | None = DAY) -> ReadDocument:
    """What is read in a text."""
    return read(document(text, language, published))


def figures(text: str, language: str | None = "es", published: date | None = DAY) -> list[Claim]:
    """The quantity claims of a text."""
    return [claim for claim in reading(text, language, published).claims if claim.kind is ClaimKind.QUANTITY]


def quantities(text: str, language: str | None = "es", published: date | None = DAY) -> list[Quantity]:
    """The quantities of a text."""
    return [claim.quantity for claim in figures(text, language, published) if claim.quantity]


def told(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The quantities of a text in short lines, apart by semicolons."""
    return "; ".join(short(quantity) for quantity in quantities(text, language, published))


def values(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The same without units."""
    return "; ".join(_about(q) + ends(q.interval) for q in quantities(text, language, published))


def short(quantity: Quantity) -> str:
    """One quantity in a short line."""
    per = f"/{quantity.per}" if quantity.per else ""
    return f"{_about(quantity)}{ends(quantity.interval)} {quantity.unit.name}{per}"


def _about(quantity: Quantity) -> str:
    return "~" if quantity.approximate else ""


def ends(interval: Interval) -> str:
    """An interval in a few characters."""
    if interval.is_point:
        return plain(interval.low)
    if interval.high is None:
        return f">={plain(interval.low)}"
    if interval.low is None:
        return f"<={plain(interval.high)}"
    return f"{plain(interval.low)}..{plain(interval.high)}"


def plain(value: Decimal | None) -> str:
    """A decimal digit for digit, with no exponent and no zeros at the end of its decimals."""
    if value is None:
        return "-"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def periods(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The periods of a text's figures: 2024-03-01..2024-11-22, or - where there is none."""
    return "; ".join(str(claim.period) if claim.period else "-" for claim in figures(text, language, published))


def short_periods(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The same with a whole year as 2024, a whole month as 2024-03 and a single day once."""
    return "; ".join(_shortly(claim.period) for claim in figures(text, language, published))


def _shortly(period: Period | None) -> str:
    if period is None or period.start is None or period.end is None:
        return str(period or "-")
    if period.start == period.end:
        return str(period.start)
    if period == Period.year(period.start.year):
        return str(period.start.year)
    if period == Period.month(period.start.year, period.start.month):
        return f"{period.start:%Y-%m}"
    return str(period)


def modalities(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The modalities of a text's figures."""
    return "; ".join(claim.modality for claim in figures(text, language, published))


def sources(text: str, language: str | None = "es", published: date | None = DAY) -> str:
    """The sources of a text's figures, each chain innermost first: analistas < Reuters; - where there is none."""
    return "; ".join(" < ".join(claim.source_names) or "-" for claim in figures(text, language, published))


def statements(text: str, language: str | None = "es", published: date | None = DAY) -> list[str]:
    """The statements of a text: who, how, what."""
    return [
        f"{' < '.join(claim.source_names)} {claim.stance}: {claim.anchor.quote}"
        for claim in reading(text, language, published).claims
        if claim.kind is ClaimKind.STATEMENT
    ]
