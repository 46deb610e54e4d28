"""Keeping a case: a copy of it, and whether it is sound. Neither is an act: nothing is written to the case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimtrack.casefile import health
from claimtrack.casefile.backup import back_up
from claimtrack.casefile.case import CaseFile
from claimtrack.desk import rereading
from claimtrack.model import Message

_MOUNTS = Path("/proc/mounts")


@dataclass(frozen=True, slots=True)
class Health:
    """What an examination found: what is wrong, and what may go wrong where the case lies."""

    faults: tuple[Message, ...]
    warnings: tuple[Message, ...]
    notes: tuple[Message, ...] = ()
    """What is to be known besides: the reference figures in use."""


def backup(case: CaseFile, path: str | Path) -> None:
    """Copy the case to a new file, while others write. Raises CaseUnusable where that cannot be done."""
    back_up(case, Path(path))


def doctor(case: CaseFile) -> Health:
    """Examine a case: database, bytes, texts, anchors, decisions, journal, and where it lies."""
    with case.reading() as connection:
        faults = tuple(health.faults(connection))
        notes = tuple(health.reference_notes(connection))
        at = case.engine.url.database if connection.dialect.name == "sqlite" else None
    mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    warnings = [] if at is None else list(health.place_warnings(Path(at), mounts))
    if count := rereading.outdated(case):
        warnings.append(Message.of("case.doctor.reader", count=count))
    return Health(faults, tuple(warnings), notes)
