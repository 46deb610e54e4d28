"""Trusted figures: reference figures as something that claims meet, and findings told without them as claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from claimtrack.checking.comparing.drafting import say
from claimtrack.checking.comparing.spans import REFERENCE
from claimtrack.checking.measures.measuring import denominator_of, unit_kind
from claimtrack.language import packs
from claimtrack.language.topics import NO_COUNTRY, Hit, narrowest, root, topics
from claimtrack.model import (
    Anchor,
    Basis,
    Certainty,
    Claim,
    ClaimKind,
    Document,
    Finding,
    Measure,
    MeasuredClaim,
    Message,
    Modality,
    PlacedClaim,
    Sentence,
    Span,
)
from claimtrack.model.message import Parameter
from claimtrack.model.reference import ReferenceFigure
from claimtrack.quantity import Interval, Quantity, UnitKind
from claimtrack.quantity.working import ClaimOperand, Operand, Step, StepOperand, ValueOperand

_PREFIX = "reference:"
"""Stands before the key of a reference figure: no document's hash begins so, and all of them sort before it."""
_KINDS = frozenset({"limit", "conflict", "part_whole", "scale_slip", "unit_slip"})
"""What a reference figure can show; it is no source of the reports, so it neither repeats nor confirms them."""


def trusted(references: Iterable[ReferenceFigure]) -> list[MeasuredClaim]:
    """The reference figures that claims can be held against: those whose subject names a country or an event."""
    found = (_measured(reference) for reference in references)
    return [each for each in found if each is not None]


def hits_of(subject: str) -> list[Hit]:
    """The concepts that a subject names in any of the languages."""
    return [hit for code in sorted(packs()) for hit in topics(code).hits(subject)]


def _measured(reference: ReferenceFigure) -> MeasuredClaim | None:
    hits = hits_of(reference.subject)
    entities = frozenset(hit.id for hit in hits if hit.kind == "entity" and hit.id != NO_COUNTRY)
    events = {hit.id for hit in hits if hit.kind == "event"}
    if not entities and not events:
        return None
    quantity = Quantity(reference.interval, reference.unit, per=reference.per)
    named = {hit.id for hit in hits if hit.kind in ("thing", "nature")}
    if reference.unit.kind is UnitKind.COUNT:
        counted = (id for code in sorted(packs()) for id in topics(code).noun(reference.unit.name))
        named |= {id for id in counted if not id.startswith("w:")}
    return MeasuredClaim(
        _placed(reference, quantity),
        Measure(
            kind=unit_kind(quantity),
            what=narrowest(named),
            about=frozenset(hit.id for hit in hits if hit.kind in ("act", "event")),
            entities=entities,
            per=denominator_of(quantity, "en"),
            status=frozenset(hit.id for hit in hits if hit.kind == "status"),
            setting=entities | {root(id) for id in events} | events,
            marks=frozenset({REFERENCE}),
        ),
    )


def _placed(reference: ReferenceFigure, quantity: Quantity) -> PlacedClaim:
    unit = f"{quantity.unit.name}/{quantity.per}" if quantity.per else quantity.unit.name
    low, high = reference.interval.low, reference.interval.high
    ends = [f"{end:f}" for end in ([low] if low == high else [low, high]) if end is not None]
    text = f"{reference.subject}: {' – '.join(ends)} {unit}"
    row = "\n".join([text, str(reference.date), reference.source, str(reference.line)])
    digest = hashlib.sha256(row.encode()).hexdigest()
    span = Span(0, len(text))
    return PlacedClaim(
        Document(
            path=reference.path,
            sha256=_PREFIX + digest,
            text=text,
            text_sha256=digest,
            published=reference.date,
            publisher=reference.source,
        ),
        Claim(
            kind=ClaimKind.QUANTITY,
            anchor=Anchor.at(text, 0, len(text)),
            sentence=Sentence(0, len(text), text),
            quantity=quantity,
            number=span,
            modality=Modality.LIMIT if reference.is_cap else Modality.REPORTED,
        ),
    )


def is_reference(placed: PlacedClaim) -> bool:
    """Whether a claim is a reference figure in disguise."""
    return placed.document.sha256.startswith(_PREFIX)


def told_with(interval: Interval, subject: str, unit: str, source: str, day: date | None) -> Message:
    """The assumption that a reference figure is."""
    parameters: dict[str, Parameter] = {"subject": subject, "value": interval, "unit": unit, "source": source}
    return say("assume.reference_dated", **parameters, date=day) if day else say("assume.reference", **parameters)


def without_references(finding: Finding) -> Finding | None:
    """A finding with its reference figures in the working and among the assumptions, never among its claims.

    What rests on one is at most likely. None for a kind of finding that a reference figure cannot bear.
    """
    at = [n for n, placed in enumerate(finding.claims) if is_reference(placed)]
    if not at:
        return _softened(finding)
    if finding.kind not in _KINDS or len(at) == len(finding.claims):
        return None
    kept = {old: new for new, old in enumerate(n for n in range(len(finding.claims)) if n not in at)}
    given = tuple(_assumption(finding.claims[n]) for n in at)
    return replace(
        finding,
        claims=tuple(finding.claims[n] for n in kept),
        certainty=_at_most_likely(finding.certainty),
        bases=tuple(_resting(basis, given) for basis in finding.bases),
        working=tuple(_rewritten(step, finding.claims, kept) for step in finding.working),
        assumptions=(*finding.assumptions, *given),
    )


def _softened(finding: Finding) -> Finding:
    """A finding that a factor or rate has a part in, at most likely."""
    if not any(_rests(message) for message in finding.assumptions):
        return finding
    bases = (
        replace(basis, certainty=_at_most_likely(basis.certainty)) if any(map(_rests, basis.assumptions)) else basis
        for basis in finding.bases
    )
    return replace(finding, certainty=_at_most_likely(finding.certainty), bases=tuple(bases))


def _rests(message: Message) -> bool:
    return message.key.startswith("checking.assume.reference")


def _assumption(placed: PlacedClaim) -> Message:
    quantity, document = placed.claim.quantity, placed.document
    assert quantity is not None
    unit = f"{quantity.unit.name}/{quantity.per}" if quantity.per else quantity.unit.name
    subject = document.text.rpartition(": ")[0]
    return told_with(quantity.interval, subject, unit, document.publisher or "", document.published)


def _resting(basis: Basis, given: tuple[Message, ...]) -> Basis:
    return replace(basis, certainty=_at_most_likely(basis.certainty), assumptions=(*basis.assumptions, *given))


def _at_most_likely(certainty: Certainty) -> Certainty:
    return Certainty.LIKELY if certainty is Certainty.CERTAIN else certainty


def _rewritten(step: Step, claims: Sequence[PlacedClaim], kept: dict[int, int]) -> Step:
    return replace(step, args=tuple(_operand(arg, claims, kept) for arg in step.args))


def _operand(arg: Operand, claims: Sequence[PlacedClaim], kept: dict[int, int]) -> Operand:
    if isinstance(arg, (ValueOperand, StepOperand)):
        return arg
    if arg.claim in kept:
        return ClaimOperand(kept[arg.claim], arg.end)
    quantity = claims[arg.claim].claim.quantity
    assert quantity is not None
    value = quantity.interval
    if arg.end is not None:
        end = value.low if arg.end == "low" else value.high
        assert end is not None
        value = Interval.point(end)
    return ValueOperand(value, f"{quantity.unit.name}/{quantity.per}" if quantity.per else quantity.unit.name)
