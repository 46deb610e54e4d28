"""The case file: the only SQL. Tables, engine, migrations, journal, and queries that return the model."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.casefile.case import CaseFile, open_case
    from claimtrack.casefile.chain import Verification
    from claimtrack.casefile.filters import ClaimFilter, ClaimIds

__all__ = ["CaseFile", "ClaimFilter", "ClaimIds", "Verification", "open_case"]

_HOMES = {
    "CaseFile": "case",
    "open_case": "case",
    "Verification": "chain",
    "ClaimFilter": "filters",
    "ClaimIds": "filters",
}


def __getattr__(name: str) -> Any:
    # Late, so that a process that checks a part of a journal starts without the tables and what makes them.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
