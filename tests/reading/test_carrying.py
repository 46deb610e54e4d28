"""What figures take over from the sentence before: its period, and where it does not hold for them."""

import pytest

from tests.reading.told import short_periods

# The document's date is 22 November 2024.
TEXTS = [
    # a sentence that says the same in other words
    ("en", "The force paid 214 million dollars in 2023. That bought 2 million hours.", "2023; 2023"),
    ("es", "El fondo pagó 40 millones de euros en 2023. Son 5.000 euros por persona.", "2023; 2023"),
    # a rate longer than the period is no part of it
    ("en", "The army closed 64 mines on 5 May. That takes 46 million soles a year from the gangs.", "2024-05-05; -"),
    # parts of what was just told, and of what a noun names
    ("en", "The scheme cost 40 million dollars in 2023. The state paid 20 million dollars of that.", "2023; 2023"),
    (
        "en",
        "The flood of 13 May left 58 dead and 14 missing. Trains stood still from 15 to 17 May for three days. "
        "Of the missing, nine were children.",
        "2024-05-13; 2024-05-13; 2024-05-15..2024-05-17; 2024-05-13",
    ),
    # how things stand
    ("en", "The line was shut on 5 May, the railway said. Some 300 bridges have been inspected, it added.", "-"),
    # the event of the sentence before
    ("en", "The dam burst on 29 April. Sixty people died there.", "2024-04-29"),
    ("es", "El tren descarriló el 3 de mayo. En el accidente murieron 12 personas.", "2024-05-03"),
    ("en", "The hall burned down on 3 May. That day 12 people were hurt.", "2024-05-03"),
    ("es", "La redada fue entre el 5 y el 9 de mayo. En esos días se cerraron 46 minas.", "2024-05-05..2024-05-09"),
    # a toll that grows
    (
        "en",
        "Floods that set in on 15 October had killed 238 people as of Monday. By Tuesday 250 people were dead.",
        "2024-10-15..2024-11-18; 2024-10-15..2024-11-19",
    ),
    # a length of time that the days just told have
    (
        "es",
        "La policía cerró 64 minas entre el 5 y el 9 de mayo. La operación duró cinco días.",
        "2024-05-05..2024-05-09; 2024-05-05..2024-05-09",
    ),
    # a fiscal year told before
    (
        "en",
        "It paid 214 million dollars in the financial year to 30 June. It ran 4 million hours in that fiscal year.",
        "2023-07-01..2024-06-30; 2023-07-01..2024-06-30",
    ),
    # a contrast dates only itself
    (
        "es",
        "Vendió 40 toneladas en 2023, frente a 50 toneladas en 2022, pero ganó 60 euros.",
        "2023; 2022; 2023",
    ),
    ("es", "De los 212 niños que vivían allí en marzo quedan 140 niños.", "2024-03; -"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TEXTS)
def test_period_when_figures_go_on_from_others_then_taken_over(language: str, text: str, wanted: str) -> None:
    assert short_periods(text, language) == wanted
