"""Erasing: nothing of a document is left, in no table and on no disk, and the journal shows who did it and verifies."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.overwrite import overwrite
from claimtrack.casefile.tables_acts import METADATA
from claimtrack.model import (
    ActRefused,
    Disposition,
    Entry,
    Evidence,
    Relation,
    Reliability,
    SourceKind,
    SourceMention,
    Status,
)
from claimtrack.quantity import Interval, Quantity, count
from tests.casefile import examples
from tests.casefile.examples import incoming
from tests.desk.conftest import Build, two_reports

TEXT = "Zyxwo smuggled 4321 crates of quixotry, said the whistleblower Wilhelmina Quux."
EMPTY = "UPDATE journal SET before = NULL, after = NULL, reason = NULL, evidence = '[]', salt = NULL"
SECRETS = ("Zyxwo", "quixotry", "Quux", "4321 crates", "whispered", "zyxwo.txt", "quuxfile")


def secret() -> examples.ReadDocument:
    """A document in which a person is named who must not be."""
    smuggled = examples.figure(
        TEXT,
        "4321 crates of quixotry",
        "4321",
        Quantity(Interval.point(4321), count("crates"), of="quixotry"),
        sources=(SourceMention("Wilhelmina Quux", SourceKind.PERSON),),
    )
    barrels = examples.figure(TEXT, "4321 crates", "4321", Quantity(Interval.point(4321), examples.physical("barrel")))
    return examples.read_document("quuxfile/zyxwo.txt", TEXT, [smuggled, barrels], language="en", publisher="Zyxwo")


@pytest.fixture
def full(built: Callable[[Build], CaseFile]) -> CaseFile:
    """The case of two reports and the secret D3 (C5, C6, S5), with everything that people can do to it."""
    return built(all_acts)


def all_acts(case: CaseFile) -> None:
    two_reports(case)
    desk.add(case, "Ana", [incoming(secret())])
    desk.decide(case, "Ana", ["C5"], Status.DISPUTED, reason="whispered")
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, reason="so", evidence=[Evidence("D3", "Zyxwo")])
    desk.decide(case, "Ben", ["C4"], Status.CORROBORATED, reason="kept", evidence=[Evidence("C2")])
    desk.note(case, "Ana", "C5", "Quux called.")
    desk.note(case, "Ana", "D1", "An old report.")
    desk.tag(case, "Ana", "D3", "quixotry")
    desk.link(case, "Ana", "C6", Relation.PART_OF, "C1", reason="whispered")
    desk.differ(case, "Ana", "C6", "C1", reason="Zyxwo says so")
    desk.same(case, "Ana", "C6", "C1", reason="Zyxwo says so")
    desk.grade(case, "Ana", "S5", Reliability.B, reason="Quux again")
    desk.alias(case, "Ana", "S5", "Willa Quux")
    desk.parent(case, "Ana", "S4", "S5")
    desk.edit(case, "Ana", "C5", desk.Said(of="quixotry and more"))
    for finding in desk.findings(case, document="D3"):
        desk.settle(case, "Ben", finding.id, Disposition.EXPLAINED, reason="Zyxwo")
    desk.retract(case, "Ben", "D3", reason="whispered")


def everything(case: CaseFile) -> str:
    """All that every table holds, as text."""
    with case.reading() as connection:
        return "\n".join(
            str(tuple(row)) for table in METADATA.sorted_tables for row in connection.execute(select(table))
        )


def test_erase_when_done_then_nothing_of_it_is_left(full: CaseFile) -> None:
    assert all(secret in everything(full) for secret in SECRETS)
    before = {entry.number: entry for entry in desk.journal(full)}
    erasure = desk.erase(full, "Eva", "D3", reason="a judge said so")
    (entry,) = erasure.entries
    assert erasure.overwritten
    left = everything(full)
    assert [secret for secret in SECRETS if secret in left or secret.lower() in left] == []
    if full.engine.dialect.name == "sqlite":
        path = Path(full.location)
        for file in (path, Path(f"{path}-wal")):
            held = file.read_bytes()
            assert [secret for secret in SECRETS if secret.encode() in held] == []
    # Who, when and on what stays, of the erasing and of all that was erased.
    assert (entry.act, entry.subject, entry.actor, entry.reason) == ("erase", "D3", "Eva", "a judge said so")
    assert desk.verify(full, desk.checkpoint(full)).holds
    for after in desk.journal(full)[: len(before)]:
        was = before[after.number]
        assert (after.actor, after.at, after.act, after.subject, after.hash) == (
            was.actor,
            was.at,
            was.act,
            was.subject,
            was.hash,
        )
        if after.erased:
            assert (after.before, after.after, after.reason, after.evidence) == (None, None, None, ())
        else:
            assert after == was


def test_erase_when_done_then_what_others_said_stays(full: CaseFile) -> None:
    desk.erase(full, "Eva", "D3")
    (kept,) = desk.claims(full, ids=["C4"])
    assert (kept.status, kept.decisions[0].reason) == (Status.CORROBORATED, "kept")
    (citing,) = desk.claims(full, ids=["C1"])
    # The decision stands; what it cited of the document does not.
    assert (citing.status, citing.decisions[0].evidence) == (Status.DISPUTED, ())
    assert [note.text for note in desk.notes(full)] == ["An old report."]
    assert [source.name for source in desk.sources(full)] == [
        "Open Source Centre",
        "analysts",
        "analysts",
        "Northern Post",
    ]
    assert desk.sources(full)[3].parent is None
    assert desk.is_checked(full)
    assert [document.id for document in desk.documents(full)] == ["D1", "D2"]
    assert {finding.id for finding in desk.findings(full)} >= {"F1", "F2", "F3"}
    assert desk.doctor(full).faults == ()
    with full.reading() as connection:
        if full.engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_erase_when_repeated_or_unknown_then_nothing_is_written(full: CaseFile) -> None:
    desk.erase(full, "Eva", "d3")
    entries = desk.journal(full)
    again = desk.erase(full, "Eva", "D3")
    assert (again.entries, again.overwritten) == ((), True)
    with pytest.raises(ActRefused, match="case.unknown"):
        desk.erase(full, "Eva", "D9")
    assert desk.journal(full) == entries
    with pytest.raises(ActRefused) as refused:
        desk.show(full, "D3")
    assert refused.value.message.key == "case.erased"
    assert dict(refused.value.message.parameters)["person"] == "Eva"


def test_erase_when_two_are_erased_then_each_leaves_a_number_alone(full: CaseFile) -> None:
    desk.erase(full, "Eva", "D3")
    desk.erase(full, "Eva", "D2")
    assert [each.id for each in desk.documents(full)] == ["D1"]
    assert desk.doctor(full).faults == ()
    assert desk.verify(full).holds


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_erase_when_others_keep_the_file_busy_then_told_that_traces_may_be_left(full: CaseFile) -> None:
    with casefile.open_case(full.location, patience=0.05) as impatient:
        assert overwrite(impatient)
        with full.writing("Ben"):
            assert not overwrite(impatient)
        with full.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM claim").all()
            desk.note(impatient, "Eva", "C1", "so")
            assert not overwrite(impatient)


def undo_refusal(case: CaseFile, entry: Entry) -> str | None:
    try:
        desk.undo(case, "Ana", [entry.id])
    except ActRefused as refused:
        return refused.message.key
    return None


def test_erase_when_undone_then_refused_and_what_stands_can_be_undone(full: CaseFile) -> None:
    (erased,) = desk.erase(full, "Eva", "D3").entries
    entries = desk.journal(full)
    assert undo_refusal(full, erased) == "case.erased_for_good"
    gone = [entry for entry in entries if entry.erased]
    assert {entry.act for entry in gone} >= {
        "add",
        "decide",
        "note",
        "tag",
        "link",
        "grade",
        "alias",
        "edit",
        "retract",
    }
    assert {undo_refusal(full, entry) for entry in gone} == {"case.entry_erased"}
    # Eva's erasing is no last act that could be taken back; Ben's decision is his.
    with pytest.raises(ActRefused, match="case.nothing_to_undo"):
        desk.undo(full, "Eva")
    desk.undo(full, "Ben")
    assert desk.claims(full, ids=["C4"])[0].decisions == ()
    assert desk.verify(full).holds


def test_erase_when_added_again_then_a_new_document_with_no_trace(full: CaseFile) -> None:
    desk.erase(full, "Eva", "D3")
    added = desk.add(full, "Ana", [incoming(secret())]).added[0]
    assert (added.document, added.new) == ("D4", True)
    assert [claim.placed.id for claim in desk.claims(full, desk.ClaimFilter(document="D4"))] == ["C7", "C8"]
    assert all(claim.decisions == () for claim in desk.claims(full, desk.ClaimFilter(document="D4")))
    assert desk.doctor(full).faults == ()


def test_erase_when_out_of_view_then_with_all_readings_of_its_bytes(empty: CaseFile) -> None:
    read = secret()
    desk.add(empty, "Ana", [incoming(read)])
    desk.remove(empty, "Ana", "D1")
    other = examples.ReadDocument(read.document, read.claims[:1])
    assert desk.add(empty, "Ana", [incoming(other)]).added[0].document == "D2"
    desk.erase(empty, "Ana", "D1")
    assert [each for each in SECRETS if each in everything(empty)] == []
    assert desk.documents(empty) == ()


def test_journal_when_emptied_by_hand_then_named(full: CaseFile) -> None:
    desk.erase(full, "Eva", "D3")
    emptied = next(entry.number for entry in desk.journal(full) if not entry.erased)
    # The database lets nobody empty what no erasing follows, nor change anything else with it.
    last = desk.last_entry(full)
    for statement in (
        f"{EMPTY} WHERE number = {last}",
        f"UPDATE journal SET after = NULL WHERE number = {emptied}",
        f"{EMPTY}, actor = 'Eve' WHERE number = {emptied}",
    ):
        with pytest.raises(DBAPIError, match="append-only"), full.writing("Eve") as tx:
            tx.connection.exec_driver_sql(statement)
    with full.writing("Eve") as tx:
        tx.connection.exec_driver_sql(f"{EMPTY} WHERE number = {emptied}")
    found = desk.verify(full)
    assert (found.bad, found.why and found.why.key) == (emptied, "case.journal.emptied")


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_erase_when_somebody_reads_then_told_that_traces_may_be_left(full: CaseFile) -> None:
    with casefile.open_case(full.location, patience=0.1) as other:
        reader = sqlite3.connect(full.location)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM claim").fetchone()
        assert not desk.erase(other, "Eva", "D3").overwritten
        reader.close()
        again = desk.erase(other, "Eva", "D3")
        assert (again.entries, again.overwritten) == ((), True)


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_erase_when_copies_lie_beside_then_named(full: CaseFile) -> None:
    copy = Path(f"{full.location}.before-0002-abcd")
    copy.write_bytes(b"")
    assert desk.erase(full, "Eva", "D3").copies == (str(copy),)
