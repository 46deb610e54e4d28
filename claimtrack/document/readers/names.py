"""What several readers know: the types that they look into, and how a raised digit is written."""

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

RAISED = str.maketrans("0123456789-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
"""A digit that stands raised: the mark of a footnote or a power. Plain, it would be taken for a figure's last digit."""


def is_capture(name: str) -> bool:
    """Whether the name is that of a WARC."""
    return name.lower().endswith((".warc", ".warc.gz"))
