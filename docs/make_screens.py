"""Draw the pictures of the terminal in this folder, and list its keys in terminal.md: `make screens`.

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
from claimtrack.tui.commands import COMMANDS, SCREENS, Keys
from claimtrack.wording import say

_HERE = Path(__file__).resolve().parent
_SIZE = (120, 36)
_SCREENS = {
    "queue": ("j", "j", "j"),
    "cross-check": ("2",),
    "document": ("3", "c", "enter", "d", "enter"),
    "sources": ("4", "e", "b", *"often right", "enter"),
    "report": ("5",),
    "history": ("6",),
}
"""The keys that lead to each picture; what is decided on the way shows in the ones behind it."""
_BEGIN, _END = "<!-- keys -->", "<!-- end of keys -->"


def _demo(folder: Path) -> None:
    command = [sys.executable, "-m", "claimtrack", "demo", "--out", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


async def _draw(name: str, keys: tuple[str, ...]) -> None:
    with open_case("claimtrack.db") as case:
        app = ClaimtrackApp(case, by="Ana", lang="en", keys={}, look=False)
        async with app.run_test(size=_SIZE) as pilot:
            await pilot.pause(1.0)
            for key in keys:
                await pilot.press("space" if key == " " else key)
                await pilot.pause(0.3)
                await app.workers.wait_for_complete()
            await pilot.pause(1.0)
            (_HERE / f"{name}.svg").write_text(app.export_screenshot(title="claimtrack"), encoding="utf-8")


def key_table(lang: str = "en") -> str:
    """Every command with its keys, where it works and what it does, as a table of Markdown."""
    keys = Keys({})
    rows = ["| name | keys | where | what it does |", "| --- | --- | --- | --- |"]
    for command in COMMANDS:
        where = ", ".join(say(f"terminal.screen.{screen}", lang) for screen in command.screens)
        where = "everywhere" if len(command.screens) == len(SCREENS) else where
        shown = " ".join(f"`{key}`" for key in keys.shown(command, all_of_them=True).split())
        rows.append(f"| `{command.id}` | {shown} | {where} | {command.title(lang)} |")
    return "\n".join(rows)


def list_keys(page: str) -> str:
    """The page with the table of keys as they are now."""
    before, _, rest = page.partition(_BEGIN)
    return f"{before}{_BEGIN}\n{key_table()}\n{_END}{rest.partition(_END)[2]}"


def main() -> None:
    """List the keys and draw every picture."""
    page = _HERE / "terminal.md"
    page.write_text(list_keys(page.read_text(encoding="utf-8")), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        _demo(Path(folder))
        os.chdir(folder)
        for name, keys in _SCREENS.items():
            asyncio.run(_draw(name, keys))


if __name__ == "__main__":
    main()
