"""Claims as a report shows them: in their sentence, with their source, place, date and decisions."""

from __future__ import annotations

from functools import cached_property

from claimtrack.model import (
    TOLD_AGAIN,
    Claim,
    ClaimKey,
    Decision,
    Disposition,
    Document,
    Evidence,
    Link,
    Status,
)
from claimtrack.model.parts import CaseParts, ToldClaim
from claimtrack.report.redaction import Redaction
from claimtrack.report.view import (
    ClaimView,
    DecisionView,
    EvidenceView,
    FallView,
    FigureView,
    LeftView,
    LinkView,
    Value,
)
from claimtrack.wording import claim_text, day, display_text, line_of, moment, say, term

_CONTEXT = 280
"""Code points of a sentence that are shown on either side of a quote."""


class ClaimViews:
    """Makes the views of a case's claims, wherever a report shows them."""

    def __init__(self, parts: CaseParts, redaction: Redaction, lang: str) -> None:
        self._parts = parts
        self._redaction = redaction
        self.lang = lang
        self._grades = {
            name: source.reliability
            for source in parts.sources
            if source.reliability
            for name in (source.name, *source.aliases)
        }

    @cached_property
    def _leaning(self) -> tuple[tuple[ClaimKey, ClaimKey], ...]:
        """The claims, two by two, of which the one has it from the other by a check that nobody has dismissed."""
        numbers = [row.number for row in self._parts.finding_rows() if row.kind == "circular"]
        found = (each.found for each in self._parts.findings(numbers))
        pairs = (each.finding.claims for each in found if each.disposition is not Disposition.DISMISSED)
        return tuple((first.key, second.key) for first, second in pairs)

    def of(self, told: ToldClaim, position: int | None = None) -> ClaimView:
        """The view of a claim; `position` is its place among a finding's claims."""
        placed, lang = told.placed, self.lang
        claim, document = placed.claim, placed.document
        text = claim_text(placed, position or 0, lang)
        before, quote, after = self._sentence(document, claim)
        return ClaimView(
            letter=text.letter if position is not None else None,
            id=placed.id,
            before=before,
            quote=quote,
            after=after,
            language=document.language,
            figure=text.figure,
            amount=_figure(claim),
            period=text.period,
            period_start=claim.period.start.isoformat() if claim.period and claim.period.start else None,
            period_end=claim.period.end.isoformat() if claim.period and claim.period.end else None,
            source=text.source,
            grades=self._grades_of(claim),
            modality=value_of("modality", claim.modality, lang),
            doubtful=claim.doubtful,
            place=text.place,
            path=text.path,
            line=text.line,
            start=text.start,
            end=text.end,
            document=told.document,
            sha256=document.sha256,
            published=day(document.published, lang) if document.published else say("report.document.undated", lang),
            status=value_of("status", told.status, lang),
            confidence=value_of("confidence", told.confidence, lang) if told.confidence else None,
            decisions=tuple(decision_view(decision, lang) for decision in told.decisions),
            links=tuple(_link(link, placed.id, lang) for link in told.links),
            falls=self._falls(told) if told.status is Status.CORROBORATED else (),
        )

    def left(self, told: ToldClaim) -> LeftView:
        """A claim that nobody has decided on, in short."""
        document, claim = told.placed.document, told.placed.claim
        # Of a name that goes on beyond the quote no part may stay.
        _, quote, _ = self._sentence(document, claim)
        return LeftView(
            id=told.placed.id,
            quote=quote,
            language=document.language,
            line=line_of(document.text, claim.anchor.start),
            doubtful=claim.doubtful,
        )

    def stretch(self, document: Document, start: int, end: int) -> str:
        """A stretch of a document, safe to show."""
        spans = self._redaction.spans(document.sha256, document.text, start, end)
        return display_text(self._redaction.cut(document.text, spans, start, end))

    def _falls(self, told: ToldClaim) -> tuple[FallView, ...]:
        """What is left of a figure, told also in those that its links name, without each of its origins."""
        # Imported here: a report in which nothing is corroborated needs no word lists.
        from claimtrack.checking import support_of

        placed = told.placed
        if placed.claim.quantity is None:
            return ()
        again = [link for link in told.links if link.relation in TOLD_AGAIN]
        vouched = {link.other(placed.id or ""): link.vouched for link in sorted(again, key=lambda link: link.vouched)}
        others = {id_: told.tellings[id_] for id_ in vouched if id_ in told.tellings}
        rests = support_of(
            [placed, *others.values()], {others[id_].key for id_ in others if vouched[id_]}, self._leaning
        )
        return tuple(
            FallView(display_text(fall.without), fall.origins, value_of("confidence", fall.confidence, self.lang))
            for fall in rests.falls
        )

    def _sentence(self, document: Document, claim: Claim) -> tuple[str, str, str]:
        """The sentence before, in and after the quote, cut where it is long."""
        anchor, sentence = claim.anchor, claim.sentence
        first = max(min(sentence.start, anchor.start), anchor.start - _CONTEXT)
        last = min(max(sentence.end, anchor.end), anchor.end + _CONTEXT)
        spans = self._redaction.spans(document.sha256, document.text, first, last)
        pieces = ((first, anchor.start), (anchor.start, anchor.end), (anchor.end, last))
        before, quote, after = (display_text(self._redaction.cut(document.text, spans, *piece)) for piece in pieces)
        head = "… " if first > sentence.start else ""
        tail = " …" if last < sentence.end else ""
        return head + before.lstrip(), quote, after.rstrip() + tail

    def _grades_of(self, claim: Claim) -> tuple[str, ...]:
        """The grades of its sources, innermost first; a source without one has none here."""
        grades = (self._grades.get(name) for name in claim.source_names)
        return tuple(grade.value for grade in grades if grade)


def decision_view(decision: Decision, lang: str) -> DecisionView:
    """A decision on a claim."""
    return DecisionView(
        outcome=value_of("status", decision.status, lang),
        person=display_text(decision.person),
        at=moment(decision.at, lang),
        reason=display_text(decision.reason, lines=True) if decision.reason else None,
        evidence=tuple(evidence_view(evidence, lang) for evidence in decision.evidence),
    )


def evidence_view(evidence: Evidence, lang: str) -> EvidenceView:
    """What a decision rests on."""
    return EvidenceView(
        reference=display_text(evidence.reference),
        quote=display_text(evidence.quote) if evidence.quote else None,
        supports=evidence.supports,
        dated=day(evidence.dated, lang) if evidence.dated else None,
    )


def _link(link: Link, claim: str | None, lang: str) -> LinkView:
    forward = link.first == claim
    return LinkView(
        id=link.id,
        relation=value_of("relation", link.relation, lang),
        state=value_of("link_state", link.state, lang),
        other=link.second if forward else link.first,
        forward=forward,
    )


def value_of(table: str, value: str, lang: str) -> Value:
    """A value of the model with its word."""
    return Value(str(value), term(table, value, lang))


def _figure(claim: Claim) -> FigureView | None:
    stated = claim.quantity
    if stated is None:
        return None
    return FigureView(stated.low, stated.high, display_text(stated.unit.name), stated.per, stated.approximate)
