"""Real texts through the real reader and checker: the case gives back what they made."""

from pathlib import Path

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile, queries
from claimtrack.checking.engine import check
from claimtrack.desk import Incoming
from claimtrack.document import read_file
from claimtrack.model import ReadDocument, Status
from claimtrack.reading import read


@pytest.fixture
def reads(repo_root: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, ReadDocument]]:
    monkeypatch.setattr(checking, "check", check)
    return [(path, read(read_file(path))) for path in sorted((repo_root / "seeds").glob("*.txt"))]


def test_seeds_when_added_then_read_back_equal_and_found_the_same(
    empty: CaseFile, reads: list[tuple[Path, ReadDocument]]
) -> None:
    desk.add(empty, "Ana", [Incoming(made, path.read_bytes()) for path, made in reads])
    documents = [made for _, made in reads]
    with empty.reading() as connection:
        assert [each.read for each in queries.readings(connection)] == documents
    found = desk.findings(empty)
    made = {finding.key: finding for finding in check(documents)}
    assert len(found) == len(made) > 3
    for each in found:
        finding = made[each.finding.key]
        assert each.finding.bases == finding.bases
        assert each.finding.working == finding.working
        assert each.finding.title == finding.title
        assert [placed.claim for placed in each.finding.claims] == [placed.claim for placed in finding.claims]
    assert desk.check(empty, "Ana").entry is None


def test_seeds_when_one_is_undone_and_redone_then_the_state_before(
    empty: CaseFile, reads: list[tuple[Path, ReadDocument]]
) -> None:
    for path, made in reads:
        desk.add(empty, "Ana", [Incoming(made, path.read_bytes())])
    desk.decide(empty, "Ana", [desk.claim_ids(empty)[0]], Status.DISPUTED)
    before = desk.state(empty)
    entry = next(entry for entry in desk.journal(empty) if entry.subject == "D2")
    undone = desk.undo(empty, "Ana", [entry.id])
    assert [document.id for document in desk.documents(empty)] == ["D1"]
    desk.undo(empty, "Ana", [each.id for each in undone])
    assert desk.state(empty) == before
