"""Findings as the command line lays them out: numbered, their claims lettered, the working line by line."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
_ROOMY = 100


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


def in_order(verdicts: Mapping[str, Verdict]) -> list[str]:
    """The ids of the findings of a case in that order."""
    return sorted(verdicts, key=lambda id_: _ORDER[verdicts[id_]])


def show_findings(door: Door, found: Sequence[Listed]) -> None:
    """Print findings in full, a blank line after each."""
    width = max((len(each.label) for each in found), default=1)
    paths = (claim.document.path for each in found for claim in each.finding.claims)
    show_each(door, found, width, paths)


def show_each(door: Door, found: Iterable[Listed], width: int, paths: Iterable[str]) -> None:
    """The same one by one: their labels have that width, and these are the paths of their documents."""
    names = short_paths(paths)
    for each in found:
        door.output.show(*layout(each, door.lang, door.output.width, label_width=width, names=names))
        door.output.line()


def layout(
    each: Listed, lang: str, width: int, *, label_width: int = 0, names: Mapping[str, str] | None = None
) -> list[RenderableType]:
    """One finding: its heading, its claims, its working, what is left open; `names` are short ones of paths."""
    from rich.text import Text

    from claimtrack.wording import finding_text, say

    told = finding_text(each.found, lang)
    label_width = max(label_width, len(each.label))
    side = max(14, width * 3 // 10)
    heading = _grid(label_width, width)
    heading.add_column(width=_VERDICT_WIDTH, no_wrap=True)
    heading.add_column(min_width=_KIND_WIDTH, max_width=20, overflow="fold")
    heading.add_column(ratio=1, overflow="fold")
    # Under the places and assumptions where the line is long enough; a short line needs the room for its title.
    heading.add_column(width=side if width >= _ROOMY else None, justify="left" if width >= _ROOMY else "right")
    heading.add_row(
        Text(each.label, "bold"),
        Text(told.verdict, STYLES[each.finding.verdict]),
        Text(told.kind),
        Text(told.title, "bold"),
        Text(" · ".join(part for part in (told.certainty, settled(each.found, told)) if part)),
    )
    body = _grid(label_width, width)
    body.add_column(no_wrap=True)
    body.add_column(ratio=1, overflow="fold")
    body.add_column(width=side, style="dim", overflow="fold")

    def note(key: str, text: str) -> None:
        body.add_row("", Text(say(f"command.check.{key}", lang), "bold" if key == "ask" else "dim"), Text(text), "")

    for claim, placed in zip(told.claims, each.finding.claims, strict=True):
        name = f"[{claim.letter}]" + (f" {claim.id}" if claim.id else "")
        path = (names or {}).get(placed.document.path, placed.document.path)
        place = say("terms.place.line", lang, path=path, line=claim.line)
        body.add_row("", Text(name, "bold"), Text(claim.facts), Text(place))
    for line in told.steps:
        assumed = _assumed(each.finding, told, line, lang)
        # What is taken for granted stands beside its line, or below it where it is long.
        beside = sum(map(len, assumed)) <= 2 * side
        text = f"{line.note}: {line.text}" if line.note else line.text
        body.add_row("", "", Text(text), Text(" ".join(assumed) if beside else ""))
        for sentence in () if beside else assumed:
            note("assumes", sentence)
    shown = {line.assumption for line in told.steps} | {text for basis in told.bases for text in basis.assumptions}
    for text in told.assumptions:
        if text not in shown:
            note("assumes", text)
    if told.cause:
        note("cause", told.cause)
    if told.question:
        note("ask", told.question)
    return [heading, body]


def short_paths(paths: Iterable[str]) -> dict[str, str]:
    """Each path by as few of its last parts as tell it from the others."""
    whole = dict.fromkeys(paths)
    parts = {path: path.replace(os.sep, "/").split("/") for path in whole}
    deepest = max((len(each) for each in parts.values()), default=0)
    short: dict[str, str] = {}
    for count in range(1, deepest + 1):
        tails = {path: "/".join(each[-count:]) for path, each in parts.items() if path not in short}
        found = Counter(tails.values())
        short.update({path: tail for path, tail in tails.items() if found[tail] == 1})
    return {path: short.get(path, path) for path in whole}


def counts(verdicts: Iterable[Verdict], lang: str) -> list[str]:
    """How many discrepancies, questions and agreements there are, each as words."""
    from claimtrack.wording import say

    counted = Counter(verdicts)
    return [say(f"command.count.{verdict.value}", lang, count=counted[verdict]) for verdict in _ORDER]


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


def settled(found: Finding | CaseFinding, told: FindingText) -> str | None:
    """What a person made of a finding, in words; None before that."""
    pending = not isinstance(found, CaseFinding) or found.disposition is Disposition.PENDING
    return None if pending else told.disposition


def _verdict(found: Finding | CaseFinding) -> Verdict:
    return found.finding.verdict if isinstance(found, CaseFinding) else found.verdict


def _grid(label_width: int, width: int) -> Table:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.width = width
    grid.add_column(width=label_width, no_wrap=True)
    return grid


def _assumed(finding: Finding, told: FindingText, line: StepText, lang: str) -> Sequence[str]:
    """What a line of the working takes for granted; a comparison that takes nothing says so."""
    from claimtrack.wording import say

    for basis, text in zip(finding.bases, told.bases, strict=True):
        if basis.step is not None and line.first <= basis.step <= line.last:
            found = text.assumptions or ((line.assumption,) if line.assumption else ())
            return found or (say("command.check.no_assumption", lang),)
    return (line.assumption,) if line.assumption else ()
