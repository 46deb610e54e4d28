"""A survey of very many claims: which figures of one measure and period share no value, counted and not listed.

Coarser than a check, which knows the words around a figure, and quick where a check would list millions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.casefile import queries, store_telling
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, number_of
from claimtrack.desk import renewing
from claimtrack.desk.renewing import Numbers

if TYPE_CHECKING:
    from claimtrack.checking.crowds.sweep import Sweep

Columns = tuple[Sequence[int], Sequence[float], Sequence[float], Sequence[int]]
"""Groups, lower ends, upper ends and claims."""

PART = 700_000
"""About so many figures are swept at once: a sweep takes some 150 bytes a figure."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Figures of one measure and period, some of which share no value."""

    claims: int
    pairs: int
    """How many pairs of them share none."""
    example: tuple[str, str]
    """Two claims that share none, by id, the lower first."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What a survey finds."""

    figures: int
    groups: int
    divided: int
    """How many groups hold figures that share no value."""
    pairs: int
    crowds: tuple[Crowd, ...]
    """Those with most pairs, first."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """The claims that share no value with one of their group: how many, and the nearest, by id."""

    total: int
    nearest: tuple[str, ...]


def survey(case: CaseFile, limit: int = 20) -> Overview:
    """Which measures of the case are told in figures that share no value; those with most such pairs are listed.

    A part of the groups at a time, so that ten million figures take the memory of one million.
    """
    from claimtrack.checking.crowds.sweep import together

    figures, found = 0, []
    examples: dict[int, tuple[str, str]] = {}
    with case.reading() as connection:
        for columns in _parts(connection):
            figures += len(columns[3])
            sweep = _sweep(columns)
            found.append(sweep.survey(limit))
            for group in found[-1].most:
                one, other = next(sweep.pairs(group.group))
                examples[group.group] = (f"{CLAIM}{one}", f"{CLAIM}{other}")
            del columns, sweep
    whole = together(found, limit)
    crowds = tuple(Crowd(each.figures, each.pairs, examples[each.group]) for each in whole.most)
    return Overview(figures, whole.groups, whole.divided, whole.pairs, crowds)


def rivals(case: CaseFile, claim: str) -> Rivals:
    """The claims of one's measure and period that share no value with it; none for a statement. Raises ActRefused."""
    wanted = number_of(claim, CLAIM)
    with case.reading() as connection:
        columns = _group(connection, wanted)
    place = next((at for at, number in enumerate(columns[3]) if number == wanted), None)
    if place is None:
        return Rivals(0, ())
    found = _sweep(columns).against(columns[0][place], columns[1][place], columns[2][place])
    return Rivals(found.total, tuple(f"{CLAIM}{number}" for number in found.nearest))


def _sweep(columns: Columns) -> Sweep:
    # Imported here, with numpy: nothing else needs it.
    from claimtrack.checking.crowds.sweep import Sweep

    return Sweep(*columns)


def _parts(connection: Any) -> Iterator[Columns]:
    """All figures as the last check left them, a part of the groups at a time."""
    if not renewing.is_filed(connection):
        yield _read(connection)
        return
    parts = -(-store_telling.how_many(connection) // PART) or 1
    for number in range(parts):
        yield store_telling.scanned(connection, part=None if parts == 1 else (number, parts))


def _group(connection: Any, claim: int) -> Columns:
    """The figures of the group of a claim; of a small case all of them."""
    if not renewing.is_filed(connection):
        return _read(connection)
    group = store_telling.kin(connection, claim)
    return ((), (), (), ()) if group is None else store_telling.scanned(connection, group=group)


def _read(connection: Any) -> Columns:
    """Of a small case, whose checks leave nothing, from its documents."""
    from claimtrack.checking.crowds.kin import kin_of
    from claimtrack.checking.measures.figure import scene_of

    readings = queries.readings(connection)
    numbers = Numbers(readings)
    figures = [figure for each in readings for figure in scene_of(each.read).figures]
    kin = [kin_of(figure) for figure in figures]
    infinite = float("inf")
    return (
        [each.group for each in kin],
        [-infinite if each.low is None else each.low for each in kin],
        [infinite if each.high is None else each.high for each in kin],
        [numbers.of(figure.placed) for figure in figures],
    )
