"""Misprints: one text that two documents print with two numbers in one place: a slip, or a correction."""

from __future__ import annotations

from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.comparing.spans import Times
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.origins.reprints import reprint_of
from claimtrack.model import Cause, Certainty, Finding, Verdict

_SOME_DAYS = 3
"""What an agency writes in the same words more days later, a weekly count among it, is another text."""


def is_misprint(pair: Pair) -> bool:
    """Whether two figures of different documents are two numbers in one text, printed within some days."""
    first, second = pair.first, pair.second
    if first.same_document(second) or _days_between(first, second) > _SOME_DAYS:
        return False
    reprint = reprint_of(first.placed, second.placed)
    return reprint is not None and not reprint.same


def misprint(pair: Pair) -> Finding | None:
    """Two numbers of one text that are so near each other that of two texts the one could be the other, rounded."""
    if not pair.match.strong or pair.times not in (Times.SAME, Times.ASSUMED) or pair.first.rate != pair.second.rate:
        return None
    first, second = pair.first, pair.second
    if not (_is_plain(first) and _is_plain(second)) or first.main == second.main or _has_grown(first, second):
        return None
    if first.quantity.unit != second.quantity.unit or not is_misprint(pair):
        return None
    parameters = {"one": quote(first), "other": quote(second)}
    return Finding(
        kind="conflict",
        verdict=Verdict.QUESTION,
        certainty=Certainty.POSSIBLE,
        title=say("conflict.copied", **parameters),
        claims=(first.placed, second.placed),
        cause=Cause.COPY,
        question=say("conflict.ask_copy", **parameters),
    )


def _is_plain(figure: Figure) -> bool:
    return figure.quantity.interval.is_point and not figure.quantity.approximate


def _has_grown(first: Figure, second: Figure) -> bool:
    """Whether the later text counts more: it may have been brought up to date."""
    if first.published is None or second.published is None or first.published == second.published:
        return False
    earlier, later = (first, second) if first.published < second.published else (second, first)
    return earlier.main is not None and later.main is not None and later.main > earlier.main


def _days_between(first: Figure, second: Figure) -> int:
    if first.published is None or second.published is None:
        return 0
    return abs((first.published - second.published).days)
