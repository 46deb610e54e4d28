"""Cases built by hand: what a report shows, without reading, checking or a database."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from claimtrack.model import (
    Anchor,
    Attribution,
    Basis,
    BasisKind,
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSnapshot,
    CaseSource,
    Cause,
    Certainty,
    Checkpoint,
    Claim,
    ClaimKind,
    Confidence,
    Dated,
    Decision,
    Disposition,
    Document,
    Evidence,
    Finding,
    Link,
    LinkState,
    Message,
    Modality,
    PlacedClaim,
    Refusal,
    Relation,
    Reliability,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
    Stance,
    Status,
    Verdict,
    WrongSide,
)
from claimtrack.quantity import Approximation, Interval, Period, Precision, Quantity, count, money, physical
from claimtrack.quantity.working import ClaimOperand, Op, Step, StepOperand, ValueOperand, Worksheet

WHEN = datetime(2024, 12, 3, 9, 30, tzinfo=UTC)

CARGO = (
    "22 de noviembre de 2024\n\n"
    "Rusia ha hecho llegar más de 1 millón de barriles de petróleo a Corea del Norte desde marzo, según un análisis "
    "del Open Source Centre.\n\n"
    "Pyongyang tiene permitido comprar no más de 500,000 barriles de petróleo al año.\n\n"
    "Moscú pagaría $2,000 por soldado, equivalente a 83 años de salario medio. "
    "Hasta 12,000 soldados podrían estar allí, según funcionarios.\n"
)
STUDY = (
    "Pyongyang may earn hundreds of millions of dollars for its troops, officials cited by the Morning Wire said.\n\n"
    "Ukrainian intelligence puts the shipments at up to $1.7 billion, while the arms trade is worth $1 billion.\n\n"
    "The Pentagon confirmed that the troops had arrived.\n"
)


def document(path: str, text: str, **fields: object) -> Document:
    """A document of a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(path=path, sha256=digest, text=text, text_sha256=digest, **fields)  # type: ignore[arg-type]


def sentence_of(text: str, start: int) -> Sentence:
    """The line in which an offset lies."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    return Sentence(first, last, text[first:last])


def figure(
    paper: Document,
    id: str,
    quote: str,
    number: str,
    value: Quantity,
    *names: str,
    unnamed: bool = False,
    **rest: object,
) -> PlacedClaim:
    """A claim of a figure, found in the text by its quote; `names` are its sources, innermost first."""
    start = paper.text.index(quote)
    digits = start + quote.index(number)
    chain = tuple(SourceMention(name, SourceKind.UNNAMED if unnamed else SourceKind.BODY) for name in names)
    claim = Claim(
        kind=ClaimKind.QUANTITY,
        anchor=Anchor.at(paper.text, start, start + len(quote)),
        sentence=sentence_of(paper.text, start),
        quantity=value,
        number=Span(digits, digits + len(number)),
        attribution=Attribution(chain) if chain else None,
        **rest,  # type: ignore[arg-type]
    )
    return PlacedClaim(paper, claim, id)


def statement(paper: Document, id: str, quote: str, name: str, stance: Stance) -> PlacedClaim:
    """A claim without a figure."""
    start = paper.text.index(quote)
    claim = Claim(
        kind=ClaimKind.STATEMENT,
        anchor=Anchor.at(paper.text, start, start + len(quote)),
        sentence=sentence_of(paper.text, start),
        attribution=Attribution((SourceMention(name, SourceKind.BODY),), stance),
    )
    return PlacedClaim(paper, claim, id)


CARGO_PAPER = document(
    "informe-a.txt", CARGO, language="es", published=date(2024, 11, 22), dated=Dated.TEXT, publisher="Diario del Norte"
)
STUDY_PAPER = document("study.txt", STUDY, language="en", publisher="Morning Wire", title="Guns for oil")

OIL = figure(
    CARGO_PAPER,
    "C1",
    "más de 1 millón de barriles de petróleo",
    "1 millón",
    Quantity(Interval.at_least(1_000_000), physical("barrel"), of="petróleo"),
    "Open Source Centre",
    period=Period(date(2024, 3, 1), date(2024, 11, 22), Precision.MONTH),
)
CAP = figure(
    CARGO_PAPER,
    "C2",
    "no más de 500,000 barriles de petróleo al año",
    "500,000",
    Quantity(Interval.at_most(500_000), physical("barrel"), of="petróleo", per="year"),
    modality=Modality.LIMIT,
)
PAY = figure(
    CARGO_PAPER, "C3", "$2,000 por soldado", "2,000", Quantity(Interval.point(2000), money("USD"), per="soldado")
)
WAGES = figure(CARGO_PAPER, "C4", "83 años de salario medio", "83", Quantity(Interval.point(83), physical("year")))
TROOPS = figure(
    CARGO_PAPER,
    "C5",
    "Hasta 12,000 soldados",
    "12,000",
    Quantity(Interval.at_most(12_000), count("soldados")),
    "funcionarios",
    unnamed=True,
    modality=Modality.ESTIMATE,
)
INCOME = figure(
    STUDY_PAPER,
    "C6",
    "hundreds of millions of dollars",
    "hundreds of millions",
    Quantity(Interval.at_least(100_000_000), money("USD"), Approximation.ABOUT),
    "officials",
    "Morning Wire",
    unnamed=True,
    modality=Modality.FORECAST,
)
SHIPMENTS = figure(
    STUDY_PAPER,
    "C7",
    "up to $1.7 billion",
    "1.7 billion",
    Quantity(Interval.at_most(Decimal("1.7e9")), money("USD")),
    "Ukrainian intelligence",
    modality=Modality.ESTIMATE,
)
TRADE = figure(STUDY_PAPER, "C8", "$1 billion", "1 billion", Quantity(Interval.point(Decimal("1e9")), money("USD")))
ARRIVED = statement(STUDY_PAPER, "C9", "the troops had arrived", "the Pentagon", Stance.CONFIRMS)

OVER_TWO = Interval.at_least(2)
LIMIT = Finding(
    kind="limit",
    verdict=Verdict.DISCREPANCY,
    certainty=Certainty.CERTAIN,
    title=Message.of("report.example.limit"),
    claims=(OIL, CAP),
    ratio=OVER_TWO,
    bases=(
        Basis(BasisKind.RAW, OVER_TWO, Certainty.CERTAIN, (), 0),
        Basis(
            BasisKind.ANNUALISED,
            Interval.at_least(Decimal("2.741573033707865168539325842")),
            Certainty.LIKELY,
            (Message.of("report.example.pace"),),
            3,
        ),
    ),
    working=(
        Step(Op.DIVIDE, (ClaimOperand(0, "low"), ClaimOperand(1, "high")), Interval.point(2), "dimensionless"),
        Step(
            Op.DIVIDE,
            (ClaimOperand(0), ValueOperand(Interval.point(267), "day")),
            Interval.at_least(1_000_000) / Interval.point(267),
            "barrel/day",
            assumption="report.example.pace",
        ),
        Step(
            Op.MULTIPLY,
            (StepOperand(1), ValueOperand(Interval.point(366), "day")),
            Interval.at_least(1_000_000) / Interval.point(267) * Interval.point(366),
            "barrel/year",
            assumption="report.example.pace",
        ),
        Step(
            Op.DIVIDE,
            (StepOperand(2), ClaimOperand(1, "high")),
            Interval.at_least(Decimal("2.741573033707865168539325842")),
            "dimensionless",
        ),
    ),
    assumptions=(Message.of("report.example.pace"),),
    question=Message.of("report.example.ask_cap"),
)


def _product() -> Finding:
    sheet = Worksheet([Interval(Decimal(0), Decimal(12_000)), Interval.point(2000), Interval.at_least(100_000_000)])
    total = sheet.apply(Op.MULTIPLY, ClaimOperand(0), ClaimOperand(1), unit="USD")
    sheet.apply(Op.DIVIDE, ClaimOperand(2, "low"), total, unit="dimensionless")
    low = Decimal(100) / Decimal(24)
    return Finding(
        kind="product",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=Message.of("report.example.product"),
        claims=(TROOPS, PAY, INCOME),
        cause=Cause.MISSING_PARAMETER,
        ratio=Interval.at_least(low),
        bases=(Basis(BasisKind.RAW, Interval.at_least(low), Certainty.LIKELY, (), 1),),
        working=tuple(sheet.steps),
        question=Message.of("report.example.ask_pay"),
    )


def _wages() -> Finding:
    sheet = Worksheet([Interval(Decimal(1900), Decimal(2100)), Interval(Decimal("82.5"), Decimal("83.5"))])
    sheet.apply(Op.DIVIDE, ClaimOperand(0), ClaimOperand(1), unit="USD/year")
    return Finding(
        kind="ratio",
        verdict=Verdict.QUESTION,
        certainty=Certainty.POSSIBLE,
        title=Message.of("report.example.wages"),
        claims=(PAY, WAGES),
        working=tuple(sheet.steps),
        question=Message.of("report.example.ask_wages"),
    )


NO_SOURCE = Finding(
    kind="unattributed",
    verdict=Verdict.QUESTION,
    certainty=Certainty.CERTAIN,
    title=Message.of("report.example.unattributed"),
    claims=(CAP,),
    question=Message.of("report.example.ask_source"),
)
AGREE = Finding(
    kind="agreement",
    verdict=Verdict.CONSISTENT,
    certainty=Certainty.CERTAIN,
    title=Message.of("report.example.agree"),
    claims=(SHIPMENTS, TRADE),
)


def case() -> CaseSnapshot:
    """A case of two documents with decisions, a settled finding, grades and a confidential source."""
    corroborated = Decision(
        "C1", "Ana", Status.CORROBORATED, WHEN, "two images agree", (Evidence("https://example.org/ships", "43 trips"),)
    )
    disputed = Decision("C5", "Ana", Status.DISPUTED, WHEN, "nobody has seen them")
    claims = (
        CaseClaim(OIL, "D1", Status.CORROBORATED, (corroborated,), Confidence.MODERATE, (), ("F1",)),
        CaseClaim(CAP, "D1", findings=("F1", "F4")),
        CaseClaim(PAY, "D1", findings=("F2", "F3")),
        CaseClaim(WAGES, "D1", findings=("F3",)),
        CaseClaim(TROOPS, "D1", Status.DISPUTED, (disputed,), findings=("F2",)),
        CaseClaim(INCOME, "D2", findings=("F2",)),
        CaseClaim(SHIPMENTS, "D2", links=("L1",), findings=("F5",)),
        CaseClaim(TRADE, "D2", links=("L1",), findings=("F5",)),
        CaseClaim(ARRIVED, "D2"),
    )
    return CaseSnapshot(
        documents=(
            CaseDocument("D1", CARGO_PAPER, WHEN, 5, 2, (Refusal(0, 2, "report.example.refused"),)),
            CaseDocument("D2", STUDY_PAPER, WHEN, 4, 0),
        ),
        claims=claims,
        findings=(
            CaseFinding(
                "F1",
                LIMIT,
                Disposition.CONFIRMED,
                WrongSide.NEITHER,
                "the cap was broken",
                (Evidence("D2", None),),
                "Ana",
                WHEN,
            ),
            CaseFinding("F2", _product()),
            CaseFinding("F3", _wages()),
            CaseFinding("F4", NO_SOURCE),
            CaseFinding("F5", AGREE),
        ),
        links=(
            Link("L1", "C7", Relation.CORROBORATES, "C8", LinkState.PROPOSED),
            Link("L2", "C2", Relation.CAPS, "C1", LinkState.ACCEPTED, "Ana"),
            Link("L3", "C5", Relation.REPEATS, "C1", LinkState.REFUSED, "Ana"),
        ),
        sources=(
            CaseSource("S1", "Open Source Centre", SourceKind.BODY, 1, ("OSC",), None, Reliability.B),
            CaseSource("S2", "funcionarios", SourceKind.UNNAMED, 1),
            CaseSource("S3", "officials", SourceKind.UNNAMED, 1),
            CaseSource("S4", "Morning Wire", SourceKind.OUTLET, 1),
            CaseSource("S5", "Ukrainian intelligence", SourceKind.BODY, 1, (), None, Reliability.F),
            CaseSource("S6", "the Pentagon", SourceKind.BODY, 1, parent="S7"),
            CaseSource("S7", "United States", SourceKind.BODY, 0),
        ),
        checkpoint=Checkpoint(12, hashlib.sha256(b"entry 12").hexdigest()),
    )


def with_confidential(name: str) -> CaseSnapshot:
    """The same case with one of its sources confidential."""
    snapshot = case()
    sources = tuple(replace(source, confidential=source.name == name) for source in snapshot.sources)
    return replace(snapshot, sources=sources)


HOSTILE = (
    "<script>alert(1)</script> said ![x](http://evil.example/x.png) that *999* soldiers\x1b[31m \u202egnp.exe\u202c "
    "came | <img src=x onerror=alert(1)> [click](javascript:x) `code` www.evil.example \x00 {{ 7*7 }} </blockquote>"
)


def hostile() -> CaseSnapshot:
    """A case whose every text tries to be more than text."""
    paper = document(
        "<b>../../etc/passwd.txt", HOSTILE, publisher="</td><script>1</script>", title="](http://evil.example)"
    )
    claim = figure(
        paper, "C1", HOSTILE, "999", Quantity(Interval.point(999), count("<i>soldiers</i>"), per="<u>"), "<b>Bob</b>|"
    )
    decision = Decision(
        "C1", "<Eve>", Status.CORROBORATED, WHEN, "<!-- -->", (Evidence("javascript:alert(1)", "<svg/onload=1>"),)
    )
    finding = Finding(
        "conflict",
        Verdict.DISCREPANCY,
        Certainty.LIKELY,
        Message.of("report.example.named", name="<script>x</script>\x1b]0;x\x07"),
        (claim, claim),
        working=(Step(Op.DIVIDE, (ClaimOperand(0), ClaimOperand(1)), Interval.point(1), "<i>soldiers</i>"),),
        question=Message.of("report.example.named", name="**bold** http://evil.example"),
    )
    return CaseSnapshot(
        documents=(CaseDocument("D1", paper, WHEN, 1, 1),),
        claims=(CaseClaim(claim, "D1", Status.CORROBORATED, (decision,), findings=("F1",)),),
        findings=(CaseFinding("F1", finding, reason="<iframe>", person="<Eve>", at=WHEN),),
        links=(),
        sources=(CaseSource("S1", "<b>Bob</b>|", SourceKind.PERSON, 1, ("`x`",)),),
        checkpoint=None,
    )


EMPTY = CaseSnapshot((), (), (), (), (), None)
