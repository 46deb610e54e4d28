"""The two fields that are typed in: why something was decided, and what to search for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from claimtrack.tui.text import signs
from claimtrack.tui.widgets.paint import painted

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Field(Input):
    """An input of one line that Escape leaves; no control character gets into it, pasted or not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Left(Message):
        """The field was left without Enter."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field:
            """The field."""
            return self.field

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """The text without control characters."""
        return _CONTROLS.sub("", value)

    def action_leave(self) -> None:
        """Leave it."""
        self.post_message(self.Left(self))


class EarlierField(Field):
    """A field that offers what was written in it before: Up goes back, Down comes again."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder)
        self.earlier: Sequence[str] = ()
        """The latest first."""
        self._at = -1

    def begin(self) -> None:
        """Begin with nothing."""
        self.value = ""
        self._at = -1

    def on_key(self, event: events.Key) -> None:
        """Go through what was written before."""
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            self._at = max(-1, min(self._at + (1 if event.key == "up" else -1), len(self.earlier) - 1))
            self.value = "" if self._at < 0 else self.earlier[self._at]
            self.cursor_position = len(self.value)


class ReasonLabel(Static):
    """What was decided, and the question why."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*signs.STATE_STYLES}


class ReasonLine(Horizontal):
    """The field for the reason of what was just decided; it gives way to the line that says what was done."""

    class Given(Message):
        """The field was left, with a reason or without."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def compose(self) -> ComposeResult:
        """The label and the field."""
        yield ReasonLabel(markup=False, id="reason-label")
        yield EarlierField(id="reason")

    @property
    def field(self) -> EarlierField:
        """The field."""
        return self.query_one(EarlierField)

    def ask(self, label: str, sign: str, style: str, earlier: Sequence[str]) -> None:
        """Take the focus and ask for a reason."""
        asking = self.query_one(ReasonLabel)
        asking.update(painted(asking, (f"{sign} ", style), label))
        self.field.earlier = earlier
        self.field.begin()
        self.display = True
        self.field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the reason is given."""
        event.stop()
        self.post_message(self.Given(event.value.strip()))

    def on_field_left(self, event: Field.Left) -> None:
        """Escape: no reason is given."""
        event.stop()
        self.post_message(self.Given(""))
