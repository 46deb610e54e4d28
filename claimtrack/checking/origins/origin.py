"""Origins: who a claim goes back to, once the names of one body are brought together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.checking.origins.translation import translated
from claimtrack.language.phrases import end_with
from claimtrack.language.small_words import function_words, languages
from claimtrack.language.stretches import words
from claimtrack.language.topics import NO_COUNTRY, name_topics, topics
from claimtrack.model import Attribution, Document, PlacedClaim, SourceKind, SourceMention

if TYPE_CHECKING:
    from claimtrack.checking.measures.figure import Figure

_ACRONYM = re.compile(r"\s*\(([A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÑáéíóúñ]{1,14})\)")
_SMALL_WORD = 2
_COMMON = frozenset({"ministry", "government", "police", "army", "navy", "president", "parliament"})
"""Bodies that every country has; of the others a name without a country is enough."""
_SOLE = frozenset({"customs", "tax", "statistics", "census", "electoral", "audit"})
"""A country has one body of these, so that one of them and a country are the name of somebody."""
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
    language: str = ""
    """That of the text that names it; empty where no one text does."""
    titles: frozenset[str] = frozenset()
    """What its name calls it, in ids that are the same in every language: service, emergency."""

    def meets(self, other: Origin) -> bool:
        """Whether both are one source, or one of them speaks for the state that the other belongs to."""
        if any(_one_name(x, y) for x in self.names for y in other.names) or self._translates(other):
            return True
        if not (self.countries and other.countries):
            return self.bodies == other.bodies and bool(self.bodies - _COMMON)
        if self.countries != other.countries:
            return False
        if self.is_state or other.is_state:
            return (self.is_state or bool(self.bodies)) and (other.is_state or bool(other.bodies))
        return bool(self.bodies) and self.bodies == other.bodies

    def _translates(self, other: Origin) -> bool:
        """Whether texts in two languages name one body: a title in common, and the other words much alike.

        The Andean Mining Observatory is the Observatorio Andino de Minería, Ghent is Gante.
        """
        if not (self.language and other.language) or self.language == other.language:
            return False
        return any(translated(x, y) for x in self.names for y in other.names)

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
    """The sources through which a claim has come, its origins left out, and the paper that was told by them."""
    attribution, document = figure.claim.attribution, figure.placed.document
    if attribution is None or attribution.parallel:
        return frozenset()
    passed = (mention for mention in attribution.chain[1:] if not _is_told(document, attribution, mention))
    return frozenset(_hand(document, mention) for mention in passed)


def _is_told(document: Document, attribution: Attribution, mention: SourceMention) -> bool:
    """Whether the source itself speaks to a paper or agency, which stands between no more than this text does.

    "Told Reuters", "dijo a El País": there the figure is first hand, and "quoted by Reuters" is not.
    """
    if mention.kind is not SourceKind.OUTLET or mention.start is None or attribution.cue is None:
        return False
    lead = [word.folded for word in words(document.text, attribution.cue.start, mention.start)]
    return end_with(lead, topics(document.language).connectives.get("heard_by", ()))


def _hand(document: Document, mention: SourceMention) -> Origin:
    """A source that passes a figure on, if only by what it is: "the city council"."""
    folded = " ".join(word.folded for word in words(mention.name))
    return _origin(document, mention) or Origin(mention.name, frozenset({f"={folded}"}))


def same_origin(first: Figure, second: Figure) -> bool:
    """Whether both claims go back to one named source."""
    return meet(origin_of(first), origin_of(second))


def distinct_origins(first: Figure, second: Figure) -> bool:
    """Whether both name a source and the sources are different ones."""
    a, b = origin_of(first), origin_of(second)
    return bool(a and b) and not meet(a, b)


def meet(a: frozenset[Origin], b: frozenset[Origin]) -> bool:
    """Whether one of some origins is one of others."""
    return any(x.meets(y) for x in a for y in b)


def _origin(document: Document, mention: SourceMention) -> Origin | None:
    if mention.kind is SourceKind.UNNAMED or not any(c.isupper() for c in mention.name):
        return _body(mention.name, document.language)
    at = document.text.find(mention.name)
    acronym = _ACRONYM.match(document.text, at + len(mention.name)) if at >= 0 else None
    return named(mention.name, document.language, acronym.group(1) if acronym else "")


def _is_name(origin: Origin) -> bool:
    """Whether it names somebody: by a capital, or as a body of a country ("inteligencia militar ucraniana")."""
    return any(c.isupper() for c in origin.name) or bool(origin.countries and origin.bodies)


@lru_cache(maxsize=4096)
def _body(name: str, language: str | None) -> Origin | None:
    """A body of a state that is named in small letters: "the interior ministry", "inteligencia militar ucraniana"."""
    known = named(name, language)
    if known is not None and known.countries and known.bodies:
        return known
    hits = name_topics(language).hits(name)
    bodies = frozenset(hit.id for hit in hits if hit.kind == "body")
    if known is not None and len(bodies) > 1:
        # "The agriculture ministry" is that of the country that the text is about.
        return Origin(name, known.names, frozenset(), bodies)
    if bodies - _COMMON:
        folded = " ".join(word.folded for word in words(name))
        return Origin(name, frozenset({f"={folded}"}), frozenset(), bodies)
    # "The port authority": two words for what bodies are called are a name, too.
    titles = {hit.id for hit in hits if hit.kind == "title"}
    if known is None or not titles:
        return None
    if known.countries and titles & _SOLE:
        # "Nigerien customs", "la aduana nigerina": what it is, and whose.
        return known
    return Origin(name, known.names, titles=known.titles) if len(titles) > 1 else None


@lru_cache(maxsize=4096)
def named(name: str, language: str | None, acronym: str = "") -> Origin | None:
    """The origin that a name in a language names, with the acronym that its text gives; None for no words of weight."""
    small = function_words(language)
    # "Vigía del Índico" keeps its small words in an English text, and they name nobody there, either.
    foreign = frozenset().union(*(function_words(code) for code in languages()))
    # "WHO" in capitals is a name, and "who" is none.
    told = [
        word
        for word in words(name)
        if (word.folded not in (small if word.capital else foreign) or name[word.start : word.end].isupper())
        and len(word.folded) >= _SMALL_WORD
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
    # What bodies are called is one in every language: Universidad de Lenmark is the University of Lenmark.
    titles = {hit.start: hit.id for hit in hits if hit.kind == "title"}
    if titles and not is_state:
        names.add(" ".join(sorted(titles.get(word.start, word.folded) for word in told)))
    known_by = frozenset({*names, acronym.casefold()} - {""})
    return Origin(name, known_by, countries, bodies, is_state, language or "", frozenset(titles.values()))


def origin_called(name: str, kind: SourceKind) -> Origin | None:
    """The origin that a name is in any of the languages, or None for a source without a name."""
    called = (named(name, code) for code in languages()) if kind is not SourceKind.UNNAMED else ()
    found = [each for each in called if each is not None and _is_name(each)]
    if not found:
        return None
    return Origin(
        name,
        frozenset().union(*(each.names for each in found)),
        frozenset().union(*(each.countries for each in found)),
        frozenset().union(*(each.bodies for each in found)),
        any(each.is_state for each in found),
    )
