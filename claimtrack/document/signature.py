"""The types of file that their first bytes give away, whatever their name says."""

from __future__ import annotations

import re

# A text can begin with the letters of a short signature, so those are matched with the bytes that follow them.
_SIGNATURES: tuple[tuple[str, re.Pattern[bytes]], ...] = tuple(
    (name, re.compile(pattern, re.DOTALL))
    for name, pattern in (
        ("PDF", rb"[\s\x00]{0,8}%PDF-"),
        ("ZIP, DOCX, XLSX, ODT", rb"PK(?:\x03\x04|\x05\x06|\x07\x08)"),
        ("DOC, XLS, PPT", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("RTF", rb"\{\\rtf\d"),
        ("PNG", rb"\x89PNG\r\n\x1a\n"),
        ("JPEG", rb"\xff\xd8\xff"),
        ("GIF", rb"GIF8[79]a"),
        ("TIFF", rb"II\*\x00|MM\x00\*"),
        ("BMP", rb"BM.{4}\x00{4}"),
        ("ICO", rb"\x00\x00[\x01\x02]\x00.\x00"),
        ("WEBP", rb"RIFF.{4}WEBP"),
        ("WAV, AVI", rb"RIFF.{4}(?:WAVE|AVI )"),
        ("MP4, MOV, HEIC", rb"\x00\x00.{2}ftyp"),
        ("MP3", rb"ID3[\x02-\x04]\x00"),
        ("FLAC", rb"fLaC\x00"),
        ("OGG", rb"OggS\x00"),
        ("Matroska, WebM", rb"\x1a\x45\xdf\xa3"),
        ("gzip", rb"\x1f\x8b\x08"),
        ("bzip2", rb"BZh[1-9]1AY&SY"),
        ("xz", rb"\xfd7zXZ\x00"),
        ("zstd", rb"\x28\xb5\x2f\xfd"),
        ("7-Zip", rb"7z\xbc\xaf\x27\x1c"),
        ("RAR", rb"Rar!\x1a\x07"),
        ("tar", rb".{257}ustar(?:\x00| )"),
        ("SQLite", rb"SQLite format 3\x00"),
        ("ELF", rb"\x7fELF"),
        ("EXE, DLL", rb"MZ.{0,62}\x00\x00"),
        ("Mach-O", rb"[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]"),
        ("Java class", rb"\xca\xfe\xba\xbe"),
        ("WebAssembly", rb"\x00asm"),
        ("WOFF", rb"wOF[F2]\x00"),
    )
)


def signature(data: bytes) -> str | None:
    """The type of file that the first bytes name, or None: "PDF", "PNG", "ZIP, DOCX, XLSX, ODT"."""
    return next((name for name, pattern in _SIGNATURES if pattern.match(data)), None)
