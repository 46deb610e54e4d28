"""unattributed: figures that no source is named for."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import bare, say
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.rules.together import holds, same_value
from claimtrack.model import Certainty, Finding, Modality, Verdict
from claimtrack.quantity import UnitKind


def unattributed(context: Context) -> Iterator[Finding]:
    """A question for each cap without a source, and one for the other such figures of a document."""
    told = {
        key
        for pair in context.pairs()
        if holds(pair) and same_value(pair)
        for key in _told_before(pair.first, pair.second)
    }
    others = []
    for figure in context.scene.figures:
        if figure.claim.attribution is not None or figure.key in told:
            continue
        if figure.claim.modality is Modality.LIMIT:
            yield _finding((figure,), "limit")
        elif figure.claim.modality is not Modality.CONDITIONAL and not figure.claim.ties and not _aside(figure):
            others.append(figure)
    if others:
        yield _finding(tuple(others), "figures" if len(others) > 1 else "figure")


def _aside(figure: Figure) -> bool:
    """Whether a figure is a share, or how long something took: nobody asks who says so."""
    return figure.quantity.unit.kind in (UnitKind.DIMENSIONLESS, UnitKind.PERCENT, UnitKind.TIME)


def _told_before(first: Figure, second: Figure) -> list[object]:
    """The figure of a pair in one document that only tells again what has a source there."""
    return [f.key for f, o in ((first, second), (second, first)) if o.claim.attribution and not f.claim.attribution]


def _finding(figures: tuple[Figure, ...], form: str) -> Finding:
    listed = "\n".join(bare(figure) for figure in figures)
    return Finding(
        kind="unattributed",
        verdict=Verdict.QUESTION,
        certainty=Certainty.CERTAIN,
        title=say(f"unattributed.{form}", listed=listed),
        claims=tuple(figure.placed for figure in figures),
        question=say(f"unattributed.ask_{form}", listed=listed),
    )
