"""Turning: whether a clause goes on to another thing than the figure before it was of.

"The ministry counted 40 fires, the union 55" stays with the fires; "Maize, however, rose to 260" has turned to maize.
What counts are the words of weight that the text has not used before: those with which the clause opens name what it
is about; those after a verb of telling, or after the figure, add to it. Who tells the figure is no part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimtrack.checking.measures.beside import names_itself
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure, sizes
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.contrast import (
    clause_words,
    contrasts,
    contrasts_strongly,
    is_announced,
    is_inherited,
    tellers,
    tellings,
    told_by,
    weighs,
)
from claimtrack.language import packs
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import Word, fold, words
from claimtrack.language.topics import kind_of, topics
from claimtrack.quantity import UnitKind

_MARK = re.compile(r"[;,]")
_STOP = re.compile(r"[,;:()—–\n]|\s(?:y|e|and)\s")
_TURN_WORDS = 3
_ADDRESSED = 8
_IN_MIND = 800
_FAR_BACK = 2_000
"""How far before a sentence "the camp" may have been told of, in code points."""
_OPENING = 3
"""So many words may stand before the name of a source that is the subject of its sentence."""
_SHORT = 3
_JOINED = 2
"""From word to word of a name may be so many: "Ministry of Health"."""
_MUCH = 2
"""A clause that says so openly that it contradicts may add so many words."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How many new words of weight a clause opens with, and how many it adds after that."""

    opening: int
    added: int
    named: int = 0
    """How many of those added name a thing, a state of people, a country or anything by its own name."""

    @property
    def none(self) -> bool:
        """Whether it brings nothing but its own figure."""
        return not self.opening and not self.added

    def stays(self, *, more: int) -> bool:
        """Whether it is still of the same thing, though it may say a little more of it."""
        return not self.opening and self.added <= more


def stays(first: Figure, second: Figure) -> bool:
    """Whether the clause of a second figure is still of what a first one tells.

    With a word of contrast it may bring a word that is new, with a strong one or of the very same period two; where
    it is the sentence before that says so, one.
    """
    found = turn(first, second)
    if found.none or _adds_how_it_knows(first, second, found):
        return True
    if not (contrasts(second) or turn_of(first, second) is not None):
        return False
    if is_announced(second) and _of_one_thing(first, second):
        return True
    one_period = first.period is not None and first.period == second.period
    # "The auditor is less confident. He put the value of the old depot at": that may be of another thing.
    openly = contrasts_strongly(second) and not is_announced(second)
    more = _MUCH if openly or one_period else 1
    if is_announced(second) and not _of_one_size(first, second):
        # "The union's figures are others: 42,000 have emigrated" says so of other than the 4,300 who graduate.
        more = 0
    return found.stays(more=0 if second.quantity.unit.kind is UnitKind.DIMENSIONLESS else more)


def _adds_how_it_knows(first: Figure, second: Figure, found: Turn) -> bool:
    """Whether a second source says no more beside its figure than how it came to it: "has 327 on its books"."""
    if is_announced(second) or not found.stays(more=_MUCH) or not _two_tell(first, second):
        return False
    return not (found.named and names_its_own(second))


def names_its_own(figure: Figure) -> bool:
    """Whether a figure says itself what it counts: "327 families", but not "has 327 on its books"."""
    return figure.quantity.unit.kind is not UnitKind.COUNT or names_itself(view(figure.placed.document), figure.claim)


def _of_one_thing(first: Figure, second: Figure) -> bool:
    """Whether two figures count or measure one known thing, and come within twice of each other."""
    what = first.measured.measure.what
    known = what == second.measured.measure.what and any(kind_of(id) != "nature" for id in what - {PERSON})
    return known and _of_one_size(first, second)


def _of_one_size(first: Figure, second: Figure) -> bool:
    """Whether two figures come within twice of each other."""
    low, high = sizes(first, second)
    return high <= _MUCH * low


def _two_tell(first: Figure, second: Figure) -> bool:
    """Whether two named sources tell figures of one size and time, each the source of its own sentence.

    What the second one adds is then how it came to its figure: "people close to the insurers say it asked for 210".
    """
    if not (_cited(first) and _cited(second)) or first.measured.measure.status != second.measured.measure.status:
        return False
    if (first.period is None) != (second.period is None) or first.main is None or second.main is None:
        return False
    return _of_one_size(first, second)


def _cited(figure: Figure) -> bool:
    """Whether the sentence of a figure itself says who tells it: by the name, or by a cue ("according to the firm")."""
    cue = figure.claim.attribution.cue if figure.claim.attribution else None
    sentence = figure.claim.sentence
    here = cue is not None and sentence.start <= cue.start < sentence.end
    if not figure.claim.source_names:
        lead = words(figure.placed.document.text, sentence.start, figure.claim.anchor.start)
        return _named_first(figure, lead) is not None
    return here or not is_inherited(figure)


def turn(first: Figure, second: Figure) -> Turn:
    """What the clause of a second figure brings that the text has not said since the sentence of a first one began."""
    language = second.placed.document.language or ""
    told = _own_words(first, second)
    start = _paragraph(first)
    known = _known(second, start, min(max(told[0].start, first.claim.anchor.end), start + 2 * _IN_MIND))
    spans = told_by(second)
    names = {word.folded for name in second.claim.source_names for word in words(name)}
    at, begins = second.claim.anchor.start, teller(second, told[0].start)[1]
    last = max((n for n, word in enumerate(told) if word.end <= begins), default=-1)
    opening = added = named = 0
    # What stands before a colon and says that somebody differs tells no figure: "The union disagrees: there are".
    colon = second.placed.document.text.rfind(":", told[0].start, at) if is_announced(second) else -1
    for n, word in enumerate(told):
        if (
            n <= last
            or word.end <= colon
            or word.folded in names
            or any(low < word.end and word.start < high for low, high in spans)
        ):
            continue
        opens = last < 0 and word.start < at
        if not weighs(word, second, sources=opens) or (n and told[n - 1].folded in _listed(language, "pointing")):
            continue
        if known & _senses(second, word) or _spoken_of(second, word, told[n - 1] if n else None):
            continue
        opening += opens
        added += not opens
        named += not opens and _names(second, word)
    return Turn(opening, added, named)


def _spoken_of(figure: Figure, word: Word, before: Word | None) -> bool:
    """Whether a word takes up what the text is about: a name that recurs in it, or "the camp" where a camp was told."""
    seen = view(figure.placed.document)
    if word.capital:
        return any(word.folded in id[2:].split() for id in seen.setting if id.startswith("n:"))
    definite = before is not None and before.folded in _definite(figure.placed.document.language or "")
    if not definite:
        return False
    stem, low = seen.topics.stem(word.folded), max(0, figure.claim.sentence.start - _FAR_BACK)
    return any(seen.topics.stem(w.folded) == stem for w in words(seen.text, low, figure.claim.sentence.start))


def _names(figure: Figure, word: Word) -> bool:
    """Whether a word names a thing or anything by its own name, rather than saying what is done."""
    hits = view(figure.placed.document).within(word.start, word.end, "thing", "noun", "nature", "status", "event")
    return word.capital or bool(hits)


def _paragraph(figure: Figure) -> int:
    """Where the paragraph of a figure begins, or the part of it that a reader still has in mind."""
    start = figure.claim.sentence.start
    low = max(0, start - _IN_MIND)
    return max(low, figure.placed.document.text.rfind("\n", low, start) + 1)


def turn_of(first: Figure, second: Figure) -> int | None:
    """Where the sentence of two figures turns from the first to the second (";", ", whereas"), None elsewhere."""
    if not first.same_sentence(second):
        return None
    seen = view(first.placed.document)
    start, end = first.claim.anchor.end, second.claim.anchor.start
    found = None
    for mark in _MARK.finditer(seen.text, start, end):
        after = [word.folded for word in words(seen.text, mark.end(), end)[:_TURN_WORDS]]
        phrases = seen.topics.connectives.get("turning", ())
        if mark[0] == ";" or open_with(after, phrases):
            found = mark.end()
    return found


def _own_words(first: Figure, second: Figure) -> list[Word]:
    """The words of a figure's sentence, its number among them: from where it turns to it, and on to the next mark."""
    sentence, anchor = second.claim.sentence, second.claim.anchor
    seen = view(second.placed.document)
    start = turn_of(first, second) or max(sentence.start, seen.text.rfind(";", sentence.start, anchor.start) + 1)
    stop = _STOP.search(seen.text, anchor.end, sentence.end)
    return words(seen.text, start, stop.start() if stop else sentence.end)


def teller(second: Figure, start: int | None = None) -> tuple[int, int]:
    """The stretch of a figure's sentence that only says who tells it, and whom: to "counted", "told the Star that".

    A passive leaves nobody who tells: "losses are expected to". Without a verb of telling it ends with "The operator's
    figure is", or with the source where the sentence begins with it.
    """
    language = second.placed.document.language or ""
    start = second.claim.sentence.start if start is None else start
    lead = words(second.placed.document.text, start, second.claim.anchor.start)
    cues, that = tellings(language), _that(language)
    passive = _listed(language, "passive")
    found = [n for n, word in enumerate(lead) if word.folded in cues and not (n and lead[n - 1].folded in passive)]
    if found and found[-1] == len(lead) - 1 and lead[-1].folded in _listed(language, "adding"):
        # "Transport added 67,000" is what it did, not what it says.
        found.pop()
    last = max(found, default=None)
    if last is None:
        return start, _named_first(second, lead) or start
    clause = next((word for word in lead[last + 1 :][:_ADDRESSED] if word.folded in that), lead[last])
    return start, clause.end


def _named_first(figure: Figure, lead: list[Word]) -> int | None:
    """Where the source of a figure ends that is the subject of its sentence: "The charity Shelter, which"."""
    language = figure.placed.document.language or ""
    owning, reckoning, being = (_listed(language, kind) for kind in ("owning", "reckoning", "passive"))
    for whose, word, after in zip(lead, lead[1:], lead[2:], strict=False):
        if whose.folded in owning and word.folded in reckoning and after.folded in being:
            return after.end
    names = {word.folded for name in figure.claim.source_names for word in words(name) if len(word.folded) > _SHORT}
    first = next(
        (n for n, word in enumerate(lead) if word.folded in names or (not names and _tells(figure, word))), None
    )
    if first is None or first > _OPENING or any(word.folded in _leading(language) for word in lead[:first]):
        return None
    last = first
    for n, word in enumerate(lead[first + 1 :], start=first + 1):
        named = word.folded in names if names else word.capital
        if n - last > _JOINED or (not names and not named):
            break
        last = n if named else last
    return lead[last].end


def _tells(figure: Figure, word: Word) -> bool:
    """Whether a word is for those who tell figures, and for no sum: a budget foresees, but it is one as well."""
    sums = view(figure.placed.document).within(word.start, word.end, "nature")
    return word.folded in tellers(figure.placed.document.language or "") and not sums


@cache
def _leading(language: str) -> frozenset[str]:
    """What a sentence opens with that names its source by the way: "According to", "For"."""
    pack = packs().get(language)
    return frozenset(pack.prepositions) if pack else frozenset()


def tells_itself(first: Figure, second: Figure) -> bool:
    """Whether the clause of a second figure begins with one who tells it, and is none of those who tell the first."""
    told = _own_words(first, second)
    start, end = teller(second, told[0].start)
    names = {word.folded for name in first.claim.source_names for word in words(name)}
    subject = {word.folded for word in told if start <= word.start < end and weighs(word, second, sources=True)}
    return bool(subject) and not subject & names


@cache
def _that(language: str) -> frozenset[str]:
    """What opens the clause that somebody tells."""
    pack = packs().get(language)
    return pack.attribution.that if pack else frozenset()


def _senses(figure: Figure, word: Word) -> set[str]:
    """The stem of a word and what it stands for; acts go by their words, as exports and imports are one act."""
    seen = view(figure.placed.document)
    return {seen.topics.stem(word.folded)} | {
        hit.id for hit in seen.within(word.start, word.end) if hit.kind not in ("act", "mark")
    }


def _known(figure: Figure, start: int, end: int) -> set[str]:
    """The stems and the concepts of a stretch."""
    found: set[str] = set()
    for word in words(figure.placed.document.text, start, end):
        found |= _senses(figure, word)
    return found


@cache
def _definite(language: str) -> frozenset[str]:
    """The words that point at what has been told of: "the"."""
    return _listed(language, "definite")


@cache
def _listed(language: str, kind: str) -> frozenset[str]:
    return topics(language).joining(kind)


def another_day(first: Figure, second: Figure) -> bool:
    """Whether the clause of a second figure names a day or a month that the sentence of a first one does not.

    The day on which it is told is none of it: "Inspectors who came in June estimated".
    """
    document = second.placed.document
    pack = packs().get(document.language or "")
    days = {fold(word) for word in (*pack.time.weekdays, *pack.time.months)} if pack else set()
    before = first.claim.sentence
    told = clause_words(first) if first.same_sentence(second) else words(document.text, before.start, before.end)
    known = {word.folded for word in told}
    start, end = teller(second)
    clause = [word for word in clause_words(second) if not start <= word.start < end]
    return any(word.folded in days and word.folded not in known for word in clause)


def shared_words(first: Figure, second: Figure) -> int:
    """How many words of weight the clauses of two figures have in common, those that tell the figures left out."""
    return len(_wording(first) & _wording(second))


def _wording(figure: Figure) -> set[str]:
    """The stems and concepts of the words of weight in a figure's clause, but for those that tell it."""
    seen, spans = view(figure.placed.document), told_by(figure)
    stems = {
        seen.topics.stem(word.folded)
        for word in clause_words(figure)
        if weighs(word, figure) and not any(low < word.end and word.start < high for low, high in spans)
    }
    return stems | {id for id in figure.measured.measure.what | figure.measured.measure.about if ":" not in id}
