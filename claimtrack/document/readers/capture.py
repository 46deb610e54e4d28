"""Captures of the web (WARC): each page that was answered with success is a document, with the time it was taken."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from datetime import datetime

from claimtrack.document.reader import Budget, Inner, Opener, Part, Stated
from claimtrack.document.readers.names import READ_FROM_THE_WEB
from claimtrack.model import InputRefused

_CHUNK = 65_536
_GZIP = b"\x1f\x8b"
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, path: str, encoding: str | None, budget: Budget) -> Iterator[Part | Inner | InputRefused]:  # noqa: ARG001
    """The pages and documents in the order of the capture; pictures, styles and scripts are left out.

    Raises InputRefused: document.damaged, document.limit.members, document.limit.unpacked.
    """
    from warcio.archiveiterator import ArchiveIterator

    try:
        records = ArchiveIterator(io.BytesIO(data))
        for record in records:
            if not hasattr(record.raw_stream, "limit"):
                # Cut off before its length was told.
                raise InputRefused("document.damaged", path=path)
            kind = _kind(record)
            if kind not in READ_FROM_THE_WEB:
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or "page"
            inner = f"{path}/{address}"
            budget.member(inner)
            content = _content(record.content_stream(), inner, budget)
            if record.raw_stream.limit > 0:
                # The file ends before the record does.
                raise InputRefused("document.damaged", path=inner)
            stated = Stated(media_type=kind, url=address, captured=_time(record.rec_headers.get_header("WARC-Date")))
            yield Inner(address, content, stated)
        if not _is_whole(data, budget.left):
            # The library passes over some ends of a file that was cut off in silence.
            raise InputRefused("document.damaged", path=path)
    except (InputRefused, MemoryError):
        raise
    except Exception:
        # The library lets errors of many kinds through on a file that is cut off or no capture.
        raise InputRefused("document.damaged", path=path) from None


def _is_whole(data: bytes, most: int) -> bool:
    """Whether a capture ends where its last record does; packed, where its last member does, looked at up to `most`."""
    return _ends_with_member(data, most) if data.startswith(_GZIP) else _ends_with_record(data)


def _ends_with_member(data: bytes, most: int) -> bool:
    place = 0
    unpacker = zlib.decompressobj(wbits=31)
    begun = False
    while place < len(data) and most > 0:
        piece = data[place : place + _CHUNK]
        place += len(piece)
        try:
            while piece and not unpacker.eof and most > 0:
                most -= len(unpacker.decompress(piece, _CHUNK))
                piece = unpacker.unconsumed_tail
        except zlib.error:
            return False
        begun = not unpacker.eof
        if unpacker.eof:
            place -= len(unpacker.unused_data)
            unpacker = zlib.decompressobj(wbits=31)
    return not begun or most <= 0


def _ends_with_record(data: bytes) -> bool:
    place = 0
    while place < len(data):
        end = data.find(b"\r\n\r\n", place)
        length = _LENGTH.search(data, place, end) if end >= 0 else None
        if length is None:
            return not data[place:].strip()
        place = end + 4 + int(length[1])
        if place > len(data):
            return False
        while data[place : place + 2] == b"\r\n":
            place += 2
    return True


def _kind(record: object) -> str:
    """The media type of a page that was answered with success, else ""."""
    headers = getattr(record, "http_headers", None)
    if getattr(record, "rec_type", "") not in ("response", "resource"):
        return ""
    if headers is None:
        named = record.rec_headers.get_header("Content-Type")  # type: ignore[attr-defined]
    elif headers.get_statuscode() != "200":
        return ""
    else:
        named = headers.get_header("Content-Type")
    return (named or "").split(";")[0].strip().lower()


def _content(stream: io.BufferedIOBase, path: str, budget: Budget) -> bytes:
    """What a record holds; it is charged piece by piece, for nobody can say beforehand how much comes out."""
    pieces: list[bytes] = []
    while piece := stream.read(_CHUNK):
        budget.take(len(piece), path)
        pieces.append(piece)
    return b"".join(pieces)


def _time(text: str | None) -> datetime | None:
    try:
        time = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return time if time.tzinfo else None


OPENER = Opener("application/warc", (".warc", ".warc.gz"), read)
