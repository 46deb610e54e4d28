"""A survey of very many claims: which figures of one measure and period share no value, counted and not listed.

Coarser than a check, which knows the words around a figure, and quick where a check would list millions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.casefile import queries, store_telling
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, number_of
from claimtrack.desk import renewing
from claimtrack.desk.renewing import Numbers

if TYPE_CHECKING:
    from claimtrack.checking.sweep import Sweep

Columns = tuple[Sequence[int], Sequence[float], Sequence[float], Sequence[int]]
"""Groups, lower ends, upper ends and claims."""


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
    """Which measures of the case are told in figures that share no value; those with most such pairs are listed."""
    with case.reading() as connection:
        columns = _columns(connection)
    sweep = _sweep(columns)
    found = sweep.survey(limit)
    crowds = []
    for group in found.most:
        one, other = next(sweep.pairs(group.group))
        crowds.append(Crowd(group.figures, group.pairs, (f"{CLAIM}{one}", f"{CLAIM}{other}")))
    return Overview(len(columns[3]), found.groups, found.divided, found.pairs, tuple(crowds))


def rivals(case: CaseFile, claim: str) -> Rivals:
    """The claims of one's measure and period that share no value with it; none for a statement. Raises ActRefused."""
    wanted = number_of(claim, CLAIM)
    with case.reading() as connection:
        columns = _columns(connection)
    place = next((at for at, number in enumerate(columns[3]) if number == wanted), None)
    if place is None:
        return Rivals(0, ())
    found = _sweep(columns).against(columns[0][place], columns[1][place], columns[2][place])
    return Rivals(found.total, tuple(f"{CLAIM}{number}" for number in found.nearest))


def _sweep(columns: Columns) -> Sweep:
    # Imported here, with numpy: nothing else needs it.
    from claimtrack.checking.sweep import Sweep

    return Sweep(*columns)


def _columns(connection: Any) -> Columns:
    """As the last check left them; of a small case, which leaves nothing, from its documents."""
    if renewing.is_filed(connection):
        return store_telling.scanned(connection)
    from claimtrack.checking.figure import scene_of
    from claimtrack.checking.kin import kin_of

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
