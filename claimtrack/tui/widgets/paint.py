"""Styles of names: what the style sheets say of a component class, opaque backgrounds included."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widget import Widget


def style_of(widget: Widget, name: str) -> Style:
    """What a component class adds to the style under it.

    Widget.get_visual_style drops opaque backgrounds when asked for this alone.
    """
    styles = widget.get_component_styles(name)
    text = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        italic=text.italic,
        underline=text.underline,
    )


def painted(widget: Widget, *parts: str | tuple[str, str]) -> Content:
    """A text of pieces, some with the name of a component class of the widget. Nothing in it is read as markup."""
    return Content.assemble(
        *(part if isinstance(part, str) else (part[0], style_of(widget, part[1])) for part in parts if part)
    )
