"""Bounded: which figures of its text a bound is set for, where no measure says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from claimtrack.checking.comparing.spans import count_of, same_period
from claimtrack.checking.context import Context
from claimtrack.checking.measures.apart import acts, of_other_natures
from claimtrack.checking.measures.figure import MEASURED, Figure, Scene, tied, times_apart
from claimtrack.checking.measures.measuring import ACTORS, ANY_ONE, STOCK
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.bounded_kinds import counted_alike, of_its_kind
from claimtrack.checking.passages.listings import is_another
from claimtrack.checking.passages.of_each import one_denominator
from claimtrack.checking.passages.placed_caps import of_named_place
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.words.bounds import (
    is_allowance,
    is_bound,
    is_change_for_share,
    is_in_force,
    is_room,
    is_wished,
)
from claimtrack.checking.words.contrast import kinship, roots
from claimtrack.checking.words.course import is_past, is_start, is_told_of_before
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, kind_of, root
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import Interval, Unit, UnitKind
from claimtrack.quantity.conversion import factor

_RULES = frozenset({"contract", "permit"})
_FLOWS = {"transfer", "produce", "use", "seize", "steal"}
_REACH = 40
SPEEDS = ("second", "minute", "hour")
_NAMES = ("thing", "nature", "noun")
_OTHER_SIZE = 1000
_TIMES = 3
"""So many times a bound, or so many times less, what is held to it by its words alone may be."""
LEVELS = frozenset({"meter", "centimeter", "millimeter", "degree_Celsius", "decibel", "kilometer/hour"})
_LONG_AGO = 550
"""A cap for a season or a year is not held against the one after; a rule of years ago still stands."""
_TIES = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF)


def bounded(context: Context, cap: Figure) -> Sequence[Figure]:
    """The figures that a bound seems to be set for: those of its own sentence, else of the sentences around it.

    "Had 34,000, though the law allows no more than 22,000": what stands in its sentence is what a bound is for. Of a
    bound that stands alone what shares words of weight with it is found wherever it stands.
    """
    here = answering(context.scene, cap)
    placed = None if here else of_named_place(context, cap)
    if placed is not None:
        return [placed] if placed.key < cap.key or is_in_force(cap) else ()
    if here:
        return _single(_told_alike(here, cap), cap)
    if any(f.key < cap.key and _one_unit(f, cap) and concedes(f, cap) for f in context.scene.sentence(cap)):
        # "Overtime cost 98 million, against a cap of 15 million a month": a cap for that alone.
        return ()
    for_one = ANY_ONE in cap.measured.measure.marks or _room_of_any(cap)
    # "Peru sold 81 tonnes. A trader may ship no more than 120 kilograms": who is one of those comes after.
    before = [] if for_one else _single(_before(context, cap), cap)
    beside = _alone(context.scene, [*before, *_single(_after(context, cap), cap)], cap)
    found = [*beside, *(f for f in _akin(context, cap) if f not in beside)] or _only_one(context, cap)
    found = [*found, *(f for pace in found for f in _totals_at(context.scene, pace, cap) if f not in found)]
    if for_one or cap.claim.modality is Modality.TARGET or not is_in_force(cap):
        # "The terminal will handle up to 19 million": a plan, like a new rule, is for what follows.
        return [f for f in found if f.key > cap.key]
    return found


def _room_of_any(cap: Figure) -> bool:
    """Whether a bound is what any one of a kind has room for: "A courier can carry 30 kilograms on one flight"."""
    seen, sentence = view(cap.placed.document), cap.claim.sentence
    first = words(seen.text, sentence.start, cap.key.start)[:1]
    return is_room(cap) and bool(first) and first[0].folded in seen.topics.joining("any_one")


def _alone(scene: Scene, found: Sequence[Figure], cap: Figure) -> list[Figure]:
    """The figures that stand for themselves: for parts their whole, and none that another is a share less than.

    "1,260 were hired. Of these 780 left from the capital"; "rents are 640 euros, 36% below those of the market, 1,000".
    """
    wholes: list[Figure] = []
    for figure in found:
        known = [f for f in scene.tied(figure, TieKind.PART_OF) if fits(f, cap)]
        wholes += [f for f in known or [figure] if f not in wholes]
    return [f for f in wholes if not any(is_base(scene, f, other) for other in scene.sentence(f))]


def is_base(scene: Scene, base: Figure, figure: Figure) -> bool:
    """Whether a percentage of their sentence tells how much more or less one figure is than another behind it."""
    if figure.key >= base.key or not figure.same_sentence(base) or not base.main or figure.main is None:
        return False
    if figure.quantity.unit != base.quantity.unit or figure.quantity.per != base.quantity.per:
        return False
    change = Interval.point(abs(figure.main / base.main - 1) * 100)
    shares = (f for f in scene.sentence(figure) if f.quantity.unit.kind is UnitKind.PERCENT)
    return any(not (change.is_above(f.wide) or change.is_below(f.wide)) for f in shares)


def _totals_at(scene: Scene, pace: Figure, cap: Figure) -> Sequence[Figure]:
    """The totals of whose pace a text tells: "14.4 million barrels in eight months. That is 1.8 million a month"."""
    if pace.rate is None or pace.rate != cap.rate:
        return ()
    told = [f for f in (*scene.previous_sentence(pace), *scene.sentence(pace)) if f.key < pace.key]
    return [f for f in told if fits(f, cap) and _goes_at(f, pace)]


def _goes_at(total: Figure, pace: Figure) -> bool:
    """Whether a total of a known time comes to so much for each of a unit of time."""
    if total.period is None or total.quantity.per or pace.rate is None or total.quantity.unit != pace.quantity.unit:
        return False
    lasting = count_of(pace.rate, total.period)
    if lasting is None or (lasting.low or 0) <= 0:
        return False
    return not (total.wide / lasting).is_above(pace.wide) and not (total.wide / lasting).is_below(pace.wide)


def answering(scene: Scene, cap: Figure) -> Sequence[Figure]:
    """The figures of its own sentence that a bound may be for: one set against it, those after it, the last before."""
    before = [f for f in scene.sentence(cap) if f.key < cap.key and fits(f, cap) and _of_its_time(f, cap)]
    conceded = [f for f in before if concedes(f, cap)]
    behind = [f for f in scene.sentence(cap) if f.key > cap.key and fits(f, cap)]
    return conceded[-1:] or behind or before[-1:]


def _after(context: Context, cap: Figure) -> Sequence[Figure]:
    """The figures of the next sentence that a bound may be for."""
    return _told_alike([f for f in context.scene.next_sentence(cap) if fits(f, cap) and _of_its_time(f, cap)], cap)


def _before(context: Context, cap: Figure) -> Sequence[Figure]:
    """The figures of the sentence before that a bound may be for: the last, and those of its time."""
    told = [f for f in context.scene.previous_sentence(cap) if fits(f, cap)]
    # A part that is not tied to its whole stands for nothing: the others of its list are as much of what is bounded.
    whole = [f for f in told if f.key not in context.parts() or context.scene.tied(f, TieKind.PART_OF)]
    found = _told_alike(whole, cap)
    return [f for f in found if (f is found[-1] and not is_start(f)) or _of_its_time(f, cap)]


def _of_its_time(figure: Figure, cap: Figure) -> bool:
    """Whether a figure is of no earlier time, or of the very one that a cap is set for."""
    return _shares_time(figure, cap) or not is_told_of_before(figure)


def _shares_time(figure: Figure, cap: Figure) -> bool:
    return figure.period is not None and cap.period is not None and same_period(figure.period, cap.period)


def nearest_cap(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether of several caps of one sentence and unit this one is nearest to a figure in size, or shares its words."""
    caps = [f for f in context.scene.sentence(cap) if is_bound(f) and f.key != figure.key]
    caps = [f for f in caps if f.quantity.unit == cap.quantity.unit and f.quantity.per == cap.quantity.per]
    best = min(caps, key=lambda f: (-kinship(figure, f), times_apart(figure, f)), default=cap)
    return best.key == cap.key


def _akin(context: Context, cap: Figure) -> Sequence[Figure]:
    """The figures whose clauses share most words of weight with that of a bound, where they are near it in size."""
    if cap.quantity.unit.kind is UnitKind.COUNT and cap.rate is None:
        # That both count lorries says little: any two such figures would be akin.
        return ()
    own = roots(cap)
    near = [
        (figure, len(weight & own))
        for figure, weight, past in _measured(context.scene, cap.quantity.unit, cap.quantity.per)
        if figure.key != cap.key
        and weight & own
        and _of_its_size(figure, cap)
        and (not past or _shares_time(figure, cap))
        and fits(figure, cap)
    ]
    most = max((shared for _, shared in near), default=0)
    return [figure for figure, shared in near if most and shared == most]


@lru_cache(maxsize=64)
def _measured(scene: Scene, unit: Unit, per: str | None) -> Sequence[tuple[Figure, frozenset[str], bool]]:
    """The figures in a unit that a bound of a text may be for, with their words of weight, and whether they are past.

    They are looked up once for all bounds: a text may have hundreds.
    """
    found = [f for f in scene.figures if f.quantity.unit == unit and f.quantity.per == per]
    return [
        (figure, roots(figure), is_past(figure))
        for figure in found
        if figure.claim.modality in MEASURED
        and figure.measured.measure.scope not in ("part", "earlier", "extra")
        and not is_bound(figure)
    ]


def _of_its_size(figure: Figure, cap: Figure) -> bool:
    low, high = sorted((figure.main or Decimal(0), cap.main or Decimal(0)))
    return low > 0 and high <= _TIMES * low


def concedes(figure: Figure, cap: Figure) -> bool:
    """Whether "though" or "when", right after a mark, leads from a figure to the bound that it breaks or keeps."""
    seen = view(cap.placed.document)
    between = seen.text[figure.claim.anchor.end : cap.claim.anchor.start]
    phrases = seen.topics.connectives.get("conceding", ())
    # The source may stand between: "lasts sixteen hours, the union says, though".
    return any(open_with([word.folded for word in words(part)], phrases) for part in between.split(",")[1:])


def _told_alike(found: Sequence[Figure], cap: Figure) -> Sequence[Figure]:
    """Those in the bound's own unit of time, where there are any: 2,000 litres a second, not so many a year.

    A grant of 850 pesos a month is not what a cap of 330,000 million a month is for, whatever it is told in.
    """
    alike = [f for f in found if f.quantity.per == cap.quantity.per]
    return [f for f in alike if times_apart(f, cap) < _OTHER_SIZE] or found


def _only_one(context: Context, cap: Figure) -> Sequence[Figure]:
    """The one figure around a bound that it can be for: no other is told in its unit, or of what it counts."""
    if cap.claim.modality is not Modality.LIMIT or cap.quantity.unit.kind not in (UnitKind.PHYSICAL, UnitKind.COUNT):
        return ()
    if cap.rate in SPEEDS:
        # Every road has its speed limit.
        return ()
    near = [f for _, f in context.scene.around(cap, _REACH) if _one_unit(f, cap) and counted_alike(f, cap)]
    # The shares into which a quota is parted are bounds as well.
    same = [f for f in near if not is_bound(f) and not tied(f, cap, TieKind.PART_OF)]
    return [f for f in same if fits(f, cap) and not is_told_of_before(f)] if len(same) == 1 else ()


def _bought_for_store(figure: Figure, cap: Figure) -> bool:
    """Whether a least is of what must be in store, and a figure of what was bought or sold."""
    seen = view(cap.placed.document)
    kept = {hit.id for hit in seen.within(cap.claim.sentence.start, cap.claim.sentence.end)} & {
        *STOCK,
        "hold",
        "store",
    }
    flows = {root(id) for id in figure.measured.measure.about if kind_of(id) == "act"} & {*_FLOWS, "earn", "spend"}
    return cap.quantity.high is None and bool(kept) and bool(flows)


def _single(found: Sequence[Figure], cap: Figure) -> Sequence[Figure]:
    """All of them for a cap; for a least that is required the one alone, as a part may well be less.

    Levels of several places, 1.7 metres here and 3.1 there, are no parts of one another.
    """
    levels = cap.quantity.unit.kind is UnitKind.PHYSICAL and (bool(cap.quantity.per) or not _adds_up(cap))
    levels = levels and cap.claim.modality is Modality.LIMIT and cap.quantity.high is None
    levels = levels and all(f.same_sentence(found[0]) and _of_its_size(f, cap) for f in found)
    levels = levels and all(f.quantity.unit == cap.quantity.unit and f.quantity.per == cap.quantity.per for f in found)
    return found if cap.quantity.low is None or is_room(cap) or is_allowance(cap) or len(found) == 1 or levels else ()


def _adds_up(cap: Figure) -> bool:
    """Whether amounts of a unit add up: tonnes and litres do, widths and temperatures do not."""
    return cap.quantity.unit.name not in LEVELS


def fits(figure: Figure, cap: Figure) -> bool:
    """Whether nothing in unit, thing, act, scope or time speaks against a figure being held to a bound."""
    planned = figure.claim.modality is Modality.TARGET and not is_bound(figure)
    if not (planned or figure.claim.modality in MEASURED) or figure.measured.measure.scope in ("earlier", "extra"):
        return False
    if is_wished(figure) or (planned and is_another(figure)):
        return False
    if is_in_stock(figure, cap) or not is_spent(figure, cap) or is_change_for_share(figure, cap):
        return False
    if tied(figure, cap, *_TIES) or any(tie.kind is TieKind.COMPARED_WITH for tie in figure.claim.ties):
        return False
    if not (_one_unit(figure, cap) or for_each(figure, cap)):
        return False
    if not _one_thing(figure, cap):
        return False
    if not_yet_set(figure, cap):
        return False
    return of_its_period(figure, cap)


def of_its_period(figure: Figure, cap: Figure) -> bool:
    """Whether a figure is of the time that a bound is set for, or the bound is one of long ago."""
    if cap.period is not None and figure.period is not None and cap.rate is None:
        one = cap.period.contains(figure.period) or same_period(cap.period, figure.period)
        return one or _set_long_ago(figure, cap)
    return True


def is_in_stock(figure: Figure, cap: Figure) -> bool:
    """Whether a figure is of what there is, and a bound of something else: of what may be taken of it.

    A least that no words tell apart from it is for what there is: "3.2 days of blood, when the minimum is five".
    """
    a, b = figure.measured.measure, cap.measured.measure
    if cap.quantity.high is None and not b.what and figure.same_sentence(cap):
        return False
    return bool(STOCK & (a.what | a.about)) and not STOCK & (b.what | b.about)


def is_spent(figure: Figure, cap: Figure) -> bool:
    """Whether a time may be one that a cap for each week or year is set for: hours worked, no months that it lasted."""
    if cap.rate is None or figure.quantity.unit.kind is not UnitKind.TIME:
        return True
    mine, its = figure.quantity.unit.name, cap.quantity.unit.name
    return mine == its or {mine, its} <= {"hour", "minute"}


def not_yet_set(figure: Figure, cap: Figure) -> bool:
    """Whether a bound begins when what is told was over: "from 2026 no more than 19 million a year"."""
    earlier, later = figure.period, cap.period
    if earlier is None or later is None or earlier.end is None or later.start is None:
        return False
    return later.start > earlier.end


def _set_long_ago(figure: Figure, cap: Figure) -> bool:
    """Whether the period of a cap is only when it was set ("In 2016 the court ruled that no prison may")."""
    earlier, later = cap.period, figure.period
    if earlier is None or later is None or earlier.end is None or later.start is None:
        return False
    return (later.start - earlier.end).days > _LONG_AGO


def _one_unit(figure: Figure, cap: Figure) -> bool:
    a, b = figure.quantity, cap.quantity
    if a.unit.kind is not b.unit.kind:
        return False
    if a.unit.kind in (UnitKind.PHYSICAL, UnitKind.TIME):
        if a.unit != b.unit and not factor(a.unit.name, b.unit.name):
            return False
    elif a.unit.kind is not UnitKind.COUNT and a.unit != b.unit:
        return False
    return one_denominator(figure, cap)


def for_each(figure: Figure, cap: Figure) -> bool:
    """Whether a cap is one for each of something and the figure a total of the same money."""
    return bool(each_of(cap)) and cap.quantity.unit == figure.quantity.unit and not figure.quantity.per


def other_flow(figure: Figure, cap: Figure) -> bool:
    """Whether a cap is for what is sold or sent, and a figure of what is made or used, or the other way round."""
    flows = [acts(each.measured.measure) & _FLOWS for each in (figure, cap)]
    amount = figure.quantity.unit.kind is not UnitKind.MONEY
    return amount and bool(flows[0] and flows[1]) and not flows[0] & flows[1]


def _one_thing(figure: Figure, cap: Figure) -> bool:
    """Whether nothing says that the bound is one for another thing."""
    a, b = figure.measured.measure, cap.measured.measure
    if of_other_natures(a, b) or _bought_for_store(figure, cap):
        return False
    flows = [acts(a), acts(b)]
    if figure.quantity.unit.kind is UnitKind.MONEY:
        # Fuel is burnt and paid for: only what comes in and what goes out are two things.
        flows = [ids & {"spend", "earn"} for ids in flows]
    else:
        # Where people are taken in they are held: only flows of one thing tell two sides of it apart.
        flows = [ids & _FLOWS for ids in flows]
    if flows[0] and flows[1] and not flows[0] & flows[1]:
        return False
    if figure.quantity.unit.kind is UnitKind.COUNT and a.what and b.what:
        return of_its_kind(figure, cap)
    if figure.quantity.unit.kind is UnitKind.PHYSICAL and not figure.quantity.of:
        return True
    rates = figure.quantity.unit.kind is UnitKind.PERCENT
    things = [{id for id in m.what if rates or kind_of(id) == "thing"} for m in (a, b)]
    if cap.claim.modality is Modality.LIMIT:
        # "The contract tolerates 3 %": what sets a bound is not what it is set for.
        things[1] -= _RULES
    if figure.quantity.unit.kind is UnitKind.MONEY:
        # Whom money is paid to is not what it is paid for.
        things = [{id for id in ids if not any(is_a(id, actor) for actor in ACTORS)} for ids in things]
    if rates and things[0] and things[1]:
        # "A deficit of at most 3 % of output", "the deficit reached 4.6 %": what it is of stands on either side.
        things = [ids | {id for id in m.about if kind_of(id) in _NAMES} for ids, m in zip(things, (a, b), strict=True)]
    if things[0] and things[1]:
        return any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1])
    return True
