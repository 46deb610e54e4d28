"""Renewal: the findings after a change, made anew for what the change can reach and for nothing else.

What a check finds is, for each document, what the rules find with it, and, for each two figures of different documents,
what the pair rules find of them. A change therefore reaches the documents that came or went, the figures that are told
first elsewhere now, and the documents that hold a figure against something that came or went. The result is that of a
full check.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.judgements import PairOfKeys
from claimtrack.checking.comparing.tellings import Tellings, signature
from claimtrack.checking.context import Context
from claimtrack.checking.crowds.crowd import Standing
from claimtrack.checking.crowds.kin import kin_of
from claimtrack.checking.engine import is_across, of_document, of_figure, told_once, told_order
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.linking import may_be_linked
from claimtrack.checking.rules import AROUND
from claimtrack.checking.stock import LiveStock
from claimtrack.model import ClaimKey, Finding


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed since the last check. A document that reads otherwise now came and went."""

    came: frozenset[str] = frozenset()
    """Hashes of documents in view that the last check did not see as they are."""
    went: frozenset[str] = frozenset()
    """Hashes of documents that it saw and that are out of view, or read otherwise."""
    wordings: frozenset[str] = frozenset()
    """The signatures of the figures of those, as the last check saw them."""
    lost: Sequence[Figure] = ()
    """Those of them that figures of other documents could be held against."""
    stood: Mapping[int, Standing | None] = field(default_factory=dict)
    """Who stood for the groups of kin of the figures that are gone."""
    judged: frozenset[PairOfKeys] = frozenset()
    """Pairs of claims of which people say something else than before."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a change makes of the findings."""

    dropped: frozenset[int]
    """The numbers of the findings that are not those of now; some may be found again."""
    found: tuple[Finding, ...]


def renew(stock: LiveStock, ground: Ground, change: Change) -> Renewal:
    """The findings after a change. `stock` is as it is now, but for the first tellings, which are noted here."""
    return _Renewing(stock, ground, change).renewal()


class _Renewing:
    """One renewal: first what the change reaches, then the findings."""

    def __init__(self, stock: LiveStock, ground: Ground, change: Change) -> None:
        self.stock, self.change = stock, change
        self.ground = ground.among(lambda document: stock.scene(document).figures)
        self.touched = change.came | change.went
        self.documents = set(change.came)
        """Whose own findings are made anew."""
        self.figures: dict[ClaimKey, Figure] = {}
        """Whose comparisons with other documents are made anew."""
        self.tellings: dict[str, Tellings] = {}
        self.shifted: list[Figure] = list(change.lost)
        """Which can be met by others and could not before, or the other way round."""
        self.stood: dict[int, Standing | None] = dict(change.stood)
        """Who stood for the groups of kin that change."""

    def renewal(self) -> Renewal:
        came = [figure for document in sorted(self.change.came) for figure in self.stock.scene(document).figures]
        judged = [figure for pair in self.change.judged for key in pair if (figure := self.stock.figure(key))]
        self._redo(came)
        self._redo(judged)
        self.documents |= {figure.key.document for figure in judged}
        self._retell({signature(figure) for figure in (*came, *judged)} | self.change.wordings)
        self.shifted += [figure for figure in came if self.stock.first(figure.key) == figure.key]
        self._reshuffle()
        for figure in self.shifted:
            self._look_around(figure)
        held = self._held()
        again = [finding.claims[1] for finding in held.values() if self._lost_first(finding)]
        if again:
            # What they repeat now may have been passed over for what they repeated before.
            self._redo(figure for placed in again if (figure := self.stock.figure(placed.key)))
            self.documents |= {placed.key.document for placed in again}
            held = self._held()
        dropped = {number for number, finding in held.items() if self._drops(finding)}
        return self._merged(dropped, told_once(self._find()))

    def _redo(self, figures: Iterable[Figure]) -> None:
        self.figures |= {figure.key: figure for figure in figures}

    def _retell(self, signatures: Collection[str]) -> None:
        """Find the first tellings of these wordings anew."""
        for each in sorted(signatures):
            tellers = self.stock.tellers(each)
            told = self.tellings[each] = Tellings(tellers, self.ground)
            for figure in tellers:
                new, old = told.first(figure).key, self.stock.first(figure.key)
                if new == old:
                    continue
                group = kin_of(figure).group
                if group not in self.stood:
                    self.stood[group] = self.stock.standing(group)
                self.stock.retell(figure, new)
                if figure.key.document not in self.change.came:
                    self._redo([figure])
                    if figure.key in (new, old):
                        self.shifted.append(figure)

    def _reshuffle(self) -> None:
        """Find the figures that stand for their crowd now and did not, or the other way round."""
        for group, before in sorted(self.stood.items()):
            now = self.stock.standing(group)
            if now == before:
                continue
            if now is None or before is None:
                one = now or before or frozenset()
                changed = [figure for figure in self.stock.members(group) if figure.key not in one]
            else:
                changed = [figure for key in sorted(now ^ before) if (figure := self.stock.figure(key))]
            changed = [figure for figure in changed if figure.key.document not in self.change.came]
            self._redo(changed)
            self.shifted += changed

    def _look_around(self, other: Figure) -> None:
        """Take in the documents that hold a figure against one that came or went."""
        rules = [each for each in AROUND if each.could(other)]
        measure = other.measured.measure
        for met in self.ground.converted(self.stock.everything, measure) if rules else ():
            document = met.placed.document.sha256
            if document in self.documents or document == other.key.document or not may_be_linked(measure, met.measure):
                continue
            if any(each.bears_on(Figure(met), other, self.ground.judgements) for each in rules):
                self.documents.add(document)

    def _held(self) -> dict[int, Finding]:
        return dict(self.stock.held(self.documents | self.touched, self.figures.keys()))

    def _lost_first(self, finding: Finding) -> bool:
        """Whether what a figure was said to repeat is no longer sure, and its own document not yet read for another."""
        if finding.kind != "repeats" or not self._drops(finding):
            return False
        return finding.claims[1].key.document not in self.documents | self.touched

    def _changed(self, key: ClaimKey) -> bool:
        return key in self.figures or key.document in self.touched

    def _drops(self, finding: Finding) -> bool:
        if is_across(finding):
            return any(self._changed(placed.key) for placed in finding.claims)
        owner = finding.claims[0].key.document if finding.claims else finding.documents[0]
        spoken_of = (owner, *(placed.key.document for placed in finding.claims))
        return owner in self.documents or any(document in self.touched for document in spoken_of)

    def _find(self) -> Iterable[Finding]:
        for document in sorted(self.documents):
            yield from of_document(Context(self.stock.scene(document), self.stock, self.ground))
        for key in sorted(self.figures):
            figure = self.figures[key]
            yield from of_figure(figure, self.stock, self.ground, self._tellings(figure), both=True)

    def _tellings(self, figure: Figure) -> Tellings:
        words = signature(figure)
        if words not in self.tellings:
            self.tellings[words] = Tellings(self.stock.tellers(words), self.ground)
        return self.tellings[words]

    def _merged(self, dropped: set[int], found: Sequence[Finding]) -> Renewal:
        """Of a figure's repetitions, those that stand among them, the one of the first telling."""
        again = {finding.claims[1].key: finding for finding in found if finding.kind == "repeats"}
        passed: set[str] = set()
        for number, standing in self.stock.held((), again.keys()).items() if again else ():
            if standing.kind != "repeats" or number in dropped or standing.claims[1].key not in again:
                continue
            new = again[standing.claims[1].key]
            if told_order(standing) < told_order(new):
                passed.add(new.key)
            else:
                dropped.add(number)
        return Renewal(frozenset(dropped), tuple(finding for finding in found if finding.key not in passed))
