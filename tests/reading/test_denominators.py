"""What a figure is per where that stands away from it, and what only looks like it."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

CASES = table(
    "en",
    """
    Each connection, the report says, cost 4,380 euros => 4380 EUR/connection
    A megawatt-hour cost 118 euros in March => 118 EUR/megawatt_hour
    The price of a litre went from 2 euros in 2022 to 3 euros in 2024 => 2 EUR/liter; 3 EUR/liter
    It promised 200,000 euros for each of the injured, 78 million euros in all => 200000 EUR/injured; 78000000 EUR
    It loses 219 euros on each litre => 219 EUR/liter
    It put the haul at 12 million euros at 3 euros to the dollar => 12000000 EUR; 3 EUR/dollar
    It charges 40 euros per person, against 35 euros in 2022 => 40 EUR/person; 35 EUR/person
    It charges 40 euros per person, against 35 million euros of aid => 40 EUR/person; 35000000 EUR
    Shares fell to 14 euros and have lost a quarter of their value => 14 EUR; 0.25 dimensionless
    Each turbine makes 4.2 MW => 4.2 megawatt
    They fly 39 flights with 1,548 people, 40 per flight => 39 flights; 1548 people; 40 people/flight
    The ministry spent 40 million euros => 40000000 EUR
    The ministry gave 1,200 euros in state aid per household => 1200 EUR/household
    The mine pays 8 euros in royalties a tonne => 8 EUR/metric_ton
    There are 60 donors per million people => 60 donors/million people
    """,
) + table(
    "es",
    """
    Cada dosis costó 2 dólares => 2 USD/dosis
    Prevé reducir la pérdida a 300 hectáreas al año antes de 2030 => 300 hectare/year
    Por cada gallina sacrificada el Estado pagará hasta 4.500 euros => <=4500 EUR/gallina
    Cada hora a oscuras le cuesta al comercio 12 millones de euros => 12000000 EUR/hour
    La tonelada promedió 8.800 euros => 8800 EUR/metric_ton
    Por el kilo le pagan 2,45 euros => 2.45 EUR/kilogram
    Cada tonelada evapora dos millones de litros => 2000000 liter/metric_ton
    Cobran 800 euros por persona, frente a los 350 euros de 2023 => 800 EUR/person; 350 EUR/person
    Hubo 39 vuelos con 1.548 pasajeros, casi 40 por vuelo => 39 vuelos; 1548 pasajeros; ~40 pasajeros/vuelo
    Hay 90 albergues. La norma admite 300 personas por albergue => 90 albergues; <=300 personas/albergue
    Abrieron 40.500 juntas con siete miembros por junta => 40500 juntas; 7 miembros/junta
    El metro costará 40 millones de euros => 40000000 EUR
    La noche del jueves pagó 40 millones de euros => 40000000 EUR
    Hay 2.140 internados por dengue => 2140 internados
    Hay 60 casos por mil vecinos; en 2023 eran 52,6 => 60 casos/mil vecinos; 52.6 casos/mil vecinos
    La región paga 65 euros en ayudas por pasajero => 65 EUR/pasajero
    El Gobierno pagó 12 millones de euros en ayudas por la sequía => 12000000 EUR
    El banco abonó 3 millones de euros en multas por impago => 3000000 EUR
    Hay 60 donantes por millón de habitantes => 60 donantes/millón de habitantes
    Mueren 12 bebés por mil nacidos => 12 bebés/mil nacidos
    Vendieron 12 pisos por mil euros => 12 pisos; 1000 EUR
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_rate_when_its_denominator_stands_elsewhere_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
