"""sum, as a balance: what two sums of one sentence leave, and answers to one question that make a hundred per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.drafting import Draft, quote
from claimtrack.checking.comparing.fits import alike, usable
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import in_row
from claimtrack.checking.rules.told_sums import of_a_hundred, told_sum
from claimtrack.checking.words.lead import called
from claimtrack.language.stretches import words
from claimtrack.model import Certainty, Finding, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Stand, UnitKind, compare
from claimtrack.quantity.working import Op

_LEAD, _FAR_LEAD = 5, 8
_BACK = 8
"""So many figures back the two sums of a balance may stand."""
_THREE = 3
_HUNDRED = 100
_FAR = Decimal(2)
"""A balance that is off by more is one of other sums."""
_ALL = (Decimal(90), Decimal(115))
_SIDES = (TieKind.PART_OF, TieKind.COMPARED_WITH, TieKind.SHARE_OF)


def balance(context: Context) -> Iterator[Finding]:
    """Each surplus, loss or gap with the two sums before it, and each set of answers that leaves none out."""
    told: set[int] = set()
    for figure in context.scene.figures:
        if figure.quantity.unit.kind is UnitKind.PERCENT and figure.claim.sentence.start not in told:
            told.add(figure.claim.sentence.start)
            yield from _answers(context, figure)
        sides = _sides(context, figure)
        if sides:
            yield from _left(figure, sides)


def _sides(context: Context, left: Figure) -> Sequence[Figure]:
    """The two sums of a sentence that a third one after them is the balance of."""
    if left.quantity.unit.kind is not UnitKind.MONEY or not _named(left, "balance", _FAR_LEAD):
        return ()
    flows = _flows(context, left)
    if flows or not _named(left, "balance", _LEAD):
        return flows
    same = [f for f in context.scene.sentence(left) if alike(f, left)]
    if len(same) == 1 and _opens_with_it(left):
        # "The budget foresees spending of 410 and revenue of 365. The deficit of 45 will be covered by loans."
        before = [f for f in context.scene.previous_sentence(left) if alike(f, left)]
        return before if len(before) == _THREE - 1 and all(map(_plain, (*before, left))) else ()
    if len(same) != _THREE or same[-1].key != left.key or not all(map(_plain, same)):
        return ()
    if ";" in left.placed.document.text[same[0].claim.anchor.end : left.claim.anchor.start]:
        # "A surplus of 410,000; sponsors brought 5.2 million and subsidies 3.9 million": three sums side by side.
        return ()
    return same[:2]


def _flows(context: Context, left: Figure) -> Sequence[Figure]:
    """The nearest sum told before a balance that came in and the nearest that went out, each told with such a word."""
    scene, at = context.scene, context.scene.position(left)
    text = left.placed.document.text
    near = [f for f in scene.figures[max(0, at - _BACK) : at] if alike(f, left) and _plain(f)]
    near = [f for f in near if text.count("\n\n", f.key.end, left.key.start) <= 1]
    near = [f for f in near if relate(f, left) is not Times.APART and "earlier" not in f.measured.measure.marks]
    sides = [next((f for f in reversed(near) if called(f, kind)), None) for kind in ("inflow", "outflow")]
    found = [figure for figure in sides if figure is not None]
    apart = len({figure.key for figure in found}) == _THREE - 1
    return found if apart and _plain(left) and not all(f.same_sentence(left) for f in found) else ()


def _opens_with_it(left: Figure) -> bool:
    """Whether a sentence opens with the balance itself: "The deficit of"."""
    seen = view(left.placed.document)
    lead = [word.folded for word in words(seen.text, left.claim.sentence.start, left.claim.anchor.start)]
    return len(lead) <= _LEAD and bool(lead) and lead[0] in seen.topics.joining("definite")


def _plain(figure: Figure) -> bool:
    tied = any(tie.kind in _SIDES for tie in figure.claim.ties)
    return usable(figure) and not tied and figure.quantity.interval.is_bounded and (figure.main or 0) > 0


def _named(figure: Figure, kind: str, reach: int) -> bool:
    """Whether one of the words of a kind stands right before a figure."""
    seen = view(figure.placed.document)
    lead = words(seen.text, figure.claim.sentence.start, figure.claim.anchor.start)[-reach:]
    return any((word.folded,) == phrase for word in lead for phrase in seen.topics.connectives.get(kind, ()))


def _left(left: Figure, sides: Sequence[Figure]) -> Iterator[Finding]:
    upper, lower = sorted(sides, key=lambda figure: figure.main or Decimal(0), reverse=True)
    draft = Draft((upper, lower, left))
    unit = left.quantity.unit.name
    made = draft.step(Op.SUBTRACT, draft.wide(0), draft.wide(1), unit=unit, note="difference")
    stand = compare(draft.value(made), draft.value(draft.wide(2)))
    difference = (upper.main or Decimal(0)) - (lower.main or Decimal(0))
    stated = left.main or Decimal(1)
    parameters: dict[str, Parameter] = {
        "whole": quote(left),
        "parts": "\n".join(map(quote, (upper, lower))),
        "sum": draft.value(made),
    }
    figures = (upper, lower, left)
    if not stand.disjoint:
        yield told_sum("change", Verdict.CONSISTENT, draft, figures, None, Certainty.CERTAIN, parameters)
    elif stated / _FAR <= difference <= stated * _FAR:
        step = draft.ratio(*((made, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), made)))
        ratio = (draft.value(step), step.step) if step else None
        yield told_sum("change", Verdict.DISCREPANCY, draft, figures, ratio, Certainty.LIKELY, parameters)


def _sharing(context: Context, parts: Sequence[Figure]) -> set[tuple[str, ...]]:
    """The words by which each of several has its share, where shares so told come to more than all there is."""
    if sum((f.main or 0) for f in parts) <= _HUNDRED or any(
        f.same_sentence(p) for p in parts for f in _others(context, p)
    ):
        return set()
    return set(view(parts[0].placed.document).topics.connectives.get("sharing", ()))


def _others(context: Context, part: Figure) -> list[Figure]:
    """The figures of a sentence that are no percentages."""
    return [f for f in context.scene.sentence(part) if f.quantity.unit.kind is not UnitKind.PERCENT]


def _answers(context: Context, first: Figure) -> Iterator[Finding]:
    """The percentages of one sentence, where its words say that they are all the answers to one question."""
    parts = [f for f in context.scene.sentence(first) if f.quantity.unit.kind is UnitKind.PERCENT]
    if len(parts) < _THREE or not all(map(_plain, parts)) or not in_row(parts):
        return
    seen = view(first.placed.document)
    sentence = first.claim.sentence
    told = {(word.folded,) for word in words(seen.text, sentence.start, sentence.end)}
    low, high = _ALL
    if (
        told & {*seen.topics.connectives.get("alternatives", ()), *_sharing(context, parts)}
        and low <= sum((f.main or 0) for f in parts) <= high
    ):
        finding = of_a_hundred(parts)
        if finding:
            yield finding
