"""Reading in this process, one document after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType

from claimtrack.bulk.work import Outcome, read_batch
from claimtrack.model import Document


class Serial:
    """Reads each document when it is asked for."""

    def __enter__(self) -> Serial:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def read_all(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """What was read of each document, in their order."""
        for document in documents:
            yield Outcome(document, read_batch([document])[0])
