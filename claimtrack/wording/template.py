"""Sentences with blanks: `{name}`, `{name:kind}`, `{name:kind other}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Period
from claimtrack.wording.display import display_text

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

    def fill(self, parameters: Mapping[str, Parameter], lang: str) -> str:
        """The sentence with its blanks filled; a missing parameter shows as an empty blank."""
        return "".join(part if isinstance(part, str) else _filled(part, parameters, lang) for part in self.parts)


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


def plain(value: Parameter, lang: str) -> str:
    """A parameter by its type alone."""
    from claimtrack.wording import figures, times

    match value:
        case str():
            return display_text(value)
        case int() | Decimal():
            return figures.number(value, lang)
        case Interval():
            return figures.stretch(value, lang)
        case Period():
            return times.period(value, lang)
        case date():
            return times.day(value, lang)


def _filled(blank: Blank, parameters: Mapping[str, Parameter], lang: str) -> str:
    if blank.name not in parameters:
        return f"{{{blank.name}}}"
    value = parameters[blank.name]
    if blank.kind is None:
        return plain(value, lang)
    from claimtrack.wording.kinds import fill

    try:
        return fill(blank.kind, value, blank.other, parameters, lang)
    except (TypeError, ValueError, ArithmeticError):
        # A sentence with one plain parameter helps more than a command that stops at it.
        return plain(value, lang)
