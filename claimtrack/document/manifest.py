"""The manifest: a CSV that tells of each file where it comes from."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from claimtrack.document import disk
from claimtrack.document.encoding import decode
from claimtrack.document.files import resolved
from claimtrack.document.origin import Origin
from claimtrack.document.signature import signature
from claimtrack.model import InputRefused

COLUMNS = ("path", "published", "publisher", "title", "url", "language")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2}")
# Spreadsheets of countries with a decimal comma separate by semicolons.
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """A row of a manifest."""

    path: str
    """As it can be opened from here: a relative one is joined to the manifest's folder."""
    origin: Origin
    line: int
    """Of the manifest, counted from 1."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest tells of its files, in its order."""

    entries: tuple[ManifestEntry, ...]
    _by_path: Mapping[str, ManifestEntry] = field(repr=False, compare=False)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that it names."""
        return tuple(entry.path for entry in self.entries)

    def origin(self, path: str | os.PathLike[str]) -> Origin | None:
        """What it tells of a file, however the file is named; None where it names no such file."""
        entry = self._by_path.get(resolved(path))
        return entry.origin if entry else None


def read_manifest(path: str | os.PathLike[str], *, max_size: int = disk.MAX_SIZE) -> Manifest:
    """Read a manifest: a header with `path` and any of COLUMNS, then a row a file; an empty field is "not stated".

    Raises InputRefused, with the line where there is one: document.manifest.no_path, unknown_column, repeated_column,
    empty_path, repeated_path, bad_date, bad_language, too_many_fields, bad_csv, nothing; and the faults of a file.
    """
    shown = disk.shown_path(path)
    data = disk.load(path, max_size)
    kind = signature(data)
    if kind is not None:
        raise InputRefused("document.manifest.not_csv", path=shown, kind=kind)
    text = decode(data, shown).text
    folder = os.path.dirname(os.fspath(path))
    entries: list[ManifestEntry] = []
    by_path: dict[str, ManifestEntry] = {}
    for line, row in _rows(text, shown):
        entry = _entry(row, folder, shown, line)
        earlier = by_path.setdefault(resolved(entry.path), entry)
        if earlier is not entry:
            raise _fault("repeated_path", shown, line, name=row["path"], earlier=earlier.line)
        entries.append(entry)
    if not entries:
        raise InputRefused("document.manifest.nothing", path=shown)
    return Manifest(tuple(entries), by_path)


def _rows(text: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by its columns, blanks around fields dropped, with its line."""
    rows = _numbered(text, path)
    line, header = next(rows, (1, None))
    if header is None:
        return
    columns = [name.lower() for name in header]
    for name in columns:
        if name not in COLUMNS:
            raise _fault("unknown_column", path, line, name=name, known="\n".join(COLUMNS))
        if columns.count(name) > 1:
            raise _fault("repeated_column", path, line, name=name)
    if "path" not in columns:
        raise _fault("no_path", path, line)
    for line, fields in rows:
        if len(fields) > len(columns):
            raise _fault("too_many_fields", path, line, found=len(fields), columns=len(columns))
        yield line, dict.fromkeys(COLUMNS, "") | dict(zip(columns, fields, strict=False))


def _numbered(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
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


def _separator(text: str) -> str:
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    return max(_SEPARATORS, key=header.count)


def _entry(row: dict[str, str], folder: str, path: str, line: int) -> ManifestEntry:
    if not row["path"]:
        raise _fault("empty_path", path, line)
    published = None
    if row["published"]:
        try:
            published = date.fromisoformat(row["published"]) if _DAY.fullmatch(row["published"]) else None
        except ValueError:
            published = None
        if published is None:
            raise _fault("bad_date", path, line, value=row["published"])
    if row["language"] and not _LANGUAGE.fullmatch(row["language"]):
        raise _fault("bad_language", path, line, value=row["language"])
    origin = Origin(
        published=published,
        publisher=row["publisher"] or None,
        language=row["language"].lower() or None,
        title=row["title"] or None,
        url=row["url"] or None,
    )
    return ManifestEntry(os.path.join(folder, row["path"]), origin, line)


def _fault(key: str, path: str, line: int, **parameters: str | int) -> InputRefused:
    return InputRefused(f"document.manifest.{key}", path=path, line=line, **parameters)
