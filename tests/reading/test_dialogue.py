"""Speakers that stand elsewhere: interviews, lists behind a lead, quotations that go on, the sentence before."""

import pytest

from tests.reading.told import sources, statements

INTERVIEW = """Rosa Paz dirige desde enero el puerto. Nos recibe en su oficina.

—¿Cuántos buques llegan?

—Llegan 40 buques al mes. En enero fueron 30 buques.

—La Contraloría sostiene que son 20 buques.

—Son 40 buques.

El alcalde dijo que hay 3 grúas. Se hundieron 2 barcos."""

LABELS = """Jane Hill runs the port.

Q: How many ships come?

A: Some 40 ships arrive each month.

Q. And boats?

A. There are 12 boats."""

LIST = """Por región, según la Cruz Roja:
• Norte: 38 heridos.
• Sur: 12 heridos, según la policía.

Llegaron 40 buques."""


def test_answers_when_an_interview_then_of_the_guest_and_claims_of_others_theirs() -> None:
    assert sources(INTERVIEW) == "Rosa Paz; Rosa Paz; Contraloría; Rosa Paz; alcalde; -"


def test_answers_when_labelled_then_of_the_guest() -> None:
    assert sources(LABELS, "en") == "Jane Hill; Jane Hill"


def test_items_when_behind_a_lead_then_of_its_source_unless_they_name_their_own() -> None:
    assert sources(LIST) == "Cruz Roja; policía; -"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "“We lost the harvest,” said Ann Hill. “Nobody came to help us. The roads were closed.” It rained.",
            [
                "Ann Hill asserts: We lost the harvest",
                "Ann Hill asserts: Nobody came to help us",
                "Ann Hill asserts: The roads were closed",
            ],
        ),
        (
            "es",
            "«Perdimos la cosecha», dijo Ana Gil. «Nadie vino a ayudar». Llovió «mucho» ese día.",
            ["Ana Gil asserts: Perdimos la cosecha", "Ana Gil asserts: Nadie vino a ayudar"],
        ),
        (
            "en",
            "“We lost the harvest,” said Ann Hill.\n\n“Nobody came to help us.”",
            ["Ann Hill asserts: We lost the harvest"],
        ),
    ],
)
def test_quotation_when_it_goes_on_then_of_who_has_just_spoken(language: str, text: str, wanted: list[str]) -> None:
    assert statements(text, language) == wanted


def test_sentence_when_the_next_one_tells_its_source_then_that() -> None:
    text = "Salieron 40 buques del puerto. Así surge de un informe de la Cámara Naval. La Cámara pide calma."
    assert sources(text) == "Cámara Naval"


def test_sentence_when_it_begins_with_a_measure_then_that_is_no_company() -> None:
    text = "Shell made $6 billion, it said. Revenue rose 5%. Output came to 40 barrels, the company said."
    assert sources(text, "en") == "Shell; -; Shell"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Siemens cut 40 jobs. The Office of Rail said 12 trains ran. It said 3 were late trains.",
            "Office of Rail",
        ),
        ("es", "El IPC subió 2 %, según el INE. La policía dijo que hay 3 heridos.", "policía"),
        (
            "es",
            "Según Ana Gil, vocera de Médicos del Mundo, hay 9 casos. Su sindicato dice que son 12 casos.",
            "sindicato",
        ),
    ],
)
def test_body_when_it_is_another_one_then_not_the_last(language: str, text: str, wanted: str) -> None:
    assert sources(text, language).split("; ")[-1] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Hay 40 presos, dijo la jueza Ana Gil. Un año antes eran 30 presos.", "Ana Gil; Ana Gil"),
        ("es", "Hay 40 presos, dijo la jueza Ana Gil. La mitad son menores.", "Ana Gil; Ana Gil"),
        ("es", "Hay 40 presos, dijo la jueza Ana Gil.\n\nLa mitad de la cárcel se cerró.", "Ana Gil; -"),
        ("es", "Hay 40 presos, dijo la jueza Ana Gil. El puerto recibió 30 barcos.", "Ana Gil; -"),
        ("en", "There are 40 inmates, said Ann Hill. Half were moved.", "Ann Hill; Ann Hill"),
        ("en", "There are 40 inmates, said Ann Hill. The port took 30 ships.", "Ann Hill; -"),
    ],
)
def test_sentence_when_it_breaks_down_the_one_before_then_its_source(language: str, text: str, wanted: str) -> None:
    assert "; ".join(sources(text, language).split("; ")[:2]) == wanted
