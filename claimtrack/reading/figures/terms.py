"""Terms: lengths of time within which somebody has to do something, "must answer within 30 days"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either

_REACH = 26
"""How many tokens before a length the word may stand that binds somebody to it."""
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
            return tokens.holds(either(pack.traps.laws, modality.rulers), max(0, i - _REACH), i)
    return False
