"""Gapped parts: the figures that go on a list whose first one is told as a part, with nothing said again but whose.

"Drugs accounted for 148 of the arrests, weapons for 96 and everything else for 100": each is a part of the arrests.
"""

from __future__ import annotations

from claimtrack.reading.passage.tie_reader import TieFigure, TieReader, closes_aside, same_sentence, same_unit, turns

_NAMED = 8
"""So many words may say whose the next part is: "and assaults on officers in the north for 61"."""
_MARKS = frozenset(",;.)")
_OF = 3
_REACH = 40
"""How many figures back the whole may stand."""


def goes_on(reader: TieReader, position: int) -> None:
    """Make the figure behind a part one of the same whole, where it goes on the list that the part stands in."""
    part = reader.figures[position]
    if part.index not in reader.parts:
        return
    wholes = reader.wholes_of(part)[:1]
    near = reader.figures[max(0, position - _REACH) : position + 2]
    whole = next((f for f in reversed(near) if f.claim.number in wholes), None)
    # "148 of the 423 arrests, weapons for 96": the whole may stand between.
    other = next((f for f in reader.figures[position + 1 : position + 3] if f is not whole), None)
    if whole is None or other is None or other.index in reader.parts or _is_aside(reader, part, whole):
        return
    if other is reader.figures[position + 1] and closes_aside(reader, position + 1):
        return
    if other.is_below(whole) and _is_alike(part, other) and _is_next(reader, max(part.end, whole.end), other):
        reader.part_of(other, whole)


def _is_aside(reader: TieReader, part: TieFigure, whole: TieFigure) -> bool:
    """Whether a part stands in an aside and the list is its whole's: "$68bn, $36bn of it abroad, and aid $40bn"."""
    if not same_sentence(whole, part) or whole.start > part.start:
        return False
    return reader.after("back", reader.preceding(whole.claim.sentence.start, whole.start, _OF)) != 0


def _is_alike(part: TieFigure, other: TieFigure) -> bool:
    one, two = part.claim, other.claim
    told = one.modality is two.modality and one.period == two.period
    return same_sentence(part, other) and same_unit(part, other) and part.unit == other.unit and told


def _is_next(reader: TieReader, since: int, other: TieFigure) -> bool:
    """Whether a mark or "and", and nothing but a name, stand before a figure, and a mark or "and" behind it."""
    sentence = other.claim.sentence
    behind = reader.following(other.end, sentence.end)[:1]
    closed = reader.text[other.end : other.end + 1] in _MARKS or other.end >= sentence.end
    if not (closed or reader.opens("and", behind)) or turns(reader, since, other.start):
        return False
    gap = reader.between(since, other.start)
    commas = reader.text.rfind(",", since, other.start)
    joined = max((n for n in range(len(gap)) if reader.opens("and", gap[n : n + 1])), default=None)
    if commas < 0 and joined is None:
        return False
    named = reader.between(commas, other.start) if commas >= 0 else gap
    if joined is not None and gap[joined] in named:
        named = gap[joined + 1 :]
    if not 0 < len(named) <= _NAMED:
        return False
    # "Against 96", "from 96": held against the part before.
    against = (reader.after("than", named), reader.after("up_from", named))
    return reader.after("compared", named) is None and 0 not in against
