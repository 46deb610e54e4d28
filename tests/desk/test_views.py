"""Views: lists, filters, single objects, history; each of one moment, none with a row of the database in it."""

import dataclasses
import json
from collections.abc import Callable
from decimal import Decimal

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimFilter, renewing
from claimtrack.model import (
    ActRefused,
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSource,
    Checkpoint,
    Disposition,
    Entry,
    Evidence,
    Link,
    Relation,
    Status,
)
from tests.casefile import examples
from tests.casefile.examples import incoming, oil, oil_again, soldiers


def test_snapshot_when_taken_then_all_of_one_moment(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, evidence=(Evidence("D2"),))
    seen = desk.snapshot(case)
    assert [document.document for document in seen.documents] == [oil().document, oil_again().document]
    assert [(document.id, document.claims, document.decided) for document in seen.documents] == [
        ("D1", 3, 1),
        ("D2", 1, 0),
    ]
    assert seen.documents[0].refused == oil().refused
    assert [claim.placed.claim for claim in seen.claims] == [*oil().claims, *oil_again().claims]
    assert [claim.placed.id for claim in seen.claims] == ["C1", "C2", "C3", "C4"]
    assert [(claim.document_id, claim.findings, claim.links) for claim in seen.claims] == [
        ("D1", ("F1", "F2"), ("L1", "L2")),
        ("D1", ("F1",), ("L1",)),
        ("D1", (), ()),
        ("D2", ("F2",), ("L2",)),
    ]
    assert [finding.finding.kind for finding in seen.findings] == ["limit", "agreement", "missing_date"]
    assert [placed.id for placed in seen.findings[0].finding.claims] == ["C1", "C2"]
    assert [source.id for source in seen.sources] == ["S1", "S2", "S3", "S4"]
    assert seen.checkpoint == desk.checkpoint(case)
    # One text is in memory once, however many claims stand in it.
    assert seen.claims[0].placed.document is seen.claims[1].placed.document
    assert seen.claims[0].placed.document is seen.findings[0].finding.claims[0].document


def test_finding_when_stored_then_equal_to_what_the_check_made(case: CaseFile) -> None:
    made = examples.fake_check([oil(), oil_again()])
    found = desk.findings(case)
    bare = [
        dataclasses.replace(
            each.finding, claims=tuple(dataclasses.replace(placed, id=None) for placed in each.finding.claims)
        )
        for each in found
    ]
    assert bare == made
    assert [each.finding.key for each in found] == [each.key for each in made]
    (_, amount), *_ = made[0].title.parameters
    assert isinstance(amount, Decimal)
    assert str(dict(found[0].finding.title.parameters)["amount"]) == "1.50E+6"


def test_snapshot_when_case_is_new_then_empty(empty: CaseFile) -> None:
    seen = desk.snapshot(empty)
    assert not any(dataclasses.astuple(seen))
    assert desk.last_entry(empty) == 0
    assert json.loads(desk.state(empty)) == {
        "claims": [],
        "documents": [],
        "findings": [],
        "links": [],
        "sources": [],
    }


def test_state_when_of_any_case_then_canonical_json_without_the_texts(case: CaseFile) -> None:
    state = desk.state(case)
    data = json.loads(state)
    assert json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")) == state
    assert "text" not in data["documents"][0]["document"]
    assert data["claims"][0]["placed"]["document"] == oil().document.sha256
    assert data["claims"][1]["placed"]["claim"]["readings"][0]["quantity"]["interval"]["low"] == "500.000"
    assert data["findings"][1]["finding"]["claims"] == ["C1", "C4"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClaimFilter(), "C1 C2 C3 C4 C5"),
        (ClaimFilter(status=Status.DISPUTED), "C2 C5"),
        (ClaimFilter(status=Status.UNREVIEWED, document="D1"), "C1 C3"),
        (ClaimFilter(document="d2"), "C4"),
        (ClaimFilter(document="reports/again.txt"), "C4"),
        (ClaimFilter(document="again.txt"), "C4"),
        (ClaimFilter(document="ain.txt"), ""),
        (ClaimFilter(document="%"), ""),
        (ClaimFilter(source="S1"), "C1"),
        (ClaimFilter(source="ANALYSTS"), "C3 C4"),
        (ClaimFilter(source="post"), "C4"),
        (ClaimFilter(source="S9"), ""),
        (ClaimFilter(source=oil().document.sha256[:6]), ""),
        (ClaimFilter(finding="F2"), "C1 C4"),
        (ClaimFilter(search="Oil"), "C1 C2 C4"),
        (ClaimFilter(search="BÁRRELS  óf oil million"), "C1 C4"),
        (ClaimFilter(search="northern"), "C4"),
        (ClaimFilter(search="500,000"), "C2"),
        (ClaimFilter(search="_00,000"), ""),
        (ClaimFilter(search="100%"), ""),
        (ClaimFilter(search="500 000"), "C2"),
        (ClaimFilter(search="000,500"), ""),
        (ClaimFilter(search="barr"), "C1 C2 C4"),
        (ClaimFilter(search="arrels"), ""),
        (ClaimFilter(search="%% --"), ""),
        (ClaimFilter(search='barrels" OR "oil'), ""),
        (ClaimFilter(search="NOT oil"), ""),
        (ClaimFilter(search="NEAR(oil)"), ""),
        (ClaimFilter(search=""), "C1 C2 C3 C4 C5"),
        (ClaimFilter(search="x " * 5000), ""),
        (ClaimFilter(search="x" * 100_000), ""),
        (ClaimFilter(search="' OR 1=1 --"), ""),
    ],
)
def test_claims_when_filtered_then_those(case: CaseFile, wanted: ClaimFilter, found: str) -> None:
    desk.add(case, "Ana", [incoming(soldiers())])
    desk.decide(case, "Ana", ["C2", "C5"], Status.DISPUTED)
    ids = tuple(found.split())
    assert desk.claim_ids(case, wanted)[:] == ids
    assert tuple(claim.placed.id for claim in desk.claims(case, wanted)) == ids


@pytest.mark.parametrize("searched", ["oil", "o", "barr", "million oil", "nowhere"])
def test_claim_ids_when_searched_page_by_page_then_the_same(case: CaseFile, searched: str) -> None:
    wanted = ClaimFilter(search=searched)
    pages: list[str] = []
    while page := desk.claim_ids(case, wanted, after=pages[-1] if pages else None, limit=1):
        pages += page
    assert pages == list(desk.claim_ids(case, wanted))
    assert list(desk.claim_ids(case, ClaimFilter(search=searched, document="D2"), limit=9)) == [
        claim for claim in pages if claim in desk.claim_ids(case, ClaimFilter(document="D2"))
    ]


@pytest.mark.parametrize(
    "wanted", [ClaimFilter(finding="C1"), ClaimFilter(source="S0"), ClaimFilter(finding="F4294967296")]
)
def test_claims_when_an_id_is_wrong_then_refused(case: CaseFile, wanted: ClaimFilter) -> None:
    with pytest.raises(ActRefused):
        desk.claims(case, wanted)


def test_claims_when_asked_by_ids_then_in_that_order(case: CaseFile) -> None:
    found = desk.claims(case, ids=["C4", "C1", "C99", "C2"])
    assert [claim.placed.id for claim in found] == ["C4", "C1", "C2"]
    assert desk.claims(case, ids=[]) == ()
    desk.undo(case, "Ana", ["E2"])
    assert [claim.placed.id for claim in desk.claims(case, ids=["C4", "C1"])] == ["C1"]


def test_claims_when_thousands_then_in_pages(empty: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    # What is checked is another test's matter, and would take most of the time of this one.
    monkeypatch.setattr(renewing, "SMALL", 10**6)
    monkeypatch.setattr(checking, "check", lambda *_, **__: [])
    many = examples.read_document("many.txt", examples.SOLDIERS, soldiers().claims * 1200)
    desk.add(empty, "Ana", [incoming(many)])
    ids = desk.claim_ids(empty)
    assert len(ids) == 1200
    assert (ids[0], ids[-1]) == ("C1", "C1200")
    assert [claim.placed.id for claim in desk.claims(empty, ids=ids)] == list(ids)


@pytest.mark.parametrize(
    ("id_", "type_"),
    [
        ("C1", CaseClaim),
        ("d1", CaseDocument),
        ("F1", CaseFinding),
        ("S1", CaseSource),
        ("L1", Link),
        (" E1 ", Entry),
    ],
)
def test_show_when_it_is_there_then_the_object(case: CaseFile, id_: str, type_: type) -> None:
    assert isinstance(desk.show(case, id_), type_)


@pytest.mark.parametrize("id_", ["C9", "D9", "F9", "S9", "L9", "E99"])
def test_show_when_it_is_not_there_then_refused(case: CaseFile, id_: str) -> None:
    for ask in (desk.show, desk.history):
        with pytest.raises(ActRefused) as refused:
            ask(case, id_)
        assert refused.value.message.key == "case.unknown"


def test_show_when_document_is_out_of_view_then_nothing_of_it_is_shown(case: CaseFile) -> None:
    desk.undo(case, "Ana", ["E2"])
    for id_ in ("C4", "D2", "F2", "F3", "S3", "S4", "L2"):
        with pytest.raises(ActRefused):
            desk.show(case, id_)
    assert desk.status_counts(case)[Status.UNREVIEWED] == 3


@pytest.mark.parametrize("ends", [("C1", "C4"), ("C4", "C1")])
def test_links_when_a_document_is_hidden_then_not_shown(case: CaseFile, ends: tuple[str, str]) -> None:
    """Whoever hides a document with people's work on it, as removing one does, hides its links too."""
    desk.link(case, "Ana", ends[0], Relation.PART_OF, ends[1])
    with case.writing("Ana") as tx:
        tx.connection.exec_driver_sql("UPDATE document SET hidden = TRUE WHERE id = 2")
    assert [link.id for link in desk.links(case)] == ["L1"]
    assert desk.claims(case, ids=["C1"])[0].links == ("L1",)


def test_findings_when_of_a_document_or_claim_then_those(case: CaseFile) -> None:
    def ids(**wanted: str) -> list[str]:
        return [finding.id for finding in desk.findings(case, **wanted)]

    assert ids() == ["F1", "F2", "F3"]
    assert ids(document="D2") == ["F2", "F3"]
    assert ids(claim="C2") == ["F1"]
    assert ids(claim="C1", document="D2") == ["F2"]
    assert ids(claim="C3") == []


def test_history_when_of_anything_then_its_entries(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C4"], Status.DISPUTED)
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED)
    desk.link(case, "Ana", "C1", Relation.PART_OF, "C4")
    desk.undo(case, "Ben", ["E4"])

    def acts(id_: str) -> list[tuple[str, str]]:
        return [(entry.id, entry.act) for entry in desk.history(case, id_)]

    assert acts("C4") == [("E2", "add"), ("E4", "decide"), ("E7", "undo")]
    assert acts("D2") == [("E2", "add")]
    assert acts("F1") == [("E5", "settle")]
    assert acts("L3") == [("E6", "link")]
    assert acts("S1") == acts("E1") == []


def test_journal_when_filtered_then_the_last_of_those(case: CaseFile) -> None:
    desk.decide(case, "Ben", ["C4"], Status.DISPUTED)
    desk.decide(case, "Ana", ["C4"], Status.DISPUTED)
    assert [entry.number for entry in desk.journal(case)] == [1, 2, 3, 4, 5]
    assert [entry.number for entry in desk.journal(case, limit=2)] == [4, 5]
    assert [entry.number for entry in desk.journal(case, person="Ana", limit=2)] == [3, 5]
    assert [entry.number for entry in desk.journal(case, sitting="1")] == [1, 2, 3]


def test_counts_when_asked_then_of_every_status(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C4"], Status.REJECTED)
    assert desk.status_counts(case) == {
        Status.UNREVIEWED: 3,
        Status.CORROBORATED: 0,
        Status.DISPUTED: 0,
        Status.UNRESOLVED: 0,
        Status.REJECTED: 1,
    }


def tampered(case: CaseFile, statement: str) -> desk.Verification:
    with case.writing("Mallory") as tx:
        on_file = case.engine.dialect.name == examples.SQLITE
        for act in ("update", "delete"):
            tx.connection.exec_driver_sql(
                f"DROP TRIGGER IF EXISTS journal_no_{act}" + ("" if on_file else " ON journal")
            )
        if on_file:
            tx.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        tx.connection.exec_driver_sql(statement)
    return desk.verify(case)


@pytest.mark.parametrize(
    ("statement", "bad", "key"),
    [
        ("UPDATE journal SET actor = 'Ben' WHERE number = 4", 4, "changed"),
        ("UPDATE journal SET after = replace(after, 'disputed', 'rejected') WHERE number = 4", 4, "changed"),
        ("UPDATE journal SET reason = NULL WHERE number = 4", 4, "changed"),
        ("UPDATE journal SET salt = NULL, after = NULL WHERE number = 4", 4, "changed"),
        ("UPDATE journal SET time = '2020-01-01T00:00:00+00:00' WHERE number = 2", 2, "changed"),
        ("UPDATE journal SET sitting = 77 WHERE number = 2", 2, "changed"),
        ("DELETE FROM journal WHERE number = 2", 2, "missing"),
        ("UPDATE journal SET previous_hash = '' WHERE number = 5", 5, "not_chained"),
    ],
)
def test_verify_when_the_journal_was_changed_then_the_first_bad_entry(
    case: CaseFile, statement: str, bad: int, key: str
) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.DISPUTED, reason="x")
    assert desk.verify(case) == desk.Verification(5)
    found = tampered(case, statement)
    assert (found.bad, found.why and found.why.key) == (bad, f"case.journal.{key}")


def test_verify_when_cut_off_then_only_the_checkpoint_tells(case: CaseFile) -> None:
    kept = desk.checkpoint(case)
    assert kept is not None
    assert desk.verify(case, kept).holds
    assert tampered(case, "DELETE FROM journal WHERE number = 3").holds
    found = desk.verify(case, kept)
    assert (found.bad, found.why and found.why.key) == (3, "case.journal.cut_off")
    assert not desk.verify(case, Checkpoint(2, "0" * 64)).holds


@pytest.mark.parametrize("view", [desk.snapshot, desk.claims, desk.findings, desk.journal, desk.sources, desk.links])
def test_view_when_given_out_then_plain_data(case: CaseFile, view: Callable[[CaseFile], object]) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)

    def modules(value: object) -> set[str]:
        if dataclasses.is_dataclass(value):
            inner = [getattr(value, field.name) for field in dataclasses.fields(value)]
        elif isinstance(value, dict):
            inner = list(value.values())
        elif isinstance(value, tuple | list | frozenset):
            inner = list(value)
        else:
            inner = []
        return {type(value).__module__}.union(*map(modules, inner))

    assert not {module for module in modules(view(case)) if module.startswith(("sql", "claimtrack.casefile"))}


def test_findings_when_named_then_those_alone_in_their_order(case: CaseFile) -> None:
    assert [each.id for each in desk.findings(case, ids=["F3", "F1"])] == ["F1", "F3"]
    assert desk.findings(case, ids=["F1"]) == desk.findings(case)[:1]
