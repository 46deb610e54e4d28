"""Periods that a text recalls or goes on from: the same months of this year, what a change led to, a strike's days.

The document's date is 22 November 2024, a Friday.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import short_periods

PERIODS = table(
    "en",
    """
    # The same months of the running year are none of "this year".
    It let in 600 men between January and May. This year 40 women came. In the same period of 2024 it met 84 flights
        => 2024-01-01..2024-05-31; 2024-01-01..2024-11-22; 2024-01-01..2024-05-31
    Exports reached 430 tonnes in the first quarter. In the same period of this year 120 tonnes came in
        => 2024-01-01..2024-03-31; 2024-01-01..2024-03-31
    # What a change led to, and not what it began with, is broken down.
    The fleet shrank from 742 vehicles in June 2023 to 624 last month, the council said. Of the buses, 391 are old
        => 2023-06; 2024-10; 2024-10
    Output rose from 300 tonnes in January to 420 tonnes in June. Of that total, 120 tonnes were sold
        => 2024-01; 2024-06; 2024-06
    # An aside that recalls the months told of, and one that dates only its thing.
    It sold 96 cars between January and May, the firm said. The tax, charged in those months, comes to 117 euros
        => 2024-01-01..2024-05-31; 2024-01-01..2024-05-31
    It sold 96 cars between January and May, the firm said. The stands, ordered in March, cost 117 euros
        => 2024-01-01..2024-05-31; -
    It sold 48 tickets between January and June, said the fund, which puts the aid of that half-year at 28 pesos
        => 2024-01-01..2024-06-30; 2024-01-01..2024-06-30
    # Since then.
    In March the plant had 400 workers; since then it has laid off 120 => 2024-03; 2024-03-01..2024-11-22
    The hospital closed in May and since then 400 patients have been moved => 2024-05-01..2024-11-22
    The firm opened in 2019 and has since sold 3,000 homes => 2019-01-01..2024-11-22
    # The days of what two participles date.
    The strike, begun on Monday November 4th and called off on Friday 8th, lasted five days => 2024-11-04..2024-11-08
    The strike, begun on 4 November and called off on the 8th, lasted five days and hit 260 people
        => 2024-11-04..2024-11-08; 2024-11-04..2024-11-08
    On Friday 11 people were hurt => 2024-11-22
    """,
) + table(
    "es",
    """
    Llegaron 600 personas entre enero y mayo. Este año llegaron 40 niños. En el mismo período de 2024 hubo 84 vuelos
        => 2024-01-01..2024-05-31; 2024-01-01..2024-11-22; 2024-01-01..2024-05-31
    La flota bajó de 742 unidades en junio de 2023 a 624 en junio pasado, según el Ente. De los coches, 391 son viejos
        => 2023-06; 2024-06; 2024-06
    El boleto subió de 900 pesos en enero de 2023 a 1.300 en junio pasado => 2023-01; 2024-06
    Entregó 96 blindados entre enero y mayo, según la firma. La factura, pagada en esos meses, es de 117 euros
        => 2024-01-01..2024-05-31; 2024-01-01..2024-05-31
    Entregó 96 blindados entre enero y mayo, según la firma. Los muelles, encargados en marzo, costaron 117 euros
        => 2024-01-01..2024-05-31; -
    Vendió 48 viajes entre enero y junio, según la firma, que cifra las ayudas de ese semestre en 28 pesos
        => 2024-01-01..2024-06-30; 2024-01-01..2024-06-30
    En enero el boleto valía 900 pesos y desde entonces acumula un alza del 38 % => 2024-01; 2024-01-01..2024-11-22
    El hospital cerró en mayo y desde entonces 400 pacientes fueron trasladados => 2024-05-01..2024-11-22
    El paro iniciado el lunes 4 de noviembre y levantado el viernes 8 duró cinco días y afectó a 260 personas
        => 2024-11-04..2024-11-08; 2024-11-04..2024-11-08
    La feria, inaugurada el 2 de noviembre y clausurada el 8, recibió 260 visitantes => 2024-11-02..2024-11-08
    La bolsa cerró el 6 % abajo => -
    El viernes 11 personas resultaron heridas => 2024-11-22
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_the_text_recalls_one_then_that(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence + ".", language) == wanted
