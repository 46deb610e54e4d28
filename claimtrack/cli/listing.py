"""Lists of a case: claims, documents, sources, findings."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import door
from claimtrack.cli.output import Column

Status = Annotated[
    str | None,
    typer.Option("--status", metavar="STATUS", help="unreviewed, corroborated, disputed, unresolved or rejected."),
]
Source = Annotated[str | None, typer.Option("--source", metavar="S2|NAME", help="Of a source, or part of its name.")]
OfDocument = Annotated[str | None, typer.Option("--document", metavar="D1|PATH", help="Of a document.")]
OfFinding = Annotated[str | None, typer.Option("--finding", metavar="F3", help="Of a finding.")]
Search = Annotated[str | None, typer.Option("--search", metavar="TEXT", help="Whose quote or sentence holds a text.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(claims)
    app.command()(documents)
    app.command()(sources)
    app.command()(findings)


def claims(
    context: typer.Context,
    status: Status = None,
    source: Source = None,
    document: OfDocument = None,
    finding: OfFinding = None,
    search: Search = None,
    tag: Annotated[str | None, typer.Option("--tag", metavar="WORD", help="Filed under a word.")] = None,
    modality: Annotated[str | None, typer.Option("--modality", metavar="MODALITY", help="Meant as that.")] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Figures of a unit: barrel, USD.")] = None,
    found: Annotated[bool, typer.Option("--found", help="Those of which a finding speaks.")] = False,
    stale: Annotated[
        bool,
        typer.Option("--stale", help="Decided on what fell since: a retracted document, a downgraded source."),
    ] = False,
    blind: Annotated[
        bool, typer.Option("--blind", help="Hide what others decided until you have decided yourself.")
    ] = False,
    order: Annotated[
        str,
        typer.Option(
            "--order",
            metavar="place|worth|findings",
            help="As they stand, what is worth checking first, or those in discrepancies first.",
        ),
    ] = "place",
    format: Annotated[str, typer.Option("--format", metavar="table|jsonl|csv", help="How to print it.")] = "table",
) -> None:
    """List the claims of the case."""
    from claimtrack import desk, model

    at = door(context)
    options.one_of(("table", "jsonl", "csv"), format, "--format")
    chosen = desk.ClaimFilter(
        status=options.member(model.Status, status, "--status") if status else None,
        source=source,
        document=document,
        finding=finding,
        search=search,
        tag=tag,
        modality=options.member(model.Modality, modality, "--modality") if modality else None,
        unit=unit,
        found=found,
        stale=stale,
    )
    sorting = options.member(desk.ClaimOrder, order, "--order")
    case = at.open_checked() if sorting is desk.ClaimOrder.FINDINGS else at.open()
    held = desk.each_claim(case, chosen, blind=at.by if blind else None, order=sorting)
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in held:
            at.export(jsonl.case_claim(each, at.json_lang))
    elif format == "csv":
        from claimtrack.exchange import sheet

        at.output.rows(sheet.COLUMNS, map(at.unnamed, sheet.claim_rows(held)))
    else:
        from claimtrack.cli.claims import show_claims

        shown = list(held)
        show_claims(at, shown)
        at.output.line(at.say("command.count.claims", count=len(shown)))


def documents(context: typer.Context, format: options.TableOrJsonl = "table") -> None:
    """List the documents of the case."""
    from claimtrack import desk
    from claimtrack.cli.findings import short_paths
    from claimtrack.wording import display_text, number, short_day

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    held = desk.documents(at.open())
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in held:
            at.export(jsonl.case_document(each, at.json_lang))
        return
    names = short_paths(each.document.path for each in held)
    columns = [
        Column(at.say("command.column.id")),
        Column(at.say("command.column.path"), share=3),
        Column(at.say("command.column.published")),
        Column(at.say("command.column.publisher"), share=2),
        Column(at.say("command.column.language")),
        Column(at.say("command.column.claims"), "right"),
        Column(at.say("command.column.decided"), "right"),
        Column(at.say("command.column.refused"), "right"),
    ]
    at.output.table(
        columns,
        (
            (
                each.id,
                display_text(names[each.document.path])
                + (f" ({at.say('command.superseded', document=each.newer)})" if each.newer else ""),
                short_day(each.document.published, at.lang) if each.document.published else "–",
                display_text(each.document.publisher or "–"),
                each.document.language or "–",
                number(each.claims, at.lang),
                number(each.decided, at.lang),
                number(len(each.refused), at.lang),
            )
            for each in held
        ),
    )


def sources(context: typer.Context, format: options.TableOrJsonl = "table") -> None:
    """List the sources of the case."""
    from claimtrack import desk
    from claimtrack.wording import display_text, number, term

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    held = desk.sources(at.open())
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in held:
            at.export(jsonl.case_source(each))
        return
    columns = [
        Column(at.say("command.column.id")),
        Column(at.say("command.column.source"), share=3),
        Column(at.say("command.column.kind")),
        Column(at.say("command.column.claims"), "right"),
        Column(at.say("command.column.reliability")),
    ]
    at.output.table(
        columns,
        (
            (
                each.id,
                display_text(each.name),
                term("source_kind", each.kind, at.lang),
                number(each.claims, at.lang),
                each.reliability.value if each.reliability else "–",
            )
            for each in held
        ),
    )


def findings(
    context: typer.Context,
    document: OfDocument = None,
    claim: Annotated[str | None, typer.Option("--claim", metavar="C12", help="Of a claim.")] = None,
    format: options.TableOrJsonl = "table",
) -> None:
    """List the findings of the case; show F1 tells one in full."""
    from claimtrack import desk
    from claimtrack.cli.findings import STYLES, settled
    from claimtrack.wording import finding_text

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    case = at.open_checked()
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in desk.each_finding(case, document=document, claim=claim):
            at.export(jsonl.case_finding(each, at.json_lang))
        return
    held = desk.findings(case, document=document, claim=claim)
    columns = [
        Column(at.say("command.column.id")),
        Column(at.say("command.column.verdict")),
        Column(at.say("command.column.kind"), share=1),
        Column(at.say("command.column.certainty")),
        Column(at.say("command.column.claims"), share=1),
        Column(at.say("command.column.title"), share=5),
    ]
    at.output.table(
        columns,
        (
            (
                each.id,
                told.verdict,
                told.kind,
                " · ".join(filter(None, (told.certainty, settled(each, told))))
                + (at.say("command.changed_since") if each.changed_since else ""),
                " ".join(claim.id or "" for claim in told.claims),
                told.title,
            )
            for each in held
            for told in [finding_text(each, at.lang)]
        ),
        styles=[STYLES[each.finding.verdict] for each in held],
    )
