"""A list of any length, drawn line by line: only the rows in view are ever asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from claimtrack.tui.text import signs
from claimtrack.tui.text.table import Cell, Column, Row, fitted, line
from claimtrack.tui.widgets.paint import style_of

_GUTTER = 2
_HEADER = 1


class Rows(Protocol):
    """Where a list takes its rows from."""

    def __len__(self) -> int: ...

    def row(self, index: int) -> Row | None:
        """A row; None where it is still to come."""
        ...


class FixedRows:
    """Rows that are all at hand."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Row | None:
        """A row."""
        return self._rows[index]


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list with a header line, a cursor, and marks; it tells where its cursor goes and what is chosen in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--header",
        "line-list--cursor",
        "line-list--cursor-blurred",
        "line-list--marked",
        *signs.STYLES,
    }

    class Moved(Message):
        """The cursor stands on another row; `index` is None in an empty list."""

        def __init__(self, index: int | None) -> None:
            super().__init__()
            self.index = index

    class Opened(Message):
        """A row was clicked twice."""

    def __init__(self, *, id: str, empty: str = "", meanwhile: str = "") -> None:
        super().__init__(id=id)
        self.rows: Rows = FixedRows()
        self.columns: tuple[Column, ...] = ()
        self.cursor = 0
        self.marked: set[int] = set()
        self.empty, self.meanwhile = empty, meanwhile
        """What is said where there is no row, and before anything is known."""
        self._known = False
        self._styles: dict[tuple[str, str], Style] = {}

    def show(self, rows: Rows, columns: tuple[Column, ...], *, cursor: int = 0) -> None:
        """Show other rows."""
        self.rows, self.columns, self._known = rows, columns, True
        self.marked = set()
        self.cursor = max(0, min(cursor, len(rows) - 1))
        self._measure()
        self._bring_in_view()
        self.refresh()
        self.post_message(self.Moved(self.cursor if len(rows) else None))

    def grow(self) -> None:
        """Show that there are more rows than before."""
        self._measure()
        self.refresh()

    @property
    def page(self) -> int:
        """How many rows are in view."""
        return max(1, self.scrollable_content_region.height - _HEADER)

    @property
    def in_view(self) -> range:
        """The indexes of the rows in view."""
        top = round(self.scroll_offset.y)
        return range(top, min(len(self.rows), top + self.page))

    def move_to(self, index: int) -> None:
        """Put the cursor on a row, or on the nearest that there is."""
        index = max(0, min(index, len(self.rows) - 1))
        if index == self.cursor or not len(self.rows):
            return
        before, self.cursor = self.cursor, index
        self.refresh_row(before)
        self.refresh_row(index)
        self._bring_in_view()
        self.post_message(self.Moved(index))

    def toggle_mark(self) -> None:
        """Mark the row of the cursor, or take its mark off."""
        if len(self.rows):
            self.marked ^= {self.cursor}
            self.refresh_row(self.cursor)

    def clear_marks(self) -> None:
        """Take off all marks."""
        self.marked = set()
        self.refresh()

    def refresh_row(self, index: int) -> None:
        """Draw one row anew."""
        self.refresh_line(index + _HEADER)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._measure()
        self._bring_in_view()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points; a second click opens."""
        index = round(self.scroll_offset.y) + event.y - _HEADER
        if event.y >= _HEADER and index < len(self.rows):
            self.move_to(index)
            if event.chain == 2:
                self.post_message(self.Opened())

    def notify_style_update(self) -> None:
        """Forget the styles of a theme that is no longer in use."""
        super().notify_style_update()
        self._styles = {}

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        width = self.scrollable_content_region.width
        if y == 0:
            header = [Cell(column.title) for column in self.columns]
            return self._strip([(" " * _GUTTER, ""), *self._pieces(header, width)], "line-list--header", width)
        index = round(self.scroll_offset.y) + y - _HEADER
        if index >= len(self.rows):
            return self._strip([(fitted(self._said(y - _HEADER - 1, width), width), "t-faint")], "", width)
        row = self.rows.row(index)
        at_cursor, marked = index == self.cursor, index in self.marked
        base = "line-list--marked" if marked else ""
        if at_cursor:
            base = "line-list--cursor" if self.has_focus else "line-list--cursor-blurred"
        gutter = ("▸" if at_cursor else " ") + ("•" if marked else " ")
        cells = row.cells if row else (Cell("…", "t-faint", len(self.columns)),)
        return self._strip([(gutter, "t-label"), *self._pieces(cells, width)], base, width)

    def _said(self, number: int, width: int) -> str:
        """A line of what is said where there is no row."""
        if number < 0 or len(self.rows):
            return ""
        told = Content(self.empty if self._known else self.meanwhile).wrap(max(1, width - 2 * _GUTTER))
        return f"{' ' * _GUTTER}{told[number].plain}" if number < len(told) else ""

    def _pieces(self, cells: Sequence[Cell], width: int) -> list[tuple[str, str]]:
        return line(self.columns, cells, width - _GUTTER)

    def _strip(self, pieces: Sequence[tuple[str, str]], base: str, width: int) -> Strip:
        segments = [Segment(text, self._style(base, style)) for text, style in pieces]
        return Strip(segments).adjust_cell_length(width, self._style(base, ""))

    def _style(self, base: str, style: str) -> Style:
        found = self._styles.get((base, style))
        if found is None:
            made = self.visual_style
            for name in (base, style):
                if name:
                    made += style_of(self, name)
            found = self._styles[base, style] = made.rich_style
        return found

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.rows) + _HEADER)

    def _bring_in_view(self) -> None:
        top = round(self.scroll_offset.y)
        if self.cursor < top:
            # The scroll bar may still be to come.
            self.scroll_to(y=self.cursor, animate=False, force=True)
        elif self.cursor >= top + self.page:
            self.scroll_to(y=self.cursor - self.page + 1, animate=False, force=True)
