"""Plain text: the whole file is the text, and states nothing else."""

from __future__ import annotations

from claimtrack.document.encoding import decode
from claimtrack.document.reader import Extracted, Reader


def read(data: bytes, path: str, encoding: str | None) -> Extracted:
    """The text as it stands."""
    return Extracted(*decode(data, path, encoding))


READER = Reader("text/plain", (".txt", ".text", ""), read, apart=False)
