"""Units that a number leaves out because the text has told them: sums in a row, millions in short, deeds."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, told

CASES = table(
    "en",
    """
    The council put in £40m, the county £15m and the state 25m => 40000000 GBP; 15000000 GBP; 25000000 GBP
    The council put in 40 million euros, the Ministry 15 million => 40000000 EUR; 15000000 EUR
    Spain gave 40 million euros, France 25 and Portugal 10 => 40000000 EUR; 25000000 EUR; 10000000 EUR
    Spain gave 40 million euros, Pope Leo 14 said => 40000000 EUR
    The tower is 124m tall and cost £40m => 124 meter; 40000000 GBP
    It sold 310m pounds of tea, Kenya 124m and Nepal 60m => 310000000 pound; 124000000 pound; 60000000 pound
    It ships 40 tonnes of figs; Nepal supplied 310m pounds => 40 metric_ton; 310000000 pound
    The work cost 64 million euros, or 20,000 per tonne => 64000000 EUR; 20000 EUR/metric_ton
    Fines came to 90 million euros, at a rate of 45,000 per worker => 90000000 EUR; 45000 EUR/worker
    It cost 30 euros. It has 90 riders a day, or 1 million a year => 30 EUR; 90 riders/day; 1000000 riders/year
    It makes 30,000 cars a month, and the aim for the whole year is 400,000 => 30000 cars/month; 400000 cars
    Some 640 of the airline's passenger jets were grounded => ~640 jets
    The firm made 900 lay-offs and hired 300 ex-miners => 900 lay-offs; 300 ex-miners
    Nineteen miners were killed and 40 injured => 19 miners; 40 miners
    Three people were killed and 27 injured => 3 people; 27 injured
    The port has nine dead and 74 wounded => 9 dead; 74 wounded
    It got 900 shells on Monday. Deliveries must average 4,000 a month => 900 shells; 4000 shells/month
    Kenya shipped 40,000 tonnes in May. Exports reached 52,000 in June => 40000 metric_ton; 52000 metric_ton
    The union has 300 members. Imports rose to 52,000 => 300 members; 52000 Imports
    Each flat took 22 months on average, against a target of 16 => 22 month; 16 month
    The average wait was 118 days, but in orthopaedics it reached 164 => 118 day; 164 day
    Rents averaged 900 euros a month, although they climbed to 1,300 in Palma => 900 EUR/month; 1300 EUR/month
    The average wait is 40 minutes, rising to 75 on Mondays => 40 minute; 75 minute
    The law sets a maximum of 120 days. At the Royal the wait averages 214 => <=120 day; 214 day
    The rules allow 48 hours of work a week. Drivers there average 61 => <=48 hour/week; 61 hour/week
    The contract set a term of 30 days. Delivery took 52, it admitted => <=30 day; 52 day
    The fire burned for 12 hours. Crews took 8 of the dogs => 12 hour; 8 dogs
    The strike lasted 40 days and talks rose to 7,500 => 40 day; 7500 talks
    The lease will last thirty years => 30 year
    It fell in the last thirty years to 40 tonnes => 40 metric_ton
    It was fined 4.86bn guaraníes and 40 quetzales => 4860000000 PYG; 40 GTQ
    The levy brought in 310m rand => 310000000 ZAR
    She ran the 400m won by her rival => 400 meter
    Chad has 1.26m Sudanese refugees and 3m nomads => 1260000 refugees; 3000000 nomads
    The pit drew 0.9m cubic metres of water a month => 900000 meter**3/month
    The wall is 1.8m high and the bridge 45m long => 1.8 meter; 45 meter
    It owes 3.6bn rand in tax, 1.1bn in interest and 700m in fines => 3600000000 ZAR; 1100000000 ZAR; 700000000 ZAR
    The loan was 3bn baht in all, of which 800m went to roads => 3000000000 THB; 800000000 THB
    It paid 3bn pesos for a bridge and a 250m tower => 3000000000 XXX; 250 meter
    A ticket costs 12 euros, a third of the 36 that tourists pay => 12 EUR; 0.333333 dimensionless; 36 EUR
    A nurse earns 900 euros, three times the 300 paid in Sofia => 900 EUR/nurse; 3 dimensionless; 300 EUR/nurse
    A maid earns 900 riyals; she keeps 300, and the remaining 600 go to him => 900 SAR; 300 SAR; 600 SAR
    Debt came to 9bn euros, three times annual profit => 9000000000 EUR; 3 dimensionless
    """,
) + table(
    "es",
    """
    La demora media era de 118 días, pero ascendía a 164 en traumatología => 118 day; 164 day
    La demora media era de 118 días, pero en traumatología llegaba a 164 => 118 day; 164 day
    El alquiler medio fue de 900 euros al mes, aunque alcanzó los 1.300 en Palma => 900 EUR/month; 1300 EUR/month
    La Junta puso 40 millones de euros, el Gobierno 15 millones => 40000000 EUR; 15000000 EUR
    España donó 40 millones de euros, Francia 25 y Portugal 10 => 40000000 EUR; 25000000 EUR; 10000000 EUR
    Oslo pone 70 millones de euros, Roma 30 millones y Lima los 20 restantes => 70000000 EUR; 30000000 EUR; 20000000 EUR
    La obra costó 64 millones de euros, esto es, 20.000 por plaza => 64000000 EUR; 20000 EUR/plaza
    Las multas suman 90 millones de euros, a razón de 45.000 por obrero => 90000000 EUR; 45000 EUR/obrero
    Ingresó 30 millones de euros, de ellos 9 millones por taquilla => 30000000 EUR; 9000000 EUR
    Costó 30 euros. Lleva a 90 niños diarios, es decir, 1 millón al año => 30 EUR; 90 niños/day; 1000000 niños/year
    Los muertos ascienden en lo que va de mes a 83, cinco más que en mayo => 83 muertos; 5 muertos
    Los ahogados llegan, en lo que va de mes, a 83 => 83 ahogados
    Hace 30.000 coches mensuales, y la meta para todo el año es de 400.000 => 30000 coches/month; 400000 coches
    Recibió 900 proyectiles. Las entregas llegaron a 3.100 en mayo => 900 proyectiles; 3100 proyectiles
    El plazo no puede superar 120 días. En el Regional la espera promedia 214 => <=120 day; 214 day
    El contrato fija 30 días. La entrega tardó 52, admitió la empresa => 30 day; 52 day
    El incendio duró 12 horas. La ambulancia se llevó 30 a la clínica => 12 hour
    La licencia 41-C tiene 40 rutas => 40 rutas
    La entrada cuesta 15 euros, un tercio de los 45 que abona un turista => 15 EUR; 0.333333 dimensionless; 45 EUR
    El guardia percibe 600 euros, la mitad de los 1.200 que ofrece la mina => 600 EUR; 0.5 dimensionless; 1200 EUR
    Al médico le quedan 1.200 euros al mes; los 3.500 restantes van a la empresa => 1200 EUR/month; 3500 EUR/month
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_unit_when_it_was_told_before_then_taken_over(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


def test_dollars_when_a_broker_of_a_trading_city_speaks_then_those_of_the_trade() -> None:
    assert told("A broker in Hong Kong said that buyers pay him $3 a tonne.", "en") == "3 USD/metric_ton"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fund will hold 40 million euros. The state has paid in 10 million euros, a quarter."),
        ("es", "El fondo tendrá 40 millones de euros. El Estado ingresó 10 millones de euros, la cuarta parte."),
    ],
)
def test_part_when_its_own_verb_is_of_the_past_then_not_planned_as_its_whole(language: str, text: str) -> None:
    assert modalities(text, language).split("; ")[1] == "reported"


COUNTED = table(
    "en",
    """
    The five prisons that the state plans hold 40 guards => 5 prisons; 40 guards
    The two countries that signed it hold 40 guards => 40 guards
    The bill for the four months comes to 40 euros => 40 EUR
    It comes for the ten months that they are paid to 40 euros => 10 month; 40 EUR
    """,
) + table(
    "es",
    """
    Las cuatro desaladoras de la costa emplean a 40 obreros => 4 desaladoras; 40 obreros
    Las cinco cárceles que proyecta el Gobierno costarán 40 euros => 5 cárceles; 40 EUR
    Los 40 buques cambian de nombre a mitad del trayecto => 40 buques
    La mitad del trayecto tiene 40 curvas => 0.5 dimensionless; 40 curvas
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), COUNTED)
def test_small_number_when_an_article_leads_it_then_a_figure_where_its_things_are_told(
    language: str, sentence: str, wanted: str
) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fund will hold 40 million euros. The state has paid 10 million euros of it, a quarter."),
        ("es", "El fondo tendrá 40 millones de euros. El Estado ha abonado 10 millones de euros, la cuarta parte."),
    ],
)
def test_part_when_its_verb_is_a_perfect_then_not_planned_as_its_whole(language: str, text: str) -> None:
    assert modalities(text, language).split("; ")[1] == "reported"
