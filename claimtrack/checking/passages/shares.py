"""Shares: which two figures a half, a multiple or a percentage stands between, and in which sense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.part_shares import built_pairs
from claimtrack.checking.passages.placed_shares import BESIDE, changes, grows, loses, until
from claimtrack.checking.passages.recalled_shares import fits_phrase, noun_phrase
from claimtrack.checking.passages.recalled_sums import is_worth
from claimtrack.checking.words.course import course
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_LEVELS = ("inflation", "unemployment", "turnout", "poverty")
"""What the names of rates end with: food_inflation is one as inflation is."""
_SPAN = 2
"""A single day is the day of a statement more often than what a figure covers."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a share says: that it is so much of the other, or more or less by so much; `sure` where no doubt is left."""

    change: str
    """Empty, "more" or "less"."""
    sure: bool


def is_level(context: Context, share: Figure) -> bool:
    """Whether a percentage is a level by its name, told right before it: "and inflation, at 13.9 per cent"."""
    seen, at = view(share.placed.document), share.claim.anchor.start
    last = max((f.claim.anchor.end for f in context.scene.sentence(share) if f.key < share.key), default=at)
    return any(hit.id.endswith(_LEVELS) for hit in seen.within(last, at, "nature"))


def is_interest(context: Context, share: Figure) -> bool:
    """Whether the words that lead to a percentage say that it is what money costs: "its fixed rate fell to 5 %"."""
    at = share.claim.anchor.start
    before = (f.claim.anchor.end for f in context.scene.sentence(share) if f.key < share.key)
    return view(share.placed.document).says("lending_at", max(before, default=share.claim.sentence.start), at)


def related(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pairs (what is so much, of what) that the text gives for a share."""
    scene = context.scene
    bases = scene.tied(share, TieKind.SHARE_OF)
    parts = scene.tied(share, TieKind.EQUALS)
    if not bases and not grows(share):
        # "Of the 958 million 405 million, 30 % more than the year before": a change, and from no figure told here.
        for part in parts:
            bases += [base for base in scene.tied(part, TieKind.PART_OF) if not _of_others(share, part, base)]
    for part in parts:
        for base in bases:
            alike = part if part.quantity.unit == base.quantity.unit else _alike(context, share, base) or part
            if alike.key != base.key:
                yield alike, base
    if parts and bases:
        return
    built = [] if grows(share) else list(built_pairs(context, share))
    yield from built
    if built:
        return
    if share.quantity.unit.kind is UnitKind.PERCENT:
        yield from _changed(context, share)
        yield from _rate_of(context, share)


def _of_others(share: Figure, part: Figure, base: Figure) -> bool:
    """Whether a share in a later clause is told of others: "3,100 visas, says the report, by which 38 % of pickers"."""
    between = share.placed.document.text[part.claim.anchor.end : share.claim.anchor.start]
    return between.count(",") > 1 and bool(noun_phrase(share)) and not fits_phrase(share, base)


def _alike(context: Context, share: Figure, base: Figure) -> Figure | None:
    """The nearest figure before a share in its sentence that has the unit of what it is a share of."""
    before = [f for f in context.scene.sentence(share) if f.claim.anchor.start < share.claim.anchor.start]
    return next((f for f in reversed(before) if f.quantity.unit == base.quantity.unit), None)


def _changed(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """A percentage in a sentence that tells one change from one figure to another; inflation is a level of its own."""
    if is_level(context, share):
        return
    sentence = context.scene.sentence(share)
    if sum(f.quantity.unit.kind is UnitKind.PERCENT for f in sentence) != 1:
        return
    # "2.1 more than the 36.4 of this year": a difference is no side of a share.
    levels = [f for f in sentence if f.measured.measure.scope != "extra"]
    levels = [f for f in levels if f.quantity.unit.kind is not UnitKind.PERCENTAGE_POINT]
    pairs = [(f, other) for f in levels for other in context.scene.tied(f, TieKind.COMPARED_WITH) if other in levels]
    if len(pairs) == 1 and not _leads_elsewhere(context, share, pairs[0]):
        later, earlier = pairs[0]
        # "up from" names the earlier figure last, "from ... to" first.
        yield (later, earlier) if course(earlier, later) or _beside(earlier, later) else (earlier, later)


def _leads_elsewhere(context: Context, share: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether a share is told as the change to a figure of no such pair: "rose by 5 % to 3,210, with 64 donors"."""
    after = next((f for f in context.scene.sentence(share) if f.key > share.key), None)
    if after is None or after.key in {figure.key for figure in pair}:
        return False
    seen = view(share.placed.document)
    gap = [word.folded for word in words(seen.text, share.claim.anchor.end, after.claim.anchor.start)]
    return not seen.topics.joining("up_to").isdisjoint(gap[-1:])


def _beside(first: Figure, second: Figure) -> bool:
    """Whether no more than a word stands between two figures."""
    return len(view(second.placed.document).text[first.claim.anchor.end : second.claim.anchor.start].split()) <= 1


def _rate_of(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """A case fatality rate, with the dead and the cases of the same place and time."""
    if "fatality_rate" not in share.measured.measure.what:
        return
    figures = [f for f in context.scene.figures if f.quantity.unit.kind is UnitKind.COUNT and not f.quantity.per]
    dead = [f for f in figures if f.measured.measure.status == {"dead"} and relate(f, share) is not Times.APART]
    cases = [
        f for f in figures if "infection_case" in f.measured.measure.what or "infected" in f.measured.measure.status
    ]
    for part in dead[:1]:
        base = next((f for f in cases if f.period == part.period), cases[0] if len(cases) == 1 else None)
        if base:
            yield part, base


def unlike_spans(part: Figure, base: Figure) -> bool:
    """Whether a change is told between spans of different length: so far this year, and all of last year."""
    if ("whole" in part.measured.measure.marks) != ("whole" in base.measured.measure.marks):
        return True
    one, other = (f.period.days if f.period else None for f in (part, base))
    if one is None or other is None or min(one, other) < _SPAN:
        return False
    return abs(one - other) * 10 > max(one, other)


def _part_of(context: Context, share: Figure, part: Figure, base: Figure) -> bool:
    """Whether the text makes one of two amounts a part of the other, and the share says how much of it."""
    if any(other.key == base.key for other in context.scene.tied(part, TieKind.PART_OF)):
        return True
    return any((one.key, other.key) == (part.key, base.key) for one, other in built_pairs(context, share))


def _by_a_fraction(share: Figure, change: str) -> Sense:
    """What a fraction beside a word of change says: "fell by a third", "fell to a third", "a third higher"."""
    seen = view(share.placed.document)
    lead = [word.folded for word in words(seen.text, share.claim.sentence.start, share.claim.anchor.start)][-1:]
    by, to = seen.topics.joining("changed_by"), seen.topics.joining("up_to")
    start = share.claim.anchor.start
    beside = seen.within(max(share.claim.sentence.start, start - BESIDE), start, "direction")
    # "Cayó un tercio", "se ha reducido una quinta parte": nothing stands between.
    outright = bool(beside) and not seen.text[beside[-1].end : start].strip()
    if set(lead) & by or grows(share) or outright:
        return Sense(change, sure=True)
    return Sense("", sure=bool(set(lead) & to))


def tied_back(other: Figure, share: Figure) -> bool:
    """Whether a share is told beside what it was at another time."""
    return other.quantity.unit == share.quantity.unit and any(
        tie.kind is TieKind.COMPARED_WITH and tie.number == share.claim.number for tie in other.claim.ties
    )


def sense(context: Context, share: Figure, part: Figure, base: Figure) -> Sense:
    """In which sense a share stands between two figures, by the words around it."""
    seen = view(share.placed.document)
    if any(tied_back(other, share) for other in context.scene.sentence(share)):
        # "35 per cent, up from 29": the share itself has changed.
        return Sense("", sure=True)
    if is_worth(share) and not changes(share):
        # "8,200 had broken down. That amounts to a fifth of": what went down is no change of the share.
        return Sense("", sure=True)
    start, end = share.claim.anchor.start, share.claim.anchor.end
    ups = {hit.id for hit in seen.within(end, until(share), "direction")}
    first, second = sorted((part, base), key=lambda figure: figure.key)
    if ups and first.key < share.key < second.key and tied(second, first, TieKind.PART_OF):
        # "Fired 5,300 drones, 15% fewer than in July; of these 4,450 were downed": the share is of what there was.
        return Sense("", sure=False)
    if not ups and _part_of(context, share, part, base):
        # "480 of 3,100 jobs are to be cut, or 15 %": what is cut is the part, not the share.
        return Sense("", sure=True)
    ups = ups or {hit.id for hit in seen.within(max(share.claim.sentence.start, start - BESIDE), start, "direction")}
    if share.quantity.unit.kind is UnitKind.DIMENSIONLESS and (share.main or 0) > 1:
        # "Has increased ninefold" is nine times as much.
        return Sense("", sure=True)
    if share.quantity.unit.kind is UnitKind.DIMENSIONLESS and len(ups) == 1 and (share.main or 1) < 1:
        return _by_a_fraction(share, "less" if "down" in ups else "more")
    if not ups and loses(share):
        ups = {"down"}
    beside = len(ups) == 1
    if not ups:
        low = min(share.claim.sentence.start, part.claim.anchor.start)
        ups = {hit.id for hit in seen.within(low, start, "direction")}
    downs = "down" in ups
    percent = share.quantity.unit.kind is UnitKind.PERCENT
    changed = any(other.key == base.key for other in context.scene.tied(share, TieKind.SHARE_OF))
    fatal = "fatality_rate" in share.measured.measure.what
    if fatal or not ups or not percent:
        return Sense("", sure=not ups or fatal)
    if "up" in ups and downs:
        return Sense("less", sure=False)
    return Sense("less" if downs else "more", sure=changed or beside)
