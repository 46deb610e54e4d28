"""A source as a row, and on a sheet: how its claims fared, its grades and their dates, whom it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimtrack.model import CaseSource, Reliability, Status
from claimtrack.tui.source_work import Sources, SourceView
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Block, Fact, Gap, Heading, Paragraph, Sheet, fact, styled
from claimtrack.tui.text.claim_row import figure_cell, unit_cell
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, moment, number, percent, quoted, say, term

_FARED = (Status.CORROBORATED, Status.DISPUTED, Status.UNRESOLVED, Status.REJECTED)
GRADE_STYLE = {"A": "t-good", "B": "t-good", "C": "t-strong", "D": "t-open", "E": "t-bad", "F": "t-faint"}


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of the sources."""
    return (
        Column("", 4),
        Column("", 1),
        Column(say("terminal.column.source", lang), 14, 5),
        Column(say("terminal.column.kind", lang), 9, 1, most=12),
        Column(say("terminal.column.claims", lang), 6, right=True),
        *(Column(signs.STATUS[status], 4, right=True) for status in _FARED[:3]),
    )


def source_row(each: CaseSource, standing: Mapping[Status, int], lang: str) -> Row:
    """The row of a source."""
    grade = each.reliability.value if each.reliability else signs.NONE
    name = display_text(each.name)
    if each.aliases:
        name += f" (+{len(each.aliases)})"
    if each.confidential:
        name = f"{signs.SECRET} {name}"
    fared = [number(standing[status], lang) if standing.get(status) else "" for status in _FARED[:3]]
    return Row(
        each.id,
        (
            Cell(each.id, "t-label"),
            Cell(grade, GRADE_STYLE.get(grade, "t-faint")),
            Cell(name),
            Cell(term("source_kind", each.kind, lang), "t-around"),
            Cell(number(each.claims, lang), "t-faint"),
            *(Cell(text, signs.STATUS_STYLE[status]) for text, status in zip(fared, _FARED, strict=False)),
        ),
    )


def source_sheet(view: SourceView, lang: str) -> Sheet:
    """The sheet of a source."""
    source = view.source
    title = f"{source.id} · {display_text(source.name)} · {term('source_kind', source.kind, lang)}"
    blocks: list[Block] = list(_known(view, lang))
    blocks += _section("fared", _fared(view, lang), lang)
    blocks += _section("grades", _grades(view, lang), lang)
    blocks += _section("origins", _tree(view, lang), lang)
    blocks += _section("notes", _notes(view), lang)
    blocks += _section("claims", _claims(view, lang), lang)
    return Sheet(source.id, title, tuple(blocks))


def _known(view: SourceView, lang: str) -> Iterator[Block]:
    source = view.source
    grade = source.reliability
    told = grade_text(grade, lang)
    yield fact(say("terminal.label.grade", lang), told, GRADE_STYLE.get(grade.value if grade else "", "t-faint"))
    for alias in source.aliases:
        yield fact(say("terminal.label.alias", lang), display_text(alias))
    if source.confidential:
        yield fact(
            f"{signs.SECRET} {say('terminal.label.secret', lang)}", say("terminal.source.secret", lang), "t-open"
        )
    if view.tags:
        yield fact(
            say("terminal.label.tags", lang), " ".join(f"#{display_text(tag.word)}" for tag in view.tags), "t-label"
        )


def grade_text(grade: Reliability | None, lang: str) -> str:
    """A grade with its words; that there is none."""
    return term("reliability", grade, lang) if grade else say("terminal.source.ungraded", lang)


def _fared(view: SourceView, lang: str) -> Iterator[Block]:
    total = view.source.claims
    decided = sum(view.standing.get(status, 0) for status in _FARED)
    yield fact(
        say("terminal.column.claims", lang),
        f"{number(total, lang)} · {say('terminal.source.decided', lang, count=decided)}",
    )
    for status in _FARED:
        count = view.standing.get(status, 0)
        if count:
            share = percent(round(count * 100 / decided), lang)
            words = f"{term('status', status, lang)} {number(count, lang)} · {share}"
            yield Fact(signs.STATUS[status], styled((words, signs.STATUS_STYLE[status])))


def _grades(view: SourceView, lang: str) -> Iterator[Block]:
    for entry in reversed(view.grades):
        letter = str((entry.after or {}).get("reliability") or signs.NONE)
        told = [display_text(letter), moment(entry.at.astimezone(), lang), display_text(entry.actor)]
        told += [display_text(entry.reason)] if entry.reason else []
        gone = entry.number in view.undone
        if gone:
            told.append(f"({say('terminal.undone', lang)})")
        yield Fact(entry.id, styled((" · ".join(told), "t-faint" if gone else GRADE_STYLE.get(letter, ""))))


def _tree(view: SourceView, lang: str) -> Iterator[Block]:
    """Whom it belongs to, what belongs to it, and whose names are one with its own: all of them are one origin."""
    if not (view.above or view.below or view.kin):
        return
    depth = 0
    for body in reversed(view.above):
        yield Paragraph(styled(_branch(depth), f"{body.id} {display_text(body.name)}"))
        depth += 1
    yield Paragraph(styled(_branch(depth), (f"{view.source.id} {display_text(view.source.name)}", "t-strong")))
    for child in view.below:
        yield Paragraph(styled(_branch(depth + 1), f"{child.id} {display_text(child.name)}"))
    if view.kin:
        names = " · ".join(f"{each.id} {display_text(each.name)}" for each in view.kin)
        yield Paragraph(styled((say("terminal.label.kin", lang), "t-label"), f" {names}"), indent=3)
    yield Paragraph(styled((say("terminal.source.one_origin", lang), "t-faint")))


def _branch(depth: int) -> str:
    return "   " * (depth - 1) + "└─ " if depth else ""


def _notes(view: SourceView) -> Iterator[Block]:
    for note in view.notes:
        yield Fact(display_text(note.person), styled(display_text(note.text)))


def _claims(view: SourceView, lang: str) -> Iterator[Block]:
    for held in view.claims:
        quantity = held.placed.claim.quantity
        quote = " ".join(display_text(held.placed.claim.anchor.quote[:200]).split())
        said = (
            f"{figure_cell(quantity, lang)} {unit_cell(quantity, lang)} · {quote}" if quantity else quoted(quote, lang)
        )
        sign = signs.STATUS[held.status]
        yield Fact(f"{sign} {held.placed.id}", styled((said, "t-faint" if held.status is Status.REJECTED else "")))
    more = view.source.claims - len(view.claims)
    if more > 0:
        yield Paragraph(styled((say("terminal.source.more", lang, count=more), "t-faint")))


def _section(name: str, blocks: Iterator[Block], lang: str) -> list[Block]:
    found = list(blocks)
    return [Gap(), Heading(say(f"terminal.section.{name}", lang)), *found] if found else []


def matching(known: Sources, typed: str) -> list[CaseSource]:
    """The sources whose names have all that was typed in them."""
    words = typed.casefold().split()
    return [
        each
        for each in known.listed
        if all(word in " ".join((each.id, each.name, *each.aliases)).casefold() for word in words)
    ]
