"""Any text as a text that every engine takes: NUL, which PostgreSQL refuses, stands as two other characters."""

from __future__ import annotations

ESCAPE = "\x1a"


def escaped(text: str) -> str:
    """A text as a case stores it."""
    if "\0" not in text and ESCAPE not in text:
        return text
    return text.replace(ESCAPE, ESCAPE + "1").replace("\0", ESCAPE + "0")


def unescaped(text: str) -> str:
    """A text that a case stored."""
    return text.replace(ESCAPE + "0", "\0").replace(ESCAPE + "1", ESCAPE) if ESCAPE in text else text
