"""A check that goes on: documents come and go, people judge, and the findings are always those of a full check."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.tellings import signature
from claimtrack.checking.crowds.crowd import CrowdIndex, Standing
from claimtrack.checking.crowds.index import MemoryIndex
from claimtrack.checking.crowds.kin import kin_of
from claimtrack.checking.engine import in_order
from claimtrack.checking.measures.figure import Figure, Scene, scene_of
from claimtrack.checking.renewal import Change, renew
from claimtrack.model import ClaimIndex, ClaimKey, Finding, Measure, MeasuredClaim, ReadDocument
from claimtrack.model.reference import ReferenceFigure


class LiveCheck:
    """Documents in memory with their findings; a LiveStock."""

    def __init__(self, references: Sequence[ReferenceFigure] = ()) -> None:
        self._references = tuple(references)
        self._ground = Ground.of(self._references)
        self._scenes: dict[str, Scene] = {}
        self._figures: dict[ClaimKey, Figure] = {}
        self._wordings: dict[str, dict[ClaimKey, Figure]] = {}
        self._first: dict[ClaimKey, ClaimKey] = {}
        self._filed, self._everything = CrowdIndex(), MemoryIndex()
        self._findings: dict[int, Finding] = {}
        self._of_document: dict[str, set[int]] = {}
        self._number = count(1)

    def put(self, read: ReadDocument) -> None:
        """Take in a document, or a new reading of one."""
        document = read.document.sha256
        before = self._crowds(document)
        gone = self._take_out(document)
        scene = self._scenes[document] = scene_of(read)
        for figure in scene.figures:
            self._figures[figure.key] = figure
            self._wordings.setdefault(signature(figure), {})[figure.key] = figure
            self._everything.add(figure.measured)
        self._renew(replace(_without(document, gone, before), came=frozenset({document})))

    def take(self, document: str) -> None:
        """Take out the document with that hash, if it is there."""
        before = self._crowds(document)
        gone = self._take_out(document)
        if gone is not None:
            self._renew(_without(document, gone, before))

    def judge(self, first: ClaimKey, second: ClaimKey, same: bool | None) -> None:
        """Say that two claims measure the same, that they do not, or take back what was said."""
        pair = frozenset((first, second))
        before = self._ground.judgements
        judged = Judgements(
            before.same - {pair} | ({pair} if same else set()),
            before.differ - {pair} | ({pair} if same is False else set()),
            before.settled,
        )
        self._ground = Ground.of(self._references, judged)
        self._renew(Change(judged=frozenset({pair})))

    @property
    def judgements(self) -> Judgements:
        """What people have said so far."""
        return self._ground.judgements

    def findings(self) -> list[Finding]:
        """The findings of now, in the order of a full check."""
        return in_order(self._findings.values())

    def _crowds(self, document: str) -> dict[int, Standing | None]:
        """Who stands for the groups of kin of a document."""
        scene = self._scenes.get(document)
        groups = {kin_of(figure).group for figure in scene.figures} if scene else ()
        return {group: self._filed.standing(group) for group in groups}

    def _take_out(self, document: str) -> Sequence[Figure] | None:
        """The figures that are taken out; None where the document was not there."""
        scene = self._scenes.pop(document, None)
        if scene is None:
            return None
        for figure in scene.figures:
            del self._figures[figure.key]
            del self._wordings[signature(figure)][figure.key]
            self._everything.remove(figure.measured)
            if self._first.pop(figure.key) == figure.key and figure.names_something:
                self._filed.remove(figure)
        return scene.figures

    def _renew(self, change: Change) -> None:
        renewal = renew(self, self._ground, change)
        for number in renewal.dropped:
            gone = self._findings.pop(number)
            for document in _documents(gone):
                self._of_document[document].discard(number)
        for finding in renewal.found:
            number = next(self._number)
            self._findings[number] = finding
            for document in _documents(finding):
                self._of_document.setdefault(document, set()).add(number)

    @property
    def everything(self) -> ClaimIndex:
        """All figures by what they measure."""
        return self._everything

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The filed figures that share a block with a measure and stand."""
        return self._filed.meeting(measure)

    def stands(self, figure: Figure) -> bool:
        """Whether a figure is held against all others."""
        return self._filed.stands(figure)

    @property
    def filed(self) -> ClaimIndex:
        """All filed figures, those of crowds among them."""
        return self._filed.every

    def among(self, could: Callable[[Figure], bool]) -> ClaimIndex:  # noqa: ARG002
        """All that stand: a rule passes over the others itself."""
        return self

    def standing(self, group: int) -> Standing | None:
        """The filed figures that stand for a group of kin; None where all do."""
        return self._filed.standing(group)

    def members(self, group: int) -> Sequence[Figure]:
        """The filed figures of a group of kin."""
        return self._filed.members(group)

    def scene(self, document: str) -> Scene:
        """The figures of the document with that hash."""
        return self._scenes[document]

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure."""
        return self._figures.get(key)

    def tellers(self, signature: str) -> Sequence[Figure]:
        """The figures of one wording."""
        return list(self._wordings.get(signature, {}).values())

    def first(self, figure: ClaimKey) -> ClaimKey | None:
        """The first telling of a figure, as last noted."""
        return self._first.get(figure)

    def retell(self, figure: Figure, first: ClaimKey) -> None:
        """Note the first telling of a figure."""
        before = self._first.get(figure.key)
        self._first[figure.key] = first
        if not figure.names_something or (before == figure.key) == (first == figure.key):
            return
        if first == figure.key:
            self._filed.add(figure)
        else:
            self._filed.remove(figure)

    def held(self, documents: Collection[str], figures: Collection[ClaimKey]) -> Mapping[int, Finding]:
        """The findings of any of these documents or figures."""
        named = {*documents, *(key.document for key in figures)}
        numbers = sorted({number for document in named for number in self._of_document.get(document, ())})
        return {number: self._findings[number] for number in numbers}


def _without(document: str, gone: Sequence[Figure] | None, before: Mapping[int, Standing | None]) -> Change:
    """The change that a document with these figures makes by going; None for one that was not there."""
    if gone is None:
        return Change()
    return Change(went=frozenset({document}), wordings=frozenset(map(signature, gone)), lost=gone, stood=before)


def _documents(finding: Finding) -> set[str]:
    return {placed.document.sha256 for placed in finding.claims} | set(finding.documents)
