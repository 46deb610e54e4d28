"""Entries of the journal in a line each."""

from __future__ import annotations

from claimtrack.model import Entry


def line(entry: Entry, lang: str) -> str:
    """An entry as a person reads it: "E12  decide C4  disputed  ana  7 Mar 2024, 14:05 UTC"."""
    from claimtrack.wording import display_text, moment

    parts = [entry.id, act(entry, lang), display_text(entry.actor), moment(entry.at.astimezone(), lang)]
    if entry.reason:
        parts.append(display_text(entry.reason))
    return "  ".join(parts)


def act(entry: Entry, lang: str) -> str:
    """What an entry did, in words."""
    from claimtrack.wording import display_text, has, say, term

    after = entry.after or {}
    if entry.erased:
        key = f"command.act.{entry.act}"
        told = say(key, lang, subject=entry.subject, entry=f"E{entry.undoes}") if has(key) else entry.act
        return f"{told} ({say('command.erased', lang)})"
    name = {"decide": "withdraw", "settle": "reopen"}.get(entry.act, entry.act) if entry.after is None else entry.act
    key = f"command.act.{name}"
    if not has(key):
        return f"{entry.act} {display_text(entry.subject)}".rstrip()
    if entry.act == "confidential" and not after.get("confidential"):
        key = "command.act.public"
    undone = f"E{entry.undoes}" if entry.undoes is not None else ""
    told = say(key, lang, subject=entry.subject, entry=undone)
    if entry.act in ("link", "accept", "refuse") and entry.after is not None:
        relation = term("relation", str(after.get("relation", "")), lang)
        return f"{told}: {after.get('first', '')} {relation} {after.get('second', '')}"
    for field in ("status", "disposition"):
        if isinstance(after.get(field), str) and entry.act in ("decide", "settle"):
            told += f": {term(field, after[field], lang)}"
    for field in ("text", "word", "reliability"):
        if isinstance(after.get(field), str) and entry.act in ("note", "tag", "grade"):
            told += f": {display_text(after[field])}"
    if entry.act in ("same", "differ") and after:
        told += f": C{after.get('first_id')}, C{after.get('second_id')}"
    return told
