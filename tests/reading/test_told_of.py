"""Whose figure it is in relative clauses, polls, demands and plans that another source tells of."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, sources

FIGURES = table(
    "es",
    """
    La Administración de Puertos, que la cifra en el 41 %, sostiene que operaron 12 barcos.
        => Administración de Puertos; Administración de Puertos
    Lo celebró el líder de la CUT, Ramiro Ledesma, que calcula en 4.600 los obreros que pararon. => Ramiro Ledesma
    La cifra contrasta con la dada por el Gobierno, que ha calculado un seguimiento del 15,9 %. => Gobierno
    Difiere de lo dicho por la viceministra, Ana Malyar, quien asegura que murieron 5.840 soldados. => Ana Malyar
    La patronal, en cambio, la cifra en un 55 %. => patronal
    El sindicato habló de un 80 %, pero el ministerio lo rebajó al 20 %. => sindicato; ministerio
    Las patronales lo situaron en el 30 %. => patronales
    El sindicato pide un 12 % de aumento. => sindicato
    Según el sondeo de Sigma Dos para El Mundo, el partido tendría 130 escaños. => Sigma Dos < El Mundo
    Además, imágenes de satélite analizadas por el Centro Delta muestran seis aviones.
        => imágenes de satélite < Centro Delta
    """,
) + table(
    "en",
    """
    The Environmental Agency, which expects them to fall by 4 per cent, said 40 plants closed.
        => Environmental Agency; Environmental Agency
    The latest YouGov study for The Times found 40% of voters would back it. => YouGov < The Times
    A poll by Redwood Research for the Irish Chronicle puts support at 38 per cent.
        => Redwood Research < Irish Chronicle
    Bank records obtained by the Herald show 23 transfers. => Bank records < Herald
    The minister told the Dáil that it would cost €640 million. => minister
    Internal papers seen by the Irish Chronicle show the department plans to raise the levy to €85.
        => Internal papers < Irish Chronicle
    """,
)

SENSES = table(
    "es",
    """
    El ministerio cifra el déficit en 5.800 profesores. => reported
    La Agencia, que prevé una caída del 4 %, cerró 40 plantas. => forecast; reported
    """,
) + table(
    "en",
    """
    The agency, which expects a fall of 4 per cent, said 40 plants closed. => forecast; reported
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), FIGURES)
def test_figure_when_told_so_then_its_source(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), SENSES)
def test_figure_when_told_so_then_its_sense(language: str, text: str, wanted: str) -> None:
    assert modalities(text, language) == wanted
