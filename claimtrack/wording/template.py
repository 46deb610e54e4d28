"""Sentences with blanks: `{name}`, `{name:kind}`, `{name:kind other}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PART = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)(?::([a-z]+)(?: ([a-z][a-z0-9_]*))?)?\}|[{}]")

KINDS = frozenset(
    ("number", "quantity", "bound", "unit", "ratio", "percent", "days", "months", "years", "date", "short", "iso")
    + ("period", "quote", "place", "language", "bytes", "term", "list")
)


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a sentence; `other` is a second parameter (a unit) or, for a term, the table of its words."""

    name: str
    kind: str | None
    other: str | None


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence as its literal parts and its blanks, in order."""

    parts: tuple[str | Blank, ...]

    @property
    def names(self) -> frozenset[str]:
        """The parameters that it uses."""
        blanks = [part for part in self.parts if isinstance(part, Blank)]
        units = {blank.other for blank in blanks if blank.other and blank.kind != "term"}
        return frozenset({blank.name for blank in blanks} | units)

    def fill(self, write: Callable[[Blank], str]) -> str:
        """The sentence, each blank as `write` writes it."""
        return "".join(part if isinstance(part, str) else write(part) for part in self.parts)


def parse(text: str, key: str) -> Template:
    """Read a sentence of a catalogue; `key` is named when it is not well formed (ValueError)."""
    parts: list[str | Blank] = []
    end = 0
    for match in _PART.finditer(text):
        parts.append(text[end : match.start()])
        end = match.end()
        name, kind, other = match.groups()
        if match[0] in ("{{", "}}"):
            parts.append(match[0][0])
        elif name is None:
            raise ValueError(f"{key}: a brace that opens or closes nothing: {text!r}")
        elif kind is not None and kind not in KINDS:
            raise ValueError(f"{key}: no kind of blank is called {kind!r}")
        else:
            parts.append(Blank(name, kind, other))
    parts.append(text[end:])
    return Template(tuple(part for part in parts if part != ""))
