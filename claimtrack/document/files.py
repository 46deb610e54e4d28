"""From the paths that a person names to the files to read: folders are opened, the rest stands as named."""

from __future__ import annotations

import os
from collections.abc import Iterable
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
    """Open the folders among some paths, recursively; hidden files and folders inside are left out.

    A file named by itself is taken whatever its type, and whether or not it is there: reading it says what is wrong.
    "-" is passed on.
    """
    walk = _Walk()
    for named in paths:
        path = os.fspath(named)
        if path != "-" and _is_folder(path):
            walk.folder(path)
        else:
            walk.take(path)
    return Expansion(tuple(walk.files), tuple(walk.skipped), tuple(walk.refused))


def resolved(path: str | os.PathLike[str]) -> str:
    """A path in the one form in which two names of a file are compared: absolute, links followed."""
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return os.fspath(path)


class _Walk:
    def __init__(self) -> None:
        self.files: list[str] = []
        self.skipped: list[str] = []
        self.refused: list[InputRefused] = []
        self._taken: set[str] = set()
        self._opened: set[tuple[int, int]] = set()

    def take(self, path: str) -> None:
        key = path if path == "-" else resolved(path)
        if key not in self._taken:
            self._taken.add(key)
            self.files.append(path)

    def folder(self, path: str) -> None:
        before = len(self.files), len(self.refused)
        skipped = len(self.skipped)
        repeated = self._descend(path)
        if (len(self.files), len(self.refused)) == before and not repeated:
            key = "document.folder_unread" if len(self.skipped) > skipped else "document.folder_empty"
            self.refused.append(InputRefused(key, path=shown_path(path)))

    def _descend(self, top: str) -> bool:
        """Take what a folder holds; returns whether something of it had been taken before.

        A stack, for a chain of folders can be deeper than Python's calls; a folder is opened once, for a link can lead
        back to one above it.
        """
        repeated = False
        pending = [top]
        while pending:
            path = pending.pop()
            try:
                status = os.stat(path)
                if (status.st_dev, status.st_ino) in self._opened:
                    repeated = True
                    continue
                self._opened.add((status.st_dev, status.st_ino))
                names = sorted(name for name in os.listdir(path) if not name.startswith("."))
            except PermissionError:
                self.refused.append(InputRefused("document.permission", path=shown_path(path)))
                continue
            except OSError as error:
                reason = error.strerror or str(error)
                self.refused.append(InputRefused("document.unreadable", path=shown_path(path), reason=reason))
                continue
            folders = []
            for name in names:
                inner = os.path.join(path, name)
                if _is_folder(inner):
                    folders.append(inner)
                elif not has_reader(name):
                    self.skipped.append(inner)
                elif resolved(inner) in self._taken:
                    repeated = True
                else:
                    self.take(inner)
            pending.extend(reversed(folders))
        return repeated


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)
    except ValueError:
        return False
