"""Where "there" is: the place of the sentence before, and not that of which the whole text speaks."""

from __future__ import annotations

import pytest

from claimtrack.api import read
from claimtrack.checking.measures.of_document import measures_of
from claimtrack.model import Measure


def last_measure(language: str, text: str) -> Measure:
    """What the last figure of a text measures."""
    document = read(text, language=language)
    return next(m for m in reversed(measures_of(document.document, document.claims)) if m is not None)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Antwerp remains the gateway to Europe. Customs officers there seized 51 tonnes of cocaine.", "antwerp"),
        ("es", "Amberes sigue siendo la puerta de Europa. Se decomisaron allí 51 toneladas de cocaína.", "amberes"),
        ("en", "The storm hit the coast at Galveston on Monday. Police there rescued 310 people.", "galveston"),
        ("es", "El ministro viajó a Arequipa. En esa región se extrajeron 41.000 toneladas de cobre.", "arequipa"),
        (
            "en",
            "The bank gave way above Mai Mahiu. Many died there. The elders said that 74 people had died there.",
            "mai mahiu",
        ),
    ],
)
def test_place_when_there_points_to_it(language: str, text: str, place: str) -> None:
    assert last_measure(language, text).places == {f"n:{place}"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Inflation is falling in Chile. Prices there rose 4 per cent in May."),
        ("es", "La inflación baja en Chile. Los precios subieron allí un 4 por ciento en mayo."),
    ],
)
def test_country_when_there_points_to_it(language: str, text: str) -> None:
    assert last_measure(language, text).entities == {"CL"}


def test_no_place_when_there_only_is_something() -> None:
    assert last_measure("en", "Talks went on at Galveston. There were 40 delegates.").places == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Customs officers seized 51 tonnes in May."),
        ("es", "Los policías decomisaron 51 toneladas en mayo."),
    ],
)
def test_who_takes_an_amount_is_not_what_it_measures(language: str, text: str) -> None:
    assert last_measure(language, text).what == set()
