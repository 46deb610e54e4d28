"""Reference figures in a case: what the desk trusts, brought in file by file, used by every check of the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.casefile import store_reference, store_row
from claimtrack.casefile.case import CaseFile
from claimtrack.desk import checks, facts, values
from claimtrack.desk.change import change
from claimtrack.desk.marks import signed
from claimtrack.model import ActRefused, Entry, ReferenceFigure, ReferenceFile

SUBJECT = "references"
"""What the entries are about."""


def trust(case: CaseFile, by: str, path: str, figures: Sequence[ReferenceFigure]) -> tuple[Entry, ...]:
    """Bring the figures of a file into the case; those that it has already change nothing. Raises ActRefused.

    `undo` takes them out again. Every finding that they bear on is made anew.
    """
    person, name = values.person(by), values.storable(path)
    if not figures:
        raise ActRefused("case.no_references", path=name)
    told = store_reference.figures_text([replace(figure, path=name) for figure in figures])
    with checks.followed(case, person) as tx:
        thing = facts.row(facts.TRUST, digest=store_reference.figures_digest(figures))
        if store_row.read_row(tx.connection, thing.table, thing.key) is not None:
            return ()
        after = dict(thing.key) | {"path": name, "figures": told} | signed(tx)
        return change(tx, facts.TRUST, SUBJECT, thing, after)


def references(case: CaseFile) -> tuple[ReferenceFile, ...]:
    """The files of reference figures of the case, in the order in which they came."""
    with case.reading() as connection:
        return tuple(store_reference.reference_files(connection))
