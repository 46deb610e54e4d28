"""How much a decoded text looks like one: its characters beyond ASCII, each where such a character can stand.

One byte is "ó" in one old encoding and a dash in another, and every byte is something in each of them. What tells them
apart is the place: an accent inside a word, a dash between spaces, a currency sign beside a figure.
"""

from __future__ import annotations

import re
from itertools import islice

_SAMPLE = 2_000
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# The letters of the languages that claimtrack reads; those of their neighbours are met in names.
_OWN_LETTERS = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
_QUOTES = frozenset("“”«»„‹›‘‚’")
_DASHES = frozenset("–—…•")
_CURRENCIES = frozenset("€£¥¢")
_ORDINALS = frozenset("ºª°")
_SIGNS = frozenset("½¼¾²³¹×·§©®™±µ÷¬")
_INVISIBLE = frozenset("\xa0\xad")
_APOSTROPHE_BEFORE = re.compile(r"(?:s|t|d|m|ll|re|ve)\b", re.IGNORECASE)
_MOSTLY_FOREIGN = 0.4


def plausibility(text: str) -> float:
    """From 1 (every character stands where it should) downwards; 1 for a text in ASCII alone.

    A text most of whose letters lie beyond ASCII is in another script: 0 at best.
    """
    places = [match.start() for match in islice(_BEYOND_ASCII.finditer(text), _SAMPLE)]
    if not places:
        return 1.0
    score = sum(_at(text, place) for place in places) / len(places)
    return min(score, 0.0) if _is_another_script(text[: places[-1] + 1]) else score


def _is_another_script(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    foreign = sum(char.isalpha() and not char.isascii() for char in text)
    return foreign > 3 and foreign > _MOSTLY_FOREIGN * letters


def _at(text: str, place: int) -> float:
    char = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    inside = before.isalpha() and after.isalpha()
    if char.isalpha() and char not in _ORDINALS:
        return _letter(char, before, after)
    if char in "¿¡":
        return -1.0 if before.isalnum() else 1.0 if not after.isspace() else 0.0
    if char == "’" and inside:
        return _apostrophe(text, place)
    if char in _QUOTES:
        return -0.5 if inside else 1.0
    if char in _DASHES:
        return 0.3 if inside else 1.0
    if char in _CURRENCIES:
        return -1.0 if inside else 1.0 if _beside_figure(text, place) else 0.5
    if char in _ORDINALS:
        return 1.0 if not after.isalpha() and not before.isspace() else 0.0
    if char in _INVISIBLE:
        return 1.0
    if char in _SIGNS:
        return -1.0 if inside else 0.5
    return -2.0 if "\x80" <= char <= "\x9f" else -0.5


def _letter(char: str, before: str, after: str) -> float:
    worth = 1.0 if char in _OWN_LETTERS else 0.5
    if before.isdigit() or after.isdigit() or not (before.isalpha() or after.isalpha()):
        return -worth
    return -worth if char.isupper() and before.islower() else worth


def _apostrophe(text: str, place: int) -> float:
    """An apostrophe stands before an English ending (don’t, it’s) or after one letter (l’Est, O’Neill)."""
    ending = _APOSTROPHE_BEFORE.match(text, place + 1)
    alone = place < 2 or not text[place - 2].isalpha()
    return 1.0 if ending or alone else 0.2


def _beside_figure(text: str, place: int) -> bool:
    return any(char.isdigit() for char in text[max(0, place - 2) : place + 3])
