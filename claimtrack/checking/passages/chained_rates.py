"""Chained rates: paces of which one is for each of what the other counts, and what a pace came to over a told length.

"12 hours a day, six days a week, or 72 hours a week"; "an hourly wage of 48 dollars. A docker on 40 hours a week earns
99,840 a year"; "65 lorries a day, each with 32 tonnes, which makes 2,080 tonnes a day"; "a rent of 45,000 a month. Over
the eight months of the lease it has paid 360,000".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES, usable
from claimtrack.checking.comparing.spans import per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.passages.factors import Factors, length_at
from claimtrack.checking.passages.rates import ANY, counts_each, each_of
from claimtrack.checking.words.contrast import weighs
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.quantity import Interval, UnitKind

_STOP = re.compile(r"[,;:.(](?=\s|$)")
_REACH = 6
"""So many figures back the amount may stand that a pace is multiplied with."""
_LED = 3
"""So many words before a length of time at most the preposition stands that leads to it."""


def chained_rates(context: Context) -> Iterator[Factors]:
    """The products of paces that a document tells."""
    for total in context.scene.figures:
        if not _plain(total):
            continue
        found = _chained(context, total) if total.rate else _over_a_length(context, total)
        if found is not None:
            yield found


def _plain(figure: Figure) -> bool:
    kind = figure.quantity.unit.kind
    bounded = figure.quantity.interval.is_bounded and (figure.main or 0) > 0
    return usable(figure) and bounded and kind not in (*SHARES, UnitKind.PERCENTAGE_POINT)


def _chained(context: Context, total: Figure) -> Factors | None:
    """A pace in the sentence of a total, and an amount for each of what that pace counts, there or before."""
    sentence = [f for f in context.scene.sentence(total) if f.key != total.key and _plain(f)]
    at = context.scene.position(total)
    before = [f for f in context.scene.figures[max(0, at - _REACH) : at] if _plain(f)]
    near = [*sentence, *(f for f in reversed(before) if not f.same_sentence(total))]
    made = []
    for pace in (f for f in sentence if f.rate and f.quantity.unit != total.quantity.unit):
        made += [(pace, rate) for rate in near if rate.key != pace.key and _for_each(rate, pace, total)]
    factors = [_factors(pace, rate, total) for pace, rate in made]
    # "The wage is to rise from 48 to 60 an hour": who earns so much a year does so at what is paid now.
    factors = [each for each in factors if each.figures[1].claim.modality in MEASURED] or factors
    holding = next((each for each in factors if _product(each).overlaps(total.wide)), None)
    return holding or next(iter(factors), None)


def _for_each(rate: Figure, pace: Figure, total: Figure) -> bool:
    """Whether an amount in the unit of a total is one for each of what a pace counts."""
    if rate.quantity.unit != total.quantity.unit or rate.quantity.per is None:
        return False
    if pace.quantity.unit.kind is UnitKind.TIME or rate.quantity.per == pace.quantity.unit.name:
        return rate.quantity.per == pace.quantity.unit.name
    return rate.rate is None and counts_each(pace, each_of(rate) - {ANY})


def _factors(pace: Figure, rate: Figure, total: Figure) -> Factors:
    assert pace.rate is not None
    assert total.rate is not None
    if pace.rate == total.rate:
        return Factors((pace, rate), total)
    known = per(pace.rate, total.rate, total.period, total.published).factor
    return Factors((pace, rate), total, known, f"{pace.rate}/{total.rate}", "pace")


def _product(made: Factors) -> Interval:
    pace, rate = made.figures
    return pace.wide * rate.wide * made.scale


def _over_a_length(context: Context, total: Figure) -> Factors | None:
    """What a pace of the sentence before came to over the length of time that leads to a total."""
    scene = context.scene
    sums = [f for f in scene.sentence(total) if f.quantity.unit == total.quantity.unit]
    paces = [f for f in scene.previous_sentence(total) if f.quantity.unit == total.quantity.unit and _plain(f)]
    if len(sums) != 1 or len(paces) != 1 or total.quantity.per or paces[0].rate in (None, "hour") or _adds(total):
        return None
    (pace,) = paces
    counts = [f for f in scene.sentence(pace) if _counted_with(f, pace)]
    if (each_of(pace) and len(counts) != 1) or total.measured.measure.scope != "total":
        return None
    heads = tuple(counts[:1]) if each_of(pace) else ()
    lengths = [f for f in scene.sentence(total) if f.quantity.unit.kind is UnitKind.TIME and f.key < total.key]
    if len(lengths) == 1 and not lengths[0].quantity.per and _led_to(lengths[0]):
        return _lasting(pace, total, heads, lengths[0])
    spoken = None if lengths else _spoken(total)
    if spoken is None or heads:
        return None
    number, unit = spoken
    assert pace.rate is not None
    lasts = per(pace.rate, unit, None, pace.published).factor * Interval.point(number)
    return Factors((pace,), total, lasts, pace.rate, "over_period")


def _adds(total: Figure) -> bool:
    """Whether a total is told with what else it was for: "has spent 400,000 on repairs"."""
    text, claim = total.placed.document.text, total.claim
    stop = _STOP.search(text, claim.anchor.end, claim.sentence.end)
    after = words(text, claim.anchor.end, stop.start() if stop else claim.sentence.end)
    return any(weighs(word, total) for word in after)


def _counted_with(figure: Figure, pace: Figure) -> bool:
    count = figure.quantity.unit.kind is UnitKind.COUNT and figure.quantity.per is None and _plain(figure)
    return count and counts_each(figure, each_of(pace))


def _lasting(pace: Figure, total: Figure, heads: tuple[Figure, ...], length: Figure) -> Factors:
    assert pace.rate is not None
    known = per(pace.rate, length.quantity.unit.name, None, pace.published).factor
    return Factors((pace, length, *heads), total, known, f"{pace.rate}/{length.quantity.unit.name}", "pace")


def _led_to(length: Figure) -> bool:
    """Whether a preposition leads to a length of time: "in a year of ten months", "over the eight months"."""
    pack = packs().get(length.placed.document.language or "")
    lead = words(length.placed.document.text, length.claim.sentence.start, length.key.start)[-_LED:]
    return pack is not None and any(word.folded in pack.prepositions for word in lead)


def _spoken(total: Figure) -> tuple[Decimal, str] | None:
    """The length of time that leads to a total without being a figure of its own: "over the eight months of"."""
    document = total.placed.document
    pack = packs().get(document.language or "")
    if pack is None:
        return None
    told = [word.folded for word in words(document.text, total.claim.sentence.start, total.key.start)]
    for at in range(1, len(told)):
        length = length_at(told, at, pack)
        if length is not None and any(word in pack.prepositions for word in told[max(0, at - _LED) : at]):
            return length
    return None
