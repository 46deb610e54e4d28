"""One source under its Spanish and its English name in one case: the checks take both for one origin, and show it."""

from datetime import date

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.checking.engine import check
from claimtrack.desk import Incoming
from claimtrack.document import Origin, read_bytes
from claimtrack.reading.pipeline import read

SPANISH = "El cólera mató a 4.000 personas en Haití en 2023, según la Organización Mundial de la Salud (OMS)."
ENGLISH = "Cholera killed 4,000 people in Haiti in 2023, according to {}."


def add(case: CaseFile, monkeypatch: pytest.MonkeyPatch, english: str) -> dict[str, str]:
    """The ids of the sources by name, once both texts are in the case."""
    monkeypatch.setattr(checking, "check", check)
    texts = {"a.txt": SPANISH, "b.txt": ENGLISH.format(english)}
    made = [
        Incoming(read(read_bytes(text.encode(), path, origin=Origin(published=date(2024, 3, 1)))), text.encode())
        for path, text in texts.items()
    ]
    desk.add(case, "Ana", made)
    return {source.name: source.id for source in desk.sources(case)}


def test_source_when_named_in_two_languages_then_one_origin(empty: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = add(empty, monkeypatch, "the World Health Organization")
    spanish, english = desk.sources(empty)
    assert desk.kin(empty, spanish) == ((ids["World Health Organization"],), ())
    assert desk.kin(empty, english) == ((ids["Organización Mundial de la Salud"],), ())
    kinds = {found.finding.kind for found in desk.findings(empty)}
    assert "repeats" in kinds
    assert "agreement" not in kinds


def test_source_when_another_one_then_two_origins(empty: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    add(empty, monkeypatch, "the Red Cross")
    spanish, _ = desk.sources(empty)
    assert desk.kin(empty, spanish) == ((), ())
    assert "agreement" in {found.finding.kind for found in desk.findings(empty)}


def test_source_when_a_body_of_a_country_then_that_country(empty: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    add(empty, monkeypatch, "Ukraine’s military intelligence")
    body = next(source for source in desk.sources(empty) if "intelligence" in source.name)
    assert desk.kin(empty, body) == ((), ("UA",))
