"""How the Spanish-language press tells its figures: comparisons, brackets, signs and stretches of the year."""

import pytest

from tests.reading.tables import table
from tests.reading.told import figures, short_periods, told

# The document's date is 22 November 2024, a Friday.
PERIODS = table(
    "es",
    """
    El paro subió en 200 personas en octubre en relación con el mes anterior => 2024-10
    En relación al año pasado, el sistema ha ganado 500 ocupados => -
    En octubre hubo 40 robos, un 9 % menos con relación a 2021 => 2024-10; 2024-10
    Hubo 40 robos en octubre y 60 el mismo mes de 2023 => 2024-10; 2023-10
    Este año hubo 40 robos; en ese mismo periodo de 2023, 60 => 2024-01-01..2024-11-22; 2023-01-01..2023-11-22
    El paro subió en 200 personas en el décimo mes del año => 2024-10
    En el noveno mes de 2023 hubo 40 robos => 2023-09
    La inflación fue del 2,9 % en octubre, casi igual que la registrada en septiembre (2,8 %) => 2024-10; 2024-09
    El pago bajó en septiembre a 260 euros, menos que el de mayo (550 euros) => 2024-09; 2024-05
    La afiliación subió en octubre en 130 personas respecto al mes anterior (0,7 %) => 2024-10; 2024-10
    Es un récord, después de los de 2022 (248 personas) y 2021 (133 personas) => 2022; 2021
    Durante todo el mes de septiembre hubo 40 robos => 2024-09
    Hubo ocho muertos y más de 5.000 contagios en lo que va del año => 2024-01-01..2024-11-22; 2024-01-01..2024-11-22
    Este año han quemado una superficie de 98 hectáreas => 2024-01-01..2024-11-22
    La inflación, que en octubre bajó una décima, hasta el 2,2 %, sigue alta => 2024-10; 2024-10
    El acuerdo llega menos de un mes después de que se aprobaran 500 euros => -
    El sismo registrado el pasado viernes dejó 40 muertos => 2024-11-15
    El Gobierno ha anunciado este jueves la entrega de 500 euros => -
    La tasa ha pasado del 32,8 % de la semana pasada al actual 36,3 % => 2024-11-11..2024-11-17; -
    Los 36 euros de hoy superan en 10 euros a los del año pasado => -; -
    La segunda línea, de 27 kilómetros, debía abrir en 2019 => -
    En 2019 fue condenado a 14 años de prisión => -
    El sector ganó en octubre 9.700 millones de pesos (unos 10,2 millones de dólares) => 2024-10; 2024-10
    Perdió 62 euros, más que entre enero y marzo de 2023 => -
    """,
)
FIGURES = table(
    "es",
    """
    El resultado ha crecido un 12 % en el trimestre, hasta 164 millones de euros => 12 percent; 164000000 EUR
    Las ventas han mejorado un 2,8 %, hasta los 1.680 euros => 2.8 percent; 1680 EUR
    La multa llega hasta los 1.680 euros => <=1680 EUR
    Hubo 618 casos, cifra superior a los 205 casos de 2021 => 618 casos; 205 casos
    La obra costó 32 euros, superando los 29 euros gastados en 2022 => 32 EUR; 29 EUR
    Hubo casos superiores a los 205 euros => >=205 EUR
    El paro bajó en 365 personas (-0,1 %) => 365 personas; -0.1 percent
    La tasa es del –0,27 % => -0.27 percent
    La cuenta -520 euros- está abierta => 520 EUR
    El paro bajó un 8,4 % en febrero en relación con el mes anterior, hasta 6.120 personas => 8.4 percent; 6120 personas
    Alcanza a 38 de los 45 millones de argentinos => 38000000 argentinos; 45000000 argentinos
    Cobran 5 de los 45 empleados => 5 empleados; 45 empleados
    El paro creció más en el grupo de 50 a 54 años, con 40 casos => 40 casos
    La obra duró de 50 a 54 años => 50..54 year
    Las regiones con un aumento de casos son Lima (3.050) y Piura (840) => 3050 casos; 840 casos
    Hubo 112 muertes, la mayoría en Central (49) y Asunción (23) => 112 muertes; 49 muertes; 23 muertes
    Hubo 40 casos. Lo dijeron Ana Ruiz (36) y Luis Mora (41) => 40 casos
    Torres logró el 25 % de los votos (95.463) => 25 percent; 95463 votos
    De cada 100 euros, 38 van a pagar la deuda => 0.38 dimensionless
    De cada diez hogares, siete no tienen agua => 0.7 dimensionless
    Siete de cada diez hogares no tienen agua => 0.7 dimensionless
    Hubo 4 millones 991 mil 574 votantes => 4991574 votantes
    El sismo fue de 6,7 grados en la escala de Richter => 6.7 grados
    Hay 13 muertos y 814 viviendas destruidas y 3.351 con daños => 13 muertos; 814 viviendas; 3351 viviendas
    Sumó 40 buques, más del doble que antes => 40 buques; >=2 dimensionless
    La inflación bajó una décima => 0.1 percentage_point
    Hubo una décima parte => 0.1 dimensionless
    La tasa de empleo ha subido 1,1 puntos => 1.1 percentage_point
    El índice bursátil ganó 120 puntos => 120 puntos
    En 2024 hubo un promedio diario de 82 homicidios => 82 homicidios/day
    En Cataluña se suspendieron 96 trenes, en Andalucía 41 y en Valencia otros 37 => 96 trenes; 41 trenes; 37 trenes
    Hubo 80 dosis, a 31 euros cada una, y espera recibir otras 120 => 80 dosis; 31 EUR/dosis; 120 dosis
    La tasa subió 20 centésimas => 0.2 percentage_point
    Hasta la semana epidemiológica 32 hubo 40 casos => 40 casos
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_the_press_compares_or_brackets_then_each_figure_has_its_own(
    language: str, sentence: str, wanted: str
) -> None:
    assert short_periods(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), FIGURES)
def test_figure_when_the_press_tells_changes_and_signs_then_reads_the_bound_meant(
    language: str, sentence: str, wanted: str
) -> None:
    assert told(sentence, language) == wanted


def test_period_when_the_quarter_is_told_behind_a_base_then_is_the_one_spoken_of() -> None:
    text = "Debía 58 euros a cierre de marzo frente al primer trimestre de 2023. En el trimestre ganó 21 euros."
    assert short_periods(text) == "2024-03-31; 2024-01-01..2024-03-31"


def test_modality_when_si_bien_concedes_then_is_reported() -> None:
    claim = figures("La cifra creció, si bien 40 buques siguen en puerto.")[0]
    assert claim.modality.value == "reported"


SOURCES = table(
    "es",
    """
    Hubo 27 casos, informa el Ministerio de Pesca, Minas y Agua Dulce => Ministerio de Pesca, Minas y Agua Dulce
    El Ministerio de Agricultura, Pesca y Agua calcula 40 casos => Ministerio de Agricultura, Pesca y Agua
    El FMI, la OMS y la ONU calculan 40 casos => FMI; OMS; ONU
    Según Reuters, AFP y EFE, hay 40 casos => Reuters; AFP; EFE
    Según Unicef, este año hay 618 menores => Unicef
    Hubo 59 muertos, según el último balance del ministro del Interior, Panche Stoev => Panche Stoev
    La titular del Secretariado de Seguridad (SESNSP), Marcela Figueroa, informó de 40 casos => Marcela Figueroa
    Chile registró 45 homicidios en 2023 =>
    El estado de Jalisco registró 45 homicidios =>
    El Ministerio de Salud registró 45 homicidios => Ministerio de Salud
    España cuenta ahora mismo con 40 hospitales =>
    Según la fiscal Carmen Ulloque, en la causa declararon 87 testigos => Carmen Ulloque
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SOURCES)
def test_sources_when_names_list_or_places_stand_there_then_who_says_it(
    language: str, sentence: str, wanted: str
) -> None:
    assert "; ".join(figures(sentence, language)[0].source_names) == wanted


def test_period_when_a_union_puts_it_elsewhere_then_is_the_one_just_told() -> None:
    text = "El paro lo secundó el lunes el 26 % de la plantilla, según Renfe. El sindicato lo elevó al 81 %."
    assert short_periods(text) == "2024-11-18; 2024-11-18"


def test_source_when_a_sentence_tells_another_year_or_a_share_of_the_total_then_goes_on() -> None:
    text = (
        "Este año hubo 16 casos, según la OPS. En el mismo lapso de 2023 fueron 9. Brasil concentra el 82 % del total."
    )
    assert {claim.source_names for claim in figures(text)} == {("OPS",)}


def test_source_when_parts_of_another_whole_follow_then_none_is_taken_over() -> None:
    text = "Según la fiscal Carmen Ulloque, declararon 87 testigos. De los 11 acusados, siete fueron condenados."
    assert [claim.source_names for claim in figures(text)] == [("Carmen Ulloque",), (), ()]


def test_source_when_places_stand_in_a_list_then_none_of_them_says_it() -> None:
    text = (
        "Jalisco tiene el 10 %, según la fiscalía; Baja California, 7 por ciento; estado de México, con 5 por ciento."
    )
    assert [claim.source_names for claim in figures(text)][1:] == [(), ()]
    text = "La ONU cifra los muertos en 300; Unicef, en 80; Human Rights Watch, en 90."
    assert [claim.source_names for claim in figures(text)] == [("ONU",), ("Unicef",), ("Human Rights Watch",)]


def test_source_when_a_share_or_a_time_back_goes_on_then_is_that_of_the_sentence_before() -> None:
    text = "Exportaron 40 toneladas este año, según Apeam. El 81 % fue a Estados Unidos."
    assert {claim.source_names for claim in figures(text)} == {("Apeam",)}
    text = "Hay 229 casos confirmados, según el Ministerio de Salud. Hace un mes eran 88."
    assert {claim.source_names for claim in figures(text)} == {("Ministerio de Salud",)}


def test_modality_when_a_promise_goes_on_or_a_whole_is_known_then_target_or_reported() -> None:
    text = "El Gobierno prometió comprar seis escáneres, y destinar 1.200 policías a los puertos."
    assert [claim.modality.value for claim in figures(text)] == ["target", "target"]
    text = "Con las 98.000 familias inscritas, la directora calcula que costará 117 millones de euros."
    assert figures(text)[0].modality.value == "reported"
