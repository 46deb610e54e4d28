"""The history: every entry of the journal, any of which can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from claimtrack.desk import Verification
from claimtrack.model import Entry
from claimtrack.tui.case_work import CaseWork
from claimtrack.tui.commands import CROSSCHECK, DOCUMENT, HISTORY, QUEUE, SOURCES, bindings_of
from claimtrack.tui.screens.acting import Undone
from claimtrack.tui.screens.workplace import Workplace
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.entries import columns, entry_rows, entry_sheet
from claimtrack.tui.text.table import Row
from claimtrack.tui.widgets.line_list import FixedRows, LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import render, say

_SCREENS = {"C": QUEUE, "F": CROSSCHECK, "D": DOCUMENT, "S": SOURCES}
"""Where the thing of an entry is shown, by the letter of its id."""


class EntriesReady(Message):
    """The journal, the last entry first."""

    bubble = False

    def __init__(self, entries: Sequence[Entry], undone: frozenset[int], rows: Sequence[Row]) -> None:
        super().__init__()
        self.entries, self.undone, self.rows = entries, undone, rows


class EntryReady(Message):
    """An entry in full."""

    bubble = False

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet


class Verified(Message):
    """Whether the journal holds."""

    bubble = False

    def __init__(self, found: Verification) -> None:
        super().__init__()
        self.found = found


class HistoryScreen(Workplace):
    """The journal of the case."""

    here = HISTORY
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(HISTORY)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._entries: Sequence[Entry] = ()
        self._undone: frozenset[int] = frozenset()

    def body(self) -> Iterable[Widget]:
        """The list and the sheet."""
        with Vertical(id="body"), Vertical(id="panes", classes="tall"):
            yield LineList(id="list", empty=self.say("empty.history"), meanwhile=self.say("loading"))
            yield SheetView(id="sheet")

    def on_mount(self) -> None:
        """Ask for the journal."""
        self.renew()

    def renew(self) -> None:
        """Ask for the journal anew."""

        def work() -> Message:
            entries, undone = self.work.journal()
            return EntriesReady(entries[::-1], undone, entry_rows(entries, undone, self.lang))

        self.ask("entries", work)

    def on_entries_ready(self, event: EntriesReady) -> None:
        """List the entries; the cursor stays on its own unless it stood on the last."""
        current = self._current()
        number = current.number if current and self.list.cursor else None
        self._entries, self._undone = event.entries, event.undone
        cursor = next((place for place, each in enumerate(event.entries) if each.number == number), 0)
        self.list.show(FixedRows(event.rows), columns(self.lang), cursor=cursor)

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Show the entry of the cursor."""
        event.stop()
        current = self._current()
        self.turn(current.id if current else None, self._ask_entry)

    def _ask_entry(self) -> None:
        current, undone = self._current(), self._undone
        if current is not None:
            self.ask_sheet(lambda: EntryReady(entry_sheet(current, current.number in undone, self.lang)))

    def on_entry_ready(self, event: EntryReady) -> None:
        """Show an entry."""
        self.sheet.show(event.sheet)

    def action_undo_entry(self) -> None:
        """Undo the entry of the cursor."""
        current = self._current()
        if current is not None:
            self.undo_entries([current.id], [])

    def action_undo_sitting(self) -> None:
        """Undo all that the entry's sitting did, after one confirmation."""
        current = self._current()
        if current is not None:
            sitting = current.sitting
            title = self.say("undo.sitting", sitting=sitting, count=sum(e.sitting == sitting for e in self._entries))
            self.confirm(title, lambda: self.act(lambda: Undone(self.work.undo_sitting(sitting), [])), cursor=1)

    def action_verify(self) -> None:
        """Check that nobody changed the journal."""
        self.told.say(self.say("verify.running"), "…")
        self.ask("verify", lambda: Verified(self.work.verify()))

    def on_verified(self, event: Verified) -> None:
        """Say whether the journal holds."""
        found = event.found
        if found.why is None:
            self.told.say(say("command.journal.good", self.lang, count=found.entries), "✓", "t-good")
        else:
            self.told.say(render(found.why, self.lang), "✗", "t-bad")

    async def action_open(self) -> None:
        """Go to what the entry is about."""
        current = self._current()
        screen = _SCREENS.get(current.subject[:1]) if current else None
        if current is None or screen is None or not current.subject[1:].isdigit():
            self.told.say(self.say("nothing_to_open"), "–")
        else:
            await self.terminal.show(screen, current.subject)

    async def on_line_list_opened(self) -> None:
        """A click on the row of the cursor."""
        await self.action_open()

    def go_to(self, thing: str) -> None:
        """Nothing leads to an entry."""

    def undid(self, subjects: Sequence[str]) -> None:
        """Show what became of it."""
        del subjects
        self.renew()

    def _current(self) -> Entry | None:
        return self._entries[self.list.cursor] if self.list.cursor < len(self._entries) else None
