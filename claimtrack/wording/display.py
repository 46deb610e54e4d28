"""Untrusted text made safe to show: no control, escape or direction mark reaches a terminal or a page unseen."""

from __future__ import annotations

_CODES = {
    *range(0x00, 0x20),
    *range(0x7F, 0xA0),
    0xAD,
    0x61C,
    0x180E,
    *range(0x200B, 0x2010),
    0x2028,
    0x2029,
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),
    *range(0xE0000, 0xE0080),
}


def _mark(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"‹U+{code:04X}›"


_MARKS = {code: _mark(code) for code in _CODES}
_SPACES = {**_MARKS, 0x09: " ", 0x0A: " ", 0x0D: " "}
_LINES = {**_MARKS, 0x09: "\t", 0x0A: "\n"}


def display_text(text: str, *, lines: bool = False) -> str:
    """A text of unknown origin with its invisible and active characters as marks.

    C0 controls become their pictures (␛, ␀), C1 controls, direction and zero-width characters their numbers (‹U+202E›).
    Line ends and tabs become single spaces; with `lines` they are kept, as line feeds and tabs.
    """
    text = text.replace("\r\n", "\n")
    return text.replace("\r", "\n").translate(_LINES) if lines else text.translate(_SPACES)
