"""Reference figures from a CSV: subject, value, low, high, unit, per, date, source."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from claimtrack.document import disk
from claimtrack.document.encoding import decode
from claimtrack.document.signature import signature
from claimtrack.model import InputRefused
from claimtrack.model.reference import ReferenceFigure
from claimtrack.quantity import Interval, Unit
from claimtrack.quantity.conversion import dimension
from claimtrack.quantity.unit import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, TIME_UNITS, count, money, physical

COLUMNS = ("subject", "value", "low", "high", "unit", "per", "date", "source")
_NEEDED = ("subject", "unit", "source")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NAMED = {unit.name: unit for unit in (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)}
# Spreadsheets of countries with a decimal comma separate by semicolons.
_SEPARATORS = ",;\t"


def read_references(
    paths: Iterable[str | os.PathLike[str]], *, max_size: int = disk.MAX_SIZE
) -> tuple[ReferenceFigure, ...]:
    """The figures of one or more files, in their order.

    A row states a value, a range from low to high, or both (the value is then the usual one); a high end alone is a
    cap. Raises InputRefused, naming the line where there is one: checking.reference.not_csv, bad_csv, unknown_column,
    repeated_column, no_column, too_many_fields, empty, bad_number, no_number, upside_down, bad_date; and the faults of
    a file.
    """
    return tuple(figure for path in paths for figure in _read(path, max_size))


def _read(path: str | os.PathLike[str], max_size: int) -> Iterator[ReferenceFigure]:
    shown = disk.shown_path(path)
    data = disk.load(path, max_size)
    kind = signature(data)
    if kind is not None:
        raise InputRefused("checking.reference.not_csv", path=shown, kind=kind)
    found = False
    for line, row in _rows(decode(data, shown).text, shown):
        found = True
        yield _figure(row, shown, line)
    if not found:
        raise InputRefused("checking.reference.nothing", path=shown)


def _rows(text: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    rows = _numbered(text, path)
    line, header = next(rows, (1, []))
    columns = [name.lower() for name in header]
    for name in columns:
        if name not in COLUMNS:
            raise _fault("unknown_column", path, line, name=name, known="\n".join(COLUMNS))
        if columns.count(name) > 1:
            raise _fault("repeated_column", path, line, name=name)
    for name in _NEEDED:
        if columns and name not in columns:
            raise _fault("no_column", path, line, name=name)
    for line, fields in rows:
        if len(fields) > len(columns):
            raise _fault("too_many_fields", path, line, found=len(fields), columns=len(columns))
        yield line, dict.fromkeys(COLUMNS, "") | dict(zip(columns, fields, strict=False))


def _numbered(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line on which it begins."""
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=header.count), strict=True)
    begun = 1
    while True:
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _fault("bad_csv", path, begun, reason=str(error)) from None
        stripped = [name.strip() for name in fields]
        if any(stripped):
            yield begun, stripped
        begun = reader.line_num + 1


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
        date=_day(row["date"], path, line),
        path=path,
        line=line,
    )


def _number(row: dict[str, str], name: str, path: str, line: int) -> Decimal | None:
    text = row[name]
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise _fault("bad_number", path, line, name=name, value=text)
    return Decimal(text)


def _day(text: str, path: str, line: int) -> date | None:
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise _fault("bad_date", path, line, value=text)


def unit_named(name: str) -> Unit:
    """The unit of a name as reference figures use it: a currency code, a unit of pint, percent, or a noun."""
    if name in _NAMED:
        return _NAMED[name]
    if _CURRENCY.fullmatch(name):
        return money(name)
    return physical(name) if name in TIME_UNITS or dimension(name) else count(name)


def _fault(key: str, path: str, line: int, **parameters: str | int) -> InputRefused:
    return InputRefused(f"checking.reference.{key}", path=path, line=line, **parameters)
