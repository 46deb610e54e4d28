"""What is to be added to the case: files by their paths, or a text that is typed or pasted."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from claimtrack.tui.screens.choose import Line
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.paint import painted
from claimtrack.wording import say

_FIELDS = ("paths", "name", "published", "publisher")


class AddForm(ModalScreen[dict[str, str] | None]):
    """Asks for paths, or for a text with its name; the date and the publisher are those of all that is added."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False, priority=True),
        Binding("ctrl+j,ctrl+enter,f2", "give", show=False, priority=True),
        Binding("tab", "app.focus_next", show=False, priority=True),
    ]
    AUTO_FOCUS = "#field-paths"

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def compose(self) -> ComposeResult:
        """The fields and the area for the text."""
        with Vertical(id="add"):
            yield Line(markup=False, id="add-title")
            for name in _FIELDS:
                with Horizontal(classes="form-row"):
                    yield Line(markup=False, classes="form-label")
                    yield Field(id=f"field-{name}", placeholder=say(f"terminal.add.hint.{name}", self._lang))
            yield Line(markup=False, id="add-label")
            yield TextArea(id="add-text", soft_wrap=True, compact=True)
            yield Line(markup=False, id="add-hint")

    def on_mount(self) -> None:
        """Say what is asked for."""
        self.set_focus(self.query_one("#field-paths", Field))
        self.query_one(TextArea).cursor_blink = False
        for selector, key, style in (
            ("#add-title", "title", "t-strong"),
            ("#add-label", "text", "t-label"),
            ("#add-hint", "keys", "t-faint"),
        ):
            line = self.query_one(selector, Line)
            line.update(painted(line, (say(f"terminal.add.{key}", self._lang), style)))
        for name, label in zip(_FIELDS, self.query(".form-label").results(Line), strict=True):
            label.update(painted(label, (say(f"terminal.add.{name}", self._lang), "t-label")))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field."""
        event.stop()
        self.action_give()

    def on_field_left(self, event: Field.Left) -> None:
        """Escape in a field."""
        event.stop()
        self.dismiss(None)

    def action_give(self) -> None:
        """Give what is to be added."""
        said = {name: self.query_one(f"#field-{name}", Field).value.strip() for name in _FIELDS}
        said["text"] = self.query_one(TextArea).text
        self.dismiss(said if said["paths"] or said["text"].strip() else None)
