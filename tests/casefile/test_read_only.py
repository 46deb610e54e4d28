"""A case that may not be written can be read all the same; acts are refused in a line."""

import sqlite3
from pathlib import Path

import pytest

from claimtrack import casefile, desk
from claimtrack.casefile import case as opening
from claimtrack.casefile import migrate
from claimtrack.model import CaseUnusable, Status
from tests.casefile import examples


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with a document, in a folder that nobody may write."""
    with examples.open_new(tmp_path) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
    assert opening._may_write(tmp_path / "claimtrack.db")
    monkeypatch.setattr(opening, "_may_write", lambda _path: False)
    return tmp_path / "claimtrack.db"


def refusal(case: casefile.CaseFile) -> tuple[str, int]:
    with pytest.raises(CaseUnusable) as raised:
        desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    return raised.value.message.key, raised.value.exit_code


def test_open_when_nothing_may_be_written_then_read_and_acts_refused(kept: Path) -> None:
    before = kept.read_bytes()
    with casefile.open_case(kept) as case:
        assert desk.claim_ids(case)[:] == ("C1", "C2", "C3")
        assert desk.verify(case).holds
        assert "".join(desk.export_lines(case))
        assert refusal(case) == ("case.read_only", 3)
        assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert kept.read_bytes() == before


def test_open_when_another_program_left_its_log_then_what_it_wrote_is_read(kept: Path) -> None:
    writer = sqlite3.connect(kept)
    writer.execute("UPDATE document SET title = 'Later'")
    writer.commit()
    with casefile.open_case(kept) as case:
        assert desk.documents(case)[0].document.title == "Later"
        assert refusal(case) == ("case.read_only", 3)
    writer.close()


def test_open_when_older_and_nothing_may_be_written_then_told(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "SCHEMA_VERSION", "9999")
    with pytest.raises(CaseUnusable, match="case.read_only"):
        casefile.open_case(kept)
