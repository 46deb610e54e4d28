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

from claimtrack.language.currencies import currency_names, iso_codes, placed_names
from claimtrack.language.fold import fold
from claimtrack.language.grammar_words import (
    ComparisonWords,
    Endings,
    EventWords,
    ModalityWords,
    PartWords,
    TollWords,
    TrapWords,
)
from claimtrack.language.loading_sources import attribution_words
from claimtrack.language.loading_time import time_words
from claimtrack.language.pack import LanguagePack
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tables import contracted as _contracted
from claimtrack.language.tables import groups as _groups
from claimtrack.language.tables import keys as _keys
from claimtrack.language.tables import named as _named
from claimtrack.language.tables import read
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

_SENSES = ("limit", "estimate", "forecast", "target", "conditional")
_DENOMINATORS = ("year", "half_year", "quarter", "month", "week", "day", "hour", "person")
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
    contractions, modality = data["contractions"], data["modality"]
    units = _units(data["units"])
    bounds = data["bounds"]
    return read(
        LanguagePack,
        data,
        tolls=_keys(data["tolls"]),
        implied=_keys(data["implied"]),
        groups=_keys(data["groups"]),
        aboard=_groups(data["aboard"]),
        endings=read(Endings, data["endings"]),
        numbers=_numbers(data["numbers"]),
        bounds=read(BoundWords, bounds, before=_groups(_contracted(bounds["before"], contractions))),
        ranges=_ranges(data["ranges"]),
        units=units,
        ages=read(AgeWords, data["ages"]),
        money=_money(data, signs),
        rates=_rates(data["rates"]),
        time=time_words(data, units, data["determiners"], data["numbers"]),
        modality=read(ModalityWords, modality, cues=_groups({sense: modality[sense] for sense in _SENSES})),
        comparison=read(ComparisonWords, data["comparison"]),
        events=read(EventWords, data["events"]),
        parts=read(PartWords, data["parts"]),
        toll=read(TollWords, data["toll"]),
        traps=read(TrapWords, data["traps"]),
        attribution=attribution_words(data["attribution"], contractions),
    )


def _numbers(data: Mapping[str, Any]) -> NumberWords:
    fractions = PhraseTable({_phrase(key): _share(value) for key, value in data["fractions"].items()})
    multiples = PhraseTable({_phrase(key): Decimal(value) for key, value in data["multiples"].items()})
    words, scales, vague = _keys(data["words"]), _keys(data["scales"]), _keys(data["vague"])
    half, one, rest, several = _words(data["half"]), _words(data["one"]), _words(data["rest"]), _table(data["several"])
    made = {word + ending: size for word, size in words.items() if size > 1 for ending in data["denominator_suffixes"]}
    last_of_multiples = frozenset(phrase.split()[-1] for phrase, _ in multiples.entries())
    digitless = fractions.openers | multiples.openers | last_of_multiples | several.openers | half | one | rest
    return read(
        NumberWords,
        data,
        fractions=fractions,
        denominators=PhraseTable(made | _keys(data["denominators"])),
        many_denominators=PhraseTable(made | _keys(data["many_denominators"])),
        multiples=multiples,
        times_after=_words(data["times"]["after"]),
        times_before=_table(data["times"]["before"]),
        proportions=_table(data["proportions"]["between"]),
        odds=_table(data["proportions"]["odds"]),
        linking=_words(data["zero_of"]),
        openers=digitless | {*words, *scales, *vague, *data["dozens"], ".", ","},
    )


def _ranges(data: Mapping[str, Any]) -> RangeWords:
    joints = {"conjunctions": "and", "start": "from", "end": "to", "alternatives": "or"}
    return read(RangeWords, data, **{name: _table(data[key]) for name, key in joints.items()})


def _units(data: Mapping[str, Any]) -> UnitWords:
    compact = {word: tuple(value.split()) for word, value in _keys(data["compact"]).items()}
    return read(UnitWords, data, compact=PhraseTable({word: (unit, per) for word, (unit, per) in compact.items()}))


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
    of, *_ = data["of_words"].split()
    placed = placed_names(names.nouns | families, places, noun_first=data["noun_before_adjective"], of=of)
    return MoneyWords(
        words=PhraseTable(placed | names.full | single | said),
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
    fixed = _groups({unit: data[unit] for unit in _DENOMINATORS})
    return read(RateWords, data, fixed=fixed, per=_table(data["per_words"]), price_nouns=_words(data["per_nouns"]))
