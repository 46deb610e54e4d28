"""conflict and scale_slip, taken up: a text speaks of a number as known that it has told as another.

"It will close 14 libraries. ... Every one of the 19 libraries on the list": the article says that the reader has heard
of those, and the only figure that they can be is another. A number that the text has told before, or that makes one
with two others of them, is taken from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log

from claimtrack.checking.comparing.evidence import apart
from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.pairs import bring_together, scaled
from claimtrack.checking.comparing.spans import same_period
from claimtrack.checking.context import Context
from claimtrack.checking.measures.apart import related
from claimtrack.checking.measures.figure import Figure, digits, digits_of, tied
from claimtrack.checking.measures.matching import Match, rate_of
from claimtrack.checking.measures.measuring import SHARES
from claimtrack.checking.measures.people import are_people
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import is_another
from claimtrack.checking.rules.conflict import told as told_apart
from claimtrack.checking.rules.rivals import lately
from claimtrack.checking.rules.scale_slip import told as told_slip
from claimtrack.checking.rules.unit_slip import slipped
from claimtrack.checking.rules.unit_slip import told as told_unit
from claimtrack.checking.words.contrast import kinship
from claimtrack.language import packs
from claimtrack.language.stretches import Word, fold, words
from claimtrack.language.topics import kind_of, root
from claimtrack.model import Finding, Modality, TieKind
from claimtrack.quantity import UnitKind

_BESIDE = Match(0.8)
_MOST = log(2.2)
"""The logarithm of how many times one figure may be the other, unless they have the same digits."""
_REACH = 30
_TELLING = 2
_SAME = 0.01
_CLOSE = 4
"""A day among so many words after a figure is its own."""


def taken_up(context: Context) -> Iterator[Finding]:
    """Each figure told as known with the one that it can only be, where that is another number."""
    for second in context.scene.figures:
        known = _known_by(context, second)
        first = _meant(context, second, known) if known else None
        pair = bring_together(first, second, context.conversions, _BESIDE, any_sense=True) if first else None
        if pair is None or not pair.apart:
            continue
        exponent = scaled(pair)
        finding = told_unit(pair) if slipped(pair) else told_slip(pair, exponent) if exponent else told_apart(pair)
        if finding is not None:
            yield finding


@dataclass(frozen=True, slots=True)
class _Known:
    """How a text says that its reader knows of a number."""

    noun: Word | None = None
    """The noun that is known and that the number says the size of: "the penalty of 14 years"."""
    owned: bool = False
    """Whether it is only somebody's: "its 48,000 seats"."""


def _known_by(context: Context, figure: Figure) -> _Known | None:
    """Whether the words before a figure say that its reader knows of it: "the 19 branches", "esos 519 muertos"."""
    claim, kind = figure.claim, figure.quantity.unit.kind
    if figure.measured.measure.scope not in ("total", "each", "part") or _is_base(context, figure):
        return None
    if kind in SHARES or figure.quantity.approximate or not figure.quantity.interval.is_point:
        return None
    assert claim.number is not None
    seen, start = view(figure.placed.document), min(claim.anchor.start, claim.number.start)
    lead = words(seen.text, max(claim.sentence.start, start - _REACH), start)
    before = [word.folded for word in lead]
    joining = seen.topics.joining
    if before[-3:-2] and before[-1] in joining("of_size") and before[-3] in joining("definite"):
        return _Known(noun=lead[-2])
    if not before or kind is UnitKind.TIME:
        return None
    if before[-1] in joining("known_number"):
        return _Known()
    return _Known(owned=True) if before[-1] in joining("whose_number") else None


def _is_base(context: Context, figure: Figure) -> bool:
    """Whether its sentence tells another as a part or a share of it: "60 per cent of the 1.41 million"."""
    return any(tied(other, figure, TieKind.PART_OF, TieKind.SHARE_OF) for other in context.scene.sentence(figure))


def _meant(context: Context, second: Figure, known: _Known) -> Figure | None:
    """The one figure told before that a known one can be; None where its number was told, or follows from others."""
    told = [f for f in lately(context, second) if not f.same_sentence(second) and _one_kind(f, second)]
    if any(apart(f, second) < _SAME for f in told) or _follows(told, second):
        return None
    likely = {f.key: kinship(f, second) + _concepts_of_both(f, second) for f in told if _near(f, second)}
    most = max(likely.values(), default=0)
    best = [f for f in told if likely.get(f.key) == most and (most or len(told) == 1)]
    return best[0] if len(best) == 1 and _fits(best[0], second, known) and _may_be_meant(best[0], second) else None


def _fits(first: Figure, second: Figure, known: _Known) -> bool:
    """Whether a figure is of what the words before a later one say is known."""
    if known.owned:
        return bool(first.measured.measure.what) and first.measured.measure.what == second.measured.measure.what
    if known.noun is None:
        return True
    seen, sentence = view(first.placed.document), first.claim.sentence
    told = {seen.topics.stem(word.folded) for word in words(seen.text, sentence.start, sentence.end)}
    named = {hit.id for hit in seen.within(known.noun.start, second.claim.anchor.start)}
    measure = first.measured.measure
    return seen.topics.stem(known.noun.folded) in told or bool(named & (measure.what | measure.about))


def _one_kind(first: Figure, second: Figure) -> bool:
    a, b = first.measured.measure, second.measured.measure
    return a.kind == b.kind and rate_of(a) == rate_of(b) and (first.rate is None) == (second.rate is None)


def _follows(told: list[Figure], second: Figure) -> bool:
    """Whether two figures told before make a number, added up or the one taken from the other."""
    values = {f.main for f in told if f.main is not None and alike(f, second)}
    return any(second.main in (x + y, abs(x - y)) for x, y in combinations(values, 2))


def _near(first: Figure, second: Figure) -> bool:
    return apart(first, second) <= _MOST or (digits(first) == digits(second) and digits_of(second) >= _TELLING)


def _may_be_meant(first: Figure, second: Figure) -> bool:
    """Whether nothing tells two figures apart: no tie, no thing, state, act, time or place."""
    a, b = first.measured.measure, second.measured.measure
    if tied(first, second, *TieKind) or is_another(second) or _of_another_day(first, second):
        return False
    if a.scope in ("part", "extra", "earlier") or (a.status and b.status and a.status != b.status):
        return False
    if Modality.LIMIT in (first.claim.modality, second.claim.modality):
        return False
    if any(one and other and not one & other for one, other in ((a.entities, b.entities), (a.places, b.places))):
        return False
    if first.period and second.period and not same_period(first.period, second.period):
        return False
    acts = [{root(id) for id in m.about if kind_of(id) == "act"} for m in (a, b)]
    if all(acts) and not acts[0] & acts[1]:
        return False
    one, other = ({id for id in m.what if kind_of(id) != "nature"} for m in (a, b))
    return not (one and other) or related(one, other) or (are_people(one) and are_people(other))


def _of_another_day(first: Figure, second: Figure) -> bool:
    """Whether the words right after a figure name a day or a month that the sentence of the first does not."""
    document = second.placed.document
    pack = packs().get(document.language or "")
    days = {fold(word) for word in (*pack.time.weekdays, *pack.time.months)} if pack else set()
    end, sentence = second.claim.anchor.end, first.claim.sentence
    near = {word.folded for word in words(document.text, end, second.claim.sentence.end)[:_CLOSE]}
    return bool((near & days) - {word.folded for word in words(document.text, sentence.start, sentence.end)})


def _concepts_of_both(first: Figure, second: Figure) -> int:
    a, b = first.measured.measure, second.measured.measure
    return len((a.what | a.about) & (b.what | b.about))
