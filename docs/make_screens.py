"""Draw the pictures of the terminal in this folder: `make screens`.

The case is the one of the demo, so that anyone gets the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from claimtrack.casefile import open_case
from claimtrack.tui.app import ClaimtrackApp

_HERE = Path(__file__).resolve().parent
_SIZE = (120, 36)
_SCREENS = {"queue": ("j", "j", "j"), "cross-check": ("2",), "history": ("6",)}


def _demo(folder: Path) -> None:
    command = [sys.executable, "-m", "claimtrack", "demo", "--out", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


async def _draw(name: str, keys: tuple[str, ...]) -> None:
    with open_case("claimtrack.db") as case:
        app = ClaimtrackApp(case, by="Ana", lang="en", keys={}, look=False)
        async with app.run_test(size=_SIZE) as pilot:
            await pilot.pause(1.0)
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.3)
            await app.workers.wait_for_complete()
            await pilot.pause(0.5)
            (_HERE / f"{name}.svg").write_text(app.export_screenshot(title="claimtrack"), encoding="utf-8")


def main() -> None:
    """Draw every picture."""
    with tempfile.TemporaryDirectory() as folder:
        _demo(Path(folder))
        os.chdir(folder)
        for name, keys in _SCREENS.items():
            asyncio.run(_draw(name, keys))


if __name__ == "__main__":
    main()
