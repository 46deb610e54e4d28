"""Letters in brackets behind a name that they stand for: "the Bureau of Jail Management and Penology (BJMP)"."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either

_REACH = 14
"""How many tokens before its letters a name may begin."""
_SHORTEST = 3
"""Fewer letters stand for many things."""


def acronyms(tokens: Tokens, pack: LanguagePack) -> dict[str, str]:
    """The letters in brackets behind the names whose initials they are, with those names."""
    found: dict[str, str] = {}
    for opening, mark in enumerate(tokens.folded[:-2]):
        letters = tokens.raw(opening + 1) if mark == "(" and tokens.at(opening + 2) == ")" else ""
        if not (letters.isupper() and letters.isalpha() and len(letters) >= _SHORTEST):
            continue
        first = _begin(tokens, pack, opening, letters)
        if first is not None:
            found.setdefault(letters, tokens.slice(first, opening))
    return found


def past_letters(tokens: Tokens, i: int) -> int:
    """Past the letters in brackets that begin at a token, or the token itself: "la Oficina Nacional | (ONP) | dijo"."""
    return i + 3 if tokens.at(i) == "(" and tokens.at(i + 2) == ")" else i


def before_letters(tokens: Tokens, end: int) -> int:
    """Before those that end at a token, or the token itself."""
    return end - 3 if tokens.at(end - 1) == ")" and tokens.at(end - 3) == "(" else end


def _begin(tokens: Tokens, pack: LanguagePack, opening: int, letters: str) -> int | None:
    """Where the name begins whose words have these initials, or None."""
    small = either(pack.prepositions, pack.conjunctions, pack.determiners)
    initials = ""
    for at in range(opening - 1, max(-1, opening - _REACH), -1):
        if tokens.capital(at):
            initials = tokens.raw(at)[0] + initials
            if initials == letters:
                return at
        elif tokens.at(at) not in small:
            return None
    return None
