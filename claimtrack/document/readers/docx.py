"""Word documents (DOCX): paragraphs and tables in their order, as they read with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimtrack.document.reader import Budget, Extracted, Limits, Reader
from claimtrack.document.zipped import archive, members
from claimtrack.model import InputRefused

if TYPE_CHECKING:
    from docx.document import Document

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Text that was taken out, and the second of two forms of one drawing.
_LEFT_OUT = frozenset({f"{_WORD}del", f"{_WORD}moveFrom", _FALLBACK})
_WRITTEN = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011"}


def read(data: bytes, path: str, encoding: str | None) -> Extracted:  # noqa: ARG001 (it is XML, in UTF-8)
    """The body's paragraphs, a line each; the cells of a table's row are joined by tabs.

    Raises InputRefused: document.damaged, document.limit.unpacked.
    """
    _weigh(data, path)
    import docx

    try:
        document = docx.Document(_stream(data))
        blocks = [text for text in _blocks(document) if text.strip()]
        title = " ".join((document.core_properties.title or "").split())
    except InputRefused:
        raise
    except MemoryError:
        raise
    except Exception:
        # The library raises errors of many kinds on a file that is no Word document.
        raise InputRefused("document.damaged", path=path) from None
    return Extracted("\n\n".join(blocks), "utf-8", title=title or None)


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


def _blocks(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        element = block._element
        if element.tag == f"{_WORD}p":
            yield _text(element)
        else:
            for row in element.iter(f"{_WORD}tr"):
                cells = (" ".join(_text(cell).split()) for cell in row.iterchildren(f"{_WORD}tc"))
                yield "\t".join(cells)


def _text(element: Any) -> str:
    """The text of an element; a paragraph inside it ends with a blank."""
    found: list[str] = []
    pending = [element]
    while pending:
        each = pending.pop()
        if isinstance(each, str):
            found.append(each)
            continue
        if each.tag in _LEFT_OUT:
            continue
        if each.tag == f"{_WORD}t":
            found.append(each.text or "")
        found.append(_WRITTEN.get(each.tag, ""))
        if each.tag == f"{_WORD}p" and each is not element:
            pending.append(" ")
        pending.extend(reversed(list(each)))
    return "".join(found)


READER = Reader("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",), read)
