"""An index of figures of which each gives those that it could match, and few others: for blocks with very many.

Every two figures of a block need not be looked at to see that most are of two countries or of the dead and the wounded.
What is passed over here `matching.match` would refuse, whoever stands first, unless both are of one document.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimtrack.checking.crowds.index import blocks
from claimtrack.checking.measures.matching import rate_of
from claimtrack.model import Measure, MeasuredClaim

_MARKS = frozenset({"average", "initial"})


@dataclass(slots=True)
class _Alike:
    """The figures of a block that have in common what two figures must share, by their places in the index."""

    placeless: list[int] = field(default_factory=list)
    """Those told of no country."""
    of: dict[str, list[int]] = field(default_factory=dict)
    """Those told of a country."""
    about: dict[str, list[int]] = field(default_factory=dict)
    """Those in documents about a country or a name."""


class Nearby:
    """A ClaimIndex over claims held in memory."""

    def __init__(self, claims: Iterable[MeasuredClaim]) -> None:
        self._claims = list(claims)
        self._alike: dict[Hashable, _Alike] = {}
        for place, claim in enumerate(self._claims):
            measure = claim.measure
            for key in _keys(measure):
                alike = self._alike.setdefault(key, _Alike())
                if not measure.entities:
                    alike.placeless.append(place)
                for entity in measure.entities:
                    alike.of.setdefault(entity, []).append(place)
                for name in measure.setting:
                    alike.about.setdefault(name, []).append(place)

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The claims of other documents that share a block with a measure, each once, but for what cannot match it."""
        places: set[int] = set()
        for key in _keys(measure):
            if key in self._alike:
                places.update(*_possible(self._alike[key], measure))
        return (self._claims[place] for place in sorted(places))


def _keys(measure: Measure) -> Iterator[Hashable]:
    """In each block, what two measures must have in common."""
    for block in blocks(measure):
        yield block, rate_of(measure), measure.status, _MARKS & measure.marks


def _possible(alike: _Alike, measure: Measure) -> Iterator[Sequence[int]]:
    """The figures whose countries are not apart from those of a measure, as `matching` says it of two documents.

    They name one in common, one of the two names none, or those of one all stand in what the other's text is about.
    """
    yield alike.placeless
    if not measure.entities:
        yield from alike.of.values()
        return
    for name in measure.entities | measure.setting:
        yield alike.of.get(name, ())
    yield min((alike.about.get(entity, ()) for entity in measure.entities), key=len)
