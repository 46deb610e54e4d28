"""A whole text with its claims marked, drawn line by line; a caret to select a stretch of it."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from claimtrack.tui.text import signs
from claimtrack.tui.text.layout import Layout, cells
from claimtrack.tui.text.marks import Marks
from claimtrack.tui.text.table import fitted
from claimtrack.tui.widgets.paint import style_of
from claimtrack.wording import display_text

_NUMBERS, _SIGNS = 5, 3
GUTTER = _NUMBERS + _SIGNS + 2
"""Cells before the text: the number of its line, and where the claims stand that begin in it."""
_CONTEXT = 3
"""Lines kept in view above and below what one goes to."""
_SELECTING = {
    "left": ("char", -1),
    "right": ("char", 1),
    "h": ("char", -1),
    "l": ("char", 1),
    "w": ("word", 1),
    "b": ("word", -1),
    "ctrl+right": ("word", 1),
    "ctrl+left": ("word", -1),
    "down": ("line", 1),
    "up": ("line", -1),
    "j": ("line", 1),
    "k": ("line", -1),
}
_WORD = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]+")


class TextView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one text. `here` is the claim that the keys go to."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*signs.STYLES}

    class Moved(Message):
        """Another claim is the one at hand."""

    class Resized(Message):
        """The text is to be wrapped to another width."""

    class Selecting(Message):
        """Another stretch is selected, or none any more."""

    class Chosen(Message):
        """Something is to be made of the stretch that is selected."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.start, self.end = start, end

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.layout_ = Layout("", 80)
        self.marks = Marks()
        self.here: int | None = None
        self.caret: int | None = None
        """The code point at which the caret stands while a stretch is being selected."""
        self.begun: int | None = None
        """Where that stretch begins, once that has been said."""
        self._styles: dict[str, Style] = {}

    @property
    def text_width(self) -> int:
        """Cells for a line of the text; the brackets of the claim at hand need two more."""
        return max(10, self.scrollable_content_region.width - GUTTER - 2)

    @property
    def text(self) -> str:
        """The text."""
        return self.layout_.text

    def show(self, layout: Layout, marks: Marks, here: int | None, *, keep: bool) -> None:
        """Show a text with its claims; `keep` leaves it scrolled as it is."""
        top = self.layout_.starts[self._top] if keep and self._top < len(self.layout_) else None
        self.layout_, self.marks, self.here = layout, marks, here
        self.virtual_size = Size(self.scrollable_content_region.width, len(layout))
        if top is not None:
            self._scroll(layout.line_of(top))
        elif here is not None:
            self.bring_in_view(marks.claims[here].start)
        else:
            self._scroll(0)
        self.refresh()
        self.post_message(self.Moved())

    def go_to(self, place: int | None) -> None:
        """Make another claim the one at hand."""
        if place is not None and self.marks.claims:
            self.here = max(0, min(place, len(self.marks.claims) - 1))
            self.bring_in_view(self.marks.claims[self.here].start)
            self.refresh()
            self.post_message(self.Moved())

    def bring_in_view(self, offset: int) -> None:
        """Scroll so that a code point is in view."""
        line, height = self.layout_.line_of(offset), max(1, self.size.height)
        context = min(_CONTEXT, (height - 1) // 2)
        if line < self._top + context:
            self._scroll(line - context)
        elif line >= self._top + height - context:
            self._scroll(line - height + context + 1)

    def scroll_by(self, lines: int) -> None:
        """Scroll by some lines."""
        self._scroll(self._top + lines)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=max(0, line), animate=False, force=True, immediate=True)

    @property
    def _top(self) -> int:
        return round(self.scroll_offset.y)

    # Selecting ---------------------------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, int] | None:
        """The stretch that is selected: from word to word; the word at the caret where none was begun."""
        if self.caret is None:
            return None
        begun = self.caret if self.begun is None else self.begun
        first, last = min(begun, self.caret), max(begun, self.caret)
        return (self._word(first)[0], self._word(last)[1]) if self.begun is None else (first, self._next(last))

    def begin(self) -> None:
        """Put the caret at the claim at hand, or at the first line in view."""
        line = min(self._top, len(self.layout_) - 1)
        at = self.layout_.starts[line] if len(self.layout_) else 0
        if self.here is not None:
            start = self.marks.claims[self.here].start
            if self._top <= self.layout_.line_of(start) < self._top + self.size.height:
                at = start
        self.caret, self.begun = (at if self.text else None), None
        self._selecting()

    def end(self) -> None:
        """Select nothing."""
        self.caret = self.begun = None
        self._selecting()

    def _selecting(self) -> None:
        self.refresh()
        self.post_message(self.Selecting())

    def on_key(self, event: events.Key) -> None:
        """While a stretch is being selected the keys move the caret."""
        selection = self.selection
        if selection is None:
            return
        if event.key in _SELECTING:
            self.move_caret(*_SELECTING[event.key])
        elif event.key in ("v", "space"):
            self.drop_anchor()
        elif event.key == "enter":
            self.end()
            self.post_message(self.Chosen(*selection))
        elif event.key == "escape":
            self.end()
        else:
            return
        event.stop()
        event.prevent_default()

    def drop_anchor(self) -> None:
        """Begin the stretch at the word of the caret, or take that back."""
        if self.caret is not None:
            self.begun = self._word(self.caret)[0] if self.begun is None else None
            self._selecting()

    def move_caret(self, by: str, direction: int) -> None:
        """Move the caret by a char, a word or a line."""
        if self.caret is None:
            return
        if by == "line":
            line = self.layout_.line_of(self.caret)
            to = max(0, min(line + direction, len(self.layout_) - 1))
            column = self.caret - self.layout_.starts[line]
            last = max(self.layout_.starts[to], self.layout_.ends[to] - 1)
            at = min(self.layout_.starts[to] + column, last)
        elif by == "word":
            at = self._word_from(self.caret, direction)
        else:
            at = self.caret + direction
        self.caret = max(0, min(at, len(self.text) - 1))
        self.bring_in_view(self.caret)
        self._selecting()

    def _word(self, at: int) -> tuple[int, int]:
        first, last = self._line_around(at)
        for match in _WORD.finditer(self.text, first, last):
            if match.start() <= at < match.end():
                return match.span()
        return at, min(at + 1, len(self.text))

    def _next(self, at: int) -> int:
        # With an anchor the caret's word is in the stretch, if the caret stands on one.
        return self._word(at)[1]

    def _word_from(self, at: int, direction: int) -> int:
        if direction > 0:
            found = _WORD.search(self.text, self._word(at)[1])
            return found.start() if found else at
        first = max(0, at - 400)
        before = [match.start() for match in _WORD.finditer(self.text, first, at) if match.start() < at]
        return before[-1] if before else first

    def _line_around(self, at: int) -> tuple[int, int]:
        line = self.layout_.line_of(at)
        # A word may go on over the end of a line that was broken.
        first, last = max(0, line - 1), min(len(self.layout_) - 1, line + 1)
        return (self.layout_.starts[first], self.layout_.ends[last]) if len(self.layout_) else (0, 0)

    # The mouse ---------------------------------------------------------------------------------------------------

    def offset_at(self, at: Offset) -> int | None:
        """The code point that is drawn at a place of the view."""
        line = self._top + at.y
        if line >= len(self.layout_):
            return None
        start, end = self.layout_.starts[line], self.layout_.ends[line]
        column = at.x - GUTTER
        for offset in range(start, end):
            column -= cells(self.text[offset])
            if column < 0:
                return offset
        return max(start, end - 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        at = self.offset_at(event.offset)
        if at is not None and event.x >= GUTTER and self.text:
            self.caret, self.begun = at, at
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse goes."""
        if self.begun is not None and event.button:
            at = self.offset_at(event.offset)
            if at is not None:
                self.caret = at
                self.refresh()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A click goes to the claim at the place; a stretch that was drawn stays selected."""
        if self.caret is None or self.begun is None:
            return
        self.release_mouse()
        event.stop()
        if self.caret == self.begun:
            at = self.caret
            self.end()
            self.go_to(self.marks.at(at))
        else:
            self.begun = self._word(min(self.begun, self.caret))[0]
            self._selecting()

    # Drawing -----------------------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Ask for the text to be wrapped anew."""
        if self.text_width != self.layout_.width:
            self.post_message(self.Resized())

    def notify_style_update(self) -> None:
        """Forget the styles of a theme that is no longer in use."""
        super().notify_style_update()
        self._styles = {}

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        width = self.scrollable_content_region.width
        line = self._top + y
        if line >= len(self.layout_) or not self.text:
            return Strip.blank(width, self.rich_style)
        start, end, number = self.layout_.starts[line], self.layout_.ends[line], self.layout_.numbers[line]
        told = "".join(
            dict.fromkeys(signs.STATUS[each.status] for each in self.marks.beginning(start, max(end, start + 1)))
        )
        pieces = [
            (f"{number or '':>{_NUMBERS}} ", "t-faint"),
            (f"{fitted(told, _SIGNS)} ", "t-label"),
            *self._pieces(start, end),
        ]
        segments = [Segment(text, self._style(style)) for text, style in pieces if text]
        return Strip(segments).adjust_cell_length(width, self._style(""))

    def _pieces(self, start: int, end: int) -> list[tuple[str, str]]:
        """A line in pieces of one style each, with marks for what cannot be shown."""
        cuts = {start, end}
        stretches = self.marks.between(start, end)
        for each in stretches:
            cuts |= {max(start, each.start), min(end, each.end)}
        here = None if self.here is None else self.marks.claims[self.here]
        if here is not None:
            cuts |= {cut for cut in (here.start, here.end) if start < cut < end}
        selected = self.selection or (0, 0)
        cuts |= {cut for cut in selected if start < cut < end}
        edges = sorted(cuts)
        found = []
        at = 0
        for first, last in zip(edges, edges[1:], strict=False):
            while at < len(stretches) and stretches[at].end <= first:
                at += 1
            style, opens, closes = "", "", ""
            if at < len(stretches) and stretches[at].start <= first:
                mark = stretches[at].mark
                style = "t-here" if mark is not None and mark == self.here else stretches[at].style
            if here is not None:
                # Brackets say it where there is no colour.
                opens = "[" if first == here.start else ""
                closes = "]" if last == here.end else ""
            if selected[0] <= first < selected[1]:
                style = "t-selected"
            found.append((f"{opens}{display_text(self.text[first:last])}{closes}", style))
        return found

    def _style(self, name: str) -> Style:
        found = self._styles.get(name)
        if found is None:
            made = self.visual_style
            found = self._styles[name] = (made + style_of(self, name) if name else made).rich_style
        return found
