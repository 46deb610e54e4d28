"""The rules: one file each, registered here. A rule knows no language: it compares quantities, periods and sources."""

from claimtrack.checking.context import Rule
from claimtrack.checking.rules.agreement import agreement
from claimtrack.checking.rules.balance import balance
from claimtrack.checking.rules.circular import circular
from claimtrack.checking.rules.conflict import conflict
from claimtrack.checking.rules.limit import limit
from claimtrack.checking.rules.limit_beside import limit_beside
from claimtrack.checking.rules.missing_date import missing_date
from claimtrack.checking.rules.missing_period import missing_period
from claimtrack.checking.rules.part_whole import part_whole
from claimtrack.checking.rules.product import product
from claimtrack.checking.rules.ratio import ratio
from claimtrack.checking.rules.repeats import repeats
from claimtrack.checking.rules.scale_slip import scale_slip
from claimtrack.checking.rules.sums import sums
from claimtrack.checking.rules.timeline import timeline
from claimtrack.checking.rules.unattributed import unattributed
from claimtrack.checking.rules.unit_slip import unit_slip
from claimtrack.checking.rules.voices import voices
from claimtrack.checking.rules.wording import wording

RULES: tuple[Rule, ...] = (
    limit,
    limit_beside,
    conflict,
    scale_slip,
    voices,
    unit_slip,
    part_whole,
    sums,
    balance,
    ratio,
    product,
    timeline,
    circular,
    repeats,
    agreement,
    unattributed,
    missing_period,
    missing_date,
    wording,
)

__all__ = ["RULES"]
