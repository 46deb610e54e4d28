"""A sheet on the screen: wrapped to its width, with the labels of a part in one column, scrolled line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Bar, Block, Fact, Heading, Paragraph, Raw, Sheet, styled
from claimtrack.tui.text.table import fitted
from claimtrack.tui.widgets.paint import style_of

_WIDEST_LABEL = 16
_NARROWEST = 12
"""Cells that are too few for words beside a drawing."""


class SheetView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one sheet; its first line is the title and stays."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet-view--title", *signs.STYLES}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.sheet = Sheet("", "", ())
        self._lines: list[Content] = []
        self._strips: dict[int, Strip] = {}

    def show(self, sheet: Sheet) -> None:
        """Show a sheet; the same one again keeps its place."""
        same = sheet.id == self.sheet.id
        self.sheet = sheet
        self._layout()
        if not same:
            self.scroll_to(y=0, animate=False)
        self.refresh()

    def clear(self) -> None:
        """Show nothing."""
        self.show(Sheet("", "", ()))

    def read_on(self, direction: int) -> None:
        """Scroll by some lines."""
        self.scroll_to(y=self.scroll_offset.y + 3 * direction, animate=False)

    def page_on(self, direction: int) -> None:
        """Scroll by a page."""
        self.scroll_to(y=self.scroll_offset.y + max(1, self.size.height - 2) * direction, animate=False)

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._layout()

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._strips = {}

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._drawn(styled((fitted(self.sheet.title, width), "sheet-view--title")), width)
        index = round(self.scroll_offset.y) + y - 1
        if index >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        found = self._strips.get(index)
        if found is None:
            found = self._strips[index] = self._drawn(self._lines[index], width)
        return found

    def _drawn(self, content: Content, width: int) -> Strip:
        options = RenderOptions(self._named, {"text_wrap": "nowrap"})
        strips = content.render_strips(width, 1, self.visual_style, options) if content else []
        strip = strips[0] if strips else Strip([])
        return strip.adjust_cell_length(width, self.rich_style)

    def _named(self, style: Style | str) -> Style:
        return style_of(self, style.removeprefix(".")) if isinstance(style, str) else style

    def _layout(self) -> None:
        width = max(10, self.scrollable_content_region.width)
        self._lines = [
            line
            for part in _parts(self.sheet.blocks)
            for label in [_label_width(part, width)]
            for block in part
            for line in _lines(block, width, label)
        ]
        self._strips = {}
        self.virtual_size = Size(width, len(self._lines) + 1)


def _parts(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks from one heading to the next."""
    start = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            yield blocks[start:place]
            start = place
    yield blocks[start:]


def _label_width(part: Sequence[Block], width: int) -> int:
    labels = [cell_len(block.label) for block in part if isinstance(block, Fact)]
    return min(max(labels, default=0), _WIDEST_LABEL, width // 3)


def _lines(block: Block, width: int, label: int) -> Iterator[Content]:
    match block:
        case Heading(text):
            rule = "─" * max(0, width - cell_len(text) - 1)
            yield styled((text, "t-heading"), (f" {rule}", "t-rule"))
        case Paragraph(body, indent):
            for line in body.wrap(max(1, width - indent)):
                yield line.pad_left(indent)
        case Fact(name, body):
            for number, line in enumerate(body.wrap(max(1, width - label - 2)) or [Content("")]):
                told = fitted(name, label) if number == 0 else " " * label
                yield styled((f"{told}  ", "t-label")) + line
        case Bar(drawing, body):
            room = width - drawing.cell_length - 1
            lines = body.wrap(room) if room > _NARROWEST else [Content("")]
            for number, line in enumerate(lines):
                left = drawing if number == 0 else Content(" " * drawing.cell_length)
                yield left + " " + line
            if room <= _NARROWEST:
                yield from body.wrap(width)
        case Raw(body):
            yield body
        case _:
            yield Content("")
