"""What a screen may ask of the terminal that it stands in.

Screens know the terminal by this protocol alone, so that the app stands on the screens and no screen on the app.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from claimtrack.tui.case_work import Done
from claimtrack.tui.commands import Keys
from claimtrack.tui.work import Acts


class Terminal(Protocol):
    """One case, one person, and what was done since it was opened."""

    keys: Keys
    acts: Acts
    reasons: list[str]
    """Reasons that were given before, the last one first."""

    def last_done(self) -> Done | None:
        """The last act of this terminal that stands."""

    def forget_done(self, undone: set[int | None]) -> None:
        """Forget acts whose entries were undone."""

    def remember_reason(self, reason: str) -> None:
        """Offer a reason again."""

    async def action_go(self, screen: str) -> None:
        """Go to a screen by its key: from there there is no way back."""

    async def show(self, screen: str, thing: str) -> None:
        """Show something on another screen; Escape leads back."""

    async def go_back(self) -> None:
        """Go back to the screen from which something was shown."""

    def add(self, wanted: Mapping[str, str]) -> None:
        """Add documents beside all else."""

    def check(self) -> None:
        """Cross-check the case beside all else."""
