"""Commands on documents alone, without a case: extract, check, text."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door
from claimtrack.cli.faults import DISCREPANCY
from claimtrack.cli.intake import Intake, Stated

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from claimtrack.model import Verdict


_DOCUMENT_ID = re.compile(r"[Dd][0-9]{1,12}")


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(extract)
    app.command()(check)
    app.command()(text)


def extract(
    context: typer.Context,
    paths: options.Paths = None,
    format: options.TableOrJsonl = "table",
    published: options.Published = None,
    publisher: options.Publisher = None,
    language: options.Language = None,
    encoding: options.Encoding = None,
    max_size: options.MaxSize = None,
    manifest: options.Manifest = None,
) -> None:
    """Print the claims of documents; no case is needed."""
    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    intake = Intake(at, paths, Stated(published, publisher, language, encoding, max_size, manifest))
    for _, read in intake.read_all():
        if format == "jsonl":
            from claimtrack.exchange import jsonl

            at.output.record(jsonl.read_document(read, at.json_lang))
        else:
            from claimtrack.cli.claims import show_extracted

            show_extracted(at, read)


def check(
    context: typer.Context,
    paths: options.Paths = None,
    format: options.TableOrJsonl = "table",
    reference: options.Reference = None,
    fail_on_discrepancy: Annotated[
        bool, typer.Option("--fail-on-discrepancy", help="Exit with 1 where a discrepancy is found.")
    ] = False,
    published: options.Published = None,
    publisher: options.Publisher = None,
    language: options.Language = None,
    encoding: options.Encoding = None,
    max_size: options.MaxSize = None,
    manifest: options.Manifest = None,
) -> None:
    """Cross-check the figures of documents, or of the case where no document is named."""
    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    if paths or manifest:
        stated = Stated(published, publisher, language, encoding, max_size, manifest)
        found = _check_documents(at, Intake(at, paths, stated), format, reference or ())
    elif reference:
        from claimtrack.model import InputRefused

        raise InputRefused("checking.reference.no_paths")
    else:
        found = _check_case(at, format)
    if fail_on_discrepancy and "discrepancy" in found:
        at.code = at.code or DISCREPANCY


def _check_documents(at: Door, intake: Intake, format: str, reference: Sequence[str]) -> Collection[Verdict]:
    from claimtrack import checking
    from claimtrack.cli import findings

    # Before the documents: a fault in a reference file should not come after a long read.
    references = checking.read_references(reference)
    read = [read for _, read in intake.read_all()]
    checked = checking.check(read, references)
    verdicts = [each.verdict for each in checked]
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in checked:
            at.output.record(jsonl.finding(each, at.json_lang))
    elif read:
        findings.show_findings(at, findings.listed(checked))
        at.output.line(" · ".join([*findings.counts(verdicts, at.lang), findings.read_counts(read, at.lang)]))
        at.output.line(at.say("command.check.next", again=at.again))
    return verdicts


def _check_case(at: Door, format: str) -> Collection[Verdict]:
    from claimtrack import desk
    from claimtrack.cli import findings

    case = at.open()
    desk.check(case, at.by)
    verdicts = desk.finding_verdicts(case)
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in desk.each_finding(case):
            at.export(jsonl.case_finding(each, at.json_lang))
    else:
        found = (findings.Listed(each.id, each) for each in desk.each_finding(case, ids=findings.in_order(verdicts)))
        findings.show_each(at, found, max(map(len, verdicts), default=1), desk.found_paths(case))
        told = at.say(
            "command.count.held",
            claims=at.say("command.count.claims", count=sum(desk.status_counts(case).values())),
            documents=at.say("command.count.documents", count=len(desk.document_names(case))),
        )
        at.output.line(" · ".join([*findings.counts(verdicts.values(), at.lang), told]))
        at.output.line(at.say("command.check.next_case", again=at.again))
    return set(verdicts.values())


def text(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="PATH|D1", help="A file, - or a document of the case.")],
    encoding: options.Encoding = None,
    max_size: options.MaxSize = None,
) -> None:
    """Print exactly the text that offsets count in.

    A document of the case is named by its id; a file of such a name by ./D1.
    """
    at = door(context)
    if _DOCUMENT_ID.fullmatch(source):
        from claimtrack import desk
        from claimtrack.model import CaseDocument

        held = desk.show(at.open(), source.upper())
        assert isinstance(held, CaseDocument)
        found = held.document.text
    else:
        if os.path.isdir(source):
            from claimtrack.model import InputRefused

            raise InputRefused("document.is_folder", path=source)
        intake = Intake(at, [source], Stated(encoding=encoding, max_size=max_size))
        found = "".join(taken.document.text for taken in intake.taken())
    if at.output.is_terminal:
        from claimtrack.wording import display_text

        # What a terminal would obey is shown as a mark; a pipe or a file gets the text itself.
        at.output.exact(display_text(found, lines=True))
    else:
        at.output.exact(found)
