"""The folded form of a word, in which language packs and texts are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TILDE = "\u0303"


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case, compatibility forms made plain, accents dropped; ñ stays a letter of its own (año is not ano)."""
    if word.isascii():
        return word.lower().replace("'", "’") if "'" in word else word.lower()
    letters = unicodedata.normalize("NFKD", word).casefold()
    kept = []
    for letter in letters:
        if not unicodedata.combining(letter):
            kept.append(letter)
        elif letter == _TILDE and kept and kept[-1] == "n":
            kept[-1] = "ñ"
    return "".join(kept).replace("'", "’")


@lru_cache(maxsize=100_000)
def lower(word: str) -> str:
    """Small letters with their accents, each as one code point: what tells "crecerá" from "creciera" stays."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFC", word).lower()
