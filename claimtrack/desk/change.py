"""The one way in which an act changes a thing: not when it is so already, not over what nobody has seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimtrack.casefile.journal import Transaction
from claimtrack.desk import things
from claimtrack.desk.facts import FieldsOf, RowOf
from claimtrack.model import Entry

_WHEN = "time"


def change(
    tx: Transaction,
    act: str,
    subject: str,
    thing: RowOf | FieldsOf,
    after: Mapping[str, Any] | None,
    *,
    reason: str | None = None,
    seen: int | None = None,
) -> tuple[Entry, ...]:
    """Make a thing what it is to be, and record it; nothing where it is that already, whenever it was made so.

    Findings that rest on it are made anew by whoever began the transaction (`checks.followed`). Raises ActRefused for a
    write over what was not seen.
    """
    before = thing.read(tx)
    if _same(before, after):
        return ()
    things.check_fresh(tx, thing, subject, seen)
    thing.write(tx, after)
    return (tx.record(act, subject, before=before, after=after, reason=reason),)


def _same(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> bool:
    if before is None or after is None:
        return before is after
    return {**before, _WHEN: None} == {**after, _WHEN: None}
