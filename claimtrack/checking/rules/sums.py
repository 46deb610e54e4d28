"""sum: parts that the text lists, added up and held against their total; and a change against its two ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.drafting import Draft, bare, quote, unit_label
from claimtrack.checking.comparing.fits import Fit, alike, sums_in
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, noughts_of, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.announced_totals import announced_totals
from claimtrack.checking.passages.gathered_lists import gathered_lists
from claimtrack.checking.passages.listings import Listing, called_other, listings, of_other_places, opens_of
from claimtrack.checking.passages.placed_shares import BESIDE
from claimtrack.checking.passages.recalled_sums import changes_by
from claimtrack.checking.rules.told_sums import of_a_hundred, overlap, told_sum, unexplained
from claimtrack.checking.words.course import course, direction, is_past, is_told_of_before
from claimtrack.checking.words.lengths import says
from claimtrack.language.stretches import words
from claimtrack.model import Certainty, Finding, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Stand, UnitKind, compare
from claimtrack.quantity.working import ClaimOperand, Op, Operand

_SMALL = 1000
_FEW_WORDS = 4
_TOLD_WHEN = 9
"""So many words lead to what there was before, with "when": "8,000 fewer than in 2010, when there were 52,000"."""
_WORDS = 6
_LISTED_LEAST = Decimal("0.5")
_TWO = 2
_ALL_BUT = Decimal("0.94")
"""Two parts leave less room than more do."""
_ROUGHLY = Decimal("1.5")
_NEARLY_ALL = Decimal("0.85")
"""Parts that come so near their total are meant to be all of it."""


def sums(context: Context) -> Iterator[Finding]:
    """Each total with the parts that one sentence gives of it, and each change with what it changed from and to."""
    yield from unexplained([each for each in _all(context) if not overlap(each)])


def _all(context: Context) -> Iterator[Finding]:
    listed = list(listings(context))
    for figure in context.scene.figures:
        for parts in _groups(context, figure):
            mine = {part.key for part in parts}
            if any(mine < {p.key for p in each.parts} for each in listed if each.whole.key == figure.key):
                # The list goes on: "41 Airbus, 23 Boeing and 12 turboprops".
                continue
            told, more = _completed(context, figure, parts)
            yield _add(context, figure, told, goes_on=more)
        yield from _changes(context, figure)
        yield from _more_than(context, figure)
        rest = _rest(context, figure)
        if rest:
            yield rest
    announced = list(announced_totals(context))
    fits = [fit for fit in sums_in(context.scene) if not any(_by_chance(fit, each) for each, _ in announced)]
    for fit in fits:
        yield _fitting(fit)
    over_sentences = list(gathered_lists(context))
    made = {figure.key for each, makes in over_sentences if makes for figure in each.parts}
    # Of two wholes that the same parts may have, the one that they make is theirs.
    listed = [each for each in listed if len({figure.key for figure in each.parts} & made) < _TWO]
    yield from _listed(context, fits, listed)
    held = {figure.key for fit in fits for figure in fit.figures}
    held |= {figure.key for each in listed for figure in (each.whole, *each.parts)}
    for each, makes in over_sentences:
        if makes or not {figure.key for figure in each.parts} & held:
            yield _add(context, each.whole, each.parts, all_of_it=True)
    held |= {figure.key for each, _ in over_sentences for figure in (each.whole, *each.parts)}
    for each, makes in announced:
        if makes or len({figure.key for figure in (each.whole, *each.parts)} & held) <= 1:
            yield _add(context, each.whole, each.parts, all_of_it=True)


def _by_chance(fit: Fit, told: Listing) -> bool:
    """Whether some of the parts that a text lists come to their whole by their rounding alone."""
    whole, *parts = fit.figures
    some = whole.key == told.whole.key and {f.key for f in parts} < {f.key for f in told.parts}
    return some and sum((f.main or Decimal(0)) for f in parts) != whole.main


def _listed(context: Context, fits: Sequence[Fit], listed: Sequence[Listing]) -> Iterator[Finding]:
    """The wholes whose parts the build of a passage lists, but for figures that belong to a sum that holds."""
    held = {figure.key for fit in fits for figure in fit.figures}
    for listing in listed:
        mine = {figure.key for figure in (listing.whole, *listing.parts)}
        if _is_left_behind(context, listing.whole):
            # "640 million, a third more than the 480 million planned. Steel takes 310 of that": of the former.
            continue
        if len(mine & held) <= 1:
            told, more = _completed(context, listing.whole, listing.parts)
            yield _add(context, listing.whole, told, all_of_it=not more, goes_on=more)


def _is_left_behind(context: Context, figure: Figure) -> bool:
    """Whether a share of its sentence tells how much more or less than a figure another one is."""
    shares = (f for f in context.scene.sentence(figure) if f.key < figure.key and tied(f, figure, TieKind.SHARE_OF))
    seen = view(figure.placed.document)
    return any(seen.within(f.claim.anchor.end, figure.key.start, "direction") for f in shares)


def _groups(context: Context, whole: Figure) -> Iterator[Sequence[Figure]]:
    """The parts of a figure, those of one sentence together."""
    groups: dict[int, list[Figure]] = {}
    for figure in context.scene.parts(whole):
        groups.setdefault(figure.claim.sentence.start, []).append(figure)
    for parts in groups.values():
        if len(parts) > 1 and all(part.quantity.unit.kind is whole.quantity.unit.kind for part in parts):
            yield parts


def _completed(context: Context, whole: Figure, parts: Sequence[Figure]) -> tuple[Sequence[Figure], bool]:
    """The parts of a whole with those of the sentence after them, and whether the list goes on there.

    "161 are under control and 69 are being fought. Another 43 are watched": it does, whether or not all of it is told.
    """
    found = list(parts)
    following = context.scene.next_sentence(parts[-1])
    for further in following:
        if not alike(further, whole) or further.measured.measure.scope == "earlier":
            break
        found.append(further)
        if sum((f.main or Decimal(0)) for f in found) == whole.main:
            return found, False
    return parts, bool(following) and alike(following[0], whole) and called_other(following[0])


def _add(
    context: Context, whole: Figure, parts: Sequence[Figure], *, all_of_it: bool = False, goes_on: bool = False
) -> Finding:
    parts = _up_to_whole(whole, parts)
    draft = Draft((whole, *parts))
    # Small counts are told to the unit; adding their roundings would hide a part too many.
    operands = [_part(draft, n + 1, parts) for n in range(len(parts))]
    added = draft.step(Op.ADD, *operands, unit=unit_label(whole.quantity), note="sum")
    stated = _as_fine(draft, whole, parts)
    total, target = draft.value(added), draft.value(stated)
    stand = _stand(total, target)
    open_list = goes_on or not _exhaustive(context, whole, parts, total, target)
    room = not all_of_it and stand is Stand.BELOW and open_list
    parameters: dict[str, Parameter] = {
        "whole": quote(whole),
        "parts": "\n".join(bare(part) for part in parts),
        "sum": total,
    }
    if room:
        return told_sum("room", Verdict.CONSISTENT, draft, (whole, *parts), None, Certainty.CERTAIN, parameters)
    if not stand.disjoint:
        return told_sum("sum", Verdict.CONSISTENT, draft, (whole, *parts), None, Certainty.CERTAIN, parameters)
    upper, lower = added, stated
    step = draft.ratio(*((upper, lower) if stand is Stand.ABOVE else (lower, upper)))
    certainty = Certainty.LIKELY
    return told_sum(
        "sum",
        Verdict.DISCREPANCY,
        draft,
        (whole, *parts),
        (draft.value(step), step.step) if step else None,
        certainty,
        parameters,
    )


def _up_to_whole(whole: Figure, parts: Sequence[Figure]) -> Sequence[Figure]:
    """The parts up to the one with which they make their whole: what is told behind it is told of all of them."""
    total = Decimal(0)
    for count, part in enumerate(parts, 1):
        total += part.main or Decimal(0)
        if count >= _TWO and total == whole.main:
            return parts[:count]
    return parts


def _stand(total: Interval, target: Interval) -> Stand:
    """How a sum stands to its whole: one that meets it at one end alone is apart: so far no rounding goes each time."""
    stand = compare(total, target)
    if stand.disjoint or total.is_point or target.is_point:
        return stand
    return Stand.ABOVE if total.low == target.high else Stand.BELOW if total.high == target.low else stand


def _fitting(fit: Fit) -> Finding:
    """A sum that holds between figures of one passage that no word ties."""
    whole, *parts = fit.figures
    draft = Draft(fit.figures)
    operands = [_exactly(draft, n + 1, part) for n, part in enumerate(parts)]
    added = draft.step(Op.ADD, *operands, unit=unit_label(whole.quantity), note="sum")
    parameters: dict[str, Parameter] = {
        "whole": quote(whole),
        "parts": "\n".join(bare(part) for part in parts),
        "sum": draft.value(added),
    }
    return told_sum("sum", Verdict.CONSISTENT, draft, fit.figures, None, Certainty.CERTAIN, parameters)


def _exactly(draft: Draft, index: int, figure: Figure) -> Operand:
    """A count under a thousand as it stands, any other figure as far as its rounding stretches it."""
    main, quantity = figure.main, figure.quantity
    small = main is not None and quantity.unit.kind is UnitKind.COUNT and main < _SMALL and not quantity.approximate
    return ClaimOperand(index) if small else draft.wide(index)


def _part(draft: Draft, index: int, parts: Sequence[Figure]) -> Operand:
    """One of the parts, which one list rounds alike: 330,000 beside 105,000 is told to the thousand."""
    part = parts[index - 1]
    exactly = _exactly(draft, index, part)
    return exactly if exactly == ClaimOperand(index) else draft.fine(index, range(1, len(parts) + 1))


def _as_fine(draft: Draft, whole: Figure, parts: Sequence[Figure]) -> Operand:
    """A whole rounded no more coarsely than its coarsest part: 100,000 made of thousands is told to the thousand."""
    coarse = max(range(len(parts)), key=lambda n: noughts_of(parts[n].main or Decimal(0))) + 1
    small = whole.main is not None and whole.main < _SMALL
    return _exactly(draft, 0, whole) if small else draft.fine(0, (0, coarse))


def _exhaustive(context: Context, whole: Figure, parts: Sequence[Figure], total: Interval, target: Interval) -> bool:
    """Whether parts that fall short were meant to be all: listed after a colon, or nearly the whole."""
    if total.high is None or target.low is None or target.low <= 0:
        return False
    stated = sum((part.main or Decimal(0)) for part in parts) / (whole.main or Decimal(1))
    share = stated if len(parts) == _TWO else total.high / target.low
    text = context.scene.read.document.text
    start, end = whole.claim.anchor.end, parts[0].claim.anchor.start
    listed = whole.same_sentence(parts[0]) and ":" in text[start:end]
    least = _LISTED_LEAST if listed else _NEARLY_ALL if len(parts) > _TWO else _ALL_BUT
    return share >= least


def _changes(context: Context, later: Figure) -> Iterator[Finding]:
    """The difference of two figures against the change that the text states ("from 4.4 to 2.9, 1.5 points")."""
    scene = context.scene
    for earlier in scene.tied(later, TieKind.COMPARED_WITH) or _points_between(scene.sentence(later), later):
        following = (f for f in scene.sentence(later) if f.claim.anchor.start >= later.claim.anchor.end)
        change = next(following, None)
        if change is None or not _is_change(change, later) or _is_relative(earlier, later, change):
            continue
        draft = Draft((earlier, later, change))
        up = (later.main or 0) >= (earlier.main or 0)
        if course(earlier, later) == (earlier, later) and direction(earlier, later) in ("up", "down"):
            # "Fell from 78 to 92, a drop of 14": the words say which way it went.
            up = direction(earlier, later) == "up"
        ends = (draft.wide(1), draft.wide(0)) if up else (draft.wide(0), draft.wide(1))
        difference = draft.step(Op.SUBTRACT, *ends, unit=change.quantity.unit.name, note="difference")
        stand = compare(draft.value(difference), draft.value(draft.wide(2)))
        figures = (earlier, later, change)
        parameters: dict[str, Parameter] = {
            "whole": quote(change),
            "parts": "\n".join(bare(f) for f in figures[:2]),
            "sum": draft.value(difference),
        }
        if not stand.disjoint:
            yield told_sum("change", Verdict.CONSISTENT, draft, figures, None, Certainty.CERTAIN, parameters)
        elif change.quantity.unit.kind is UnitKind.PERCENTAGE_POINT or _right_after(later, change):
            sides = (difference, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), difference)
            step = draft.ratio(*sides)
            ratio = (draft.value(step), step.step) if step else None
            yield told_sum("change", Verdict.DISCREPANCY, draft, figures, ratio, Certainty.LIKELY, parameters)


def _is_relative(earlier: Figure, later: Figure, change: Figure) -> bool:
    """Whether a percentage says by what part of itself another fell or rose: "from 0.8% to 0.6%, a fall of 25%"."""
    if change.quantity.unit.kind is not UnitKind.PERCENT or earlier.quantity.unit.kind is not UnitKind.PERCENT:
        return False
    if (earlier.wide.low or 0) <= 0:
        return False
    return changes_by(later, earlier, change)


def _more_than(context: Context, change: Figure) -> Iterator[Finding]:
    """A difference told between its two ends: "41 airstrips, 15 more than the 28 of the year before"."""
    sentence = context.scene.sentence(change)
    at = next(n for n, figure in enumerate(sentence) if figure.key == change.key)
    if change.measured.measure.scope != "extra" or not 0 < at < len(sentence) - 1:
        return
    later, earlier = sentence[at - 1], sentence[at + 1]
    seen = view(change.placed.document)
    gap = words(seen.text, change.claim.anchor.end, earlier.claim.anchor.start)
    told = {hit.id for hit in seen.within(change.claim.anchor.end, earlier.claim.anchor.start, "direction")}
    lead = seen.text[later.claim.anchor.end : change.claim.anchor.start]
    if not (alike(later, change) and alike(earlier, change)) or len(told) != 1:
        return
    if len(gap) > (_TOLD_WHEN if says(change, [word.folded for word in gap], "when") else _FEW_WORDS):
        return
    if (
        "," not in lead
        or len(lead.split()) > _FEW_WORDS
        or not all(f.quantity.interval.is_point for f in sentence[at - 1 : at + 2])
    ):
        return
    draft = Draft((later, earlier, change))
    ends = (draft.wide(0), draft.wide(1)) if "up" in told else (draft.wide(1), draft.wide(0))
    difference = draft.step(Op.SUBTRACT, *ends, unit=change.quantity.unit.name, note="difference")
    stand = compare(draft.value(difference), draft.value(draft.wide(2)))
    if not stand.disjoint:
        return
    figures = (later, earlier, change)
    parameters: dict[str, Parameter] = {
        "whole": quote(change),
        "parts": "\n".join(quote(f) for f in figures[:2]),
        "sum": draft.value(difference),
    }
    step = draft.ratio(*((difference, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), difference)))
    ratio = (draft.value(step), step.step) if step else None
    yield told_sum("change", Verdict.DISCREPANCY, draft, figures, ratio, Certainty.LIKELY, parameters)


def _points_between(sentence: Sequence[Figure], later: Figure) -> list[Figure]:
    """The percentage before another one, where only the two and a change in points stand in their sentence."""
    kinds = [figure.quantity.unit.kind for figure in sentence]
    three = [UnitKind.PERCENT, UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT]
    return [sentence[0]] if kinds == three and sentence[1].key == later.key else []


def _right_after(later: Figure, change: Figure) -> bool:
    """Whether a change is told in so few words after the second figure that it can be of nothing else."""
    text = later.placed.document.text[later.claim.anchor.end : change.claim.anchor.start]
    after_comma = text.rpartition(",")[2]
    return "," in text and len(after_comma.split()) <= _FEW_WORDS and not any(mark in text for mark in ";:")


def _rest(context: Context, last: Figure) -> Finding | None:
    """Parts the last of which is called the rest, held against the figure before them, or 100 per cent."""
    if not called_other(last) or opens_of(context.scene.sentence(last)[0]):
        # "Of the 12 carriers three are back and the other nine are not" is a listing.
        return None
    parts = [
        f for f in context.scene.sentence(last) if alike(f, last) and f.claim.anchor.start <= last.claim.anchor.start
    ]
    before = context.scene.previous_sentence(last)
    if len(parts) == 1:
        # "6,200 employees, 3,700 of them in Germany. The other 2,500 work in Poland".
        parts = [
            f for f in before if any(tie.kind is TieKind.PART_OF for tie in f.claim.ties) and alike(f, last)
        ] + parts
    if len(parts) < 2 or any(tie.kind is TieKind.COMPARED_WITH for part in parts for tie in part.claim.ties):
        return None
    if last.quantity.unit.kind is UnitKind.PERCENT:
        return of_a_hundred(parts)
    goes_on = any(alike(f, last) and f.key > last.key for f in context.scene.sentence(last))
    for at, whole in enumerate(parts[:-_TWO]):
        if not goes_on and any(tied(part, whole, TieKind.PART_OF) for part in parts[at + 1 :]):
            # "2.7 million people, 1.9 million of them in the city and the remaining 1.1 million in the towns".
            inner = parts[at + 1 :]
            smaller = all((part.main or 0) < (whole.main or 0) for part in inner)
            return _add(context, whole, inner, all_of_it=True) if smaller else None
    wholes = [f for f in before if alike(f, last) and all(f.key != part.key for part in parts)]
    wholes = [f for f in wholes if _of_their_time(f, parts) and relate(f, last) is not Times.APART]
    if len(wholes) != 1 or not all((part.main or 0) < (wholes[0].main or 0) for part in parts):
        return None
    if any(is_past(part) or relate(part, wholes[0]) is Times.APART for part in parts):
        # "A year before it had been 72,000; it sent another 61,000 to Europe."
        return None
    told, more = _completed(context, wholes[0], parts)
    if not _comes_near(wholes[0], told) or of_other_places(wholes[0], told):
        # "Mansilla has 486. Pajares holds 312 and the other nine make up 225": one more of a row is no whole.
        return None
    return _add(context, wholes[0], told, all_of_it=not more, goes_on=more)


def _of_their_time(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure is of no earlier time than its parts: last year's, where they are last year's, too."""
    earlier = "earlier" in whole.measured.measure.marks
    known = whole.period is not None and relate(parts[0], whole) is Times.SAME
    return not earlier or (known and not is_told_of_before(whole))


def _comes_near(whole: Figure, parts: Sequence[Figure]) -> bool:
    made = sum((part.main or Decimal(0)) for part in parts)
    return made * _ROUGHLY >= (whole.main or Decimal(0)) >= made / _ROUGHLY


def _is_change(change: Figure, later: Figure) -> bool:
    unit = change.quantity.unit
    if unit.kind is UnitKind.PERCENTAGE_POINT:
        return later.quantity.unit.kind is UnitKind.PERCENT
    if unit != later.quantity.unit:
        return False
    start = change.claim.anchor.start
    low = max(later.claim.anchor.end, start - BESIDE)
    told = view(change.placed.document).within(low, start, "direction")
    return bool(told) or bool({"change", "less", "more"} & change.measured.measure.marks)
