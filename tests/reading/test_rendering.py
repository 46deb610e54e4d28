"""A quantity in words, read back, is the same: any unit, any size, any bound, with and without scale words."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.language import packs
from claimtrack.language.currencies import iso_codes
from claimtrack.quantity import (
    PERCENT,
    PERCENTAGE_POINT,
    Approximation,
    Interval,
    Quantity,
    Unit,
    UnitKind,
    money,
    physical,
)
from claimtrack.wording import quantity as worded
from claimtrack.wording.units import known_unit
from tests.reading.told import figures, plain

PROOF = {"es": "Costó 1.234,56 yenes. Son ", "en": "It cost 1,234.56 yen. It is "}
# Words that the press uses otherwise than CLDR, or for two things.
OTHERWISE = {"es": {"degree", "joule", "quart", "stone"}, "en": {"short_ton", "stone"}}
PHYSICAL = {
    code: sorted(
        {name for table in (pack.units.physical, pack.units.time) for _, name in table.entries() if known_unit(name)}
        - OTHERWISE[code]
    )
    for code, pack in packs().items()
}
SIGNED = {"percent", "percentage_point", "degree_Celsius", "degree_Fahrenheit"}
LANGUAGES = sorted(PROOF)


def of_physical(name: str, interval: Interval) -> Quantity:
    """A quantity of a unit that may hold its own rate."""
    unit, _, per = name.partition("/")
    return Quantity(interval, physical(unit), per=per or None)


@pytest.mark.parametrize(("language", "name"), [(code, name) for code in LANGUAGES for name in PHYSICAL[code]])
@pytest.mark.parametrize("value", ["1", "3", "1234.5", "0.25"])
def test_unit_when_named_as_we_name_it_then_read_back(language: str, name: str, value: str) -> None:
    quantity = of_physical(name, Interval.point(Decimal(value)))
    _, claim = figures(f"{PROOF[language]}{worded(quantity, language)}.", language)
    assert claim.quantity == quantity


def exact(value: Decimal) -> Decimal:
    """The value as digits would write it: no exponent, no closing zeros."""
    return Decimal(plain(value))


sizes = st.integers(-3, 11).flatmap(
    lambda power: st.integers(1, 9999).map(lambda n: exact(Decimal(n).scaleb(power - 3)))
)


@st.composite
def quantities(draw: st.DrawFn, language: str) -> Quantity:
    """Quantities over all units, sizes, bounds, ranges, hedges and rates."""
    kind = draw(st.sampled_from(["physical", "money", "share"]))
    low, high = sorted((draw(sizes), draw(sizes)))
    shapes = {
        "point": Interval.point(low),
        "low": Interval.at_least(low),
        "high": Interval.at_most(low),
        "range": Interval(low, high),
    }
    shape = draw(st.sampled_from(sorted(shapes)))
    interval = shapes[shape]
    if kind == "physical":
        quantity = of_physical(draw(st.sampled_from(PHYSICAL[language])), interval)
    else:
        codes = sorted(code for code in iso_codes() if code.lower() in packs()[language].money.symbols)
        units = [PERCENT, PERCENTAGE_POINT] if kind == "share" else list(map(money, codes))
        quantity = Quantity(interval, draw(st.sampled_from(units)))
    per, hedge = quantity.per, Approximation.NONE
    if per is None and quantity.unit.kind in (UnitKind.MONEY, UnitKind.PHYSICAL):
        per = draw(st.sampled_from([None, None, "year", "month", "week", "day", "hour"]))
    if shape == "point":
        hedge = draw(st.sampled_from(Approximation))
    if shape == "point" and hedge is Approximation.NONE and quantity.unit.name in SIGNED and draw(st.booleans()):
        interval = -interval
    return Quantity(interval, quantity.unit, hedge, per=per)


@settings(max_examples=600)
@given(st.data(), st.sampled_from(LANGUAGES))
def test_quantity_when_worded_in_full_and_read_back_then_the_same(data: st.DataObject, language: str) -> None:
    quantity = data.draw(quantities(language))
    _, claim = figures(f"{PROOF[language]}{worded(quantity, language)}.", language)
    assert claim.quantity == quantity


# Three figures at most, so that "1.37 million" loses nothing.
coarse = st.integers(3, 12).flatmap(
    lambda power: st.integers(10, 999).map(lambda n: exact(Decimal(n).scaleb(power - 1)))
)
UNITS: list[Unit] = [money("USD"), money("EUR"), *map(physical, ("barrel", "metric_ton", "hectare", "kilowatt_hour"))]


@settings(max_examples=300)
@given(st.sampled_from(LANGUAGES), st.sampled_from(UNITS), coarse, st.sampled_from(["point", "low", "high"]))
def test_quantity_when_worded_with_its_scale_and_read_back_then_the_same(
    language: str, unit: Unit, value: Decimal, shape: str
) -> None:
    shapes = {"point": Interval.point(value), "low": Interval.at_least(value), "high": Interval.at_most(value)}
    quantity = Quantity(shapes[shape], unit)
    text = worded(quantity, language, brief=True)
    _, claim = figures(f"{PROOF[language]}{text}.", language)
    assert claim.quantity == quantity
