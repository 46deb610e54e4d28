"""What the report screen asks of the case. Runs in threads."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from claimtrack import desk, report
from claimtrack.model import ActRefused, Status
from claimtrack.report.writing import format_of, replace_file
from claimtrack.tui.case_work import CaseWork

FORMATS = {"html": ".html", "markdown": ".md", "json": ".json"}
"""The formats, each with the end of its files' names."""
_LONGEST = 60_000
"""Characters of a report that are shown; the file has all of it."""
_DRAWN = 20_000
"""Claims up to which a report is begun whenever something changes: a few seconds."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a report is to be: its language, format and file, and what it shows; an empty part shows all."""

    lang: str
    format: str = "html"
    path: str = "report.html"
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()

    def in_format(self, format: str) -> Chosen:
        """The same in another format; the file's name follows."""
        return replace(self, format=format, path=os.path.splitext(self.path)[0] + FORMATS[format])

    def in_file(self, path: str) -> Chosen:
        """The same in another file; the format follows its name, where that tells one."""
        return replace(self, path=path, format=format_of(path) or self.format)

    def toggled(self, part: str, value: str) -> Chosen:
        """The same with one thing more of a part to show, or one less."""
        held: tuple[str, ...] = getattr(self, part)
        others = tuple(each for each in held if each != value)
        shown: dict[str, Any] = {part: others if value in held else (*held, value)}
        return replace(self, **shown)


@dataclass(frozen=True, slots=True)
class Preview:
    """How a report begins, whether that is all of it, and how many claims it tells of; no text where they are many."""

    text: str
    whole: bool
    claims: int


def preview(work: CaseWork, chosen: Chosen) -> Preview:
    """How the report begins, as Markdown: all formats say the same."""
    _refuse_blind(work)
    claims = _how_many(work, chosen)
    if claims > _DRAWN:
        return Preview("", False, claims)
    with closing(_pieces(work, replace(chosen, format="markdown"))) as pieces:
        text = next(pieces, "")
        whole = len(text) <= _LONGEST and next(pieces, None) is None
    if not whole:
        text = text[: max(text.rfind("\n\n", 0, _LONGEST), 0) or _LONGEST]
    return Preview(text, whole, claims)


def markdown(work: CaseWork, chosen: Chosen) -> str:
    """All of the report as Markdown."""
    _refuse_blind(work)
    return "".join(_pieces(work, replace(chosen, format="markdown")))


def write(work: CaseWork, chosen: Chosen) -> str:
    """Write the report and return the path of its file."""
    _refuse_blind(work)
    path = os.path.expanduser(chosen.path)
    try:
        replace_file(path, _pieces(work, chosen))
    except OSError as fault:
        raise ActRefused("command.file_failed", path=chosen.path, why=fault.strerror or str(fault)) from fault
    return os.path.abspath(path)


def exists(chosen: Chosen) -> bool:
    """Whether there is such a file already."""
    return os.path.lexists(os.path.expanduser(chosen.path))


def _refuse_blind(work: CaseWork) -> None:
    if work.blind:
        # A report tells what the others decided.
        raise ActRefused("terminal.draft.blind")


def _how_many(work: CaseWork, chosen: Chosen) -> int:
    """How many claims the report tells of; 0 where a document, source or finding is chosen, which has few."""
    if chosen.documents or chosen.sources or chosen.findings:
        return 0
    counts = desk.status_counts(work.case)
    return sum(count for status, count in counts.items() if not chosen.statuses or status.value in chosen.statuses)


def _pieces(work: CaseWork, chosen: Chosen) -> Generator[str]:
    selection = report.Selection.of(chosen.statuses, chosen.sources, chosen.documents, chosen.findings)
    with desk.parts(work.case) as parts:
        yield from report.pieces(parts, chosen.format, chosen.lang, selection)


STATUSES = tuple(status.value for status in Status)
