"""Modality: in what sense a text states a figure."""

import pytest

from claimtrack.quantity import Interval
from tests.reading.tables import table
from tests.reading.told import figures, modalities

CASES = table(
    "es",
    """
    Llegaron 40 buques => reported
    La cosecha fue de 300 toneladas => reported
    Se calcula que murieron 40 personas => estimate
    Se estima que murieron 40 personas => estimate
    Podrían haber muerto 40 personas => estimate
    Supuestamente murieron 40 personas => estimate
    Las pérdidas, estimadas en 300 millones de euros, crecen => estimate
    Moscú pagaría 2.000 dólares por soldado => estimate
    Habría 12.000 soldados en Kursk => estimate
    Los informes sugieren que hay 12.000 soldados => estimate
    El banco prevé un alza del 3 % => forecast
    Se espera que lleguen 40 buques => forecast
    La economía crecerá un 3 % el próximo año => forecast
    El pronóstico habla de 80 milímetros => forecast
    El límite es de 500 barriles => limit
    La cuota es de 500 toneladas => limit
    # Of money it is what is paid.
    La cuota mensual es de 300 euros => reported
    Saldó el crédito en plazos, con una cuota trimestral de 45 euros => reported
    La ley permite hasta 500 barriles al año => limit
    Tiene permitido comprar no más de 500 barriles => limit
    El tope legal es de 500 euros => limit
    El gobierno promete 300 viviendas => target
    El gobierno planea construir 300 viviendas => target
    La meta es plantar 300 árboles => target
    El objetivo es plantar 300 árboles => target
    Ganó 40 millones, contra 30 millones del año previo => reported; reported
    Si llegan 20.000 soldados, habrá guerra => conditional
    Enviar a más de 20.000 soldados podría desestabilizar el régimen => conditional
    En caso de superar los 300 euros, se avisará => conditional
    # one sentence, two senses
    Llegaron 40 buques y se espera que lleguen 60 buques => reported; forecast
    El límite es de 500 barriles; llegaron 900 barriles => limit; reported
    # what has been granted has come about
    Pidieron 260 permisos y la ley ha autorizado 38 permisos => reported; reported
    La ley ha limitado a 38 los permisos => limit
    """,
) + table(
    "en",
    """
    It sent 40 ships => reported
    The harvest was 300 tonnes => reported
    An estimated 40 people died => estimate
    It is estimated that 40 people died => estimate
    The ministry estimates that 40 people died => estimate
    Some 40 people may have died => estimate
    Losses, estimated at 300 million dollars, are growing => estimate
    Reportedly, 12,000 soldiers are in Kursk => estimate
    The bank expects a rise of 3% => forecast
    The economy will grow 3% next year => forecast
    Some 40 ships are expected => forecast
    Growth is forecast at 3% => forecast
    The limit is 500 barrels => limit
    The quota is 500 tonnes => limit
    The law allows up to 500 barrels a year => limit
    Emissions are capped at 500 tonnes => limit
    The government pledged 300 homes => target
    The government plans to build 300 homes => target
    The goal is to plant 300 trees => target
    The 12 plants may hire people => reported
    If 20,000 soldiers arrive, war will follow => conditional
    Sending more than 20,000 soldiers could destabilise the regime => conditional
    # one sentence, two senses
    The limit is 500 barrels; it sent 900 barrels => limit; reported
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_modality_when_a_cue_stands_in_the_clause_then_read(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "El límite es de 500 barriles al año."), ("en", "The limit is 500 barrels a year.")],
)
def test_limit_when_a_plain_figure_then_an_upper_bound(language: str, text: str) -> None:
    (claim,) = figures(text, language)
    assert claim.quantity is not None
    assert claim.quantity.interval == Interval.at_most(500)
