"""A case that may not be written can be read all the same; acts are refused in a line."""

import os
import shutil
import sqlite3
import subprocess
import sys
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


READS = """
import sqlite3, sys
from claimtrack import casefile, desk
from claimtrack.model import CaseUnusable, Status
path = sys.argv[1]
with casefile.open_case(path) as case:
    print(*desk.claim_ids(case), desk.verify(case).holds, desk.doctor(case).faults)
    try:
        desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    except CaseUnusable as refused:
        print(refused.message.key, refused.exit_code)
for how in ("mode=ro", "mode=ro&immutable=1"):
    try:
        print(sqlite3.connect(f"file:{path}?{how}", uri=True).execute("SELECT count(*) FROM claim").fetchone())
    except sqlite3.OperationalError:
        print("refused")
"""
"""What a stranger does with a case, by claimtrack and by SQLite alone."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="gives up rights as Linux has them")
def test_case_when_its_folder_may_not_be_written_by_whoever_reads_it_then_read(tmp_path: Path) -> None:
    """Without a fault put in: the rights of the file and its folder are those of an archive."""
    folder = tmp_path / "kept"
    folder.mkdir()
    with examples.open_new(folder) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
    path = folder / "claimtrack.db"
    path.chmod(0o444)
    folder.chmod(0o555)
    # Whoever runs the tests as the superuser may write everywhere: that right is given up first.
    rights = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []
    if rights and not shutil.which(rights[0]):
        pytest.skip("the superuser may write everywhere, and cannot give that up without setpriv")
    try:
        done = subprocess.run([*rights, sys.executable, "-c", READS, path], capture_output=True, text=True, check=True)
    finally:
        folder.chmod(0o755)
    # SQLite itself wants to put its index of the log beside the file, but for one that is said never to change.
    assert done.stdout.splitlines() == ["C1 C2 C3 True ()", "case.read_only 3", "refused", "(3,)"]
    assert [each.name for each in folder.iterdir()] == ["claimtrack.db"]
