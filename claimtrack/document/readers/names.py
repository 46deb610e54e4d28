"""What the names of files and types say, for readers that look into others."""

from __future__ import annotations

READ_FROM_THE_WEB = frozenset(
    {
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/xhtml+xml",
        "text/html",
        "text/markdown",
        "text/plain",
    }
)
"""The media types that a captured page is read in."""


def is_capture(name: str) -> bool:
    """Whether the name is that of a WARC."""
    return name.lower().endswith((".warc", ".warc.gz"))
