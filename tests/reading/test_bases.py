"""Periods that only tell what a figure is held against: they are nobody's, but for a figure told of them.

The document's date is 22 November 2024; `-` is a figure with no period.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

BASES = table(
    "es",
    """
    Vendió 710 barcos en mayo, un alza de 7 % en comparación al 2023 => 2024-05; 2024-05
    Vendió 498 barcos en 2023, menores en 10 % con respecto a 2022 => 2023; 2023
    Vendió 498 barcos en 2023. Crecieron un 2 % frente a 2022 y sumaron 67 toneladas => 2023; 2023; 2023
    Durante 2023 operó 931 barcos, que superan en 2 % a los operados un año antes => 2023; 2023
    En enero las ventas se situaron un 91 % por encima del valor registrado en enero de 2023 => 2024-01
    La venta creció un 22 % respecto a enero de 2023 => -
    En mayo vendió 40 barcos, un 25 % más que en 2022 y un 10 % más que en 2021 => 2024-05; 2024-05; 2024-05
    Frente a 2023, las llegadas de mayo crecieron un 6 % => 2024-05
    Vendió 40 barcos en mayo, frente a los 35 de 2023 => 2024-05; 2023
    Fue la mayor alza mensual desde febrero de 2023, del 4 % => -
    """,
) + table(
    "en",
    """
    Output rose 4.2% in 2023 from 2022, to 31 tonnes => 2023; 2023
    It sold 56 ships in March, up 9% on March 2023 => 2024-03; 2024-03
    It sold 56 ships, up 9% from 2023 => -; -
    It treated 120 people, 15% fewer foreign visitors than in 2022 => -; -
    In 2023 it sold 48 ships, 11 percent above the level of 2019 => 2023; 2023
    Murders fell 8 percent last year compared with 2022 => 2023
    Compared with 2023, arrivals in May were up 6% => 2024-05
    It lost 97 ships in 2023, fewer than in the year 2022, when 113 ships sank => 2023; 2022
    The rate was 5.9%, the lowest monthly level since July 2008 => -
    It sent more than a million shells to the front since July => 2024-07-01..2024-11-22
    Investment, the highest in the last 20 years, reached 40 tonnes => -
    It has sold 40 ships since July => 2024-07-01..2024-11-22
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), BASES)
def test_base_when_only_compared_with_then_no_period_of_the_figure(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence, language) == wanted
