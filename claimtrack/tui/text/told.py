"""What was done, in the words of the line that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.model import Disposition, Entry, Status
from claimtrack.tui.text import signs
from claimtrack.tui.text.entries import act_text
from claimtrack.wording import say, term


@dataclass(frozen=True, slots=True)
class Told:
    """Words with the sign and the style of what they tell."""

    words: str
    sign: str
    style: str


def act_told(subjects: Sequence[str], word: Status | Disposition | None, entries: Sequence[Entry], lang: str) -> Told:
    """What an act came to: "C4 disputed", "3 claims disputed", "F2 confirmed", "graded S2"."""
    if isinstance(word, Status):
        told = term("status", word, lang)
        words = f"{subjects[0]} {told}" if len(subjects) == 1 else ""
        words = words or say("terminal.claims", lang, count=len(subjects), status=told)
        return Told(words, signs.STATUS[word], signs.STATUS_STYLE[word])
    if isinstance(word, Disposition):
        words = f"{subjects[0]} {term('disposition', word, lang)}"
        return Told(words, signs.DISPOSITION[word], signs.DISPOSITION_STYLE[word])
    if not entries:
        return Told(say("terminal.nothing_changed", lang), "–", "t-faint")
    return Told(act_text(entries[-1], lang), "✓", "t-good")
