"""Tables from a CSV: rows by their columns, each with the line on which it begins."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Collection, Iterator
from datetime import date

from claimtrack.document import disk
from claimtrack.document.encoding import decode
from claimtrack.document.signature import signature
from claimtrack.model import InputRefused

# Spreadsheets of countries with a decimal comma separate by semicolons.
_SEPARATORS = ",;\t"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def load_text(path: str | os.PathLike[str], max_size: int = disk.MAX_SIZE) -> str:
    """The text of a file that is to be a table.

    Raises InputRefused: document.table.not_csv for a file of another type, and the faults of a file.
    """
    shown = disk.shown_path(path)
    data = disk.load(path, max_size)
    kind = signature(data)
    if kind is not None:
        raise InputRefused("document.table.not_csv", path=shown, kind=kind)
    return decode(data, shown).text


def read_rows(
    text: str, path: str, columns: Collection[str], *, needed: Collection[str] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row under the header by its columns, blanks around fields dropped, a column that is not there empty.

    Raises InputRefused, with the line: document.table.unknown_column, repeated_column, no_column, too_many_fields,
    bad_csv. `path` is what they call the file.
    """
    rows = numbered_rows(text, path)
    line, header = next(rows, (1, None))
    if header is None:
        return
    names = [name.lower() for name in header]
    for name in names:
        if name not in columns:
            raise table_fault("unknown_column", path, line, name=name, known="\n".join(columns))
        if names.count(name) > 1:
            raise table_fault("repeated_column", path, line, name=name)
    for name in needed:
        if name not in names:
            raise table_fault("no_column", path, line, name=name)
    for line, fields in rows:
        if len(fields) > len(names):
            raise table_fault("too_many_fields", path, line, found=len(fields), columns=len(names))
        yield line, dict.fromkeys(columns, "") | dict(zip(names, fields, strict=False))


def numbered_rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, the header among them, each with the line on which it begins.

    The separator is the one of comma, semicolon and tab that the header has most of. Raises InputRefused:
    document.table.bad_csv.
    """
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=header.count), strict=True)
    begun = 1
    while True:
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise table_fault("bad_csv", path, begun, reason=str(error)) from None
        stripped = [name.strip() for name in fields]
        if any(stripped):
            yield begun, stripped
        begun = reader.line_num + 1


def read_day(text: str, path: str, line: int) -> date | None:
    """The date of a field, None where it is empty; raises InputRefused: document.table.bad_date."""
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise table_fault("bad_date", path, line, value=text)


def table_fault(key: str, path: str, line: int, **parameters: str | int) -> InputRefused:
    """What is wrong with a line of a table: a sentence of `document.table`."""
    return InputRefused(f"document.table.{key}", path=path, line=line, **parameters)
