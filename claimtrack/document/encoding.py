"""From bytes to text: byte order mark, UTF-8, UTF-16 without a mark, then older encodings of the known languages."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from claimtrack.document.plausibility import plausibility
from claimtrack.model import InputRefused

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
# In the order of how often they are met, which decides where two read a text equally well. ISO-8859-1 is not among
# them: cp1252 reads whatever it reads, but for control characters that no text holds.
_OLDER = ("cp1252", "iso8859-15", "mac-roman")
_PLAUSIBLE = 0.4
_SAMPLE = 65_536
_FEW = 16
# Codecs of Python's own that turn text into text: none is the encoding of a file.
_NO_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Decoded(NamedTuple):
    """A text without its byte order mark, and the codec that read it."""

    text: str
    encoding: str


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of some bytes; `path` is for the fault alone.

    An `encoding` given wins over everything, a byte order mark over every guess. Control characters are text.

    Raises InputRefused: document.encoding_unknown, document.encoding_wrong, document.mark_wrong,
    document.binary_unknown, document.undecodable, document.undecodable_utf8 (damaged: `at` is the first bad byte),
    document.undecodable_guess.
    """
    if encoding is not None:
        return _decode_as(data, path, encoding)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], name)
            if text is None:
                raise InputRefused("document.mark_wrong", path=path, encoding=codec)
            return Decoded(text, codec)
    wide = _wide(data)
    if wide is not None:
        return wide
    if _many(data[:_SAMPLE].count(0), len(data[:_SAMPLE])):
        raise InputRefused("document.binary_unknown", path=path)
    text = _strictly(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    return _older(data, path)


def _decode_as(data: bytes, path: str, encoding: str) -> Decoded:
    """The text in a codec that a person named."""
    try:
        name = codecs.lookup(encoding).name
        if name.replace("_", "-") in _NO_ENCODINGS:
            raise LookupError(name)
        text = data.decode(name)
    except UnicodeError:
        raise InputRefused("document.encoding_wrong", path=path, encoding=encoding) from None
    except (LookupError, ValueError):
        raise InputRefused("document.encoding_unknown", path=path, encoding=encoding) from None
    return Decoded(text.removeprefix("\ufeff"), name)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _many(count: int, total: int) -> bool:
    return count > _FEW and count * 10 > total


def _wide(data: bytes) -> Decoded | None:
    """The text as UTF-16 without a mark: every other byte of a text in Latin letters is then zero."""
    if len(data) % 2:
        return None
    sample = data[:_SAMPLE]
    zeros = sample[::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    for codec, high, low in (("utf-16-le", zeros[1], zeros[0]), ("utf-16-be", zeros[0], zeros[1])):
        if pairs >= 4 and high * 10 >= pairs * 7 and low * 20 <= pairs:
            text = _strictly(data, codec)
            return None if text is None else Decoded(text, codec)
    return None


def _older(data: bytes, path: str) -> Decoded:
    """The text in the older encoding that reads it best, refused where none reads it as a text would look."""
    if _many(len(_CONTROLS.findall(data[:_SAMPLE])), len(data[:_SAMPLE])):
        raise InputRefused("document.binary_unknown", path=path)
    readings = [Decoded(text, codec) for codec in _OLDER if (text := _strictly(data, codec)) is not None]
    if readings:
        scores = [plausibility(reading.text) for reading in readings]
        best = max(scores)
        if best >= _PLAUSIBLE:
            return readings[scores.index(best)]
    raise _undecodable(data, path)


def _undecodable(data: bytes, path: str) -> InputRefused:
    """The fault, with what may help to mend it."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        bad = text.count("\ufffd")
        good = sum(not char.isascii() for char in text) - bad
        if good > 3 * bad:
            return InputRefused("document.undecodable_utf8", path=path, at=error.start)
    guess = _guess(data[:_SAMPLE])
    if guess is not None:
        return InputRefused("document.undecodable_guess", path=path, encoding=guess)
    return InputRefused("document.undecodable", path=path)


def _guess(data: bytes) -> str | None:
    """An encoding to try, of all there are: good enough to offer, not to take (short texts mislead it)."""
    # Slow to import, and met only by a file that is refused.
    import charset_normalizer

    match = charset_normalizer.from_bytes(data).best()
    return match.encoding if match is not None else None
