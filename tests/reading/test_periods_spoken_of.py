"""Periods that a text only speaks of again: those months, the half, the event of a toll, those counted by a day.

The document's date is 22 November 2024. A whole year is written 2024, a whole month 2024-03, a single day once.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

PERIODS = table(
    "en",
    """
    # A stretch by how long it is.
    Mills ground 515 tons between January and August. In September 90 tons will follow. Those eight months cost €13m.
        => 2024-01-01..2024-08-31; 2025-09; 2024-01-01..2024-08-31
    Loggers felled 40,000 hectares from 2020 to 2022. Over those years they planted 900 hectares.
        => 2020-01-01..2022-12-31; 2020-01-01..2022-12-31
    From January to April 36 divers died. The bill for the four months came to 3 million dollars.
        => 2024-01-01..2024-04-30; 2024-01-01..2024-04-30
    # The month with which it ends may be told again.
    In the twelve months to March 2024 it raised 73bn euros. Over the same twelve months to March it spent 2.9bn euros.
        => 2023-04-01..2024-03-31; 2023-04-01..2024-03-31
    In the six months to May 2024 sales hit 3.2bn euros. In those six months to May costs came to 4.1bn euros.
        => 2023-12-01..2024-05-31; 2023-12-01..2024-05-31
    # A day with no month behind one that has it.
    The gale shut 40 ports between May 14th and 20th. => 2024-05-14..2024-05-20
    The ferry carried 30 people from June 3 to 12, 2023. => 2023-06-03..2023-06-12
    # The main event and what came after it, and what was done about it.
    The quake of 12 May killed 342 and hurt 31 people. A board says nine people died on 20 May. It damaged 48 homes.
        => 2024-05-12; 2024-05-12; 2024-05-20; 2024-05-12
    The quake of 12 May killed 342 people. Some 58,000 people were evacuated. => 2024-05-12; -
    # A part of those counted, as of a day.
    About 1,260 divers were hired between September 2023 and June 2024.¶By the end of June 250 of the divers had died.
        => 2023-09-01..2024-06-30; 2023-09-01..2024-06-30
    # What dates only the rate, the rule, the thing or the norm.
    The refund has cost $32m since May, at 520 tenge to the dollar. => 2024-05-01..2024-11-22; -
    Trains may carry no more than 120 tonnes under a protocol signed with Beijing on 14 May 2023. => -
    The law, in force since 2022, lets no firm send more than 120 tonnes a year. => -
    A bond sold in February pays 9.5% => -
    Hungary will put 360 euros into the line, under a plan that the Commission cleared on Tuesday. => -
    # Months of a plan are yet to come.
    The money is to be paid in two parts: 150 euros in December, 120 euros in March. => -; 2024-12; 2025-03
    """,
) + table(
    "es",
    """
    En los doce meses hasta marzo de 2024 recaudó 73 millones. En los mismos doce meses hasta marzo gastó 2 millones.
        => 2023-04-01..2024-03-31; 2023-04-01..2024-03-31
    Se molieron 515 toneladas entre enero y agosto. En septiembre habrá 90 toneladas. Esos ocho meses costaron 13 euros.
        => 2024-01-01..2024-08-31; 2025-09; 2024-01-01..2024-08-31
    Se talaron 40.000 hectáreas de 2020 a 2022. En esos años se plantaron 900 hectáreas.
        => 2020-01-01..2022-12-31; 2020-01-01..2022-12-31
    El puerto movió 936 buques en el primer semestre. Las ventas en el semestre rozaron los 14 millones de euros.
        => 2024-01-01..2024-06-30; 2024-01-01..2024-06-30
    El sismo del 12 de mayo dejó 34 muertos. Cifra en 31 los heridos e informa de que nueve murieron el 20 de mayo.
        => 2024-05-12; 2024-05-12; 2024-05-20
    El sismo del 12 de mayo dejó 342 muertos. Fueron evacuados 58 vecinos. Hay 48 escuelas dañadas.
        => 2024-05-12; -; 2024-05-12
    Se contrató a 108 buzos entre abril y junio.¶Hasta finales de junio murieron 18 de los buzos y otros 24 cegaron.
        => 2024-04-01..2024-06-30; 2024-04-01..2024-06-30; 2024-04-01..2024-06-30
    La ley, vigente desde 2022, no permite exportar más de 120 toneladas al año. => -
    El reglamento, que rige desde 2022, prohíbe pescar más de 120 toneladas. => -
    La ley, vigente desde mayo, ha dado ayudas a 240 vecinos. => 2024-05-01..2024-11-22
    La devolución costó 32 dólares en mayo, al cambio de 26 lempiras por dólar. => 2024-05; -
    En mayo cayeron 198 litros, un tercio menos que los 300 litros de la media histórica. => 2024-05; 2024-05; -
    Se pagará en tres plazos: 150 euros en diciembre, 120 euros en marzo. => -; 2024-12; 2025-03
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), PERIODS)
def test_period_when_spoken_of_again_then_the_one_that_is_meant(language: str, text: str, wanted: str) -> None:
    assert short_periods(text.replace("¶", "\n"), language) == wanted
