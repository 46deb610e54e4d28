"""The command add: documents into the case, read and cross-checked."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door
from claimtrack.cli.intake import Intake, Stated

if TYPE_CHECKING:
    from claimtrack.bulk import Engine
    from claimtrack.casefile import CaseFile
    from claimtrack.cli.loading import Known
    from claimtrack.desk import Added, Incoming


_OFTEN = (5_000, 10, 10)
"""After how many new objects those that hold each other are looked for: some thousand documents."""
_BAR = 20
_BESIDE = _BAR + 30
"""Cells of the bar, of the two counts of up to six digits, of the time, and of the blanks between."""
_SHORTEST = 12
"""Cells of a path, however narrow the terminal is."""

_NAMED = 20
"""So many findings are named at most; of more, as where a crowd of rivals gets a new worst one, the number is told."""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(add)


def add(
    context: typer.Context,
    paths: options.Paths = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    language: options.Language = None,
    encoding: options.Encoding = None,
    max_size: options.MaxSize = None,
    manifest: options.Manifest = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", min=1, help="Processes that read, for many documents. Default: all cores."),
    ] = None,
    cluster: Annotated[
        str | None, typer.Option("--cluster", metavar="tcp://HOST:PORT", help="The scheduler of Dask workers to read.")
    ] = None,
) -> None:
    """Read documents into the case, find their claims and cross-check them.

    The case is made where there is none. What was added before is left as it is, so that a call that was broken off
    can be run again.
    """
    at = door(context)
    intake = Intake(at, paths, Stated(published, publisher, language, encoding, max_size, manifest))
    add_all(at, intake, jobs=jobs or os.cpu_count() or 1, cluster=cluster)


def add_all(at: Door, intake: Intake, *, hint: bool = True, jobs: int = 1, cluster: str | None = None) -> None:
    """Add every document that can be read; a case is made for the first one."""
    from claimtrack import bulk, desk

    with bulk.engine(jobs, cluster) as engine, _Progress(at, intake.count) as progress:
        outcomes = _Outcomes(at, progress)
        incoming = _Incoming(intake, engine, outcomes.known, progress)
        if not incoming.wait() and not outcomes.met:
            return
        _stay_small()
        case = open_or_make(at)
        addition = desk.add(case, at.by, incoming, on_added=outcomes.tell)
    at.output.line(
        at.say(
            "command.add.done",
            documents=at.say("command.count.documents", count=outcomes.documents),
            claims=at.say("command.count.claims", count=outcomes.claims),
            findings=at.say("command.count.new_findings", count=len(addition.checked.new)),
        )
    )
    for key, ids in (("changed", addition.checked.changed), ("gone", addition.checked.gone)):
        if len(ids) > _NAMED:
            at.output.line(at.say(f"command.add.many_{key}", count=len(ids)))
        elif ids:
            at.output.line(at.say(f"command.add.{key}", findings="\n".join(ids)))
    if hint:
        at.output.line(at.say("command.add.next", again=at.again))


def _stay_small() -> None:
    """Take back what holds itself as it comes, however many documents follow.

    A command that ends soon need not; what is loaded by now stays to the end, and is left out of each search.
    """
    gc.freeze()
    gc.set_threshold(*_OFTEN)


def open_or_make(at: Door) -> CaseFile:
    """The case in use, made where there is none; where it was made is told."""
    case = opened(at)
    if case is None:
        case = at.open(create=True)
        location = case.location if "://" in case.location else os.path.abspath(case.location)
        at.output.talk(at.say("command.add.made", location=location))
    return case


def opened(at: Door) -> CaseFile | None:
    """The case in use, where there is one."""
    from claimtrack.model import NoCase

    try:
        return at.open()
    except NoCase:
        return None


class _Outcomes:
    """What became of each document, told as it comes; what is new is counted."""

    def __init__(self, at: Door, progress: _Progress) -> None:
        self._at = at
        self._progress = progress
        self._case = opened(at)
        self.met = 0
        """Documents that the case has already, and that were not read again."""
        self.documents = 0
        self.claims = 0

    def known(self, documents: Sequence[tuple[str, str]]) -> Collection[str]:
        """Tell which documents, given as paths and hashes, the case has already; returns their hashes."""
        from claimtrack import desk

        if self._case is None:
            return ()
        there = desk.known(self._case, [sha256 for _, sha256 in documents])
        for path, sha256 in documents:
            if sha256 in there:
                self.met += 1
                self._progress.at(path)
                self.tell(replace(there[sha256], path=path))
        return there.keys()

    def tell(self, added: Added) -> None:
        """Print the outcome of one document."""
        at = self._at
        self.documents += added.new
        self.claims += added.claims if added.new else 0
        key = "command.add.added" if added.new else "command.add.known"
        claims = at.say("command.count.claims", count=added.claims)
        told = at.say(key, path=self._short(added.path, key, added.document, claims), id=added.document, claims=claims)
        if added.revision is not None:
            found = added.revision
            carried = at.say("command.count.claims", count=len(found.carried))
            counts = {"carried": carried, "gone": len(found.gone), "new": len(found.new)}
            told += "\n" + at.say("command.add.revised", id=found.newer, older=found.older, **counts)
        try:
            at.output.line(told)
            at.output.flush()
        except BrokenPipeError:
            # Whoever read the outcomes has gone; the documents are still wanted in the case.
            at.output.silence()

    def _short(self, path: str, key: str, document: str, claims: str) -> str:
        """A path that leaves the outcome on one line of a terminal; all of it elsewhere."""
        at = self._at
        if not at.output.is_terminal:
            return path
        from claimtrack.cli.output import tail
        from claimtrack.wording import display_text

        shown = display_text(path)
        room = at.output.width - len(at.say(key, path="", id=document, claims=claims))
        return tail(shown, max(room, _SHORTEST))


class _Incoming(Iterator["Incoming"]):
    """The documents of an intake as the desk takes them; `path` is the one handed over last."""

    def __init__(self, intake: Intake, engine: Engine, known: Known, progress: _Progress) -> None:
        self._each = intake.readings(engine, known)
        self._progress = progress
        self._first: Incoming | None = None
        self.path = ""

    def wait(self) -> bool:
        """Read up to the first document that can be added; whether there is one."""
        self._first = self._take()
        return self._first is not None

    def __next__(self) -> Incoming:
        first, self._first = self._first, None
        found = first or self._take()
        if found is None:
            self._progress.checking()
            raise StopIteration
        return found

    def _take(self) -> Incoming | None:
        from claimtrack.desk import Incoming

        for taken, reading in self._each:
            self.path = taken.document.path
            self._progress.at(self.path)
            return Incoming(reading.of(taken.document), taken.data, reading.measures)
        return None


class _Progress:
    """A bar on standard error while files are read, where that is a terminal.

    It shows how many are read from the first one on; how many there are, once a walk beside the work has counted them.
    """

    def __init__(self, at: Door, count: Callable[[], int], clock: Callable[[], float] = time.monotonic) -> None:
        self._at = at
        self._count = count
        self._clock = clock
        """In seconds: what the time that is left is worked out by."""
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> _Progress:
        import sys

        if sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._bar = Progress(
                BarColumn(_BAR),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                TextColumn("{task.description}", markup=False),
                console=Console(stderr=True, markup=False, highlight=False, emoji=False),
                transient=True,
                get_time=self._clock,
                # Redirected, the outcomes go to their file, and not among the bar.
                redirect_stdout=self._at.output.is_terminal,
            )
            self._bar.start()
            self._task = self._bar.add_task("", total=None)
            threading.Thread(target=self._set_total, daemon=True).start()
        return self

    def _set_total(self) -> None:
        self._bar.update(self._task, total=self._count())

    def at(self, path: str) -> None:
        """Show which document was read last."""
        if self._bar is not None:
            from claimtrack.cli.output import tail
            from claimtrack.wording import display_text

            room = max(self._bar.console.width - _BESIDE, _SHORTEST)
            self._bar.update(self._task, advance=1, description=tail(display_text(path), room))

    def checking(self) -> None:
        """Show that all files are read and the cross-check runs."""
        if self._bar is not None:
            self._bar.update(self._task, description=self._at.say("command.add.checking"))

    def __exit__(self, *fault: object) -> None:
        if self._bar is not None:
            self._bar.stop()
