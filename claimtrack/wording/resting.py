"""What a figure rests on, in words: how many articles tell it, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.wording.display import display_text
from claimtrack.wording.rendering import say


def resting_text(articles: int, texts: int, origins: Sequence[str], lang: str) -> str:
    """Something like "3 articles, 2 texts, 1 origin: Reuters", safe to show on a terminal.

    Args:
        articles: the documents that tell the figure.
        texts: how many texts these are; named where some of them print one.
        origins: the names of the distinct origins behind them; none where nobody is named.
        lang: the language of the words.
    """
    told = say("checking.origins.articles", lang, count=articles)
    if texts < articles:
        told = f"{told}, {say('checking.origins.texts', lang, count=texts)}"
    if not origins:
        return f"{told}, {say('checking.origins.nobody', lang)}"
    names = " · ".join(display_text(name) for name in origins)
    return f"{told}, {say('checking.origins.distinct', lang, count=len(origins))}: {names}"
