"""Keeping a case: a copy, lines of all that it holds and back, whether it is sound. None is an act of the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.casefile import bundle, health, journal
from claimtrack.casefile.backup import back_up
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.chain import Verification
from claimtrack.desk import rereading
from claimtrack.model import Checkpoint, Message

_MOUNTS = Path("/proc/mounts")
_NAMED = 10
"""How many documents a warning names."""


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


def export_lines(case: CaseFile) -> Iterator[str]:
    """All that a case holds, journal and all, as lines of JSON of one moment; the same case gives the same lines."""
    with case.reading() as connection:
        yield from bundle.lines(connection)


def import_lines(case: CaseFile, path: str) -> int:
    """Put the case of exported lines into an empty one, journal and all, and return how many rows it has.

    Raises ActRefused where the case is not empty, CaseUnusable where the lines are damaged, altered or from a newer
    version, or their journal does not verify, InputRefused where the file holds no such lines.
    """
    # Imported here: only this act makes and changes schemas.
    from claimtrack.casefile import restore

    return restore.restore(case, path)


def discard(case: CaseFile) -> None:
    """Take away a case that was made for nothing: one whose journal is empty. Any other stays."""
    with case.reading() as connection:
        if journal.checkpoint(connection) is not None:
            return
    case.close()
    if case.engine.dialect.name == "sqlite":
        for rest in ("", "-wal", "-shm"):
            Path(f"{case.engine.url.database}{rest}").unlink(missing_ok=True)


def is_export(path: str) -> bool:
    """Whether a file holds the lines of a whole case. Raises CaseUnusable for those of a newer version, OSError."""
    return bundle.schema_of(path) is not None


def verify_export(path: str, checkpoint: Checkpoint | None = None) -> Verification:
    """Check the journal of exported lines, with no database; raises as `import_lines` does."""
    return bundle.verify(path, checkpoint)


def doctor(case: CaseFile) -> Health:
    """Examine a case: database, bytes, texts, anchors, decisions, journal, and where it lies."""
    with case.reading() as connection:
        faults = tuple(health.faults(connection))
        notes = tuple(health.reference_notes(connection))
        at = case.engine.url.database if connection.dialect.name == "sqlite" else None
    mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    warnings = [] if at is None else list(health.place_warnings(Path(at), mounts))
    if read := rereading.outdated(case):
        named = "\n".join((*read[:_NAMED], *(["…"] if len(read) > _NAMED else [])))
        warnings.append(Message.of("case.doctor.reader", count=len(read), documents=named))
    return Health(faults, tuple(warnings), notes)
