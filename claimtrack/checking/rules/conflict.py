"""conflict: figures of one measure that cannot both be true, and plain figures far below an upper bound."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.checking.comparing.borne_out import borne_out
from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.comparing.misprints import is_misprint, misprint
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.comparing.spans import Times
from claimtrack.checking.comparing.time_between import days_apart, falls, may_have_grown, may_move
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.measuring import RETOLD
from claimtrack.checking.origins.origin import distinct_origins, same_origin
from claimtrack.checking.passages.shares_beside import told_as_share
from claimtrack.checking.rules.scale_slip import slip_of
from claimtrack.checking.rules.unit_slip import slipped
from claimtrack.checking.words.contrast import ONE_NEW, contrasts, contrasts_strongly, counts_more, novelty
from claimtrack.checking.words.turning import names_its_own, stays, tells_itself, turn, turn_of
from claimtrack.language.topics import kind_of, root
from claimtrack.model import Basis, Cause, Certainty, Finding, Modality, TieKind, Verdict
from claimtrack.quantity import Interval, UnitKind

_SPREAD = Decimal("1.25")
"""Estimates of two sources that differ by less are a spread of estimates, no contradiction."""
_SURE = 0.95
_LOOSE = 0.1
_HALF = 2
_FAR = 5
_OTHERS = 3
"""Counts of two texts that are further apart than that, and of no stated time, are asked about."""
_VERY_FAR = 20
_TOO_FAR = 20
_YEAR_DAYS = 366
_WHOLE = 100
_MONTHS = Interval.point(12)


def conflict(pair: Pair, here: Context | None) -> Finding | None:
    """Two figures that measure the same and share no value, or one far below the bound that the other is."""
    if not pair.apart:
        return _under_bound(pair) or misprint(pair)
    return None if not pair.match.judged and _other_things(here, pair) else _apart(here, pair)


def _other_things(here: Context | None, pair: Pair) -> bool:
    """Whether the words, though alike, speak of two things: one place alone, a part of a sum, an earlier time."""
    first, second = pair.first, pair.second
    a, b = first.measured.measure, second.measured.measure
    if _is_share_and_change(first, second):
        return True
    compared = [any(tie.kind is TieKind.COMPARED_WITH for tie in f.claim.ties) for f in (first, second)]
    if pair.times is Times.ASSUMED and any(compared) and not all(compared):
        return True
    if here is None:
        return False
    if ("alone" in a.marks) != ("alone" in b.marks):
        return True
    if counts_more(max(first, second, key=lambda figure: figure.claim.anchor.start)):
        return True
    if _is_base(here, min(first, second, key=lambda figure: figure.claim.anchor.start)):
        return True
    if _may_be_of_a_part(here, first, second):
        return True
    answered = _answered(here, pair)
    if pair.keys & here.parts() and not answered:
        return True
    return (
        not (answered or _near(here, first, second))
        and not a.status
        and not (a.about & b.about)
        and not tied(first, second, TieKind.EQUALS)
    )


def _is_share_and_change(first: Figure, second: Figure) -> bool:
    """Whether one percentage is a part and the other a change: "38 % of their income", "income fell 28 %"."""
    if first.quantity.unit.kind is not UnitKind.PERCENT:
        return False
    changes = ["change" in figure.measured.measure.marks for figure in (first, second)]
    parts = [figure.quantity.of is not None for figure in (first, second)]
    return changes[0] != changes[1] and parts[0] != parts[1] and parts[0] == changes[1]


def _is_base(here: Context, figure: Figure) -> bool:
    """Whether a figure is what its sentence tells another as a share of: "186,000, 60 % of the 310,000 planned"."""
    sentence = here.scene.sentence(figure)
    shares = [f for f in sentence if f.quantity.unit.kind in SHARES and tied(f, figure, TieKind.SHARE_OF)]
    return any(alike(f, figure) and tied(f, share, TieKind.EQUALS) for share in shares for f in sentence)


def _may_be_of_a_part(here: Context, first: Figure, second: Figure) -> bool:
    """Whether a figure puts a share of the other in numbers, or may: "19 of 46 had none; the union says 27"."""
    whole, later = sorted((first, second), key=lambda figure: figure.claim.anchor.start)
    if (later.main or 0) < (whole.main or 0) and told_as_share(here, later) and _near(here, whole, later):
        # "Of the 48 ships a quarter, that is, twelve, sailed dark".
        return True
    if not whole.same_sentence(later) or names_its_own(later) or (later.main or 0) > (whole.main or 0):
        return False
    return any(part.same_sentence(later) and part.key < later.key for part in here.scene.parts(whole))


def _near(here: Context, first: Figure, second: Figure) -> bool:
    """Whether two figures of one text stand in one sentence or in two that follow each other."""
    earlier, later = sorted((first, second), key=lambda figure: figure.claim.anchor.start)
    return earlier.same_sentence(later) or later in here.scene.next_sentence(earlier)


def _turned(first: Figure, second: Figure) -> bool:
    """Whether the later of two figures is told of something that the text has gone on to."""
    earlier, later = sorted((first, second), key=lambda figure: figure.claim.anchor.start)
    return not stays(earlier, later)


def _last_of_its_kind(here: Context, earlier: Figure, later: Figure) -> bool:
    """Whether no other figure of the unit stands between two, but for parts of one."""
    low, high = here.scene.position(earlier) + 1, here.scene.position(later)
    between = (f for f in here.scene.figures[low:high] if alike(f, later))
    return all(any(tie.kind is TieKind.PART_OF for tie in f.claim.ties) for f in between)


def _taken_up(here: Context, first: Figure, second: Figure) -> bool:
    """Whether the later of two figures is told in contrast to the earlier, the last of its kind before it."""
    earlier, later = sorted((first, second), key=lambda figure: figure.claim.anchor.start)
    return contrasts_strongly(later) and _last_of_its_kind(here, earlier, later)


def _answered(here: Context, pair: Pair) -> bool:
    """Whether another voice openly sets its own figure against one of the same thing, however far before it stands.

    Both are of one stated period, or no figure of the unit stands between them, and they come within twice.
    """
    first, second = sorted((pair.first, pair.second), key=lambda figure: figure.claim.anchor.start)
    a, b = first.measured.measure, second.measured.measure
    if not a.what or a.what != b.what or a.status != b.status or not _other_voice(first, second):
        return False
    if not (contrasts(second) or turn_of(first, second) is not None) or _turned(first, second):
        return False
    acts = [{id for id in m.about if kind_of(id) == "act"} for m in (a, b)]
    low, high = sorted(abs(figure.main or Decimal(0)) for figure in (first, second))
    same_unit = first.quantity.unit == second.quantity.unit or first.quantity.unit.kind is UnitKind.COUNT
    if high > low * _HALF or not same_unit or not acts[1] <= acts[0]:
        return False
    return (pair.times is Times.SAME and first.claim.period is not None) or _last_of_its_kind(here, first, second)


def _other_voice(first: Figure, second: Figure) -> bool:
    """Whether the later of two figures is another's, if only by "The inspectorate, by contrast, counted"."""
    unmade_out = bool(first.claim.source_names) and contrasts_strongly(second) and tells_itself(first, second)
    return two_voices(first, second) or unmade_out


def _echoed(here: Context, pair: Pair) -> bool:
    """Whether another voice tells a figure again in the words of the first, wherever it does.

    Things that are counted are told again in one wording; any other figure also by its thing and its period.
    """
    earlier, later = sorted((pair.first, pair.second), key=lambda figure: figure.claim.anchor.start)
    if not later.claim.source_names or earlier.same_sentence(later):
        return False
    a, b = earlier.measured.measure, later.measured.measure
    if later.quantity.unit.kind is not UnitKind.COUNT and not (pair.times is Times.SAME and a.what == b.what):
        return False
    if not b.what or any(root(id) == "person" for id in b.what):
        # People are counted in many groups with the same words.
        return False
    if earlier.claim.source_names and not two_voices(earlier, later):
        return False
    told = novelty(earlier, later) <= ONE_NEW or turn(earlier, later).none
    return told and _last_of_its_kind(here, earlier, later)


def _apart(here: Context | None, pair: Pair) -> Finding | None:
    if not pair.match.strong or slip_of(pair) or slipped(pair) or may_have_grown(pair) or _told_again(pair):
        return None
    if borne_out(pair) or _make_a_whole(pair):
        return None
    first, second = pair.first, pair.second
    equal = tied(first, second, TieKind.EQUALS)
    if equal and first.rate != second.rate:
        # A pace and a total that the text equates are a product.
        return None
    asked = False
    echoed = here is not None and _echoed(here, pair)
    if pair.match.judged or equal:
        # A person, or the text itself, says that they are one thing.
        pass
    elif here is not None and not (echoed or two_voices(first, second) or _answered(here, pair)):
        # One voice gives two figures: more often two things than one, so it is asked about where the words are alike.
        if pair.match.strength < _SURE - _LOOSE or first.same_sentence(second) or not _one_count(pair):
            return None
        asked = True
    elif here is not None:
        if not echoed and _turned(first, second):
            return None
        # Two voices of one text speak of one thing where they follow each other; further apart they may not.
        asked = not (echoed or _near(here, first, second) or _taken_up(here, first, second) or _answered(here, pair))
    gap = pair.ratio()
    if gap is None:
        return None
    if equal and (gap.low or 0) > _VERY_FAR:
        # "0.4 % of the hull's value: on a 120 million tanker that comes to 480,000".
        return None
    copied = here is None and is_misprint(pair)
    spread = _is_spread(pair, gap) and not copied
    moved = may_move(pair)
    if moved and (gap.low or 0) <= _FAR:
        return None
    # Counts so far apart, with nothing that says they are of one time, are more often of two things.
    most = _FAR if first.quantity.unit.kind is UnitKind.COUNT else _VERY_FAR
    far = (pair.times is Times.ASSUMED or here is None) and (gap.low or 0) > most and not equal
    if far and here is None and not pair.match.judged and (gap.low or 0) > _TOO_FAR:
        # A park against the country: two texts of which one does not say of what part it speaks.
        return None
    if far and here is not None and _one_long_over(first, second):
        return None
    asked = asked or moved or (far and not copied) or (here is None and not copied and _loose(pair, gap))
    cause, question = (Cause.COPY, "conflict.ask_copy") if copied else _cause(pair, gap, spread)
    sure = pair.times is Times.SAME and pair.match.strength >= _SURE and len(pair.draft.assumptions) == 0
    certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
    if cause in (Cause.MISSING_PARAMETER, Cause.REVISION):
        certainty = Certainty.LIKELY
    if spread or asked:
        certainty = Certainty.POSSIBLE
    verdict = Verdict.QUESTION if spread or asked else Verdict.DISCREPANCY
    return _finding(pair, gap, verdict, certainty, cause, question)


def _make_a_whole(pair: Pair) -> bool:
    """Whether two shares of two texts make a hundred: 54.2 per cent voted for one, 45.8 for the other."""
    percent = pair.first.quantity.unit.kind is UnitKind.PERCENT and not pair.first.same_document(pair.second)
    whole = (pair.first.main or 0) + (pair.second.main or 0) == _WHOLE
    return percent and whole and len(pair.first.quantity.digits) > 1


def _one_long_over(first: Figure, second: Figure) -> bool:
    """Whether one of two figures is of a time over a year before its text, and the other of none that is told."""
    dated = [figure for figure in (first, second) if figure.period is not None]
    if len(dated) != 1 or dated[0].published is None or dated[0].period is None or dated[0].period.end is None:
        return False
    return (dated[0].published - dated[0].period.end).days > _YEAR_DAYS


def _loose(pair: Pair, gap: Interval) -> bool:
    """Whether two texts may well speak of two days, of one toll or of what was counted days apart, or of two things."""
    if pair.match.judged or pair.times is not Times.ASSUMED or pair.first.rate:
        return False
    if pair.first.measured.measure.status:
        # Two days of one toll: the one counts what the other had not found yet.
        return pair.first.claim.period is not None and pair.second.claim.period is not None and not falls(pair)
    # "176 fires are out", "51 fires rage": nothing says that counts so far apart are of the same ones.
    far = pair.first.quantity.unit.kind is UnitKind.COUNT and (gap.low or 0) > _OTHERS
    return far or days_apart(pair.first, pair.second)


def _one_count(pair: Pair) -> bool:
    """Whether one voice seems to count one thing twice: the same words, place and time."""
    a, b = pair.first.measured.measure, pair.second.measured.measure
    if pair.times is not Times.SAME and not a.status:
        return False
    apart = {"whole", "alone", "cumulative", "earlier", "average", "first", "last"}
    return a.about == b.about and a.places == b.places and not (a.marks ^ b.marks) & apart


def two_voices(first: Figure, second: Figure) -> bool:
    """Whether one text gives the two figures to different sources, named or not."""
    if distinct_origins(first, second):
        return True
    one, other = (figure.claim.source_names for figure in (first, second))
    return bool(one and other) and one[0].casefold() != other[0].casefold() and not same_origin(first, second)


def _told_again(pair: Pair) -> bool:
    """Whether one of two texts has said it before, in these words, in others or in another unit: that is compared."""
    marks = pair.first.measured.measure.marks | pair.second.measured.measure.marks
    return RETOLD in marks and not pair.first.same_document(pair.second)


def _is_spread(pair: Pair, gap: Interval) -> bool:
    estimates = all(f.claim.modality is Modality.ESTIMATE for f in (pair.first, pair.second))
    return estimates and not same_origin(pair.first, pair.second) and gap.low is not None and gap.low < _SPREAD


def told(pair: Pair) -> Finding | None:
    """The finding of a pair of two voices that its place in the text sets against each other; None below nothing."""
    gap = pair.ratio()
    if gap is None:
        return None
    cause, question = _cause(pair, gap, False)
    return _finding(pair, gap, Verdict.DISCREPANCY, Certainty.LIKELY, cause, question)


def _cause(pair: Pair, gap: Interval, spread: bool) -> tuple[Cause | None, str]:
    first, second = pair.first, pair.second
    if spread:
        return Cause.SPREAD, "conflict.ask_method"
    if falls(pair):
        return Cause.REVISION, "conflict.ask_revision"
    unstated = first.period is None and second.period is None and not first.rate and not second.rate
    if unstated and first.quantity.unit.kind is UnitKind.MONEY and gap.overlaps(_MONTHS):
        return Cause.MISSING_PARAMETER, "conflict.ask_month"
    if pair.match.narrowed:
        return Cause.OTHER_SCOPE, "conflict.ask_scope"
    if pair.times is Times.SAME:
        return Cause.SAME_PERIOD, "conflict.ask"
    if pair.times is Times.ASSUMED:
        return None, "conflict.ask_period"
    return Cause.OTHER_PERIOD, "conflict.ask_period"


def _under_bound(pair: Pair) -> Finding | None:
    """A plain figure below half of an "up to" figure by another source, or by none."""
    if pair.times not in (Times.SAME, Times.ASSUMED) or not pair.match.strong or pair.first.rate != pair.second.rate:
        return None
    bounds = [n for n, f in enumerate((pair.first, pair.second)) if f.is_upper_bound]
    if len(bounds) != 1 or same_origin(pair.first, pair.second):
        return None
    bound, plain = bounds[0], 1 - bounds[0]
    figures = (pair.first, pair.second)
    high, value = figures[bound].quantity.high, figures[plain].quantity.high
    if high is None or value is None or figures[plain].quantity.unit != figures[bound].quantity.unit:
        return None
    far = 0 < value * _HALF < high and not _is_limit(pair)
    step = pair.draft.ratio(pair.draft.end(bound, "high"), pair.sides[plain]) if far else None
    if step is None:
        return None
    return _finding(
        pair,
        pair.draft.value(step),
        Verdict.QUESTION,
        Certainty.POSSIBLE,
        Cause.BOUND_AGAINST_POINT,
        "conflict.ask_bound",
        plain=plain,
    )


def _is_limit(pair: Pair) -> bool:
    return pair.first.claim.modality is Modality.LIMIT


def _finding(
    pair: Pair,
    gap: Interval,
    verdict: Verdict,
    certainty: Certainty,
    cause: Cause | None,
    question: str,
    plain: int | None = None,
) -> Finding:
    parameters = {"one": quote(pair.first), "other": quote(pair.second)}
    if plain is not None:
        figures: tuple[Figure, Figure] = (pair.first, pair.second)
        parameters = {"one": quote(figures[plain]), "other": quote(figures[1 - plain])}
    name = "conflict.bound" if plain is not None else "conflict.apart"
    step = len(pair.draft.sheet.steps) - 1
    return Finding(
        kind="conflict",
        verdict=verdict,
        certainty=certainty,
        title=say(name, ratio=gap, **parameters),
        claims=(pair.first.placed, pair.second.placed),
        cause=cause,
        ratio=gap,
        bases=(Basis(pair.basis, gap, certainty, tuple(pair.draft.assumptions), step),),
        working=tuple(pair.draft.sheet.steps),
        assumptions=tuple(pair.draft.assumptions),
        question=say(question, **parameters),
    )
