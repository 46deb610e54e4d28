"""claims -> findings: which figures cannot all be true, why, how surely, and what to ask. Pure; a rule is a file."""

from claimtrack.checking.corroboration import Support, support, support_of, supports
from claimtrack.checking.engine import check, findings_of, in_order
from claimtrack.checking.index import MemoryIndex
from claimtrack.checking.judgements import Judgements
from claimtrack.checking.live import LiveCheck
from claimtrack.checking.measures import measure_of, measured
from claimtrack.checking.of_document import measured_all, measures_of
from claimtrack.checking.references import read_references

__all__ = [
    "Judgements",
    "LiveCheck",
    "MemoryIndex",
    "Support",
    "check",
    "findings_of",
    "in_order",
    "measure_of",
    "measured",
    "measured_all",
    "measures_of",
    "read_references",
    "support",
    "support_of",
    "supports",
]
