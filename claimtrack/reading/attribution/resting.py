"""Whose figures a paper has in which somebody says something: "said in a bulletin that takes its numbers from"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens


def rests(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether the "that" at a position goes on with whose figures they are, and with nothing that is said."""
    words = pack.attribution
    return tokens.at(i) in words.that and words.credit_at(tokens.folded, i + 1) is not None
