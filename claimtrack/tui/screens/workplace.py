"""What all screens show alike: header and footer, a list with a sheet, moving about, going elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget

from claimtrack.model import Entry
from claimtrack.tui.case_work import CaseWork
from claimtrack.tui.screens.acting import Acting
from claimtrack.tui.screens.form import Form, FormField
from claimtrack.tui.text.blocks import Gap, Paragraph, Sheet
from claimtrack.tui.widgets.bars import Footer, Header, ToldLine
from claimtrack.tui.widgets.fields import ReasonLine
from claimtrack.tui.widgets.line_list import LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.tui.work import Work

_SHEET = "sheet"
_SOON = 0.03
"""Seconds until what is at hand already is shown in place of what is still being read."""
_WIDE = 100
"""Columns from which on list and sheet stand side by side."""


class CaseChanged(Message):
    """The journal has entries that the screen does not know of."""

    bubble = False


class Workplace(Acting):
    """A screen that works on the case."""

    here: ClassVar[str]
    """Its name in the list of commands."""
    AUTO_FOCUS = "#list"
    rest: ClassVar[float] = 0.1
    """Seconds without a move after which the whole of what the cursor stands on is read."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._outdated = False
        self._moved = -1.0
        self._turned_to: str | None = None
        self._turning: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """What stands between the header and the last lines."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Header, body, the line that tells or asks, footer."""
        # Textual looks at the breakpoints after the first layout only: the screen would be seen in two shapes.
        self.add_class("-wide" if self.app.size.width >= _WIDE else "-narrow")
        yield Header(self.work.case.location, self.work.by, self.here, self.lang, self.terminal.keys)
        yield from self.body()
        with Vertical(id="last-lines"):
            yield ToldLine()
            yield ReasonLine(id="reason-line")
        yield Footer(self.here, self.lang, self.terminal.keys)

    @property
    def list(self) -> LineList:
        """The list."""
        return self.query_one("#list", LineList)

    @property
    def sheet(self) -> SheetView:
        """What is told of the row of the cursor."""
        return self.query_one("#sheet", SheetView)

    def to_list(self) -> None:
        """Give the list the focus."""
        self.query_one("#list").focus()

    def progress(self, words: str) -> None:
        """Show how far work has come that goes on beside all else; nothing once it is done."""
        self.query_one(Footer).progress(words)

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another screen was shown."""
        if self._outdated:
            self._outdated = False
            self.renew()

    def on_case_changed(self) -> None:
        """Show what changed, at once or when the screen is shown again."""
        if self.app.screen_stack and self in self.app.screen_stack:
            self.renew()
        else:
            self._outdated = True

    def renew(self) -> None:
        """Ask anew for all that is shown."""
        raise NotImplementedError

    def go_to(self, thing: str) -> None:
        """Show one thing, by its id: what another screen asks for."""
        raise NotImplementedError

    @property
    def subject(self) -> str | None:
        """The id of what the cursor stands on, which notes and tags go to."""
        return None

    # What the cursor stands on -----------------------------------------------------------------------------------

    def turn(
        self, thing: str | None, whole: Callable[[], None], brief: Callable[[], Sheet | None] = lambda: None
    ) -> None:
        """Show what the cursor has come to.

        A move by itself asks at once for the whole, which `whole` does; while keys repeat only what is at hand already
        is shown, which `brief` gives, and the whole is asked for once they rest.
        """
        now = monotonic()
        at_once, self._moved = now - self._moved >= self.rest, now
        self._turned_to = thing
        if self._turning is not None:
            self._turning.stop()

        def show() -> None:
            if thing is not None and thing == self._turned_to and self.sheet.sheet.id != thing:
                self.sheet.show(brief() or Sheet(thing, thing, (Gap(), Paragraph(Content("…")))))

        if at_once:
            whole()
            # Where the whole is there by then, nothing flickers.
            self._turning = self.set_timer(_SOON, show)
        else:
            self.forget_sheet()
            show()
            self._turning = self.set_timer(self.rest, whole)

    def ask_sheet(self, question: Work) -> None:
        """Ask for the whole of what the cursor stands on."""
        self.ask(_SHEET, question)

    def forget_sheet(self) -> None:
        """Drop what is still being read of it."""
        self.questions.forget(_SHEET)

    # Moving about ------------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Go down or up: in the sheet where it has the focus, else in the list."""
        if self.sheet.has_focus:
            self.sheet.read_on(by)
        else:
            self.list.move_to(self.list.cursor + by)

    def action_page(self, by: int) -> None:
        """Go down or up by a page."""
        if self.sheet.has_focus:
            self.sheet.page_on(by)
        else:
            self.list.move_to(self.list.cursor + by * self.list.page)

    def action_first(self) -> None:
        """Go to the first row."""
        self.list.move_to(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self.list.move_to(len(self.list.rows) - 1)

    def action_read(self, direction: int) -> None:
        """Scroll the sheet from the list."""
        self.sheet.read_on(direction)

    async def action_back(self) -> None:
        """Back to the list, and from there to the screen that one came from."""
        if self.sheet.has_focus:
            self.to_list()
        else:
            await self.terminal.go_back()

    def action_keys(self) -> None:
        """Show what the keys do."""
        from claimtrack.tui.screens.help import Help

        self.app.push_screen(Help(self.here, self.lang, self.terminal.keys))

    async def action_report(self) -> None:
        """Go to the report."""
        await self.terminal.action_go("report")

    # What can be done anywhere -----------------------------------------------------------------------------------

    def action_note(self) -> None:
        """Note something on what the cursor stands on."""
        self._typed("note", self.work.note)

    def action_tag(self) -> None:
        """File what the cursor stands on under a word."""
        self._typed("tag", self.work.tag)

    def _typed(self, name: str, act: Callable[[str, str], Sequence[Entry]]) -> None:
        subject = self.subject
        if subject is None:
            return

        def given(said: dict[str, str] | None) -> None:
            if said and said[name].strip():
                self.perform([subject], lambda: act(subject, said[name]))

        fields = [FormField(name, self.say(f"form.{name}.{name}"))]
        self.app.push_screen(Form(self.say(f"form.{name}.title", id=subject), fields, self.lang), given)

    def action_add(self) -> None:
        """Ask for files, or a text, to be added."""
        from claimtrack.tui.screens.adding import AddForm

        def given(wanted: dict[str, str] | None) -> None:
            if wanted:
                self.terminal.add(wanted)

        self.app.push_screen(AddForm(self.lang), given)

    def action_check(self) -> None:
        """Cross-check the case anew."""
        self.terminal.check()
