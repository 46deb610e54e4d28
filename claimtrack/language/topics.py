"""Topics: which words of a language stand for which concept or country, the same ids in every language.

The concepts themselves, with what is broader than what, are in concepts.topics.toml; their words are in es.topics.toml
and en.topics.toml, country names in the CLDR data of Babel. A new language is one more file of words.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from claimtrack.language import own
from claimtrack.language.countries import country_names
from claimtrack.language.stretches import Word, fold, words

_JOIN = re.compile(r"[\s.\-‐‑'’]*\Z")
_KINDS = {
    "things": "thing",
    "nouns": "noun",
    "natures": "nature",
    "statuses": "status",
    "acts": "act",
    "events": "event",
    "marks": "mark",
    "directions": "direction",
    "entities": "entity",
    "counted": "counted",
    "bodies": "body",
    "organisations": "organisation",
}
_NAMED = frozenset({"entity", "body", "organisation"})
_TITLES = {"titles": "title"}
"""Words of the names of bodies, which mean nothing of the kind elsewhere."""
_STEM_AT_LEAST = 5
# Territories of the CLDR that are no country: unknown region, test locales, groups that the topics name themselves.
NO_COUNTRY = "-"
"""The id of a name that only sounds like a country's (New Mexico)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept or country that a stretch of a text names."""

    start: int
    end: int
    id: str
    kind: str
    """thing, noun, nature, status, act, event, mark, direction, entity, body (of a state), counted (a noun), title."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    open_ended: tuple[bool, ...]
    capital: bool
    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Topics:
    """The concepts of one language: finds them in a text and stems the nouns that it does not know."""

    language: str
    connectives: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases that join two figures, by kind of tie, as folded words."""
    _exact: Mapping[str, tuple[_Phrase, ...]] = field(repr=False)
    _prefixes: Mapping[str, tuple[_Phrase, ...]] = field(repr=False)
    _lengths: tuple[int, ...] = field(repr=False)

    def hits(self, text: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
        """The concepts and countries named in a stretch of a text, in its order; the longest phrase of a kind wins."""
        tokens = words(text, start, len(text) if end is None else end)
        taken: dict[str, int] = {}
        found: list[Hit] = []
        named = 0
        for position, token in enumerate(tokens):
            best: dict[str, list[tuple[int, str]]] = {}
            for phrase in self._starting_with(token):
                length = self._length(phrase, tokens, position, text)
                if length:
                    best.setdefault(phrase.kind, []).append((length, phrase.id))
            several = (position + length for length, _ in best.get("entity", ()) if length > 1)
            named = max(named, max(several, default=0))
            for kind, candidates in best.items():
                if position < taken.get(kind, 0):
                    continue
                longest = max(length for length, _ in candidates)
                if kind != "entity" and position + longest <= named:
                    # "Costa Rica" tells of no coast.
                    continue
                last = tokens[position + longest - 1]
                ids = sorted({id for length, id in candidates if length == longest})
                found.extend(Hit(token.start, last.end, id, kind) for id in ids)
                taken[kind] = position + longest
        return tuple(found)

    def stem(self, word: str) -> str:
        """A word in lower case without accents or plural ending."""
        return _stem(fold(word), self.language)

    def noun(self, phrase: str) -> frozenset[str]:
        """The concepts that a noun phrase names; where the topics know none of its words, its head noun as "w:stem"."""
        hits = self.hits(phrase)
        known = {hit.id for hit in hits if hit.kind in ("thing", "nature", "status", "counted")}
        if known:
            return frozenset(narrowest(known))
        told = words(phrase)
        head = self._head([hit for hit in hits if hit.kind == "noun"], told)
        if head:
            return head
        small, after_head = self.first_phrase("small"), self.first_phrase("after_head")
        tokens = [word.folded for word in told if len(word.folded) > 2 and word.folded not in small]
        if not tokens:
            return frozenset()
        if after_head:
            # Where adjectives come first the head is the last noun before "of", "in", "for".
            cut = next((n for n, word in enumerate(told) if word.folded in after_head), None)
            before = [word.folded for word in told[:cut] if len(word.folded) > 2 and word.folded not in small]
            tokens = before or tokens
            return frozenset({"w:" + _stem(tokens[-1], self.language)})
        return frozenset({"w:" + _stem(tokens[0], self.language)})

    def joining(self, kind: str) -> frozenset[str]:
        """All words of the phrases of a kind of connective."""
        return frozenset(word for phrase in self.connectives.get(kind, ()) for word in phrase)

    def first_phrase(self, kind: str) -> tuple[str, ...]:
        """The first phrase of a kind of connective, which for single words is all of them; empty where the list is."""
        return next(iter(self.connectives.get(kind, ())), ())

    def _head(self, nouns: Sequence[Hit], phrase: Sequence[Word]) -> frozenset[str]:
        """What the head noun of a phrase names among its nouns of second rank ("shafts of illegal gold")."""
        small, after = self.first_phrase("small"), self.first_phrase("after_head")
        told = [word for word in phrase if word.folded not in small] if nouns else []
        if not told:
            return frozenset()
        if not after:
            return frozenset({nouns[0].id} if nouns[0].start <= told[0].start else ())
        cut = next((word.start for word in phrase if word.folded in after), phrase[-1].end)
        last = [word for word in told if word.end <= cut][-1:] or told[-1:]
        return frozenset(hit.id for hit in nouns if hit.start <= last[0].start and last[0].end <= hit.end)

    def _starting_with(self, token: Word) -> Iterable[_Phrase]:
        yield from self._exact.get(_stem(token.folded, self.language), ())
        for length in self._lengths:
            if length > len(token.folded):
                break
            yield from self._prefixes.get(token.folded[:length], ())

    def _length(self, phrase: _Phrase, tokens: Sequence[Word], position: int, text: str) -> int:
        """How many words the phrase takes at a position, 0 where it does not stand there."""
        if position + len(phrase.words) > len(tokens) or (phrase.capital and not tokens[position].capital):
            return 0
        for offset in range(1, len(phrase.words)):
            before, token = tokens[position + offset - 1], tokens[position + offset]
            if not _JOIN.match(text[before.end : token.start]):
                return 0
            wanted = phrase.words[offset]
            if phrase.open_ended[offset]:
                if not token.folded.startswith(wanted):
                    return 0
            elif _stem(token.folded, self.language) != wanted:
                return 0
        return len(phrase.words)


@lru_cache(maxsize=65536)
def _stem(folded: str, language: str) -> str:
    if language == "es":
        if folded.endswith("ces") and len(folded) > _STEM_AT_LEAST:
            return folded[:-3] + "z"
        if folded.endswith("s") and len(folded) >= _STEM_AT_LEAST:
            folded = folded[:-1]
        # "Extrae" is no form of "extra": the e of a plural follows a consonant.
        plural = folded.endswith("e") and len(folded) >= _STEM_AT_LEAST - 1 and folded[-2] not in "aeiou"
        return folded[:-1] if plural else folded
    if language == "en" and len(folded) > 3:
        if folded.endswith("ies"):
            return folded[:-3] + "y"
        if folded.endswith(("sses", "shes", "ches", "xes", "zes")):
            return folded[:-2]
        if folded.endswith("s") and not folded.endswith(("ss", "us", "is")):
            return folded[:-1]
    return folded


@dataclass(frozen=True, slots=True)
class _Concepts:
    parents: Mapping[str, str]
    kinds: Mapping[str, str]
    denominators: Mapping[str, str]


@cache
def _concepts() -> _Concepts:
    tables = _load("concepts.topics.toml")
    parents: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for table, kind in _KINDS.items():
        for id, parent in {**tables.get(table, {}), **_own.tables.get(table, {})}.items():
            kinds.setdefault(id, kind)
            if parent:
                parents[id] = parent
    return _Concepts(parents, kinds, tables["denominators"])


_own = own.NONE
"""What the desk adds."""


def extend(path: Path | None) -> None:
    """Take in the concepts of a desk's own file, in the place of another's; None for none. Raises InputRefused."""
    global _own
    _own = own.NONE
    _forget()
    if path is not None:
        tables = _load("concepts.topics.toml")
        _own = own.read(path, {id: table for table in own.TABLES for id in tables.get(table, {})})
        _forget()


def _forget() -> None:
    for kept in (_concepts, topics, name_topics, digest):
        kept.cache_clear()


def broader(id: str) -> tuple[str, ...]:
    """The concept and all that are broader, the narrowest first."""
    chain = [id]
    parents = _concepts().parents
    while parents.get(chain[-1]):
        chain.append(parents[chain[-1]])
    return tuple(chain)


def root(id: str) -> str:
    """The broadest concept above one."""
    return broader(id)[-1]


def is_a(id: str, other: str) -> bool:
    """Whether the first concept is the second or a kind of it."""
    return other in broader(id)


def narrowest(ids: Iterable[str]) -> frozenset[str]:
    """The concepts of a set without those that another of them is a kind of."""
    every = set(ids)
    return frozenset(id for id in every if not any(other != id and is_a(other, id) for other in every))


def kind_of(id: str) -> str | None:
    """What sort of concept an id is: thing, nature, status, act, event; None for a word that the topics do not know."""
    return _concepts().kinds.get(id)


def denominator(name: str) -> str | None:
    """The concept that an English denominator of a rate names ("soldier", "person"), or None."""
    return _concepts().denominators.get(name)


@cache
def topics(language: str | None) -> Topics:
    """The topics of a language by its ISO 639-1 code; those of a language without words find nothing."""
    return _topics(language, _KINDS)


@cache
def name_topics(language: str | None) -> Topics:
    """Those topics of a language that names tell: countries, bodies of a state, organisations.

    They find the same of these as all topics do; a command that shows one claim has them three times as soon.
    """
    return _topics(language, {table: kind for table, kind in _KINDS.items() if kind in _NAMED} | _TITLES)


@cache
def title_words() -> frozenset[str]:
    """The words of which bodies' names are made, in all languages, folded: they tell no name from another."""
    files = (each.name for each in resources.files("claimtrack.language").iterdir())
    tables = (_load(name).get("titles", {}) for name in files if name.endswith(".topics.toml"))
    return frozenset(word.folded for table in tables for listed in table.values() for word in words(listed))


def _topics(language: str | None, kinds: Mapping[str, str]) -> Topics:
    code = language or ""
    tables = _load(f"{code}.topics.toml") if code else {}
    exact: dict[str, list[_Phrase]] = {}
    prefixes: dict[str, list[_Phrase]] = {}
    for phrase in _phrases(code, tables, kinds):
        first = phrase.words[0]
        (prefixes if phrase.open_ended[0] else exact).setdefault(first, []).append(phrase)
    connectives = {
        kind: tuple(tuple(word.folded for word in words(part)) for part in listed.split(",") if part.strip())
        for kind, listed in tables.get("ties", {}).items()
    }
    return Topics(
        code,
        connectives,
        {first: tuple(phrases) for first, phrases in exact.items()},
        {first: tuple(phrases) for first, phrases in prefixes.items()},
        tuple(sorted({len(first) for first in prefixes})),
    )


def _phrases(code: str, tables: Mapping[str, Any], kinds: Mapping[str, str]) -> Iterable[_Phrase]:
    if not tables:
        return
    said = _own.words.get(code, {})
    for table, kind in kinds.items():
        spoken = dict(tables.get(table, {}))
        for id, listed in said.items():
            # Of a concept of the program's own the words stand where it has them, beside its own.
            if _concepts().kinds.get(id) == kind and kind != "counted":
                spoken[id] = f"{spoken[id]}, {listed}" if id in spoken else listed
        for id, listed in spoken.items():
            gendered = kind == "status" or (kind == "thing" and root(id) == "person")
            for part in listed.split(","):
                phrase = _phrase(part.strip(), code, id, kind)
                yield phrase
                last = phrase.words[-1]
                if code == "es" and gendered and last.endswith("o") and not phrase.open_ended[-1]:
                    yield _Phrase((*phrase.words[:-1], last[:-1] + "a"), phrase.open_ended, phrase.capital, id, kind)
    known = {name.strip() for listed in tables.get("entities", {}).values() for name in listed.split(",")}
    for territory, name in country_names(code, known):
        if words(name):
            yield _phrase(name, code, territory, "entity")


def _phrase(text: str, code: str, id: str, kind: str) -> _Phrase:
    stems: list[str] = []
    open_ended: list[bool] = []
    told = words(text)
    for word in told:
        starred = text[word.end : word.end + 1] == "*"
        open_ended.append(starred)
        stems.append(word.folded if starred else _stem(word.folded, code))
    return _Phrase(tuple(stems), tuple(open_ended), told[0].capital, id, kind)


@cache
def digest() -> str:
    """A digest of all concepts and words: measures found with others may be others."""
    made = hashlib.sha256()
    folder = resources.files("claimtrack.language")
    for file in sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name):
        made.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    made.update(_own.source)
    return made.hexdigest()


def _load(name: str) -> dict[str, Any]:
    file = resources.files("claimtrack.language") / name
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
