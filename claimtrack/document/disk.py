"""Bytes from a file or a stream, or the reason why not; never more than a limit, never a wait for a pipe."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from claimtrack.model import InputRefused

MAX_SIZE = 50_000_000
"""Bytes of a document, unless the caller sets another limit."""

_MISSING = (FileNotFoundError, NotADirectoryError)
# A pipe or terminal opened so answers at once; a pipe put in the file's place after it was looked at, too.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def shown_path(path: str | os.PathLike[str]) -> str:
    """A path as text that can be stored and shown: bytes of a name that are no UTF-8 stand as escapes."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")


def load(path: str | os.PathLike[str], max_size: int = MAX_SIZE) -> bytes:
    """The bytes of a regular file, links followed.

    Raises InputRefused: document.missing, document.is_folder, document.special, document.permission,
    document.too_large (before anything is read), document.unreadable.
    """
    shown = shown_path(path)
    try:
        _check(os.stat(path), shown, max_size)
        with open(os.open(path, _FLAGS), "rb") as file:
            _check(os.fstat(file.fileno()), shown, max_size)
            return read_stream(file, shown, max_size)
    except _MISSING:
        raise InputRefused("document.missing", path=shown) from None
    except PermissionError:
        raise InputRefused("document.permission", path=shown) from None
    except OSError as error:
        raise InputRefused("document.unreadable", path=shown, reason=error.strerror or str(error)) from None
    except ValueError:
        # A NUL in a name: no system has such a file.
        raise InputRefused("document.missing", path=shown) from None


def read_stream(stream: BinaryIO, path: str = "-", max_size: int = MAX_SIZE) -> bytes:
    """All bytes of a stream such as standard input; raises InputRefused (document.too_large) once it has more."""
    data = stream.read(max_size + 1)
    if len(data) > max_size:
        raise InputRefused("document.too_large", path=path, limit=max_size)
    return data


def _check(status: os.stat_result, path: str, max_size: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise InputRefused("document.is_folder", path=path)
    if not stat.S_ISREG(status.st_mode):
        raise InputRefused("document.special", path=path)
    if status.st_size > max_size:
        raise InputRefused("document.too_large", path=path, limit=max_size)
