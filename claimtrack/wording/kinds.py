"""The kinds of blanks of a sentence, each a way to write a parameter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Period, Quantity
from claimtrack.wording import figures, quantities, times, units
from claimtrack.wording.catalogue import has, phrase
from claimtrack.wording.display import display_text


def plain(value: Parameter, lang: str) -> str:
    """A parameter as its type alone says it is written."""
    match value:
        case str():
            return display_text(value)
        case int() | Decimal():
            return figures.number(value, lang)
        case Interval():
            return figures.stretch(value, lang)
        case Period():
            return times.period(value, lang)
        case date():
            return times.day(value, lang)


def fill(kind: str, value: Parameter, other: str | None, parameters: Mapping[str, Parameter], lang: str) -> str:
    """A parameter as a blank of some kind writes it; ValueError or TypeError where the kind does not take it."""
    match kind, value:
        case "number", Interval():
            return figures.stretch(value, lang)
        case "number", int() | Decimal():
            return figures.computed(Decimal(value), lang) if isinstance(value, Decimal) else figures.number(value, lang)
        case "ratio", Interval() | int() | Decimal():
            return figures.ratio(_interval(value), lang)
        case "percent", int() | Decimal():
            return figures.percent(value, lang)
        case (("quantity" | "bound"), Interval() | int() | Decimal()):
            unit = str(parameters.get(other or "unit", ""))
            if kind == "quantity" or not unit:
                return quantities.amount(value, unit, lang) if unit else figures.stretch(_interval(value), lang)
            name, per = units.split_unit(unit)
            kept = quantities.unit_named(name)
            return quantities.quantity(Quantity(_interval(value), kept, per=per), lang)
        case "unit", str():
            name, per = units.split_unit(value)
            return units.unit_name(name, lang) + (f" {units.per_phrase(per, lang)}" if per else "")
        case (("days" | "months" | "years"), Interval() | int() | Decimal()):
            return quantities.amount(value, kind.removesuffix("s"), lang)
        case "date", date():
            return times.day(value, lang)
        case "short", date():
            return times.short_day(value, lang)
        case "iso", date():
            return value.isoformat()
        case "period", Period():
            return times.period(value, lang)
        case "bytes", int():
            return size(value, lang)
        case _, str():
            return _words(kind, value, other, lang)
    raise ValueError(f"{kind} does not take {value!r}")


def _interval(value: Interval | int | Decimal) -> Interval:
    return value if isinstance(value, Interval) else Interval.point(value)


def _words(kind: str, value: str, other: str | None, lang: str) -> str:
    from babel import Locale

    match kind:
        case "quote":
            return quoted(value, lang)
        case "place":
            return display_text(str(Locale(lang).territories.get(value, value)))
        case "language":
            return display_text(str(Locale(lang).languages.get(value, value)))
        case "term":
            return term(other or "", value, lang)
        case "list":
            from babel.lists import format_list

            return format_list(
                [display_text(part) for part in value.split("\n")], locale="en_GB" if lang == "en" else lang
            )
    raise ValueError(f"{kind} does not take {value!r}")


def term(table: str, value: str, lang: str) -> str:
    """The word for a value of the model: `term("status", "disputed", "es")` is "en disputa"."""
    key = f"terms.{table}.{value}"
    return phrase(key, lang) if has(key) else display_text(value.replace("_", " "))


def quoted(text: str, lang: str) -> str:
    """A text in the quotation marks of a language."""
    return f"«{display_text(text)}»" if lang == "es" else f"“{display_text(text)}”"


def size(count: int, lang: str) -> str:
    """A number of bytes: "50 MB"."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= factor:
            return f"{figures.computed(Decimal(count * 10 // factor) / 10, lang)} {unit}"
    return f"{figures.number(count, lang)} B"
