"""Apart: what a text says of two figures by which they are of two things, whatever else they have in common."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.checking.measures.linking import shared
from claimtrack.checking.measures.measuring import OF_ALL, PLACED_APART, SUBJECT
from claimtrack.language.topics import broader, is_a, kind_of, root
from claimtrack.model import Measure
from claimtrack.quantity import UnitKind

_TWO = 2
_FLOWS = {"transfer", "produce", "use"}
_HEALING = {"wounded", "infected", "hospitalised"}


def of_two_things(a: Measure, b: Measure) -> bool:
    """Whether figures of two documents are of other sums, of other persons or bodies, or of people in other states."""
    if of_other_natures(a, b) or whose(a, b) is None or out_of_care(a, b) or of_two_flows(a, b):
        return True
    if of_two_of_a_kind(a, b):
        return True
    return bool(a.status and b.status and a.status != b.status)


def of_two_flows(a: Measure, b: Measure) -> bool:
    """Whether the one amount was sold or sent, and the other made or used: what is dug up in a year is not all sold."""
    if not a.kind.startswith("physical"):
        return False
    one, other = (acts(m) & _FLOWS for m in (a, b))
    return bool(one and other) and not one & other


def acts(measure: Measure) -> set[str]:
    """What is done with what is counted; what is sold goes out as what is sent does."""
    about = measure.about
    return {root(id) for id in about if kind_of(id) == "act"} | ({"transfer"} if "sale" in about else set())


def out_of_care(a: Measure, b: Measure) -> bool:
    """Whether one counts those struck and the other those still so: "37 were injured", "21 remain in hospital"."""
    return bool(a.status & _HEALING) and ("still" in a.marks) != ("still" in b.marks)


def of_other_countries(a: Measure, b: Measure) -> bool:
    """Whether figures of two documents are of countries that one of the texts tells apart, or is not about."""
    apart = bool(a.entities and b.entities and not a.entities & b.entities)
    told_apart = "contrasted" in a.marks | b.marks
    return apart and (told_apart or not (a.entities <= b.setting or b.entities <= a.setting))


def of_one_of_several(a: Measure, b: Measure) -> bool:
    """Whether one is of a country or place of several that its text tells the same of, and the other of none."""
    if any(OF_ALL in one.marks and other.entities for one, other in ((a, b), (b, a))):
        return True
    lone, other = (a, b) if a.places else (b, a)
    # "Nine in Vaslui and five in Iasi": no figure of all of them.
    return PLACED_APART in lone.marks and not other.places


def of_other_natures(a: Measure, b: Measure) -> bool:
    """Whether two percentages are of two sums: a debt of 63 per cent of output is no deficit of 3 per cent of it."""
    if a.kind != UnitKind.PERCENT or b.kind != UnitKind.PERCENT:
        return False
    first, second = ({id for id in m.what | m.about if kind_of(id) == "nature"} for m in (a, b))
    return bool(first and second) and not related(first, second)


def one_is_all(a: Measure, b: Measure) -> bool:
    """Whether one is told of the whole country and the other of a place in it."""
    return any(
        "whole" in whole.marks and "whole" not in part.marks and (part.places or "alone" in part.marks)
        for whole, part in ((a, b), (b, a))
    )


def whose(a: Measure, b: Measure) -> float | None:
    """How well those agree whose figures they are; None where they are others (the votes of two candidates)."""
    one, other = ({w for m in x.marks if m.startswith(SUBJECT) for w in m[len(SUBJECT) + 2 :].split()} for x in (a, b))
    if one and other:
        return 1.0 if one & other else None
    return 0.75 if a.kind == "count" and (one or other) else 1.0


def same_events(a: Measure, b: Measure) -> bool:
    """Whether nothing says that the two figures belong to different events (an earthquake, an epidemic)."""
    first, second = _events(a.about), _events(b.about)
    if first and second:
        return bool(first & second) and not of_two_of_a_kind(a, b)
    if first or second:
        background = _events((b if first else a).setting)
        # Where people died of one thing, a text that names nothing of the kind speaks of other dead.
        if not background:
            return not a.status or shared(a, b) >= _TWO
        return bool((first or second) & background)
    return True


def of_two_of_a_kind(a: Measure, b: Measure) -> bool:
    """Whether they name two events of one kind: malaria and measles are both epidemics, and never one."""
    one, other = ({id for id in m.about if kind_of(id) == "event"} for m in (a, b))
    return not related(one, other) and bool(_events(one) & _events(other))


def _events(ids: Iterable[str]) -> set[str]:
    return {higher for id in ids if kind_of(id) == "event" for higher in broader(id)}


def related(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether a concept of some is one of others, or narrower or broader."""
    return any(is_a(x, y) or is_a(y, x) for x in a for y in b)


def elsewhere(named: Measure, other: Measure) -> bool:
    """Whether a figure is of a country of which another text, about other countries, does not speak."""
    countries = {id for id in other.setting if kind_of(id) is None and not id.startswith("n:")}
    return bool(named.entities and not other.entities and countries) and not named.entities & countries
