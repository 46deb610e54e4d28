"""The cross-check: findings by severity, each with both sides, the working and the question to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from claimtrack.model import CaseFinding, Disposition, LinkState, WrongSide
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import CROSSCHECK, DOCUMENT, QUEUE, bindings_of
from claimtrack.tui.screens.acting import ActDone
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.workplace import Workplace
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.finding_rows import by_severity, columns, finding_row
from claimtrack.tui.text.finding_sheet import finding_citation, finding_sheet
from claimtrack.tui.text.table import Row
from claimtrack.tui.text.told import act_told
from claimtrack.tui.widgets.bars import ToldLine
from claimtrack.tui.widgets.line_list import FixedRows, LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import say, term

_SETTLE = (
    ("c", Disposition.CONFIRMED),
    ("x", Disposition.EXPLAINED),
    ("d", Disposition.DISMISSED),
    ("o", Disposition.PENDING),
)
_WRONG = (("1", WrongSide.ONE), ("2", WrongSide.OTHER), ("b", WrongSide.BOTH), ("0", WrongSide.NEITHER))


class FindingsReady(Message):
    """The findings and their rows, the gravest first."""

    bubble = False

    def __init__(self, seen: int, found: Sequence[CaseFinding], rows: Sequence[Row]) -> None:
        super().__init__()
        self.seen, self.found, self.rows = seen, found, rows


class FindingReady(Message):
    """A finding, at first without the origins of its sides: the word lists that these need take a moment to read."""

    bubble = False

    def __init__(self, found: CaseFinding, sheet: Sheet, *, whole: bool) -> None:
        super().__init__()
        self.found, self.sheet, self.whole = found, sheet, whole


class CrosscheckScreen(Workplace):
    """The findings of the case."""

    here = CROSSCHECK
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CROSSCHECK)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._found: Sequence[CaseFinding] = ()
        self._seen: int | None = None
        self._wanted: str | None = None

    def body(self) -> Iterable[Widget]:
        """How many findings there are, the list, the sheet."""
        with Vertical(id="body"):
            yield ToldLine(id="tally")
            with Vertical(id="panes"):
                yield LineList(id="list", empty=self.say("empty.crosscheck"), meanwhile=self.say("loading"))
                yield SheetView(id="sheet")

    def on_mount(self) -> None:
        """Ask for the findings."""
        self.renew()

    def renew(self) -> None:
        """Ask for the findings anew."""

        def work() -> Message:
            seen, found = self.work.findings()
            ordered = by_severity(found)
            return FindingsReady(seen, ordered, [finding_row(each, self.lang) for each in ordered])

        self.ask("findings", work)

    def go_to(self, thing: str) -> None:
        """Put the cursor on a finding, now or when the list has come."""
        self._wanted = thing
        place = self._place_of(thing)
        if place is not None:
            self._wanted = None
            self.list.move_to(place)

    def on_findings_ready(self, event: FindingsReady) -> None:
        """List the findings; the cursor stays on its own."""
        current = self._current()
        keep = self._wanted or (current.id if current else None)
        self._found, self._seen, self._wanted = event.found, event.seen, None
        self.list.show(FixedRows(event.rows), columns(self.lang), cursor=self._place_of(keep) or 0)
        if not event.found:
            self.sheet.clear()
        parts = []
        for verdict in signs.SEVERITY:
            count = sum(each.finding.verdict is verdict for each in event.found)
            parts.append(f"{signs.VERDICT[verdict]} {self.say(f'count.{verdict.value}', count=count)}")
        pending = sum(each.disposition is Disposition.PENDING for each in event.found)
        self.query_one("#tally", ToldLine).say(" · ".join([*parts, self.say("count.pending", count=pending)]))

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Show the finding of the cursor."""
        event.stop()
        self.turn(self.subject, self._ask_finding)

    def _ask_finding(self) -> None:
        current = self._current()
        if current is not None:
            self.ask_sheet(lambda: FindingReady(current, finding_sheet(current, self.lang), whole=False))

    def on_finding_ready(self, event: FindingReady) -> None:
        """Show a finding, then what each of its sides rests on."""
        self.sheet.show(event.sheet)
        found = event.found

        def work() -> Message:
            rests = self.work.rests(found, self.lang)
            return FindingReady(found, finding_sheet(found, self.lang, rests=rests), whole=True)

        if not event.whole:
            self.ask_sheet(work)

    async def on_line_list_opened(self) -> None:
        """A click on the row of the cursor."""
        await self.action_open()

    # Settling ----------------------------------------------------------------------------------------------------

    def action_settle(self) -> None:
        """Ask what the finding comes to."""
        current = self._current()
        if current is None:
            return
        choices = [
            Choice(key, term("disposition", word, self.lang), word.value, signs.DISPOSITION[word])
            for key, word in _SETTLE
            if word is not Disposition.PENDING or current.disposition is not Disposition.PENDING
        ]

        def chosen(value: str | None) -> None:
            if value is None:
                return
            word = Disposition(value)
            if word is Disposition.CONFIRMED and len(current.finding.claims) > 1:
                self._ask_wrong(current)
            else:
                self._settle(current, word, None)

        self.app.push_screen(Choose(self.say("settle.title", id=current.id), choices), chosen)

    def _ask_wrong(self, current: CaseFinding) -> None:
        choices = [Choice(key, term("wrong", side, self.lang), side.value) for key, side in _WRONG]
        choices.append(Choice("-", self.say("settle.not_said"), "not_said"))

        def chosen(value: str | None) -> None:
            if value is not None:
                self._settle(current, Disposition.CONFIRMED, None if value == "not_said" else WrongSide(value))

        self.app.push_screen(Choose(self.say("settle.wrong", id=current.id), choices, cursor=4), chosen)

    def _settle(self, current: CaseFinding, word: Disposition, wrong: WrongSide | None) -> None:
        done, seen = Done((current.id,), word), self._seen

        def work() -> Message:
            self.work.settle(done, wrong, seen)
            return ActDone(done)

        self.act(work)
        if word is Disposition.PENDING:
            return
        self.list.move_to(self.list.cursor + 1)
        told = act_told(done.subjects, word, (), self.lang)
        self.ask_reason(done, told.words, told.sign, told.style, seen)

    def acted(self, done: Done) -> None:
        """Show what an act changed."""
        del done
        self.renew()

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to the finding that was undone."""
        self.renew()
        if subjects:
            self.go_to(subjects[0])

    # Links and measures ------------------------------------------------------------------------------------------

    def action_judge_link(self, state: str) -> None:
        """Accept or refuse the link between the claims of the finding, then ask why."""
        current, word = self._current(), LinkState(state)
        if current is not None:
            self.perform(
                [current.id],
                lambda: self.work.judge_link(current, word),
                why=lambda reason: self.work.judge_link(current, word, reason=reason),
                words=f"{current.id}: {term('link_state', word, self.lang)}",
            )

    def action_judge_measure(self, word: str) -> None:
        """Say whether the claims of the finding measure the same, then ask why."""
        current, same = self._current(), word == "same"
        said = say("terminal.command.same_measure" if same else "terminal.command.other_measure", self.lang)
        if current is not None:
            self.perform(
                [current.id],
                lambda: self.work.judge_measure(current, same=same),
                why=lambda reason: self.work.judge_measure(current, same=same, reason=reason),
                words=f"{current.id}: {said}",
            )

    @property
    def subject(self) -> str | None:
        """The finding of the cursor."""
        current = self._current()
        return current.id if current else None

    # Going elsewhere ---------------------------------------------------------------------------------------------

    async def action_open(self) -> None:
        """List the claims of the finding in the queue."""
        current = self._current()
        if current is None:
            return
        if not current.finding.claims:
            self.told.say(self.say("no_claim", id=current.id), "–")
            return
        await self.terminal.show(QUEUE, current.id)

    async def action_open_passage(self) -> None:
        """Go to the first claim of the finding in its text."""
        current = self._current()
        if current is None:
            return
        if current.finding.claims:
            await self.terminal.show(DOCUMENT, current.finding.claims[0].id or "")
        else:
            self.told.say(self.say("no_claim", id=current.id), "–")

    def action_copy(self) -> None:
        """Copy the finding with its claims and their places."""
        current = self._current()
        if current is not None:
            self.app.copy_to_clipboard(finding_citation(current, self.lang))
            self.told.say(self.say("copied", id=current.id), "✓", "t-good")

    def _current(self) -> CaseFinding | None:
        return self._found[self.list.cursor] if self.list.cursor < len(self._found) else None

    def _place_of(self, finding: str | None) -> int | None:
        return next((place for place, each in enumerate(self._found) if each.id == finding), None)
