"""Numerals in a text: shares, multiples, vague plurals, and numbers in digits and words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.numbers.composing import LEADING_MARKS, Composer
from claimtrack.reading.numbers.fractions import FractionGrammar
from claimtrack.reading.numbers.marks import DecimalMark
from claimtrack.reading.numbers.numeral import Form, Numeral
from claimtrack.reading.ways import Way, Ways

_HALF = Decimal("0.5")
_THOUSAND = 3
_FRONTED = 7
"""How many tokens before a part its whole may stand: "de cada 100 euros de gasto, 38"."""
_THOUSANDTHS = 1000
_CLAUSE = 10
"""So many tokens on a clause may tell from what something has become a multiple."""
_STOPS = (".", ";", ":", "\n", "")
_COUNTED = 3
"""How many words may tell of whom one in so many is: "one Canadian household | in eight"."""


def opens_share(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a number is the whole of a share whose part stands behind it: "de cada | 100 euros, 38"."""
    found = pack.numbers.proportions.ending(tokens.folded, i)
    if found is None or i - found[0] < 2:
        return False
    before = tokens.at(found[0] - 1)
    return not tokens.is_number(found[0] - 1) and before not in pack.numbers.words and before not in pack.numbers.one


class NumeralGrammar:
    """Reads numerals in one document: its tokens, its language, its decimal mark."""

    def __init__(self, tokens: Tokens, pack: LanguagePack, mark: DecimalMark, fractions: FractionGrammar) -> None:
        self.tokens = tokens
        self.pack = pack
        self.mark = mark
        self.fractions = fractions
        self.ways = _ways(pack)
        self.places = frozenset(self.ways.places(tokens))
        """Where a numeral may begin."""

    def at(self, i: int) -> Numeral | None:
        """The longest numeral that begins at a token, or None."""
        return self.ways.at(self, self.tokens, i) if i in self.places else None

    def _multiple(self, i: int) -> Numeral | None:
        """Twice, threefold, el doble."""
        multiple = self.pack.numbers.multiples.at(self.tokens.folded, i) or self._contracted(i)
        if multiple is None or self._leads_to_level(i, multiple[0]):
            return None
        return Numeral(i, multiple[0], multiple[1], Form.MULTIPLE)

    def _contracted(self, i: int) -> tuple[int, Decimal] | None:
        """A multiple whose article the word before it holds: "más del doble", "subió al triple"."""
        before, articles = self.tokens.at(i - 1), self.pack.units.singular_articles
        if before not in articles or before in self.pack.definite:
            return None
        for article in articles & self.pack.definite:
            found = self.pack.numbers.multiples.at([article, self.tokens.at(i)], 0)
            if found is not None:
                return i + 1, found[1]
        return None

    def _leads_to_level(self, i: int, end: int) -> bool:
        """Whether a verb of multiplying only says how a level was reached: "the duty doubled to 50 percent"."""
        if self.tokens.at(i) not in either(self.pack.ranges.change, self.pack.ranges.multiplying):
            return False
        ranges, folded = self.pack.ranges, self.tokens.folded
        return ranges.end.at(folded, end) is not None and not self._told_since(end)

    def _told_since(self, end: int) -> bool:
        """Whether the clause goes on with what it was before: "doubled to 410 million, after 287"."""
        for i in range(end, end + _CLAUSE):
            if self.tokens.at(i) in _STOPS:
                return False
            if self.tokens.at(i) in self.pack.ranges.since:
                return any(self.tokens.is_number(at) for at in range(i + 1, i + _THOUSAND + 1))
        return False

    def _proportion(self, i: int) -> Numeral | None:
        """Two in three, dos de cada tres."""
        first = self._small(i)
        if first is None:
            return None
        link = self.pack.numbers.proportions.at(self.tokens.folded, i + 1)
        if link is None:
            return self._fronted(i, first)
        second = self._small(link[0])
        if second is None or not 0 < first < second or second > 1000:
            return None
        exact = link[0] - (i + 1) > 1
        # "One in 13" is a share whatever its number; "30 in 45" mostly is none.
        single = first == 1 and self.tokens.is_word(i)
        round_number = second in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000)
        if not exact and (not (round_number or single) or self._counts(link[0] + 1)):
            return None
        share = Decimal(first) / Decimal(second)
        rounded = share.quantize(Decimal("0.000001"))
        return Numeral(i, link[0] + 1, share if share == rounded else rounded, Form.SHARE)

    def _some_of_them(self, i: int) -> Numeral | None:
        """One home in six, three queues out of four, tres colas de cada cuatro: those counted stand between the two."""
        part = self._small(i) if self.tokens.is_word(i) else None
        if part is None or (
            self.tokens.at(i) in self.pack.numbers.one and self.tokens.at(i) not in self.pack.numbers.single
        ):
            return None
        pack = self.pack
        closed = either(pack.prepositions, pack.determiners, pack.conjunctions, pack.auxiliaries)
        for at in range(i + 1, i + _COUNTED + 1):
            if not self.tokens.is_word(at) or self.tokens.at(at) in closed:
                return None
            link = self.pack.numbers.proportions.at(self.tokens.folded, at + 1)
            whole = self._small(link[0]) if link is not None else None
            if link is not None and whole is not None and part < whole <= _THOUSANDTHS:
                told = self._closes(link[0] + 1) and (link[0] > at + 2 or not pack.noun_before_adjective)
                return self._share_of(i, link[0], part, whole) if told else None
        return None

    @staticmethod
    def _share_of(first: int, last: int, part: int, whole: int) -> Numeral:
        share = Decimal(part) / Decimal(whole)
        rounded = share.quantize(Decimal("0.000001"))
        return Numeral(first, last + 1, share if share == rounded else rounded, Form.SHARE)

    def _closes(self, i: int) -> bool:
        """Whether a number before a token counts nothing: "one home in six | could", and no "in six months"."""
        word, pack = self.tokens.at(i), self.pack
        small = either(pack.auxiliaries, pack.prepositions, pack.conjunctions, pack.past_words, pack.present_words)
        return not self.tokens.is_word(i) or word in small or word.endswith(pack.endings.finite_past)

    def _odds(self, i: int) -> Numeral | None:
        """By two to one, more than 3 to 1: how many times as much one is as the other."""
        link = self.pack.numbers.odds.at(self.tokens.folded, i + 1)
        if link is None or self.pack.ranges.start.ending(self.tokens.folded, i) is not None:
            return None
        value = self._small(i)
        beside = self.tokens.at(i - 1) in either(self.pack.ranges.by, self.pack.comparison.than, self.pack.of_words)
        if value is None or not beside or not self._closes(link[0]) or self.tokens.is_number(link[0]):
            return None
        return Numeral(i, link[0], Decimal(value), Form.MULTIPLE)

    def _fronted(self, i: int, first: int) -> Numeral | None:
        """The part behind its whole: "de cada 100 euros, 38 van a la deuda"."""
        if self.tokens.at(i - 1) != ",":
            return None
        for at in range(i - 2, max(0, i - _FRONTED), -1):
            whole = self._small(at)
            if whole is None:
                continue
            if not opens_share(self.tokens, self.pack, at) or not 0 < first < whole <= _THOUSANDTHS:
                return None
            return Numeral(i, i + 1, Decimal(first) / Decimal(whole), Form.SHARE)
        return None

    def _counts(self, i: int) -> bool:
        """Whether a scale or a unit of time follows: "two in three months" is no proportion."""
        word = self.tokens.at(i)
        return word in self.pack.numbers.scales or word in self.pack.units.time or word in self.pack.units.physical

    def _small(self, i: int) -> int | None:
        word = self.tokens.at(i)
        if word in self.pack.numbers.one and self.tokens.is_word(i) and word not in ("a", "an"):
            return 1
        if self.tokens.is_number(i) and word.isascii() and word.isdigit() and len(word) < 5:
            return int(word)
        power = self.pack.numbers.scales.get(word, 0)
        return 10**power if 0 < power <= _THOUSAND else self.pack.numbers.words.get(word)

    def _vague(self, i: int) -> Numeral | None:
        """Dozens of, cientos de millones de, tens of thousands of."""
        words = self.pack.numbers
        several = words.several.at(self.tokens.folded, i)
        if several and (self.tokens.at(several[0]) in words.scales or self.tokens.at(several[0]) in words.dozens):
            return Numeral(i, several[0] + 1, self._size(self.tokens.at(several[0])), Form.VAGUE)
        value = words.vague.get(self.tokens.at(i))
        if value is None or self.tokens.at(i + 1) not in words.linking:
            return None
        total, end, scaled = Decimal(value), i + 1, i + 1
        while self.tokens.at(end) in words.linking and (
            self.tokens.at(end + 1) in words.vague or self.tokens.at(end + 1) in words.scales
        ):
            word = self.tokens.at(end + 1)
            total *= Decimal(1).scaleb(words.scales[word]) if word in words.scales else Decimal(words.vague[word])
            end += 2
            scaled = end
        return Numeral(i, scaled, total, Form.VAGUE)

    def _half_of_scale(self, i: int) -> Numeral | None:
        """Half a million, medio millón."""
        if self.tokens.at(i) not in self.pack.numbers.half:
            return None
        scale = self.fractions.scale_after_half(i + 1)
        if scale is None:
            return None
        word = self.tokens.at(scale)
        size = self._size(word)
        return Numeral(i, scale + 1, _HALF * size, mantissa=_HALF, power=self._power(word))

    def _size(self, word: str) -> Decimal:
        words = self.pack.numbers
        return Decimal(words.dozens[word]) if word in words.dozens else Decimal(1).scaleb(words.scales[word])

    def _power(self, word: str) -> int:
        return self.pack.numbers.scales.get(word, 0)

    def _composed(self, i: int) -> Numeral | None:
        """Digits and number words with their scales: 2 mil 500, two hundred and fifty thousand, un millón y medio."""
        numeral = Composer(self.tokens, self.pack, self.mark, i).build()
        if numeral is None:
            return None
        if numeral.form is Form.PLAIN and self.pack.numbers.times_before.ending(self.tokens.folded, i):
            return replace(numeral, form=Form.MULTIPLE)
        return self.fractions.over(numeral) or self.fractions.mixed(numeral) or numeral


@cache
def _ways(pack: LanguagePack) -> Ways[NumeralGrammar, Numeral]:
    """Every way to write a numeral, with the words that can begin it."""
    words, grammar = pack.numbers, NumeralGrammar
    multiples = [phrase.split() for phrase, _ in words.multiples.entries()]
    contracted = frozenset(phrase[1] for phrase in multiples if len(phrase) == 2)
    counting = (words.one, words.words, words.scales)
    return Ways(
        pack.numbers.openers,
        Way(grammar._proportion, counting, digits=True),
        Way(grammar._some_of_them, (words.single, words.words)),
        Way(grammar._odds, (words.words,), digits=True),
        Way(
            lambda self, i: self.fractions.at(i),
            (words.fractions.openers, words.half, words.rest, words.one),
            digits=True,
        ),
        Way(grammar._multiple, (words.multiples.openers, contracted)),
        Way(grammar._vague, (words.several.openers, words.vague)),
        Way(grammar._half_of_scale, (words.half,)),
        Way(grammar._composed, (*counting, words.dozens, LEADING_MARKS), digits=True),
    )
