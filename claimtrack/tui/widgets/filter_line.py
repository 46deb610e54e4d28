"""The line above the claims: how many stand where, which of them are listed, what is searched for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from claimtrack.model import Status
from claimtrack.tui.text import signs
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.paint import painted
from claimtrack.wording import number, say, term

_ROOM = 24
"""Cells that the counts leave to what is searched for and to the place in the list."""


class Counts(Static):
    """How many claims stand where; the status that is listed stands out."""

    COMPONENT_CLASSES = {*signs.STATE_STYLES, "counts--chosen"}

    def __init__(self, lang: str) -> None:
        super().__init__(markup=False, id="counts")
        self._lang = lang
        self.counts: Mapping[Status, int] = {}
        self.chosen: Status | None = None
        self.scope = ""
        """What else narrows the list: a finding."""

    def tell(self, counts: Mapping[Status, int], chosen: Status | None, scope: str = "") -> None:
        """Show other counts."""
        self.counts, self.chosen, self.scope = counts, chosen, scope
        self.refresh(layout=True)

    def render(self) -> Content:
        """With words where there is room, else with signs and the word of the one that is listed."""
        return painted(self, *self._fitting(self.app.size.width - _ROOM))

    def get_content_width(self, *_: object) -> int:
        """As wide as what it says."""
        return cell_len(self.render().plain)

    def _fitting(self, room: int) -> Sequence[tuple[str, str]]:
        """All words, else that of the one that is listed, else the signs of those that have any."""
        for words in (frozenset(Status), frozenset({self.chosen})):
            parts = self._parts(words, tuple(Status))
            if sum(cell_len(text) for text, _ in parts) <= room:
                return parts
        return self._parts(frozenset(), [each for each in Status if each is self.chosen or self.counts.get(each)])

    def _parts(self, words: Set[Status | None], shown: Sequence[Status]) -> list[tuple[str, str]]:
        everything = say("terminal.filter.any", self._lang)
        parts = [(f" {everything} {number(sum(self.counts.values()), self._lang)} ", self._style(None, "t-label"))]
        for status, sign in signs.STATUS.items():
            if status not in shown:
                continue
            word = f"{term('status', status, self._lang)} " if status in words else ""
            count = number(self.counts.get(status, 0), self._lang)
            parts.append((f" {sign} {word}{count} ", self._style(status, signs.STATUS_STYLE[status])))
        if self.scope:
            parts.append((f" {self.scope} ", "counts--chosen"))
        return parts

    def _style(self, status: Status | None, style: str) -> str:
        return "counts--chosen" if status is self.chosen else style


class FilterLine(Horizontal):
    """The counts, the search field, and where in the list the cursor stands."""

    def __init__(self, lang: str) -> None:
        super().__init__(id="filter")
        self._lang = lang

    def compose(self) -> ComposeResult:
        """Its three parts."""
        yield Counts(self._lang)
        yield Static("/", markup=False, id="search-sign")
        yield Field(id="search", placeholder=say("terminal.filter.search", self._lang))
        yield Static(markup=False, id="position")

    @property
    def counts(self) -> Counts:
        """The counts."""
        return self.query_one(Counts)

    @property
    def search(self) -> Field:
        """The search field."""
        return self.query_one("#search", Field)

    def place(self, index: int | None, total: int) -> None:
        """Say where the cursor stands."""
        at = number(0 if index is None else index + 1, self._lang)
        text = say("terminal.filter.position", self._lang, at=at, total=number(total, self._lang))
        self.query_one("#position", Static).update(Content(text))
