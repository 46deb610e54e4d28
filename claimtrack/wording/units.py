"""The names of units: of CLDR, else of the catalogue; ISO 4217 codes for money, the text's own noun for counts."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claimtrack.quantity import Interval, Unit, UnitKind
from claimtrack.quantity.unit import TIME_UNITS, UNKNOWN_CURRENCY
from claimtrack.wording.catalogue import has, phrase
from claimtrack.wording.display import display_text

_CURRENCY = re.compile(r"[A-Z]{3}")
_POWER = re.compile(r"([a-z_]+?) ?(?:\*\*|\^) ?([23])")
_WORDED = frozenset({"percent", "percentage_point", "dimensionless", "times"})

# Names of pint whose CLDR name is not the same word.
_CLDR = {
    "metric_ton": "mass-tonne",
    "tonne": "mass-tonne",
    "short_ton": "mass-ton",
    "ton": "mass-ton",
    "oil_bbl": "volume-barrel",
    "litre": "volume-liter",
    "degree_Celsius": "temperature-celsius",
    "degC": "temperature-celsius",
    "degree_Fahrenheit": "temperature-fahrenheit",
    "degF": "temperature-fahrenheit",
    "imperial_gallon": "volume-gallon-imperial",
    "troy_ounce": "mass-ounce-troy",
    "light_year": "length-light-year",
    "kilometer_per_hour": "speed-kilometer-per-hour",
    "kilometer/hour": "speed-kilometer-per-hour",
    "meter/second": "speed-meter-per-second",
    "mile/hour": "speed-mile-per-hour",
    "degree": "angle-degree",
    "kilowatt_hour": "energy-kilowatt-hour",
}


def split_unit(name: str) -> tuple[str, str | None]:
    """A unit written as "barrel/year" in its unit and its denominator."""
    if name in _CLDR or has(f"terms.physical.{name}"):
        return name, None
    unit, slash, per = name.rpartition("/")
    return (unit.strip(), per.strip()) if slash and unit.strip() else (name, None)


def unit_name(unit: Unit | str, lang: str, amount: object = None) -> str:
    """The name of a unit beside an amount: "barrels", "barril", "USD", "soldados"; in the plural without one."""
    name, kind = (unit.name, unit.kind) if isinstance(unit, Unit) else (unit, None)
    if kind is UnitKind.COUNT:
        return display_text(name)
    if name in _WORDED or kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.DIMENSIONLESS):
        key = f"terms.unit.{name}"
        return phrase(key, lang, count=_counted(amount)) if has(key) else display_text(name)
    if kind is UnitKind.MONEY or (kind is None and _CURRENCY.fullmatch(name)):
        return phrase("terms.unit.unknown_currency", lang) if name == UNKNOWN_CURRENCY else name
    cldr = _cldr_id(name)
    if cldr is None:
        key = f"terms.physical.{name}"
        return phrase(key, lang, count=_counted(amount)) if has(key) else display_text(name.replace("_", " "))
    return _cldr_name(cldr, lang, _singular(amount))


def known_unit(name: str) -> bool:
    """Whether a name is a unit of CLDR or the catalogue, a currency or a share, not a counted noun."""
    if name in _WORDED or _CURRENCY.fullmatch(name):
        return True
    return _cldr_id(name) is not None or has(f"terms.physical.{name}")


def per_phrase(per: str, lang: str) -> str:
    """A denominator: "a year", "al año"; "per soldier", "por soldado"."""
    if per in TIME_UNITS:
        return phrase(f"terms.per.{per}", lang)
    name = _cldr_name(cldr, lang, True) if (cldr := _cldr_id(per)) else display_text(per.replace("_", " "))
    return phrase("terms.per.other", lang, what=name)


def currency_name(code: str, lang: str) -> str:
    """The name of a currency in full."""
    from babel import Locale

    return str(Locale(lang).currencies.get(code, code))


def _counted(amount: object) -> int | Decimal:
    if isinstance(amount, Interval):
        amount = amount.high if amount.high is not None else amount.low
    return amount if isinstance(amount, int | Decimal) else 2


def _singular(amount: object) -> bool:
    return abs(_counted(amount)) == 1


@cache
def _cldr_id(name: str) -> str | None:
    if name in _CLDR:
        return _CLDR[name]
    power = _POWER.fullmatch(name)
    wanted = name.replace("_", "-")
    if power:
        wanted = ("square-" if power[2] == "2" else "cubic-") + power[1].replace("_", "-")
    return _cldr_units().get(wanted)


@cache
def _cldr_units() -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for unit in sorted(Locale("en").unit_display_names):
        kind, _, name = unit.partition("-")
        # "graphics-point", "torque-..." share names with what the press measures; the first kind in the alphabet wins
        # but for these.
        if kind not in ("graphics", "torque", "concentr", "consumption"):
            found.setdefault(name, unit)
    return found


@cache
def _cldr_name(cldr: str, lang: str, singular: bool) -> str:
    from babel.units import format_unit

    # The name alone is what CLDR writes beside a number, without the number.
    amount = 1 if singular else 2
    return format_unit(amount, cldr, length="long", locale=lang).replace(str(amount), "", 1).strip()
