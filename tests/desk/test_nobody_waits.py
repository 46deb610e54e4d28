"""While findings are worked out others write; what they write is never overlooked, and nobody is kept from a check."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import event

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.engine import WRITES
from claimtrack.casefile.filters import ClaimIds
from claimtrack.checking import renewal
from claimtrack.desk import Said, checks, renewing, whole
from claimtrack.model import Status
from tests.desk.test_renewing import REPORTS, holds, incoming, report

Intrusion = Callable[[CaseFile], object]


@pytest.fixture(autouse=True)
def any_case_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "SMALL", 0)


@pytest.fixture
def case(new_case: Callable[[], CaseFile]) -> CaseFile:
    made = new_case()
    desk.add(made, "Ana", [incoming(each) for each in REPORTS])
    return made


@dataclass
class Meanwhile:
    """Lets another person act each time that findings were worked out, before they are written."""

    case: CaseFile
    act: Intrusion
    times: int
    worked_out: int = 0
    waited: list[str] = field(default_factory=list)

    def around(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def meanwhile(*args: Any) -> Any:
            made = real(*args)
            self.worked_out += 1
            if self.worked_out <= self.times:
                # A moment's patience: whoever holds the lock now would hold it until this returns.
                with casefile.open_case(self.case.location, patience=0.2) as other:
                    self.act(other)
            return made

        return meanwhile


@contextmanager
def meanwhile(case: CaseFile, act: Intrusion, times: int = 1) -> Iterator[Meanwhile]:
    """Another person's act comes between, so often."""
    told = Meanwhile(case, act, times)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(renewal, "renew", told.around(renewal.renew))
        patch.setattr(whole.Whole, "work_out", told.around(whole.Whole.work_out))
        yield told


def decide(other: CaseFile) -> None:
    assert desk.decide(other, "Ben", ["C1"], Status.DISPUTED)
    desk.note(other, "Ben", "C2", f"note {desk.last_entry(other)}")


def edit(other: CaseFile) -> None:
    value = str(5000 + desk.last_entry(other))
    with pytest.MonkeyPatch.context() as patch:
        # As if the other person's own check were still under way.
        patch.setattr(checks, "follow", lambda *_: None)
        assert desk.edit(other, "Ben", "C3", Said(low=value, high=value))


CHECKS = pytest.mark.parametrize(
    "check",
    [
        lambda case: desk.edit(case, "Ana", "C1", Said(low="7000", high="7000")),
        lambda case: desk.check(case, "Ana"),
    ],
    ids=["by change", "whole"],
)


@CHECKS
def test_decision_when_findings_are_worked_out_then_made_at_once_and_they_are_not_worked_out_again(
    case: CaseFile, check: Intrusion
) -> None:
    with meanwhile(case, decide) as told:
        check(case)
    assert told.worked_out == 1
    holds(case)
    assert [each.status for each in desk.claims(case, ids=["C1"])] == [Status.DISPUTED]


def test_document_when_changed_before_a_check_takes_it_in_then_the_check_begins_anew(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Meanwhile(case, lambda other: edit(other), 1)
    real = whole.Whole._take_in

    def take_in(self: whole.Whole) -> None:
        told.around(lambda: None)()
        real(self)

    monkeypatch.setattr(whole.Whole, "_take_in", take_in)
    desk.check(case, "Ana")
    assert told.worked_out == 2
    holds(case)


def test_check_when_others_were_first_three_times_and_checked_at_last_then_nothing_is_left(
    case: CaseFile,
) -> None:
    def come_first(other: CaseFile) -> None:
        edit(other)
        if told.worked_out == told.times:
            desk.check(other, "Ben")

    with meanwhile(case, come_first, 3) as told:
        checked = desk.add(case, "Ana", [incoming(report(("sum", 26_000, "Birch"), edition=9))]).checked
    assert checked == desk.Checked()
    holds(case)


@CHECKS
def test_document_when_added_while_findings_are_worked_out_then_they_are_kept_and_the_next_check_takes_it_up(
    case: CaseFile, check: Intrusion
) -> None:
    def add(other: CaseFile) -> None:
        desk.add(other, "Ben", [incoming(report(("sum", 26_000, "Birch"), edition=9))])

    with meanwhile(case, add) as told:
        check(case)
    # The other one's check came first: what this one had worked out was of findings that are no longer those.
    assert told.worked_out <= 3
    holds(case)


@CHECKS
def test_reading_when_set_while_findings_are_worked_out_then_worked_out_again(case: CaseFile, check: Intrusion) -> None:
    with meanwhile(case, edit) as told:
        check(case)
    assert told.worked_out == 2
    holds(case)


@CHECKS
def test_check_when_others_are_quicker_each_time_then_worked_out_while_they_wait(
    case: CaseFile, check: Intrusion
) -> None:
    with meanwhile(case, edit, times=3) as told:
        check(case)
    assert told.worked_out == 4
    holds(case)


def test_check_when_there_is_nothing_left_to_do_under_the_lock_then_nothing_is_done(case: CaseFile) -> None:
    def edit_and_back(other: CaseFile) -> None:
        desk.edit(other, "Ben", "C3", Said(low="5000", high="5000"))

    with meanwhile(case, edit_and_back, times=3):
        desk.edit(case, "Ana", "C1", Said(low="7000", high="7000"))
    holds(case)


def test_lock_when_a_large_case_is_checked_then_held_for_a_small_part_of_the_work(
    new_case: Callable[[], CaseFile],
) -> None:
    case = new_case()
    told = [report(("total", 1000 + n, f"Source{n}"), ("whole", 9000 + n, "Alder"), edition=n) for n in range(24)]
    desk.add(case, "Ana", [incoming(each) for each in told])
    shares = []
    for turn in range(2):
        value = str(7000 + turn)
        for act in (
            lambda value=value: desk.edit(case, "Ana", "C1", Said(low=value, high=value)),
            lambda: desk.check(case, "Ana"),
        ):
            with timed_locks(case) as held:
                begun = time.process_time()
                act()
                shares.append(max(held) / (time.process_time() - begun))
    edits, checks = shares[::2], shares[1::2]
    assert min(edits) < 0.5
    assert min(checks) < 0.1


@contextmanager
def timed_locks(case: CaseFile) -> Iterator[list[float]]:
    """How long each transaction that writes held the case, in seconds of this process."""
    held: list[float] = []
    begun: list[float] = []

    def begins(connection: Any) -> None:
        if connection.get_execution_options().get(WRITES):
            begun.append(time.process_time())

    def ends(connection: Any) -> None:
        if connection.get_execution_options().get(WRITES):
            held.append(time.process_time() - begun.pop())

    event.listen(case.engine, "begin", begins)
    event.listen(case.engine, "commit", ends)
    try:
        yield held
    finally:
        event.remove(case.engine, "begin", begins)
        event.remove(case.engine, "commit", ends)


def test_edit_when_the_check_behind_it_is_stopped_then_stands_and_the_next_check_makes_up_for_it(
    case: CaseFile,
) -> None:
    def stop(_done: int, _of: int) -> None:
        raise checks.CheckStopped

    with checks.watched(stop), pytest.MonkeyPatch.context() as patch:
        # As if much had changed: then all is checked, and whoever watches is told.
        patch.setattr(renewing, "renew", lambda _: None)
        assert desk.edit(case, "Ana", "C1", Said(low="7000", high="7000"))
    assert not desk.is_checked(case)
    desk.check(case, "Ana")
    holds(case)


def test_ids_when_more_come_behind_them_then_both_in_their_order(case: CaseFile) -> None:
    first, more = ClaimIds([3, 1]), ClaimIds([2])
    assert list(first.with_more(more)) == ["C3", "C1", "C2"]
    assert (len(first), len(more)) == (2, 1)
    assert set(first) <= set(desk.claim_ids(case))
