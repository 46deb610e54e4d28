"""How many passages with one wrong figure claimtrack finds fault with: `python -m benchmarks.passages [FOLDER ...]`.

Each passage is told twice: once with a figure that cannot be true, which must be raised, and once with the right one,
of which nothing may be. Without a folder those of fixtures/passages are told. Prints a Markdown table of sums alone, so
that it may be run on passages that nobody looks at.

A head line `### NAME KIND LANGUAGE DATE` begins a passage, `-` standing for no date, and `--- LANGUAGE DATE` a further
document of it. Braces mark the figures that the check is about: {wrong|right}, or one figure that stands in both
tellings. Of kind `circular` {wrong|right} are no figures but words: a source that has the figure from another, and one
with a count of its own. Of kind `none` nothing may be raised, though it looks as if.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import claimtrack
from benchmarks import table
from claimtrack.model import Finding, ReadDocument, Verdict

Place = tuple[str, int, int]
"""The document of a figure, and where in it the figure begins and ends."""

SHARED = 0.5
"""A finding is about the figures in question where so much of both together is the same."""
NONE, CIRCULAR = "none", "circular"
_PASSAGES = Path(__file__).parent.parent / "fixtures" / "passages"
_BRACED = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")
_COLUMNS = ("passages", "kind", "texts", "to be found", "found", "raised beside", "raised of the right telling")


@dataclass(frozen=True, slots=True)
class Passage:
    """One or several documents that hold a wrong figure in one of their two tellings."""

    name: str
    kind: str
    documents: list[tuple[str, date | None, list[str]]] = field(default_factory=list)
    """Of each its language, its date of publication and its lines with their braces."""

    def told(self, *, right: bool) -> tuple[list[ReadDocument], set[Place]]:
        """The documents as claimtrack reads them in one of the two tellings, and where the figures in question are."""
        documents, wanted = [], set()
        for n, (language, day, lines) in enumerate(self.documents):
            text, spans = _told("\n".join(lines).strip() + "\n", right=right, words=self.kind == CIRCULAR)
            documents.append(claimtrack.read(text, path=str(n), published=day, language=language))
            wanted |= {(str(n), *span) for span in spans}
        return documents, wanted

    def raised(self, *, right: bool) -> list[tuple[Finding, float]]:
        """The discrepancies found, each with the share of its figures and of those in question that are the same."""
        documents, wanted = self.told(right=right)
        found = []
        for finding in claimtrack.check(documents):
            if finding.verdict is Verdict.DISCREPANCY:
                met = {_nearest(place, wanted) for place in _places(finding)}
                found.append((finding, len(met & wanted) / len(met | wanted)))
        return found


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a file, in its order."""
    passage: Passage | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, head = line.partition(" ")
        if mark == "###":
            if passage:
                yield passage
            name, kind, language, day = head.split()
            passage = Passage(name, kind, [(language, _published(day), [])])
        elif passage and mark == "---":
            language, day = head.split()
            passage.documents.append((language, _published(day), []))
        elif passage:
            passage.documents[-1][2].append(line)
    if passage:
        yield passage


def _published(day: str) -> date | None:
    return None if day == "-" else date.fromisoformat(day)


def _told(text: str, *, right: bool, words: bool) -> tuple[str, list[tuple[int, int]]]:
    """A text with one of its two tellings, and where the figures in question stand in it."""
    out, spans, last = "", [], 0
    for match in _BRACED.finditer(text):
        out += text[last : match.start()]
        told = match[2] if right and match[2] is not None else match[1]
        if not words or match[2] is None:
            spans.append((len(out), len(out) + len(told)))
        out += told
        last = match.end()
    return out + text[last:], spans


def _places(finding: Finding) -> Iterator[Place]:
    for placed in finding.claims:
        place = placed.claim.number or placed.claim.anchor.span
        yield placed.document.path, place.start, place.end


def _nearest(place: Place, wanted: set[Place]) -> Place:
    """The figure in question that a place overlaps, else the place itself."""
    document, start, end = place
    return next((each for each in wanted if each[0] == document and each[1] < end and start < each[2]), place)


@dataclass(slots=True)
class Tally:
    """Of passages of one kind: how many there are, how many were found, and what else was raised."""

    wanted: int = 0
    found: int = 0
    beside: int = 0
    """Discrepancies of the wrong tellings that are about other figures."""
    alarms: int = 0
    """Discrepancies of the right tellings, and of those in which nothing is wrong."""

    def add(self, passage: Passage) -> None:
        """Count one passage."""
        self.alarms += len(passage.raised(right=True))
        if passage.kind != NONE:
            shares = [shared for _, shared in passage.raised(right=False)]
            self.wanted += 1
            self.found += any(shared >= SHARED for shared in shares)
            self.beside += sum(shared < SHARED for shared in shares)


def tallies(files: Iterable[Path]) -> dict[tuple[str, str], Tally]:
    """The passages of files counted by their kind and by whether they are of one text or several."""
    counted: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for path in files:
        for passage in passages(path):
            counted[passage.kind, "several" if len(passage.documents) > 1 else "one"].add(passage)
    return dict(sorted(counted.items()))


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(path for path in _PASSAGES.iterdir() if path.is_dir())
    table.line(*_COLUMNS)
    table.line(*["---"] * len(_COLUMNS))
    for folder in folders:
        counted = tallies(sorted(folder.glob("*.txt")))
        for (kind, texts), each in counted.items():
            table.line(folder.name, kind, texts, str(each.wanted), str(each.found), str(each.beside), str(each.alarms))
        wanted, found, beside, alarms = (
            sum(getattr(each, name) for each in counted.values()) for name in ("wanted", "found", "beside", "alarms")
        )
        table.line(folder.name, "all", "", str(wanted), f"{found} ({found / wanted:.2f})", str(beside), str(alarms))


if __name__ == "__main__":
    main()
