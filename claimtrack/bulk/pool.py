"""Reading in several processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from types import TracebackType

from claimtrack.bulk.engine import in_order
from claimtrack.bulk.serial import Serial
from claimtrack.bulk.work import Failure, Outcome, Result, read_batch
from claimtrack.model import Document

_COURTESY = 10
"""By how much the processes that read give way to others; alone on the machine they are as fast."""

_Begun = tuple[ProcessPoolExecutor, Future[list[Result]]]
"""A batch under way, with the processes that have it."""

FEW = 16
"""So many documents are read before it is worth starting processes."""


class Pool:
    """Reads in `jobs` processes, which start when there is enough to do.

    Where a process dies, what it had under way is done once more, each document by itself; one that ends a process a
    second time is a failure, and the others are read.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._processes: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read_all(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """What was read of each document, in their order."""
        waiting = iter(documents)
        yield from Serial().read_all(islice(waiting, FEW))
        first = next(waiting, None)
        if first is None:
            return
        # The processes take a while to load rules and words; this one reads on until the first of them is there.
        _, started = self._begin([])
        for document in chain([first], waiting):
            yield Outcome(document, read_batch([document])[0])
            if started.done():
                break
        yield from in_order(waiting, self._begin, self._finish, 2 * self._jobs)

    def _begin(self, batch: Sequence[Document]) -> _Begun:
        if self._processes is None:
            # Not by forking: the caller's threads may hold locks that no child would ever see released.
            context = multiprocessing.get_context("spawn")
            self._processes = ProcessPoolExecutor(self._jobs, context, initializer=_prepare)
        try:
            return self._processes, self._processes.submit(read_batch, batch)
        except BrokenProcessPool:
            self._end()
            return self._begin(batch)

    def _finish(self, batch: Sequence[Document], begun: _Begun) -> Sequence[Result]:
        processes, reading = begun
        try:
            return reading.result()
        except BrokenProcessPool:
            self._end(processes)
        return [self._again(document) for document in batch]

    def _again(self, document: Document) -> Result:
        processes, reading = self._begin([document])
        try:
            return reading.result()[0]
        except BrokenProcessPool:
            self._end(processes)
            return Failure("the process that read it ended")

    def _end(self, broken: ProcessPoolExecutor | None = None) -> None:
        """End the processes; those that took the place of broken ones go on."""
        if broken is not None and broken is not self._processes:
            return
        processes, self._processes = self._processes, None
        if processes is not None:
            processes.shutdown(wait=True, cancel_futures=True)


def _prepare() -> None:
    """Leave Ctrl+C to the process that handed out the work, end with it, give way, and load rules and words ahead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Who sits at the keyboard, and the process that writes, come first where there are fewer cores than work.
    if hasattr(os, "nice"):
        os.nice(_COURTESY)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    import claimtrack.checking.engine
    import claimtrack.reading  # noqa: F401

    del claimtrack


def _end_with_parent() -> None:
    """End where the parent was killed: its work would otherwise be waited for without end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
