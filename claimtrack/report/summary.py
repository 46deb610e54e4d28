"""What an editor reads first: each discrepancy in a line, with who says what."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from claimtrack.model import Finding
from claimtrack.report.redaction import Redaction
from claimtrack.report.spool import Spool
from claimtrack.report.view import FindingView, SummaryLine
from claimtrack.wording import say

Papers = tuple[str, ...]
"""The papers of a finding's claims, in the order of the claims."""


class Lines:
    """The discrepancies, a line each; a figure that stands against several tellings of one has a single line.

    Of each only its place in the spool is held, and of what brings it together with others a digest.
    """

    def __init__(self, spool: Spool, redaction: Redaction, lang: str) -> None:
        self._spool, self._redaction, self._lang = spool, redaction, lang
        self._together: dict[bytes, array[int]] = {}

    def take(self, finding: Finding, view: FindingView, place: int) -> None:
        """Take a discrepancy, which stands at that place of the spool, into a line."""
        first = finding.claims[0].key if finding.claims else view.id
        grounds = (view.kind.value, first, view.ratio or view.id, view.certainty.value, view.disposition.outcome.value)
        self._together.setdefault(digest(repr(grounds)), array("q")).append(place)

    def __len__(self) -> int:
        return len(self._together)

    def __iter__(self) -> Iterator[SummaryLine]:
        for places in self._together.values():
            yield self._redaction.all(_line([self._spool.get(place) for place in places], self._lang))


def digest(text: str) -> bytes:
    """What stands for a text where there are very many."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _line(findings: Iterable[tuple[FindingView, Papers]], lang: str) -> SummaryLine:
    findings = list(findings)
    view, _ = findings[0]
    return SummaryLine(
        findings=tuple(each.id for each, _ in findings),
        title=view.title,
        sides=_sides(findings, lang),
        ratio=view.ratio if view.ratio and view.ratio not in view.title else None,
        certainty=view.certainty,
        outcome=view.disposition.outcome,
    )


def _sides(findings: Iterable[tuple[FindingView, Papers]], lang: str) -> tuple[str, ...]:
    """The papers with the sources that they name, in the order of the claims."""
    told: dict[str, dict[str, None]] = {}
    for view, papers in findings:
        for claim, paper in zip(view.claims, papers, strict=True):
            told.setdefault(paper, {})[claim.source] = None
    return tuple(
        say("report.summary.side", lang, sources=", ".join(sources), paper=paper) for paper, sources in told.items()
    )
