"""Naming: one number that two texts tell, of which one names beside it whom the other has it from.

"The coastguard said, crediting the Kyiv School with it", "a reissue of what the demining group had put out":
there are as many ways to say whose number it is as there are writers. Who tells a number and, outside of its clause
and with no number between, names the very body that another text has it from, has it from there, too, unless a word of
counting by itself or of confirming stands by.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import View, view
from claimtrack.checking.origins.lineage import passed_on
from claimtrack.checking.origins.origin import Origin, hands, meet, named, origin_of
from claimtrack.checking.origins.relaying import is_telling, relayed
from claimtrack.language import packs
from claimtrack.language.small_words import function_words
from claimtrack.language.stretches import Word, words
from claimtrack.model import Document, SourceKind

_TELLING = 2
_NEXT = 300
"""How far into the sentence after a figure's the one is looked for who is named."""
_COMMA = re.compile(r",(?=\s)")
_SENTENCE_END = re.compile(r"[.!?][”»\"’']?(?=\s)|\n")


def from_one(first: Figure, second: Figure) -> bool:
    """Whether one number reaches the reader from one origin by two hands, as far as the texts tell."""
    return passed_on(first, second) or relayed(first, second) or named_beside(first, second)


def named_beside(first: Figure, second: Figure) -> bool:
    """Whether one of two texts names beside a number whom the other text has it from."""
    if first.same_document(second) or not is_telling(first, second):
        return False
    return _names(first, second) or _names(second, first)


def _names(figure: Figure, other: Figure) -> bool:
    """Whether the text of a figure names, in a clause of its own, the teller of another one."""
    own, tellers = origin_of(figure) | hands(figure), origin_of(other) | hands(other)
    if not own or meet(own, tellers):
        return False
    if _told_by_a_person(other):
        # "Customs seized 5.3 million packets, its director, Andrés Velis, said": he speaks for it.
        sentence = other.claim.sentence
        tellers |= {each for each in _names_of(other.placed.document, sentence.start, sentence.end) if each.titles}
    return any(_is_teller(found, teller) for found in _named_in(figure) for teller in tellers)


def _told_by_a_person(figure: Figure) -> bool:
    attribution = figure.claim.attribution
    return attribution is not None and attribution.origins[0].kind in (SourceKind.PERSON, SourceKind.UNNAMED)


def _is_teller(found: Origin, teller: Origin) -> bool:
    """Whether a name is that of a teller in full, or one of its longer forms."""
    if any(set(y.split()) <= set(x.split()) for x in found.names for y in teller.names if y[:1] not in "@="):
        return True
    short = all(len(x.split()) < _TELLING for x in found.names)
    return (not short or bool(found.titles & teller.titles)) and found.meets(teller)


def _named_in(figure: Figure) -> Iterator[Origin]:
    """Who is named in the other clauses of a figure's sentence, and in the next one where that speaks of figures."""
    document, seen = figure.placed.document, view(figure.placed.document)
    sentence, anchor = figure.claim.sentence, figure.claim.anchor
    low, high = seen.clause(anchor.start, anchor.end, sentence.start, sentence.end)
    first, last = _within_digits(seen, figure)
    spoken = _spoken(figure)
    for start, end in ((first, low), *_around(high, last, spoken)):
        if start < end and not seen.says("independent", start, end):
            yield from _names_of(document, start, end)
    if last < sentence.end:
        return
    stop = _SENTENCE_END.search(seen.text, sentence.end + 1, min(len(seen.text), sentence.end + _NEXT))
    end = stop.start() if stop else min(len(seen.text), sentence.end + _NEXT)
    if "\n" in seen.text[sentence.end : end] or any(map(str.isdigit, seen.text[sentence.end : end])):
        return
    if seen.says("of_figures", sentence.end, end) and not seen.says("independent", sentence.end, end):
        yield from _names_of(document, sentence.end, end)


def _within_digits(seen: View, figure: Figure) -> tuple[int, int]:
    """The stretch of a figure's sentence up to the next number in digits on either side."""
    sentence, anchor = figure.claim.sentence, figure.claim.anchor
    low, high = bisect_left(seen.numbers, sentence.start), bisect_left(seen.numbers, sentence.end)
    digits = [at for at in seen.numbers[low:high] if seen.text[at].isdigit()]
    first = max((at for at in digits if at < anchor.start), default=sentence.start)
    return first, min((at for at in digits if at >= anchor.end), default=sentence.end)


def _spoken(figure: Figure) -> tuple[int, int]:
    """The stretch that says who tells a figure: names in it are his, as the body is that he speaks for."""
    attribution, sentence = figure.claim.attribution, figure.claim.sentence
    assert attribution is not None
    text = figure.placed.document.text
    told = [(one.start, one.end) for one in attribution.chain if one.start is not None and one.end is not None]
    told += [(attribution.cue.start, attribution.cue.end)] if attribution.cue else []
    told += [(at, at + len(one.name)) for one in attribution.chain if (at := text.find(one.name, sentence.start)) >= 0]
    told = [each for each in told if sentence.start <= each[0] < sentence.end]
    start, end = min((start for start, _ in told), default=0), max((end for _, end in told), default=0)
    return start, _past_title(figure, end) if attribution.chain[0].kind is SourceKind.PERSON else end


def _past_title(figure: Figure, end: int) -> int:
    """Where what a person is called ends behind the name: "Ana Ruiz, director of the Watch,"."""
    document, sentence = figure.placed.document, figure.claim.sentence
    pack = packs().get(document.language or "")
    after = [mark.start() for mark in _COMMA.finditer(document.text, end, sentence.end)]
    called = bool(after) and not document.text[end : after[0]].strip()
    first = words(document.text, after[0], sentence.end)[:1] if called else []
    if pack is None or not first or first[0].folded in pack.prepositions:
        return end
    # "..., reading the number out of a study by".
    is_verb = first[0].folded.endswith(pack.endings.gerund)
    return end if is_verb else after[1] if len(after) > 1 else sentence.end


def _around(start: int, end: int, left_out: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    """What is left of a stretch without another one."""
    low, high = left_out
    return (start, min(end, max(low, start))), (max(start, high), end)


@lru_cache(maxsize=1024)
def _names_of(document: Document, start: int, end: int) -> tuple[Origin, ...]:
    """The names in a stretch: words in capitals with the small words between them."""
    small = function_words(document.language)
    runs: list[list[Word]] = []
    for word in words(document.text, start, end):
        if not word.capital:
            continue
        last = runs[-1][-1] if runs else None
        between = document.text[last.end : word.start] if last else ","
        joined = (
            last is not None
            and not re.search(r"[^\w\s'’-]", between)
            and all(each.folded in small for each in words(between))
        )
        if joined:
            runs[-1].append(word)
        else:
            runs.append([word])
    found = (named(document.text[run[0].start : run[-1].end], document.language) for run in runs)
    return tuple(origin for origin in found if origin is not None)
