"""How well the reader does on annotated reports: quantities found, with value, unit and the rest, as F1."""

import json
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimtrack.model import Claim
from tests.reading.told import figures, short

FIELDS = ("value", "unit", "per", "period", "modality", "sources")
SAME_RATE = ({"year", "año"}, {"month", "mes"}, {"person", "persona", "habitante", "capita"}, {"soldier", "soldado"})
Gold = dict[str, Any]


@dataclass
class Score:
    """Counts over any number of reports."""

    wanted: int = 0
    found: int = 0
    hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("span", *FIELDS, "value and unit"), 0))
    faults: list[str] = field(default_factory=list)

    def f1(self, name: str) -> float:
        """Twice the hits over what was wanted and what was found."""
        return 2 * self.hits[name] / (self.wanted + self.found) if self.wanted + self.found else 1.0

    def share(self, name: str) -> float:
        """How many of the quantities found have this field right."""
        return self.hits[name] / self.hits["span"] if self.hits["span"] else 1.0


def load(path: Path) -> tuple[str, Gold]:
    """The text beside an annotation, line ends untouched, and the annotation with exact figures."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return text, json.loads(path.read_text("utf-8"), parse_float=Decimal)


def score(folder: Path) -> Score:
    """All annotated reports of a folder."""
    total = Score()
    for path in sorted(folder.glob("*.json")):
        text, gold = load(path)
        published = date.fromisoformat(gold["published"]) if gold["published"] else None
        _add(total, path.stem, gold["quantities"], figures(text, gold["language"], published))
    return total


def _add(total: Score, name: str, wanted: list[Gold], found: list[Claim]) -> None:
    total.wanted += len(wanted)
    total.found += len(found)
    left = list(found)
    for gold in wanted:
        claim = max(left, key=lambda one: _shared(gold, one), default=None)
        if claim is None or _shared(gold, claim) <= 0:
            total.faults.append(f"{name}: missed {gold['number']!r}")
            continue
        left.remove(claim)
        right = judge(gold, claim)
        total.hits["span"] += 1
        total.hits["value and unit"] += right["value"] and right["unit"] and right["per"]
        for key in FIELDS:
            total.hits[key] += right[key]
        wrong = [key for key in FIELDS if not right[key]]
        if wrong:
            got = quantity_told(claim)
            total.faults.append(f"{name}: {gold['number']!r} has another {', '.join(wrong)}: {got}")
    for claim in left:
        total.faults.append(f"{name}: invented {claim.anchor.quote!r}")


def quantity_told(claim: Claim) -> str:
    """A claim's figure with its period, modality and sources in one line."""
    assert claim.quantity is not None
    return f"{short(claim.quantity)}, {claim.period}, {claim.modality}, {' < '.join(claim.source_names) or '-'}"


def _shared(gold: Gold, claim: Claim) -> int:
    """How many code points of their numbers a gold quantity and a claim share."""
    assert claim.number is not None
    return min(gold["end"], claim.number.end) - max(gold["start"], claim.number.start)


def judge(gold: Gold, claim: Claim) -> dict[str, bool]:
    """Which fields of a claim are as the gold quantity has them."""
    quantity = claim.quantity
    assert quantity is not None
    period = claim.period and {
        "start": claim.period.start and claim.period.start.isoformat(),
        "end": claim.period.end and claim.period.end.isoformat(),
    }
    return {
        "value": _close(gold["low"], quantity.low)
        and _close(gold["high"], quantity.high)
        and gold["approximate"] == quantity.approximate,
        "unit": same_word(gold["unit"], quantity.unit.name),
        "per": _same_rate(gold["per"], quantity.per),
        "period": gold["period"] == period,
        "modality": gold["modality"] == claim.modality,
        "sources": _same_sources(gold["sources"], claim.source_names),
    }


def _close(gold: Decimal | int | None, read: Decimal | None) -> bool:
    if gold is None or read is None:
        return gold is read
    # A third has no exact decimal.
    return abs(Decimal(gold) - read) <= abs(read) * Decimal("1e-6")


def plain(word: str) -> str:
    """A word without case and accents."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def same_word(gold: str, read: str) -> bool:
    """One unit or noun but for its plural; of several words, the first."""
    one, other = plain(gold).replace("_", " "), plain(read).replace("_", " ")
    if one == other:
        return True
    heads = [one.split()[0], *other.split()]
    return any(heads[0][: max(4, len(word) - 2)] == word[: max(4, len(word) - 2)] for word in heads[1:])


def _same_rate(gold: str | None, read: str | None) -> bool:
    if gold is None or read is None:
        return gold is read
    return any({gold, read} <= names for names in SAME_RATE) or same_word(gold, read)


def _same_sources(gold: list[str], read: tuple[str, ...]) -> bool:
    """Each source once, by a name whose words stand all in the other's."""
    left = list(read)
    for name in gold:
        words = set(plain(name).split())
        match = next((o for o in left if words <= set(plain(o).split()) or set(plain(o).split()) <= words), None)
        if match is None:
            return False
        left.remove(match)
    return not left
