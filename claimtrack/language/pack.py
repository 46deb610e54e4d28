"""Language packs: what claimtrack knows of a language, read from one TOML file each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from claimtrack.language.fold import fold
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tokens import phrase as _phrase

_SHARE_DIGITS = Decimal("0.000001")


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
    multiples: PhraseTable[Decimal]
    times_after: frozenset[str]
    proportions: PhraseTable[str]
    joiners: frozenset[str]
    half: frozenset[str]
    half_tail: PhraseTable[str]
    one: frozenset[str]
    linking: frozenset[str]
    """The words between a number and its scale or noun: "millones de dólares"."""


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Qualifiers of a figure: each stands for low, high, about, nearly or above."""

    before: PhraseTable[str]
    after: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class RangeWords:
    """How a language joins the two ends of a range or of a change."""

    between: PhraseTable[str]
    conjunctions: PhraseTable[str]
    start: PhraseTable[str]
    end: PhraseTable[str]
    alternatives: PhraseTable[str]
    change: frozenset[str]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Units by their words. Physical and time units are named as pint names them."""

    physical: PhraseTable[str]
    time: PhraseTable[str]
    share: PhraseTable[str]
    compact: PhraseTable[tuple[str, str]]
    """Units that hold their own rate: bpd is (barrel, day)."""


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Currencies by their words and signs, as ISO 4217 codes."""

    words: PhraseTable[str]
    symbols: PhraseTable[str]
    by_country: frozenset[str]
    families: Mapping[str, frozenset[str]]
    """The currencies that each bare word or sign can name."""
    defaults: Mapping[str, str]
    countries: PhraseTable[str]
    minor: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class RateWords:
    """Denominators of rates: fixed phrases, and words that a noun follows."""

    fixed: PhraseTable[str]
    per: PhraseTable[str]
    not_per: frozenset[str]
    price_at: frozenset[str]
    """Words between a thing sold and its price: "la tonelada se vendió a 1.640 dólares"."""
    price_nouns: frozenset[str]
    """Nouns that stand as a price's denominator behind an article."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Calendar words. `words` groups the small phrases around dates by their part in the grammar."""

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    spans: Mapping[str, int]
    ordinals: Mapping[str, int]
    words: Mapping[str, PhraseTable[str]]
    month_day_order: str


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """Cues of attribution, and what a source's head noun says of its kind."""

    according: PhraseTable[str]
    relay: PhraseTable[str]
    credits: PhraseTable[str]
    confirm_passive: PhraseTable[str]
    deny_passive: PhraseTable[str]
    impersonal: PhraseTable[str]
    that: frozenset[str]
    quote_open: str
    quote_close: str
    coreference: PhraseTable[str]
    pronouns: frozenset[str]
    verbs: Mapping[str, str]
    """Verb form to asserts, estimates, forecasts, confirms or denies."""
    participles: Mapping[str, str]
    """The same for the forms that need an auxiliary: "has said"."""
    reflexive: frozenset[str]
    adverbs: frozenset[str]
    inside: frozenset[str]
    detours: frozenset[str]
    study_links: frozenset[str]
    leading: frozenset[str]
    gerunds: frozenset[str]
    nouns: Mapping[str, str]
    """Head noun to study, document, outlet, unnamed, person or body."""
    outlets: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """All that claimtrack knows of one language. Every word is in the folded form of `fold`."""

    code: str
    pro_drop: bool
    """Whether a verb may stand without its subject: "agregó"."""
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    demonstratives: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    of_words: frozenset[str]
    name_links: frozenset[str]
    auxiliaries: frozenset[str]
    prenominal: frozenset[str]
    negations: frozenset[str]
    plural_suffixes: tuple[str, ...]
    singular_suffixes: tuple[str, ...]
    """Endings of words that only look plural."""
    plural_words: frozenset[str]
    adverb_suffixes: tuple[str, ...]
    participle_suffixes: tuple[str, ...]
    modal_suffixes: tuple[str, ...]
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
    modals: frozenset[str]
    perfect: frozenset[str]
    parts: PhraseTable[str]
    """Openings of a list of parts: "of" where a noun follows, "pronoun" where none does."""
    comparatives: frozenset[str]
    not_figure_before: frozenset[str]
    not_figure_after: frozenset[str]
    ages: frozenset[str]
    laws: frozenset[str]
    """Nouns of rules: as the subject of a verb they cap and allow, they do not report."""
    toll: frozenset[str]
    ordinal_suffixes: frozenset[str]
    pronoun_after: PhraseTable[str]
    trivial_nouns: frozenset[str]


@cache
def packs() -> Mapping[str, LanguagePack]:
    """The packs of all languages that claimtrack reads, by their code of ISO 639-1."""
    folder = resources.files("claimtrack.language")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.count(".") == 1)
    loaded = [
        _pack(tomllib.loads((folder / name).read_text(encoding="utf-8"))) for name in names if name.endswith(".toml")
    ]
    return MappingProxyType({pack.code: pack for pack in loaded})


def _words(value: str | Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in (value.split() if isinstance(value, str) else value))


def _table(phrases: Iterable[str], name: str = "") -> PhraseTable[str]:
    return PhraseTable({_phrase(phrase): name or phrase for phrase in phrases})


def _groups(groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
    return PhraseTable({_phrase(phrase): name for name, phrases in groups.items() for phrase in phrases})


def _contracted(groups: Mapping[str, list[str]], contractions: Mapping[str, str]) -> dict[str, list[str]]:
    """The groups with each phrase that ends in a word that contracts, "más de", also in its contracted form."""
    return {
        name: phrases
        + [
            " ".join([*phrase.split()[:-1], contractions[last]])
            for phrase in phrases
            if (last := phrase.split()[-1]) in contractions
        ]
        for name, phrases in groups.items()
    }


def _keys(table: Mapping[str, Any]) -> dict[str, Any]:
    return {_phrase(key): value for key, value in table.items()}


def _share(text: str) -> Decimal:
    """A fraction as a decimal of six places: one third has no exact one."""
    value = Fraction(text)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact if exact == exact.quantize(_SHARE_DIGITS) else exact.quantize(_SHARE_DIGITS)


def _pack(data: Mapping[str, Any]) -> LanguagePack:
    attribution, skip = data["attribution"], data["not_figures"]
    modality = {name: data["modality"][name] for name in ("limit", "estimate", "forecast", "target", "conditional")}
    return LanguagePack(
        code=data["code"],
        pro_drop=data["pro_drop"],
        function_words=_words(data["function_words"]),
        abbreviations=_words(data["abbreviations"]),
        determiners=_words(data["determiners"]),
        definite=_words(data["definite"]),
        demonstratives=_words(data["demonstratives"]),
        prepositions=_words(data["prepositions"]),
        conjunctions=_words(data["conjunctions"]),
        relatives=_words(data["relatives"]),
        of_words=_words(data["of_words"]),
        name_links=_words(data["name_links"]),
        auxiliaries=_words(data["auxiliaries"]),
        prenominal=_words(data["prenominal"]),
        negations=_words(data["negations"]),
        plural_suffixes=tuple(data["plural_suffixes"]),
        singular_suffixes=tuple(data["singular_suffixes"]),
        plural_words=_words(data["plural_words"]),
        adverb_suffixes=tuple(data["adverb_suffixes"]),
        participle_suffixes=tuple(data["participle_suffixes"]),
        modal_suffixes=tuple(data["modal_suffixes"]),
        noun_before_adjective=data["noun_before_adjective"],
        genitive=data["genitive"],
        numbers=_numbers(data["numbers"]),
        bounds=BoundWords(
            _groups(_contracted(data["bounds"]["before"], data["contractions"])), _groups(data["bounds"]["after"])
        ),
        ranges=_ranges(data["ranges"]),
        units=_units(data["units"]),
        money=_money(data["money"]),
        rates=_rates(data["rates"]),
        time=_time(data),
        attribution=_attribution(attribution),
        modality=_groups(modality),
        modals=_words(data["modality"]["modals"]),
        perfect=_words(data["modality"]["perfect"]),
        parts=_groups({"of": data["parts"]["of"]} | {"pronoun": data["parts"]["pronoun"]}),
        comparatives=_words(data["comparatives"]["words"]),
        not_figure_before=_words(skip["before"]),
        not_figure_after=_words(skip["after"]),
        ages=_words(skip["ages"]),
        laws=_words(skip["laws"]),
        toll=_words(data["toll"]["words"]),
        ordinal_suffixes=_words(skip["ordinal_suffixes"]),
        pronoun_after=_table(skip["pronoun_after"]),
        trivial_nouns=_words(skip["trivial_nouns"]),
    )


def _numbers(data: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        words=_keys(data["words"]),
        scales=_keys(data["scales"]),
        suffixes=_keys(data["suffixes"]),
        suffix_units=_keys(data["suffix_units"]),
        dozens=_keys(data["dozens"]),
        vague=_keys(data["vague"]),
        fractions=PhraseTable({_phrase(key): _share(value) for key, value in data["fractions"].items()}),
        multiples=PhraseTable({_phrase(key): Decimal(value) for key, value in data["multiples"].items()}),
        times_after=_words(data["times"]["after"]),
        proportions=_table(data["proportions"]["between"]),
        joiners=_words(data["joiners"]),
        half=_words(data["half"]),
        half_tail=_table(data["half_tail"]),
        one=_words(data["one"]),
        linking=_words(data["zero_of"]),
    )


def _ranges(data: Mapping[str, Any]) -> RangeWords:
    return RangeWords(
        between=_table(data["between"]),
        conjunctions=_table(data["and"]),
        start=_table(data["from"]),
        end=_table(data["to"]),
        alternatives=_table(data["or"]),
        change=_words(data["change"]),
    )


def _units(data: Mapping[str, Any]) -> UnitWords:
    compact = {word: tuple(value.split()) for word, value in _keys(data["compact"]).items()}
    return UnitWords(
        physical=_groups(data["physical"]),
        time=_groups(data["time"]),
        share=_groups(data["share"]),
        compact=PhraseTable({word: (unit, per) for word, (unit, per) in compact.items()}),
    )


def _money(data: Mapping[str, Any]) -> MoneyWords:
    return MoneyWords(
        words=_groups(data["words"]),
        symbols=PhraseTable(_keys(data["symbols"])),
        by_country=frozenset(data["by_country"]["families"]),
        families={_phrase(word): frozenset(codes.split()) for word, codes in data["by_country"]["families"].items()},
        defaults=_keys(data["by_country"].get("default", {})),
        countries=_groups(data["countries"]),
        minor=_groups(data["minor"]),
    )


def _rates(data: Mapping[str, Any]) -> RateWords:
    fixed = {
        name: phrases for name, phrases in data.items() if name not in ("per_words", "not_per", "per_nouns", "price_at")
    }
    return RateWords(
        fixed=_groups(fixed),
        per=_table(data["per_words"]),
        not_per=_words(data["not_per"]),
        price_at=_words(data["price_at"]),
        price_nouns=_words(data["per_nouns"]),
    )


def _time(data: Mapping[str, Any]) -> TimeWords:
    time = data["time"]
    return TimeWords(
        months=_keys(time["months"]),
        short_months=_keys(time["short_months"]),
        weekdays=_keys(time["weekdays"]),
        days=_keys(time["days"]),
        spans=_keys(time["spans"]),
        ordinals=_keys(time["ordinals"]),
        words={name: _table(phrases, name) for name, phrases in time["words"].items()},
        month_day_order=data["month_day_order"],
    )


def _attribution(data: Mapping[str, Any]) -> AttributionWords:
    verbs = {
        word: group
        for group in ("targets", "asserts", "estimates", "forecasts", "confirms", "denies")
        for word in _words(data["verbs"][group])
    }
    participles = {word: group for group, words in data["verbs"]["participles"].items() for word in _words(words)}
    grammar = data["grammar"]
    kinds = ("body", "person", "unnamed", "outlet", "document", "study")
    nouns = {word: kind for kind in kinds for word in _words(data["nouns"][kind])}
    return AttributionWords(
        according=_table(data["according"]),
        relay=_table(data["relay"]),
        credits=_table(data["credits"]),
        confirm_passive=_table(data["confirm_passive"]),
        deny_passive=_table(data["deny_passive"]),
        impersonal=_table(data["impersonal"]),
        that=_words(data["that"]),
        quote_open=data["quote_open"],
        quote_close=data["quote_close"],
        coreference=_table(data["coreference"]),
        pronouns=_words(data["pronouns"]),
        verbs=verbs,
        participles=participles,
        reflexive=_words(grammar["reflexive"]),
        adverbs=_words(grammar["adverbs"]),
        inside=_words(grammar["inside"]),
        detours=_words(grammar["detours"]),
        study_links=_words(grammar["study_links"]),
        leading=_words(grammar["leading"]),
        gerunds=_words(data["verbs"]["gerunds"]),
        nouns=nouns,
        outlets=_table(data["nouns"]["outlets"]),
    )
