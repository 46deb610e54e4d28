"""From a case to what its report says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimtrack.model import Document, Message, ReferenceFigure, Status, Verdict
from claimtrack.model.parts import CaseParts, Series, ToldDocument
from claimtrack.report.claims import ClaimViews, value_of
from claimtrack.report.findings import Findings
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Chosen, Selection, Tally
from claimtrack.report.spool import Spool
from claimtrack.report.view import (
    ClaimView,
    Counts,
    DocumentView,
    RefusalView,
    ReportView,
    SourceView,
    StatusGroup,
)
from claimtrack.wording import (
    day,
    display_text,
    place,
    render,
    say,
    term,
    unread_pages,
)


def assemble(parts: CaseParts, lang: str, selection: Selection, spool: Spool) -> ReportView:
    """What a report of a case, or of a part of it, says in a language; the spool is in use as long as the report is."""
    chosen = selection.of_case(parts)
    redaction = Redaction(parts, lang)
    views = ClaimViews(parts, redaction, lang)
    findings = Findings(parts, chosen, views, redaction, spool)

    def each_document() -> Iterator[DocumentView]:
        wanted = {id_: tally.undecided for id_, tally in chosen.documents.items()}
        for told in parts.documents(wanted):
            yield redaction.all(_document(told, chosen.documents[told.id], views, redaction))

    report = ReportView(
        lang=lang,
        selection=_selection(selection, lang),
        counts=_counts(chosen),
        summary=Series(len(findings.lines), findings.lines.__iter__),
        discrepancies=findings.of(Verdict.DISCREPANCY),
        questions=findings.of(Verdict.QUESTION),
        agreements=findings.of(Verdict.CONSISTENT),
        asks=findings.asked.groups(),
        decided=_decided(parts, chosen, views, redaction),
        sources=_sources(parts, chosen, selection, lang),
        documents=Series(len(chosen.documents), each_document),
        references=tuple(_reference(figure, lang) for file in parts.references for figure in file.figures),
        checkpoint_number=parts.checkpoint.number if parts.checkpoint else None,
        checkpoint_hash=parts.checkpoint.hash if parts.checkpoint else None,
    )
    return redaction.all(report)


def _reference(figure: ReferenceFigure, lang: str) -> str:
    unit = f"{figure.unit.name}/{figure.per}" if figure.per else figure.unit.name
    told: dict[str, Any] = {
        "subject": figure.subject,
        "value": figure.interval,
        "unit": unit,
        "source": figure.source,
    }
    name = "reference_dated" if figure.date else "reference"
    message = Message.of(f"checking.assume.{name}", **told, **({"date": figure.date} if figure.date else {}))
    return render(message, lang)


def _counts(chosen: Chosen) -> Counts:
    return Counts(
        discrepancies=len(chosen.findings[Verdict.DISCREPANCY]),
        questions=len(chosen.findings[Verdict.QUESTION]),
        agreements=len(chosen.findings[Verdict.CONSISTENT]),
        documents=len(chosen.documents),
        claims=chosen.claims,
        figures=chosen.figures,
        statements=chosen.claims - chosen.figures,
        decided=sum(map(len, chosen.decided.values())),
    )


def _decided(parts: CaseParts, chosen: Chosen, views: ClaimViews, redaction: Redaction) -> tuple[StatusGroup, ...]:
    def claims(numbers: Sequence[int]) -> Series[ClaimView]:
        return Series(len(numbers), lambda: (redaction.all(views.of(told)) for told in parts.claims(numbers)))

    return tuple(
        StatusGroup(value_of("status", status, views.lang), claims(chosen.decided[status]))
        for status in (Status.CORROBORATED, Status.DISPUTED, Status.UNRESOLVED, Status.REJECTED)
        if chosen.decided[status] or status in (Status.CORROBORATED, Status.DISPUTED)
    )


def _sources(parts: CaseParts, chosen: Chosen, selection: Selection, lang: str) -> tuple[SourceView, ...]:
    names = {source.id: source.name for source in parts.sources}
    hidden = say("terms.source.confidential", lang)
    return tuple(
        SourceView(
            id=source.id,
            name=hidden if source.confidential else display_text(source.name),
            kind=value_of("source_kind", source.kind, lang),
            grade=value_of("reliability", source.reliability, lang) if source.reliability else None,
            claims=source.claims,
            aliases=() if source.confidential else tuple(display_text(alias) for alias in source.aliases),
            parent=None
            if source.parent is None or source.confidential
            else display_text(names.get(source.parent, source.parent)),
            origin=not chosen.origins.isdisjoint({source.name, *source.aliases}),
            confidential=source.confidential,
        )
        for source in parts.sources
        if selection.all or not chosen.names.isdisjoint({source.name, *source.aliases})
    )


def _document(told: ToldDocument, tally: Tally, views: ClaimViews, redaction: Redaction) -> DocumentView:
    document, lang, claims = told.document, views.lang, told.claims
    return DocumentView(
        id=told.id,
        path=display_text(document.path),
        title=display_text(document.title) if document.title else None,
        publisher=display_text(document.publisher) if document.publisher else None,
        published=_published(document, lang),
        language=document.language,
        url=display_text(document.url) if document.url else None,
        sha256=document.sha256,
        claims=tally.claims,
        decided=tally.decided,
        left=Series(len(claims), lambda: (redaction.all(views.left(claim)) for claim in claims)),
        undecided=Series(len(claims), lambda: (redaction.all(views.of(claim)) for claim in claims)),
        refused=tuple(
            RefusalView(
                place=place(document, refusal.start, lang),
                text=views.stretch(document, refusal.start, min(refusal.end, refusal.start + 80)),
                why=say(refusal.why, lang),
            )
            for refusal in told.refused
        ),
        unread=unread_pages(document, lang),
    )


def _published(document: Document, lang: str) -> str:
    if document.published is None:
        return say("report.document.undated", lang)
    return say(
        "report.document.dated",
        lang,
        day=day(document.published, lang),
        how=term("dated", document.dated, lang),
    )


def _selection(selection: Selection, lang: str) -> tuple[str, ...]:
    parts = []
    if selection.statuses:
        words = "\n".join(term("status", status, lang) for status in sorted(selection.statuses))
        parts.append(say("report.selection.statuses", lang, what=words))
    for name in ("sources", "documents", "findings"):
        asked = sorted(getattr(selection, name))
        if asked:
            parts.append(say(f"report.selection.{name}", lang, what="\n".join(asked)))
    return tuple(parts)
