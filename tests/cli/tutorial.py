"""The tutorial: its files and commands, and the page with what they print."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

_FILE = re.compile(r"```text (\S+)\n(.*?)```\n", re.DOTALL)
_BLOCK = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
# When it was run is no part of what it shows.
_TIME = re.compile(r"\d{1,2} \w{3} \d{4}, \d\d:\d\d UTC")
WHEN = "22 Nov 2024, 10:00 UTC"


def written_anew(page: str, folder: Path, run: Callable[[list[str]], str]) -> str:
    """The page with the files it shows put into a folder, and what its commands print there under each of them."""
    for name, text in _FILE.findall(page):
        (folder / name).write_text(text, encoding="utf-8")

    def rerun(block: re.Match[str]) -> str:
        told = ["```console"]
        for line in block[1].splitlines():
            if line.startswith("$ "):
                told.append(line)
                words = shlex.split(line[2:])
                assert words[0] == "claimtrack"
                told += [each.rstrip() for each in _TIME.sub(WHEN, run(words[1:])).splitlines()]
        return "\n".join([*told, "```\n"])

    return _BLOCK.sub(rerun, page)
