"""Check-worthiness in words: its points, and what brings them."""

from __future__ import annotations

from claimtrack.model import Claim, worth
from claimtrack.model.worthiness import MOST
from claimtrack.wording.figures import number
from claimtrack.wording.rendering import render, say


def worth_text(claim: Claim, lang: str) -> str:
    """How early a claim deserves to be checked and why: "80 of 95: a figure +40 · told as a fact +20"."""
    found = worth(claim)
    reasons = " · ".join(
        say("terms.worth.reason", lang, what=render(reason.message, lang), points=number(reason.points, lang))
        for reason in found.reasons
    )
    return say("terms.worth.told", lang, points=number(found.points, lang), most=number(MOST, lang), reasons=reasons)
