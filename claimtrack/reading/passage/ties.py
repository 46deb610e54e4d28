"""Ties: what a text itself says of how one of its figures stands to another ("that is", "of these", "up from")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from claimtrack.language.stretches import words
from claimtrack.language.topics import Topics, kind_of, root
from claimtrack.model import Claim, Modality, TieKind
from claimtrack.quantity import Quantity, UnitKind
from claimtrack.reading.passage.gapped_parts import goes_on
from claimtrack.reading.passage.named_wholes import done_to, only_people
from claimtrack.reading.passage.part_lists import listed, of_it, of_what
from claimtrack.reading.passage.share_ties import puts_in_numbers, share_tie, than
from claimtrack.reading.passage.tie_reader import (
    TieFigure,
    TieReader,
    closes_aside,
    going_on,
    last_or_whole,
    same_sentence,
    same_unit,
    told_until,
)
from claimtrack.reading.passage.yardsticks import is_of_another_time, is_yardstick

_REACH = 8
"""How many figures back a total is looked for."""
_QUALIFIERS = 4
"""How many words may stand between a connective and its figure ("or some more than")."""
_SINCE = 8
"""How many words may stand between where a change began and where it led, the "to" among them."""
_NEAR = 7
_MUCH_MORE = 2
_NAMED = 2
"""By so many words a whole is named again: "of the tanks sent"."""
_ASIDE = 18
_PEOPLE = "person"
_ALONG = 40
_VICTIMS = "victim"


def with_ties(text: str, claims: Sequence[Claim], topics: Topics) -> tuple[Claim, ...]:
    """The claims of a text, in the order given, each with the ties that the text states.

    A part, a share and the later of two figures carry the tie; the other one is named by its number span.
    """
    reader = TieReader(text, topics)
    reader.figures = figures = sorted(
        (
            TieFigure(n, c, c.quantity, c.number.start, c.number.end, _nouns(c.quantity, reader))
            for n, c in enumerate(claims)
            if c.quantity is not None and c.number is not None
        ),
        key=lambda figure: figure.start,
    )
    for position in range(len(figures)):
        listed(reader, position)
        of_it(reader, position)
        of_what(reader, position)
        if position:
            _compared(reader, last_or_whole(reader, position), figures[position])
        _part(reader, position)
        goes_on(reader, position)
        if position:
            _equal(reader, _told_again(figures, position), figures[position])
        if figures[position].is_share:
            share_tie(reader, position)
    return tuple(replace(c, ties=tuple(reader.ties[n])) if n in reader.ties else c for n, c in enumerate(claims))


def _nouns(quantity: Quantity, reader: TieReader) -> frozenset[str]:
    """The broadest concepts of what is counted; the dead and the wounded are people."""
    if quantity.unit.kind is not UnitKind.COUNT:
        return frozenset()
    name = quantity.unit.name
    found = reader.noun(name)
    if any(id.startswith("w:") for id in found) and any(hit.kind == "entity" for hit in reader.topics.hits(name)):
        return frozenset({_PEOPLE})
    return frozenset(_PEOPLE if kind_of(id) == "status" or id == "infection_case" else root(id) for id in found)


def _told_again(figures: Sequence[TieFigure], position: int) -> TieFigure:
    """The figure that one may restate: the last before it, or the one before that where only it has the same unit."""
    last, figure = figures[position - 1], figures[position]
    if position > 1 and last.unit.kind is not figure.unit.kind:
        other = figures[position - 2]
        if other.unit == figure.unit and same_sentence(other, figure):
            return other
    return last


def _equal(reader: TieReader, first: TieFigure, second: TieFigure) -> None:
    gap = reader.gap(first, second)
    between = reader.text[first.end : second.start]
    if len(gap) > 3 * _ASIDE or second.is_share:
        return
    rest = reader.after("equals", gap)
    if rest is not None and rest <= _QUALIFIERS:
        reader.tie(second, TieKind.EQUALS, first)
        return
    if first.is_share and puts_in_numbers(reader, first, second):
        reader.tie(second, TieKind.EQUALS, first)
        return
    if not same_sentence(first, second) or first.is_share:
        return
    differ = first.unit != second.unit or first.quantity.per != second.quantity.per
    same_kind = first.unit.kind is second.unit.kind and first.unit.kind in (UnitKind.MONEY, UnitKind.PHYSICAL)
    if not differ or (first.quantity.per and first.unit.kind is UnitKind.TIME and first.unit != second.unit):
        # "Six days a week, or 72 hours a week": days of so many hours.
        return
    rest = reader.after("or", gap)
    if rest is not None and rest <= 2 and "," in between:
        reader.tie(second, TieKind.EQUALS, first)
    elif same_kind and first.unit != second.unit and len(gap) <= _NEAR:
        # In parentheses, or after a comma with nothing but its qualifier: the same amount in another unit.
        mark = max(between.rfind("("), between.rfind(","))
        if mark >= 0 and ")" not in between[mark:] and len(words(between[mark:])) <= 2:
            reader.tie(second, TieKind.EQUALS, first)


def _compared(reader: TieReader, first: TieFigure, second: TieFigure) -> None:
    alike = first.unit == second.unit and (not first.is_share or first.unit.kind is UnitKind.PERCENT)
    if not alike or not same_sentence(first, second):
        return
    gap = reader.gap(first, second)
    rest = reader.after("compared", gap)
    if rest is not None and rest == reader.after("opposed", gap):
        return
    if rest is None:
        rest = than(reader, first, second)
    # "41 per cent, against the 10 that the law allows" is no figure of another time.
    if rest is not None and rest <= 3 and len(gap) <= 2 * _ASIDE and second.claim.modality is not Modality.LIMIT:
        reader.tie(second, TieKind.COMPARED_WITH, first)
        return
    before = reader.preceding(first.claim.sentence.start, first.start, 3)
    if reader.after("up_to", before) is not None and reader.after("up_from", gap) == 0 and len(gap) <= _ASIDE:
        # "Fell to 480 in the first half from 640 a year before": the parts told next are of the former.
        reader.bases.add(second.index)
    rest = reader.after("up_from", before)
    # "With a fare of 4,500, revenue would come to 128 million": a comma parts what is no change.
    # "From 42,000 in the previous three months to 54,600": of what time the first is may stand between.
    far = _SINCE if rest == 0 else _QUALIFIERS
    led = len(gap) <= far and reader.after("up_to", gap) == 0 and "," not in reader.text[first.end : second.start]
    if rest is not None and led:
        reader.tie(second, TieKind.COMPARED_WITH, first)


def _whole(
    reader: TieReader,
    position: int,
    part: TieFigure,
    *,
    aside: bool,
    named: frozenset[str] = frozenset(),
    them: bool = False,
) -> TieFigure | None:
    """The nearest figure before one that it may be a part of, and of which the text says what it names.

    It is no part itself, unless the part stands in an aside of its sentence ("among them 600 dead"). "Of them" (`them`)
    says it whatever the part is called: "900 people, 200 of them welders".
    """
    reach = _ALONG if named else _REACH
    smaller = None
    for at in range(position - 1, max(0, position - reach) - 1, -1):
        figure = reader.figures[at]
        if named and same_unit(figure, part) and not _status(reader, at) & named:
            continue
        if figure.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL) and not (
            aside and same_sentence(figure, part)
        ):
            continue
        if reader.is_compared(figure) or is_yardstick(reader, at, part) or is_of_another_time(figure, part):
            continue
        if figure.index in reader.parts and not (aside and same_sentence(figure, part)):
            continue
        counts = them and same_sentence(figure, part) and figure.unit.kind is UnitKind.COUNT and part.is_below(figure)
        fits = (same_unit(figure, part) or counts) and not part.dwarfs(figure)
        # "Delivered 1.5 million of them" is no part of the 320,000 that another sentence tells.
        apart = bool(named) or (them and not same_sentence(figure, part))
        # What another paragraph tells is no whole of far more than it: "480 of the doctors", after sixty that left.
        elsewhere = "\n" in reader.text[figure.end : part.start] and part.dwarfs(figure, _MUCH_MORE)
        if fits and (not (apart or elsewhere) or part.is_below(figure)):
            return figure
        # "Displaced 3 million and forced 200,000 abroad. 900,000 of those displaced": the greater one is meant.
        smaller = smaller or (figure if fits and not elsewhere else None)
    return smaller or (only_people(reader, position) if them else None)


def _part(reader: TieReader, position: int) -> None:
    part = reader.figures[position]
    if part.is_share or part.index in reader.parts or part.index in reader.shared:
        # "94,800 teachers, 60 per cent of the 158,000 of the public schools": the whole of that share.
        return
    after = reader.following(part.end, part.claim.sentence.end)
    if after and "," in reader.text[part.end : reader.starts[after.start]] and reader.opens("relative", after):
        # "7,670, of which 15 in the north": what follows are its parts. "15 of which" is one itself.
        after = after[:0]
    back = reader.opens("back", after)
    following = reader.figures[position + 1] if position + 1 < len(reader.figures) else None
    if back and following and same_sentence(part, following) and len(reader.gap(part, following)) == back:
        # "620 of the 1,550 bridges": the whole comes next.
        if part.unit == following.unit or part.nouns & following.nouns:
            reader.part_of(part, following)
        return
    if reader.is_compared(part):
        # "More than the 480 of those weeks": held against what was told before, no part of it.
        return
    them = bool(reader.opens("them", after))
    if back and not them and part.unit.kind is UnitKind.COUNT:
        whole = done_to(reader, position, after[back : back + _NAMED])
        if whole is not None:
            reader.part_of(part, whole)
            return
    named = them or (back and _names_again(reader, part, after[back : back + 3]))
    if named and part.unit.kind is UnitKind.COUNT:
        _join(reader, position, part, aside=False, named=_named_status(reader, after[back : back + 3]), them=them)
        return
    since = reader.figures[position - 1].end if position else part.claim.sentence.start
    gap = reader.between(max(since, part.claim.sentence.start), part.start)
    beside = closes_aside(reader, position)
    own = len(gap) if beside else _own(reader, gap) if since > part.claim.sentence.start else 0
    rest = reader.after("part_of", gap[own:])
    first = reader.opens("back", gap)
    fronted = rest is None and first and since <= part.claim.sentence.start and part.unit.kind is UnitKind.COUNT
    whole = done_to(reader, position, gap[first : first + _NAMED]) if fronted else None
    if rest is not None and _of_some(reader, gap, rest):
        return
    if rest is None:
        rest = _fronted(reader, part, gap, since)
    if position and first and rest == len(gap) - first and reader.figures[position - 1].index in reader.parts:
        # The words are those of the figure before ("3,000 of these soldiers died and 23 were captured"): one whole.
        _along(reader, reader.figures[position - 1], part)
        return
    if whole is not None:
        reader.part_of(part, whole)
    else:
        if rest is None or rest > (_ASIDE if len(gap) == rest + _opening(gap, rest) else _NEAR):
            return
        aside, them = since >= part.claim.sentence.start, rest <= 1 and reader.after("included", gap) == rest
        named_of = _named_status(reader, gap[len(gap) - rest :][:3])
        if not _join(reader, position, part, aside=aside, named=named_of, them=them):
            return
    for place, other in enumerate(islice(going_on(reader, position), 1, _ALONG), position + 1):
        if closes_aside(reader, place):
            return
        if not reader.opens("back", reader.following(other.end, other.end + 20)) or _from_a_place(reader, other):
            _along(reader, part, other)


def _from_a_place(reader: TieReader, figure: TieFigure) -> bool:
    """Whether "of the" after a figure begins a name: "23 de La Libertad", "12 de la Unión Europea"."""
    after = reader.following(figure.end, figure.claim.sentence.end)
    named = after[reader.opens("back", after) - 1 :][:2]
    return any(reader.text[reader.starts[at]].isupper() for at in named)


def _own(reader: TieReader, gap: range) -> int:
    """How many words of a gap are those of the figure before it: "4,800 of them contractors, said it would hire 2,500".

    They are shared where the next figure goes on with "and": "61,000 of them officers and 34,000 soldiers".
    """
    if reader.opens("and", gap[-1:]):
        return 0
    # "2.1bn of the total": its unit may stand between.
    found = ((at, reader.opens("of_total", gap[at:])) for at in range(_NAMED))
    return reader.opens("them", gap) or max((at + words for at, words in found if words), default=0)


def _of_some(reader: TieReader, gap: range, rest: int) -> bool:
    """Whether "of them" belongs to words before it: "540 joined, most of them from school, while 700 left"."""
    last = gap[: len(gap) - rest]
    length = next((n for n in range(1, len(last) + 1) if reader.opens("them", last[-n:]) == n), 0)
    if not rest or not 0 < length < len(last):
        return False
    quantified = reader.folded[last[-length - 1]] in reader.topics.joining("some_of")
    comma = "," in reader.text[reader.ends[last[-1]] : reader.starts[gap[-1]]]
    return quantified and comma


def _fronted(reader: TieReader, part: TieFigure, gap: range, since: int) -> int | None:
    """The words after "Of the dead," where a sentence opens so."""
    back = reader.opens("back", gap)
    if not back or since > part.claim.sentence.start or part.unit.kind is not UnitKind.COUNT:
        return None
    comma = reader.text.find(",", reader.ends[gap[back - 1]], part.start)
    named = gap[back : bisect_left(reader.starts, comma, gap.start, gap.stop) - gap.start] if comma >= 0 else gap[:0]
    if not 0 < len(named) <= 2 or not _names_again(reader, part, named):
        return None
    return len(gap) - back


def _along(reader: TieReader, part: TieFigure, other: TieFigure) -> None:
    """Make a figure a part of what another one is a part of."""
    if same_unit(part, other):
        reader.ties.setdefault(other.index, []).append(reader.ties[part.index][-1])
        reader.parts.add(other.index)


def _opening(gap: range, rest: int) -> int:
    """The length of a connective when it opens the gap, so that "Of these, the agency said, 30" is allowed."""
    return len(gap) - rest if len(gap) - rest <= _QUALIFIERS else 0


def _names_again(reader: TieReader, part: TieFigure, after: range) -> bool:
    """Whether the words after "of the" name what an earlier figure counts."""
    if not after:
        return True
    first = after.start
    if any(hit.kind == "mark" for hit in reader.topics.hits(reader.text, reader.starts[first], reader.ends[first])):
        # "From the 23,000 of the year before": another time, no whole.
        return False
    if any((reader.folded[first],) == phrase for phrase in reader.topics.connectives.get("pointing", ())):
        # "Fewer than the 114,900 of the same months": the same time of another year.
        return False
    named = reader.noun(" ".join(reader.told(after[:2]))) | reader.noun(reader.folded[first])
    roots = {root(id) for id in named if not id.startswith("w:")} | {id for id in named if id.startswith("w:")}
    return bool(roots & part.nouns) or _PEOPLE in part.nouns


def _named_status(reader: TieReader, named: range) -> frozenset[str]:
    """What has become of those whom the words name: the victims are dead."""
    if not named:
        return frozenset()
    found = reader.topics.hits(reader.text, reader.starts[named[0]], reader.ends[named[-1]])
    return frozenset(
        "dead" if hit.id == _VICTIMS else hit.id for hit in found if hit.kind == "status" or hit.id == _VICTIMS
    )


def _status(reader: TieReader, position: int) -> frozenset[str]:
    """What has become of those whom a figure counts: by its noun, else by the words before it, else by those after."""
    figure = reader.figures[position]
    own = frozenset(id for id in reader.noun(figure.unit.name) if kind_of(id) == "status")
    if own:
        return own
    sentence = figure.claim.sentence
    since = max(told_until(reader, position - 1, figure.start) if position else 0, sentence.start)
    before = reader.statuses(since, figure.start)
    if before:
        return frozenset(before[-1:])
    until = reader.figures[position + 1].start if position + 1 < len(reader.figures) else sentence.end
    return frozenset(reader.statuses(figure.end, min(until, sentence.end))[:1])


def _join(
    reader: TieReader,
    position: int,
    part: TieFigure,
    *,
    aside: bool,
    named: frozenset[str] = frozenset(),
    them: bool = False,
) -> bool:
    whole = _whole(reader, position, part, aside=aside, named=named, them=them)
    if whole is None:
        return False
    reader.part_of(part, whole)
    return True
