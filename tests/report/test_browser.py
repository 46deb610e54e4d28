"""The page in a browser, under its own policy."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.model import CaseSnapshot
from claimtrack.report import html
from tests.report import examples

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No name resolves: what a page would ask for is seen as an error, and reaches nobody.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--enable-logging=stderr",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--dump-dom",
)


@pytest.mark.browser
@pytest.mark.parametrize("case", [examples.case, examples.hostile])
def test_page_when_opened_then_its_style_applies_and_the_console_is_silent(
    case: Callable[[], CaseSnapshot], tmp_path: Path
) -> None:
    browser = next((found for name in NAMES if (found := shutil.which(name))), None)
    if browser is None:
        pytest.skip(f"needs a browser: one of {', '.join(NAMES)}")
    page = tmp_path / "report.html"
    page.write_text(html(case(), "en"), encoding="utf-8")
    done = subprocess.run(
        [browser, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "Discrepancy report" in done.stdout
    assert [line for line in done.stderr.splitlines() if "CONSOLE" in line] == []
