"""Where a text tells whose figures somebody has, and nothing that is said: "a bulletin that takes its numbers from"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.extents import LONGEST


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


def credited_aside(tokens: Tokens, pack: LanguagePack, comma: int, start: int) -> tuple[int, int] | None:
    """An aside that credits somebody whom a comma at a position sets off: "X, citing | Drewry, the broker, put it at".

    The comma that opens it, and where the credited one begins; None where what stands before the comma credits nobody.
    """
    opening = next((at for at in range(comma - 1, max(start, comma - LONGEST), -1) if tokens.at(at) == ","), None)
    for at in range(opening + 1, comma) if opening is not None and not tokens.capital(opening + 1) else ():
        credit = pack.attribution.credits.at(tokens.folded, at)
        if credit is not None and opening is not None and credit[0] < comma:
            return opening, credit[0]
    return None
