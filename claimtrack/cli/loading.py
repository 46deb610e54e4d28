"""The files of a call with their bytes, before they are opened; those that a case has already need not be."""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimtrack.model import InputRefused

if TYPE_CHECKING:
    from claimtrack.document import Skipped

Known = Callable[[Sequence[tuple[str, str]]], Collection[str]]
"""Is given the paths and SHA-256s of some documents; returns the hashes of those that are dealt with already."""

_TOGETHER, _BYTES, _PATIENCE = 32, 8_000_000, 0.2
"""Files that are asked about at once, at most: so many, of so many bytes, looked up in so many seconds."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file, or what lies at a path inside one, with the bytes of the file."""

    path: str
    """As a person named it, or as it was found in a folder."""
    file: str
    name: str
    """What its document is called."""
    part: str | None
    data: bytes = field(repr=False)
    asked: bool = False
    """Whether it is one document, and was asked about."""


def loaded(
    found: Iterable[str | Skipped | InputRefused],
    named: Callable[[str], str],
    max_size: int,
    known: Known | None = None,
) -> Iterator[Loaded | Skipped | InputRefused]:
    """Each file with its bytes, or why it has none; what is known, is left out.

    A file that holds several documents is not asked about: its documents are, by whoever opens it.
    """
    waiting: list[Loaded] = []
    began = time.monotonic()
    for each in found:
        if not isinstance(each, str):
            yield each
            continue
        try:
            one = _load(each, named, max_size, ask=known is not None)
        except InputRefused as fault:
            yield fault
            continue
        waiting.append(one)
        late = time.monotonic() - began > _PATIENCE
        if known is None or late or len(waiting) >= _TOGETHER or sum(len(one.data) for one in waiting) > _BYTES:
            yield from _unknown(waiting, known)
            waiting, began = [], time.monotonic()
    yield from _unknown(waiting, known)


def _load(path: str, named: Callable[[str], str], max_size: int, *, ask: bool) -> Loaded:
    from claimtrack.document import disk, inside
    from claimtrack.document.opening import is_one_document

    file, part = (None if path == "-" else inside.split(path)) or (path, None)
    data = disk.read_stream(sys.stdin.buffer, path, max_size) if path == "-" else disk.load(file, max_size)
    return Loaded(path, file, named(file), part, data, asked=ask and part is None and is_one_document(data, file))


def _unknown(waiting: Sequence[Loaded], known: Known | None) -> Iterator[Loaded]:
    from claimtrack.document import disk

    hashes = {one.path: hashlib.sha256(one.data).hexdigest() for one in waiting if one.asked}
    asked = [(disk.shown_path(one.name), hashes[one.path]) for one in waiting if one.asked]
    there = known(asked) if known and asked else ()
    yield from (one for one in waiting if hashes.get(one.path) not in there)
