"""Adverbs: the words that may stand between a source and its verb."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens


def is_adverb(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a token is one: of the pack's list, or by its ending ("wrongly", "falsamente") and no name."""
    word = tokens.at(i)
    if word in pack.attribution.adverbs:
        return True
    if not word.endswith(pack.adverb_suffixes) or tokens.capital(i):
        return False
    # "A tally", "the daily".
    return word not in pack.not_adverbs and word not in pack.attribution.nouns
