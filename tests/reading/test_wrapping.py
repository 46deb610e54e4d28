"""Lines cut to a width, and marks of footnotes: a figure is the same figure on whichever line it stands."""

from textwrap import fill

import pytest

from tests.reading.told import told

EN = (
    "The state paid 4.5 million dollars for 12,000 tonnes of fish in 2023, and another 300 boats were sold to the "
    "Institute of Economic Studies for 65.6 billion dollars, said the ministry on Monday in a long statement."
)
ES = (
    "El Estado pagó 4,5 millones de dólares por 12.000 toneladas de pescado en 2023, y otros 300 barcos se vendieron "
    "al Instituto de Estudios Económicos por 65.600 millones de dólares, dijo el ministerio en un largo comunicado."
)


@pytest.mark.parametrize("width", range(40, 100, 3))
@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (ES, "es")])
def test_read_when_lines_are_cut_then_the_figures_of_the_whole(text: str, language: str, width: int) -> None:
    assert told(fill(text, width), language) == told(text, language)


@pytest.mark.parametrize("width", [45, 62, 80])
def test_read_when_only_one_paragraph_is_cut_then_its_figures_are_whole(width: int) -> None:
    long = "Nobody knows how many boats there are in the harbour of the town, for the last count was never published. "
    assert told(f"{long * 3}\n\n{fill(EN, width)}", "en") == told(f"{long * 3}\n\n{EN}", "en")


def test_read_when_lines_are_entries_then_each_stands_alone() -> None:
    assert told("In the harbour:\n43 ships\ntonnes of fish\n12\nboats", "en") == "43 ships"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("There were 4.5 million fish and 12,000 boats.", "There were 4.5 million² fish and 12,000¹ boats.³"),
        ("There were 4.5 million fish and 12,000 boats.", "There were 4.5 million[2] fish and 12,000[1,3] boats.[a]"),
        ("The park has 30 km² and 12 m³ of water.", "The park[4] has 30 km² and 12 m³ of water⁵."),
    ],
)
def test_read_when_footnotes_are_marked_then_the_same_figures(text: str, marked: str) -> None:
    assert told(marked, "en") == told(text, "en") != ""
