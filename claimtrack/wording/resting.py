"""What a figure rests on, in words: how many articles tell it, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.wording.display import display_text
from claimtrack.wording.rendering import say


def resting_text(articles: int, origins: Sequence[str], lang: str) -> str:
    """Something like "2 articles, 1 origin: Reuters", safe to show on a terminal.

    Args:
        articles: the documents that tell the figure.
        origins: the names of the distinct origins behind them; none where nobody is named.
        lang: the language of the words.
    """
    told = say("checking.origins.articles", lang, count=articles)
    if not origins:
        return f"{told}, {say('checking.origins.nobody', lang)}"
    names = " · ".join(display_text(name) for name in origins)
    return f"{told}, {say('checking.origins.distinct', lang, count=len(origins))}: {names}"
