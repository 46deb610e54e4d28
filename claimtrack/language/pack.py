"""Language packs: what claimtrack knows of a language. Each is one TOML file, read by loading.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.language.attribution_words import AttributionWords
from claimtrack.language.grammar_words import (
    ComparisonWords,
    Endings,
    EventWords,
    ModalityWords,
    PartWords,
    TollWords,
    TrapWords,
)
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.words import (
    AgeWords,
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
    noun_before_adjective: bool
    genitive: str
    """What a name ends in that owns something: "’s"."""
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
    auxiliaries: frozenset[str]
    prenominal: frozenset[str]
    negations: frozenset[str]
    plural_words: frozenset[str]
    states: frozenset[str]
    """What has become of those counted, behind their noun: "48 people dead"."""
    not_members: frozenset[str]
    """What a hyphen joins to a number without being what it counts: "4,000-strong"."""
    frames: frozenset[str]
    """Prepositions before a length of time that only frames what is told: "the first fall in nine years"."""
    loose_frames: frozenset[str]
    """Those of them that behind a verb are a bound: "lasted over two years"."""
    article_frames: frozenset[str]
    """Those that frame with an article alone: "during the twelve months", while "worked for 12 months" is a length."""
    never_heads: frozenset[str]
    """Plural adjectives that count nothing by themselves: "los 49 restantes"."""
    not_adverbs: frozenset[str]
    """Words that have the ending of an adverb and are none: "family"."""
    tolls: Mapping[str, str]
    """Nouns of a whole that need no "of": "the toll rose to 94"."""
    implied: Mapping[str, str]
    """Nouns that say what is counted without naming it: a population is counted in people."""
    groups: Mapping[str, str]
    """Nouns of a group, by what its members are: "a crew of 22", "teams of four"."""
    aboard: PhraseTable[str]
    """Phrases behind a bare number that tell whom it counts: "187 on board"."""
    present: frozenset[str]
    stands: frozenset[str]
    """Auxiliaries with which a new sentence tells how things stand, and goes on from no earlier period."""
    past_words: frozenset[str]
    finite_words: frozenset[str]
    """Those that are no participle, and so describe nothing that is counted: "402,000 fled earlier wars"."""
    present_words: frozenset[str]
    singular_verbs: frozenset[str]
    """Verb forms that look like plurals and are none: "each of the 12 ferries carries 300"."""
    """Verbs of the present of what somebody has, needs or lacks."""
    infinitive_marks: frozenset[str]
    peoples: frozenset[str]
    """Names of peoples that have no mark of the plural: 2,000 Japanese."""
    endings: Endings
    numbers: NumberWords
    bounds: BoundWords
    ranges: RangeWords
    units: UnitWords
    ages: AgeWords
    money: MoneyWords
    rates: RateWords
    time: TimeWords
    modality: ModalityWords
    comparison: ComparisonWords
    events: EventWords
    parts: PartWords
    toll: TollWords
    traps: TrapWords
    attribution: AttributionWords
