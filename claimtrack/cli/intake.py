"""The documents that a command is given: paths, folders, standard input, a manifest; each read or refused by itself."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.cli import options
from claimtrack.cli.faults import REFUSED, sentence

if TYPE_CHECKING:
    from claimtrack import document
    from claimtrack.bulk import Engine, Reading
    from claimtrack.cli.door import Door
    from claimtrack.cli.loading import Known, Loaded
    from claimtrack.document import Manifest, Origin, Workers
    from claimtrack.model import ClaimtrackError, Document, ReadDocument

_MOST_WORKERS = 4
"""Processes that open files: reading them afterwards is what takes the time."""


@dataclass(frozen=True)
class Stated:
    """What the options of a command say of its documents, as typed."""

    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    encoding: str | None = None
    max_size: str | None = None
    manifest: str | None = None


@dataclass(frozen=True)
class Taken:
    """A document that could be read, with the bytes it was read from."""

    path: str
    data: bytes
    document: Document


class Intake:
    """The documents of one call. A refused one is told on standard error, sets the exit code, and stops no other."""

    def __init__(
        self, door: Door, paths: Sequence[str] | None, stated: Stated, *, named: Callable[[str], str] = str
    ) -> None:
        """Look the options and the folders up; `named` tells what to call the document of a path.

        Raises InputRefused where an option or the manifest is wrong.
        """
        from claimtrack import document

        self._door = door
        self._named = named
        self._origin = _origin(stated)
        self._max_size = document.MAX_SIZE if stated.max_size is None else options.size(stated.max_size)
        self._manifest: Manifest | None = document.read_manifest(stated.manifest) if stated.manifest else None
        wanted: Sequence[str] = paths or (self._manifest.paths if self._manifest else ())
        if not wanted:
            from claimtrack.model import InputRefused

            raise InputRefused("command.usage.no_path")
        self._wanted = wanted
        self.refused = 0

    def count(self) -> int:
        """How many files the paths stand for, for a bar that is shown beside the work."""
        from claimtrack import document

        return document.count(self._wanted)

    def taken(self, known: Known | None = None) -> Iterator[Taken]:
        """Each document that can be read, in the order of the paths, but for those that are `known`.

        Files are looked up and opened a few ahead, in as many processes apart as there are cores, so that neither a
        folder of many files nor a slow one holds up the first document.
        """
        from claimtrack import document
        from claimtrack.cli.loading import Loaded, loaded

        skipped = 0
        cores = min(os.cpu_count() or 1, _MOST_WORKERS)
        with document.Workers(cores) as workers, ThreadPoolExecutor(cores) as threads:
            ahead: deque[tuple[Loaded, Future[document.Intake]]] = deque()
            try:
                for found in loaded(document.walk(self._wanted), self._named, self._max_size, known):
                    if isinstance(found, Loaded):
                        ahead.append((found, threads.submit(self._open, workers, found)))
                        if len(ahead) > 2 * cores:
                            yield from self._received(*ahead.popleft(), known)
                    elif isinstance(found, document.Skipped):
                        skipped += 1
                    else:
                        self.refuse(found)
                while ahead:
                    yield from self._received(*ahead.popleft(), known)
            finally:
                threads.shutdown(cancel_futures=True)
        if skipped:
            self._door.output.talk(self._door.say("command.skipped", count=skipped))

    def _open(self, workers: Workers, file: Loaded) -> document.Intake:
        from claimtrack import document

        return document.documents(
            file.data,
            file.name,
            origin=self._stated(file.path),
            max_size=self._max_size,
            opener=workers.open,
            part=file.part,
            origin_inside=lambda part: self._manifest.origin_inside(file.file, part) if self._manifest else None,
        )

    def _received(self, file: Loaded, opened: Future[document.Intake], known: Known | None) -> Iterator[Taken]:
        from claimtrack.model import ClaimtrackError

        try:
            intake = opened.result()
        except ClaimtrackError as fault:
            self.refuse(fault)
            return
        for refusal in intake.refused:
            self.refuse(refusal)
        if intake.skipped:
            told = self._door.say("command.skipped_inside", path=self._named(file.path), count=intake.skipped)
            self._door.output.talk(told)
        there: Collection[str] = ()
        if known and not file.asked:
            there = known([(each.document.path, each.document.sha256) for each in intake.documents])
        for received in intake.documents:
            if received.document.sha256 not in there:
                self._tell_unread(received.document)
                yield Taken(file.path, received.data, received.document)

    def _tell_unread(self, document: Document) -> None:
        from claimtrack.wording import display_text, unread_pages

        told = unread_pages(document, self._door.lang)
        if told:
            path = display_text(document.path)
            self._door.output.talk(self._door.say("command.unread", path=path, told=told))

    def read(self, taken: Taken) -> ReadDocument | None:
        """The claims of a document; None where the reader fails on it, which is told like a refusal."""
        from claimtrack.model import InputRefused
        from claimtrack.reading import read

        try:
            return read(taken.document)
        except Exception as fault:
            if os.environ.get("CLAIMTRACK_DEBUG"):
                raise
            what = f"{type(fault).__name__}: {fault}"[:200]
            self.refuse(InputRefused("command.reader_failed", path=taken.document.path, fault=what))
            return None

    def read_all(self) -> Iterator[tuple[Taken, ReadDocument]]:
        """Each document that can be read, with its claims."""
        for taken in self.taken():
            read = self.read(taken)
            if read is not None:
                yield taken, read

    def readings(self, engine: Engine, known: Known | None = None) -> Iterator[tuple[Taken, Reading]]:
        """Each document that can be read, with what an engine reads of it; a fault of the reader is told here.

        What is `known` is neither opened nor read.
        """
        from claimtrack.bulk.work import Failure
        from claimtrack.model import InputRefused

        under_way: deque[Taken] = deque()

        def documents() -> Iterator[Document]:
            for taken in self.taken(known):
                under_way.append(taken)
                yield taken.document

        for outcome in engine.read_all(documents()):
            taken = under_way.popleft()
            if isinstance(outcome.result, Failure):
                path = outcome.document.path
                self.refuse(InputRefused("command.reader_failed", path=path, fault=outcome.result.fault))
            else:
                yield taken, outcome.result

    def refuse(self, fault: ClaimtrackError) -> None:
        """Tell of a file that is left out; the rest goes on."""
        self.refused += 1
        self._door.code = REFUSED
        self._door.output.talk(f"claimtrack: {sentence(fault.message, self._door.lang)}")

    def _stated(self, path: str) -> Origin:
        """What the manifest says of a file, and what the options say where it is silent."""
        told = self._manifest.origin(path) if self._manifest else None
        return told.over(self._origin) if told else self._origin


def _origin(stated: Stated) -> Origin:
    from claimtrack.document import Origin
    from claimtrack.model import InputRefused

    language = stated.language.lower() if stated.language else None
    if language is not None and not (len(language) == 2 and language.isascii() and language.isalpha()):
        raise InputRefused("command.usage.language", value=stated.language or "")
    return Origin(
        published=options.day(stated.published, "--published"),
        publisher=stated.publisher or None,
        language=language,
        encoding=stated.encoding or None,
    )
