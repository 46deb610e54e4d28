"""A claim as a row of the queue: status, figure with its bound, unit, what, source, findings."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from claimtrack.model import CaseClaim, Claim, Verdict
from claimtrack.quantity import Approximation, Quantity, UnitKind
from claimtrack.tui.text import signs
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, number, quoted, say, short, unit_name

_LONGEST_NUMBER = 14


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of the queue."""
    return (
        Column("", 1),
        Column(say("terminal.column.figure", lang), 14, right=True),
        Column(say("terminal.column.unit", lang), 11, 2, most=20),
        Column(say("terminal.column.what", lang), 8, 2, most=24),
        Column(say("terminal.column.source", lang), 14, 5),
        Column(" ".join(signs.VERDICT.values()), 7),
    )


def claim_row(held: CaseClaim, verdicts: Mapping[str, Verdict], lang: str) -> Row:
    """The row of a claim. `verdicts` are those of the findings, by id."""
    claim = held.placed.claim
    status = Cell(signs.STATUS[held.status], signs.STATUS_STYLE[held.status])
    source = Cell(_source(claim), "" if claim.attribution and claim.attribution.chain else "t-faint")
    marks = _marks(held, verdicts)
    if claim.quantity is None:
        said = Cell(quoted(_one_line(claim.anchor.quote), lang), "t-around", 3)
        return Row(held.placed.id or "", (status, said, source, marks))
    unit = Cell(unit_cell(claim.quantity, lang), "t-faint")
    what = Cell(_one_line(claim.quantity.of or ""))
    return Row(
        held.placed.id or "", (status, Cell(figure_cell(claim.quantity, lang), "t-strong"), unit, what, source, marks)
    )


def figure_cell(value: Quantity, lang: str) -> str:
    """A figure with the sign of its bound: "≥ 1,000,000", "≤ 500,000", "~ 3,000,000", "3 – 5"."""
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        return _range(low, high, lang)
    end = high if low is None else low
    if end is None:
        return "?"
    sign = "≤" if low is None else "≥" if high is None else ""
    # A bound that is loose as well ("tens of") shows both.
    loose = "~" if value.approximation is not Approximation.NONE else ""
    before = f"{loose}{sign}{' ' if sign or loose else ''}"
    return before + _number(end, lang, _LONGEST_NUMBER - len(before))


def unit_cell(value: Quantity, lang: str) -> str:
    """A unit and what it is counted per: "barrels/year", "USD/soldado"."""
    amount = value.high if value.high is not None else value.low
    name = unit_name(value.unit, lang, amount)
    if value.unit.kind is UnitKind.DIMENSIONLESS and not name:
        name = "×"
    return f"{name}/{unit_name_of(value.per, lang)}" if value.per else name


def unit_name_of(per: str, lang: str) -> str:
    """The name of a denominator, in the singular."""
    return unit_name(per, lang, Decimal(1))


def _range(low: Decimal, high: Decimal, lang: str) -> str:
    text = f"{number(low, lang)} – {number(high, lang)}"
    if len(text) <= _LONGEST_NUMBER:
        return text
    # The scale word is said once: "3 – 5 million".
    first, last = short(low, lang).partition(" "), short(high, lang).partition(" ")
    return f"{first[0] if first[2] == last[2] else ''.join(first)} – {''.join(last)}"


def _number(value: Decimal, lang: str, room: int) -> str:
    text = number(value, lang)
    return text if len(text) <= room else short(value, lang)


def _source(claim: Claim) -> str:
    chain = claim.attribution.chain if claim.attribution else ()
    if not chain:
        return signs.NONE
    joint = " + " if claim.attribution and claim.attribution.parallel else " ← "
    # A chain reads from whoever tells it to the innermost source.
    names = [_one_line(each.name) for each in chain]
    return joint.join(names if joint == " + " else reversed(names))


def _marks(held: CaseClaim, verdicts: Mapping[str, Verdict]) -> Cell:
    """How many findings of each verdict, the gravest first; ! where the reading is doubtful."""
    found = [verdicts[finding] for finding in held.findings if finding in verdicts]
    parts = [f"{signs.VERDICT[verdict]}{found.count(verdict)}" for verdict in signs.SEVERITY if verdict in found]
    worst = next((verdict for verdict in signs.SEVERITY if verdict in found), None)
    if held.placed.claim.doubtful:
        parts.append(signs.DOUBTFUL)
    return Cell(" ".join(parts), signs.VERDICT_STYLE[worst] if worst else "t-open")


def _one_line(text: str) -> str:
    return " ".join(display_text(text[:400]).split())
