"""Readings by hand: what the reader missed, what it read wrongly, and the findings that rest on them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile, queries
from claimtrack.desk import ClaimFilter, Said
from claimtrack.model import ActRefused, Claim, ClaimKind, Modality, Relation, SourceKind, Status
from claimtrack.quantity import DIMENSIONLESS, PERCENT, Interval, Period, Precision, Unit, count, money, physical


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key


def read(case: CaseFile, id_: str) -> Claim:
    (found,) = desk.claims(case, ids=[id_])
    return found.placed.claim


def test_claim_when_made_of_a_figure_then_it_is_one_of_the_documents_claims(case: CaseFile) -> None:
    said = Said("2", "3", "barrel", "oil", "year", "2024-03/2024-11", Modality.ESTIMATE, ("OSC", "Northern Post"))
    (entry,) = desk.claim(case, "Ana", "D1", 0, 14, said)
    assert (entry.act, entry.subject, entry.before) == ("claim", "C5", None)
    made = read(case, "C5")
    assert (made.kind, made.anchor.quote, made.sentence.text[:14]) == (ClaimKind.QUANTITY,) + ("Russia shipped",) * 2
    assert made.quantity is not None
    assert (made.quantity.interval, made.quantity.unit) == (Interval(Decimal(2), Decimal(3)), physical("barrel"))
    assert (made.quantity.of, made.quantity.per, made.modality) == ("oil", "year", Modality.ESTIMATE)
    assert made.period == Period(date(2024, 3, 1), date(2024, 11, 30), Precision.MONTH)
    assert made.source_names == ("OSC", "Northern Post")
    (shown,) = desk.claims(case, ids=["C5"])
    assert (shown.by_hand, shown.document_id) == ("Ana", "D1")
    assert any("C5" in {placed.id for placed in each.finding.claims} for each in desk.findings(case))
    assert desk.documents(case)[0].claims == 4
    assert desk.claim_ids(case, ClaimFilter(source="osc"))[:] == ("C5",)


def test_claim_when_without_a_figure_then_a_statement(case: CaseFile) -> None:
    desk.claim(case, "Ana", "D1", 0, 14, Said())
    made = read(case, "C5")
    assert (made.kind, made.quantity, made.attribution) == (ClaimKind.STATEMENT, None, None)
    assert refusal(lambda: desk.edit(case, "Ana", "C5", Said(low="5"))) == "case.statement_has_no_figure"
    desk.edit(case, "Ben", "C5", Said(source=("OSC",)))
    mention = read(case, "C5").attribution.chain[0]  # type: ignore[union-attr]
    assert (mention.name, mention.kind) == ("OSC", SourceKind.BODY)


def test_claim_when_undone_and_made_again_then_another_number(case: CaseFile) -> None:
    desk.claim(case, "Ana", "D1", 0, 14, Said(low="5"))
    desk.undo(case, "Ana")
    assert desk.claims(case, ids=["C5"]) == ()
    assert refusal(lambda: desk.decide(case, "Ana", ["C5"], Status.DISPUTED)) == "case.unknown"
    desk.claim(case, "Ana", "D1", 0, 14, Said(low="5"))
    assert desk.claim_ids(case)[:] == ("C1", "C2", "C3", "C4", "C6")
    desk.claim(case, "Ana", "D1", 0, 14, Said(low="6"))
    assert len(desk.claim_ids(case)) == 6


@pytest.mark.parametrize(
    "work",
    [
        lambda case: desk.decide(case, "Ben", ["C5"], Status.DISPUTED),
        lambda case: desk.note(case, "Ben", "C5", "x"),
        lambda case: desk.tag(case, "Ben", "C5", "x"),
        lambda case: desk.link(case, "Ben", "C1", Relation.REPEATS, "C5"),
    ],
)
def test_claim_when_worked_on_then_not_undone(case: CaseFile, work: Callable[[CaseFile], object]) -> None:
    (made,) = desk.claim(case, "Ana", "D1", 0, 14, Said(high="5"))
    work(case)
    assert refusal(lambda: desk.undo(case, "Ana", [made.id])) == "case.undo_conflict"


def test_edit_when_done_then_only_what_was_said_and_no_doubt_left(case: CaseFile) -> None:
    before = read(case, "C2")
    assert before.doubtful
    (entry,) = desk.edit(case, "Ana", "C2", Said(high="500.5"), reason="decimal")
    after = read(case, "C2")
    assert after.quantity is not None
    assert before.quantity is not None
    assert (after.quantity.high, after.quantity.of, after.doubtful) == (Decimal("500.5"), before.quantity.of, False)
    assert (after.anchor, after.period, after.attribution) == (before.anchor, before.period, before.attribution)
    assert entry.reason == "decimal"
    assert desk.edit(case, "Ben", "C2", Said()) == ()
    assert desk.edit(case, "Ben", "C2", Said(high="500.5")) == ()
    assert refusal(lambda: desk.edit(case, "Ben", "C2", Said(high="7"), seen=entry.number - 1)) == "case.stale"


def test_edit_when_undone_then_read_as_before_and_decisions_stay(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    before = desk.state(case)
    desk.edit(case, "Ben", "C1", Said(unit="EUR", source=("none",), period="none"))
    assert read(case, "C1").attribution is None
    assert desk.claims(case, ids=["C1"])[0].status is Status.DISPUTED
    desk.edit(case, "Ana", "C1", Said(low="7"))
    desk.undo(case, "Ana")
    desk.undo(case, "Ben")
    assert desk.state(case) == before


def test_edit_when_of_a_claim_made_by_hand_then_its_undo_leaves_the_claim(case: CaseFile) -> None:
    desk.claim(case, "Ana", "D1", 0, 14, Said(low="5"))
    before = desk.state(case)
    (edited,) = desk.edit(case, "Ben", "C5", Said(high="9"))
    desk.undo(case, "Ben", [edited.id])
    assert desk.state(case) == before
    add = desk.journal(case)[0]
    assert refusal(lambda: desk.undo(case, "Ana", [add.id])) == "case.undo_conflict"


def test_reading_when_set_then_checks_take_it(case: CaseFile) -> None:
    desk.edit(case, "Ana", "C1", Said(low="7", source=("OSC", "Open Source Centre")))
    with case.reading() as connection:
        (first, _) = queries.readings(connection)
    assert first.read.claims[0] == read(case, "C1")
    assert first.read.claims[0].source_names == ("OSC", "Open Source Centre")


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("EUR", money("EUR")),
        ("percent", PERCENT),
        ("none", DIMENSIONLESS),
        ("day", physical("day")),
        ("barrel", physical("barrel")),
        ("dark ships", count("dark ships")),
    ],
)
def test_unit_when_named_then_of_its_kind(case: CaseFile, word: str, unit: Unit) -> None:
    desk.edit(case, "Ana", "C1", Said(unit=word, of="none"))
    quantity = read(case, "C1").quantity
    assert quantity is not None
    assert (quantity.unit, quantity.of) == (unit, None)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("2023", Period.year(2023)),
        ("2024-03-07", Period.day(date(2024, 3, 7))),
        ("2024-03/", Period(date(2024, 3, 1), None, Precision.MONTH)),
        ("/2024", Period(None, date(2024, 12, 31), Precision.YEAR)),
        ("None", None),
    ],
)
def test_period_when_named_then_its_days(case: CaseFile, said: str, period: Period | None) -> None:
    desk.edit(case, "Ana", "C1", Said(period=said))
    assert read(case, "C1").period == period


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (Said(low="5", high="4"), "case.bad_interval"),
        (Said(low="none", high="none"), "case.bad_interval"),
        (Said(low="NaN"), "case.bad_number"),
        (Said(low="1" * 41), "case.bad_number"),
        (Said(low="Infinity"), "case.bad_number"),
        (Said(low="-1e31", high="1"), "case.number_too_large"),
        (Said(high="1" * 31), "case.number_too_large"),
        (Said(period="March"), "case.bad_period"),
        (Said(period="2024-13"), "case.bad_period"),
        (Said(period="/"), "case.bad_period"),
        (Said(period="2024/2023"), "case.bad_period"),
    ],
)
def test_edit_when_it_makes_no_sense_then_refused(case: CaseFile, said: Said, key: str) -> None:
    before = desk.state(case)
    assert refusal(lambda: desk.edit(case, "Ana", "C1", said)) == key
    assert desk.state(case) == before


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 9999), (6, 7)])
def test_claim_when_there_is_no_such_stretch_then_refused(case: CaseFile, start: int, end: int) -> None:
    assert refusal(lambda: desk.claim(case, "Ana", "D1", start, end, Said())) == "case.no_stretch"
