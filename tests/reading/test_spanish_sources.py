"""Who speaks in the Spanish press: whose survey it is, what a firm told the regulator, whose view stands in front."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, sources, statements

SOURCES = table(
    "es",
    """
    # Whoever publishes a survey that goes by a title, or by none.
    La tasa fue del 5 %, según los resultados de la Encuesta de Hogares divulgados ayer por el Indec => Indec
    La tasa fue del 5 %, según la Encuesta de Empleo publicada el lunes por la Oficina Nacional => Oficina Nacional
    La tasa fue del 5 %, según los resultados de la encuesta difundidos el lunes por el INE => INE
    La tasa fue del 5 %, según los datos de la Encuesta de Hogares => Encuesta de Hogares
    Según las conclusiones del estudio que publicó la Universidad de Lima, hay 40 casos => Universidad de Lima
    # A firm by what it makes, which its own sentence leaves out behind the cue.
    El fabricante de trenes Urbina ganó 83 euros, según ha comunicado este jueves a la CNMV => Urbina
    La cadena de supermercados Arbolera ganó 83 euros, según informó ayer => Arbolera
    El banco Cantábrico ganó 83 euros, según comunicó el martes a la CNMV => Cantábrico
    La asociación de consumidores Facua calcula que hay 40 afectados => Facua
    La asociación de vecinos de Usera calcula que hay 40 afectados => asociación de vecinos de Usera
    # An article that is part of a paper's name; no union is a paper.
    Los analistas, citados por El Umbral, calculan 40 casos => analistas < El Umbral
    Lo contó El Umbral: hay 40 casos. El sindicato asegura que son 50 => -; sindicato
    # Whose view it is.
    Para el economista Amílcar Gaona, el alza es del 4 % => Amílcar Gaona
    El economista Amílcar Gaona dijo que el alza es del 4 % => Amílcar Gaona
    Un funcionario jubilado, Amílcar Gaona, dijo que el alza es del 4 % => Amílcar Gaona
    Para la organización de consumidores Asufin, el alza es del 4 % => Asufin
    Para los analistas, el alza será del 4 % => analistas
    Para la provincia, el alza es del 4 % => -
    Para el Ministerio de Salud, el presupuesto es de 40 euros => -
    # Another verb in the same sentence, and nobody else who speaks.
    Hubo 40 robos en 2023, según la policía, y entre el 1 y el 26 de enero se contabilizaron 60 => policía; policía
    Hubo 40 robos, según la policía, y la Fiscalía General recibió 60 denuncias => policía; -
    # Whoever asks, and with whom nothing is settled.
    La central exige una subida del 6 %, mientras que la dirección ofrece un 3 % => central; dirección
    La ONG pidió 14 millones de dólares para sostener su respuesta => ONG
    La OTAN exige a sus miembros invertir al menos el 2 % => -
    La Unión Europea ofreció ayuda médica, y la OMS envió un equipo de 15 médicos => -
    Los analistas de Renta Cuatro esperaban un beneficio de 79 euros => analistas de Renta Cuatro
    El G77 pide 40 dólares => G77
    # What somebody has from another, and what only rises.
    La nota atribuye a un informe de Causa Segura que hay 40 detenidos => Causa Segura < nota
    Una reforma que eleva de 13 a 26 años la pena por tráfico => -; -
    El FMI eleva del 2,1 al 2,4 % su previsión => FMI; FMI
    """,
)
STATEMENTS = table(
    "es",
    """
    El ministro confirmó además que hay militares investigados: han caído 23 agentes
        => ministro confirms: hay militares investigados
    Un portavoz del M23 desmintió que hayan cortado el agua, como había denunciado la ONG
        => portavoz del M23 denies: hayan cortado el agua; ONG asserts: hayan cortado el agua
    La ministra defendió que la medida funciona y mantuvo que habrá acuerdo
        => ministra asserts: la medida funciona; ministra asserts: habrá acuerdo
    La ministra defendió la medida => nothing
    El banco rechazó ese cálculo => nothing
    El plan lo entregó ayer el ministro de Hacienda, Juan Vindas. "No hay más", sostuvo
        => Juan Vindas asserts: No hay más
    La OMS dijo que hay 40 casos. En un comunicado, agregó que habrá ayuda => OMS asserts: habrá ayuda
    "Nos engañaban", relata un antiguo empleado que pide el anonimato => antiguo empleado asserts: Nos engañaban
    "Es un dato viejo", explicó a este medio Irene Casillas => Irene Casillas asserts: Es un dato viejo
    La central pidió licencia el 8 de abril y ofrece ayuda médica => nothing
    """,
)
MODALITIES = table(
    "es",
    """
    La central exige una subida del 6 % => target
    El sindicato reclamó un aumento del 6 % => target
    La directiva exige un mínimo del 6 % => limit
    Los analistas esperaban un beneficio de 79 euros => forecast
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SOURCES)
def test_source_when_surveys_firms_and_views_are_told_then_who_made_them(
    language: str, sentence: str, wanted: str
) -> None:
    assert sources(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), STATEMENTS)
def test_statement_when_figures_or_an_echo_follow_then_the_clause_alone(
    language: str, sentence: str, wanted: str
) -> None:
    assert "; ".join(statements(sentence, language)) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), MODALITIES)
def test_modality_when_somebody_asks_for_it_then_a_target_and_no_limit(
    language: str, sentence: str, wanted: str
) -> None:
    assert modalities(sentence, language) == wanted
