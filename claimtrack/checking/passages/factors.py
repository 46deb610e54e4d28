"""Factors: two or three figures of a passage that multiply to a total beside them, by the build of their sentence.

"432 dollars a sack of 60 kilos, or 9.1 dollars a kilo"; "its 1,140 overflows spilled 38,400 times, 43 times each";
"412,000 children eat a meal of 1.50 dollars; with 190 school days a year that comes to 171 million"; "2.7 million
tonnes, enough for nine months at 450,000 a month". Where nothing but their places ties them they are meant for each
other when the product comes within twice of the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES, usable
from claimtrack.checking.comparing.spans import NEAR_DAYS, count_of, per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import counts_each, each_of
from claimtrack.language import LanguagePack, packs
from claimtrack.language.stretches import fold, words
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, Period, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.unit import TIME_UNITS

_TWO = 2
_THREE = 3
_AFTER = 7
"""So many words after a total the length of time may stand that it is for ("for the next six months")."""


@dataclass(frozen=True, slots=True)
class Factors:
    """Figures to be multiplied, with what their units ask for besides, and what they should make."""

    figures: tuple[Figure, ...]
    total: Figure
    scale: Interval = Interval.point(1)
    unit: str = ""
    """The unit of the scale: kilograms a tonne, months a year."""
    note: str = "convert"
    tied: bool = False
    """Whether the text itself says that they belong together: "enough for nine months"."""


def factors_in(context: Context) -> Iterator[Factors]:
    """The products that the build of a passage tells."""
    for figure in context.scene.figures:
        if not usable(figure) or figure.main is None or figure.main <= 0:
            continue
        if each_of(figure) or figure.measured.measure.scope == "each":
            found = _by_measure(context, figure) or _by_each(context, figure) or _of_three(context, figure)
        else:
            found = _while_it_lasts(context, figure) if figure.rate else None
        if found is not None:
            yield found


def _amounts(figures: Sequence[Figure]) -> list[Figure]:
    """Those that may take part: no shares, limits or differences."""
    return [
        f
        for f in figures
        if usable(f)
        and f.quantity.unit.kind not in (*SHARES, UnitKind.PERCENTAGE_POINT)
        and f.measured.measure.scope not in ("extra", "earlier")
    ]


def _only(figures: Sequence[Figure]) -> Figure | None:
    return figures[0] if len(figures) == 1 else None


def _by_measure(context: Context, rate: Figure) -> Factors | None:
    """A price by weight, a weight for each piece and a price for each piece, in one sentence."""
    unit, of = rate.quantity.unit, rate.quantity.per
    if unit.kind is not UnitKind.MONEY or of is None or of in TIME_UNITS:
        return None
    near = _amounts(context.scene.sentence(rate))
    total = _only([f for f in near if f.quantity.unit == unit and f.quantity.per not in (None, of, *TIME_UNITS)])
    measured = [f for f in near if f.quantity.unit.kind is UnitKind.PHYSICAL and factor(f.quantity.unit.name, of)]
    if total is None:
        return None
    # "A 50-kilo bag sells for 31 dollars", "sacks of 60 kilos at 432 dollars a sack".
    amount = _only([f for f in measured if f.quantity.per == total.quantity.per] or measured)
    if amount is None or amount.quantity.per not in (None, total.quantity.per):
        return None
    return Factors((amount, rate), total, Interval.point(_known(amount, of)), f"{of}/{amount.quantity.unit.name}")


def _known(figure: Figure, of: str) -> Decimal:
    known = factor(figure.quantity.unit.name, of)
    assert known is not None
    return Decimal(known)


def _by_each(context: Context, rate: Figure) -> Factors | None:
    """How often each of so many did what was done so often in all, in one sentence."""
    unit, of = rate.quantity.unit, each_of(rate) - rate.measured.measure.what
    if unit.kind not in (UnitKind.COUNT, UnitKind.DIMENSIONLESS, UnitKind.PHYSICAL):
        return None
    sentence = [f for f in context.scene.sentence(rate) if f.key != rate.key and usable(f)]
    # "Eight pumps, each lifting 900 litres a second, lift 7,200 litres a second".
    total = _only([f for f in sentence if _told_alike(rate, f) and f.quantity.per == rate.rate])
    sentence = [f for f in sentence if not f.quantity.per]
    counts = [f for f in sentence if not _told_alike(rate, f) and f.quantity.unit.kind is UnitKind.COUNT]
    if total is None and len(counts) == _TWO and _in_all(counts[1]):
        # "36 crews of six firefighters each, 216 in all": the last one has no noun of its own.
        counts, total = counts[:1], counts[1]
    count = _only(counts)
    if total is None or count is None or (of and not counts_each(count, of)):
        return None
    return Factors((count, rate), total)


def _told_alike(rate: Figure, figure: Figure) -> bool:
    """Whether two figures are of one unit, or both say how often: "38,400 times", "43 times each"."""
    if rate.quantity.unit == figure.quantity.unit:
        return True
    often = {phrase[0] for phrase in view(rate.placed.document).topics.connectives.get("share_unit", ())}
    return rate.quantity.unit.kind is UnitKind.DIMENSIONLESS and fold(figure.quantity.unit.name) in often


def _in_all(figure: Figure) -> bool:
    """Whether a figure is a total told without saying of what."""
    return "all_in" in figure.measured.measure.marks and figure.claim.anchor.end == figure.key.end


def _of_three(context: Context, rate: Figure) -> Factors | None:
    """An amount for each, and two counts told with it, before what they are said to come to."""
    sentence = context.scene.sentence(rate)
    following = context.scene.next_sentence(rate)
    for total in _amounts([*sentence, *following]):
        if total.key <= rate.key or each_of(total) or not _made_of(rate, total):
            continue
        told = [f for f in _amounts([*sentence, *following]) if f.key < total.key]
        others = [f for f in told if f.key != rate.key]
        # "Every day 412,000 children eat one; with 190 school days a year": the days that are counted are those.
        paces: set[str | None] = {f.rate for f in others if f.rate}
        paces = {total.rate} if paces == {"day", total.rate} else paces
        if len(told) != _THREE or any(f.quantity.unit.kind is not UnitKind.COUNT for f in others):
            continue
        if len(paces) > 1 or not paces <= {total.rate} or any(f.quantity.per and not f.rate for f in others):
            return None
        return Factors((others[0], rate, others[1]), total) if _comes_to(told[-1], total) else None
    return None


def _made_of(rate: Figure, total: Figure) -> bool:
    """Whether a total may be so many times an amount, by their units."""
    a, b = rate.quantity, total.quantity
    if a.unit.kind is UnitKind.MONEY:
        return a.unit == b.unit
    return a.unit.kind is UnitKind.COUNT is b.unit.kind and a.per not in TIME_UNITS


def _comes_to(last: Figure, total: Figure) -> bool:
    """Whether the text says that what it has told so far makes a total: by a tie, by "in all", by "so that"."""
    if "all_in" in total.measured.measure.marks or tied(last, total, TieKind.EQUALS):
        return True
    return view(total.placed.document).says("coming_to", last.claim.anchor.end, total.claim.anchor.start)


def _while_it_lasts(context: Context, pace: Figure) -> Factors | None:
    """A pace, the length of time that a text says it goes on, and what it comes to, in one sentence."""
    near = _amounts(context.scene.sentence(pace))
    unit = pace.quantity.unit
    of_unit = [f for f in near if f.quantity.unit == unit and unit.kind is not UnitKind.TIME and f.key != pace.key]
    total = _only(of_unit)
    if total is None or total.quantity.per or pace.rate is None:
        return None
    lengths = [f for f in near if f.quantity.unit.kind is UnitKind.TIME and not f.quantity.per]
    length = _only(lengths)
    sentence = pace.claim.sentence
    running = length is not None and _runs_at(total, pace, length)
    if length is not None and (running or view(pace.placed.document).says("lasting_out", sentence.start, sentence.end)):
        known = per(pace.rate, length.quantity.unit.name, None, pace.published).factor
        return Factors((pace, length), total, known, f"{pace.rate}/{length.quantity.unit.name}", "pace", tied=True)
    if not lengths and total.period is not None and (total.period.days or 0) > 1 and _at_a_rate(total, pace):
        lasts = count_of(pace.rate, total.period)
        return Factors((pace,), total, lasts, pace.rate, "over_period") if lasts is not None else None
    if lengths or total.period is not None:
        return _of_late(pace, total)
    spoken = _spoken_length(total) if tied(pace, total, TieKind.EQUALS) else None
    if spoken is None:
        return None
    number, of = spoken
    lasting = per(pace.rate, of, None, pace.published).factor * Interval.point(number)
    return Factors((pace,), total, lasting, pace.rate, "over_period")


def _at_a_rate(total: Figure, pace: Figure) -> bool:
    """Whether "at a rate of" leads from a total to a pace: "52,000 tonnes, at a rate of 5,200 a day"."""
    seen = view(pace.placed.document)
    return total.key < pace.key and seen.says("at_rate", total.claim.anchor.end, pace.claim.anchor.start)


def _runs_at(total: Figure, pace: Figure, length: Figure) -> bool:
    """Whether a total came together at a pace over a length of time told before both: "in those ten days"."""
    return length.key < min(total.key, pace.key) and _at_a_rate(total, pace)


def _of_late(pace: Figure, total: Figure) -> Factors | None:
    """What a pace has come to in the days just past: "420,000 a day; in seven days 4.9 million has gone"."""
    period, told = total.period, total.published
    if period is None or period.end is None or told is None or pace.key > total.key or pace.rate is None:
        return None
    if not 0 <= (told - period.end).days <= NEAR_DAYS / 2 or not 1 < (period.days or 0) <= NEAR_DAYS:
        return None
    if pace.period is not None or ";" not in pace.placed.document.text[pace.key.end : total.key.start]:
        return None
    # "In the last seven days" is told with both its ends, or with one of them.
    one_less = count_of(pace.rate, Period(period.start, period.end - timedelta(days=1)))
    lasting = count_of(pace.rate, period)
    assert lasting is not None
    assert one_less is not None
    return Factors((pace,), total, Interval(one_less.low, lasting.high), pace.rate, "over_period")


def _spoken_length(total: Figure) -> tuple[Decimal, str] | None:
    """The length of time that follows a total without being a figure of its own: "for the next six months"."""
    document = total.placed.document
    pack = packs().get(document.language or "")
    told = words(document.text, total.claim.anchor.end, total.claim.sentence.end)[:_AFTER]
    if pack is None or not told or told[0].folded not in pack.prepositions:
        return None
    folded = [word.folded for word in told]
    return next((length for at in range(len(folded)) if (length := length_at(folded, at, pack))), None)


def length_at(told: list[str], at: int, pack: LanguagePack) -> tuple[Decimal, str] | None:
    """The length of time whose number stands in one place of folded words: "six months"."""
    number = Decimal(told[at]) if told[at].isdecimal() else pack.numbers.words.get(told[at])
    unit = pack.units.time.at(told, at + 1)
    return (Decimal(number), unit[1]) if number and unit is not None and unit[1] in TIME_UNITS else None
