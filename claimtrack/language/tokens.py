"""Words, numbers and marks of a text, each with its place. Packs and texts are cut by the same rule."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum

from claimtrack.language.fold import fold, lower


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 0
    NUMBER = 1
    MARK = 2
    BREAK = 3
    """One or more line ends."""


# A number keeps its inner marks; blanks group its digits only by threes ("2 000 000"), thin and no-break ones too,
# and not where the last three are a calibre ("20 120mm mortars").
# A raised digit belongs to a short unit (km², m³); elsewhere, like "[2]" right after a word, it refers to a footnote
# and is passed over: "4.5 million² barrels" and "12,000[1] men" are figures like others. That of "10⁶" stays.
# Most tokens are words of plain letters with nothing hanging on them, which the first line reads at one go.
_TOKEN = re.compile(
    r"(?P<plain>[A-Za-zÀ-ÖØ-öø-ÿ]++(?![^\W\d_]|[\u0300-\u036f\u00b9\u00b2\u00b3\u2070\u2074-\u2079]))"
    r"|(?P<note>(?<=[\w.,;:!?%\"”’»)\]])\[(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z])\]|(?<!\b10)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)"
    r"|(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!mm))+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,'’\u066b\u066c]\d+)*[¼½¾⅓⅔]?|[¼½¾⅓⅔])"
    r"|(?P<word>(?<![^\W\d_])[^\W\d_]{1,2}[\u00b2\u00b3]|(?:[^\W\d_\u00b9\u00b2\u00b3\u2070\u2074-\u2079][\u0300-\u036f]*)+)"
    r"|(?P<break>(?:\r\n|[\r\n\u2028\u2029\x0b\x0c\x85])[\s]*)"
    r"|(?P<mark>\S)"
)
# Of an enumeration each look at a member costs more than the whole test that it is for.
_WORD, _NUMBER = Kind.WORD, Kind.NUMBER
_KINDS = {"plain": Kind.WORD, "number": Kind.NUMBER, "word": Kind.WORD, "break": Kind.BREAK, "mark": Kind.MARK}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel lists. `folded` holds what packs are compared with."""

    text: str
    kinds: list[Kind]
    starts: list[int]
    ends: list[int]
    folded: list[str]

    def __len__(self) -> int:
        return len(self.kinds)

    def raw(self, index: int) -> str:
        """A token as it stands in the text, empty outside it."""
        try:
            return self.text[self.starts[index] : self.ends[index]] if index >= 0 else ""
        except IndexError:
            return ""

    def lower(self, index: int) -> str:
        """A token in small letters with its accents, which tell endings of verbs apart; empty outside the text."""
        return lower(self.raw(index))

    def slice(self, first: int, last: int) -> str:
        """The text from one token up to, not including, another."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return index > 0 and index < len(self.kinds) and self.starts[index] == self.ends[index - 1]

    def is_word(self, index: int) -> bool:
        """Whether there is a word at a position; positions outside the text hold none."""
        try:
            return index >= 0 and self.kinds[index] is _WORD
        except IndexError:
            return False

    def is_number(self, index: int) -> bool:
        """Whether there are digits at a position."""
        try:
            return index >= 0 and self.kinds[index] is _NUMBER
        except IndexError:
            return False

    def at(self, index: int) -> str:
        """The folded token at a position, empty outside the text."""
        try:
            return self.folded[index] if index >= 0 else ""
        except IndexError:
            return ""

    def holds(self, words: Set[str], first: int, last: int) -> bool:
        """Whether one of some folded words stands from one position up to, not including, another."""
        return not words.isdisjoint(self.folded[max(first, 0) : max(last, 0)])

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        try:
            return index >= 0 and self.kinds[index] is _WORD and self.text[self.starts[index]].isupper()
        except IndexError:
            return False

    def inside(self, start: int, end: int) -> list[str]:
        """The folded tokens that lie whole in a stretch of the text."""
        first = bisect_left(self.starts, start)
        return self.folded[first : bisect_right(self.ends, end, first)]

    def numbers(self) -> list[int]:
        """The places of all numbers in digits."""
        return [i for i, kind in enumerate(self.kinds) if kind is _NUMBER]

    def capitals(self) -> list[int]:
        """The places of all words that begin with a capital letter."""
        text = self.text
        return [
            i
            for i, (kind, start) in enumerate(zip(self.kinds, self.starts, strict=True))
            if kind is _WORD and text[start].isupper()
        ]


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens. Linear in the text."""
    kinds: list[Kind] = []
    starts: list[int] = []
    ends: list[int] = []
    folded: list[str] = []
    for match in _TOKEN.finditer(text):
        name = match.lastgroup
        if name == "note":
            continue
        assert name is not None
        kinds.append(_KINDS[name])
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        folded.append("\n" if name == "break" else match[0] if name == "number" else fold(match[0]))
    return Tokens(text, kinds, starts, ends, folded)


def phrase(text: str) -> str:
    """A phrase of a pack in the form in which texts are compared with it: folded tokens apart by blanks."""
    return " ".join(tokenize(text).folded)
