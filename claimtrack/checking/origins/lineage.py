"""Lineage: what a text says of where a source has its figure from, beside the chain of names at the figure itself.

"Fairwatt bases its figure on the operator's outage map", "its numbers come from the college", "both figures come from
one survey", and a newspaper that one article cites for what it has published itself: each makes one origin of two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import same_number
from claimtrack.checking.measures.view import View, view
from claimtrack.checking.origins.origin import Origin, distinct_origins, hands, meet, named, origin_of, same_origin
from claimtrack.language import packs
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import Word, words
from claimtrack.model import Document

_PAUSE = re.compile(r"[,.;:()—–\n]")
_SENTENCE_END = re.compile(r"[.!?][”»\"’']?(?=\s)|\n")
_DATELINE = re.compile(r"[^\n]{2,60}?\(([^()\n]{2,40})\)")
_MASTHEAD = re.compile(r"([^\n.,;:!?]{2,40})\n\n")
_TITLE_WORDS = 5
_NAMED = 9
"""So many words at most name a source after a cue."""
_LEAD = 5
"""Within so many words on "from" follows the noun that it leads from: "figures that it had from"."""
_TELLING = 3
"""Words of so few letters say little."""
_DIGITS = 2
_BEFORE = 600
"""How far before a cue its sentence may begin, in code points."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """A passage by which one who tells a figure has it from another."""

    sentence: int
    """Where its sentence begins."""
    start: int
    """Where the cue stands in it."""
    upstream: tuple[Word, ...]
    """The words after the cue, up to a pause: from whom."""
    outright: bool
    """Whether the cue says so by itself: "citing", not "figures that it had from"."""


def passed_on(first: Figure, second: Figure) -> bool:
    """Whether one origin reaches the reader through different hands: no independent confirmation."""
    if same_origin(first, second):
        a, b = hands(first), hands(second)
        return bool(a or b) and not (a and b and meet(a, b))
    if not (distinct_origins(first, second) or _two_tell(first, second)):
        return False
    return leans_on(first, second) or leans_on(second, first) or share_base(first, second)


def _two_tell(first: Figure, second: Figure) -> bool:
    """Whether each names who tells it, if only by what they are ("prosecutors"), and they are others."""
    one, other = (figure.claim.source_names for figure in (first, second))
    return bool(one and other) and one[-1].casefold() != other[-1].casefold()


def leans_on(figure: Figure, other: Figure) -> bool:
    """Whether a figure's text says that its source has it from another's, or that source has published the other."""
    if not figure.same_document(other) and meet(origin_of(figure), outlets(other.placed.document)):
        return True
    return any(_is_from(figure, each, other) for each in _leanings_of(figure))


def leans(figure: Figure) -> bool:
    """Whether its own sentence says that a figure is from another, whom it does not name: "from its bulletin"."""
    sentence = figure.claim.sentence
    own = (each for each in _leanings_of(figure) if sentence.start <= each.start < sentence.end)
    return any(each.outright and each.upstream and not any(word.capital for word in each.upstream) for each in own)


def share_base(first: Figure, second: Figure) -> bool:
    """Whether a text says after two figures, with no other number between, that both come from one survey."""
    if not first.same_document(second):
        return False
    later = max(first, second, key=lambda figure: figure.claim.anchor.start)
    seen, start = view(later.placed.document), later.claim.anchor.end
    end = seen.text.find("\n", start)
    told = words(seen.text, start, _next_number(seen, start, end if end >= 0 else len(seen.text)))
    return tell([word.folded for word in told], seen.topics.connectives.get("one_base", ()))


def _next_number(seen: View, start: int, end: int) -> int:
    """Where the next number in digits stands, or the end of the stretch: "the two figures" are none."""
    low, high = bisect_left(seen.numbers, start), bisect_left(seen.numbers, end)
    return next((at for at in seen.numbers[low:high] if seen.text[at].isdigit()), end)


def _leanings_of(figure: Figure) -> list[Leaning]:
    """The leanings that speak of a figure: in its sentence, right after it, or of its source by its name."""
    document, sentence, start = figure.placed.document, figure.claim.sentence, figure.claim.anchor.end
    seen = view(document)
    names = {word.folded for name in figure.claim.source_names for word in words(name) if len(word.folded) > _TELLING}
    found = []
    for each in leanings(document):
        inside = sentence.start <= each.start < sentence.end
        subject = {word.folded for word in words(document.text, each.sentence, each.start)}
        follows = each.start >= start and "\n" not in document.text[start : each.start]
        follows = follows and _next_number(seen, start, each.start) == each.start
        others = not names & subject and any(seen.named(each.sentence, each.start))
        if inside or names & subject or (follows and not others):
            found.append(each)
    return found


def _is_from(figure: Figure, leaning: Leaning, other: Figure) -> bool:
    """Whether what a leaning names is the source of another figure: by its name, or as what it is ("the operator")."""
    document, told = figure.placed.document, leaning.upstream
    upstream = named(document.text[told[0].start : told[-1].end], document.language) if told else None
    if upstream is None:
        return False
    # From the college, though the college has it from a study: one figure for all that.
    if any(_is_of(upstream, origin) for origin in (*origin_of(other), *hands(other))):
        return True
    if not figure.same_document(other) or any(word.capital for word in told):
        return False
    if any(_is_of(upstream, own) for own in origin_of(figure)):
        # The figure's own chain has said so.
        return False
    # "The indictment, which rests on the auditor's report": the text has named one before who tells the same number.
    told_before = other.claim.anchor.start < figure.claim.anchor.start
    return (
        told_before and same_number(figure, other, _DIGITS) and _two_tell(figure, other) and _is_teller(told, document)
    )


def _is_of(upstream: Origin, origin: Origin) -> bool:
    """Whether words name an origin, in full or by a word of its name."""
    mine = {word for each in upstream.names for word in each.strip("=").split()}
    return upstream.meets(origin) or any(mine <= set(each.split()) for each in origin.names)


def _is_teller(told: tuple[Word, ...], document: Document) -> bool:
    """Whether words point at one who tells figures, and at no work of its own: "the operator's map"."""
    pack = packs().get(document.language or "")
    own = view(document).topics.joining("own")
    said = {word.folded for word in told}
    return pack is not None and not said & own and bool(said & set(pack.attribution.nouns))


@lru_cache(maxsize=256)
def leanings(document: Document) -> tuple[Leaning, ...]:
    """Where a text says that one who tells a figure has it from another, in its order."""
    seen = view(document)
    told = words(seen.text)
    found = []
    for at in range(len(told)):
        last = _citing(seen, told, at)
        outright = last is not None
        last = last or _cue(seen, told, at)
        if last is None:
            continue
        start = told[at].start
        low = max(0, start - _BEFORE)
        begins = max((mark.end() for mark in _SENTENCE_END.finditer(seen.text, low, start)), default=low)
        stop = _PAUSE.search(seen.text, told[last - 1].end)
        end = stop.start() if stop else len(seen.text)
        upstream = tuple(word for word in told[last : last + _NAMED] if word.end <= end)
        found.append(Leaning(begins, start, upstream, outright))
    return tuple(found)


def _citing(seen: View, told: list[Word], at: int) -> int | None:
    """After how many words a cue ends that begins with one of them and says all: "citing"."""
    listed = seen.topics.connectives
    lengths = [len(phrase) for phrase in listed.get("leaning", ()) if phrase[0] == told[at].folded]
    lengths = [size for size in lengths if tuple(word.folded for word in told[at : at + size]) in listed["leaning"]]
    return at + max(lengths) if lengths else None


def _cue(seen: View, told: list[Word], at: int) -> int | None:
    """After how many words one ends that begins with a noun of figures: "figures that it had from"."""
    listed = seen.topics.connectives
    if (told[at].folded,) not in listed.get("had", ()) or _is_in_name(seen, told, at):
        return None
    for n in range(at + 1, min(at + _LEAD, len(told))):
        if _PAUSE.search(seen.text, told[at].end, told[n].start):
            return None
        if (told[n].folded,) in listed.get("had_from", ()):
            return n + 1
    return None


def _is_in_name(seen: View, told: list[Word], at: int) -> bool:
    """Whether a word has a capital that no sentence gives it: "Department of Statistics and Information of Health"."""
    begins = at == 0 or not seen.text[told[at - 1].end : told[at].start].isspace()
    return told[at].capital and not begins


@lru_cache(maxsize=256)
def outlets(document: Document) -> frozenset[Origin]:
    """The newspaper or agency whose text a document is: given, in its date line, or alone on its first line."""
    names = [document.publisher] if document.publisher else []
    for shape in (_DATELINE, _MASTHEAD):
        found = shape.match(document.text)
        told = words(found[1]) if found else []
        if found and told and len(told) <= _TITLE_WORDS and told[0].capital and told[-1].capital:
            names.append(found[1])
    origins = (named(name, document.language) for name in names)
    return frozenset(origin for origin in origins if origin is not None)
