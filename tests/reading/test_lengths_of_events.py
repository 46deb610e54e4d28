"""Lengths of time that a text states of an event, and those that only frame what it tells."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

CASES = table(
    "en",
    """
    The strike began on 6 January and ended on 17 January; in its eighteen days no train ran => 18 day
    The siege began on 4 March and was lifted on 19 March. In those fourteen days nobody left => 14 day
    Over the fifteen years of the contract it will ship 18 tonnes => 15 year; 18 metric_ton
    It finished on 14 March 2025, 101 days later => 101 day
    The fair drew 95,000 visitors in seven days, from 30 November to 8 December 2024 => 95000 visitors; 7 day
    Prices rose in the last thirty years to 40 euros => 40 EUR
    Two years later 40 people died => 40 people
    In the first three days he rescued 40 people => 40 people
    In those eight months 40 people died => 40 people
    """,
) + table(
    "es",
    """
    El paro empezó el 27 de enero y se levantó el 5 de febrero. En esos quince días no hubo pan => 15 day
    La obra concluyó el 14 de marzo de 2025, 101 días después => 101 day
    Recibió a 953.000 visitantes en siete días, del 30 de noviembre al 8 de diciembre => 953000 visitantes; 7 day
    Dos años después murieron 40 personas => 40 personas
    En esos ocho meses murieron 40 personas => 40 personas
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_length_when_an_event_lasted_it_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
