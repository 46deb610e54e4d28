"""The page of the commands says what the commands say."""

from pathlib import Path

from claimtrack.cli.reference import markdown


def test_page_then_it_is_what_the_program_says(repo_root: Path) -> None:
    page = (repo_root / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == markdown(), "a command changed: python docs/make_commands.py"
