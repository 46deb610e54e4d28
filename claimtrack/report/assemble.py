"""From a case to what its report says."""

from __future__ import annotations

from typing import Any

from claimtrack.model import (
    CaseDocument,
    CaseFinding,
    CaseSnapshot,
    Finding,
    Message,
    ReferenceFigure,
    Status,
    Verdict,
)
from claimtrack.report.chart import chart
from claimtrack.report.claims import ClaimViews, evidence_view, value_of
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Selection
from claimtrack.report.summary import asks, lines
from claimtrack.report.view import (
    BasisView,
    Counts,
    DecisionView,
    DocumentView,
    FindingView,
    PassageView,
    RefusalView,
    ReportView,
    SourceView,
    StatusGroup,
    StepView,
)
from claimtrack.wording import (
    StepText,
    day,
    display_text,
    moment,
    place,
    ratio,
    render,
    say,
    term,
    unread_pages,
    working,
)


def assemble(whole: CaseSnapshot, lang: str, selection: Selection) -> ReportView:
    """What a report of a case, or of a part of it, says in a language."""
    snapshot = selection.of_case(whole)
    redaction = Redaction(whole, lang)
    views = ClaimViews(whole, redaction, lang)
    findings = {found.id: _finding(found, views, lang) for found in snapshot.findings}
    told = [(found, findings[found.id]) for found in snapshot.findings]
    discrepancies = [(found, view) for found, view in told if found.finding.verdict is Verdict.DISCREPANCY]
    report = ReportView(
        lang=lang,
        selection=_selection(selection, lang),
        counts=_counts(snapshot),
        summary=lines(discrepancies, lang),
        discrepancies=tuple(view for _, view in discrepancies),
        questions=tuple(view for found, view in told if found.finding.verdict is Verdict.QUESTION),
        agreements=tuple(view for found, view in told if found.finding.verdict is Verdict.CONSISTENT),
        asks=asks(snapshot, lang),
        decided=_decided(snapshot, views, lang),
        sources=_sources(snapshot, whole, lang),
        documents=tuple(_document(document, snapshot, views, lang) for document in snapshot.documents),
        references=tuple(_reference(figure, lang) for file in whole.references for figure in file.figures),
        checkpoint_number=whole.checkpoint.number if whole.checkpoint else None,
        checkpoint_hash=whole.checkpoint.hash if whole.checkpoint else None,
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


def _counts(snapshot: CaseSnapshot) -> Counts:
    verdicts = [found.finding.verdict for found in snapshot.findings]
    figures = sum(claim.placed.claim.quantity is not None for claim in snapshot.claims)
    return Counts(
        discrepancies=verdicts.count(Verdict.DISCREPANCY),
        questions=verdicts.count(Verdict.QUESTION),
        agreements=verdicts.count(Verdict.CONSISTENT),
        documents=len(snapshot.documents),
        claims=len(snapshot.claims),
        figures=figures,
        statements=len(snapshot.claims) - figures,
        decided=sum(claim.status is not Status.UNREVIEWED for claim in snapshot.claims),
    )


def _finding(found: CaseFinding, views: ClaimViews, lang: str) -> FindingView:
    finding = found.finding
    steps = working(finding, lang)
    settled = value_of("disposition", found.disposition, lang)
    return FindingView(
        id=found.id,
        kind=value_of("kind", finding.kind, lang),
        verdict=value_of("verdict", finding.verdict, lang),
        certainty=value_of("certainty", finding.certainty, lang),
        cause=value_of("cause", finding.cause, lang) if finding.cause else None,
        title=render(finding.title, lang),
        ratio=ratio(finding.ratio, lang) if finding.ratio else None,
        claims=tuple(views.of(placed, position) for position, placed in enumerate(finding.claims)),
        chart=chart(finding, steps, lang),
        steps=tuple(_step(finding, line) for line in steps),
        bases=_bases(finding, lang),
        assumptions=tuple(dict.fromkeys(render(message, lang) for message in finding.assumptions)),
        passages=tuple(
            PassageView(display_text(p.text), display_text(p.path), p.start, p.end) for p in finding.passages
        ),
        question=render(finding.question, lang) if finding.question else None,
        disposition=DecisionView(
            outcome=settled,
            person=display_text(found.person) if found.person else None,
            at=moment(found.at, lang) if found.at else None,
            reason=display_text(found.reason, lines=True) if found.reason else None,
            evidence=tuple(evidence_view(evidence, lang) for evidence in found.evidence),
            wrong=value_of("wrong", found.wrong, lang) if found.wrong else None,
        ),
        settled=found.disposition.value != "pending",
        changed_since=found.changed_since,
    )


def _step(finding: Finding, line: StepText) -> StepView:
    done = finding.working[line.last]
    basis = next((basis for basis in finding.bases if basis.step == line.last), None)
    return StepView(
        text=line.text,
        low=done.result.low,
        high=done.result.high,
        unit=display_text(done.unit),
        note=line.note,
        assumption=line.assumption,
        free=basis is not None and not basis.assumptions and not line.assumption,
    )


def _bases(finding: Finding, lang: str) -> tuple[BasisView, ...]:
    return tuple(
        BasisView(
            basis=value_of("basis", basis.kind, lang),
            ratio=ratio(basis.ratio, lang),
            low=basis.ratio.low,
            high=basis.ratio.high,
            certainty=value_of("certainty", basis.certainty, lang),
            assumptions=tuple(render(message, lang) for message in basis.assumptions),
        )
        for basis in finding.bases
    )


def _decided(snapshot: CaseSnapshot, views: ClaimViews, lang: str) -> tuple[StatusGroup, ...]:
    groups = []
    for status in (Status.CORROBORATED, Status.DISPUTED, Status.UNRESOLVED, Status.REJECTED):
        claims = tuple(views.of(claim.placed, None) for claim in snapshot.claims if claim.status is status)
        if claims or status in (Status.CORROBORATED, Status.DISPUTED):
            groups.append(StatusGroup(value_of("status", status, lang), claims))
    return tuple(groups)


def _sources(snapshot: CaseSnapshot, whole: CaseSnapshot, lang: str) -> tuple[SourceView, ...]:
    names = {source.id: source.name for source in whole.sources}
    origins = {
        origin.name
        for claim in snapshot.claims
        if claim.placed.claim.attribution
        for origin in claim.placed.claim.attribution.origins
    }
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
            origin=not origins.isdisjoint({source.name, *source.aliases}),
            confidential=source.confidential,
        )
        for source in snapshot.sources
    )


def _document(held: CaseDocument, snapshot: CaseSnapshot, views: ClaimViews, lang: str) -> DocumentView:
    document = held.document
    claims = [claim for claim in snapshot.claims if claim.document_id == held.id]
    return DocumentView(
        id=held.id,
        path=display_text(document.path),
        title=display_text(document.title) if document.title else None,
        publisher=display_text(document.publisher) if document.publisher else None,
        published=_published(held, lang),
        language=document.language,
        url=display_text(document.url) if document.url else None,
        sha256=document.sha256,
        claims=len(claims),
        decided=sum(claim.status is not Status.UNREVIEWED for claim in claims),
        undecided=tuple(
            views.of(claim.placed, None)
            for claim in claims
            if claim.status is Status.UNREVIEWED and claim.placed.claim.quantity is not None
        ),
        refused=tuple(
            RefusalView(
                place=place(document, refusal.start, lang),
                text=views.stretch(document, refusal.start, min(refusal.end, refusal.start + 80)),
                why=say(refusal.why, lang),
            )
            for refusal in held.refused
        ),
        unread=unread_pages(document, lang),
    )


def _published(held: CaseDocument, lang: str) -> str:
    document = held.document
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
