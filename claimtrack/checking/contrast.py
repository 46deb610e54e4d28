"""Contrast: whether a sentence gives its own figure for what the one before has told.

It does where it says so ("however", "puts it at") or where, its source and its figure left out, it brings no new word:
"The dockers' union reckons it was 5m a day" can only be of what was just said.
"""

from __future__ import annotations

from claimtrack.checking.figure import Figure
from claimtrack.checking.view import view
from claimtrack.language import packs
from claimtrack.language.topics import Word, words

_SHORT = 3
"""Words of so few letters say little."""
NOTHING_NEW = 1
LITTLE_NEW = 4


def contrasts(figure: Figure) -> bool:
    """Whether the sentence of a figure sets itself against the one before: "however", "puts it at", "the same"."""
    return _says(figure, "contrast")


def contrasts_strongly(figure: Figure) -> bool:
    """Whether it does so whoever says it: "by contrast", "for its part"."""
    return _says(figure, "strong_contrast")


def _says(figure: Figure, kind: str) -> bool:
    seen = view(figure.placed.document)
    told = [word.folded for word in _clause(figure)]
    phrases = seen.topics.connectives.get(kind, ())
    return any(
        tuple(told[at : at + len(phrase)]) == phrase for phrase in phrases for at in range(len(told) - len(phrase) + 1)
    )


def novelty(first: Figure, second: Figure) -> int:
    """How many words of weight the clause of a second figure has that the sentence of a first one has not."""
    seen = view(second.placed.document)
    before = first.claim.sentence
    known = {seen.topics.stem(word.folded) for word in words(seen.text, before.start, before.end)}
    known |= {hit.id for hit in seen.within(before.start, before.end)}
    spans = _told_by(second)
    new = 0
    for word in _clause(second):
        if any(start < word.end and word.start < end for start, end in spans) or not _weighs(word, second):
            continue
        concepts = {hit.id for hit in seen.within(word.start, word.end)}
        if seen.topics.stem(word.folded) not in known and not concepts & known:
            new += 1
    return new


def _clause(figure: Figure) -> list[Word]:
    """The words of a figure's sentence, of the stretch between semicolons that it stands in."""
    seen = view(figure.placed.document)
    sentence = figure.claim.sentence
    start = max(sentence.start, seen.text.rfind(";", sentence.start, figure.claim.anchor.start) + 1)
    stop = seen.text.find(";", figure.claim.anchor.end, sentence.end)
    return words(seen.text, start, stop if stop >= 0 else sentence.end)


def _told_by(figure: Figure) -> list[tuple[int, int]]:
    """Where a clause names its sources, its cue and the figure itself."""
    claim = figure.claim
    spans = [(claim.anchor.start, claim.anchor.end)]
    if claim.attribution:
        for mention in claim.attribution.chain:
            if mention.start is not None and mention.end is not None:
                spans.append((mention.start, mention.end))
        cue = claim.attribution.cue
        if cue is not None:
            spans.append((cue.start, cue.end))
    return spans


def _weighs(word: Word, figure: Figure) -> bool:
    """Whether a word says something: no number, no word of grammar, none by which a sentence tells a figure."""
    document = figure.placed.document
    pack = packs().get(document.language or "")
    if len(word.folded) <= _SHORT or word.folded[0].isdigit() or (pack and word.folded in pack.function_words):
        return False
    if pack and (word.folded in pack.time.months or word.folded in pack.numbers.words):
        return False
    talk = view(document).topics.connectives.get("contrast", ())
    return not any(word.folded in phrase for phrase in talk)
