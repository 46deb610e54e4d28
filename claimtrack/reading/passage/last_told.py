"""From which of its figures a text goes on: the first dated one of the latest sentence, or what its change led to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Claim
from claimtrack.reading.figures.change_ends import leads_on
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.passage.continuing import looks_back


@dataclass(slots=True)
class LastTold:
    """The dated figure from which the next sentences of one document go on."""

    tokens: Tokens
    pack: LanguagePack
    claim: Claim | None = None
    figure: Figure | None = None

    def goes_on(self, claim: Claim, figure: Figure, before: Sequence[Claim]) -> None:
        """Takes in the next figure of the text; `before` are the claims told before it."""
        if claim.period is None or looks_back(claim, before):
            return
        if self.claim is None or self.figure is None or claim.sentence.start > self.claim.sentence.start:
            self.claim, self.figure = claim, figure
        elif leads_on(self.tokens, self.pack, self.figure, figure):
            # "From 742 in June 2024 to 624 last June. Of the buses still running, 391": as they are now.
            self.claim, self.figure = claim, figure
