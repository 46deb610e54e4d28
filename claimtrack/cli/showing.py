"""The command show: one thing of a case with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile
    from claimtrack.model import CaseClaim, CaseDocument, CaseFinding, CaseSource, Entry, Evidence, Link

Facts = Iterator[tuple[str, str]]
"""Labels, keys below command.show, each with its text for display; an empty text is left out."""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(show)


def show(
    context: typer.Context,
    thing: Annotated[str, typer.Argument(metavar="ID", help="C12, F3, S2, D1, L4 or E40.")],
    format: options.TableOrJsonl = "table",
) -> None:
    """Show a claim, finding, source, document, link or journal entry with its history."""
    from claimtrack import desk, model

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    case = at.open()
    held = desk.show(case, thing.upper())
    history = () if isinstance(held, model.Entry) else desk.history(case, thing.upper())
    if format == "jsonl":
        at.export(_record(held, history, at.json_lang))
        return
    if isinstance(held, model.CaseFinding):
        from claimtrack.cli.findings import Listed, show_findings

        show_findings(at, [Listed(held.id, held)])
    _print(at, chain(_facts(at, case, held), _marks(at, case, held)))
    if history:
        from claimtrack.cli.entries import line

        at.output.line()
        at.output.line(at.say("command.show.history"))
        for entry in history:
            at.output.line(f"  {line(entry, at.lang)}")


def _record(held: Any, history: Sequence[Entry], lang: str) -> dict[str, Any]:
    from claimtrack import model
    from claimtrack.exchange import jsonl

    if isinstance(held, model.Entry):
        return jsonl.entry(held)
    if isinstance(held, model.CaseClaim):
        shown = jsonl.case_claim(held, lang)
    elif isinstance(held, model.CaseDocument):
        shown = jsonl.case_document(held, lang)
    elif isinstance(held, model.CaseFinding):
        shown = jsonl.case_finding(held, lang)
    elif isinstance(held, model.CaseSource):
        shown = jsonl.case_source(held)
    else:
        shown = jsonl.link(held)
    return {**shown, "history": [jsonl.entry(entry) for entry in history]}


def _print(at: Door, facts: Facts) -> None:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for label, text in facts:
        if text:
            grid.add_row(Text(at.say(f"command.show.{label}")), Text(text))
    at.output.show(grid)


def _facts(at: Door, case: CaseFile, held: Any) -> Facts:
    from claimtrack import model

    if isinstance(held, model.CaseClaim):
        return _claim(at, case, held)
    if isinstance(held, model.CaseDocument):
        return _document(at, case, held)
    if isinstance(held, model.CaseFinding):
        return _finding(at, case, held)
    if isinstance(held, model.CaseSource):
        return _source(at, case, held)
    if isinstance(held, model.Entry):
        return _entry(at, held)
    return _link(at, case, held)


def _marks(at: Door, case: CaseFile, held: Any) -> Facts:
    """Notes and tags; a claim's id stands in what was read."""
    from claimtrack import desk, model
    from claimtrack.wording import display_text, moment

    if isinstance(held, model.Entry):
        return
    id_ = held.placed.id if isinstance(held, model.CaseClaim) else held.id
    yield "tags", " ".join(display_text(tag.word) for tag in desk.tags(case, id_))
    for note in desk.notes(case, id_):
        told = (display_text(note.text), display_text(note.person), moment(note.at.astimezone(), at.lang))
        yield "note", " · ".join(told)


def _claim(at: Door, case: CaseFile, held: CaseClaim) -> Facts:
    from claimtrack import desk
    from claimtrack.cli.claims import words
    from claimtrack.wording import (
        claim_period,
        display_text,
        moment,
        place,
        quantity,
        quoted,
        render,
        source_text,
        term,
        worth_text,
    )

    claim, document, lang = held.placed.claim, held.placed.document, at.lang
    yield "claim", f"{held.placed.id} · {term('claim_kind', claim.kind, lang)} · {term('status', held.status, lang)}"
    yield "quote", quoted(claim.anchor.quote, lang)
    yield "sentence", display_text(claim.sentence.text)
    yield (
        "anchor",
        f"{held.document_id} · {place(document, claim.anchor.start, lang)} · "
        + at.say("command.show.offsets", start=str(claim.anchor.start), end=str(claim.anchor.end)),
    )
    if claim.quantity:
        yield "figure", words(claim, lang)
        yield "period", claim_period(claim, lang)
        yield "modality", term("modality", claim.modality, lang)
    yield "source", source_text(claim.attribution, lang)
    yield "doubtful", at.say("command.doubtful") if claim.doubtful else ""
    yield "worth", worth_text(claim, lang)
    for reading in claim.readings:
        yield "rejected", f"{quantity(reading.quantity, lang)}: {at.say(reading.why)}"
    yield "confidence", term("confidence", held.confidence, lang) if held.confidence else ""
    rests = desk.rests_on(case, held.placed)
    if rests is not None:
        reasons = " ".join(render(reason, lang) for reason in rests.reasons)
        yield "rests", f"{term('confidence', rests.confidence, lang)}: {display_text(reasons)}"
        for fall in rests.falls:
            word = term("confidence", fall.confidence, lang)
            yield (
                "without",
                at.say("command.show.left", source=display_text(fall.without), left=fall.origins, word=word),
            )
    for decision in held.decisions:
        told = [
            term("status", decision.status, lang),
            display_text(decision.person),
            moment(decision.at.astimezone(), lang),
        ]
        yield "decision", " · ".join([*told, *([display_text(decision.reason)] if decision.reason else [])])
        yield from _evidence(decision.evidence, lang)
    yield "stale", at.say("command.stale") if held.stale else ""
    yield "lost", at.say("command.lost") if held.lost else ""
    yield "by_hand", display_text(held.by_hand or "")
    for each in desk.links(case):
        if each.id in held.links:
            yield "link", _relation(each, lang)
    yield "findings", " ".join(held.findings)


def _evidence(evidence: Sequence[Evidence], lang: str) -> Facts:
    from claimtrack.wording import display_text, quoted

    for each in evidence:
        quote = f" {quoted(each.quote, lang)}" if each.quote else ""
        yield "evidence", display_text(each.reference) + quote


def _document(at: Door, case: CaseFile, held: CaseDocument) -> Facts:
    from claimtrack.wording import day, display_text, line_of, moment, number, term, unread_pages

    document, lang = held.document, at.lang
    yield "document", f"{held.id} · {display_text(document.path)}"
    yield "title", display_text(document.title or "")
    yield "publisher", display_text(document.publisher or "")
    told = f"{day(document.published, lang)} ({term('dated', document.dated, lang)})" if document.published else ""
    yield "published", told or at.say("command.no_date")
    yield "url", display_text(document.url or "")
    yield "captured", moment(document.captured.astimezone(), lang) if document.captured else ""
    yield "pages", number(len(document.pages), lang) if document.pages else ""
    yield "unread", unread_pages(document, lang)
    yield "language", document.language or at.say("command.no_language")
    yield "type", f"{document.media_type} · {document.encoding}"
    yield "sha256", document.sha256
    yield "added", moment(held.added.astimezone(), lang)
    yield "claims", at.say("command.show.claims_decided", claims=held.claims, decided=held.decided)
    if held.retracted:
        why = display_text(held.retracted_why or "")
        yield "retracted", " · ".join(filter(None, (moment(held.retracted.astimezone(), lang), why)))
    yield "newer", at.say("command.newer", document=held.newer) if held.newer else ""
    yield from _differences(at, case, held.id)
    for refused in held.refused:
        stretch = document.text[refused.start : min(refused.end, refused.start + 40)]
        line = line_of(document.text, refused.start)
        yield "refused", at.say("command.refused", line=line, text=stretch, why=at.say(refused.why))


def _differences(at: Door, case: CaseFile, document: str) -> Facts:
    """How a document differs from its older version: which claims are no longer said, and which are new."""
    from claimtrack import desk
    from claimtrack.wording import quoted

    found = desk.differences(case, document)
    if found is None:
        return
    yield "older", found.older
    yield "carried", " ".join(found.carried)
    for label, ids in (("gone", found.gone), ("new", found.new)):
        for claim in desk.claims(case, ids=ids):
            yield label, f"{claim.placed.id} {quoted(claim.placed.claim.anchor.quote, at.lang)}"


def _finding(at: Door, case: CaseFile, held: CaseFinding) -> Facts:
    from claimtrack import desk
    from claimtrack.wording import display_text, moment, quoted, resting_text, term

    for placed in held.finding.claims:
        rests = desk.rests_on(case, placed)
        if rests is not None:
            names = [origin.name for origin in rests.origins]
            yield "origins", f"{placed.id} · {resting_text(rests.articles, rests.texts, names, at.lang)}"
    for passage in held.finding.passages:
        yield "passage", f"{quoted(passage.text, at.lang)} · {display_text(passage.path)}"
    told = [term("disposition", held.disposition, at.lang)]
    told += [term("wrong", held.wrong, at.lang)] if held.wrong else []
    told += [display_text(held.person)] if held.person else []
    told += [moment(held.at.astimezone(), at.lang)] if held.at else []
    told += [display_text(held.reason)] if held.reason else []
    yield "disposition", " · ".join(told) + (at.say("command.changed_since") if held.changed_since else "")
    yield from _evidence(held.evidence, at.lang)


def _source(at: Door, case: CaseFile, held: CaseSource) -> Facts:
    from claimtrack import desk
    from claimtrack.wording import country, display_text, number, term

    yield "source", f"{held.id} · {display_text(held.name)}"
    yield "kind", term("source_kind", held.kind, at.lang)
    yield "aliases", ", ".join(display_text(each) for each in held.aliases)
    yield "parent", display_text(held.parent or "")
    same, countries = desk.kin(case, held)
    yield "country", ", ".join(country(each, at.lang) for each in countries)
    yield "kin", ", ".join(f"{each.id} {display_text(each.name)}" for each in desk.sources(case) if each.id in same)
    yield "reliability", term("reliability", held.reliability, at.lang) if held.reliability else ""
    yield "claims", number(held.claims, at.lang)


def _link(at: Door, case: CaseFile, held: Link) -> Facts:
    from claimtrack import desk
    from claimtrack.wording import display_text, quoted, term

    yield "link", _relation(held, at.lang)
    yield "state", term("link_state", held.state, at.lang)
    yield "person", display_text(held.person or "")
    for each in desk.claims(case, ids=[held.first, held.second]):
        yield "claim", f"{each.placed.id} {quoted(each.placed.claim.anchor.quote, at.lang)}"


def _relation(held: Link, lang: str) -> str:
    from claimtrack.wording import term

    state = term("link_state", held.state, lang)
    return f"{held.id}: {held.first} {term('relation', held.relation, lang)} {held.second} ({state})"


def _entry(at: Door, held: Entry) -> Facts:
    import json

    from claimtrack.cli.entries import line
    from claimtrack.wording import display_text

    yield "entry", line(held, at.lang)
    yield "sitting", display_text(held.sitting)
    for label, payload in (("before", held.before), ("after", held.after)):
        if payload is not None:
            yield label, display_text(json.dumps(payload, ensure_ascii=False, sort_keys=True, default=str))
    yield "evidence", " ".join(display_text(each) for each in held.evidence)
    yield "previous_hash", held.previous_hash
    yield "hash", held.hash
