"""The one list of commands: keys, palette, help and footer are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from claimtrack.wording import say

QUEUE, CROSSCHECK, HISTORY = "queue", "crosscheck", "history"
SCREENS = (QUEUE, CROSSCHECK, HISTORY)
"""The screens by name, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a key does: `terminal.command.ID` says it in words, `terminal.footer.ID` in one or two."""

    id: str
    """Its name, in the config file too."""
    keys: tuple[str, ...]
    action: str
    """The action of the screen, or of the app (with "app." before it)."""
    screens: tuple[str, ...] = SCREENS
    footer: bool = False
    """Whether the last line of the screen names it."""

    def title(self, lang: str) -> str:
        """What it does, in words."""
        return say(f"terminal.command.{self.id}", lang)

    def brief(self, lang: str) -> str:
        """What it does, for the footer."""
        return say(f"terminal.footer.{self.id}", lang)


COMMANDS = (
    Command("corroborate", ("c",), "decide('corroborated')", (QUEUE,), footer=True),
    Command("dispute", ("d",), "decide('disputed')", (QUEUE,), footer=True),
    Command("leave_unresolved", ("n",), "decide('unresolved')", (QUEUE,), footer=True),
    Command("reject", ("x",), "decide('rejected')", (QUEUE,), footer=True),
    Command("settle", ("s",), "settle", (CROSSCHECK,), footer=True),
    Command("mark", ("space",), "mark", (QUEUE,), footer=True),
    Command("undo", ("u",), "undo", (QUEUE, CROSSCHECK), footer=True),
    Command("undo_entry", ("u",), "undo_entry", (HISTORY,), footer=True),
    Command("search", ("slash",), "search", (QUEUE,), footer=True),
    Command("filter", ("f",), "filter", (QUEUE,), footer=True),
    Command("open_finding", ("enter",), "open", (QUEUE,)),
    Command("open_claims", ("enter",), "open", (CROSSCHECK,), footer=True),
    Command("back", ("escape",), "back"),
    Command("copy", ("y",), "copy", (QUEUE, CROSSCHECK), footer=True),
    Command("down", ("j", "down"), "move(1)"),
    Command("up", ("k", "up"), "move(-1)"),
    Command("page_down", ("pagedown", "ctrl+f"), "page(1)"),
    Command("page_up", ("pageup",), "page(-1)"),
    Command("first", ("g", "home"), "first"),
    Command("last", ("G", "end"), "last"),
    Command("read_down", ("J", "shift+down"), "read(1)", (QUEUE, CROSSCHECK)),
    Command("read_up", ("K", "shift+up"), "read(-1)", (QUEUE, CROSSCHECK)),
    Command("go_queue", ("1",), "app.go('queue')"),
    Command("go_crosscheck", ("2",), "app.go('crosscheck')"),
    Command("go_history", ("6",), "app.go('history')"),
    Command("keys", ("question_mark", "f1"), "keys", footer=True),
    Command("palette", ("ctrl+p",), "app.command_palette"),
    Command("quit", ("q",), "app.leave", footer=True),
)

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "shift+down": "shift+↓",
    "shift+up": "shift+↑",
    "escape": "esc",
    "home": "Home",
    "end": "End",
    "f1": "F1",
}


class Keys:
    """The keys as they are set: those of the list but for what the person's config file says otherwise."""

    def __init__(self, remapped: Mapping[str, str]) -> None:
        known = {command.id for command in COMMANDS}
        self._remapped = {id_: tuple(_split(keys)) for id_, keys in remapped.items() if id_ in known and _split(keys)}
        self.unknown = tuple(sorted(remapped.keys() - known))
        """Names in the config file that are no command."""

    @property
    def clashes(self) -> tuple[str, ...]:
        """Keys that would do two things on one screen."""
        found: dict[str, None] = {}
        for screen in SCREENS:
            seen: set[str] = set()
            for command in commands_of(screen):
                for key in self.of(command):
                    if key in seen:
                        found[key] = None
                    seen.add(key)
        return tuple(found)

    def of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command."""
        return self._remapped.get(command.id, command.keys)

    def shown(self, command: Command, *, all_of_them: bool = False) -> str:
        """The keys of a command as they stand on a keyboard: the first, or all."""
        keys = self.of(command)
        return " ".join(_SHOWN.get(key, key) for key in (keys if all_of_them else keys[:1]))

    @property
    def keymap(self) -> dict[str, str]:
        """What differs from the list, as Textual wants it."""
        return {id_: ",".join(keys) for id_, keys in self._remapped.items()}


def commands_of(screen: str) -> Iterator[Command]:
    """The commands that work on a screen."""
    return (command for command in COMMANDS if screen in command.screens)


def bindings_of(screen: str) -> list[BindingType]:
    """The commands of a screen as Textual binds them."""
    return [
        Binding(",".join(command.keys), command.action, command.id, show=False, id=command.id)
        for command in commands_of(screen)
    ]


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",") if key.strip()]
