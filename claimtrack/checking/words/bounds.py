"""Bounds: the figures that others may not exceed, or must reach, by whatever name the text sets them.

A cap, a quota or a plan that is told as such; what there is room for; what somebody with a licence may take; what
somebody is let have.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.course import is_start
from claimtrack.checking.words.lead import led_by
from claimtrack.language.phrases import standing
from claimtrack.language.stretches import words
from claimtrack.language.topics import topics
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import UnitKind

_NEAR = 4
"""So many words may stand between "room for" and its figure ("room for no more than")."""
_LET = 16
"""So many words may stand between what somebody is let do and how much of it."""
_MOVED = 6
"""So many words behind a verb that moves a bound its new number may begin."""
_BACK = 80
"""So far back the few words before a figure may begin, in code points."""
_OPENING = 4
"""So many words of the next sentence may name a bound."""
_SENTENCE = 260
"""So far on the next sentence may go, in code points."""
_STOP = re.compile(r"[.!?](?=\s)|\n")
_CHANGES = frozenset({"more", "less", "change"})
_SHARES = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.DIMENSIONLESS)


def is_superseded(figure: Figure) -> bool:
    """Whether a bound was moved to another, by its sentence or the next: "of 1,250. That cap was raised to 1,600"."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    if _is_moved(figure, figure.claim.anchor.end, sentence.end):
        return True
    stop = _next_stop(seen.text, sentence.end)
    named = {word.folded for word in words(seen.text, sentence.end, stop)[:_OPENING]}
    return not named.isdisjoint(seen.topics.joining("the_bound")) and _is_moved(figure, sentence.end, stop)


def _is_moved(figure: Figure, start: int, end: int) -> bool:
    """Whether a verb that moves a bound leads to a number in a stretch."""
    seen = view(figure.placed.document)
    told = [word.folded for word in words(seen.text, start, end)]
    moving = (end for _, end in standing(told, _phrases(figure.placed.document.language or "", "moving_bound")))
    to = seen.topics.joining("up_to")
    return any(
        word in to and after[0].isdigit() for end in moving for word, after in pairwise(told[end : end + _MOVED])
    )


def _next_stop(text: str, start: int) -> int:
    """Where the sentence behind a place ends, or its paragraph."""
    stop = _STOP.search(text, start + 1, start + _SENTENCE)
    return stop.start() if stop else min(len(text), start + _SENTENCE)


def is_waived(figure: Figure) -> bool:
    """Whether what is told right behind a bound says that it does not hold: "the department waived those hours"."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    return seen.says("waived", figure.claim.anchor.end, _next_stop(seen.text, sentence.end))


def is_of_one_alone(cap: Figure, figure: Figure) -> bool:
    """Whether a bound is granted to somebody by name whom the text of a figure does not name."""
    seen, sentence = view(cap.placed.document), cap.claim.sentence
    told = words(seen.text, sentence.start, cap.key.start)
    lead = [word.folded for word in told]
    after = {
        told[end].start for _, end in standing(lead, seen.topics.connectives.get("letting", ())) if end < len(told)
    }
    names = {name.id for name in seen.named(sentence.start, cap.key.start) if name.start in after}
    return bool(names) and names.isdisjoint(name.id for name in view(figure.placed.document).names)


def is_wished(figure: Figure) -> bool:
    """Whether a figure is only what somebody would like: "the growers want it at 22,000"."""
    return led_by(figure, "wishing")


def is_bound(figure: Figure) -> bool:
    """Whether a figure is a bound that is set: a limit, or a plan that may not be exceeded ("up to")."""
    modality = figure.claim.modality
    if modality is Modality.LIMIT and is_superseded(figure):
        return False
    if modality is Modality.LIMIT or (modality is Modality.TARGET and figure.is_upper_bound):
        return True
    return is_room(figure) or is_allowance(figure)


def is_change_for_share(figure: Figure, cap: Figure) -> bool:
    """Whether a percentage tells how much more or less than before there is, and a bound is one on a share.

    "9,360 operations, 10 % less than the 10,400 of 2024", and no more than 7 % of them may be put off.
    """
    if figure.quantity.unit.kind is not UnitKind.PERCENT or cap.measured.measure.marks & _CHANGES:
        return False
    compared = any(tie.kind is TieKind.SHARE_OF for tie in figure.claim.ties)
    ways = figure.measured.measure.marks & _CHANGES
    return compared and bool(ways) and (cap.quantity.of is not None or "less" in ways)


def is_room(figure: Figure) -> bool:
    """Whether a figure is what there is room for: "a prison built for 400", "an arena with a capacity of 9,000"."""
    if figure.claim.modality not in MEASURED or figure.quantity.unit.kind in (*_SHARES, UnitKind.MONEY, UnitKind.TIME):
        return False
    if figure.quantity.high is None or figure.rate or figure.claim.ties:
        return False
    return any(rest <= _NEAR and not _counts_before(figure, rest) for rest in _after(figure, "capacity"))


def is_allowance(figure: Figure) -> bool:
    """Whether a figure is what somebody is let have: by a licence, a parliament, a promise, a budget."""
    if figure.claim.modality not in (*MEASURED, Modality.TARGET) or figure.quantity.high is None or figure.claim.ties:
        return False
    if figure.is_upper_bound and "budget" in figure.measured.measure.what:
        return True
    # "The law lets it pay up to 2.5 % of the cost, and in Cajamarca, whose hospital went for 400 million": of its own.
    near_it = any(rest <= _LET for rest in _after(figure, "allowing"))
    if near_it and (figure.is_upper_bound or names_licence(figure)):
        return True
    if figure.quantity.unit.kind is not UnitKind.MONEY:
        return False
    if "budget" in figure.measured.measure.what and figure.claim.modality is Modality.TARGET:
        # "The budget for 2025 is 88 million."
        return True
    # "A budget that grew by 7 %, to 305 million", "went from 860 million to 1,240": how much there is sets no bound.
    near = [rest for rest in _after(figure, "budgeting") if rest <= _NEAR and not _counts_before(figure, rest)]
    return 0 in near or (bool(near) and not is_start(figure))


def _counts_before(figure: Figure, many: int) -> bool:
    """Whether one of so many words before a figure is a number."""
    start = figure.key.start
    lead = words(figure.placed.document.text, max(figure.claim.sentence.start, start - _BACK), start)
    return any(word.folded[0].isdigit() for word in lead[len(lead) - many :])


def names_licence(figure: Figure) -> bool:
    """Whether the sentence of a figure names a licence or a rule."""
    sentence = figure.claim.sentence
    told = {word.folded for word in words(figure.placed.document.text, sentence.start, sentence.end)}
    return not told.isdisjoint(topics(figure.placed.document.language).joining("licence"))


def is_in_force(figure: Figure) -> bool:
    """Whether nothing says that the rule which sets a bound is new, or is no more."""
    return not _after(figure, "not_in_force")


def _after(figure: Figure, kind: str) -> list[int]:
    """How many words stand between each phrase of a kind and a figure, in the part of its sentence before it."""
    seen = view(figure.placed.document)
    start, at = figure.claim.sentence.start, figure.key.start
    lead = [word.folded for word in words(seen.text, max(start, seen.text.rfind(";", start, at) + 1), at)]
    return [len(lead) - end for _, end in standing(lead, _phrases(figure.placed.document.language or "", kind))]


@cache
def _phrases(language: str, kind: str) -> tuple[tuple[str, ...], ...]:
    return topics(language).connectives.get(kind, ())
