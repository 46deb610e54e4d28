"""Exempting: what tells that not all pay what each pays, or that a sum is not all that they pay."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.language import packs
from claimtrack.language.phrases import standing
from claimtrack.language.stretches import words

_TAIL = 150
"""So many characters behind the last sentence it may be told who does not pay."""
_NEGATED = 3
"""So many words before a word may stand that denies it: "nobody is exempt"."""


def exempts(told: Sequence[Figure]) -> bool:
    """Whether it is told around figures of one document that some pay less, or what is left: "half of them free"."""
    document = told[0].placed.document
    pack = packs().get(document.language or "")
    seen = view(document)
    start, end = min(f.claim.sentence.start for f in told), max(f.claim.sentence.end for f in told)
    near = [word.folded for word in words(seen.text, start, end + _TAIL)]
    known = standing(near, seen.topics.connectives.get("exempting", ()))
    denied = pack.negations if pack else frozenset()
    return any(denied.isdisjoint(near[max(0, first - _NEGATED) : first]) for first, _ in known)
