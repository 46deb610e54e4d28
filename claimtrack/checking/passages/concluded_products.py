"""Concluded products: what a passage tells to follow from an amount for each and how many there are, by their units.

"Growers cut 7.2 million acres. Fields yielded 51 bushels to the acre. The crop accordingly stands at 367 million"; "the
quintal weighs 46 kilos, so that 271,400 tonnes left the country"; "each of 320 clerks gets 1,900 euros a month for
nine months. The sum set aside is 5.47 million". An amount is one for each by whatever words name one of the counted.
Of all figures before a total those are meant that make it; where none do, the only ones that may, within twice of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES, usable
from claimtrack.checking.comparing.spans import count_of, per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.factors import Factors, length_at
from claimtrack.checking.passages.rates import ANY, Product, counts_each, each_of, one_exchange
from claimtrack.checking.passages.recalled_shares import comes_near
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.course import is_base
from claimtrack.language import LanguagePack, fold, packs
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor

_REACH = 8
"""So many figures back the factors of a total may stand."""
_NOUN = 2
"""So many words after a number say what is counted."""
_FAR_REACH = 24
"""So many figures around a total one may stand that it is made of instead."""
_TOLD, _LIKELY, _ENOUGH = 2, 1, 4
"""What words that tell two figures to belong together weigh, what their places do, and what is enough."""
_OF_ALL = frozenset({"cost", "revenue", "sale", "crop", "wage", "budget", "price"})
"""What a total of payments or takings is called."""
_AFTER = 9
"""So many words after a total the length of time may stand that it is for."""
_APART = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF)
_ONE = Interval.point(1)


@dataclass(frozen=True, slots=True)
class _Made:
    """Factors that may make a total, and how much tells that they were meant to."""

    factors: Factors
    weight: int


def concluded_products(context: Context) -> Iterator[Factors]:
    """The products that a document tells to follow from what it has told before."""
    for total in context.scene.figures:
        if not _may_be_made(total):
            continue
        near = _window(context, total)
        found = [made for rate in near for made in _with(context, rate, near, total)]
        holding = next((made.factors for made in found if _product(made.factors).overlaps(total.wide)), None)
        if holding is not None:
            yield holding
            continue
        best = _surest(context, total, found)
        if best is not None and not _is_taken(context, best) and _is_one_exchange(context, best):
            yield best


def _surest(context: Context, total: Figure, found: Sequence[_Made]) -> Factors | None:
    """The factors that alone come near a total, where enough speaks for them and nothing else may be meant as well."""
    near = [made for made in found if comes_near(_product(made.factors), total.wide)]
    if len(near) != 1 or near[0].weight + _weight_of_total(context, total, found) < _ENOUGH:
        return None
    (best,) = near
    count = best.factors.figures[0]
    rivals = (made for made in found if made.weight >= best.weight and made.factors.figures[0].key != count.key)
    # Of two counts of one thing either may be meant: "80,000 doses at 31 dollars each, and another 120,000".
    if any(made.factors.figures[0].quantity.unit == count.quantity.unit for made in rivals):
        return None
    return best.factors


def _is_taken(context: Context, made: Factors) -> bool:
    """Whether the text tells a figure in the unit of one of these with which the others hold, or one between them."""
    last = max(made.figures, key=lambda figure: figure.key)
    told = [f for _, f in context.scene.around(made.total, _FAR_REACH) if f not in made.figures and f.main]
    unit = made.total.quantity.unit
    rivals = [f for f in told if f.quantity.unit == unit or f.quantity.unit.kind is unit.kind is UnitKind.COUNT]
    if any(last.key < f.key < made.total.key and _plain(f) and f.quantity.unit == unit for f in rivals):
        return True
    product = _product(made)
    if any(product.overlaps(f.wide) for f in rivals):
        return True
    # "The price rose from 1.53 to 1.95": either may be the one that is paid.
    others = ((own, f) for own in made.figures for f in told if f.quantity.unit == own.quantity.unit and f.main)
    swapped = (product * Interval.point((f.main or Decimal(1)) / (own.main or Decimal(1))) for own, f in others)
    return any(each.overlaps(made.total.wide) for each in swapped)


def _is_one_exchange(context: Context, made: Factors) -> bool:
    """Whether the text itself brings one money to another, where an amount is a rate of exchange."""
    count, *rates = made.figures
    if not rates or UnitKind.MONEY is not count.quantity.unit.kind or count.quantity.unit == made.total.quantity.unit:
        return True
    return _concludes(made) and one_exchange(context, Product(count, rates[0], made.total, sure=True))


def _may_be_made(figure: Figure) -> bool:
    """Whether a figure may be what others come to: no share, no length of time, nothing for each."""
    kind = figure.quantity.unit.kind
    bounded = figure.quantity.interval.is_bounded and (figure.main or 0) > 0
    plain = usable(figure) and bounded and kind not in (*SHARES, UnitKind.PERCENTAGE_POINT, UnitKind.TIME)
    plain = plain and figure.measured.measure.scope not in ("extra", "earlier", "part")
    return plain and not _is_each(figure) and not is_base(figure)


def _plain(figure: Figure) -> bool:
    kind = figure.quantity.unit.kind
    bounded = figure.quantity.interval.is_bounded and (figure.main or 0) > 0
    plain = usable(figure) and bounded and kind not in (*SHARES, UnitKind.PERCENTAGE_POINT) and not is_bound(figure)
    return plain and figure.measured.measure.scope not in ("extra", "earlier")


def _is_each(figure: Figure) -> bool:
    return bool(each_of(figure)) or figure.measured.measure.scope == "each" or figure.rate != figure.quantity.per


def _window(context: Context, total: Figure) -> Sequence[Figure]:
    """The figures before a total, as far as its paragraph and the one before it go, and those right after it."""
    at, scene = context.scene.position(total), context.scene
    text = total.placed.document.text
    told = scene.figures[max(0, at - _REACH) : at]
    near = [f for f in told if len([line for line in text[f.key.end : total.key.start].split("\n")[1:] if line]) <= 1]
    near += [f for f in (*scene.sentence(total), *scene.next_sentence(total)) if f.key > total.key]
    return [f for f in near if _plain(f) and not any(tie.kind in _APART for tie in f.claim.ties)]


def into_unit(rate: Figure, total: Figure) -> Decimal | None:
    """How many of the unit of a total one of the unit of an amount is."""
    a, b = rate.quantity.unit, total.quantity.unit
    if a == b or (a.kind is b.kind is UnitKind.COUNT and _one_kind(rate, total)):
        return Decimal(1)
    return factor(a.name, b.name) if a.kind is b.kind is UnitKind.PHYSICAL else None


def _one_kind(rate: Figure, total: Figure) -> bool:
    """Whether two counts may be of one kind: the saplings of each hectare and the trees in the ground."""
    a, b = rate.measured.measure.what, total.measured.measure.what
    unknown = bool(each_of(rate)) and (all(id.startswith("w:") for id in a) or all(id.startswith("w:") for id in b))
    return unknown or any(is_a(x, y) or is_a(y, x) for x in a for y in b)


def _with(context: Context, rate: Figure, near: Sequence[Figure], total: Figure) -> Iterator[_Made]:
    """An amount with each count that it may be for each of, and how long it goes on."""
    into = into_unit(rate, total)
    if into is None or rate.quantity.unit.kind is UnitKind.TIME:
        return
    lengths = [f for f in near if f.quantity.unit.kind is UnitKind.TIME]
    if rate.rate:
        yield from _going_on(rate, lengths, total, Interval.point(into))
    for count in near:
        if count.key == rate.key or count.quantity.unit.kind is UnitKind.TIME:
            continue
        weight, each = _for_each(rate, count, near)
        if each is None or not (names_one(rate, count) or _stands_by(context, rate, count)):
            continue
        if into_unit(count, total) is not None and (weight < _TOLD or _is_larger(count, rate, total)):
            continue
        scale = each * Interval.point(into)
        unit = rate.quantity.unit.name
        # "60 monthly instalments of 1.15 million": the pace is one of both.
        pace = None if rate.rate == count.rate else rate.rate or count.rate
        if pace == total.rate or pace is None:
            yield _Made(Factors((count, rate), total, scale, unit), weight)
            for length in lengths if pace is None else ():
                if length.same_sentence(rate):
                    yield _Made(Factors((count, rate, length), total, scale, unit), weight)
            continue
        for length in lengths:
            known = per(pace, length.quantity.unit.name, None, rate.published).factor
            # "It pays 310 tutors 1,900 pounds a month for nine months."
            yield _Made(Factors((count, rate, length), total, scale * known, pace), _TOLD)
        lasts = None if lengths else _lasts(pace, total)
        if lasts is not None:
            yield _Made(Factors((count, rate), total, scale * lasts, pace, "over_period"), weight)


def _is_larger(count: Figure, rate: Figure, total: Figure) -> bool:
    """Whether a figure in the unit of a total is as great as it: it is another total, and no factor."""
    return count.quantity.unit == rate.quantity.unit and (count.main or 0) >= (total.main or 0)


def _going_on(pace: Figure, lengths: Sequence[Figure], total: Figure, into: Interval) -> Iterator[_Made]:
    """A pace over each length of time told beside it."""
    if total.rate or pace.rate is None or pace.period not in (None, total.period):
        return
    for length in lengths:
        known = per(pace.rate, length.quantity.unit.name, None, pace.published).factor
        yield _Made(Factors((pace, length), total, into * known, pace.rate, "pace"), _TOLD)
    lasts = None if lengths else _spoken_time(pace.rate, total)
    if lasts is not None:
        yield _Made(Factors((pace,), total, into * lasts, pace.rate, "over_period"), _TOLD)


def _lasts(pace: str, total: Figure) -> Interval | None:
    """How many of a unit of time a total is over: as it says, by words beside it, or by its period."""
    if total.rate is not None:
        return per(pace, total.rate, total.period, total.published).factor
    spoken = _spoken_time(pace, total)
    return spoken or (count_of(pace, total.period) if total.period is not None else None)


def _spoken_time(pace: str, total: Figure) -> Interval | None:
    """How many of a unit of time words beside a total tell: "over twelve months", "in a year"."""
    document, sentence = total.placed.document, total.claim.sentence
    pack = packs().get(document.language or "")
    stretches = (total.claim.anchor.end, sentence.end), (sentence.start, total.key.start)
    told_there = (words(document.text, *stretch) for stretch in stretches)
    after, before = ([fold(document.text[word.start : word.end]) for word in told] for told in told_there)
    spoken = ((told, at) for told in (after[:_AFTER], before) for at in range(len(told)))
    found = next((length for told, at in spoken if pack and (length := _length(told, at, pack))), None)
    if found is None:
        return None
    number, unit = found
    return per(pace, unit, None, total.published).factor * Interval.point(number)


def _length(told: list[str], at: int, pack: LanguagePack) -> tuple[Decimal, str] | None:
    """The length of time at a word: "twelve months", and one where a preposition leads to it: "in a year"."""
    found = length_at(told, at, pack)
    if found is not None or at == 0 or told[at] not in pack.numbers.one or told[at - 1] not in pack.prepositions:
        return found
    return length_at([*told[:at], "1", *told[at + 1 :]], at, pack)


def _for_each(rate: Figure, count: Figure, near: Sequence[Figure]) -> tuple[int, Interval | None]:
    """How surely an amount is for each of a count, and how many of what it is for one of the count is."""
    wanted = each_of(rate) - {ANY}
    if counts_each(count, wanted):
        of, unit = rate.quantity.per, count.quantity.unit
        known = factor(unit.name, of) if of and unit.kind is UnitKind.PHYSICAL else None
        return _TOLD, Interval.point(known) if known is not None else _ONE
    if names_one(rate, count):
        return _TOLD, _ONE
    if (
        wanted
        and _is_bare(count)
        and count.quantity.per is None
        and count.quantity.unit == rate.quantity.unit
        and rate.same_sentence(count)
    ):
        # "For each tonne of beet the mill pays 48 euros, and it ground 640,000."
        return _TOLD, _ONE
    before = [f for f in near if f.key < rate.key and f.quantity.unit.kind is not UnitKind.TIME]
    if before and before[-1].key == count.key and _says(rate, "each_one"):
        # "52,000 tonnes, and got for each one": of what was told last.
        return _TOLD, _ONE
    if count.quantity.unit.kind is not UnitKind.COUNT or into_unit(count, rate) is not None:
        return 0, None
    if _is_each(rate) and count.rate and sum(bool(f.rate) for f in near) == 1:
        # "Every driver pays 6 dollars. The bridge carries 62,000 vehicles a day."
        return _TOLD, _ONE
    counts = [f for f in near if f.quantity.unit.kind is UnitKind.COUNT and into_unit(f, rate) is None]
    if len(counts) != 1:
        return 0, None
    people = [any(is_a(id, PERSON) for id in ids) for ids in (wanted, count.measured.measure.what)]
    if "each" in rate.measured.measure.marks or all(people):
        # "48 kilos apiece. With 5.9 million inhabitants": the only count that there is.
        return _TOLD, _ONE
    average = "average" in rate.measured.measure.marks
    if not wanted and (average or rate.same_sentence(count)):
        return _LIKELY + average, _ONE
    return 0, None


def _is_bare(figure: Figure) -> bool:
    """Whether a figure is told without a noun, a sign or a unit of its own."""
    text = figure.placed.document.text
    return figure.claim.anchor.end == figure.key.end and text[figure.claim.anchor.start].isdigit()


def names_one(rate: Figure, count: Figure) -> bool:
    """Whether words beside an amount name one of what is counted: "51 bushels to the acre", "a tonne gives 1,360"."""
    if count.quantity.unit.kind not in (UnitKind.COUNT, UnitKind.PHYSICAL):
        return False
    seen = view(rate.placed.document)
    one = seen.topics.joining("one_of")
    nouns = {seen.topics.stem(word.folded) for word in words(seen.text, count.key.end, count.claim.anchor.end)[:_NOUN]}
    start, end = _sentence(rate)
    low, high = seen.between_numbers(rate.claim.anchor.start, rate.claim.anchor.end, start, end)
    for first, last in ((low, rate.claim.anchor.start), (rate.key.end, high)):
        told = [word.folded for word in words(seen.text, first, last)]
        if any(a in one and seen.topics.stem(b) in nouns for a, b in zip(told, told[1:], strict=False)):
            return True
    return False


def _says(figure: Figure, kind: str) -> bool:
    seen = view(figure.placed.document)
    return seen.says(kind, *seen.clause(figure.claim.anchor.start, figure.claim.anchor.end, *_sentence(figure)))


def _sentence(figure: Figure) -> tuple[int, int]:
    return figure.claim.sentence.start, figure.claim.sentence.end


def _product(made: Factors) -> Interval:
    product = made.scale
    for figure in made.figures:
        product = product * figure.wide
    return product


def _stands_by(context: Context, rate: Figure, count: Figure) -> bool:
    """Whether an amount and a count stand in one sentence or in two that follow each other."""
    scene = context.scene
    return count in (*scene.previous_sentence(rate), *scene.sentence(rate), *scene.next_sentence(rate))


def _weight_of_total(context: Context, total: Figure, found: Sequence[_Made]) -> int:
    """How much tells that a total is what the figures beside it come to."""
    factors = {figure.key: figure for made in found for figure in made.factors.figures}
    last = max(factors.values(), key=lambda figure: figure.key)
    shared = any(total.same_sentence(figure) for figure in factors.values())
    first = min(factors.values(), key=lambda figure: figure.key)
    following = shared or total in context.scene.next_sentence(last) or first in context.scene.next_sentence(total)
    of_all = bool(total.measured.measure.what & _OF_ALL) or "all_in" in total.measured.measure.marks
    concluded = any(_concludes(made.factors) for made in found) or _is_given(total, factors.values())
    alone = [f for f in context.scene.figures if f.quantity.unit == total.quantity.unit and f.key not in factors]
    if all(made.factors.note == "pace" for made in found):
        # A pace has gone on as long as the text says, or longer, and what was paid may be for something else besides.
        lengths = (figure for figure in factors.values() if figure.quantity.unit.kind is UnitKind.TIME)
        of_all = any(total.period is not None and length.period == total.period for length in lengths)
    if not (concluded or (of_all and not shared)):
        # "An exhibitor spent 900 euros on average, and the town put in 1.6 million" for something else.
        return 0
    return _TOLD * concluded + of_all + shared + following + (len(alone) == 1)


def _is_given(total: Figure, factors: Iterable[Figure]) -> bool:
    """Whether a sentence opens with one of the factors of its total: "With 5.9 million inhabitants"."""
    seen = view(total.placed.document)
    start = total.claim.sentence.start
    first = min((f for f in factors if f.same_sentence(total)), key=lambda f: f.key, default=total)
    lead = [word.folded for word in words(seen.text, start, first.claim.anchor.start)]
    return first.key < total.key and open_with(lead, seen.topics.connectives.get("given", ()))


def _concludes(made: Factors) -> bool:
    """Whether words lead from what was told to a total: "accordingly", "so that", "equivalent to"."""
    total, last = made.total, max(made.figures, key=lambda figure: figure.key)
    if any(tied(figure, total, TieKind.EQUALS) for figure in made.figures):
        return True
    seen = view(total.placed.document)
    if last.key > total.key:
        return False
    start = max(last.claim.anchor.end, total.claim.sentence.start)
    return any(seen.says(kind, start, total.key.start) for kind in ("coming_to", "concluding"))
