"""The words of a language by what they are for: numbers, bounds, units, money, rates, times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.language.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a language spells numbers. Values are exact; scales are powers of ten."""

    words: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    suffix_units: Mapping[str, str]
    dozens: Mapping[str, int]
    vague: Mapping[str, int]
    fractions: PhraseTable[Decimal]
    """Fractions whose words do not tell their parts: "la mitad"."""
    denominators: PhraseTable[int]
    """What makes a fraction of one: "a fifth"; `many_denominators`, of more: "three fifths"."""
    many_denominators: PhraseTable[int]
    multiples: PhraseTable[Decimal]
    times_after: frozenset[str]
    times_before: PhraseTable[str]
    several: PhraseTable[str]
    proportions: PhraseTable[str]
    odds: PhraseTable[str]
    """Behind a number that tells how many times as much something is: "by two to one"."""
    joiners: frozenset[str]
    half: frozenset[str]
    half_tail: PhraseTable[str]
    halfway: PhraseTable[str]
    """Words that tell a place or a time half of the way: "a mitad de"."""
    rest: frozenset[str]
    """The words before a fraction that is left of a whole: "the remaining fifth"."""
    one: frozenset[str]
    single: frozenset[str]
    """Those of `one` that count: "one mile", and no article."""
    mixing: frozenset[str]
    """The words before a fraction that adds to a number: "five and a quarter"."""
    decimal: frozenset[str]
    """The decimal mark in words: "two point five"."""
    minus: frozenset[str]
    equals: PhraseTable[str]
    themselves: frozenset[str]
    """Nouns of a number that is told for itself: "the value is between 20 and 30"."""
    below_zero: PhraseTable[str]
    linking: frozenset[str]
    """The words between a number and its scale or noun: "millones de dólares"."""
    openers: frozenset[str]
    """The words with which a number can begin; digits can too."""


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Qualifiers of a figure: each stands for low, high, about, nearly, exact or denied."""

    before: PhraseTable[str]
    after: PhraseTable[str]
    denials: frozenset[str]
    """Words that deny a verb, and so turn the bound behind it: "has not been below"."""
    not_only: frozenset[str]
    """Behind such a word they deny nothing: "not only"."""


@dataclass(frozen=True, slots=True)
class RangeWords:
    """How a language joins the two ends of a range or of a change."""

    between: PhraseTable[str]
    conjunctions: PhraseTable[str]
    start: PhraseTable[str]
    end: PhraseTable[str]
    alternatives: PhraseTable[str]
    by: frozenset[str]
    """Before how much something changed: "rose by 3"."""
    multiplying: frozenset[str]
    """Verbs that tell a multiple by themselves: doubled, halved."""
    since: frozenset[str]
    """Words before what something was: "doubled to 410, after 287"."""
    change: frozenset[str]
    levels: frozenset[str]
    outcomes: frozenset[str]
    """Past verbs that tell to what a count came over a stretch of time: "deaths came to 358,400"."""
    averaging: frozenset[str]
    """Verbs before what is so much on average, in whatever unit."""
    lasting: frozenset[str]
    """Verbs before how long something takes."""


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Units by their words. Physical and time units are named as pint names them."""

    physical: PhraseTable[str]
    time: PhraseTable[str]
    share: PhraseTable[str]
    compact: PhraseTable[tuple[str, str]]
    """Units that hold their own rate: bpd is (barrel, day)."""
    glued: Mapping[str, str]
    """Capitals that are a unit where they hang on digits: 30C."""
    behind: Mapping[str, str]
    """Short names of units that are other words, but behind a larger unit: the "in" of "12 ft 2 in"."""
    degrees: str
    """The unit of "20 degrees" in a text that spells no scale."""
    graded: frozenset[str]
    """Nouns of a scale whose degrees are bare numbers: "magnitude 5.9", "un sismo de 7,2 de magnitud"."""
    singular_articles: frozenset[str]
    """Articles with which a bare number beside a percentage is one too."""
    scales_named: frozenset[str]
    """Nouns of a scale whose degrees are none of temperature: "grados en la escala de Richter"."""
    rated: frozenset[str]
    """Nouns of what is told in percent, whose points are percentage points: "la tasa ha subido 1,1 puntos"."""
    polled: frozenset[str]
    """Nouns of polls and votes, whose points are percentage points where percentages were told: "una ventaja de 5"."""


@dataclass(frozen=True, slots=True)
class AgeWords:
    """What tells that a number of years is somebody's age."""

    of: frozenset[str]
    """Nouns before "of N years"."""
    before: frozenset[str]
    """Words before a bare number of years: "aged 34"."""
    people: frozenset[str]
    """Those of whom a bound is one of age: "children under five"."""
    bounds: frozenset[str]
    role_suffixes: tuple[str, ...]
    """Endings of the nouns of those who have an age: "futbolista"."""
    penalties: frozenset[str]
    """Nouns of a penalty, whose length covers no time that the text has dated: "14 años de cárcel"."""
    lasting: frozenset[str]
    """Nouns of what lasts so many years: "una pena de 12 años"."""
    aside: bool
    """Whether a bare number between commas is an age: "Marta Ruiz, 36, survived"."""


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Currencies by their words and signs, as ISO 4217 codes."""

    words: PhraseTable[str]
    symbols: PhraseTable[str]
    codes: frozenset[str]
    """The ISO 4217 codes among the symbols: they are written in capitals."""
    by_country: frozenset[str]
    families: Mapping[str, frozenset[str]]
    """The currencies that each bare word or sign can name."""
    open: frozenset[str]
    """Those that are money even where the document does not tell whose."""
    defaults: Mapping[str, str]
    contrasted: Mapping[str, frozenset[str]]
    """More currencies of a bare sign, in a text that also spells out another one for it: US$ beside "$"."""
    countries: PhraseTable[str]
    roads: frozenset[str]
    """Signs of one letter that stand before a small number in other names too: the N1, an N95 mask."""
    minor: PhraseTable[str]
    """Words for a hundredth, with the currency or the word that decides it (cents are those of the "$")."""
    implied: frozenset[str]
    """Verbs and nouns beside which a large number with no unit is a sum of money: cost, debt."""


@dataclass(frozen=True, slots=True)
class RateWords:
    """Denominators of rates: fixed phrases, and words that a noun follows."""

    fixed: PhraseTable[str]
    per: PhraseTable[str]
    not_per: frozenset[str]
    always: frozenset[str]
    """Those of `per` that never mean anything else: "per"."""
    sharers: frozenset[str]
    """Nouns of those among whom things are shared out: "30 alumnos por aula", "six hours a night"."""
    paces: frozenset[str]
    """Nouns of a pace, which tell how often something is counted: "un promedio diario de 82 homicidios"."""
    price_at: frozenset[str]
    """Words between a thing sold and its price: "la tonelada se vendió a 1.640 dólares"."""
    price_nouns: frozenset[str]
    """Nouns that stand as a price's denominator behind an article."""
    each: frozenset[str]
    """Words before what a price is for one by one."""
    not_sold: frozenset[str]
    """Units of measure that with an article mostly mean something else: "el metro"."""
    made_by: frozenset[str]
    """Words before what so much of something makes: "seven litres of milk to make a kilo"."""
    at_rates: PhraseTable[str]
    """Words before a rate at which an amount comes about: "a razón de"."""
    over_again: frozenset[str]
    """Words that tell an amount over again."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Calendar words. `words` groups the small phrases around dates by their part in the grammar."""

    feasts: PhraseTable[tuple[int, int]]
    """Days by their names, as month and day."""
    since_feasts: PhraseTable[tuple[int, int]]
    """Those that are days only behind "since"."""
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    spans: Mapping[str, int]
    ordinals: Mapping[str, int]
    codes: Mapping[str, int]
    """Letters that with a number make a stretch of the year, and its months: Q1, H2."""
    lengths: Mapping[str, tuple[int, str]]
    """Words for several units of time: a fortnight is two weeks, "un lustro" five years."""
    words: Mapping[str, PhraseTable[str]]
    month_day_order: str
    openers: frozenset[str]
    """The words with which a date or period can begin; digits can too."""
    date_openers: frozenset[str]
    """Those with which a date can begin."""
    cores: frozenset[str]
    """Words of which, or of a number, each date and period has one: no small word that only leads to it."""

    def opening(self, *names: str) -> tuple[frozenset[str], ...]:
        """The words with which the phrases of some groups of `words` begin."""
        return tuple(self.words[name].openers for name in names)
