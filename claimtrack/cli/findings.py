"""Findings as the command line lays them out: numbered, their claims lettered, the working line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.model import CaseFinding, ClaimKind, Disposition, Finding, ReadDocument, Verdict

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from claimtrack.cli.door import Door
    from claimtrack.wording import FindingText, StepText

STYLES = {Verdict.DISCREPANCY: "bold red", Verdict.QUESTION: "yellow", Verdict.CONSISTENT: "green"}
_ORDER = {Verdict.DISCREPANCY: 0, Verdict.QUESTION: 1, Verdict.CONSISTENT: 2}
_VERDICT_WIDTH, _KIND_WIDTH = 12, 10


@dataclass(frozen=True)
class Listed:
    """A finding with what it is called in a list: its number, or its id in a case."""

    label: str
    found: Finding | CaseFinding

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.found.finding if isinstance(self.found, CaseFinding) else self.found


def listed(findings: Sequence[Finding] | Sequence[CaseFinding]) -> list[Listed]:
    """Findings in the order in which people look at them: discrepancies, questions, agreements."""
    ordered: list[Finding | CaseFinding] = sorted(findings, key=lambda found: _ORDER[_verdict(found)])
    return [
        Listed(found.id if isinstance(found, CaseFinding) else str(number), found)
        for number, found in enumerate(ordered, 1)
    ]


def show_findings(door: Door, found: Sequence[Listed]) -> None:
    """Print findings in full, a blank line after each."""
    width = max((len(each.label) for each in found), default=1)
    for each in found:
        door.output.show(*layout(each, door.lang, width, door.output.width))
        door.output.line()


def layout(each: Listed, lang: str, label_width: int, width: int) -> list[RenderableType]:
    """One finding: its heading, its claims, its working, what is left open."""
    from rich.text import Text

    from claimtrack.wording import finding_text, say

    told = finding_text(each.found, lang)
    style = STYLES[each.finding.verdict]
    # A third of the line for places and assumptions, as on every line of the finding.
    side = max(14, width * 3 // 10)
    heading = _grid(label_width, width)
    heading.add_column(width=_VERDICT_WIDTH, no_wrap=True)
    heading.add_column(min_width=_KIND_WIDTH, max_width=20)
    heading.add_column(ratio=1)
    heading.add_column(justify="right", max_width=side)
    heading.add_row(
        Text(each.label, "bold"),
        Text(told.verdict, style),
        Text(told.kind),
        Text(told.title, "bold"),
        Text(" · ".join(part for part in (told.certainty, _settled(each.found, told)) if part)),
    )
    body = _grid(label_width, width)
    body.add_column(no_wrap=True)
    body.add_column(ratio=1)
    body.add_column(justify="left", max_width=side, style="dim", overflow="fold")
    for claim in told.claims:
        name = f"[{claim.letter}]" + (f" {claim.id}" if claim.id else "")
        body.add_row("", Text(name, "bold"), Text(claim.facts), Text(claim.place))
    for line in told.steps:
        text = f"{line.note}: {line.text}" if line.note else line.text
        body.add_row("", "", Text(text), Text(_assumed(each.finding, told, line, lang)))
    shown = {line.assumption for line in told.steps} | {text for basis in told.bases for text in basis.assumptions}
    notes = [("command.check.assumes", text) for text in told.assumptions if text not in shown]
    notes += [("command.check.cause", told.cause)] if told.cause else []
    notes += [("command.check.ask", told.question)] if told.question else []
    for key, text in notes:
        body.add_row("", Text(say(key, lang), "bold" if key.endswith("ask") else "dim"), Text(text), "")
    return [heading, body]


def counts(findings: Sequence[Listed], lang: str) -> list[str]:
    """How many discrepancies, questions and agreements there are, each as words."""
    from claimtrack.wording import say

    return [
        say(f"command.count.{verdict.value}", lang, count=sum(each.finding.verdict is verdict for each in findings))
        for verdict in _ORDER
    ]


def read_counts(read: Sequence[ReadDocument], lang: str) -> str:
    """How many figures and statements were read in how many documents, in words."""
    from claimtrack.wording import say

    claims = [claim for each in read for claim in each.claims]
    figures = sum(claim.kind is ClaimKind.QUANTITY for claim in claims)
    return say(
        "command.count.read",
        lang,
        figures=say("command.count.figures", lang, count=figures),
        statements=say("command.count.statements", lang, count=len(claims) - figures),
        documents=say("command.count.documents", lang, count=len(read)),
    )


def _verdict(found: Finding | CaseFinding) -> Verdict:
    return found.finding.verdict if isinstance(found, CaseFinding) else found.verdict


def _grid(label_width: int, width: int) -> Table:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.width = width
    grid.add_column(width=label_width, no_wrap=True)
    return grid


def _settled(found: Finding | CaseFinding, told: FindingText) -> str | None:
    pending = not isinstance(found, CaseFinding) or found.disposition is Disposition.PENDING
    return None if pending else told.disposition


def _assumed(finding: Finding, told: FindingText, line: StepText, lang: str) -> str:
    """What a line of the working takes for granted; a comparison that takes nothing says so."""
    from claimtrack.wording import say

    for basis, text in zip(finding.bases, told.bases, strict=True):
        if basis.step is not None and line.first <= basis.step <= line.last:
            return "; ".join(text.assumptions) or line.assumption or say("command.check.no_assumption", lang)
    return line.assumption or ""
