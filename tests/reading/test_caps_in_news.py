"""Caps as news tells them: by what is closed, fixed, denied or lent to somebody, and for what time.

The document's date is 22 November 2024.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, quantities, short

CASES = table(
    "en",
    """
    The commission closes Area 48 for the season once 620,000 tonnes have been landed => limit
    The rules ground a pilot who reaches 900 hours => limit
    The commission closed its office once 600 people had signed => reported
    The fishery closes early, he said, once 900 tonnes have been caught => reported
    By law no member, as far as is known, has more than five aides => reported
    The exemption runs to 5,000 litres a boat => limit
    By law no member may have more than five aides => limit
    The law says that nobody drove more than 500 cars => reported
    The trust has undertaken to keep the herd of the two hills at or below 1,700 goats => limit
    State law sets what a candidate may spend at 7,500 dollars => limit
    The contract sets the price at 40 dollars => reported
    The ordinance pegs annual rent rises at 3 percent => limit
    Fishermen were told to bring ashore no more than 40 tonnes => limit
    Use was not to surpass 300 tonnes a year => limit
    """,
) + table(
    "es",
    """
    El regulador fijó en 4,5 % el alza máxima de las tarifas => limit
    El puerto mantiene en 36 los buques que autoriza => limit
    El puerto mantiene en 36 el número de buques => reported
    La temporada se cierra al llegar a 800 toneladas => limit
    El puerto dejó en 36 los buques, según el gerente, y en mayo cerró => reported
    La temporada se cierra con 800 toneladas => reported
    La concesión da derecho a extraer 4.500 metros cúbicos => limit
    La ley no deja que un candidato gaste más de 60.000 euros => limit
    Según el reglamento, a ningún diputado le corresponden más de cinco asesores => limit
    La ley no impidió que murieran más de 300 personas => reported
    El plan de gestión deja cazar 180 venados => limit
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_modality_when_a_cap_is_told_as_news_does_then_read(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence, language) == wanted


TIMES = table(
    "en",
    """
    The permit forbids more than 40 flights in a single night => <=40 flights/day
    The plant must not release more than 200 kilos in the space of a month => <=200 kilogram/month
    Over a year a boat may catch no more than 90 tonnes => <=90 metric_ton/year
    A boat may catch no more than 90 tonnes in the year to June => <=90 metric_ton
    A boat may catch no more than 90 tonnes in the night of the feast => <=90 metric_ton
    The law caps rises at 3 percent in a year => <=3 percent
    No more than 40 flights of the 2 airlines may leave in a night => <=40 flights
    The shop sells 40 grams a month, at most => <=40 gram/month
    """,
) + table(
    "es",
    """
    El permiso prohíbe más de 40 vuelos en una misma noche => <=40 vuelos/day
    La licencia autoriza un máximo de 30 entierros en un mes => <=30 entierros/month
    Los ingresos brutos del año no deben exceder los 10 millones de euros => <=10000000 EUR/year
    La tienda vende 40 gramos mensuales por usuario como máximo => <=40 gram/month
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), TIMES)
def test_figure_when_its_cap_is_for_a_time_then_for_each_of_those(language: str, sentence: str, wanted: str) -> None:
    assert short(quantities(sentence, language)[0]) == wanted
