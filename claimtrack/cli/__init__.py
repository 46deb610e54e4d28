"""The door: the commands of claimtrack. It may import every room; no room imports it."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run claimtrack with the arguments given, else those of the process, and return its exit code."""
    from claimtrack.cli.run import run

    return run(arguments)
