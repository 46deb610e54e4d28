"""Figures as agencies of many countries write them: signs of letters, calibres, bounds that are denied or are none."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

ENGLISH = table(
    "en",
    """
    The agency recovered N362million, N23,446,300,000 and N9.08bn. => 362000000 NGN; 23446300000 NGN; 9080000000 NGN
    The N1 motorway will close and nurses got 400 N95 masks. => 400 masks
    Education gets Ksh 525B and the police (Sh66.2b for pay) the rest. => 525000000000 KES; 66200000000 KES
    The convoy brought 20 120mm mortar systems and 75,000 rounds of 155mm artillery ammunition.
        => 20 systems; 75000 rounds
    Refugees crossed the river in May at a rate of 1,200 a day. => 1200 Refugees/day
    OSLO — People fleeing the war reached the camp between May and July at a rate of 62,400 a year. => 62400 People/year
    The plant turned out tractors in June at a pace of 90 a day. => 90 tractors/day
    The price rose at a rate of 4 percent a year. => 4 percent/year
    It has paid 40 million dollars: 25 million to firms. => 40000000 USD; 25000000 USD
    Of the $90m promised it has paid $40m: 25 million to firms. => 90000000 USD; 40000000 USD; 25000000 USD
    The shop sold 40 boats at 18:30. => 40 boats
    The storm brought 50mm of rain. => 50 millimeter
    The aid came in 18 such packages. => 18 packages
    It earned $2.03 per diluted share. => 2.03 USD/share
    Hotels cost £15million a day earlier this year. => 15000000 GBP/day
    The system has cost £2 billion ($2.3bn) a year. => 2000000000 GBP/year; 2300000000 USD/year
    Brent rose $1.20 to $82.40 a barrel. => 1.2 USD/barrel; 82.4 USD/barrel
    Growers lost 38 of 45 million boxes. => 38000000 boxes; 45000000 boxes
    One in 13 children has no school. => 0.076923 dimensionless
    The bridge cost £1.5bn. The tunnel cost £2bn. => 1500000000 GBP; 2000000000 GBP
    The rate had not been below 6% since then. => >=6 percent
    Unemployment hasn't been above 6% since then. => <=6 percent
    The yard never built more than 40 ships a year. => <=40 ships/year
    The yard not only built more than 40 ships. => >=40 ships
    Inflation was 2.3%, above the 2.2% forecast by analysts. => 2.3 percent; 2.2 percent
    Purchases exceeded the 26.2 million tonnes bought in 2023. => 26200000 metric_ton
    Output rose by over 106 million tonnes to 1,663 million tonnes. => >=106000000 metric_ton; 1663000000 metric_ton
    The bank has not raised a loan above $800 million. => <=800000000 USD
    Trials take 418 days, compared with 352 in 2022. => 418 day; 352 day
    In the first three days he rescued 40 villagers. => 40 villagers
    Each of the 18 depots has 40 drivers. => 18 depots; 40 drivers/depot
    The post delivered 400m fewer letters. => 400000000 letters
    Crime has more than doubled, and the duty doubled to 50 percent. => >=2 dimensionless; 50 percent
    The strike closed schools in 21 of the 36 states, the ministry said. => 21 states; 36 states
    It filed five new reports and 12 claims. => 5 reports; 12 claims
    More than 280,000 people have fled in eight days. => >=280000 people
    They paid two nights ago and 40 people went free. => 40 people
    Wages took 46 per cent, below the 60 per cent that the league recommends. => 46 percent; 60 percent
    Some 2,000 Japanese fled, 280,000 Batswana live there and 200 Chinese steel workers stayed.
        => ~2000 Japanese; 280000 Batswana; 200 workers
    Gains were led by a 66,000 increase in jobs in the education sector. => 66000 jobs
    They expect the rate to edge up to 5.6 per cent. => 5.6 percent
    Prices rose by 3 to 5 percent. => 3..5 percent
    There was an increase in the number of families that came to the centres of the city (from 654 to 704).
        => 654 families; 704 families
    """,
)
SPANISH = table(
    "es",
    """
    El ejército recibió 20.000 proyectiles de 155 milímetros. => 20000 proyectiles
    Los turistas llegaron a la isla entre enero y julio a un ritmo de 62.400 al año. => 62400 turistas/year
    La ciudad pierde habitantes a un ritmo de 600 al año. => 600 habitantes/year
    Ha pagado 40 millones de euros: 25 millones a firmas. => 40000000 EUR; 25000000 EUR
    De los 90 millones de euros pagó 40 millones: 25 millones a firmas. => 90000000 EUR; 40000000 EUR; 25000000 EUR
    Compró 600 toneladas: 300 de Rusia, 200 de Ucrania y 100 de otros países.
        => 600 metric_ton; 300 metric_ton; 200 metric_ton; 100 metric_ton
    La empresa no vendió más de 400 coches. => <=400 coches
    No solo vendió más de 400 coches. => >=400 coches
    Las ventas superaron los 26,2 millones de toneladas de 2023. => 26200000 metric_ton
    Las ventas superaron los 26,2 millones de toneladas en 2023. => >=26200000 metric_ton
    """,
)


@pytest.mark.parametrize(("language", "text", "expected"), ENGLISH + SPANISH)
def test_figures_when_written_as_agencies_do_then_value_and_unit(language: str, text: str, expected: str) -> None:
    assert told(text, language) == expected
