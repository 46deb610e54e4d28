"""Passages on many subjects, as newsrooms write them: what each figure covers and in what sense it is told.

The document's date is 22 November 2024, a Friday. Periods as in test_periods_in_news.py.
"""

import pytest

from tests.reading.told import modalities, short_periods

CASES = [
    # sport, schools, health
    ("en", "It has scored 31 goals this season, four goals more than last year.", "-; -"),
    ("en", "Ten years ago 34% of pupils walked to school. Today it is 21%.", "-; -"),
    ("es", "Diez años antes habían ardido allí 5.000 hectáreas.", "-"),
    ("es", "La vacunación alcanzó al 62 % de los mayores en la campaña pasada; este otoño va por el 41 %.", "-; -"),
    # crime
    (
        "en",
        "Police recorded 1,204 attacks in the twelve months to September, 7% fewer than in the previous year. "
        "In London alone there were 412 attacks in that period.",
        "2023-10-01..2024-09-30; 2023-10-01..2024-09-30; 2023-10-01..2024-09-30",
    ),
    (
        "es",
        "La fiscalía investiga 230 denuncias presentadas desde enero, 84 de ellas en el último mes.",
        "2024-01-01..2024-11-22; 2024-10-22..2024-11-22",
    ),
    # prices, jobs, firms
    (
        "en",
        "Wages grew by 3.4% in the year to June, while prices rose 3.9% over the same period.",
        "2023-07-01..2024-06-30; 2023-07-01..2024-06-30",
    ),
    (
        "en",
        "It lost 120 million euros in the nine months to September, after a profit of 80 million euros in the "
        "year-earlier period.",
        "2024-01-01..2024-09-30; 2023-01-01..2023-09-30",
    ),
    ("es", "El paro subió en 26.000 personas este mes.", "2024-11-01..2024-11-22"),
    (
        "es",
        "En 2023 llegaron 85 millones de turistas y para este año se esperan 94 millones.",
        "2023; 2024",
    ),
    # weather and floods
    ("en", "Rainfall in October was 12 millimetres, against an average of 64 millimetres.", "2024-10; -"),
    (
        "en",
        "The river rose to 4.7 metres on Monday night and fell to 3.9 metres by Wednesday, the agency said.",
        "2024-11-18; 2024-11-20",
    ),
    # events that go on, and how long they took
    ("en", "A strike that began on 4 November has cost the port 90 million dollars.", "2024-11-04..2024-11-22"),
    ("es", "El incendio empezó el 3 de agosto y duró nueve días.", "2024-08-03..2024-08-11"),
    ("es", "El racionamiento empezó el 4 de noviembre y dura ya diecinueve días.", "2024-11-04..2024-11-22"),
    (
        "es",
        "Desde que asumió, en diciembre de 2023, el Gobierno ha despedido a 34.000 empleados.",
        "2023-12-01..2024-11-22",
    ),
    # what is done beside what is to come
    (
        "en",
        "The vaccine was given to 1.1 million children last month and will reach another 600,000 children.",
        "2024-10; -",
    ),
    ("en", "It budgeted 40 euros for 2024, but by the end of October it had spent 52 euros.", "2024; 2024-10-31"),
    # what is held against another time, and who foresaw it when
    (
        "en",
        "It spilled 464 tonnes in 2023, double the 2022 figure of 232 tonnes.",
        "2023; 2023; 2022",
    ),
    (
        "en",
        "It sold 41 pills so far this year, against 79 pills in all of last year, and denied that any were lost.",
        "2024-01-01..2024-11-22; 2023",
    ),
    ("en", "It expects 40 euros, down from the 50 euros that it foresaw in May.", "-; -"),
    ("en", "Exports reached 40 tonnes in the 2023 season, which ended in June.", "-"),
    ("en", "It paid 40 euros in July, and 50 euros are due in January.", "2024-07; 2025-01"),
    (
        "en",
        "It opened in March with 200 families, now covers 450 families and will reach 500 families next year.",
        "2024-03; -; 2025",
    ),
    ("es", "Las plantas, que en 2021 daban el 8 % del agua, aportan un tercio.", "2021; -"),
    # what closed last year, and what will
    ("en", "It said that it would close 40 branches, having shut 60 branches last year.", "-; 2023"),
    ("es", "Cerrará 40 oficinas tras haber cerrado 60 oficinas el año pasado.", "-; 2023"),
    # a day of the week
    ("es", "La temperatura llegó el jueves a 44 grados Celsius.", "2024-11-21"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_passage_when_read_then_each_figure_has_its_period(language: str, text: str, wanted: str) -> None:
    assert short_periods(text, language) == wanted


SENSES = [
    ("en", "The ministry had pledged 40 homes, but it built 20 homes.", "target; reported"),
    ("en", "It scored 31 goals.", "reported"),
    ("en", "The limit was raised from 300 euros to 400 euros.", "limit; limit"),
    ("es", "La obra, que debía costar 12 euros, ha costado 20 euros.", "target; reported"),
    ("en", "The club will sell 40 seats and has sold 20 seats.", "forecast; reported"),
    ("es", "El plan prevé 3.000 viviendas, de las cuales se han entregado 412.", "target; reported"),
    ("es", "El año pasado perdió 1.200 viajeros y este año espera recuperar 800 viajeros.", "reported; forecast"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), SENSES)
def test_passage_when_read_then_each_figure_has_its_sense(language: str, text: str, wanted: str) -> None:
    assert modalities(text, language) == wanted
