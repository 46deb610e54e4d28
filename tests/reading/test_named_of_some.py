"""Numbers of some of those that a text has named: behind millions, in a quotation, by a participle, by their size."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

CASES = table(
    "en",
    """
    It has 41 farms. Some 4.7 million of those hens were culled => 41 farms; ~4700000 hens
    Two million of the cars were old => 2000000 cars
    He paid 3 million of the 5 million dollars => 3000000 USD; 5000000 USD
    It cut 1,940 trips. "Of the flights cancelled, 860 were long," he said => 1940 trips; 860 flights
    It ordained 462 deacons; 247 of the newly ordained are women => 462 deacons; 247 ordained
    Half a century later 247 of them have left => 0.5 century
    The port moved 892,000 twenty-foot containers => 892000 containers
    It has 40 three-storey blocks and 25 six-cylinder engines => 40 blocks; 25 engines
    It is quadruple what burns in May => 4 dimensionless
    Sales quintupled => 5 dimensionless
    Guests fill three queues out of four => 0.75 dimensionless
    Two farms in three are dry => 0.666667 dimensionless
    It won two games in three days => 2 games; 3 day
    They held it for two weeks in three cities => 2 week
    A home in six could be lost => nothing
    """,
) + table(
    "es",
    """
    Tiene 41 granjas. Unos 4,7 millones de esas gallinas murieron => 41 granjas; ~4700000 gallinas
    Dos millones de los coches eran viejos => 2000000 coches
    Tres colas de cada cuatro son de turistas => 0.75 dimensionless
    Anuló 1.940 viajes. «De los vuelos anulados, 860 eran largos», dijo => 1940 viajes; 860 vuelos
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_number_of_some_when_read_then_of_those_named(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence, language) == wanted
