"""The kinds of blanks of a sentence, each a way to write a parameter."""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.model.message import Parameter


def fill(kind: str, value: Parameter, other: str | None, parameters: Mapping[str, Parameter], lang: str) -> str:
    """A parameter as a blank of some kind writes it; ValueError or TypeError where the kind does not take it."""
    raise ValueError(kind)
