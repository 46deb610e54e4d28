"""Reference figures in a case: an act like any other, used by every check."""

from datetime import date
from decimal import Decimal

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ActRefused, ReferenceFigure
from claimtrack.quantity import Interval
from claimtrack.quantity.unit import money, physical
from tests.casefile import examples

FACTOR = ReferenceFigure(
    "refined products", Interval(Decimal("6.4"), Decimal("8.50")), physical("barrel"), "Review", "metric_ton"
)
RATE = ReferenceFigure(
    "euro", Interval.point(Decimal("1.040")), money("USD"), "Bank", "EUR", date(2024, 12, 31), "r.csv", 3
)


def test_trust_when_done_then_kept_exactly_and_undone(case: CaseFile) -> None:
    before = desk.state(case)
    (entry,) = desk.trust(case, "Ana", "r.csv", [FACTOR, RATE])
    assert (entry.act, entry.subject) == ("import", "references")
    (file,) = desk.references(case)
    assert (file.path, file.person, file.at) == ("r.csv", "Ana", entry.at)
    assert [str(figure.interval.high) for figure in file.figures] == ["8.50", "1.040"]
    assert file.figures[1] == RATE
    assert desk.snapshot(case).references == (file,)
    desk.undo(case, "Ana")
    assert desk.references(case) == ()
    assert desk.state(case) == before
    assert desk.verify(case).why is None


def test_trust_when_the_figures_are_there_then_nothing_whoever_brings_them(case: CaseFile) -> None:
    desk.trust(case, "Ana", "r.csv", [RATE])
    assert desk.trust(case, "Ben", "copy.csv", [RATE]) == ()
    desk.trust(case, "Ben", "other.csv", [FACTOR])
    assert [file.path for file in desk.references(case)] == ["r.csv", "other.csv"]


def test_trust_when_empty_then_refused(case: CaseFile) -> None:
    with pytest.raises(ActRefused) as refused:
        desk.trust(case, "Ana", "r.csv", [])
    assert refused.value.message.key == "case.no_references"


def test_check_when_figures_are_trusted_then_it_is_given_them_and_findings_are_made_anew(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []

    def listen(documents: list[examples.ReadDocument], *known: object, **_: object) -> list[examples.Finding]:
        given.append(list(known[0]) if known else [])  # type: ignore[call-overload]
        return examples.fake_check(documents)

    monkeypatch.setattr(checking, "check", listen)
    desk.trust(case, "Ana", "r.csv", [RATE])
    desk.check(case, "Ana")
    desk.undo(case, "Ana")
    assert given == [[RATE], [RATE], []]
    assert desk.is_checked(case)


def test_doctor_when_figures_are_trusted_then_says_how_many_and_which_hold_for_any_time(case: CaseFile) -> None:
    assert desk.doctor(case).notes == ()
    desk.trust(case, "Ana", "r.csv", [FACTOR, RATE])
    told = {note.key: dict(note.parameters) for note in desk.doctor(case).notes}
    assert told == {"case.doctor.references": {"count": 2, "files": 1}, "case.doctor.undated": {"count": 1}}
