"""Whose figure it is in relative clauses, polls, demands and plans that another source tells of."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, sources, statements

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
    La Cámara de Comercio sostiene, con datos de la consultora Deloitte, que se perdieron 1.200 empleos.
        => Deloitte < Cámara de Comercio
    Según los sindicatos CSIF, UGT y CCOO, pararon 40 obreros. => CSIF < UGT < CCOO
    El estudio, además, otorga a Vox una horquilla de entre 37 y 40 escaños. => estudio
    El sindicato pide un 12 % de aumento, que en abril fue del 2 %. => sindicato; -
    Hubo un paro del 81 %, según el sindicato Semaf. La empresa ofrece un 2,5 % anual. => Semaf; empresa
    Hubo 12 quiebras, según el Banco Central. La misma fuente espera 40 despidos. => Banco Central; Banco Central
    Según la fiscal Carmen Ulloque, en la causa declararon 87 testigos. => Carmen Ulloque
    Según la encuesta, los datos de la encuesta muestran que hubo 12 huelgas. => encuesta
    El tribunal ordenó el pago de 22 millones de soles. => -
    Lo dijo la dirigente Rosa Huen, presidenta de la federación, quien cifró en 1.200 las familias. => Rosa Huen
    Según el sondeo de Sigma Dos para El Mundo, el partido tendría 130 escaños. => Sigma Dos < El Mundo
    Además, imágenes de satélite analizadas por el Centro Delta muestran seis aviones.
        => imágenes de satélite < Centro Delta
    """,
) + table(
    "en",
    """
    The Environmental Agency, which expects them to fall by 4 per cent, said 40 plants closed.
        => Environmental Agency; Environmental Agency
    The state assembly had asked for $40 million. => state assembly
    It got $11 million of the $75 million that it asked for. => -; -
    The employers have offered 5.5 percent. => employers
    Ann Lee told parliament that the government expects a deficit of 22 million dollars. => Ann Lee
    Visitors numbered 281,000, Statistics Iceland reported, and hotel rooms were 84% full.
        => Statistics Iceland; Statistics Iceland
    A poll by Novus for the daily Expressen found that 40% of voters would back it. => Novus < Expressen
    A survey by CBOS of 1,048 adults found that 41% would vote for it. => -; CBOS
    Hospital records reviewed by the Daily Star list 44 bodies. => Hospital records < Daily Star
    The opposition Law and Justice party said 40 people came. => opposition Law and Justice party
    The latest YouGov study for The Times found 40% of voters would back it. => YouGov < The Times
    A poll by Redwood Research for the Irish Chronicle puts support at 38 per cent.
        => Redwood Research < Irish Chronicle
    Bank records obtained by the Herald show 23 transfers. => Bank records < Herald
    They rejected an Amnesty International report that said the army killed up to 300 prisoners.
        => Amnesty International
    Fewer than 40 people came, ministers said, as unions put the figure at more than 90. => ministers; unions
    Cabinet Office minister Francis Maude said 40 people came. => Francis Maude
    In a poll by the newspaper Mainichi 57 percent of those asked blamed the government. => Mainichi
    They met their chief negotiator, Katrin Vogel, who put the cost at €11 million. => Katrin Vogel
    Canada has responded. At the mill 1,000 workers have been laid off, the union said. => union
    Hackers stole the records of 9 million customers of the health insurer Medihold, the company said. => Medihold
    The company made a profit of £54m, its first in years, it said on Thursday. => company
    The thieves had 480,000 medical claims copied. => -
    Growth was lower than that recorded in July by 6,000 jobs. => -
    The minister told the Dáil that it would cost €640 million. => minister
    Internal papers seen by the Irish Chronicle show the department plans to raise the levy to €85.
        => Internal papers < Irish Chronicle
    """,
)

SENSES = table(
    "es",
    """
    El ministerio cifra el déficit en 5.800 profesores. => reported
    La misión, que según la resolución no podrá superar los 400 efectivos, llegará en junio. => limit
    «Prevemos desplegar 150 personas», precisó el enviado. => target
    El Ministerio de Ganadería y Pesca informó de 40 brotes. => reported
    El funcionario anunció la compra de dos aviones. => target
    El partido obtendría el 31,3 % de los votos y 127 escaños. => estimate; estimate
    La Agencia, que prevé una caída del 4 %, cerró 40 plantas. => forecast; reported
    """,
) + table(
    "en",
    """
    Australia announced aid worth 2.5 million dollars. => target
    The company announced a loss of 2.5 million dollars. => reported
    A hall, which has cost €4 billion, is to open soon. => reported
    The agency, which expects a fall of 4 per cent, said 40 plants closed. => forecast; reported
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), FIGURES)
def test_figure_when_told_so_then_its_source(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), SENSES)
def test_figure_when_told_so_then_its_sense(language: str, text: str, wanted: str) -> None:
    assert modalities(text, language) == wanted


STATEMENTS = table(
    "en",
    """
    The bank said the report was “devoid of truth”, reported Reuters.
        => bank < Reuters asserts: the report was “devoid of truth”
    A Lukoil spokesman said the company was not in talks, according to the Wall Street Journal.
        => Lukoil spokesman < Wall Street Journal asserts: the company was not in talks
    The ministry said the reporting was false. => ministry asserts: the reporting was false
    “I think it’s hard to win,” Ana Ruiz said. => Ana Ruiz asserts: I think it’s hard to win
    Dan Cole said the strike was a “damp squib”, telling MPs that trains ran smoothly.
        => Dan Cole asserts: the strike was a “damp squib” | Dan Cole asserts: trains ran smoothly
    """,
) + table(
    "es",
    """
    “La ley es mala”, declaró uno de los fiscales. => fiscales asserts: La ley es mala
    El ministro dijo, según la agencia EFE, que el puerto está cerrado.
        => ministro < EFE asserts: el puerto está cerrado
    El grupo, que cuenta con una red en la zona, dijo que hubo ataques. => grupo asserts: hubo ataques
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), STATEMENTS)
def test_statement_when_told_so_then_its_source(language: str, text: str, wanted: str) -> None:
    assert " | ".join(statements(text, language)) == wanted
