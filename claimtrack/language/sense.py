"""What concepts say beyond what is broader: what stands still for weeks, and what a sum is that an act brings in."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def is_standing(id: str) -> bool:
    """Whether there is as much of a thing next week as today, or an act tells of no more than that."""
    return id in _tables()["standing"]


def sum_of(act: str) -> str | None:
    """What a sum of money is of which the text says no more than an act: what is earned is revenue."""
    found: str | None = _tables()["sums"].get(act)
    return found


@cache
def _tables() -> dict[str, Any]:
    file = resources.files("claimtrack.language") / "concepts.topics.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
