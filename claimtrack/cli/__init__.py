"""The door: the commands of claimtrack. It may import every room; no room imports it."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Sequence

SELDOM = (200_000, 20, 50)
"""After how many new objects those that hold each other are looked for. Nearly all that a command loads stays to its
end; by the usual numbers (700, 10, 10) going through it over and over is a tenth of its start."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run claimtrack with the arguments given, else those of the process, and return its exit code."""
    gc.set_threshold(*SELDOM)
    # The system takes back at once whatever is left at the end; going through it first takes longer than a query.
    atexit.register(gc.freeze)
    # Looking for plugins among all that is installed takes as long as a query; a desk's tables have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from claimtrack.cli.run import run

    return run(arguments)
