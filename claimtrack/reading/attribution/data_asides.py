"""Whose figures somebody gives who puts something at a number: "puts the losses, using data from the fund, at 40"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.attribution.acronyms import past_letters
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.sources import SourceGrammar

_OBJECT = 12
"""How many tokens behind the verb the aside may begin, past what the number is of."""
_TO_NUMBER = 4
"""How many tokens behind the aside the number may stand: "at about $40m"."""


def data_aside(
    tokens: Tokens, pack: LanguagePack, sources: SourceGrammar, first: int, end: int
) -> tuple[SourcePhrase, int] | None:
    """The source in an aside between a verb and the number that it gives, and the position after the aside."""
    words, folded = pack.attribution, tokens.folded
    for comma in range(first, min(end, first + _OBJECT)):
        if tokens.at(comma) in (";", ":"):
            return None
        if tokens.at(comma) != ",":
            continue
        credit = words.handed.at(folded, comma + 1) or words.credits.at(folded, comma + 1)
        source = sources.plain(credit[0], end) if credit is not None else None
        if source is None:
            continue
        close = past_letters(tokens, source.last)
        led = tokens.at(close) == "," and tokens.at(close + 1) in pack.parts.put_at
        if led and any(tokens.is_number(k) for k in range(close + 2, close + 2 + _TO_NUMBER)):
            return source, close + 1
    return None
