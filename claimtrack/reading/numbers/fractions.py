"""Fractions: two thirds, five and a quarter, 10 1/2, tres quintos."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.numbers.numeral import Form, Numeral

_PLACES = Decimal("0.000001")
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_HUNDRED = 2
_TURNS = (2, 4)
_MILLION = 6
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100})
"""What people divide by in digits: 24/7, 9/11 and 28/2024 are no fractions."""


@dataclass(frozen=True, slots=True)
class FractionGrammar:
    """Reads fractions, alone and behind a whole number."""

    tokens: Tokens
    pack: LanguagePack

    def at(self, i: int) -> Numeral | None:
        """The fraction that begins at a token: half, a third, 3/4."""
        words = self.pack.numbers
        fixed = words.fractions.at(self.tokens.folded, i)
        if fixed and words.halfway.ending(self.tokens.folded, i + 1) is not None:
            # "A mitad del trayecto".
            return None
        if fixed:
            is_half = self.tokens.at(i) not in words.half or self._is_half(i, fixed[0])
            return self._told(i, fixed[0], fixed[1]) if is_half else None
        if self.tokens.is_number(i):
            return self._in_digits(i)
        if self.tokens.at(i) in words.half and self.pack.noun_before_adjective:
            # "media hora", and not the half of "las dos y media".
            hour = (
                self.tokens.is_number(i - 2)
                or self.tokens.at(i - 2) in words.words
                or self.tokens.at(i - 2) in words.one
            )
            joined = self.tokens.at(i - 1) in words.joiners and hour
            return self._told(i, i + 1, _HALF) if self._unit_follows(i + 1) and not joined else None
        rest = self.tokens.at(i) in words.rest
        if not rest and self.tokens.at(i) not in words.one:
            return None
        named = words.denominators.at(self.tokens.folded, self._past_hyphen(i + 1))
        if named and not rest and self._is_one_more(i, named[0]):
            return None
        begin = i + 1 if rest else i
        return self._told(begin, named[0], _ONE / named[1]) if named else None

    def _is_one_more(self, i: int, end: int) -> bool:
        """Whether an ordinal counts one more of a row: "the Desolation blaze, and a third, which forced out 340"."""
        joined = self.tokens.at(i - 1) in self.pack.conjunctions and self.tokens.at(i - 2) in (",", ";")
        return joined and self.tokens.at(end) == "," and self.tokens.at(end + 1) in self.pack.relatives

    def over(self, n: Numeral) -> Numeral | None:
        """A number as the numerator of the fraction that its next word makes: five eighths."""
        if n.form is not Form.PLAIN or n.digits or n.power > _HUNDRED or n.value <= 1:
            return None
        named = self.pack.numbers.many_denominators.at(self.tokens.folded, self._past_hyphen(n.last))
        if named is None:
            return None
        told = self._told(n.first, named[0], n.value / named[1])
        # "Dos tercios fueron ...": nothing is counted in thirds; quarters of a year and halves of a match are.
        whole = self.pack.noun_before_adjective or named[1] not in _TURNS
        value = (n.value / named[1]).quantize(_PLACES)
        return told or (Numeral(n.first, named[0], value, Form.SHARE) if whole and value < 1 else None)

    def mixed(self, n: Numeral) -> Numeral | None:
        """A whole number with a fraction behind it: five and a quarter, 10 1/2."""
        if n.form is not Form.PLAIN or n.value != n.value.to_integral_value():
            return None
        at = n.last
        if self.tokens.is_number(at) and n.digits and not self.tokens.glued(at):
            part = self._in_digits(at)
        elif self.tokens.at(at) in self.pack.numbers.mixing:
            part = self._behind(at + 1)
        else:
            return None
        if part is not None and part.power:
            value = n.value + part.mantissa
            return replace(n, last=part.last, value=value.scaleb(part.power), mantissa=value, power=part.power)
        # "12 and a third of the crew" are two figures.
        if part is None or part.value >= 1:
            return None
        if part.form is Form.SHARE and self.tokens.at(part.last) in self.pack.of_words:
            return None
        value, end = n.value + part.value, part.last
        power = self.pack.numbers.scales.get(self.tokens.at(end), 0) if not n.power else 0
        end = end + 1 if power else end
        return replace(
            n, last=end, value=value.scaleb(power), mantissa=value, power=n.power or power, linked=part.linked
        )

    def _behind(self, i: int) -> Numeral | None:
        """The fraction behind "and": with its own numerator in words."""
        alone = self.at(i)
        if alone is not None:
            return alone
        value = self.pack.numbers.words.get(self.tokens.at(i))
        if value is None:
            return None
        return self.over(Numeral(i, i + 1, Decimal(value)))

    def _in_digits(self, i: int) -> Numeral | None:
        """3/4, where it stands alone and a unit or a noun phrase can follow: no date and no score."""
        tokens = self.tokens
        glued = tokens.at(i + 1) == "/" and tokens.glued(i + 1) and tokens.is_number(i + 2) and tokens.glued(i + 2)
        if not glued or tokens.glued(i) and tokens.at(i - 1) in ("/", ".", ",", ":"):
            return None
        above, below = tokens.at(i), tokens.at(i + 2)
        if not (above.isdecimal() and below.isdecimal()) or len(above) + len(below) > 4:
            return None
        if int(below) not in _DENOMINATORS or not 0 < int(above) < int(below) or tokens.at(i + 3) == "/":
            return None
        return self._told(i, i + 3, Decimal(int(above)) / Decimal(int(below)), digits=True)

    def _told(self, first: int, end: int, value: Decimal, *, digits: bool = False) -> Numeral | None:
        """A fraction that ends before a token: an amount where a unit stands behind it, else a share."""
        rounded = value.quantize(_PLACES)
        exact = value if value == rounded or value < _PLACES else rounded
        if self._unit_follows(end):
            return Numeral(first, end, exact, mantissa=exact, digits=digits, linked=True)
        scale = self._scale_behind(end)
        if scale is not None:
            power = self.pack.numbers.scales[self.tokens.at(scale)]
            return Numeral(first, scale + 1, exact.scaleb(power), mantissa=exact, power=power, digits=digits)
        if digits and self.tokens.at(end) not in self.pack.of_words and self.tokens.at(end):
            return None
        alone = self._stands_alone(end) or self._is_qualified(first) or self._is_subject(first, end)
        return Numeral(first, end, exact, Form.SHARE, digits=digits) if alone else None

    def _is_subject(self, first: int, end: int) -> bool:
        """Whether a fraction opens its clause with a verb behind it: "Half welcomed the plan"."""
        word = self.tokens.at(end)
        past = word in self.pack.past_words or word.endswith(self.pack.endings.finite_past)
        return past and not self.tokens.is_word(first - 1) and not self.tokens.is_word(first - 2)

    def _is_qualified(self, first: int) -> bool:
        """Whether "more than" or "nearly" stands before a fraction, then no adjective: "casi la mitad votó"."""
        return self.pack.bounds.before.ending(self.tokens.folded, first) is not None

    def _unit_follows(self, i: int) -> bool:
        """Whether a unit of measure follows: half a mile, un cuarto de punto, 1/4 mile."""
        words, folded = self.pack.units, self.tokens.folded
        at = i + 1 if self.tokens.at(i) in self.pack.of_words else i
        at = at + 1 if self.tokens.at(at) in self.pack.numbers.one else at
        table = words.share.at(folded, at) or words.physical.at(folded, at) or words.time.at(folded, at)
        return table is not None and (at > i or self.tokens.is_word(i) or self.tokens.at(i) == "%")

    def _scale_behind(self, i: int) -> int | None:
        """The position of the scale in "a quarter of a million", "a quarter million", "tres cuartos de millón"."""
        if self.tokens.at(i) not in self.pack.of_words and self.pack.noun_before_adjective:
            return None
        at = i + 1 if self.tokens.at(i) in self.pack.of_words else i
        at = at + 1 if self.tokens.at(at) in self.pack.numbers.one else at
        word = self.tokens.at(at)
        large = self.pack.numbers.scales.get(word, 0) >= _MILLION
        return at if large and not word.endswith(self.pack.endings.plural) else None

    def _stands_alone(self, end: int) -> bool:
        """Whether a fraction ends here: "a third of", "two thirds more", and not "a third party"."""
        word, times = self.tokens.at(end), self.pack.time.words
        if not self.tokens.is_word(end) or word in self.pack.comparison.words or word in self.pack.of_words:
            return True
        if word in times["next"].openers or word in times["last"].openers:
            # "Would fall by a tenth next year."
            return True
        return word in self.pack.function_words or word in self.pack.prepositions or word in self.pack.determiners

    def _is_half(self, first: int, end: int) -> bool:
        """Whether "half" is a share, and no half of a year, of a match or of a million."""
        before, after = self.tokens.at(first - 1), self.tokens.at(end)
        if before in self.pack.time.ordinals or after == "-" or before == "-":
            return False
        return not self.scale_after_half(end)

    def scale_after_half(self, i: int) -> int | None:
        """The position of the scale in "half a million", "medio millón"."""
        words = self.pack.numbers
        if self.tokens.at(i) in words.one:
            i += 1
        return i if self.tokens.at(i) in words.scales or self.tokens.at(i) in words.dozens else None

    def _past_hyphen(self, i: int) -> int:
        return i + 1 if self.tokens.at(i) == "-" and self.tokens.glued(i) and self.tokens.glued(i + 1) else i
