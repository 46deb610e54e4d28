"""Told twice: two figures of one text that are one and the same by what they are, though no words are alike.

"14 pieces were lost ... The nine pieces are insured": a definite count is of those counted before, and of no others
where none of them is as many. "36,000 acres ... 146,000 hectares": amounts of one dimension that a power of ten alone
keeps apart, in two units, or the only two sums of a text, are one amount of which somebody has lost a nought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import MEASURED, Figure, Scene, digits_of, tied
from claimtrack.checking.measures.view import view
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor

_REACH = 30
"""So many figures back a text may have told what it tells again."""
_APART = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF)
_TIMES = Decimal(3)
"""Counts that are further apart are of two things."""
_SUMMED = 20
"""What is so many times smaller than a sum is no part of it that matters."""
_NOUGHTS = (1, 2, 3)
_NEARLY, _EXACTLY = Decimal("0.05"), Decimal("0.01")
"""So far from a power of ten two amounts may be, in one unit and in two."""
_TELLING = 2
"""So many digits that are the same are no accident."""
_TENTHS = frozenset(map(Decimal, ("0.1", "0.01", "0.001", "1", "10", "100", "1000")))
_TWO = 2
_STOPS = frozenset(",.;:)")


def counted_otherwise(scene: Scene) -> Iterator[tuple[Figure, Figure]]:
    """Each count with a definite one of the same things that is another number, where no count of the text is that."""
    counts = [f for f in scene.figures if f.quantity.unit.kind is UnitKind.COUNT and f.main]
    for at, again in enumerate(counts):
        if not _is_retold(scene, again) or any(f.key != again.key and f.wide.overlaps(again.wide) for f in counts):
            continue
        before = counts[max(0, at - _REACH) : at]
        first = next((f for f in before if _may_be_those(f, again)), None)
        if first is not None and not _may_be_sum(before, first, again):
            yield first, again


def _may_be_sum(before: Sequence[Figure], first: Figure, again: Figure) -> bool:
    """Whether a definite count may be that of several told before: "148 in the north, 36 in the south; the 184"."""
    others = (
        f for f in before if f.key != first.key and not f.quantity.per and (f.main or 0) * _SUMMED > (again.main or 0)
    )
    return (again.main or 0) > (first.main or 0) and any(others)


def _is_retold(scene: Scene, figure: Figure) -> bool:
    """Whether a count is definite: of those told before, no share of them, and none of others that are told of."""
    if not _is_plain(figure) or any(
        f.key < figure.key and f.quantity.unit.kind in SHARES for f in scene.sentence(figure)
    ):
        return False
    return _is_definite(figure)


def _is_definite(figure: Figure) -> bool:
    """Whether a number stands between "the" and its noun."""
    text, start = figure.placed.document.text, figure.key.start
    if figure.claim.anchor.end == figure.key.end or text[figure.key.end : figure.key.end + 1] == "-":
        return False
    lead = words(text, figure.claim.sentence.start, start)[-1:]
    known = view(figure.placed.document).topics.joining("counted_before")
    return bool(lead) and lead[0].folded in known and not text[lead[0].end : start].strip()


def _is_plain(figure: Figure) -> bool:
    """Whether a figure is told as a whole of its own, as a fact."""
    whole = figure.measured.measure.scope == "total" and figure.claim.modality in MEASURED
    return whole and figure.quantity.per is None and not any(tie.kind in _APART for tie in figure.claim.ties)


def _may_be_those(first: Figure, again: Figure) -> bool:
    """Whether a count may be of those that a definite one tells again."""
    if not _is_plain(first) or first.same_sentence(again) or not _of_one_kind(first, again):
        return False
    one, other = first.measured.measure, again.measured.measure
    low, high = sorted((first.main or Decimal(1), again.main or Decimal(1)))
    if high > low * _TIMES or first.wide.overlaps(again.wide) or _of_two_times(first, again):
        return False
    if one.status and other.status and one.status != other.status:
        return False
    # "The 84 survivors", "the 19 branches on the list" are some of those told before.
    return again.main == high or (one.status == other.status and _ends_there(again))


def _of_one_kind(first: Figure, again: Figure) -> bool:
    a, b = first.measured.measure.what, again.measured.measure.what
    return bool(a & b) or all(any(is_a(id, PERSON) for id in what) for what in (a, b))


def _of_two_times(first: Figure, again: Figure) -> bool:
    one, other = first.period, again.period
    return one is not None and other is not None and not one.overlaps(other)


def _ends_there(figure: Figure) -> bool:
    """Whether nothing behind a count tells which of them are meant: a mark follows, or an auxiliary."""
    document, end = figure.placed.document, figure.claim.anchor.end
    pack = packs().get(document.language or "")
    after = words(document.text, end, figure.claim.sentence.end)[:1]
    verb = bool(after) and pack is not None and after[0].folded in pack.auxiliaries
    return verb or document.text[end : end + 1] in _STOPS


def slipped(scene: Scene) -> Iterator[tuple[Figure, Figure, int]]:
    """Each two amounts that are one but for a nought or more, with how many."""
    amounts = [f for f in scene.figures if _is_amount(f)]
    for at, again in enumerate(amounts):
        for first in amounts[max(0, at - _REACH) : at]:
            noughts = _noughts(first, again)
            if noughts and _are_one(amounts, first, again) and not _has_share(scene, first, again):
                yield first, again, noughts


def _is_amount(figure: Figure) -> bool:
    kinds = (UnitKind.MONEY, UnitKind.PHYSICAL, UnitKind.COUNT)
    bounded = figure.quantity.interval.is_bounded and (figure.main or 0) > 0
    # "Every one of the 3.4 million people": of each of them, but so many there are.
    whole = figure.measured.measure.scope in ("total", "each") and figure.quantity.per is None
    return bounded and whole and figure.quantity.unit.kind in kinds


def _noughts(first: Figure, again: Figure) -> int | None:
    """The power of ten that keeps two amounts apart; None where they are of two units, or it is something else."""
    a, b = first.quantity.unit, again.quantity.unit
    counts = a.kind is b.kind is UnitKind.COUNT
    known = (
        Decimal(1) if a == b or counts else factor(b.name, a.name) if a.kind is b.kind is UnitKind.PHYSICAL else None
    )
    if known is None or first.same_sentence(again) or tied(first, again, *_APART):
        return None
    one, other = first.wide, again.wide * Interval.point(known)
    lower, upper = (other, one) if one.is_above(other) else (one, other)
    if lower.overlaps(upper):
        return None
    found = next((n for n in _NOUGHTS if (lower * Interval.point(10**n)).overlaps(upper)), None)
    small, great = sorted(((first.main or Decimal(1)), (again.main or Decimal(1)) * known))
    off = great / small / Decimal(10 ** (found or 0)) - 1
    return found if abs(off) <= (_NEARLY if a == b else _EXACTLY) else None


def _are_one(amounts: Sequence[Figure], first: Figure, again: Figure) -> bool:
    """Whether nothing else can be meant: an amount in another unit, or the only other sum of a text."""
    told = {figure.period for figure in (first, again) if figure.period and figure.period.start != figure.period.end}
    if len(told) > 1:
        return False
    least = min(digits_of(first), digits_of(again))
    if first.quantity.unit.kind is UnitKind.COUNT:
        same = first.quantity.digits == again.quantity.digits and _of_one_kind(first, again)
        return same and least >= _TELLING and _is_definite(again)
    if first.quantity.unit != again.quantity.unit:
        return least >= _TELLING
    sums = [f for f in amounts if f.quantity.unit.kind is UnitKind.MONEY]
    only = first.quantity.unit.kind is UnitKind.MONEY and len(sums) == _TWO
    return only and max(digits_of(first), digits_of(again)) >= _TELLING


def _has_share(scene: Scene, first: Figure, again: Figure) -> bool:
    """Whether the sentence of one tells a share: what is a tenth of another is no slip."""
    beside = (*scene.sentence(first), *scene.sentence(again))
    return any(f.quantity.unit.kind in SHARES and f.main in _TENTHS for f in beside)
