"""PDF: the text of each page as a person reads it, its lines joined to paragraphs again, and where each page begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from claimtrack.document.paragraphs import continued, continues, is_open, unwrapped
from claimtrack.document.reader import Extracted, Reader
from claimtrack.document.readers.glyphs import HYPHENS, NO_CHARACTERS, words
from claimtrack.document.readers.layout import Piece, blocks, joined
from claimtrack.document.readers.running import trimmed
from claimtrack.model import InputRefused

_LINE_END = re.compile(r"\r\n|\r|\n")


def read(data: bytes, path: str, encoding: str | None) -> Extracted:  # noqa: ARG001 (text in a PDF names its own)
    """The pages' text in the order of the file, columns one after the other, footnotes below their page's text.

    A paragraph that goes on overleaf is one; a page on which nothing can be read is noted. Raises InputRefused:
    document.pdf.locked (a password is needed), document.pdf.scanned (no text on any page), document.damaged.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputRefused(
            "document.pdf.locked" if "assword" in str(error) else "document.damaged", path=path
        ) from None
    try:
        found = [_pieces(document, number) for number in range(len(document))]
        title = _title(document)
    finally:
        document.close()
    pages = [page or [] for page in found]
    writing = _Writing()
    for page in trimmed(pages):
        writing.page(unwrapped(page.head), _paragraphs(page.pieces), unwrapped(page.foot))
    text, starts = writing.text()
    if not text:
        raise InputRefused("document.damaged" if None in found else "document.pdf.scanned", path=path)
    unread = tuple(number for number, page in enumerate(pages, 1) if not page)
    return Extracted(text, "utf-8", title=title, pages=starts, unread=unread)


def _paragraphs(pieces: Sequence[Piece]) -> list[str]:
    """The paragraphs of a page; one that goes on in the next column is whole."""
    found: list[str] = []
    for block in blocks(pieces):
        for paragraph in unwrapped(block):
            if found and continues(found[-1], paragraph):
                found[-1] = continued(found[-1], paragraph)
            else:
                found.append(paragraph)
    return found


@dataclass
class _Paragraph:
    text: str
    pages: list[int] = field(default_factory=list)
    """Where in it a page begins, once for each page that does: more than once after empty pages."""


class _Writing:
    """The text of a document, page by page."""

    def __init__(self) -> None:
        self._paragraphs: list[_Paragraph] = []
        self._open: _Paragraph | None = None
        self._begun = 0
        """How many pages begin with the next paragraph."""

    def page(self, head: Sequence[str], paragraphs: Sequence[str], foot: Sequence[str]) -> None:
        """Add a page; what stands beside its text goes before a last paragraph that may go on overleaf."""
        last = self._open
        if last is not None and paragraphs and continues(last.text, paragraphs[0]):
            last.text = continued(last.text, paragraphs[0])
            last.pages += [len(last.text) - len(paragraphs[0])] * (self._begun + 1)
            self._begun = 0
            paragraphs = paragraphs[1:]
            if not (head or paragraphs or foot):
                return
        else:
            self._begun += 1
        cut = len(paragraphs) - bool(paragraphs and is_open(paragraphs[-1]))
        for text in (*head, *paragraphs[:cut], *foot, *paragraphs[cut:]):
            self._paragraphs.append(_Paragraph(text, [0] * self._begun))
            self._begun = 0
        self._open = self._paragraphs[-1] if cut < len(paragraphs) else None

    def text(self) -> tuple[str, tuple[int, ...]]:
        """All of it, and where each page begins."""
        parts: list[str] = []
        starts: list[int] = []
        length = 0
        for paragraph in self._paragraphs:
            gap = ("\n\n" if paragraph.pages[:1] == [0] else "\n") if length else ""
            length += len(gap)
            starts += [length + start for start in paragraph.pages]
            length += len(paragraph.text)
            parts += [gap, paragraph.text]
        return "".join(parts), (*starts, *[length] * self._begun)


def _pieces(document: Any, number: int) -> list[Piece] | None:
    """The pieces of a page, none where it is blank or a picture; None where it is damaged."""
    import pypdfium2

    try:
        page = document[number]
        textpage = page.get_textpage()
        found, straight = words(textpage)
        if straight:
            return joined(found)
        lines = _LINE_END.split(textpage.get_text_bounded())
    except pypdfium2.PdfiumError:
        return None
    # As pdfium orders them, each below the one before.
    clean = [re.sub(f"[{HYPHENS}]", "-", re.sub(f"[{NO_CHARACTERS}]", "", line)) for line in lines]
    return [
        Piece(line.strip(), 0.0, 6.0 * len(line), -12.0 * place, -12.0 * place + 10.0)
        for place, line in enumerate(clean)
        if line.strip()
    ]


def _title(document: Any) -> str | None:
    """The title that the file states; the name of a program's file is none."""
    title = " ".join(document.get_metadata_value("Title").split())
    return title if title and not re.search(r"\.\w{2,5}$|^untitled$", title, re.IGNORECASE) else None


READER = Reader("application/pdf", (".pdf",), read)
