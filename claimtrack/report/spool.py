"""What is made once and told more than once, put aside in a file without a name: it may be more than memory holds."""

from __future__ import annotations

import pickle
import tempfile
from typing import Any

_IN_MEMORY = 4 * 2**20
"""Bytes up to which no file is needed: most reports have less."""


class Spool:
    """Objects put aside, each known by its place. The file is gone once it is closed, or the process ends."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - it is closed with the report
        self._end = 0

    def put(self, value: Any) -> int:
        """Put an object aside, and return its place."""
        place = self._end
        self._file.seek(place)
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)
        self._end = self._file.tell()
        return place

    def get(self, place: int) -> Any:
        """What was put at a place."""
        self._file.seek(place)
        # Nobody else has a way to this file: what is read from it was written here.
        return pickle.load(self._file)  # noqa: S301

    def close(self) -> None:
        """Drop all of it."""
        self._file.close()
