"""Whether a case is sound: the database, the bytes and texts by their hashes, the anchors, the journal, the place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from claimtrack.casefile import journal
from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.store_decision import status_of
from claimtrack.casefile.store_reference import reference_files
from claimtrack.casefile.tables import BLOB, CLAIM, DECISION, DOCUMENT
from claimtrack.casefile.tables_acts import ABSENCE
from claimtrack.model import Message

_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "syncthing")
_NETWORK = ("nfs", "cifs", "smb", "afs", "fuse.sshfs", "9p", "davfs", "fuse.rclone")


def faults(connection: Connection) -> Iterator[Message]:
    """What is wrong in a case, each with what it is about."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield Message.of("case.doctor.database", why=line)
        for table, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Message.of("case.doctor.reference", table=table)
    for sha256 in connection.execute(select(BLOB.c.sha256)).scalars().all():
        content = connection.execute(select(BLOB.c.content).where(BLOB.c.sha256 == sha256)).scalar_one()
        if hashlib.sha256(content).hexdigest() != sha256:
            yield Message.of("case.doctor.bytes", sha256=sha256)
    yield from _texts(connection)
    yield from _statuses(connection)
    chain = journal.verify(connection)
    if chain.why is not None:
        yield chain.why


def _texts(connection: Connection) -> Iterator[Message]:
    """Texts that are not those that were read, and anchors that do not hold in them."""
    query = select(DOCUMENT.c.id, DOCUMENT.c.text, DOCUMENT.c.text_sha256).order_by(DOCUMENT.c.id)
    for document, text, digest in connection.execute(query).all():
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield Message.of("case.doctor.text", document=f"D{document}")
        # What the last reading lacks stands in an earlier text.
        anchors = select(CLAIM.c.id, CLAIM.c.anchor_start, CLAIM.c.anchor_end, CLAIM.c.quote).where(
            CLAIM.c.id.not_in(select(ABSENCE.c.claim_id))
        )
        for claim, start, end, quote in connection.execute(anchors.where(CLAIM.c.document_id == document)):
            if text[start:end] != quote:
                yield Message.of("case.doctor.anchor", claim=f"C{claim}")


def _statuses(connection: Connection) -> Iterator[Message]:
    """Claims whose status is not what the decisions on them come to."""
    votes: dict[int, list[object]] = {}
    for row in connection.execute(select(DECISION.c.claim_id, DECISION.c.status)):
        votes.setdefault(row.claim_id, []).append(row.status)
    for row in connection.execute(select(CLAIM.c.id, CLAIM.c.status).where(CLAIM.c.id.in_(claims_in_view()))):
        if row.status is not status_of(votes.get(row.id, ())):  # type: ignore[arg-type]
            yield Message.of("case.doctor.status", claim=f"C{row.id}")


def reference_notes(connection: Connection) -> Iterator[Message]:
    """What is to be known of the reference figures in use."""
    files = reference_files(connection)
    figures = [figure for file in files for figure in file.figures]
    if figures:
        yield Message.of("case.doctor.references", count=len(figures), files=len(files))
    undated = sum(figure.date is None for figure in figures)
    if undated:
        yield Message.of("case.doctor.undated", count=undated)


def place_warnings(path: Path, mounts: str) -> Iterator[Message]:
    """What may harm a file where it lies: a synchronised folder, a network share. `mounts` is as /proc/mounts."""
    whole = path.resolve()
    for part in whole.parent.parts:
        if any(name in part.lower() for name in _SYNCED):
            yield Message.of("case.doctor.synced", folder=part)
    best: tuple[int, str] = (0, "")
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) > 2 and whole.is_relative_to(fields[1].replace("\\040", " ")):
            best = max(best, (len(fields[1]), fields[2]))
    if best[1].startswith(_NETWORK):
        yield Message.of("case.doctor.network", kind=best[1])
