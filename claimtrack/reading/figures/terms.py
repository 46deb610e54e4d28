"""Lengths of time that are more than a frame: terms ("must answer within 30 days"), how long an event lasted."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either

_REACH = 26
"""How many tokens before a length the word may stand that binds somebody to it."""
_DAY = 3
"""In how many tokens the month of a day is told: "30 de noviembre"."""
_ENDS = frozenset(".;:!?")


def is_term(tokens: Tokens, pack: LanguagePack, start: int) -> bool:
    """Whether the words before a length make it a term that is set: a preposition of terms, behind what obliges."""
    modality = pack.modality
    lead = modality.terms.ending(tokens.folded, start)
    return lead is not None and binds(tokens, pack, max(0, lead[0] - _REACH), lead[0])


def binds(tokens: Tokens, pack: LanguagePack, first: int, last: int) -> bool:
    """Whether words oblige somebody: "must", or what a law or a regulator does, in the last sentence among them."""
    modality = pack.modality
    for i in range(last - 1, first - 1, -1):
        word = tokens.at(i)
        if word in _ENDS:
            return False
        if word in modality.obligations:
            return tokens.at(i + 1) not in modality.perfect
        if word in modality.rules or word in modality.grants:
            return tokens.holds(either(pack.traps.laws, modality.rulers, modality.charters), max(0, i - _REACH), i)
    return False


def is_of_event(tokens: Tokens, pack: LanguagePack, first: int, end: int) -> bool:
    """Whether a length tells how long what the text speaks of lasts: "in its eighteen days", "over the ten years of".

    `first` is the token of its number, `end` the one behind its unit, where its two dates may stand.
    """
    lead, behind = tokens.at(first - 1), tokens.at(end)
    if lead in either(pack.attribution.possessives, pack.attribution.pointing, pack.demonstratives):
        return True
    if lead in pack.definite and behind in pack.of_words:
        return tokens.is_word(end + 1)
    dates = pack.ranges.start.at(tokens.folded, end + 1) if behind in (",", "(") else None
    near = range(dates[0], dates[0] + _DAY) if dates is not None else range(0)
    return any(tokens.at(i) in pack.time.months for i in near) and lead in pack.frames
