"""Origins: who a claim goes back to, once the names of one body are brought together."""

from __future__ import annotations

import re
from functools import lru_cache

from claimtrack.checking.figure import Figure
from claimtrack.language import packs
from claimtrack.language.topics import words
from claimtrack.model import SourceKind, SourceMention

_ACRONYM = re.compile(r"\s*\(([A-ZÁÉÍÓÚÑ]{2,10})\)")
_SMALL_WORD = 2


def origins(figure: Figure) -> frozenset[str]:
    """The named sources that a claim goes back to, as folded names; those without a name are no origin."""
    attribution = figure.claim.attribution
    if attribution is None:
        return frozenset()
    return frozenset(id for mention in attribution.origins for id in _ids(figure, mention))


def outlets(figure: Figure) -> frozenset[str]:
    """The named sources through which a claim has come, its origins left out."""
    attribution = figure.claim.attribution
    if attribution is None or attribution.parallel:
        return frozenset()
    return frozenset(id for mention in attribution.chain[1:] for id in _ids(figure, mention))


def same_origin(first: Figure, second: Figure) -> bool:
    """Whether both claims go back to one named source."""
    return _meet(origins(first), origins(second))


def distinct_origins(first: Figure, second: Figure) -> bool:
    """Whether both name a source and the sources are different ones."""
    a, b = origins(first), origins(second)
    return bool(a and b) and not _meet(a, b)


def passed_on(first: Figure, second: Figure) -> bool:
    """Whether one origin reaches the reader through different hands: no independent confirmation."""
    if not same_origin(first, second):
        return False
    a, b = outlets(first), outlets(second)
    return bool(a or b) and not (a and b and _meet(a, b))


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(x == y or set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()) for x in a for y in b)


def _ids(figure: Figure, mention: SourceMention) -> tuple[str, ...]:
    """The folded name of a source without small words, and its acronym where the text gives one."""
    if mention.kind is SourceKind.UNNAMED or not any(c.isupper() for c in mention.name):
        return ()
    document = figure.placed.document
    return _named(mention.name, document.text, document.language)


@lru_cache(maxsize=4096)
def _named(name: str, text: str, language: str | None) -> tuple[str, ...]:
    pack = packs().get(language or "")
    small = pack.function_words if pack else frozenset()
    tokens = [w.folded for w in words(name) if w.folded not in small and len(w.folded) >= _SMALL_WORD]
    found = [" ".join(tokens)] if tokens else []
    at = text.find(name)
    if at >= 0:
        acronym = _ACRONYM.match(text, at + len(name))
        if acronym:
            found.append(acronym.group(1).casefold())
    return tuple(found)
