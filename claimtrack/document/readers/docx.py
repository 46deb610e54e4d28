"""Word documents (DOCX): paragraphs and tables in their order, as they read with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimtrack.document.reader import Budget, Extracted, Limits, Reader
from claimtrack.document.readers.names import RAISED
from claimtrack.document.zipped import archive, members
from claimtrack.model import InputRefused

if TYPE_CHECKING:
    from docx.document import Document

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Text that was taken out, and the second of two forms of one drawing.
_LEFT_OUT = frozenset({f"{_WORD}del", f"{_WORD}moveFrom", _FALLBACK})
_WRITTEN = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011"}
# What stands around paragraphs and cells, and is no text itself.
_AROUND = frozenset(
    _WORD + name for name in ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "hdr", "ftr", "txbxContent")
)
_BOX = f"{_WORD}txbxContent"
_REFERENCES = {f"{_WORD}footnoteReference": "footnotes", f"{_WORD}endnoteReference": "endnotes"}
_RAISABLE = re.compile(r"[-\u2212]?[0-9]{1,3}")
_PAGE_NUMBER = re.compile(r"(?:[^\d\n]{0,12}\s)?\d{0,4}(?:\s?(?:/|of|de)\s?\d{1,4})?")


def read(data: bytes, path: str, encoding: str | None) -> Extracted:  # noqa: ARG001 (it is XML, in UTF-8)
    """The body's paragraphs, a line each; the cells of a table's row are joined by tabs.

    Raises InputRefused: document.damaged, document.limit.unpacked.
    """
    _weigh(data, path)
    import docx

    try:
        document = docx.Document(_stream(data))
        text = _Package(document).text()
        title = " ".join((document.core_properties.title or "").split())
    except (InputRefused, MemoryError):
        raise
    except Exception:
        # The library raises errors of many kinds on a file that is no Word document.
        raise InputRefused("document.damaged", path=path) from None
    return Extracted(text, "utf-8", title=title or None)


def _weigh(data: bytes, path: str) -> None:
    """Look at the sizes that the package declares, for the library unpacks it whole."""
    budget = Budget(len(data), Limits())
    with archive(data, path) as package:
        for member in members(package):
            budget.member(path)
            budget.take(member.file_size, path)


def _stream(data: bytes) -> Any:
    import io

    return io.BytesIO(data)


class _Package:
    """The parts of a document, put together to one text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes: dict[tuple[str, str], int] = {}
        """The notes referred to so far, by their part and id, numbered in the order of the text."""
        self._parsed: dict[str, dict[str, Any]] = {}

    def text(self) -> str:
        """Headers, the body, footers and notes; what runs along the pages stands there once."""
        body = list(self._blocks(self._document.element.body))
        notes = [
            f"{str(number).translate(RAISED)} {text}"
            for note, number in list(self._notes.items())
            if (text := self._note(*note))
        ]
        told = [text for text in (*self._running("header"), *body, *notes, *self._running("footer")) if text.strip()]
        return "\n\n".join(told)

    def _running(self, kind: str) -> list[str]:
        """The headers, or footers, of all sections, each text once; the number of a page alone is none."""
        parts = (rel.target_part for rel in self._document.part.rels.values() if rel.reltype.endswith(f"/{kind}"))
        texts = ("\n".join(self._blocks(part.element)).strip() for part in parts)
        return list(dict.fromkeys(text for text in texts if text and not _PAGE_NUMBER.fullmatch(text)))

    def _note(self, kind: str, id: str) -> str:
        if kind not in self._parsed:
            self._parsed[kind] = self._parse(kind)
        note = self._parsed[kind].get(id)
        return "" if note is None else " ".join("".join(self._text(note, [])).split())

    def _parse(self, kind: str) -> dict[str, Any]:
        from docx.oxml.parser import parse_xml

        return {
            note.get(f"{_WORD}id", ""): note
            for rel in self._document.part.rels.values()
            if rel.reltype.endswith(f"/{kind}") and not rel.is_external
            for note in parse_xml(rel.target_part.blob)
        }

    def _blocks(self, root: Any) -> Iterator[str]:
        """The paragraphs and the rows of tables, in their order; a box of text comes after what it is tied to."""
        pending = [root]
        while pending:
            element = pending.pop()
            if element.tag == f"{_WORD}p":
                boxes: list[Any] = []
                yield "".join(self._text(element, boxes))
                pending.extend(reversed(boxes))
            elif element.tag == f"{_WORD}tbl":
                for row in element.iter(f"{_WORD}tr"):
                    if next(row.iterancestors(f"{_WORD}tbl")) is element:
                        yield "\t".join(self._cells(row))
            elif element.tag in _AROUND:
                pending.extend(reversed(list(element)))

    def _cells(self, row: Any) -> Iterator[str]:
        for cell in row.iter(f"{_WORD}tc"):
            if next(cell.iterancestors(f"{_WORD}tr")) is row:
                yield " ".join("".join(self._text(cell, [])).split())

    def _text(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        """The text of an element; a paragraph inside it ends with a blank, its boxes are put aside."""
        pending = [element]
        while pending:
            each = pending.pop()
            if isinstance(each, str):
                yield each
                continue
            if each.tag == _BOX:
                boxes.append(each)
                continue
            if each.tag in _LEFT_OUT or (
                each.tag == f"{_WORD}r" and each.find(f"{_WORD}rPr/{_WORD}vanish") is not None
            ):
                continue
            if each.tag == f"{_WORD}t":
                yield _raised(each)
            elif each.tag in _REFERENCES:
                note = (_REFERENCES[each.tag], each.get(f"{_WORD}id", ""))
                yield str(self._notes.setdefault(note, len(self._notes) + 1)).translate(RAISED)
            yield _WRITTEN.get(each.tag, "")
            if each.tag == f"{_WORD}p" and each is not element:
                pending.append(" ")
            pending.extend(reversed(list(each)))


def _raised(text: Any) -> str:
    """A text of a run; raised digits are written raised."""
    written = text.text or ""
    place = text.getparent().find(f"{_WORD}rPr/{_WORD}vertAlign")
    if place is not None and place.get(f"{_WORD}val") == "superscript" and _RAISABLE.fullmatch(written.strip()):
        return str(written.translate(RAISED))
    return str(written)


READER = Reader("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",), read)
