"""Reading on the machines of a Dask cluster (extra `cluster`)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any

from claimtrack.bulk.engine import in_order
from claimtrack.bulk.work import Failure, Outcome, Result, key, read_batch
from claimtrack.model import Document, InputRefused

_PATIENCE = "10s"
_AHEAD = 3
"""Batches under way for each thread of the cluster: one that is read, two that wait for it on the spot."""


class Cluster:
    """Reads on the workers of a scheduler. A batch that a worker took with it is done by another one."""

    def __init__(self, address: str) -> None:
        """Connect. Raises InputRefused: bulk.no_dask, bulk.no_cluster."""
        try:
            import distributed
        except ImportError:
            raise InputRefused("bulk.no_dask") from None
        # What it says when a connection ends is for people who run clusters.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            connect: Any = distributed.Client
            self._client = connect(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as fault:
            raise InputRefused("bulk.no_cluster", address=address, reason=str(fault).split("\n")[0]) from None

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read_all(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """What was read of each document, in their order."""
        threads = sum(self._client.nthreads().values()) or 1
        yield from in_order(documents, self._begin, self._end, _AHEAD * threads)

    def _begin(self, batch: Sequence[Document]) -> Any:
        # The key is made of the content: the same batch is the same piece of work, done once.
        return self._client.submit(read_batch, list(batch), key=key(batch), retries=1)

    def _end(self, batch: Sequence[Document], begun: Any) -> Sequence[Result]:
        from distributed import KilledWorker

        try:
            results: list[Result] = begun.result()
        except KilledWorker:
            return [Failure("the worker that read it ended") for _ in batch]
        finally:
            begun.release()
        return results
