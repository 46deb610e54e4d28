"""Sheets: what a screen tells of one thing, as headings, paragraphs and labelled facts."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text over the whole width; `indent` in cells."""

    body: Content
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says; the labels of a part share one column."""

    label: str
    body: Content


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawing of one line, and beside it what it shows."""

    drawing: Content
    body: Content


@dataclass(frozen=True, slots=True)
class Raw:
    """A line that is laid out already."""

    body: Content


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Heading | Paragraph | Fact | Bar | Raw | Gap


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is told of one thing: a title line and what stands below it."""

    id: str
    title: str
    blocks: tuple[Block, ...]


def styled(*parts: str | tuple[str, str]) -> Content:
    """A text of pieces, some with the name of a style of `signs.STYLES`. Nothing in it is read as markup."""
    pieces = (part if isinstance(part, str) or part[1] else part[0] for part in parts if part)
    return Content.assemble(*(piece if isinstance(piece, str) else (piece[0], f".{piece[1]}") for piece in pieces))


def fact(label: str, text: str, style: str = "") -> Fact:
    """A fact of one piece."""
    return Fact(label, styled((text, style) if style else text))
