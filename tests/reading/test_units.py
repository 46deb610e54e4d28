"""What a number is a number of: money, physical units, counted nouns, and per what."""

import pytest

from tests.reading.tables import table
from tests.reading.told import figures, quantities, told

MONEY = table(
    "es",
    """
    Pagó 2.000 dólares => 2000 USD
    Pagó 2.000 euros => 2000 EUR
    Pagó US$ 36 millones => 36000000 USD
    Pagó US$36 millones => 36000000 USD
    Pagó U$S 500 => 500 USD
    Pagó USD 2.000 => 2000 USD
    Pagó 2.000 USD => 2000 USD
    Pagó 300 € => 300 EUR
    Pagó €300 => 300 EUR
    Pagó 1.500 libras esterlinas => 1500 GBP
    Pagó 900 yenes => 900 JPY
    Pagó R$ 50 millones => 50000000 BRL
    Pagó S/ 250 => 250 PEN
    Pagó 80 millones de rublos => 80000000 RUB
    Pagó 25 centavos de dólar => 0.25 USD
    Pagó 30 céntimos => 0.3 EUR
    Pagó 45 MDD => 45000000 USD
    Pagó 500 pesos mexicanos => 500 MXN
    Pagó 500 pesos argentinos => 500 ARS
    Pagó 3 millones de dólares canadienses => 3000000 CAD
    Pagó 1.200 MM USD => 1200000000 USD
    Pagó 500 mil pesos mexicanos => 500000 MXN
    Pagó 40 mil mdp => 40000000000 MXN
    # the document's country tells what a bare sign is
    México pagó $500 => 500 MXN
    Argentina pagó $500 => 500 ARS
    En Colombia el pasaje cuesta 3.000 pesos => 3000 COP
    Chile pagó 500 pesos => 500 CLP
    Ecuador pagó $500 => 500 USD
    La Casa Blanca, en Washington, pagó $500 => 500 USD
    # nothing tells
    Pagó $500 => 500 XXX
    Pagó 500 pesos => 500 XXX
    """,
) + table(
    "en",
    """
    It paid 2,000 dollars => 2000 USD
    It paid $2,000 => 2000 USD
    It paid US$36 million => 36000000 USD
    It paid USD 2,000 => 2000 USD
    It paid 2,000 USD => 2000 USD
    It paid €300 => 300 EUR
    It paid 300 euros => 300 EUR
    It paid £3.4m => 3400000 GBP
    It paid £3.4 million => 3400000 GBP
    It paid ¥900 => 900 JPY
    It paid A$50 million => 50000000 AUD
    It paid C$50 million => 50000000 CAD
    It paid R$50 million => 50000000 BRL
    It paid Rs500 crore => 5000000000 INR
    It paid ₹500 crore => 5000000000 INR
    It paid 80 million roubles => 80000000 RUB
    It paid 25 cents => 0.25 USD
    It paid 30 pence => 0.3 GBP
    It paid 30p => 0.3 GBP
    It paid $1.2 billion-$1.5 billion => 1200000000..1500000000 USD
    It paid $500-million => 500000000 USD
    It paid 500k dollars => 500000 USD
    The S&P 500 fell 20 points, or 3 dollars => 20 points; 3 USD
    It paid 500 Mexican pesos => 500 MXN
    It paid 3 million Canadian dollars => 3000000 CAD
    # the document's country
    Australia paid $500 => 500 AUD
    Canada paid 500 dollars => 500 CAD
    Mexico paid 500 pesos => 500 MXN
    Kenya paid 500 shillings => 500 KES
    Egypt paid 500 pounds => 500 EGP
    # nothing tells
    It paid 500 pesos => 500 XXX
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), MONEY)
def test_money_when_read_then_its_code(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("es", "México y Argentina acordaron pagar $500.", {"MXN", "ARS"}),
        ("es", "Chile y Colombia acordaron pagar 500 pesos.", {"CLP", "COP"}),
    ],
)
def test_money_when_two_countries_fit_then_undecided_with_both(language: str, text: str, codes: set[str]) -> None:
    (claim,) = figures(text, language)
    assert claim.quantity is not None
    assert claim.quantity.unit.name == "XXX"
    assert {reading.quantity.unit.name for reading in claim.readings} >= codes
    assert claim.doubtful


def test_money_when_undecided_then_doubtful() -> None:
    (claim,) = figures("Pagó $500.")
    assert claim.doubtful


PHYSICAL = table(
    "es",
    """
    Compró 500 barriles => 500 barrel
    Compró 500 barriles de petróleo => 500 barrel
    Compró 500 bbl => 500 barrel
    Compró 30 toneladas => 30 metric_ton
    Compró 30 t => 30 metric_ton
    Compró 30 kilos => 30 kilogram
    Compró 30 kg => 30 kilogram
    Compró 250 gramos => 250 gram
    Compró 900 litros => 900 liter
    Vertió 40 metros cúbicos => 40 meter**3
    Vertió 40 m3 => 40 meter**3
    Vertió 40 hm³ => 40 hectometer**3
    El grifo aguanta 2 megapascales => 2 megapascal
    La red llega a 3 terabits por segundo => 3 terabit/second
    El parque solar tiene 50 MWp => 50 megawatt
    La tensión fue de 140 mmHg => 140 mmHg
    El agua está a 12 º C => 12 degree_Celsius
    Recorrió 120 kilómetros => 120 kilometer
    Recorrió 120 km => 120 kilometer
    Cayeron 80 milímetros => 80 millimeter
    Cayeron 80 mm => 80 millimeter
    Ardieron 3.000 hectáreas => 3000 hectare
    Ardieron 3.000 ha => 3000 hectare
    Ocupa 45 kilómetros cuadrados => 45 kilometer**2
    Ocupa 45 km² => 45 kilometer**2
    Generó 300 megavatios => 300 megawatt
    Generó 300 MW => 300 megawatt
    Generó 300 gigavatios hora => 300 gigawatt_hour
    Generó 300 GWh => 300 gigawatt_hour
    Alcanzó 42 °C => 42 degree_Celsius
    Alcanzó 42 grados => 42 degree_Celsius
    Alcanzó 42 grados Celsius => 42 degree_Celsius
    Alcanzó 120 kilómetros por hora => 120 kilometer/hour
    Alcanzó 120 km/h => 120 kilometer/hour
    Duró 96 horas => 96 hour
    Duró dos semanas => 2 week
    Duró 18 meses => 18 month
    Emitió 3 Mt de CO2 => 3 megaton
    Emitió 3 millones de toneladas de CO2 equivalente => 3000000 metric_ton
    Cayeron 45 litros por metro cuadrado => 45 liter/meter**2
    Cabe ½ litro de agua => 0.5 liter
    Caben 1½ litros de agua => 1.5 liter
    Produce 250.000 bpd => 250000 barrel/day
    Produce 250.000 barriles diarios => 250000 barrel/day
    Produce 250.000 barriles por día => 250000 barrel/day
    """,
) + table(
    "en",
    """
    It ran at 80 m.p.h. on Monday => 80 mile/hour
    It ran one mile per hour slower and 12 mi farther => 1 mile/hour; 12 mile
    It takes up 12 sq. miles => 12 mile**2
    The flat has 900 sq. ft of floor => 900 foot**2
    The steel bears 60,000 psi or 414 MPa => 60000 psi; 414 megapascal
    It holds 3 zettabytes => 3 zettabyte
    The farm turns out 40 MWp => 40 megawatt
    It bought 500 barrels => 500 barrel
    It bought 500 barrels of oil => 500 barrel
    It bought 500 bbl => 500 barrel
    It bought 30 tonnes => 30 metric_ton
    It bought 30 metric tons => 30 metric_ton
    It bought 30 kg => 30 kilogram
    It bought 900 litres => 900 liter
    It bought 900 gallons => 900 gallon
    It spilled 40 cubic metres => 40 meter**3
    It ran 120 kilometres => 120 kilometer
    It ran 120 km => 120 kilometer
    It ran 120 miles => 120 mile
    It rained 80 millimetres => 80 millimeter
    Fire burned 3,000 hectares => 3000 hectare
    Fire burned 3,000 acres => 3000 acre
    It covers 45 square kilometres => 45 kilometer**2
    It covers 45 sq km => 45 kilometer**2
    It made 300 megawatts => 300 megawatt
    It made 300 MW => 300 megawatt
    It made 300 GWh => 300 gigawatt_hour
    It reached 42°C => 42 degree_Celsius
    It reached 42 degrees Celsius => 42 degree_Celsius
    It reached 120 km/h => 120 kilometer/hour
    It reached 75 mph => 75 mile/hour
    It reached 75 miles per hour => 75 mile/hour
    It took 96 hours => 96 hour
    It took two weeks => 2 week
    It took 18 months => 18 month
    It emitted 3 Mt of CO2 => 3 megaton
    It emitted 3 million tonnes of CO2 => 3000000 metric_ton
    It holds ½ litre of water => 0.5 liter
    It holds 1½ litres of water => 1.5 liter
    It is 6 ft tall => 6 foot
    It pumps 250,000 bpd => 250000 barrel/day
    It pumps 250,000 barrels a day => 250000 barrel/day
    It pumps 250,000 barrels per day => 250000 barrel/day
    It needs a 96-hour truce => 96 hour
    It laid a 120-kilometre pipe => 120 kilometer
    """,
)

RATES = table(
    "es",
    """
    Gasta 500 euros al año => 500 EUR/year
    Gasta 500 euros anuales => 500 EUR/year
    Gasta 500 euros anualmente => 500 EUR/year
    Gasta 500 euros al mes => 500 EUR/month
    Gasta 500 euros mensuales => 500 EUR/month
    Gasta 500 euros por semana => 500 EUR/week
    Gasta 500 euros diarios => 500 EUR/day
    Gasta 500 euros la hora => 500 EUR/hour
    Gasta 500 euros por hora => 500 EUR/hour
    Gasta 500 euros por trimestre => 500 EUR/quarter
    Gasta 500 euros per cápita => 500 EUR/person
    Gasta 500 euros por habitante => 500 EUR/person
    Gasta 500 euros por soldado => 500 EUR/soldado
    Gasta 500 euros por cada alumno => 500 EUR/alumno
    Gasta 12 €/MWh => 12 EUR/megawatt_hour
    Gasta 2 céntimos por litro => 0.02 EUR/liter
    Gasta 500 euros por barril => 500 EUR/barrel
    Gasta 1,60 euros por litro => 1.6 EUR/liter
    Gasta 1,60 €/litro => 1.6 EUR/liter
    Gasta 90 euros por megavatio hora => 90 EUR/megawatt_hour
    Entrega 3 millones de proyectiles al año => 3000000 proyectiles/year
    """,
) + table(
    "en",
    """
    It spends 500 euros a year => 500 EUR/year
    It spends 500 euros per year => 500 EUR/year
    It spends 500 euros annually => 500 EUR/year
    It spends 500 euros a month => 500 EUR/month
    It spends 500 euros monthly => 500 EUR/month
    It spends 500 euros each week => 500 EUR/week
    It spends 500 euros a day => 500 EUR/day
    It spends 500 euros an hour => 500 EUR/hour
    It spends 500 euros per quarter => 500 EUR/quarter
    It spends 500 euros per capita => 500 EUR/person
    It spends 500 euros a head => 500 EUR/person
    It spends 500 euros per soldier => 500 EUR/soldier
    It spends 500 euros a barrel => 500 EUR/barrel
    It spends 1.60 euros a litre => 1.6 EUR/liter
    It spends $90 per megawatt hour => 90 USD/megawatt_hour
    It sends 3 million shells a year => 3000000 shells/year
    It sends 3 million shells every year => 3000000 shells/year
    """,
)

COUNTS = table(
    "es",
    """
    Llegaron 12.000 soldados norcoreanos => 12000 soldados
    Llegaron 40 buques petroleros => 40 buques
    Llegaron 24 nuevos buques => 24 buques
    Llegaron otros 24 buques => 24 buques
    Llegaron 24 grandes buques => 24 buques
    Se abrieron 15 escuelas rurales => 15 escuelas
    Murieron 7 niños => 7 niños
    Murieron siete mujeres => 7 mujeres
    Plantó 5 millones de árboles => 5000000 árboles
    Hubo 24 reuniones de alto nivel => 24 reuniones
    Murió un millón de aves => 1000000 aves
    Tuvo 3.000 de esos soldados en el frente => 3000 soldados
    """,
) + table(
    "en",
    """
    It sent 12,000 North Korean soldiers => 12000 soldiers
    It sent 40 oil tankers => 40 tankers
    It sent 24 new ships => 24 ships
    It sent another 24 ships => 24 ships
    It opened 15 rural schools => 15 schools
    Seven children died => 7 children
    Seven women died => 7 women
    It planted 5 million trees => 5000000 trees
    It held 24 high-level meetings => 24 meetings
    It lost 300 head of cattle => 300 head
    About 25 people died => ~25 people
    It killed 27 people and hurt 140 others => 27 people; 140 people
    A shortfall of 600 homes was told and 40 were built => 600 homes; 40 homes
    There are 600 sheep. Herders owe the banks 40 million dollars, and 900 of them are behind with their payments
        => 600 sheep; 40000000 USD; 900 herders
    It employs 900 people, 200 of them students, and will hire 50 more => 900 people; 200 students; 50 people
    It has 2m users => 2000000 users
    It sold 1.2m cars => 1200000 cars
    It left 20 dead, 40 injured and 100 missing => 20 dead; 40 injured; 100 missing
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PHYSICAL)
def test_physical_unit_when_read_then_the_name_that_pint_reads(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), RATES)
def test_rate_when_read_then_its_denominator(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), COUNTS)
def test_count_when_read_then_the_noun_as_it_stands(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("es", "Compró 500 barriles de petróleo.", "petróleo"),
        ("es", "Compró 30 toneladas de trigo duro.", "trigo duro"),
        ("en", "It bought 500 barrels of oil.", "oil"),
        ("en", "It bought 30 tonnes of hard wheat.", "hard wheat"),
        ("es", "La mitad de los soldados desertó.", "los soldados"),
        ("en", "Half of the soldiers deserted.", "the soldiers"),
    ],
)
def test_quantity_when_of_phrase_then_kept(language: str, text: str, of: str) -> None:
    (quantity,) = quantities(text, language)
    assert quantity.of is not None
    assert of.removeprefix("los ").removeprefix("the ") in quantity.of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The law lets 2% of the proceeds go on wages.", "the proceeds"),
        ("Some 62% of the farmers use the wells.", "the farmers"),
        ("Some 30% of the pensions come from a levy.", "the pensions"),
        ("Half of the timber exports left in May.", "the timber exports"),
    ],
)
def test_quantity_when_a_verb_of_the_present_follows_its_of_phrase_then_left_out(text: str, of: str) -> None:
    (quantity,) = quantities(text, "en")
    assert quantity.of == of
