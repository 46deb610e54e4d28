"""The words of a language by what they are for: numbers, bounds, units, money, rates, times, attribution."""

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
    """Qualifiers of a figure: each stands for low, high, about, nearly or above."""

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


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """Cues of attribution, and what a source's head noun says of its kind."""

    according: PhraseTable[str]
    relay: PhraseTable[str]
    agent: str
    """The word before who acts in a passive: "by", "por"."""
    credits: PhraseTable[str]
    confirm_passive: PhraseTable[str]
    deny_passive: PhraseTable[str]
    impersonal: PhraseTable[str]
    that: frozenset[str]
    coreference: PhraseTable[str]
    pronouns: frozenset[str]
    things: frozenset[str]
    """Those of the pronouns that mean a body and no person."""
    people: frozenset[str]
    """Those that mean a person."""
    pairs: frozenset[str]
    """Those that mean the latest two: "both", "ambos"."""
    stressed: tuple[str, ...]
    """Pronouns that only their accents tell from an article, as written: "él"."""
    verbs: Mapping[str, str]
    """Verb form to asserts, estimates, forecasts, confirms or denies."""
    participles: Mapping[str, str]
    """The same for the forms that need an auxiliary: "has said"."""
    described: Mapping[str, str]
    """The same for the forms that describe a noun, in its gender and number: "los fondos prometidos"."""
    others: Mapping[str, str]
    """Verbs that say something only here and there: `replies` with a quotation, `shows` with a study as the subject."""
    speaks: frozenset[str]
    """Verbs that only somebody who speaks can have as a subject, whatever it is called: "la defensa alega"."""
    acts: frozenset[str]
    """Verbs whose object is a thing and no statement: "published its tally"; figures and that-clauses they do tell."""
    wishes: PhraseTable[str]
    """Verbs that ask only with the word behind them: "called for"."""
    presents: frozenset[str]
    """Verbs with which somebody makes a study or a document public: "the report that the ministry released"."""
    learns: frozenset[str]
    """Infinitives behind "according to": "según ha podido saber"."""
    such: PhraseTable[str]
    """Words before a verb of saying that make it an aside: "tal como adelantó"."""
    restates: PhraseTable[str]
    """Words with which a figure is told again in another way: "or", "es decir"."""
    follows: PhraseTable[str]
    """Words behind a cue with which the same voice goes on: ", the bank said, so the bill comes to"."""
    own: frozenset[str]
    """Words before "newspaper" and the like with which a paper speaks of itself."""
    ourselves: frozenset[str]
    """Nouns behind those words besides "newspaper": "esta agencia"."""
    possessives: frozenset[str]
    generic: frozenset[str]
    """Nouns by which any body named before may be called: "the agency", and not "the police"."""
    transitive: frozenset[str]
    """Verbs of saying behind which stands who was told, never who speaks: "told"."""
    told_to: frozenset[str]
    """Words between a verb and the outlet to which it was said: "confirmed to the AP"."""
    places: frozenset[str]
    """Prepositions of place, with which a name ends."""
    nobody: frozenset[str]
    no_speakers: frozenset[str]
    """Nouns that are no source as the subject of a that-clause: "el hecho muestra que"."""
    valuing: frozenset[str]
    """Verbs that give a number to what is their object: "put"."""
    announces: frozenset[str]
    """Verbs whose object is a plan where it is one of `offerings`: "announced aid"."""
    offerings: frozenset[str]
    same: frozenset[str]
    """Adjectives of who has just been named: "the same agency"."""
    with_data: PhraseTable[str]
    """Words before whose figures a speaker names: "con datos de"."""
    first_persons: frozenset[str]
    """Words of who speaks: "I", "our"."""
    idioms: PhraseTable[str]
    """Verbs of saying that say nothing with what follows: "cuenta con"."""
    ordered_by: frozenset[str]
    """Prepositions between a study and the paper that had it made: "a poll for The Times"."""
    press: frozenset[str]
    """Words that the names of papers and stations have: "the Irish Chronicle"."""
    strict: frozenset[str]
    """Those of the general nouns that mean no body which has another of them in its name: "the ministry", a union."""
    firms: frozenset[str]
    """Those of the general nouns that mean a business: "the company"."""
    labels: Mapping[str, str]
    """What stands before a colon at the head of an interview's paragraphs: question or answer."""
    said_before: frozenset[str]
    """Words for what has just been said: "eso"."""
    backward: PhraseTable[str]
    """Words with which a sentence tells the source of the one before: "así surge de"."""
    known: PhraseTable[str]
    """Names that the shape of words does not tell from their surroundings: "Save the Children"."""
    some: frozenset[str]
    """Words before "of" that pick some out of a group of speakers: "one of the rescuers"."""
    themselves: frozenset[str]
    """Words behind a source that only stress it: "the company itself"."""
    infinitive: frozenset[str]
    """Words before a verb that has no subject: "to put"."""
    passive: frozenset[str]
    claims: frozenset[str]
    """Nouns of what is said: "claims that", "los rumores de que"."""
    clitics: frozenset[str]
    """Pronouns before a verb that look like articles: "las cifra en"."""
    reflexive: frozenset[str]
    tells: frozenset[str]
    """Verbs that may name the outlet that was told: "told Reuters"."""
    adverbs: frozenset[str]
    inside: frozenset[str]
    detours: frozenset[str]
    described_by: frozenset[str]
    """Words between the maker of a study and what it is called: "BLS historical data"."""
    titled: frozenset[str]
    """Prepositions that go on inside a name, between two capitals: "Prevención y Respuesta ante Desastres"."""
    undergone: frozenset[str]
    """Verbs of recording that with a place as their subject tell what happened there: "Chile registró 40 casos"."""
    places_called: frozenset[str]
    """What a place is called before its name: "estado de Jalisco"."""
    literal: frozenset[str]
    """Verbs that say nothing with a number as their object: "added 114,000 jobs"."""
    about: frozenset[str]
    """Words behind a noun for what is said: "reports regarding"."""
    restated: frozenset[str]
    """Pronouns before a verb for what has just been said: "lo desmintió"."""
    views: PhraseTable[str]
    """Cues whose source stands in the sentence before: "in her view", "a su juicio"."""
    viewpoints: frozenset[str]
    """Prepositions before whose view it is: "para la economista Ana Ruiz"."""
    holders: frozenset[str]
    """Who holds views, by what they are called, where no name tells that."""
    outlooks: frozenset[str]
    """What somebody who foresees a figure calls it: "su previsión"."""
    pointing: frozenset[str]
    """Determiners that point at what was just said: "that figure"."""
    demands: frozenset[str]
    """Verbs of asking for something, of which a rule may be the subject too: "exige"."""
    demanded: frozenset[str]
    """What only somebody who wants it asks for: "una subida"."""
    accounts: frozenset[str]
    """Last words of those whose source is the subject behind them: "by its own account"."""
    reckonings: frozenset[str]
    """What a figure is called that somebody came to: "estimate", "recuento"."""
    honorifics: frozenset[str]
    """Words before the name of a person: "Mr"."""
    rest: frozenset[str]
    """Words with which a clause goes on from the figures before it: "those"."""
    shares: frozenset[str]
    """Words for a part of those who were asked, which is no source: "half", "%"."""
    seated: frozenset[str]
    """Words behind a hyphen that tell where a body has its seat: "Oslo-based"."""
    particles: frozenset[str]
    """Words behind a verb of saying with which it says nothing: "wrote down"."""
    who: frozenset[str]
    """Relatives of people: "who"."""
    joins: frozenset[str]
    """Words with which a sentence goes on from the one before: "but"."""
    makers: frozenset[str]
    """Nouns for who made a study: "its authors"."""
    concedes: frozenset[str]
    """Conjunctions of a clause whose speaker only differs from the main one: "although"."""
    standing: frozenset[str]
    """Studies that go by what they are, whoever was named before: "the census"."""
    stand_ins: frozenset[str]
    """Nouns for a person that give no role: "the man"."""
    settings: frozenset[str]
    """Prepositions with which a verb of saying tells where, when or how: "negó en un comunicado que"."""
    study_links: frozenset[str]
    leading: frozenset[str]
    gerunds: frozenset[str]
    openers: frozenset[str]
    """The words that can be a cue or begin one."""
    phrase_openers: frozenset[str]
    """Those that begin a cue that is a phrase, or are one that is no finite verb."""
    nouns: Mapping[str, str]
    """Head noun to study, document, outlet, unnamed, person or body."""
    outlets: PhraseTable[str]
