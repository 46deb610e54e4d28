"""Nouns that number things, where they do not: "the rebels number 3,000 men", and no "flight number 780"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.numbers.numeral import Numeral

_THOUSAND = 1000


def is_no_label(tokens: Tokens, pack: LanguagePack, i: int, n: Numeral, *, counts: bool) -> bool:
    """Whether such a noun before a number does not number anything; `counts` tells whether a plural stands behind it.

    It may be the verb of a plural, the end of a phrase of time ("in the first week 1,310 lorries"), or stand before a
    number that is grouped by thousands, as no label is.
    """
    verb = _is_verb(tokens, pack, i)
    if not counts:
        # "Survivors number 81."
        return verb and tokens.at(i) in pack.ranges.levels and not tokens.is_word(n.last)
    lead = tokens.at(i - 1)
    ended = lead in pack.time.ordinals or lead in pack.attribution.pointing
    grouped = n.digits and n.value >= _THOUSAND and not tokens.at(n.first).isdigit()
    return verb or ended or grouped


def _is_verb(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a plural or an auxiliary stands before a token, so that it may be their verb."""
    who = tokens.at(i - 1)
    return not pack.noun_before_adjective and (who in pack.auxiliaries or who.endswith(pack.endings.plural))
