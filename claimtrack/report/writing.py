"""A report put into a file, in the format that the file's name tells."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator, Iterable

FORMATS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".json": "json"}
"""The format of a report by the end of its file's name."""


def format_of(path: str) -> str | None:
    """The format that a file's name tells; None where it tells none."""
    return FORMATS.get(os.path.splitext(path)[1].lower())


def replace_file(path: str, text: str | Iterable[str]) -> None:
    """Write a file in one step, from a text or its parts: a full disk, or who reads meanwhile, finds the old one whole.

    What makes the parts is closed, also where not all were taken. Raises OSError with the name of the file.
    """
    parts = iter([text] if isinstance(text, str) else text)
    try:
        data = (part.encode("utf-8", "surrogatepass") for part in parts)
        if os.path.exists(path) and not os.path.isfile(path):
            # A device or a pipe is written to, not replaced.
            with open(path, "wb", buffering=0) as device:
                device.writelines(data)
        else:
            _replace(os.path.realpath(path), data)
    except OSError as fault:
        # A draft's name would say nothing to the person who named the file.
        raise type(fault)(fault.errno, fault.strerror, path) from fault
    finally:
        if isinstance(parts, Generator):
            parts.close()


def _replace(target: str, data: Iterable[bytes]) -> None:
    handle, draft = tempfile.mkstemp(prefix=".claimtrack-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, _mode(target))
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise


def _mode(path: str) -> int:
    """The permissions of a file that is replaced, else those that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
