"""A share whose subject is a sum told before: "The sum, made up of 12,000 transfers, was 40 % higher than".

What stands between the subject and its verb tells more of the sum, and is no side of the change. What "that sum" is so
much of stands right behind the share: "adding that the sum is equal to 0.8 per cent of an output of 121 billion".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.fits import Fit, alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.part_shares import leads_to
from claimtrack.checking.passages.placed_shares import changes, is_side
from claimtrack.checking.words.bounds import is_bound
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import Interval

_REACH = 8
"""So many figures back the sum is looked for."""
_FAR = 4
"""A change to over four times or under a fourth of what was is no share of the sum."""
_PUT = 3
"""So many words may stand between "that sum is equal to" and its share: "roughly the"."""
_MARKS = ",;:()\n"
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


def is_worth(share: Figure) -> bool:
    """Whether "that sum is equal to", "a sum that comes to" leads up to a share, wherever in its sentence."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    start = max([sentence.start, *(seen.text.rfind(mark, sentence.start, share.key.start) + 1 for mark in _MARKS)])
    lead = [word.folded for word in words(seen.text, start, share.key.start)]
    known = seen.topics.connectives
    told = [rest for at in range(len(lead)) for rest in _behind(lead[at:], known.get("that_sum", ()))]
    told += _behind(lead, known.get("sum_again", ()))
    if start == sentence.start or not seen.text[sentence.start : start].strip():
        # "That amounts to", "Equivale a": a pronoun opens the sentence, or the verb where none is needed.
        told += [lead, *_behind(lead, known.get("that_alone", ()))]
    return any(len(put) <= _PUT for rest in told for put in _behind(rest, known.get("sum_worth", ())))


def _behind(told: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> list[Sequence[str]]:
    """What follows those phrases with which words open."""
    return [told[len(phrase) :] for phrase in phrases if tuple(told[: len(phrase)]) == phrase]


def worth_pairs(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The sum that a share is told of, and what it is a share of, which "of" leads to."""
    after = [f for f in context.scene.sentence(share) if f.key > share.key and is_side(f)]
    for base in after[:1]:
        if not leads_to(share, base):
            continue
        own = [f for f in context.scene.sentence(share) if f.key < share.key and _may_be_meant(f, base)]
        sums = _summed(own or [f for f in context.scene.previous_sentence(share) if _may_be_meant(f, base)])
        if sums is not None:
            yield sums, base


def is_of_other(context: Context, fit: Fit) -> bool:
    """Whether a share that two figures bear out is told of another sum: of the 13,900, not of the 8,200 of them."""
    part, base, share = fit.figures
    told = next(worth_pairs(context, share), None) if is_worth(share) else None
    return told is not None and (told[0].key, told[1].key) != (part.key, base.key)


def _may_be_meant(figure: Figure, base: Figure) -> bool:
    """Whether an amount may be the sum that is so much of another, also of what comes in or goes out in a year."""
    of_a_year = base.rate == "year" and not figure.quantity.per and figure.quantity.unit == base.quantity.unit
    return is_side(figure) and (alike(figure, base) or of_a_year) and not figure.rate and bool(figure.main)


def _summed(told: Sequence[Figure]) -> Figure | None:
    """The one amount told, or the one whose parts all the others are: they come to it, or are called its parts."""
    for figure in told:
        rest = [f for f in told if f.key != figure.key]
        total = sum((f.main or 0) for f in rest)
        parts = all(tied(f, figure, TieKind.PART_OF) for f in rest)
        if parts or Interval.point(total).overlaps(figure.wide):
            return figure
    return None
