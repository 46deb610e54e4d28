"""Nouns before a number that are verbs there: "the rebels number 3,000 men", and no "flight number 780"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens


def is_verb(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a plural or an auxiliary stands before a token, so that it may be their verb."""
    who = tokens.at(i - 1)
    return not pack.noun_before_adjective and (who in pack.auxiliaries or who.endswith(pack.endings.plural))
