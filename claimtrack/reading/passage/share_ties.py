"""Share ties: what a percentage or a fraction is of, more or less than, or tells once more."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind
from claimtrack.reading.passage.tie_reader import TieFigure, TieReader, same_sentence

_REACH = 8
"""How many figures back a whole or a part is looked for."""
_BEFORE_SHARE = 20
_MORE_THAN = 3
_ASIDE = 18
_QUALIFIED = 2
"""So many words may qualify a figure that tells a share over ("or some more than")."""


def share_tie(reader: TieReader, position: int) -> None:
    """Tie a share to what it is of, or more or less than, and to the figure that it tells once more."""
    share = reader.figures[position]
    following = reader.figures[position + 1] if position + 1 < len(reader.figures) else None
    after = _past_unit(reader, reader.following(share.end, share.claim.sentence.end))
    if following and following.is_amount and same_sentence(share, following):
        gap = _past_unit(reader, reader.gap(share, following))
        opening = reader.opens("share", gap)
        # "Double the 46 million": the article belongs to the multiple.
        beside = share.unit.kind is UnitKind.DIMENSIONLESS and not gap
        # "15% fewer than in July, the air force says; of these 4,450 were downed": of another time.
        apart = ";" in reader.text[share.end : following.start]
        more = len(gap) <= 2 * _ASIDE and not apart and than(reader, share, following) is not None
        led = bool(opening) and len(gap) - opening <= 2 and not _parted(reader, share, following, gap)
        if led and not more and _is_restated(reader, share, following, gap, opening):
            reader.tie(share, TieKind.EQUALS, following)
            return
        if beside or led or more:
            reader.tie(share, TieKind.SHARE_OF, following)
            if "," not in reader.text[share.end : following.start]:
                reader.shared.add(following.index)
        if more or ((beside or led) and _is_multiple(share)):
            reader.bases.add(following.index)
    before = [figure for figure in reader.figures[max(0, position - _REACH) : position] if not figure.is_share]
    if not reader.ties.get(share.index):
        whole = _share_of_before(reader, after, before)
        if whole:
            reader.tie(share, TieKind.SHARE_OF, whole)
            return
    if before and same_sentence(before[-1], share):
        between = reader.text[before[-1].end : share.start]
        if len(reader.gap(before[-1], share)) <= _ASIDE and ("," in between or "(" in between):
            reader.tie(share, TieKind.EQUALS, _part_named(reader, before))


def than(reader: TieReader, first: TieFigure, second: TieFigure) -> int | None:
    """How many words follow the last "than" between two figures, where a comparative stands before it."""
    gap = reader.gap(first, second)
    rest = reader.after("than", gap)
    if rest is None:
        return None
    start, end = first.end, reader.ends[gap[len(gap) - rest - 1]]
    if end > second.claim.anchor.start and not (first.is_share and _outright(reader, first, gap, rest)):
        return None  # The words of a bound ("no more than 22,000") compare it with nothing.
    if first.is_share:
        # "Down 12 per cent from 5,800": the word that tells the change may come first.
        start = max(first.claim.sentence.start, first.start - _BEFORE_SHARE)
    directed = any(hit.kind == "direction" for hit in reader.topics.hits(reader.text, start, end))
    return rest if directed else None


def _is_multiple(share: TieFigure) -> bool:
    """Whether a share is of more than there is: "twice the 45,000 places" make no part of them."""
    low = share.quantity.low
    return share.unit.kind is UnitKind.DIMENSIONLESS and low is not None and low > 1


def _outright(reader: TieReader, share: TieFigure, gap: range, rest: int) -> bool:
    """Whether a share is told as one more or less than what comes next: "a third more than the 480 million"."""
    end = reader.ends[gap[0]]
    told = reader.topics.hits(reader.text, share.end, end)
    return len(gap) - rest <= _MORE_THAN and rest <= 1 and any(hit.kind == "direction" for hit in told)


def _parted(reader: TieReader, share: TieFigure, following: TieFigure, gap: range) -> bool:
    """Whether a comma parts a share from the figure after it: "62 per cent of them, 5,952", "of the ships, or 36"."""
    if "," not in reader.text[share.end : following.start]:
        return False
    return bool(reader.opens("them", gap) or reader.opens("and", gap[-1:])) or puts_in_numbers(reader, share, following)


def puts_in_numbers(reader: TieReader, share: TieFigure, following: TieFigure) -> bool:
    """Whether a figure tells over the share before it: behind a comma and "or" alone ("a third of them, or 1,240")."""
    comma = reader.text.rfind(",", share.end, following.start)
    if comma < 0 or not following.is_amount or not same_sentence(share, following):
        return False
    led = reader.between(comma, following.start)
    opening = reader.opens("or", led) or reader.opens("equals", led)
    return bool(opening) and len(led) - opening <= _QUALIFIED


def _is_restated(reader: TieReader, share: TieFigure, following: TieFigure, gap: range, opening: int) -> bool:
    """Whether a share of something named is told over behind a comma: "two thirds of the fish, some 20,900 tonnes"."""
    comma = reader.text.find(",", share.end, following.start)
    named = [at for at in gap[opening:] if reader.starts[at] < comma]
    return share.unit.kind is UnitKind.DIMENSIONLESS and bool(named)


def _part_named(reader: TieReader, before: Sequence[TieFigure]) -> TieFigure:
    """The figure that a share restates: the last one, or the part in "620 of the 1,550 bridges"."""
    last = before[-1]
    told_of = len(before) > 1 and last.claim.number is not None and last.claim.number in reader.wholes_of(before[-2])
    return before[-2] if told_of else last


def _share_of_before(reader: TieReader, after: range, before: Sequence[TieFigure]) -> TieFigure | None:
    """The figure before a share that it is of: "a third of them", or "of the tankers" where tankers were counted."""
    counted = [figure for figure in reversed(before) if figure.unit.kind is UnitKind.COUNT]
    if reader.opens("them", after):
        return next(iter(counted), None)
    back = reader.opens("back", after)
    if not back:
        return None
    named = reader.noun(" ".join(reader.told(after[back : back + 2])))
    return next((figure for figure in counted if named & reader.noun(figure.unit.name)), None)


def _past_unit(reader: TieReader, gap: range) -> range:
    """A gap without the words of a share's unit ("per cent", "times") at its beginning."""
    return gap[reader.opens("share_unit", gap) :]
