"""The engine: runs every rule over every document and puts what they find in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from claimtrack.checking.context import Context
from claimtrack.checking.conversions import Conversions
from claimtrack.checking.figure import Figure, scene_of
from claimtrack.checking.index import MemoryIndex
from claimtrack.checking.rules import RULES
from claimtrack.checking.tellings import Tellings
from claimtrack.checking.trusted import trusted, without_references
from claimtrack.model import Certainty, ClaimKey, Finding, ReadDocument, Verdict
from claimtrack.model.reference import ReferenceFigure

_VERDICTS = {Verdict.DISCREPANCY: 0, Verdict.QUESTION: 1, Verdict.CONSISTENT: 2}
_CERTAINTIES = {Certainty.CERTAIN: 0, Certainty.LIKELY: 1, Certainty.POSSIBLE: 2}


def check(documents: Sequence[ReadDocument], references: Sequence[ReferenceFigure] = ()) -> list[Finding]:
    """Cross-check the figures of some documents with each other, and with the reference figures that a desk trusts.

    A document given twice counts once. The order of the findings depends on the documents alone, not on theirs:
    discrepancies first, the surest before the others, then questions, then what agrees.
    """
    scenes = [scene_of(read) for read in _distinct(documents)]
    conversions = Conversions(references)
    tellings = Tellings((figure for scene in scenes for figure in scene.figures), conversions)
    # A figure of which nothing is named is comparable within its own text alone, but for what the context tells.
    named = (f for scene in scenes for f in scene.figures if f.measured.measure.what or f.measured.measure.about)
    index = _filed((f for f in named if tellings.first(f).key == f.key), conversions)
    given = [Figure(each) for each in trusted(references)]
    for reference in given:
        index.add(reference.measured)
    contexts = (
        Context(
            scene,
            index,
            _filed((f for f in scene.figures if tellings.first_here(f).key == f.key), conversions),
            tellings,
            conversions,
            given,
        )
        for scene in scenes
    )
    return in_order(_findings(contexts))


def _filed(figures: Iterable[Figure], conversions: Conversions) -> MemoryIndex:
    """An index of figures, each also under the units that a reference figure brings it to."""
    index = MemoryIndex()
    for figure in figures:
        index.add(figure.measured)
        for twin in conversions.twins(figure.measured):
            index.add(twin)
    return index


def _distinct(documents: Iterable[ReadDocument]) -> list[ReadDocument]:
    """Each document once, in the order of their hashes."""
    by_hash: dict[str, ReadDocument] = {}
    for read in sorted(documents, key=lambda read: (read.document.sha256, read.document.path)):
        by_hash.setdefault(read.document.sha256, read)
    return list(by_hash.values())


def _findings(contexts: Iterable[Context]) -> list[Finding]:
    """What the rules find, each finding once."""
    found: dict[str, Finding] = {}
    for context in contexts:
        for rule in RULES:
            for finding in rule(context):
                told = without_references(finding)
                if told is not None:
                    found.setdefault(told.key, told)
    return _told_once(found.values())


def _told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Of many tellings of one figure, each with the first telling alone; findings of other kinds as they are."""
    kept: list[Finding] = []
    first: dict[ClaimKey, Finding] = {}
    for finding in findings:
        if finding.kind != "repeats":
            kept.append(finding)
            continue
        again = finding.claims[1].key
        if again not in first or _telling(finding) < _telling(first[again]):
            first[again] = finding
    return [*kept, *first.values()]


def _telling(finding: Finding) -> tuple[date, ClaimKey]:
    return (finding.claims[0].document.published or date.max, finding.claims[0].key)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The order in which a checker should see findings."""
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[object, ...]:
    first = finding.claims[0] if finding.claims else None
    place = (
        (first.document.published.isoformat() if first.document.published else "~", first.key.document, first.key.start)
        if first
        else ("~", finding.documents[0] if finding.documents else "", 0)
    )
    return (_VERDICTS[finding.verdict], _CERTAINTIES[finding.certainty], *place, finding.kind, finding.key)
