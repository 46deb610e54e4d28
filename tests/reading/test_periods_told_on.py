"""Periods that the words around a date decide: records, asides, events told a sentence before, reviews that go on.

The document's date is 22 November 2024, a Friday.
A whole year is written 2024, a whole month 2024-03, a single day once.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, short_periods

PERIODS = table(
    "en",
    """
    # A record since a year is of no such stretch.
    Sales rose by 4%, their steepest rise since records began in 1970 => -
    In October the port handled 40 ships, its best month since March 2019 => 2024-10
    It was the deadliest year since 2017, when 470 people died => 2017
    Since the riot of March 2023 in Lima, in which twelve inmates died, nothing has changed => 2023-03
    The state has spent 40 million dollars on the birth rate since 2006 => 2006-01-01..2024-11-22
    # A pair of months behind "of", what a change began with, how things stand.
    Shipments fell to 27 tonnes in March 2024, half the 54 tonnes of July to December 2023
        => 2024-03; 2024-03; 2023-07-01..2023-12-31
    Profit rose to 40 euros in 2023 from 30 euros in 2022, with 9,000 cars sold => 2023; 2022; 2023
    The mill bought 700 tonnes in 2023 and still owes 96 euros => 2023; -
    Police seized 2 tonnes of ivory in a raid that began on 1 May and ended on 9 June => 2024-05-01..2024-06-09
    It got 9 euros from January 2022 to April 2023. It lost 3 euros in 2023. A rival got 6 euros over the same 16 months
        => 2022-01-01..2023-04-30; 2023; 2022-01-01..2023-04-30
    # What an aside dates.
    The two vessels, ordered in March, are to carry 1,500 passengers => -
    The mine was shut on Monday after 26 years => -
    It closed three clinics on Monday in Gambella, where 62,000 refugees live => 2024-11-18; -
    Since April it has vaccinated 640 children, according to the agency, which puts the dropouts at 75
        => 2024-04-01..2024-11-22; -
    The law allows 40 cranes and has banned diesel since 2016 => -
    The plant, which has operated since 2013, employs 400 people => -
    The war, which has gone on since 2022, has killed 400 people => 2022-01-01..2024-11-22
    During the first dispatch in November 2023, when it sent 11,000 soldiers, he visited Seoul => 2023-11
    MANILA, November 12 (ANI): Customs has seized 300 kg of tea => -
    The terminal, which has cost 4 billion dollars, is to open in 2026 => -
    The investor, who bought the group for 4 million dollars in March, has promised jobs in 2026 => 2024-03
    If demand grows by 8 percent a year, the dam will be too small in 2030 => -
    # What somebody has stands now, and what came of it then.
    Its 870,000 members have not been paid since November => -
    Its 1,140 drains spilled 38,400 tonnes last year => -; 2023
    # A verb of the future opens a clause of its own.
    Poland signed in March the purchase of 96 helicopters for 400 million dollars and will get the first of them in 2028
        => 2024-03; 2024-03
    # The year of accounts that ends with a month.
    It sold 5 tonnes in the fiscal year that ended in June => 2023-07-01..2024-06-30
    The bank expects growth to slow to 4 per cent in the fiscal year that ends in June 2025 => 2024-07-01..2025-06-30
    # What a change led to has its time.
    Sales rose by 5% to 40 million dollars in 2023 => 2023; 2023
    The rate declined by 0.2 percentage point to 3.7 percent in September => 2024-09; 2024-09
    # An event told in the sentence before.
    A bus overturned on the night of 14 November near the border. Six people died and another 22 were injured
        => 2024-11-14; 2024-11-14
    The earthquake struck on Tuesday. At least 40 people died => 2024-11-19
    The ministry said on Tuesday that the pier had collapsed. At least 40 people died => -
    Gunmen opened fire on a minibus on 14 November. Three passengers died; seven people were hurt, it said on Monday
        => 2024-11-14; 2024-11-14
    The strike began on 14 November. It was discussed on Tuesday. Since the strike, 60 soldiers have patrolled the town
        => 2024-11-14..2024-11-22
    In August 2022 gas was dear. Since then 11 factories have closed => 2022-08-01..2024-11-22
    # A review goes on.
    The port handled 400 ships in the year to March and a third of the 900 that it handled in 2004. Revenue rose by 6%
        => 2023-04-01..2024-03-31; 2023-04-01..2024-03-31; 2004; 2023-04-01..2024-03-31
    Births rose in 2023 to 238,300 babies. In the capital, 41,600 babies were born => 2023; 2023
    The club made a profit of 4 million euros in 2023. Turnover climbed 19% to 71 million euros => 2023; 2023; 2023
    The club made a profit of 4 million euros on Monday. Turnover climbed 19 per cent => 2024-11-18; -
    The club made a profit of 4 million euros in 2023. It has 40 players => 2023; -
    The club made a profit of 4 million euros in 2023. Turnover climbed 19%, it said on Monday => 2023; 2023
    The club made a profit of 4 million euros in 2023. Costs fell to 40 million euros from 45 million => 2023; 2023; -
    The port handled 400 ships in 2023, 3% more than the year before. Nobody knows why. Thefts fell from 94 to 81
        => 2023; 2023; 2022; 2023
    The port handled 400 ships in the year to March, 3% more than in the previous 12 months. Sales fell to 71 from 90
        => 2023-04-01..2024-03-31; 2023-04-01..2024-03-31; 2023-04-01..2024-03-31; 2022-04-01..2023-03-31
    The port handled 400 ships in 2023. Nobody knows why. Deaths came to 41 => 2023; 2023
    The port handled 400 ships in 2023. Nobody knows why. Support stood at 41 per cent => 2023; -
    The port handled 400 ships in 2023. Nobody knows why. Its owner, who raised fees by 4 per cent, is 41 => 2023; -
    The port handled 400 ships in 2023. Nobody knows why. The water dropped by 2 metres in five years => 2023; -
    The port handled 400 ships in 2023. Nobody knows why. It has cut fees by 4 per cent => 2023; -
    The port handled 400 ships on Monday. Nobody knows why. Thefts fell to 81 => 2024-11-18; -
    # A date behind one end of a change is of that end alone.
    The rate fell from 9.1 per cent in March to 8 per cent => 2024-03; -
    # What leaves open since when, and the stretch spoken of.
    The audit puts the cost far higher: 68 million dollars to the end of last year => -
    It had spent 40 million dollars by the end of October => 2024-10-31
    It had spent 30 million dollars until the end of May => -
    It lost 24% of its power in the year to June. It bought 40 tonnes over the twelve months and sold 30
        => 2023-07-01..2024-06-30; 2023-07-01..2024-06-30; 2023-07-01..2024-06-30
    It lost 60 tonnes in the four years before his arrest => -
    Firms may not spill more than ten litres by 2050. Acme spilled 448 litres, an increase of half on the year before
        => -; -; -
    # Days, and what is yet to come.
    It reckons that losses will reach 40 million dollars in June => 2025-06
    Losses could reach 40 million dollars in June => 2025-06
    Losses could have reached 40 million dollars in June => 2024-06
    Police arrested 40 people on Tuesday night and another 12 on Wednesday morning => 2024-11-19; 2024-11-20
    The club sold 40 tickets last Monday and will sell 60 next Monday => 2024-11-18; 2024-11-25
    The club will sell 60 tickets on Monday => 2024-11-25
    In the next six months it will build 40 schools => 2024-11-22..2025-05-22
    It aims to build 40 schools by 2030 => -
    It plans to raise the levy to 85 euros a tonne by 2030, and hopes to win back half of the riders by Sunday => -; -
    If it goes on, profits would fall by a tenth next year => 2025
    Some 40 people were killed between Monday night and Wednesday => 2024-11-18..2024-11-20
    In fiscal 2024, which ended on 31 March, the company sold 40 ships => 2023-04-01..2024-03-31
    For the rest of the year it will sell 40 tickets => 2024-11-22..2024-12-31
    The heatwave came in August. On the 13th the clinic treated 40 people => 2024-08-13
    Spruce cost 84 euros in April, up from 71 euros a year earlier and 52 euros five years ago => 2024-04; 2023-04; -
    It has promised 5,000 officers by the end of its term in January 2028 => -
    Police received 256 complaints in 2023, up from 189 the year before and twice as many as in 2019 => 2023; 2022; 2023
    It closed 2023 with a deficit of 40 million dollars => 2023
    It closed 2023 with a debt of 40 million dollars => 2023-12-31
    In the 1990s the mine employed 4,000 people => -
    Over the past decade it has built 40 schools => 2014-11-22..2024-11-22
    Each year it builds 40 schools => -
    The bridge can carry 40 tonnes => -
    In October 40 people died, down from 60 a year earlier and 70 in September => 2024-10; 2023-10; 2024-09
    Some 40 people have died since the strike began on 4 November => 2024-11-04..2024-11-22
    Thefts fell to 40 between January and June, against 60 in the same period of 2023
        => 2024-01-01..2024-06-30; 2023-01-01..2023-06-30
    """,
) + table(
    "es",
    """
    La fundición compró 700 toneladas en 2023 y aún adeuda 96 euros => 2023; -
    Incautó 2 toneladas en una operación que comenzó el 1 de mayo y terminó el 9 de junio => 2024-05-01..2024-06-09
    Cobró 9 euros entre enero de 2022 y abril de 2023. Ganó 3 euros en 2023. Otro ganó 6 euros en los mismos 16 meses
        => 2022-01-01..2023-04-30; 2023; 2022-01-01..2023-04-30
    Las ventas fueron de 5 toneladas en el ejercicio que terminó en junio => 2023-07-01..2024-06-30
    El Gobierno espera vender 5 toneladas en el año fiscal que termina en junio de 2025 => 2024-07-01..2025-06-30
    La segunda línea, de 27 kilómetros, debía abrir en 2019 => -
    Si la demanda crece un 8 % al año, la presa se quedará pequeña en 2030 => -
    La flota, que empezó la zafra el 10 de octubre, lleva desembarcadas 84.600 toneladas => 2024-10-10..2024-11-22
    El puerto, que ha costado 4 millones de euros, se abrirá en 2026 => -
    El Estado, que en 2021 prestó 15 millones de euros a la firma, ha descartado un rescate => 2021
    Polonia firmó en marzo la compra de 96 helicópteros y recibirá los primeros en 2028 => 2024-03
    Murieron 434 personas en 2023. Fue el peor registro desde 2017, cuando hubo 470 fallecidos => 2023; 2017
    El año 2023 fue el segundo más cálido en Canarias desde 1961, con 40 incendios => 2023
    Es la mayor caída desde 2019, con 40 quiebras => -
    Desde el motín de marzo en Tacumbú, en el que murieron doce presos, nada ha cambiado => 2024-03
    El Estado ha gastado 40 millones de euros desde 2006 => 2006-01-01..2024-11-22
    Los dos barcos, encargados en marzo, llevarán 1.500 pasajeros => -
    La ley permite 40 grúas y prohíbe desde 2016 el gasóleo => -
    La feria, que se celebra desde 2013, recibe a 400 personas => -
    Solo el 18 % dijo que sí, un porcentaje que en 2017 era de 25 %, mientras que el 31 % dijo que no => -; 2017; -
    Las ventas subieron un 5 % hasta los 40 millones de euros en 2023 => 2023; 2023
    El paro bajó en 0,2 puntos, al 3,7 %, en septiembre => 2024-09; 2024-09
    Vendió 60 millones de euros en 2023, con ocho alzas y superando el máximo de 49 millones logrado en 2021
        => 2023; 2023; 2021
    Un bus volcó la noche del 14 de noviembre en la ruta 3. Murieron seis pasajeros y otros 22 resultaron heridos
        => 2024-11-14; 2024-11-14
    El terremoto sacudió la costa el martes. Al menos 40 personas murieron => 2024-11-19
    El club ganó 4 millones de euros en 2023. La facturación subió un 19 % => 2023; 2023
    El club ganó 4 millones de euros en 2023. Tiene 40 jugadores => 2023; -
    El puerto atendió 400 barcos en 2023. Nadie sabe por qué. Los españoles crecieron un 29 % => 2023; 2023
    El puerto atendió 400 barcos en 2023. Nadie sabe por qué. Los contratos sumaban 41 millones de euros => 2023; -
    El precio cayó hasta 48 euros desde 52 euros en octubre => -; 2024-10
    El presupuesto fija un tope de 40 toneladas para todo el año => 2024
    En todo el año 2023 se vendieron 40 toneladas, y este año 700 toneladas => 2023; 2024-01-01..2024-11-22
    Gasta 438 millones de euros, por debajo del límite de 463 millones que le impuso la liga en marzo => -; -
    La aerolínea, que hoy tiene 50 aviones, pide créditos => -
    Hoy se han cancelado 187 vuelos => 2024-11-22
    Revisó 142 causas abiertas entre 2013 y 2019. Apenas una de cada diez terminó en condena
        => 2013-01-01..2019-12-31; 2013-01-01..2019-12-31
    En octubre se vendieron 61 coches, y los embalses estaban en noviembre al 17 % => 2024-10; 2024-11-01..2024-11-22
    Entre octubre y diciembre se vendieron 61 coches, y los embalses estaban el 31 de diciembre al 17 %
        => 2023-10-01..2023-12-31; 2023-12-31
    En enero los muertos fueron 41 y en febrero 29 => 2024-01; 2024-02
    Para 2025 la entidad prevé un aumento del 6 % => 2025
    Calcula que la sequía costará al campo 60 millones de euros este año => 2024
    El presupuesto para 2024 asciende a 958 millones de euros => 2024
    El presupuesto para 2025 asciende a 958 millones de euros => 2025
    El país cerró 2023 con un déficit de 40 millones de euros => 2023
    El país cerró 2023 con una deuda de 40 millones de euros => 2023-12-31
    Hay 64 radares, que en 2023 detectaron 312.000 infracciones, unas 26.000 por mes => -; 2023; 2023
    El club venderá 60 entradas el lunes => 2024-11-25
    En lo que va de año se han vendido 40 coches, un 5 % más que hace un año
        => 2024-01-01..2024-11-22; 2024-01-01..2024-11-22
    El índice subió un 3 % interanual en octubre => 2024-10
    Desde que asumió el cargo ha visitado 40 escuelas => -
    En el siglo XIX vivían allí 4.000 personas => -
    Desde el terremoto del 6 de octubre han muerto 40 personas => 2024-10-06..2024-11-22
    Se propone construir 40 escuelas antes de 2030 => -
    Hubo 60 robos en 2022. Prevé bajar de 300 fallecidos al año antes de 2030 => 2022; -
    En octubre murieron 40 personas, frente a 60 un año antes y 70 en septiembre => 2024-10; 2023-10; 2024-09
    A 30 de junio había 40 causas pendientes => 2024-06-30
    La ola de calor llegó a mediados de agosto. El día 13 se atendió a 40 personas => 2024-08-13
    La ola de calor llegó a mediados de agosto. El domingo 17 se atendió a 40 personas => 2024-11-17
    En julio se abrieron nueve quirófanos y en lo que resta de año se abrirán otros 12
        => 2024-07; 2024-11-22..2024-12-31
    Para este año el gasto se calcula en 335 millones de euros => 2024
    Pretende contratar a 400 médicos antes de que acabe 2026 => -
    En agosto, por primera vez desde 2021, subieron los pedidos, un 2 % => 2024-08
    Espera cerrar el ejercicio con unas ventas de 4.800 millones de euros => 2024
    Trabajaban allí 40 personas al acabar septiembre => 2024-09-30
    En agosto de 2022 el gas se encareció. Desde entonces han cerrado 40 fábricas => 2022-08-01..2024-11-22
    El ejercicio, que se cerró el 30 de junio, arrojó un superávit de 410.000 euros => 2023-07-01..2024-06-30
    Hasta el jueves se habían hallado 40 cuerpos => 2024-11-21
    Al cierre de septiembre había 40 causas pendientes => 2024-09-30
    """,
)
SENSES = table(
    "en",
    """
    # What somebody has stands as it is; the goal or the limit is what is asked of it.
    The union wants 400 dollars more for its 23,000 members => target; reported
    The pact requires its 32 members to spend at least 40 million dollars => reported; limit
    It mined 25,000 tonnes, short of the 30,500 tonnes that it had planned => reported; target
    It spends 7% of its budget on schools, against the 15% that UNESCO recommends => reported; target
    # Offers, demands and purchases announced.
    The employers have offered 40 dollars => target
    The thieves are demanding 4 million dollars => target
    The wage is 12,500 taka. Unions had demanded 23,000 => reported; target
    The workers have been offered 40 dollars => reported
    # A relative clause, and one joined on in the perfect, has a sense of its own.
    The terminal, which has cost 4 billion dollars, is to open in 2026 => reported
    Turkey, which hosts 3 million refugees, said it expected 100,000 more next year => reported; forecast
    It plans to spend 700 million dollars and so far has received 190 million => target; reported
    Repairs have cost £4.7m so far and could rise to £6m => reported; estimate
    The company could lose 400 jobs => estimate
    It aims to build 40 schools by 2030 => target
    The law caps spending at 400 million dollars a year => limit
    If the team were promoted, it would sell 40 seats; today it sells 20 seats => conditional; reported
    The plant would employ 400 people => forecast
    The damage is put at 400 million dollars => estimate
    The budget for 2025 comes to 958 million dollars => target
    """,
) + table(
    "es",
    """
    El ministro anunció la compra de dos aviones y cuatro lanchas por 38 millones de euros => target; target; target
    En el local había 500 personas, más de las 250 que permitía su licencia => reported; limit
    Los sindicatos habían reclamado 23.000 euros => target
    La alianza exige a sus 32 miembros gastar al menos el 2 % => reported; limit
    Si el Congreso lo aprueba, se crearían 45 juzgados; hoy funcionan 612 juzgados => conditional; reported
    El presupuesto para 2025 asciende a 958 millones de euros => target
    El presupuesto para 2024 asciende a 958 millones de euros => target
    Calcula que la sequía costará 60 millones de euros este año => estimate
    El plan es reducir las emisiones un 40 % respecto a 1990 antes de 2030 => target
    La planta podría emplear a 400 personas => estimate
    Se propone construir 40 escuelas antes de 2030 => target
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), PERIODS)
def test_text_when_read_then_each_figure_has_the_period_that_its_words_decide(
    language: str, text: str, wanted: str
) -> None:
    assert short_periods(text, language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), SENSES)
def test_text_when_read_then_each_figure_has_its_sense(language: str, text: str, wanted: str) -> None:
    assert modalities(text, language) == wanted
