"""What a second reader sees, who is to decide without knowing how others did."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.model import CaseClaim, Entry, Status


def may_see(entry: Entry, claim: CaseClaim, person: str) -> bool:
    """Whether a second reader may see an entry of a claim: others' decisions only after one's own."""
    if entry.actor == person or entry.act not in ("decide", "undo"):
        return True
    return any(decision.person == person for decision in claim.decisions)


def blinded(claim: CaseClaim, person: str) -> CaseClaim:
    """A claim as a second reader sees it: others' decisions are hidden until one's own is made."""
    if not claim.decisions or any(decision.person == person for decision in claim.decisions):
        return claim
    return replace(claim, decisions=(), status=Status.UNREVIEWED, stale=False)
