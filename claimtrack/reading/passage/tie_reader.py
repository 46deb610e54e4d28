"""What ties are read with: the figures of a text, the words between them, and the phrases that join them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import word_lists, words
from claimtrack.language.topics import Topics
from claimtrack.model import Claim, Span, Tie, TieKind
from claimtrack.quantity import Quantity, Unit, UnitKind

SHARES = (UnitKind.DIMENSIONLESS, UnitKind.PERCENT)
_AHEAD = 12
"""How many words after a figure are looked at."""
_DWARFS = 20
_OF = 2
_LONGEST = 6
"""No connective has more words."""


@dataclass(slots=True)
class TieFigure:
    """A quantity claim on its place in the list, with what it counts."""

    index: int
    claim: Claim
    quantity: Quantity
    start: int
    end: int
    nouns: frozenset[str]

    @property
    def unit(self) -> Unit:
        """Its unit."""
        return self.quantity.unit

    @property
    def is_share(self) -> bool:
        """Whether it is a fraction, a multiple or a percentage."""
        return self.unit.kind in SHARES

    @property
    def is_amount(self) -> bool:
        """Whether it counts or measures something, and tells no share or change of one."""
        return not self.is_share and self.unit.kind is not UnitKind.PERCENTAGE_POINT

    def is_below(self, whole: TieFigure) -> bool:
        """Whether it is smaller than a whole, as far as both tell."""
        high = whole.quantity.high or whole.quantity.low
        low = self.quantity.low or self.quantity.high
        return high is not None and low is not None and low < high

    def dwarfs(self, whole: TieFigure, times: int = _DWARFS) -> bool:
        """Whether it counts so many times more that it is no part: "2.4 inmates a place. Of these, 64,562"."""
        high = whole.quantity.high or whole.quantity.low
        low = self.quantity.low or self.quantity.high
        return self.unit.kind is UnitKind.COUNT and high is not None and low is not None and low > high * times > 0


@dataclass(slots=True)
class TieReader:
    """The figures of a text in their order, with the ties found so far.

    The words of the text are parallel lists; a stretch of it is the range of its words in them.
    """

    text: str
    topics: Topics
    figures: Sequence[TieFigure] = ()
    ties: dict[int, list[Tie]] = field(default_factory=dict)
    parts: set[int] = field(default_factory=set)
    bases: set[int] = field(default_factory=set)
    """Figures that another one is told to be a multiple of, or more or less than by a share."""
    shared: set[int] = field(default_factory=set)
    """Figures of which a share is told right before them."""
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    folded: Sequence[str] = ()
    phrases: dict[str, Mapping[str, tuple[tuple[str, ...], ...]]] = field(default_factory=dict)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.starts, self.ends, self.folded = word_lists(self.text)

    def tie(self, figure: TieFigure, kind: TieKind, other: TieFigure) -> None:
        """Note that a figure carries a tie to another one, once."""
        assert other.claim.number is not None
        tie = Tie(kind, other.claim.number)
        held = self.ties.setdefault(figure.index, [])
        if tie not in held:
            held.append(tie)

    def part_of(self, part: TieFigure, whole: TieFigure) -> None:
        """Note that a figure is a part of another one."""
        self.tie(part, TieKind.PART_OF, whole)
        self.parts.add(part.index)

    def wholes_of(self, part: TieFigure) -> Sequence[Span | None]:
        """Where the numbers stand of the figures of which a figure is a part."""
        return [tie.number for tie in self.ties.get(part.index, ()) if tie.kind is TieKind.PART_OF]

    def is_compared(self, figure: TieFigure) -> bool:
        """Whether a figure is what another one is held against: "up from 4.5 million", "30% more than the 3bn"."""
        return figure.index in self.bases or any(
            tie.kind is TieKind.COMPARED_WITH for tie in self.ties.get(figure.index, ())
        )

    def told(self, stretch: range) -> Sequence[str]:
        """The words of a stretch, folded."""
        return self.folded[stretch.start : stretch.stop]

    def gap(self, first: TieFigure, second: TieFigure) -> range:
        """The words between two figures."""
        return self.between(first.end, second.start)

    def after(self, kind: str, gap: range) -> int | None:
        """How many words of a gap follow the last connective of a kind in it; None without one."""
        starting, told = self.starting(kind), self.told(gap)
        if starting.keys().isdisjoint(told):
            return None
        best: int | None = None
        for at in [at for at, word in enumerate(told) if word in starting][::-1]:
            for phrase in starting[told[at]]:
                rest = len(told) - at - len(phrase)
                if rest < 0 or (best is not None and rest >= best):
                    continue
                if tuple(told[at : at + len(phrase)]) == phrase:
                    best = rest
            if best is not None and len(told) - at > best + _LONGEST:
                break
        return best

    def opens(self, kind: str, gap: range) -> int:
        """How many words the connective of a kind takes with which a gap begins; 0 without one."""
        starting = self.starting(kind).get(self.folded[gap.start]) if gap else None
        if starting is None:
            return 0
        told = tuple(self.told(gap[:_LONGEST]))
        return max([len(phrase) for phrase in starting if told[: len(phrase)] == phrase], default=0)

    def starting(self, kind: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The connectives of a kind by their first word."""
        if kind not in self.phrases:
            table: dict[str, tuple[tuple[str, ...], ...]] = {}
            for phrase in self.topics.connectives.get(kind, ()):
                table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
            self.phrases[kind] = table
        return self.phrases[kind]

    def between(self, start: int, end: int) -> range:
        """The words of a stretch."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return range(first, last - 1 if last > first and self.ends[last - 1] > end else last)

    def following(self, start: int, end: int) -> range:
        """The first words of a stretch."""
        first = bisect_left(self.starts, start)
        return range(first, bisect_right(self.ends, end, first, max(first, min(first + _AHEAD, len(self.ends)))))

    def preceding(self, start: int, end: int, most: int) -> range:
        """The last words of a stretch."""
        last = bisect_right(self.ends, end)
        return range(min(last, max(bisect_left(self.starts, start), bisect_right(self.starts, end - 1) - most)), last)

    def noun(self, phrase: str) -> frozenset[str]:
        """The concepts of a noun phrase."""
        if phrase not in self.nouns:
            self.nouns[phrase] = self.topics.noun(phrase)
        return self.nouns[phrase]

    def statuses(self, start: int, end: int) -> list[str]:
        """What a stretch says has become of people."""
        hits = self.topics.hits(self.text, start, end)
        return [hit.id for hit in hits if hit.kind == "status"]


def same_unit(first: TieFigure, second: TieFigure) -> bool:
    """Whether one may be a part of the other by its unit."""
    if first.unit.kind is not second.unit.kind or first.quantity.per != second.quantity.per:
        return False
    if first.unit.kind is UnitKind.COUNT:
        return bool(first.nouns & second.nouns)
    return first.unit == second.unit


def same_sentence(first: TieFigure, second: TieFigure) -> bool:
    """Whether two figures stand in one sentence."""
    return first.claim.sentence.start == second.claim.sentence.start


def going_on(reader: TieReader, position: int) -> Iterator[TieFigure]:
    """A figure and those behind it in its sentence, up to where that turns to something else."""
    for at in range(position, len(reader.figures)):
        figure, before = reader.figures[at], reader.figures[at - 1]
        if at > position and (not same_sentence(figure, before) or turns(reader, before.end, figure.start)):
            return
        yield figure


def told_until(reader: TieReader, position: int, end: int) -> int:
    """Where what is told of a figure ends: of one behind "of the" at a comma, "of the 423 people held, 152 were"."""
    figure = reader.figures[position]
    lead = reader.preceding(figure.claim.sentence.start, figure.start, _OF)
    comma = reader.text.find(",", figure.end, end) if reader.after("back", lead) == 0 else -1
    return max(comma, figure.end)


def turns(reader: TieReader, start: int, end: int) -> bool:
    """Whether a sentence turns to something else in a stretch: at a semicolon, or a comma and a word like "while"."""
    text = reader.text[start:end]
    phrases = reader.topics.connectives.get("turning", ())
    clauses = ([word.folded for word in words(clause)] for clause in text.split(",")[1:])
    return ";" in text or any(open_with(told, phrases) for told in clauses)


def last_or_whole(reader: TieReader, position: int) -> TieFigure:
    """The figure before another one, or the whole where it is the last of the parts that make that one.

    "720,000 people, 410,000 in one camp and 310,000 in the other, up from 600,000".
    """
    before = reader.figures[:position]
    last = before[-1]
    numbers = reader.wholes_of(last)
    whole = next((f for f in reversed(before) if f.claim.number in numbers and same_sentence(f, last)), None)
    if whole is None:
        return last
    parts = [f for f in before if whole.claim.number in reader.wholes_of(f)]
    amounts = [each.quantity.low or Decimal(0) for each in (whole, *parts)]
    return whole if len(parts) > 1 and amounts[0] == sum(amounts[1:]) else last


def closes_aside(reader: TieReader, position: int) -> bool:
    """Whether a comma and "and" before a figure end an aside on the whole before it, beside which it stands.

    "84 flights to Honduras, 29 of them in May, and 131 to Guatemala"; the two parts of a whole come to as much as it.
    """
    if position < 2:
        return False
    whole, part, other = reader.figures[position - 2 : position + 1]
    if (
        whole.claim.number not in reader.wholes_of(part)
        or not same_sentence(whole, other)
        or "," not in reader.text[whole.end : part.start]
    ):
        return False
    comma = reader.text.rfind(",", part.end, other.start)
    if comma < 0 or not reader.opens("and", reader.between(comma, other.start)):
        return False
    amounts = [each.quantity.low or each.quantity.high or Decimal(0) for each in (whole, part, other)]
    return amounts[0] != amounts[1] + amounts[2]
