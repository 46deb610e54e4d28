"""Ids for people: a letter and a number ("C12"), the number being the row's key."""

from __future__ import annotations

import re

from claimtrack.model import ActRefused

CLAIM, DOCUMENT, FINDING, LINK, SOURCE, ENTRY = "C", "D", "F", "L", "S", "E"
LARGEST = 2**31 - 1
_ID = re.compile(r"([CDFLSE])([1-9][0-9]{0,17})", re.ASCII | re.IGNORECASE)


def split(id_: str) -> tuple[str, int]:
    """The letter and the number of an id. Raises ActRefused for what is none."""
    match = _ID.fullmatch(id_.strip())
    if match is None:
        raise ActRefused("case.no_id", id=id_)
    letter, number = match[1].upper(), int(match[2])
    if number > LARGEST:
        # A server's integers end there, and so do the numbers of a case.
        raise ActRefused("case.unknown", id=f"{letter}{number}")
    return letter, number


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def number_of(id_: str, letter: str | None = None) -> int:
    """The number of an id, which must be of the kind that the letter stands for, where one is given.

    Raises ActRefused.
    """
    found, number = split(id_)
    if letter is not None and found != letter:
        raise ActRefused(f"case.wrong_kind.{letter.lower()}", id=id_)
    return number


def sitting_number(sitting: str) -> int:
    """The number of a sitting. Raises ActRefused for what is none."""
    if not (sitting.isascii() and sitting.isdigit()) or len(sitting) > 18 or int(sitting) > LARGEST:
        raise ActRefused("case.no_sitting", sitting=sitting)
    return int(sitting)
