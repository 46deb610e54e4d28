"""The discrepancy report: a case at one moment as a web page, as Markdown, as JSON; all three say the same.

Each takes the snapshot, the language ("en", "es") and, to show a part only, `statuses`, `sources` (ids or names),
`documents` (ids or paths) and `findings` (ids). The same snapshot gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.model import CaseSnapshot
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Selection

__all__ = ["Redaction", "Selection", "html", "json", "markdown"]


def html(
    snapshot: CaseSnapshot,
    lang: str,
    *,
    statuses: Iterable[str] = (),
    sources: Iterable[str] = (),
    documents: Iterable[str] = (),
    findings: Iterable[str] = (),
) -> str:
    """The report as one web page: no script, no address that is fetched, its one style sheet held by its hash."""
    from claimtrack.report.assemble import assemble
    from claimtrack.report.page import page

    return page(assemble(snapshot, lang, Selection.of(statuses, sources, documents, findings)))


def markdown(
    snapshot: CaseSnapshot,
    lang: str,
    *,
    statuses: Iterable[str] = (),
    sources: Iterable[str] = (),
    documents: Iterable[str] = (),
    findings: Iterable[str] = (),
) -> str:
    """The report as Markdown; nothing that a document says becomes markup."""
    from claimtrack.report.assemble import assemble
    from claimtrack.report.prose import prose

    return prose(assemble(snapshot, lang, Selection.of(statuses, sources, documents, findings)))


def json(
    snapshot: CaseSnapshot,
    lang: str,
    *,
    statuses: Iterable[str] = (),
    sources: Iterable[str] = (),
    documents: Iterable[str] = (),
    findings: Iterable[str] = (),
) -> str:
    """The report as one JSON object: the same words, with the figures and the values of the model beside them."""
    from claimtrack.report.assemble import assemble
    from claimtrack.report.data import data

    return data(assemble(snapshot, lang, Selection.of(statuses, sources, documents, findings)))
