"""Long work beside all else: adding documents, checking the case. One at a time; it tells how far it is, and stops."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from textual.dom import DOMNode
from textual.message import Message

from claimtrack import desk, model
from claimtrack.model import ClaimtrackError, InputRefused
from claimtrack.tui.case_work import CaseWork
from claimtrack.tui.work import attempt
from claimtrack.wording import display_text, render, say

if TYPE_CHECKING:
    from claimtrack.document import Intake, Origin, Workers


class Progressed(Message):
    """How far the work is."""

    bubble = False

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class JobEnded(Message):
    """What the work came to."""

    bubble = False

    def __init__(self, words: str, *, well: bool) -> None:
        super().__init__()
        self.words, self.well = words, well


class Stopped(Exception):
    """The person stopped the work."""


@dataclass
class Job:
    """Work in hand, told by `tell` and stopped by `stop`."""

    work: CaseWork
    lang: str
    tell: Callable[[str], None]
    stop: Event = field(default_factory=Event)
    refused: list[model.Message] = field(default_factory=list)

    def step(self, words: str) -> None:
        """Say how far it is. Raises Stopped."""
        if self.stop.is_set():
            raise Stopped
        self.tell(words)

    def checking(self, done: int, total: int) -> None:
        """Say how far the check is. Raises Stopped."""
        self.step(say("terminal.job.checking", self.lang, done=done, total=total))

    def check(self) -> str:
        """Check the case."""
        try:
            checked = desk.check(self.work.case, self.work.by, watch=self.checking)
        except Stopped:
            return say("terminal.job.stopped", self.lang)
        return say(
            "terminal.job.checked",
            self.lang,
            new=len(checked.new),
            changed=len(checked.changed),
            gone=len(checked.gone),
        )

    def add(self, wanted: Mapping[str, str]) -> str:
        """Add the files of some paths, or a text. What was added before it is stopped stays."""
        new = known = claims = 0

        def note(added: desk.Added) -> None:
            nonlocal new, known, claims
            new += added.new
            known += not added.new
            claims += added.claims if added.new else 0

        try:
            addition = desk.add(
                self.work.case, self.work.by, self._incoming(wanted), on_added=note, watch=self.checking
            )
            findings = len(addition.checked.new)
        except Stopped:
            return say("terminal.job.stopped", self.lang)
        told = say("terminal.job.added", self.lang, count=new, claims=claims, findings=findings)
        if known:
            told += " · " + say("terminal.job.known", self.lang, count=known)
        if self.refused:
            why = render(self.refused[0], self.lang)
            told += " · " + say("terminal.job.refused", self.lang, count=len(self.refused), why=why)
        if self.stop.is_set():
            told = f"{say('terminal.job.stopped', self.lang)} {told}"
        return told

    def _incoming(self, wanted: Mapping[str, str]) -> Iterator[desk.Incoming]:
        """The documents that can be read, one by one; ends early where the work is stopped."""
        from claimtrack import document
        from claimtrack.document import disk

        origin = _origin(wanted)
        if wanted["text"].strip():
            name = wanted["name"] or say("terminal.add.unnamed", self.lang)
            data = wanted["text"].encode("utf-8", "surrogatepass")
            yield from self._read(lambda: document.documents(data, name, origin=origin))
        # Files are opened in a process apart, under limits: a hostile one harms nothing here.
        with document.Workers(1) as workers:
            for number, found in enumerate(document.walk([os.path.expanduser(p) for p in _paths(wanted["paths"])]), 1):
                if self.stop.is_set():
                    return
                if isinstance(found, InputRefused):
                    self.refused.append(found.message)
                elif isinstance(found, str):
                    self.tell(say("terminal.job.reading", self.lang, at=number, path=display_text(found)))
                    opened = partial(disk.load, found, document.MAX_SIZE)
                    yield from self._read(partial(_opened, opened, found, origin, workers))

    def _read(self, opened: Callable[[], Intake]) -> Iterator[desk.Incoming]:
        """The documents in a file, read; what is refused is noted."""
        from claimtrack import reading

        try:
            intake = opened()
        except ClaimtrackError as fault:
            self.refused.append(fault.message)
            return
        self.refused += [fault.message for fault in intake.refused]
        for each in intake.documents:
            if self.stop.is_set():
                return
            yield desk.Incoming(reading.read(each.document), each.data)


def _opened(load: Callable[[], bytes], path: str, origin: Origin, workers: Workers) -> Intake:
    from claimtrack import document

    return document.documents(load(), path, origin=origin, opener=workers.open)


def _paths(typed: str) -> list[str]:
    """The paths that were typed, apart by blanks; one with blanks in it stands in quotes, or alone."""
    if not typed or os.path.exists(os.path.expanduser(typed)):
        return [typed] if typed else []
    try:
        return shlex.split(typed)
    except ValueError:
        return [typed]


def _origin(wanted: Mapping[str, str]) -> Origin:
    from claimtrack.document import Origin

    told = wanted["published"]
    try:
        published = date.fromisoformat(told) if told else None
    except ValueError as fault:
        raise InputRefused("command.usage.date", option=say("terminal.add.published", "en"), value=told) from fault
    return Origin(published=published, publisher=wanted["publisher"] or None)


class Jobs:
    """The one piece of long work that may be in hand."""

    def __init__(self, app: DOMNode) -> None:
        self._app = app
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether there is any."""
        return self._job is not None

    def start(self, job: Job, run: Callable[[Job], str]) -> None:
        """Do the work in a thread; the app gets Progressed and, at the end, JobEnded."""
        self._job = job

        def work() -> Message:
            return JobEnded(run(job), well=not job.refused)

        self._app.run_worker(
            lambda: self._app.post_message(attempt(work)), thread=True, group="job", exit_on_error=False
        )

    def stop(self) -> bool:
        """Stop the work; whether there was any."""
        if self._job is not None:
            self._job.stop.set()
        return self._job is not None

    def ended(self) -> None:
        """It has come to its end."""
        self._job = None
