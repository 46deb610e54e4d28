"""A share of change whose subject is a sum told before: "The sum, made up of 12,000 transfers, was 40 % higher than".

What stands between the subject and its verb tells more of the sum, and is no side of the change.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.placed_shares import changes, is_side
from claimtrack.checking.words.bounds import is_bound
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.quantity import Interval

_REACH = 8
"""So many figures back the sum is looked for."""
_FAR = 4
"""A change to over four times or under a fourth of what was is no share of the sum."""
_ONE, _HUNDRED = Interval.point(1), Interval.point(100)


def is_of_sum(share: Figure) -> bool:
    """Whether a sentence opens with "the sum", "that total" and tells of it a change in per cent."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    lead = [word.folded for word in words(seen.text, sentence.start, share.key.start)]
    return changes(share) and open_with(lead, seen.topics.connectives.get("that_sum", ()))


def sum_pairs(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The sum told before and what it is compared with, where that bears the share out or no other is near."""
    text, end = share.placed.document.text, share.claim.anchor.end
    after = [f for f in context.scene.sentence(share) if f.key > share.key and is_side(f)]
    for base in after[:1]:
        if any(mark in text[end : base.claim.anchor.start] for mark in ",;:()"):
            continue
        at = context.scene.position(context.scene.sentence(share)[0])
        told = [f for f in context.scene.figures[max(0, at - _REACH) : at] if _is_sum(f, base)]
        fitting = [f for f in told if changes_by(f, base, share)]
        near = [f for f in context.scene.previous_sentence(share) if _is_sum(f, base)]
        for part in fitting[:1] or (near if len(near) == 1 else []):
            yield part, base


def _is_sum(figure: Figure, base: Figure) -> bool:
    if not (is_side(figure) and alike(figure, base)) or is_bound(figure) or not (figure.main and base.main):
        return False
    return (
        figure.measured.measure.scope in ("total", "earlier")
        and base.main <= figure.main * _FAR <= base.main * _FAR * _FAR
    )


def changes_by(figure: Figure, base: Figure, share: Figure) -> bool:
    """Whether a figure is a share of a base above it or below."""
    told, quotient = share.wide / _HUNDRED, figure.wide / base.wide
    return quotient.overlaps(_ONE + told) or quotient.overlaps(_ONE - told)
