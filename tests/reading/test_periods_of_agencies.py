"""Periods as agencies write them: codes of quarters, weekends, days by their number, the month before, lists in a row.

The document's date is 22 November 2024, a Friday.
A whole year is written 2024, a whole month 2024-03, a single day once.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

PERIODS = table(
    "en",
    """
    The port handled 40 ships in the week ending 4 May => 2024-04-28..2024-05-04
    The port handled 40 ships in the week to 10 November => 2024-11-04..2024-11-10
    The port handled 40 ships in the week ended November 10 => 2024-11-04..2024-11-10
    The port handled 40 ships in the first eight months => 2024-01-01..2024-08-31
    The port handled 40 ships in the first eight months of the strike => -
    The cap on loans in 2023 was 3,000 euros => 2023
    The cap imposed in 2023 is 3,000 euros => -
    The port handled 40 ships between January and March this year => 2024-01-01..2024-03-31
    The port handled 40 ships from January to September => 2024-01-01..2024-09-30
    The port handled 40 ships from January through September 2023 => 2023-01-01..2023-09-30
    The port handled 40 ships in January-September => 2024-01-01..2024-09-30
    The port handled 40 ships in the January-March quarter => 2024-01-01..2024-03-31
    The port handled 40 ships in the three months through October => 2024-08-01..2024-10-31
    The port handled 40 ships in the nine months ended 30 September => 2024-01-01..2024-09-30
    The port handled 40 ships year to date => 2024-01-01..2024-11-22
    Year to date, the port has handled 40 ships => 2024-01-01..2024-11-22
    The port has handled 40 ships this year => 2024-01-01..2024-11-22
    The port has handled 40 ships to date this year => 2024-01-01..2024-11-22
    The port has handled 40 ships since the start of the war in February 2022 => 2022-02-01..2024-11-22
    The port has handled 40 ships since the war began on 24 February 2022 => 2022-02-24..2024-11-22
    The port handled 40 ships in the first nine months of the year => 2024-01-01..2024-09-30
    The port handled 40 ships in the first nine months of 2023 => 2023-01-01..2023-09-30
    The port handled 40 ships in the nine months to September => 2024-01-01..2024-09-30
    The port handled 40 ships in the last quarter of 2023 => 2023-10-01..2023-12-31
    The port handled 40 ships in the fourth quarter of last year => 2023-10-01..2023-12-31
    The port handled 40 ships in the previous quarter => 2024-07-01..2024-09-30
    The port handled 40 ships in the third quarter, down from 50 in the previous quarter
        => 2024-07-01..2024-09-30; 2024-04-01..2024-06-30
    The port handled 40 ships in the third quarter, down from 50 in the second
        => 2024-07-01..2024-09-30; 2024-04-01..2024-06-30
    The port handled 40 ships in October, up from 30 in September => 2024-10; 2024-09
    The port handled 40 ships in October, up from 30 a month earlier => 2024-10; 2024-09
    The port handled 40 ships in October, up from 30 the month before => 2024-10; 2024-09
    The port handled 40 ships in October, up from 30 the previous month => 2024-10; 2024-09
    The port handled 40 ships in October, up from 30 in the same month of 2023 => 2024-10; 2023-10
    The port handled 40 ships in H1 2024 => 2024-01-01..2024-06-30
    The port handled 40 ships in 1H 2024 => 2024-01-01..2024-06-30
    The port handled 40 ships in Q3 2024 => 2024-07-01..2024-09-30
    The port handled 40 ships in 3Q24 => 2024-07-01..2024-09-30
    The port handled 40 ships in the 2023/24 season => -
    The port handled 40 ships in fiscal 2024 => -
    The port handled 40 ships in FY2024 => -
    The port will handle 40 ships by 2030 => -
    The port handled 40 ships on 4 and 5 November => 2024-11-04..2024-11-05
    The port handled 40 ships between 4 and 5 November => 2024-11-04..2024-11-05
    The port handled 40 ships from 4 to 8 November => 2024-11-04..2024-11-08
    The port handled 40 ships from November 4 to November 8 => 2024-11-04..2024-11-08
    The port handled 40 ships from 28 October to 8 November => 2024-10-28..2024-11-08
    The port handled 40 ships between Monday and Wednesday => 2024-11-18..2024-11-20
    The port handled 40 ships from Monday to Wednesday => 2024-11-18..2024-11-20
    The port handled 40 ships last month => 2024-10
    The port handled 40 ships this month => 2024-11-01..2024-11-22
    The port handled 40 ships last week => 2024-11-11..2024-11-17
    The port handled 40 ships last year => 2023
    The port handled 40 ships the year before last => 2022
    The port handled 40 ships in the year before the war => -
    The port handled 40 ships in 2022-2023 => 2022-01-01..2023-12-31
    The port handled 40 ships in 2021, 2022 and 2023 => 2021-01-01..2023-12-31
    The port handled 40 ships during 2023 => 2023
    The port handled 40 ships throughout 2023 => 2023
    The port handled 40 ships over the course of 2023 => 2023
    The port handled 40 ships in the course of last year => 2023
    The port handled 40 ships in all of last year => 2023
    The port handled 40 ships in the whole of 2023 => 2023
    The port handled 40 ships for 2023 as a whole => 2023
    The port handled 40 ships in full-year 2023 => 2023
    The port's 2023 traffic was 40 ships => 2023
    The port handled 40 ships in calendar 2023 => 2023
    The port handled 40 ships in the past 24 hours => 2024-11-21..2024-11-22
    The port handled 40 ships over the past fortnight => 2024-11-08..2024-11-22
    The port handled 40 ships in the past six months => 2024-05-22..2024-11-22
    The port handled 40 ships over the last decade => 2014-11-22..2024-11-22
    The port handled 40 ships in the two years to June => 2022-07-01..2024-06-30
    The port handled 40 ships in the decade to 2023 => 2014-01-01..2023-12-31
    The port handled 40 ships in the five years to 2023 => 2019-01-01..2023-12-31
    The port handled 40 ships in the 1990s => -
    The port handled 40 ships in the nineties => -
    The port handled 40 ships in the first week of November => 2024-11-01..2024-11-07
    The port handled 40 ships in the first ten days of November => 2024-11-01..2024-11-10
    The port held 40 ships at the end of October => 2024-10-31
    The port held 40 ships at end-October => 2024-10-31
    The port held 40 ships at year-end 2023 => 2023-12-31
    The port held 40 ships at the end of last month => 2024-10-31
    The port held 40 ships as at 30 June 2024 => 2024-06-30
    The port held 40 ships as of June => 2024-06
    The port held 40 ships as of the end of June => 2024-06-30
    The port held 40 ships on 31 December 2023, against 50 a year before => 2023-12-31; 2022-12-31
    There were 40 ships at the port in 2023, compared with 30 in 2022 and 20 in 2021 => 2023; 2022; 2021
    The port handled 40 ships in 2023, from 30 the year before and 20 in 2021 => 2023; 2022; 2021
    The port handled 40 ships in 2023 and 30 in the first half of this year => 2023; 2024-01-01..2024-06-30
    Since January the port has handled 40 ships => 2024-01-01..2024-11-22
    Since 2020 the port has handled 40 ships => 2020-01-01..2024-11-22
    Since Monday the port has handled 40 ships => 2024-11-18..2024-11-22
    So far in November the port has handled 40 ships => 2024-11-01..2024-11-22
    So far this month, the port has handled 40 ships => 2024-11-01..2024-11-22
    So far this week the port has handled 40 ships => 2024-11-18..2024-11-22
    So far this season the port has handled 40 ships => -
    The port handled 40 ships at the weekend => 2024-11-16..2024-11-17
    The port handled 40 ships over the weekend => 2024-11-16..2024-11-17
    The port handled 40 ships last weekend => 2024-11-16..2024-11-17
    The port handled 40 ships on Saturday and Sunday => 2024-11-16..2024-11-17
    The port handled 40 ships on the night of 4 November => 2024-11-04
    The port handled 40 ships in the early hours of 4 November => 2024-11-04
    The port handled 40 ships on the evening of 4 November => 2024-11-04
    The port handled 40 ships on 4 November last year => 2023-11-04
    The port handled 40 ships in November last year => 2023-11
    The port handled 40 ships last November => 2023-11
    The port handled 40 ships last March => 2024-03
    The port handled 40 ships this March => 2024-03
    The port handled 40 ships in the month of March => 2024-03
    The port handled 40 ships in March and April => 2024-03-01..2024-04-30
    The port handled 40 ships in March, April and May => 2024-03-01..2024-05-31
    The port handled 40 ships in the second half of October => 2024-10-16..2024-10-31
    The port handled 40 ships in the second half of last year => 2023-07-01..2023-12-31
    The port handled 40 ships in the three months from July to September => 2024-07-01..2024-09-30
    The port handled 40 ships on each of the last three days => 2024-11-19..2024-11-22
    For the third month in a row, the port handled 40 ships => -
    The port handled 40 ships for the third consecutive month in October => 2024-10
    """,
) + table(
    "es",
    """
    El puerto recibió 40 buques en los primeros ocho meses => 2024-01-01..2024-08-31
    El puerto recibió 40 buques en los primeros ocho meses de la huelga => -; -
    El tope de gasto en 2023 es de 400 euros => 2023
    El tope aprobado en 2023 es de 400 euros => -
    El puerto recibió 40 buques en lo que va de año => 2024-01-01..2024-11-22
    En lo que va de 2024 el puerto recibió 40 buques => 2024-01-01..2024-11-22
    El puerto recibió 40 buques en lo que llevamos de año => 2024-01-01..2024-11-22
    El puerto recibió 40 buques en lo que va de mes => 2024-11-01..2024-11-22
    El puerto recibió 40 buques en lo que va de semana => 2024-11-18..2024-11-22
    El puerto recibió 40 buques de enero a septiembre => 2024-01-01..2024-09-30
    El puerto recibió 40 buques entre enero y marzo de este año => 2024-01-01..2024-03-31
    El puerto recibió 40 buques entre enero y septiembre => 2024-01-01..2024-09-30
    El puerto recibió 40 buques en el periodo enero-septiembre => 2024-01-01..2024-09-30
    El puerto recibió 40 buques en enero-septiembre de 2023 => 2023-01-01..2023-09-30
    El puerto recibió 40 buques en los nueve primeros meses del año => 2024-01-01..2024-09-30
    El puerto recibió 40 buques en los nueve primeros meses de 2023 => 2023-01-01..2023-09-30
    El puerto recibió 40 buques en el primer semestre => 2024-01-01..2024-06-30
    El puerto recibió 40 buques en el último trimestre de 2023 => 2023-10-01..2023-12-31
    El puerto recibió 40 buques en el tercer trimestre, frente a 50 en el trimestre anterior
        => 2024-07-01..2024-09-30; 2024-04-01..2024-06-30
    El puerto recibió 40 buques en el tercer trimestre, frente a los 50 del segundo
        => 2024-07-01..2024-09-30; 2024-04-01..2024-06-30
    El puerto recibió 40 buques en octubre, frente a los 30 de septiembre => 2024-10; 2024-09
    El puerto recibió 40 buques en octubre, frente a los 30 del mes anterior => 2024-10; 2024-09
    El puerto recibió 40 buques en octubre, frente a los 30 de un mes antes => 2024-10; 2024-09
    El puerto recibió 40 buques en octubre, frente a los 30 del mismo mes de 2023 => 2024-10; 2023-10
    El puerto recibió 40 buques en octubre, frente a los 30 del mismo mes del año pasado => 2024-10; 2023-10
    El puerto recibió 40 buques en octubre, frente a los 30 de hace un año => 2024-10; 2023-10
    El puerto recibió 40 buques en el tercer trimestre, 10 más que en el mismo periodo del año anterior
        => 2024-07-01..2024-09-30; 2024-07-01..2024-09-30
    El puerto recibió 40 buques durante el último bienio => 2022-11-22..2024-11-22
    El puerto recibió 40 buques durante el último lustro => 2019-11-22..2024-11-22
    El puerto recibió 40 buques en el último año => 2023-11-22..2024-11-22
    El puerto recibió 40 buques en la última semana => 2024-11-15..2024-11-22
    El puerto recibió 40 buques en las últimas 24 horas => 2024-11-21..2024-11-22
    El puerto recibió 40 buques en los últimos 15 días => 2024-11-07..2024-11-22
    El puerto recibió 40 buques en la última quincena => 2024-11-07..2024-11-22
    El puerto recibió 40 buques en los últimos doce meses => 2023-11-22..2024-11-22
    El puerto recibió 40 buques en la semana del 4 al 10 de noviembre => 2024-11-04..2024-11-10
    El puerto recibió 40 buques del 4 al 10 de noviembre => 2024-11-04..2024-11-10
    El puerto recibió 40 buques entre el 4 y el 10 de noviembre => 2024-11-04..2024-11-10
    El puerto recibió 40 buques entre el lunes y el miércoles => 2024-11-18..2024-11-20
    El puerto recibió 40 buques desde el 28 de octubre hasta el 8 de noviembre => 2024-10-28..2024-11-08
    El puerto recibió 40 buques del 28 de octubre al 8 de noviembre => 2024-10-28..2024-11-08
    El puerto recibió 40 buques los días 4 y 5 de noviembre => 2024-11-04..2024-11-05
    El puerto recibió 40 buques el 4 y el 5 de noviembre => 2024-11-04..2024-11-05
    El puerto recibió 40 buques el domingo 17 => 2024-11-17
    El puerto recibió 40 buques el pasado 17 de noviembre => 2024-11-17
    El puerto recibió 40 buques el pasado día 17 => 2024-11-17
    El puerto recibió 40 buques el pasado domingo => 2024-11-17
    El puerto recibió 40 buques el fin de semana => 2024-11-16..2024-11-17
    El puerto recibió 40 buques este fin de semana => 2024-11-16..2024-11-17
    El puerto recibió 40 buques el fin de semana pasado => 2024-11-16..2024-11-17
    El puerto recibió 40 buques entre sábado y domingo => 2024-11-16..2024-11-17
    El puerto recibió 40 buques la semana pasada => 2024-11-11..2024-11-17
    El puerto recibió 40 buques esta semana => 2024-11-18..2024-11-22
    El puerto recibió 40 buques el mes pasado => 2024-10
    El puerto recibió 40 buques este mes => 2024-11-01..2024-11-22
    El puerto recibió 40 buques el año pasado => 2023
    El puerto recibió 40 buques en noviembre pasado => 2023-11
    El puerto recibió 40 buques en marzo pasado => 2024-03
    El puerto recibió 40 buques el pasado marzo => 2024-03
    El puerto recibió 40 buques en marzo del año pasado => 2023-03
    El puerto recibió 40 buques en el mes de marzo => 2024-03
    El puerto recibió 40 buques en marzo y abril => 2024-03-01..2024-04-30
    El puerto recibió 40 buques en marzo, abril y mayo => 2024-03-01..2024-05-31
    El puerto recibió 40 buques en 2022 y 2023 => 2022-01-01..2023-12-31
    El puerto recibió 40 buques en 2021, 2022 y 2023 => 2021-01-01..2023-12-31
    El puerto recibió 40 buques en el bienio 2022-2023 => 2022-01-01..2023-12-31
    El puerto recibió 40 buques en el periodo 2019-2023 => 2019-01-01..2023-12-31
    El puerto recibió 40 buques a lo largo de 2023 => 2023
    El puerto recibió 40 buques en el conjunto de 2023 => 2023
    El puerto recibió 40 buques en todo 2023 => 2023
    El puerto recibió 40 buques en el ejercicio 2023 => 2023
    El puerto recibió 40 buques durante el pasado ejercicio => 2023
    El puerto recibió 40 buques en la temporada 2023/24 => -
    El puerto recibió 40 buques en los años noventa => -
    El puerto recibió 40 buques en la década de los noventa => -
    El puerto tenía 40 buques a cierre de 2023 => 2023-12-31
    El puerto tenía 40 buques al cierre de octubre => 2024-10-31
    El puerto tenía 40 buques a fecha de 30 de junio => 2024-06-30
    El puerto tenía 40 buques a 30 de junio => 2024-06-30
    El puerto tenía 40 buques a finales de octubre => 2024-10-31
    El puerto tenía 40 buques a finales de 2023 => 2023-12-31
    El puerto tenía 40 buques a 31 de diciembre de 2023, frente a 50 un año antes => 2023-12-31; 2022-12-31
    Al cierre del tercer trimestre el puerto tenía 40 buques => 2024-09-30
    El puerto recibió 40 buques en la primera semana de noviembre => 2024-11-01..2024-11-07
    El puerto recibió 40 buques en los primeros diez días de noviembre => 2024-11-01..2024-11-10
    El puerto recibió 40 buques en la primera quincena de noviembre => 2024-11-01..2024-11-15
    El puerto recibió 40 buques en la segunda mitad de 2023 => 2023-07-01..2023-12-31
    El puerto ha recibido 40 buques desde enero => 2024-01-01..2024-11-22
    El puerto ha recibido 40 buques desde el inicio de la guerra, en febrero de 2022 => 2022-02-01..2024-11-22
    El puerto ha recibido 40 buques desde el inicio de la guerra en febrero de 2022 => 2022-02-01..2024-11-22
    El puerto ha recibido 40 buques desde que empezó la guerra el 24 de febrero de 2022 => 2022-02-24..2024-11-22
    El puerto ha recibido 40 buques desde el lunes => 2024-11-18..2024-11-22
    El puerto ha recibido 40 buques desde principios de noviembre => 2024-11-01..2024-11-22
    El puerto ha recibido 40 buques desde comienzos de año => 2024-01-01..2024-11-22
    El puerto ha recibido 40 buques en lo que va de la temporada => -
    El puerto recibirá 40 buques para 2030 => 2030
    El puerto recibió 40 buques por tercer mes consecutivo => -
    Por tercer mes consecutivo, el puerto recibió en octubre 40 buques => 2024-10
    El puerto recibió 40 buques en octubre, más que la media de los últimos cinco años, de 30 => 2024-10; -
    En 2023 hubo 40 buques, frente a 30 en 2022 y 20 en 2021 => 2023; 2022; 2021
    El puerto recibió 40 buques en 2023 y 30 en el primer semestre de este año => 2023; 2024-01-01..2024-06-30
    El puerto recibió 40 buques la noche del 4 de noviembre => 2024-11-04
    El puerto recibió 40 buques en la madrugada del lunes => 2024-11-18
    El puerto recibió 40 buques ayer lunes => 2024-11-21
    El puerto recibió 40 buques en el 2T24 => 2024-04-01..2024-06-30
    El puerto recibió 40 buques en el 3T de 2024 => 2024-07-01..2024-09-30
    El puerto recibió 40 buques en los cinco años que van de 2019 a 2023 => 2019-01-01..2023-12-31
    El puerto recibió 40 buques anteayer => 2024-11-20
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_an_agency_writes_it_then_is_the_days_it_covers(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence, language) == wanted
