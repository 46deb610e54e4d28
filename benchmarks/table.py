"""Rows of a Markdown table, printed as they are measured."""

from __future__ import annotations

import sys


def line(*cells: str) -> None:
    """Print a row at once, so that a long run shows how far it has come."""
    sys.stdout.write(f"| {' | '.join(cells)} |\n")
    sys.stdout.flush()
