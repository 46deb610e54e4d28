"""The keys that work on a screen, from the list of commands."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from claimtrack.tui.commands import Keys, commands_of
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Block, Fact, Gap, Heading, Sheet, fact, styled
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import say, term


class Help(ModalScreen[None]):
    """What the keys do here, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss(None)", show=False),
        Binding("j,down", "read(1)", show=False),
        Binding("k,up", "read(-1)", show=False),
    ]

    def __init__(self, here: str, lang: str, keys: Keys) -> None:
        super().__init__()
        self._here, self._lang, self._keys = here, lang, keys

    def compose(self) -> ComposeResult:
        """One sheet in a box."""
        with Vertical(id="help"):
            yield SheetView(id="help-sheet")

    def on_mount(self) -> None:
        """Fill the sheet."""
        lang = self._lang
        blocks: list[Block] = [
            Fact(self._keys.shown(command, all_of_them=True), styled(command.title(lang)))
            for command in commands_of(self._here)
        ]
        blocks.append(fact("tab", say("terminal.command.other_pane", lang)))
        blocks += [Gap(), Heading(say("terminal.section.signs", lang))]
        blocks += [
            Fact(sign, styled((term("status", status, lang), signs.STATUS_STYLE[status])))
            for status, sign in signs.STATUS.items()
        ]
        blocks += [
            Fact(sign, styled((term("verdict", verdict, lang), signs.VERDICT_STYLE[verdict])))
            for verdict, sign in signs.VERDICT.items()
        ]
        blocks.append(fact(signs.DOUBTFUL, say("command.doubtful", lang)))
        blocks += [Gap(), Fact("", styled((say("terminal.help.mouse", lang), "t-around")))]
        title = say("terminal.help.title", lang, screen=say(f"terminal.screen.{self._here}", lang))
        sheet = self.query_one(SheetView)
        sheet.show(Sheet("help", title, tuple(blocks)))
        sheet.focus()

    def action_read(self, direction: int) -> None:
        """Scroll."""
        self.query_one(SheetView).read_on(direction)
