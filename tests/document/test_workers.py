"""Files opened in processes apart: the same answers, and limits that hold."""

import sys
import time

import pytest

from claimtrack.document import Workers
from claimtrack.document.opening import open_bytes
from claimtrack.document.reader import Limits
from claimtrack.model import InputRefused
from tests.document import formats


@pytest.fixture(scope="module")
def workers() -> Workers:
    with Workers(1) as made:
        yield made  # type: ignore[misc]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (formats.PAGE.encode(), "a.html"),
        (formats.pdf("Nine boats.", "Ten."), "a.pdf"),
        (formats.zipped({"a.txt": "Nine boats.", "b.pdf": b"%PDF-none", "c.png": b"x"}), "a.zip"),
        (formats.warc({"https://example.org/a": b"<p>Nine boats.</p>"}), "a.warc.gz"),
        (b"Nine boats.", "a.txt"),
    ],
)
def test_open_then_the_same_as_here(workers: Workers, data: bytes, path: str) -> None:
    there, here = workers.open(data, path), open_bytes(data, path)
    assert there.parts == here.parts
    assert [fault.message for fault in there.refused] == [fault.message for fault in here.refused]
    assert there.skipped == here.skipped


def test_open_when_refused_then_the_same_reason(workers: Workers) -> None:
    with pytest.raises(InputRefused, match=r"document\.pdf\.scanned"):
        workers.open(formats.pdf(""), "a.pdf")


def test_open_when_started_from_a_large_process_then_its_own_memory_counts() -> None:
    held = b"x" * (Limits().memory + 1)
    with Workers(1) as made, pytest.raises(InputRefused, match=r"document\.pdf\.scanned"):
        made.open(formats.pdf(""), "a.pdf")
    assert len(held) > Limits().memory


def test_open_when_too_slow_then_ended_and_the_next_is_read() -> None:
    with Workers(1, Limits(seconds=0.001)) as slow:
        with pytest.raises(InputRefused, match=r"document\.limit\.seconds"):
            slow.open(formats.pdf("Nine boats."), "a.pdf")
        slow._limits = slow._idle[0]._limits = Limits()
        assert slow.open(formats.pdf("Nine boats."), "a.pdf").parts[0].extracted.text == "Nine boats."


def test_open_when_the_reader_dies_then_told_and_the_next_is_read(workers: Workers) -> None:
    workers.open(formats.pdf("Nine boats."), "a.pdf")
    process = workers._idle[0]._process
    assert process is not None
    process.kill()
    process.wait()
    assert workers.open(formats.pdf("Ten boats."), "a.pdf").parts[0].extracted.text == "Ten boats."


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on memory there")
def test_open_when_it_takes_much_memory_then_refused(workers: Workers) -> None:
    # Markup so deep and wide that its tree is hundreds of times its size.
    page = "<html><body>" + "<p><b><i>1</i></b></p>" * 1_500_000
    began = time.monotonic()
    with pytest.raises(InputRefused, match=r"document\.limit\.memory"):
        workers.open(page.encode(), "a.html")
    assert time.monotonic() - began < 60
    assert workers.open(formats.pdf("Ten boats."), "a.pdf").parts[0].extracted.text == "Ten boats."


def test_close_then_no_process_is_left() -> None:
    made = Workers(1)
    made.open(formats.pdf("Nine boats."), "a.pdf")
    process = made._idle[0]._process
    made.close()
    assert process is not None
    assert process.poll() == 0
