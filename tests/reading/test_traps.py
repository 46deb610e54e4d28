"""Numbers that are no figures, and figures that stand beside them."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

NOTHING = {
    "es": """
        Es la peor sequía en medio siglo
        Es la mayor caída en un cuarto de siglo
        El avión F-16 despegó
        Lo cuenta https://www.ejemplo.org/2024/20%25-de-500-euros?p=30%2520% y nadie más
        El lote 24703 L-202 y el 24703 m212 salieron
        El avión Su-35 despegó
        El misil Kh-101 cayó en la ciudad
        La cumbre del G20 terminó
        La cumbre del G7 terminó
        La COVID-19 dejó secuelas
        El acuerdo se firmó en 2024
        La ley se aprobó en los años noventa
        Durante la década de 1990 hubo paz
        La crisis de 2008-2010 fue dura
        Según el artículo 4 de este acuerdo, habrá ayuda mutua
        La Resolución 2397 del Consejo sigue en vigor
        El decreto 28/2024 entró en vigor
        La página 12 del informe lo dice
        El vuelo 447 se retrasó
        El capítulo 3 trata de la pesca
        Vive en la calle 14, piso 3, puerta 2
        La carretera A-6 quedó cortada
        El siglo XXI empezó mal
        La II Guerra Mundial terminó
        La primera carga llegó
        La 3.ª edición se agotó
        El 2.º puesto fue para Kenia
        El 15º puesto fue para Kenia
        La reunión empezó a las 18:30
        La reunión empezó a las 18:30 horas
        La reunión empezó a las seis
        La reunión empezó a las 6 de la tarde
        La reunión empezó a las 9.15 h
        Nació el 7 de marzo de 1975
        Nació el 07/03/1975
        Nació el 1975-03-07
        El teléfono es 555-123-4567
        El teléfono es +34 600 123 456
        Llame al 112
        El partido acabó 2-1
        El equipo ganó 3-0 en casa
        La versión 3.2.1 ya está publicada
        Usará todos los medios disponibles
        Ayudará a una de las partes
        Uno de los soldados habló
        Fue un ataque y una respuesta
        Las dos naciones firmaron
        Ambas capitales ganan
        Las tres partes hablaron
        Fue una y otra vez
        Nadie sabe por qué el uno y el otro callan
        El código postal 28014 es de Madrid
        La habitación 101 está cerrada
        El objetivo 7 de la agenda 2030 es la energía
        La guerra empezó hace tres años
        Entre las páginas 12 y 15 lo dice
        Los artículos 4, 5 y 7 lo dicen
        Entre los kilómetros 4 y 7 hubo un corte
        Los mayores de 65 pagan menos
        Los menores de 18 no entran
        Abre de 9 a 14 y de 16 a 20
        El Apolo 11 llegó a la Luna
        El canal 5 lo emitió
        La Sub-20 viajó ayer
        Recibió el 5G sin demora
        Pidió un vaso de agua
        Dos fuentes cercanas al acuerdo dijeron que no habrá multa
    """,
    "en": """
        It was the worst drought in half a century
        The snow was the deepest in a quarter of a century
        Read it at https://www.example.org/a/40-dollars?q=30%25 or www.example.org/5%
        Leeds won 3-2 yesterday
        Leeds won 3-2 thanks to a late goal
        It was a 2-1 win
        The F-16 took off
        The Su-35 took off
        The G20 summit ended
        The G7 summit ended
        COVID-19 left its mark
        The deal was signed in 2024
        The 1990s were calm
        In the nineties there was peace
        The 2008-2010 crisis was hard
        Under Article 4 of the treaty, help is mutual
        Resolution 2397 is still in force
        Page 12 of the report says so
        Flight 447 was late
        Chapter 3 is about fishing
        Room 101 is closed
        World War II ended
        The first load arrived
        The 3rd edition sold out
        Kenya came 15th
        The meeting began at 18:30
        The meeting began at 6:30 pm
        The meeting began at 6 p.m.
        The meeting began at six
        He was born on March 7, 1975
        He was born on 7 March 1975
        He was born on 1975-03-07
        The phone number is 555-123-4567
        Call 911
        The match ended 2-1
        The team won 3-0 at home
        Version 3.2.1 is out
        It will help one of the parties
        One of the soldiers spoke
        It was an attack and a reply
        The two nations signed
        Both capitals win
        The three sides talked
        One could say that no one knows
        The war began three years ago
        The Boeing 737 carrying ministers landed
        Apollo 11 reached the Moon
        Recent events may change the plan
        Route 66 was closed
        It costs an arm and a leg
        It works from 9 am to 5 pm
        It works 24/7
        It won 3 to 1
        It is a 3D film
        He lives at 10 Downing Street
        The S&P 500 fell
        Section 230 was repealed
        It came 34th of all
        Two people close to the deal said that no fine is due
    """,
}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"), [case for language, lines in NOTHING.items() for case in table(language, lines)]
)
def test_trap_when_read_then_nothing(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


BESIDE = table(
    "es",
    """
    El artículo 4 fija una multa de 300 euros => 300 EUR
    En 2024 llegaron 300 buques => 300 buques
    En 2024, 300 buques zarparon => 300 buques
    El G20 prestó 20 millones de dólares => 20000000 USD
    Compró 24 cazas F-16 => 24 cazas
    Llegaron 2.024 soldados => 2024 soldados
    Pagó 2024 dólares => 2024 USD
    La COVID-19 mató a 19 personas => 19 personas
    Ocupa el lugar 34 de 180 países => 180 países
    El 11 de septiembre de 2001 murieron 2.977 personas => 2977 personas
    A las 18:30 había 40 heridos => 40 heridos
    El 5 de mayo murieron 5 personas => 5 personas
    Ganó 3-0 ante 40.000 espectadores => 40000 espectadores
    Uno de cada tres llegó en 2023 => 0.333333 dimensionless
    El 3 % de los 40 heridos murió => 3 percent; 40 heridos
    """,
) + table(
    "en",
    """
    Article 4 sets a fine of 300 euros => 300 EUR
    In 2024, 300 ships sailed => 300 ships
    In 2024 300 ships sailed => 300 ships
    The G20 lent 20 million dollars => 20000000 USD
    It bought 24 F-16 fighters => 24 fighters
    It sent 2,024 soldiers => 2024 soldiers
    It paid 2024 dollars => 2024 USD
    COVID-19 killed 19 people => 19 people
    The S&P 500 fell 2% => 2 percent
    The Fortune 500 firm paid $3m => 3000000 USD
    It came 34th out of 180 countries => 180 countries
    On 9/11, 2,977 people died => 2977 people
    On September 11, 2001, 2,977 people died => 2977 people
    At 6:30 pm 40 people waited => 40 people
    On May 5 5 people died => 5 people
    It is 1.7 billion in cash, or 3 euros each => 3 EUR
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), BESIDE)
def test_trap_when_beside_a_figure_then_only_the_figure(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "1. Pagar 300 euros.\n2. Cobrar 500 euros.\n", "300 EUR; 500 EUR"),
        ("es", "1) Pagar 300 euros.\n2) Cobrar 500 euros.\n", "300 EUR; 500 EUR"),
        ("en", "1. Pay 300 euros.\n2. Get 500 euros.\n", "300 EUR; 500 EUR"),
    ],
)
def test_trap_when_list_numbers_then_only_the_figures(language: str, text: str, wanted: str) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La tasa de homicidios es de 12,5 por cada 100.000 habitantes."),
        ("en", "The murder rate is 12.5 per 100,000 people."),
    ],
)
def test_trap_when_the_base_of_a_rate_then_no_figure_of_its_own(language: str, text: str) -> None:
    assert told(text, language).startswith("12.5")
    assert "; " not in told(text, language)
