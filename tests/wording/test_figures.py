"""Numbers, ratios, units and quantities in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.language import packs
from claimtrack.quantity import (
    DIMENSIONLESS,
    PERCENT,
    PERCENTAGE_POINT,
    Approximation,
    Interval,
    Quantity,
    count,
    money,
    physical,
)
from claimtrack.wording import amount, computed, number, quantity, ratio, short, unit_name
from claimtrack.wording.quantities import plain_number
from claimtrack.wording.units import known_unit

LONG = Decimal("123456789012345678901234567890123456789.120")


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (1_000_000, "1,000,000", "1.000.000"),
        (Decimal("2.7"), "2.7", "2,7"),
        (Decimal("2000.50"), "2,000.50", "2.000,50"),
        (Decimal("1E+6"), "1,000,000", "1.000.000"),
        (Decimal("1.2E-7"), "0.00000012", "0,00000012"),
        (Decimal("-3.10"), "-3.10", "-3,10"),
        (Decimal("-0"), "0", "0"),
        (999, "999", "999"),
        (
            LONG,
            "123,456,789,012,345,678,901,234,567,890,123,456,789.120",
            "123.456.789.012.345.678.901.234.567.890.123.456.789,120",
        ),
    ],
)
def test_number_when_written_then_digit_for_digit(value: Decimal, english: str, spanish: str) -> None:
    assert number(value, "en") == english
    assert number(value, "es") == spanish


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40, places=6))
def test_number_when_read_back_then_the_same(value: Decimal) -> None:
    assert Decimal(number(value, "en").replace(",", "")) == value
    assert Decimal(number(value, "es").replace(".", "").replace(",", ".")) == value


def test_number_when_enormous_then_short_and_marked() -> None:
    assert number(Decimal("1.5E+5000"), "en") == "≈ 1.5 × 10^5000"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal(2000) / 83, "≈ 24"),
        (Decimal(10**6) / 267 * 366, "≈ 1,370,787"),
        (Decimal(1) / 3, "≈ 0.33"),
        (Decimal("2.9") / 2, "1.45"),
        (Decimal("65.625"), "65.625"),
        ((Interval.point(10) / Interval.point(3) * Interval.point(3)).low, "10"),
    ],
)
def test_computed_when_long_then_rounded_and_marked(value: Decimal, text: str) -> None:
    assert computed(value, "en") == text


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (Interval.at_least(2), "over 2.0 times", "más de 2,0 veces"),
        (Interval(Decimal("2.7416"), Decimal(3)), "2.7 to 3.0 times", "de 2,7 a 3,0 veces"),
        (Interval(Decimal("2.79"), Decimal("3.01")), "2.7 to 3.1 times", "de 2,7 a 3,1 veces"),
        (Interval.at_least(Decimal("2.79")), "over 2.7 times", "más de 2,7 veces"),
        (Interval.at_least(Decimal("1.028")), "over 1.02 times", "más de 1,02 veces"),
        (Interval.at_least(Decimal("1374.9")), "over 1,374 times", "más de 1.374 veces"),
        (Interval.at_most(Decimal("1.41")), "up to 1.5 times", "hasta 1,5 veces"),
        (Interval.point(Decimal(1) / 3), "≈ 0.33 times", "≈ 0,33 veces"),
        (Interval.point(3), "3.0 times", "3,0 veces"),
    ],
)
def test_ratio_when_rounded_then_still_true(value: Interval, english: str, spanish: str) -> None:
    assert ratio(value, "en") == english
    assert ratio(value, "es") == spanish


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (Decimal("1e6"), "1 million", "1 millón"),
        (Decimal("1370786.5"), "≈ 1.37 million", "≈ 1,37 millones"),
        (Decimal("5.5e9"), "5.5 billion", "5.500 millones"),
        (Decimal("1.5e12"), "1.5 trillion", "1,5 billones"),
        (Decimal(12_000), "12,000", "12.000"),
    ],
)
def test_short_when_large_then_with_its_scale_word(value: Decimal, english: str, spanish: str) -> None:
    assert short(value, "en") == english
    assert short(value, "es") == spanish


ABOUT, NEARLY = Approximation.ABOUT, Approximation.NEARLY


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (
            Quantity(Interval.at_least(10**6), physical("barrel")),
            "at least 1,000,000 barrels",
            "al menos 1.000.000 barriles",
        ),
        (
            Quantity(Interval.at_most(500_000), physical("barrel"), per="year"),
            "up to 500,000 barrels a year",
            "hasta 500.000 barriles al año",
        ),
        (Quantity(Interval.point(1), physical("barrel")), "1 barrel", "1 barril"),
        (Quantity(Interval.point(3), physical("barrel")), "3 barrels", "3 barriles"),
        (Quantity(Interval.point(24), money("USD"), per="month"), "24 USD a month", "24 USD al mes"),
        (Quantity(Interval.point(2), money("USD"), per="barrel"), "2 USD per barrel", "2 USD por barril"),
        (Quantity(Interval.point(2), money("XXX")), "2 (currency not stated)", "2 (moneda sin precisar)"),
        (Quantity(Interval.point(3), physical("kilometer**2"), ABOUT), "about 3 square kilometers", None),
        (Quantity(Interval.point(152), physical("hectometer**3")), "152 cubic hectometers", None),
        (Quantity(Interval.point(40), physical("liter/meter**2")), "40 liters per square meter", None),
        (Quantity(Interval.point(5), physical("metric_ton"), NEARLY), "nearly 5 metric tons", "casi 5 toneladas"),
        (Quantity(Interval(Decimal(1000), Decimal(2000)), count("soldados")), "1,000 to 2,000 soldados", None),
        (Quantity(Interval.point(Decimal("12.5")), PERCENT), "12.5%", "12,5\u00a0%"),
        (Quantity(Interval.point(1), PERCENTAGE_POINT), "1 percentage point", "1 punto porcentual"),
        (Quantity(Interval.point(3), DIMENSIONLESS), "3 times", "3 veces"),
        (Quantity(Interval.point(3), count("\x1b[31mx")), "3 ␛[31mx", None),
    ],
)
def test_quantity_when_worded_then_as_the_text_bounds_it(value: Quantity, english: str, spanish: str | None) -> None:
    assert quantity(value, "en") == english
    if spanish:
        assert quantity(value, "es") == spanish


def test_quantity_when_brief_in_spanish_then_the_scale_word_takes_de() -> None:
    value = Quantity(Interval.at_least(10**6), physical("barrel"))
    assert quantity(value, "es", brief=True) == "al menos 1 millón de barriles"


def test_quantity_when_a_brief_range_then_the_scale_word_once() -> None:
    value = Quantity(Interval(Decimal("1.4e6"), Decimal("2e6")), physical("barrel"), per="year")
    assert quantity(value, "en", brief=True) == "1.4 to 2 million barrels a year"
    assert quantity(value, "es", brief=True) == "de 1,4 a 2 millones de barriles al año"


def test_amount_when_counted_from_zero_then_an_upper_bound() -> None:
    assert amount(Interval(Decimal(0), Decimal(24_000_000)), "USD", "en") == "up to 24,000,000 USD"


def test_operand_when_a_computed_range_then_marked_once() -> None:
    value = Interval(Decimal(10**6) / 267 * 366, Decimal(10**6) / 261 * 366)
    assert plain_number(value, "en", write=computed) == "≈ (1,370,787 – 1,402,299)"


def test_unit_when_no_catalogue_knows_it_then_its_own_words() -> None:
    assert unit_name("light_tank", "en") == "light tank"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_unit_when_a_language_reads_it_then_it_has_a_name_in_words(lang: str) -> None:
    read = {unit for pack in packs().values() for _, unit in pack.units.physical.entries()}
    assert len(read) > 100
    assert [unit for unit in sorted(read) if not known_unit(unit) or "**" in unit_name(unit, lang)] == []
