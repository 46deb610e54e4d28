"""What is asked of the period of one figure, and how a rule answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.model import Modality
from claimtrack.quantity import Period
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.episodes import Episode
from claimtrack.reading.periods.period_mention import PeriodMention
from claimtrack.reading.sentences import SentenceSpan

Answer = tuple[Period | None] | None
"""What a rule settles: a period, or that a figure has none; None where other rules have to say."""
NO_PERIOD: tuple[None] = (None,)
"""The answer that the text gives a figure no period."""


@dataclass(slots=True)
class Asked:
    """A figure whose period is looked for, and what its sentence offers."""

    figure: Figure
    span: SentenceSpan
    mode: Modality
    before: Sequence[tuple[Figure, Period | None]]
    """The figures already read, with their periods, in the order of the text."""
    told: Sequence[PeriodMention]
    """The periods of the sentence."""
    usable: Sequence[PeriodMention] = ()
    """Those of them that the figure may have."""
    mention: PeriodMention | None = None
    """The nearest of those."""
    episode: Episode | None = None
    """What the text speaks of there, where it has dated its first day and its last."""
