"""Rates whose denominator other words of the sentence tell: how often, of whom each, at what rate of exchange."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

CASES = table(
    "en",
    """
    Every month 3,000 inmates enter and 2,400 leave => 3000 inmates/month; 2400 inmates/month
    Each year, the fund spends 30 million euros => 30000000 EUR/year
    A year ago the fund spent 30 million euros => 30000000 EUR
    Each of the city's 12 ferries carries 300 passengers => 12 ferries; 300 passengers/ferry
    They left on 42 buses, each of which carried 30 men => 42 buses; 30 men/bus
    The firm runs 42 buses, each carrying 30 pupils => 42 buses; 30 pupils/bus
    The two ferries carry 600 people each and cost 40 million euros => 600 people; 40000000 EUR
    The park has six halls with 900 seats, 150 in each => 6 halls; 900 seats; 150 seats/hall
    A nurse earns 2,400 euros a month and sends home 900 euros of it => 2400 EUR/month; 900 EUR/month
    The line raised its charge for each box to 1,200 euros, from 800 euros => 1200 EUR/box; 800 EUR/box
    The rent is 900 euros a month, about $1,000 => 900 EUR/month; ~1000 USD/month
    The law forbids a deficit of more than 2% in any one year => <=2 percent/year
    No boat may land more than 40 tonnes in any single month => <=40 metric_ton/month
    It takes seven litres of milk to make a kilo of cheese => 7 liter/kilogram
    It takes 40 welders to build a ship => 40 welders
    It lost 40 million rand, with the euro at 20 rand => 40000000 ZAR; 20 ZAR/euro
    The family of each dead sailor gets 15,000 euros => 15000 EUR/sailor
    Diesel sells at 13 rand a litre and is expected at 12.90 rand by May => 13 ZAR/liter; 12.9 ZAR/liter
    It got 261 million euros, at a rate of 5.6 rand to the Canadian dollar => 261000000 EUR; 5.6 ZAR/dollar
    It lost 1,900 soldiers killed, wounded or captured a month => 1900 soldiers/month
    It lost 1,900 soldiers, and the war cost it 40 euros a month => 1900 soldiers; 40 EUR/month
    It made 900 crossings with an average of 200 passengers each => 900 crossings; 200 passengers/crossing
    Families of the dead are promised 9,000 euros apiece => 9000 EUR/family
    Schools cost 300 million euros a year, and teachers get 400 euros each => 300000000 EUR/year; 400 EUR/teacher
    Some 118,000 refugees get 12 kilos each a month => ~118000 refugees; 12 kilogram/month
    A kilo of tea sells at 12 euros, twice the 6 euros of 2020 => 12 EUR/kilogram; 2 dimensionless; 6 EUR/kilogram
    The rebels number 3,000 men. Flight number 780 landed => 3000 men
    Twelve lorries of 30 tonnes each came => 12 lorries; 30 metric_ton/lorry
    """,
) + table(
    "es",
    """
    Cada año llegan 4.000 estudiantes y se marchan 2.900 => 4000 estudiantes/year; 2900 estudiantes/year
    Al año, Brasil compra 40 trenes => 40 trenes/year
    Cada mes reciclan 300 toneladas, que en 2023 costaron 40.000 euros => 300 metric_ton/month; 40000 EUR
    El parque tiene seis naves con 900 puestos, 150 en cada una => 6 naves; 900 puestos; 150 puestos/nave
    Salieron 12 camiones, cada uno de los cuales llevaba 20 soldados => 12 camiones; 20 soldados/camión
    Paga 900 dólares al mes, es decir, unos 760 euros => 900 USD/month; ~760 EUR/month
    Facturó 900 dólares, con el dólar a 0,84 euros => 900 USD; 0.84 EUR/dólar
    El kilo se paga a 12 bolivianos, equivalentes a 1,74 dólares => 12 BOB/kilogram; 1.74 USD/kilogram
    Perdió 1.900 soldados muertos, heridos o capturados al mes => 1900 soldados/month
    Las 900 travesías llevaron una media de 200 pasajeros cada una => 900 travesías; 200 pasajeros/travesía
    Los voluntarios reciben una prima de 400 euros cada uno => 400 EUR/voluntario
    A 2 millones de euros por finca, el plan demandará 1.152 millones => 2000000 EUR/finca; 1152000000 EUR
    Vale 90 euros, a 20 rand por euro, y el boleto subirá a 56 rand => 90 EUR; 20 ZAR/euro; 56 ZAR
    Paga 90 millones de euros al año, pero entre mayo y julio pagó 112 millones => 90000000 EUR/year; 112000000 EUR
    Tiene siete turbinas de 240 megavatios cada una => 7 turbinas; 240 megawatt/turbina
    Por cada vaca el seguro paga 90 euros, unos 100 dólares => 90 EUR/vaca; ~100 USD/vaca
    Prohíbe un déficit superior al 3 % en un mismo año => <=3 percent/year
    La cárcel aloja 3,1 presos por nave => 3.1 presos/nave
    Hay 12 residencias. Se admite un máximo de 25 ancianos por residencia => 12 residencias; <=25 ancianos/residencia
    Hay 12 hospitales. Atienden a 25 ancianos por gripe => 12 hospitales; 25 ancianos
    Hacen falta diez litros de leche para producir un kilo de queso => 10 liter/kilogram
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_rate_when_other_words_tell_what_it_is_per_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
