"""Who shares a verb left out, gives a figure by what figures are called, or is named behind what they are."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources

CASES = table(
    "en",
    """
    The mayor puts the toll at 40, the police at 31 and the Red Cross at about 50. => mayor; police; Red Cross
    The ministry puts the cost at $40m and the benefits at $60m. => ministry; ministry
    The union puts the layoffs at 4,000, a figure it takes from the registry, but estimates the cost at $60 million.
        => registry < union; union
    Output fell by 12%, the bank Ostra said in a note. Some 3,000 jobs went, according to the note. => Ostra; Ostra
    The bank put losses at $3m, above the $1m that analysts had estimated. => bank; analysts
    The gas costs €31, according to people familiar with the terms cited by Bloomberg.
        => people familiar with the terms < Bloomberg
    The Bureau of Harbour Inspection (BHI) opened.¶The BHI wants 3,800 more guards. => Bureau of Harbour Inspection
    The jails are run by the Bureau of Jail Care (BJC).¶The BJC said 3,800 guards were missing. => Bureau of Jail Care
    The mine sold 206 tonnes of copper, the energy and mines ministry said on Thursday. => energy and mines ministry
    Some 40 wells were dry, said the land and water board. => land and water board
    The police and the roads agency counted 40 cars. => police < roads agency
    The firm delivered 48,000 sacks, company filings show.¶In 2025 it delivered 30,000 sacks, the filings add.
        => company filings; company filings
    The pension trustees put the gap at £95 million. => pension trustees
    Prosecutors name the same amount, $62 million, in their reply. => Prosecutors
    The firm said that rents rose by 4%, in a notice that cited Norwall as its source. => Norwall < firm
    """,
) + table(
    "es",
    """
    El alcalde cifra los muertos en 40 y la policía en 31. => alcalde; policía
    El ministerio cifra el coste en 30 millones de euros y los ingresos en 40 millones. => ministerio; ministerio
    El gremio cifra en 86.000 los despidos, dato que toma del registro, pero estima el coste en 70 millones de euros.
        => registro < gremio; gremio
    La cooperativa Ostra da por perdidas 8.600 hectáreas de olivar. => Ostra
    La cooperativa da por cerrada la campaña con 8.600 toneladas. => -
    Hubo 12.000 despidos, dijo el banco Ostra en una circular. Unos 3.000 son del astillero, según la circular.
        => Ostra; Ostra
    Los sindicatos calculan que pararon 3.000 trabajadores y la empresa que fueron 1.200. => sindicatos; empresa
    Según el alcalde murieron 40 vecinos. => alcalde
    Las cárceles dependen de la Oficina Nacional de Presos (ONP).¶Faltan 3.800 guardias, según la ONP.
        => Oficina Nacional de Presos
    La mina produjo 93.600 toneladas, informó su operadora, la canadiense Norcobre. => Norcobre
    La fábrica hizo 300 coches, dijo su dueña, la alemana Vossen. => Vossen
    Sumaron 40 millones de dólares, sostiene el Foro Social (FOSDEX), que remite a las cifras del Banco Central.
        => Banco Central < Foro Social
    Captó 5 millones de litros, según el Organismo del Agua (ODA): 3 millones para riego y 2 millones para la ciudad.
        => Organismo del Agua; Organismo del Agua; Organismo del Agua
    Solo en Adré, replica Valcárcel, recibieron tratamiento 14.900 niños. => Valcárcel
    El gremio exige que el salario suba un 20 por ciento. => gremio
    La ley exige que haya 40 camas. => -
    El sindicato Hostal, que maneja los datos de la Cámara Alta, da el mismo dato, el 78 %. => Cámara Alta < Hostal
    La Sociedad de Pesca lleva otra cuenta: sus plantas recibieron 2,7 millones de toneladas. => Sociedad de Pesca
    En Valdor, comprobó la Guardia Civil, la franja medía 20 metros. => Guardia Civil
    """,
)


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_source_when_told_beside_another_then_its_own(language: str, text: str, expected: str) -> None:
    assert sources(text, language) == expected
