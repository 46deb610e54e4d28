"""The terminal: the case reviewed at the keyboard. Nothing here is imported before it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile
    from claimtrack.settings import Settings


def run(case: CaseFile, *, by: str, lang: str, settings: Settings | None = None, blind: bool = False) -> None:
    """Review a case until the person leaves.

    Args:
        case: The open case; it stays open.
        by: Who acts.
        lang: The language of the interface, "en" or "es".
        settings: The person's settings; of these the keys and the theme.
        blind: Whether others' decisions are hidden until the person has decided.

    Raises:
        Exception: The fault that ended the review, if one did.
    """
    from claimtrack.tui.app import ClaimtrackApp

    keys, theme = (settings.keys, settings.theme) if settings else ({}, None)
    app = ClaimtrackApp(case, by=by, lang=lang, keys=keys, theme=theme, blind=blind)
    app.run()
    if app.fault is not None:
        raise app.fault
