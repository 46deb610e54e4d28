"""The stock of a case: its documents as a check asks for them, with what the last check made of their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection, or_, select

from claimtrack.casefile import queries
from claimtrack.casefile.draft import Draft
from claimtrack.casefile.filters import claims_as_read
from claimtrack.casefile.ids import number_of
from claimtrack.casefile.index import CaseIndex
from claimtrack.casefile.store_telling import Telling
from claimtrack.casefile.tables import CLAIM, DOCUMENT, FINDING, FINDING_CLAIM, FINDING_DOCUMENT
from claimtrack.model import Claim, ClaimIndex, ClaimKey, Finding, Measure, MeasuredClaim, PlacedClaim

if TYPE_CHECKING:
    from claimtrack.checking.measures.figure import Figure, Scene


def telling_of(number: int, figure: Figure, first: int) -> Telling:
    """What a check makes of the figure with a number, given the number of its first telling."""
    from claimtrack.checking.comparing.tellings import signature
    from claimtrack.checking.crowds.kin import kin_of
    from claimtrack.checking.rules import is_around

    kin = kin_of(figure)
    return Telling(number, signature(figure), first, is_around(figure), kin.group, kin.low, kin.high)


def standing(draft: Draft, group: int) -> frozenset[ClaimKey] | None:
    """The filed figures that stand for a group of kin; None where all do."""
    from claimtrack.checking.crowds.crowd import CROWD

    if len(draft.firsts(group, CROWD + 1)) <= CROWD:
        return None
    return frozenset(_chosen(draft, group).values())


def _chosen(draft: Draft, group: int) -> dict[int, ClaimKey]:
    from claimtrack.checking.crowds.crowd import DRAWN, OUTERMOST

    return draft.outermost(group, OUTERMOST, DRAWN)


@dataclass(frozen=True, slots=True)
class _Filed:
    """The filed figures of a stock as a ClaimIndex."""

    stock: CaseStock

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        return self.stock.filed_in(measure)


@dataclass(frozen=True, slots=True)
class _Everything:
    """All figures of a stock as a ClaimIndex."""

    stock: CaseStock

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        return self.stock.all_in(measure)


class CaseStock:
    """The LiveStock of a case, within one transaction that reads; what is noted goes to the draft.

    `came` are the documents that the last check did not see so.
    """

    def __init__(self, connection: Connection, draft: Draft, came: Collection[int]) -> None:
        # Imported here: whoever only looks at a case needs no rules and no word lists.
        from claimtrack.checking.comparing import tellings
        from claimtrack.checking.measures import figure

        self._figure_of, self._scene_of, self._signature = figure.Figure, figure.scene_of, tellings.signature
        self._connection, self._draft = connection, draft
        self._index = CaseIndex(connection)
        self._scenes: dict[str, Scene] = {}
        self._documents: dict[str, int] = {}
        self._exact: dict[tuple[str, Claim], int] = {}
        self._wordings: dict[str, list[Figure]] = {}
        self._crowds: dict[int, frozenset[ClaimKey] | None] = {}
        self._standing: dict[int, Collection[int]] = {}
        for each in queries.readings(connection, came):
            scene = self._read(each)
            for made in scene.figures:
                self._wordings.setdefault(self._signature(made), []).append(made)
        figures = [made for scene in self._scenes.values() for made in scene.figures]
        draft.refile([(self.number(made.placed), made.measured.measure) for made in figures])
        self.came = frozenset(self._scenes)
        """The hashes of the documents that came."""
        self.seen: dict[int, Finding] = {}
        """The findings of the last check that were asked for, by number."""

    def hashes(self, documents: Collection[int]) -> frozenset[str]:
        """The hashes of documents, in view or not."""
        query = select(DOCUMENT.c.id, DOCUMENT.c.sha256).where(DOCUMENT.c.id.in_(documents))
        return frozenset(row.sha256 for row in self._connection.execute(query))

    def number(self, placed: PlacedClaim) -> int:
        """The number of a claim that was met; of two on one stretch the one that says the same."""
        number = self._exact.get((placed.document.sha256, placed.claim))
        return self._index.numbers[placed.key] if number is None else number

    def wording(self, claim: int) -> str | None:
        """The signature of a figure of the documents that came; None where it is no longer there."""
        return next(
            (words for words, made in self._wordings.items() for f in made if self.number(f.placed) == claim), None
        )

    def figures(self, claims: Sequence[int]) -> list[Figure]:
        """The figures with these numbers, as they are stored."""
        return [self._figure_of(each) for each in self._index.load(claims)]

    @property
    def everything(self) -> ClaimIndex:
        """All figures by what they measure."""
        return _Everything(self)

    def all_in(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The figures that share a block with a measure."""
        yield from self._index.load(self._draft.filed_in(self._index.numbers_in(measure), measure))

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The filed figures that share a block with a measure and stand."""
        from claimtrack.checking.crowds.crowd import CROWD

        firsts = self._firsts_in(measure)
        # Figures of one kin share all their blocks: none of a crowd is elsewhere.
        crowds = {group for group, members in Counter(group for _, group in firsts).items() if members > CROWD}
        chosen = {group: self._chosen(group) for group in sorted(crowds)}
        stand = [claim for claim, group in firsts if group not in chosen or claim in chosen[group]]
        yield from self._filed(self._index.load(stand))

    def stands(self, figure: Figure) -> bool:
        """Whether a figure is held against all others."""
        from claimtrack.checking.crowds.kin import kin_of

        chosen = self.standing(kin_of(figure).group)
        return chosen is None or figure.key in chosen

    @property
    def filed(self) -> ClaimIndex:
        """All filed figures, those of crowds among them."""
        return _Filed(self)

    def among(self, could: Callable[[Figure], bool]) -> ClaimIndex:  # noqa: ARG002
        """All that stand: a rule passes over the others itself."""
        return self

    def filed_in(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The filed figures that share a block with a measure."""
        yield from self._filed(self._index.load([claim for claim, _ in self._firsts_in(measure)]))

    def _firsts_in(self, measure: Measure) -> list[tuple[int, int]]:
        return self._draft.met(((row.claim_id, row.kin) for row in self._index.firsts_in(measure)), measure)

    def _filed(self, claims: Iterable[MeasuredClaim]) -> Iterator[MeasuredClaim]:
        return (each for each in claims if self._figure_of(each).names_something)

    def standing(self, group: int) -> frozenset[ClaimKey] | None:
        """The filed figures that stand for a group of kin; None where all do."""
        if group not in self._crowds:
            self._crowds[group] = standing(self._draft, group)
        return self._crowds[group]

    def _chosen(self, group: int) -> Collection[int]:
        if group not in self._standing:
            self._standing[group] = frozenset(_chosen(self._draft, group))
        return self._standing[group]

    def members(self, group: int) -> Sequence[Figure]:
        """The filed figures of a group of kin."""
        found = self.figures(self._draft.firsts(group))
        return [figure for figure in found if figure.names_something]

    def scene(self, document: str) -> Scene:
        """The figures of the document in view with that hash."""
        if document not in self._scenes:
            number = select(DOCUMENT.c.id).where(DOCUMENT.c.sha256 == document, ~DOCUMENT.c.hidden)
            (read,) = queries.readings(self._connection, [self._connection.execute(number).scalar_one()])
            self._read(read)
        return self._scenes[document]

    def _read(self, each: queries.StoredReading) -> Scene:
        made = self._scene_of(each.read)
        document = each.read.document.sha256
        self._scenes[document], self._documents[document] = made, each.document
        measures = {figure.key: figure.measured.measure for figure in made.figures}
        for claim, number in zip(each.read.claims, each.claims, strict=True):
            placed = PlacedClaim(each.read.document, claim)
            self._exact.setdefault((document, claim), number)
            if placed.key in measures and placed.key not in self._index.numbers:
                self._index.keep(number, MeasuredClaim(placed, measures[placed.key]))
        return made

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure."""
        if key not in self._index.numbers:
            document = select(DOCUMENT.c.id).where(DOCUMENT.c.sha256 == key.document, ~DOCUMENT.c.hidden)
            place = CLAIM.c.kind == key.kind, CLAIM.c.number_start == key.start, CLAIM.c.number_end == key.end
            query = claims_as_read(CLAIM.c.document_id.in_(document), *place).order_by(CLAIM.c.id)
            self._index.load(self._connection.execute(query).scalars().all()[:1])
        number = self._index.numbers.get(key)
        return None if number is None else self._figure_of(self._index.load([number])[0])

    def tellers(self, signature: str) -> Sequence[Figure]:
        """The figures of one wording."""
        held = self.figures(self._draft.tellers(signature))
        came = self._wordings.get(signature, [])
        new = {figure.key for figure in came}
        return [*(figure for figure in held if figure.key not in new), *came]

    def first(self, figure: ClaimKey) -> ClaimKey | None:
        """The first telling of a figure, as last noted."""
        number = self._index.numbers.get(figure)
        told = None if number is None else self._draft.telling(number)
        found = self._index.load([told.first]) if told is not None else []
        return found[0].placed.key if found else None

    def retell(self, figure: Figure, first: ClaimKey) -> None:
        """Note the first telling of a figure."""
        self._crowds.clear()
        self._standing.clear()
        number, other = self._index.numbers[figure.key], self._index.numbers[first]
        told = self._draft.telling(number)
        new = telling_of(number, figure, other) if told is None else replace(told, first=other)
        self._draft.note(new, figure.key, figure.measured.measure)

    def held(self, documents: Collection[str], figures: Collection[ClaimKey]) -> Mapping[int, Finding]:
        """The findings of the last check that speak of any of these documents or figures, by number."""
        conditions = []
        if documents:
            spoken = select(FINDING_DOCUMENT.c.finding_id).join(
                DOCUMENT, DOCUMENT.c.id == FINDING_DOCUMENT.c.document_id
            )
            conditions.append(FINDING.c.id.in_(spoken.where(DOCUMENT.c.sha256.in_(documents))))
        numbers = [self._index.numbers[key] for key in figures if key in self._index.numbers]
        if numbers:
            members = select(FINDING_CLAIM.c.finding_id).where(FINDING_CLAIM.c.claim_id.in_(numbers))
            conditions.append(FINDING.c.id.in_(members))
        if not conditions:
            return {}
        found = queries.case_findings(self._connection, or_(*conditions))
        made = {number_of(each.id, "F"): each.finding for each in found}
        self.seen |= made
        return made

    def documents_of(self, finding: Finding) -> tuple[int, ...]:
        """The numbers of the documents that a finding speaks of."""
        named = {placed.document.sha256 for placed in finding.claims} | set(finding.documents)
        missing = [each for each in named if each not in self._documents]
        query = select(DOCUMENT.c.id, DOCUMENT.c.sha256).where(DOCUMENT.c.sha256.in_(missing), ~DOCUMENT.c.hidden)
        for row in self._connection.execute(query) if missing else ():
            self._documents[row.sha256] = row.id
        return tuple(sorted(self._documents[each] for each in named))
