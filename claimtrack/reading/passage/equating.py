"""What a text equates with an estimate or a plan, and so is one too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.language import fold
from claimtrack.language.phrases import PhraseTable
from claimtrack.model import Claim, Modality, TieKind

_AHEAD = (Modality.FORECAST, Modality.TARGET)


def equated(claims: Sequence[Claim], currencies: PhraseTable[str]) -> list[Claim]:
    """The claims, where what a text equates with an estimate or a plan is one too: "$2,000, or 83 years of wages".

    A rate of exchange, the price of one of some `currencies`, is none.
    """
    modes = {claim.number: claim.modality for claim in claims if claim.number}
    periods = {claim.number: claim.period for claim in claims if claim.number}
    done = []
    for claim in claims:
        equal = (modes.get(tie.number) for tie in claim.ties if tie.kind is TieKind.EQUALS)
        mode = next((mode for mode in equal if mode in (Modality.ESTIMATE, *_AHEAD)), None)
        other = next((periods.get(tie.number) for tie in claim.ties if tie.kind is TieKind.EQUALS), None)
        cut = other is not None and claim.period is not None and claim.period.start == other.start
        planned = cut and claim.modality is Modality.FORECAST and mode is Modality.TARGET
        per = claim.quantity.per if claim.quantity is not None else None
        if per is not None and currencies.get(fold(per)) is not None:
            mode = None
        if mode is not None and (claim.modality is Modality.REPORTED or planned):
            # What is planned runs past the day of the report.
            claim = replace(claim, modality=mode, period=other if cut else claim.period)
        done.append(claim)
    return done
