"""Fractions, decimals in words, and numbers with a fraction behind them."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

FRACTIONS = table(
    "es",
    """
    Tres octavos de la flota zarparon => 0.375 dimensionless
    Una séptima parte de la flota zarpó => 0.142857 dimensionless
    Cinco sextas partes de la flota zarparon => 0.833333 dimensionless
    Un milésimo de la flota zarpó => 0.001 dimensionless
    Tres veinticincoavos de la flota zarparon => 0.12 dimensionless
    Tardó uno con un cuarto de hora => 1.25 hour
    Las tres cuartas partes de la flota zarparon => 0.75 dimensionless
    La mezcla lleva 3/4 de litro => 0.75 liter
    Corrió 10 1/2 millas => 10.5 mile
    Corrió tres cuartos de milla => 0.75 mile
    Esperó media hora => 0.5 hour
    Pesa medio kilo => 0.5 kilogram
    La tasa subió un cuarto de punto porcentual => 0.25 percentage_point
    La tasa subió medio punto porcentual => 0.5 percentage_point
    Pagó tres cuartos de millón de euros => 750000 EUR
    La tasa es de cinco y un tercio por ciento => 5.333333 percent
    Es el 3/4 de la flota => 0.75 dimensionless
    Ocurrió el 3/4 en Lima => nothing
    El plazo vence el 1/4 => nothing
    Abre 24/7 => nothing
    Pidió un cuarto oscuro => nothing
    Habló con un tercero => nothing
    La tasa es de siete coma veinticinco por ciento => 7.25 percent
    La tasa es de dos coma cero cinco por ciento => 2.05 percent
    Costó uno coma cinco millones de euros => 1500000 EUR
    Costó dos punto cuatro millones de euros => 2400000 EUR
    Vinieron tres con dos niños => 2 niños
    La tasa es de ,08 por ciento => 0.08 percent
    """,
) + table(
    "en",
    """
    Three eighths of the fleet sailed => 0.375 dimensionless
    A seventh of the fleet sailed => 0.142857 dimensionless
    Five-sixths of the fleet sailed => 0.833333 dimensionless
    A thousandth of the fleet sailed => 0.001 dimensionless
    1/8 of the fleet sailed => 0.125 dimensionless
    The mix takes 3/4 of a litre => 0.75 liter
    The mix takes ½ teaspoon => 0.5 teaspoon
    It ran 10 1/2 miles => 10.5 mile
    It ran three-quarters of a mile => 0.75 mile
    It ran half a mile => 0.5 mile
    It waited half an hour => 0.5 hour
    The rate rose by a quarter of a percentage point => 0.25 percentage_point
    The rate rose by half a percentage point => 0.5 percentage_point
    It paid three quarters of a million euros => 750000 EUR
    It took five and a quarter hours => 5.25 hour
    It took one and a half hours => 1.5 hour
    It cost three and a quarter million euros => 3250000 EUR
    The team of 12 and a third of the crew left => 12 people; 0.333333 dimensionless
    It opens 24/7 => nothing
    It remembered 9/11 => nothing
    He asked a third party => nothing
    The rate is seven point two five percent => 7.25 percent
    The rate is two point zero five percent => 2.05 percent
    It cost one point five million euros => 1500000 EUR
    The rate is .08 percent => 0.08 percent
    It is .25 miles away => 0.25 mile
    He made one point => nothing
    One mile is long => 1 mile
    One day it rained => nothing
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), FRACTIONS)
def test_fraction_when_read_then_its_value(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
