"""conflict and scale_slip, told side by side: the next sentence, by another source and with a word of contrast."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.pairs import Pair, bring_together, scaled
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, digits_of, sizes
from claimtrack.checking.measures.matching import Match, same_number
from claimtrack.checking.origins.lineage import passed_on
from claimtrack.checking.passages.listings import is_another
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.rules.circular import one_origin
from claimtrack.checking.rules.conflict import told as told_apart
from claimtrack.checking.rules.conflict import two_voices
from claimtrack.checking.rules.rivals import is_multiple, lately, may_be_one, rival_of
from claimtrack.checking.rules.scale_slip import same_digits
from claimtrack.checking.rules.scale_slip import told as told_slip
from claimtrack.checking.rules.together import same_value
from claimtrack.checking.rules.unit_slip import slipped
from claimtrack.checking.rules.unit_slip import told as told_unit
from claimtrack.checking.words.contrast import (
    contrasts,
    contrasts_strongly,
    is_inherited,
)
from claimtrack.checking.words.lead import led_by
from claimtrack.checking.words.turning import another_day, stays, tells_itself, turn, turn_of
from claimtrack.language.topics import root
from claimtrack.model import Finding, Modality
from claimtrack.quantity import UnitKind

_BESIDE = Match(0.8)
_AHEAD = {Modality.FORECAST, Modality.ESTIMATE, Modality.TARGET}
"""What a thing will cost, by one voice, is what another estimates for it."""
_TELLING_DIGITS, _FEW_DIGITS = 3, 2
_FAR = 10
"""Figures of two voices that are further apart are of two things, but for a slip of scale."""


def voices(context: Context) -> Iterator[Finding]:
    """Each figure with the one of its unit that another source gives right before it, in contrast to it."""
    for second in context.scene.figures:
        if second.quantity.unit.kind is UnitKind.PERCENTAGE_POINT or is_multiple(second):
            continue
        rival = rival_of(context, second)
        slips = list(_slipped(context, second))
        if rival is None or slips:
            yield from slips
            continue
        first = rival if rival.main == second.main else _first_told(context, rival)
        if passed_on(first, second):
            yield from _one_source(context, first, second)
            continue
        known = context.match(first, second)
        found_alike = known if known and known.strong else _BESIDE
        ahead = _ahead(first, second)
        pair = bring_together(first, second, context.conversions, found_alike, any_sense=ahead)
        if pair is None or not pair.apart:
            continue
        exponent = scaled(pair) or _hundredfold(pair)
        if exponent and same_digits(pair) and _rates_alike(first, second):
            # One number but for its noughts, told twice: whoever says it, one of the two is a slip.
            finding: Finding | None = told_slip(pair, exponent)
        elif _set_against(first, second, slip=bool(exponent) or slipped(pair)):
            finding = told_unit(pair) if slipped(pair) else told_slip(pair, exponent) if exponent else told_apart(pair)
        else:
            continue
        if finding:
            yield finding


def _ahead(first: Figure, second: Figure) -> bool:
    """Whether both look ahead to one thing; what is promised is no answer to how many are lacking."""
    senses = {first.claim.modality, second.claim.modality}
    promised = Modality.TARGET in senses and len(senses) > 1
    if len(senses) > 1 and any(f.claim.modality is Modality.ESTIMATE and f.period is not None for f in (first, second)):
        # "4,300 will graduate. An estimated 42,000 have left since 2008": one looks ahead, the other back.
        return False
    if second.claim.modality is Modality.REPORTED and second.period is None and contrasts(second):
        # "The works will cost 42 million. A report puts the cost at 57": it does not say so, but looks ahead as well.
        senses.discard(Modality.REPORTED)
    return bool(senses) and senses <= _AHEAD and not (promised and second.quantity.unit.kind is UnitKind.COUNT)


def _first_told(context: Context, figure: Figure) -> Figure:
    """Where a text first tells a number that it tells again: there its origin is named."""
    for earlier in lately(context, figure):
        if same_number(earlier, figure) and alike(earlier, figure) and may_be_one(earlier, figure):
            return earlier
    return figure


def _hundredfold(pair: Pair) -> int | None:
    """Two or one where the same digits stand a hundred or ten times apart: crore read as lakh, a mark misplaced."""
    return scaled(pair, (2, 1)) if same_digits(pair) and digits_of(pair.first) >= _TELLING_DIGITS else None


def _slipped(context: Context, second: Figure) -> Iterator[Finding]:
    """A sum that another voice of the text gives in the same digits, and ten times apart or more.

    There are three digits at least, or two where two voices are named and thousands or millions lie between.
    """
    if second.quantity.unit.kind is not UnitKind.MONEY or digits_of(second) < _FEW_DIGITS:
        return
    for first in lately(context, second):
        if not alike(first, second) or first.main == second.main or not may_be_one(first, second):
            continue
        few = digits_of(second) < _TELLING_DIGITS
        if not (two_voices(first, second) or (contrasts(second) and not few)) or (few and each_of(first)):
            continue
        pair = bring_together(first, second, context.conversions, _BESIDE, any_sense=True)
        exponent = (scaled(pair) or _hundredfold(pair)) if pair and pair.apart and same_digits(pair) else None
        finding = told_slip(pair, exponent) if pair and exponent else None
        if finding:
            yield finding
            return


def _set_against(first: Figure, second: Figure, *, slip: bool) -> bool:
    """Whether a second voice tells what the first has told: it says so, or it adds nothing but its figure."""
    if another_day(first, second) and (first.period is None or second.period is None):
        return False
    low, high = sizes(first, second)
    if high > low * _FAR and not slip:
        return False
    if _fewer_sent(first, second) or (is_another(second) and not is_another(first)):
        return False
    of_all = [led_by(figure, "of_the_whole") for figure in (first, second)]
    if of_all == [False, True] and (first.main or 0) < (second.main or 0):
        # "The port, for all lines together, counted": of more than the first.
        return False
    names = first.claim.source_names
    one_voice = bool(names) and names == second.claim.source_names and not tells_itself(first, second)
    if one_voice and first.same_sentence(second):
        # "It spent £763m on walls, he said, but only £201m on upkeep": one speaker, two things.
        return contrasts_strongly(second)
    contrasting = contrasts(second) or turn_of(first, second) is not None
    if two_voices(first, second):
        return stays(first, second)
    if tells_itself(first, second):
        # A voice that the reader did not make out: "Engineers measured 22 kilometres."
        openly = bool(first.claim.source_names) or contrasts_strongly(second)
        return stays(first, second) if openly else turn(first, second).none
    if second.claim.source_names and not is_inherited(second):
        # The article's own voice comes first: "Some 5,000 marched. Police put the number at 2,100."
        return not first.claim.source_names and contrasting and stays(first, second)
    # "The regulator put the figure at 88,000."
    return bool(first.claim.source_names) and contrasting and stays(first, second)


def _fewer_sent(first: Figure, second: Figure) -> bool:
    """Whether a second voice counts what was sent or sold of what the first says was made: that may well be less."""
    a, b = ({root(id) for id in figure.measured.measure.about} for figure in (first, second))
    made_then_sent = "produce" in a - b and "transfer" in b - a
    return made_then_sent and (second.main or 0) < (first.main or 0)


def _rates_alike(first: Figure, second: Figure) -> bool:
    return first.quantity.per == second.quantity.per


def _one_source(context: Context, first: Figure, second: Figure) -> Iterator[Finding]:
    """One figure of one source that the same text gives through different hands."""
    pair = bring_together(first, second, context.conversions, _BESIDE)
    if pair is not None and not pair.apart and same_value(pair):
        yield one_origin(pair)
