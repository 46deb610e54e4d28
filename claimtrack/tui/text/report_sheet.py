"""A report's Markdown as it looks when it is rendered, and what it is to be as rows."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from textual.content import Content

from claimtrack.tui.report_work import Chosen, Preview
from claimtrack.tui.text.blocks import Block, Paragraph, Raw, Sheet, styled
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, say, term

_STYLES = {
    "markdown.h1": "bold",
    "markdown.h2": "bold underline",
    "markdown.h3": "bold",
    "markdown.h4": "bold",
    "markdown.code": "bold",
    "markdown.code_block": "none",
    "markdown.item.bullet": "bold",
    "markdown.item.number": "bold",
    "markdown.block_quote": "italic",
    "markdown.table.header": "bold",
    "markdown.table.border": "dim",
    "markdown.hr": "dim",
    "markdown.h1.border": "dim",
}
"""Weights alone: the colours are the theme's."""

PARTS = ("lang", "format", "path", "statuses", "documents", "sources", "findings")
"""What can be chosen, in the order in which it is listed."""


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of the choices."""
    return (
        Column(say("terminal.column.option", lang), 12, 1, most=14),
        Column(say("terminal.column.chosen", lang), 10, 5),
    )


def option_rows(chosen: Chosen, lang: str) -> Sequence[Row]:
    """What the report is to be, a row each."""
    told = {
        "lang": say(f"terminal.draft.language.{chosen.lang}", lang),
        "format": say(f"terminal.draft.format.{chosen.format}", lang),
        "path": display_text(chosen.path),
        "statuses": ", ".join(term("status", each, lang) for each in chosen.statuses),
    }
    told |= {part: display_text(", ".join(getattr(chosen, part))) for part in ("documents", "sources", "findings")}
    return [
        Row(
            part,
            (
                Cell(say(f"terminal.draft.part.{part}", lang), "t-label"),
                Cell(told[part] or say(f"terminal.draft.all.{part}", lang), "" if told[part] else "t-faint"),
            ),
        )
        for part in PARTS
    ]


def rendered(preview: Preview, title: str, width: int, lang: str) -> Sheet:
    """The sheet of a report's Markdown at a width."""
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.text import Text
    from rich.theme import Theme

    console = Console(width=max(20, width), file=StringIO(), theme=Theme(_STYLES), color_system=None, markup=False)
    lines = console.render_lines(Markdown(preview.text, hyperlinks=False), pad=False)
    blocks: list[Block] = []
    for line in lines:
        text = Text()
        for segment in line:
            style = segment.style
            weight = None if style is None else style.without_color
            text.append(display_text(segment.text.rstrip("\n")), weight)
        blocks.append(Raw(Content.from_rich_text(text)))
    if not preview.text:
        blocks.append(Paragraph(styled((say("terminal.draft.many", lang, count=preview.claims), "t-faint"))))
    elif not preview.whole:
        blocks.append(Raw(styled((say("terminal.draft.more", lang), "t-faint"))))
    return Sheet("report", title, tuple(blocks))
