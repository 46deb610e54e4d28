"""Short texts with their figures given by hand, so that a test of a rule does not depend on the reader."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.perfect import build
from claimtrack.checking import check
from claimtrack.model import Finding, ReadDocument
from claimtrack.quantity.working import recompute
from claimtrack.wording import has, render


def figure(number: str, low: float | None, unit: str, **more: Any) -> dict[str, Any]:
    """A figure: its number words as the text has them, its value (both ends unless `high` is given), its unit."""
    item: dict[str, Any] = {"number": number, "low": low, "high": more.pop("high", low), "unit": unit}
    item |= {"approximate": False, "of": None, "per": None, "period": None, "modality": "reported", "sources": []}
    return item | more


def text(
    words: str,
    *figures: dict[str, Any],
    published: date | None = date(2025, 3, 1),
    language: str = "en",
    path: str = "",
) -> ReadDocument:
    """A text with its figures, each found after the one before."""
    at = 0
    for item in figures:
        item["start"] = words.index(item["number"], at)
        item["end"] = at = item["start"] + len(item["number"])
    return build(path or f"{abs(hash(words))}.txt", words, language, published, list(figures))


def days(start: str, end: str | None) -> dict[str, str | None]:
    """A period by its two days."""
    return {"start": start, "end": end}


def found(*documents: ReadDocument, kind: str = "", verdict: str = "") -> list[Finding]:
    """What checking finds, of one kind and verdict where they are named."""
    findings = check(documents)
    return [f for f in findings if (not kind or f.kind == kind) and (not verdict or f.verdict == verdict)]


def quotes(finding: Finding) -> list[str]:
    """The number words of a finding's claims."""
    return [p.document.text[p.claim.number.start : p.claim.number.end] for p in finding.claims if p.claim.number]


def assert_workings_hold(findings: list[Finding]) -> None:
    """Findings of every arithmetic, each of whose workings gives its ratio when computed anew, and has its words."""
    assert len(findings) > 50
    assert {"limit", "conflict", "sum", "part_whole", "ratio", "product"} <= {finding.kind for finding in findings}
    for finding in findings:
        figures = [placed.claim.quantity.interval for placed in finding.claims if placed.claim.quantity]
        results = recompute(finding.working, figures)
        assert results == [step.result for step in finding.working]
        for basis in finding.bases:
            assert basis.step is not None
            assert results[basis.step] == basis.ratio
        for message in (finding.title, finding.question, *finding.assumptions):
            if message is not None:
                assert has(message.key), message.key
                assert "⟦" not in render(message, "es") + render(message, "en")
        assert all(step.note is None or has(step.note) for step in finding.working)
