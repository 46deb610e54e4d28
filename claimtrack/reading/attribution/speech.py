"""A speech: what a source says, where the text says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.model import SourceMention, Stance

HINTS = {"estimates": "estimate", "forecasts": "forecast", "targets": "target"}
"""The modality that the verbs of a group of the language packs give to figures."""


@dataclass(slots=True)
class Speech:
    """What a source says: the tokens of the cue and of the content, the source or none, and its stance.

    `hint` is the modality that the verb of saying gives to figures in the content: one of `HINTS`, or nothing.
    """

    cue: tuple[int, int]
    content: tuple[int, int]
    chain: tuple[SourceMention, ...]
    stance: Stance = Stance.ASSERTS
    parallel: bool = False
    hint: str | None = None
    clause: bool = False
    """Whether the content is a clause of its own ("that ..."), and so a statement where it holds no figure."""
    quoted: bool = False
    verb: int | None = None
    """Where the verb of saying begins, auxiliaries and all; None where the cue is no verb."""
    loose: bool = False
    """Whether the content is only what stands behind the verb, with no "that" and no quotation marks."""

    def covers(self, token: int) -> bool:
        """Whether a token lies in the content."""
        return self.content[0] <= token < self.content[1]

    @property
    def begins(self) -> int:
        """The first token that may tell in what sense a figure of the content is meant: its own words or its verb's."""
        if self.content[0] <= self.cue[0]:
            return self.content[0]
        if self.verb is not None:
            return self.verb
        return self.content[0] if self.clause and self.hint is None else self.cue[0]

    @property
    def width(self) -> int:
        """The number of tokens in the content."""
        return self.content[1] - self.content[0]


def speech_of(token: int, speeches: Sequence[Speech]) -> Speech | None:
    """The speech that a token belongs to: the one with the narrowest content around it, of two alike the assertion."""
    if not speeches:
        return None
    around = [speech for speech in speeches if speech.covers(token)]
    if len(around) < 2:
        return around[0] if around else None
    return min(around, key=lambda speech: (speech.width, speech.stance is Stance.CONFIRMS))


def statements(speeches: Sequence[Speech]) -> Iterator[Speech]:
    """The speeches whose content is a clause of its own; what somebody only asks for or offers is no statement."""
    return (
        speech
        for speech in speeches
        if speech.clause and speech.chain and not (speech.loose and speech.hint == "target")
    )
