"""What is listed, in words: the parts of a filter and the order."""

from __future__ import annotations

from claimtrack.desk import ClaimFilter, ClaimOrder
from claimtrack.tui.text import signs
from claimtrack.wording import display_text, say, term


def filter_words(wanted: ClaimFilter, order: ClaimOrder, lang: str) -> str:
    """All that narrows the list but its status and the search, and the order where it is not that of the texts."""
    parts = []
    if wanted.finding:
        parts.append(say("terminal.filter.finding", lang, id=wanted.finding))
    for name in ("document", "source", "unit", "tag"):
        value = getattr(wanted, name)
        if value:
            parts.append(f"{say(f'terminal.filter.part.{name}', lang)} {display_text(value)}")
    if wanted.modality:
        parts.append(term("modality", wanted.modality, lang))
    if wanted.found:
        parts.append(f"{signs.FOUND} {say('terminal.filter.part.found', lang)}")
    if wanted.stale:
        parts.append(f"{signs.DOUBTFUL} {say('terminal.filter.part.stale', lang)}")
    if order is not ClaimOrder.PLACE:
        parts.append(f"↓ {say(f'terminal.order.{order.value}', lang)}")
    return " · ".join(parts)
