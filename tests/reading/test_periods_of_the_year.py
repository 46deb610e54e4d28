"""Periods told by the year that is spoken of: up to a month of it, for the year, weekends, half-years that end.

The document's date is 22 November 2024, a Friday.
A whole year is written 2024, a whole month 2024-03, a single day once.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

PERIODS = table(
    "en",
    """
    # Up to a month of this year.
    The boat had spent 163 days at sea this year by the end of October => 2024-01-01..2024-10-31
    So far this year, to the end of August, exports have reached 41 million euros => 2024-01-01..2024-08-31
    The port handled 310 ships this year up to August, and 40 in September => 2024-01-01..2024-08-31; 2024-09
    Exports reached 41 million euros through August => 2024-01-01..2024-08-31
    Up to May the fund had received 8 million euros => 2024-01-01..2024-05-31
    The road stayed closed through March, and 3,000 people left => -
    The bridge will be closed through October and 3,000 drivers were told => -
    # The year and the month spoken of.
    The service collected 8 euros in 2023. A statement puts collections for the year at 9 euros => 2023; 2023
    It used 300 units in 2023, fewer than the 350 of 2022. It bought 40 units in the course of the year
        => 2023; 2022; 2023
    The ferry carried 960 passengers in July. Fares brought in 200 euros in the month => 2024-07; 2024-07
    The mill made 300 tonnes in 2023. It made 20 tonnes in the year it opened => 2023; 2023
    It made 300 tonnes. It lost 40 euros in the year => -; -
    It lost 12 euros in 2023, after a profit of 8 euros in the year-earlier period => 2023; 2022
    # When the subject came to be so, and what happened to it.
    Sales rose to 684 euros in 2023. Soups brought in 205 euros, and meals that it bought in 2022 contributed 168 euros
        => 2023; 2023; 2023
    The plant that opened in 2021 has made 300 cars => -
    The floods that struck in 2022 killed 34 people => 2022
    # A weekend with its days, days up to a weekday, half-years and school years that end.
    It counted 613 waders on the weekend of 18 and 19 May => 2024-05-18..2024-05-19
    The fair drew 613 people on the weekend of 18 May => 2024-05-18..2024-05-19
    In the seven days to Wednesday 520 tonnes came in => 2024-11-14..2024-11-20
    Royalties for the half-year to June came to 133 euros => 2024-01-01..2024-06-30
    Sales in the half to September rose to 12 euros => 2024-04-01..2024-09-30
    Meals cost 117 euros in the school year that ended in August => 2023-09-01..2024-08-31
    # What is held against an earlier time, and what goes on behind it.
    It took 128 donations in 2023, fewer than in 2022, when it took 131. Of the donations, 71 were given at clinics
        => 2023; 2022; 2023
    It had 318 cases at the end of March. A year earlier there had been 265. The bar counts 402 cases at the same date
        => 2024-03-31; 2023-03-31; 2024-03-31
    From January to August it had 420 cases, triple the 105 of the same months of 2023, as well as 63 deaths
        => 2024-01-01..2024-08-31; 2024-01-01..2024-08-31; 2023-01-01..2023-08-31; 2024-01-01..2024-08-31
    A dozen jails have no doctor and tuberculosis killed 310 inmates in May => -; 2024-05
    # What lasted from one day to another.
    The strike began on 6 May and ended on 17 May; in its eighteen days 23 trains were cancelled
        => 2024-05-06..2024-05-17; 2024-05-06..2024-05-17
    A caravan of 140 people that left the city on 10 June took 25 days to reach the border, where it arrived on 30 June
        => 2024-06-10..2024-06-30; 2024-06-10..2024-06-30
    Deliveries began on 1 October and will end on 30 September 2037. Over the twelve years of the contract it will pay
        => 2024-10-01..2037-09-30
    The siege began on 3 May and was lifted on 9 June. In those forty days 300 people died
        => 2024-05-03..2024-06-09; 2024-05-03..2024-06-09
    It fell by 12 metres in five years => -
    """,
) + table(
    "es",
    """
    Pescó 623 toneladas entre enero y agosto. El volumen supera en un 12 % al de igual período de 2023
        => 2024-01-01..2024-08-31; 2024-01-01..2024-08-31
    Recibió 128 donaciones en 2023, menos que en 2022, cuando fueron 131. De las donaciones, 71 se hicieron en casa
        => 2023; 2022; 2023
    El paro comenzó el 27 de enero y se levantó el 5 de febrero. En esos diez días dejaron de entrar 520 toneladas
        => 2024-01-27..2024-02-05; 2024-01-27..2024-02-05
    Levantaron el 20 de mayo el paro que habían iniciado el 30 de abril y que duró 31 días => 2024-04-30..2024-05-20
    Una caravana de 140 personas que salió el 10 de junio tardó 25 días hasta la ciudad, donde entró el 30 de junio
        => 2024-06-10..2024-06-30; 2024-06-10..2024-06-30
    En lo que va de año, hasta agosto, la provincia recaudó 21 euros => 2024-01-01..2024-08-31
    Este año, hasta finales de septiembre, se han vendido 41 coches => 2024-01-01..2024-09-30
    Hasta octubre se habían gastado 91 euros => 2024-01-01..2024-10-31
    La cofradía desembarcó 390 toneladas hasta junio => 2024-01-01..2024-06-30
    El fondo ha recibido hasta el 31 de mayo 8 euros => 2024-01-01..2024-05-31
    La agencia necesita 564 euros hasta septiembre y apenas dispone de 40 => -; -
    Con las 980 familias inscritas hasta mayo el coste es de 12 euros => -; -
    La provincia recaudó 21 euros en 2023. El gasto en el año sumó 24 euros => 2023; 2023
    En julio viajaron 960 pasajeros. Los billetes dejaron 21 euros en el mes => 2024-07; 2024-07
    El país recibió 900 euros en mayo. Durante el año pasado había recibido 9.740 euros => 2024-05; 2023
    El fin de semana del 18 y 19 de mayo pasaron 120 personas => 2024-05-18..2024-05-19
    En los siete días hasta el miércoles entraron 520 litros => 2024-11-14..2024-11-20
    El semestre terminado en junio dejó pérdidas de 12 euros => 2024-01-01..2024-06-30
    La agencia pidió 145 euros para sostener su respuesta hasta diciembre => -
    El grupo facturó 684 euros en 2023. Las sopas aportaron 205 euros y las pizzas que compró en 2022 sumaron 168 euros
        => 2023; 2023; 2023
    La línea que abrió en 2019 transportó 300 viajeros en marzo => 2024-03
    El 40 % del oro que exportó el país en 2023 era ilegal => 2023
    Las islas cerraron 2023 con 96 pernoctaciones => 2023
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), PERIODS)
def test_text_when_read_then_a_figure_has_the_part_of_the_year_that_is_spoken_of(
    language: str, text: str, wanted: str
) -> None:
    assert short_periods(text, language) == wanted
