"""The manifest: a CSV that tells of each file, or document inside an archive, where it comes from."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimtrack.document import disk, inside
from claimtrack.document.files import resolved
from claimtrack.document.origin import Origin
from claimtrack.document.table import load_text, read_day, read_rows
from claimtrack.model import InputRefused

COLUMNS = ("path", "published", "publisher", "title", "url", "language")

_LANGUAGE = re.compile(r"[A-Za-z]{2}")


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
        """The files that it names; documents inside of an archive only where it does not name that one too."""
        return tuple(entry.path for entry in self.entries if not self._names_what_holds(entry.path))

    def origin(self, path: str | os.PathLike[str]) -> Origin | None:
        """What it tells of a file, or of "reports.zip/march/oil.html", however it is named; None where nothing."""
        return self._of(inside.key(path))

    def origin_inside(self, path: str | os.PathLike[str], part: str) -> Origin | None:
        """What it tells of a document inside a file, by its path there, whatever that holds; None where nothing."""
        return self._of(f"{resolved(path)}/{part}")

    def _of(self, key: str) -> Origin | None:
        entry = self._by_path.get(key)
        return entry.origin if entry else None

    def _names_what_holds(self, path: str) -> bool:
        within = inside.split(path)
        return within is not None and resolved(within[0]) in self._by_path


def read_manifest(path: str | os.PathLike[str], *, max_size: int = disk.MAX_SIZE) -> Manifest:
    """Read a manifest: a header with `path` and any of COLUMNS, then a row a file; an empty field is "not stated".

    Raises InputRefused, with the line where there is one: document.manifest.empty_path, repeated_path, bad_language,
    nothing; the faults of a table and those of a file.
    """
    shown = disk.shown_path(path)
    text = load_text(path, max_size)
    folder = os.path.dirname(os.fspath(path))
    entries: list[ManifestEntry] = []
    by_path: dict[str, ManifestEntry] = {}
    for line, row in read_rows(text, shown, COLUMNS, needed=("path",)):
        entry = _entry(row, folder, shown, line)
        earlier = by_path.setdefault(inside.key(entry.path), entry)
        if earlier is not entry:
            raise _fault("repeated_path", shown, line, name=row["path"], earlier=earlier.line)
        entries.append(entry)
    if not entries:
        raise InputRefused("document.manifest.nothing", path=shown)
    return Manifest(tuple(entries), by_path)


def _entry(row: dict[str, str], folder: str, path: str, line: int) -> ManifestEntry:
    if not row["path"]:
        raise _fault("empty_path", path, line)
    if row["language"] and not _LANGUAGE.fullmatch(row["language"]):
        raise _fault("bad_language", path, line, value=row["language"])
    origin = Origin(
        published=read_day(row["published"], path, line),
        publisher=row["publisher"] or None,
        language=row["language"].lower() or None,
        title=row["title"] or None,
        url=row["url"] or None,
    )
    return ManifestEntry(os.path.join(folder, row["path"]), origin, line)


def _fault(key: str, path: str, line: int, **parameters: str | int) -> InputRefused:
    return InputRefused(f"document.manifest.{key}", path=path, line=line, **parameters)
