"""What an engine is, and the order in which it hands over what it was asked to do."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import Protocol, TypeVar

from claimtrack.bulk.work import Outcome, Result, batches
from claimtrack.model import Document

T = TypeVar("T")


class Engine(Protocol):
    """Reads documents somewhere. A context manager: what it started ends with it."""

    def read_all(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """What was read of each document, in their order; no more of them are taken than are being read."""
        ...

    def __enter__(self) -> Engine: ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def in_order(
    documents: Iterable[Document],
    begin: Callable[[Sequence[Document]], T],
    end: Callable[[Sequence[Document], T], Sequence[Result]],
    ahead: int,
) -> Iterator[Outcome]:
    """Begin batches up to so many ahead, and end them in their order."""
    pending: deque[tuple[list[Document], T]] = deque()

    def finish() -> Iterator[Outcome]:
        batch, begun = pending.popleft()
        for document, result in zip(batch, end(batch, begun), strict=True):
            yield Outcome(document, result)

    for batch in batches(documents):
        pending.append((batch, begin(batch)))
        if len(pending) > ahead:
            yield from finish()
    while pending:
        yield from finish()
