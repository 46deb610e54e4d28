"""Write the page of the commands in this folder: `python docs/make_commands.py`."""

from pathlib import Path

from claimtrack.cli.reference import markdown

Path(__file__).with_name("commands.md").write_text(markdown(), encoding="utf-8")
