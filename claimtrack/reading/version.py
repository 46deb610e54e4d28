"""Which reader this is: known by what it is made of, so that no change of it can be forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

ROOMS = ("document", "language", "model", "quantity", "reading")
"""The rooms of which a reading is made, from the bytes of a file to the claims."""
LIBRARIES = (
    "babel",
    "charset-normalizer",
    "lxml",
    "lxml-html-clean",
    "pint",
    "pypdfium2",
    "python-dateutil",
    "python-docx",
    "trafilatura",
    "warcio",
)
"""What takes texts out of files, and knows units and currencies."""
_KEPT = 0x7FFF_FFFF
"""As much of the digest as a column of integers holds on every database; 0 is left for "not noted"."""


@cache
def reader() -> int:
    """The number of this reader: the same wherever code, word lists and libraries are the same, and no other's.

    Two numbers say that two readers differ, not which is the older one, and not that they read anything otherwise.
    """
    return number_of(resources.files("claimtrack"))


def number_of(package: Traversable) -> int:
    """The number of the reader whose rooms lie in a folder."""
    digest = hashlib.sha256()
    for room in ROOMS:
        for name, content in _files(package / room, room):
            # Line ends are the checkout's.
            digest.update(f"{name}\0".encode() + content.replace(b"\r\n", b"\n") + b"\0")
    for library in LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\0".encode())
    return int.from_bytes(digest.digest()[:4], "big") & _KEPT or 1


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """The code and word lists of a folder, in an order that is the same everywhere."""
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{each.name}"
        if each.is_dir():
            yield from _files(each, name)
        elif each.name.endswith((".py", ".toml")):
            yield name, each.read_bytes()
