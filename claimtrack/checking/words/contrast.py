"""Contrast: whether a sentence gives its own figure for what the one before has told.

It does where it says so ("however", "puts it at") or where, its source and its figure left out, it brings no new word:
"The dockers' union reckons it was 5m a day" can only be of what was just said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.language import packs
from claimtrack.language.phrases import end_with, open_with, tell
from claimtrack.language.stretches import Word, fold, words
from claimtrack.language.topics import topics
from claimtrack.model import Modality

_ASIDE = re.compile(r",[^,.;]{1,80},")
_CLAUSE_END = re.compile(r"[,;:.](?=\s|$)")
_SHORT = 3
"""Words of so few letters say little."""
ONE_NEW = 1
_GIVEN = 6
"""Among so many words before a figure it may say that somebody gives one."""
_ROOT = 6
"""Words are one where so many letters are: borrowed, borrowing."""


def contrasts(figure: Figure) -> bool:
    """Whether the sentence of a figure sets itself against the one before: "however", "puts it at", "the same"."""
    return _says(figure, "contrast") or contrasts_strongly(figure)


def contrasts_strongly(figure: Figure) -> bool:
    """Whether it does so whoever says it: "by contrast", "its own count"; or is told by one who differs."""
    openly = _says(figure, "strong_contrast") or says_the_true_one(figure) or is_denied(figure)
    return openly or _has_its_own(figure) or is_announced(figure)


def says_the_true_one(figure: Figure) -> bool:
    """Whether the clause of a figure says that it is the true one of what has been told: "the real figure is"."""
    return _says(figure, "true_figure") or _is_the_true(figure)


def _is_the_true(figure: Figure) -> bool:
    """Whether a noun before a figure is called the true one: "the real loss was", "la pérdida real fue"."""
    known = view(figure.placed.document).topics
    true, being, definite = (known.joining(kind) for kind in ("true", "being", "definite"))
    lead = [word.folded for word in words(figure.placed.document.text, clause_of(figure)[0], figure.claim.anchor.start)]
    return any(
        one in definite and after in being and bool(true & {two, three})
        for one, two, three, after in zip(lead, lead[1:], lead[2:], lead[3:], strict=False)
    )


def is_denied(figure: Figure) -> bool:
    """Whether its sentence denies a figure that somebody else tells: "6,000, not the 15,000 that the army claims"."""
    seen, sentence, claim = view(figure.placed.document), figure.claim.sentence, figure.claim
    lead = [word.folded for word in words(seen.text, sentence.start, claim.anchor.start)]
    if not end_with(lead, seen.topics.connectives.get("denying", ())):
        return False
    stop = _CLAUSE_END.search(seen.text, claim.anchor.end, sentence.end)
    after = words(seen.text, claim.anchor.end, stop.start() if stop else sentence.end)
    return any(word.folded in tellings(figure.placed.document.language or "") for word in after)


def _has_its_own(figure: Figure) -> bool:
    """Whether a sentence says before its figure that it is somebody's own: "Its own laboratory never found"."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    own = seen.topics.joining("own")
    return any(word.folded in own for word in words(seen.text, sentence.start, figure.claim.anchor.start))


def is_announced(figure: Figure) -> bool:
    """Whether what its paragraph tells before its sentence, with no number between, says that somebody differs.

    "The chamber has other figures. Its chairman said that 64,800 tonnes were shipped"; or its sentence before a colon:
    "The union disagrees: there are 41,700"; or "disputed those numbers, saying that there are".
    """
    if _disputes_what_was_told(figure):
        return True
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    at = max(sentence.start, seen.text.rfind(":", sentence.start, figure.claim.anchor.start))
    numbers = bisect_left(seen.numbers, at)
    low = max([seen.text.rfind("\n", 0, at) + 1, *seen.numbers[max(0, numbers - 1) : numbers]])
    told = [word.folded for word in words(seen.text, low, at)]
    return tell(told, seen.topics.connectives.get("differing", ()))


def _disputes_what_was_told(figure: Figure) -> bool:
    """Whether the sentence of a figure says before a comma that its source disputes "those numbers", "that figure"."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    told = words(seen.text, start, max(start, seen.text.rfind(",", start, figure.claim.anchor.start)))
    known, stem = seen.topics, seen.topics.stem
    definite, figures = known.joining("definite"), {stem(noun) for noun in known.joining("reckoning")}
    heads = [[word.folded for word in told[:n]] for n in range(1, len(told) - 1)]
    return any(
        told[len(head)].folded in definite
        and stem(told[len(head) + 1].folded) in figures
        and end_with(head, known.connectives.get("differing", ()))
        for head in heads
    )


def points_back(figure: Figure) -> bool:
    """Whether the clause of a figure says of what has just been told how much it is: "puts it at", "lo cifra en"."""
    return _says(figure, "putting") or _gives_a_figure(figure)


def _gives_a_figure(figure: Figure) -> bool:
    """Whether somebody tells it right before as a figure of what was told: "gave a count of", "put the number at"."""
    seen = view(figure.placed.document)
    lead = words(seen.text, figure.claim.sentence.start, figure.claim.anchor.start)[-_GIVEN:]
    stem, tell = seen.topics.stem, tellings(figure.placed.document.language or "")
    nouns = {stem(noun) for noun in seen.topics.joining("reckoning")}
    at = next((n for n, word in enumerate(lead) if stem(word.folded) in nouns), 0)
    after = [word for word in lead[at + 1 :] if len(word.folded) > _SHORT]
    return not after and any(word.folded in tell for word in lead[max(0, at - _SHORT) : at])


def counts_more(figure: Figure) -> bool:
    """Whether the text says right after a figure that it counts more: ", but it includes those who wait for a test"."""
    seen = view(figure.placed.document)
    after = seen.text[figure.claim.anchor.end : figure.claim.sentence.end]
    mark = after.find(",")
    told = [word.folded for word in words(after[mark + 1 :])] if mark >= 0 else []
    return open_with(told, seen.topics.connectives.get("wider", ()))


def is_position(figure: Figure) -> bool:
    """Whether a figure is what a side of a dispute asks for or offers: another's is another side, no contradiction."""
    return (figure.claim.modality is Modality.TARGET and _says(figure, "bargaining")) or _asks(figure)


def _asks(figure: Figure) -> bool:
    """Whether its source tells a figure by asking for it: "Prosecutors had asked for 60 months"."""
    cue = figure.claim.attribution.cue if figure.claim.attribution else None
    if cue is None or cue.end > figure.claim.anchor.start:
        return False
    text = figure.placed.document.text
    verb = [word.start for word in words(text, cue.start, cue.end)][-1:]
    told = tuple(word.folded for at in verb for word in words(text, at, figure.claim.anchor.start))
    phrases = view(figure.placed.document).topics.connectives.get("bargaining", ())
    return open_with(told, phrases)


def _says(figure: Figure, kind: str) -> bool:
    return view(figure.placed.document).says(kind, *clause_of(figure))


def novelty(first: Figure, second: Figure) -> int:
    """How many words of weight the clause of a second figure has that the sentence of a first one has not."""
    seen = view(second.placed.document)
    before = first.claim.sentence
    known = {seen.topics.stem(word.folded) for word in words(seen.text, before.start, before.end)}
    known |= {hit.id for hit in seen.within(before.start, before.end)}
    spans = told_by(second)
    new = 0
    for word in clause_words(second):
        if any(start < word.end and word.start < end for start, end in spans) or not weighs(word, second):
            continue
        concepts = {hit.id for hit in seen.within(word.start, word.end)}
        if seen.topics.stem(word.folded) not in known and not concepts & known:
            new += 1
    return new


def kinship(first: Figure, second: Figure) -> int:
    """How many words of weight, by their beginnings, the clauses of two figures of one language have in common.

    What both count and what only says who tells them is left out.
    """
    return len(roots(first) & roots(second))


def roots(figure: Figure) -> frozenset[str]:
    """The words of weight of a figure's clause by their beginnings, without what it counts and who tells it."""
    spans = told_by(figure)
    told = [w for w in clause_words(figure) if not any(low < w.end and w.start < high for low, high in spans)]
    counted = {fold(word)[:_ROOT] for word in figure.quantity.unit.name.split()}
    return frozenset(word.folded[:_ROOT] for word in told if weighs(word, figure)) - counted


def clause_of(figure: Figure) -> tuple[int, int]:
    """The stretch of a figure's sentence that no other figure and no semicolon stands in."""
    seen = view(figure.placed.document)
    sentence, claim = figure.claim.sentence, figure.claim
    first, last = claim.anchor.start, claim.anchor.end
    start = max(sentence.start, seen.text.rfind(";", sentence.start, first) + 1)
    stop = seen.text.find(";", last, sentence.end)
    return seen.between_numbers(first, last, start, stop if stop >= 0 else sentence.end)


def clause_words(figure: Figure) -> list[Word]:
    """The words of its clause."""
    return words(figure.placed.document.text, *clause_of(figure))


def told_by(figure: Figure) -> list[tuple[int, int]]:
    """Where a clause names its sources, its cue and the figure itself."""
    claim = figure.claim
    spans = [(claim.anchor.start, claim.anchor.end), *_subject(figure)]
    if claim.attribution:
        for mention in claim.attribution.chain:
            if mention.start is not None and mention.end is not None:
                spans.append((mention.start, mention.end))
        cue = claim.attribution.cue
        if cue is not None:
            spans.append((cue.start, cue.end))
    return spans


def _subject(figure: Figure) -> list[tuple[int, int]]:
    """The name with which a clause begins, and what is said of it between commas: who tells the figure."""
    seen = view(figure.placed.document)
    low, high = clause_of(figure)
    named = [name for name in seen.named(low, high) if not words(seen.text, low, name.start)]
    if not named:
        return []
    start, end = named[0].start, named[0].end
    aside = _ASIDE.match(seen.text, end, high)
    return [(start, aside.end() if aside else end)]


def is_inherited(figure: Figure) -> bool:
    """Whether the sentence of a figure does not name its source: the reader has carried it over, or taken another's."""
    told = {word.folded for word in words(figure.claim.sentence.text)}
    names = {word.folded for name in figure.claim.source_names for word in words(name) if len(word.folded) > _SHORT}
    return not told & names


def weighs(word: Word, figure: Figure, *, sources: bool = False) -> bool:
    """Whether a word says something: no number, no word of grammar, none by which a sentence tells a figure.

    With `sources` the words for those who tell figures ("the institute") weigh, too.
    """
    language = figure.placed.document.language or ""
    if len(word.folded) <= _SHORT or word.folded[0].isdigit():
        return False
    return word.folded not in _light(language) or (sources and word.folded in tellers(language))


@cache
def tellings(language: str) -> frozenset[str]:
    """The verbs by which somebody tells a figure: of saying, of counting, of putting it at so much."""
    pack = packs().get(language)
    said = frozenset({*pack.attribution.verbs, *pack.attribution.participles}) if pack else frozenset()
    return said | topics(language).joining("telling")


@cache
def tellers(language: str) -> frozenset[str]:
    """The words for those who tell figures: "the institute"."""
    pack = packs().get(language)
    return frozenset(fold(word) for word in pack.attribution.nouns) if pack else frozenset()


@cache
def _light(language: str) -> frozenset[str]:
    """The words of a language that tell no thing from another: of grammar, of time, of saying and contrasting."""
    known = topics(language)
    talk = known.joining("contrast") | known.joining("telling") | known.joining("light")
    pack = packs().get(language)
    if pack is None:
        return talk
    told = {*pack.attribution.verbs, *pack.attribution.participles, *pack.attribution.nouns, *pack.numbers.words}
    small = {*pack.function_words, *pack.determiners, *pack.demonstratives, *pack.prepositions, *pack.auxiliaries}
    when = {*pack.time.months, *pack.time.weekdays, *pack.time.days, *pack.time.spans, *pack.time.ordinals}
    return frozenset(fold(word) for word in talk | told | small | when)
