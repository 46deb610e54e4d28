"""The engine: runs every rule over every document and puts what they find in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from claimtrack.checking.comparing import judgements as judged
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.pairs import Pair, pair_of, pairs_of
from claimtrack.checking.comparing.tellings import Tellings
from claimtrack.checking.comparing.trusted import without_references
from claimtrack.checking.context import Context, claims_of_others, others, partners
from claimtrack.checking.crowds.index import MemoryIndex
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.rules import PAIR_KINDS, PAIR_RULES, RULES
from claimtrack.checking.shelf import Shelf
from claimtrack.checking.stock import Stock, Surroundings
from claimtrack.model import Certainty, ClaimIndex, ClaimKey, Finding, ReadDocument, Verdict
from claimtrack.model.reference import ReferenceFigure

_VERDICTS = {Verdict.DISCREPANCY: 0, Verdict.QUESTION: 1, Verdict.CONSISTENT: 2}
_CERTAINTIES = {Certainty.CERTAIN: 0, Certainty.LIKELY: 1, Certainty.POSSIBLE: 2}

_THREE = 3
NOBODY = MemoryIndex()
"""An index in which nothing is filed."""

Watch = Callable[[int, int], None]
"""Is told before each document how many are done, of how many; what it raises ends the check."""


def check(
    documents: Sequence[ReadDocument],
    references: Sequence[ReferenceFigure] = (),
    judgements: Judgements = judged.NONE,
    *,
    watch: Watch | None = None,
) -> list[Finding]:
    """Cross-check the figures of some documents with each other, and with the reference figures that a desk trusts.

    `judgements` are what people say of which figures measure the same. A document given twice counts once. The order
    of the findings depends on the documents alone, not on theirs: discrepancies first, the surest before the others,
    then questions, then what agrees. `watch` is told how far the check is, and ends it by raising.
    """
    ground = Ground.of(references, judgements)
    return findings_of(Shelf(distinct(documents), ground), ground, watch)


def findings_of(shelf: Shelf, ground: Ground, watch: Watch | None = None) -> list[Finding]:
    """The findings of a full check of what stands on a shelf."""
    return in_order(told_once(_all(shelf, ground.among(shelf.beside), watch)))


def _all(shelf: Shelf, ground: Ground, watch: Watch | None) -> Iterator[Finding]:
    scenes = list(shelf.scenes())
    for done, scene in enumerate(scenes):
        if watch is not None:
            watch(done, len(scenes))
        yield from of_document(Context(scene, shelf, ground))
        for figure in scene.figures:
            yield from of_figure(figure, shelf, ground, shelf.tellings)


def of_document(context: Context) -> list[Finding]:
    """What the rules find in one document, and of its figures among all others; each finding once."""
    found: dict[str, Finding] = {}
    for pair in context.pairs():
        for finding in _of_pair(pair, context, context.ground):
            found.setdefault(finding.key, finding)
    for rule in RULES:
        for each in rule(context):
            told = without_references(each)
            if told is not None and not context.ground.judgements.keep_apart(told):
                known = found.setdefault(told.key, told)
                if known.verdict is Verdict.QUESTION and told.verdict is Verdict.DISCREPANCY:
                    # Where two figures stand may say for sure what their words alone leave in doubt.
                    found[told.key] = told
    return _without_parts(list(found.values()))


def _without_parts(found: list[Finding]) -> list[Finding]:
    """Findings without the conflicts of two figures that a sum of three parts takes together, as whole and part."""
    sums = (finding for finding in found if finding.kind == "sum" and len(finding.claims) > _THREE)
    told = [{placed.key for placed in finding.claims} for finding in sums]
    return [
        finding
        for finding in found
        if finding.kind != "conflict" or not any({placed.key for placed in finding.claims} <= keys for keys in told)
    ]


def of_figure(
    figure: Figure, stock: Stock, ground: Ground, tellings: Tellings, *, both: bool = False
) -> Iterator[Finding]:
    """What comes of one figure and those of other documents that measure the same, reference figures among them.

    Every two figures meet at the one of lower key; with `both` at either. `tellings` are those of its wording.
    """
    for pair in _across(figure, stock, ground, tellings, both=both):
        yield from _of_pair(pair, None, ground)


def of_figure_itself(
    figure: Figure, stock: Surroundings, ground: Ground, tellings: tuple[Figure, bool]
) -> Iterator[Finding]:
    """What comes of a figure without those that it meets by what it measures (of_meeting).

    Those are its first telling, reference figures, and what people hold it to. `tellings` are the first telling in all
    documents, and whether it is the first one of its own.
    """
    first, first_here = tellings
    met: dict[frozenset[ClaimKey], Pair] = {}
    if first_here and first.key != figure.key:
        met = {pair.keys: pair for pair in pair_of(figure, first, ground)}
    elif first_here and figure.names_something:
        # No key of a document comes after that of a reference figure.
        met = {pair.keys: pair for pair in pairs_of(figure, others(figure, NOBODY, ground), ground)}
    for partner in partners(figure, stock, ground):
        if figure.key < partner.key:
            met |= {pair.keys: pair for pair in pair_of(figure, partner, ground)}
    for pair in met.values():
        yield from _of_pair(pair, None, ground)


def of_meeting(figure: Figure, index: ClaimIndex, ground: Ground, *, stands: bool) -> Iterator[Finding]:
    """What comes of a filed figure and those of an index that it meets by what it measures.

    The index holds figures that stand, as many of them as wanted: those of a case may come some at a time. `stands` is
    whether this one does.
    """
    held_to = {key for key in ground.judgements.partners(figure.key) if figure.key < key}
    met = claims_of_others(figure, index, ground)
    if held_to:
        met = (each for each in met if each.placed.key not in held_to)
    for pair in pairs_of(figure, met, ground, both=not stands):
        yield from _of_pair(pair, None, ground)


def _across(figure: Figure, stock: Stock, ground: Ground, tellings: Tellings, *, both: bool) -> Iterator[Pair]:
    met: dict[frozenset[ClaimKey], Pair] = {}
    first = tellings.first(figure)
    if tellings.first_here(figure).key != figure.key:
        # Its own document has told it before.
        pass
    elif first.key != figure.key:
        met = {pair.keys: pair for pair in pair_of(figure, first, ground)}
    elif figure.names_something:
        # The inner figures of a crowd meet those that stand for it, which do not look for them again.
        stands = stock.stands(figure)
        index = stock.filed if both and stands else stock
        found = pairs_of(figure, others(figure, index, ground), ground, both=both or not stands)
        met = {pair.keys: pair for pair in found}
        for again in tellings.followers(figure) if both else ():
            met |= {pair.keys: pair for pair in pair_of(figure, again, ground)}
    for partner in partners(figure, stock, ground):
        if both or figure.key < partner.key:
            met |= {pair.keys: pair for pair in pair_of(figure, partner, ground)}
    yield from met.values()


def _of_pair(pair: Pair, here: Context | None, ground: Ground) -> Iterator[Finding]:
    for rule in PAIR_RULES:
        found = rule(pair, here)
        told = without_references(found) if found else None
        if told is not None and not ground.judgements.keep_apart(told):
            yield told


def is_across(finding: Finding) -> bool:
    """Whether a finding is of a figure and one of another document, or a reference figure, as pair rules make them."""
    if finding.kind not in PAIR_KINDS:
        return False
    return len(finding.claims) == 1 or len({placed.document.sha256 for placed in finding.claims}) > 1


def distinct(documents: Iterable[ReadDocument]) -> list[ReadDocument]:
    """Each document once, in the order of their hashes."""
    by_hash: dict[str, ReadDocument] = {}
    for read in sorted(documents, key=lambda read: (read.document.sha256, read.document.path)):
        by_hash.setdefault(read.document.sha256, read)
    return list(by_hash.values())


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once; of many tellings of one figure, each with the first telling alone."""
    kept: dict[str, Finding] = {}
    first: dict[ClaimKey, Finding] = {}
    for finding in findings:
        if finding.kind != "repeats":
            kept.setdefault(finding.key, finding)
            continue
        again = finding.claims[1].key
        if again not in first or told_order(finding) < told_order(first[again]):
            first[again] = finding
    return [*kept.values(), *first.values()]


def told_order(finding: Finding) -> tuple[date, ClaimKey]:
    """The order among the tellings that one figure could repeat: by date, then by place."""
    return (finding.claims[0].document.published or date.max, finding.claims[0].key)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The order in which a checker should see findings."""
    return sorted(findings, key=rank)


def rank(finding: Finding) -> tuple[object, ...]:
    """Where a finding stands in that order."""
    first = finding.claims[0] if finding.claims else None
    place = (
        (first.document.published.isoformat() if first.document.published else "~", first.key.document, first.key.start)
        if first
        else ("~", finding.documents[0] if finding.documents else "", 0)
    )
    return (_VERDICTS[finding.verdict], _CERTAINTIES[finding.certainty], *place, finding.kind, finding.key)
