"""claims -> findings: which figures cannot all be true, why, how surely, and what to ask. Pure; a rule is a file."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.checking.copies import copies_of
    from claimtrack.checking.corroboration import support, supports
    from claimtrack.checking.engine import check, findings_of, in_order
    from claimtrack.checking.index import MemoryIndex
    from claimtrack.checking.judgements import Judgements
    from claimtrack.checking.live import LiveCheck
    from claimtrack.checking.measures import measure_of, measured
    from claimtrack.checking.of_document import measured_all, measures_of
    from claimtrack.checking.references import read_references
    from claimtrack.checking.resting import Support, support_of

__all__ = [
    "Judgements",
    "LiveCheck",
    "MemoryIndex",
    "Support",
    "check",
    "copies_of",
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

_FILES = {
    "copies": ("copies_of",),
    "corroboration": ("support", "supports"),
    "engine": ("check", "findings_of", "in_order"),
    "index": ("MemoryIndex",),
    "judgements": ("Judgements",),
    "live": ("LiveCheck",),
    "measures": ("measure_of", "measured"),
    "of_document": ("measured_all", "measures_of"),
    "references": ("read_references",),
    "resting": ("Support", "support_of"),
}
_FILE_OF = {name: file for file, names in _FILES.items() for name in names}


def __getattr__(name: str) -> Any:
    # Late: what one claim rests on is shown without the rules and the grammar, which take half a second to load.
    if name in _FILE_OF:
        return getattr(import_module(f"{__name__}.{_FILE_OF[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
