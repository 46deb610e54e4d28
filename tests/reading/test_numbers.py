"""Numbers: their marks, their words, ranges, vague plurals, fractions, multiples, percent and signs."""

from decimal import Decimal

import pytest

from claimtrack.quantity import Interval
from tests.reading.tables import table
from tests.reading.told import quantities, reading, told, values

WORDS = table(
    "es",
    """
    Hay dos heridos => 2
    Hay dieciséis heridos => 16
    Hay veintiún heridos => 21
    Hay veintidós heridos => 22
    Hay treinta y dos heridos => 32
    Hay noventa y nueve heridos => 99
    Hay cien heridos => 100
    Hay ciento un heridos => 101
    Hay ciento veinte heridos => 120
    Hay doscientas cincuenta y tres viviendas => 253
    Hay quinientos heridos => 500
    Hay novecientas noventa y nueve casas => 999
    Hay mil soldados => 1000
    Hay mil quinientos soldados => 1500
    Hay dos mil soldados => 2000
    Hay dos mil quinientos soldados => 2500
    Hay veintiún mil soldados => 21000
    Hay treinta y dos mil soldados => 32000
    Hay cien mil soldados => 100000
    Hay ciento veinte mil soldados => 120000
    Hay doscientos cincuenta mil soldados => 250000
    Hay cuatrocientos cuarenta y cuatro mil cuatrocientos cuarenta y cuatro votos => 444444
    Costó un millón de euros => 1000000
    Costó millón y medio de euros => 1500000
    Costó un millón y medio de euros => 1500000
    Costó dos millones y medio de euros => 2500000
    Costó medio millón de euros => 500000
    Costó veintiún millones de euros => 21000000
    Costó cien millones de euros => 100000000
    Costó ciento veinte millones de euros => 120000000
    Costó un millón doscientos mil euros => 1200000
    Costó dos millones trescientos mil euros => 2300000
    Costó mil millones de euros => 1000000000
    Costó dos mil millones de euros => 2000000000
    Costó doscientos mil millones de euros => 200000000000
    Costó un millardo de euros => 1000000000
    Costó 2,5 millardos de euros => 2500000000
    Costó un billón de euros => 1000000000000
    Costó billón y medio de euros => 1500000000000
    Costó dos billones de euros => 2000000000000
    # mixed
    Costó 5.5 mil millones de dólares => 5500000000
    Costó 1,7 mil millones de dólares => 1700000000
    Costó 38.500 millones de dólares => 38500000000
    Costó 3 mil 200 millones de pesos => 3200000000
    Costó 2 mil 500 pesos => 2500
    Costó 2 millones 300 mil pesos => 2300000
    Costó 12 mil millones 500 mil pesos => 12000500000
    Hay 15 mil soldados => 15000
    Hay 4,5 millones de desplazados => 4500000
    Hay 1.200.000 desplazados => 1200000
    Hay 2.500 millones de personas => 2500000000
    Costó 1,2 M€ => 1200000
    Costó 300 M€ => 300000000
    Costó 45 mdp => 45000000
    Hay 25K seguidores => 25000
    Hay 10^6 casos => 1000000
    # dozens
    Hay una docena de buques => 12
    Hay dos docenas de buques => 24
    Hay media docena de buques => 6
    Hay una veintena de buques => 20
    Hay un centenar de buques => 100
    Hay un millar de personas => 1000
    Hay tres centenares de personas => 300
    """,
) + table(
    "en",
    """
    There were two boats => 2
    There were sixteen boats => 16
    There were twenty-one boats => 21
    There were twenty one boats => 21
    There were ninety-nine boats => 99
    There were a hundred boats => 100
    There were one hundred boats => 100
    There were one hundred and one boats => 101
    There were two hundred and fifty-three boats => 253
    There were two hundred fifty boats => 250
    There were a thousand boats => 1000
    There were fifteen hundred boats => 1500
    There were two thousand five hundred boats => 2500
    There were twelve thousand three hundred and forty-five votes => 12345
    There were two hundred and fifty thousand votes => 250000
    There were one million votes => 1000000
    There were a million votes => 1000000
    There were one million two hundred thousand votes => 1200000
    There were half a million votes => 500000
    There were two and a half million votes => 2500000
    There were a million and a half votes => 1500000
    There were one and a half million votes => 1500000
    It cost one billion dollars => 1000000000
    It cost two hundred billion dollars => 200000000000
    It cost a trillion dollars => 1000000000000
    It cost 1.5 trillion dollars => 1500000000000
    It cost a one-billion-dollar loan => 1000000000
    # mixed
    It cost $1.7bn => 1700000000
    It cost £2m => 2000000
    It cost $12K => 12000
    It cost $3.4 million => 3400000
    It cost 250 thousand dollars => 250000
    It cost 2.5 million dollars => 2500000
    There were 25,000 soldiers => 25000
    There were 1,250,000 people => 1250000
    There were 12 hundred people => 1200
    # dozens
    There were a dozen boats => 12
    There were two dozen boats => 24
    There were half a dozen boats => 6
    There were 3 dozen eggs => 36
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), WORDS)
def test_number_when_spelled_then_its_value(language: str, sentence: str, wanted: str) -> None:
    assert values(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("un", 10**3),
        ("dos", 2 * 10**3),
        ("diez", 10**4),
        ("cien", 10**5),
        ("ochocientos", 8 * 10**5),
    ],
)
def test_number_when_thousands_then_spanish_scale(words: str, value: int) -> None:
    text = "mil" if words == "un" else f"{words} mil"
    assert values(f"Costó {text} euros.") == str(value)
    assert values(f"Costó {text} millones de euros.") == str(value * 10**6)


MARKS = table(
    "es",
    """
    # one number that decides itself
    Costó 1.234.567 euros => 1234567
    Costó 1,234,567 euros => 1234567
    Costó 1.234,56 euros => 1234.56
    Costó 1,234.56 euros => 1234.56
    Costó 3,75 euros => 3.75
    Costó 3.75 euros => 3.75
    Costó 2 000 000 euros => 2000000
    Costó 2\u202f000\u202f000 euros => 2000000
    Costó 2\u00a0000\u00a0000 euros => 2000000
    Costó 2\u2009000,50 euros => 2000.5
    Costó 0,125 euros => 0.125
    Costó 0.125 euros => 0.125
    Costó ５５ euros => 55
    Costó 2.000 euros => 2000
    Costó 500,000 euros => 500000
    Costó 2'500'000 euros => 2500000
    # decided by another number of the document
    Costó 5.5 millones de euros y murieron 12,500 peces => 5500000; 12500
    Costó 5,5 millones de euros y murieron 12.500 peces => 5500000; 12500
    Costó 1.234.567 euros, a 3.725 euros la pieza => 1234567; 3725
    Costó 1,234,567 euros, a 3.725 euros la pieza => 1234567; 3.725
    Subió de 1,625 a 2,75 por ciento => 1.625; 2.75
    """,
) + table(
    "en",
    """
    It cost 1,234,567 dollars => 1234567
    It cost 1.234.567 dollars => 1234567
    It cost 1,234.56 dollars => 1234.56
    It cost 3.75 dollars => 3.75
    It cost 500,000 dollars => 500000
    It cost 2,340 dollars => 2340
    It cost 2 000 000 dollars => 2000000
    It cost 2\u202f000\u202f000 dollars => 2000000
    It cost 12,34,567 rupees => 1234567
    It cost 2.5 million dollars at 3.725 dollars each => 2500000; 3.725
    It cost 5,5 euros and 12.500 people came => 5.5; 12500
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), MARKS)
def test_marks_when_decided_then_one_value(language: str, sentence: str, wanted: str) -> None:
    assert values(sentence + ".", language) == wanted
    assert not any(claim.readings for claim in reading(sentence + ".", language).claims)


@pytest.mark.parametrize(
    ("language", "sentence", "chosen", "other"),
    [
        ("es", "El café cotizó a 3.725 dólares.", 3725, Decimal("3.725")),
        ("es", "El café cotizó a 3,725 dólares.", 3725, Decimal("3.725")),
        ("en", "Coffee traded at 3.725 dollars.", Decimal("3.725"), 3725),
    ],
)
def test_marks_when_undecided_then_both_readings_and_doubt(
    language: str, sentence: str, chosen: Decimal, other: Decimal
) -> None:
    (claim,) = reading(sentence, language).claims
    assert claim.quantity is not None
    assert claim.quantity.interval == Interval.point(chosen)
    assert [r.quantity.interval for r in claim.readings] == [Interval.point(other)]
    assert claim.readings[0].why == "reading.decimal_mark"
    assert claim.doubtful


def test_marks_when_numbers_disagree_then_each_undecided_one_keeps_both() -> None:
    read = reading("Pagó 5.5 euros, luego 7,5 euros y al final 3.725 euros.")
    assert [len(claim.readings) for claim in read.claims] == [0, 0, 1]


def test_marks_when_scale_follows_then_both_readings_scaled() -> None:
    (claim,) = reading("La deuda suma 1.725 millones de dólares.").claims
    assert claim.quantity is not None
    assert claim.quantity.low == 1_725_000_000
    assert [r.quantity.low for r in claim.readings] == [1_725_000]


RANGES = table(
    "es",
    """
    Costará entre 3 y 5 mil millones de dólares => 3000000000..5000000000
    Costará entre 3.000 y 5.000 dólares => 3000..5000
    Costará de 5 a 10 millones de dólares => 5000000..10000000
    Costará 3-5 millones de dólares => 3000000..5000000
    Costará 3–5 millones de dólares => 3000000..5000000
    Llegarán entre 10,000 y 12,000 soldados => 10000..12000
    Llegarán entre diez y doce soldados => 10..12
    Llegarán 11.000 a 12.500 soldados => 11000..12500
    Llegarán dos o tres barcos => 2..3
    Creció entre el 3 y el 4 por ciento => 3..4
    Creció entre un 3 % y un 4 % => 3..4
    Costará entre 300.000 y 1,2 millones de euros => 300000..1200000
    Costará entre 800 y 1.200 millones de euros => 800000000..1200000000
    Costará entre 800 millones y 1.200 millones de euros => 800000000..1200000000
    Costará desde 500 hasta 900 euros => 500..900
    # a change is two figures
    El precio subió de 5 a 7 euros => 5; 7
    El paro bajó del 12,5 % al 11,3 % => 12.5; 11.3
    La cifra pasó de 300 a 450 heridos => 300; 450
    """,
) + table(
    "en",
    """
    It will cost between 3 and 5 billion dollars => 3000000000..5000000000
    It will cost between $90m and $110m => 90000000..110000000
    It will cost $3-5m => 3000000..5000000
    It will cost $3 million to $5 million => 3000000..5000000
    It will cost 5 to 10 million dollars => 5000000..10000000
    It will cost from 5 to 10 million dollars => 5000000..10000000
    It will take between 10,000 and 12,000 soldiers => 10000..12000
    It will take two or three boats => 2..3
    It will take two to three boats => 2..3
    It will take 10–12 boats => 10..12
    It grew between 3% and 4% => 3..4
    It grew 3-4% => 3..4
    It will cost $800-900 => 800..900
    # a change is two figures
    The price rose from 5 to 7 dollars => 5; 7
    Unemployment fell from 12.5% to 11.3% => 12.5; 11.3
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), RANGES)
def test_range_when_stated_then_one_interval_and_a_change_two(language: str, sentence: str, wanted: str) -> None:
    assert values(sentence + ".", language) == wanted


VAGUE = table(
    "es",
    """
    Murieron decenas de personas => ~>=20 personas
    Murieron docenas de personas => ~>=24 personas
    Murieron cientos de personas => ~>=100 personas
    Murieron centenares de personas => ~>=100 personas
    Murieron miles de personas => ~>=1000 personas
    Murieron decenas de miles de personas => ~>=20000 personas
    Murieron cientos de miles de personas => ~>=100000 personas
    Murieron varios miles de personas => ~>=1000 personas
    Murieron unas decenas de personas => ~>=20 personas
    Ganó cientos de millones de dólares => ~>=100000000 USD
    Ganó miles de millones de dólares => ~>=1000000000 USD
    Ganó millones de dólares => ~>=1000000 USD
    """,
) + table(
    "en",
    """
    Dozens of people died => ~>=24 people
    Scores of people died => ~>=40 people
    Hundreds of people died => ~>=100 people
    Thousands of people died => ~>=1000 people
    Tens of thousands of people died => ~>=20000 people
    Several hundred people died => ~>=100 people
    Several thousand people died => ~>=1000 people
    Hundreds of thousands of people died => ~>=100000 people
    It earned hundreds of millions of dollars => ~>=100000000 USD
    It earned billions of dollars => ~>=1000000000 USD
    It earned tens of millions of dollars => ~>=20000000 USD
    """,
)

SHARES = table(
    "es",
    """
    La mitad de los soldados desertó => 0.5 dimensionless
    Un tercio de los votos es nulo => 0.333333 dimensionless
    Dos tercios de los votos son nulos => 0.666667 dimensionless
    Tres cuartas partes de la cosecha se perdió => 0.75 dimensionless
    Una cuarta parte de la cosecha se perdió => 0.25 dimensionless
    La décima parte de la cosecha se perdió => 0.1 dimensionless
    Dos de cada tres jóvenes emigran => 0.666667 dimensionless
    Uno de cada cinco jóvenes emigra => 0.2 dimensionless
    Una de cada diez mujeres emigra => 0.1 dimensionless
    La deuda es el doble de la anterior => 2 dimensionless
    La deuda es el triple de la anterior => 3 dimensionless
    La deuda es casi diez veces mayor => ~10 dimensionless
    La deuda es 2,5 veces mayor => 2.5 dimensionless
    Más de la mitad de los soldados desertó => >=0.5 dimensionless
    Casi la mitad de los soldados desertó => ~0.5 dimensionless
    Casi un tercio de los votos es nulo => ~0.333333 dimensionless
    """,
) + table(
    "en",
    """
    Half of the soldiers deserted => 0.5 dimensionless
    Half the soldiers deserted => 0.5 dimensionless
    A third of the votes are void => 0.333333 dimensionless
    Two thirds of the votes are void => 0.666667 dimensionless
    Two-thirds of the votes are void => 0.666667 dimensionless
    Three quarters of the crop was lost => 0.75 dimensionless
    One in five people emigrates => 0.2 dimensionless
    Two out of three people emigrate => 0.666667 dimensionless
    One in eight homes was damaged => 0.125 dimensionless
    The debt is twice the old one => 2 dimensionless
    The debt is nearly ten times larger => ~10 dimensionless
    The debt is 2.5 times larger => 2.5 dimensionless
    Output grew threefold => 3 dimensionless
    More than half of the soldiers deserted => >=0.5 dimensionless
    Nearly half of the soldiers deserted => ~0.5 dimensionless
    """,
)

PERCENT = table(
    "es",
    """
    El paro subió un 3,2 % => 3.2 percent
    El paro subió un 3,2% => 3.2 percent
    El paro subió un 3 por ciento => 3 percent
    El paro subió el tres por ciento => 3 percent
    El paro subió 1,5 puntos porcentuales => 1.5 percentage_point
    El PIB varió −3,2 % => -3.2 percent
    El PIB varió un -3,2 % => -3.2 percent
    La temperatura fue de −12 °C => -12 degree_Celsius
    La temperatura fue de -12 °C => -12 degree_Celsius
    El paro supera el 20 % => >=20 percent
    Casi el 40 % votó => ~40 percent
    """,
) + table(
    "en",
    """
    Unemployment rose 3.2% => 3.2 percent
    Unemployment rose 3.2 percent => 3.2 percent
    Unemployment rose 3 per cent => 3 percent
    Unemployment rose three percent => 3 percent
    Unemployment rose 1.5 percentage points => 1.5 percentage_point
    Output changed by −3.2% => -3.2 percent
    Output changed by -3.2% => -3.2 percent
    The temperature was -12°C => -12 degree_Celsius
    Nearly 40% voted => ~40 percent
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), VAGUE)
def test_vague_plural_when_read_then_low_end_and_approximate(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), SHARES)
def test_share_when_read_then_dimensionless(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERCENT)
def test_percent_when_read_then_its_own_unit_and_sign(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


def test_number_when_decimal_then_digits_as_written() -> None:
    (quantity,) = quantities("El diésel cuesta 1,50 euros.")
    assert str(quantity.low) == "1.50"


@pytest.mark.parametrize("digits", [41, 10_000])
def test_number_when_too_long_then_refused_with_its_place(digits: int) -> None:
    text = f"Costó {'9' * digits} euros y 5 dólares."
    read = reading(text)
    (refusal,) = read.refused
    assert text[refusal.start : refusal.end] == "9" * digits
    assert told(text) == "5 USD"


def test_number_when_forty_digits_then_exact() -> None:
    (quantity,) = quantities(f"Costó {'9' * 30},{'9' * 10} euros.")
    assert quantity.low == Decimal(f"{'9' * 30}.{'9' * 10}")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They spent 1000000000000000000000000000001 dollars.", "1000000000000000000000000000001"),
        ("They spent 5 trillion trillion trillion dollars.", "5 trillion trillion trillion"),
        (f"They spent {'9' * 39} trillion dollars.", f"{'9' * 39} trillion"),
        ("Gastaron entre 3 y 2000000000000000000000000000000 euros.", None),
        ("Gastaron 2 cuatrillones de millones de millones de euros.", None),
    ],
)
def test_number_when_beyond_any_report_then_refused_with_its_place(text: str, number: str | None) -> None:
    read = reading(text, "es" if text.startswith("Gastaron") else "en")
    assert not [claim for claim in read.claims if claim.quantity and claim.quantity.interval.is_beyond_reports]
    if number is not None:
        (refusal,) = read.refused
        assert text[refusal.start : refusal.end] == number
        assert refusal.why == "reading.too_large"
        assert not read.claims


def test_number_when_a_one_with_thirty_noughts_then_read() -> None:
    (quantity,) = quantities(f"They spent 1{'0' * 30} dollars.", "en")
    assert quantity.low == Decimal("1e30")
