"""Documents inside of files, named by a path of their own: "reports.zip/march/oil.html"."""

from __future__ import annotations

import os
from dataclasses import replace

from claimtrack.document.files import resolved
from claimtrack.document.opening import Opened
from claimtrack.model import InputRefused


def split(path: str) -> tuple[str, str] | None:
    """The file that a path leads into, and the rest of it; None where the path is no such one.

    Of "web.wacz/archive/data.warc.gz/https://example.org/a" it is the longest beginning that is a file.
    """
    if "\0" in path or os.path.lexists(path):
        return None
    end = len(path)
    while (end := max(path.rfind("/", 0, end), path.rfind(os.sep, 0, end))) > 0:
        if os.path.isfile(path[:end]):
            return path[:end], path[end + 1 :]
        if os.path.lexists(path[:end]):
            return None
    return None


def key(path: str | os.PathLike[str]) -> str:
    """The one form in which two names of a file, or of a document inside one, are compared."""
    within = split(os.fspath(path))
    return f"{resolved(within[0])}/{within[1]}" if within else resolved(path)


def only(opened: Opened, file: str, part: str) -> Opened:
    """What was opened, but for all that lies elsewhere than at a path inside it, or below.

    Raises InputRefused: document.part_missing, document.missing (the file is one document), why that part was refused.
    """
    wanted = f"{file}/{part.rstrip('/')}"

    def lies_there(path: object) -> bool:
        return path == wanted or (isinstance(path, str) and path.startswith(f"{wanted}/"))

    parts = tuple(each for each in opened.parts if lies_there(each.path))
    refused = tuple(fault for fault in opened.refused if lies_there(dict(fault.message.parameters).get("path")))
    if not parts:
        if [each.path for each in opened.parts] == [file]:
            # It is a document itself, and nothing lies below it.
            raise InputRefused("document.missing", path=wanted)
        raise refused[0] if refused else InputRefused("document.part_missing", file=file, part=part)
    return replace(opened, parts=parts, refused=refused, skipped=0)
