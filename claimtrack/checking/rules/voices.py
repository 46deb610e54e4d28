"""conflict and scale_slip, told side by side: the next sentence, by another source and with a word of contrast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.context import Context
from claimtrack.checking.contrast import (
    LITTLE_NEW,
    another_day,
    clause_of,
    contrasts,
    contrasts_strongly,
    is_inherited,
    novelty,
)
from claimtrack.checking.figure import Figure, digits_of, tied
from claimtrack.checking.fits import alike
from claimtrack.checking.matching import Match, same_number
from claimtrack.checking.origins import passed_on
from claimtrack.checking.pairs import Pair, bring_together, scaled
from claimtrack.checking.rates import each_of
from claimtrack.checking.rules.conflict import told as told_apart
from claimtrack.checking.rules.conflict import two_voices
from claimtrack.checking.rules.scale_slip import same_digits
from claimtrack.checking.rules.scale_slip import told as told_slip
from claimtrack.checking.rules.together import found, same_value
from claimtrack.checking.rules.unit_slip import slipped
from claimtrack.checking.rules.unit_slip import told as told_unit
from claimtrack.checking.spans import same_period
from claimtrack.checking.view import view
from claimtrack.language.topics import is_a, kind_of, words
from claimtrack.model import Cause, Finding, TieKind, Verdict
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor

_BESIDE = Match(0.8)
_TELLING_DIGITS = 3
_BACK = 60
_COUNT = 20
_FAR = 10
"""Figures of two voices that are further apart are of two things, but for a slip of scale."""


def voices(context: Context) -> Iterator[Finding]:
    """Each figure with the one of its unit that another source gives right before it, in contrast to it."""
    for second in context.scene.figures:
        if second.quantity.unit.kind is UnitKind.PERCENTAGE_POINT or _is_multiple(second):
            continue
        rival = _rival(context, second)
        if rival is None:
            yield from _slipped(context, second)
            continue
        first = rival if rival.main == second.main else _first_told(context, rival)
        if passed_on(first, second):
            yield from _one_source(context, first, second)
            continue
        known = context.match(first, second)
        pair = bring_together(first, second, context.conversions, known if known and known.strong else _BESIDE)
        if pair is None or not pair.apart:
            continue
        exponent = scaled(pair) or _hundredfold(pair)
        if exponent and same_digits(pair) and _rates_alike(first, second):
            # One number but for its noughts, told twice: whoever says it, one of the two is a slip.
            finding: Finding | None = told_slip(pair, exponent)
        elif _set_against(first, second, slip=bool(exponent)):
            finding = told_unit(pair) if slipped(pair) else told_slip(pair, exponent) if exponent else told_apart(pair)
        else:
            continue
        if finding:
            yield finding


def _lately(context: Context, figure: Figure) -> Sequence[Figure]:
    """The figures before one, as far back as a text still speaks of the same."""
    at = context.scene.position(figure)
    return context.scene.figures[max(0, at - _BACK) : at]


def _first_told(context: Context, figure: Figure) -> Figure:
    """Where a text first tells a number that it tells again: there its origin is named."""
    for earlier in _lately(context, figure):
        if same_number(earlier, figure) and alike(earlier, figure) and _same(earlier, figure):
            return earlier
    return figure


def _hundredfold(pair: Pair) -> int | None:
    """Two where the same digits stand a hundred times apart: crore read as lakh."""
    return scaled(pair, (2,)) if same_digits(pair) and digits_of(pair.first) >= _TELLING_DIGITS else None


def _slipped(context: Context, second: Figure) -> Iterator[Finding]:
    """A sum that another voice of the text gives in the same digits, three at least, and a thousand times apart."""
    if second.quantity.unit.kind is not UnitKind.MONEY or digits_of(second) < _TELLING_DIGITS:
        return
    for first in _lately(context, second):
        if not alike(first, second) or first.main == second.main or not _same(first, second):
            continue
        if not (two_voices(first, second) or contrasts_strongly(second)):
            continue
        pair = bring_together(first, second, context.conversions, _BESIDE)
        exponent = scaled(pair) if pair and pair.apart and same_digits(pair) else None
        finding = told_slip(pair, exponent) if pair and exponent else None
        if finding:
            yield finding
            return


def _set_against(first: Figure, second: Figure, *, slip: bool) -> bool:
    """Whether a second voice tells what the first has told: it says so, or it adds nothing but its figure."""
    if another_day(first, second) and (first.period is None or second.period is None):
        return False
    low, high = sorted((first.main or Decimal(0), second.main or Decimal(0)))
    if high > low * _FAR and not slip:
        return False
    new = novelty(first, second)
    if two_voices(first, second):
        return contrasts(second) or not new
    if second.claim.source_names and not is_inherited(second):
        # The article's own voice comes first: "Some 5,000 marched. Police put the number at 2,100."
        return not first.claim.source_names and contrasts(second) and new <= LITTLE_NEW // 2
    if not first.claim.source_names:
        return False
    # A voice that the reader did not make out: "The regulator put the figure at 88,000."
    return new <= LITTLE_NEW if contrasts_strongly(second) else contrasts(second) and new <= LITTLE_NEW // 2


def _rates_alike(first: Figure, second: Figure) -> bool:
    return first.quantity.per == second.quantity.per


def _one_source(context: Context, first: Figure, second: Figure) -> Iterator[Finding]:
    """One figure of one source that the same text gives through different hands."""
    pair = bring_together(first, second, context.conversions, _BESIDE)
    if pair is not None and not pair.apart and same_value(pair):
        yield found(pair, "circular", verdict=Verdict.DISCREPANCY, cause=Cause.CIRCULAR, ask=True)


def _rival(context: Context, second: Figure) -> Figure | None:
    """The figure that another source gives for the same: in the sentence before, or before a semicolon."""
    scene = context.scene
    same = [f for f in scene.sentence(second) if f.key != second.key and _one_unit(f, second)]
    if same:
        beside = len(same) == 1 and same[0].key < second.key and _parted(same[0], second)
        return same[0] if beside and not each_of(same[0]) and _same(same[0], second) else None
    rivals = [f for f in scene.previous_sentence(second) if _one_unit(f, second) and not each_of(f)]
    if any(f.quantity.per == second.quantity.per for f in rivals):
        rivals = [f for f in rivals if f.quantity.per == second.quantity.per]
    exact = [f for f in rivals if same_number(f, second)]
    if len(rivals) > 1 and len(exact) == 1:
        rivals = exact
    elif len(rivals) > 1:
        # Of several the first is what the sentence is about; it is meant where it comes nearest, too.
        rivals = [f for f in rivals[:1] if contrasts_strongly(second) and _nearest(f, rivals, second)]
    if not rivals and contrasts_strongly(second):
        rivals = _named_alike(context, second)[-1:]
    return rivals[0] if len(rivals) == 1 and _same(rivals[0], second) else None


def _named_alike(context: Context, second: Figure) -> list[Figure]:
    """The figures before one, of its unit, in whose sentence the name stands that its own clause is about."""
    seen = view(second.placed.document)
    clause = clause_of(second)
    chain = second.claim.attribution.chain if second.claim.attribution else ()
    told = {word.folded for mention in chain for word in words(mention.name)}
    names = {name.id for name in seen.named(*clause) if not set(name.id[2:].split()) & told}
    found = []
    for figure in _lately(context, second):
        sentence = figure.claim.sentence
        if _one_unit(figure, second) and names & {name.id for name in seen.named(sentence.start, sentence.end)}:
            found.append(figure)
    return found


def _parted(first: Figure, second: Figure) -> bool:
    """Whether a semicolon stands between two figures of one sentence."""
    return ";" in first.placed.document.text[first.claim.anchor.end : second.claim.anchor.start]


def _nearest(first: Figure, rivals: Sequence[Figure], second: Figure) -> bool:
    """Whether of several figures the first comes nearest to a second one, within twice of it."""
    value = second.main or Decimal(0)
    gaps = [abs((figure.main or Decimal(0)) - value) for figure in (first, *rivals)]
    return gaps[0] == min(gaps) and gaps[0] * 2 < max(first.main or Decimal(0), value)


def _is_multiple(figure: Figure) -> bool:
    """Whether a bare number is a fraction or a multiple; a large one is a count ("puts the number at 2,100")."""
    return figure.quantity.unit.kind is UnitKind.DIMENSIONLESS and (figure.main or 0) < _COUNT


def _one_unit(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if b.unit.kind is UnitKind.DIMENSIONLESS:
        counts = a.unit.kind is UnitKind.COUNT or (a.unit.kind is b.unit.kind and not _is_multiple(first))
        return counts and not a.per and not b.per
    if first.rate and second.rate and a.unit.kind is b.unit.kind:
        return a.unit == b.unit or a.unit.kind is UnitKind.COUNT or bool(factor(a.unit.name, b.unit.name))
    if a.unit.kind is UnitKind.PHYSICAL is b.unit.kind and a.per == b.per:
        return bool(factor(a.unit.name, b.unit.name))
    return alike(first, second)


def _same(first: Figure, second: Figure) -> bool:
    a, b = first.measured.measure, second.measured.measure
    if tied(first, second, *TieKind):
        return False
    apart = {"alone", "whole", "initial", "cumulative"}
    if (b.status and a.status != b.status) or (a.marks ^ b.marks) & apart:
        return False
    if first.period is not None and second.period is not None and not same_period(first.period, second.period):
        return False
    if a.what and b.what and first.quantity.unit.kind is not UnitKind.MONEY:
        rates = first.quantity.unit.kind is UnitKind.PERCENT
        things = [{id for id in m.what if rates or kind_of(id) != "nature"} for m in (a, b)]
        if things[0] and things[1] and not any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1]):
            return False
    return not (a.places and b.places and not a.places & b.places)
