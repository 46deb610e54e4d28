"""Language packs: what claimtrack knows of a language. Each is one TOML file, read by loading.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.language.phrases import PhraseTable
from claimtrack.language.words import (
    AgeWords,
    AttributionWords,
    BoundWords,
    MoneyWords,
    NumberWords,
    RangeWords,
    RateWords,
    TimeWords,
    UnitWords,
)


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """All that claimtrack knows of one language. Every word is in the folded form of `fold`.

    There is one of each language, equal to no other: what a grammar makes of it is made once and kept by it.
    """

    code: str
    pro_drop: bool
    """Whether a verb may stand without its subject: "agregó"."""
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    demonstratives: frozenset[str]
    them: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    of_words: frozenset[str]
    name_links: frozenset[str]
    particles: frozenset[str]
    """Small words inside the names of people: Lula da Silva."""
    body_links: frozenset[str]
    """Small words inside names that no person has: Save the Children."""
    more: frozenset[str]
    """Words that add a number to those before: "another 75 were missing", "140 others"."""
    fiscal: frozenset[str]
    totals: frozenset[str]
    """Nouns of a whole, which count what is behind their "of": "a total of 14 people", "the number of cases"."""
    about: PhraseTable[str]
    """What a sentence is about: "as for the homes, 1,159 are gone"."""
    auxiliaries: frozenset[str]
    prenominal: frozenset[str]
    negations: frozenset[str]
    plural_suffixes: tuple[str, ...]
    singular_suffixes: tuple[str, ...]
    """Endings of words that only look plural."""
    plural_words: frozenset[str]
    states: frozenset[str]
    """What has become of those counted, behind their noun: "48 people dead"."""
    not_members: frozenset[str]
    """What a hyphen joins to a number without being what it counts: "4,000-strong"."""
    frames: frozenset[str]
    """Prepositions before a length of time that only frames what is told: "the first fall in nine years"."""
    loose_frames: frozenset[str]
    """Those of them that behind a verb are a bound: "lasted over two years"."""
    never_heads: frozenset[str]
    """Plural adjectives that count nothing by themselves: "los 49 restantes"."""
    adverb_suffixes: tuple[str, ...]
    not_adverbs: frozenset[str]
    """Words that have the ending of an adverb and are none: "family"."""
    gerund_suffixes: tuple[str, ...]
    participle_suffixes: tuple[str, ...]
    modal_suffixes: tuple[str, ...]
    future_suffixes: tuple[str, ...]
    tolls: Mapping[str, str]
    """Nouns of a whole that need no "of": "the toll rose to 94"."""
    implied: Mapping[str, str]
    """Nouns that say what is counted without naming it: a population is counted in people."""
    noun_before_adjective: bool
    genitive: str
    numbers: NumberWords
    bounds: BoundWords
    ranges: RangeWords
    units: UnitWords
    money: MoneyWords
    rates: RateWords
    time: TimeWords
    attribution: AttributionWords
    modality: PhraseTable[str]
    permissions: frozenset[str]
    obligations: frozenset[str]
    """With a bound behind them they set a limit: "must be kept between 2 and 8"."""
    rules: frozenset[str]
    """What a law does: with one as their subject and a bound behind them they set a limit."""
    prohibitions: frozenset[str]
    """Verbs that turn "more than" into a cap."""
    ceilings: frozenset[str]
    concessions: PhraseTable[str]
    """Phrases in which a cue of modality is none: "si bien", "as if"."""
    noun_cues: frozenset[str]
    """Cues of modality that behind an article or a preposition are another noun."""
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
    floors: frozenset[str]
    modals: frozenset[str]
    perfect: frozenset[str]
    parts: PhraseTable[str]
    """Openings of a list of parts: "of" where a noun follows, "pronoun" where none does."""
    changes: frozenset[str]
    """Nouns of a difference: "a saving of 8 million" has the period of the figure that it is about."""
    founded: frozenset[str]
    """Participles of how a body began, whose year no figure covers."""
    opened: frozenset[str]
    """Verbs that behind a relative tell how a thing began: "which opened in 1974"."""
    issued: frozenset[str]
    """Participles of how a document came out."""
    enacted: frozenset[str]
    """Nouns of rules that are known by their year."""
    now: frozenset[str]
    """Words that tell how things stand at present: "quedan 140", "now costs"."""
    purpose: frozenset[str]
    """Prepositions of what a limit is for: "para 2024", "for the season"."""
    fewer: frozenset[str]
    """Comparatives of what is counted: fewer."""
    breaks: frozenset[str]
    """Conjunctions that set a clause against the one before: but."""
    contrast: frozenset[str]
    """Words that only ever open what a figure is held against."""
    foregoing: frozenset[str]
    """Adjectives of the stretch before one that the text has told: "the previous year"."""
    averages: frozenset[str]
    """Nouns of what a figure of one time is held against for all time."""
    seasons: frozenset[str]
    """Nouns that make a year the name of a stretch with days of its own: "the 2023 season"."""
    when: frozenset[str]
    """Words that open a clause about the period right before them: "in 2021, when it cost 40"."""
    each: frozenset[str]
    """Words before what a price is for one by one."""
    not_sold: frozenset[str]
    """Units of measure that with an article mostly mean something else: "el metro"."""
    alternatives: frozenset[str]
    """Words that tell an amount over again."""
    agreed: frozenset[str]
    """Verbs with which somebody settles what will be done."""
    onsets: frozenset[str]
    """Verbs with which an event begins."""
    closings: frozenset[str]
    """Verbs with which an event ends."""
    event_back: PhraseTable[str]
    """Phrases that point back to the event of the sentence before: "there", "in the crash"."""
    extents: frozenset[str]
    """Words behind a measure of length that make it one of place or size: "away", "high"."""
    sized: frozenset[str]
    """Nouns of which a physical figure tells the size."""
    baseline: frozenset[str]
    held_against: PhraseTable[str]
    """Words that set a figure against what follows: "compared with 2023"."""
    than: frozenset[str]
    held_to: frozenset[str]
    """Prepositions before the period that a change is counted from: "up 11 % on a year earlier"."""
    present: frozenset[str]
    present_suffixes: tuple[str, ...]
    stands: frozenset[str]
    """Auxiliaries with which a new sentence tells how things stand, and goes on from no earlier period."""
    past_suffixes: tuple[str, ...]
    finite_past_suffixes: tuple[str, ...]
    """Endings that only finite verbs of the past have, accents and all; `past_words` those that have none of them."""
    past_words: frozenset[str]
    present_words: frozenset[str]
    """Verbs of the present of what somebody has, needs or lacks."""
    infinitive_marks: frozenset[str]
    infinitive_suffixes: tuple[str, ...]
    usual: frozenset[str]
    """Adjectives of what is the rule: "a normal April"."""
    habits: frozenset[str]
    """Words that tell what is the rule: "usually", "suele"."""
    restates: PhraseTable[str]
    """Openings of a sentence that goes on from the figures of the one before."""
    retold: PhraseTable[str]
    """Those of a sentence that only says it in other words, and so has its source too: "in absolute terms"."""
    comparatives: frozenset[str]
    against: frozenset[str]
    """Words that set a figure against another one."""
    not_figure_before: frozenset[str]
    not_figure_after: frozenset[str]
    ages: AgeWords
    laws: frozenset[str]
    """Nouns of rules: as the subject of a verb they cap and allow, they do not report."""
    peoples: frozenset[str]
    """Names of peoples that have no mark of the plural: 2,000 Japanese."""
    tally_nouns: frozenset[str]
    """Plurals behind a noun that only say that it is counted: "staff numbers"."""
    arms: frozenset[str]
    """Weapons and what they fire, which are called by their calibre."""
    toll: frozenset[str]
    damage: frozenset[str]
    response: frozenset[str]
    toll_verbs: frozenset[str]
    toll_people: frozenset[str]
    """Whom such a verb makes a toll of: "killed 41 people"."""
    ordinal_suffixes: frozenset[str]
    pronoun_after: PhraseTable[str]
    trivial_nouns: frozenset[str]
