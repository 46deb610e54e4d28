"""Part lists: the parts of a total that a text tells after a colon, or of which it says that they are "of it"."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice

from claimtrack.model import Modality
from claimtrack.quantity import UnitKind
from claimtrack.reading.passage.tie_reader import TieFigure, TieReader, going_on, same_sentence, same_unit

_REACH = 4
"""How many figures back the total may stand."""
_BACK = 8
_DONE = 4
"""So many words tell what was done with an amount: "of what was seized there"."""
_UNIT = 3
"""A unit has fewer words than these."""
_ROUNDED = Decimal("1.03")
"""Rounded parts may come to a little more than their whole."""


def listed(reader: TieReader, position: int) -> None:
    """A total, a colon, and two or more figures of its unit that are each smaller: parts of it."""
    total = reader.figures[position]
    if total.is_share or total.index in reader.parts or total.quantity.per:
        return
    sentence = total.claim.sentence
    colon = reader.text.find(":", total.end, sentence.end)
    if colon < 0:
        return
    found: list[TieFigure] = []
    for figure in islice(reader.figures, position + 1, None):
        if figure.start < colon:
            if same_unit(figure, total):
                return
            continue
        if figure.start >= sentence.end:
            break
        if same_unit(figure, total) and figure.is_below(total):
            found.append(figure)
    if len(found) >= 2:
        for part in found:
            reader.part_of(part, total)


def of_it(reader: TieReader, position: int) -> None:
    """A sum or an amount of which a text says that it is "of it", and those that it lists after it: parts of a whole.

    "684bn, 366bn of it owed abroad and 318bn at home"; "Bonds account for 6.9bn, gold for 0.9bn".
    """
    part = reader.figures[position]
    if part.is_share or part.index in reader.parts:
        return
    if not _says_of_it(reader, part) and not _is_accounted_for(reader, position):
        return
    before = reversed(reader.figures[max(0, position - _REACH) : position])
    above = (f for f in before if same_unit(f, part) and part.is_below(f) and f.index not in reader.parts)
    whole = next((f for f in above if not reader.is_compared(f)), None)
    if whole is None:
        return
    left = (_number(whole) or Decimal(0)) * _ROUNDED
    for figure in going_on(reader, position):
        mine = _number(figure)
        if not same_unit(figure, part) or mine is None:
            continue
        left -= mine
        if left < 0:
            break
        reader.part_of(figure, whole)


def of_what(reader: TieReader, position: int) -> None:
    """The amounts that a sentence tells after "Of what was received,": parts of the amount told before."""
    part = reader.figures[position]
    fresh = position == 0 or not same_sentence(reader.figures[position - 1], part)
    if part.is_share or part.index in reader.parts or not fresh or not _opens_with_what(reader, part):
        return
    before = reader.figures[max(0, position - _BACK) : position]
    whole = next((f for f in reversed(before) if _may_be_whole(reader, f, part)), None)
    if whole is None:
        return
    for figure in going_on(reader, position):
        if same_unit(figure, part) and figure.is_below(whole):
            reader.part_of(figure, whole)


def _is_accounted_for(reader: TieReader, position: int) -> bool:
    """Whether words for what makes up a whole stand before an amount: "Shipments from Ecuador accounted for 21.3"."""
    part = reader.figures[position]
    since = max(reader.figures[position - 1].end if position else 0, part.claim.sentence.start)
    rest = reader.after("accounting", reader.between(since, part.start))
    return rest is not None and rest <= _UNIT and part.unit.kind is not UnitKind.COUNT and part.quantity.per is None


def _opens_with_what(reader: TieReader, part: TieFigure) -> bool:
    """Whether a sentence begins with "of what" and what was done, with a comma behind: "De lo recibido, 4,1 ...".

    An amount may be of one that is pointed at by any name: "De esa superficie, 1.900 ardieron en Ávila".
    """
    lead = reader.between(part.claim.sentence.start, part.start)
    opening = reader.opens("of_what", lead)
    if not opening and part.unit.kind is not UnitKind.COUNT:
        opening = reader.opens("of_this", lead)
    if not opening or reader.opens("otherwise", lead):
        return False
    comma = reader.text.find(",", part.claim.sentence.start, part.start)
    named = reader.between(part.claim.sentence.start, max(comma, part.claim.sentence.start))
    return opening < len(named) <= opening + _DONE


def _may_be_whole(reader: TieReader, figure: TieFigure, part: TieFigure) -> bool:
    """Whether a figure may be what was done: no cap, though it may be a part itself ("of which 8.1 had come in")."""
    if figure.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL):
        return False
    return same_unit(figure, part) and part.is_below(figure) and not reader.is_compared(figure)


def _says_of_it(reader: TieReader, part: TieFigure) -> bool:
    """Whether "of it" follows a figure, or "of that" before a mark, or "of the total" its unit."""
    after = reader.following(max(part.end, part.claim.anchor.end), part.claim.sentence.end)
    if reader.opens("of_it", after) or (part.unit.kind is not UnitKind.COUNT and reader.opens("them", after)):
        return True
    unit = reader.following(part.end, part.claim.sentence.end)
    if any(reader.opens("of_total", unit[words:]) for words in range(_UNIT)):
        return True
    that = reader.opens("of_that", after)
    if not that:
        return False
    end = reader.ends[after[that - 1]]
    return reader.text[end : end + 1] in tuple(",.;:")


def _number(figure: TieFigure) -> Decimal | None:
    low, high = figure.quantity.low, figure.quantity.high
    return low if low is not None else high
