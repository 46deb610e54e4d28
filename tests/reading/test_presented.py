"""Whose report it is: who presented it, whose accounts "its accounts" are, and whom "the organisation" means."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources

SOURCES = table(
    "es",
    """
    # Who presented a nameless paper, behind the verb or before it.
    Hay 40 casos, según el censo que presentó este jueves el ministro de Salud, Juan Ruiz. => Juan Ruiz
    Hay 40 casos, según los datos que la patronal Ascer hizo públicos el lunes. => Ascer
    Hay 40 casos, según el balance que entregó al Congreso el fiscal Luis Paz. => Luis Paz
    Según el informe que el lunes difundió la Cruz Roja, hay 40 casos. => Cruz Roja
    La empresa Enercosta ganó 40 euros, según el informe que la compañía entregó al regulador. => Enercosta
    Hay 40 casos, según el censo que presentó la ministra, Ana Sol. La ministra añadió que hay 12 graves.
        => Ana Sol; Ana Sol
    # What a paper publishes somebody else has made.
    Hay 40 casos, según los documentos que publicó El País. => documentos < El País
    # "Its accounts": of who began the sentence, else of who spoke last in the paragraph.
    Litmar vendió 40 toneladas, según su memoria anual. => Litmar
    Hubo 12 heridos, según el Instituto Delta. El pago costó 40 euros, de acuerdo con sus cuentas.
        => Instituto Delta; Instituto Delta
    # A general noun: the body named last, whether or not it said anything.
    Hay 40 casos, según la Agencia Nilo. La Academia Sur dudó de las cifras. La institución calcula que hay 90 casos.
        => Agencia Nilo; Academia Sur
    La Comisión Federal de Pesca (CFP) perdió 40 euros, reportó ayer la empresa. => Comisión Federal de Pesca
    El FC Barcelona cerró el año con 120 euros de deuda, anunció este miércoles el club. => FC Barcelona
    De acuerdo con un informe de la Contraloría conocido por Reuters, hay 40 casos. => Contraloría < Reuters
    Hacienda lo ubica en 84 euros. => Hacienda
    # The census is nobody else's; who only differs does not keep the word.
    Hay 40 casos, según el Instituto Delta. En 2010 hubo 90 casos, de acuerdo con el censo. => Instituto Delta; censo
    La directora, Ana Gil, dijo que hay 40 casos, aunque los médicos los elevan a 90. «Hay 3 brotes», añadió.
        => Ana Gil; médicos; Ana Gil
    """,
) + table(
    "en",
    """
    There are 40 cases, according to the budget that the minister, Eva Holm, presented in May. => Eva Holm
    There are 40 cases, according to a report which the union submitted on Monday. => union
    Southern Water said its own figures, which cover a year, show 17,000 fewer homes. => Southern Water
    The Forest Fire System, which relies on satellite images, says 40 houses burned. => Forest Fire System
    The Centers for Disease Control and Prevention said 40 people died. => Centers for Disease Control and Prevention
    Ann Lee said 12 people left. Her survey of 2,040 residents found that 14% had lost money. => Ann Lee; -; Ann Lee
    Prices rose by 5 percent, according to the Price Office. A loaf cost $4, its market survey found.
        => Price Office; Price Office
    The agency Geolab lost 4 people. An audit found 9 cases. By law the agency may not close. It said 3 people left.
        => -; audit; Geolab
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), SOURCES)
def test_source_when_a_paper_has_no_name_then_who_made_it(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted
