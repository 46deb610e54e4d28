"""Bounds and approximation: every qualifier of the packs, and what only looks like one."""

import pytest

from claimtrack.language import PhraseTable, packs
from claimtrack.quantity import Approximation, Interval
from tests.reading.tables import table
from tests.reading.told import quantities, told

NUMBER = {"es": "400 buques", "en": "400 ships"}
EXPECTED = {
    "exact": (Interval.point(400), Approximation.NONE),
    "sums": (Interval.point(400), Approximation.NONE),
    "low": (Interval.at_least(400), Approximation.NONE),
    "high": (Interval.at_most(400), Approximation.NONE),
    "about": (Interval.point(400), Approximation.ABOUT),
    "nearly": (Interval.point(400), Approximation.NEARLY),
    "above": (Interval.at_least(400), Approximation.ABOUT),
    "denied": (Interval.point(400), Approximation.NONE),
}


def phrases(of: PhraseTable[str]) -> list[tuple[str, str]]:
    """Every phrase of a table with what it stands for."""
    return list(of.entries())


def _pairs(side: str) -> list[tuple[str, str, str]]:
    return [
        (code, phrase, kind)
        for code, pack in packs().items()
        for phrase, kind in sorted(phrases(getattr(pack.bounds, side)))
    ]


def glue(phrase: str) -> str:
    """A phrase of a pack as people write it."""
    return phrase.replace(" - ", "-").replace(" ’ ", "’")


@pytest.mark.parametrize(("language", "phrase", "kind"), _pairs("before"))
def test_bound_when_any_phrase_of_the_pack_before_a_number_then_its_kind(language: str, phrase: str, kind: str) -> None:
    # "más del" stands before shares only, whose article it holds.
    number = "400 %" if phrase.split()[-1] in ("del", "al") else NUMBER[language]
    (quantity,) = quantities(f"{glue(phrase)} {number}.", language)
    assert (quantity.interval, quantity.approximation) == EXPECTED[kind]


@pytest.mark.parametrize(("language", "phrase", "kind"), _pairs("after"))
def test_bound_when_any_phrase_of_the_pack_after_a_number_then_its_kind(language: str, phrase: str, kind: str) -> None:
    start = {"es": "Zarparon", "en": "They counted"}[language]
    (quantity,) = quantities(f"{start} {NUMBER[language]} {glue(phrase)}.", language)
    assert (quantity.interval, quantity.approximation) == EXPECTED[kind]


SENTENCES = table(
    "es",
    """
    Pagó 90 euros, una cuarta parte más de los 72 euros de antes => 90 EUR; 0.25 dimensionless; 72 EUR
    En el primer cuarto más de 500 tiendas cerraron => >=500 tiendas
    El valor está entre 20 y 30 => 20..30 dimensionless
    Este número es mayor que 10 y menor o igual que 25 => 10..25 dimensionless
    Lo rebasan unos 400 enfermos => ~400 enfermos
    Los superaron 45 empresas => 45 empresas
    Las ventas superaron los 45 millones de euros => >=45000000 EUR
    El valor de P debe ser <20 => <=20 dimensionless
    La cifra es más alta que 1000 y más baja que 1500 => 1000..1500 dimensionless
    Rusia envió más de un millón de barriles => >=1000000 barrel
    Llegó a más del 5 % => >=5 percent
    No llegó al 5 % => <=5 percent
    La cifra superó los 3.000 muertos => >=3000 muertos
    La cifra no supera los 3.000 muertos => <=3000 muertos
    La deuda supera ya los 3.000 euros => >=3000 EUR
    Hubo al menos 40 heridos => >=40 heridos
    Hubo por lo menos 40 heridos => >=40 heridos
    Hubo no menos de 40 heridos => >=40 heridos
    Hubo no más de 40 heridos => <=40 heridos
    Hubo menos de 40 heridos => <=40 heridos
    Hubo hasta 40 heridos => <=40 heridos
    Hubo como máximo 40 heridos => <=40 heridos
    Hubo como mínimo 40 heridos => >=40 heridos
    Hubo 40 heridos como mínimo => >=40 heridos
    Hubo 40 o más heridos => >=40 heridos
    Hubo 40 heridos o más => >=40 heridos
    Hubo unos 40 heridos => ~40 heridos
    Hubo alrededor de 40 heridos => ~40 heridos
    Hubo cerca de 40 heridos => ~40 heridos
    Hubo casi 40 heridos => ~40 heridos
    Hubo aproximadamente 40 heridos => ~40 heridos
    Hubo 40 heridos aproximadamente => ~40 heridos
    Hubo poco más de 40 heridos => >=40 heridos
    Hubo al menos unos 40 heridos => ~>=40 heridos
    Hubo algunos heridos => nothing
    Vendió hasta un 20 % => <=20 percent
    Cuesta a partir de 300 euros => >=300 EUR
    Perdió más de la mitad de los soldados => >=0.5 dimensionless
    Llegaron más de una docena de buques => >=12 buques
    Hubo ~40 heridos => ~40 heridos
    Hubo >40 heridos => >=40 heridos
    Hubo ≥ 40 heridos => >=40 heridos
    Hubo menos de una decena de heridos => <=10 heridos
    Hubo cerca de un centenar de heridos => ~100 heridos
    # until, not up to
    Hasta 2025 llegaron 40 heridos => 40 heridos
    Hasta el 5 de mayo llegaron 40 heridos => 40 heridos
    Hasta mayo llegaron 40 heridos => 40 heridos
    Hasta la fecha llegaron 40 heridos => 40 heridos
    Llegaron 40 heridos hasta 2023 => 40 heridos
    """,
) + table(
    "en",
    """
    The value is between 20 and 30 => 20..30 dimensionless
    The grants add up to 40 euros, which adds up to more than 12 ships => 40 EUR; >=12 ships
    It will add up to 40 buses => <=40 buses
    It wants to add up to 12 ships => <=12 ships
    The number range is 20 through 90 => 20..90 dimensionless
    It must be more than 10 and less than or equal to 25 => 10..25 dimensionless
    We need x > 10 and y < 20 => >=10 dimensionless; <=20 dimensionless
    The range is from one thousand to one thousand and five hundred => 1000..1500 dimensionless
    There are 20~40 apples => 20..40 apples
    It sleeps at <-30 degrees => <=-30 degree
    The count was above 1700 and below 1800 => 1700..1800 dimensionless
    It had been so since at least 1900 => nothing
    Growth slowed before inching back up to 4.8 percent => 4.8 percent
    Russia sent more than one million barrels => >=1000000 barrel
    The toll exceeded 3,000 dead => >=3000 dead
    The toll did not exceed 3,000 dead => <=3000 dead
    At least 40 people died => >=40 people
    No fewer than 40 people died => >=40 people
    No more than 40 people died => <=40 people
    Fewer than 40 people died => <=40 people
    Up to 40 people died => <=40 people
    As many as 40 people died => <=40 people
    Over 40 people died => >=40 people
    Under 40 people died => <=40 people
    40 or more people died => >=40 people
    Some 40 people died => ~40 people
    About 40 people died => ~40 people
    Around 40 people died => ~40 people
    Nearly 40 people died => ~40 people
    Almost 40 people died => ~40 people
    An estimated 40 people died => ~40 people
    40 people or so died => ~40 people
    It sells 40+ boats => >=40 boats
    More than a dozen tankers came => >=12 tankers
    More than half of the soldiers died => >=0.5 dimensionless
    There were ~40 people => ~40 people
    There were >40 people => >=40 people
    It has two million-plus users => >=2000000 users
    There were a hundred or so people => ~100 people
    In the first quarter more than 500 shops closed => >=500 shops
    # no bound
    It costs $420, a quarter more than the $280 of before => 420 USD; 0.25 dimensionless; 280 USD
    It built 300 homes, two thirds more than the 180 of before => 300 homes; 0.666667 dimensionless; 180 homes
    Some people came by 40 bridges => 40 bridges
    Until 2025 it had 40 ships => 40 ships
    By May 2024 it had 40 ships => 40 ships
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SENTENCES)
def test_bound_when_in_a_sentence_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


def test_bound_when_contradictory_then_kept_and_the_wording_with_it() -> None:
    text = "Vendió hasta 1.700 millones de dólares en envíos mínimos de armas."
    (quantity,) = quantities(text)
    assert quantity.interval == Interval.at_most(1_700_000_000)
