"""Figures that go on from what the text has just told: an episode, the parts of a whole, a year earlier, a season.

The document's date is 22 November 2024, a Friday. Periods as in test_periods_in_news.py.
"""

import pytest

from tests.reading.told import modalities, short_periods, sources, told

PERIODS = [
    # an episode with its first day and its last
    (
        "en",
        "The flood began on 3 October and ended on 9 October. It destroyed 4,200 houses and 310 "
        "bridges, officials said.",
        "2024-10-03..2024-10-09; 2024-10-03..2024-10-09",
    ),
    (
        "en",
        "The walkout ended on 14 November with 2,300 flights cancelled. It had started on 4 November "
        "and lasted ten days.",
        "2024-11-04..2024-11-14; 2024-11-04..2024-11-14",
    ),
    (
        "es",
        "La huelga empezó el 4 de noviembre y terminó el jueves 14. Paralizó 310 trenes y 84 aviones.",
        "2024-11-04..2024-11-14; 2024-11-04..2024-11-14",
    ),
    (
        "es",
        "La vendimia concluyó el 20 de octubre con 98.000 toneladas. Había comenzado el 12 de agosto.",
        "2024-08-12..2024-10-20",
    ),
    (
        "es",
        "El brote se declaró el 2 de septiembre y fue dado por terminado el 30 de octubre. En "
        "noviembre enfermaron 3 niños.",
        "2024-11-01..2024-11-22",
    ),
    # costs and caps are not of the episode
    (
        "en",
        "The fire broke out on 3 October and was put out on 9 October. Repairs will cost 40 million dollars.",
        "-",
    ),
    # a part with its share of a whole that the text has just told
    (
        "en",
        "The mine produced 80,000 tonnes in 2023. The northern pit yielded 20,000 tonnes, or a quarter.",
        "2023; 2023; 2023",
    ),
    (
        "es",
        "El banco concedió 4.000 créditos en octubre. A las mujeres fueron 1.480, el 37 %.",
        "2024-10; 2024-10; 2024-10",
    ),
    # parts that make up the whole
    (
        "en",
        "The airport served 900,000 passengers in October. Domestic flights carried 640,000 passengers "
        "and foreign ones "
        "260,000.",
        "2024-10; 2024-10; 2024-10",
    ),
    (
        "es",
        "La región matriculó en 2023 a 70.000 alumnos. A las escuelas públicas van 52.000 alumnos y a "
        "las privadas, 18.000.",
        "2023; 2023; 2023",
    ),
    # the same thing told again in the past, and in the present
    (
        "en",
        "A bus carrying 51 people overturned on Tuesday. Witnesses, however, said that 64 people were on board.",
        "2024-11-19; 2024-11-19",
    ),
    ("en", "The port handled 40 ships in 2023. Its quay now holds 12 ships.", "2023; -"),
    ("es", "En octubre se vendieron 400 pisos. Ahora quedan 380 pisos.", "2024-10; -"),
    ("es", "En octubre se vendieron 400 pisos. En la capital cambiaron de dueño 120 pisos.", "2024-10; 2024-10"),
    # what "and" joins
    (
        "en",
        "Police arrested 40 men on Sunday; 12 of them came from Mali and nine from Chad.",
        "2024-11-17; 2024-11-17; 2024-11-17",
    ),
    # a year earlier, of what the sentence before has told
    (
        "en",
        "The bank earned 40 million euros in the third quarter. Costs rose from 12 million a year "
        "earlier to 15 million "
        "euros.",
        "2024-07-01..2024-09-30; 2023-07-01..2023-09-30; 2024-07-01..2024-09-30",
    ),
    (
        "es",
        "El banco ganó 40 millones de euros en el tercer trimestre. Los ingresos pasaron de 90 "
        "millones un año antes a 96 "
        "millones de euros.",
        "2024-07-01..2024-09-30; 2023-07-01..2023-09-30; 2024-07-01..2024-09-30",
    ),
    # a season that the text has dated
    (
        "en",
        "Farmers sold 600 tonnes in the season from 1 October to 30 September. Over the season 90 tonnes were lost.",
        "2023-10-01..2024-09-30; 2023-10-01..2024-09-30",
    ),
    ("en", "It expects 640 tonnes in the season to 30 September 2025.", "2024-10-01..2025-09-30"),
    # a window told back from a day
    (
        "en",
        "Debt stood at 3.9 billion euros on 30 June, three times the 1.3 billion euros earned in the "
        "previous twelve months.",
        "2024-06-30; 2024-06-30; 2023-07-01..2024-06-30",
    ),
    (
        "es",
        "En el año que terminó el 30 de junio ingresó 40 millones de euros.",
        "2023-07-01..2024-06-30",
    ),
    (
        "es",
        "Este año ardieron 400 hectáreas, el doble de la media de los últimos diez años.",
        "2024-01-01..2024-11-22; 2024-01-01..2024-11-22",
    ),
    # that stretch
    (
        "en",
        "From January to August 410 people drowned. The charity counts 520 people in those eight months.",
        "2024-01-01..2024-08-31; 2024-01-01..2024-08-31",
    ),
    (
        "es",
        "De enero a agosto se ahogaron 410 personas. La ONG cuenta 520 personas en esos ocho meses.",
        "2024-01-01..2024-08-31; 2024-01-01..2024-08-31",
    ),
    # the next of its name
    ("en", "The ministry will move 400 people on Wednesday.", "2024-11-27"),
    ("en", "The service expects 180 millimetres from December to February.", "2024-12-01..2025-02-28"),
    # what stands, and what was done
    ("en", "The city needs 120 wells and drilled 40 wells in May.", "-; 2024-05"),
    ("es", "En la provincia faltan 120 médicos y se jubilaron 40 médicos en mayo.", "-; 2024-05"),
    ("en", "It plans to cut 480 of its 3,100 jobs in 2026.", "2026; -"),
    ("en", "In May it finished a dam 80 kilometres away.", "-"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), PERIODS)
def test_figure_when_it_goes_on_from_others_then_has_their_time(language: str, text: str, wanted: str) -> None:
    assert short_periods(text, language) == wanted


def test_part_when_the_numbers_show_its_whole_then_has_its_source() -> None:
    text = "El banco concedió 4.000 créditos en octubre, informó Caritas. A las mujeres fueron 1.480, el 37 %."
    assert sources(text) == "Caritas; Caritas; Caritas"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "es",
            "La policía halló 900 kilos en marzo, informó Salud. Del alijo, 500 kilos iban a Lagos y 300 kilos a Fez.",
            "Salud; Salud; Salud",
        ),
        (
            "es",
            "Cobró 9 millones de euros, según Salud. Murió Ana.\n\nDe la suma cobrada, 5 millones de euros van a Lima.",
            "Salud; Salud",
        ),
        ("es", "Cobró 9 euros, según Hacienda. De inmediato, 5 euros volaron.", "Hacienda; -"),
        ("en", "It will cut 900 jobs, Acme said. The cuts comprise 500 posts in Leeds.", "Acme; Acme"),
        ("en", "It will cut 900 jobs, Acme said. The union has 500 posts in Leeds.", "Acme; -"),
    ],
)
def test_part_when_its_sentence_names_the_whole_then_has_its_source(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted


def test_part_when_its_share_does_not_fit_the_whole_then_has_no_source() -> None:
    text = "El banco concedió 4.000 créditos en octubre, informó Caritas. A las mujeres fueron 1.480, el 61 %."
    assert sources(text) == "Caritas; -; -"


MODALITIES = [
    ("es", "El ministerio contratará a 400 médicos.", "target"),
    ("es", "El fondo cubrirá 40 millones de euros.", "target"),
    ("es", "La ciudad restaurará 40 edificios.", "target"),
    ("es", "La población crecerá en 400 personas.", "forecast"),
    ("es", "La obra costará 40 millones de euros.", "forecast"),
    ("es", "El tren tendrá 400 pasajeros diarios.", "forecast"),
    ("es", "Negó que llegaran 400 camiones.", "reported"),
    ("es", "Un plan de dos años.", "reported"),
    ("en", "The ministry will recruit 400 doctors.", "target"),
    ("en", "The city will restore 40 buildings.", "target"),
    ("en", "About 400 million euros will be spent on roads.", "target"),
    ("en", "The population will grow by 400 people.", "forecast"),
    ("en", "The works will cost 40 million euros.", "forecast"),
    ("en", "Buses were to take 400 people home.", "target"),
    ("en", "Camps that are to hold 3,000 people.", "target"),
    ("en", "Parliament let the board spend up to 40 million euros.", "limit"),
    ("en", "The two-year plan cost 40 million euros.", "reported"),
    ("es", "La empresa va a entregar 400 autobuses.", "target"),
    ("es", "La población va a crecer en 400 personas.", "forecast"),
    ("es", "La empresa tiene previsto talar 400 árboles.", "target"),
    ("es", "El ministerio prevé restaurar 40 edificios.", "target"),
    ("es", "Niega que vaya a despedir a 400 personas.", "target"),
    ("es", "De romperse la presa, se inundarían 400 casas.", "conditional"),
    ("en", "The ministry expects to restore 40 buildings.", "target"),
    ("en", "The bank expects to lose 40 million euros.", "forecast"),
    ("en", "It is going to rebuild 40 houses.", "target"),
    ("en", "Acme will cut 3,600 jobs, or 12% of its posts.", "target; target"),
    ("es", "Acme recortará 3.600 empleos, o el 12 % de sus puestos.", "target; target"),
    ("en", "Acme will cut 3,600 jobs, and 12% of its posts are vacant.", "target; reported"),
    ("en", "Acme will cut 900 jobs. The cuts comprise 500 posts in Leeds.", "target; target"),
    ("es", "Acme recortará 900 empleos. Los recortes comprenden 500 puestos en Vigo.", "target; target"),
    ("es", "El Gobierno prevé rehabilitar 640 casas: 280 en León y 360 en Soria.", "target; target; target"),
    ("en", "It planned to plant 400 trees but planted 200 trees.", "target; reported"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), MODALITIES)
def test_modality_when_acts_and_outcomes_are_announced_then_tells_them_apart(
    language: str, text: str, wanted: str
) -> None:
    assert modalities(text, language) == wanted


UNITS = [
    ("es", "Hay 30 alumnos por aula.", "30 alumnos/aula"),
    ("es", "Trabajan seis horas por noche.", "6 hour/noche"),
    ("es", "Hubo 40 muertos por dengue.", "40 muertos"),
    ("en", "There are 30 pupils per classroom.", "30 pupils/classroom"),
    ("en", "They work six hours a night.", "6 hour/night"),
    ("en", "The boat held 112 people. Nine of them drowned.", "112 people; 9 people"),
    ("en", "It bought 64% fewer than the 1,900 ships of the same months of 2023.", "64 percent; 1900 ships"),
    ("en", "Fewer than 90 of the city’s 310 wells worked.", "<=90 wells; 310 wells"),
    ("en", "Workers rebuilt 14 of the country's 987 kilometres of coast.", "14 kilometer; 987 kilometer"),
    ("en", "The price rose to 48 euros a kilo in May from 42 in March.", "48 EUR/kilogram; 42 EUR/kilogram"),
    ("en", "The rate fell from 9.1 in March to 8 percent.", "9.1 percent; 8 percent"),
    ("es", "El precio pasó de 42 en marzo a 48 euros en mayo.", "42 EUR; 48 EUR"),
    ("en", "It bought 900 tonnes over the twelve months and sold 800.", "900 metric_ton; 800 metric_ton"),
    ("es", "La cifra supera el centenar de muertos.", ">=100 muertos"),
    ("es", "No llegará al millón de kilos; estima la cosecha en 870.000.", "1000000 kilogram; 870000 kilogram"),
    ("es", "Ronda la docena de casos.", "~12 casos"),
    ("es", "Pagó tres euros la docena de huevos.", "3 EUR/docena"),
    (
        "en",
        "It bought 180 tanks for 6.5 billion euros, roughly 36 million apiece.",
        "180 tanks; 6500000000 EUR; ~36000000 EUR/tank",
    ),
    ("en", "It gave 600 seedlings to 30 farmers, or 20 each.", "600 seedlings; 30 farmers; 20 seedlings/farmer"),
    ("es", "Dio 600 plantas a 30 vecinos, unas 20 por cabeza.", "600 plantas; 30 vecinos; ~20 plantas/person"),
    ("es", "Perdió 42 mil millones de euros, contra 78 mil 500 el año previo.", "42000000000 EUR; 78500000000 EUR"),
    (
        "es",
        "Hay 250 hectáreas, con una producción de 600 toneladas. Dice que la producción no pasa de 400.",
        "250 hectare; 600 metric_ton; <=400 metric_ton",
    ),
    ("en", "Bills will rise by an average of £123 to £603.", "123 GBP; 603 GBP"),
    ("en", "It made 450 leaks, or 3.2 for each of the 140 storm drains.", "450 leaks; 3.2 leaks/drain; 140 drains"),
    ("en", "Anglian recorded 448,000 hours; Thames came second with 299,000.", "448000 hour; 299000 hour"),
    ("en", "It may not spill more than ten times a year.", "<=10 times/year"),
    ("es", "En 24 horas cayeron 118 milímetros.", "118 millimeter"),
    ("es", "En 24 horas volverá la luz.", "24 hour"),
    ("en", "The virus has spread over 590 hectares.", "590 hectare"),
    ("en", "The number of ships exceeded 400.", ">=400 ships"),
    ("en", "The number of ships approached 400.", "~400 ships"),
    ("es", "El número de buques rozó los 400.", "~400 buques"),
    ("es", "Recibió más de 400 pero menos de 500 buques.", "400..500 buques"),
    ("en", "It took in just shy of 400 ships.", "<=400 ships"),
    ("es", "Tiene 12 camas por cada mil habitantes.", "12 camas/mil habitantes"),
    ("es", "Comió 40 kilos de carne per cápita.", "40 kilogram/person"),
    ("es", "Pesa 2 toneladas y media.", "2.5 metric_ton"),
    ("en", "It yields 4.2 t/ha.", "4.2 metric_ton/hectare"),
    ("en", "Sales fell 3.2pc.", "3.2 percent"),
    (
        "es",
        "Pagará 40 millones de euros por 20 kilómetros de vía, es decir, 2 millones por kilómetro.",
        "40000000 EUR; 20 kilometer; 2000000 EUR/kilometer",
    ),
    ("es", "El litro costaba 1,20 euros en enero y se vendía a 1,50 en abril.", "1.2 EUR/liter; 1.5 EUR/liter"),
    ("en", "It has been short of a third of its power.", "0.333333 dimensionless"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), UNITS)
def test_unit_when_shared_out_or_taken_over_then_what_is_counted(language: str, text: str, wanted: str) -> None:
    assert told(text, language) == wanted
