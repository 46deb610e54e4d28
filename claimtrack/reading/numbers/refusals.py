"""Numbers that are too long or too large to be figures, listed with their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.language import Tokens
from claimtrack.model import Claim, Refusal
from claimtrack.reading.numbers.marks import MAX_DIGITS


def within_bounds(claims: Sequence[Claim]) -> tuple[list[Claim], list[Refusal]]:
    """The claims whose figures a report can have, and the refusals of the others."""
    kept, refused = [], []
    for claim in claims:
        read = [claim.quantity, *(reading.quantity for reading in claim.readings)]
        if any(quantity.interval.is_beyond_reports for quantity in read if quantity) and claim.number:
            refused.append(Refusal(claim.number.start, claim.number.end, "reading.too_large"))
        else:
            kept.append(claim)
    return kept, refused


def refusals(tokens: Tokens, claims: Sequence[Claim]) -> Iterator[Refusal]:
    """The numbers of more digits than any figure has, none of which is a claim."""
    taken = {claim.number.start for claim in claims if claim.number}
    for i in tokens.numbers():
        if tokens.ends[i] - tokens.starts[i] > MAX_DIGITS and tokens.starts[i] not in taken:
            digits = sum(letter.isdigit() for letter in tokens.raw(i))
            if digits > MAX_DIGITS:
                yield Refusal(tokens.starts[i], tokens.ends[i], "reading.too_long")
