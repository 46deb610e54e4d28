"""Cognates: what two texts of two languages call by words that no list knows and that begin alike.

Carbonato and carbonate, turbina and turbine: borrowed words are much the same in every language, and no list of
concepts holds them all.
"""

from __future__ import annotations

from dataclasses import replace

from claimtrack.checking.measures.figure import Figure
from claimtrack.model import Measure

UNKNOWN = "w:"
"""What the id of a thing begins with that is only known by its word."""
_STEM = 5
"""Words that share so many letters at their beginning are one word in two languages."""
_LONGER = 3
"""By so many letters at most the one is longer."""


def stem(id: str) -> str:
    """The beginning of a word that no list knows, by which it meets its cognates; any other id as it is."""
    return id[: len(UNKNOWN) + _STEM] if id.startswith(UNKNOWN) else id


def alike(first: Figure, second: Figure) -> tuple[Measure, Measure]:
    """The measures of two figures; what the second calls by a cognate of the first's word has that word."""
    a, b = first.measured.measure, second.measured.measure
    if first.placed.document.language == second.placed.document.language:
        return a, b
    told = {stem(id): id for id in sorted(a.what | a.about) if _is_long(id)}
    if not told or not any(stem(id) in told for id in b.what | b.about if _is_long(id)):
        return a, b
    what, about = (frozenset(_called(id, told) for id in ids) for ids in (b.what, b.about))
    return a, replace(b, what=what, about=about)


def _called(id: str, told: dict[str, str]) -> str:
    other = told.get(stem(id)) if _is_long(id) else None
    return other if other is not None and abs(len(other) - len(id)) <= _LONGER else id


def _is_long(id: str) -> bool:
    return id.startswith(UNKNOWN) and len(id) >= len(UNKNOWN) + _STEM
