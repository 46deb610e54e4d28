"""What an editor reads first: each discrepancy in a line, with who says what, and what to ask of whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.model import CaseDocument, CaseFinding, CaseSnapshot, Finding, PlacedClaim, SourceMention, Verdict
from claimtrack.report.view import AskGroup, AskView, FindingView, SummaryLine
from claimtrack.wording import claim_text, display_text, render, say

# Questions about what a text leaves out are for whoever wrote it, whatever source it names.
_FOR_THE_AUTHOR = frozenset({"unattributed", "missing_period", "missing_date", "wording"})
_ASKS_TOO = {
    "checking.limit.ask_source": "checking.unattributed.ask_limit",
    "checking.product.ask_month": "checking.missing_period.ask_pay",
    "checking.ratio.ask_implied": "checking.missing_period.ask_pay",
}
"""Questions that leave nothing of another one to be asked, where they are about the claims of that."""
_ORDER = (Verdict.DISCREPANCY, Verdict.QUESTION, Verdict.CONSISTENT)


def lines(findings: Sequence[tuple[CaseFinding, FindingView]], lang: str) -> tuple[SummaryLine, ...]:
    """The discrepancies, a line each; a figure that stands against several tellings of one has a single line."""
    together: dict[tuple[object, ...], list[tuple[CaseFinding, FindingView]]] = {}
    for found, view in findings:
        first = found.finding.claims[0].key if found.finding.claims else view.id
        grounds = (view.kind.value, first, view.ratio or view.id)
        together.setdefault((*grounds, view.certainty.value, view.disposition.outcome.value), []).append((found, view))
    return tuple(_line(each, lang) for each in together.values())


def _line(findings: Sequence[tuple[CaseFinding, FindingView]], lang: str) -> SummaryLine:
    view = findings[0][1]
    return SummaryLine(
        findings=tuple(each.id for _, each in findings),
        title=view.title,
        sides=_sides((placed for found, _ in findings for placed in found.finding.claims), lang),
        ratio=view.ratio if view.ratio and view.ratio not in view.title else None,
        certainty=view.certainty,
        outcome=view.disposition.outcome,
    )


def _sides(claims: Iterable[PlacedClaim], lang: str) -> tuple[str, ...]:
    """The papers with the sources that they name, in the order of the claims."""
    papers: dict[str, dict[str, None]] = {}
    for placed in claims:
        paper = display_text(placed.document.publisher or placed.document.path)
        papers.setdefault(paper, {})[claim_text(placed, 0, lang).source] = None
    return tuple(
        say("report.summary.side", lang, sources=", ".join(told), paper=paper) for paper, told in papers.items()
    )


def asks(snapshot: CaseSnapshot, lang: str) -> tuple[AskGroup, ...]:
    """The questions by whom to ask, each once, with all findings that it is for."""
    papers = {document.document.sha256: document for document in snapshot.documents}
    asked = [
        found
        for verdict in _ORDER
        for found in snapshot.findings
        if found.finding.verdict is verdict and found.finding.question
    ]
    covered = _covered(asked)
    place = {found.id: number for number, found in enumerate(snapshot.findings)}
    groups: dict[str, dict[str, set[str]]] = {}
    for found in asked:
        if found.id not in covered and found.finding.question:
            questions = groups.setdefault(_whom(found.finding, papers, lang), {})
            findings = questions.setdefault(render(found.finding.question, lang), set())
            findings |= {found.id} | {less for less, fuller in covered.items() if fuller == found.id}
    return tuple(
        AskGroup(whom, tuple(AskView(tuple(sorted(ids, key=place.__getitem__)), each) for each, ids in told.items()))
        for whom, told in groups.items()
    )


def _covered(asked: Sequence[CaseFinding]) -> dict[str, str]:
    """The findings whose question another finding's asks as well, each with the first such finding."""
    covered: dict[str, str] = {}
    for fuller in asked:
        question = fuller.finding.question
        less = _ASKS_TOO.get(question.key) if question else None
        about = {placed.key for placed in fuller.finding.claims}
        for found in asked:
            other = found.finding.question
            if less and other and other.key == less and about.issuperset(each.key for each in found.finding.claims):
                covered.setdefault(found.id, fuller.id)
    return covered


def _whom(finding: Finding, papers: dict[str, CaseDocument], lang: str) -> str:
    """Whom to ask: the sources that the claims name, else whoever published what names none."""
    nameless = [placed for placed in finding.claims if not _named_origins(placed)]
    if finding.claims and not nameless and finding.kind not in _FOR_THE_AUTHOR:
        names = dict.fromkeys(name for placed in finding.claims for name in _named_origins(placed))
        return say("report.ask.sources", lang, names="\n".join(names), count=len(names))
    documents = [placed.document for placed in nameless or finding.claims]
    documents += [papers[sha256].document for sha256 in finding.documents if sha256 in papers and not documents]
    told = list(dict.fromkeys((document.publisher, document.path) for document in documents))
    if not told:
        return say("report.ask.anyone", lang)
    if len(told) > 1:
        names = dict.fromkeys(publisher or path for publisher, path in told)
        key = "sources" if all(publisher for publisher, _ in told) else "authors"
        return say(f"report.ask.{key}", lang, names="\n".join(names), count=len(names))
    publisher, path = told[0]
    if publisher:
        return say("report.ask.publisher", lang, publisher=publisher, path=path)
    return say("report.ask.author", lang, path=path)


def _named_origins(placed: PlacedClaim) -> list[str]:
    attribution = placed.claim.attribution
    return [origin.name for origin in attribution.origins if _can_be_asked(origin)] if attribution else []


def _can_be_asked(origin: SourceMention) -> bool:
    """Whether there is somebody to call: not "analysts", nor "reports", whose name is a common noun."""
    kind, name = origin.kind.value, origin.name
    return kind != "unnamed" and not (kind in ("study", "document") and name == name.lower())
