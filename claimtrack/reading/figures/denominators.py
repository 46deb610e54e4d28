"""What a figure is per, where that stands away from it: before it, at the figure it is held against, behind "each"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Approximation, UnitKind
from claimtrack.reading.figures.apiece import ApieceGrammar
from claimtrack.reading.figures.each_one import EachOneGrammar
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.figures.priced import PricedGrammar
from claimtrack.reading.figures.recurring import RecurringGrammar
from claimtrack.reading.figures.shared_rates import is_over, sums_up
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_ASIDE = 26
"""How many tokens back the thing may stand that a price is for: "each connection, the report says, cost"."""
_REGULAR = 5
"""How many tokens before an amount "annual" may stand."""
_BEHIND = 3
"""How many tokens behind another figure "each" must stand so as not to belong to it."""
_GAP = 22
"""How many tokens may lie between a rate and the figure that is held against it."""
_ALIKE = 20
"""How many times as large as a rate the figure held against it may be, to be a rate too."""
_SAME_SIZE = 3
"""How many times as large as what each has a number with no unit may be, to be what each has too."""
_OTHER_WORDS = 4
"""How many tokens may lie between an amount and the same amount in another currency."""
_EACH_HAS = 6
"""How many words may stand between those of whom each has something and the number of it."""
_TOLD = 12
"""How many figures back what a rate is per may have been counted, or told of another rate."""
_OWNER = 6
"""How many tokens may tell whose those are of whom each has something: "each of the country's"."""
_MADE = 8
"""How many words behind an amount the unit may begin that so much makes: "of the heavy grade to make a tonne"."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class DenominatorGrammar:
    """Completes the rates of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    apiece: ApieceGrammar

    def completed(self, figures: Sequence[Figure], spans: Sequence[SentenceSpan]) -> list[Figure]:
        """The figures, each with what it is per where only other words of its sentence say so."""
        done: list[Figure] = []
        recurring = RecurringGrammar(self.tokens, self.pack)
        for figure in figures:
            if figure.per is None and figure.unit is not None and figure.unit not in _SHARES:
                span = spans[figure.sentence]
                before = [other for other in done[-6:] if other.sentence == figure.sentence]
                per = self._per(figure, span, before, done[-_TOLD:]) or recurring.per(figure, span)
                per = per or self._counted(figure, done[-_TOLD:])
                figure = figure if per is None else replace(figure, per=per)
            done.append(figure)
        return done

    def _per(self, figure: Figure, span: SentenceSpan, before: Sequence[Figure], done: Sequence[Figure]) -> str | None:
        if figure.form is not Form.PLAIN:
            return None
        return (
            self._each_behind(figure)
            or EachOneGrammar(self.tokens, self.pack, self.nouns).of(figure, span, done)
            or self.apiece.of(figure, before, span)
            or self._each_of(figure, before)
            or self._exchanged(figure)
            or self._makes(figure)
            or PricedGrammar(self.tokens, self.pack, self.nouns).of(figure)
            or self._per_before(figure, span)
            or self._regular(figure, span)
            or self._sold(figure, span, before)
            or self._shared(figure, before)
            or self._as_each(figure, before)
        )

    def _each_behind(self, figure: Figure) -> str | None:
        """For each of the injured, on each litre, 3.68 soles to the dollar."""
        at = figure.end
        if self.tokens.at(at) not in self.pack.prepositions:
            return None
        if figure.unit is not None and figure.unit.kind is UnitKind.MONEY:
            to = at + 1
            while self.tokens.at(to) in self.pack.definite or self.tokens.at(to) in self.pack.numbers.one:
                to += 1
            named = self.pack.money.words.at(self.tokens.folded, to)
            if named and to > at + 1 and named[1] != figure.unit.name:
                # "36.000 pesos con un dólar a 40 pesos": the next figure is the rate of exchange.
                other = self.tokens.at(named[0]) in self.pack.rates.price_at
                return None if other else self._money_noun(to, named[0])
            if self.tokens.at(at + 1) in self.pack.numbers.one:
                # "$480 for a kilo of paste".
                return self._measure(at + 2)
        # "1.4 million drones of every type" are per nothing.
        counts = figure.unit is not None and figure.unit.kind is UnitKind.COUNT
        if self.tokens.at(at + 1) not in self.pack.rates.each or (counts and self.tokens.at(at) in self.pack.of_words):
            return None
        return self._named(at + 2)

    def _each_of(self, figure: Figure, before: Sequence[Figure]) -> str | None:
        """Those of whom each has an amount: "cada uno de los 16 arrastreros paga 1,1 millones"."""
        if not before or figure.unit is None:
            return None
        whole = before[-1]
        if whole.unit is not None and self._each_told_of(whole, figure):
            return self.nouns.one_of(whole.unit.name)
        if figure.unit.kind is UnitKind.COUNT and figure.start - whole.end > _EACH_HAS:
            return None
        skipped = either(self.pack.of_words, self.pack.definite, self.pack.numbers.one)
        at = self._before_owner(whole.start - 1)
        while self.tokens.at(at) in skipped:
            at -= 1
        apart = any(not self.tokens.is_word(i) for i in range(whole.end, figure.start) if not self.tokens.is_number(i))
        each = self.tokens.at(at) in self.pack.rates.each and at < whole.start - 1
        counted = whole.unit is not None and whole.unit.kind is UnitKind.COUNT
        return self.nouns.one_of(whole.unit.name) if each and counted and whole.unit is not None and not apart else None

    def _each_told_of(self, whole: Figure, figure: Figure) -> bool:
        """Whether what follows tells what each of those counted has: "42 flights, each of which carried 30 men"."""
        if whole.unit is None or whole.unit.kind is not UnitKind.COUNT:
            return False
        at = whole.end + (self.tokens.at(whole.end) == ",")
        if self.tokens.at(at) not in self.pack.rates.each or at >= figure.start:
            return False
        at += 1 + (self.tokens.at(at + 1) in self.pack.numbers.one)
        described = (
            self.tokens.at(at).endswith(self.pack.endings.gerund) or self.tokens.at(at) in self.pack.prepositions
        )
        plain = all(self.tokens.is_word(i) for i in range(at, figure.first) if not self._is_amount(i))
        return described and plain and figure.start - at <= _EACH_HAS

    def _is_amount(self, i: int) -> bool:
        """Whether a token is the sign of a currency, or a part of it."""
        return (
            self.tokens.at(i) in self.pack.money.by_country
            or self.pack.money.symbols.get(self.tokens.at(i)) is not None
        )

    def _before_owner(self, i: int) -> int:
        """Where those begin, from the last token back, to whom what is counted belongs: "each | of the country's"."""
        at = i
        if not self.pack.genitive or self.tokens.at(at) not in ("s", "’", "'"):
            return i
        while i - at < _OWNER and self.tokens.at(at) not in self.pack.definite:
            at -= 1
        return at if self.tokens.at(at) in self.pack.definite else i

    def _exchanged(self, figure: Figure) -> str | None:
        """The currency of which a rate of exchange tells the price: "con un dólar a 950 pesos"."""
        if figure.unit is None or figure.unit.kind is not UnitKind.MONEY:
            return None
        at = figure.start - 1
        if self.tokens.at(at) not in self.pack.rates.price_at:
            return None
        named = self.pack.money.words.ending(self.tokens.folded, at)
        if named is None or named[1] == figure.unit.name:
            return None
        opens = self.tokens.at(named[0] - 1)
        told = opens in self.pack.definite or opens in self.pack.numbers.one
        return self._money_noun(named[0], at) if told else None

    def _money_noun(self, first: int, last: int) -> str:
        """The noun of a currency's name: the dollar of "Canadian dollar" and of "dólar canadiense"."""
        return self.tokens.raw(first if self.pack.noun_before_adjective else last - 1)

    def _makes(self, figure: Figure) -> str | None:
        """The unit of measure that so much of something makes: "it takes seven litres of milk to make a kilo"."""
        if figure.unit is None or figure.unit.kind not in (UnitKind.COUNT, UnitKind.PHYSICAL):
            return None
        ends = self.pack.endings.infinitive
        for at in range(figure.end, figure.end + _MADE):
            if not self.tokens.is_word(at):
                return None
            marked = self.tokens.at(at) in self.pack.rates.made_by
            if (
                marked
                and self.tokens.at(at + 1).endswith(ends or ("",))
                and self.tokens.at(at + 2) in self.pack.numbers.one
            ):
                return self._measure(at + 3)
        return None

    def _per_before(self, figure: Figure, span: SentenceSpan) -> str | None:
        """A denominator that the subject names: "el gasto por viajero fue de 1.630 dólares"."""
        rates, folded = self.pack.rates, self.tokens.folded
        if figure.unit is None or figure.unit.kind is not UnitKind.MONEY:
            return None
        for at in range(figure.start - 1, max(span.first, figure.start - _REGULAR) - 1, -1):
            if not self.tokens.is_word(at) or self.tokens.is_number(at) or self.tokens.at(at) in self.pack.conjunctions:
                return None
            per = rates.per.at(folded, at)
            if per is not None and per[0] < figure.start:
                noun = self.tokens.at(per[0])
                told = noun in rates.sharers or (self.tokens.at(at) in rates.always and not self.nouns.closes(per[0]))
                return self._name(per[0]) if told and noun not in rates.not_per else None
        return None

    def _regular(self, figure: Figure, span: SentenceSpan) -> str | None:
        """How often an amount comes that its noun is told with: "an annual loss of £161m", "el coste anual es de"."""
        if figure.unit is None or (figure.unit.kind is UnitKind.COUNT and not self.apiece.paced(figure)):
            # "The annual report lists 400 cases".
            return None
        for at in range(figure.start - 1, max(span.first, figure.start - _REGULAR) - 1, -1):
            word = self.tokens.at(at)
            if not self.tokens.is_word(at) or self.tokens.is_number(at) or word in self.pack.conjunctions:
                return None
            often = self.pack.rates.fixed.get(word)
            if often is not None:
                noun = at - 1 if self.pack.noun_before_adjective else at + 1
                behind = self.pack.noun_before_adjective and at + 1 < figure.start
                told = not self.nouns.closes(noun) and noun < figure.start
                # "The annual report puts it at 127 million."
                told = told and self.pack.attribution.nouns.get(self.tokens.at(noun)) not in ("study", "document")
                return often if told and (behind or not self.pack.noun_before_adjective) else None
        return None

    def _sold(self, figure: Figure, span: SentenceSpan, before: Sequence[Figure]) -> str | None:
        """What a price is for, named as its subject: "each connection cost", "el litro costaba", "por el kilo"."""
        assert figure.unit is not None
        money = figure.unit.kind is UnitKind.MONEY
        first = max(span.first, figure.start - _ASIDE, max((other.end for other in before), default=0))
        for at in range(figure.start - 2, first - 1, -1):
            word = self.tokens.at(at)
            if word in (";", ":", "“", "«"):
                return None
            measured = self._measure(at + 1)
            if word in self.pack.rates.each and (money or measured):
                opens = self.tokens.at(at - 1) in self.pack.conjunctions and self.tokens.is_word(at + 1)
                apart = at - first >= _BEHIND or first == span.first or opens
                return self._named(at + 1) if apart and self._is_subject(at) else None
            # "El pollo, cuyo kilo pasó de 24 a 21 bolivianos".
            article = word in self.pack.numbers.one or word in self.pack.definite or word in self.pack.relatives
            if money and measured and article and not self.nouns.is_plural(at + 1):
                return measured if not self._qualifies(at) else None
        return None

    def _qualifies(self, article: int) -> bool:
        """Whether an article before a measure belongs to an amount: "half a litre", "three times a litre"."""
        return self.tokens.is_number(article - 1) or self.tokens.at(article - 1) in self.pack.numbers.words

    def _measure(self, i: int) -> str | None:
        """The unit of measure at a token, of which a price can be; none for words that mostly mean something else."""
        word = self.tokens.at(i)
        found = self.pack.units.physical.at(self.tokens.folded, i)
        if found is None or word in self.pack.rates.not_sold or len(word) <= 2 or self.tokens.capital(i):
            return None
        return found[1]

    def _is_subject(self, each: int) -> bool:
        """Whether "each" opens its clause, alone or behind "for": what is granted "to each candidate" is no price."""
        if self.tokens.at(each - 1) not in self.pack.prepositions:
            return True
        if self.tokens.at(each - 1) in self.pack.of_words and self.tokens.at(each - 3) in self.pack.definite:
            # "The family of each dead man gets".
            return not self.tokens.is_word(each - 4)
        return self.pack.rates.per.at(self.tokens.folded, each - 1) is not None

    def _named(self, i: int) -> str | None:
        """The noun behind "each", past "one of the 45,000"."""
        skipped = either(self.pack.of_words, self.pack.definite, self.pack.numbers.one)
        numbered = False
        while self.tokens.at(i) in skipped or self._is_numeral(i) or self._describes(i):
            numbered = numbered or self._is_numeral(i)
            owned = self.nouns.owned(i + 1, numbered=True) if self.tokens.at(i) in self.pack.definite else None
            # "For each of the company's 1,380 employees."
            i = owned if owned is not None else i + 1
        phrase = self.nouns.counted(i) if numbered else None
        if phrase is not None:
            # "For each of the 14,187 storm overflows"; behind "each" alone the noun is no plural.
            return self.nouns.one_of(self._name(phrase.head_last - 1))
        return self._name(i) if self.tokens.is_word(i) and not self.nouns.closes(i) else None

    def _is_numeral(self, i: int) -> bool:
        word = self.tokens.at(i)
        return self.tokens.is_number(i) or word in self.pack.numbers.words or word in self.pack.numbers.scales

    def _describes(self, i: int) -> bool:
        """Whether a participle or an adjective stands before its noun: "each bereaved family", "each new house"."""
        if self.pack.noun_before_adjective:
            return False
        participle = (
            self.tokens.at(i).endswith(self.pack.endings.participle)
            or self.tokens.at(i) in self.pack.prenominal
            or self.tokens.at(i) in self.pack.states
        )
        return participle and self.tokens.is_word(i + 1) and not self.nouns.closes(i + 1)

    def _name(self, i: int) -> str:
        found = self.pack.units.physical.at(self.tokens.folded, i) or self.pack.units.time.at(self.tokens.folded, i)
        return found[1] if found else self.tokens.raw(i)

    def _shared(self, figure: Figure, before: Sequence[Figure]) -> str | None:
        """What the rate is per that a figure is held against, or says again in another currency."""
        if not before or figure.unit is None or figure.unit.kind is not UnitKind.MONEY:
            return None
        other = next((o for o in reversed(before) if o.unit not in _SHARES), None)
        if other is None or other.unit is None or other.per is None or other.unit.kind is not UnitKind.MONEY:
            return None
        if is_over(self.tokens, self.pack, other, figure) or sums_up(self.tokens, self.pack, other, figure):
            return None
        gap = range(other.end, figure.start)
        if (
            other.unit == figure.unit
            and before[-1].form in (Form.MULTIPLE, Form.SHARE)
            and self._is_set(before[-1], figure)
        ):
            return other.per if len(gap) <= _GAP else None
        if other.unit == figure.unit:
            words = either(self.pack.comparison.contrast, self.pack.comparison.words, self.pack.comparison.when)
            held = any(self.tokens.at(i) in words or self._is_earlier(i) for i in gap) or self._is_change(other, figure)
            held = held or (alike(other.size, figure.size, 2) and any(self._foresees(i) for i in gap))
            # "$212 a tonne, $15 less than a week before", "earns $2,400 a month and sends home $900 of it"
            held = held or self.tokens.at(figure.end) in self.pack.comparison.words or self._is_of_it(figure)
            held = (held or figure.inherited_unit) and len(gap) <= _GAP
            return other.per if held and alike(other.size, figure.size, _ALIKE) else None
        beside = len(gap) == 1 and self.tokens.at(gap[0]) == "," and figure.approximation is not Approximation.NONE
        again = beside or any(self.tokens.at(i) in self.pack.rates.over_again for i in gap)
        return other.per if again and len(gap) <= _OTHER_WORDS + _GAP * (self.tokens.at(gap[-1]) == ",") else None

    def _as_each(self, figure: Figure, before: Sequence[Figure]) -> str | None:
        """What another figure of its size is per, whose unit it leaves out: "160 passengers each; he counted 231"."""
        other = next((o for o in reversed(before) if o.unit == figure.unit), None)
        if other is None or other.per is None or not figure.inherited_unit or other.unit is None:
            return None
        thing = other.unit.kind is UnitKind.COUNT and self.pack.units.time.get(fold(other.per)) is None
        return other.per if thing and alike(other.size, figure.size, _SAME_SIZE) else None

    def _is_set(self, times: Figure, figure: Figure) -> bool:
        """Whether a figure is that of which a share or a multiple is told: "12 euros, twice | the 6 of 2020"."""
        small = either(self.pack.of_words, self.pack.definite, self.pack.comparison.than)
        return figure.start >= times.end and all(self.tokens.at(i) in small for i in range(times.end, figure.start))

    def _foresees(self, i: int) -> bool:
        """Whether a token tells what a price is to be: "sells at 13.68 a litre, and is expected at 12.90"."""
        cue = self.pack.modality.cues.at(self.tokens.folded, i)
        return cue is not None and cue[1] in ("forecast", "target")

    def _is_of_it(self, figure: Figure) -> bool:
        """Whether an amount is a part of the one just told."""
        behind = self.tokens.at(figure.end + 1)
        part = self.tokens.at(figure.end) in self.pack.of_words and not self.tokens.is_word(figure.end + 2)
        return part and behind in either(self.pack.attribution.things, self.pack.them)

    def _is_change(self, first: Figure, second: Figure) -> bool:
        """Whether an amount went from one to the other: "from 1.53 to 1.95", "to 34 from 42", "1.95, from 1.53"."""
        ranges, folded = self.pack.ranges, self.tokens.folded
        came = ranges.start.ending(folded, second.start)
        if came is not None and self.tokens.at(came[0] - 1) == "," and came[0] - first.end <= _OTHER_WORDS:
            return True
        return any(
            one.ending(folded, first.start) is not None and other.ending(folded, second.start) is not None
            for one, other in ((ranges.start, ranges.end), (ranges.end, ranges.start))
        )

    def _is_earlier(self, i: int) -> bool:
        return self.pack.time.words["year_before"].at(self.tokens.folded, i) is not None

    def _counted(self, figure: Figure, before: Sequence[Figure]) -> str | None:
        """A noun behind "per" that the text has counted, or told a rate of: "39 vuelos ..., casi 40 por vuelo"."""
        per = self.pack.rates.per.at(self.tokens.folded, figure.end)
        kinds = (UnitKind.COUNT, UnitKind.PHYSICAL)
        if per is None or figure.per is not None or figure.unit is None or figure.unit.kind not in kinds:
            return None
        noun = self.tokens.at(per[0])
        if not noun or self.nouns.closes(per[0]) or self.nouns.is_plural(per[0]):
            return None
        if figure.fractional and not figure.scaled and figure.unit.kind is UnitKind.COUNT:
            # Nobody counts 2.4 inmates but for each of something.
            return self.tokens.raw(per[0])
        counted = (o.unit.name.casefold() for o in before if o.unit is not None and o.unit.kind is UnitKind.COUNT)
        plurals = tuple(noun + suffix for suffix in (*self.pack.endings.plural, "es"))
        named = any(name.startswith(plurals) or name == noun for name in counted)
        named = named or any(o.per is not None and fold(o.per) == noun for o in before)
        return self.tokens.raw(per[0]) if named else None
