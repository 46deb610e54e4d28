"""Sources and attributions: who a text says that a claim is from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.model.anchor import Span


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    BODY = "body"
    OUTLET = "outlet"
    STUDY = "study"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    """A group or person without a name: analysts, an official."""


class Stance(StrEnum):
    """What the source does with the claim."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"


class Reliability(StrEnum):
    """The Admiralty scale of a source's reliability. F means "cannot be judged", not a low grade."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source as one document names it.

    `name` is the fullest name that the document gives; `start` and `end` are where this claim names it, or refers
    to it ("the agency"); both are None when the claim only inherits it from a sentence before.
    """

    name: str
    kind: SourceKind
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the text says a claim is from.

    `chain` runs from the innermost source outwards (unnamed sources, The Times). Where `parallel` is set its members
    stand side by side instead: each one says it (South Korean intelligence and the Pentagon).
    """

    chain: tuple[SourceMention, ...]
    stance: Stance = Stance.ASSERTS
    cue: Span | None = None
    parallel: bool = False

    @property
    def origins(self) -> tuple[SourceMention, ...]:
        """The sources that the claim goes back to, as far as this text tells."""
        return self.chain if self.parallel else self.chain[:1]
