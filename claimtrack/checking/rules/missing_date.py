"""missing_date: a document without a date, whose relative periods stay open."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import say
from claimtrack.checking.context import Context
from claimtrack.model import Certainty, Finding, Verdict


def missing_date(context: Context) -> Iterator[Finding]:
    """One question for a document with figures and no date."""
    document = context.scene.read.document
    if document.published is None and context.scene.figures:
        yield Finding(
            kind="missing_date",
            verdict=Verdict.QUESTION,
            certainty=Certainty.CERTAIN,
            title=say("missing_date.title", path=document.title or document.path),
            question=say("missing_date.ask", path=document.title or document.path),
            documents=(document.sha256,),
        )
