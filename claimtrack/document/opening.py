"""From the bytes of a file to the documents in it: one, or those of an archive, a mail, a capture or a feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimtrack.document.reader import Budget, Inner, Limits, Opener, Part, Reader, Stated
from claimtrack.document.readers import has_reader, known_type, type_of
from claimtrack.model import InputRefused

_NO_LIMITS_STATED = Limits()


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds."""

    parts: tuple[Part, ...]
    refused: tuple[InputRefused, ...] = ()
    skipped: int = 0
    """Files inside it of types that claimtrack does not read."""


def open_bytes(data: bytes, path: str, encoding: str | None = None, limits: Limits = _NO_LIMITS_STATED) -> Opened:
    """Read every document that some bytes hold; `path` names them, and tells their type where the bytes do not.

    What is refused inside of a file leaves the rest of it readable. Raises InputRefused for the file as a whole: the
    faults of its reader, document.limit.*, and document.archive_empty for an archive that holds nothing to read.
    """
    opening = _Opening(encoding, Budget(len(data), limits), limits)
    kind = type_of(data, path)
    if not isinstance(kind, Opener):
        return Opened((_read(kind, data, path, encoding),))
    opening.enter(kind, data, path, Stated(), 1)
    if not opening.parts and not opening.refused:
        raise InputRefused("document.archive_empty", path=path)
    if not opening.parts and len(opening.refused) == 1:
        raise opening.refused[0]
    return Opened(tuple(opening.parts), tuple(opening.refused), opening.skipped)


def is_one_document(data: bytes, path: str) -> bool:
    """Whether bytes are read as one document, and are no file that holds several, nor of a type that is not read."""
    try:
        return isinstance(type_of(data, path), Reader)
    except InputRefused:
        return False


class _Opening:
    """The opening of one file and of all that lies in it."""

    def __init__(self, encoding: str | None, budget: Budget, limits: Limits) -> None:
        self.parts: list[Part] = []
        self.refused: list[InputRefused] = []
        self.skipped = 0
        self._encoding = encoding
        self._budget = budget
        self._limits = limits

    def enter(self, opener: Opener, data: bytes, path: str, stated: Stated, depth: int) -> None:
        """Take what a file holds. Raises InputRefused where the file itself is at fault."""
        if depth > self._limits.depth:
            raise InputRefused("document.limit.depth", path=path, limit=self._limits.depth)
        for found in self._each(opener, data, path):
            if isinstance(found, InputRefused):
                self.refused.append(found)
            elif isinstance(found, Part):
                self.parts.append(_with(found, stated))
            else:
                self._inner(found, path, depth)

    def _each(self, opener: Opener, data: bytes, path: str) -> Iterator[Part | Inner | InputRefused]:
        """What an opener yields; a fault on the way ends it, and what came before it stays."""
        try:
            yield from opener.open(data, path, self._encoding, self._budget)
        except InputRefused as fault:
            self.refused.append(fault)
        except RecursionError:
            self.refused.append(InputRefused("document.limit.nesting", path=path))

    def _inner(self, inner: Inner, outer: str, depth: int) -> None:
        path = f"{outer}/{inner.name.lstrip('/')}"
        try:
            kind: Reader | Opener | None = known_type(inner.stated.media_type)
            if kind is None:
                if not has_reader(inner.name):
                    self.skipped += 1
                    return
                kind = type_of(inner.data, path)
            if isinstance(kind, Opener):
                self.enter(kind, inner.data, path, inner.stated, depth + 1)
                return
            self.parts.append(_with(_read(kind, inner.data, path, self._encoding), inner.stated))
        except InputRefused as fault:
            self.refused.append(fault)


def _read(reader: Reader, data: bytes, path: str, encoding: str | None) -> Part:
    try:
        extracted = reader.read(data, path, encoding)
    except RecursionError:
        # Some libraries call themselves for each level of what they read.
        raise InputRefused("document.limit.nesting", path=path) from None
    if not extracted.text or extracted.text.isspace():
        raise InputRefused("document.empty", path=path)
    return Part(path, data, reader.media_type, extracted)


def _with(part: Part, stated: Stated) -> Part:
    """A document with what the file around it says where itself is silent."""
    found = part.extracted
    return replace(
        part,
        extracted=replace(
            found,
            title=found.title or stated.title,
            published=found.published or stated.published,
            publisher=found.publisher or stated.publisher,
            url=stated.url or found.url,
            captured=found.captured or stated.captured,
        ),
    )
