"""Units: what a number is a number of, before and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Unit, count, money, physical
from claimtrack.quantity.unit import UNKNOWN_CURRENCY
from claimtrack.reading.figures.money import Currencies
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.figures.rates import RateGrammar
from claimtrack.reading.numbers.numeral import Form, Numeral

_REACH = 14
"""How many tokens before a price what is sold may stand."""
_SCALE_REACH = 4
"""How many tokens behind degrees the noun of their scale may stand."""
_DONE = 5
"""How many tokens before "48,000 times" what was done may stand."""
_SHORT = 2
_STEM = 5
_DEGREE = "degree"
_BRACKETS = {"(": ")", "[": "]", "<": ">"}
_STOPS = frozenset(".,;:)")
_ONE = Decimal(1)
_HUNDREDTH = Decimal("0.01")
_SHARES_OF = {"tenth": Decimal("0.1"), "hundredth": _HUNDREDTH}
"""Parts of a percentage point by their names in a language's shares."""


@dataclass(slots=True)
class UnitMatch:
    """A unit found: the tokens that it takes before and after the number, and what it is of.

    `first` to `last` is the whole stretch, number included; `unit_last` ends the unit alone; `of` holds the tokens of
    the "of"-phrase.
    """

    unit: Unit
    first: int
    last: int
    unit_last: int
    of: tuple[int, int] | None = None
    per: str | None = None
    undecided: bool = False
    """Whether it is a currency that the document leaves open."""
    factor: Decimal = _ONE
    """What of its unit one is: a hundredth for cents and basis points, a tenth for "décimas" of a percentage."""


def decide_degrees(tokens: Tokens, pack: LanguagePack) -> str:
    """The unit of a document's bare degrees: the one scale that it spells, else what its language means by them."""
    physical = pack.units.physical
    scales = {
        found[1]
        for i, word in enumerate(tokens.folded)
        if word in physical.openers and (found := physical.at(tokens.folded, i)) and found[1].startswith(_DEGREE + "_")
    }
    return scales.pop() if len(scales) == 1 else pack.units.degrees


@dataclass(frozen=True, slots=True)
class UnitGrammar:
    """Finds the unit of each number in one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    rates: RateGrammar
    currencies: Currencies
    degrees: str
    """What "degrees" alone are in this document."""

    def of(self, numeral: Numeral) -> UnitMatch | None:
        """The unit of a number, or None where none stands beside it."""
        if numeral.form is Form.MULTIPLE and self._repeats(numeral):
            times = numeral.last
            return UnitMatch(count(self.tokens.raw(times)), numeral.first, times + 1, times + 1)
        if numeral.form is Form.MULTIPLE:
            end = numeral.last + 1 if self.tokens.at(numeral.last) in self.pack.numbers.times_after else numeral.last
            return UnitMatch(DIMENSIONLESS, numeral.first, end, end)
        if numeral.form is Form.SHARE:
            match = self._with_of(UnitMatch(DIMENSIONLESS, numeral.first, numeral.last, numeral.last))
            phrase = self.nouns.counted(numeral.last) if match.of is None else None
            return replace(match, of=(phrase.first, phrase.last), last=phrase.last) if phrase else match
        if numeral.unit:
            return self._with_of(UnitMatch(money(numeral.unit), numeral.first, numeral.last, numeral.last))
        return self._sign_before(numeral) or self._graded(numeral) or self._after(numeral)

    def _repeats(self, n: Numeral) -> bool:
        """Whether something was done so many times, and is no multiple: "un video compartido 48.000 veces"."""
        behind = self.tokens.at(n.last + 1)
        closes = not self.tokens.is_word(n.last + 1) or behind in self.pack.attribution.settings
        if self.tokens.at(n.last) not in self.pack.numbers.times_after or not closes or not n.digits:
            return False
        done = (i for i in range(n.first - 1, max(-1, n.first - _DONE), -1) if self.tokens.is_word(i))
        for i in done:
            if self.tokens.at(i) in either(self.pack.ranges.change, self.pack.ranges.multiplying):
                return False
            if self.tokens.at(i).endswith(self.pack.endings.participle):
                return True
        return False

    def _graded(self, n: Numeral) -> UnitMatch | None:
        """The scale whose degree a bare number is: "magnitude 5.9", "the 7.2 magnitude quake", "de 7,2 de magnitud"."""
        graded, at = self.pack.units.graded, self.tokens.at
        for place in (n.last, n.last + 1):
            if at(place) in graded and (place == n.last or at(n.last) in ("-", *self.pack.of_words)):
                return UnitMatch(count(self.tokens.raw(place)), n.first, place + 1, place + 1)
        before = n.first - 1 - (at(n.first - 1) in self.pack.of_words)
        if at(before) in graded:
            return UnitMatch(count(self.tokens.raw(before)), before, n.last, n.last)
        return None

    def _with_of(self, match: UnitMatch) -> UnitMatch:
        of = self.of_phrase(match.last)
        if of == match.of:
            return match
        return replace(match, last=of[1] if of else match.last, of=of)

    def of_phrase(self, i: int) -> tuple[int, int] | None:
        """The tokens of the noun phrase after "of", or None."""
        if self.tokens.at(i) not in self.pack.of_words:
            return None
        end = self.nouns.phrase_end(i + 1)
        # "10 billion of the more | than 57 billion": another amount is the whole, and no noun.
        sign = self.tokens.at(end + 1) in self.pack.money.by_country
        amount = self.tokens.at(end) in self.pack.comparison.than and (sign or self.tokens.is_number(end + 1))
        return (i + 1, end) if end > i + 1 and not amount else None

    def _sign_before(self, numeral: Numeral) -> UnitMatch | None:
        """$5, US$ 36, USD 2.000, £3.4m."""
        first = numeral.first
        symbol = self.pack.money.symbols.ending(self.tokens.folded, first)
        if (
            symbol
            and self._is_whole(symbol[0], first)
            and (not self.tokens.is_word(symbol[0]) or self._is_code(symbol[0]) or self._ends_in_sign(first))
        ):
            code: str | None = symbol[1]
            start = symbol[0]
        elif self.tokens.at(first - 1) in self.pack.money.by_country and not self.tokens.is_word(first - 1):
            code, start = self.currencies.of(self.tokens.at(first - 1)), first - 1
        else:
            return None
        end = numeral.last
        link = end + 1 if self.tokens.at(end) in self.pack.numbers.linking else end
        named = self.pack.money.words.at(self.tokens.folded, link)
        if named and self.tokens.folded[link] not in self.pack.money.by_country:
            code, end = named[1], named[0]
        assert code is not None
        return self._with_of(UnitMatch(money(code), start, end, end, undecided=code == UNKNOWN_CURRENCY))

    def _ends_in_sign(self, end: int) -> bool:
        """Whether a sign of letters closes with the sign of a currency: c$, and neither Rs. nor l."""
        return self.tokens.at(end - 1) in self.pack.money.by_country

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether the parts of a sign hold together and hang on nothing: "US$", and neither "a $" nor "S&P"."""
        if self.tokens.glued(start) and self.tokens.at(start - 1) != "(":
            return False
        inside = all(self.tokens.glued(i) for i in range(start + 1, end))
        # "C $ 100" in a text whose marks all stand apart.
        word = self.tokens.at(start)
        article = word in self.pack.determiners or word in self.pack.function_words
        genitive = self.tokens.at(start - 1) in ("'", "’")
        return inside or not (article or genitive) or (len(word) > 1 and self.tokens.raw(start).isupper())

    def is_sign(self, i: int) -> bool:
        """Whether a token is a currency sign, or a part of one ("US$")."""
        if self.tokens.at(i) in self.pack.money.by_country and not self.tokens.is_word(i):
            return True
        whole = self.pack.money.symbols.at(self.tokens.folded, i)
        if whole is not None and whole[0] > i + 1 and self._is_whole(i, whole[0]):
            return True
        ended = self.pack.money.symbols.ending(self.tokens.folded, i + 1)
        if ended is not None and ended[0] < i and self._is_whole(ended[0], i + 1):
            return True
        return self.pack.money.symbols.get(self.tokens.at(i)) is not None and not self.tokens.is_number(i)

    def _is_code(self, i: int) -> bool:
        """Whether a currency sign made of letters is one: in capitals, or with a sign glued to it (Rs.)."""
        if self.tokens.at(i) in self.pack.money.codes:
            return self.tokens.raw(i).isupper()
        if len(self.tokens.raw(i)) == 1 and not self.tokens.glued(i + 1) and self.tokens.capital(i - 1):
            # "The S P 500" is a name.
            return False
        return self.tokens.raw(i).isupper() or len(self.tokens.raw(i)) > 1 and self.tokens.raw(i)[0].isupper()

    def _after(self, n: Numeral) -> UnitMatch | None:
        folded = self.tokens.folded
        after = self.bound_after(n.last)
        at = after[0] if after else n.last
        if self.tokens.at(at) == "-" and self.tokens.glued(at) and self.tokens.glued(at + 1):
            at += 1
        link = at + 1 if self.tokens.at(at) in self.pack.numbers.linking and (n.linked or self._links(n)) else at
        if n.linked and self.tokens.at(link) in self.pack.numbers.one:
            link += 1
        share = self.pack.units.share.at(folded, link if n.linked else at)
        if share and share[1] == "point":
            # Points of a percentage or of something else: sharing.py tells, which sees the figures beside it.
            whole = self._count_after(n, link) if not n.linked else None
            named = count(self.tokens.slice(share[0] - 1, share[0]))
            return whole or UnitMatch(named, n.first, share[0], share[0])
        part = share is not None and share[1] in _SHARES_OF and share[0] == (link if n.linked else at) + 1
        if share and not (part and self.tokens.at(share[0]) in self.pack.of_words):
            unit = PERCENT if share[1] == "percent" else PERCENTAGE_POINT
            return self._with_of(UnitMatch(unit, n.first, share[0], share[0], factor=_SHARES_OF.get(share[1], _ONE)))
        found = self._money_after(n, link) or self._physical_after(n, link)
        scaled = self.tokens.at(n.last - 1) in self.pack.numbers.scales
        if found is None and n.power >= 6 and scaled and link == at and self.pack.noun_before_adjective:
            # "467 millones prometidos": what millions count stands behind "de".
            return None
        # "4.7 million of those birds": some of those, and no millions of anything.
        return found or self._count_after(n, at if self.tokens.at(link) in self.pack.determiners else link)

    def bound_after(self, i: int) -> tuple[int, str] | None:
        """A bound between a number and its noun: "40 or more people", "40+"."""
        if self.tokens.at(i) == "+" and self.tokens.glued(i):
            return i + 1, "low"
        if self.tokens.at(i) == "-" and self.tokens.glued(i) and self.tokens.glued(i + 1):
            # "200-odd missiles", "two million-plus users"
            i += 1
        return self.pack.bounds.after.at(self.tokens.folded, i)

    def sold(self, i: int, start: int) -> str | None:
        """What a price before token `i` is for: "el litro de diésel a 6,50 bolivianos"."""
        if self.tokens.at(i - 1) not in self.pack.rates.price_at:
            return None
        for at in range(i - 2, max(start - 1, i - _REACH), -1):
            word = self.tokens.at(at)
            if not self.tokens.is_word(at):
                return None
            if self.tokens.at(at - 1) in self.pack.definite and not self.nouns.is_plural(at):
                known = self.pack.units.physical.get(word)
                if known or word in self.pack.rates.price_nouns:
                    return known or self.tokens.raw(at)
        return None

    def _links(self, n: Numeral) -> bool:
        """Whether "of" may stand between the number and its unit: after scales, dozens and vague plurals."""
        last = self.tokens.at(n.last - 1)
        return n.power >= 6 or n.form is Form.VAGUE or last in self.pack.numbers.dozens

    def _money_after(self, n: Numeral, i: int) -> UnitMatch | None:
        folded, words = self.tokens.folded, self.pack.money
        word = self.tokens.at(i)
        minor = words.minor.at(folded, i)
        if minor and (self.tokens.glued(i) or len(word) > 1 or minor[0] > i + 1):
            code = self.currencies.of(minor[1]) if minor[1] in words.by_country else minor[1]
            match = UnitMatch(money(code), n.first, minor[0], minor[0], undecided=code == UNKNOWN_CURRENCY)
            return self._with_of(replace(match, factor=_HUNDREDTH))
        named = words.words.at(folded, i)
        if word in words.by_country and (named is None or named[0] == i + 1):
            code = self.currencies.of(word)
            if code == UNKNOWN_CURRENCY and word not in words.open or self._weighs(n, i):
                return None
            return self._with_of(UnitMatch(money(code), n.first, i + 1, i + 1, undecided=code == UNKNOWN_CURRENCY))
        if named:
            return self._with_of(UnitMatch(money(named[1]), n.first, named[0], named[0]))
        symbol = words.symbols.at(folded, i)
        if symbol and (not self.tokens.is_word(i) or self._is_written_sign(self.tokens.raw(i))):
            return self._with_of(UnitMatch(money(symbol[1]), n.first, symbol[0], symbol[0]))
        return None

    def _glued_degrees(self, n: Numeral) -> str | None:
        """The scale of "30C", "86F" and "30 C": a capital behind digits that follow no name, and before none."""
        i, before = n.last, n.first - 1
        named = self.tokens.capital(before) and self.tokens.at(before) not in self.pack.prepositions
        joined = self.tokens.glued(i + 1) and self.tokens.at(i + 1) not in _STOPS
        apart = not self.tokens.glued(i) and (self.tokens.capital(i + 1) or joined)
        if not n.digits or n.power or apart or named or not self.tokens.capital(i):
            return None
        return self.pack.units.glued.get(self.tokens.at(i))

    @staticmethod
    def _is_written_sign(raw: str) -> bool:
        """Whether letters behind a number are a sign: a code in capitals, or no Latin letters (元)."""
        return not raw.isascii() or (raw.isupper() and len(raw) > 1)

    def _weighs(self, n: Numeral, i: int) -> bool:
        """Whether "pounds" are a weight: the document shows no such money, nor tells millions and weighs nothing."""
        word = self.tokens.at(i)
        if word not in self.pack.units.physical or word in self.currencies.shown:
            return False
        return n.power < 6 or self.currencies.weighed or self.tokens.at(i + 1) in self.pack.of_words

    def _physical_after(self, n: Numeral, i: int) -> UnitMatch | None:
        folded, units = self.tokens.folded, self.pack.units
        if self.tokens.at(i) in _BRACKETS and units.physical.at(folded, i + 1):
            # 20 (kg)
            inner = self._physical_after(n, i + 1)
            closes = inner is not None and self.tokens.at(inner.unit_last) == _BRACKETS[self.tokens.at(i)]
            end = inner.unit_last + 1 if inner else i
            return replace(inner, last=end, unit_last=end, of=None) if inner and closes else None
        compact = units.compact.at(folded, i)
        if compact:
            return UnitMatch(physical(compact[1][0]), n.first, compact[0], compact[0], per=compact[1][1])
        scale = self._glued_degrees(n)
        if scale and i == n.last:
            return UnitMatch(physical(scale), n.first, i + 1, i + 1)
        found = units.physical.at(folded, i) or units.time.at(folded, i) or self._part_behind(n, i)
        if found and self.tokens.is_number(found[0] - 1) and not self.tokens.glued(found[0] - 1):
            # "12 m 2 dm" holds no square metres.
            single = units.physical.get(self.tokens.at(i))
            found = (i + 1, single) if single else None
        if not found or self._is_number_of(found[0]):
            return None
        if self.tokens.at(i) in self.pack.auxiliaries and self.tokens.at(found[0]).endswith(
            self.pack.endings.participle
        ):
            # "2,3 millones ha permitido" holds no hectares.
            return None
        if found[1] == _DEGREE and self._on_a_scale(found[0]):
            # "6.7 grados en la escala de Richter".
            return None
        # A unit of one or two letters is one only after digits: "has", "a" and "m" are words too.
        if len(self.tokens.slice(i, found[0])) <= _SHORT and (not n.digits or self.tokens.raw(i).isupper() and n.power):
            return None
        name, _, per = (self.degrees if found[1] == _DEGREE else found[1]).partition("/")
        match = self._with_of(UnitMatch(physical(name), n.first, found[0], found[0]))
        return replace(match, per=per) if per else match

    def _part_behind(self, n: Numeral, i: int) -> tuple[int, str] | None:
        """The short name of a part behind the whole: the "in" of "12 ft 2 in"."""
        part = self.pack.units.behind.get(self.tokens.at(i)) if n.digits else None
        whole = self.pack.units.physical.ending(self.tokens.folded, n.first) if part else None
        return (i + 1, part) if part and whole and self.tokens.is_number(whole[0] - 1) else None

    def _is_number_of(self, end: int) -> bool:
        """Whether letters are the head of a number and no unit: the m of "m212", the L of "L-202"."""
        at = end + 1 if self.tokens.at(end) == "-" and self.tokens.glued(end) else end
        return self.tokens.is_number(at) and self.tokens.glued(at)

    def _on_a_scale(self, i: int) -> bool:
        """Whether degrees are those of a scale of their own: "6.7 grados en la escala de Richter", "on the Richter"."""
        return any(self.tokens.at(k) in self.pack.units.scales_named for k in range(i, i + _SCALE_REACH))

    def _count_after(self, n: Numeral, i: int) -> UnitMatch | None:
        partitive = self._partitive(i)
        start = partitive if partitive is not None else i
        member = self._member(n, i)
        if member is not None:
            return member
        phrase = self.nouns.counted(start, one=n.value == 1 or self.tokens.at(n.last) == "-")
        phrase = phrase or (self.nouns.called(partitive) if partitive is not None else None)
        if phrase is None:
            return self._implied(n, start)
        noun = self.tokens.slice(phrase.head, phrase.head_last)
        if partitive is not None and self._is_no_whole(partitive, phrase.head):
            return None
        if n.power >= 6 and fold(noun) in self.pack.money.implied and self.nouns.is_plural(phrase.head):
            # "2.000 millones de ingresos": money, as what came in tells.
            code = self.currencies.own
            open_code = code == UNKNOWN_CURRENCY
            return UnitMatch(money(code), n.first, phrase.last, phrase.last, undecided=open_code)
        return UnitMatch(count(noun), n.first, phrase.last, phrase.last)

    def _implied(self, n: Numeral, i: int) -> UnitMatch | None:
        """What a noun of the singular counts: "a 26 million population" is of people."""
        implied = self.pack.implied.get(self.tokens.at(i))
        if not n.power or implied is None or implied == DIMENSIONLESS.name:
            return None
        return UnitMatch(count(implied), n.first, i + 1, i + 1)

    def _member(self, n: Numeral, i: int) -> UnitMatch | None:
        """What a hyphen joins to a number is what it counts: a 300-bed hospital, and no 4,000-strong force."""
        joined = i == n.last + 1 and self.tokens.at(n.last) == "-"
        word = self.tokens.at(i)
        if not joined or self.pack.noun_before_adjective or not self.tokens.is_word(i) or word in self.pack.not_members:
            return None
        if self.nouns.closes(i) or (len(word) > _STEM and word.endswith(self.pack.endings.participle)):
            return None
        return UnitMatch(count(self.tokens.slice(i, i + 1)), n.first, i + 1, i + 1)

    def _is_no_whole(self, partitive: int, head: int) -> bool:
        """Whether a verb follows "of them", "nine of them drowned", or a time "of the": "of the same months"."""
        them = self.tokens.at(partitive - 1) in self.pack.them
        return (them and not self.nouns.is_plural(head)) or self.tokens.at(head) in self.pack.units.time

    def _partitive(self, i: int) -> int | None:
        """The noun in "4,700 of the North Koreans", "3.000 de esos soldados"."""
        if self.tokens.at(i) not in self.pack.of_words:
            return None
        at = i + 1
        if self.tokens.at(at) in self.pack.them:
            return at + 1
        owned = self.nouns.owned(at)
        if owned is not None:
            return owned
        if self.tokens.at(at) not in self.pack.determiners or self.tokens.at(at) in self.pack.parts.more:
            # "300 de Rusia y 100 de otros países" counts no countries.
            return None
        while self.tokens.at(at) in self.pack.determiners:
            at += 1
        return at
