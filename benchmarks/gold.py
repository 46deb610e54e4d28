"""Annotated articles, and how a reading of one is scored against its gold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from claimtrack.document import Origin, read_file
from claimtrack.language import fold
from claimtrack.model import Claim, ClaimKind, ReadDocument
from claimtrack.reading import read

_CLOSE = 1e-9
_SAME_NOUN = 4
_FIELDS = ("span", "value", "unit", "full")


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article: its text's path and what a careful fact-checker records of it."""

    path: Path
    gold: dict[str, Any]

    def read(self) -> ReadDocument:
        """The article as claimtrack reads it, with the date and language that its gold gives."""
        published = self.gold.get("published")
        origin = Origin(
            published=date.fromisoformat(published) if published else None, language=self.gold.get("language")
        )
        return read(read_file(self.path, origin=origin))


def articles(folder: Path) -> Iterator[Article]:
    """The annotated articles of a folder, by name."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if text.exists():
            yield Article(text, json.loads(path.read_text(encoding="utf-8")))


@dataclass(slots=True)
class Score:
    """Counts of what was annotated, what was found, and what of it is right.

    `span`: the number was found; `value`: low, high and approximate too; `unit`: unit and denominator too; `full`:
    period, modality and sources too. `said` and the two after it are the same for statements.
    """

    wanted: int = 0
    found: int = 0
    hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_FIELDS, 0))
    sureness: list[tuple[float, bool]] = field(default_factory=list)
    """Of each figure found, the confidence with which it was read, and whether it is right in full."""
    said_wanted: int = 0
    said_found: int = 0
    said_right: int = 0

    def f1(self, name: str) -> float:
        """The F1 of one of span, value, unit, full."""
        return 2 * self.hits[name] / (self.found + self.wanted) if self.found + self.wanted else 0.0

    @property
    def statements(self) -> float:
        """The F1 of statements with the right source and stance."""
        total = self.said_found + self.said_wanted
        return 2 * self.said_right / total if total else 0.0


def score(folder: Path) -> Score:
    """Read every article of a folder and count."""
    total = Score()
    for article in articles(folder):
        document = article.read()
        _score_figures(article.gold["quantities"], document.claims, total)
        _score_statements(article.gold.get("statements") or [], document.claims, total)
    return total


def judged(gold: Sequence[dict[str, Any]], claims: Sequence[Claim]) -> Iterator[tuple[Claim, dict[str, bool] | None]]:
    """Each figure that was read with the fields in which it is right; None for one that nobody annotated."""
    taken: set[int] = set()
    for figure in claims:
        if figure.kind is not ClaimKind.QUANTITY or figure.number is None:
            continue
        found = None
        for index, quantity in enumerate(gold):
            shared = min(figure.number.end, quantity["end"]) - max(figure.number.start, quantity["start"])
            if shared > 0 and index not in taken:
                taken.add(index)
                found = _right(figure, quantity)
                break
        yield figure, found


def _score_figures(gold: Sequence[dict[str, Any]], claims: Sequence[Claim], total: Score) -> None:
    total.wanted += len(gold)
    for figure, right in judged(gold, claims):
        total.found += 1
        steps = _steps(right) if right is not None else (False,) * len(_FIELDS)
        for name, done in zip(_FIELDS, steps, strict=True):
            total.hits[name] += done
        total.sureness.append((figure.extraction_confidence, steps[-1]))


def _steps(right: dict[str, bool]) -> tuple[bool, ...]:
    """Span, value, unit, full: each asks for the one before it."""
    unit = right["value"] and right["unit"] and right["per"]
    return True, right["value"], unit, all(right.values())


def _right(claim: Claim, gold: dict[str, Any]) -> dict[str, bool]:
    """Of each field of a figure whether it is as annotated."""
    quantity = claim.quantity
    assert quantity is not None
    period = gold.get("period")
    start = claim.period.start.isoformat() if claim.period and claim.period.start else None
    end = claim.period.end.isoformat() if claim.period and claim.period.end else None
    return {
        "value": _same_number(quantity.low, gold["low"])
        and _same_number(quantity.high, gold["high"])
        and quantity.approximate == bool(gold["approximate"]),
        "unit": _same_word(quantity.unit.name, gold["unit"]),
        "per": _same_per(quantity.per, gold["per"]),
        "period": (start, end) == ((period["start"], period["end"]) if period else (None, None)),
        "modality": claim.modality == gold["modality"],
        "sources": _same_sources(claim.source_names, gold["sources"]),
    }


def _same_number(one: object, other: object) -> bool:
    if one is None or other is None:
        return one is other
    first, second = float(str(one)), float(str(other))
    return abs(first - second) <= _CLOSE * max(abs(first), abs(second))


def _same_word(one: str, other: str) -> bool:
    """The same unit: to the letter, or nouns that differ by their ending alone."""
    a, b = fold(one), fold(other)
    if a == b:
        return True
    return any(_stem(word) == _stem(b.split()[0]) for word in a.split()) and len(b) >= _SAME_NOUN


def _stem(word: str) -> str:
    return word[: max(_SAME_NOUN, len(word) - 2)]


_PER = (
    {"soldier", "soldado"},
    {"dwelling", "vivienda"},
    {"dose", "dosis"},
    {"person", "persona", "habitante"},
    {"dollar", "dolar"},
    {"pound", "libra"},
)


def _same_per(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    a, b = fold(one), fold(other)
    return a == b or any(a in names and b in names for names in _PER) or _stem(a) == _stem(b)


def _same_sources(ours: Sequence[str], gold: Sequence[str]) -> bool:
    """One name for each source and none made up; a shorter name may leave words of the longer one out."""
    left = list(ours)
    for name in gold:
        match = next((other for other in left if _same_name(name, other)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _same_name(one: str, other: str) -> bool:
    a, b = set(re.findall(r"\w+", fold(one))), set(re.findall(r"\w+", fold(other)))
    return bool(a and b) and (a <= b or b <= a)


def _score_statements(gold: Sequence[dict[str, Any]], claims: Sequence[Claim], total: Score) -> None:
    statements = [claim for claim in claims if claim.kind is ClaimKind.STATEMENT]
    total.said_wanted += len(gold)
    total.said_found += len(statements)
    taken: set[int] = set()
    for claim in statements:
        for index, said in enumerate(gold):
            length = said["end"] - said["start"]
            shared = min(claim.anchor.end, said["end"]) - max(claim.anchor.start, said["start"])
            fits = shared >= length / 2 and claim.anchor.end - claim.anchor.start <= 3 * length + 40
            right = claim.stance == said["stance"] and _same_sources(claim.source_names, said["sources"])
            if fits and right and index not in taken:
                taken.add(index)
                total.said_right += 1
                break
