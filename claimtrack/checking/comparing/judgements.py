"""Judgements: what people say of two claims, whether they measure the same. It is remembered, and obeyed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimtrack.checking.comparing.company import Beside
from claimtrack.checking.comparing.likeness import weighed
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import Match, match
from claimtrack.checking.measures.measuring import denominator_of
from claimtrack.model import ClaimKey, Finding

PairOfKeys = frozenset[ClaimKey]


class Judgements:
    """The pairs of claims that people say measure the same, and those that they say do not.

    `settled` are pairs of which people have settled a finding: they are held against each other also where others of a
    crowd stand for them now, so that what somebody has confirmed is not lost from sight.
    """

    def __init__(
        self,
        same: Iterable[PairOfKeys] = (),
        differ: Iterable[PairOfKeys] = (),
        settled: Iterable[PairOfKeys] = (),
    ) -> None:
        self.same, self.differ, self.settled = frozenset(same), frozenset(differ), frozenset(settled)
        self._partners: defaultdict[ClaimKey, set[ClaimKey]] = defaultdict(set)
        for pair in self.same | self.settled:
            for key in pair:
                self._partners[key] |= pair - {key}

    def partners(self, key: ClaimKey) -> list[ClaimKey]:
        """The claims that people say measure the same as one, or have settled a finding of with it, in their order."""
        return sorted(self._partners.get(key, ()))

    def match(self, first: Figure, second: Figure) -> Match | None:
        """How surely two figures measure one thing: by a person's word where there is one, else by their measures.

        A person's word does not bring together what is counted for different things (per head, in all).
        """
        return self._said(first, second) if self._is_said(first, second) else match(first, second)

    def weighed(self, first: Figure, second: Figure, beside: Beside) -> Match | None:
        """The same, but that of two documents all that is told beside their measures is weighed too (likeness.py).

        `beside` gives all figures of a document.
        """
        if self._is_said(first, second):
            return self._said(first, second)
        return weighed(first, second, match(first, second), beside)

    def _is_said(self, first: Figure, second: Figure) -> bool:
        if not (self.same or self.differ):
            return False
        return frozenset((first.key, second.key)) in self.same | self.differ

    def _said(self, first: Figure, second: Figure) -> Match | None:
        alike = frozenset((first.key, second.key)) not in self.differ and _per(first) == _per(second)
        return Match(1.0, judged=True) if alike else None

    def keep_apart(self, finding: Finding) -> bool:
        """Whether a finding only holds two claims against each other that people say do not measure the same."""
        return bool(self.differ) and frozenset(placed.key for placed in finding.claims) in self.differ


def _per(figure: Figure) -> str | None:
    return None if figure.rate else denominator_of(figure.quantity, figure.placed.document.language)


NONE = Judgements()
"""Nobody has said anything."""
