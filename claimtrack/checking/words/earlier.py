"""Earlier: whether a figure is told as one of an earlier time, of which year, or as what is usual."""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure, Scene
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.contrast import clause_of
from claimtrack.checking.words.course import is_start
from claimtrack.language.stretches import words

_YEAR_DIGITS = 4
_FIRST, _ALWAYS = 1900, 9999


def was(figure: Figure) -> bool:
    """Whether a figure is told as of an earlier time: by a mark, by "ago" or "had" in the words that lead to it."""
    measure, seen = figure.measured.measure, view(figure.placed.document)
    if ("earlier" in measure.marks and "this_year" not in measure.marks) or measure.scope == "earlier":
        return True
    low, high = clause_of(figure)[0], figure.claim.anchor.start
    told = words(seen.text, low, high)
    joins = {phrase[0] for phrase in seen.topics.connectives.get("and", ())}
    # "39 per cent from a year earlier and above the 45.9 billion": what stands before "and" is told of another.
    low = max([low, seen.text.rfind(",", low, high) + 1, *(word.end for word in told if word.folded in joins)])
    lead = [word.folded for word in told if word.start >= low]
    # "The island had 2,560": what it had by then, unless a participle stands between ("had counted").
    past = seen.topics.joining("long_past").union(seen.topics.joining("pluperfect").intersection(lead[:-1]))
    # "Had fallen by 61 million": a difference, and nothing that was.
    changed = bool(seen.within(low, high, "direction"))
    return is_start(figure) or (not changed and not past.isdisjoint(lead))


def is_usual(figure: Figure) -> bool:
    """Whether a figure is told as what is usual: "the five-year norm is"."""
    seen = view(figure.placed.document)
    return not seen.topics.joining("usual").isdisjoint(word.folded for word in words(seen.text, *clause_of(figure)))


def year_of(scene: Scene, figure: Figure) -> int:
    """The year of which a figure is told: by its period, else by the last one named before the next figure."""
    period, sentence = figure.period, scene.sentence(figure)
    if period is not None and period.end is not None:
        return period.end.year
    low = max([figure.claim.sentence.start, *(f.claim.anchor.end for f in sentence if f.key < figure.key)])
    high = min([figure.claim.sentence.end, *(f.claim.anchor.start for f in sentence if f.key > figure.key)])
    now = figure.published.year if figure.published else _ALWAYS
    told = [word.folded for word in words(view(figure.placed.document).text, low, high)]
    years = [int(word) for word in told if len(word) == _YEAR_DIGITS and word.isdecimal()]
    return next((year for year in reversed(years) if _FIRST <= year <= now), now)
