"""Attribution: who a figure or a statement is from, by every construction that the reader knows."""

import pytest

from claimtrack.model import SourceKind, Stance
from tests.reading.tables import table
from tests.reading.told import figures, reading, sources, statements

SOURCES = table(
    "es",
    """
    # the article's own voice
    Llegaron 40 buques => -
    Se espera que lleguen 40 buques => -
    Se calcula que llegaron 40 buques => -
    # according to
    Según el Ministerio de Defensa, llegaron 40 buques => Ministerio de Defensa
    Llegaron 40 buques, según el Ministerio de Defensa => Ministerio de Defensa
    Llegaron 40 buques según el Ministerio de Defensa => Ministerio de Defensa
    De acuerdo con el Ministerio de Defensa, llegaron 40 buques => Ministerio de Defensa
    La flota, según el Ministerio de Defensa, es de 40 buques => Ministerio de Defensa
    Llegaron 40 buques, según un estudio de la Fundación Lagos => Fundación Lagos
    Según la ministra de Pesca, Laura Rivas, llegaron 40 buques => Laura Rivas
    Según analistas, llegaron 40 buques => analistas
    Según los analistas, llegaron 40 buques => analistas
    Según datos de la Agencia Estatal de Pesca, llegaron 40 buques => Agencia Estatal de Pesca
    # that-clause
    El ministro afirmó que llegaron 40 buques => ministro
    El ministro Juan Peña afirmó que llegaron 40 buques => Juan Peña
    El presidente ucraniano Volodymyr Zelensky aseguró que llegaron 40 buques => Volodymyr Zelensky
    La Cruz Roja informó que llegaron 40 buques => Cruz Roja
    La Cruz Roja ha informado de que llegaron 40 buques => Cruz Roja
    Los analistas advierten que llegaron 40 buques => analistas
    Los datos del Instituto Oceánico indican que llegaron 40 buques => Instituto Oceánico
    Un estudio de la Fundación Lagos reveló que llegaron 40 buques => Fundación Lagos
    El Departamento de Estado de EE. UU. declaró que llegaron 40 buques => Departamento de Estado de EE. UU.
    Las imágenes satelitales revelan que llegaron 40 buques => imágenes satelitales
    El alcalde, Pedro Ruiz, dijo que llegaron 40 buques => Pedro Ruiz
    Reuters informó que llegaron 40 buques => Reuters
    The New York Times informó anteriormente que llegaron 40 buques => The New York Times
    # verb and noun phrase
    La inteligencia ucraniana estima en 40 los buques hundidos => inteligencia ucraniana
    El Banco Central calcula una caída del 3 % => Banco Central
    # relative clause
    Los envíos, que la inteligencia ucraniana estima en 40 buques, siguen => inteligencia ucraniana
    # inverted
    Llegaron 40 buques, informó el Ministerio de Defensa => Ministerio de Defensa
    Llegaron 40 buques, dijo el ministro Juan Peña => Juan Peña
    «Llegaron 40 buques», afirmó Juan Peña => Juan Peña
    “Llegaron 40 buques”, afirmó Juan Peña => Juan Peña
    # quotation
    Juan Peña dijo: “Llegaron 40 buques” => Juan Peña
    # chains
    Fuentes citadas por The Times indicaron que llegaron 40 buques => Fuentes < The Times
    Fuentes del periódico The Times informaron que llegaron 40 buques => fuentes < The Times
    Según fuentes militares citadas por Reuters, llegaron 40 buques => fuentes militares < Reuters
    Según analistas consultados por EFE, llegaron 40 buques => analistas < EFE
    Según la agencia Yonhap, que cita a fuentes militares, llegaron 40 buques => fuentes militares < Yonhap
    # as reports write it
    «Llegaron 40 buques», replicó la portavoz del puerto, Marta Gil => Marta Gil
    El sindicato cifra en 300 los asistentes; la policía, en 80 personas => sindicato; policía
    Según la policía fueron 80 personas, mientras que los vecinos hablan de 300 personas => policía; vecinos
    El informe, elaborado por la Universidad de Lima, calcula pérdidas de 40 euros => Universidad de Lima
    En declaraciones a Reuters, el general Park dijo que llegaron 40 buques => Park
    El portavoz, que pidió no ser identificado, dijo que llegaron 40 buques => portavoz
    Un funcionario que pidió el anonimato dijo que llegaron 40 buques => funcionario
    La ONG Médicos Sin Fronteras denuncia que llegaron 40 buques => Médicos Sin Fronteras
    Amnistía Internacional documentó 43 casos => Amnistía Internacional
    Tal y como informó EFE, llegaron 40 buques => EFE
    Así lo confirmó el alcalde: llegaron 40 buques => alcalde
    La naviera, según su memoria anual, ganó 30 euros => memoria anual
    El expresidente Luiz Inácio Lula da Silva aseguró que llegaron 40 buques => Luiz Inácio Lula da Silva
    Fuentes cercanas al puerto dijeron a El País que llegaron 40 buques => fuentes cercanas al puerto < El País
    El Kremlin desmintió que llegaran 40 buques => Kremlin
    El ministro de Pesca, Luis Gil, anunció este lunes que llegaron 40 buques => Luis Gil
    La OMS estima que llegaron 40 buques => OMS
    # side by side
    Según la ONU y la Unión Europea, llegaron 40 buques => ONU < Unión Europea
    """,
) + table(
    "en",
    """
    It sent 40 ships => -
    It is expected that 40 ships will arrive => -
    It is estimated that 40 ships arrived => -
    # according to
    According to the Defence Ministry, 40 ships arrived => Defence Ministry
    Some 40 ships arrived, according to the Defence Ministry => Defence Ministry
    Some 40 ships arrived according to the Defence Ministry => Defence Ministry
    The fleet, according to the Defence Ministry, is 40 ships strong => Defence Ministry
    According to a study by the Lagos Foundation, 40 ships arrived => Lagos Foundation
    According to analysts, 40 ships arrived => analysts
    According to data from the Fishing Agency, 40 ships arrived => Fishing Agency
    # that-clause
    The minister said that 40 ships arrived => minister
    The minister said 40 ships arrived => minister
    Minister John Stone said 40 ships arrived => John Stone
    Ukrainian President Volodymyr Zelensky said that 40 ships arrived => Volodymyr Zelensky
    The Red Cross reported that 40 ships arrived => Red Cross
    The Red Cross has reported that 40 ships arrived => Red Cross
    Analysts warn that 40 ships arrived => Analysts
    A study by the Lagos Foundation found that 40 ships arrived => Lagos Foundation
    Satellite images show that 40 ships arrived => Satellite images
    The mayor, Peter Ross, said that 40 ships arrived => Peter Ross
    Reuters reported that 40 ships arrived => Reuters
    # inverted
    Some 40 ships arrived, the Defence Ministry said => Defence Ministry
    Some 40 ships arrived, said John Stone => John Stone
    “Some 40 ships arrived,” John Stone said => John Stone
    "Some 40 ships arrived," John Stone said => John Stone
    “Some 40 ships arrived,” said John Stone => John Stone
    # quotation
    John Stone said: “Some 40 ships arrived” => John Stone
    # chains
    Sources cited by The Times said that 40 ships arrived => Sources < The Times
    According to military sources quoted by Reuters, 40 ships arrived => military sources < Reuters
    Reuters, citing military sources, reported that 40 ships arrived => military sources < Reuters
    Officials told Reuters that 40 ships arrived => Officials < Reuters
    # as reports write it
    Police put the crowd at 80 people; neighbours said 300 people came => Police; neighbours
    According to police, 80 people came, while neighbours spoke of 300 people => police; neighbours
    The report, by the University of Lima, puts losses at 40 euros => University of Lima
    In remarks to Reuters, General Park said 40 ships arrived => Park
    The spokesman, who asked not to be named, said 40 ships arrived => spokesman
    An official who spoke on condition of anonymity said 40 ships arrived => official
    Amnesty International documented 43 cases => Amnesty International
    As Reuters reported, 40 ships arrived => Reuters
    The carrier made 30 euros, its annual report shows => annual report
    Former president Luiz Inácio Lula da Silva said 40 ships arrived => Luiz Inácio Lula da Silva
    People close to the port told Bloomberg that 40 ships arrived => People close to the port < Bloomberg
    The Kremlin denied that 40 ships arrived => Kremlin
    Fishing Minister Luis Gil said on Monday that 40 ships arrived => Luis Gil
    Some 40 ships arrived, Fishing Minister Luis Gil told reporters => Luis Gil
    The WHO estimates that 40 ships arrived => WHO
    The study, published in Nature, found that 40 ships arrived => study
    Scientists at the University of Leeds found that 40 ships arrived => Scientists at the University of Leeds
    New data from the Bank of England shows that 40 ships arrived => Bank of England
    The EU's top diplomat, Josep Borrell, said that 40 ships arrived => Josep Borrell
    # side by side
    According to the UN and the European Union, 40 ships arrived => UN < European Union
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SOURCES)
def test_source_when_named_then_read_innermost_first(language: str, sentence: str, wanted: str) -> None:
    assert sources(sentence + ".", language).casefold() == wanted.casefold()


BACK = [
    (
        "es",
        "Un estudio de la Fundación Lagos reveló que llegaron 40 buques. El informe añade que se hundieron 3 barcos.",
        "Fundación Lagos; Fundación Lagos",
    ),
    (
        "es",
        "Según la Agencia Estatal de Pesca, llegaron 40 buques. La agencia señaló que se hundieron 3 barcos.",
        "Agencia Estatal de Pesca; Agencia Estatal de Pesca",
    ),
    (
        "es",
        "La ministra Laura Rivas dijo que llegaron 40 buques. Rivas precisó que se hundieron 3 barcos.",
        "Laura Rivas; Laura Rivas",
    ),
    (
        "es",
        "Según el Servicio Nacional de Inteligencia (SNI), llegaron 40 buques. El SNI dijo que se hundieron 3 barcos.",
        "Servicio Nacional de Inteligencia; Servicio Nacional de Inteligencia",
    ),
    (
        "es",
        "Según el Open Source Centre, llegaron 40 buques. Los datos indican que se hundieron 3 barcos.",
        "Open Source Centre; Open Source Centre",
    ),
    (
        "es",
        "El ministro afirmó que llegaron 40 buques, sugiriendo que se hundieron 3 barcos.",
        "ministro; ministro",
    ),
    (
        "en",
        "A study by the Lagos Foundation found that 40 ships arrived. The report adds that 3 boats sank.",
        "Lagos Foundation; Lagos Foundation",
    ),
    (
        "en",
        "According to the Fishing Agency, 40 ships arrived. The agency said that 3 boats sank.",
        "Fishing Agency; Fishing Agency",
    ),
    (
        "en",
        "Minister Laura Rivas said that 40 ships arrived. Rivas added that 3 boats sank.",
        "Laura Rivas; Laura Rivas",
    ),
    (
        "en",
        "Minister Laura Rivas said that 40 ships arrived. She added that 3 boats sank.",
        "Laura Rivas; Laura Rivas",
    ),
    (
        "en",
        "According to the National Intelligence Service (NIS), 40 ships arrived. The NIS said 3 boats sank.",
        "National Intelligence Service; National Intelligence Service",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), BACK)
def test_source_when_it_refers_back_then_its_fullest_name(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted


KINDS = [
    ("es", "Juan Peña", SourceKind.PERSON),
    ("es", "el Ministerio de Pesca", SourceKind.BODY),
    ("es", "Reuters", SourceKind.OUTLET),
    ("es", "el diario La Nación", SourceKind.OUTLET),
    ("es", "un estudio de la Fundación Lagos", SourceKind.STUDY),
    ("es", "analistas", SourceKind.UNNAMED),
    ("es", "fuentes militares", SourceKind.UNNAMED),
    ("es", "el contrato", SourceKind.DOCUMENT),
    ("es", "la Agencia Nacional de Puertos", SourceKind.BODY),
    ("es", "Médicos sin Fronteras", SourceKind.BODY),
    ("es", "el Colegio de Arquitectos", SourceKind.BODY),
    ("es", "la Guardia Civil", SourceKind.BODY),
    ("es", "María de la Cruz", SourceKind.PERSON),
    ("en", "John Stone", SourceKind.PERSON),
    ("en", "the Norwegian Road Agency", SourceKind.BODY),
    ("en", "the spy agency", SourceKind.BODY),
    ("en", "Feed the Hungry", SourceKind.BODY),
    ("en", "the Red Cross", SourceKind.BODY),
    ("en", "Pieter van der Berg", SourceKind.PERSON),
    ("en", "the Fishing Ministry", SourceKind.BODY),
    ("en", "Reuters", SourceKind.OUTLET),
    ("en", "a study by the Lagos Foundation", SourceKind.STUDY),
    ("en", "analysts", SourceKind.UNNAMED),
    ("en", "the contract", SourceKind.DOCUMENT),
]


@pytest.mark.parametrize(("language", "name", "kind"), KINDS)
def test_source_when_read_then_its_kind(language: str, name: str, kind: SourceKind) -> None:
    text = {"es": f"Según {name}, llegaron 40 buques.", "en": f"According to {name}, 40 ships arrived."}[language]
    (claim,) = figures(text, language)
    assert claim.attribution is not None
    assert claim.attribution.chain[0].kind is kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Según el Ministerio de Defensa, llegaron 40 buques."),
        ("es", "Llegaron 40 buques, informó Juan Peña."),
        ("es", "Según fuentes militares citadas por Reuters, llegaron 40 buques."),
        ("en", "Some 40 ships arrived, according to the Defence Ministry."),
    ],
)
def test_source_when_named_in_the_sentence_then_its_place_holds_its_name(language: str, text: str) -> None:
    (claim,) = figures(text, language)
    assert claim.attribution is not None
    assert claim.attribution.cue is not None
    for mention in claim.attribution.chain:
        assert mention.start is not None
        assert mention.end is not None
        assert mention.name in text[mention.start : mention.end]


def test_source_when_two_side_by_side_then_both_are_origins() -> None:
    (claim,) = figures("Según la ONU y la Unión Europea, llegaron 40 buques.")
    assert claim.attribution is not None
    assert claim.attribution.parallel
    assert len(claim.attribution.origins) == 2


STATEMENTS = [
    (
        "es",
        "El ministro afirmó que el puente es seguro.",
        ["ministro asserts: el puente es seguro"],
    ),
    (
        "es",
        "El ministro negó que el puente sea seguro.",
        ["ministro denies: el puente sea seguro"],
    ),
    (
        "es",
        "La policía confirmó que el puente cayó.",
        ["policía confirms: el puente cayó"],
    ),
    (
        "es",
        "Según el alcalde Pedro Ruiz, el puente es seguro.",
        ["Pedro Ruiz asserts: el puente es seguro"],
    ),
    (
        "es",
        "“El puente es seguro”, dijo Pedro Ruiz.",
        ["Pedro Ruiz asserts: El puente es seguro"],
    ),
    (
        "es",
        "Pedro Ruiz afirmó que los soldados llegaron, algo luego confirmado por la inteligencia surcoreana y el "
        "Pentágono.",
        [
            "Pedro Ruiz asserts: los soldados llegaron",
            "inteligencia surcoreana < Pentágono confirms: los soldados llegaron",
        ],
    ),
    (
        "es",
        "Pedro Ruiz afirmó que los soldados llegaron, una versión desmentida por el Pentágono.",
        ["Pedro Ruiz asserts: los soldados llegaron", "Pentágono denies: los soldados llegaron"],
    ),
    ("es", "El puente es seguro.", []),
    ("es", "Se espera que el puente caiga.", []),
    (
        "en",
        "The minister said that the bridge is safe.",
        ["minister asserts: the bridge is safe"],
    ),
    (
        "en",
        "The minister denied that the bridge is safe.",
        ["minister denies: the bridge is safe"],
    ),
    (
        "en",
        "Police confirmed that the bridge fell.",
        ["Police confirms: the bridge fell"],
    ),
    (
        "en",
        "According to Mayor Peter Ross, the bridge is safe.",
        ["Peter Ross asserts: the bridge is safe"],
    ),
    (
        "en",
        "“The bridge is safe,” Peter Ross said.",
        ["Peter Ross asserts: The bridge is safe"],
    ),
    (
        "en",
        "Peter Ross said that the soldiers arrived, a claim later confirmed by South Korean intelligence and the "
        "Pentagon.",
        [
            "Peter Ross asserts: the soldiers arrived",
            "South Korean intelligence < Pentagon confirms: the soldiers arrived",
        ],
    ),
    ("en", "The bridge is safe.", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), STATEMENTS)
def test_statement_when_attributed_then_its_content_clause(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(statements(text, language)) == sorted(wanted)


def test_statement_when_it_holds_a_figure_then_only_the_figure_is_a_claim() -> None:
    assert statements("El ministro afirmó que llegaron 40 buques.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "El ministro negó que llegaran 40 buques."), ("en", "The minister denied that 40 ships arrived.")],
)
def test_figure_when_denied_then_its_stance(language: str, text: str) -> None:
    (claim,) = figures(text, language)
    assert claim.stance is Stance.DENIES


def test_statement_when_two_clauses_then_each_its_own() -> None:
    text = "El ministro afirmó que el puente es seguro y que la obra terminó."
    assert statements(text) == ["ministro asserts: el puente es seguro", "ministro asserts: la obra terminó"]


def test_claims_when_read_then_in_the_order_of_the_text() -> None:
    text = "Según Juan Peña, llegaron 40 buques. El alcalde dijo que el puente es seguro. Cayeron 3 casas."
    starts = [claim.anchor.start for claim in reading(text).claims]
    assert starts == sorted(starts)
    assert len(starts) == 3
