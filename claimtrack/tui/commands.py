"""The one list of commands: keys, palette, help and footer are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from claimtrack.wording import has, say

QUEUE, CROSSCHECK, DOCUMENT, SOURCES, REPORT, HISTORY = (
    "queue",
    "crosscheck",
    "document",
    "sources",
    "report",
    "history",
)
SCREENS = (QUEUE, CROSSCHECK, DOCUMENT, SOURCES, REPORT, HISTORY)
"""The screens by name, in the order in which they are listed."""
_CLAIMS = (QUEUE, DOCUMENT)
_THINGS = (QUEUE, CROSSCHECK, DOCUMENT, SOURCES)
_TEXTS = (QUEUE, CROSSCHECK, DOCUMENT, SOURCES, REPORT)


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
    Command("corroborate", ("c",), "decide('corroborated')", _CLAIMS, footer=True),
    Command("dispute", ("d",), "decide('disputed')", _CLAIMS, footer=True),
    Command("leave_unresolved", ("n",), "decide('unresolved')", _CLAIMS, footer=True),
    Command("reject", ("x",), "decide('rejected')", _CLAIMS, footer=True),
    Command("settle", ("s",), "settle", (CROSSCHECK,), footer=True),
    Command("accept_link", ("plus",), "judge_link('accepted')", (CROSSCHECK,), footer=True),
    Command("refuse_link", ("minus",), "judge_link('refused')", (CROSSCHECK,), footer=True),
    Command("same_measure", ("equals_sign",), "judge_measure('same')", (CROSSCHECK,)),
    Command("other_measure", ("exclamation_mark",), "judge_measure('differ')", (CROSSCHECK,)),
    Command("grade", ("e",), "grade", (SOURCES,), footer=True),
    Command("alias", ("n",), "alias", (SOURCES,), footer=True),
    Command("parent", ("p",), "parent", (SOURCES,), footer=True),
    Command("merge", ("equals_sign",), "merge", (SOURCES,), footer=True),
    Command("split", ("minus",), "split", (SOURCES,), footer=True),
    Command("confidential", ("c",), "confidential", (SOURCES,), footer=True),
    Command("edit", ("e",), "edit", _CLAIMS, footer=True),
    Command("mark", ("space",), "mark", (QUEUE,), footer=True),
    Command("select", ("v",), "select", (DOCUMENT,), footer=True),
    Command("next_undecided", ("full_stop",), "next_undecided(1)", (DOCUMENT,), footer=True),
    Command("previous_undecided", ("comma",), "next_undecided(-1)", (DOCUMENT,)),
    Command("other_document", ("p",), "other_document", (DOCUMENT,), footer=True),
    Command("undo", ("u",), "undo", _TEXTS, footer=True),
    Command("undo_entry", ("u",), "undo_entry", (HISTORY,), footer=True),
    Command("undo_sitting", ("U",), "undo_sitting", (HISTORY,), footer=True),
    Command("verify", ("v",), "verify", (HISTORY,), footer=True),
    Command("search", ("slash",), "search", (QUEUE, SOURCES), footer=True),
    Command("filter", ("f",), "filter", (QUEUE,), footer=True),
    Command("change_option", ("enter", "space"), "open", (REPORT,), footer=True),
    Command("open_document", ("enter", "o"), "open", (QUEUE,), footer=True),
    Command("open_claim", ("enter", "o"), "open", (DOCUMENT,)),
    Command("open_finding", ("t",), "open_finding", _CLAIMS),
    Command("open_claims", ("enter",), "open", (CROSSCHECK, SOURCES), footer=True),
    Command("open_passage", ("o",), "open_passage", (CROSSCHECK,)),
    Command("open_thing", ("enter", "o"), "open", (HISTORY,), footer=True),
    Command("link", ("l",), "link", _CLAIMS),
    Command("note", ("m",), "note", _THINGS),
    Command("tag", ("number_sign",), "tag", _THINGS),
    Command("copy", ("y",), "copy", _TEXTS, footer=True),
    Command("back", ("escape",), "back"),
    Command("down", ("j", "down"), "move(1)"),
    Command("up", ("k", "up"), "move(-1)"),
    Command("page_down", ("pagedown", "ctrl+f"), "page(1)"),
    Command("page_up", ("pageup",), "page(-1)"),
    Command("first", ("g", "home"), "first"),
    Command("last", ("G", "end"), "last"),
    Command("read_down", ("J", "shift+down"), "read(1)"),
    Command("read_up", ("K", "shift+up"), "read(-1)"),
    Command("go_queue", ("1",), "app.go('queue')"),
    Command("go_crosscheck", ("2",), "app.go('crosscheck')"),
    Command("go_document", ("3",), "app.go('document')"),
    Command("go_sources", ("4",), "app.go('sources')"),
    Command("go_report", ("5",), "app.go('report')"),
    Command("go_history", ("6",), "app.go('history')"),
    Command("add", ("a",), "add"),
    Command("check", ("R",), "check"),
    Command("stop", ("ctrl+x",), "app.stop"),
    Command("report", ("r",), "report", (QUEUE, CROSSCHECK, DOCUMENT, SOURCES, HISTORY)),
    Command("write_report", ("r", "w"), "report", (REPORT,), footer=True),
    Command("keys", ("question_mark", "f1"), "keys", footer=True),
    Command("palette", ("ctrl+p",), "app.command_palette"),
    Command("quit", ("q",), "app.leave", footer=True),
)
"""The order of those that the footer names is how much they matter: what does not fit is left out from the end."""

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "down": "↓",
    "up": "↑",
    "f1": "F1",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "exclamation_mark": "!",
    "full_stop": ".",
    "comma": ",",
    "number_sign": "#",
}


class Keys:
    """The keys as they are set: those of the list but for what the person's config file says otherwise."""

    def __init__(self, remapped: Mapping[str, str], lang: str = "en") -> None:
        self._lang = lang
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
        return " ".join(self.named(key) for key in (keys if all_of_them else keys[:1]))

    def named(self, key: str) -> str:
        """A key as it stands on a keyboard of the person's language."""
        return "+".join(self._part(part) for part in key.split("+"))

    def _part(self, key: str) -> str:
        named = f"terminal.key.{key}"
        return say(named, self._lang) if has(named) else _SHOWN.get(key, key)

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
