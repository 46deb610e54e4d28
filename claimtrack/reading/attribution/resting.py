"""Where a text tells whose figures somebody has, and nothing that is said: "a bulletin that takes its numbers from"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either


def rests(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether the "that" at a position goes on with whose figures they are, and with nothing that is said."""
    words = pack.attribution
    return tokens.at(i) in words.that and words.credits.at(tokens.folded, i + 1) is not None


def ascribes(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a verb tells from whom a figure comes: "attributes the figure to", "a figure it | attributes to"."""
    words, folded, noun = pack.attribution, tokens.folded, i - 1
    found = words.ascribed.at(folded, i)
    if found is not None:
        # "Its own survey of 2,300 drivers": how many were asked, and not by whom.
        return not tokens.is_number(found[0])
    while tokens.at(noun) in either(words.pronouns, pack.relatives):
        noun -= 1
    return words.draws.at(folded, i) is not None and tokens.at(noun) in words.reckonings
