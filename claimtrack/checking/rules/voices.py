"""conflict and scale_slip, told side by side: the next sentence, by another source and with a word of contrast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.clause import PERSON
from claimtrack.checking.context import Context
from claimtrack.checking.contrast import (
    another_day,
    clause_of,
    contrasts,
    contrasts_strongly,
    counts_more,
    is_announced,
    is_inherited,
    is_position,
)
from claimtrack.checking.figure import Figure, digits, digits_of, tied
from claimtrack.checking.fits import alike
from claimtrack.checking.lineage import passed_on
from claimtrack.checking.matching import Match, same_number
from claimtrack.checking.pairs import Pair, bring_together, scaled
from claimtrack.checking.rates import each_of
from claimtrack.checking.rules.circular import one_origin
from claimtrack.checking.rules.conflict import told as told_apart
from claimtrack.checking.rules.conflict import two_voices
from claimtrack.checking.rules.scale_slip import same_digits
from claimtrack.checking.rules.scale_slip import told as told_slip
from claimtrack.checking.rules.together import same_value
from claimtrack.checking.rules.unit_slip import slipped
from claimtrack.checking.rules.unit_slip import told as told_unit
from claimtrack.checking.spans import same_period
from claimtrack.checking.turning import shared_words, stays, teller, tells_itself, turn, turn_of
from claimtrack.checking.view import view
from claimtrack.language.topics import is_a, kind_of, root, words
from claimtrack.model import Finding, Modality, TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor

_BESIDE = Match(0.8)
_AHEAD = {Modality.FORECAST, Modality.ESTIMATE, Modality.TARGET}
"""What a thing will cost, by one voice, is what another estimates for it."""
_TELLING_DIGITS = 3
_BACK = 60
_COUNT = 20
_SEVERAL = 2
_SMALL = 4
_BASES = (TieKind.COMPARED_WITH, TieKind.SHARE_OF)
_FAR = 10
"""Figures of two voices that are further apart are of two things, but for a slip of scale."""


def voices(context: Context) -> Iterator[Finding]:
    """Each figure with the one of its unit that another source gives right before it, in contrast to it."""
    for second in context.scene.figures:
        if second.quantity.unit.kind is UnitKind.PERCENTAGE_POINT or _is_multiple(second):
            continue
        rival = _rival(context, second)
        slips = list(_slipped(context, second))
        if rival is None or slips:
            yield from slips
            continue
        first = rival if rival.main == second.main else _first_told(context, rival)
        if passed_on(first, second):
            yield from _one_source(context, first, second)
            continue
        known = context.match(first, second)
        found_alike = known if known and known.strong else _BESIDE
        ahead = _ahead(first, second)
        pair = bring_together(first, second, context.conversions, found_alike, any_sense=ahead)
        if pair is None or not pair.apart:
            continue
        exponent = scaled(pair) or _hundredfold(pair)
        if exponent and same_digits(pair) and _rates_alike(first, second):
            # One number but for its noughts, told twice: whoever says it, one of the two is a slip.
            finding: Finding | None = told_slip(pair, exponent)
        elif _set_against(first, second, slip=bool(exponent)):
            finding = told_unit(pair) if slipped(pair) else told_slip(pair, exponent) if exponent else told_apart(pair)
        else:
            continue
        if finding:
            yield finding


def _ahead(first: Figure, second: Figure) -> bool:
    """Whether both look ahead to one thing; what is promised is no answer to how many are lacking."""
    senses = {first.claim.modality, second.claim.modality}
    promised = Modality.TARGET in senses and len(senses) > 1
    if second.claim.modality is Modality.REPORTED and second.period is None and contrasts(second):
        # "The works will cost 42 million. A report puts the cost at 57": it does not say so, but looks ahead as well.
        senses.discard(Modality.REPORTED)
    return bool(senses) and senses <= _AHEAD and not (promised and second.quantity.unit.kind is UnitKind.COUNT)


def _lately(context: Context, figure: Figure) -> Sequence[Figure]:
    """The figures before one, as far back as a text still speaks of the same."""
    at = context.scene.position(figure)
    return context.scene.figures[max(0, at - _BACK) : at]


def _first_told(context: Context, figure: Figure) -> Figure:
    """Where a text first tells a number that it tells again: there its origin is named."""
    for earlier in _lately(context, figure):
        if same_number(earlier, figure) and alike(earlier, figure) and _same(earlier, figure):
            return earlier
    return figure


def _hundredfold(pair: Pair) -> int | None:
    """Two or one where the same digits stand a hundred or ten times apart: crore read as lakh, a mark misplaced."""
    return scaled(pair, (2, 1)) if same_digits(pair) and digits_of(pair.first) >= _TELLING_DIGITS else None


def _slipped(context: Context, second: Figure) -> Iterator[Finding]:
    """A sum that another voice of the text gives in the same digits, three at least, and ten times apart or more."""
    if second.quantity.unit.kind is not UnitKind.MONEY or digits_of(second) < _TELLING_DIGITS:
        return
    for first in _lately(context, second):
        if not alike(first, second) or first.main == second.main or not _same(first, second):
            continue
        if not (two_voices(first, second) or contrasts(second)):
            continue
        pair = bring_together(first, second, context.conversions, _BESIDE, any_sense=True)
        exponent = (scaled(pair) or _hundredfold(pair)) if pair and pair.apart and same_digits(pair) else None
        finding = told_slip(pair, exponent) if pair and exponent else None
        if finding:
            yield finding
            return


def _set_against(first: Figure, second: Figure, *, slip: bool) -> bool:
    """Whether a second voice tells what the first has told: it says so, or it adds nothing but its figure."""
    if another_day(first, second) and (first.period is None or second.period is None):
        return False
    low, high = sorted((first.main or Decimal(0), second.main or Decimal(0)))
    if high > low * _FAR and not slip:
        return False
    names = first.claim.source_names
    if names and names == second.claim.source_names and first.same_sentence(second):
        # "It spent £763m on walls, he said, but only £201m on upkeep": one speaker, two things.
        return contrasts_strongly(second)
    contrasting = contrasts(second) or turn_of(first, second) is not None
    if two_voices(first, second):
        return stays(first, second)
    if tells_itself(first, second):
        # A voice that the reader did not make out: "Engineers measured 22 kilometres."
        openly = bool(first.claim.source_names) or contrasts_strongly(second)
        return stays(first, second) if openly else turn(first, second).none
    if second.claim.source_names and not is_inherited(second):
        # The article's own voice comes first: "Some 5,000 marched. Police put the number at 2,100."
        return not first.claim.source_names and contrasting and stays(first, second)
    # "The regulator put the figure at 88,000."
    return bool(first.claim.source_names) and contrasting and stays(first, second)


def _rates_alike(first: Figure, second: Figure) -> bool:
    return first.quantity.per == second.quantity.per


def _one_source(context: Context, first: Figure, second: Figure) -> Iterator[Finding]:
    """One figure of one source that the same text gives through different hands."""
    pair = bring_together(first, second, context.conversions, _BESIDE)
    if pair is not None and not pair.apart and same_value(pair):
        yield one_origin(pair)


def _rival(context: Context, second: Figure) -> Figure | None:
    """The figure that another source gives for the same: before a turn of its sentence, or in a sentence before it."""
    scene = context.scene
    at = second.claim.anchor.start
    same = [f for f in scene.sentence(second) if f.claim.anchor.start < at and _one_unit(f, second)]
    if same:
        rivals = [f for f in same if turn_of(f, second) is not None and not each_of(f) and _same(f, second)]
        return _meant(rivals, second) if turn_of(same[-1], second) is not None else None
    rivals = [f for f in scene.previous_sentence(second) if _one_unit(f, second) and not each_of(f)]
    rivals = [f for f in rivals if not _bounds(f) and _within_reach(f, second)]
    if any(f.quantity.per == second.quantity.per for f in rivals):
        rivals = [f for f in rivals if f.quantity.per == second.quantity.per]
    rivals = [f for f in rivals if _same(f, second)]
    if any(f.measured.measure.status == second.measured.measure.status for f in rivals):
        # Of 58 of whom 34 are in hospital, "22 in hospital" answers the 34.
        rivals = [f for f in rivals if f.measured.measure.status == second.measured.measure.status]
    if len({f.measured.measure.status for f in rivals}) > 1 and not second.measured.measure.status:
        # "61 were saved and 42 are missing": a count of people of whom nothing is said is of those aboard.
        rivals = []
    if not rivals and is_announced(second):
        rivals = _before_the_turn(context, second)
    if not rivals and contrasts_strongly(second):
        rivals = _named_alike(context, second)[-1:]
    return _meant(rivals or _further_back(context, second) or _of_its_thing(context, second), second)


def _within_reach(first: Figure, second: Figure) -> bool:
    """Whether two figures may be of one thing by their size: nearer than ten times, or the same digits."""
    low, high = sorted((first.main or Decimal(0), second.main or Decimal(0)))
    return high <= low * _FAR or digits(first) == digits(second)


def _of_its_thing(context: Context, second: Figure) -> list[Figure]:
    """What a text has told first of the very thing that a voice openly differs about, however far before it."""
    its = second.measured.measure
    if not contrasts_strongly(second) or not its.what - {PERSON} or its.scope != "total":
        return []
    found = [
        f
        for f in _lately(context, second)
        if _one_unit(f, second)
        and f.quantity.per == second.quantity.per
        and f.measured.measure.what == its.what
        and f.measured.measure.scope == "total"
        and "earlier" not in f.measured.measure.marks
        and not (each_of(f) or _bounds(f))
        and _same(f, second)
    ]
    near = [f for f in found if (f.main or 0) <= 2 * (second.main or 0) and (second.main or 0) <= 2 * (f.main or 0)]
    return near[:1]


def _before_the_turn(context: Context, second: Figure) -> list[Figure]:
    """What stands before a paragraph that opens by saying that somebody differs: of its thing, where any is told."""
    scene = context.scene
    start = second.placed.document.text.rfind("\n", 0, second.claim.sentence.start)
    bases = {f.key for figure in _lately(context, second) for f in scene.tied(figure, *_BASES)}
    found = [
        f
        for f in _lately(context, second)
        if f.key.start < start
        and _one_unit(f, second)
        and f.quantity.per == second.quantity.per
        and not (each_of(f) or _bounds(f) or f.key in bases)
        and f.measured.measure.scope not in ("part", "earlier", "extra")
        and _same(f, second)
    ]
    what = second.measured.measure.what
    return [f for f in found if f.measured.measure.what & what] or found


def _meant(rivals: Sequence[Figure], second: Figure) -> Figure | None:
    """Which of several figures another voice answers: the one of its number or period, else the one most like it."""
    if len(rivals) < _SEVERAL:
        return next(iter(rivals), None)
    exact = [f for f in rivals if same_number(f, second)]
    if len(exact) == 1:
        return exact[0]
    if second.period is not None:
        dated = [f for f in rivals if f.period is not None and same_period(f.period, second.period)]
        rivals = dated or rivals
    alike_most = max(shared_words(f, second) for f in rivals)
    rivals = [f for f in rivals if shared_words(f, second) == alike_most]
    if len(rivals) == 1 and alike_most:
        return rivals[0]
    # Of several the first is what the sentence is about; it is meant where it comes nearest, too.
    return rivals[0] if contrasts_strongly(second) and _nearest(rivals[0], rivals, second) else None


def _further_back(context: Context, second: Figure) -> list[Figure]:
    """The figures of the last sentence of the unit, where it stands a few sentences before and speaks of the same."""
    start = second.claim.sentence.start
    text = second.placed.document.text
    for figure in reversed(_lately(context, second)):
        if not _one_unit(figure, second) or figure.claim.sentence.start == start or each_of(figure):
            continue
        if _bounds(figure):
            continue
        mine, its = figure.measured.measure, second.measured.measure
        if its.what and ((mine.status and not its.status) or (mine.scope, its.scope) == ("part", "total")):
            # "131 people had been on board" is no other count of the missing, or of nine of them.
            continue
        if text.count("\n\n", figure.claim.sentence.end, start) > 1:
            return []
        if _same_thing(figure, second) and shared_words(figure, second):
            return [figure] if _same(figure, second) and _takes_up(figure, second) else []
    return []


def _takes_up(first: Figure, second: Figure) -> bool:
    """Whether a figure takes up one that stands further back: by a word of contrast, or as another count of a thing."""
    if contrasts_strongly(second):
        return True
    a, b = first.measured.measure, second.measured.measure
    return two_voices(first, second) and bool(a.what - {PERSON}) and a.what == b.what and turn(first, second).none


def _named_alike(context: Context, second: Figure) -> list[Figure]:
    """The figures before one, of its unit, in whose sentence the name stands that its own clause is about."""
    seen = view(second.placed.document)
    clause = clause_of(second)
    chain = second.claim.attribution.chain if second.claim.attribution else ()
    told = {word.folded for mention in chain for word in words(mention.name)}
    named = [name.id for name in seen.named(*clause) if not set(name.id[2:].split()) & told]
    names = {word for id in named for word in _long_words(id)}
    found = []
    for figure in _lately(context, second):
        sentence = figure.claim.sentence
        told_of = {word for name in seen.named(sentence.start, sentence.end) for word in _long_words(name.id)}
        unlike = bool(figure.measured.measure.status) and not second.measured.measure.status
        if _one_unit(figure, second) and _same(figure, second) and names & told_of and not unlike:
            found.append(figure)
    return found


def _long_words(name: str) -> list[str]:
    """The words of a name that tell it from others: Sistema Cutzamala is the Cutzamala."""
    return [word for word in name[2:].split() if len(word) > _SMALL]


def _nearest(first: Figure, rivals: Sequence[Figure], second: Figure) -> bool:
    """Whether of several figures the first comes nearest to a second one, within twice of it."""
    value = second.main or Decimal(0)
    gaps = [abs((figure.main or Decimal(0)) - value) for figure in (first, *rivals)]
    return gaps[0] == min(gaps) and gaps[0] * 2 < max(first.main or Decimal(0), value)


def _bounds(figure: Figure) -> bool:
    """Whether a figure is what may be, not what is: a limit, a budget that is the most."""
    return figure.claim.modality is Modality.LIMIT or (
        figure.is_upper_bound and "budget" in figure.measured.measure.what
    )


def _is_multiple(figure: Figure) -> bool:
    """Whether a bare number is a fraction or a multiple; a large one is a count ("puts the number at 2,100")."""
    return figure.quantity.unit.kind is UnitKind.DIMENSIONLESS and (figure.main or 0) < _COUNT


def _one_unit(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if b.unit.kind is UnitKind.DIMENSIONLESS:
        counts = a.unit.kind is UnitKind.COUNT or (a.unit.kind is b.unit.kind and not _is_multiple(first))
        return counts and not a.per and not b.per
    if first.rate and second.rate and a.unit.kind is b.unit.kind:
        return a.unit == b.unit or a.unit.kind is UnitKind.COUNT or bool(factor(a.unit.name, b.unit.name))
    if a.unit.kind is UnitKind.PHYSICAL is b.unit.kind and a.per == b.per:
        return bool(factor(a.unit.name, b.unit.name))
    return alike(first, second)


def _same(first: Figure, second: Figure) -> bool:
    if is_position(first) or is_position(second):
        return False
    if counts_more(second) or tied(first, second, *TieKind) or not _same_thing(first, second):
        return False
    a, b = first.measured.measure, second.measured.measure
    if (a.scope == "part") > (b.scope == "part") and not (a.status and a.status == b.status):
        # "Nine of them drowned": another count of all is no answer to that of a part.
        return False
    if b.scope == "extra" or (a.entities and b.entities and not a.entities & b.entities):
        return False
    if (first.period is None or second.period is None) and ("this_year" in a.marks) != ("this_year" in b.marks):
        return False
    apart = {"whole", "initial", "cumulative"} | ({"alone"} if b.places or b.entities else set())
    if (a.marks ^ b.marks) & apart:
        return False
    if first.period is not None and second.period is not None and not same_period(first.period, second.period):
        return False
    places = b.places - _of_the_teller(second)
    return not (a.places and places and not a.places & places)


def _same_thing(first: Figure, second: Figure) -> bool:
    """Whether nothing in what two figures count, or what has become of it, tells them apart."""
    a, b = first.measured.measure, second.measured.measure
    if b.status and a.status != b.status and not _becomes(first, second):
        return False
    if not a.what or not b.what or first.quantity.unit.kind is UnitKind.MONEY:
        return True
    rates = first.quantity.unit.kind is UnitKind.PERCENT
    things = [{id for id in m.what if rates or kind_of(id) != "nature"} for m in (a, b)]
    # The dead, the arrested: a noun that only says what has become of people names no other people.
    if b.status and things[1] == {PERSON}:
        things[1] = set()
    elif a.status and things[0] == {PERSON} and all(root(id) == PERSON for id in things[1]):
        things[0] = set()
    things[1] -= {hit.id for hit in view(second.placed.document).within(*teller(second))} - things[0]
    return not (things[0] and things[1]) or any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1])


def _becomes(first: Figure, second: Figure) -> bool:
    """Whether the sentence of a first figure says elsewhere what has become of the people whom a second one counts."""
    if first.measured.measure.status:
        return False
    seen = view(first.placed.document)
    sentence = first.claim.sentence
    end = min(sentence.end, second.claim.anchor.start)
    return bool({hit.id for hit in seen.within(sentence.start, end, "status")} & second.measured.measure.status)


def _of_the_teller(second: Figure) -> set[str]:
    """The places of those who tell a figure: "the health ministry in Harare reports"."""
    return {name.id for name in view(second.placed.document).named(*teller(second))}
