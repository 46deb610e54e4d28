"""What leaves for other programs: export, and what the newsroom published of a claim."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import Door, door

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

FORMATS = ("claimreview", "annotations", "prov", "csv", "jsonl")


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(publish)
    app.command()(export)


def publish(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="C12", help="A claim.")],
    rating: Annotated[
        str, typer.Option("--rating", metavar="TEXT", help="A word of your rating scale: [newsroom] in the settings.")
    ],
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="Where the review can be read: ClaimReview needs it.")
    ] = None,
) -> None:
    """Note what your newsroom published of a claim: see export --format claimreview."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.publish(at.open(), at.by, claim, rating, url, scale=at.settings.newsroom.ratings))


def export(
    context: typer.Context,
    format: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="What to write.")],
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write it. Default: standard output.")
    ] = None,
) -> None:
    """Write the case for other programs; the names of confidential sources stay out.

    jsonl is the whole case, journal, bytes and names of confidential sources too: import puts it into an empty one.
    """
    from claimtrack import desk

    at = door(context)
    options.one_of(FORMATS, format, "--format")
    case = at.open()
    parts = desk.export_lines(case) if format == "jsonl" else _WRITERS[format](at, case)
    if format == "jsonl" and any(source.confidential for source in desk.sources(case)):
        at.output.talk(at.say("command.export.confidential"))
    if out is None or out == "-":
        for part in parts:
            at.output.exact(part)
        return
    from claimtrack.report.writing import replace_file

    replace_file(out, parts)
    at.output.talk(at.say("command.export.written", path=out))


def _claimreview(at: Door, case: CaseFile) -> Iterable[str]:
    from claimtrack import desk
    from claimtrack.exchange import claimreview

    found = claimreview.reviews(desk.published(case), at.settings.newsroom, at.by)
    if found.skipped:
        at.output.talk(at.say("command.export.no_url", claims="\n".join(found.skipped)))
    return [_json(at, found.document)]


def _annotations(at: Door, case: CaseFile) -> Iterable[str]:
    from claimtrack import desk
    from claimtrack.exchange import annotation

    return [_json(at, annotation.collection(desk.snapshot(case), at.json_lang))]


def _prov(at: Door, case: CaseFile) -> Iterable[str]:
    from claimtrack import desk
    from claimtrack.exchange import provenance

    return [_json(at, provenance.provenance(desk.snapshot(case)))]


def _csv(at: Door, case: CaseFile) -> Iterable[str]:
    from claimtrack import desk
    from claimtrack.exchange import sheet

    return sheet.lines(sheet.COLUMNS, map(at.unnamed, sheet.claim_rows(desk.each_claim(case))))


_WRITERS = {"claimreview": _claimreview, "annotations": _annotations, "prov": _prov, "csv": _csv}


def _json(at: Door, document: Any) -> str:
    return json.dumps(at.public(document), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
