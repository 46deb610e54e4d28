"""A claim with its source text and all that is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from textual.content import Content

from claimtrack.desk import ClaimView, FindingHead
from claimtrack.model import CaseClaim, Claim, Disposition, Document, Link, Span, Stance
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Block, Fact, Gap, Heading, Paragraph, Sheet, fact, styled
from claimtrack.tui.text.entries import entry_line
from claimtrack.wording import (
    claim_period,
    display_text,
    moment,
    number,
    place,
    quantity,
    quoted,
    render,
    say,
    short_day,
    source_text,
    term,
    worth_text,
)

_BEFORE, _AFTER = 240, 240
_LONG_BEFORE, _LONG_AFTER = 480, 1500
"""Code points of a very long sentence that are shown: its quantity is to be in view."""
_SHOWN_QUOTE = 300
_UNGRADED = "terminal.source.ungraded"
_BLANK_LINE = re.compile(r"\r?\n[ \t]{0,8}\r?\n|\r[ \t]{0,8}\r(?!\n)")


def claim_sheet(view: ClaimView, lang: str, *, text: bool = True) -> Sheet:
    """The sheet of a claim; without `text` where its text stands beside it."""
    held = view.held
    document, claim = held.placed.document, held.placed.claim
    # The folders of a long path would push out all else that the line tells.
    named = re.split(r"[\\/]", document.path)[-1] or document.path
    told = [held.placed.id or "", place(replace(document, path=named), claim.anchor.start, lang)]
    told += [short_day(document.published, lang)] if document.published else []
    told += [display_text(document.publisher)] if document.publisher else []
    told += [document.language] if document.language else []
    blocks: list[Block] = [Paragraph(passage(document, claim))] if text else []
    blocks += _section("reading", _reading(view, lang), lang)
    if not view.whole:
        # The rest is still to come.
        blocks += [Gap(), Paragraph(styled(("…", "t-faint")))]
        return Sheet(held.placed.id or "", " · ".join(told), tuple(blocks))
    blocks += _section("findings", _findings(view.findings, len(held.findings) - len(view.findings), lang), lang)
    blocks += _section("decision", _decisions(held, lang), lang)
    blocks += _section("notes", _notes(view, lang), lang)
    blocks += _section("links", _links(view.links, held.placed.id or "", lang), lang)
    blocks += _section("history", _history(view, lang), lang)
    return Sheet(held.placed.id or "", " · ".join(told), tuple(blocks))


def citation(held: CaseClaim, lang: str) -> str:
    """A claim to be pasted: its quote, who says it, where it stands, and the hash that finds the text again."""
    document, claim = held.placed.document, held.placed.claim
    where = [place(document, claim.anchor.start, lang)]
    where += [display_text(part) for part in (document.publisher, document.title, document.url) if part]
    where += [short_day(document.published, lang)] if document.published else []
    where += [f"SHA-256 {document.sha256[:12]}", held.placed.id or ""]
    return f"{quoted(claim.anchor.quote, lang)} — {source_text(claim.attribution, lang)}. {', '.join(where)}."


def passage(document: Document, claim: Claim) -> Content:
    """The claim's sentence in its text: quantity, cue and source marked, the text around it faint."""
    text, sentence, anchor = document.text, claim.sentence, claim.anchor
    first, last = max(0, anchor.start - _LONG_BEFORE), anchor.end + _LONG_AFTER
    start, end = max(sentence.start, first), max(anchor.end, min(sentence.end, last))
    start = min(start, anchor.start)
    before, after = "…" if start > sentence.start else _before(text, start), _after(text, end)
    pieces: list[str | tuple[str, str]] = [(_cleaned(before), "t-around")]
    at = start
    for span, style in _marks(claim):
        if span.start < at or span.end > end:
            continue
        pieces.append(_cleaned(text[at : span.start]))
        body = _cleaned(span.of(text))
        if style == "t-quantity":
            # Brackets say it where there is no colour.
            body = f"[{body}]"
        pieces.append((body, style))
        at = span.end
    pieces.append(_cleaned(text[at:end]))
    pieces.append((_cleaned(after), "t-around"))
    return styled(*(piece for piece in pieces if piece and piece != ("", "t-around")))


def _marks(claim: Claim) -> list[tuple[Span, str]]:
    """The stretches to be marked, in order; where two overlap the quantity goes first."""
    found = [(claim.anchor.span, "t-quantity")]
    wanted: list[tuple[Span, str]] = []
    if claim.attribution:
        wanted += [
            (Span(each.start, each.end), "t-source")
            for each in claim.attribution.chain
            if each.start is not None and each.end is not None
        ]
        wanted += [(claim.attribution.cue, "t-cue")] if claim.attribution.cue else []
    for span, style in wanted:
        if span.start < span.end and not any(span.overlaps(other) for other, _ in found):
            found.append((span, style))
    return sorted(found, key=lambda each: each[0].start)


def _cleaned(text: str) -> str:
    return display_text(text, lines=True).replace("\t", " ")


def _before(text: str, start: int) -> str:
    """The rest of the paragraph before a place, as far as it helps, from the start of a word."""
    around = text[max(0, start - _BEFORE) : start]
    paragraph = _BLANK_LINE.split(around)[-1]
    if len(paragraph) < len(around) or start <= _BEFORE:
        return paragraph.lstrip()
    space = paragraph.find(" ")
    return f"…{paragraph[space + 1 :] if 0 <= space < 40 else paragraph}"


def _after(text: str, end: int) -> str:
    """The rest of the paragraph after a place, as far as it helps, to the end of a word."""
    around = text[end : end + _AFTER]
    paragraph = _BLANK_LINE.split(around, maxsplit=1)[0]
    if len(paragraph) < len(around) or end + _AFTER >= len(text):
        return paragraph.rstrip()
    space = paragraph.rfind(" ")
    return f"{paragraph[:space] if space > len(paragraph) - 40 else paragraph}…"


def _notes(view: ClaimView, lang: str) -> Iterator[Block]:
    if view.tags:
        words = " ".join(f"#{display_text(each.word)}" for each in view.tags)
        yield fact(say("terminal.label.tags", lang), words, "t-label")
    for note in view.notes:
        yield Fact(display_text(note.person), styled(display_text(note.text)))


def _reading(view: ClaimView, lang: str) -> Iterator[Block]:
    held, claim = view.held, view.held.placed.claim

    def label(name: str) -> str:
        return say(f"terminal.label.{name}", lang)

    if claim.quantity:
        of = f" · {display_text(claim.quantity.of)}" if claim.quantity.of else ""
        yield Fact(label("figure"), styled((quantity(claim.quantity, lang), "t-strong"), of))
        yield fact(label("modality"), term("modality", claim.modality, lang))
        yield fact(label("period"), claim_period(claim, lang), "" if claim.period else "t-faint")
    named = bool(claim.attribution and claim.attribution.chain)
    yield fact(label("source"), source_text(claim.attribution, lang), "" if named else "t-faint")
    for source in view.sources:
        grade = term("reliability", source.reliability, lang) if source.reliability else say(_UNGRADED, lang)
        secret = f" {signs.SECRET} {say('terminal.label.secret', lang)}" if source.confidential else ""
        yield Fact("", styled((f"{source.id} {display_text(source.name)}: {grade}{secret}", "t-faint")))
    if claim.stance is not Stance.ASSERTS:
        yield fact(label("stance"), term("stance", claim.stance, lang))
    if claim.doubtful:
        share = number(round(claim.extraction_confidence * 100), lang)
        yield fact(f"{signs.DOUBTFUL} {label('check')}", say("terminal.doubtful", lang, share=share), "t-open")
    yield fact(label("worth"), worth_text(claim, lang), "t-faint")
    if held.by_hand:
        yield fact(label("by_hand"), display_text(held.by_hand))
    if held.stale:
        yield fact(f"{signs.DOUBTFUL} {label('stale')}", say("command.stale", lang), "t-open")
    for each in claim.readings:
        told = f"{quantity(each.quantity, lang)}: {say(each.why, lang)}"
        yield fact(label("other"), told, "t-open")


def _findings(found: Sequence[FindingHead], more: int, lang: str) -> Iterator[Block]:
    for each in found:
        head = f"{signs.VERDICT[each.verdict]} {each.id}"
        words = f"{term('verdict', each.verdict, lang)} · {term('kind', each.kind, lang)}"
        words += f" · {term('certainty', each.certainty, lang)}"
        if each.disposition is not Disposition.PENDING:
            words += f" · {signs.DISPOSITION[each.disposition]} {term('disposition', each.disposition, lang)}"
        yield Fact(head, styled((words, signs.VERDICT_STYLE[each.verdict])))
        yield Fact("", styled(render(each.title, lang)))
        if each.question:
            yield Fact("", styled((render(each.question, lang), "t-ask")))
    if more > 0:
        yield Paragraph(styled((say("terminal.more_findings", lang, count=more), "t-faint")))


def _decisions(held: CaseClaim, lang: str) -> Iterator[Block]:
    style = signs.STATUS_STYLE[held.status]
    yield Paragraph(styled((f"{signs.STATUS[held.status]} {term('status', held.status, lang)}", style)))
    for each in held.decisions:
        told = [term("status", each.status, lang), moment(each.at.astimezone(), lang)]
        told += [display_text(each.reason)] if each.reason else []
        yield Fact(display_text(each.person), styled(" · ".join(told)))
        for proof in each.evidence:
            quote = f" {quoted(proof.quote, lang)}" if proof.quote else ""
            yield fact(say("terminal.label.evidence", lang), display_text(proof.reference) + quote)


def _links(links: Sequence[tuple[Link, str]], own: str, lang: str) -> Iterator[Block]:
    for link, quote in links:
        other = link.second if link.first == own else link.first
        relation = term("relation", link.relation, lang)
        state = f"{signs.LINK[link.state]} {term('link_state', link.state, lang)}"
        said = f"{link.first} {relation} {link.second}" if link.first != own else f"{relation} {other}"
        yield Fact(link.id, styled(f"{said} · {state} · {quoted(quote[:_SHOWN_QUOTE], lang)}"))


def _history(view: ClaimView, lang: str) -> Iterator[Block]:
    for entry in reversed(view.history):
        gone = f" ({say('terminal.undone', lang)})" if entry.number in view.undone else ""
        yield Fact(entry.id, styled((entry_line(entry, lang) + gone, "t-faint")))


def _section(name: str, blocks: Iterator[Block] | Sequence[Block], lang: str) -> list[Block]:
    found = list(blocks)
    return [Gap(), Heading(say(f"terminal.section.{name}", lang)), *found] if found else []
