"""wording: a bound that its own words contradict ("up to", of "minimal shipments")."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.context import Context
from claimtrack.model import Certainty, Finding, Verdict


def wording(context: Context) -> Iterator[Finding]:
    """A question for each upper bound on what the text calls a minimum."""
    for figure in context.scene.figures:
        if figure.is_upper_bound and "minimal" in figure.measured.measure.marks:
            yield Finding(
                kind="wording",
                verdict=Verdict.QUESTION,
                certainty=Certainty.CERTAIN,
                title=say("wording.title", one=quote(figure)),
                claims=(figure.placed,),
                question=say("wording.ask", one=quote(figure)),
            )
