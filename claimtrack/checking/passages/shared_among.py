"""Shared among: how many there are of what a cap is for each of, so that a total can be held against it.

"They drew 3.9 hectometres. They farm 620 hectares. The plan allows 4,500 cubic metres a hectare": the words of the
cap name what it is for each of, and a figure beside the total counts those. "158,000 in three days" are so many a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.measuring import ANY_ONE
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import ANY, each_of
from claimtrack.language import LanguagePack, fold, packs
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import dimension, factor

_TRIED = 3
_REACH = 40
"""So many figures before a total, or after it, those are looked for that share it."""


@dataclass(frozen=True, slots=True)
class Among:
    """Those among whom a total is shared out: a figure that counts them, or so many days."""

    figure: Figure | None
    unit: str | None = None
    """The unit of pint in which the cap counts them."""
    days: Decimal | None = None
    told: bool = True
    """Whether they stand in the sentence of the total."""


def shared_among(context: Context, figure: Figure, cap: Figure) -> Sequence[Among]:
    """What there is of what a cap is for each of: as told with a figure or beside it, else in the text."""
    if figure.quantity.per is not None and figure.rate is None:
        return ()
    wanted, unit = _each(cap)
    for_one = ANY_ONE in cap.measured.measure.marks
    if not wanted and unit is None and not for_one:
        return ()
    here = [f for f in context.scene.sentence(figure) if f.key != figure.key]
    found = [f for f in here if _is_many(f, wanted, unit)]
    if not found and unit is None:
        # "131 kilos for 2,300 buyers. Each user may have 40 grams": whoever is counted beside a total.
        found = [f for f in here if _is_counted(f)]
    if not found:
        beside = [*context.scene.next_sentence(figure), *context.scene.previous_sentence(figure)]
        found = [f for f in beside if _is_many(f, wanted, unit)]
    if not found:
        near = (f for _, f in context.scene.around(figure, _REACH))
        found = [f for f in near if f.key != cap.key and _is_many(f, wanted, unit)]
    return [Among(f, unit, told=bool(wanted or unit) and f.same_sentence(figure)) for f in found[:_TRIED]]


def among_days(figure: Figure, cap: Figure) -> Among | None:
    """The days of a total that its sentence tells behind it, for a cap on one day: "158,000 in three days"."""
    if cap.rate != "day" or figure.quantity.per is not None:
        return None
    pack = _pack(figure)
    if pack is None:
        return None
    told = [word.folded for word in words(view(figure.placed.document).text, figure.key.end, figure.claim.sentence.end)]
    for number, noun in pairwise(told):
        size = pack.numbers.words.get(number) or (Decimal(number) if number.isdecimal() else None)
        if size and pack.units.time.get(noun) == "day":
            return Among(None, days=Decimal(size))
    return None


def _each(cap: Figure) -> tuple[frozenset[str], str | None]:
    """What a cap is for each of: the concepts, or the unit of pint, that its figure or its sentence names for it."""
    per = cap.quantity.per if cap.rate is None else None
    if per is not None and dimension(per) and cap.measured.measure.per == per:
        return frozenset(), per
    known = each_of(cap) - {ANY}
    if known:
        return known, None
    seen, sentence = view(cap.placed.document), cap.claim.sentence
    pack = _pack(cap)
    if pack is None:
        return frozenset(), None
    for each, noun in pairwise(words(seen.text, sentence.start, sentence.end)):
        if each.folded not in _opening(pack) or seen.text[each.end : noun.start].strip():
            continue
        name = fold(seen.text[noun.start : noun.end])
        if name in pack.units.time or name in pack.rates.not_per:
            continue
        unit = pack.units.physical.get(name)
        return (frozenset(), unit) if unit is not None else (seen.topics.noun(noun.folded), None)
    return frozenset(), None


def _pack(figure: Figure) -> LanguagePack | None:
    """The words of a figure's language, if it is one that is known."""
    return packs().get(figure.placed.document.language or "")


def _opening(pack: LanguagePack) -> frozenset[str]:
    """The words behind which stands what something is for each of: each, per, cada."""
    return pack.rates.each | pack.rates.always


def _is_many(figure: Figure, wanted: frozenset[str], unit: str | None) -> bool:
    """Whether a figure counts those, or tells how much there is in that unit."""
    if unit is not None:
        area = figure.quantity.unit.kind is UnitKind.PHYSICAL and not figure.quantity.per
        return area and figure.claim.modality in MEASURED and bool(factor(figure.quantity.unit.name, unit))
    return _is_counted(figure) and _are_one(figure.measured.measure.what, wanted)


def _is_counted(figure: Figure) -> bool:
    """Whether a figure tells how many of something there are in all."""
    counts = figure.quantity.unit.kind is UnitKind.COUNT and not figure.quantity.per
    return counts and figure.claim.modality in MEASURED and figure.measured.measure.scope == "total"


def _are_one(what: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether those counted are those wanted, or both just people by one name or another."""
    people = any(is_a(id, PERSON) for id in wanted) and any(is_a(id, PERSON) for id in what)
    return people or any(is_a(id, one) or is_a(one, id) for id in what for one in wanted)
