"""Periods as news tells them: days beside verbs of saying, edges, windows, comparisons, what is the rule.

The document's date is 22 November 2024, a Friday.
A whole year is written 2024, a whole month 2024-03, a single day once.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

PERIODS = table(
    "en",
    """
    The hospital admitted 40 patients on Monday => 2024-11-18
    The hospital admitted 40 patients on Monday, the ministry said => 2024-11-18
    The hospital admitted 40 patients, the ministry said on Monday => -
    The ministry said on Monday that the hospital admitted 40 patients => -
    The ministry told parliament on Monday that 40 schools were closed => -
    Petrol cost 2 euros a litre on Sunday, vendors said => 2024-11-17
    The 40 trains promised in May have not come => -
    Yesterday 40 trains were cancelled => 2024-11-21
    Some 40 trains were cancelled yesterday, the operator said => 2024-11-21
    Some 40 trains were cancelled, the operator said yesterday => -
    Police arrested 40 people overnight => -
    On Friday evening 14,200 megawatts were missing => 2024-11-22
    Turnout was 61% in Sunday's election => 2024-11-17
    The fire killed 40 people on Tuesday night => 2024-11-19
    The union lost 40 members in May and June 2022 => 2022-05-01..2022-06-30
    The port handled 40 ships in March and 50 ships in April 2023 => 2023-03; 2023-04
    In 2022 the port handled 40 ships in March and 50 ships in April => 2022-03; 2022-04
    It sent 40 ships in 2019–23 => 2019-01-01..2023-12-31
    It sent 40 ships in Q3 => 2024-07-01..2024-09-30
    It sent 40 ships in the summer of 2023 => -
    It sent 40 ships this winter => -
    It treated 40 patients last winter => -
    It sent 40 ships in the three months to September => 2024-07-01..2024-09-30
    It sent 40 ships in the six months to 30 September => 2024-04-01..2024-09-30
    It sent 40 ships in the 12 months through June => 2023-07-01..2024-06-30
    It sent 40 ships in the 12 months to the end of June => 2023-07-01..2024-06-30
    It sent 40 ships in the year to the end of March 2023 => 2022-04-01..2023-03-31
    It sent 40 ships in the first half of the year => 2024-01-01..2024-06-30
    It sent 40 ships in the first half of 2023 => 2023-01-01..2023-06-30
    It sent 40 ships in the first half of May => 2024-05-01..2024-05-15
    It sent 40 ships since the start of the month => 2024-11-01..2024-11-22
    It sent 40 ships since the beginning of 2023 => 2023-01-01..2024-11-22
    It has sent 40 ships since the end of August => 2024-08-31..2024-11-22
    The fund held 40 billion euros at the end of the third quarter => 2024-09-30
    The fund held 40 billion euros at the end of last year => 2023-12-31
    The fund held 40 billion euros at the end of 2023 => 2023-12-31
    The fund ended 2023 with 40 billion euros => 2023-12-31
    The fund closed June with 40 billion euros => 2024-06-30
    The company had repaired 40 bridges by the end of August => 2024-08-31
    By 15 October the company had repaired 40 bridges => 2024-10-15
    As of 15 October the company had repaired 40 bridges => 2024-10-15
    As of Monday the company had repaired 40 bridges => 2024-11-18
    It caught 40 tonnes of cod in the same month last year => 2023-11
    It caught 40 tonnes of cod in October, against 60 tonnes in the same month last year => 2024-10; 2023-10
    It caught 40 tonnes of cod in October, up from 30 tonnes a year earlier => 2024-10; 2023-10
    It caught 40 tonnes of cod in October, up 11% on a year earlier => 2024-10; 2024-10
    It caught 40 tonnes of cod in October, 11% more than in October 2022 => 2024-10; 2024-10
    Inflation was 4% in October, down from 7% a year earlier => 2024-10; 2023-10
    Turnout was 61% in 2024, against 58% in 2019 => 2024-01-01..2024-11-22; 2019
    Sales went from 40 cars in 2022 to 60 cars in 2023, a rise of 50% => 2022; 2023; 2023
    It sold 40 cars so far this year, against 79 cars in all of last year => 2024-01-01..2024-11-22; 2023
    A report released on 3 March says that 40 schools were closed => -
    The report, released on 3 March, counts 40 schools => -
    The group, founded in 2009, runs 40 clinics => -
    The ministry, in a report dated 12 June, counts 40 schools => -
    A 1972 act caps the catch at 40 tonnes => -
    A law of 2019 limits the fee to 40 euros => -
    The treaty signed in 2015 allows up to 40 ships => -
    Since taking office the mayor has opened 40 schools => -
    It has opened 40 schools over the past three years => 2021-11-22..2024-11-22
    It has opened 40 schools over the past three harvests => -
    It usually sends 40 ships in October => -
    A normal April brings 40 millimetres of rain => -
    The drug was given to 40 patients between May 2022 and March => 2022-05-01..2023-03-31
    The bridge was shut for ten days, from 3 to 12 October => 2024-10-03..2024-10-12
    The number of prisoners fell to 40,000 in the last quarter of 2023 => 2023-10-01..2023-12-31
    It expects 40 ships next year => 2025
    It plans to build 40 schools between 2026 and 2030 => 2026-01-01..2030-12-31
    During the 2010s it built 40 schools => -
    In the fiscal year that ended in June it built 40 schools => 2023-07-01..2024-06-30
    Since 1 October 40 buses have run => 2024-10-01..2024-11-22
    From October to date it has sold 40 buses => 2024-10-01..2024-11-22
    In the year to date it has sold 40 buses => 2024-01-01..2024-11-22
    In the week to 10 November it sold 40 buses => 2024-11-04..2024-11-10
    Last month it sold 40 buses => 2024-10
    In the past 24 hours it shot down 40 drones => 2024-11-21..2024-11-22
    Two years ago it sold 40 buses => -
    Over the weekend it sold 40 buses => 2024-11-16..2024-11-17
    Last weekend it sold 40 buses => 2024-11-16..2024-11-17
    Around 40 cars were stolen every day in 2023 => 2023
    """,
) + table(
    "es",
    """
    Los 45 millones de euros prometidos en mayo no han llegado => -
    Las ayudas comprometidas en marzo, 40 millones de euros, no han llegado => -
    El hospital ingresó a 40 pacientes el lunes => 2024-11-18
    El lunes el hospital ingresó a 40 pacientes => 2024-11-18
    El hospital ingresó el lunes a 40 pacientes, según el ministerio => 2024-11-18
    El hospital ingresó a 40 pacientes, dijo el lunes el ministerio => -
    El ministerio informó el lunes de que hay 40 escuelas cerradas => -
    El ministro anunció ayer que hay 40 escuelas cerradas => -
    El agua estaba el jueves a 40 metros => 2024-11-21
    Ayer se cancelaron 40 trenes => 2024-11-21
    Se cancelaron ayer 40 trenes, según la operadora => 2024-11-21
    El concejo aprobó anoche con 34 votos la norma => 2024-11-21
    Anoche murieron 40 personas => 2024-11-21
    Murieron 40 personas en la madrugada del martes => 2024-11-19
    Murieron 40 personas el domingo por la noche => 2024-11-17
    Se vendieron 40 coches en mayo y junio de 2022 => 2022-05-01..2022-06-30
    Llegaron 40 buques en marzo y 50 buques en abril de 2023 => 2023-03; 2023-04
    Llegaron 40 buques durante el verano de 2023 => -
    Llegaron 40 buques este invierno => -
    Llegaron 40 buques en la primera quincena de junio => 2024-06-01..2024-06-15
    Llegaron 40 buques en la segunda quincena de junio => 2024-06-16..2024-06-30
    Llegaron 40 buques en el primer trimestre del año => 2024-01-01..2024-03-31
    Llegaron 40 buques al cierre del tercer trimestre => 2024-09-30
    El fondo tenía 40 millones de euros al cierre de 2023 => 2023-12-31
    El fondo cerró 2023 con 40 millones de euros => 2023-12-31
    El fondo terminó junio con 40 millones de euros => 2024-06-30
    Llegaron 40 buques en los tres meses hasta septiembre => 2024-07-01..2024-09-30
    Llegaron 40 buques en los doce meses que terminaron en junio => 2023-07-01..2024-06-30
    Llegaron 40 buques desde principios de mes => 2024-11-01..2024-11-22
    Llegaron 40 buques desde comienzos de año => 2024-01-01..2024-11-22
    Entraron 40 buques en 2023, un 10 % menos que los 50 buques del año anterior => 2023; 2023; 2022
    En octubre se vendieron 40 coches, un 11 % más que un año antes => 2024-10; 2024-10
    En octubre se vendieron 40 coches, frente a 50 coches del mismo mes del año pasado => 2024-10; 2023-10
    Hace un año la deuda equivalía al 2,4 % del PIB => 2023-11-22
    Llegaron 40 buques hace tres años => -
    Llegaron 40 buques, según un informe publicado el 3 de marzo => -
    Un informe difundido el lunes cuenta 40 escuelas => -
    La organización, fundada en 2009, atiende a 40 niños => -
    La ley de 2019 limita la tasa a 40 euros => -
    Desde que asumió, el alcalde abrió 40 escuelas => -
    Suelen llegar 40 buques en octubre => -
    En un abril normal caen 40 milímetros => -
    La obra tardó once meses, del 3 de junio de 2023 al 30 de abril => 2023-06-03..2024-04-30
    Para 2030 prevé construir 40 escuelas => 2030
    Prevé construir 40 escuelas antes de 2030 => -
    Prevé construir 40 escuelas entre 2026 y 2030 => 2026-01-01..2030-12-31
    En la década de 2010 se construyeron 40 escuelas => -
    En las últimas 24 horas murieron 40 personas => 2024-11-21..2024-11-22
    Al 31 de julio trabajaban 40 personas en la mina => 2024-07-31
    A 31 de julio trabajaban 40 personas en la mina => 2024-07-31
    El mes pasado se vendieron 40 coches => 2024-10
    La semana pasada se vendieron 40 coches => 2024-11-11..2024-11-17
    Pasaron de 40 coches en 2022 a 60 coches en 2023, un 50 % más => 2022; 2023; 2023
    Un piso de 80 metros cuadrados se alquilaba por 900 euros en enero => -; 2024-01
    Desde el 1 de octubre hay 40 municipios en emergencia, en los que viven 3.000 personas => 2024-10-01..2024-11-22; -
    En lo que va de mes se vendieron 40 coches => 2024-11-01..2024-11-22
    En lo que va de 2024 se vendieron 40 coches => 2024-01-01..2024-11-22
    Durante todo el mes de octubre se vendieron 40 coches => 2024-10
    En el mes de octubre se vendieron 40 coches => 2024-10
    En la temporada 2022/23 se vendieron 40 coches => -
    En el ejercicio 2023 se vendieron 40 coches => 2023
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_told_as_news_does_then_the_days_it_covers(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence + ".", language) == wanted
