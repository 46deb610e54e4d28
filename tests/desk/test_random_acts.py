"""Any acts in any order against a plain dict: decisions are as it has them, each undo is exact, the chain holds."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from claimtrack import casefile, checking, desk, reading
from claimtrack.casefile import migrate, queries
from claimtrack.desk import ClaimFilter
from claimtrack.model import (
    ActRefused,
    CaseSnapshot,
    Checkpoint,
    Disposition,
    Document,
    Evidence,
    Relation,
    Reliability,
    Status,
    WrongSide,
)
from tests.casefile import examples, server, versions

OLDER = (*versions.every()[2:-1], versions.NEXT)
"""The versions that hold all that is done here: before, no reading could be lost or found again."""
READS = (examples.oil(), examples.oil_again(), examples.soldiers())
PEOPLE = st.sampled_from(["Ana", "Ben"])
CLAIMS = st.integers(1, 6).map("C{}".format)
EVIDENCE = st.lists(
    st.sampled_from([Evidence("D1"), Evidence("C4"), Evidence("https://example.org", "so")]), max_size=2
)
REASONS = st.sampled_from([None, "because", "no"])


def fewer(document: Document) -> examples.ReadDocument:
    """A reader that misses the last claim of each text."""
    read = examples.fake_read(document)
    return examples.ReadDocument(document, read.claims[:-1], read.refused)


class Acts(RuleBasedStateMachine):
    """What two people may do with a case, in any order."""

    kind = examples.SQLITE

    def __init__(self) -> None:
        super().__init__()
        self.kept_check, self.kept_read = checking.check, reading.read
        checking.check, reading.read = examples.fake_check, examples.fake_read
        self.folder = Path(mkdtemp())
        self.case = examples.open_new(self.folder, kind=self.kind)
        self.decisions: dict[tuple[str, str], Status] = {}
        self.kept: Checkpoint | None = None
        self.known: str | None = None
        """The state, as long as nothing was done since it was looked at: making it takes longer than most acts."""

    def teardown(self) -> None:
        database = self.case.engine.url.database
        self.case.close()
        if self.kind == examples.SERVER and database:
            server.drop(database)
        shutil.rmtree(self.folder)
        checking.check, reading.read = self.kept_check, self.kept_read

    @property
    def location(self) -> str:
        return self.case.location

    @property
    def state(self) -> str:
        if self.known is None:
            self.known = desk.state(self.case)
        return self.known

    def in_view(self) -> set[str]:
        return set(desk.claim_ids(self.case))

    def step(self, act: object, *args: object, **named: object) -> bool:
        """Do an act; a refusal must leave everything as it was. Returns whether it was done."""
        before, entries = self.state, desk.journal(self.case)
        self.known = None
        try:
            act(self.case, *args, **named)  # type: ignore[operator]
        except ActRefused:
            assert self.state == before
            assert desk.journal(self.case) == entries
            return False
        if desk.last_entry(self.case) == len(entries):
            assert self.state == before
        return True

    @rule(by=PEOPLE, read=st.sampled_from(READS))
    def add(self, by: str, read: examples.ReadDocument) -> None:
        assert self.step(desk.add, by, [examples.incoming(read)])

    @rule(by=PEOPLE, claims=st.lists(CLAIMS, min_size=1, max_size=3), status=st.sampled_from(Status), reason=REASONS)
    def decide(self, by: str, claims: list[str], status: Status, reason: str | None) -> None:
        there = set(claims) <= self.in_view()
        assert self.step(desk.decide, by, claims, status, reason=reason) is there
        if there:
            for claim in claims:
                self.decisions[claim, by] = status

    @rule(by=PEOPLE, claim=CLAIMS, evidence=EVIDENCE)
    def decide_with_evidence(self, by: str, claim: str, evidence: list[Evidence]) -> None:
        if self.step(desk.decide, by, [claim], Status.DISPUTED, evidence=evidence):
            self.decisions[claim, by] = Status.DISPUTED

    @rule(by=PEOPLE, first=CLAIMS, second=CLAIMS, relation=st.sampled_from(Relation))
    def link(self, by: str, first: str, second: str, relation: Relation) -> None:
        there = {first, second} <= self.in_view() and first != second
        assert self.step(desk.link, by, first, relation, second) is there

    @rule(by=PEOPLE, link=st.integers(1, 4).map("L{}".format), yes=st.booleans())
    def judge(self, by: str, link: str, yes: bool) -> None:
        self.step(desk.accept if yes else desk.refuse, by, link)

    @rule(by=PEOPLE, finding=st.integers(1, 5).map("F{}".format), disposition=st.sampled_from(Disposition))
    def settle(self, by: str, finding: str, disposition: Disposition) -> None:
        wrong = WrongSide.ONE if disposition is Disposition.CONFIRMED else None
        self.step(desk.settle, by, finding, disposition, wrong=wrong)

    @rule(by=PEOPLE, source=st.integers(1, 4).map("S{}".format), into=st.integers(1, 4).map("S{}".format))
    def merge(self, by: str, source: str, into: str) -> None:
        self.step(desk.merge, by, source, into)

    @rule(by=PEOPLE, source=st.integers(1, 4).map("S{}".format), grade=st.sampled_from(Reliability))
    def grade(self, by: str, source: str, grade: Reliability) -> None:
        self.step(desk.grade, by, source, grade)

    @rule(by=PEOPLE, claim=CLAIMS, word=st.sampled_from(["oil", "ships"]), remove=st.booleans())
    def tag(self, by: str, claim: str, word: str, remove: bool) -> None:
        self.step(desk.tag, by, claim, word, remove=remove)

    @rule(by=PEOPLE, document=st.sampled_from(["D1", "D2", "D3", "D4"]), better=st.booleans())
    def reread(self, by: str, document: str, better: bool) -> None:
        """By a reader that finds nothing of the last claim of each text, or by the one that finds all."""
        reading.read = fewer if better else examples.fake_read
        try:
            self.step(desk.reread, by, document)
        finally:
            reading.read = examples.fake_read
        self.read_decisions()

    @precondition(lambda self: desk.last_entry(self.case) > 12)
    @rule(by=PEOPLE, document=st.sampled_from(["D1", "D2", "D3"]))
    def erase(self, by: str, document: str) -> None:
        self.step(desk.erase, by, document)
        self.read_decisions()

    @precondition(lambda self: desk.last_entry(self.case) > 0)
    @rule(other=st.sampled_from([examples.SQLITE, examples.SERVER]))
    def export_and_import(self, other: str) -> None:
        """Into an empty case on either database: the same state, the same journal, the same lines."""
        path = self.folder / "case.jsonl"
        lines = "".join(desk.export_lines(self.case))
        path.write_text(lines, encoding="utf-8", newline="")
        with examples.open_new(self.folder, "imported.db", kind=other) as imported:
            desk.import_lines(imported, str(path))
            assert "".join(desk.export_lines(imported)) == lines
            assert desk.state(imported) == self.state
            database = imported.engine.url.database
        if other == examples.SERVER and database:
            server.drop(database)

    @rule(version=st.sampled_from(OLDER))
    def migrate(self, version: str) -> None:
        """The case as an older claimtrack, or this one of a newer, would have it: all is there once it is migrated."""
        before, entries = self.state, desk.journal(self.case)
        self.known = None
        checked, location, newest = desk.is_checked(self.case), self.location, migrate.SCHEMA_VERSION
        self.case.engine.dispose()
        if version == versions.NEXT:
            with versions.one_more(self.folder):
                casefile.open_case(location).close()
                versions.take_back(location, newest)
        else:
            versions.take_back(location, version)
            casefile.open_case(location).close()
        assert (self.state, desk.journal(self.case)) == (before, entries)
        assert desk.is_checked(self.case) is checked
        if self.kind == examples.SQLITE:
            self.open_the_copy(before)

    def open_the_copy(self, state: str) -> None:
        """What was copied before the migration is the case as it was, and is migrated like it."""
        for copy in self.folder.glob("claimtrack.db.before-*"):
            with casefile.open_case(copy) as opened:
                assert desk.state(opened) == state
                assert desk.verify(opened, self.kept).holds
        for left in self.folder.glob("claimtrack.db.before-*"):
            left.unlink()

    @rule(by=PEOPLE)
    def check(self, by: str) -> None:
        assert self.step(desk.check, by)

    @rule(by=PEOPLE, back=st.integers(0, 6))
    def undo_any(self, by: str, back: int) -> None:
        entries = desk.journal(self.case)
        if back < len(entries) and self.step(desk.undo, by, [entries[-1 - back].id]):
            self.read_decisions()

    @precondition(lambda self: desk.last_entry(self.case) > 0)
    @rule(by=PEOPLE, data=st.data())
    def act_and_undo(self, by: str, data: st.DataObject) -> None:
        """Whatever a person does, taking it back at once restores the state to the byte, and so does doing it again."""
        before, first = self.state, desk.last_entry(self.case)
        getattr(self, data.draw(st.sampled_from(["add_any", "decide_any", "settle_any"])))(by, data)
        made = [entry.id for entry in desk.journal(self.case) if entry.number > first and entry.act != "check"]
        if not made:
            return
        after = self.state
        undone = desk.undo(self.case, by, made)
        self.known = None
        assert self.state == before
        if data.draw(st.booleans()):
            desk.undo(self.case, by, [entry.id for entry in undone])
            self.known = None
            assert self.state == after
        self.read_decisions()

    def add_any(self, by: str, data: st.DataObject) -> None:
        self.add(by=by, read=data.draw(st.sampled_from(READS)))

    def decide_any(self, by: str, data: st.DataObject) -> None:
        self.decide_with_evidence(by=by, claim=data.draw(CLAIMS), evidence=data.draw(EVIDENCE))

    def settle_any(self, by: str, data: st.DataObject) -> None:
        self.settle(
            by=by, finding=f"F{data.draw(st.integers(1, 5))}", disposition=data.draw(st.sampled_from(Disposition))
        )

    def read_decisions(self) -> None:
        """After an undo the dict is read back: that an undo is exact is held by the states."""
        self.decisions = {
            (decision.claim, decision.person): decision.status
            for claim in desk.claims(self.case)
            for decision in claim.decisions
        }

    @invariant()
    def decisions_are_those_of_the_dict_and_lists_agree(self) -> None:
        expected = {pair: status for pair, status in self.decisions.items() if status is not Status.UNREVIEWED}
        seen = desk.snapshot(self.case)
        claims = seen.claims
        found = {(decision.claim, decision.person): decision.status for claim in claims for decision in claim.decisions}
        assert found == expected
        for claim in claims:
            statuses = {decision.status for decision in claim.decisions}
            assert claim.status is (
                Status.UNREVIEWED if not statuses else statuses.pop() if len(statuses) == 1 else Status.UNRESOLVED
            )

        self.counts_and_lists_agree(seen)

    def counts_and_lists_agree(self, seen: CaseSnapshot) -> None:
        counts = desk.status_counts(self.case)
        assert sum(counts.values()) == len(seen.claims) == len(self.in_view())
        for status, count in counts.items():
            assert len(desk.claim_ids(self.case, ClaimFilter(status=status))) == count
        with self.case.reading() as connection:
            made = examples.fake_check([each.read for each in queries.readings(connection)])
        assert {each.finding.key for each in seen.findings} == {each.key for each in made}

    @invariant()
    def journal_holds_and_only_grows(self) -> None:
        assert desk.verify(self.case, self.kept).holds
        self.kept = desk.checkpoint(self.case)

    @invariant()
    def database_is_sound(self) -> None:
        if self.kind == examples.SQLITE:
            with self.case.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


TestActs = Acts.TestCase
TestActs.settings = settings(max_examples=10, stateful_step_count=20, suppress_health_check=list(HealthCheck))


class OnServer(Acts):
    """The same on a server."""

    kind = examples.SERVER


TestActsOnServer = OnServer.TestCase
TestActsOnServer.settings = settings(max_examples=4, stateful_step_count=15, suppress_health_check=list(HealthCheck))


class Longer(Acts):
    """The same, long."""


TestActsAtLength = pytest.mark.slow(Longer.TestCase)
TestActsAtLength.settings = settings(max_examples=300, stateful_step_count=50, suppress_health_check=list(HealthCheck))


class LongerOnServer(OnServer):
    """The same, long, on a server."""


TestActsOnServerAtLength = pytest.mark.slow(LongerOnServer.TestCase)
TestActsOnServerAtLength.settings = settings(
    max_examples=300, stateful_step_count=50, suppress_health_check=list(HealthCheck)
)
