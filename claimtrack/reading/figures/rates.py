"""Rates: per what a figure is counted, in a denominator behind it or an adverb farther on."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import Unit, UnitKind
from claimtrack.quantity.unit import TIME_UNITS
from claimtrack.reading.figures.nouns import NounGrammar

_REACH = 14
"""How many tokens after a figure an adverb such as "annually" may stand and still be its rate."""
_LEAST_ZEROS = 3
_TWO = 2
_SPENT_ON = 3
"""So many words tell what a sum is paid in, or for."""
_SLASH = frozenset({"/", "per"})


def is_base(tokens: Tokens, i: int, pack: LanguagePack) -> bool:
    """Whether the number at a token behind "por" is what a rate is told for: a power of ten of things, but no money."""
    number, noun = tokens.at(i), tokens.at(_counted_at(tokens, i + 1, pack))
    digits = "".join(letter for letter in number if letter.isdecimal())
    power = len(digits) > _LEAST_ZEROS and digits[0] == "1" and not digits[1:].strip("0")
    power = power or number in pack.numbers.scales
    return power and noun not in pack.money.words and noun not in pack.money.by_country


def _counted_at(tokens: Tokens, i: int, pack: LanguagePack) -> int:
    """Where the noun behind a scale word begins: "millón de habitantes"."""
    return i + (tokens.at(i) in pack.of_words and tokens.at(i - 1) in pack.numbers.scales)


@dataclass(frozen=True, slots=True)
class RateGrammar:
    """Finds the denominators of the rates of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def after(self, i: int, unit: Unit | None, limit: int) -> tuple[int, str] | None:
        """The denominator that stands at a token or farther on: the position after it and its name.

        `limit` is the token that ends the sentence.
        """
        return self._rate_at(i, unit) or self._described(i) or self._spent_on(i, unit) or self._adverb(i, limit)

    def _spent_on(self, i: int, unit: Unit | None) -> tuple[int, str] | None:
        """For each of what, behind what a sum is paid in, or for: "$1,200 in state aid per household"."""
        if unit is None or unit.kind is not UnitKind.MONEY or self.tokens.at(i) not in self.pack.prepositions:
            return None
        folded, rates = self.tokens.folded, self.pack.rates
        for at in range(i + 1, i + 1 + _SPENT_ON):
            plain = self.tokens.is_word(at) and not self.tokens.capital(at) and not self.nouns.closes(at)
            per = rates.per.at(folded, at + 1) if plain else None
            if per is not None:
                told = self.tokens.at(at + 1) in _SLASH or per[0] > at + _TWO or self.tokens.at(at + 1) in rates.always
                shared = self.tokens.at(per[0]) in either(rates.sharers, rates.price_nouns)
                weighed = self.pack.units.physical.at(folded, per[0]) is not None
                return self._rate_at(at + 1, unit) if told or shared or weighed else None
            if not plain:
                return None
        return None

    def _described(self, i: int) -> tuple[int, str] | None:
        """How often, where another adjective stands before: "300 euros brutos mensuales", "80 horas extra anuales"."""
        if not self.pack.noun_before_adjective or not self.tokens.is_word(i) or self.nouns.closes(i):
            return None
        often = self.pack.rates.fixed.at(self.tokens.folded, i + 1)
        return often if often is not None and often[1] in TIME_UNITS and often[0] == i + _TWO else None

    def _rate_at(self, i: int, unit: Unit | None) -> tuple[int, str] | None:
        folded, rates = self.tokens.folded, self.pack.rates
        fixed = rates.fixed.at(folded, i)
        if fixed and not self._is_earlier(fixed[0]) and not self._is_share(fixed[0]):
            return fixed
        per = rates.per.at(folded, i) or self._article(i, unit)
        if not per:
            return None
        at = per[0]
        word = self.tokens.at(at)
        if (not self.tokens.is_word(at) and not self.tokens.is_number(at)) or word in rates.not_per:
            return None
        if word.endswith(self.pack.endings.participle) and not self.pack.noun_before_adjective:
            # "Per diluted share", "per installed kilowatt".
            named = self.tokens.is_word(at + 1) and not self.nouns.closes(at + 1)
            at, word = (at + 1, self.tokens.at(at + 1)) if named else (at, word)
        known = self.pack.units.time.at(folded, at) or self.pack.units.physical.at(folded, at)
        scaled = word in self.pack.numbers.scales or (per[0] - i > 1 and self._is_number_word(at))
        if self.tokens.is_number(at) or scaled:
            return self._base(i, at)
        if known and (not word.endswith("s") or self.tokens.at(i) == "/"):
            return None if self._is_earlier(known[0]) else known
        if (
            self.nouns.closes(at)
            or self.tokens.capital(at)
            or self.nouns.is_plural(at)
            and word not in rates.price_nouns
        ):
            return None
        if self._does(at):
            return None
        # "2.140 internados por dengue": only a price is per any noun at all.
        told = per[0] - i > 1 or self.tokens.at(i) in _SLASH or self.tokens.at(i) in rates.always
        if (unit is None or unit.kind is not UnitKind.MONEY) and not told and word not in rates.sharers:
            return None
        dollar = self.pack.money.words.at(folded, at)
        if dollar:
            return dollar[0], self.tokens.raw(at)
        return at + 1, self.tokens.raw(at)

    def _does(self, at: int) -> bool:
        """Whether a word is what somebody does to what follows, and no noun: "25 millones por cobrar servicios"."""
        ends, word, after = self.pack.endings.infinitive, self.tokens.at(at), self.tokens.at(at + 1)
        if (
            not ends
            or not word.endswith(ends)
            or word in self.pack.rates.price_nouns
            or not self.tokens.is_word(at + 1)
        ):
            return False
        if after in self.pack.definite or after in self.pack.numbers.one:
            # "Gastan 300 euros por hogar el primer mes".
            times, folded = self.pack.units.time, self.tokens.folded
            return times.at(folded, at + 2) is None and times.at(folded, at + 3) is None
        return self.nouns.is_plural(at + 1) and not self.nouns.closes(at + 1)

    def _base(self, i: int, at: int) -> tuple[int, str] | None:
        """The base of a rate whose word stands at `i` and its number at `at`: per 100,000 people, por cada 10 camas."""
        spelled = at - i > 1 or self.tokens.at(i) in _SLASH
        last = at + 1
        while self._is_number_word(last):
            last += 1
        counted = self.nouns.counted(_counted_at(self.tokens, last, self.pack))
        if not spelled and not (counted and is_base(self.tokens, at, self.pack)):
            return None
        if counted:
            return counted.last, self.tokens.slice(at, counted.head_last)
        alone = not self.tokens.is_word(at + 1) or self.nouns.closes(at + 1)
        return (at + 1, self.tokens.raw(at)) if self.tokens.at(i) == "per" and alone else None

    def _is_number_word(self, i: int) -> bool:
        word = self.tokens.at(i)
        return word in self.pack.numbers.scales or word in self.pack.numbers.words

    def _article(self, i: int, unit: Unit | None) -> tuple[int, str] | None:
        """An article that stands for "per": "4,05 dólares la libra"."""
        if unit is None or unit.kind is not UnitKind.MONEY or not self.pack.noun_before_adjective:
            return None
        noun = self.tokens.at(i + 1)
        units = self.pack.units
        known = noun in self.pack.rates.price_nouns or noun in units.physical or noun in units.time
        return (i + 1, noun) if self.tokens.at(i) in self.pack.definite and known else None

    def _is_share(self, i: int) -> bool:
        """Whether what ends before a token is a part of something: "has lost a quarter of its value"."""
        part = self.tokens.at(i - 1) in self.pack.numbers.denominators.openers
        return part and self.tokens.at(i) in self.pack.of_words

    def _is_earlier(self, i: int) -> bool:
        """Whether "a year" goes on as "a year earlier"."""
        words = self.pack.time.words
        if self.tokens.at(i + 1) in self.pack.of_words and self.tokens.is_number(i + 2):
            # "300 al año antes de 2030".
            return False
        if any(words[name].at(self.tokens.folded, i + 1) for name in ("this", "last")):
            # "£15m a day earlier this year."
            return False
        names = ("ago", "later", "last", "next") if self.pack.noun_before_adjective else ("ago", "later")
        return any(words[name].at(self.tokens.folded, i) for name in names)

    def _adverb(self, i: int, limit: int) -> tuple[int, str] | None:
        """Annually, al año, farther on in the clause."""
        for at in range(i, min(limit, i + _REACH)):
            word = self.tokens.at(at)
            if word == "," and self._tells_state(at + 1):
                # "1,900 soldiers killed, wounded or captured a month".
                continue
            if word in (",", ";", ":", "(", "\n") or self.tokens.is_number(at) or word in self.pack.numbers.words:
                return None
            if word in self.pack.numbers.half:
                return None
            fixed = self.pack.rates.fixed.at(self.tokens.folded, at)
            if fixed and not (self._is_earlier(fixed[0]) or self._is_share(fixed[0])) and self._is_adverb(at):
                return fixed
        return None

    def _tells_state(self, i: int) -> bool:
        """Whether a participle of a list stands at a token, which goes on with another: "wounded or captured"."""
        links = either(self.pack.conjunctions, self.pack.ranges.alternatives.openers)
        joined = self.tokens.at(i + 1) in links
        return self._describes(i - 2) and self._describes(i) and joined and self._describes(i + 2)

    def _describes(self, i: int) -> bool:
        """Whether a word tells in what state those counted are: in Spanish any plural adjective may."""
        word = self.tokens.at(i)
        adjective = self.pack.noun_before_adjective and self.nouns.is_plural(i) and not self.nouns.closes(i)
        return adjective or word in self.pack.states or word.endswith(self.pack.endings.participle)

    def _is_adverb(self, i: int) -> bool:
        """Whether a rate far from its number is one: no noun ("el diario"), no adjective of another noun."""
        before = self.tokens.at(i - 1)
        if before in self.pack.determiners or before in self.pack.prepositions:
            return False
        word = self.tokens.at(i)
        single = self.pack.rates.fixed.get(word) is not None
        return not single or word.endswith(self.pack.endings.adverb)
