"""Numbers that are no figures: article numbers, clock times, ordinals, names, phone numbers, list items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import Kind, LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.figures.ages import AgeGrammar
from claimtrack.reading.figures.calibres import calibre_end
from claimtrack.reading.figures.label_words import is_no_label
from claimtrack.reading.figures.rates import is_base
from claimtrack.reading.figures.terms import is_of_event, is_term
from claimtrack.reading.numbers.numeral import Form, Numeral
from claimtrack.reading.numbers.numerals import opens_share

_SMALL = 10
_SINGLED = 3
"""The fewest things of which an article and their number tell how many there are, and not only "both"."""
_LONG_AGO = 100
_FRAMES = frozenset({"month", "year", "decade", "century"})
"""Shorter stretches are what something took: "100 metres in 9.81 seconds"."""
_DAYS = ("day", "week")
_WATCHES = (12, 24, 36, 48, 72)
"""The hours in which rain, deaths and the like are counted."""
_HYPHENS = frozenset("-–‑")
_ROAD = 2
"""The most digits of a road or a model called by a letter that is a currency sign too."""
_NUMBER_SIGNS = frozenset({"#", "º", "°"})


@dataclass(frozen=True, slots=True)
class Traps:
    """Tells the numbers of one document that a fact-checker would not record."""

    tokens: Tokens
    pack: LanguagePack
    ages: AgeGrammar
    covered: Sequence[bool]

    def holds(self, numeral: Numeral) -> bool:
        """Whether a numeral is no figure."""
        if numeral.form is not Form.PLAIN:
            return False
        return (
            self._in_a_name(numeral)
            or self._in_a_title(numeral)
            or self._numbered(numeral)
            or self._ordinal(numeral)
            or self._clock(numeral)
            or (numeral.digits and calibre_end(self.tokens, self.pack, numeral.first) is not None)
            or self._chain(numeral)
            or self._list_item(numeral)
            or self._pronoun(numeral)
            or self._trivial(numeral)
            or self._counts_down(numeral)
            or self._model(numeral)
            or self._age(numeral)
            or self._since(numeral)
            or self._frames(numeral)
            or self._base(numeral)
            or self._compound(numeral)
            or self._opens_share(numeral)
        )

    def _in_a_name(self, n: Numeral) -> bool:
        """F-16, G20, COVID-19, 3D: letters or a hyphen with letters glued to digits."""
        before = n.first - 1
        if not n.digits:
            # "Its quarter-four figures."
            joined = self.tokens.at(before) in _HYPHENS and self.tokens.glued(before) and self.tokens.glued(n.first)
            return joined and self.tokens.is_word(before - 1) and self.tokens.at(before - 1) in self.pack.time.spans
        if self.tokens.glued(n.first):
            if self.tokens.is_word(before) and not self._is_sign(before):
                return True
            if self.tokens.at(before) in _HYPHENS and self.tokens.glued(before) and self.tokens.is_word(before - 1):
                return True
            if self.tokens.at(before) in ("_", "/", "@", "\\") or (
                self.tokens.at(before) == "+" and self.tokens.glued(before) and self.tokens.is_word(before - 1)
            ):
                return not self.tokens.is_number(before - 1) or self.tokens.at(before) != "/"
        after = n.last
        if self.tokens.at(after) in _HYPHENS and self.tokens.capital(after + 1) and len(self.tokens.at(after + 1)) == 1:
            # Licence 41-C.
            return n.power == 0 and self.tokens.glued(after) and self.tokens.glued(after + 1)
        if self.tokens.glued(after) and self.tokens.is_word(after) and n.power == 0:
            word = self.tokens.at(after)
            if word in self.pack.units.glued and self.tokens.capital(after) and not self.tokens.capital(before):
                return False
            if len(word) == 1 and self.tokens.capital(after) and not self._in_money(n):
                return word not in self.pack.traps.ordinal_suffixes
            return not self._is_unit(after) and word not in self.pack.traps.ordinal_suffixes
        return False

    def _in_a_title(self, n: Numeral) -> bool:
        """Kick Six, the Big Ten, iPhone 11: a word with a capital behind a name, digits behind odd capitals."""
        before, raw = n.first - 1, self.tokens.raw(n.first)
        if n.power or not self.tokens.is_word(before):
            return False
        if n.digits:
            name = self.tokens.raw(before)
            return raw.isdigit() and name[0].islower() and any(letter.isupper() for letter in name)
        return raw.istitle() and self.tokens.capital(before) and not self.tokens.capital(n.last)

    def _is_sign(self, i: int) -> bool:
        """Whether a word glued before digits is a currency code: USD36, Rs500."""
        sign = self.pack.money.symbols.ending(self.tokens.folded, i + 1)
        if self.tokens.at(i) in self.pack.money.roads and not self._is_sum(i + 1):
            return False
        return sign is not None and (not self.tokens.glued(sign[0]) or self.tokens.at(sign[0] - 1) in ("-", "–", "("))

    def _is_sum(self, i: int) -> bool:
        """Whether digits behind a letter are money: "N5m" and "N2,500" are naira, the N1 is a road, an N95 a mask."""
        numbers, after = self.pack.numbers, self.tokens.at(i + 1)
        return len(self.tokens.at(i)) > _ROAD or after in numbers.suffixes or after in numbers.scales

    def _in_money(self, n: Numeral) -> bool:
        return self.tokens.at(n.first - 1) in self.pack.money.by_country

    def _is_unit(self, i: int) -> bool:
        folded, units = self.tokens.folded, self.pack.units
        return (
            units.physical.at(folded, i) is not None
            or units.time.at(folded, i) is not None
            or (units.share.at(folded, i) or (i, "point"))[1] != "point"
            or units.compact.at(folded, i) is not None
            or self.pack.money.symbols.at(folded, i) is not None
            or self.tokens.at(i) in self.pack.numbers.suffixes
            or self.pack.money.minor.at(folded, i) is not None
            or self.pack.money.words.at(folded, i) is not None
            or self.tokens.at(i) in self.pack.money.by_country
        )

    def _numbered(self, n: Numeral) -> bool:
        """Article 4, Resolución 2397, n.º 754, página 12."""
        if n.power or n.last - n.first > 1:
            return False
        before = self._list_start(n) - 1
        while before >= 0 and (self.tokens.at(before) in _NUMBER_SIGNS or self.tokens.at(before) == "."):
            before -= 1
        word = self.tokens.at(before)
        if self.tokens.at(n.first - 1) == "#":
            return True
        counts = self._counts_things(n.last)
        if word not in self.pack.traps.before or is_no_label(self.tokens, self.pack, before, n, counts=counts):
            return False
        if word in self.pack.negations:
            return before < n.first - 1  # "No" numbers only where a mark follows it; elsewhere it denies.
        return not self._is_unit(n.last) or self.tokens.capital(before)

    def _list_start(self, n: Numeral) -> int:
        """The first of the numbers that a name is followed by: "articles 4, 5 and 7", "pages 12 to 15"."""
        first = n.first
        if self._counts_things(n.last) or self._is_unit(n.last):
            return first
        folded, ranges = self.tokens.folded, self.pack.ranges
        tables = (ranges.conjunctions, ranges.end, ranges.alternatives)
        for _ in range(_SMALL):
            joined = self.tokens.at(first - 1) in (",", "-", "–") or any(t.at(folded, first - 1) for t in tables)
            if first < 2 or not joined or not self.tokens.is_number(first - 2):
                break
            first -= 2
        return first

    def _ordinal(self, n: Numeral) -> bool:
        after = self.tokens.at(n.last)
        glued = self.tokens.glued(n.last)
        if n.digits and glued and after in self.pack.traps.ordinal_suffixes:
            follows = self.tokens.is_word(n.last + 1) and not self._closes(n.last + 1)
            return not self._is_unit(n.last) or follows
        return after in self.pack.traps.after

    def _clock(self, n: Numeral) -> bool:
        """18:30, 6 p.m., a las 6."""
        tokens, at = self.tokens, self.tokens.at
        if not n.digits:
            return False
        if at(n.last) == "h" and tokens.glued(n.last) and tokens.glued(n.last + 1) and tokens.is_number(n.last + 1):
            return True
        if at(n.first - 1) == "h" and tokens.glued(n.first) and tokens.is_number(n.first - 2):
            return True
        # "Ha pagado 40 millones: 25 millones a empresas": no clock has a gap behind its colon.
        for colon, beside in ((n.last, n.last + 1), (n.first - 1, n.first - 2)):
            if at(colon) == ":" and tokens.glued(colon) and tokens.glued(colon + 1) and tokens.is_number(beside):
                return True
        if at(n.last) in ("am", "pm") or (at(n.last) in ("a", "p") and at(n.last + 1) == "." and at(n.last + 2) == "m"):
            return True
        hour = self.pack.units.time.get(at(n.last)) == "hour"
        if hour and n.value < 25 and self.pack.time.words["clock"].ending(tokens.folded, n.first):
            # "A las 21 horas de este jueves", "at 14 hours".
            return True
        goes_on = tokens.is_number(n.last + 1) and at(n.last + 2) in self.pack.units.time
        return n.value < 25 and (at(n.last) in ("h", "hs", "gmt") and not tokens.glued(n.last)) and not goes_on

    def _chain(self, n: Numeral) -> bool:
        """A phone number, a score, a version: digits joined to digits by hyphens, slashes or dots."""
        if not n.digits or n.power:
            return False
        tokens, at = self.tokens, self.tokens.at
        links = ("-", "/", ".", ":")
        after = (
            at(n.last) in links and tokens.glued(n.last) and tokens.glued(n.last + 1) and tokens.is_number(n.last + 1)
        )
        before = at(n.first - 1) in links and tokens.glued(n.first) and tokens.glued(n.first - 1)
        before = before and tokens.is_number(n.first - 2)
        if after and (before or self._goes_on(n.last + 2)) or before and self._goes_on(n.first - 3):
            return True
        if (after and at(n.last) == "/") or (before and at(n.first - 1) == "/"):
            return True
        if at(n.first - 1) == "+" and tokens.glued(n.first):
            # "+34 912 ..." is a telephone, "+11,4 %" and "+243,000" are changes.
            return at(n.first).isdigit() and not self._is_unit(n.last)
        neighbours = self._loose(n.first - 1) or self._loose(n.last)
        if neighbours and n.last - n.first == 1:
            return True
        return self._score(n, after=after, before=before)

    def _goes_on(self, i: int) -> bool:
        """Whether a hyphen at a position joins digits on both sides: the second one of a telephone number."""
        glued = self.tokens.glued(i) and self.tokens.glued(i + 1)
        joins = self.tokens.at(i) in ("-", ".") and self.tokens.is_number(i - 1) and self.tokens.is_number(i + 1)
        return glued and joins

    def _loose(self, i: int) -> bool:
        """Whether there are digits at a position that belong to no date."""
        loose = self.tokens.is_number(i) and not self.covered[i]
        return loose and calibre_end(self.tokens, self.pack, i) is None

    def _score(self, n: Numeral, *, after: bool, before: bool) -> bool:
        """2-1, with no unit, scale or plural noun behind it."""
        if not after and not before:
            return False
        end = n.last + 2 if after else n.last
        other = self.tokens.at(n.last + 1) if after else self.tokens.at(n.first - 2)
        small = n.value < 30 and other.isdigit() and int(other) < 30
        follows = self._counts_things(end) or (not self._closes(end) and self._counts_things(end + 1))
        return small and not follows and not self._is_unit(end)

    def _closes(self, i: int) -> bool:
        word = self.tokens.at(i)
        return word in self.pack.function_words or word in self.pack.prepositions or word in self.pack.determiners

    def _counts_things(self, i: int) -> bool:
        """Whether a plural noun stands at a position."""
        word = self.tokens.at(i)
        plural = word in self.pack.plural_words or word.endswith(self.pack.endings.plural)
        return self.tokens.is_word(i) and plural and not self._closes(i)

    def _list_item(self, n: Numeral) -> bool:
        """A number that opens a line: 1. or 2)."""
        opens = n.first == 0 or self.tokens.kinds[n.first - 1] is Kind.BREAK
        mark = self.tokens.at(n.last)
        return opens and n.digits and n.value < 100 and self.tokens.glued(n.last) and mark in (".", ")")

    def _pronoun(self, n: Numeral) -> bool:
        """One of the parties, dos de los detenidos: small number words that point at somebody."""
        if n.digits or n.value > _SMALL or n.power:
            return False
        before = self.tokens.at(n.first - 1)
        return before in self.pack.definite and self.pack.traps.pronoun_after.at(self.tokens.folded, n.last) is not None

    def _base(self, n: Numeral) -> bool:
        """The base of a rate: per 100,000 people, por cada mil habitantes."""
        if (per := self.pack.rates.per.ending(self.tokens.folded, n.first)) is None:
            return False
        spelled = n.first - per[0] > 1 or self.tokens.at(per[0]) == "per"
        return spelled or (n.last - n.first == 1 and is_base(self.tokens, n.first, self.pack))

    def _age(self, n: Numeral) -> bool:
        """Menores de 14 años, un hombre de 45 años."""
        hyphened = self.tokens.at(n.last) == "-" and self.tokens.glued(n.last)
        unit = self.pack.units.time.get(self.tokens.at(n.last + 1))
        if hyphened and unit is not None and unit not in ("hour", "minute", "second"):
            # "a two-year plan", "a 34-year-old".
            return True
        return self.ages.holds(n, unit=self._counts_things(n.last) or self._is_unit(n.last))

    def _frames(self, n: Numeral) -> bool:
        """A length of time that only frames what is told: "bajó 1,2 metros en cinco años", "a rise over two years"."""
        length = self.pack.units.time.at(self.tokens.folded, self._past_link(n))
        at = n.first - 1
        edge = self.tokens.at(at) in self.pack.time.ordinals
        if self.pack.time.words["ago"].at(self.tokens.folded, n.last + 1) and not self.pack.noun_before_adjective:
            # "Two nights ago", "three budgets ago".
            return self.tokens.at(n.last + 1) not in self.pack.time.words["earlier"].openers
        if length is None or (length[1] not in _FRAMES and not edge and not self._is_since(n, length[1])):
            return False
        if is_term(self.tokens, self.pack, n.first) or is_of_event(self.tokens, self.pack, n.first, length[0]):
            return False
        # "In the first three days he rescued 40."
        at -= edge
        hedge = self.pack.bounds.before.ending(self.tokens.folded, n.first)
        if hedge is not None and self.tokens.at(hedge[0] - 1) in self.pack.frames:
            # "La más alta en casi cuatro décadas."
            return True
        while self.tokens.at(at) in self.pack.definite:
            at -= 1
        # "For the ten months that they are paid" tells how many there are.
        bare = at < n.first - 1 and self.tokens.at(length[0]) not in self.pack.relatives
        framing = either(self.pack.frames, self.pack.article_frames) if bare else self.pack.frames
        if self.tokens.at(at) in framing:
            return True
        # "Lasted over two years" and "for over two years" tell a length.
        before = self.tokens.at(at - 1)
        verb = before.endswith(self.pack.endings.finite_past) or before in self.pack.past_words
        led = verb or before in self.pack.prepositions or before in self.pack.auxiliaries
        return self.tokens.at(at) in self.pack.loose_frames and at == n.first - 1 and not led

    def _past_link(self, n: Numeral) -> int:
        """Where the unit of a numeral begins: "half | a | century", "un cuarto | de | siglo"."""
        at = n.last
        if n.linked:
            at += self.tokens.at(at) in self.pack.of_words
            at += self.tokens.at(at) in self.pack.numbers.one
        return at

    def _is_since(self, n: Numeral, unit: str) -> bool:
        """Whether some days or weeks only tell in what time something has happened: "have fled in eight days"."""
        if self.tokens.at(n.first - 1) in self.pack.frames and not self.tokens.is_word(n.first - 2):
            # "En 24 horas cayeron 118 milímetros."
            return any(self.tokens.is_number(i) for i in range(n.last + 1, n.last + _SMALL))
        comma = next((i for i in range(n.first - 1, 0, -1) if i < n.first - _SMALL or self.tokens.at(i) == ","), 0)
        before = range(comma, n.first)
        if unit == "hour":
            # "310 milímetros de lluvia en 24 horas".
            return n.value in _WATCHES and any(self.tokens.is_number(i) for i in before)
        return unit in _DAYS and any(
            self.tokens.at(i) in self.pack.modality.done or self.tokens.is_number(i) for i in before
        )

    def _counts_down(self, n: Numeral) -> bool:
        """How long there is to go: "a 12 días de las elecciones"."""
        if not self.pack.noun_before_adjective or self.pack.units.time.get(self.tokens.at(n.last)) is None:
            return False
        opens = not self.tokens.is_word(n.first - 2) and self.tokens.at(n.first - 1) in self.pack.attribution.told_to
        return opens and self.tokens.at(n.last + 1) in self.pack.of_words

    def _since(self, n: Numeral) -> bool:
        """The first in four seasons: how long something had not been."""
        small = n.value <= _LONG_AGO and not n.power
        placed = self.tokens.at(n.first - 1) in self.pack.attribution.places
        return small and placed and self.tokens.at(n.first - 2) in self.pack.time.ordinals

    def _compound(self, n: Numeral) -> bool:
        """A two-way radio, a five-star hotel: a small number word joined to what is no unit."""
        joined = self.tokens.at(n.last) == "-" and self.tokens.glued(n.last) and self.tokens.glued(n.last + 1)
        if n.digits or n.power or n.value > _SMALL or not joined or not self.tokens.is_word(n.last + 1):
            return False
        plural = self.tokens.at(n.last + 1).endswith(self.pack.endings.plural)
        return (
            not self._is_unit(n.last + 1)
            and not plural
            and self.pack.bounds.after.at(self.tokens.folded, n.last + 1) is None
        )

    def _opens_share(self, n: Numeral) -> bool:
        """The whole of a share that is told first: "de cada 100 euros, 38"."""
        if not opens_share(self.tokens, self.pack, n.first):
            return False
        comma = next((i for i in range(n.last, n.last + _SMALL) if self.tokens.at(i) == ","), None)
        number = comma is not None and (
            self.tokens.is_number(comma + 1) or self.tokens.at(comma + 1) in self.pack.numbers.words
        )
        return bool(number)

    def _model(self, n: Numeral) -> bool:
        """A Boeing 737 carrying ministers: plain digits behind a name, before no plain plural."""
        before, after = n.first - 1, n.last
        if not n.digits or n.power or not self.tokens.at(n.first).isdigit() or not self.tokens.capital(before):
            return False
        inside = before > 0 and self.tokens.is_word(before - 1)
        return inside and self.tokens.at(after).endswith(self.pack.endings.participle)

    def _is_singled_out(self, n: Numeral) -> bool:
        """Whether what follows tells which things are counted: "las cinco cárceles que proyecta"."""
        noun, behind = n.last, n.last + 1
        if n.value < _SINGLED or not self._counts_things(noun) or self.tokens.at(noun) in self.pack.units.time:
            return False
        of = self.tokens.at(behind) in self.pack.of_words and self.tokens.at(behind + 1) in self.pack.definite
        return of or self.tokens.at(behind) in self.pack.relatives

    def _trivial(self, n: Numeral) -> bool:
        """Las dos naciones, three sides: a small number word behind a definite article or before a trivial noun."""
        hyphened = self.tokens.at(n.last) == "-" and self.tokens.glued(n.last)
        if n.digits or n.value > _SMALL or n.power or self._is_unit(n.last + 1 if hyphened else n.last):
            return False
        if self.tokens.at(n.last) in self.pack.traps.trivial_nouns:
            # "Ten times", but "ten times a year" is a rate.
            return self.pack.rates.fixed.at(self.tokens.folded, n.last + 1) is None
        article = n.first - 1
        if self.tokens.at(article) not in self.pack.definite or self._is_singled_out(n):
            return False
        own = self.tokens.at(article) in self.pack.attribution.possessives and n.value >= _SINGLED
        if own and self._counts_things(n.last) and self.tokens.at(n.last) not in self.pack.units.time:
            # "Its seven ships."
            return False
        # "Dos de las cinco estaciones": a part and its whole.
        part = self.tokens.is_number(article - 2) or self.tokens.at(article - 2) in self.pack.numbers.words
        return not (part and self.tokens.at(article - 1) in self.pack.of_words and self.tokens.is_word(n.last))
