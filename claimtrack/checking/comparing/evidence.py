"""Evidence: what speaks for and against two figures of two texts being of one thing, each piece by its name.

A piece is 1 where it holds; `words` is the share of the words that two sentences have in common, and a few count up.
Which weight each has stands in likeness.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from math import inf, log

from claimtrack.checking.comparing.affair import of_affair
from claimtrack.checking.comparing.other_words import of_other_words
from claimtrack.checking.comparing.senses import comparable
from claimtrack.checking.comparing.spans import length, same_period
from claimtrack.checking.measures import cognates, people
from claimtrack.checking.measures.apart import (
    elsewhere,
    of_one_of_several,
    of_other_countries,
    one_is_all,
    related,
    same_events,
)
from claimtrack.checking.measures.figure import Figure, digits
from claimtrack.checking.measures.linking import (
    may_be_linked,
    one_place,
    only_a_country,
    only_events,
    shared,
    spoken_of,
)
from claimtrack.checking.measures.lone import both_alone
from claimtrack.checking.measures.marks import AROUND, BESIDE
from claimtrack.checking.measures.matching import is_vague, scope_of
from claimtrack.checking.measures.measuring import LONE
from claimtrack.checking.measures.people import are_people
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.language.topics import kind_of, root
from claimtrack.model import Document, Measure, Modality
from claimtrack.quantity import Period, UnitKind
from claimtrack.quantity.conversion import base_scale, rate_scale

Piece = tuple[str, float]

_SAME = 0.003
"""Logarithm of how far apart two figures are at most that are one number, one of them rounded more."""
_GAPS = (("close", 0.25), ("near", 0.7), ("apart", 1.7), ("far", 3.0))
"""Up to which logarithm of their ratio two figures are so far apart: 1.3, 2, 5.5 and 20 times."""
_TENFOLD = log(10)
_NEARER = 0.05
_UNEVEN = 0.02
"""So far apart a pace a month and one a day are at most that are one: months have 30 days or 31."""
_FEW = 8
"""A short text tells fewer figures of a kind than that, which says nothing of what they are of."""
_TELLING = 3
_TWO = 2
_MOST = 4
_STEM, _LONG = 5, 4
_NEAR, _PART = 0.8, 0.2
_DAYS = (("days_few", 4), ("days_fortnight", 14), ("days_quarter", 92))
_SOME_YEAR = 365
_APART_MARKS = frozenset({"alone", "whole", "initial", "average", "still", "this_year", "contrasted"})


def evidence(first: Figure, second: Figure) -> Iterator[Piece]:
    """What speaks for and against two figures of two documents being of one thing."""
    a, b = cognates.alike(first, second)
    yield from of_size(first, second)
    yield from _of_thing(a, b)
    if a.what == b.what and is_vague(a, b, first, second):
        yield "vague", 1
    yield from _of_act(a, b)
    yield from _of_place(a, b)
    yield from _of_time(first, second)
    yield from _of_sense(first, second)
    yield from _of_words(first, second)
    yield from _of_texts(first, second)
    yield from _of_company(first, second)
    yield from of_affair(first, second)
    yield from of_other_words(first, second)


def of_size(first: Figure, second: Figure) -> Iterator[Piece]:
    """What the sizes of two figures say, and whether either text has one that comes nearer."""
    gap = apart(first, second)
    one, other = digits(first), digits(second)
    telling = min(len(one), len(other))
    if gap < _SAME:
        yield f"same_number_{min(telling, _TELLING)}", 1
        return
    yield next((name for name, most in _GAPS if gap < most), "very_far"), 1
    if first.quantity.per == second.quantity.per and first.wide.overlaps(second.wide):
        yield "may_be_equal", 1
    if telling >= _TWO and gap > 1 and (one == other or (telling >= _TELLING and _scaled(gap))):
        yield "same_digits", 1
    elif telling >= _TWO and first.rate == second.rate and sorted(one) == sorted(other) and gap < _TENFOLD:
        # A pace and what it comes to have other digits anyway.
        yield "swapped_digits", 1
    if first.rate == second.rate:
        yield "nearer_beside", _nearer(first, second, gap) + _nearer(second, first, gap)
    taken, rivals, told = zip(_others(first, second), _others(second, first), strict=True)
    yield "taken", sum(taken)
    yield "rivals", sum(log(1 + number) for number in rivals)
    yield "told_around", sum(log(1 + max(number, _FEW)) for number in told)


def _scaled(gap: float) -> bool:
    """Whether a thousand or a million lies between two numbers, one of them rounded more."""
    return any(abs(gap - times * log(1000)) < _SAME for times in (1, 2, 3))


def _nearer(figure: Figure, other: Figure, gap: float) -> int:
    """Whether the text of another figure tells one of its unit that comes nearer to a figure."""
    size = _size(figure, other)
    told = map(float, sizes_beside(other))
    return int(any(one and size and abs(log(size / one)) < gap - _NEARER for one in told))


def _others(figure: Figure, other: Figure) -> tuple[bool, int, int]:
    """Whether the text of another figure tells a figure's very size, how many near it, and how many of its kind."""
    size = _size(figure, other)
    told = [float(one) for one in sizes_around(other)]
    gaps = [abs(log(size / one)) for one in told if one and size]
    return any(gap < _SAME for gap in gaps), sum(gap < _GAPS[1][1] for gap in gaps), len(told)


def sizes_around(figure: Figure) -> frozenset[str]:
    """The sizes of the other figures of its kind of unit in the text of a figure, in base units."""
    marks = (m.split(":", 1)[1] for m in figure.measured.measure.marks if m.startswith((BESIDE, AROUND)))
    return frozenset(size for mark in marks for size in mark.split("|") if size)


def sizes_beside(figure: Figure) -> frozenset[str]:
    """The sizes of the other figures of its unit in the text of a figure, in base units."""
    marks = (mark.removeprefix(BESIDE) for mark in figure.measured.measure.marks if mark.startswith(BESIDE))
    return frozenset(size for mark in marks for size in mark.split("|") if size)


def nearer_beside(figure: Figure, other: Figure) -> bool:
    """Whether the text of another figure tells one of its unit that comes nearer to a figure than that one does."""
    return bool(_nearer(figure, other, apart(figure, other)))


def apart(first: Figure, second: Figure) -> float:
    """The logarithm of how many times the one figure is the other, at one pace where one of them is a pace."""
    one, other = _size(first, second), _size(second, first)
    if not (one and other):
        return inf
    gap = abs(log(one / other))
    return 0.0 if first.rate and second.rate and first.rate != second.rate and gap < _UNEVEN else gap


def _size(figure: Figure, beside: Figure) -> float:
    size = float(abs(figure.main or Decimal(0)) * base_scale(figure.quantity.unit) / rate_scale(figure.quantity.per))
    if figure.rate:
        per = length(figure.rate, None, None).high or 1
        size /= float(per)
    if figure.rate and not beside.rate:
        period = beside.period or figure.period
        size *= (period.days if period else None) or _SOME_YEAR
    return size


def _of_thing(a: Measure, b: Measure) -> Iterator[Piece]:
    if not a.what or not b.what:
        yield "thing_unsaid", 1
    elif a.what == b.what:
        yield "same_thing", 1
    elif are_people(a.what) and are_people(b.what) and people.alike(a, b) is None:
        yield "other_people", 1
    elif related(a.what, b.what):
        yield "kin_thing", 1
    elif any(id.startswith("w:") for id in a.what | b.what):
        yield "thing_unknown", 1
    else:
        yield "other_thing", 1
    if a.status != b.status:
        yield "other_state", 1
    elif a.status:
        yield "same_state", 1
    if scope_of(a) != scope_of(b):
        yield "other_scope", 1
    yield "marks_apart", min(_TWO, len((a.marks ^ b.marks) & _APART_MARKS))


def _of_act(a: Measure, b: Measure) -> Iterator[Piece]:
    one, other = ({root(id) for id in m.about if kind_of(id) == "act"} for m in (a, b))
    if one & other:
        yield "same_act", 1
    elif one and other:
        yield "other_act", 1
    elif one or other:
        yield "act_unsaid", 1
    both = {id for id in (a.about | a.what) & (b.about | b.what) if kind_of(id) != "act"} - (a.what & b.what)
    if not same_events(a, b):
        yield "other_event", 1
    yield "about_both", min(_TWO, len(both))


def _of_place(a: Measure, b: Measure) -> Iterator[Piece]:
    if a.entities and b.entities:
        both = a.entities & b.entities
        yield "same_country" if a.entities == b.entities else "wider_country" if both else "other_country", 1
        if of_other_countries(a, b):
            yield "country_told_apart", 1
    elif a.entities or b.entities:
        yield "country_unsaid", 1
    if a.places and b.places:
        yield "same_place" if one_place(a.places, b.places) else "other_place", 1
    elif a.places or b.places:
        lone, other = (a, b) if a.places else (b, a)
        yield "place_unsaid" if spoken_of(lone.places, other.setting) else "place_unknown", 1
    if of_one_of_several(a, b) or one_is_all(a, b):
        yield "part_of_several", 1
    # Of one place by its name they are, whichever country the rest of a text speaks of.
    if (elsewhere(a, b) or elsewhere(b, a)) and not one_place(a.places, b.places):
        yield "elsewhere", 1


def _of_time(first: Figure, second: Figure) -> Iterator[Piece]:
    a, b = first.period, second.period
    if a is None and b is None:
        yield "time_unsaid", 1
    elif a is None or b is None:
        yield "time_unsaid_once", 1
    elif same_period(a, b):
        yield "same_time", 1
    else:
        share = _overlap(a, b)
        yield "time_near" if share > _NEAR else "time_in_part" if share > _PART else "other_time", 1
    if (first.rate is None) != (second.rate is None):
        yield "pace_and_total", 1


def _overlap(a: Period, b: Period) -> float:
    """The share of the days of either that are days of both; 0 where an end is open."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return 0.0
    both = (min(a.end, b.end) - max(a.start, b.start)).days + 1
    return max(0, both) / ((max(a.end, b.end) - min(a.start, b.start)).days + 1)


def _of_sense(first: Figure, second: Figure) -> Iterator[Piece]:
    one, other = first.claim.modality, second.claim.modality
    if Modality.LIMIT is one is other:
        yield "both_limits", 1
    if not comparable(first, second):
        yield "other_sense", 1
    kind = first.quantity.unit.kind
    if kind in (UnitKind.MONEY, UnitKind.COUNT, UnitKind.PERCENT):
        yield f"kind_{kind}", 1


def _of_words(first: Figure, second: Figure) -> Iterator[Piece]:
    one, other = (
        opening_letters(f.placed.document, f.claim.sentence.start, f.claim.sentence.end) for f in (first, second)
    )
    share = len(one & other) / (1 + min(len(one), len(other)))
    if first.placed.document.language == second.placed.document.language:
        yield "words", share
    else:
        yield "words_of_two_languages", share
        yield "two_languages", 1


def _of_company(first: Figure, second: Figure) -> Iterator[Piece]:
    """Whether no other figure of their unit stands beside two figures."""
    a, b = first.measured.measure, second.measured.measure
    if LONE in a.marks and LONE in b.marks and first.quantity.unit.kind is not UnitKind.PERCENT:
        # Percentages are of many things.
        yield "both_lone", 1


@lru_cache(maxsize=8192)
def opening_letters(document: Document, start: int, end: int) -> frozenset[str]:
    """How the longer words of a stretch begin, folded: much the same in two languages for what they both borrowed."""
    pack = packs().get(document.language or "")
    small = pack.function_words if pack else frozenset()
    told = (word.folded for word in words(document.text, start, end))
    return frozenset(
        word[:_STEM] for word in told if len(word) >= _LONG and word not in small and not word[0].isdigit()
    )


def _of_texts(first: Figure, second: Figure) -> Iterator[Piece]:
    a, b = first.measured.measure, second.measured.measure
    if not may_be_linked(a, b):
        yield "unlinked", 1
    elif only_a_country(a, b):
        yield "one_country_shared", 1
    elif only_events(a, b):
        yield "event_shared", 1
    yield "shared_names", min(_MOST, shared(a, b))
    if both_alone(first, second):
        yield "both_alone", 1
    one, other = first.published, second.published
    days = abs((one - other).days) if one and other else None
    if days is not None:
        yield next((name for name, most in _DAYS if days <= most), "days_many"), 1
