"""Zip archives, looked through before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from claimtrack.document.reader import Budget
from claimtrack.model import InputRefused

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, KeyError)
_ENCRYPTED = 0x1


@contextmanager
def archive(data: bytes, path: str) -> Iterator[zipfile.ZipFile]:
    """An archive to read from; a fault while it is open becomes InputRefused document.damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            yield opened
    except InputRefused:
        raise
    except _DAMAGED:
        raise InputRefused("document.damaged", path=path) from None


def names_in(data: bytes) -> frozenset[str]:
    """The names of the files in an archive; none where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return frozenset(opened.namelist())
    except _DAMAGED:
        return frozenset()


def members(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of an archive in its order, folders left out."""
    return [member for member in opened.infolist() if not member.is_dir()]


def unpack(opened: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, budget: Budget) -> bytes:
    """The bytes of a file inside; no more than the size that the archive declares ever comes out.

    Raises InputRefused: document.locked, document.limit.unpacked (before anything is unpacked), document.damaged.
    """
    if member.flag_bits & _ENCRYPTED:
        raise InputRefused("document.locked", path=path)
    budget.take(member.file_size, path)
    try:
        return opened.read(member)
    except _DAMAGED:
        raise InputRefused("document.damaged", path=path) from None
