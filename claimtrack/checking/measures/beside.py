"""Beside: what the words right before and right after a figure say of what it counts, and of what part of it."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.checking.measures.view import View
from claimtrack.language import packs
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import Word, words
from claimtrack.language.topics import Hit, is_a
from claimtrack.model import Claim
from claimtrack.quantity import UnitKind

_LEAD = 60
"""How many code points before a figure may lead to it."""
_BEFORE = 240
"""How far back a text may have told of others than those that "another 40" counts, in code points."""
_PERSON = "person"
_THAN = 3
"""So many words behind a figure may say that it is more or less than another, the word for "than" with them."""
_AMONG = 8
"""So many words may stand between "among the" and its figure ("Among the dead were at least seven")."""


def is_rest(seen: View, claim: Claim) -> bool:
    """Whether a figure is of those that are left: "the other 600,000", "los 600.000 restantes"."""
    assert claim.number is not None
    first, last = min(claim.anchor.start, claim.number.start), max(claim.anchor.end, claim.number.end)
    rest = {phrase[0] for phrase in seen.topics.connectives.get("rest", ())}
    definite = {phrase[0] for phrase in seen.topics.connectives.get("definite", ())}
    lead = [word.folded for word in words(seen.text, max(claim.sentence.start, first - _LEAD), first)]
    told = [word.folded for word in words(seen.text, claim.number.end, min(claim.sentence.end, last + _LEAD))]
    before = len(lead) > 1 and lead[-1] in rest and lead[-2] in definite
    return before or (bool(lead) and lead[-1] in definite and bool(rest & set(told[:1])))


def is_difference(seen: View, claim: Claim, high: int) -> bool:
    """Whether a figure tells by how much two others differ: "36 more than on Tuesday", "$18 a barrel less than Brent".

    `high` is where what is told of it ends.
    """
    assert claim.number is not None
    number, end = claim.number.end, max(claim.number.end, claim.anchor.end)
    directions = {hit.start for hit in seen.within(number, high, "direction")}
    than = seen.topics.connectives.get("than_told", ())
    for start in {number, end}:
        behind = words(seen.text, start, min(high, start + _LEAD))[:_THAN]
        if any(word.start in directions and (other.folded,) in than for word, other in pairwise(behind)):
            return True
    if claim.quantity is None or claim.quantity.unit.kind is not UnitKind.MONEY:
        return False
    # "Sold for $14 below Brent"; 1,200 metres below the sea are no difference.
    told = [word.folded for word in words(seen.text, end, min(high, end + _LEAD))]
    return open_with(told, seen.topics.connectives.get("away_from", ()))


def is_among(seen: View, claim: Claim, *, near: bool = True) -> bool:
    """Whether a sentence opens with those whom its figure is a part of: "Among the dead were seven Colombians".

    `near` asks for few words between the two.
    """
    assert claim.number is not None
    lead = [word.folded for word in words(seen.text, claim.sentence.start, claim.number.start)]
    if near and len(lead) > _AMONG:
        return False
    # In "Of the 86 schools" the figure is the whole itself.
    return open_with(lead, (p for p in seen.topics.connectives.get("among", ()) if len(p) < len(lead)))


def is_how_often(seen: View, hit: Hit) -> bool:
    """Whether "each" says how often, and not of whom: "24 ships crossed the canal each day"."""
    pack = packs().get(seen.topics.language or "")
    after = words(seen.text, hit.end, hit.end + _LEAD)[:1]
    return pack is not None and bool(after) and after[0].folded in pack.units.time


def are_others(seen: View, claim: Claim, status: set[str]) -> bool:
    """Whether a text has just told of people in other states alone: "480 died and another 2,500 were injured"."""
    assert claim.number is not None
    start = claim.number.start
    told = {hit.id for hit in seen.within(max(0, start - _BEFORE), start, "status")}
    return bool(status) and bool(told) and not told & status


def names_itself(seen: View, claim: Claim) -> bool:
    """Whether a figure stands with its own noun: "more than 1,700 are missing" leaves it to an earlier one."""
    noun = words(claim.quantity.unit.name) if claim.quantity else []
    told = {seen.topics.stem(word.folded) for word in words(claim.anchor.quote)}
    return any(seen.topics.stem(word.folded) in told for word in noun)


def has_worth(seen: View, claim: Claim) -> frozenset[str]:
    """What a sum is the worth of: the noun before "worth" ("charges worth 2.4 billion"); empty elsewhere."""
    assert claim.number is not None
    start = min(claim.anchor.start, claim.number.start)
    lead = words(seen.text, max(claim.sentence.start, start - _LEAD), start)
    for phrase in seen.topics.connectives.get("worth", ()):
        size = len(phrase)
        if tuple(word.folded for word in lead[-size:]) == phrase:
            noun = _phrase_before(seen, lead[:-size])
            told = seen.topics.noun(noun) if noun else frozenset()
            return told if any(not id.startswith("w:") for id in told) else _last_told(seen, claim, start) or told
    return frozenset()


def _last_told(seen: View, claim: Claim, start: int) -> frozenset[str]:
    """What a sentence has last weighed or counted: "93,600 tonnes of shrimp between January and June worth 562m"."""
    told = [hit.id for hit in seen.within(claim.sentence.start, start, "thing", "noun") if not is_a(hit.id, _PERSON)]
    return frozenset(told[-1:])


def _phrase_before(seen: View, lead: list[Word]) -> str:
    """The noun with its adjectives that a stretch ends with: back to the next word of no weight."""
    light = {word for kind in ("small", "articles") for p in seen.topics.connectives.get(kind, ()) for word in p}
    first = next((n for n in range(len(lead) - 1, -1, -1) if lead[n].folded in light), -1)
    taken = lead[first + 1 :]
    return seen.text[taken[0].start : taken[-1].end] if taken else ""
