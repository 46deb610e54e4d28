"""Calibres: the millimetres by which a weapon is called, which are no figure of what the text tells."""

from __future__ import annotations

from claimtrack.language import LanguagePack, Tokens

_UNITS = ("millimeter", "centimeter")
_NAME = 2
"""How many words may stand between a calibre and what it is of: "155mm NATO-standard shells"."""


def calibre_end(tokens: Tokens, pack: LanguagePack, i: int) -> int | None:
    """The position after the calibre that begins at a token, or None where none does.

    That is "155mm" before or behind a weapon or what it fires: "155mm shells", "rounds of 155 mm", "obuses de 155 mm".
    """
    unit = pack.units.physical.at(tokens.folded, i + 1) if tokens.is_number(i) else None
    if unit is None or unit[1] not in _UNITS:
        return None
    end = unit[0]
    before = i - 1 if tokens.at(i - 1) in pack.of_words else i
    if before < i and tokens.at(before - 1) in pack.traps.arms:
        return end
    for at in range(end, end + _NAME + 1):
        if tokens.at(at) in pack.traps.arms:
            return end
        if not tokens.is_word(at) and tokens.at(at) != "-" or tokens.at(at) in pack.prepositions:
            return None
    return None
