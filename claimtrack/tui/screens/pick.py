"""A choice from a list of any length, narrowed by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from claimtrack.tui.screens.choose import Line
from claimtrack.tui.text.table import Column, Row
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.line_list import FixedRows, LineList
from claimtrack.tui.widgets.paint import painted
from claimtrack.tui.work import Answered, Questions, Refused
from claimtrack.wording import render, say

Find = Callable[[str], Sequence[Row]]
"""The rows for what was typed. Runs in a thread."""


class Found(Message):
    """The rows for what was typed."""

    bubble = False

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = rows


class PickField(Field):
    """The field that narrows the list; the keys that move go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move(1)", show=False),
        Binding("up", "screen.move(-1)", show=False),
        Binding("pagedown", "screen.page(1)", show=False),
        Binding("pageup", "screen.page(-1)", show=False),
    ]


class Pick(ModalScreen[str | None]):
    """Asks for one of many things: Enter gives the id of the row of the cursor, Escape none."""

    AUTO_FOCUS = "PickField"

    def __init__(self, title: str, columns: tuple[Column, ...], find: Find, lang: str) -> None:
        super().__init__()
        self._title, self._columns, self._find, self._lang = title, columns, find, lang
        self._questions = Questions(self)
        self._rows: Sequence[Row] = ()
        self._looking = self._chosen = False
        """Whether what was typed is still being looked for, and whether Enter was pressed meanwhile."""

    def compose(self) -> ComposeResult:
        """The title, the field, the list."""
        with Vertical(id="pick"):
            yield Line(markup=False, id="pick-title")
            with Horizontal(id="pick-row"):
                yield Static("/", markup=False, id="pick-sign")
                yield PickField(id="pick-field", placeholder=say("terminal.pick.type", self._lang))
            nothing, loading = say("terminal.pick.nothing", self._lang), say("terminal.loading", self._lang)
            yield LineList(id="pick-list", empty=nothing, meanwhile=loading)
            yield Line(markup=False, id="pick-hint")

    def on_mount(self) -> None:
        """Show everything; the field has the focus before anything is painted, for who types ahead."""
        self.set_focus(self.query_one(PickField))
        self._tell("#pick-title", self._title, "t-strong")
        self._tell("#pick-hint", say("terminal.pick.hint", self._lang), "t-faint")
        self._ask("")

    @property
    def list(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    def _ask(self, typed: str) -> None:
        find = self._find
        self._looking, self._chosen = True, False
        self._questions.ask("find", lambda: Found(find(typed)))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._ask(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the row of the cursor."""
        event.stop()
        self._give()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Nothing depends on where the cursor stands."""
        event.stop()

    def on_line_list_opened(self, event: LineList.Opened) -> None:
        """A second click on a row."""
        event.stop()
        self._give()

    def _give(self) -> None:
        if self._looking:
            # The rows in view are those of what was typed before.
            self._chosen = True
        elif self._rows:
            self.dismiss(self._rows[self.list.cursor].id)

    def on_field_left(self, event: Field.Left) -> None:
        """Escape."""
        event.stop()
        self.dismiss(None)

    def action_move(self, by: int) -> None:
        """Go down or up."""
        self.list.move_to(self.list.cursor + by)

    def action_page(self, by: int) -> None:
        """Go down or up by a page."""
        self.list.move_to(self.list.cursor + by * self.list.page)

    def on_answered(self, event: Answered) -> None:
        """Hand on an answer that is still wanted."""
        event.stop()
        answer = self._questions.take(event)
        if answer is not None:
            self.post_message(answer)

    def on_found(self, event: Found) -> None:
        """Show what was found."""
        event.stop()
        self._rows = event.rows
        self._looking = False
        self.list.show(FixedRows(event.rows), self._columns)
        if self._chosen:
            self._give()

    def on_refused(self, event: Refused) -> None:
        """Say why nothing can be found."""
        event.stop()
        self._looking = self._chosen = False
        self._tell("#pick-hint", render(event.why, self._lang), "t-bad")

    def _tell(self, selector: str, words: str, style: str) -> None:
        line = self.query_one(selector, Line)
        line.update(painted(line, (words, style)))
