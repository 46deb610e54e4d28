"""claims -> findings: which figures cannot all be true, why, how surely, and what to ask. Pure; a rule is a file."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.checking.comparing.judgements import Judgements
    from claimtrack.checking.comparing.references import read_references
    from claimtrack.checking.corroboration import support, supports
    from claimtrack.checking.crowds.index import MemoryIndex
    from claimtrack.checking.engine import check, findings_of, in_order
    from claimtrack.checking.live import LiveCheck
    from claimtrack.checking.measures.measuring import measure_of, measured
    from claimtrack.checking.measures.of_document import measured_all, measures_of
    from claimtrack.checking.origins.copies import copies_of
    from claimtrack.checking.origins.resting import Support, support_of

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
    "origins.copies": ("copies_of",),
    "corroboration": ("support", "supports"),
    "engine": ("check", "findings_of", "in_order"),
    "crowds.index": ("MemoryIndex",),
    "comparing.judgements": ("Judgements",),
    "live": ("LiveCheck",),
    "measures.measuring": ("measure_of", "measured"),
    "measures.of_document": ("measured_all", "measures_of"),
    "comparing.references": ("read_references",),
    "origins.resting": ("Support", "support_of"),
}
_FILE_OF = {name: file for file, names in _FILES.items() for name in names}


def __getattr__(name: str) -> Any:
    # Late: what one claim rests on is shown without the rules and the grammar, which take half a second to load.
    if name in _FILE_OF:
        return getattr(import_module(f"{__name__}.{_FILE_OF[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
