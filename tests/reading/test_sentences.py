"""Whole sentences as reports write them: every figure in them, and nothing else."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, periods, told

FIGURES = table(
    "es",
    """
    El incendio arrasó 3.200 hectáreas y obligó a evacuar a 450 vecinos => 3200 hectare; 450 vecinos
    El salario mínimo pasará de 1.080 a 1.134 euros al mes en 14 pagas => 1080 EUR/month; 1134 EUR/month; 14 pagas
    Unas 300.000 personas, el 12 % de la población, viven sin agua => ~300000 personas; 12 percent
    El hospital atendió 1.200 urgencias diarias durante la semana pasada => 1200 urgencias/day
    La presa está al 23 % de su capacidad, con 45 hm3 => 23 percent; 45 hectometer**3
    Cada turbina genera 4,2 MW y el parque tendrá 60 turbinas => 4.2 megawatt; 60 turbinas
    El tren recorre 620 km en dos horas y media => 620 kilometer; 2.5 hour
    El tren tarda 2 h 30 min en llegar => 2.5 hour
    Corrió los 100 metros en 9,81 segundos => 100 meter; 9.81 second
    Detuvieron a un hombre de 34 años con 15 kilos de cocaína => 15 kilogram
    Exportó bienes por 1.200 millones de dólares, un 5 % más que en 2023 => 1200000000 USD; 5 percent
    Recortará los tipos 0,25 puntos porcentuales, hasta el 3 % => 0.25 percentage_point; 3 percent
    El partido obtuvo 32 de los 120 escaños => 32 escaños; 120 escaños
    Ganó con el 51,3 % de los votos frente al 46,2 % de su rival => 51.3 percent; 46.2 percent
    La sequía afecta a 2 de las 5 provincias => 2 provincias; 5 provincias
    La multa asciende a 4 millones y medio de euros => 4500000 EUR
    El acuerdo, valorado en 300 millones de dólares, dura cinco años => 300000000 USD; 5 year
    Pagó €1,2m por el cuadro => 1200000 EUR
    La vacuna cuesta entre 10 y 15 dólares la dosis => 10..15 USD/dosis
    El arroz subió a 50 pesos el kilo en México => 50 MXN/kilogram
    El contrato incluye 24 aviones a 80 millones de euros cada uno => 24 aviones; 80000000 EUR/avión
    El buque mide 120 metros de eslora y 18 de manga => 120 meter; 18 meter
    Produjeron 3,5 millones de toneladas de trigo y 1,2 millones de maíz => 3500000 metric_ton; 1200000 metric_ton
    Reforestará 5.000 ha antes de 2030 => 5000 hectare
    Murieron 14 personas y otras 30 resultaron heridas => 14 personas; 30 personas
    De los 44 detenidos, 12 son menores => 44 detenidos; 12 detenidos
    El número de heridos asciende a 57 => 57 heridos
    Ya son 57 los heridos => 57 heridos
    Los muertos llegan a 57 => 57 muertos
    La temperatura bajó a 3 grados bajo cero => -3 degree_Celsius
    La ayuda, de 200 euros por hogar, llegará a 1,3 millones de hogares => 200 EUR/hogar; 1300000 hogares
    Multiplicó por tres sus ventas => 3 dimensionless
    Las ventas se duplicaron hasta los 300 millones de euros => 300000000 EUR
    Tiene un 20 % menos de agua => 20 percent
    La pena es de 15 años de cárcel => 15 year
    El 70 por ciento de los 2.000 encuestados aprueba la ley => 70 percent; 2000 encuestados
    La inflación subió al 8,3 % desde el 7,1 % => 8.3 percent; 7.1 percent
    El río creció 3 metros y dejó a 1.500 familias sin casa => 3 meter; 1500 familias
    Vendieron 12.000 coches eléctricos, frente a 9.500 un año antes => 12000 coches; 9500 coches
    El embalse perdió la mitad de su agua => 0.5 dimensionless
    """,
) + table(
    "en",
    """
    The fire burned 3,200 hectares and forced 450 residents to flee => 3200 hectare; 450 residents
    The minimum wage will rise from £10.42 to £11.44 an hour => 10.42 GBP/hour; 11.44 GBP/hour
    Some 300,000 people, 12% of the population, live without water => ~300000 people; 12 percent
    The hospital saw 1,200 emergencies a day last week => 1200 emergencies/day
    Each turbine makes 4.2 MW and the park will have 60 turbines => 4.2 megawatt; 60 turbines
    The train covers 620 km in two and a half hours => 620 kilometer; 2.5 hour
    She ran the 100 metres in 9.81 seconds => 100 meter; 9.81 second
    Police arrested a 34-year-old man with 15 kilos of cocaine => 15 kilogram
    It exported goods worth $1.2 billion, 5% more than in 2023 => 1200000000 USD; 5 percent
    The party won 32 of the 120 seats => 32 seats; 120 seats
    It won 51.3% of the vote to its rival's 46.2% => 51.3 percent; 46.2 percent
    The deal, worth $300 million, runs for five years => 300000000 USD; 5 year
    The vaccine costs between $10 and $15 a dose => 10..15 USD/dose
    The contract covers 24 planes at €80 million each => 24 planes; 80000000 EUR/plane
    The ship is 120 metres long and 18 wide => 120 meter; 18 meter
    They made 3.5 million tonnes of wheat and 1.2 million of maize => 3500000 metric_ton; 1200000 metric_ton
    A total of 14 people died and another 30 were hurt => 14 people; 30 people
    Of the 44 detained, 12 are minors => 44 detained; 12 detained
    The number of injured rose to 57 => 57 injured
    It was 3 degrees below zero in Oslo => -3 degree
    It has 20% less water => 20 percent
    The sentence is 15 years in prison => 15 year
    Some 70 percent of the 2,000 people polled back the law => ~70 percent; 2000 people
    He was fined five hundred dollars => 500 USD
    A $2.5-million grant paid for 40 wells => 2500000 USD; 40 wells
    A $300 fine was paid => 300 USD
    The 12-mile road cost $5 million per mile => 12 mile; 5000000 USD/mile
    The army lost 1,000 to 1,500 soldiers a day in October => 1000..1500 soldiers/day
    It sold 1.2m cars, up 5% => 1200000 cars; 5 percent
    At $70 a barrel, 40,000 barrels bring $2.8m => 70 USD/barrel; 40000 barrel; 2800000 USD
    The plant emits 3,000 tonnes of CO2 a year => 3000 metric_ton/year
    Over 1,000 years ago, it was a city => nothing
    Nearly two-thirds of voters said no => ~0.666667 dimensionless
    It fired 200-odd missiles => ~200 missiles
    Inflation rose to 8.3% from 7.1% => 8.3 percent; 7.1 percent
    They sold 12,000 cars, against 9,500 a year earlier => 12000 cars; 9500 cars
    The lake lost half its water => 0.5 dimensionless
    It asked for $3 billion and got $1.2 billion => 3000000000 USD; 1200000000 USD
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), FIGURES)
def test_sentence_when_read_then_every_figure_and_nothing_else(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


PERIODS = table(
    "es",
    """
    Era 8 % en mayo de 2023 y 10 % en igual mes de 2022 => 2023-05-01..2023-05-31; 2022-05-01..2022-05-31
    Vendieron 12.000 coches en 2023, frente a 9.500 un año antes => 2023-01-01..2023-12-31; 2022-01-01..2022-12-31
    Exportó bienes por 1.200 millones de dólares, un 5 % más que en 2023 => -; -
    Entre enero y marzo se perdieron 40.000 empleos => 2024-01-01..2024-03-31
    Durante la semana pasada atendió 1.200 urgencias => 2024-11-11..2024-11-17
    """,
) + table(
    "en",
    """
    It was 8% in May 2023, against 10% in the same month of 2022 => 2023-05-01..2023-05-31; 2022-05-01..2022-05-31
    They sold 12,000 cars in 2023, against 9,500 a year earlier => 2023-01-01..2023-12-31; 2022-01-01..2022-12-31
    It exported goods worth $1.2 billion, 5% more than in 2023 => -; -
    Between 3 and 5 October, 40 ships sailed => 2024-10-03..2024-10-05
    Last week it saw 1,200 emergencies => 2024-11-11..2024-11-17
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_sentence_when_read_then_its_periods(language: str, sentence: str, wanted: str) -> None:
    assert periods(sentence + ".", language) == wanted


MODALITIES = table(
    "es",
    """
    El salario mínimo subió a 1.134 euros al mes => reported
    El plan de dos años costó 3.000 millones de euros => reported; reported
    El 70 por ciento de los 2.000 encuestados aprueba la ley => reported; reported
    La temperatura mínima fue de 4 grados => reported
    """,
) + table(
    "en",
    """
    The minimum wage rose to £11.44 an hour => reported
    The two-year plan cost $3bn => reported
    It sold 1.2 million cars, up 5% => reported; reported
    The lowest temperature was 4 degrees Celsius => reported
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), MODALITIES)
def test_sentence_when_read_then_its_modality(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence + ".", language) == wanted
