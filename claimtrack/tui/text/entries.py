"""Entries of the journal in words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimtrack.model import Entry
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Block, Gap, Heading, Paragraph, Sheet, fact, styled
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, has, moment, say, term

_LINKING = ("link", "accept", "refuse")


def act_text(entry: Entry, lang: str) -> str:
    """What an entry did: "decided on C4: disputed"."""
    after = entry.after or {}
    name = {"decide": "withdraw", "settle": "reopen"}.get(entry.act, entry.act) if entry.after is None else entry.act
    key = f"command.act.{name}"
    if not has(key):
        return display_text(f"{entry.act} {entry.subject}".strip())
    told = say(key, lang, subject=entry.subject, entry="" if entry.undoes is None else f"E{entry.undoes}")
    if entry.act in _LINKING and entry.after is not None:
        relation = term("relation", str(after.get("relation", "")), lang)
        first, second = (display_text(str(after.get(end, ""))) for end in ("first", "second"))
        return f"{told}: {first} {relation} {second}"
    for field in ("status", "disposition"):
        if isinstance(after.get(field), str) and entry.act in ("decide", "settle"):
            told += f": {term(field, after[field], lang)}"
    return told


def entry_line(entry: Entry, lang: str) -> str:
    """An entry in a line: what, who, when, why."""
    parts = [act_text(entry, lang), display_text(entry.actor), moment(entry.at.astimezone(), lang)]
    parts += [display_text(entry.reason)] if entry.reason else []
    return " · ".join(parts)


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of the history."""
    return (
        Column(say("terminal.column.entry", lang), 5),
        Column(say("terminal.column.when", lang), 22, 1, most=30),
        Column(say("terminal.column.who", lang), 8, 1, most=20),
        Column(say("terminal.column.act", lang), 32, 2, most=46),
        Column(say("terminal.column.reason", lang), 6, 4),
    )


def entry_rows(entries: Iterable[Entry], undone: frozenset[int], lang: str) -> tuple[Row, ...]:
    """The rows of the history, the last entry first."""
    rows = []
    for entry in entries:
        gone = entry.number in undone
        told = act_text(entry, lang)
        if gone:
            told = f"{signs.UNDONE} {told} ({say('terminal.undone', lang)})"
        cells = (
            Cell(entry.id, "t-label"),
            Cell(moment(entry.at.astimezone(), lang), "t-faint"),
            Cell(display_text(entry.actor)),
            Cell(told, "t-faint" if gone else ""),
            Cell(" ".join(display_text(entry.reason or "").split()), "t-around"),
        )
        rows.append(Row(entry.id, cells))
    return tuple(reversed(rows))


def entry_sheet(entry: Entry, undone: bool, lang: str) -> Sheet:
    """All of an entry: what it was before and after, and the hashes that chain it."""

    def label(name: str) -> str:
        return say(f"command.show.{name}", lang)

    title = f"{entry.id} · {act_text(entry, lang)}" + (f" ({say('terminal.undone', lang)})" if undone else "")
    blocks: list[Block] = [
        fact(label("person"), display_text(entry.actor)),
        fact(say("terminal.column.when", lang), moment(entry.at.astimezone(), lang)),
        fact(label("sitting"), display_text(entry.sitting)),
    ]
    blocks += [fact(say("terminal.column.reason", lang), display_text(entry.reason))] if entry.reason else []
    for name, payload in (("before", entry.before), ("after", entry.after)):
        if payload is not None:
            blocks += [Gap(), Heading(label(name)), *_payload(payload)]
    blocks += [fact(label("evidence"), display_text(" ".join(entry.evidence)))] if entry.evidence else []
    blocks.append(Gap())
    blocks.append(fact(label("previous_hash"), entry.previous_hash, "t-faint"))
    blocks.append(fact(label("hash"), entry.hash, "t-faint"))
    return Sheet(entry.id, title, tuple(blocks))


def _payload(payload: Mapping[str, Any]) -> Iterator[Block]:
    """What stood before or after, part by part, under the names that an export gives to the parts."""
    parts = {name: value for name, value in sorted(payload.items()) if value not in (None, [], {})}
    for name, value in parts.items():
        told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        yield fact(display_text(name), display_text(told), "t-around")
    if not parts:
        yield Paragraph(styled((signs.NONE, "t-faint")))
