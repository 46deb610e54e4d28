"""A document as checking sees it: concepts, countries, proper names and dates, each found once and at its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from claimtrack.language import packs, tokenize
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import Word, fold, words
from claimtrack.language.topics import NO_COUNTRY, Hit, Topics, root, topics
from claimtrack.model import Document
from claimtrack.quantity import Period, Precision
from claimtrack.reading.periods.dates import DateGrammar

# Marks that part one statement from the next; a mark inside a number has no blank after it.
_PARTING = re.compile(r"[;:()—–\n]|,(?=\s)|[.!?](?=\s)")
_SENTENCE_END = re.compile(r"[.!?:\n]\s*[\"“«‘]*\s*\Z|\A\s*[\"“«‘]*\Z")
_AND = re.compile(r"\s(?:and|y|e)\s")
# A sign of money before its figure is no name: "R474", "Rs 2,000".
_CURRENCY = re.compile(r"[A-Z][A-Za-z]?[a-z]?\.? ?[0-9]")
# A digit and the mark that joins it to what follows, read from the outside.
_MARKED = re.compile(r"[0-9][.,]")
_YEAR_DIGITS = 4
_SIGNED = re.compile(r"([a-z]{1,3})\d")
_OFTEN = 2
_BESIDE = 40
"""How many characters before a name the one may stand that it is part of."""
_OPENING = 120
"""A country so near the beginning is one of which the first sentence tells."""
_SHORT = 3
_LEAD = 300
"""What a document names in its first lines it is about."""
CENTRAL = "n:*"
"""What the mark begins with of a name that a document opens with as it does with its scene: one word that belongs to no
longer name. Bodies have longer names ("Ministerio de Salud") or letters for them."""
OPENING = "n:^"
"""What the mark begins with of a word that a sentence of a document's lead opens with, where it may be a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name that is no country: its place and its folded form."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class DatedSpot:
    """A date that the text states, where it does."""

    start: int
    end: int
    period: Period


@dataclass(frozen=True, slots=True)
class View:
    """What a document speaks of."""

    text: str
    topics: Topics
    hits: tuple[Hit, ...]
    names: tuple[Name, ...]
    numbers: tuple[int, ...]
    """Where a number begins, in digits or in words."""
    setting: frozenset[str]
    """Countries, events and names that come up repeatedly: what the whole document is about."""

    def within(self, start: int, end: int, *kinds: str) -> list[Hit]:
        """The concepts named in a stretch, of some kinds or of any."""
        first = bisect_left(self.hits, start, key=lambda hit: hit.start)
        found = []
        for hit in self.hits[first:]:
            if hit.start >= end:
                break
            if hit.end <= end and (not kinds or hit.kind in kinds):
                found.append(hit)
        return found

    def named(self, start: int, end: int) -> list[Name]:
        """The proper names in a stretch."""
        first = bisect_left(self.names, start, key=lambda name: name.start)
        return [name for name in self.names[first:] if name.start < end and name.end <= end]

    def says(self, kind: str, start: int, end: int) -> bool:
        """Whether a phrase of a kind stands in a stretch."""
        return tell([word.folded for word in words(self.text, start, end)], self.topics.connectives.get(kind, ()))

    def opening_name(self, start: int, end: int) -> Name | None:
        """The capital word of no other sense that a stretch begins with: it may be a name used nowhere else."""
        first = next(iter(words(self.text, start, end)[:1]), None)
        if first is None or not first.capital or first.folded in _common(self.topics.language):
            return None
        number = bisect_left(self.numbers, first.start)
        counted = number < len(self.numbers) and self.numbers[number] < first.end
        name = Name(first.start, first.end, f"n:{first.folded}")
        return None if counted or self.within(first.start, first.end) else name

    def between_numbers(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """The stretch around a figure up to the next number on each side, within `low` and `high`."""
        earlier = bisect_left(self.numbers, start) - 1
        later = bisect_left(self.numbers, end)
        first = self.numbers[earlier] if earlier >= 0 and self.numbers[earlier] >= low else low
        last = self.numbers[later] if later < len(self.numbers) and self.numbers[later] < high else high
        return first, last

    def _parted(self, low: int, start: int) -> int:
        """Where the last parting mark ends before a figure; ", however," parts nothing."""
        marks = list(_PARTING.finditer(self.text, low, start))
        asides = self.topics.connectives.get("asides", ())
        while len(marks) > 1 and self.text[marks[-2].start()] == self.text[marks[-1].start()] == ",":
            told = tuple(word.folded for word in words(self.text, marks[-2].end(), marks[-1].start()))
            if told not in asides:
                break
            del marks[-2:]
        return marks[-1].end() if marks else low

    def clause(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """The stretch around a figure up to the next parting mark or number on each side, within `low` and `high`."""
        first = self._parted(low, start)
        stop = _PARTING.search(self.text[end:high])
        last = end + stop.start() if stop else high
        earlier = bisect_left(self.numbers, start) - 1
        later = bisect_left(self.numbers, end)
        if earlier >= 0 and self.numbers[earlier] >= first:
            first = self.numbers[earlier]
        if later < len(self.numbers) and self.numbers[later] < last:
            last = self.numbers[later]
            # "... and recovered 106 bodies": what follows the conjunction is said of the next number.
            joined = [m.start() for m in _AND.finditer(self.text, end, last)]
            last = joined[-1] if joined else last
        return first, last


@lru_cache(maxsize=256)
def view(document: Document) -> View:
    """What a document speaks of; found once for each document."""
    known = topics(document.language)
    # "US$3 billion" is a sum of money and speaks of no country.
    hits = tuple(
        hit for hit in known.hits(document.text) if hit.kind != "entity" or document.text[hit.end : hit.end + 1] != "$"
    )
    hits = tuple(hit for hit in hits if hit.kind not in ("thing", "noun") or not _is_participle(known, document, hit))
    names = tuple(_names(document, hits))
    telling = [name for name in names if not _is_kind_of_source(name, document)]
    count = Counter(hit.id for hit in hits if hit.kind == "entity" and hit.id != NO_COUNTRY)
    setting = {id for id, times in count.items() if times >= _OFTEN}
    setting |= {id for id, _ in count.most_common(2)}
    # A text is about the country that it opens with, though it may then speak of "the junta" alone.
    setting |= {hit.id for hit in hits if hit.kind == "entity" and hit.id in count and hit.start < _OPENING}
    events = Counter(hit.id for hit in hits if hit.kind == "event")
    setting |= {root(id) for id, times in events.items() if times >= _OFTEN} | set(events)
    told = Counter(name.id for name in names)
    setting |= {name.id for name in telling if told[name.id] >= _OFTEN or name.start < _LEAD}
    setting |= {f"{CENTRAL}{name.id[2:]}" for name in telling if name.start < _LEAD and _is_alone(name, document)}
    setting |= {f"{OPENING}{word}" for word in _openings(document, hits, names)}
    return View(document.text, known, hits, names, tuple(_numbers(document)), frozenset(setting))


def _openings(document: Document, hits: tuple[Hit, ...], names: tuple[Name, ...]) -> Iterator[str]:
    """The words that open a sentence of the lead and may be names: only another text can tell ("Finnair cancelled")."""
    taken = {at for hit in hits for at in range(hit.start, hit.end)}
    taken |= {at for name in names for at in range(name.start, name.end)}
    small = _common(document.language)
    for word in words(document.text, 0, _LEAD):
        opens = word.capital and _SENTENCE_END.search(document.text[max(0, word.start - 4) : word.start])
        if opens and len(word.folded) > _SHORT and word.folded not in small and word.start not in taken:
            yield word.folded


def _is_participle(known: Topics, document: Document, hit: Hit) -> bool:
    """Whether an auxiliary makes a verb of what is a noun elsewhere: "ha ganado" is no livestock."""
    leading = known.connectives.get("perfect", ())
    before = words(document.text, max(0, hit.start - _BESIDE // 2), hit.start) if leading else []
    return bool(before) and (before[-1].folded,) in leading


def _is_kind_of_source(name: Name, document: Document) -> bool:
    """Whether a name is no more than what many bodies are: Ministerio, Commission."""
    pack = packs().get(document.language or "")
    return pack is not None and name.id[2:] in pack.attribution.nouns


def _is_alone(name: Name, document: Document) -> bool:
    """Whether a name is one word, no letters, and not the end of a longer one: Kelira, but not Ministerio de Salud."""
    text = document.text
    if " " in name.id or text[name.start : name.end].isupper():
        return False
    pack = packs().get(document.language or "")
    if pack is None:
        return False
    before = words(text, max(0, name.start - _BESIDE), name.start)
    while before and before[-1].folded in pack.of_words | pack.determiners:
        before.pop()
    joined = bool(before) and before[-1].capital and before[-1].folded in pack.attribution.nouns
    return not joined


@lru_cache(maxsize=256)
def dates(document: Document) -> tuple[DatedSpot, ...]:
    """The days that a document names, those without a year filled in from its own date."""
    pack = packs().get(document.language or "")
    if pack is None:
        return ()
    tokens = tokenize(document.text)
    found = []
    for mention in DateGrammar(tokens, pack).all():
        period = mention.period(document.published)
        if period and period.precision is Precision.DAY and mention.day is not None:
            found.append(DatedSpot(tokens.starts[mention.first], tokens.ends[mention.last - 1], period))
    return tuple(found)


def _numbers(document: Document) -> Iterator[int]:
    """Where the numbers begin that part what is said of one figure from what is said of the next: years do not."""
    pack = packs().get(document.language or "")
    spelled = {word for word, value in pack.numbers.words.items() if value > 1} if pack else set()
    for word in words(document.text):
        if (word.folded[0].isdigit() and not _is_year(word, document.text)) or word.folded in spelled:
            yield word.start
        elif pack and (sign := _SIGNED.match(word.folded)) and sign[1] in pack.money.symbols.openers:
            # "R38bn", "Rs450".
            yield word.start + sign.end(1)


def _is_year(word: Word, text: str) -> bool:
    """Whether four digits with no mark of thousands or decimals beside them are those of a year of our time."""
    if len(word.folded) != _YEAR_DIGITS or not word.folded.isdecimal() or word.folded[:2] not in ("19", "20"):
        return False
    beside = text[max(0, word.start - 2) : word.start], text[word.end : word.end + 2]
    return not (_MARKED.fullmatch(beside[0]) or _MARKED.fullmatch(beside[1][::-1]))


def _names(document: Document, hits: tuple[Hit, ...]) -> Iterator[Name]:
    """The proper names; a word that opens a sentence is one where it is capital elsewhere or goes on in capitals."""
    text = document.text
    # "Only Halden Rail", "Solo Cutcsa": the word before a name that opens a sentence with it.
    plain = _common(document.language) | {fold(text[hit.start : hit.end]) for hit in hits if hit.id == "alone"}
    covered = {at for hit in hits if hit.kind == "entity" and hit.id != NO_COUNTRY for at in range(hit.start, hit.end)}
    proper = [
        word
        for word in words(text)
        if word.capital
        and word.start not in covered
        and word.folded not in plain
        and text[word.end : word.end + 1] != "$"
        and not _CURRENCY.match(text, word.start)
    ]
    opening = {word.start for word in proper if _SENTENCE_END.search(text[max(0, word.start - 4) : word.start])}
    known = {word.folded for word in proper if word.start not in opening}
    taken = {hit.start for hit in hits}
    known |= {word.folded for word in proper if word.start in opening and _stands_alone(word, document, taken)}
    run: list[Word] = []
    for word in proper:
        if run and text[run[-1].end : word.start].strip(" -‐'’"):
            yield from _run(run, opening, known)
            run = []
        run.append(word)
    yield from _run(run, opening, known)


def _stands_alone(word: Word, document: Document, taken: Set[int]) -> bool:
    """Whether what follows the first word of a sentence makes it a name: "Orvana, la capital, ...", "Norland's".

    `taken` is where the words begin that are known for something else.
    """
    if word.start in taken:
        return False
    following = document.text[word.end : word.end + 2]
    adverbs = topics(document.language).first_phrase("adverbs")
    return following in ("'s", "’s") or (following[:1] == "," and word.folded not in adverbs)


def _run(run: list[Word], opening: set[int], known: set[str]) -> Iterator[Name]:
    if run and run[0].start in opening and len(run) == 1 and run[0].folded not in known and not run[0].upper:
        return
    if run:
        yield Name(run[0].start, run[-1].end, "n:" + " ".join(word.folded for word in run))


@cache
def _common(language: str | None) -> frozenset[str]:
    """Words that are capital without being names: function words, months, days."""
    pack = packs().get(language or "")
    if pack is None:
        return frozenset()
    from babel import Locale

    named = Locale.parse(pack.code).days["format"]["wide"].values()
    return frozenset({*pack.function_words, *pack.time.months, *(fold(day) for day in named)})
