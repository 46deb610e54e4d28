"""A choice by one key, in a small box: what to list, how a finding is settled, whether many claims are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from claimtrack.tui.text import signs
from claimtrack.tui.widgets.paint import painted


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the choices: its key, what it says, what it stands for."""

    key: str
    text: str
    value: str
    sign: str = ""
    style: str = "t-strong"


class Line(Static):
    """A line of the box."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*signs.STATE_STYLES}


class Choose(ModalScreen[str | None]):
    """Asks for one choice: its key takes it at once, Enter the one of the cursor, Escape none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("enter", "take", show=False),
    ]
    AUTO_FOCUS = ""

    def __init__(self, title: str, choices: Sequence[Choice], *, cursor: int = 0, hint: str = "") -> None:
        super().__init__()
        self._title, self._choices, self._cursor, self._hint = title, choices, cursor, hint

    def compose(self) -> ComposeResult:
        """The title and a line a choice."""
        with Vertical(id="choose"):
            yield Line(markup=False, id="choose-title")
            for choice in self._choices:
                yield Line(markup=False, classes="choice", id=f"choice-{choice.value}")
            if self._hint:
                yield Line(markup=False, id="choose-hint")

    def on_mount(self) -> None:
        """Draw the box."""
        title = self.query_one("#choose-title", Line)
        title.update(painted(title, (self._title, "t-strong")))
        for hint in self.query("#choose-hint").results(Line):
            hint.update(painted(hint, (self._hint, "t-faint")))
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Take the choice of a key."""
        for choice in self._choices:
            if choice.key in (event.key, event.character):
                event.stop()
                event.prevent_default()
                self.dismiss(choice.value)
                return

    def action_move(self, by: int) -> None:
        """Go to another choice."""
        self._cursor = (self._cursor + by) % len(self._choices)
        self._draw()

    def action_take(self) -> None:
        """Take the choice of the cursor."""
        self.dismiss(self._choices[self._cursor].value)

    def _draw(self) -> None:
        for number, (line, choice) in enumerate(zip(self.query(".choice").results(Line), self._choices, strict=True)):
            at = "▸ " if number == self._cursor else "  "
            sign = f"{choice.sign} " if choice.sign else ""
            key = choice.key if len(choice.key) > 1 else f"{choice.key} "
            line.update(painted(line, (f"{at}{key} ", "t-label"), (f"{sign}{choice.text}", choice.style)))
            line.set_class(number == self._cursor, "chosen")
            if number == self._cursor:
                line.scroll_visible(animate=False)
