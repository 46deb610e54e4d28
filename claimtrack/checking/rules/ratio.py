"""ratio: halves, multiples, percentages and "so many years of wages" against the figures that they relate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.fits import Fit, alike, share_fit, siblings, to_the_unit
from claimtrack.checking.comparing.slips import short_of_scale, would_fit
from claimtrack.checking.comparing.spans import per as brought
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import gathered
from claimtrack.checking.passages.listings import joined
from claimtrack.checking.passages.part_shares import leads_to, wage_of
from claimtrack.checking.passages.placed_shares import (
    base_untold,
    changes,
    ends_its_clause,
    grows,
    one_thing,
    placed_pairs,
)
from claimtrack.checking.passages.recalled_shares import borne_out, recalled_pairs
from claimtrack.checking.passages.recalled_sums import is_of_other, is_of_sum, is_worth, sum_pairs, worth_pairs
from claimtrack.checking.passages.shares import Sense, is_interest, is_level, related, sense, unlike_spans
from claimtrack.checking.passages.shares_beside import share_beside
from claimtrack.checking.passages.weighed_changes import weighed_change
from claimtrack.checking.passages.weighed_shares import weighed_share
from claimtrack.checking.words.course import course
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import Basis, BasisKind, Cause, Certainty, Finding, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Stand, UnitKind, compare
from claimtrack.quantity.working import ClaimOperand, Op, Operand, StepOperand, ValueOperand

_YEAR = range(360, 372)
_HUNDRED = Interval.point(100)
_LEAD_WORDS = 6
_TWO = 2
_SHARES = (UnitKind.PERCENT, UnitKind.DIMENSIONLESS)
_PAY = ("pay", "price", "cost", "revenue")


def ratio(context: Context) -> Iterator[Finding]:
    """Each share or multiple with the two figures it stands between, each amount told as so much time of another."""
    for figure in context.scene.figures:
        if figure.quantity.unit.kind in _SHARES:
            yield from _share(context, figure)
        elif figure.quantity.unit.kind is UnitKind.TIME:
            yield from _time_of(context, figure)


def _share(context: Context, share: Figure) -> Iterator[Finding]:
    near = view(share.placed.document).within(share.claim.sentence.start, share.claim.sentence.end, "direction")
    fit = share_fit(context.scene, share, frozenset(hit.id for hit in near))
    if fit is not None and not (_said_otherwise(context, fit) or is_of_other(context, fit)):
        yield _holding(fit)
        return
    told = False
    for part, base in _candidates(context, share):
        if (
            part.rate != base.rate
            and not (part.rate and base.rate)
            and not (wage_of(base, part) and leads_to(share, base))
            and not _of_a_year(share, part, base)
        ):
            # A pace and a total are no share of each other.
            continue
        if base_untold(share) and base.claim.modality not in MEASURED and share.claim.modality in MEASURED:
            # "14 % less than a year earlier and short of the 650,000 that it had forecast": of what there was then.
            continue
        if part.quantity.unit != base.quantity.unit and part.quantity.unit.kind is not UnitKind.COUNT:
            continue
        meaning = sense(context, share, part, base)
        if meaning.change and unlike_spans(part, base) and not _compared_outright(share, part, base):
            continue
        if _reversed(part, base, meaning) and not context.scene.tied(share, TieKind.SHARE_OF, TieKind.EQUALS):
            part, base = base, part
        if not meaning.change and meaning.sure and not base.same_sentence(share):
            base = borne_out(context, share, part) or base
        for finding in _held(part, base, share, meaning):
            told = True
            yield finding
    ways = () if told or is_interest(context, share) else (gathered, share_beside, weighed_share, weighed_change)
    made = next((made for way in ways if (made := way(context, share)) is not None), None)
    if made is not None:
        yield from _held(made.part, made.base, share, made.meaning)


def _of_a_year(share: Figure, part: Figure, base: Figure) -> bool:
    """Whether a share is told as one of a year's amount: "5.2, three quarters of the 7.8 that it uses a year"."""
    days = part.period.days if part.period else None
    whole = part.rate is None and base.rate == "year" and (days is None or days in _YEAR)
    told = tied(share, base, TieKind.SHARE_OF) and tied(share, part, TieKind.EQUALS)
    return whole and (told or is_worth(share))


def _held(part: Figure, base: Figure, share: Figure, meaning: Sense) -> Iterator[Finding]:
    """A share against the two figures that it stands between, where their quotient and its sense say something."""
    draft = Draft((part, base, share))
    stated = _stated(draft, share, meaning)
    parameters: dict[str, Parameter] = {"one": quote(part), "other": quote(base), "share": quote(share)}
    figures = (part, base, share)
    if base.main == 0 and meaning.change and meaning.sure and stated is not None:
        # Nothing grows by no percentage.
        yield _finding(draft, figures, Verdict.DISCREPANCY, Certainty.LIKELY, "ratio.apart", None, parameters)
        return
    quotient = draft.ratio(
        _brought(draft, part, base), draft.fine(1, (0, 1), to_the_unit=to_the_unit((part, base))), "quotient"
    )
    if stated is None or quotient is None:
        return
    stand = compare(draft.value(quotient), draft.value(stated))
    if not stand.disjoint:
        yield _finding(draft, figures, Verdict.CONSISTENT, Certainty.CERTAIN, "ratio.holds", None, parameters)
    elif meaning.sure and (
        tied(part, base, TieKind.PART_OF) or not _is_change_after_all(draft, quotient, share, meaning)
    ):
        sides = (quotient, stated) if stand is Stand.ABOVE else (stated, quotient)
        slip = short_of_scale(part, base)
        if slip is not None and would_fit(draft.value(quotient), draft.value(stated)):
            yield _lost_scale(draft, figures, quote(slip))
            return
        step = draft.ratio(*sides)
        if not (part.same_sentence(share) and base.same_sentence(share)):
            draft.assume("same_thing_beside", one=quote(part), other=quote(base))
        yield _finding(draft, figures, Verdict.DISCREPANCY, Certainty.LIKELY, "ratio.apart", step, parameters)


def _lost_scale(draft: Draft, figures: tuple[Figure, ...], slipped: str) -> Finding:
    """A share that fits once one of its figures is given the scale of the other: told in passing, or forgotten."""
    return Finding(
        kind="ratio",
        verdict=Verdict.QUESTION,
        certainty=Certainty.POSSIBLE,
        title=say("ratio.scale", one=slipped, share=quote(figures[2])),
        claims=tuple(figure.placed for figure in figures),
        cause=Cause.SCALE,
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("ratio.ask_scale", one=slipped),
    )


def _said_otherwise(context: Context, fit: Fit) -> bool:
    """Whether a share that is so much of another figure is said to be a change from it: 61 is 55 % of 112, not less."""
    part, base, share = fit.figures
    told = list(related(context, share))
    if not all(f.same_sentence(share) for f in fit.figures) and any(
        one.same_sentence(share) and _names_base(share, other) and sense(context, share, one, other).sure
        for one, other in told
    ):
        # "75 million, or 9 per cent of its revenue of 1.5 billion": the 140 million of the next sentence are not meant.
        return True
    if not any(f.same_sentence(share) for f in fit.figures[:2]) and any(_puts_as(share, one) for one, _ in told):
        # "9,400 are children, 35 per cent of the total": two figures of the next sentence that fit are no answer.
        return True
    if fit.change:
        # "410,000 in one camp and 310,000 in the other, up from 600,000, a rise of": no part rose from another.
        return bool(told) and siblings(part, (base,))
    for one, other in told:
        if {one.key, other.key} == {part.key, base.key}:
            meaning = sense(context, share, one, other)
            return meaning.sure and bool(meaning.change)
    # "265,000 a year earlier, so it grew by 30 per cent": that one part of it is 30 per cent is an accident.
    by_chance = part.measured.measure.scope == "part" and not told and changes(share)
    return by_chance and any(one.key != part.key for one, _ in recalled_pairs(context, share))


def _puts_as(share: Figure, part: Figure) -> bool:
    """Whether a share tells an amount of its own sentence once more."""
    return part.same_sentence(share) and tied(share, part, TieKind.EQUALS)


def _names_base(share: Figure, base: Figure) -> bool:
    """Whether a share leads to its base with no mark between them: "9 per cent of its revenue of 1.5 billion"."""
    between = share.placed.document.text[share.claim.anchor.end : base.claim.anchor.start]
    return base.same_sentence(share) and bool(between) and not any(mark in between for mark in ",;:()")


def _holding(fit: Fit) -> Finding:
    """A share that two figures of its passage bear out."""
    part, base, share = fit.figures
    draft = Draft(fit.figures)
    draft.ratio(draft.fine(0, (0, 1)), draft.fine(1, (0, 1)), "quotient")
    _stated(draft, share, Sense(fit.change, sure=True))
    parameters: dict[str, Parameter] = {"one": quote(part), "other": quote(base), "share": quote(share)}
    return _finding(draft, fit.figures, Verdict.CONSISTENT, Certainty.CERTAIN, "ratio.holds", None, parameters)


def _candidates(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pairs that the text gives for a share, else the only two of one unit in its sentence."""
    if any(other.quantity.unit == share.quantity.unit for other in context.scene.tied(share, TieKind.COMPARED_WITH)):
        # "35 per cent, up from 29": the second is of another time.
        return
    if is_of_sum(share):
        yield from sum_pairs(context, share)
        return
    if is_worth(share) and (worth := list(worth_pairs(context, share))):
        yield from worth
        return
    given = list(related(context, share))
    level = not given and is_level(context, share)
    given = given or ([] if level else list(placed_pairs(context, share)))
    beside = given or (
        [] if level or share.quantity.unit.kind is not UnitKind.PERCENT else _in_sentence(context, share)
    )
    yield from beside or ([] if level else recalled_pairs(context, share))


def _in_sentence(context: Context, share: Figure) -> list[tuple[Figure, Figure]]:
    """The only two amounts of one unit in a percentage's sentence, where it stands beside them."""
    sentence = context.scene.sentence(share)
    if sum(figure.quantity.unit.kind is UnitKind.PERCENT for figure in sentence) > 1:
        return []
    others = [f for f in sentence if f.quantity.unit.kind not in _SHARES and f.quantity.unit.kind is not UnitKind.TIME]
    others = [f for f in others if f.measured.measure.scope != "extra"]
    for kind in (UnitKind.MONEY, UnitKind.COUNT, UnitKind.PHYSICAL):
        two = [figure for figure in others if figure.quantity.unit.kind is kind]
        if kind is UnitKind.COUNT and _crowds(share, two):
            return [(two[0], two[1]) if (two[0].main or 0) > (two[1].main or 0) else (two[1], two[0])]
        if len(two) == 2 and alike(*two) and _second_of_first(share, two) and _of_one_thing(kind, two):
            return [(two[1], two[0])]
        if len(two) == 2 and alike(*two) and _beside(share, two) and _of_one_thing(kind, two):
            return [(two[0], two[1])]
    return []


def _of_one_thing(kind: UnitKind, two: Sequence[Figure]) -> bool:
    """Whether two amounts may be a part and its whole; "12 brigades of four nurses" are so many times so many."""
    return kind is UnitKind.PHYSICAL or one_thing(*two)


def _beside(share: Figure, two: Sequence[Figure]) -> bool:
    """Whether a share follows two figures after a mark, or stands after one and before "of", "than" the other."""
    text = share.placed.document.text
    first, second = two
    if first.claim.anchor.start > share.claim.anchor.start or base_untold(share):
        return False
    if second.claim.anchor.start < share.claim.anchor.start:
        if joined(*two) and not changes(share):
            # "Narva, with 65, and Paide, with 50, have 44 per cent": a share of both together.
            return False
        lead = text[second.claim.anchor.end : share.claim.anchor.start]
        return "," in lead and len(lead.split()) <= _LEAD_WORDS
    lead = text[first.claim.anchor.end : share.claim.anchor.start]
    between = text[share.claim.anchor.end : second.claim.anchor.start]
    return "," in lead and not any(mark in between for mark in ",;:") and len(between.split()) <= _LEAD_WORDS


def _crowds(share: Figure, two: Sequence[Figure]) -> bool:
    """Whether a share tells how crowded those are of whom there are so many for so many places."""
    if len(two) != _TWO or not alike(*two) or two[1].key > share.key:
        return False
    seen, start = view(share.placed.document), two[1].claim.anchor.end
    between = {word.folded for word in words(seen.text, start, share.claim.anchor.start)}
    return bool(between & seen.topics.joining("crowding")) and len(between) <= _LEAD_WORDS


def _second_of_first(share: Figure, two: Sequence[Figure]) -> bool:
    """Whether a share behind two amounts says what part of the first the second is: "asked for 630, got 189, 30 %".

    They come within twice of it: "spent 630 on roads and 189 on schools, 85 per cent" is of both.
    """
    first, second = two
    text = share.placed.document.text
    lead = text[second.claim.anchor.end : share.claim.anchor.start]
    beside = second.key < share.key and "," in lead and len(lead.split()) <= _TWO
    if not (beside and joined(*two) and ends_its_clause(share) and first.main and share.main) or changes(share):
        return False
    quotient = (second.main or 0) / first.main * 100
    return share.main / _TWO <= quotient <= share.main * _TWO


def _is_change_after_all(draft: Draft, quotient: Operand, share: Figure, meaning: Sense) -> bool:
    """Whether a share told without a word of change is just by so much more or less: "lost one in five"."""
    if meaning.change:
        return False
    one, told = Interval.point(1), draft.value(draft.wide(2))
    if share.quantity.unit.kind is UnitKind.DIMENSIONLESS:
        if (share.main or 0) > 1:
            # "Nine times more" may be ten times as much.
            return grows(share) and draft.value(quotient).overlaps(one + told)
        return told.is_bounded and draft.value(quotient).overlaps(one - told)
    part = told / _HUNDRED
    return draft.value(quotient).overlaps(one + part) or draft.value(quotient).overlaps(one - part)


def _reversed(part: Figure, base: Figure, meaning: Sense) -> bool:
    """Whether a rise or a fall can only have gone the other way: "from 92 to 78, a drop of"."""
    if not meaning.change or part.main is None or base.main is None or course(part, base) == (base, part):
        return False
    return part.main > base.main if meaning.change == "less" else part.main < base.main


def _compared_outright(share: Figure, part: Figure, base: Figure) -> bool:
    """Whether a text itself makes a change one from a figure: "more than the 378 of last year", "from 96 to 60"."""
    seen = view(base.placed.document)
    told = [word.folded for word in words(seen.text, base.claim.anchor.start, base.claim.sentence.end)]
    # "40 % less than the 9,000 of all of 2023" says itself that it is of another length.
    of_all = tell(told, seen.topics.connectives.get("all_of", ()))
    outright = tied(share, base, TieKind.SHARE_OF) and _names_base(share, base)
    return (outright or course(base, part) == (base, part)) and not of_all


def _brought(draft: Draft, part: Figure, base: Figure) -> Operand:
    if part.rate and base.rate and part.rate != base.rate:
        pace = brought(part.rate, base.rate, None, part.published)
        unit = f"{part.rate}/{base.rate}"
        return draft.times(draft.wide(0), pace.factor, unit, base.quantity.unit.name, "pace")
    return draft.fine(0, (0, 1), to_the_unit=to_the_unit((part, base)))


def _stated(draft: Draft, share: Figure, meaning: Sense) -> Operand | None:
    """The quotient that the text states: 38 % less is 1 - 0.38."""
    value = draft.wide(2)
    if share.quantity.unit.kind is UnitKind.PERCENT:
        value = draft.step(Op.DIVIDE, value, ValueOperand(_HUNDRED, "percent"), unit="dimensionless", note="percent")
    one = ValueOperand(Interval.point(1), "")
    if meaning.change == "less":
        return draft.step(Op.SUBTRACT, one, value, unit="dimensionless", note="less_by")
    if meaning.change == "more":
        return draft.step(Op.ADD, one, value, unit="dimensionless", note="more_by")
    return value


def _time_of(context: Context, time: Figure) -> Iterator[Finding]:
    """An amount that equals so many months or years of a wage: what the wage comes to, and whether that is stated."""
    for amount in context.scene.tied(time, TieKind.EQUALS):
        if amount.quantity.unit.kind is not UnitKind.MONEY or amount.rate:
            continue
        if not any(is_a(id, nature) for id in time.measured.measure.what for nature in _PAY):
            continue
        stated = [f for f in context.scene.figures if _same_wage(f, amount, time)]
        if stated:
            yield from _against_stated(amount, time, stated[0])
        else:
            yield _implied(amount, time)


def _same_wage(figure: Figure, amount: Figure, time: Figure) -> bool:
    if figure.quantity.unit != amount.quantity.unit or not figure.rate or figure.claim.modality not in MEASURED:
        return False
    return bool(figure.measured.measure.what & time.measured.measure.what)


def _implied(amount: Figure, time: Figure) -> Finding:
    draft = Draft((amount, time))
    unit = f"{amount.quantity.unit.name}/{time.quantity.unit.name}"
    step = draft.step(Op.DIVIDE, ClaimOperand(0), ClaimOperand(1), unit=unit, note="implied_wage")
    value = draft.value(step)
    parameters: dict[str, Parameter] = {"one": quote(amount), "time": quote(time), "implied": value, "unit": unit}
    return _finding(draft, (amount, time), Verdict.QUESTION, Certainty.POSSIBLE, "ratio.implied", None, parameters)


def _against_stated(amount: Figure, time: Figure, wage: Figure) -> Iterator[Finding]:
    assert wage.rate is not None
    draft = Draft((amount, time, wage))
    pace = brought(wage.rate, time.quantity.unit.name, None, wage.published)
    unit = f"{amount.quantity.unit.name}/{wage.rate}"
    lasting = draft.times(draft.wide(1), pace.factor, f"{wage.rate}/{time.quantity.unit.name}", wage.rate, "pace")
    implied = draft.step(Op.DIVIDE, draft.wide(0), lasting, unit=unit, note="implied_wage")
    stand = compare(draft.value(implied), draft.value(draft.wide(2)))
    parameters: dict[str, Parameter] = {"one": quote(amount), "time": quote(time), "other": quote(wage)}
    figures = (amount, time, wage)
    if not stand.disjoint:
        yield _finding(draft, figures, Verdict.CONSISTENT, Certainty.CERTAIN, "ratio.wage_holds", None, parameters)
        return
    sides = (implied, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), implied)
    step = draft.ratio(*sides)
    yield _finding(draft, figures, Verdict.DISCREPANCY, Certainty.LIKELY, "ratio.wage_apart", step, parameters)


def _finding(
    draft: Draft,
    figures: tuple[Figure, ...],
    verdict: Verdict,
    certainty: Certainty,
    title: str,
    step: StepOperand | None,
    parameters: dict[str, Parameter],
) -> Finding:
    value = draft.value(step) if step else None
    return Finding(
        kind="ratio",
        verdict=verdict,
        certainty=certainty,
        title=say(title, **parameters),
        claims=tuple(figure.placed for figure in figures),
        ratio=value,
        bases=(Basis(BasisKind.RAW, value, certainty, tuple(draft.assumptions), step.step),) if value and step else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=None if verdict is Verdict.CONSISTENT else say(title.replace("ratio.", "ratio.ask_"), **parameters),
    )
