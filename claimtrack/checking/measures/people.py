"""People: whether two texts that call those they count by other words count the same ones.

"187 people" and "187 passengers", "1,300 personas" and "1,300 vecinos": the broader word says nothing of who they are,
what is told of them does. Two narrow words (soldiers, children) are two groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import Measure

PERSON = "person"
ANYBODY = frozenset({PERSON, "inhabitant", "victim"})
"""Words that say no more of people than that they are people of a place, or to whom something has happened."""
_BY_ACT = {"employ": "worker", "aboard": "passenger", "attend": "tourist"}
"""Whom those are of whom nothing is said but what they do: those whom a firm employs are its workers."""

_HOLD = "hold"
_BY_PLACE = {"prison": "prisoner", "camp": "refugee"}
"""Whom those are of whom nothing is said but where they are held: those whom a jail holds are its prisoners."""


def are_people(ids: Set[str]) -> bool:
    """Whether all that is counted is people."""
    return bool(ids) and all(is_a(id, PERSON) for id in ids)


def alike(a: Measure, b: Measure) -> float | None:
    """How surely two counts of people are of the same ones, by what they are called and do; None where they are others.

    What has become of them is the same in both.
    """
    if a.what <= ANYBODY and b.what <= ANYBODY:
        return 0.95
    if told_to_be(a) & told_to_be(b):
        return 0.9
    if a.status and (a.what <= ANYBODY or b.what <= ANYBODY):
        return 0.9
    return None


def told_to_be(measure: Measure) -> Set[str]:
    """Who those counted are: by their name, or by what is said of them where the name says nothing."""
    if not measure.what <= ANYBODY:
        return measure.what
    acts: Iterable[str] = (id for id in measure.about if kind_of(id) == "act")
    told = {_BY_ACT[id] for id in acts if id in _BY_ACT}
    return told | ({_BY_PLACE[id] for id in measure.about if id in _BY_PLACE} if _HOLD in measure.about else set())
