"""claimtrack: find the claims of news reports, trace their sources and cross-check their figures."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "check", "open_case", "read", "read_file"]  # noqa: F822 - the last four come from claimtrack.api when asked for


def __getattr__(name: str) -> Any:
    # Late, so that importing the package costs nothing; by name, so that no room depends on api through the package.
    if name in ("check", "open_case", "read", "read_file"):
        return getattr(import_module("claimtrack.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
