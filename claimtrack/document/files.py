"""From the paths that a person names to the files to read: folders are opened, the rest stands as named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from claimtrack.document.disk import shown_path
from claimtrack.document.readers import has_reader
from claimtrack.model import InputRefused


@dataclass(frozen=True, slots=True)
class Expansion:
    """The files that some paths stand for, each once, in the order of the paths and sorted inside a folder."""

    files: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    """Files in folders whose names are of a type that claimtrack does not read."""
    refused: tuple[InputRefused, ...] = ()
    """Folders that cannot be read (document.permission, document.unreadable) or hold nothing to read
    (document.folder_empty, document.folder_unread: only files of other types)."""


def expand(paths: Iterable[str | os.PathLike[str]]) -> Expansion:
    """Open the folders among some paths, recursively, and list all that `walk` finds."""
    files: list[str] = []
    skipped: list[str] = []
    refused: list[InputRefused] = []
    for found in walk(paths):
        if isinstance(found, InputRefused):
            refused.append(found)
        elif isinstance(found, Skipped):
            skipped.append(found.path)
        else:
            files.append(found)
    return Expansion(tuple(files), tuple(skipped), tuple(refused))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder whose name is of a type that claimtrack does not read."""

    path: str


def walk(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str | Skipped | InputRefused]:
    """Each file that some paths stand for, as it is found; hidden files and folders inside are left out.

    A file named by itself is taken whatever its type, and whether or not it is there: reading it says what is wrong.
    "-" is passed on. A folder's files come before those of its folders; a file met twice comes once.
    """
    once = _Once()
    for named in paths:
        path = os.fspath(named)
        if path != "-" and _is_folder(path):
            yield from _folder(path, once)
        elif once.first(path):
            yield path


def resolved(path: str | os.PathLike[str]) -> str:
    """A path in the one form in which two names of a file are compared: absolute, links followed."""
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return os.fspath(path)


class _Once:
    """What was met before, by device and number, so that a link and what it leads to are one."""

    def __init__(self) -> None:
        self._files: set[int | tuple[int, int] | str] = set()
        self._device: int | None = None
        """That of the first file: those on it are known by one number, for there may be very many."""
        self._folders: set[tuple[int, int]] = set()

    def first(self, path: str) -> bool:
        """Whether a file is met for the first time; what is no file counts by its name."""
        key: int | tuple[int, int] | str
        try:
            status = os.stat(path)
            if path == "-" or not status.st_ino:
                key = resolved(path)
            elif self._device in (None, status.st_dev):
                self._device, key = status.st_dev, status.st_ino
            else:
                key = (status.st_dev, status.st_ino)
        except (OSError, ValueError):
            key = path
        return self._new(self._files, key)

    def first_folder(self, path: str) -> bool:
        """Whether a folder is met for the first time: a link can lead back to one above it."""
        status = os.stat(path)
        return self._new(self._folders, (status.st_dev, status.st_ino))

    @staticmethod
    def _new(known: set[Any], key: Any) -> bool:
        size = len(known)
        known.add(key)
        return len(known) > size


def _folder(top: str, once: _Once) -> Iterator[str | Skipped | InputRefused]:
    """What a folder holds. A stack, for a chain of folders can be deeper than Python's calls."""
    found_any = skipped_any = False
    pending = [top]
    while pending:
        path = pending.pop()
        try:
            if not once.first_folder(path):
                found_any = True
                continue
            names = sorted(name for name in os.listdir(path) if not name.startswith("."))
        except PermissionError:
            found_any = True
            yield InputRefused("document.permission", path=shown_path(path))
            continue
        except OSError as error:
            found_any = True
            yield InputRefused("document.unreadable", path=shown_path(path), reason=error.strerror or str(error))
            continue
        folders = []
        for name in names:
            inner = os.path.join(path, name)
            if _is_folder(inner):
                folders.append(inner)
            elif not has_reader(name):
                skipped_any = True
                yield Skipped(inner)
            else:
                found_any = True
                if once.first(inner):
                    yield inner
        pending.extend(reversed(folders))
    if not found_any:
        yield InputRefused("document.folder_unread" if skipped_any else "document.folder_empty", path=shown_path(top))


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)
    except ValueError:
        return False
