"""The rules: one file each, registered here. A rule knows no language: it compares quantities, periods and sources.

There are three sorts, by what they look at. What a pair rule finds hangs on two figures, what a document rule finds on
one document. A rule that looks around holds a figure of one document against what it chooses among all others; beside
it stands what could be so chosen, so that a new document reaches those that it bears on and no others.
"""

from collections.abc import Callable
from dataclasses import dataclass

from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.context import PairRule, Rule
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.rules import limit as caps
from claimtrack.checking.rules import part_whole as wholes
from claimtrack.checking.rules import product as totals
from claimtrack.checking.rules.agreement import agreement
from claimtrack.checking.rules.balance import balance
from claimtrack.checking.rules.circular import circular, echoes
from claimtrack.checking.rules.conflict import conflict
from claimtrack.checking.rules.factors import factors
from claimtrack.checking.rules.halves import halves
from claimtrack.checking.rules.left_over import left_over
from claimtrack.checking.rules.limit_alone import limit_alone
from claimtrack.checking.rules.limit_beside import limit_beside
from claimtrack.checking.rules.limit_made import limit_made
from claimtrack.checking.rules.limit_share import limit_share
from claimtrack.checking.rules.missing_date import missing_date
from claimtrack.checking.rules.missing_period import missing_period
from claimtrack.checking.rules.per_head import per_head
from claimtrack.checking.rules.ratio import ratio
from claimtrack.checking.rules.repeats import repeats
from claimtrack.checking.rules.scale_slip import scale_slip
from claimtrack.checking.rules.sums import sums
from claimtrack.checking.rules.taken_up import taken_up
from claimtrack.checking.rules.timeline import timeline
from claimtrack.checking.rules.told_twice import told_twice
from claimtrack.checking.rules.unattributed import unattributed
from claimtrack.checking.rules.unit_slip import unit_slip
from claimtrack.checking.rules.voices import voices
from claimtrack.checking.rules.wording import wording

PAIR_RULES: tuple[PairRule, ...] = (conflict, scale_slip, unit_slip, circular, repeats, agreement)
PAIR_KINDS = frozenset({"conflict", "scale_slip", "unit_slip", "circular", "repeats", "agreement"})
"""The kinds of finding that these make."""


@dataclass(frozen=True, slots=True)
class Around:
    """A rule that looks around."""

    rule: Rule
    could: Callable[[Figure], bool]
    """Whether a figure could be what those of other documents are held against, going by itself alone."""
    bears_on: Callable[[Figure, Figure, Judgements], bool]
    """Whether it could be what one figure is held against."""


AROUND: tuple[Around, ...] = (
    Around(caps.limit, caps.is_cap, caps.bears_on),
    Around(wholes.of_the_country, wholes.is_whole, wholes.bears_on),
    Around(totals.product_elsewhere, totals.is_sum, totals.bears_on),
)


def is_around(figure: Figure) -> bool:
    """Whether figures of other documents may be held against one."""
    return any(each.could(figure) for each in AROUND)


RULES: tuple[Rule, ...] = (
    caps.limit,
    limit_beside,
    limit_alone,
    limit_share,
    limit_made,
    voices,
    told_twice,
    taken_up,
    echoes,
    wholes.part_whole,
    wholes.of_the_country,
    sums,
    halves,
    balance,
    left_over,
    ratio,
    per_head,
    totals.product,
    totals.product_elsewhere,
    factors,
    timeline,
    unattributed,
    missing_period,
    missing_date,
    wording,
)
"""All that are given a document, in the order in which the first of two alike findings is kept."""

__all__ = ["AROUND", "PAIR_KINDS", "PAIR_RULES", "RULES", "Around", "is_around"]
