"""Documents as read, made by hand, and an open case with a clock and salts of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from claimtrack import casefile
from claimtrack.casefile import CaseFile
from claimtrack.checking import Judgements
from claimtrack.desk import Incoming
from claimtrack.model import (
    Anchor,
    Attribution,
    Claim,
    ClaimKind,
    Dated,
    Document,
    Finding,
    Message,
    Modality,
    ReadDocument,
    Reading,
    Refusal,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
    Stance,
    Tie,
    TieKind,
)
from claimtrack.model.finding import Basis, BasisKind, Certainty, Passage, Verdict
from claimtrack.quantity import Approximation, Interval, Period, Quantity, count, physical
from claimtrack.quantity.working import ClaimOperand, Op, Step, ValueOperand
from tests.casefile import server

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

OIL = (
    "Russia shipped more than 1 million barrels of oil since March, the Open Source Centre said. "
    "A cap allows 500,000 barrels of oil a year. Analysts doubt it."
)
OIL_AGAIN = "Up to 1.10 million barrels of oil were shipped, analysts told the Northern Post."
SOLDIERS = "Nearly 12,000 soldiers were sent, the ministry said."


def place(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def figure(
    text: str,
    quote: str,
    number: str,
    quantity: Quantity,
    *,
    sources: Sequence[SourceMention] = (),
    period: Period | None = None,
    modality: Modality = Modality.REPORTED,
    cue: Span | None = None,
    ties: tuple[Tie, ...] = (),
    readings: tuple[Reading, ...] = (),
    confidence: float = 1.0,
) -> Claim:
    """A quantity claim of a text, in the sentence around it."""
    span = place(text, quote)
    return Claim(
        ClaimKind.QUANTITY,
        Anchor.at(text, span.start, span.end),
        sentence(text, span),
        quantity,
        place(text, number),
        period,
        modality,
        Attribution(tuple(sources), Stance.ASSERTS, cue) if sources else None,
        readings,
        ties,
        confidence,
    )


def statement(text: str, quote: str, sources: Sequence[SourceMention], stance: Stance = Stance.ASSERTS) -> Claim:
    """A statement of a text."""
    span = place(text, quote)
    made = Attribution(tuple(sources), stance, parallel=len(sources) > 1)
    return Claim(ClaimKind.STATEMENT, Anchor.at(text, span.start, span.end), sentence(text, span), attribution=made)


def sentence(text: str, span: Span) -> Sentence:
    start = text.rfind(". ", 0, span.start) + 2 if ". " in text[: span.start] else 0
    end = text.find(".", span.end) + 1 or len(text)
    return Sentence(start, end, text[start:end])


def read_document(path: str, text: str, claims: Sequence[Claim], **known: object) -> ReadDocument:
    """A document of these claims; its bytes are its text in UTF-8."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(path=path, sha256=digest, text=text, text_sha256=digest, **known)  # type: ignore[arg-type]
    return ReadDocument(document, tuple(claims))


def incoming(read: ReadDocument) -> Incoming:
    return Incoming(read, read.document.text.encode())


CENTRE = SourceMention("Open Source Centre", SourceKind.BODY, 67, 85)
ANALYSTS = SourceMention("analysts", SourceKind.UNNAMED)
POST = SourceMention("Northern Post", SourceKind.OUTLET)
MINISTRY = SourceMention("the ministry", SourceKind.BODY)


def oil() -> ReadDocument:
    """Two figures and a statement, with all that a claim can have."""
    cap = figure(
        OIL,
        "500,000 barrels of oil a year",
        "500,000",
        Quantity(Interval.at_most(Decimal("500000")), physical("barrel"), of="oil", per="year"),
        modality=Modality.LIMIT,
        readings=(Reading(Quantity(Interval.point(Decimal("500.000")), physical("barrel")), "reading.decimal"),),
        confidence=0.7,
    )
    shipped = figure(
        OIL,
        "more than 1 million barrels of oil",
        "1 million",
        Quantity(Interval.at_least(Decimal("1E+6")), physical("barrel"), of="oil"),
        sources=(CENTRE,),
        period=Period(date(2024, 3, 1), date(2024, 11, 22)),
        cue=place(OIL, "said"),
        ties=(Tie(TieKind.COMPARED_WITH, place(OIL, "500,000")),),
    )
    doubt = statement(OIL, "Analysts doubt it", (ANALYSTS,), Stance.DENIES)
    read = read_document(
        "reports/oil.txt",
        OIL,
        (shipped, cap, doubt),
        published=date(2024, 11, 22),
        dated=Dated.GIVEN,
        language="en",
        publisher="Northern Post",
        url="https://example.org/oil",
        title="Oil",
    )
    return ReadDocument(read.document, read.claims, (Refusal(3, 9, "reading.refused.too_long"),))


def oil_again() -> ReadDocument:
    """The same oil, told by analysts through a newspaper."""
    told = figure(
        OIL_AGAIN,
        "Up to 1.10 million barrels of oil",
        "1.10 million",
        Quantity(Interval.at_most(Decimal("1.10E+6")), physical("barrel"), Approximation.ABOUT, of="oil"),
        sources=(ANALYSTS, POST),
        period=Period.year(2024),
    )
    return read_document("reports/again.txt", OIL_AGAIN, (told,), language="en")


def soldiers() -> ReadDocument:
    """One figure that has nothing to do with the others."""
    sent = figure(
        SOLDIERS,
        "Nearly 12,000 soldiers",
        "12,000",
        Quantity(Interval.point(Decimal("12000")), count("soldiers"), Approximation.NEARLY),
        sources=(MINISTRY,),
    )
    return read_document("reports/soldiers.txt", SOLDIERS, (sent,), language="en")


@dataclass
class Ticking:
    """A clock that goes on by a second each time it is looked at, and salts that are the same on each run."""

    now: datetime = START
    salts: int = 0

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now - timedelta(seconds=1)

    def salt(self) -> str:
        self.salts += 1
        return hashlib.sha256(str(self.salts - 1).encode()).hexdigest()[:32]


@cache
def _new_case() -> bytes:
    """The file of a new case: made once, as that takes the time of many acts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        casefile.open_case(path, create=True).close()
        return path.read_bytes()


SQLITE, SERVER = "sqlite", "postgresql"
ENGINES = (SQLITE, SERVER)


def open_new(
    folder: Path, name: str = "claimtrack.db", *, kind: str = SQLITE, start: datetime = START, **options: object
) -> CaseFile:
    """A new case whose clock and salts are the same on each run: a file in a folder, or a database of the server."""
    return _open_copy(folder / name, server.template() if kind == SERVER else _new_case(), Ticking(start), **options)


def open_built(folder: Path, name: str, kind: str, build: Callable[[CaseFile], object]) -> CaseFile:
    """A new case to which something was done: once for all tests of a process, for most of them begin with it."""
    template, ticking = _built(kind, build)
    return _open_copy(folder / name, template, replace(ticking))


def _open_copy(path: Path, template: bytes | str, ticking: Ticking, **options: object) -> CaseFile:
    """A case of its own that begins as a copy: of a file with these bytes, or of a database of that name."""
    place: Path | str = path
    if isinstance(template, bytes):
        path.write_bytes(template)
    else:
        place = server.url_of(server.new_database(template))
    return casefile.open_case(place, clock=ticking.clock, salts=ticking.salt, **options)  # type: ignore[arg-type]


@cache
def _built(kind: str, build: Callable[[CaseFile], object]) -> tuple[bytes | str, Ticking]:
    ticking = Ticking()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "built.db"
        with _open_copy(path, server.template() if kind == SERVER else _new_case(), ticking) as case:
            build(case)
            database = case.engine.url.database
        # The last to close a file takes its log in.
        return (str(database) if kind == SERVER else path.read_bytes()), ticking


def fake_read(document: Document) -> ReadDocument:
    """The hand-made claims of a text, wherever they stand in it now; nothing of a text that none was made of."""
    for known in (oil(), oil_again(), soldiers()):
        if known.document.text == document.text:
            return ReadDocument(document, known.claims, known.refused)
    return ReadDocument(document, ())


def fake_check(
    documents: Sequence[ReadDocument],
    _references: Sequence[object] = (),
    judgements: Judgements | None = None,
    watch: object = None,  # noqa: ARG001
) -> list[Finding]:
    """Findings by a rule that is easy to follow: claims of one unit are held against the first of it.

    Those that people say differ are not; reference figures change nothing.

    Its ratio counts the claims, so that one more document changes the figures of a finding that stands.
    """
    from claimtrack.model import PlacedClaim

    by_unit: dict[str, list[PlacedClaim]] = {}
    found, undated = [], []
    for read in documents:
        if read.document.published is None:
            undated.append(
                Finding(
                    "missing_date",
                    Verdict.QUESTION,
                    Certainty.CERTAIN,
                    Message.of("checking.missing_date.title"),
                    documents=(read.document.sha256,),
                    passages=(Passage(read.document.path, 0, 2, read.document.text[:2]),),
                )
            )
        for claim in read.claims:
            if claim.quantity:
                by_unit.setdefault(claim.quantity.unit.name, []).append(PlacedClaim(read.document, claim))
    for unit, placed in by_unit.items():
        total = sum(len(each) for each in by_unit.values())
        ratio = Interval(Decimal(f"{len(placed)}.0"), None)
        for other in placed[1:]:
            kind = "limit" if other.claim.modality is Modality.LIMIT else "agreement"
            found.append(
                Finding(
                    kind,
                    Verdict.DISCREPANCY if kind == "limit" else Verdict.CONSISTENT,
                    Certainty.CERTAIN,
                    Message.of("checking.example", unit=unit, total=total, amount=Decimal("1.50E+6")),
                    (placed[0], other),
                    ratio=ratio,
                    bases=(
                        Basis(BasisKind.RAW, ratio, Certainty.CERTAIN, (Message.of("checking.x", day=START.date()),)),
                    ),
                    working=(
                        Step(
                            Op.DIVIDE,
                            (ClaimOperand(0, "low"), ValueOperand(Interval.point(2), "day")),
                            Interval(Decimal("5E+5"), None),
                            "barrel",
                        ),
                    ),
                )
            )
    apart = judgements.differ if judgements else ()
    return [each for each in found + undated if frozenset(placed.key for placed in each.claims) not in apart]
