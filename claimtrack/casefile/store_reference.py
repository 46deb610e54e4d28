"""Reference figures: the files of them that people brought into the case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from claimtrack.casefile.serial import from_text, to_text
from claimtrack.casefile.tables_acts import REFERENCE
from claimtrack.model import ReferenceFigure, ReferenceFile


def figures_text(figures: Sequence[ReferenceFigure]) -> str:
    """The figures of a file as the case stores them."""
    return to_text(tuple(figures), tuple[ReferenceFigure, ...])


def figures_digest(figures: Sequence[ReferenceFigure]) -> str:
    """What a file is known by: its figures with their sources and dates, not its name."""
    text = figures_text([replace(figure, path="", line=0) for figure in figures])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def reference_files(connection: Connection) -> list[ReferenceFile]:
    """The files of reference figures, in the order in which they came."""
    return [
        ReferenceFile(row.path, from_text(tuple[ReferenceFigure, ...], row.figures), row.person, row.time)
        for row in connection.execute(select(REFERENCE).order_by(REFERENCE.c.version))
    ]


def references(connection: Connection) -> list[ReferenceFigure]:
    """All reference figures, as a check takes them."""
    return [figure for file in reference_files(connection) for figure in file.figures]
