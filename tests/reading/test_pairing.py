"""Two numbers that state one amount; signs; pure numbers; a text that is nothing but a number."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

PAIRS = table(
    "es",
    """
    Mide 5 pies 6 pulgadas => 5.5 foot
    Mide 5 pies y 4 pulgadas => 64 inch
    Duró 2 horas y 15 minutos => 2.25 hour
    Duró 1 hora 20 minutos => 80 minute
    Vivió dos años y tres meses => 2.25 year
    Mide 1 metro 80 centímetros => 1.8 meter
    El café vale 2 euros con 50 céntimos => 2.5 EUR
    Llegaron 40 buques y 30 aviones => 40 buques; 30 aviones
    Duró 2 horas, y 90 minutos el otro => 2 hour; 90 minute
    Vinieron más de 20 y menos de 30 personas => 20..30 personas
    Vinieron como máximo 100 y como mínimo 20 personas => 20..100 personas
    Vinieron más de 30 hombres y menos de 20 mujeres => >=30 hombres; <=20 mujeres
    La temperatura va de −5 a 3 grados => -5..3 degree_Celsius
    La temperatura está entre menos diez y menos tres grados => -10..-3 degree_Celsius
    La tasa fue de menos 3 por ciento => -3 percent
    Vinieron al menos 3 personas => >=3 personas
    El índice subió a 104,2 => 104.2 dimensionless
    El índice está entre 98 y 102 => 98..102 dimensionless
    La puntuación es mayor que 20 y menor o igual a 35 => 20..35 dimensionless
    La carga pesa 20 (kg) => 20 kilogram
    """,
) + table(
    "en",
    """
    He is 5 feet 6 inches tall => 5.5 foot
    He is 5 feet 4 inches tall => 64 inch
    The plank is about 12 ft 2 in long => ~146 inch
    The plank is 12 ft 2 in more or less => ~146 inch
    The highest bid was 84.75 cents, while the lowest was 74.07 => 0.8475 USD; 0.7407 USD
    It lasted 2 hours and 15 minutes => 2.25 hour
    It lasted 1 hour 20 minutes => 80 minute
    She lived two years and three months => 2.25 year
    The baby weighed 7 pounds 9 ounces => 7.5625 pound
    Coffee costs 2 dollars and 50 cents => 2.5 USD
    Coffee costs 2 dollars, and 50 cents more with milk => 2 USD; 0.5 USD
    It sent 40 ships and 30 planes => 40 ships; 30 planes
    More than 20 and fewer than 30 people came => 20..30 people
    At most 100 and at least 20 people came => 20..100 people
    Over 30 men and under 20 women came => >=30 men; <=20 women
    It was between −5 and 3 degrees Celsius => -5..3 degree_Celsius
    It was between minus ten and minus three degrees Celsius => -10..-3 degree_Celsius
    Growth was minus 3 percent => -3 percent
    The pole is 12 m 2 dm long => 12.2 meter
    The plot has 12 m2 => 12 meter**2
    It has 5,000 seats or less than 6,000 seats => 5000 seats; <=6000 seats
    The index rose to 104.2 => 104.2 dimensionless
    The index is between 98 and 102 => 98..102 dimensionless
    The score is greater than 20 and less than or equal to 35 => 20..35 dimensionless
    The cargo weighs 20 (kg) => 20 kilogram
    The six-mile trip took 20 minutes => 6 mile; 20 minute
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PAIRS)
def test_pair_when_read_then_one_amount(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "tres millones siete", "3000007 dimensionless"),
        ("es", "-1,5", "-1.5 dimensionless"),
        ("es", "más de 40", ">=40 dimensionless"),
        ("en", "two hundred and two thousand", "202000 dimensionless"),
        ("en", "one thousand and five hundred", "1500 dimensionless"),
        ("en", "20 or more", ">=20 dimensionless"),
        ("en", "2024", ""),
        ("en", "18:30", ""),
        ("en", "555-123-4567", ""),
        ("en", "Forty came.", ""),
    ],
)
def test_number_when_the_text_is_nothing_else_then_read(language: str, text: str, wanted: str) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Hizo 30 grados en Jaén.", "30 degree_Celsius"),
        (
            "es",
            "Hizo 86 grados Fahrenheit en Reno y 90 grados en Tucson.",
            "86 degree_Fahrenheit; 90 degree_Fahrenheit",
        ),
        ("en", "It was 30 degrees in Reno.", "30 degree"),
        ("en", "It was 30 °C in Oslo and 20 degrees in Bergen.", "30 degree_Celsius; 20 degree_Celsius"),
        ("en", "It was 30C in Oslo, 40 degrees Celsius in Rome.", "30 degree_Celsius; 40 degree_Celsius"),
        ("en", "It was between 30 C and 35 C in Oslo.", "30..35 degree_Celsius"),
        ("en", "Room 12 C is closed.", ""),
    ],
)
def test_degrees_when_the_text_spells_one_scale_then_that(language: str, text: str, wanted: str) -> None:
    assert told(text, language) == wanted
