"""Shares of a whole by the build of their sentence: which part and which whole a percentage puts into one number.

"Cancelled 180 of its 1,200 flights, or 15 %"; "spent 6.3 million on pay, 30 % of its budget of 21 million"; "turnout
was 61 %: of 5 million on the roll 3.05 million voted"; "of the 640 kilometres 160 have been mended, a quarter".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.fits import SHARES, alike, usable
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import opens_of
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_ASIDE = 3
"""So many words may lead from an amount and a comma to its share: "or some", "es decir, apenas"."""
_PHRASE = 8
"""So many words may stand between a share and the whole that it is of: "of its budget for this year of"."""
_MARKS = ",;:()—–\n"
_TWO = 2


def built_pairs(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pair (part, whole) of a share, where the build of its sentence leaves no other."""
    sentence = context.scene.sentence(share)
    at = share.claim.anchor.start
    earlier = [f for f in sentence if f.claim.anchor.end <= at and _is_amount(f)]
    later = [f for f in sentence if f.claim.anchor.start > at and _is_amount(f)]
    explained = _explained(context, share, later) or _of_told_sum(share, earlier, later)
    if explained:
        yield explained
    elif earlier and _stands_aside(earlier[-1], share):
        part = earlier[-1]
        bases = [f for f in later[:1] if (alike(f, part) or wage_of(f, part)) and leads_to(share, f)]
        bases = bases or [f for f in context.scene.tied(part, TieKind.PART_OF) if alike(f, part)]
        wholes = [
            f for f in earlier[:-1] if any(each.key == part.key for each in context.scene.tied(f, TieKind.PART_OF))
        ]
        if wholes and not bases:
            # "480 of its 3,100 jobs, or 15 %": the whole stands last.
            part, bases = wholes[-1], [part]
        bases = bases or [f for f in earlier[:1] if f.key != part.key and alike(f, part) and opens_of(f)]
        yield from ((part, base) for base in bases[:1])


def _is_amount(figure: Figure) -> bool:
    kind = figure.quantity.unit.kind
    return kind not in (*SHARES, UnitKind.TIME, UnitKind.PERCENTAGE_POINT) and usable(figure)


def _explained(context: Context, share: Figure, later: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The part and the whole that a colon brings after a share, or a comma and nothing else."""
    if len(later) < _TWO or not alike(*later[:_TWO]):
        return None
    first, second = later[:_TWO]
    text = share.placed.document.text
    between = text[share.claim.anchor.end : first.claim.anchor.start]
    part = any(f.key == second.key for f in context.scene.tied(first, TieKind.PART_OF))
    if part and between.rstrip().endswith(",") and between.count(",") == 1:
        # "24 % of the world's lithium, 49,000 of the 240,000 tonnes".
        return first, second
    if ":" not in between:
        return None
    if part:
        return first, second
    lead = text[: first.claim.anchor.start].rpartition(":")[2]
    return (second, first) if _only(first, lead, "whole_of") else None


def _of_told_sum(share: Figure, earlier: Sequence[Figure], later: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The part and the whole of a share "of that amount, which comes to": the last amount alike before it, and this."""
    seen = view(share.placed.document)
    for part in later[:1]:
        lead, mark, put = seen.text[share.key.end : part.claim.anchor.start].partition(",")
        phrases, told = seen.topics.connectives, tuple(word.folded for word in words(lead))
        back = any(told[-len(phrase) :] == phrase and _is_back(told, phrase) for phrase in phrases.get("part_of", ()))
        if mark and back and any(_only_phrase(put, phrase) for phrase in phrases.get("equals", ())):
            base = next((f for f in reversed(earlier) if alike(f, part)), None)
            return (part, base) if base else None
    return None


def _is_back(told: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether nothing but "per cent" stands before the phrase that points back: "2 per cent of that amount"."""
    return len(phrase) > _TWO and len(told) <= len(phrase) + _TWO


def _only(figure: Figure, lead: str, kind: str) -> bool:
    """Whether nothing but words of a kind stands in a stretch."""
    told = [word.folded for word in words(lead)]
    return bool(told) and set(told) <= _listed(figure, kind)


def _stands_aside(part: Figure, share: Figure) -> bool:
    """Whether a share follows an amount after a comma or in parentheses, and nothing but a word or two between."""
    seen = view(share.placed.document)
    between = seen.text[part.claim.anchor.end : share.claim.anchor.start]
    mark = max(between.rfind(","), between.rfind("("))
    if mark < 0 or sum(between.count(sign) for sign in ",(;:") > 1:
        return False
    told = [word.folded for word in words(between[mark:])]
    # "14 of the 56 mills, and half of them stopped": a clause of its own.
    return len(told) <= _ASIDE and _listed(part, "and").isdisjoint(told[:1])


def leads_to(share: Figure, base: Figure) -> bool:
    """Whether "of", or "of its budget of", leads from a share to an amount, with no mark between."""
    seen = view(share.placed.document)
    start, end = share.key.end, base.claim.anchor.start
    between = seen.text[start:end]
    lead, mark, put = between.partition(",")
    if mark and any(_only_phrase(put, phrase) for phrase in seen.topics.connectives.get("amounting", ())):
        # "61 % of its capacity, which is 860".
        return not any(sign in lead for sign in _MARKS) and any(
            word.folded in _listed(share, "whole_of") for word in words(lead)[:1]
        )
    if any(sign in between for sign in _MARKS):
        return False
    told = [word.folded for word in words(between)]
    told = told[next((n for n, word in enumerate(told) if word in _listed(share, "whole_of")), len(told)) :]
    return 0 < len(told) <= _PHRASE and told[-1] in _listed(share, "whole_of")


def wage_of(base: Figure, part: Figure) -> bool:
    """Whether a base leaves out the unit of time that its part has: "210 a month, 60 % of the minimum wage of 270"."""
    money = base.quantity.unit == part.quantity.unit and part.quantity.unit.kind is UnitKind.MONEY
    return money and bool(part.rate) and base.quantity.per is None


def _only_phrase(stretch: str, phrase: tuple[str, ...]) -> bool:
    told = tuple(word.folded for word in words(stretch))
    return told[: len(phrase)] == phrase and len(told) <= len(phrase) + _TWO


def _listed(figure: Figure, kind: str) -> frozenset[str]:
    return view(figure.placed.document).topics.joining(kind)
