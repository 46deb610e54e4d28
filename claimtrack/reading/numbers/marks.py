"""The marks in numbers: which one a document uses for decimals, and what a single number can mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.language import Tokens

_BLANKS = re.compile(r"[ \u00a0\u2009\u202f'’\u066c]")
_CLOCK = frozenset({"h", "hs", "hrs", "horas", "p", "pm", "am", "a"})
_FRACTIONS = {
    "¼": Decimal("0.25"),
    "½": Decimal("0.5"),
    "¾": Decimal("0.75"),
    "⅓": Decimal("0.333333"),
    "⅔": Decimal("0.666667"),
}
MAX_DIGITS = 40
"""A figure of more digits is refused: no text states one, and storage is kept exact for all that are read."""


@dataclass(frozen=True, slots=True)
class DecimalMark:
    """What a document's own numbers tell: its decimal mark ("." or ",") or None, from how many of its numbers."""

    mark: str | None
    votes: int = 0


def decimal_mark(tokens: Tokens) -> DecimalMark:
    """Decide a document's decimal mark by the numbers that can be read one way only.

    5.5, 0,07 and 1.234,5 show their decimal mark; 1.234.567 and 500,000 (its closing zeros are no decimals) show the
    other. A document whose numbers disagree, or say nothing, has none.
    """
    votes = {".": 0, ",": 0}
    for i in tokens.numbers():
        if not _is_clock(tokens, i):
            mark = _evidence(tokens.folded[i])
            if mark:
                votes[mark] += 1
    if votes["."] == votes[","]:
        return DecimalMark(None)
    best = max(votes, key=lambda mark: votes[mark])
    return DecimalMark(best, votes[best])


@dataclass(frozen=True, slots=True)
class Digits:
    """What a number written in digits can mean: the value chosen and, where the marks leave it open, the other one."""

    value: Decimal
    other: Decimal | None = None


def parse(raw: str, document: DecimalMark, *, english: bool) -> Digits | None:
    """Read a number written in digits; None where its marks make no number (a date, a version) or it is too long.

    `english` is the habit of the text's language where neither the number nor the document decides: three digits
    after a point are decimals there, and thousands elsewhere.
    """
    if raw[-1] in _FRACTIONS:
        whole = parse(raw[:-1], document, english=english) if len(raw) > 1 else Digits(Decimal(0))
        return Digits(whole.value + _FRACTIONS[raw[-1]]) if whole else None
    text = _plain(raw)
    if len(text) > MAX_DIGITS and sum(letter.isdigit() for letter in text) > MAX_DIGITS:
        return None
    points, commas = text.count("."), text.count(",")
    if points + commas == 0:
        return Digits(Decimal(text))
    if points and commas:
        decimal = "." if text.rfind(".") > text.rfind(",") else ","
        return _digits(text, decimal) if text.count(decimal) == 1 else None
    mark = "." if points else ","
    if points + commas > 1:
        return _digits(text, _other(mark))
    head, tail = text.split(mark)
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return _digits(text, mark)
    grouped, decimal_value = Decimal(head + tail), Decimal(f"{head}.{tail}")
    if document.mark is not None:
        return Digits(decimal_value) if document.mark == mark else Digits(grouped)
    if tail == "000":
        return Digits(grouped)
    if english and mark == ".":
        return Digits(decimal_value, grouped)
    if english:
        return Digits(grouped)
    return Digits(grouped, decimal_value)


def parse_decimals(digits: str) -> Decimal:
    """The value of the digits behind a decimal mark."""
    return Decimal(f"0.{_plain(digits)}")


def _plain(raw: str) -> str:
    """The number with ASCII digits and without the blanks that group them."""
    text = _BLANKS.sub("", raw).replace("\u066b", ",")
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def _other(mark: str) -> str:
    return "," if mark == "." else "."


def _digits(text: str, decimal: str) -> Digits | None:
    """The value with a given decimal mark, where the other mark groups by threes."""
    whole, _, fraction = text.partition(decimal)
    groups = whole.split(_other(decimal))
    if len(groups) > 1 and not (_by_threes(groups) or _by_twos(groups)):
        return None
    if not all(group.isdigit() for group in groups) or (fraction and not fraction.isdigit()):
        return None
    number = "".join(groups) + (f".{fraction}" if fraction else "")
    return Digits(Decimal(number))


def _by_threes(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _by_twos(groups: list[str]) -> bool:
    """India groups by twos above the thousands: 12,34,567."""
    return len(groups[0]) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])


def _is_clock(tokens: Tokens, i: int) -> bool:
    """Whether a number is a time of day: 18.30 horas, 6.30 pm."""
    return tokens.at(i + 1) in _CLOCK or tokens.at(i - 1) in ("las", "at")


def _evidence(raw: str) -> str | None:
    """The decimal mark that a number shows by itself, or None."""
    if raw[-1] in _FRACTIONS:
        return None
    text = _plain(raw)
    points, commas = text.count("."), text.count(",")
    if points + commas == 0:
        return None
    if points and commas:
        return "." if text.rfind(".") > text.rfind(",") else ","
    mark = "." if points else ","
    parts = text.split(mark)
    if len(parts) > 2:
        return _other(mark) if all(len(part) == 3 for part in parts[1:]) else None
    head, tail = parts
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return mark
    return _other(mark) if tail == "000" else None
