"""The command demo: a case made from the two dispatches that claimtrack carries."""

from __future__ import annotations

import os
from contextlib import ExitStack
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated

import typer

from claimtrack.cli.door import door

CASE, REPORT = "claimtrack.db", "report.html"
Out = Annotated[str, typer.Option("--out", metavar="DIR", help="Where to make it.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(demo)


def demo(context: typer.Context, out: Out = "claimtrack-demo") -> None:
    """Make a case from two short dispatches, print what does not fit in them, and write the report.

    It may be run again: what is there is kept.
    """
    from claimtrack import desk
    from claimtrack.cli import findings
    from claimtrack.cli.adding import add_all
    from claimtrack.cli.intake import Intake, Stated
    from claimtrack.cli.reporting import written
    from claimtrack.report.writing import replace_file

    at = door(context)
    os.makedirs(out, exist_ok=True)
    report = os.path.join(out, REPORT)
    # A case of one's own is named by --case or CLAIMTRACK_CASE; the demo keeps away from it.
    at.case = os.path.join(out, CASE)
    with ExitStack() as stack:
        folder = stack.enter_context(resources.as_file(seeds()))
        manifest = os.path.join(folder, "manifest.csv")
        # Called by their bare names: where claimtrack is installed is nobody's business.
        add_all(at, Intake(at, None, Stated(manifest=manifest), named=os.path.basename), hint=False)
    case = at.open()
    replace_file(report, written(at, case, "html"))
    found = findings.listed(desk.findings(case))
    at.output.line()
    findings.show_findings(at, [each for each in found if each.finding.verdict != "consistent"])
    at.output.line(" · ".join(findings.counts((each.finding.verdict for each in found), at.lang)))
    at.output.line(at.say("command.demo.report", path=report))
    at.output.line(at.say("command.demo.next", again=at.again))


def seeds() -> Traversable:
    """The folder of the dispatches: beside the package in a checkout, inside it where it is installed."""
    package = resources.files("claimtrack")
    inside = package / "_seeds"
    return inside if inside.is_dir() else package / ".." / "seeds"
