"""What the Spanish press counts and when: parts of small wholes, changes, what was done so often, years that closed."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, short_periods, sources, told

FIGURES = table(
    "es",
    """
    # A part in words of a whole in words; neither a pair nor one of them.
    Cerraron tres de las siete escuelas => 3 escuelas; 7 escuelas
    Murieron dos de los cinco pasajeros => 2 pasajeros; 5 pasajeros
    Cayeron 3 de las siete torres => 3 torres; 7 torres
    Hablaron las dos partes => nothing
    Es una de las dos potencias => nothing
    # Whose change it is, with all that is said of it.
    Las carpetas por robo con violencia bajaron un 12 %, de 31.200 a 27.330
        => 12 percent; 31200 carpetas; 27330 carpetas
    Las ventas de coches bajaron un 12 %, de 31.200 a 27.330 unidades => 12 percent; 31200 unidades; 27330 unidades
    El voto caería hasta el 11,9 % => 11.9 percent
    # Done so often, or so many times as much.
    El video fue compartido más de 48.000 veces en TikTok => >=48000 veces
    El tuit se ha compartido 300 veces => 300 veces
    Es 3 veces mayor => 3 dimensionless
    El gasto ha crecido 5 veces => 5 dimensionless
    # What came in is money.
    Espera 2.000 millones de ingresos y ganó 30 millones de euros => 2000000000 EUR; 30000000 EUR
    Tiene 2.000 millones de clientes y ganó 30 millones de euros => 2000000000 clientes; 30000000 EUR
    # In what time something happened, since when it is the most, and how long there is to go.
    Cayeron 310 milímetros de lluvia en 24 horas => 310 millimeter
    Huyeron 400 personas en cuatro días => 400 personas
    La tasa es del 25 %, la más alta en casi cuatro décadas => 25 percent
    A 12 días de las elecciones gastó 40 euros => 40 EUR
    El paro duró 24 horas => 24 hour
    # What a price is for, and no rate of the report that tells it.
    El pollo, cuyo kilo pasó de 24 a 21 bolivianos, bajó => 24 BOB/kilogram; 21 BOB/kilogram
    El informe anual sitúa en 127 euros el gasto => 127 EUR
    La temperatura no bajó de 27 grados => >=27 degree_Celsius
    La OMS eleva a nueve la cifra de fallecidos => 9 fallecidos
    # Points of a poll, of a market and of a league.
    El PP obtiene el 32 % de los votos. El sondeo le da una ventaja de 5,4 puntos
        => 32 percent; 5.4 percentage_point
    Cayó un 3 %. El índice perdió 12 puntos => 3 percent; 12 puntos
    El Betis tiene una ventaja de 12 puntos => 12 puntos
    """,
)
PERIODS = table(
    "es",
    """
    La provincia cerró 2023 con 1.200 incendios => 2023
    El banco cerró 2023 con 4.100 empleados => 2023-12-31
    El salario, hoy de 900 euros, subió en julio un 4 % => -; 2024-07
    La junta, que se celebrará el 14 de diciembre, votará un reparto de 30 euros => -
    En 2023 decomisó 294 kilos. El 86 % de lo incautado era cocaína => 2023; 2023
    La tasa fue del 5 % en marzo. En términos absolutos, buscaban trabajo 158.000 personas => 2024-03; 2024-03
    Hoy se han cancelado 187 vuelos => 2024-11-22
    El litro cuesta hoy 3 euros => -
    Votará el jueves; necesita 11 votos => -
    La Junta anunció en mayo un plan dotado con 36 euros => -
    Ha gastado el 11 %. A estas alturas del año pasado era el 29 % => -; 2023-11-22
    """,
)
SOURCES = table(
    "es",
    """
    El Banco Central mantuvo en 4 % su proyección de crecimiento => Banco Central
    El FMI recortó al 2 % su previsión para este año => FMI
    El FMI mantuvo en 4 % los fondos => -
    El balance, difundido el viernes por el Ministerio de Salud, era de 74 muertos => Ministerio de Salud
    Un sondeo de Ipsos para Unitel le atribuye el 21 % => Ipsos < Unitel
    Cuesta 32 euros, de acuerdo con un cálculo del Centro de Estudios => Centro de Estudios
    Sube un 4 %, según un informe del Banco al que tuvo acceso La Nación. El mismo informe cifra el gasto en 3 euros
        => Banco < La Nación; Banco
    La Junta anunció un plan de 320 refugios, de los que en junio funcionaban 112 => Junta; -
    «Es tarde», relata por teléfono la médica Aline Mukwege. «El centro tiene 214 camas» => Aline Mukwege
    BILBAO, 27 feb (Europa Norte) - El fabricante de trenes Urbina ganó 83 euros, según ha comunicado a la CNMV
        => Urbina
    La tasa es del 5 %, según el INE. En términos absolutos, buscan trabajo 158.000 personas => INE; INE
    La tasa es del 5 %, según el INE. A estas alturas del año pasado era del 7 % => INE; INE
    """,
)
MODALITIES = table(
    "es",
    """
    El Gobierno ha prometido 40 euros => target
    El Gobierno ha gastado 40 euros => reported
    El FMI mantuvo en 4 % su proyección => forecast
    El índice puede caer por debajo del 2 % => reported
    El socio puede comprar hasta 40 kilos => limit
    La fiscalía había pedido nueve años => target
    Causó 40 muertes, según estima un estudio de la OMS => estimate
    La ley limita las obras a 40 euros y los servicios a 15 => limit; limit
    La Junta anunció en mayo un plan dotado con 36 euros => target
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), FIGURES)
def test_figure_when_parts_changes_and_points_are_told_then_its_value_and_unit(
    language: str, sentence: str, wanted: str
) -> None:
    assert told(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_a_year_closed_or_something_stands_now_then_what_it_covers(
    language: str, sentence: str, wanted: str
) -> None:
    assert short_periods(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), SOURCES)
def test_source_when_an_outlook_or_a_quotation_goes_on_then_whose_it_is(
    language: str, sentence: str, wanted: str
) -> None:
    assert sources(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), MODALITIES)
def test_modality_when_promised_or_foreseen_then_not_reported(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence, language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One of the two men fled.", ""),
        ("The video was viewed 48,000 times on TikTok.", "48000 times"),
        ("It is 3 times larger.", "3 dimensionless"),
    ],
)
def test_figure_when_english_tells_parts_and_repeats_then_the_same(text: str, wanted: str) -> None:
    assert told(text, "en") == wanted


def test_source_when_english_changes_an_outlook_then_whose_it_is() -> None:
    assert sources("The IMF cut its forecast for growth to 2.1% this year.", "en") == "IMF"
