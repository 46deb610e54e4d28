import doctest
import shutil
from datetime import date
from pathlib import Path

import pytest

import claimtrack
from claimtrack import api, desk
from claimtrack.model import InputRefused, NoCase, Verdict
from tests.document import formats

SENT = "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Open Source Centre said."
CAP = "North Korea may buy no more than 500,000 barrels of oil a year."


def test_read_then_claims_at_their_offsets() -> None:
    read = claimtrack.read(SENT, path="sent", published=date(2024, 11, 22), publisher="A paper")
    assert read.document.path == "sent"
    assert read.document.language == "en"
    figure = read.claims[0]
    assert SENT[figure.anchor.start : figure.anchor.end] == figure.anchor.quote
    assert figure.source_names == ("Open Source Centre",)


def test_read_when_text_is_odd_then_no_error() -> None:
    for text in ("", "\ud800 43 ships", "%PDF-1.7 43 ships", "\x00"):
        assert claimtrack.read(text).document.text == text


def test_check_then_findings_across_texts() -> None:
    texts = [claimtrack.read(text, path=text[:5], published=date(2024, 11, 22)) for text in (SENT, CAP)]
    assert Verdict.DISCREPANCY in {finding.verdict for finding in claimtrack.check(texts)}
    assert claimtrack.check([]) == []


def test_open_case_when_there_is_none_then_only_made_when_asked(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    with pytest.raises(NoCase):
        claimtrack.open_case(path)
    with claimtrack.open_case(path, create=True) as case:
        assert desk.claims(case) == ()


def test_package_when_asked_for_what_it_has_not_then_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = claimtrack.nothing


def test_examples_in_the_docs_then_they_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testmod(api, optionflags=doctest.ELLIPSIS)
    assert (failed, tried > 8) == (0, True)


def test_page_on_python_then_its_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repo_root: Path) -> None:
    shutil.copytree(repo_root / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    page = (repo_root / "docs" / "python.md").read_text(encoding="utf-8").replace("```", "")
    example = doctest.DocTestParser().get_doctest(page, {}, "python.md", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(example)
    assert runner.tries > 15
    assert runner.failures == 0


def test_read_file_when_a_page_or_an_archive_then_each_document(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(formats.PAGE, encoding="utf-8")
    (one,) = claimtrack.read_file(tmp_path / "a.html", publisher="Another Post")
    assert (one.document.publisher, one.document.media_type) == ("Another Post", "text/html")
    assert "43 ships" in [claim.anchor.quote for claim in one.claims]
    (tmp_path / "a.zip").write_bytes(formats.zipped({"a.html": formats.PAGE, "b.txt": "Nine boats came."}))
    assert len(claimtrack.read_file(tmp_path / "a.zip")) == 2
    (inside,) = claimtrack.read_file(tmp_path / "a.zip" / "b.txt")
    assert inside.document.text == "Nine boats came."
    (tmp_path / "b.zip").write_bytes(formats.zipped({"a.pdf": b"%PDF-no", "b.pdf": b"%PDF-no"}))
    with pytest.raises(InputRefused, match=r"document\.damaged"):
        claimtrack.read_file(tmp_path / "b.zip")
