"""Passages as a reader meets them: each with a wrong figure, which must be raised, and the right one, which must not.

`passages.txt`, `passages_reckoned.txt` and `passages_told.txt` (of arithmetic) and `passages_voices.txt` (of two
voices) hold those of one text, `passages_between.txt` those of several on one event. A head line gives the name of
the case, the kind of the check, the language and the date of publication, `-` where there is none; `---` begins a
further document. Braces mark the figures that the check is about: {wrong|right}, or one figure that stands in both
tellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

import claimtrack
from claimtrack.model import Finding, Verdict

_NAMES = ("passages.txt", "passages_reckoned.txt", "passages_told.txt", "passages_voices.txt", "passages_between.txt")
_FILES = [Path(__file__).parent / name for name in _NAMES]
_FIGURE = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")


@dataclass
class Case:
    name: str
    kind: str
    documents: list[tuple[str, date | None, list[str]]] = field(default_factory=list)


def cases() -> Iterator[Case]:
    case: Case | None = None
    for line in (line for file in _FILES for line in file.read_text(encoding="utf-8").splitlines()):
        mark, _, head = line.partition(" ")
        if mark == "###":
            if case:
                yield case
            name, kind, language, day = head.split()
            case = Case(name, kind, [(language, published(day), [])])
        elif case and mark == "---":
            language, day = head.split()
            case.documents.append((language, published(day), []))
        elif case:
            case.documents[-1][2].append(line)
    if case:
        yield case


def published(day: str) -> date | None:
    return None if day == "-" else date.fromisoformat(day)


def told(lines: list[str], *, right: bool) -> tuple[str, list[tuple[int, int]]]:
    """A text with one of its two tellings, and where the figures in question stand."""
    text, out, spans, last = "\n".join(lines).strip() + "\n", "", [], 0
    for match in _FIGURE.finditer(text):
        out += text[last : match.start()]
        words = match[2] if right and match[2] is not None else match[1]
        spans.append((len(out), len(out) + len(words)))
        out += words
        last = match.end()
    return out + text[last:], spans


def raised(case: Case, *, right: bool) -> list[tuple[Finding, float]]:
    """The discrepancies found, each with the share of its figures and of those in question that are the same."""
    documents, wanted = [], set()
    for n, (language, day, lines) in enumerate(case.documents):
        text, spans = told(lines, right=right)
        documents.append(claimtrack.read(text, path=str(n), published=day, language=language))
        wanted |= {(str(n), span) for span in spans}
    found = []
    for finding in claimtrack.check(documents):
        if finding.verdict is not Verdict.DISCREPANCY:
            continue
        met = set()
        for placed in finding.claims:
            number = placed.claim.number
            assert number is not None
            near = [
                w for w in wanted if w[0] == placed.document.path and w[1][0] < number.end and number.start < w[1][1]
            ]
            met.add(near[0] if near else (placed.document.path, (number.start, number.end)))
        found.append((finding, len(met & wanted) / len(met | wanted)))
    return found


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_passage_when_a_figure_is_wrong_then_raised_and_when_right_then_silent(case: Case) -> None:
    if case.kind != "none":
        wrong = raised(case, right=False)
        assert any(shared >= 0.5 and finding.kind == case.kind for finding, shared in wrong), wrong
        assert all(shared >= 0.5 for _, shared in wrong), wrong
    assert not raised(case, right=True) or case.kind == "circular"
