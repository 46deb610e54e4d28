"""Numbers that are too long to be figures, listed with their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.language import Kind, Tokens
from claimtrack.model import Claim, Refusal
from claimtrack.reading.marks import MAX_DIGITS


def refusals(tokens: Tokens, claims: Sequence[Claim]) -> Iterator[Refusal]:
    """The numbers of more digits than any figure has, none of which is a claim."""
    taken = {claim.number.start for claim in claims if claim.number}
    for i, kind in enumerate(tokens.kinds):
        if kind is Kind.NUMBER and tokens.ends[i] - tokens.starts[i] > MAX_DIGITS and tokens.starts[i] not in taken:
            digits = sum(letter.isdigit() for letter in tokens.raw(i))
            if digits > MAX_DIGITS:
                yield Refusal(tokens.starts[i], tokens.ends[i], "reading.too_long")
