"""The page as axe-core sees it: what would keep somebody from reading it."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from claimtrack.model import CaseSnapshot
from claimtrack.report import html
from tests.report import examples
from tests.report.test_browser import FLAGS, NAMES

# From npm (axe-core), beside the checkout or wherever the variable says: a test fetches nothing.
AXE = "AXE_CORE"
RUN = """
<script>{axe}</script>
<script>
axe.run(document).then(found => {{
  const told = found.violations.map(each => [each.impact, each.id, each.nodes.map(node => node.html)]);
  const place = document.createElement("pre");
  place.id = "found-by-axe";
  place.textContent = JSON.stringify(told);
  document.body.replaceChildren(place);
}});
</script>
"""


def axe(root: Path) -> str:
    named = os.environ.get(AXE)
    path = Path(named) if named else root / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip(f"needs axe-core: npm install axe-core, or {AXE}=.../axe.min.js")
    return path.read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("case", [examples.case, examples.hostile])
@pytest.mark.parametrize("width", [390, 1280])
def test_page_when_examined_then_no_serious_fault(
    case: Callable[[], CaseSnapshot], lang: str, width: int, tmp_path: Path, repo_root: Path
) -> None:
    script = axe(repo_root)
    browser = next((found for name in NAMES if (found := shutil.which(name))), None)
    if browser is None:
        pytest.skip(f"needs a browser: one of {', '.join(NAMES)}")
    # The page's own policy runs no script, so the examined copy is without it.
    page, policies = re.subn(r"<meta[^>]+Content-Security-Policy[^>]*>", "", html(case(), lang))
    assert policies == 1
    copy = tmp_path / "examined.html"
    copy.write_text(page.replace("</body>", RUN.format(axe=script) + "</body>"), encoding="utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    done = subprocess.run(
        [browser, *FLAGS, "--virtual-time-budget=60000", f"--window-size={width},900", profile, copy.as_uri()],
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    told = re.search(r'<pre id="found-by-axe">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told is not None, "axe-core did not end"
    assert [each for each in json.loads(unescape(told[1])) if each[0] in ("serious", "critical")] == []
