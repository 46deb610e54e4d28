"""What the tests of the case file stand on: findings by a rule that is easy to follow."""

import pytest

from claimtrack import checking
from tests.casefile import examples


@pytest.fixture(autouse=True)
def plain_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cross-checks make the findings that a test can foresee."""
    monkeypatch.setattr(checking, "check", examples.fake_check)
