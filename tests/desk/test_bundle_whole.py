"""A case after months of work, read and checked by the program itself, moved from any database to any other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack import api, desk
from claimtrack.casefile import CaseFile, restore
from claimtrack.desk import ClaimFilter, ClaimOrder, Known, Said, renewing
from claimtrack.model import Disposition, Evidence, Relation, Reliability, Status
from tests.casefile import examples, server
from tests.desk.test_references import FACTOR, RATE

OIL = (
    "Russia has delivered more than {many} barrels of oil to North Korea since March 2024, "
    "the Open Source Centre said.\n"
    "The resolution allows North Korea to buy no more than 500,000 barrels of oil a year.\n"
    "The Pentagon confirmed the deliveries. Nearly 12,000 soldiers were sent, according to Kyiv.\n"
)
TROOPS = (
    "Hasta 12.000 soldados norcoreanos fueron enviados a Rusia, y Moscú pagaría 2.000 dólares por soldado, según la\n"
    "inteligencia ucraniana. Corea del Norte espera recibir cientos de millones de dólares por las tropas.\n"
)
LATER = "North Korea received 3 million barrels of oil in 2024, the Ministry of Energy said.\n"


@pytest.fixture(autouse=True)
def plain_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own reading and rules, and what a large case keeps of its checks."""
    monkeypatch.setattr(renewing, "SMALL", 0)


@pytest.fixture(params=examples.ENGINES)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CaseFile]:
    """An empty case on each database."""
    with examples.open_new(tmp_path, "other.db", kind=request.param) as made:
        yield made
        database = made.engine.url.database
    if request.param == examples.SERVER and database:
        server.drop(database)


def coming(path: str, text: str, **known: str) -> desk.Incoming:
    return desk.Incoming(api.read(text, path=path, published=date(2024, 11, 22), **known), text.encode())


def worked_on(case: CaseFile) -> None:
    """All kinds of acts on documents that the program read."""
    first = coming("oil.txt", OIL.format(many="1 million"), url="https://example.org/oil")
    desk.add(case, "Ana", [first, coming("nota.txt", TROOPS)])
    source = {each.name: each.id for each in desk.sources(case)}
    desk.decide(
        case,
        "Ana",
        ["C1"],
        Status.CORROBORATED,
        reason="ships counted",
        evidence=[Evidence("https://example.org/ships", "43 trips"), Evidence("D2"), Evidence("C2", supports=False)],
    )
    desk.decide(case, "Ben", ["C1"], Status.DISPUTED)
    desk.trust(case, "Ana", "rates.csv", [FACTOR, RATE])
    desk.grade(case, "Ana", source["Open Source Centre"], Reliability.B, reason="imagery")
    desk.confidential(case, "Ana", source["Kyiv"])
    desk.alias(case, "Ana", source["Pentagon"], "the Department of Defense")
    desk.publish(case, "Ana", "C1", "false", "https://example.org/check", scale=())
    desk.note(case, "Zoë", "F1", "«¿Quién?» 😀\r\n")
    desk.tag(case, "Ben", "C2", "oil")
    desk.edit(case, "Ana", "C2", Said(per="month"))
    desk.link(case, "Ana", "C5", Relation.PART_OF, "C4")
    desk.same(case, "Ana", "C1", "C2")
    desk.settle(case, "Ben", "F1", Disposition.EXPLAINED, reason="known", evidence=[Evidence("C2", "a year")])
    # Its publisher changed it: a newer version, with what was decided carried over to it.
    desk.add(case, "Ana", [coming("oil-2.txt", OIL.format(many="1.2 million"), url="https://example.org/oil")])
    desk.document(case, "Ben", "D2", Known(title="Tropas"))
    desk.retract(case, "Ben", "D2")
    desk.decide(case, "Ben", ["C4"], Status.DISPUTED)
    desk.undo(case, "Ben")


def listed(case: CaseFile) -> list[object]:
    """What the lists of the case show, in each of their orders."""
    orders = [list(desk.claim_ids(case, order=order)) for order in ClaimOrder]
    found = [list(desk.claim_ids(case, ClaimFilter(search=word))) for word in ("barrels", "solda", "Kyiv")]
    return [
        orders,
        found,
        desk.claims(case),
        desk.findings(case),
        desk.sources(case),
        desk.documents(case),
        desk.references(case),
        desk.links(case),
        desk.status_counts(case),
        desk.snapshot(case),
        desk.survey(case),
    ]


def test_export_when_imported_and_exported_again_then_the_same_bytes_and_lists(
    empty: CaseFile, other: CaseFile, tmp_path: Path
) -> None:
    worked_on(empty)
    first, again = tmp_path / "case.jsonl", tmp_path / "again.jsonl"
    first.write_text("".join(desk.export_lines(empty)), encoding="utf-8", newline="")
    tables = {json.loads(line).get("table") for line in first.read_text(encoding="utf-8").splitlines()} - {None}
    assert {table.name for table in restore.METADATA.sorted_tables} - tables <= {"meta", "absence", "erasure"}
    desk.import_lines(other, str(first))
    again.write_text("".join(desk.export_lines(other)), encoding="utf-8", newline="")
    assert again.read_bytes() == first.read_bytes()
    assert listed(other) == listed(empty)
    assert desk.doctor(other).faults == ()
    assert desk.verify(other, desk.checkpoint(empty)).holds
    # Both find the same in what comes next.
    for case in (empty, other):
        desk.add(case, "Eva", [coming("later.txt", LATER)])
    assert desk.findings(other) == desk.findings(empty)
