"""Findings as rows of the cross-check, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.model import CaseFinding
from claimtrack.tui.text import signs
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import render, say, term


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of the cross-check."""
    return (
        Column("", 1),
        Column("", 1),
        Column("", 4),
        Column(say("terminal.column.kind", lang), 11, 1, most=20),
        Column(say("terminal.column.finding", lang), 16, 5),
        Column(say("terminal.column.certainty", lang), 8),
    )


def by_severity(found: Iterable[CaseFinding]) -> tuple[CaseFinding, ...]:
    """Discrepancies, then questions, then agreements; the surest first."""
    return tuple(
        sorted(found, key=lambda each: (signs.SEVERITY[each.finding.verdict], signs.CERTAINTY[each.finding.certainty]))
    )


def finding_row(each: CaseFinding, lang: str) -> Row:
    """The row of a finding."""
    finding, settled = each.finding, each.disposition
    return Row(
        each.id,
        (
            Cell(signs.VERDICT[finding.verdict], signs.VERDICT_STYLE[finding.verdict]),
            Cell(signs.DISPOSITION[settled], signs.DISPOSITION_STYLE[settled]),
            Cell(each.id, "t-label"),
            Cell(term("kind", finding.kind, lang), signs.VERDICT_STYLE[finding.verdict]),
            Cell(render(finding.title, lang)),
            Cell(term("certainty", finding.certainty, lang), "t-faint"),
        ),
    )
