"""Reads language packs from their TOML files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from claimtrack.language.currencies import currency_names, iso_codes
from claimtrack.language.fold import fold
from claimtrack.language.loading_sources import attribution_words
from claimtrack.language.loading_time import time_words
from claimtrack.language.pack import LanguagePack
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tables import contracted as _contracted
from claimtrack.language.tables import groups as _groups
from claimtrack.language.tables import keys as _keys
from claimtrack.language.tables import named as _named
from claimtrack.language.tables import table as _table
from claimtrack.language.tables import words as _words
from claimtrack.language.tokens import phrase as _phrase
from claimtrack.language.words import (
    AgeWords,
    BoundWords,
    MoneyWords,
    NumberWords,
    RangeWords,
    RateWords,
    UnitWords,
)

_RATE_GRAMMAR = (
    "per_words",
    "always",
    "sharers",
    "not_per",
    "per_nouns",
    "paces",
    "price_at",
    "each",
    "not_sold",
    "over_again",
)
_SHARE_DIGITS = Decimal("0.000001")


@cache
def packs() -> Mapping[str, LanguagePack]:
    """The packs of all languages that claimtrack reads, by their code of ISO 639-1."""
    folder = resources.files("claimtrack.language")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.count(".") == 1)
    signs = tomllib.loads((folder / "signs.currencies.toml").read_text(encoding="utf-8"))["signs"]
    loaded = [
        _pack(tomllib.loads((folder / name).read_text(encoding="utf-8")), signs)
        for name in names
        if name.endswith(".toml")
    ]
    return MappingProxyType({pack.code: pack for pack in loaded})


def _share(text: str) -> Decimal:
    """A fraction as a decimal of six places: one third has no exact one."""
    value = Fraction(text)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact if exact == exact.quantize(_SHARE_DIGITS) else exact.quantize(_SHARE_DIGITS)


def _pack(data: Mapping[str, Any], signs: Mapping[str, str]) -> LanguagePack:
    attribution, skip = data["attribution"], data["not_figures"]
    modality = {name: data["modality"][name] for name in ("limit", "estimate", "forecast", "target", "conditional")}
    units = _units(data["units"])
    return LanguagePack(
        code=data["code"],
        pro_drop=data["pro_drop"],
        function_words=_words(data["function_words"]),
        abbreviations=_words(data["abbreviations"]),
        determiners=_words(data["determiners"]),
        definite=_words(data["definite"]),
        demonstratives=_words(data["demonstratives"]),
        them=_words(data["them"]),
        prepositions=_words(data["prepositions"]),
        conjunctions=_words(data["conjunctions"]),
        relatives=_words(data["relatives"]),
        of_words=_words(data["of_words"]),
        name_links=_words(data["name_links"]),
        body_links=_words(data["body_links"]),
        particles=_words(data["particles"]),
        more=_words(data["parts"]["more"]),
        fiscal=_words(data["parts"]["fiscal"]),
        totals=_words(data["parts"]["totals"]),
        about=_groups({"about": data["parts"]["about"]}),
        auxiliaries=_words(data["auxiliaries"]),
        prenominal=_words(data["prenominal"]),
        negations=_words(data["negations"]),
        plural_suffixes=tuple(data["plural_suffixes"]),
        singular_suffixes=tuple(data["singular_suffixes"]),
        plural_words=_words(data["plural_words"]),
        states=_words(data["states"]),
        not_members=_words(data["not_members"]),
        frames=_words(data["frames"]),
        loose_frames=_words(data["loose_frames"]),
        never_heads=_words(data["never_heads"]),
        adverb_suffixes=tuple(data["adverb_suffixes"]),
        gerund_suffixes=tuple(data["gerund_suffixes"]),
        not_adverbs=_words(data["not_adverbs"]),
        participle_suffixes=tuple(data["participle_suffixes"]),
        modal_suffixes=tuple(data["modal_suffixes"]),
        future_suffixes=tuple(data["future_suffixes"]),
        tolls=_keys(data["tolls"]),
        implied=_keys(data["implied"]),
        noun_before_adjective=data["noun_before_adjective"],
        genitive=data["genitive"],
        numbers=_numbers(data["numbers"]),
        bounds=BoundWords(
            _groups(_contracted(data["bounds"]["before"], data["contractions"])),
            _groups(data["bounds"]["after"]),
            _words(data["bounds"]["denials"]),
            _words(data["bounds"]["not_only"]),
        ),
        ranges=_ranges(data["ranges"]),
        units=units,
        money=_money(data, signs),
        rates=_rates(data["rates"]),
        time=time_words(data, units, data["determiners"], data["numbers"]),
        attribution=attribution_words(attribution, data["contractions"]),
        modality=_groups(modality),
        floors=_words(data["modality"]["floors"]),
        concessions=_table(data["modality"]["concessions"]),
        noun_cues=_words(data["modality"]["noun_cues"]),
        future_words=_words(data["modality"]["future_words"]),
        going=_table(data["future"]["going"]),
        outcomes=_words(data["modality"]["outcomes"]),
        planned=_words(data["modality"]["planned"]),
        passive_marks=_words(data["modality"]["passive_marks"]),
        came_of=_words(data["modality"]["came_of"]),
        flows=_words(data["modality"]["flows"]),
        budgets=_words(data["modality"]["budgets"]),
        pluperfect=_words(data["modality"]["pluperfect"]),
        done=_words(data["modality"]["done"]),
        imperfect=_words(data["modality"]["imperfect"]),
        permissions=_words(data["modality"]["permissions"]),
        obligations=_words(data["modality"]["obligations"]),
        rules=_words(data["modality"]["rules"]),
        prohibitions=_words(data["modality"]["prohibitions"]),
        ceilings=_words(data["modality"]["ceilings"]),
        modals=_words(data["modality"]["modals"]),
        perfect=_words(data["modality"]["perfect"]),
        parts=_groups({"of": data["parts"]["of"]} | {"pronoun": data["parts"]["pronoun"]}),
        changes=_words(data["comparatives"]["changes"]),
        founded=_words(data["origins"]["founded"]),
        opened=_words(data["origins"]["opened"]),
        issued=_words(data["origins"]["issued"]),
        enacted=_words(data["origins"]["enacted"]),
        now=_words(data["comparatives"]["now"]),
        purpose=_words(data["comparatives"]["purpose"]),
        fewer=_words(data["comparatives"]["fewer"]),
        breaks=_words(data["comparatives"]["breaks"]),
        contrast=_words(data["comparatives"]["contrast"]),
        foregoing=_words(data["comparatives"]["foregoing"]),
        averages=_words(data["comparatives"]["averages"]),
        seasons=_words(data["comparatives"]["seasons"]),
        when=_words(data["comparatives"]["when"]),
        each=_words(data["rates"]["each"]),
        not_sold=_words(data["rates"]["not_sold"]),
        alternatives=_words(data["rates"]["over_again"]),
        agreed=_words(data["origins"]["agreed"]),
        onsets=_words(data["origins"]["onsets"]),
        closings=_words(data["origins"]["closings"]),
        event_back=_table(data["origins"]["event_back"]),
        extents=_words(data["origins"]["extents"]),
        sized=_words(data["origins"]["sized"]),
        baseline=_words(data["comparatives"]["baseline"]),
        held_against=_groups({"against": data["comparatives"]["held_against"]}),
        than=_words(data["comparatives"]["than"]),
        held_to=_words(data["comparatives"]["held_to"]),
        present=_words(data["present"]),
        stands=_words(data["stands"]),
        present_suffixes=tuple(data["present_suffixes"]),
        past_suffixes=tuple(data["past_suffixes"]),
        finite_past_suffixes=tuple(data["finite_past_suffixes"]),
        past_words=_words(data["past_words"]),
        present_words=_words(data["present_words"]),
        infinitive_marks=_words(data["infinitive_marks"]),
        infinitive_suffixes=tuple(data["infinitive_suffixes"]),
        usual=_words(data["comparatives"]["usual"]),
        habits=_words(data["comparatives"]["habits"]),
        restates=_table(data["comparatives"]["restates"]),
        retold=_table(data["comparatives"]["retold"]),
        comparatives=_words(data["comparatives"]["words"]),
        against=_words(data["comparatives"]["against"]),
        not_figure_before=_words(skip["before"]),
        not_figure_after=_words(skip["after"]),
        ages=_ages(data["ages"]),
        laws=_words(skip["laws"]),
        peoples=_words(data["peoples"]),
        tally_nouns=_words(data["parts"]["tallies"]),
        arms=_words(skip["arms"]),
        toll=_words(data["toll"]["words"]),
        damage=_words(data["toll"]["damage"]),
        response=_words(data["toll"]["response"]),
        toll_verbs=_words(data["toll"]["verbs"]),
        toll_people=_words(data["toll"]["people"]),
        ordinal_suffixes=_words(skip["ordinal_suffixes"]),
        pronoun_after=_table(skip["pronoun_after"]),
        trivial_nouns=_words(skip["trivial_nouns"]),
    )


def _numbers(data: Mapping[str, Any]) -> NumberWords:
    fractions = PhraseTable({_phrase(key): _share(value) for key, value in data["fractions"].items()})
    multiples = PhraseTable({_phrase(key): Decimal(value) for key, value in data["multiples"].items()})
    words, scales, vague = _keys(data["words"]), _keys(data["scales"]), _keys(data["vague"])
    half, one, several = _words(data["half"]), _words(data["one"]), _table(data["several"])
    made = {word + ending: size for word, size in words.items() if size > 1 for ending in data["denominator_suffixes"]}
    return NumberWords(
        words=words,
        scales=scales,
        suffixes=_keys(data["suffixes"]),
        suffix_units=_keys(data["suffix_units"]),
        dozens=_keys(data["dozens"]),
        vague=vague,
        fractions=fractions,
        denominators=PhraseTable(made | _keys(data["denominators"])),
        many_denominators=PhraseTable(made | _keys(data["many_denominators"])),
        multiples=multiples,
        times_after=_words(data["times"]["after"]),
        times_before=_table(data["times"]["before"]),
        several=several,
        proportions=_table(data["proportions"]["between"]),
        odds=_table(data["proportions"]["odds"]),
        joiners=_words(data["joiners"]),
        half=half,
        half_tail=_table(data["half_tail"]),
        rest=_words(data["rest"]),
        one=one,
        single=_words(data["single"]),
        mixing=_words(data["mixing"]),
        decimal=_words(data["decimal"]),
        minus=_words(data["minus"]),
        equals=_table(data["equals"]),
        below_zero=_table(data["below_zero"]),
        linking=_words(data["zero_of"]),
        openers=fractions.openers
        | multiples.openers
        | frozenset(phrase.split()[-1] for phrase, _ in multiples.entries())
        | several.openers
        | half
        | one
        | _words(data["rest"])
        | {*words, *scales, *vague, ".", ","},
    )


def _ranges(data: Mapping[str, Any]) -> RangeWords:
    return RangeWords(
        between=_table(data["between"]),
        conjunctions=_table(data["and"]),
        start=_table(data["from"]),
        end=_table(data["to"]),
        alternatives=_table(data["or"]),
        by=_words(data["by"]),
        multiplying=_words(data["multiplying"]),
        change=_words(data["change"]),
        levels=_words(data["levels"]),
    )


def _units(data: Mapping[str, Any]) -> UnitWords:
    compact = {word: tuple(value.split()) for word, value in _keys(data["compact"]).items()}
    return UnitWords(
        physical=_groups(data["physical"]),
        time=_groups(data["time"]),
        share=_groups(data["share"]),
        compact=PhraseTable({word: (unit, per) for word, (unit, per) in compact.items()}),
        glued=_keys(data["glued"]),
        graded=_words(data["graded"]),
        degrees=data["degrees"],
        singular_articles=_words(data["singular_articles"]),
        scales_named=_words(data["scales_named"]),
        rated=_words(data["rated"]),
        polled=_words(data["polled"]),
    )


def _ages(data: Mapping[str, Any]) -> AgeWords:
    return AgeWords(
        of=_words(data["of"]),
        before=_words(data["before"]),
        people=_words(data["people"]),
        bounds=_words(data["bounds"]),
        role_suffixes=tuple(data["role_suffixes"]),
        lasting=_words(data["lasting"]),
        penalties=_words(data["penalties"]),
        aside=data["aside"],
    )


def _money(data: Mapping[str, Any], signs: Mapping[str, str]) -> MoneyWords:
    money = data["money"]
    names = currency_names(
        data["code"],
        noun_first=data["noun_before_adjective"],
        skipped=_words(data["of_words"]) | _words(data["definite"]),
    )
    common, said = _words(money["common"]), _named(money["words"])
    open_families = {_phrase(word): frozenset(codes.split()) for word, codes in money["by_country"]["families"].items()}
    bare = {noun: codes for noun, codes in names.nouns.items() if noun not in common and noun not in said}
    families = {noun: codes for noun, codes in bare.items() if len(codes) > 1}
    families |= {noun: codes | names.nouns.get(noun, frozenset()) for noun, codes in open_families.items()}
    single = {noun: code for noun, codes in bare.items() if noun not in families for code in codes}
    # A currency listed with no country is one that no country's name stands for.
    unplaced = {code for code, listed in money["countries"].items() if not listed}
    places = {place: code for place, code in names.places.items() if code not in unplaced}
    codes = {fold(code) for code in iso_codes()} - _words(money["not_codes"])
    return MoneyWords(
        words=PhraseTable(names.full | single | said),
        symbols=PhraseTable(
            {code: code.upper() for code in codes}
            | {f"{code} $": code.upper() for code in codes}
            | _keys(signs)
            | _keys(money["symbols"])
        ),
        codes=frozenset(codes),
        by_country=frozenset(families),
        families=families,
        open=frozenset(open_families),
        defaults=_keys(money["by_country"].get("default", {})),
        contrasted={sign: frozenset(codes.split()) for sign, codes in money["by_country"]["contrasted"].items()},
        countries=PhraseTable(places | _named(money["countries"])),
        roads=_words(money["roads"]),
        minor=_groups(money["minor"]),
        implied=_words(money["implied"]),
    )


def _rates(data: Mapping[str, Any]) -> RateWords:
    fixed = {name: phrases for name, phrases in data.items() if name not in _RATE_GRAMMAR}
    return RateWords(
        fixed=_groups(fixed),
        per=_table(data["per_words"]),
        not_per=_words(data["not_per"]),
        always=_words(data["always"]),
        sharers=_words(data["sharers"]),
        paces=_words(data["paces"]),
        price_at=_words(data["price_at"]),
        price_nouns=_words(data["per_nouns"]),
    )
