"""Bounds that "or" and "and" carry over to a second number: "must not exceed 63 by day or 48 at night"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens

_GAP = 6
"""How many tokens may stand between the two numbers."""
_SECOND = 12
"""How many may stand there where the second one has a bound of its own."""
_MARKS = frozenset("%€$£")


def shares_bound(tokens: Tokens, pack: LanguagePack, number: int, first: int) -> bool:
    """Whether the bound before the number at a token holds for the bare one at another, right behind "or" or "and"."""
    if not 1 < first - number <= _GAP or not _is_one_clause(tokens, number + 1, first):
        return False
    at = first
    while at - 1 > number and tokens.at(at - 1) in pack.prepositions:
        at -= 1
    if pack.ranges.conjunctions.at(tokens.folded, at - 1) is None and not _adds(pack, tokens.at(at - 1)):
        return False
    lead = number
    while tokens.at(lead - 1) in pack.definite:
        lead -= 1
    bound = pack.bounds.before.ending(tokens.folded, lead)
    return bound is not None and bound[1] in ("low", "high", "denied")


def _adds(pack: LanguagePack, word: str) -> bool:
    """Whether a word adds another one to what may not be: "or", "ni"."""
    return word in pack.negations or (word in pack.conjunctions and word in pack.ranges.alternatives)


def goes_on(tokens: Tokens, pack: LanguagePack, number: int, qualifier: int) -> bool:
    """Whether a second bound goes on from the number at a token: "keep debt under 60% and the deficit under 3%"."""
    if qualifier - number > _SECOND or not _is_one_clause(tokens, number + 1, qualifier):
        return False
    for i in range(number + 1, qualifier):
        if pack.ranges.conjunctions.at(tokens.folded, i) is not None:
            return i + 1 == qualifier or tokens.at(i + 1) in pack.determiners
    return False


def _is_one_clause(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.is_word(i) or tokens.at(i) in _MARKS for i in range(first, last))
