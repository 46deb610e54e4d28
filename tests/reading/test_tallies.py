"""Numbers whose noun stands elsewhere in their clause: behind "number of", as its subject, as its topic."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

TALLIES = table(
    "es",
    """
    El número de heridos subió a 45 => 45 heridos
    Hay 12 focos activos y la cifra de personas evacuadas permanece en 20 => 12 focos; 20 personas
    La cifra de muertos por los temporales aumentó a 26 => 26 muertos
    Hubo 519 albergados, 1.551 casas caídas y el número de muertos sigue en 11 => 519 albergados; 1551 casas; 11 muertos
    La cantidad de barcos detenidos en los tres puertos llegó a 25 => 25 barcos
    # the nearer subject holds
    El número de heridos subió a 45 y las viviendas dañadas llegan a 1.200 => 45 heridos; 1200 viviendas
    Murieron 24 vecinos, mientras las consultas en los centros ascienden a 2.196 => 24 vecinos; 2196 consultas
    # a colon announces it
    Lo debe al mayor número de donantes: 1.280, frente a los 1.190 de 2023 => 1280 donantes; 1190 donantes
    Aumentaron las multas: 1.280 => 1280 multas
    Puso 900 dosis, informó el Programa de Inmunizaciones: 500 en Lima y 400 en Puno => 900 dosis; 500 dosis; 400 dosis
    Registra 36 viajes de una docena de buques: 21 de Vigo y nueve de Cádiz => 36 viajes; 12 buques; 21 viajes; 9 viajes
    # the topic
    Con relación a las escuelas, 159 están cerradas => 159 escuelas
    En cuanto a los heridos, 12 siguen en el hospital y otros 8 en observación => 12 heridos; 8 heridos
    # a number that goes on with its thousand
    Se atendió a mil 182 personas y a mil 081 familias => 1182 personas; 1081 familias
    # an auxiliary is no hectare, a sign is no telephone, an hour of the day is no length
    El ahorro de 2,3 millones de euros ha permitido contratar => 2300000 EUR
    Un sismo de magnitud 7,2 causó 40 muertes => 7.2 magnitud; 40 muertes
    Las frutas (+14,9 %) y las hortalizas (+2,4 %) crecieron => 14.9 percent; 2.4 percent
    A las 21 horas del jueves había 30 focos => 30 focos
    """,
) + table(
    "en",
    """
    The number of people out of work fell by 329,000 to 9.3 million => 329000 people; 9300000 people
    The number of long-term unemployed is down by 1.2 million => 1200000 unemployed
    The number of jobless persons, at 12.1 million, fell by 456,000 => 12100000 persons; 456000 persons
    The number of arrests reached 12, and 30 police officers were hurt => 12 arrests; 30 officers
    The homes destroyed by the fire reached 1,551 => 1551 homes
    It recorded more fines: 1,280, against 900 in 2023 => 1280 fines; 900 fines
    As for the homes, 1,159 are gone and 234 were damaged => 1159 homes; 234 homes
    The death toll climbed to 94 as rescuers searched => 94 deaths
    The toll from a quake in the Philippines rose to 144, with 23 people missing => 144 deaths; 23 people
    The toll of the fire is 12 homes => 12 homes
    Nearly 3 million people felt the 7.2 magnitude quake => ~3000000 people; 7.2 magnitude
    One of magnitude 5.9 killed 12 people => 5.9 magnitude; 12 people
    Exports of fruit (+14.9%) and vegetables (+2.4%) grew => 14.9 percent; 2.4 percent
    Call +1 202 555 0143 or +34912345678 =>
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), TALLIES)
def test_tally_when_its_noun_stands_elsewhere_then_named(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
