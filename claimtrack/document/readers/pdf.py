"""PDF: the text of each page, its lines joined to paragraphs again, and where each page begins."""

from __future__ import annotations

import re

from claimtrack.document.paragraphs import unwrapped
from claimtrack.document.reader import Extracted, Reader
from claimtrack.model import InputRefused

_LINE_END = re.compile(r"\r\n|\r|\n")
# pdfium joins a word that a hyphen cut at a line's end, and marks the place.
_HYPHEN = re.compile("[\x02\ufffe](?:\r\n|\r|\n)?")
# Glyphs that stand for no character.
_NO_CHARACTER = re.compile("[\x00\ufffd\uffff]")
_PAGE_GAP = "\n\n"
_NUMBER_ALONE = re.compile(r"(?:\D{0,12}\s)?\d{1,4}(?:\s?(?:/|of|de)\s?\d{1,4})?")


def read(data: bytes, path: str, encoding: str | None) -> Extracted:  # noqa: ARG001 (text in a PDF names its own)
    """The pages' text in the order of the file; a page number alone on the first or last line is left out.

    Raises InputRefused: document.pdf.locked (a password is needed), document.pdf.scanned (pages, and no text on
    them), document.damaged.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputRefused(
            "document.pdf.locked" if "assword" in str(error) else "document.damaged", path=path
        ) from None
    try:
        texts = [_page_text(document, number, path) for number in range(len(document))]
        title = _title(document)
    finally:
        document.close()
    if not any(texts):
        raise InputRefused("document.pdf.scanned", path=path)
    text = ""
    pages: list[int] = []
    for page in texts:
        text += _PAGE_GAP if text else ""
        pages.append(len(text))
        text += page
    return Extracted(text, "utf-8", title=title, pages=tuple(pages))


def _page_text(document: object, number: int, path: str) -> str:
    import pypdfium2

    try:
        page = document[number]  # type: ignore[index]
        lines = _LINE_END.split(_HYPHEN.sub("", page.get_textpage().get_text_bounded()))
    except pypdfium2.PdfiumError:
        raise InputRefused("document.pdf.page", path=path, page=number + 1) from None
    clean = [_NO_CHARACTER.sub("", line) for line in lines]
    while clean and (not clean[-1].strip() or _NUMBER_ALONE.fullmatch(clean[-1].strip())):
        clean.pop()
    while clean and (not clean[0].strip() or _NUMBER_ALONE.fullmatch(clean[0].strip())):
        clean.pop(0)
    return "\n".join(unwrapped(clean))


def _title(document: object) -> str | None:
    """The title that the file states; the name of a program's file is none."""
    title = " ".join(document.get_metadata_value("Title").split())  # type: ignore[attr-defined]
    return title if title and not re.search(r"\.\w{2,5}$|^untitled$", title, re.IGNORECASE) else None


READER = Reader("application/pdf", (".pdf",), read)
