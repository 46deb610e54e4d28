"""Matching: whether two measures are one, how surely, and on which grounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimtrack.checking.measures import people
from claimtrack.checking.measures.apart import (
    elsewhere,
    of_one_of_several,
    of_other_countries,
    of_other_natures,
    one_is_all,
    out_of_care,
    related,
    same_events,
    whose,
)
from claimtrack.checking.measures.figure import Figure, digits, digits_of, sizes, tied
from claimtrack.checking.measures.linking import linked, one_place, only_a_country, shared, spoken_of
from claimtrack.checking.measures.lone import both_alone, is_unknown
from claimtrack.checking.measures.measuring import BEFALLEN, PACED
from claimtrack.checking.measures.people import are_people
from claimtrack.language.topics import is_a, kind_of, root
from claimtrack.model import Measure, Modality, TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import rate_dimension
from claimtrack.quantity.unit import TIME_UNITS

_TELLING = 3
_TWO = 2
STRONG = 0.75
"""From here on two figures are taken to measure the same thing."""
WEAK = 0.5
_LAND = "land"
_CAPACITY = "capacity"
_SAME_DAYS = 0.9
_SLIPPED = 0.85
_SCALES = (1000, 1_000_000, 1_000_000_000)
_FORTNIGHT = 14
_ALONE = 0.95
_TWO_AFFAIRS = 0.7
_MONTH_DAYS = 31


@dataclass(frozen=True, slots=True)
class Match:
    """How surely two figures measure one thing, 0 to 1."""

    strength: float
    narrowed: bool = False
    """Whether one side names a broader thing than the other (petroleum, refined products)."""
    judged: bool = False
    """Whether a person said so."""
    probable: float = 0.0
    """How probable it is by all that two documents tell of them, 0 to 1; 0 where that does not say so (likeness.py)."""
    unworded: bool = False
    """Whether that alone says so, and not the words by which the texts call what they measure."""

    @property
    def strong(self) -> bool:
        """Whether it bears a discrepancy."""
        return self.strength >= STRONG


def match(first: Figure, second: Figure) -> Match | None:
    """How surely two figures measure the same thing, periods left aside; None where they do not."""
    a, b = first.measured.measure, second.measured.measure
    units = [(figure.quantity.unit, figure.quantity.per) for figure in (first, second)]
    restated = units[0] != units[1] and a.kind == b.kind and rate_of(a) == rate_of(b) and first.rate == second.rate
    restated = restated and scope_of(a) == scope_of(b)
    if restated and tied(first, second, TieKind.EQUALS):
        return Match(1.0)
    if a.kind != b.kind or rate_of(a) != rate_of(b) or of_other_natures(a, b):
        return None
    if scope_of(a) != scope_of(b) and not (_part_told_alone(first, second) or _befell_a_part(first, second)):
        return None
    alone = both_alone(first, second)
    what = _what(a, b, first, second) or (Match(_ALONE) if alone else None)
    if what is None or a.status != b.status:
        return None
    if one_is_all(a, b):
        return None
    ruled = Modality.LIMIT in (first.claim.modality, second.claim.modality)
    undated = (first.period is None or second.period is None) and not ruled
    if undated and ("this_year" in a.marks) != ("this_year" in b.marks):
        return None
    if out_of_care(a, b):
        return None
    paces = bool(first.rate or second.rate) and not first.same_document(second) and PACED not in a.marks | b.marks
    averaged = not paces and ("average" in a.marks) != ("average" in b.marks)
    if averaged or ("initial" in a.marks) != ("initial" in b.marks):
        return None
    theirs = whose(a, b)
    if theirs is None:
        return None
    acts = 0.95 if _is_cap(first) and _is_cap(second) else _acts(a, b, first.same_document(second))
    where = _where(a, b, first.same_document(second))
    if acts is None or where is None or not same_events(a, b):
        return None
    if (
        first.period is not None
        and first.period == second.period
        and (first.same_document(second) or _near(first, second))
    ):
        # One day, one event: that a text also names the place makes no other figure of it, unless they are far apart.
        where = max(where, _SAME_DAYS)
    if not first.same_document(second) and _far_apart(a, b) and not _alike(first, second):
        where = min(where, _TWO_AFFAIRS)
    strength = what.strength * acts * where * (1.0 if first.same_document(second) else theirs)
    if (a.what == b.what or a.what | b.what <= people.ANYBODY) and is_vague(a, b, first, second):
        # Just "people" or "hectares", of which nothing is said: any two such figures would match.
        strength *= 0.7
    if "guessed" in a.marks | b.marks and not alone:
        strength *= 0.85 if first.same_document(second) else 0.7
    return Match(strength, what.narrowed) if strength >= WEAK else None


def is_vague(a: Measure, b: Measure, first: Figure, second: Figure) -> bool:
    """Whether what two figures measure says next to nothing, and no act or thing beside it, nor their number, does."""
    if people.PERSON in a.what | b.what and not a.status:
        return not _family(a) & _family(b) and not same_number(first, second, _TWO)
    if a.what == {_CAPACITY}:
        # Of mills and of reservoirs: what has the capacity must be told alike.
        return not a.about & b.about
    if a.what != {_LAND} and _LAND in a.what and not first.same_document(second):
        # What one text grows and the other clears, or has in one of its provinces.
        return not _family(a) & _family(b) and not _near(first, second)
    return a.what == {_LAND} and not a.about & b.about and not same_number(first, second)


def _near(first: Figure, second: Figure) -> bool:
    """Whether two counts or areas are within twice of each other: one candidate's votes are far from all votes cast."""
    spread = first.quantity.unit.kind is UnitKind.COUNT or _LAND in first.measured.measure.what
    if not spread or first.main is None or second.main is None:
        return True
    low, high = sorted((first.main, second.main))
    return high <= low * _TWO


def _rescaled(a: Measure, b: Measure, first: Figure, second: Figure, least: int = _TWO) -> bool:
    """Whether two texts on one event tell one sum but for a thousand or a million: its digits say that it is one."""
    if first.quantity.unit.kind is not UnitKind.MONEY or first.same_document(second) or not linked(a, b):
        return False
    one, other = first.published, second.published
    if shared(a, b) < _TWO and (one is None or other is None or abs((one - other).days) > _FORTNIGHT):
        return False
    low, high = sizes(first, second)
    return digits_of(first) >= least and digits(first) == digits(second) and low > 0 and high / low in _SCALES


def _part_told_alone(first: Figure, second: Figure) -> bool:
    """Whether one text tells as a part, of what it has just counted, the very number that another tells by itself."""
    scopes = {first.measured.measure.scope, second.measured.measure.scope}
    return scopes == {"part", "total"} and not first.same_document(second) and same_number(first, second)


def _befell_a_part(first: Figure, second: Figure) -> bool:
    """Whether two texts tell what befell some of those at hand, one of them as a part: "250 of the recruits died"."""
    a, b = first.measured.measure, second.measured.measure
    marked = any(BEFALLEN in one.marks and other.scope == "total" for one, other in ((a, b), (b, a)))
    return marked and not first.same_document(second) and bool(a.status) and a.status == b.status


def same_number(first: Figure, second: Figure, digits: int = _TELLING) -> bool:
    """Whether two figures are one number that says something: no round one that many things have."""
    return first.main is not None and first.main == second.main and digits_of(first) >= digits


def rate_of(measure: Measure) -> str | None:
    """The denominator that two measures must share: of a weight, a volume or an area whichever unit it is told in.

    Units of time are brought together by the bases.
    """
    per = measure.per
    return None if per is None or per in TIME_UNITS else rate_dimension(per) or per


def scope_of(measure: Measure) -> str:
    """The scope that two measures must share, with whom an amount is for each of."""
    each = sorted(mark for mark in measure.marks if mark.startswith("each:"))
    return measure.scope if measure.scope != "each" or rate_of(measure) else "each" + "".join(each)


def _split(ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """Natures of money, and the things themselves."""
    natures = {id for id in ids if kind_of(id) == "nature"}
    return natures, set(ids) - natures


def _what(a: Measure, b: Measure, first: Figure, second: Figure) -> Match | None:
    if not a.what or not b.what:
        # Nothing is named on one side: only the same sentence says that both are of one thing, or one number that two
        # texts tell of what they otherwise tell alike.
        if first.same_sentence(second):
            return Match(0.6)
        if first.same_document(second):
            return None
        found = _unnamed(a, b, first, second) or _by_number(a, b, first, second)
        return found or (Match(_SLIPPED) if _rescaled(a, b, first, second, _TELLING) else None)
    natures_a, things_a = _split(a.what)
    natures_b, things_b = _split(b.what)
    if first.quantity.unit.kind is UnitKind.MONEY:
        told = [natures | _split(m.about)[0] for natures, m in ((natures_a, a), (natures_b, b))]
        found = _money(told[0], things_a, told[1], things_b)
        return found or (Match(_SLIPPED) if related(*told) and _rescaled(a, b, first, second) else None)
    if a.what == b.what:
        return Match(1.0)
    if are_people(a.what) and are_people(b.what):
        return _people(a, b, first, second)
    if natures_a and natures_a == natures_b and not (things_a and things_b) and a.kind.startswith("physical"):
        # "The seven turbines have a capacity of": what has it stands elsewhere in the other text.
        return Match(_ALONE)
    if things_a and things_b and natures_a == natures_b:
        found = _things(things_a, things_b)
        if found is None and _is_cap(second):
            found = _allowed(things_a, things_b)
        if found is not None:
            return found
    return _by_number(a, b, first, second)


def _allowed(told: set[str], allowed: set[str]) -> Match | None:
    """What a cap is set for, which may name more than is counted: "may deliver a million barrels to the island"."""
    named = {id for id in allowed if related({id}, told)}
    beside = {id for id in allowed - named if id.startswith("w:")}
    return Match(0.85, narrowed=True) if named and not beside and all(related({id}, named) for id in told) else None


def _people(a: Measure, b: Measure, first: Figure, second: Figure) -> Match | None:
    """Two counts of people whom their texts call by other words."""
    sure = people.alike(a, b)
    if sure is None and not first.same_document(second) and _anybody(a, b) and same_number(first, second):
        # "187 persons" on the list, "187 passengers" in the paper.
        sure = 0.9
    if sure is None or (first.same_document(second) and not a.status and not _is_cap(first) and not _is_cap(second)):
        return None
    return Match(sure, narrowed=not (a.what <= people.ANYBODY and b.what <= people.ANYBODY))


def _is_cap(figure: Figure) -> bool:
    return figure.claim.modality is Modality.LIMIT


def _anybody(a: Measure, b: Measure) -> bool:
    return a.what <= people.ANYBODY or b.what <= people.ANYBODY


def _by_number(a: Measure, b: Measure, first: Figure, second: Figure) -> Match | None:
    """One number that says something, in two texts on one event of which one names its thing by an unknown word."""
    if first.same_document(second) or shared(a, b) < _TWO or not same_number(first, second):
        return None
    return Match(0.9) if is_unknown(a) or is_unknown(b) else None


def _unnamed(a: Measure, b: Measure, first: Figure, second: Figure) -> Match | None:
    """Two texts of which one does not say what it counts: one number that says something, of what is told alike."""
    about = bool(a.about & b.about)
    told = {id for id in a.about & b.about if kind_of(id) != "act"}
    if told and not a.what | b.what and first.claim.period is not None and first.claim.period == second.claim.period:
        # "21.2 million were invoiced in 2024", "they invoiced 18.5 million": neither says of what, both what it is.
        return Match(0.9)
    if about or (same_number(first, second) and shared(a, b) >= _TWO):
        return Match(0.9) if same_number(first, second, _TWO) else None
    return None


def _money(natures_a: set[str], things_a: set[str], natures_b: set[str], things_b: set[str]) -> Match | None:
    shared = related(natures_a, natures_b)
    if things_a and things_b:
        things = _things(things_a, things_b)
        if things is None:
            return None
        return Match(things.strength * (1.0 if shared or not (natures_a and natures_b) else 0.85), things.narrowed)
    if things_a or things_b:
        # Trade in arms and trade as such are two things.
        return None
    if not shared:
        return None
    one, other = sorted((natures_a, natures_b), key=len)
    held = all(related({id}, other) for id in one)
    return Match(1.0 if natures_a == natures_b else 0.9 if held else 0.8)


def _things(a: set[str], b: set[str]) -> Match | None:
    if a == b:
        return Match(1.0)
    if all(any(is_a(x, y) or is_a(y, x) for y in b) for x in a) and all(
        any(is_a(x, y) or is_a(y, x) for x in a) for y in b
    ):
        return Match(0.9, narrowed=True)
    shared = related(a, b)
    unknown = {id for id in a ^ b if id.startswith("w:")}
    if shared and not unknown and (a <= b or b <= a):
        return Match(0.7)
    return None


def _acts(a: Measure, b: Measure, same_document: bool) -> float | None:
    """1 where both name acts of one family, less where one names none; None where they name different ones."""
    first, second = _family(a), _family(b)
    if first & second:
        return 1.0
    if a.kind.startswith("money") and related(_split(a.what)[0], _split(b.what)[0]):
        # "Facturó", "its revenue was": what the sum is says more than the verb by which it is told.
        return 0.95
    if first and second:
        return None if a.kind.startswith(("physical", "count")) else 0.8
    # Two texts that do not both say what happens to the thing may speak of two sides of it: made, sent, used.
    return 0.95 if same_document or not (first or second) else 0.85


def _family(measure: Measure) -> set[str]:
    return {root(id) for id in measure.about if kind_of(id) == "act"}


def _where(a: Measure, b: Measure, same_document: bool) -> float | None:
    """How well countries and places agree; None where they are others, or where nothing links two documents."""
    if same_document:
        if (a.places and b.places and a.places != b.places) or (
            a.entities and b.entities and not a.entities & b.entities
        ):
            return None
        # Where a text tells its countries apart, a figure that names none may well be that of all of them.
        told_apart = "contrasted" in a.marks | b.marks
        alone = 0.8 if told_apart and not (a.entities and b.entities) else 1.0
        return alone * (1.0 if a.places == b.places else 0.85)
    if not linked(a, b) or elsewhere(a, b) or elsewhere(b, a):
        return None
    if of_other_countries(a, b) or of_one_of_several(a, b):
        return None
    if a.places and b.places:
        return 1.0 if one_place(a.places, b.places) else None
    lone, other = (a, b) if a.places else (b, a)
    if lone.places and not spoken_of(lone.places, other.setting):
        # A place that the other text is not about: the figure may be one of several.
        return 0.7 if lone.kind == "count" or _LAND in lone.what else 0.85
    both = (a.entities | a.setting) & (b.entities | b.setting)
    if both and all(kind_of(id) == "event" for id in both):
        # Fires, dengue: an event of the same kind, with no country and no name in common, may be another one.
        return 0.7
    return 1.0 if shared(a, b) >= 2 else 0.9


def _alike(first: Figure, second: Figure) -> bool:
    """Whether two figures have the same digits, or are of one stated time: a month at most for sums of money."""
    period = first.claim.period
    most = _MONTH_DAYS if first.quantity.unit.kind is UnitKind.MONEY else (period.days or 0 if period else 0)
    one_time = period is not None and period == second.claim.period and 0 < (period.days or 0) <= most
    return one_time or (digits(first) == digits(second) and digits_of(first) >= _TWO)


def _far_apart(a: Measure, b: Measure) -> bool:
    """Whether two texts only touch on one country, and tell of it what many texts tell: a cost, a revenue, complaints.

    Of a thing that has a narrower name (brine, remittances) a country tells seldom enough to be one affair.
    """
    common = all(kind_of(id) in ("thing", "nature") for id in a.what | b.what)
    return common and not a.entities & b.entities and only_a_country(a, b)
