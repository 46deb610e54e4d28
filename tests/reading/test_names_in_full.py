"""Under which name a source goes: surnames, asides, letters in brackets, adverbs; and where its words end."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources, statements

FIGURES = table(
    "es",
    """
    La ofensiva, según el portavoz del Ejército, general Pavel Sobol, dejó 40 muertos. => Pavel Sobol
    El secretario de la CUT -la mayor del país-, Julio Ledesma, señaló que pararon 12.000 obreros. => Julio Ledesma
    La ministra falsamente aseguró que hubo 300 despidos. => ministra
    """,
) + table(
    "en",
    """
    The trade minister, Owen Marsh, was blunt.¶It cost £4 million, Mr Marsh said. => Owen Marsh
    Marsh insisted that 300 jobs were safe. It was a bad day for trade minister Owen Marsh. => Owen Marsh
    Dana Roper wrongly claimed that 40 per cent of schools were open. => Dana Roper
    Unions claim that around 2 million people were on strike. => unions
    But Luca Ferri, a chemist at the University of Pisa, who studies floods, said that 300 people died. => Luca Ferri
    According to the WHO analysis, 4.7 million people died. => WHO
    A spokesperson for the Public and Commercial Workers Union (PCW) claimed that 2,000 workers took part.
        => spokesperson for the Public and Commercial Workers Union
    The report also found 312 cases. => report
    The tally of 312 cases is wrong, the ministry said. => ministry
    """,
)

STATEMENTS = table(
    "en",
    """
    Karen Rusk told Sky News: "I've had enough of not being heard."
        => Karen Rusk < Sky News asserts: I've had enough of not being heard
    In a statement, the agency said: “The city’s water is safe.” => agency asserts: The city’s water is safe
    Many detainees were “repeatedly beaten”, the report said. => report asserts: Many detainees were “repeatedly beaten”
    It was “agreed at the top”, Lynn Moor, deputy director at Amnesty, Beirut, told AP.
        => Lynn Moor < AP asserts: It was “agreed at the top”
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), FIGURES)
def test_name_when_told_so_then_the_fullest(language: str, text: str, wanted: str) -> None:
    assert sources(text.replace("¶", "\n"), language).casefold() == wanted.casefold()


@pytest.mark.parametrize(("language", "text", "wanted"), STATEMENTS)
def test_quotation_when_marked_so_then_its_words(language: str, text: str, wanted: str) -> None:
    assert " | ".join(statements(text, language)) == wanted
