"""The world's currencies in a language: their names as CLDR has them, by way of Babel.

A pack's own file says what the press says ("quid", "billetes verdes") and goes before what stands here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_currency_name, list_currencies

from claimtrack.language.tokens import phrase

_SHORT = 3
_OUTSIDE_NAMES = frozenset("0123456789()")


@dataclass(frozen=True, slots=True)
class CurrencyNames:
    """Names of currencies in one language, folded.

    `full` names ("polish zlotys") stand for one code each; `nouns` are the bare names with the codes that they can
    mean ("zlotys", "francs"); `places` are the countries and their adjectives, with their currency.
    """

    full: dict[str, str]
    nouns: dict[str, frozenset[str]]
    places: dict[str, str]


@cache
def tender() -> dict[str, str]:
    """Every territory's currency today, by the code of the territory."""
    return {territory: codes[-1] for territory, codes in _tenders().items()}


@cache
def iso_codes() -> frozenset[str]:
    """The ISO 4217 codes that are somewhere legal tender."""
    return frozenset(code for codes in _tenders().values() for code in codes)


@cache
def _tenders() -> dict[str, list[str]]:
    """What is legal tender in each territory today."""
    spans: dict[str, list[tuple[Any, ...]]] = dict(get_global("territory_currencies"))
    today = {
        territory: [code for code, since, until, legal in listed if legal and until is None and since is not None]
        for territory, listed in spans.items()
    }
    return {territory: codes for territory, codes in today.items() if codes}


def placed_names(
    nouns: Mapping[str, frozenset[str]], places: Mapping[str, str], *, noun_first: bool, of: str
) -> dict[str, str]:
    """Bare names with the country whose money they are: "czech crowns", "liras turcas", "dolares de belice"."""
    countries: defaultdict[str, list[str]] = defaultdict(list)
    for place, code in places.items():
        countries[code].append(place)
    forms = ("{noun} {place}", f"{{noun}} {of} {{place}}") if noun_first else ("{place} {noun}",)
    return {
        form.format(noun=noun, place=place): code
        for noun, codes in nouns.items()
        for code in codes
        for place in countries[code]
        for form in forms
    }


def currency_names(code: str, *, noun_first: bool, skipped: frozenset[str]) -> CurrencyNames:
    """The currencies' names in the language of a code; none where CLDR does not know it.

    `noun_first` tells where the noun stands ("francos suizos", "Swiss francs"); a place does not begin with one of
    the `skipped` words ("de los Emiratos").
    """
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return CurrencyNames({}, {}, {})
    full: dict[str, str] = {}
    nouns: defaultdict[str, set[str]] = defaultdict(set)
    places: dict[str, str] = {}
    current = iso_codes()
    # Today's currencies come last: theirs is a name that an old one had too.
    for currency in sorted(list_currencies(), key=lambda one: (one in current, one)):
        for count in (1, 2):
            name = get_currency_name(currency, count, locale)
            if name == currency or _OUTSIDE_NAMES & set(name):
                continue
            words = phrase(name).split()
            if len(words) > 1:
                full[" ".join(words)] = currency
            if currency not in current:
                continue
            noun, rest = (words[0], words[1:]) if noun_first else (words[-1], words[:-1])
            nouns[noun].add(currency)
            while rest and rest[0] in skipped:
                rest = rest[1:]
            if len("".join(rest)) >= _SHORT:
                places.setdefault(" ".join(rest), currency)
    for territory, currency in tender().items():
        place: str | None = locale.territories.get(territory)
        if place and not _OUTSIDE_NAMES & set(place):
            places[phrase(place)] = currency
    return CurrencyNames(full, {noun: frozenset(codes) for noun, codes in nouns.items()}, places)
