"""What other processes do with a case while a test watches. They are started anew, so all of it can be imported."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ClaimtrackError, Disposition, Status
from tests.casefile import examples

SPAWN = multiprocessing.get_context("spawn")


def together(target: Callable[..., None], *arguments: tuple[object, ...]) -> None:
    """Run as many processes at once, and see that each ends well."""
    processes = [SPAWN.Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(600)
        assert process.exitcode == 0


def decide_often(place: str, person: str, times: int) -> None:
    with casefile.open_case(place) as case:
        for number in range(times):
            desk.decide(case, person, ["C1"], (Status.DISPUTED, Status.CORROBORATED)[number % 2])


def add_one_often(place: str, person: str, times: int) -> None:
    """Read a figure, then write one more than was read; again where somebody else was first."""
    with casefile.open_case(place) as case:
        done = 0
        while done < times:
            seen = desk.last_entry(case)
            before = int(desk.show(case, "F1").reason or "0")  # type: ignore[union-attr]
            refused = None
            try:
                desk.settle(case, person, "F1", Disposition.EXPLAINED, reason=str(before + 1), seen=seen)
            except ClaimtrackError as fault:
                refused = fault.message
            if refused is None:
                done += 1
                continue
            assert refused.key == "case.stale"
            told = dict(refused.parameters)
            # Who was first, and when.
            assert str(told["person"]).startswith("P")
            assert told["day"]
            assert told["clock"]


def decide_until_killed(place: str, told: str) -> None:
    """Decide without end, and note each act after it was done."""
    with casefile.open_case(place) as case, open(told, "ab", buffering=0) as note:
        number = desk.last_entry(case)
        while True:
            status = (Status.DISPUTED, Status.CORROBORATED)[number % 2]
            number = desk.decide(case, "Ben", ["C1", "C2", "C3"], status, reason=str(number))[-1].number
            note.write(f"{number}\n".encode())


def counts(case: CaseFile) -> dict[str, int]:
    """How many rows each table of a case holds."""
    from sqlalchemy import func, select

    from claimtrack.casefile.tables_acts import METADATA

    with case.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in METADATA.tables.items()
        }


@contextmanager
def opened(place: str) -> Iterator[CaseFile]:
    """A case opened anew, sound down to its pages."""
    with casefile.open_case(place) as case:
        if case.engine.dialect.name == examples.SQLITE:
            with case.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert desk.verify(case).holds
        yield case
