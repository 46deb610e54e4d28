"""The findings of a report: each is put into words once, and told in full, in a line, and by its question."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import partial

from claimtrack.model import Basis, Finding, Verdict
from claimtrack.model.parts import CaseParts, Series, ToldFinding
from claimtrack.report.asks import Asked
from claimtrack.report.chart import chart
from claimtrack.report.claims import ClaimViews, evidence_view, value_of
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Chosen
from claimtrack.report.spool import Spool
from claimtrack.report.summary import Lines
from claimtrack.report.view import BasisView, DecisionView, FindingView, PassageView, StepView
from claimtrack.wording import StepText, display_text, moment, ratio, render, working

ORDER = (Verdict.DISCREPANCY, Verdict.QUESTION, Verdict.CONSISTENT)
"""The findings are told in this order."""


class Findings:
    """The findings that a report shows, in words, put aside in a spool.

    Names are hidden only when they are told: what is brought together must not depend on it.
    """

    def __init__(self, parts: CaseParts, chosen: Chosen, views: ClaimViews, redaction: Redaction, spool: Spool) -> None:
        self._redaction = redaction
        self._spool = spool
        self._places = {verdict: array("q") for verdict in Verdict}
        self.lines = Lines(spool, redaction, views.lang)
        self.asked = Asked(parts, chosen, views.lang, spool, redaction)
        for verdict in ORDER:
            numbers = chosen.findings[verdict]
            for number, told in zip(numbers, parts.findings(numbers), strict=True):
                self._take(number, told, views)

    def _take(self, number: int, told: ToldFinding, views: ClaimViews) -> None:
        finding = told.found.finding
        view = finding_view(told, views)
        papers = tuple(display_text(each.document.publisher or each.document.path) for each in finding.claims)
        place = self._spool.put((view, papers))
        self._places[finding.verdict].append(place)
        if finding.verdict is Verdict.DISCREPANCY:
            self.lines.take(finding, view, place)
        if finding.question:
            self.asked.take(number, told, finding.question, place)

    def of(self, verdict: Verdict) -> Series[FindingView]:
        """The findings of a verdict in full."""
        return Series(len(self._places[verdict]), partial(self._each, verdict))

    def _each(self, verdict: Verdict) -> Iterator[FindingView]:
        for place in self._places[verdict]:
            view, _ = self._spool.get(place)
            yield self._redaction.all(view)


def finding_view(told: ToldFinding, views: ClaimViews) -> FindingView:
    """A finding with its claims in words."""
    found, lang = told.found, views.lang
    finding = found.finding
    steps = working(finding, lang)
    return FindingView(
        id=found.id,
        kind=value_of("kind", finding.kind, lang),
        verdict=value_of("verdict", finding.verdict, lang),
        certainty=value_of("certainty", finding.certainty, lang),
        cause=value_of("cause", finding.cause, lang) if finding.cause else None,
        title=render(finding.title, lang),
        ratio=ratio(finding.ratio, lang) if finding.ratio else None,
        claims=tuple(views.of(claim, position) for position, claim in enumerate(told.claims)),
        chart=chart(finding, steps, lang),
        steps=tuple(_step(finding, line) for line in steps),
        bases=tuple(_basis(basis, lang) for basis in finding.bases),
        assumptions=tuple(dict.fromkeys(render(message, lang) for message in finding.assumptions)),
        passages=tuple(
            PassageView(display_text(p.text), display_text(p.path), p.start, p.end) for p in finding.passages
        ),
        question=render(finding.question, lang) if finding.question else None,
        disposition=DecisionView(
            outcome=value_of("disposition", found.disposition, lang),
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


def _basis(basis: Basis, lang: str) -> BasisView:
    return BasisView(
        basis=value_of("basis", basis.kind, lang),
        ratio=ratio(basis.ratio, lang),
        low=basis.ratio.low,
        high=basis.ratio.high,
        certainty=value_of("certainty", basis.certainty, lang),
        assumptions=tuple(render(message, lang) for message in basis.assumptions),
    )
