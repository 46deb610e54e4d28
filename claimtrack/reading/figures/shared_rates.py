"""Rates that two figures of a sentence share: "from £10 to £11 an hour", "£2 billion ($2.3bn) a year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure, alike

_CALENDAR = ("day", "week", "month", "quarter", "year")
"""Times of which a figure tells another sum: "100,000 tonnes a year. Last year it shipped 31,000"."""
_STRETCH = 4
"""How many tokens behind a figure the stretch may begin that it sums up."""
_SIZE = 20
"""How many times as large as a rate of counts the number beside it may be, to be a rate too."""


def with_shared_rates(tokens: Tokens, pack: LanguagePack, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, where what something was before, or is in other money, has the rate told behind."""
    done = list(figures)
    for i, (before, after) in enumerate(pairwise(figures)):
        led = before.from_value or pack.ranges.end.ending(tokens.folded, after.start) == (before.end, "to")
        shared = (led and before.unit == after.unit) or _in_other_money(tokens, before, after)
        if before.per is None and after.per is not None and shared:
            done[i] = replace(before, per=after.per)
        elif before.per is not None and after.per is None and _told_over(tokens, pack, before, after):
            done[i + 1] = replace(after, per=before.per)
    return done


def _told_over(tokens: Tokens, pack: LanguagePack, before: Figure, after: Figure) -> bool:
    """Whether a sum is told over in other money behind "or": "$210,000 a night, or some US$1,300"."""
    sums = all(f.unit is not None and f.unit.kind is UnitKind.MONEY for f in (before, after))
    gap = tokens.folded[before.end : after.start]
    return (
        sums
        and before.unit != after.unit
        and bool(gap)
        and gap[-1] in pack.attribution.restates.openers
        and (len(gap) == 1 or gap[:-1] == [","])
    )


def _in_other_money(tokens: Tokens, before: Figure, after: Figure) -> bool:
    """Whether a bracket tells a sum in another currency."""
    sums = all(f.unit is not None and f.unit.kind is UnitKind.MONEY for f in (before, after))
    return sums and after.start - before.end == 1 and tokens.at(before.end) == "("


def is_per(figure: Figure, other: Figure) -> bool:
    """Whether a rate is per what another figure counts: "18.3 million per kilometre" is no distance."""
    return figure.per is not None and other.unit is not None and fold(other.unit.name).startswith(fold(figure.per))


def is_rate_of(tokens: Tokens, pack: LanguagePack, shared: Figure, figure: Figure) -> bool:
    """Whether a figure is per what the one beside it is: of one size, where that counts things.

    A flow or a share of the sentence before is measured on: "2,4 metros cúbicos por segundo. Se midieron 1,7".
    """
    if shared.per is None or shared.unit is None:
        return False
    measured = shared.unit.kind is UnitKind.PHYSICAL and shared.per not in _CALENDAR
    if shared.sentence != figure.sentence and not measured:
        return False
    longer = _CALENDAR[_CALENDAR.index(shared.per) + 1 :] if shared.per in _CALENDAR else ()
    if any(pack.units.time.get(tokens.at(i)) in longer for i in range(shared.end, figure.start)):
        # "30,000 a month, and the target for the whole year is 400,000".
        return False
    if is_over(tokens, pack, shared, figure) or sums_up(tokens, pack, shared, figure):
        return False
    alone = shared.unit.kind is UnitKind.COUNT or (shared.unit.kind is UnitKind.MONEY and shared.per not in _CALENDAR)
    return not alone or alike(shared.size, figure.size, _SIZE)


def sums_up(tokens: Tokens, pack: LanguagePack, shared: Figure, figure: Figure) -> bool:
    """Whether a figure sums up what came about at a rate: "72,000 in all", "1.08 billion between January and April"."""
    folded = tokens.folded
    if shared.per not in _CALENDAR:
        # Of what comes day by day all of it comes day by day too.
        return pack.parts.all_told.at(folded, figure.last) is not None
    for i in range(figure.last, figure.last + _STRETCH):
        for table, link in ((pack.ranges.between, pack.ranges.conjunctions), (pack.ranges.start, pack.ranges.end)):
            opening = table.at(folded, i)
            months = opening is not None and tokens.at(opening[0]) in pack.time.months
            # "The 300 of January" are no sum.
            if months and opening is not None and link.at(folded, opening[0] + 1) is not None:
                return True
        if not tokens.is_word(i):
            break
    for i in range(shared.end, figure.start):
        counted = tokens.is_number(i - 1) or tokens.at(i - 1) in pack.numbers.words
        if counted and pack.units.time.get(tokens.at(i)) == shared.per:
            # "700 a week; in the last four weeks 2,600".
            return True
    return False


def is_over(tokens: Tokens, pack: LanguagePack, shared: Figure, figure: Figure) -> bool:
    """Whether a rate holds for no other figure: what money costs, or one before a stretch of time of another's.

    "At 40 pesos per dollar, and the fare will be 56"; "90 million a year, but between May and July it paid 112".
    """
    if shared.per is not None and pack.money.words.get(fold(shared.per)) is not None:
        return True
    if shared.per not in _CALENDAR:
        return False
    for i in range(shared.end, figure.start - 1):
        opening = pack.ranges.between.at(tokens.folded, i)
        if opening is not None and (tokens.at(opening[0]) in pack.time.months or tokens.is_number(opening[0])):
            return True
    return False
