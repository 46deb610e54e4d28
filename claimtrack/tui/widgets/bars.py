"""The lines at the top and bottom of every screen: which case and who, what keys do, what was done."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from claimtrack.tui.commands import SCREENS, Keys, commands_of
from claimtrack.tui.text.table import fitted
from claimtrack.tui.widgets.paint import painted
from claimtrack.wording import display_text, say

_ALL_NAMES = 110
"""Columns from which on the header names every screen."""


class Header(Static):
    """The program, the case, the person; the screens with their keys."""

    def __init__(self, case: str, by: str, here: str, lang: str, keys: Keys) -> None:
        super().__init__(markup=False, id="header")
        self._case, self._by = display_text(case), display_text(by)
        self._here, self._lang, self._keys = here, lang, keys

    def render(self) -> Content:
        """The line, the case's path cut at its left where it is too long."""
        screens: list[tuple[str, str]] = []
        # Where the names of all do not fit only that of the screen at hand is said; the keys stand always.
        names = self.size.width >= _ALL_NAMES
        for screen in SCREENS:
            command = next(each for each in commands_of(self._here) if each.id == f"go_{screen}")
            here = screen == self._here
            name = f"{say(f'terminal.screen.{screen}', self._lang)} " if names or here else ""
            screens.append((f" {self._keys.shown(command)} {name}", f"header--{'here' if here else 'screen'}"))
        right = sum(cell_len(text) for text, _ in screens)
        by = f" · {self._by}"
        room = self.size.width - right - cell_len(by) - 14
        case = self._case
        if cell_len(case) > room:
            while case and cell_len(case) > max(8, room) - 1:
                case = case[1:]
            case = f"…{case}"
        left = f"{case}{by}"
        width = self.size.width - right - 12
        return painted(self, ("claimtrack  ", "header--name"), (fitted(left, max(1, width)), "header--case"), *screens)

    COMPONENT_CLASSES = {"header--name", "header--case", "header--screen", "header--here"}


class Footer(Static):
    """What the keys do here: of the list of commands those that it names."""

    COMPONENT_CLASSES = {"footer--key", "footer--progress"}

    def __init__(self, here: str, lang: str, keys: Keys) -> None:
        super().__init__(markup=False, id="footer")
        self._lang = lang
        self._usual = [(keys.shown(command), command.brief(lang)) for command in commands_of(here) if command.footer]
        self._hints: Sequence[tuple[str, str]] = self._usual
        self._progress = ""

    def hint(self, hints: Sequence[tuple[str, str]] | None = None) -> None:
        """Name other keys for a while; without any, the usual ones."""
        self._hints = self._usual if hints is None else hints
        self.refresh()

    def progress(self, words: str) -> None:
        """Show before the keys how far work has come; nothing once it is done."""
        self._progress = words
        self.refresh()

    def render(self) -> Content:
        """As many keys as the line holds; of the usual ones the last two stand always."""
        kept = list(self._hints)
        parts: list[str | tuple[str, str]] = []
        room = self.size.width
        if self._progress:
            shown = fitted(self._progress, min(cell_len(self._progress), max(10, room // 2)))
            parts.append((f" {shown} ", "footer--progress"))
            parts.append(" ")
            room -= cell_len(shown) + 3
        while len(kept) > 2 and sum(cell_len(f"{key} {text}  ") for key, text in kept) > room + 2:
            kept.pop(-3 if self._hints is self._usual else -1)
        for key, text in kept:
            parts += [(key, "footer--key"), f" {text}  "]
        return painted(self, *parts)


class ToldLine(Static):
    """One line that says what was done, or why not."""

    COMPONENT_CLASSES = {"t-good", "t-bad", "t-open", "t-label", "t-faint"}

    def __init__(self, *, id: str = "told") -> None:
        super().__init__(markup=False, id=id)
        self.text, self._sign, self._style = "", "", ""

    def say(self, text: str, sign: str = "", style: str = "t-faint") -> None:
        """Say something, after its sign."""
        self.text, self._sign, self._style = " ".join(display_text(text).split()), sign, style
        # A long one, such as why something was refused, takes more lines than one.
        self.refresh(layout=True)

    def render(self) -> Content:
        """The line."""
        return painted(self, (f"{self._sign} ", self._style) if self._sign else "", self.text)
