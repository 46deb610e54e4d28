"""Linking: whether two documents speak of one event, by the countries, events and names that both are about."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from claimtrack.checking.measures.marks import NUMBER
from claimtrack.checking.measures.view import CENTRAL, OPENING
from claimtrack.language.topics import kind_of, title_words
from claimtrack.model import Measure

_TELLING = 3
"""Numbers of fewer digits are told by many texts."""
_NAME = "n:"
_STEM, _ENDING = 5, 2
"""One name in two languages: so many letters that it begins with, and so many letters more or less at the end."""
_SHORT = 3
"""Words of so few letters tell no name from another."""


def linked(a: Measure, b: Measure) -> bool:
    """Whether two documents share a country, an event, two names, a longer one or the one that both open with."""
    both = _about(a) & _about(b)
    if any(not id.startswith(_NAME) or id.startswith(CENTRAL) for id in both):
        return True
    if any(len(_words(id)) > 1 for id in both):
        return True
    if _opens_with_name_of(a.setting, b.setting) or _opening_names(a.setting, b.setting):
        return True
    return _names_shared(a.setting, b.setting) > 1


def may_be_linked(a: Measure, b: Measure) -> bool:
    """Whether two documents have anything in common: without it no rule compares them."""
    if _settings_meet(a.setting, b.setting) or not a.entities.isdisjoint(b.setting):
        return True
    return not (b.entities.isdisjoint(a.setting) and b.entities.isdisjoint(a.entities))


def may_meet(a: Measure, b: Measure) -> bool:
    """Whether two figures are held against each other: their documents may be linked, or both tell one long number."""
    numbers = (mark.rpartition(":")[2] for mark in a.marks & b.marks if mark.startswith(NUMBER))
    return may_be_linked(a, b) or any(len(told) >= _TELLING for told in numbers)


def shared(a: Measure, b: Measure) -> int:
    """How many countries, events and names two documents have in common."""
    both = _about(a) & _about(b)
    return sum(not id.startswith(_NAME) for id in both) + _names_shared(a.setting, b.setting)


def only_a_country(a: Measure, b: Measure) -> bool:
    """Whether all that two documents have in common is one country: no other, no event, no name."""
    both = _about(a) & _about(b)
    named = _names_shared(a.setting, b.setting) or any(id.startswith(_NAME) for id in both)
    return len(both) == 1 and not named and all(kind_of(id) is None for id in both)


def only_events(a: Measure, b: Measure) -> bool:
    """Whether all that two documents have in common are kinds of events (fires, dengue), which may be others."""
    both = _about(a) & _about(b)
    return bool(both) and all(kind_of(id) == "event" for id in both) and not _names_shared(a.setting, b.setting)


def one_place(places: Set[str], others: Set[str]) -> bool:
    """Whether two figures have a place in common, by its name or a word of it: Lake Tumbe, the Tumbe."""
    told = {word for other in others for word in _words(other)}
    return bool(places & others) or any(_akin(_words(one), told) for one in places)


def spoken_of(places: Set[str], setting: frozenset[str]) -> bool:
    """Whether a document is about a place, by its name or a word of it: Mount Tarea, the volcano Tarea."""
    told = {word for words in _names(setting) for word in words}
    return any(id in setting or _akin(_words(id), told) for id in places)


def _akin(names: Set[str], others: Set[str]) -> bool:
    """Whether two names have a word in common, be it as two languages write it: Catalonia, Cataluña."""
    return bool(names & others) or any(_begin_alike(x, y) for x in names for y in others)


def _begin_alike(one: str, other: str) -> bool:
    long_enough = min(len(one), len(other)) > _STEM and abs(len(one) - len(other)) <= _ENDING
    return long_enough and one[:_STEM] == other[:_STEM]


def _about(measure: Measure) -> Set[str]:
    return measure.entities | {id for id in measure.setting if not id.startswith(OPENING)}


@lru_cache(maxsize=65536)
def _words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: those of bodies' names, in any language, do not."""
    return frozenset(word for word in name.removeprefix(_NAME).split() if len(word) > _SHORT) - title_words()


@lru_cache(maxsize=4096)
def _names(setting: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The names that a document is about, each by its telling words, none twice."""
    ids = (id for id in setting if id.startswith(_NAME) and not id.startswith((CENTRAL, OPENING)))
    return tuple({words for id in ids if (words := _words(id))})


@lru_cache(maxsize=65536)
def _settings_meet(setting: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two documents are both about a country, an event, two names, or the one that one opens with."""
    if any(not id.startswith(OPENING) for id in setting & other) or _names_shared(setting, other) > 1:
        return True
    return _opens_with_name_of(setting, other) or bool(_opening_names(setting, other))


@lru_cache(maxsize=65536)
def _opening_names(setting: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words with which one document opens that the other tells as a name of one word where it opens."""
    return frozenset(
        word
        for one, two in ((setting, other), (other, setting))
        for id in one
        if id.startswith(OPENING) and f"{CENTRAL}{(word := id.removeprefix(OPENING))}" in two
    )


@lru_cache(maxsize=65536)
def _opens_with_name_of(setting: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one document opens with one word of a name that the other is about: the Oste, the River Oste."""
    return any(
        _words(id.removeprefix(CENTRAL)) & word
        for one, two in ((setting, other), (other, setting))
        for id in one
        if id.startswith(CENTRAL)
        for word in _names(two)
    )


@lru_cache(maxsize=65536)
def _names_shared(setting: frozenset[str], other: frozenset[str]) -> int:
    """How many names two documents share; of two that have a word in common both are the same one."""
    one, two = _names(setting), _names(other)
    known, told = (frozenset().union(*names) for names in (one, two))
    opened = len(_opening_names(setting, other))
    return opened + min(sum(bool(words & told) for words in one), sum(bool(words & known) for words in two))
