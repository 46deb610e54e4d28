"""Adverbs: the words that may stand between a source and its verb, or before both."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens

_LEAD = 4
"""How many words may stand before a comma and lead on from the sentence before."""


def is_adverb(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a token is one: of the pack's list, or by its ending ("wrongly", "falsamente") and no name."""
    word = tokens.at(i)
    if word in pack.attribution.adverbs:
        return True
    if not word.endswith(pack.endings.adverb) or tokens.capital(i):
        return False
    # "A tally", "the daily".
    return word not in pack.not_adverbs and word not in pack.attribution.nouns


def past_connective(tokens: Tokens, pack: LanguagePack, first: int, end: int) -> int:
    """Where a sentence goes on behind a few words before a comma that name nobody: "Sin embargo,", "In addition,"."""
    comma = next((at for at in range(first, min(end, first + _LEAD)) if tokens.at(at) == ","), first)
    opening, nouns = tokens.at(first), pack.attribution.nouns
    small = opening in pack.prepositions or opening in pack.attribution.joins or opening in pack.function_words
    plain = not any(tokens.capital(at) or tokens.at(at) in nouns for at in range(first + 1, comma))
    return comma + 1 if comma > first and plain and small else first
