"""Reference figures from a CSV: subject, value, low, high, unit, per, date, source."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claimtrack.document import disk
from claimtrack.document.table import load_text, read_day, read_rows
from claimtrack.model import InputRefused
from claimtrack.model.reference import ReferenceFigure
from claimtrack.quantity import Interval, Unit
from claimtrack.quantity.conversion import dimension
from claimtrack.quantity.unit import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, TIME_UNITS, count, money, physical

COLUMNS = ("subject", "value", "low", "high", "unit", "per", "date", "source")
_NEEDED = ("subject", "unit", "source")
_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NAMED = {unit.name: unit for unit in (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)}


def read_references(
    paths: Iterable[str | os.PathLike[str]], *, max_size: int = disk.MAX_SIZE
) -> tuple[ReferenceFigure, ...]:
    """The figures of one or more files, in their order.

    A row states a value, a range from low to high, or both (the value is then the usual one); a high end alone is a
    cap. Raises InputRefused, naming the line where there is one: checking.reference.empty, bad_number,
    number_too_large, no_number, upside_down, nothing; the faults of a table and those of a file.
    """
    return tuple(figure for path in paths for figure in _read(path, max_size))


def _read(path: str | os.PathLike[str], max_size: int) -> Iterator[ReferenceFigure]:
    shown = disk.shown_path(path)
    found = False
    for line, row in read_rows(load_text(path, max_size), shown, COLUMNS, needed=_NEEDED):
        found = True
        yield _figure(row, shown, line)
    if not found:
        raise InputRefused("checking.reference.nothing", path=shown)


def _figure(row: dict[str, str], path: str, line: int) -> ReferenceFigure:
    for name in _NEEDED:
        if not row[name]:
            raise _fault("empty", path, line, name=name)
    value, low, high = (_number(row, name, path, line) for name in ("value", "low", "high"))
    if value is None and low is None and high is None:
        raise _fault("no_number", path, line)
    if value is not None and (low is None) != (high is None):
        # A usual value with one end: the value stands for the other.
        low, high = (value if low is None else low), (value if high is None else high)
    if value is not None and low is None:
        low = high = value
    if low is not None and high is not None and (low > high or not low <= (low if value is None else value) <= high):
        raise _fault("upside_down", path, line)
    return ReferenceFigure(
        subject=row["subject"],
        interval=Interval(low, high),
        unit=unit_named(row["unit"]),
        source=row["source"],
        per=row["per"] or None,
        date=read_day(row["date"], path, line),
        path=path,
        line=line,
    )


def _number(row: dict[str, str], name: str, path: str, line: int) -> Decimal | None:
    text = row[name]
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise _fault("bad_number", path, line, name=name, value=text)
    value = Decimal(text)
    if Interval.point(value).is_beyond_reports:
        raise _fault("number_too_large", path, line, name=name, value=text)
    return value


def unit_named(name: str) -> Unit:
    """The unit of a name as reference figures use it: a currency code, a unit of pint, percent, or a noun."""
    if name in _NAMED:
        return _NAMED[name]
    if _CURRENCY.fullmatch(name):
        return money(name)
    return physical(name) if name in TIME_UNITS or dimension(name) else count(name)


def _fault(key: str, path: str, line: int, **parameters: str | int) -> InputRefused:
    return InputRefused(f"checking.reference.{key}", path=path, line=line, **parameters)
