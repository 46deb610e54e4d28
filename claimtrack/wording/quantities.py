"""Quantities in words: a figure with its unit, its bounds, what it is of, and per what."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from claimtrack.quantity import Approximation, Interval, Quantity, Unit, UnitKind, physical
from claimtrack.wording.catalogue import phrase
from claimtrack.wording.display import display_text
from claimtrack.wording.figures import ABOUT, computed, number, percent, ratio, settled, short
from claimtrack.wording.units import known_unit, per_phrase, split_unit, unit_name

Writer = Callable[[Decimal, str], str]


def quantity(value: Quantity, lang: str, *, brief: bool = False) -> str:
    """A quantity as its text states it: "at least 1,000,000 barrels", "up to 500,000 barrels a year", "about 3 tonnes".

    With `brief` large figures have their scale word ("1 million barrels"). What it is an amount of is in the quote.
    """
    write = short if brief else number
    text = _bounded(value.interval, value.unit, lang, write, value.approximation)
    return f"{text} {per_phrase(value.per, lang)}" if value.per else text


def amount(value: Interval | Decimal | int, unit: Unit | str, lang: str, *, brief: bool = False) -> str:
    """A computed amount with its unit ("barrel", "USD", "barrel/year"): "≈ 1,370,787 barrels a year"."""
    interval = value if isinstance(value, Interval) else Interval.point(value)
    name, per = split_unit(unit) if isinstance(unit, str) else (unit, None)
    if name in ("dimensionless", "times") or (isinstance(name, Unit) and name.kind is UnitKind.DIMENSIONLESS):
        return ratio(interval, lang)
    if interval.low == 0 and interval.high is not None and interval.high > 0:
        # A computed amount of things that are counted has no lower end than none.
        interval = Interval.at_most(interval.high)
    text = _bounded(interval, name, lang, short if brief else computed, Approximation.NONE)
    return f"{text} {per_phrase(per, lang)}" if per else text


def plain_number(value: Interval, lang: str, *, write: Writer = number) -> str:
    """An interval's numbers alone, as an operand of a working shows them: the end of a bound, both ends of a range."""
    match value.low, value.high:
        case Decimal() as low, Decimal() as high if settled(low) == settled(high):
            return write(low, lang)
        case Decimal() as low, Decimal() as high if low != 0:
            first, last = write(low, lang), write(high, lang)
            sign = ABOUT if first.startswith(ABOUT) or last.startswith(ABOUT) else ""
            return f"{sign}({first.removeprefix(ABOUT)} – {last.removeprefix(ABOUT)})"
        case _, Decimal() as end:
            return write(end, lang)
        case Decimal() as end, None:
            return write(end, lang)
    return "?"


def unit_of(value: Quantity) -> str:
    """The unit of a quantity in one name: "barrel/year"."""
    return f"{value.unit.name}/{value.per}" if value.per else value.unit.name


def unit_named(name: str) -> Unit:
    """The unit of a name, its kind told by the name: a code of ISO 4217, a unit of CLDR, else a counted noun."""
    if name in ("percent", "percentage_point", "dimensionless"):
        return Unit(UnitKind(name), name)
    if len(name) == 3 and name.isascii() and name.isupper():
        return Unit(UnitKind.MONEY, name)
    return physical(name) if known_unit(name) else Unit(UnitKind.COUNT, name)


def _bounded(value: Interval, unit: Unit | str, lang: str, write: Writer, loose: Approximation) -> str:
    low, high = value.low, value.high
    match loose:
        case Approximation.ABOUT if value.is_point and low is not None:
            return phrase("terms.bound.about", lang, amount=_with_unit(low, unit, lang, write))
        case Approximation.NEARLY if value.is_point and low is not None:
            return phrase("terms.bound.nearly", lang, amount=_with_unit(low, unit, lang, write))
    match low, high:
        case None, None:
            return phrase("terms.bound.any", lang, unit=unit_name(unit, lang))
        case Decimal(), None:
            return phrase("terms.bound.least", lang, amount=_with_unit(low, unit, lang, write))
        case None, Decimal():
            return phrase("terms.bound.most", lang, amount=_with_unit(high, unit, lang, write))
        case Decimal(), Decimal():
            first, last = write(low, lang), _with_unit(high, unit, lang, write)
            if settled(low) == settled(high) or _with_unit(low, unit, lang, write) == last:
                return last
            first, last = first.removeprefix(ABOUT), last.removeprefix(ABOUT)
            digits, _, scale = first.partition(" ")
            # A range shares its scale word: 1.37 to 1.4 million.
            if scale and last.partition(" ")[2].startswith(scale):
                first = digits
            return phrase("terms.bound.between", lang, low=first, high=last)
    return display_text(str(value))


def _with_unit(value: Decimal, unit: Unit | str, lang: str, write: Writer) -> str:
    name = unit.name if isinstance(unit, Unit) else unit
    if name == "percent":
        return percent(value, lang) if write is not number else _percent_as_written(value, lang)
    text = write(value, lang)
    word = unit_name(unit, lang, value)
    if not word:
        return text
    # A Spanish scale word takes "de" before what is counted: "1 millón de barriles".
    if text[-1:].isalpha():
        return phrase("terms.bound.scaled", lang, number=text, unit=word)
    return f"{text} {word}"


def _percent_as_written(value: Decimal, lang: str) -> str:
    space = "\u00a0" if lang == "es" else ""
    return f"{number(value, lang)}{space}%"
