"""The index through which the claims of a case meet by what they measure, in SQL."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.queries import placed_claims
from claimtrack.casefile.serial import from_text
from claimtrack.casefile.tables import CLAIM, CLAIM_BLOCK
from claimtrack.model import Document, Measure, MeasuredClaim


def block_names(measure: Measure) -> list[str]:
    """The blocks in which a measure is filed, as the case stores them."""
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack.checking.index import blocks

    return sorted("\n".join(block) for block in blocks(measure))


class CaseIndex:
    """A ClaimIndex over the claims in view, for as long as its connection's transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._documents: dict[int, Document] = {}

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The claims that share a block with a measure, each once, in the order of their ids."""
        filed = select(CLAIM_BLOCK.c.claim_id).where(CLAIM_BLOCK.c.block.in_(block_names(measure)))
        found = placed_claims(self._connection, claims_in_view(CLAIM.c.id.in_(filed)), self._documents)
        for row, placed in found.values():
            yield MeasuredClaim(placed, from_text(Measure, row.measure))
