"""Copies: sentences that documents print word for word, or but for what an editor changed; figures or none.

What two papers have from one agency stands in both. The text printed first is the one copied from; where dates do not
tell, the order is that of the hashes and says nothing. A sentence with another number, or a number of another thing, is
never the same: it is told apart, as one of the two may be a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from hashlib import blake2b

from claimtrack.checking.origins import shingles
from claimtrack.checking.origins.printed import HALF, MOSTLY, Printed, keeps_figures, printed, words_of
from claimtrack.checking.origins.reprints import ENOUGH
from claimtrack.language import Tokens, packs, tokenize
from claimtrack.language.figure_words import figure_words
from claimtrack.model import Document, Span
from claimtrack.reading.sentences import sentences
from claimtrack.reading.wrapping import unwrapped

SHORTEST = 8
"""A sentence of fewer words is nobody's own: "The minister declined to comment"."""
EVERYWHERE = 20
"""What stands in more documents, and nothing else of them does, is the furniture of a site."""
_ALIKE = 0.6
"""So many words of the shorter one stand in the other, in whatever order: most candidates do not get so far."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A sentence that two documents print."""

    first: Span
    """Where it stands in the document that printed it first."""
    again: Span
    words: int
    """How many words outside of quotation marks are the same."""
    same: bool
    """Whether its figures are the same as well."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What one document prints of the text of an earlier one."""

    document: Document
    of: Document
    sentences: tuple[Copied, ...]
    """In the order of the document; each once, with the document that printed it first."""
    out_of: int
    """How many sentences of enough words the document has."""

    @property
    def words(self) -> int:
        """How many words of the document are copied."""
        return sum(each.words for each in self.sentences)

    @property
    def is_dated(self) -> bool:
        """Whether dates tell that the other one was earlier."""
        one, other = self.of.published, self.document.published
        return one is not None and other is not None and one < other


@dataclass(frozen=True, slots=True)
class Copies:
    """What a search through some documents finds."""

    copies: tuple[Copy, ...]
    """In the order in which the documents were published."""
    everywhere: int
    """How many sentences stand in so many documents that they were left out."""


def copies_of(documents: Iterable[Document]) -> Copies:
    """Which of some documents print what others of them had printed. Their order makes no difference."""
    distinct = {each.sha256: each for each in sorted(documents, key=lambda each: each.path)}
    search = Search(sorted(distinct.values(), key=_order))
    found: dict[tuple[int, int], list[Copied]] = defaultdict(list)
    for again, (first, likeness) in sorted(search.firsts().items()):
        spans = search.sentences[first].span, search.sentences[again].span
        pair = search.sentences[again].document, search.sentences[first].document
        found[pair].append(Copied(*spans, likeness.words, likeness.same))
    return _told(search, found)


def _told(search: Search, found: dict[tuple[int, int], list[Copied]]) -> Copies:
    """What is worth telling: enough words of one text, and more than what stands everywhere."""
    printings: dict[tuple[int, Span], int] = defaultdict(int)
    for (_, of), each in found.items():
        for one in each:
            printings[of, one.first] += 1
    told = []
    for (document, of), each in sorted(found.items()):
        if sum(one.words for one in each) < ENOUGH or all(printings[of, one.first] >= EVERYWHERE for one in each):
            continue
        told.append(Copy(search.documents[document], search.documents[of], tuple(each), search.counts[document]))
    return Copies(tuple(told), sum(many >= EVERYWHERE for many in printings.values()))


def _order(document: Document) -> tuple[date, str]:
    return document.published or date.max, document.sha256


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of two sentences is the same."""

    words: int
    """How many words outside of quotation marks."""
    same: bool
    """Whether no figure of theirs differs."""


def likeness(one: Printed, other: Printed) -> Likeness | None:
    """How far two sentences are one; None where they are two."""
    # In one order: what the matcher takes for the same hangs on which comes first.
    one, other = sorted((one, other), key=lambda each: each.forms)
    matcher = SequenceMatcher(None, one.forms, other.forms, autojunk=False)
    same = own = 0
    holds = in_one_order(one, other)
    for op, i, end, j, stop in matcher.get_opcodes():
        if op == "equal":
            same += end - i
            own += sum(not (one.quoted[i + n] or other.quoted[j + n]) for n in range(end - i))
        else:
            holds = holds and _kept(one, range(i, end), other, range(j, stop))
    short, long = sorted((len(one), len(other)))
    if same < SHORTEST or same < MOSTLY * short or same < HALF * long:
        return None
    return Likeness(own, holds)


def in_one_order(one: Printed, other: Printed) -> bool:
    """Whether the figures of one sentence are those of the other in one order, but for some that only one has."""
    few, many = sorted(
        ([form for form, figure in zip(each.forms, each.figures, strict=True) if figure] for each in (one, other)),
        key=len,
    )
    rest = iter(many)
    return all(form in rest for form in few)


def _kept(one: Printed, here: range, other: Printed, there: range) -> bool:
    """Whether what differs in one place is no figure, nor what a figure counts."""
    counted = here and there and one.counted[here[0]] and other.counted[there[0]]
    return not counted and keeps_figures(one, here, other, there)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence among those of some documents."""

    document: int
    """The number of its document."""
    span: Span


class Search:
    """A search through documents, whose sentences are numbered in their order."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.sentences: list[Sentence] = []
        self.counts = [0] * len(documents)
        self._codes: list[frozenset[int]] = []
        self.candidates = list(self._searched())
        """Which sentences may be one, the earlier before the later."""

    def _searched(self) -> Iterator[tuple[int, int]]:
        # Imported here: whoever only asks for the names above needs no arrays.
        import numpy as np

        known: dict[str, int] = {}
        codes: list[int] = []
        owners: list[int] = []
        for number, document in enumerate(self.documents):
            for span, words in _sentences(document):
                mine = [
                    0 if figure else _code(form, known) for form, figure in zip(words.forms, words.figures, strict=True)
                ]
                codes += mine
                owners += [len(self.sentences)] * len(mine)
                self.sentences.append(Sentence(number, span))
                self._codes.append(frozenset(mine))
                self.counts[number] += 1
        placed = np.array([each.document for each in self.sentences], np.int64)
        earlier, later = shingles.candidates(np.array(codes, np.uint64), np.array(owners, np.int64), placed)
        return zip(earlier.tolist(), later.tolist(), strict=True)

    def firsts(self) -> dict[int, tuple[int, Likeness]]:
        """For each sentence that was printed before the first that it is, one with its own figures before others."""
        found: dict[int, tuple[int, Likeness]] = {}
        for earlier, later in self.candidates:
            held = found.get(later)
            if held is not None and held[1].same:
                continue
            told = self.likeness(earlier, later)
            if told is not None and (held is None or told.same):
                found[later] = earlier, told
        return found

    def likeness(self, earlier: int, later: int) -> Likeness | None:
        """How far two sentences are one; None where they are two."""
        one, other = self._codes[earlier], self._codes[later]
        if len(one & other) < _ALIKE * min(len(one), len(other)):
            return None
        return likeness(self._printed(earlier), self._printed(later))

    def _printed(self, number: int) -> Printed:
        sentence = self.sentences[number]
        document = self.documents[sentence.document]
        return printed(document.text[sentence.span.start : sentence.span.end], document.language)


def _sentences(document: Document) -> Iterator[tuple[Span, Printed]]:
    """The sentences of a document that are long enough to be somebody's own."""
    known = packs()
    pack = known.get(document.language or "") or next(iter(known.values()))
    tokens = unwrapped(tokenize(document.text), pack)
    grammar = figure_words(document.language)
    for span in sentences(tokens, pack):
        if span.last - span.first < SHORTEST:
            continue
        part = slice(span.first, span.last)
        mine = Tokens(tokens.text, tokens.kinds[part], tokens.starts[part], tokens.ends[part], tokens.folded[part])
        words = words_of(mine, grammar)
        if len(words) >= SHORTEST:
            yield Span(words.starts[0], words.ends[-1]), words


def _code(form: str, known: dict[str, int]) -> int:
    """A number for a word, the same in each run; never that of figures."""
    code = known.get(form)
    if code is None:
        code = known[form] = int.from_bytes(blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()) or 1
    return code
