"""Modality as news tells it: reckoned and foreseen, granted and obliged, done and still to do.

The document's date is 22 November 2024.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, values

CASES = table(
    "en",
    """
    The insurers estimated that the storm will cost them 120 million euros => estimate
    The storm will cost 120 million euros, the insurers estimated => estimate
    The fee will fall from 40 euros to 30 euros => reported; forecast
    The deficit will fall from 5.9% in 2022 to 3.9% in 2026 => reported; forecast
    Of 600 houses destroyed, 400 will be rebuilt, the agency promised => reported; target
    The agency has promised 1,400 officers, of whom 260 have started work => target; reported
    The company agreed to pay 40 million dollars => target
    Some 5,300 megawatts were missing because of planned maintenance => reported
    A second home may be let to tourists for no more than 90 days => limit
    A licence lets the mine pump up to 500 litres a month => limit
    The agreement foresees a fee of up to 40 euros => limit
    According to the agreement up to 40 people work there => reported
    The store must hold between 2 and 8 degrees Celsius => limit
    Some 40,000 people were behind bars => reported
    Analysts had expected 40 cars in 2023 => forecast
    She said the rise would cost the group 40 million dollars => forecast
    Losses could reach 40 million animals by the end of April if the snow goes on => conditional
    Losses could reach 40 million animals; if the snow goes on, many will die => estimate
    Prosecutors had asked for 60 months => target
    The Red Cross appealed for 6 million dollars but has received 2 million dollars => target; reported
    Its licence says that debt may be no more than 70 per cent of that => limit
    Repairs may take up to six weeks => estimate
    The agency had promised 40 schools in 2023 => target
    The agency built 40 schools in 2023 => reported
    The price in 2026 is put at 40 dollars => forecast
    Growth of 3% is expected in 2025 => forecast
    The plan cuts 4,200 jobs: 2,600 in Poland and 1,600 in Spain => target; target; target
    The bank reckons that 4,300 of the 29,800 jobs are at risk => estimate; reported
    Turnout could reach 60% => estimate
    It aims to plant 40 trees => target
    It expects to earn 40 million dollars => forecast
    It could lose 40 million dollars if the strike goes on => conditional
    The bill would come to 40 million dollars => estimate
    At least 40 people are feared dead => reported
    The cap is 40 euros and the average was 52 euros => limit; reported
    The law requires at least 40 beds => limit
    Up to 40 people died => reported
    Under the contract the firm may cancel no more than 5% of its trains => limit
    The court ruled that no prison may hold more than 40 inmates => limit
    It is likely to cost 40 million euros => forecast
    It will hire 40 nurses => target
    It carried 3 million people in 2019, half of the 6 million forecast for that year => reported; reported; forecast
    The council built 300 of the 450 homes promised by the mayor => reported; target
    """,
) + table(
    "es",
    """
    El organismo estima que pagará 120 millones de euros => estimate
    La tarifa bajará de 40 euros a 30 euros => reported; forecast
    El déficit bajará del 5,9 % en 2022 al 3,9 % en 2026 => reported; forecast
    La vacuna debe conservarse entre 2 y 8 grados Celsius => limit
    El depósito debe guardar al menos 40 toneladas => limit
    La empresa debe 40 millones de euros => reported
    El acuerdo contempla un gasto de hasta 6 millones de dólares => limit
    La licencia autoriza a extraer hasta 40 litros => limit
    La obtuvo tras catorce meses de espera => reported
    El documento prevé cerrar 560 oficinas => target
    El banco prevé un alza del 3 % => forecast
    Las desaladoras cubrían el 8 % de la demanda => reported
    El ayuntamiento quería 40 autobuses => reported
    La planta costaría 40 millones de euros => estimate
    La primera fase se llevará 6.000 euros y la segunda 4.500 euros => forecast; forecast
    El decreto obliga a recortar al menos un 25 % el agua y al menos un 80 % el riego => limit; limit
    El agua está cuatro metros por encima de la cota mínima, que es de 40 metros => reported; limit
    Se esperaban 40 buques en 2023 => forecast
    El Gobierno se había comprometido a sumar 40 buques en 2023 => target
    Cerrará el año con 40 tiendas => forecast
    Si no llueve, quedarán 40 litros => conditional
    Podrían llegar 40 buques => estimate
    El banco calcula que peligran 4.300 de los 29.800 empleos => estimate; reported
    La cuota es de 40 toneladas y se capturaron 52 toneladas => limit; reported
    Murieron hasta 40 personas => reported
    Abrirá 40 tiendas en mayo => target
    Se prevé que lleguen 40 buques => forecast
    Se estima que faltan 40 buques => estimate
    Habrían llegado 40 buques => estimate
    Un tercio de los 38.400 enfermos que esperaban en toda la región fueron operados => reported; reported
    Los 900 refugiados que esperan una vivienda recibieron mantas => reported
    Vendió 2.900 coches, frente a los 3.600 coches que esperaban los analistas => reported; forecast
    Produjo 40.000 toneladas en 2024, frente a las 65.000 toneladas esperadas por los analistas => reported; forecast
    Gastó 300 millones de euros, el doble de los 150 millones presupuestados => reported; reported; target
    El tope es de 40 euros => limit
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_modality_when_told_as_news_does_then_read(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The court ruled that no prison may hold more than 40 inmates."),
        ("es", "El reglamento no permite que los gastos superen los 40 euros."),
    ],
)
def test_limit_when_more_is_denied_then_an_upper_bound(language: str, sentence: str) -> None:
    assert values(sentence, language) == "<=40"
