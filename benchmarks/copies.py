"""Sentences that documents print word for word: `python -m benchmarks.copies [SENTENCES]`.

A hundred thousand made-up sentences of some fifteen words, ten a document. One in five is an earlier one as an editor
leaves it. One in twenty-five is an earlier one with another number, or with its number in another unit, which is never
the same. One more sentence stands in every document, and a row of a table in each tenth. The gate is R21; the planted
cases are a search by rows too long, one that holds a sentence against all that share a row with it, and a judge that
looks at words alone.
"""

from __future__ import annotations

import random
import resource
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context

from benchmarks import large_case
from claimtrack.checking.origins import copies, shingles
from claimtrack.model import Document

SENTENCES = 100_000
SMALL = 20_000
"""Of the planted cases: the one that holds all against all would not end otherwise."""
RECALL, MOST, SECONDS, MEGABYTES = 0.98, 50, 60, 1_000
_WORDS = 15
_A_DOCUMENT = 10
_UNITS = ("kilometres", "tonnes", "dollars", "barrels", "hectares", "litres")
_EVERYWHERE = "No part of this page may be printed again in any form without our leave in writing."
_TABLE = "2019 12.5 13.1 14 2020 15.2 16.8 17.1 2021 18"


def _swapped(words: list[str], rng: random.Random) -> list[str]:
    at = _plain_at(words, rng)
    return [*words[:at], words[_plain_at(words, rng)], *words[at + 1 :]]


def _longer(words: list[str], rng: random.Random) -> list[str]:
    at = _plain_at(words, rng)
    return [*words[:at], words[_plain_at(words, rng)], *words[at:]]


def _cut(words: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, 4)
    return [*words[:at], *words[at + 3 :]]


def _trimmed(words: list[str], _rng: random.Random) -> list[str]:
    return words[:-3]


def _quoted(words: list[str], _rng: random.Random) -> list[str]:
    return [*words[:2], f"«{words[2]}", words[3], f"{words[4]}»", *words[5:]]


def _decomposed(words: list[str], _rng: random.Random) -> list[str]:
    return [unicodedata.normalize("NFD", word) for word in words]


def _renumbered(words: list[str], rng: random.Random) -> list[str]:
    at = _number_at(words)
    return [*words[:at], str(int(words[at]) + rng.choice((1, 10, 1000))), *words[at + 1 :]]


def _another_unit(words: list[str], rng: random.Random) -> list[str]:
    at = _number_at(words) + 1
    return [*words[:at], rng.choice([unit for unit in _UNITS if unit != words[at]]), *words[at + 1 :]]


def _number_at(words: list[str]) -> int:
    return next(at for at, word in enumerate(words) if word.isdecimal())


def _plain_at(words: list[str], rng: random.Random) -> int:
    """A word that is no figure, and not what one counts."""
    figure = _number_at(words)
    return rng.choice([at for at in range(len(words)) if at not in (figure, figure + 1)])


EDITS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "a swapped word": _swapped,
    "a word more": _longer,
    "a cut clause": _cut,
    "a trimmed tail": _trimmed,
    "other quotation marks": _quoted,
    "accents apart": _decomposed,
}
CHANGES = {"another number": _renumbered, "another unit": _another_unit}


@dataclass(frozen=True, slots=True)
class Corpus:
    """Made-up documents, with the sentences that were planted by their numbers."""

    documents: list[Document]
    planted: dict[str, list[tuple[int, int]]]
    """By what an editor did: an earlier sentence, and what became of it."""


def corpus(sentences: int) -> Corpus:
    """So many sentences and what was planted among them."""
    rng = random.Random(21)
    spoken = _accented(large_case.words(rng))
    told: list[list[str]] = []
    planted: dict[str, list[tuple[int, int]]] = {name: [] for name in (*EDITS, *CHANGES)}
    for number in range(sentences):
        lot = rng.random()
        if number > sentences // 2 and lot < 0.48:
            name = rng.choice(list(EDITS) if lot < 0.4 else list(CHANGES))
            first = rng.randrange(sentences // 2)
            told.append({**EDITS, **CHANGES}[name](told[first], rng))
            planted[name].append((first, number))
            continue
        words = [next(spoken) for _ in range(_WORDS - 2)]
        at = rng.randrange(6, 9)
        told.append([*words[:at], str(rng.randrange(10, 90_000)), rng.choice(_UNITS), *words[at:]])
    return Corpus(list(_documents(told)), planted)


def _accented(words: Iterator[str]) -> Iterator[str]:
    return (word.replace("o", "ó", 1) for word in words)


def _documents(told: list[list[str]]) -> Iterator[Document]:
    for number, first in enumerate(range(0, len(told), _A_DOCUMENT)):
        lines = [f"{' '.join(words).capitalize()}." for words in told[first : first + _A_DOCUMENT]]
        lines += [_EVERYWHERE, *([_TABLE] if number % 10 == 0 else [])]
        text = "\n\n".join(lines)
        # In the order of their numbers.
        key = f"{number:08x}{sha256(text.encode()).hexdigest()[8:]}"
        yield Document(f"{number}.txt", key, text, key, language="en")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a search through a corpus came to."""

    recall: dict[str, float]
    """By what an editor did: which part of the planted pairs are candidates."""
    told: dict[str, float]
    """Which part of them are told as one sentence, with its figures the same."""
    each: float
    """Candidates of a sentence."""
    seconds: float
    processor: float
    """Seconds of a processor: the same on a machine that has other work."""
    megabytes: float


def measured(sentences: int, sloppy: str = "") -> Measured:
    """Search made-up documents for copies; `sloppy` is how it is done worse."""
    if sloppy == "rows":
        shingles.ROW = 9
    elif sloppy == "all":
        shingles.BESIDE = 1_000
    elif sloppy == "words":
        copies.keeps_figures = lambda *_: True
        copies.in_one_order = lambda *_: True
    made = corpus(sentences)
    start, began = time.perf_counter(), time.process_time()
    searched = copies.Search(made.documents)
    searched.firsts()
    taken = time.perf_counter() - start, time.process_time() - began
    return _counted(made, searched, *taken)


def _counted(made: Corpus, searched: copies.Search, seconds: float, processor: float) -> Measured:
    # A document's own sentences are its first ones: behind them stands what every document has.
    numbers: dict[int, int] = {}
    seen: dict[int, int] = {}
    for number, each in enumerate(searched.sentences):
        at = seen[each.document] = seen.get(each.document, -1) + 1
        if at < _A_DOCUMENT:
            numbers[each.document * _A_DOCUMENT + at] = number
    found = set(searched.candidates)
    recall, told = {}, {}
    for name, pairs in made.planted.items():
        placed = [(numbers[first], numbers[again]) for first, again in pairs]
        recall[name] = sum(pair in found for pair in placed) / len(placed)
        judged = [searched.likeness(*pair) for pair in placed]
        told[name] = sum(each is not None and each.same for each in judged) / len(placed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(recall, told, len(found) / len(searched.sentences), seconds, processor, peak)


def alone(sentences: int, sloppy: str = "") -> Measured:
    """The same in a process of its own, whose memory nothing else has grown."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measured, sentences, sloppy).result()


def main(sentences: int, small: int) -> int:
    """Print the tables; 1 where a gate did not hold, or did not catch a planted case."""
    best = alone(sentences)
    print("| what an editor did | found | told as one |")
    print("| --- | --- | --- |")
    for name in (*EDITS, *CHANGES):
        print(f"| {name} | {best.recall[name]:.3f} | {best.told[name]:.3f} |")
    print("\n| what | measured | gate | |")
    print("| --- | --- | --- | --- |")
    held = [
        _gate("least recall of what was edited", _least(best), RECALL, least=True),
        _gate("with another figure, told as one", _wrong(best), 0),
        _gate("candidates of a sentence", best.each, MOST),
        _gate(f"{sentences:,} sentences, s of a processor", best.processor, SECONDS),
        _gate("memory, MB", best.megabytes, MEGABYTES),
    ]
    print(f"| {sentences:,} sentences, s in all | {best.seconds:,.1f} | | |")
    by_rows, by_all, by_words = (alone(small, sloppy) for sloppy in ("rows", "all", "words"))
    held.append(_caught("planted: rows of nine words, recall", _least(by_rows), _least(by_rows) < RECALL))
    held.append(_caught("planted: all that share a row, candidates", by_all.each, by_all.each > MOST))
    held.append(_caught("planted: words alone, another figure told as one", _wrong(by_words), _wrong(by_words) > 0))
    return 0 if all(held) else 1


def _least(made: Measured) -> float:
    return min(made.recall[name] for name in EDITS)


def _wrong(made: Measured) -> float:
    return max(made.told[name] for name in CHANGES)


def _gate(what: str, value: float, gate: float, *, least: bool = False) -> bool:
    held = value >= gate if least else value <= gate
    verdict = "held" if held else "NOT held"
    print(f"| {what} | {value:,.3f} | {'at least' if least else 'at most'} {gate:g} | {verdict} |", flush=True)
    return held


def _caught(what: str, value: float, caught: bool) -> bool:
    print(f"| {what} | {value:,.3f} | | {'caught' if caught else 'NOT caught'} |", flush=True)
    return caught


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SENTENCES, SMALL))
