"""Reads the calendar of a language pack: months, spans, and the small words around dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tables import keys as _keys
from claimtrack.language.tables import table as _table
from claimtrack.language.tables import words as _words
from claimtrack.language.tokens import phrase as _phrase
from claimtrack.language.words import TimeWords, UnitWords

_ALONE = ("then", "anaphora", "year_before", "year_ago")
"""The phrases of time that are a period by themselves, though made of small words: "the one before"."""
_BESIDE = ("superlative", "clock", "dateline")
"""Those that stand beside a period and never in it."""


def _feasts(named: Mapping[str, str]) -> PhraseTable[tuple[int, int]]:
    """Days by their names, as month and day."""
    split = {_phrase(name): date.split("-") for name, date in named.items()}
    return PhraseTable({name: (int(month), int(day)) for name, (month, day) in split.items()})


def time_words(data: Mapping[str, Any], units: UnitWords, determiners: str, numbers: Mapping[str, Any]) -> TimeWords:
    """The calendar words of a pack; determiners and number words may open a period too."""
    time = data["time"]
    words = {name: _table(phrases, name) for name, phrases in time["words"].items()}
    named = [_keys(time[name]) for name in ("months", "short_months", "weekdays", "days", "ordinals")]
    feasts, since_feasts = _feasts(time["feasts"]), _feasts(time["since_feasts"])
    named_words = frozenset().union(*named, feasts.openers, since_feasts.openers)
    counts = _words(determiners) | frozenset(_keys(numbers["words"])) | _words(numbers["one"])
    codes = _keys(time["codes"])
    counts |= frozenset(codes)
    lengths = {_phrase(word): value.split() for word, value in time["lengths"].items()}
    dated = ("first", "season", "this", "last", "next", "year", "end_of", "start_of", "middle_of")
    dated_too = ("weekend", "decade", "recent", "before_last")
    openers = units.time.openers.union(*(table.openers for table in words.values()))
    date_openers = units.time.openers.union(*(words[name].openers for name in (*dated, *dated_too)))
    leading = _words(data["prepositions"]) | _words(data["conjunctions"]) | _words(data["relatives"])
    leading |= _words(determiners) | _words(data["definite"]) | _words(data["of_words"]) | _words(numbers["one"])
    told = (table for name, table in words.items() if name not in _BESIDE)
    every = {word for table in (units.time, *told) for phrase, _ in table.entries() for word in phrase.split()}
    alone = {
        phrase.split()[-1]
        for name in _ALONE
        for phrase, _ in words[name].entries()
        if leading.issuperset(phrase.split())
    }
    spans = {word for phrase in (*lengths, *_keys(time["spans"])) for word in phrase.split()}
    return TimeWords(
        cores=frozenset((every | named_words | spans | frozenset(codes)) - leading | alone),
        feasts=feasts,
        since_feasts=since_feasts,
        months=_keys(time["months"]),
        short_months=_keys(time["short_months"]),
        weekdays=_keys(time["weekdays"]),
        days=_keys(time["days"]),
        spans=_keys(time["spans"]),
        codes=codes,
        lengths={word: (int(count), unit) for word, (count, unit) in lengths.items()},
        ordinals=_keys(time["ordinals"]),
        words=words,
        month_day_order=data["month_day_order"],
        openers=openers | named_words | counts | frozenset(lengths),
        date_openers=date_openers | named_words | counts,
    )
