"""conflict and scale_slip, told side by side: the next sentence, by another source and with a word of contrast."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.context import Context
from claimtrack.checking.figure import Figure, tied
from claimtrack.checking.fits import alike
from claimtrack.checking.matching import Match, match
from claimtrack.checking.origins import passed_on
from claimtrack.checking.pairs import bring_together, scaled
from claimtrack.checking.rates import each_of
from claimtrack.checking.rules.conflict import told as told_apart
from claimtrack.checking.rules.conflict import two_voices
from claimtrack.checking.rules.scale_slip import told as told_slip
from claimtrack.checking.rules.together import found, same_value
from claimtrack.checking.spans import same_period
from claimtrack.checking.view import view
from claimtrack.language.topics import is_a, kind_of, words
from claimtrack.model import Cause, Finding, TieKind, Verdict
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor

_BESIDE = Match(0.8)


def voices(context: Context) -> Iterator[Finding]:
    """Each figure with the one of its unit that another source gives right after it, in contrast to it."""
    for second in context.scene.figures:
        if second.quantity.unit.kind in (UnitKind.TIME, UnitKind.DIMENSIONLESS, UnitKind.PERCENTAGE_POINT):
            continue
        first = _rival(context, second)
        if first is None:
            continue
        if passed_on(first, second):
            yield from _one_source(context, first, second)
            continue
        if not two_voices(first, second) or not _contrasts(second):
            continue
        known = match(first, second)
        pair = bring_together(first, second, context.conversions, known if known and known.strong else _BESIDE)
        if pair is None or not pair.apart:
            continue
        exponent = scaled(pair)
        finding = told_slip(pair, exponent) if exponent else told_apart(pair)
        if finding:
            yield finding


def _one_source(context: Context, first: Figure, second: Figure) -> Iterator[Finding]:
    """One figure of one source that the same text gives through different hands."""
    pair = bring_together(first, second, context.conversions, _BESIDE)
    if pair is not None and not pair.apart and same_value(pair):
        yield found(pair, "circular", verdict=Verdict.DISCREPANCY, cause=Cause.CIRCULAR, ask=True)


def _rival(context: Context, second: Figure) -> Figure | None:
    """The one figure of the sentence before that another source gives for the same."""
    scene = context.scene
    others = [f for f in scene.sentence(second) if f.key != second.key and _one_unit(f, second)]
    rivals = [f for f in scene.previous_sentence(second) if _one_unit(f, second) and not each_of(f)]
    if others:
        return None
    return rivals[0] if len(rivals) == 1 and _same(rivals[0], second) else None


def _one_unit(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if first.rate and second.rate and a.unit.kind is b.unit.kind:
        return a.unit == b.unit or a.unit.kind is UnitKind.COUNT or bool(factor(a.unit.name, b.unit.name))
    if a.unit.kind is UnitKind.PHYSICAL is b.unit.kind and a.per == b.per:
        return bool(factor(a.unit.name, b.unit.name))
    return alike(first, second)


def _same(first: Figure, second: Figure) -> bool:
    a, b = first.measured.measure, second.measured.measure
    if tied(first, second, *TieKind):
        return False
    apart = {"alone", "average", "whole", "initial", "cumulative"}
    if "alone" in a.marks ^ b.marks or a.status != b.status or (a.marks ^ b.marks) & (apart - {"average"}):
        return False
    if first.period is not None and second.period is not None and not same_period(first.period, second.period):
        return False
    if a.what and b.what and first.quantity.unit.kind is not UnitKind.MONEY:
        things = [{id for id in m.what if kind_of(id) != "nature"} for m in (a, b)]
        if things[0] and things[1] and not any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1]):
            return False
    return not (a.places and b.places and not a.places & b.places)


def _contrasts(figure: Figure) -> bool:
    """Whether the sentence of a figure sets itself against the one before: "however", "puts it at", "the same"."""
    sentence = figure.claim.sentence
    seen = view(figure.placed.document)
    told = [word.folded for word in words(seen.text, sentence.start, sentence.end)]
    phrases = seen.topics.connectives.get("contrast", ())
    return any(
        tuple(told[at : at + len(phrase)]) == phrase for phrase in phrases for at in range(len(told) - len(phrase) + 1)
    )
