"""The discrepancy report: a case at one moment as a web page, as Markdown, as JSON; all three say the same.

Each takes the case, the language ("en", "es") and, to show a part only, `statuses`, `sources` (ids or names),
`documents` (ids or paths) and `findings` (ids). The same case gives the same bytes. `pieces` is for cases of any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing

from claimtrack.model import CaseSnapshot
from claimtrack.model.parts import CaseParts
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Selection

__all__ = ["Redaction", "Selection", "html", "json", "markdown", "pieces"]

_AT_ONCE = 2**16
"""Characters that a piece of a report has at least, but for the last one."""


def html(case: CaseSnapshot, lang: str, **selection: Iterable[str]) -> str:
    """The report as one web page: no script, no address that is fetched, its one style sheet held by its hash."""
    return _whole(case, "html", lang, selection)


def markdown(case: CaseSnapshot, lang: str, **selection: Iterable[str]) -> str:
    """The report as Markdown; nothing that a document says becomes markup."""
    return _whole(case, "markdown", lang, selection)


def json(case: CaseSnapshot, lang: str, **selection: Iterable[str]) -> str:
    """The report as one JSON object: the same words, with the figures and the values of the model beside them."""
    return _whole(case, "json", lang, selection)


def _whole(case: CaseSnapshot, format: str, lang: str, selection: dict[str, Iterable[str]]) -> str:
    from claimtrack.report.held import HeldParts

    return "".join(pieces(HeldParts(case), format, lang, Selection.of(**selection)))


def pieces(parts: CaseParts, format: str, lang: str, selection: Selection) -> Iterator[str]:
    """The report in a format ("html", "markdown", "json"), piece by piece, as it is made: memory holds little of it.

    The parts must be open until the last piece is taken.
    """
    from claimtrack.report.assemble import assemble
    from claimtrack.report.data import data
    from claimtrack.report.page import page
    from claimtrack.report.prose import prose
    from claimtrack.report.spool import Spool

    write = {"html": page, "markdown": prose, "json": data}[format]
    with closing(Spool()) as spool:
        yield from _joined(write(assemble(parts, lang, selection, spool)))


def _joined(texts: Iterable[str]) -> Iterator[str]:
    """The same texts in larger pieces."""
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= _AT_ONCE:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)
