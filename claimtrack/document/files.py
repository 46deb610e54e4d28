"""From the paths that a person names to the files to read: folders are opened, the rest stands as named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

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


def count(paths: Iterable[str | os.PathLike[str]]) -> int:
    """How many files `walk` will find: quickly, holding no names, and so a few too many where links lead about."""
    total = 0
    pending = []
    for named in paths:
        path = os.fspath(named)
        if path != "-" and _is_folder(path):
            pending.append(path)
        else:
            total += 1
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif has_reader(entry.name) and not (entry.is_symlink() and entry.is_dir()):
                    total += 1
    return total


def resolved(path: str | os.PathLike[str]) -> str:
    """A path in the one form in which two names of a file are compared: absolute, links followed."""
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return os.fspath(path)


class _Once:
    """What was met before, by device and number, so that a link and what it leads to are one.

    A file of a folder has one way to be met, unless it has several names: few are remembered, however many there are.
    """

    def __init__(self) -> None:
        self._files: set[tuple[int, int] | str] = set()
        """Those that may be met again: named by themselves, led to by a link, or with more than one name."""
        self._folders: set[tuple[int, int]] = set()

    def first(self, path: str, *, listed: bool = False) -> bool:
        """Whether a file is met for the first time; what is no file counts by its name.

        A link to a file of a folder that is walked is no first one: the file has its turn there under its own name.
        `listed` says that it was found in a folder, not named by a person.
        """
        try:
            status = os.stat(path)
            if path == "-" or not status.st_ino:
                return self._new(resolved(path))
            key = (status.st_dev, status.st_ino)
            if status.st_nlink > 1:
                return self._new(key)
            if listed and not os.path.islink(path):
                return key not in self._files
            return not self._has_its_turn(path) and self._new(key)
        except (OSError, ValueError):
            return self._new(path)

    def is_met(self, folder: str) -> bool:
        """Whether a folder was met before: a link can lead back to one above it."""
        status = os.stat(folder)
        return (status.st_dev, status.st_ino) in self._folders

    def enter(self, folder: str) -> None:
        """Remember a folder whose names are known: its files have their turn."""
        status = os.stat(folder)
        self._folders.add((status.st_dev, status.st_ino))

    def _has_its_turn(self, path: str) -> bool:
        folder, name = os.path.split(os.path.realpath(path))
        return self.is_met(folder) and not name.startswith(".") and has_reader(name)

    def _new(self, key: tuple[int, int] | str) -> bool:
        known = key in self._files
        self._files.add(key)
        return not known


def _folder(top: str, once: _Once) -> Iterator[str | Skipped | InputRefused]:
    """What a folder holds. A stack, for a chain of folders can be deeper than Python's calls."""
    found_any = skipped_any = False
    pending = [top]
    while pending:
        path = pending.pop()
        try:
            if once.is_met(path):
                found_any = True
                continue
            names = sorted(name for name in os.listdir(path) if not name.startswith("."))
            once.enter(path)
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
                if once.first(inner, listed=True):
                    yield inner
        pending.extend(reversed(folders))
    if not found_any:
        yield InputRefused("document.folder_unread" if skipped_any else "document.folder_empty", path=shown_path(top))


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)
    except ValueError:
        return False
