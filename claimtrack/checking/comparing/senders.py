"""Senders: of which country it is told that it sent, sold or supplied an amount.

"Venezuela envió a Cuba 6,3 millones de barriles" and "Mexico's Pemex said it had sent 3.3 million barrels" are of two.
"""

from __future__ import annotations

from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.measures.clause import countries
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.language.stretches import words

_REACH = 8
"""So many words may stand between the verb and its amount ("shipped to the island over those months some")."""
_AUXILIARY = 2
"""So many words may stand between a country and its verb ("Brazil has already sent")."""


def of_other_senders(pair: Pair) -> bool:
    """Whether two countries sent the two amounts."""
    one, other = (_sender(figure) for figure in (pair.first, pair.second))
    return one is not None and other is not None and one != other


def _sender(figure: Figure) -> str | None:
    """The country right before the verb by which an amount is sent; where that is told of "it", the one who says so."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    told = words(seen.text, start, min(figure.claim.anchor.start, figure.key.start))
    sending, auxiliary = (seen.topics.joining(kind) for kind in ("sending", "sending_auxiliary"))
    at = next((n for n in range(len(told) - 1, -1, -1) if told[n].folded in sending), None)
    if at is None or len(told) - at > _REACH:
        return None
    verb = at
    while at and at > verb - _AUXILIARY and told[at - 1].folded in auxiliary:
        at -= 1
    end = told[at].start
    hits = seen.within(start, end, "entity")
    if hits and not words(seen.text, hits[-1].end, end) and not seen.text[hits[-1].end : end].strip():
        return hits[-1].id if countries(hits[-1:]) else None
    named = countries(hits)
    speaks = at > 0 and told[at - 1].folded in seen.topics.joining("sending_speaker")
    return min(named) if speaks and len(named) == 1 else None
