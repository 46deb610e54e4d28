"""Read again, and newer versions: what people decided stays with its claim, and what is lost is listed."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from claimtrack import desk, document, reading
from claimtrack.casefile import CaseFile, store_reading
from claimtrack.desk import Incoming, Known, Said, keeping
from claimtrack.desk.carrying import carried, moved
from claimtrack.model import (
    ActRefused,
    Claim,
    Dated,
    Disposition,
    Document,
    Evidence,
    InputRefused,
    ReadDocument,
    Relation,
    Span,
    Stance,
    Status,
)
from claimtrack.quantity import Interval, Period, Quantity, count, physical
from tests.casefile import examples
from tests.casefile.examples import OIL, figure, incoming, oil, oil_again, soldiers, statement

Reads = Callable[[Callable[[Document], ReadDocument]], None]


@pytest.fixture
def better(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Put another reader in the place of the one that is."""

    def put(read: Callable[[Document], ReadDocument]) -> None:
        monkeypatch.setattr(reading, "read", read)

    return put


def barrels(text: str, quote: str, number: str, low: str, **more: object) -> Claim:
    return figure(text, quote, number, Quantity(Interval.at_least(Decimal(low)), physical("barrel")), **more)  # type: ignore[arg-type]


def another(document: Document) -> ReadDocument:
    """Of the first report: the cap read otherwise, the statement no longer, a figure more."""
    if document.text != OIL:
        return examples.fake_read(document)
    shipped, cap, _ = oil().claims
    assert cap.quantity is not None
    wider = replace(cap, quantity=replace(cap.quantity, per="month"), readings=())
    more = barrels(OIL, "since March", "March", "3")
    return ReadDocument(document, (shipped, more, wider))


def claim(case: CaseFile, id_: str) -> desk.ClaimFilter:
    (found,) = desk.claims(case, ids=[id_])
    return found  # type: ignore[return-value]


def ids(case: CaseFile) -> tuple[str, ...]:
    return desk.claim_ids(case)[:]


def test_reread_when_nothing_changed_then_nothing_is_written(case: CaseFile) -> None:
    before, entries = desk.state(case), desk.journal(case)
    first, second = desk.reread(case, "Ben")
    assert (first.document, first.exact, first.entry) == ("D1", ("C1", "C2", "C3"), None)
    assert (second.exact, second.moved, second.lost, second.gone, second.new) == (("C4",), (), (), (), ())
    assert (desk.state(case), desk.journal(case)) == (before, entries)
    assert desk.is_checked(case)


def test_reread_when_better_then_decisions_stay_and_what_is_lost_is_listed(case: CaseFile, better: Reads) -> None:
    desk.decide(case, "Ana", ["C2", "C3"], Status.DISPUTED, reason="so")
    desk.note(case, "Ana", "C2", "Ask.")
    desk.link(case, "Ana", "C2", Relation.CAPS, "C4")
    better(another)
    (outcome, _) = desk.reread(case, "Ben")
    assert (outcome.exact, outcome.lost, outcome.gone, outcome.new) == (("C1", "C2"), ("C3",), (), ("C5",))
    assert outcome.entry is not None
    assert outcome.entry.act == "reread"
    assert outcome.entry.after is not None
    assert outcome.entry.after["lost"] == ["C3"]
    cap, doubt = desk.claims(case, ids=["C2", "C3"])
    assert cap.placed.claim.quantity is not None
    assert (cap.placed.claim.quantity.per, cap.status, cap.lost) == ("month", Status.DISPUTED, False)
    assert [note.subject for note in desk.notes(case)] == ["C2"]
    assert any(link.person == "Ana" for link in desk.links(case))
    assert (doubt.status, doubt.lost, doubt.decisions[0].reason) == (Status.DISPUTED, True, "so")
    assert ids(case) == ("C1", "C2", "C3", "C4", "C5")
    # What is lost is no longer said: no check takes it.
    assert desk.doctor(case).faults == ()
    assert desk.is_checked(case)
    assert [each.entry for each in desk.reread(case, "Ben")] == [None, None]


def test_reread_when_nobody_worked_on_what_is_gone_then_out_of_view_and_back_when_read_again(
    case: CaseFile, better: Reads
) -> None:
    better(another)
    assert desk.reread(case, "Ben", "D1")[0].gone == ("C3",)
    assert ids(case) == ("C1", "C2", "C4", "C5")
    better(examples.fake_read)
    outcome = desk.reread(case, "Ben", "d1")[0]
    assert (outcome.gone, outcome.new) == (("C5",), ("C3",))
    assert ids(case) == ("C1", "C2", "C3", "C4")


@pytest.mark.parametrize("decided", [True, False])
def test_reread_when_undone_then_the_state_before_and_again_after(case: CaseFile, better: Reads, decided: bool) -> None:
    if decided:
        desk.decide(case, "Ana", ["C3"], Status.DISPUTED)
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, reason="known")
    before = desk.state(case)
    better(another)
    desk.reread(case, "Ben")
    after = desk.state(case)
    assert before != after
    undone = desk.undo(case, "Ben")
    assert desk.state(case) == before
    desk.undo(case, "Ben", [each.id for each in undone])
    assert desk.state(case) == after
    assert desk.verify(case).holds


def refusal(act: Callable[[], object]) -> tuple[str, object]:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key, dict(refused.value.message.parameters).get("entry")


def test_reread_when_worked_on_since_then_not_undone_and_what_came_before_waits_for_it(
    case: CaseFile, better: Reads
) -> None:
    better(another)
    made = desk.reread(case, "Ben", "D1")[0].entry
    assert made is not None
    # The adding of the document is older than what was read since.
    assert refusal(lambda: desk.undo(case, "Ana", ["E1"])) == ("case.undo_conflict", made.id)
    (decision,) = desk.decide(case, "Eva", ["C5"], Status.REJECTED)
    assert refusal(lambda: desk.undo(case, "Ben", [made.id])) == ("case.undo_conflict", decision.id)
    desk.undo(case, "Eva")
    (edit,) = desk.edit(case, "Eva", "C1", Said(low="7"))
    assert refusal(lambda: desk.undo(case, "Ben", [made.id])) == ("case.undo_conflict", edit.id)
    desk.undo(case, "Eva", [edit.id])
    desk.undo(case, "Ben", [made.id])
    assert ids(case) == ("C1", "C2", "C3", "C4")


def test_reread_when_a_person_set_the_reading_then_it_stays(case: CaseFile, better: Reads) -> None:
    desk.edit(case, "Ana", "C2", Said(low="1", high="2"))
    desk.claim(case, "Ana", "D1", 0, 6, Said())
    before = desk.claims(case, ids=["C2", "C5"])
    better(another)
    outcome = desk.reread(case, "Ben", "D1")[0]
    assert (outcome.exact, outcome.new) == (("C1", "C2", "C5"), ("C6",))
    assert [each.placed.claim for each in desk.claims(case, ids=["C2", "C5"])] == [each.placed.claim for each in before]


def shifted(text: str) -> Callable[[Document], ReadDocument]:
    """A reader that takes another text from the bytes of the first report, and reads the same figures in it."""

    def read(document: Document) -> ReadDocument:
        if document.text != OIL:
            return examples.fake_read(document)
        digest = hashlib.sha256(text.encode()).hexdigest()
        found = replace(document, text=text, text_sha256=digest)
        claims = [
            barrels(text, "more than 1 million barrels of oil", "1 million", "1E+6"),
            barrels(text, "500,000 barrels of oil a year", "500,000", "500000"),
        ]
        return ReadDocument(found, tuple(claims))

    return read


def test_reread_when_the_text_moved_then_settlements_and_hands_move_with_it(case: CaseFile, better: Reads) -> None:
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, reason="known")
    desk.edit(case, "Ana", "C2", Said(low="1", high="2", source=("OSC",)))
    desk.decide(case, "Ana", ["C3"], Status.DISPUTED)
    before = desk.state(case)
    text = "Oil. " + OIL.replace(" Analysts doubt it.", "")
    better(shifted(text))
    outcome = desk.reread(case, "Ben", "D1")[0]
    assert (outcome.exact, outcome.moved, outcome.lost) == ((), ("C1", "C2"), ("C3",))
    (cap,) = desk.claims(case, ids=["C2"])
    assert cap.placed.document.text == text
    assert cap.placed.claim.anchor.span.of(text) == cap.placed.claim.anchor.quote == "500,000 barrels of oil a year"
    assert cap.placed.claim.number is not None
    assert cap.placed.claim.number.of(text) == "500,000"
    assert cap.placed.claim.quantity is not None
    assert (cap.placed.claim.quantity.low, cap.placed.claim.source_names) == (1, ("OSC",))
    assert cap.placed.claim.sentence.text in text
    # The finding is of other places now, and the same one.
    assert next(each for each in desk.findings(case) if each.id == "F1").reason == "known"
    assert desk.doctor(case).faults == ()
    assert desk.undo(case, "Ben")
    assert desk.state(case) == before


def test_document_when_dated_otherwise_then_its_text_is_read_by_that_date(case: CaseFile, better: Reads) -> None:
    def by_date(document: Document) -> ReadDocument:
        read = examples.fake_read(document)
        year = document.published.year if document.published else None
        period = Period.year(year) if year else None
        return ReadDocument(document, tuple(replace(each, period=period) for each in read.claims))

    better(by_date)
    before = desk.state(case)
    entries = desk.document(case, "Ben", "D2", Known(date(2021, 5, 1)))
    assert [entry.act for entry in entries] == ["document", "reread"]
    assert len({entry.sitting for entry in entries}) == 1
    assert desk.claims(case, ids=["C4"])[0].placed.claim.period == Period.year(2021)
    assert desk.is_checked(case)
    desk.undo(case, "Ben")
    assert desk.state(case) == before
    assert [entry.act for entry in desk.document(case, "Ben", "D2", Known(title="Oil"))] == ["document"]


def test_reread_when_the_reader_dates_the_text_then_the_date_is_its_own(empty: CaseFile, better: Reads) -> None:
    read = soldiers()
    dated = replace(read.document, published=date(2024, 1, 1), dated=Dated.TEXT)
    desk.add(empty, "Ana", [incoming(ReadDocument(dated, read.claims))])
    before = desk.state(empty)

    def by_line(document: Document) -> ReadDocument:
        assert (document.published, document.dated) == (None, Dated.UNKNOWN)
        return ReadDocument(replace(document, published=date(2025, 2, 2), dated=Dated.TEXT), read.claims)

    better(by_line)
    desk.reread(empty, "Ana")
    assert desk.documents(empty)[0].document.published == date(2025, 2, 2)
    desk.undo(empty, "Ana")
    assert desk.state(empty) == before


def test_reread_when_the_bytes_can_no_longer_be_read_then_the_text_is(case: CaseFile) -> None:
    with case.writing("Ana") as tx:
        store_reading.set_fields(tx, 1, {"path": "a.html", "encoding": "nonsense"})
    desk.reread(case, "Ana")
    assert desk.documents(case)[0].document.text == OIL
    with pytest.raises(ActRefused):
        desk.reread(case, "Ana", "D9")


def test_reread_when_no_reader_opens_the_bytes_then_the_text_stays(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Document:
        raise InputRefused("document.binary")

    monkeypatch.setattr(document, "read_bytes", refuse)
    assert [each.entry for each in desk.reread(case, "Ana")] == [None, None]


def test_reread_when_what_is_gone_is_still_gone_then_nothing_more(case: CaseFile, better: Reads) -> None:
    better(another)
    (first, _) = desk.reread(case, "Ana")
    assert first.gone == ("C3",)
    assert [each.entry for each in desk.reread(case, "Ana")] == [None, None]
    assert "C3" not in ids(case)


def test_undo_when_a_corrected_claim_was_read_elsewhere_since_then_that_reading_is_named(
    case: CaseFile, better: Reads
) -> None:
    (edited,) = desk.edit(case, "Ana", "C1", Said(low="5"))
    better(shifted(f"Title. {OIL}"))
    outcome = desk.reread(case, "Ana", "D1")[0]
    assert "C1" in outcome.moved
    assert refusal(lambda: desk.undo(case, "Ana", [edited.id])) == (
        "case.undo_conflict",
        outcome.entry and outcome.entry.id,
    )


def test_moved_when_a_claim_names_no_source_then_none() -> None:
    (_, cap, _) = oil().claims
    there = moved(cap, Span(cap.anchor.start + 7, cap.anchor.end + 7), f"Title. {OIL}")
    assert (there.anchor.quote, there.attribution, there.number) == (
        cap.anchor.quote,
        None,
        Span(cap.number.start + 7, cap.number.end + 7) if cap.number else None,
    )


def test_outdated_when_another_reader_read_then_named_until_read_again(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.outdated(case) == ()
    monkeypatch.setattr(reading, "reader", lambda: 1000)
    assert desk.outdated(case) == ("D1", "D2")
    (told,) = [each for each in desk.doctor(case).warnings if each.key == "case.doctor.reader"]
    assert dict(told.parameters) == {"count": 2, "documents": "D1\nD2"}
    monkeypatch.setattr(keeping, "_NAMED", 1)
    (told,) = [each for each in desk.doctor(case).warnings if each.key == "case.doctor.reader"]
    assert dict(told.parameters) == {"count": 2, "documents": "D1\n…"}
    desk.reread(case, "Ana")
    assert desk.outdated(case) == ()


# -- newer versions ------------------------------

NEWER = OIL.replace("A cap allows 500,000", "A cap allows 600,000").replace("Russia", "Yesterday Russia")


def newer(text: str = NEWER) -> Incoming:
    """The report on oil as its publisher changed it: another cap, all else moved."""
    shipped = barrels(text, "more than 1 million barrels of oil", "1 million", "1E+6", period=Period.year(2024))
    cap = barrels(text, "600,000 barrels of oil a year", "600,000", "600000")
    doubt = statement(text, "Analysts doubt it", (examples.ANALYSTS,), Stance.DENIES)
    read = examples.read_document("new.txt", text, (shipped, cap, doubt), url="https://example.org/oil#top")
    return incoming(read)


def test_add_when_other_bytes_at_the_same_address_then_a_newer_version(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.CORROBORATED, evidence=[Evidence("C4")])
    desk.note(case, "Ana", "C1", "Ask.")
    desk.settle(case, "Ana", "F2", Disposition.EXPLAINED, reason="known")
    addition = desk.add(case, "Ben", [newer()])
    added = addition.added[0]
    assert added.document == "D3"
    found = added.revision
    assert found == desk.differences(case, "D3")
    assert found is not None
    assert (found.newer, found.older) == ("D3", "D1")
    assert (found.carried, found.gone, found.new) == (("C1",), ("C2", "C3"), ("C6", "C7"))
    assert desk.differences(case, "D1") is None
    (first, cap) = desk.claims(case, ids=["C1", "C2"])
    assert (first.document_id, first.status, first.placed.claim.anchor.start) == ("D3", Status.CORROBORATED, 25)
    assert first.placed.claim.period == Period.year(2024)
    # What the newer version does not say stays where it was said, and no check takes it for said.
    assert (cap.document_id, cap.status, cap.findings) == ("D1", Status.CORROBORATED, ())
    assert [each.newer for each in desk.documents(case)] == ["D3", None, None]
    assert ids(case) == ("C1", "C2", "C3", "C4", "C6", "C7")
    assert {placed.id for each in desk.findings(case) for placed in each.finding.claims} == {"C1", "C4", "C6"}
    assert desk.doctor(case).faults == ()
    assert [each.subject for each in desk.notes(case)] == ["C1"]


def test_add_when_a_newer_version_is_undone_then_the_state_before(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.CORROBORATED)
    desk.settle(case, "Ana", "F2", Disposition.EXPLAINED, reason="known")
    before = desk.state(case)
    desk.add(case, "Ben", [newer()])
    after = desk.state(case)
    revised = next(entry for entry in desk.journal(case) if entry.act == "revise")
    assert refusal(lambda: desk.undo(case, "Ben", [f"E{revised.number - 1}"])) == ("case.undo_conflict", revised.id)
    undone = desk.undo(case, "Ben")
    assert desk.state(case) == before
    desk.undo(case, "Ben", [each.id for each in undone])
    assert desk.state(case) == after
    desk.undo(case, "Ben", [revised.id])
    assert [each.newer for each in desk.documents(case)] == [None, None, None]
    assert desk.claims(case, ids=["C1"])[0].document_id == "D1"
    desk.undo(case, "Ben", [f"E{revised.number - 1}"])
    assert desk.state(case) == before
    assert desk.verify(case).holds


def test_add_when_the_newer_version_comes_back_then_as_before(case: CaseFile) -> None:
    desk.add(case, "Ben", [newer()])
    after = desk.state(case)
    desk.undo(case, "Ben")
    assert desk.add(case, "Ben", [newer()]).added[0].document == "D3"
    assert scrubbed(desk.state(case)) == scrubbed(after)
    # With the newer one out of view the older one is what was said.
    desk.remove(case, "Ben", "D3")
    assert [each.newer for each in desk.documents(case)] == [None, None]


def test_add_when_a_newer_version_was_removed_and_comes_back_then_it_is_still_the_newer_one(case: CaseFile) -> None:
    desk.add(case, "Ben", [newer()])
    desk.remove(case, "Ben", "D3")
    (added,) = desk.add(case, "Ben", [newer()]).added
    assert (added.document, added.new, added.revision) == ("D3", True, None)
    assert [each.newer for each in desk.documents(case)] == ["D3", None, None]


def scrubbed(state: str) -> str:
    import re

    return re.sub(r'"(at|added)":"[^"]*"', "", state)


def test_erase_when_one_version_then_the_other_stays(case: CaseFile) -> None:
    desk.add(case, "Ben", [newer()])
    desk.erase(case, "Eva", "D1")
    assert ids(case) == ("C1", "C4", "C6", "C7")
    assert desk.differences(case, "D3") is None
    revised = next(entry for entry in desk.journal(case) if entry.act == "revise")
    assert refusal(lambda: desk.undo(case, "Ben", [revised.id]))[0] == "case.entry_erased"
    assert desk.doctor(case).faults == ()


def test_erase_when_the_newer_version_then_the_older_one_is_what_was_said(case: CaseFile) -> None:
    desk.add(case, "Ben", [newer()])
    desk.erase(case, "Eva", "D3")
    assert ids(case) == ("C2", "C3", "C4")
    assert [each.newer for each in desk.documents(case)] == [None, None]
    assert desk.doctor(case).faults == ()
    assert desk.verify(case).holds


# -- which claim is which ------------------------------


def test_carried_when_two_share_a_place_then_each_finds_its_own() -> None:
    text = "Some say that Eva left town."
    one = statement(text, "Eva left town", (examples.ANALYSTS,), Stance.ASSERTS)
    other = statement(text, "Eva left town", (examples.POST,), Stance.DENIES)
    assert [each.claim for each in carried([one, other], text, [other, one], text)] == [1, 0]
    assert [each.claim for each in carried([one], text, [other], text)] == [0]
    assert [each.claim for each in carried([one, other], text, [one], text)] == [0, None]


def test_carried_when_the_stretch_is_another_then_by_what_they_share() -> None:
    text = "There were 1.5 million dead ships in two ports."
    short = figure(text, "1.5 million", "1.5", Quantity(Interval.point(Decimal("1.5")), count("ships")))
    whole = figure(text, "1.5 million dead ships", "1.5 million", Quantity(Interval.point(1500000), count("ships")))
    ports = figure(text, "two ports", "two", Quantity(Interval.point(2), count("ports")))
    assert [each.claim for each in carried([short], text, [ports, whole], text)] == [1]
    assert [each.claim for each in carried([short], text, [ports], text)] == [None]
    lost = carried([short], text, [ports], "Nothing.")
    assert (lost[0].span, lost[0].claim) == (None, None)
    assert oil_again().claims
