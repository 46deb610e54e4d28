"""A case for the terminal: two reports with figures that do not fit, made by hand, so that no rule changes a golden."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from claimtrack import casefile
from claimtrack.casefile import CaseFile
from claimtrack.desk import Incoming
from claimtrack.model import (
    Anchor,
    Attribution,
    Basis,
    BasisKind,
    Certainty,
    Claim,
    ClaimKind,
    Document,
    Finding,
    Message,
    Modality,
    PlacedClaim,
    ReadDocument,
    Reading,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
    Stance,
    Verdict,
)
from claimtrack.quantity import Approximation, Interval, Period, Quantity, Unit, count, money, physical
from claimtrack.quantity.working import ClaimOperand, Op, Step

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

OIL = """\
22 de noviembre de 2024

Rusia envió más de 1 millón de barriles de petróleo desde marzo, según el Centro Abierto. Hubo 43 viajes en ocho meses.

Un tope permite no más de 500,000 barriles de petróleo al año. Fuentes citadas por El Diario dudan de la cifra."""

TROOPS = """\
Hasta 12,000 soldados llegaron, dijo el ministerio. Cobran $2,000 por soldado.
El general afirma que la paga llegó a casi 3 o 5 millones de dólares."""

Q = Quantity


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(text: str, at: Span) -> Sentence:
    start = max(text.rfind(". ", 0, at.start) + 2, text.rfind("\n", 0, at.start) + 1, 0)
    end = text.find(".", at.end) + 1 or len(text)
    return Sentence(start, end, text[start:end])


def source(text: str, name: str, kind: SourceKind = SourceKind.BODY) -> SourceMention:
    at = span(text, name)
    return SourceMention(name, kind, at.start, at.end)


def claim(
    text: str,
    quote: str,
    quantity: Quantity | None = None,
    *,
    sources: Sequence[SourceMention] = (),
    cue: str | None = None,
    stance: Stance = Stance.ASSERTS,
    period: Period | None = None,
    modality: Modality = Modality.REPORTED,
    readings: tuple[Reading, ...] = (),
    sure: float = 1.0,
) -> Claim:
    at = span(text, quote)
    return Claim(
        ClaimKind.STATEMENT if quantity is None else ClaimKind.QUANTITY,
        Anchor.at(text, at.start, at.end),
        sentence(text, at),
        quantity,
        at if quantity else None,
        period,
        modality,
        Attribution(tuple(sources), stance, span(text, cue) if cue else None) if sources else None,
        readings,
        (),
        sure,
    )


def at_least(value: str, unit: Unit, **more: str) -> Quantity:
    return Quantity(Interval.at_least(Decimal(value)), unit, **more)  # type: ignore[arg-type]


def at_most(value: str, unit: Unit, **more: str) -> Quantity:
    return Quantity(Interval.at_most(Decimal(value)), unit, **more)  # type: ignore[arg-type]


def point(value: str, unit: Unit, loose: Approximation = Approximation.NONE, **more: str) -> Quantity:
    return Quantity(Interval.point(Decimal(value)), unit, loose, **more)


def document(path: str, text: str, claims: Sequence[Claim], **known: object) -> Incoming:
    data = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(data).hexdigest()
    made = Document(path=path, sha256=digest, text=text, text_sha256=digest, **known)  # type: ignore[arg-type]
    return Incoming(ReadDocument(made, tuple(claims)), data)


def reports() -> list[Incoming]:
    """Eight claims: bounds, a rate, a range, a doubtful reading, a chain of sources, a statement."""
    barrel, usd = physical("barrel"), money("USD")
    oil = [
        claim(
            OIL,
            "más de 1 millón de barriles de petróleo",
            at_least("1000000", barrel, of="petróleo"),
            sources=[source(OIL, "Centro Abierto")],
            cue="según",
            period=Period(date(2024, 3, 1), date(2024, 11, 22)),
        ),
        claim(OIL, "43 viajes", point("43", count("viajes"))),
        claim(
            OIL,
            "no más de 500,000 barriles de petróleo al año",
            at_most("500000", barrel, of="petróleo", per="year"),
            modality=Modality.LIMIT,
            readings=(Reading(point("500", barrel, of="petróleo", per="year"), "reading.why.none"),),
            sure=0.7,
        ),
        claim(
            OIL,
            "dudan de la cifra",
            sources=[source(OIL, "Fuentes", SourceKind.UNNAMED), source(OIL, "El Diario", SourceKind.OUTLET)],
            cue="citadas por",
            stance=Stance.DENIES,
        ),
    ]
    troops = [
        claim(
            TROOPS, "Hasta 12,000 soldados", at_most("12000", count("soldados")), sources=[source(TROOPS, "ministerio")]
        ),
        claim(TROOPS, "$2,000 por soldado", point("2000", usd, per="soldado")),
        claim(
            TROOPS,
            "casi 3 o 5 millones de dólares",
            Quantity(Interval(Decimal(3000000), Decimal(5000000)), usd, Approximation.NEARLY),
            sources=[source(TROOPS, "general", SourceKind.PERSON)],
        ),
        claim(TROOPS, "El general afirma", sources=[source(TROOPS, "general", SourceKind.PERSON)]),
    ]
    known = {"language": "es", "published": date(2024, 11, 22), "publisher": "Norte"}
    return [document("informes/oil.txt", OIL, oil, **known), document("informes/tropas.txt", TROOPS, troops)]


def check(documents: Sequence[ReadDocument], *_: object, watch: object = None) -> list[Finding]:
    """A discrepancy, a question and an agreement about the first claims that have a figure."""
    del watch
    placed = [PlacedClaim(read.document, each) for read in documents for each in read.claims if each.quantity]
    if len(placed) < 3:
        return []
    first, second, third = placed[:3]
    twice = Interval.at_least(Decimal(2))
    working = (Step(Op.DIVIDE, (ClaimOperand(0, "low"), ClaimOperand(1, "high")), twice, "dimensionless"),)
    return [
        Finding(
            "unattributed",
            Verdict.QUESTION,
            Certainty.CERTAIN,
            Message.of("example.nobody", quote=second.claim.anchor.quote),
            (second,),
            question=Message.of("example.who"),
        ),
        Finding(
            "limit",
            Verdict.DISCREPANCY,
            Certainty.CERTAIN,
            Message.of("example.over", ratio=Decimal(2)),
            (first, third),
            ratio=twice,
            bases=(Basis(BasisKind.RAW, twice, Certainty.CERTAIN, (), 0),),
            working=working,
            assumptions=(Message.of("example.even_pace"),),
            question=Message.of("example.cap"),
        ),
        Finding("agreement", Verdict.CONSISTENT, Certainty.LIKELY, Message.of("example.holds"), (first, second)),
    ]


def open_at(path: Path | str, *, create: bool = False) -> CaseFile:
    """The case at a path, its clock standing still."""
    return casefile.open_case(path, create=create, clock=lambda: NOW, salts=lambda: "00" * 16)
