"""A form: a few fields in a box, what they come to said below as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from claimtrack.tui.screens.choose import Line
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.paint import painted
from claimtrack.tui.work import Answered, Questions, Refused
from claimtrack.wording import display_text, render, say


@dataclass(frozen=True, slots=True)
class FormField:
    """A field: its name, what it asks for, what stands in it, an example, and the words it is chosen from if any."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    words: tuple[str, ...] = ()


class ChoiceField(Field):
    """A field that takes one of some words: Up and Down go through them."""

    def __init__(self, *, id: str, placeholder: str, words: Sequence[str]) -> None:
        super().__init__(id=id, placeholder=placeholder)
        self._words = words

    def on_key(self, event: events.Key) -> None:
        """Go to the word before or after."""
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            step = 1 if event.key == "down" else -1
            at = self._words.index(self.value) if self.value in self._words else -1 if step > 0 else 0
            self.value = self._words[(at + step) % len(self._words)]
            self.cursor_position = len(self.value)


class Looked(Message):
    """What the fields come to, in words."""

    bubble = False

    def __init__(self, words: str, *, final: bool) -> None:
        super().__init__()
        self.words, self.final = words, final


Look = Callable[[Mapping[str, str]], str]
"""Says what the fields come to; raises a ClaimtrackError that says why they come to nothing. Runs in a thread."""


class Form(ModalScreen[dict[str, str] | None]):
    """Asks for some texts: Enter gives them, Escape none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = "Field"

    def __init__(
        self, title: str, fields: Sequence[FormField], lang: str, *, about: str = "", look: Look | None = None
    ) -> None:
        super().__init__()
        self._title, self._fields, self._lang, self._about, self._look = title, fields, lang, about, look
        self._questions = Questions(self)

    def compose(self) -> ComposeResult:
        """The title, a line a field, what they come to, what keys do."""
        with Vertical(id="form"):
            yield Line(markup=False, id="form-title")
            if self._about:
                yield Line(markup=False, id="form-about")
            for each in self._fields:
                with Horizontal(classes="form-row"):
                    yield Line(markup=False, classes="form-label")
                    if each.words:
                        yield ChoiceField(id=f"field-{each.name}", placeholder=each.hint, words=each.words)
                    else:
                        yield Field(id=f"field-{each.name}", placeholder=each.hint)
            if self._look:
                yield Line(markup=False, id="form-look")
            yield Line(markup=False, id="form-hint")

    def on_mount(self) -> None:
        """Fill the fields in; the first has the focus before anything is painted, for who types ahead."""
        self._tell("#form-title", self._title, "t-strong")
        self._tell("#form-hint", say("terminal.form.hint", self._lang), "t-faint")
        if self._about:
            self._tell("#form-about", self._about, "t-label")
        for each, label in zip(self._fields, self.query(".form-label").results(Line), strict=True):
            label.update(painted(label, (each.label, "t-label")))
            field = self.query_one(f"#field-{each.name}", Field)
            field.value = display_text(each.value)
            field.cursor_position = len(field.value)
        self.set_focus(self.query(Field).first())

    @property
    def said(self) -> dict[str, str]:
        """What stands in the fields."""
        return {each.name: self.query_one(f"#field-{each.name}", Field).value for each in self._fields}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the fields come to."""
        event.stop()
        self._ask(final=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the texts, if they come to something."""
        event.stop()
        if self._look is None:
            self.dismiss(self.said)
        else:
            self._ask(final=True)

    def on_field_left(self, event: Field.Left) -> None:
        """Escape in a field."""
        event.stop()
        self.dismiss(None)

    def _ask(self, *, final: bool) -> None:
        look, said = self._look, self.said
        if look is not None:
            self._questions.ask("final" if final else "look", lambda: Looked(look(said), final=final))

    def on_answered(self, event: Answered) -> None:
        """Hand on an answer that is still wanted."""
        event.stop()
        answer = self._questions.take(event)
        if answer is not None:
            self.post_message(answer)

    def on_looked(self, event: Looked) -> None:
        """Say what the fields come to, or give them."""
        event.stop()
        if event.final:
            self.dismiss(self.said)
        else:
            self._tell("#form-look", event.words, "t-good")

    def on_refused(self, event: Refused) -> None:
        """Say why they come to nothing."""
        event.stop()
        self._tell("#form-look", render(event.why, self._lang), "t-bad")

    def _tell(self, selector: str, words: str, style: str) -> None:
        line = self.query_one(selector, Line)
        line.update(painted(line, (words, style)))
