"""What people type, before it is stored: names, reasons, evidence, ids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.casefile import lookup
from claimtrack.casefile.ids import is_id, split
from claimtrack.casefile.journal import Transaction
from claimtrack.model import ActRefused, Evidence

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}:\S", re.ASCII | re.IGNORECASE)


def storable(text: str) -> str:
    """A text that can be stored as UTF-8: what of a file name or an argument is no text is written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def person(by: str) -> str:
    """The name of who acts. Raises ActRefused for none."""
    name = " ".join(storable(by).split())
    if not name:
        raise ActRefused("case.no_person")
    return name


def reason(text: str | None) -> str | None:
    """A reason without the blanks around it; None for an empty one."""
    return (storable(text).strip() or None) if text is not None else None


def evidence(tx: Transaction, given: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Evidence that can be found again: an address, or a document or claim of this case.

    Raises ActRefused for a reference that is neither.
    """
    checked = []
    for each in given:
        reference = storable(each.reference).strip()
        if is_id(reference):
            letter, number = split(reference)
            reference = f"{letter}{number}"
            if letter not in "CD":
                raise ActRefused("case.evidence_kind", reference=reference)
            lookup.require(tx.connection, letter, number)
        elif _ADDRESS.match(reference) is None:
            raise ActRefused("case.evidence_kind", reference=reference)
        checked.append(replace(each, reference=reference, quote=reason(each.quote)))
    return tuple(checked)


def references(given: Sequence[Evidence]) -> tuple[str, ...]:
    """What the journal names of evidence."""
    return tuple(each.reference for each in given)
