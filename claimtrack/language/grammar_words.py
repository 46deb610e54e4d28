"""The words of a language by their part in its grammar: endings, senses, comparisons, events, parts, tolls."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class Endings:
    """How words end, by what they are."""

    plural: tuple[str, ...]
    singular: tuple[str, ...]
    """Endings of words that only look plural."""
    one_of: tuple[str, ...]
    """Endings of plurals with those of their singulars behind a colon, the first that fits decides: "ies:y"."""
    adverb: tuple[str, ...]
    gerund: tuple[str, ...]
    participle: tuple[str, ...]
    dealer: tuple[str, ...]
    """Endings of what firms are called by, where that stands before their names: "brewer", "operator"."""
    modal: tuple[str, ...]
    future: tuple[str, ...]
    present: tuple[str, ...]
    past: tuple[str, ...]
    finite_past: tuple[str, ...]
    """Endings that only finite verbs of the past have, accents and all."""
    infinitive: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModalityWords:
    """What tells in which sense a figure is meant: reported, estimate, forecast, limit, target, conditional."""

    cues: PhraseTable[str]
    """Each stands for limit, estimate, forecast, target or conditional."""
    floors: frozenset[str]
    concessions: PhraseTable[str]
    """Phrases in which a cue is none: "si bien", "as if"."""
    waits: frozenset[str]
    """Cues of a forecast that before a length of time tell that somebody waits: "espera 46 minutos"."""
    dues: frozenset[str]
    """Cues of a limit that before a sum of money tell what is paid: "una cuota mensual de 45 euros"."""
    enabling: frozenset[str]
    """Cues of a limit that tell what something made possible, too: "the dam allowed output to rise"."""
    requiring: PhraseTable[str]
    """Words before what has to hold: "only if it is no higher than 13"."""
    noun_cues: frozenset[str]
    """Cues that behind an article or a preposition are another noun."""
    permissions: frozenset[str]
    obligations: frozenset[str]
    """With a bound behind them they set a limit: "must be kept between 2 and 8"."""
    duties: PhraseTable[str]
    """So do these phrases: "has to", "tiene que"."""
    rules: frozenset[str]
    """What a law does: with one as their subject and a bound behind them they set a limit."""
    grants: frozenset[str]
    """What a law does for somebody: with one as their subject and a term or a bound behind them they set a limit."""
    terms: PhraseTable[str]
    """Words before a length of time in which something is to be done: "within", "en un plazo de"."""
    prohibitions: frozenset[str]
    """Verbs that turn "more than" into a cap."""
    ceilings: frozenset[str]
    rulers: frozenset[str]
    """Who or what sets rules beside laws: regulators, plans."""
    advice: frozenset[str]
    """Verbs that set a limit where a bound follows: "recommends that they stay below"."""
    standards: frozenset[str]
    """Nouns of which a limit is told: "the standard is 1.0"."""
    capacities: PhraseTable[str]
    """Phrases right before the figure of what something may hold: "designed for", "homologado para"."""
    assures: frozenset[str]
    """Verbs with which a rule promises somebody a least: "guarantees the town 5,000 litres"."""
    licences: frozenset[str]
    """Nouns of what lets somebody have or do so much: permit, licence."""
    covering: PhraseTable[str]
    """What a licence does with how much it lets somebody have: "is for", "contempla"."""
    fixing: frozenset[str]
    """Before the number at which a rule fixes something: "sets the number of boats at 60"."""
    holding: frozenset[str]
    """What a rule does with those that it holds to a number: "holds doctors to 48 hours"."""
    holding_at: frozenset[str]
    """Between such a verb and its number: to, at."""
    allowances: frozenset[str]
    """Nouns of how much somebody may have: the duty-free allowance."""
    allotting: frozenset[str]
    """What a rule does with how much somebody may have: "exempts 20,000 tonnes", "le concede 900 toneladas"."""
    charters: frozenset[str]
    """Nouns of rules beside laws and licences that hold or allot: annex, order, lease."""
    allowed: frozenset[str]
    """Participles of what a rule allows: "more than the 120 allowed"."""
    within: frozenset[str]
    """Before the time that a limit is for: "in a single night", "over a year"."""
    any_time: frozenset[str]
    """Between that and its noun: a, any, one, single."""
    whole_time: frozenset[str]
    """Those of `within` that hold the article: "del año"."""
    nights: frozenset[str]
    """Nouns of a night, of which each day has one."""
    closings: frozenset[str]
    """Verbs of the present with which a rule ends something: "closes the fishery once 900 tonnes are caught"."""
    reached: PhraseTable[str]
    """Words between such a verb and the figure that ends it: "once", "al llegar a"."""
    sinking: frozenset[str]
    """Verbs that behind a denial make a limit the least allowed: "no puede bajar de"."""
    future_words: frozenset[str]
    going: PhraseTable[str]
    """Words that make a future with the infinitive behind them: "va a", "expects to"."""
    outcomes: frozenset[str]
    """Verbs, by their dictionary form, of what comes of itself: with them a future is a forecast, else a plan."""
    planned: frozenset[str]
    """Participles of what somebody does, behind one of `passive_marks`: "will be spent"."""
    passive_marks: frozenset[str]
    flows: frozenset[str]
    """Nouns of what comes together over a time: a deficit, sales."""
    budgets: frozenset[str]
    """What tells of money or work to come: what it says of a later year is a target."""
    came_of: frozenset[str]
    """Verbs that tell what came of a plan: "the two-year plan cost 3 billion"."""
    pluperfect: frozenset[str]
    """Auxiliaries of what had been said or planned."""
    done: frozenset[str]
    """Auxiliaries of what has happened."""
    imperfect: frozenset[str]
    """Verbs of the past that end as those of the conditional do: "quería"."""
    modals: frozenset[str]
    perfect: frozenset[str]
    under: PhraseTable[str]
    """Words before the rule by which something may be done: "under", "conforme a"."""
    programmes: frozenset[str]
    """Nouns of plans, which foresee what is to be done: "El plan prevé ocho centros"."""
    provides: frozenset[str]
    """Verbs with which a plan does so."""


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """What sets a figure against another one, or against what is the rule."""

    words: frozenset[str]
    """Comparatives."""
    fewer: frozenset[str]
    """Those of what is counted: fewer."""
    than: frozenset[str]
    against: frozenset[str]
    """Words that set a figure against another one."""
    held_against: PhraseTable[str]
    """Words that set a figure against what follows: "compared with 2023"."""
    held_to: frozenset[str]
    """Prepositions before the period that a change is counted from: "up 11 % on a year earlier"."""
    contrast: frozenset[str]
    """Words that only ever open what a figure is held against."""
    breaks: frozenset[str]
    """Conjunctions that set a clause against the one before: but."""
    baseline: frozenset[str]
    foregoing: frozenset[str]
    """Adjectives of the stretch before one that the text has told: "the previous year"."""
    averages: frozenset[str]
    """Nouns of what a figure of one time is held against for all time."""
    usual: frozenset[str]
    """Adjectives of what is the rule: "a normal April"."""
    habits: frozenset[str]
    """Words that tell what is the rule: "usually", "suele"."""
    moving: frozenset[str]
    """Verbs before "from ... to" with which something is changed: "takes the wage from 1,900 to 2,280"."""
    changes: frozenset[str]
    """Nouns of a difference: "a saving of 8 million" has the period of the figure that it is about."""
    purpose: frozenset[str]
    """Prepositions of what a limit is for: "para 2024", "for the season"."""
    seasons: frozenset[str]
    """Nouns that make a year the name of a stretch with days of its own: "the 2023 season"."""
    now: frozenset[str]
    """Words that tell how things stand at present: "quedan 140", "now costs"."""
    still: frozenset[str]
    """Words before a verb of how things stand: "and still owes 96 million"."""
    when: frozenset[str]
    """Words that open a clause about the period right before them: "in 2021, when it cost 40"."""
    restates: PhraseTable[str]
    """Openings of a sentence that goes on from the figures of the one before."""
    retold: PhraseTable[str]
    """Those of a sentence that only says it in other words, and so has its source too: "in absolute terms"."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """What tells how something began, was settled or ended, and how large it is."""

    founded: frozenset[str]
    """Participles of how a body began, whose year no figure covers."""
    opened: frozenset[str]
    """Verbs that behind a relative tell how a thing began: "which opened in 1974"."""
    issued: frozenset[str]
    """Participles of how a document came out."""
    enacted: frozenset[str]
    """Nouns of rules that are known by their year."""
    agreed: frozenset[str]
    """Verbs with which somebody settles what will be done."""
    onsets: frozenset[str]
    """Verbs with which an event begins."""
    running_on: frozenset[str]
    """Words before a length of time that say that it runs up to now."""
    in_force: frozenset[str]
    """Words before "since" by which a rule holds from then on."""
    closings: frozenset[str]
    """Verbs with which an event ends."""
    back: PhraseTable[str]
    """Phrases that point back to the event of the sentence before: "there", "in the crash"."""
    extents: frozenset[str]
    """Words behind a measure of length that make it one of place or size: "away", "high"."""
    sized: frozenset[str]
    """Nouns of which a physical figure tells the size."""


@dataclass(frozen=True, slots=True)
class PartWords:
    """What tells a whole and its parts."""

    openings: PhraseTable[str]
    """Openings of a list of parts: "of" where a noun follows, "pronoun" where none does."""
    makes_up: PhraseTable[str]
    """Verbs that tell of what their subject is made up: "the cuts comprise 1,750 posts"."""
    more: frozenset[str]
    """Words that add a number to those before: "another 75 were missing", "140 others"."""
    totals: frozenset[str]
    """Nouns of a whole, which count what is behind their "of": "a total of 14 people", "the number of cases"."""
    tallies: frozenset[str]
    """Plurals behind a noun that only say that it is counted: "staff numbers"."""
    deeds: frozenset[str]
    """Nouns of what is done with things that the text has counted: "deliveries reached 4,000"."""
    has: frozenset[str]
    """Verbs with which somebody has so many of those told of before: "The clinic has 16,200, of whom"."""
    puts: frozenset[str]
    """Verbs with which somebody puts those counted at a number."""
    put_at: frozenset[str]
    """Prepositions between those and their number: "puts the dead at 44"."""
    all_told: PhraseTable[str]
    """Behind a number they say that it counts all of those just named: "in all"."""
    about: PhraseTable[str]
    """What a sentence is about: "as for the homes, 1,159 are gone"."""
    fiscal: frozenset[str]
    answering: frozenset[str]
    """Words that may lead from a verb of telling to its number: "says that there are", "is closer to"."""
    reckonings: frozenset[str]
    """Nouns of what somebody has counted: "the union's figure is"."""


@dataclass(frozen=True, slots=True)
class TollWords:
    """What tells of the dead, the injured and the damage of an event."""

    words: frozenset[str]
    damage: frozenset[str]
    response: frozenset[str]
    verbs: frozenset[str]
    people: frozenset[str]
    """Whom such a verb makes a toll of: "killed 41 people"."""


@dataclass(frozen=True, slots=True)
class TrapWords:
    """What tells that a number is no figure."""

    before: frozenset[str]
    after: frozenset[str]
    laws: frozenset[str]
    """Nouns of rules: as the subject of a verb they cap and allow, they do not report."""
    arms: frozenset[str]
    """Weapons and what they fire, which are called by their calibre."""
    ordinal_suffixes: frozenset[str]
    pronoun_after: PhraseTable[str]
    trivial_nouns: frozenset[str]
