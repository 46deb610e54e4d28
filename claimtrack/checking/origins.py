"""Origins: who a claim goes back to, once the names of one body are brought together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.language.small_words import function_words, languages
from claimtrack.language.topics import NO_COUNTRY, Word, name_topics, words
from claimtrack.model import Document, PlacedClaim, SourceKind, SourceMention

if TYPE_CHECKING:
    from claimtrack.checking.figure import Figure

_ACRONYM = re.compile(r"\s*\(([A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÑáéíóúñ]{1,14})\)")
_PAUSE = re.compile(r"[,.;:()—–\n]")
_NAMED = 7
"""So many words at most name a source after a cue."""
_SMALL_WORD = 2
_COMMON = frozenset({"ministry", "government", "police", "army", "navy", "president", "parliament"})
"""Bodies that every country has; of the others a name without a country is enough."""
_GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Origin:
    """A named source by all that makes two names one: its folded names, its country, what body of it it is."""

    name: str
    """As the text names it."""
    names: frozenset[str]
    """Folded, without small words; an acronym that the text gives is one more."""
    countries: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    """Which body of a state, in ids that are the same in every language: intelligence, ministry and what it is for."""
    is_state: bool = False
    """Whether the name says no more than the country or its government: every body of it belongs to it."""

    def meets(self, other: Origin) -> bool:
        """Whether both are one source, or one of them speaks for the state that the other belongs to."""
        if any(_one_name(x, y) for x in self.names for y in other.names):
            return True
        if not (self.countries and other.countries):
            return self.bodies == other.bodies and bool(self.bodies - _COMMON)
        if self.countries != other.countries:
            return False
        if self.is_state or other.is_state:
            return (self.is_state or bool(self.bodies)) and (other.is_state or bool(other.bodies))
        return bool(self.bodies) and self.bodies == other.bodies

    def is_named(self, name: str) -> bool:
        """Whether a name, folded or as written, is one of its own."""
        folded = " ".join(word.folded for word in words(name))
        return name == self.name or any(_one_name(folded, own) for own in self.names)

    def joined(self, other: Origin) -> Origin:
        """One origin for two that are one: it keeps the wider of the two as what it is."""
        wide, narrow = (other, self) if other.is_state else (self, other)
        return Origin(wide.name, wide.names | narrow.names, wide.countries, wide.bodies, wide.is_state)


def _one_name(one: str, other: str) -> bool:
    a, b = set(one.split()), set(other.split())
    return bool(a and b) and (a <= b or b <= a)


def origins_of(placed: PlacedClaim) -> frozenset[Origin]:
    """The named sources that a claim goes back to; those without a name are no origin."""
    attribution = placed.claim.attribution
    if attribution is None:
        return frozenset()
    return frozenset(each for mention in attribution.origins if (each := _origin(placed.document, mention)))


def origin_of(figure: Figure) -> frozenset[Origin]:
    """The named sources that a figure goes back to."""
    return origins_of(figure.placed)


def hands(figure: Figure) -> frozenset[Origin]:
    """The named sources through which a claim has come, its origins left out."""
    attribution = figure.claim.attribution
    if attribution is None or attribution.parallel:
        return frozenset()
    return frozenset(each for mention in attribution.chain[1:] if (each := _origin(figure.placed.document, mention)))


def same_origin(first: Figure, second: Figure) -> bool:
    """Whether both claims go back to one named source."""
    return _meet(origin_of(first), origin_of(second))


def distinct_origins(first: Figure, second: Figure) -> bool:
    """Whether both name a source and the sources are different ones."""
    a, b = origin_of(first), origin_of(second)
    return bool(a and b) and not _meet(a, b)


def passed_on(first: Figure, second: Figure) -> bool:
    """Whether one origin reaches the reader through different hands: no independent confirmation."""
    if not same_origin(first, second):
        return distinct_origins(first, second) and (leans_on(first, second) or leans_on(second, first))
    a, b = hands(first), hands(second)
    return bool(a or b) and not (a and b and _meet(a, b))


def leans_on(figure: Figure, other: Figure) -> bool:
    """Whether the sentence of a figure says that its source has it from another's ("took its numbers from the")."""
    sentence = figure.claim.sentence
    return any(_names(figure, told, other) for told in _leant_on(figure.placed.document, sentence.start, sentence.end))


@lru_cache(maxsize=4096)
def _leant_on(document: Document, start: int, end: int) -> tuple[tuple[Word, ...], ...]:
    """The words after each cue of a stretch by which one source leans on another."""
    # Imported here: whoever only counts origins needs no grammar.
    from claimtrack.checking.view import view

    seen = view(document)
    told = words(seen.text, start, end)
    folded = [word.folded for word in told]
    return tuple(
        tuple(told[at + len(phrase) :][:_NAMED])
        for phrase in seen.topics.connectives.get("leaning", ())
        for at in range(len(told) - len(phrase))
        if folded[at] == phrase[0] and tuple(folded[at : at + len(phrase)]) == phrase
    )


def _names(figure: Figure, following: Sequence[Word], other: Figure) -> bool:
    """Whether the words after a cue name an origin of another figure, in full or by a word of its name."""
    document = figure.placed.document
    end = _PAUSE.search(document.text, following[0].start)
    last = end.start() if end else len(document.text)
    name = document.text[following[0].start : min(last, following[min(len(following), _NAMED) - 1].end)]
    named = _named(name, "", document.language)
    if named is None:
        return False
    mine = {word for each in named.names for word in each.strip("=").split()}
    origins = origin_of(other)
    return any(named.meets(origin) or any(mine <= set(each.split()) for each in origin.names) for origin in origins)


def _meet(a: frozenset[Origin], b: frozenset[Origin]) -> bool:
    return any(x.meets(y) for x in a for y in b)


def _origin(document: Document, mention: SourceMention) -> Origin | None:
    if mention.kind is SourceKind.UNNAMED or not any(c.isupper() for c in mention.name):
        return _body(mention.name, document.language)
    at = document.text.find(mention.name)
    acronym = _ACRONYM.match(document.text, at + len(mention.name)) if at >= 0 else None
    return _named(mention.name, acronym.group(1) if acronym else "", document.language)


def _is_name(origin: Origin) -> bool:
    """Whether it names somebody: by a capital, or as a body of a country ("inteligencia militar ucraniana")."""
    return any(c.isupper() for c in origin.name) or bool(origin.countries and origin.bodies)


@lru_cache(maxsize=4096)
def _body(name: str, language: str | None) -> Origin | None:
    """A body of a state that is named in small letters: "the interior ministry", "inteligencia militar ucraniana"."""
    named = _named(name, "", language)
    if named is not None and named.countries and named.bodies:
        return named
    bodies = frozenset(hit.id for hit in name_topics(language).hits(name) if hit.kind == "body")
    folded = " ".join(word.folded for word in words(name))
    return Origin(name, frozenset({f"={folded}"}), frozenset(), bodies) if bodies - _COMMON else None


@lru_cache(maxsize=4096)
def _named(name: str, acronym: str, language: str | None) -> Origin | None:
    small = function_words(language)
    # "WHO" in capitals is a name, and "who" is none.
    told = [
        word
        for word in words(name)
        if (word.folded not in small or name[word.start : word.end].isupper()) and len(word.folded) >= _SMALL_WORD
    ]
    if not told:
        return None
    hits = name_topics(language).hits(name)
    countries = frozenset(hit.id for hit in hits if hit.kind == "entity" and hit.id != NO_COUNTRY)
    bodies = frozenset(hit.id for hit in hits if hit.kind == "body")
    known = [(hit.start, hit.end) for hit in hits if hit.kind in ("entity", "body")]
    covered = all(any(start <= word.start and word.end <= end for start, end in known) for word in told)
    is_state = bool(countries) and covered and bodies <= {_GOVERNMENT}
    # A country alone names no body: "Ukraine" is no part of the name of its military intelligence.
    folded = " ".join(word.folded for word in told)
    names = {f"={folded}"} if is_state else {folded}
    # The mark keeps an id from being taken for a word of a name.
    names |= {f"@{hit.id}" for hit in hits if hit.kind == "organisation"}
    return Origin(name, frozenset({*names, acronym.casefold()} - {""}), countries, bodies, is_state)


def origin_called(name: str, kind: SourceKind) -> Origin | None:
    """The origin that a name is in any of the languages, or None for a source without a name."""
    named = (_named(name, "", code) for code in languages()) if kind is not SourceKind.UNNAMED else ()
    found = [each for each in named if each is not None and _is_name(each)]
    if not found:
        return None
    return Origin(
        name,
        frozenset().union(*(each.names for each in found)),
        frozenset().union(*(each.countries for each in found)),
        frozenset().union(*(each.bodies for each in found)),
        any(each.is_state for each in found),
    )
