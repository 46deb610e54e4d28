"""missing_period: pay for each person, or an amount that comes in over time, with no period stated."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import bare, say
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.language.topics import is_a
from claimtrack.model import Certainty, Finding, Verdict
from claimtrack.quantity import UnitKind

_FLOWS = frozenset({"transfer", "produce", "spend", "earn", "use"})
_FLOW_NATURES = frozenset({"trade", "revenue", "profit", "pay", "aid"})


def missing_period(context: Context) -> Iterator[Finding]:
    """A question for each payment per head without a period, and one for the other sums of a document."""
    sums = []
    for figure in context.scene.figures:
        if figure.quantity.unit.kind is not UnitKind.MONEY or figure.period or figure.rate:
            continue
        if figure.claim.modality not in MEASURED or "initial" in figure.measured.measure.marks:
            continue
        if _is_pay(figure):
            yield _finding((figure,), "pay")
        elif _flows(figure) and figure.measured.measure.scope == "total" and not figure.claim.ties:
            sums.append(figure)
    if sums:
        yield _finding(tuple(sums), "sums" if len(sums) > 1 else "sum")


def _is_pay(figure: Figure) -> bool:
    measure = figure.measured.measure
    paid = bool({"spend", "pay", "wage"} & (measure.about | measure.what))
    per_head = any(is_a(id, "person") for id in {measure.per or ""} | {m[5:] for m in measure.marks if "each:" in m})
    return paid and per_head


def _flows(figure: Figure) -> bool:
    measure = figure.measured.measure
    return bool(measure.about & _FLOWS) or bool((measure.what | measure.about) & _FLOW_NATURES)


def _finding(figures: tuple[Figure, ...], form: str) -> Finding:
    listed = "\n".join(bare(figure) for figure in figures)
    return Finding(
        kind="missing_period",
        verdict=Verdict.QUESTION,
        certainty=Certainty.CERTAIN,
        title=say(f"missing_period.{form}", listed=listed),
        claims=tuple(figure.placed for figure in figures),
        question=say(f"missing_period.ask_{form}", listed=listed),
    )
