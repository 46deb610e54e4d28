"""Digits and number words put together with their scales: 2 mil 500, two hundred and fifty thousand."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.numbers.marks import DecimalMark, parse, parse_decimals
from claimtrack.reading.numbers.numeral import Form, Numeral
from claimtrack.reading.numbers.scales import MILLION, ScaleGrammar

_HALF = Decimal("0.5")
_LARGEST_POWER = 30
_HIGHEST_POWER = 400
"""Of a number put together: one beyond a report's figures is refused with its place, one beyond this is none."""
_MOST_PARTS = 16
"""The most words that spell one number, "novecientos noventa y nueve mil" and so on; no text needs more."""
_TEN = 10
_PLACES = 3
"""The digits behind a thousand that go on with it, zeros included: "mil 081"."""
LEADING_MARKS = frozenset(".,")
"""The marks with which decimals begin: ".25"."""


class Composer:
    """Adds up the parts of one numeral from left to right."""

    def __init__(self, tokens: Tokens, pack: LanguagePack, mark: DecimalMark, first: int) -> None:
        self.tokens = tokens
        self.pack = pack
        self.words = pack.numbers
        self.english = not pack.noun_before_adjective
        self.mark = mark
        self.first = first
        self.scales = ScaleGrammar(tokens, pack, first)
        self.addends: list[Decimal] = []
        self.other: Decimal | None = None
        self.mantissa: Decimal | None = None
        self.power = 0
        self.scale: Decimal | None = None
        self.digits = False
        self.unit: str | None = None

    def build(self) -> Numeral | None:
        """The longest numeral that begins at the first token, or None."""
        i = self._start(self.first)
        if i is None:
            return None
        for _ in range(_MOST_PARTS):
            following = self._scale(i) or self._more(i)
            if following is None:
                break
            i = following
        i = self._half_tail(self._decimals(i))
        value = sum(self.addends[1:], self.addends[0])
        if abs(value.adjusted()) > _HIGHEST_POWER:
            return None
        multiple = self._multiple(i, value)
        if multiple:
            return multiple
        mantissa = self.mantissa if self.mantissa is not None else value
        return Numeral(
            self.first,
            i,
            value,
            other=self.other,
            mantissa=mantissa,
            power=self.power,
            digits=self.digits,
            unit=self.unit,
        )

    def _multiple(self, end: int, value: Decimal) -> Numeral | None:
        """Ten times, diez veces: the number words alone are its stretch."""
        if self.tokens.at(end) in self.words.times_after and self.scale is None and not self._happened(end, value):
            half = self.words.half_tail.at(self.tokens.folded, end + 1)
            value += _HALF if half else 0
            return Numeral(self.first, half[0] if half else end, value, Form.MULTIPLE, digits=self.digits)
        return None

    def _happened(self, times: int, value: Decimal) -> bool:
        """Whether it is told how often something happened: "spilled 38,400 times last year", "43 times each"."""
        pack, behind, before = self.pack, self.tokens.at(times + 1), self.tokens.at(self.first - 1)
        if value != value.to_integral_value() or self.tokens.at(times) in pack.not_members:
            return False
        said, words = pack.attribution, pack.time.words
        often = pack.rates.fixed.at(self.tokens.folded, times + 1)
        if often is not None and not (often[0] == times + 2 and self._is_named(often[0])):
            # "Ten times a year", and no "three times annual earnings".
            return True
        placed = behind in pack.prepositions and behind not in pack.comparison.than
        ends = placed or behind in pack.rates.each or behind in words["last"].openers
        ends = ends or behind in said.verbs
        led = either(pack.auxiliaries, pack.ranges.change, pack.ranges.levels, pack.ranges.by)
        verb = before.endswith(pack.endings.participle) or before in pack.past_words or before in pack.of_words
        verb = verb or before in said.particles
        return ends and verb and before not in led

    def _is_named(self, i: int) -> bool:
        """Whether a noun can stand at a token, which what is before it describes: "annual | earnings"."""
        pack = self.pack
        small = either(pack.prepositions, pack.conjunctions, pack.function_words, pack.auxiliaries, pack.past_words)
        return self.english and self.tokens.is_word(i) and self.tokens.at(i) not in small

    def _start(self, i: int) -> int | None:
        tokens, words = self.tokens, self.words
        word = tokens.at(i)
        if tokens.is_number(i):
            digits = parse(word, self.mark, english=self.english)
            if digits is None:
                return None
            self.addends, self.other, self.digits = [digits.value], digits.other, True
            return self._power_of_ten(i + 1) or i + 1
        if word in LEADING_MARKS:
            return self._leading_mark(i)
        if word in words.one and (self._counts_one(i + 1) or word in words.single and self._is_single(i + 1)):
            self.addends = [Decimal(1)]
            return i + 1
        if word in words.words and word not in words.one and not self._in_percent(i):
            return self._word(i)
        tail = words.half_tail.at(tokens.folded, i + 1) if word in words.scales and not self.english else None
        if tail is not None:
            self.addends = [Decimal(1)]
            return i
        if self.scales.is_whole(i):
            self.addends = [Decimal(1)]
            return i
        # "mil", "mil millones", "cien" with no number before them; a bare "million" is no figure.
        if words.scales.get(word) == 3 and self._bare_thousand(i):
            self._apply(word)
            self.mantissa = Decimal(1)
            # "mil 182": what follows in digits fills the places of the thousand.
            self.digits = tokens.is_number(i + 1) and len(tokens.at(i + 1)) == _PLACES
            return i + 1
        return None

    def _power_of_ten(self, i: int) -> int | None:
        """The exponent of 10^6."""
        exponent = self.tokens.at(i + 1)
        if self.tokens.at(i) != "^" or self.addends != [_TEN] or not self.tokens.glued(i + 1):
            return None
        if not exponent.isdecimal() or int(exponent) > _LARGEST_POWER:
            return None
        self.addends = [Decimal(1).scaleb(int(exponent))]
        return i + 2

    def _leading_mark(self, i: int) -> int | None:
        """The point of ".25"."""
        digits = self.tokens.at(i + 1)
        if not digits.isdecimal() or not self.tokens.glued(i + 1) or self.tokens.glued(i):
            return None
        self.addends, self.digits = [parse_decimals(digits)], True
        return i + 2

    def _is_single(self, i: int) -> bool:
        """Whether a unit, a currency or the words of decimals stand behind "one": one mile, one yen, one point five."""
        folded, units, money = self.tokens.folded, self.pack.units, self.pack.money
        if self.tokens.at(i) in self.words.mixing and self.words.denominators.at(folded, i + 2):
            return self.tokens.at(i + 1) in self.words.one
        if self.tokens.at(i) in self.words.decimal and self.tokens.at(i + 1) in self.words.words:
            return True
        at = i + 1 if self.tokens.at(i) == "-" and self.tokens.glued(i) and self.tokens.glued(i + 1) else i
        tables = (units.physical, units.share, money.words, money.minor)
        return self.tokens.at(at) in money.by_country or any(table.at(folded, at) is not None for table in tables)

    def _decimals(self, i: int) -> int:
        """The decimals of a number in words: "two point zero five", "siete coma veinticinco"."""
        words, tokens = self.words, self.tokens
        if self.digits or tokens.at(i) not in words.decimal:
            return i
        spelled, at = "", i + 1
        while 0 <= words.words.get(tokens.at(at), -1) < _TEN and at - i < _MOST_PARTS:
            spelled += str(words.words[tokens.at(at)])
            at += 1
        if not spelled:
            part = Composer(tokens, self.pack, self.mark, at).build()
            if part is None or part.digits or part.power >= MILLION or part.form is not Form.PLAIN:
                return i
            spelled, at = f"{part.value:f}", part.last
        if self.scales.counts(at) and at > i + 1 and tokens.at(i) in self.pack.prepositions:
            # "tres con dos niños" are two numbers.
            return i
        if not spelled.isdecimal():
            return i
        self.addends.append(parse_decimals(spelled))
        return self._scale(at) or at

    def _in_percent(self, i: int) -> bool:
        """Whether a number word is the tail of "por ciento"."""
        share = self.pack.units.share.ending(self.tokens.folded, i + 1)
        return share is not None and share[0] < i

    def _counts_one(self, i: int) -> bool:
        """Whether an article before this position is the number one: a scale, a dozen or "and a half" follows."""
        word = self.tokens.at(i + 1 if self.tokens.at(i) == "-" else i)
        return word in self.words.scales or word in self.words.dozens or self._half_before_scale(i) or self._is_part(i)

    def _is_part(self, i: int) -> bool:
        """Whether a part of a percentage point stands at a position: "una décima", and no "décima parte"."""
        share = self.pack.units.share.at(self.tokens.folded, i)
        denominator = self.words.denominators.at(self.tokens.folded, i)
        whole = denominator is not None and share is not None and denominator[0] > share[0]
        return share is not None and share[1] in ("tenth", "hundredth") and not whole

    def _half_before_scale(self, i: int) -> bool:
        tail = self.words.half_tail.at(self.tokens.folded, i)
        return tail is not None and self.tokens.at(tail[0]) in self.words.scales

    def _bare_thousand(self, i: int) -> bool:
        return not self.english and not self.tokens.is_number(i - 1)

    def _word(self, i: int) -> int:
        """A number word, with its unit ("treinta y dos", "twenty-three")."""
        value = self.words.words[self.tokens.at(i)]
        end = i + 1
        if 20 <= value < 100 and value % 10 == 0:
            tail = end + 1 if self._joins_tens(end) else None
            if tail is None and self.tokens.at(end) in self.words.words and self.english:
                tail = end
            unit = self._unit_digit(tail) if tail is not None else None
            if tail is not None and unit is not None:
                value, end = value + unit, tail + 1
        self.addends.append(Decimal(value))
        return end

    def _unit_digit(self, i: int) -> int | None:
        word = self.tokens.at(i)
        if word in self.words.one and word not in ("a", "an"):
            return 1
        value = self.words.words.get(word)
        return value if value is not None and 0 < value < 10 else None

    def _joins_tens(self, i: int) -> bool:
        if self.tokens.at(i) == "-":
            return self.tokens.glued(i) and self.tokens.glued(i + 1)
        return not self.english and self.tokens.at(i) in self.words.joiners

    def _scale(self, i: int) -> int | None:
        """A scale word or a suffix: mil, millones, bn."""
        tokens, words = self.tokens, self.words
        if tokens.at(i) == "-" and tokens.glued(i) and tokens.glued(i + 1) and tokens.at(i + 1) in words.scales:
            i += 1
        word = tokens.at(i)
        if word in words.scales:
            self._apply(word)
            return i + 1
        if word in words.dozens and self.scale is None:
            self.mantissa = self.addends[-1]
            self.addends[-1] *= words.dozens[word]
            self.scale = Decimal(words.dozens[word])
            return i + 1
        named = word in words.suffix_units
        if word in words.suffixes and self.digits and (self.scale is None or named) and self.scales.is_suffix(i):
            self._apply_power(words.suffixes[word])
            self.unit = words.suffix_units.get(word)
            return i + 1
        return None

    def _apply(self, word: str) -> None:
        self._apply_power(self.words.scales[word])

    def _apply_power(self, power: int) -> None:
        size = Decimal(1).scaleb(power)
        group = Decimal(0)
        taken = False
        while self.addends and self.addends[-1] < size:
            part = self.addends.pop()
            group = group + part if taken else part
            taken = True
        if not taken and self.addends:
            # 1.200.000 millones: the number before is larger than its scale.
            group, taken = self.addends.pop(), True
        if self.mantissa is None:
            self.mantissa = group if taken else Decimal(1)
        self.addends.append(group.scaleb(power) if taken else size)
        self.power = min(self.power + power, _LARGEST_POWER) if not self.addends[:-1] else self.power
        if self.other is not None:
            self.other = self.other.scaleb(power)
        self.scale = size

    def _more(self, i: int) -> int | None:
        """A smaller part after a scale: 2 mil 500, two hundred and fifty."""
        if self.scale is None:
            return self._hundreds(i)
        joined = self.english and self.tokens.at(i) in self.words.joiners
        start = i + 1 if joined else i
        if self.tokens.is_number(start):
            if joined:
                return None
            digits = parse(self.tokens.at(start), self.mark, english=self.english)
            if digits is None or digits.value != digits.value.to_integral_value() or not self.digits:
                return None
            scaled = self._next_scale(start + 1)
            if scaled:
                if digits.value * scaled >= self.scale:
                    return None
                self.addends.append(digits.value * scaled)
                self.scale = scaled
                return start + 2
            if digits.value >= self.scale or not self._is_next_place(start, digits.value):
                return None
            self.addends.append(digits.value)
            return start + 1
        if self.tokens.at(start) not in self.words.words:
            return None
        small = self.words.words[self.tokens.at(start)] < _TEN
        if joined and small and self.words.many_denominators.at(self.tokens.folded, start + 1):
            # "one hundred and three quarters": a fraction follows.
            return None
        kept = list(self.addends)
        end = self._word(start)
        splits = joined and self.tokens.at(end) in self.words.scales and not self._takes(end)
        if self.addends[-1] >= self.scale or splits:
            self.addends = kept
            return None
        self.mantissa = None if self.scale < 1000 else self.mantissa
        return end

    def _next_scale(self, i: int) -> Decimal | None:
        """The scale of a following part, smaller than the last one: "2 millones 300 mil"."""
        power = self.words.scales.get(self.tokens.at(i))
        size = Decimal(1).scaleb(power) if power is not None else None
        return size if size is not None and self.scale is not None and size < self.scale else None

    def _takes(self, end: int) -> bool:
        """Whether a scale after "and" belongs to one number with what stands before.

        It is larger than all of that ("two hundred and fifty thousand"), or makes a smaller part of it ("one thousand
        and five hundred"); else a second number begins.
        """
        size = Decimal(1).scaleb(self.words.scales[self.tokens.at(end)])
        if size > sum(self.addends, Decimal(0)):
            return True
        smaller = self.scale is not None and self.addends[-1] * size < self.scale
        return smaller and self.tokens.at(end + 1) not in self.words.scales

    def _is_next_place(self, i: int, value: Decimal) -> bool:
        """Digits after a scale continue the number only where they fill its next three places ("2 mil 500")."""
        digits = self.tokens.at(i)
        return self.scale == 1000 and (value >= 100 or len(digits) == _PLACES) and digits.isdigit()

    def _hundreds(self, i: int) -> int | None:
        """Doscientos cincuenta, ciento veinte: words that add up without a scale."""
        if self.digits or not self.addends or self.addends[-1] < 100 or self.addends[-1] >= 1000:
            return None
        word = self.tokens.at(i)
        if word in self.words.one and word not in ("a", "an") and self.addends[-1] % 100 == 0:
            self.addends.append(Decimal(1))
            return i + 1
        if word not in self.words.words or self.words.words[word] >= 100:
            return None
        return self._word(i)

    def _half_tail(self, i: int) -> int:
        """Un millón y medio, two and a half million."""
        tail = self.words.half_tail.at(self.tokens.folded, i)
        if tail is None:
            return i
        end = tail[0]
        size = self.scale or Decimal(1)
        following = self.tokens.at(end)
        if self.scale is None and following in self.words.scales:
            self.addends[-1] += _HALF
            self._apply(following)
            return end + 1
        self.addends[-1] += _HALF * size
        if self.mantissa is not None:
            self.mantissa += _HALF
        return end
