"""The index through which the claims of a case meet by what they measure, in SQL, and what checks remember."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, select

from claimtrack.casefile import queries
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.filters import Numbers, claims_as_read
from claimtrack.casefile.serial import from_text, to_text
from claimtrack.casefile.sources import names_for_checks
from claimtrack.casefile.tables import CLAIM, CLAIM_BLOCK, TELLING
from claimtrack.model import ClaimKey, Document, Measure, MeasuredClaim

_MEASURES = 4096
"""Measures that are kept at hand: the figures of a beat measure the same things again and again."""


@lru_cache(maxsize=_MEASURES)
def block_names(measure: Measure) -> tuple[str, ...]:
    """The blocks in which a measure is filed, as the case stores them."""
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack.checking.crowds.index import blocks

    return tuple(sorted("\n".join(block) for block in blocks(measure)))


def _in_blocks(measure: Measure) -> Numbers:
    blocks = select(CLAIM_BLOCK.c.claim_id).where(CLAIM_BLOCK.c.block.in_(block_names(measure)))
    return claims_as_read(CLAIM.c.id.in_(blocks))


@lru_cache(maxsize=_MEASURES)
def measure_text(measure: Measure) -> str:
    """A measure as the case stores it."""
    return to_text(measure)


@lru_cache(maxsize=_MEASURES)
def filing(measure: Measure) -> tuple[str, tuple[str, ...]]:
    """Both together, for a large add: finding a measure again takes longer than what is kept of it."""
    return measure_text(measure), block_names(measure)


class CaseIndex:
    """A ClaimIndex over the claims that their documents say today, for as long as its transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._documents: dict[int, Document] = {}
        self._names = names_for_checks(connection)
        self._claims: dict[int, MeasuredClaim] = {}
        self.numbers: dict[ClaimKey, int] = {}
        """The numbers of the figures met so far."""

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The claims that share a block with a measure, each once, in the order of their numbers."""
        yield from self.load(self.numbers_in(measure))

    def numbers_in(self, measure: Measure) -> Sequence[int]:
        """The numbers of the claims that share a block with a measure, in their order."""
        return self._connection.execute(_in_blocks(measure).order_by(CLAIM.c.id)).scalars().all()

    def firsts_in(self, measure: Measure) -> Sequence[Row[Any, Any]]:
        """The first tellings among them: claims and their groups of kin."""
        wanted = TELLING.c.claim_id.in_(_in_blocks(measure)), TELLING.c.first_id == TELLING.c.claim_id
        return self._connection.execute(select(TELLING.c.claim_id, TELLING.c.kin).where(*wanted)).all()

    def load(self, numbers: Sequence[int]) -> list[MeasuredClaim]:
        """The figures with these numbers; what is no figure is left out."""
        missing = [number for number in numbers if number not in self._claims]
        for some in chunks(missing):
            found = queries.placed_claims(self._connection, some, self._documents, self._names)
            for number, (row, placed) in found.items():
                if row.measure is not None:
                    self.keep(number, MeasuredClaim(replace(placed, id=None), from_text(Measure, row.measure)))
        return [self._claims[number] for number in numbers if number in self._claims]

    def keep(self, number: int, claim: MeasuredClaim) -> None:
        """Take a figure as it is given, and not as it is stored."""
        self._claims[number] = claim
        self.numbers[claim.placed.key] = number
