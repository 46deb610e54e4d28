"""The engines: the same outcome byte for byte, whatever reads, and nothing lost where a process dies."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from claimtrack import bulk
from claimtrack.bulk import work
from claimtrack.bulk.pool import FEW, Pool
from claimtrack.casefile.serial import to_text
from claimtrack.document import read_bytes
from claimtrack.model import Document, InputRefused

SENTENCE = "The ministry counted {} ships on the coast in March 2024, according to the harbour office."
DEADLY = "deadly.txt"


def documents(count: int) -> list[Document]:
    return [read_bytes(SENTENCE.format(n + 10).encode(), f"{n}.txt") for n in range(count)]


def shown(outcomes: Iterator[bulk.Outcome]) -> list[str]:
    return [each.document.path + to_text(each.result) for each in outcomes]


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return shown(bulk.Serial().read_all(documents(2 * FEW)))


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler of Dask and two workers on this machine: the address, and the workers' processes."""
    pytest.importorskip("distributed")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DASK_DISTRIBUTED__DIAGNOSTICS__NVML": "False",
    }
    told = tmp_path / "scheduler.json"

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
        return subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )

    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    processes = [start("dask_scheduler", *options, "--scheduler-file", str(told))]
    try:
        until = time.monotonic() + 60
        while not told.exists() or not told.read_text().strip():
            assert time.monotonic() < until, "the scheduler does not start"
            time.sleep(0.05)
        address = json.loads(told.read_text())["address"]
        worker = ["--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        here = ["--local-directory", str(tmp_path)]
        processes += [start("dask_worker", address, *worker, *here) for _ in range(2)]
        yield address, processes[1:]
    finally:
        for process in reversed(processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_read_all_when_in_processes_then_the_same_in_order(expected: list[str]) -> None:
    with bulk.engine(2) as engine:
        assert shown(engine.read_all(documents(2 * FEW))) == expected


def test_read_all_when_the_processes_still_start_then_this_one_reads_on(
    expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Pool(2) as pool:
        never: Future[list[work.Result]] = Future()
        # Whoever waited for the processes would do so without end.
        monkeypatch.setattr(never, "result", lambda _timeout=None: pytest.fail("it waits for them"))
        monkeypatch.setattr(pool, "_begin", lambda _batch: (None, never))
        assert shown(pool.read_all(documents(2 * FEW))) == expected


def test_read_all_when_few_then_no_process_is_started() -> None:
    with Pool(2) as pool:
        assert len(list(pool.read_all(documents(FEW)))) == FEW
        assert pool._processes is None


def test_read_all_when_nothing_then_nothing() -> None:
    with bulk.engine(2) as engine:
        assert list(engine.read_all([])) == []


def test_read_all_when_one_document_fails_then_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from claimtrack import reading

    read = reading.read

    def fail(document: Document) -> object:
        if document.path == "1.txt":
            raise RuntimeError("no such luck")
        return read(document)

    monkeypatch.setattr(reading, "read", fail)
    results = [each.result for each in bulk.Serial().read_all(documents(3))]
    assert [isinstance(each, bulk.Failure) for each in results] == [False, True, False]
    assert results[1] == bulk.Failure("RuntimeError: no such luck")
    monkeypatch.setenv("CLAIMTRACK_DEBUG", "1")
    with pytest.raises(RuntimeError, match="no such luck"):
        list(bulk.Serial().read_all(documents(3)))


@pytest.fixture
def started_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes count as started when they are asked for: one document more is read here, the rest by them."""
    monkeypatch.setattr(Future, "done", lambda _: True)


@pytest.mark.usefixtures("started_at_once")
def test_read_all_when_a_process_is_killed_then_its_work_is_done_again_once(
    expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack.bulk import pool as module

    again, redone = Pool._again, list[str]()
    monkeypatch.setattr(work, "BATCH_DOCUMENTS", 2)
    monkeypatch.setattr(module, "read_batch", _take_a_while)
    monkeypatch.setattr(Pool, "_again", lambda self, document: redone.append(document.path) or again(self, document))
    with Pool(2) as pool:
        found = []
        for outcome in pool.read_all(documents(2 * FEW)):
            found.append(outcome)
            if len(found) == FEW + 2 and pool._processes is not None:
                for process in list((pool._processes._processes or {}).values()):
                    os.kill(process.pid, signal.SIGKILL)
    assert shown(iter(found)) == expected
    assert redone
    assert len(redone) == len(set(redone))


def _take_a_while(batch: list[Document]) -> list[work.Result]:
    time.sleep(0.05)
    return work.read_batch(batch)


@pytest.mark.usefixtures("started_at_once")
def test_read_all_when_a_document_ends_its_process_each_time_then_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    from claimtrack.bulk import pool as module

    monkeypatch.setattr(module, "read_batch", _die_of_one)
    every = documents(FEW + 4)
    every[FEW + 1] = read_bytes(b"Nine boats.", DEADLY)
    with Pool(2) as pool:
        results = [each.result for each in pool.read_all(every)]
    failed = [n for n, each in enumerate(results) if isinstance(each, bulk.Failure)]
    assert failed == [FEW + 1]


def _die_of_one(batch: list[Document]) -> list[work.Result]:
    if any(document.path == DEADLY for document in batch):
        os.kill(os.getpid(), signal.SIGKILL)
    return work.read_batch(batch)


def test_processes_when_who_started_them_is_killed_then_they_end(tmp_path: Path) -> None:
    script = tmp_path / "reads.py"
    script.write_text(
        "import os, time\n"
        "from claimtrack.bulk.pool import FEW, Pool\n"
        "from claimtrack.document import read_bytes\n"
        "if __name__ == '__main__':\n"
        "    with Pool(2) as pool:\n"
        "        list(pool.read_all([read_bytes(b'Nine boats.')] * (FEW + 1)))\n"
        "        print(*pool._processes._processes, flush=True)\n"
        "        time.sleep(60)\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        children = [int(number) for number in parent.stdout.readline().split()]
        parent.kill()
    assert children
    until = time.monotonic() + 20
    while any(_runs(child) for child in children):
        assert time.monotonic() < until, "they go on without end"
        time.sleep(0.05)


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    # One that has ended is still listed until somebody asks for its end; in a container it may be nobody does.
    state = Path(f"/proc/{number}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_batches_when_long_or_many_then_full() -> None:
    long = read_bytes(b"a" * (work.BATCH_TEXT + 1), "long.txt")
    short = documents(work.BATCH_DOCUMENTS + 1)
    sizes = [len(batch) for batch in work.batches([*short[:2], long, *short])]
    assert sizes == [2, 1, work.BATCH_DOCUMENTS, 1]
    assert list(work.batches([])) == []


def test_key_when_what_is_read_differs_then_another() -> None:
    one, other = documents(2)
    assert work.key([one]) == work.key([one])
    assert len({work.key([one]), work.key([other]), work.key([one, other]), work.key([other, one])}) == 4


def test_read_all_when_on_a_cluster_then_the_same_and_nothing_lost_with_a_worker(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], expected: list[str]
) -> None:
    address, workers = cluster
    with bulk.engine(cluster=address) as engine:
        found = []
        for outcome in engine.read_all(documents(2 * FEW)):
            found.append(outcome)
            if len(found) == 1:
                os.killpg(workers[0].pid, signal.SIGKILL)
        assert shown(iter(found)) == expected
        # Asked again, the same batch is the same piece of work.
        assert shown(engine.read_all(documents(2 * FEW))) == expected


def test_engine_when_nobody_answers_then_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    from claimtrack.bulk import cluster as module

    monkeypatch.setattr(module, "_PATIENCE", "1s")
    with pytest.raises(InputRefused, match=r"bulk\.no_cluster"):
        bulk.engine(cluster="tcp://127.0.0.1:1")
    with pytest.raises(InputRefused, match=r"bulk\.no_cluster"):
        bulk.engine(cluster="no address")


def test_engine_when_dask_is_not_installed_then_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputRefused, match=r"bulk\.no_dask"):
        bulk.engine(cluster="tcp://127.0.0.1:8786")
