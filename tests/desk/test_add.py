"""Adding: what is stored is what was read, twice is once, and findings keep what people made of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import event, text

from claimtrack import desk
from claimtrack.casefile import CaseFile, queries, store_group
from claimtrack.casefile.draft import Draft
from claimtrack.casefile.stock import CaseStock
from claimtrack.casefile.store_telling import Telling
from claimtrack.desk import Incoming
from claimtrack.model import (
    ActRefused,
    Disposition,
    InputRefused,
    LinkState,
    Measure,
    MeasuredClaim,
    PlacedClaim,
    ReadDocument,
    Relation,
    SourceKind,
    WrongSide,
)
from tests.casefile import examples
from tests.casefile.examples import incoming, oil, oil_again, read_document, soldiers


def stored(case: CaseFile) -> list[ReadDocument]:
    with case.reading() as connection:
        return [each.read for each in queries.readings(connection)]


def test_add_when_read_back_then_equal_to_the_last_digit(case: CaseFile) -> None:
    assert stored(case) == [oil(), oil_again()]
    high = stored(case)[1].claims[0].quantity
    assert high is not None
    assert str(high.high) == "1.10E+6"
    with case.reading() as connection:
        kept = connection.execute(text("SELECT content FROM blob ORDER BY content")).scalars().all()
    assert sorted(hashlib.sha256(each).hexdigest() for each in kept) == sorted(
        read.document.sha256 for read in (oil(), oil_again())
    )


def test_add_when_called_then_one_entry_a_document_and_one_sitting(empty: CaseFile) -> None:
    told: list[desk.Added] = []
    made = desk.add(empty, "Ana", map(incoming, [oil(), oil_again()]), on_added=told.append)
    assert [(each.document, each.claims, each.new) for each in told] == [("D1", 3, True), ("D2", 1, True)]
    # Handed over, and not kept as well: there may be very many.
    assert made.added == ()
    entries = desk.journal(empty)
    assert [(entry.act, entry.subject, entry.actor, entry.sitting) for entry in entries] == [
        ("add", "D1", "Ana", "1"),
        ("add", "D2", "Ana", "1"),
        ("check", "findings", "Ana", "1"),
    ]
    assert made.checked.entry == entries[-1]
    assert made.checked.new == ("F1", "F2", "F3")
    assert entries[0].before is None
    assert entries[0].after is not None
    assert entries[0].after["sha256"] == oil().document.sha256
    assert desk.verify(empty).holds


def test_add_when_the_same_bytes_come_again_then_nothing_changes(case: CaseFile) -> None:
    state, entries = desk.state(case), desk.journal(case)
    again = replace(oil(), document=replace(oil().document, path="copy.txt", publisher="Somebody else"))
    made = desk.add(case, "Ben", [incoming(again)])
    assert [(each.document, each.claims, each.new, each.entry) for each in made.added] == [("D1", 3, False, None)]
    assert made.checked.entry is None
    assert (desk.state(case), desk.journal(case)) == (state, entries)


def test_add_when_bytes_are_not_those_that_were_read_then_refused(case: CaseFile) -> None:
    before = desk.journal(case)
    with pytest.raises(InputRefused) as refused:
        desk.add(case, "Ana", [Incoming(soldiers(), b"something else")])
    assert refused.value.message.key == "case.other_bytes"
    assert desk.journal(case) == before


def test_add_when_a_later_document_fails_then_the_earlier_stay(empty: CaseFile) -> None:
    with pytest.raises(InputRefused):
        desk.add(empty, "Ana", [incoming(oil()), Incoming(soldiers(), b"")])
    assert stored(empty) == [oil()]
    assert [finding.id for finding in desk.findings(empty)] == ["F1"]


def test_add_when_broken_off_then_the_next_call_makes_up_for_the_findings(empty: CaseFile) -> None:
    def broken_off() -> Iterator[Incoming]:
        yield incoming(oil())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.add(empty, "Ana", broken_off())
    assert stored(empty) == [oil()]
    assert desk.findings(empty) == ()
    assert not desk.is_checked(empty)
    made = desk.add(empty, "Ana", [incoming(oil())])
    assert made.checked.new == ("F1",)
    assert desk.is_checked(empty)


def test_add_when_a_document_has_no_claims_then_kept(empty: CaseFile) -> None:
    desk.add(empty, "Ana", [incoming(read_document("blank.txt", "Nothing here.", ()))])
    (document,) = desk.documents(empty)
    assert (document.id, document.claims, document.document.path) == ("D1", 0, "blank.txt")


@pytest.mark.parametrize("odd", ["caf\udce9.txt", "nul\0.txt", "\x1a", "[/foo]\x1b[2J"])
def test_add_when_a_path_is_no_text_then_stored_as_such(empty: CaseFile, odd: str) -> None:
    desk.add(empty, "Ana", [incoming(read_document(odd, "Nothing here.", ()))])
    (document,) = desk.documents(empty)
    assert document.document.path == odd.replace("\udce9", "\\udce9")


def test_add_when_a_text_has_any_character_then_read_back(empty: CaseFile) -> None:
    hostile = "\0\x1a\x1b]0;x\x07 12,000 soldiers\u202e were \U0001f600 sent\r\n"
    span = examples.place(hostile, "12,000 soldiers")
    claim = replace(
        soldiers().claims[0],
        anchor=examples.Anchor.at(hostile, span.start, span.end),
        sentence=examples.Sentence(0, len(hostile), hostile),
    )
    read = read_document("hostile.txt", hostile, (claim,))
    desk.add(empty, "Ana", [incoming(read)])
    assert stored(empty) == [read]
    assert len(desk.claim_ids(empty, desk.ClaimFilter(search="\0 12,000"))) == 1


def test_add_when_nobody_does_it_then_refused(empty: CaseFile) -> None:
    with pytest.raises(ActRefused) as refused:
        desk.add(empty, " \n", [incoming(oil())])
    assert refused.value.message.key == "case.no_person"


def test_source_when_named_in_two_documents_then_one_but_for_the_unnamed(case: CaseFile) -> None:
    desk.add(case, "Ana", [incoming(soldiers())])
    named = {(source.id, source.name, source.kind, source.claims) for source in desk.sources(case)}
    assert named == {
        ("S1", "Open Source Centre", SourceKind.BODY, 1),
        ("S2", "analysts", SourceKind.UNNAMED, 1),
        ("S3", "analysts", SourceKind.UNNAMED, 1),
        ("S4", "Northern Post", SourceKind.OUTLET, 1),
        ("S5", "the ministry", SourceKind.BODY, 1),
    }
    twice = "The open source  CENTRE and the Northern Post said 5."
    claim = examples.statement(
        twice,
        "said 5",
        (
            examples.SourceMention("open source  CENTRE", SourceKind.BODY),
            examples.SourceMention("Northern Post", SourceKind.OUTLET),
        ),
    )
    desk.add(case, "Ana", [incoming(read_document("twice.txt", twice, (claim,)))])
    assert {source.id: source.claims for source in desk.sources(case)} == {"S1": 2, "S2": 1, "S3": 1, "S4": 2, "S5": 1}


def test_source_when_it_has_an_alias_then_found_by_it(case: CaseFile) -> None:
    desk.alias(case, "Ana", "S1", "OSC")
    claim = examples.statement("OSC said so.", "said so", (examples.SourceMention("OSC", SourceKind.BODY),))
    desk.add(case, "Ana", [incoming(read_document("osc.txt", "OSC said so.", (claim,)))])
    found = {source.id: source for source in desk.sources(case)}
    assert found["S1"].claims == 2
    assert found["S1"].aliases == ("OSC",)
    assert desk.claim_ids(case, desk.ClaimFilter(source="osc"))[:] == ("C1", "C5")


def test_add_when_documents_come_fast_then_some_together(empty: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("claimtrack.desk.adding"), "_DOCUMENTS", 2)
    reads = [oil(), oil_again(), soldiers()]
    added = desk.add(empty, "Ana", [incoming(each) for each in reads]).added
    assert [each.document for each in added] == ["D1", "D2", "D3"]
    assert stored(empty) == reads


def test_add_when_removed_bytes_come_read_otherwise_then_another_document_of_the_same_bytes(case: CaseFile) -> None:
    desk.remove(case, "Ana", "D1")
    better = replace(oil(), claims=oil().claims[:1])
    (added,) = desk.add(case, "Ana", [incoming(better)]).added
    assert (added.document, added.claims, added.new) == ("D3", 1, True)
    assert desk.doctor(case).faults == ()


def test_known_when_asked_by_hashes_then_what_is_in_view(case: CaseFile) -> None:
    hashes = [each.document.sha256 for each in (oil(), oil_again(), soldiers())]
    desk.remove(case, "Ana", "D2")
    assert desk.known(case, hashes) == {hashes[0]: desk.Added("D1", 3, False, None)}


def test_measure_when_it_names_nothing_then_met_by_no_other_document(case: CaseFile) -> None:
    nothing, oil_itself = Measure("count:x"), Measure("count:x", what=frozenset({"oil"}))
    with case.writing("Ana") as tx:
        connection = tx.connection
        draft = Draft(connection)
        draft.refile([(1, nothing), (4, oil_itself)])
        for claim, measure in ((1, nothing), (4, oil_itself)):
            (_, placed) = queries.placed_claims(connection, [claim], {})[claim]
            draft.note(Telling(claim, "00" * 32, claim, False, 0, None, None), placed.key, measure)
        draft.write(tx)
        stock = CaseStock(connection, Draft(connection), ())
        assert list(stock.meeting(nothing)) == []
        assert [each.measure for each in stock.meeting(oil_itself)] == [oil_itself]
        assert stock.held((), ()) == {}
        # A statement measures nothing.
        assert stock.figures([3]) == []


def test_measure_when_stored_then_claims_of_one_meet(case: CaseFile) -> None:
    from claimtrack.casefile.index import CaseIndex
    from claimtrack.checking import MemoryIndex
    from claimtrack.checking.measures.of_document import measured_all

    desk.add(case, "Ana", [incoming(soldiers())])
    figures = [
        each
        for read in stored(case)
        for each in measured_all([PlacedClaim(read.document, claim) for claim in read.claims if claim.quantity])
    ]
    memory = MemoryIndex(figures)
    with case.reading() as connection:
        index = CaseIndex(connection)
        for each in figures:
            measure = each.measure
            met = [MeasuredClaim(replace(found.placed, id=None), found.measure) for found in index.meeting(measure)]
            assert sorted(met, key=lambda found: found.placed.key) == sorted(
                memory.meeting(measure), key=lambda found: found.placed.key
            )
            assert any(found.placed == each.placed for found in met)


def test_finding_when_figures_change_then_open_again_and_marked(case: CaseFile) -> None:
    desk.settle(case, "Ana", "F1", Disposition.CONFIRMED, wrong=WrongSide.ONE, reason="the cap holds")
    desk.settle(case, "Ana", "F3", Disposition.EXPLAINED)
    more = "Some 3 million barrels of oil left, the ministry said."
    claim = examples.figure(
        more,
        "3 million barrels of oil",
        "3 million",
        examples.Quantity(examples.Interval.point(3_000_000), examples.physical("barrel")),
    )
    made = desk.add(case, "Ben", [incoming(read_document("more.txt", more, (claim,)))])
    assert made.checked.changed == ("F1", "F2")
    cap, _, date, *_ = desk.findings(case)
    assert (cap.id, cap.disposition, cap.changed_since, cap.wrong) == ("F1", Disposition.PENDING, True, None)
    assert (cap.person, cap.reason) == ("Ana", "the cap holds")
    assert (date.id, date.disposition, date.changed_since) == ("F3", Disposition.EXPLAINED, False)
    # The figures are the old ones again, and so is what was made of them.
    desk.undo(case, "Ben")
    cap = desk.findings(case)[0]
    assert (cap.disposition, cap.changed_since, cap.wrong) == (Disposition.CONFIRMED, False, WrongSide.ONE)


def test_finding_when_no_longer_found_then_gone_and_back_under_its_id(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking

    desk.settle(case, "Ana", "F2", Disposition.DISMISSED, reason="not the same oil")
    before = desk.state(case)
    monkeypatch.setattr(checking, "check", lambda *_, **__: [])
    assert desk.check(case, "Ana").gone == ("F1", "F2", "F3")
    assert desk.findings(case) == desk.links(case) == ()
    with pytest.raises(ActRefused):
        desk.settle(case, "Ana", "F2", Disposition.PENDING)
    monkeypatch.setattr(checking, "check", examples.fake_check)
    assert desk.check(case, "Ana").new == ("F1", "F2", "F3")
    assert desk.state(case) == before
    assert desk.check(case, "Ana") == desk.Checked()


def test_finding_when_only_its_words_change_then_stored_and_still_settled(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking
    from claimtrack.model import Message

    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED)
    other = Message.of("checking.other")
    monkeypatch.setattr(
        checking,
        "check",
        lambda documents, *_, **__: [replace(each, title=other) for each in examples.fake_check(documents)],
    )
    made = desk.check(case, "Ana")
    assert (made.new, made.changed, made.gone) == ((), (), ())
    assert made.entry is not None
    found = desk.findings(case)[0]
    assert (found.finding.title, found.disposition) == (other, Disposition.EXPLAINED)


def test_finding_when_two_of_a_rule_share_their_claims_then_both_are_kept(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking

    monkeypatch.setattr(
        checking,
        "check",
        lambda documents, *_, **__: [each for each in examples.fake_check(documents) for _ in range(2)],
    )
    assert desk.check(case, "Ana").new == ("F4", "F5", "F6")
    assert [found.finding.kind for found in desk.findings(case)].count("limit") == 2


def test_check_when_documents_are_added_meanwhile_then_made_of_all(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking

    calls = []

    def check_late(documents: list[ReadDocument]) -> list[object]:
        calls.append(len(documents))
        if len(calls) == 1:
            monkeypatch.setattr(checking, "check", examples.fake_check)
            desk.add(case, "Ben", [incoming(soldiers())])
            monkeypatch.setattr(checking, "check", check_late)
        return list(examples.fake_check(documents))

    monkeypatch.setattr(checking, "check", check_late)
    desk.check(case, "Ana")
    assert calls == [2, 3]
    assert [found.finding.kind for found in desk.findings(case)].count("missing_date") == 2


def test_link_when_findings_propose_it_then_there_until_they_do_not(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking

    cap, same = desk.links(case)
    assert (cap.first, cap.relation, cap.second, cap.state) == ("C2", Relation.CAPS, "C1", LinkState.PROPOSED)
    assert (same.first, same.relation, same.second, same.person) == ("C1", Relation.CORROBORATES, "C4", None)
    desk.accept(case, "Ana", "L2")
    monkeypatch.setattr(checking, "check", lambda *_, **__: [])
    desk.check(case, "Ana")
    assert [(link.id, link.state) for link in desk.links(case)] == [("L2", LinkState.ACCEPTED)]


@pytest.mark.parametrize("url", [None, "https://example.org/a"])
def test_add_when_documents_are_looked_up_then_by_an_index(empty: CaseFile, url: str | None) -> None:
    asked: list[tuple[str, Any]] = []
    with empty.reading() as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("its plans depend on how much there is")

        def note(_c: Any, _u: Any, statement: str, parameters: Any, *_: Any) -> None:
            asked.append((statement, parameters))

        event.listen(connection.engine, "before_cursor_execute", note)
        read = oil()
        store_group.known_documents(connection, [read.document.sha256])
        store_group._addresses(connection, [replace(read, document=replace(read.document, url=url))])
        event.remove(connection.engine, "before_cursor_execute", note)
        plans = [
            row[3]
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    # A group of documents that is added goes through no table, however large the case is.
    assert len(plans) >= (4 if url else 2)
    assert [plan for plan in plans if "INDEX" not in plan] == []
