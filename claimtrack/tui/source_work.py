"""What the sources screen asks of the case. Runs in threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimtrack import desk
from claimtrack.model import CaseClaim, CaseSource, Entry, Note, Reliability, Status, Tag
from claimtrack.tui.case_work import CaseWork

_CLAIMS = 40
"""How many claims of a source its sheet lists; the queue lists them all."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of the case, those with the most claims first, and how their claims stand."""

    listed: tuple[CaseSource, ...]
    standing: Mapping[str, Mapping[Status, int]]
    by_id: Mapping[str, CaseSource]


@dataclass(frozen=True, slots=True)
class SourceView:
    """What is known of one source."""

    source: CaseSource
    standing: Mapping[Status, int]
    grades: tuple[Entry, ...]
    """The acts that graded it, oldest first."""
    above: tuple[CaseSource, ...]
    """The bodies to which it belongs, the nearest first."""
    below: tuple[CaseSource, ...]
    """The sources that belong to it."""
    claims: tuple[CaseClaim, ...]
    undone: frozenset[int]
    notes: tuple[Note, ...]
    tags: tuple[Tag, ...]
    kin: tuple[CaseSource, ...] = ()
    """Others whose names are one origin with it, as the checks see them."""


def sources(work: CaseWork) -> Sources:
    """All sources."""
    found = desk.sources(work.case)
    standing = {} if work.blind else desk.source_standing(work.case)
    ordered = tuple(sorted(found, key=lambda each: -each.claims))
    return Sources(ordered, standing, {each.id: each for each in found})


def source_view(work: CaseWork, known: Sources, source: CaseSource) -> SourceView:
    """One source."""
    above: list[CaseSource] = []
    at = known.by_id.get(source.parent or "")
    while at is not None and at not in above:
        above.append(at)
        at = known.by_id.get(at.parent or "")
    history = desk.history(work.case, source.id)
    ids = desk.claim_ids(work.case, desk.ClaimFilter(source=source.id), limit=_CLAIMS, blind=work.blind)
    return SourceView(
        source,
        known.standing.get(source.id, {}),
        tuple(entry for entry in history if entry.act == "grade"),
        tuple(above),
        tuple(each for each in known.listed if each.parent == source.id),
        desk.claims(work.case, ids=ids[:], blind=work.blind),
        desk.undone(work.case),
        desk.notes(work.case, source.id),
        desk.tags(work.case, source.id),
    )


def with_kin(work: CaseWork, known: Sources, view: SourceView) -> SourceView:
    """The same source with those that are one origin with it."""
    same, _ = desk.kin(work.case, view.source)
    return replace(view, kin=tuple(known.by_id[id_] for id_ in same if id_ in known.by_id))


class SourceActs:
    """What can be done with a source, by one person."""

    def __init__(self, work: CaseWork) -> None:
        self._case, self._by = work.case, work.by

    def grade(self, source: str, letter: Reliability, reason: str | None = None) -> Sequence[Entry]:
        """Grade it."""
        return desk.grade(self._case, self._by, source, letter, reason=reason)

    def alias(self, source: str, name: str) -> Sequence[Entry]:
        """Give it another name."""
        return desk.alias(self._case, self._by, source, name)

    def parent(self, source: str, body: str | None) -> Sequence[Entry]:
        """Say to which body it belongs."""
        return desk.parent(self._case, self._by, source, body)

    def merge(self, source: str, into: str) -> Sequence[Entry]:
        """Take it to be another one."""
        return desk.merge(self._case, self._by, source, into)

    def split(self, source: str, name: str) -> Sequence[Entry]:
        """Part one of its names from it."""
        return desk.split(self._case, self._by, source, name)

    def confidential(self, source: str, secret: bool) -> Sequence[Entry]:
        """Name it in no report, or again."""
        return desk.confidential(self._case, self._by, source, secret)
