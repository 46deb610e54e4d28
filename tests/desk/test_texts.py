"""A check looks at the texts of a case without holding them all."""

from __future__ import annotations

import gc
import hashlib
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, select, update

from claimtrack import casefile, checking, desk
from claimtrack.casefile import CaseFile, queries, texts
from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.serial import to_text
from claimtrack.casefile.tables import DOCUMENT
from claimtrack.casefile.texts import StoredDocument, TextOvertaken, Texts
from claimtrack.checking.engine import check
from claimtrack.checking.measures.view import view
from claimtrack.desk import Incoming, renewing
from claimtrack.desk.whole import check_all
from claimtrack.document import read_file
from claimtrack.model import Finding, ReadDocument
from claimtrack.reading import read
from tests.casefile import examples

_LONG = 10_000


def told(findings: Sequence[Finding]) -> list[tuple[str, str, tuple[object, ...]]]:
    """Findings as they are stored, with their claims."""
    return [
        (each.key, to_text(replace(each, claims=())), tuple((c.key, c.claim) for c in each.claims)) for each in findings
    ]


def hold(case: CaseFile, documents: int, length: int) -> None:
    """Put so many documents without claims into a case, each with a text of its own that has this length."""
    desk.add(case, "Ana", [examples.incoming(examples.read_document("0.txt", "No figure.", ()))])
    with case.writing("Ana") as tx:
        row = tx.connection.execute(select(DOCUMENT)).one()._asdict()
        rows = []
        for number in range(row["id"] + 1, row["id"] + documents):
            text = f"{number} ".ljust(length, "x")
            digest = hashlib.sha256(text.encode()).hexdigest()
            rows.append({**row, "id": number, "text": text, "sha256": digest, "text_sha256": digest})
        blobs: Any = DOCUMENT.metadata.tables["blob"]
        known = tx.connection.execute(select(blobs)).first()
        assert known is not None
        insert_rows(tx.connection, blobs, [{**known._asdict(), "sha256": each["sha256"]} for each in rows])
        insert_rows(tx.connection, DOCUMENT, rows)


def set_text(case: CaseFile, document: int, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    with case.writing("Ben") as tx:
        changed = update(DOCUMENT).where(DOCUMENT.c.id == document).values(text=text, text_sha256=digest)
        tx.connection.execute(changed)


def stored(case: CaseFile, held: Texts) -> list[ReadDocument]:
    with case.reading() as connection:
        return [each.read for each in queries.readings(connection, texts=held)]


def transactions(case: CaseFile, act: Callable[[], object]) -> int:
    """How many transactions an act takes."""
    begun: list[object] = []
    note = begun.append
    event.listen(case.engine, "begin", note)
    try:
        act()
    finally:
        event.remove(case.engine, "begin", note)
    return len(begun)


@pytest.mark.parametrize("most", [1, 20_000, texts.MOST], ids=["one text", "some texts", "all texts"])
def test_findings_when_texts_are_fetched_as_they_are_looked_at_then_the_same_byte_for_byte(
    empty: CaseFile, repo_root: Path, most: int
) -> None:
    paths = sorted((repo_root / "seeds").glob("*.txt"))
    desk.add(empty, "Ana", [Incoming(read(read_file(path)), path.read_bytes()) for path in paths])
    with empty.reading() as connection:
        whole = [each.read for each in queries.readings(connection)]
    view.cache_clear()
    with closing(Texts(empty.reading, most)) as held:
        found = check(stored(empty, held))
    assert told(found) == told(check(whole))
    assert len(found) > 3


def test_memory_when_texts_are_long_then_grows_no_more_with_the_documents_than_with_short_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []

    def look(documents: Sequence[ReadDocument], *_: object, **__: object) -> list[Finding]:
        looked_at.append(sum(len(each.document.text) for each in documents))
        return []

    def peak(documents: int, length: int) -> int:
        with casefile.open_case(tmp_path / f"{documents}-{length}.db", create=True) as case:
            hold(case, documents, length)
            gc.collect()
            tracemalloc.start()
            try:
                check_all(case.reading)
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

    monkeypatch.setattr(checking, "check", look)
    most = 20 * _LONG
    monkeypatch.setattr(Texts.__init__, "__defaults__", (most,))
    peak(10, 10)
    long, short = (peak(400, length) - peak(100, length) for length in (_LONG, 10))
    assert max(looked_at) > 399 * _LONG
    assert long - short < 2 * most


def test_texts_when_looked_at_in_order_then_many_come_at_a_time_and_one_alone_out_of_order(
    new_case: Callable[[], CaseFile],
) -> None:
    case = new_case()
    hold(case, 200, 100)
    with closing(Texts(case.reading)) as held:
        documents = [each.document for each in stored(case, held)]
        assert transactions(case, lambda: documents[150].text) == 1
        assert transactions(case, lambda: documents[100].text) == 1
        assert transactions(case, lambda: documents[99].text) == 1
        assert transactions(case, lambda: [each.text for each in documents]) <= 8
        assert transactions(case, lambda: [each.text for each in documents]) == 0


def test_texts_when_longer_than_what_may_be_held_then_come_all_the_same(new_case: Callable[[], CaseFile]) -> None:
    case = new_case()
    hold(case, 9, _LONG)
    with case.reading() as connection:
        wanted = [each.read.document.text for each in queries.readings(connection)]
    with closing(Texts(case.reading, most=_LONG // 2)) as held:
        documents = [each.document for each in stored(case, held)]
        assert [each.text for each in documents] == wanted
        assert [each.text for each in reversed(documents)] == wanted[::-1]


def test_document_when_read_twice_then_equal_without_its_text_and_not_to_one_that_differs(case: CaseFile) -> None:
    held = Texts(case.reading)
    one, other = (stored(case, Texts(case.reading))[0].document for _ in range(2))
    second = stored(case, held)[1].document
    with case.reading() as connection:
        plain = queries.readings(connection)[0].read.document
    assert transactions(case, lambda: {one: 1}[other]) == 0
    assert one == other
    assert one == one  # noqa: PLR0124
    assert one not in (second, plain)
    assert one.text == plain.text


def test_text_when_another_by_now_or_gone_then_told(new_case: Callable[[], CaseFile]) -> None:
    case = new_case()
    hold(case, 2, 100)
    first, second = (stored(case, Texts(case.reading))[n].document for n in range(2))
    assert isinstance(first, StoredDocument)
    set_text(case, 1, "Another text.")
    with pytest.raises(TextOvertaken):
        assert first.text
    with case.writing("Ben") as tx:
        tx.connection.execute(delete(DOCUMENT).where(DOCUMENT.c.id == 2))
    with pytest.raises(TextOvertaken):
        assert second.text


@pytest.mark.parametrize("times", [1, 3], ids=["once", "each time"])
def test_check_when_a_text_is_replaced_under_it_then_worked_out_anew(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    runs: list[list[str]] = []

    def overtaken(documents: Sequence[ReadDocument], *args: Any, **known: Any) -> list[Finding]:
        runs.append([])
        if len(runs) <= times:
            with casefile.open_case(case.engine.url.render_as_string(hide_password=False)) as other:
                set_text(other, 1, f"Text {len(runs)}.")
        runs[-1] += [each.document.text for each in documents]
        return examples.fake_check(documents, *args, **known)

    monkeypatch.setattr(checking, "check", overtaken)
    monkeypatch.setattr(renewing, "SMALL", 1_000)
    desk.check(case, "Ana")
    assert [len(each) for each in runs] == [0] * times + [2]
    assert runs[-1][0] == f"Text {times}."
