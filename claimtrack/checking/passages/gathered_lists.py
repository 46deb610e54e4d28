"""Lists over several sentences: a whole told first, and what follows in one paragraph that makes it up.

"The dams hold 1,274 cubic hectometres. ... Mansilla has 486. Pajares holds 312, Ortigosa 251 and the others
225." No word ties the parts to the whole: they are meant for it where figures of one thing in a row come to what was
told of it before, or near it. A run that makes any figure told before is of that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, digits_of
from claimtrack.checking.passages.listings import (
    Listing,
    called_other,
    in_row,
    is_another,
    joined,
    may_be_piece,
    may_be_whole,
)
from claimtrack.checking.words.bounds import is_bound
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind

_BACK = 16
"""So many figures back the whole of a list may stand."""
_MOST = 8
_FEW = 2
_THREE = 3
_DIGITS = 7
"""So many digits of a whole and its parts make their sum no accident."""
_NEAR = (Decimal("0.85"), Decimal("1.2"))
_NEARER = (Decimal("0.9"), Decimal("1.12"))
"""Two parts, the last called the rest, come nearer."""
_TAKINGS = {"revenue", "sale"}
"""A division has sales, the firm its revenue."""
_ALL_BUT = Decimal("0.94")
_NOUGHT = Interval.point(0)


def gathered_lists(context: Context) -> Iterator[tuple[Listing, bool]]:
    """The lists of a document that go on over sentences, and whether each makes its whole."""
    for run in _runs(context):
        wholes = [(whole, _of(run, whole)) for whole in _wholes(context, run)]
        if context.scene.position(run[0]) == 0 and not run[0].same_sentence(run[1]):
            # What a text opens with may be the whole of what the next sentences tell.
            wholes.append((run[0], _of(run[1:], run[0])))
        exact = next(
            (
                (w, some)
                for w, parts in wholes
                for some in _beginnings(parts)
                if _makes(some, w) and not _goes_on(some, w)
            ),
            None,
        )
        if exact is not None:
            yield Listing(exact[0], tuple(exact[1])), True
            continue
        near = [(w, parts) for w, parts in wholes if _meant(w, parts) and not _goes_on(parts, w)]
        if near:
            whole, parts = min(near, key=lambda each: abs(_share(each[1], each[0]) - 1))
            yield Listing(whole, tuple(parts)), False


def _runs(context: Context) -> Iterator[Sequence[Figure]]:
    """The stretches of figures of one unit in sentences that follow each other, two sentences at least or one alone."""
    text = context.scene.read.document.text
    taken: set[int] = set()
    for n, first in enumerate(context.scene.figures):
        if n in taken or not may_be_whole(first) or is_bound(first):
            continue
        run = [first]
        for at in range(n + 1, len(context.scene.figures)):
            figure = context.scene.figures[at]
            if "\n" in text[first.key.start : figure.key.start]:
                break
            if not may_be_whole(figure) or not _one_noun(first, figure) or is_bound(figure):
                continue
            if not _next_to(context, run[-1], figure):
                break
            run.append(figure)
            taken.add(at)
        if len(run) >= _FEW:
            yield run


def _one_noun(first: Figure, figure: Figure) -> bool:
    """Whether two figures are told in one unit, counts in one noun or kinds of one thing."""
    if not alike(first, figure):
        return False
    a, b = first.measured.measure.what, figure.measured.measure.what
    if first.quantity.unit.kind is UnitKind.COUNT:
        return first.quantity.unit == figure.quantity.unit or any(is_a(x, y) or is_a(y, x) for x in a for y in b)
    return True


def _next_to(context: Context, last: Figure, figure: Figure) -> bool:
    """Whether a figure stands in the sentence of another one or in the next that has any."""
    return last.same_sentence(figure) or figure in context.scene.next_sentence(last)


def _wholes(context: Context, run: Sequence[Figure]) -> Iterator[Figure]:
    """The figures told before a run that it may make up: of another paragraph, or what the text begins with."""
    figures = context.scene.figures
    at = context.scene.position(run[0])
    text = context.scene.read.document.text
    for n in range(at - 1, max(-1, at - 1 - _BACK), -1):
        whole = figures[n]
        if not may_be_whole(whole) or whole.claim.modality not in (*MEASURED, run[0].claim.modality):
            continue
        if whole.measured.measure.scope != "total" or "earlier" in whole.measured.measure.marks:
            continue
        if n and "\n" not in text[whole.key.start : run[0].key.start]:
            # In one paragraph the first of a row is no whole of those after it.
            continue
        yield whole


def _of(run: Sequence[Figure], whole: Figure) -> Sequence[Figure]:
    """The figures of a run that may be parts of a whole; none where one of them cannot."""
    keys = {figure.claim.number for figure in run}
    parts = [f for f in run if not any(tie.kind is TieKind.PART_OF and tie.number in keys for tie in f.claim.ties)]
    fit = all(_piece(f, whole) for f in parts)
    return parts[:_MOST] if fit and len(parts) <= _MOST else ()


def _piece(figure: Figure, whole: Figure) -> bool:
    scope = figure.measured.measure.scope
    another = scope == "extra" and (called_other(figure) or "extra" in figure.measured.measure.marks)
    return (may_be_piece(figure, whole) or another) and _related(figure, whole)


def _related(part: Figure, whole: Figure) -> bool:
    """Whether nothing in what two figures measure, or when and where, speaks against a part and its whole."""
    a, b = part.measured.measure, whole.measured.measure
    if relate(part, whole) is Times.APART or (a.status and a.status != b.status) or not alike(part, whole):
        return False
    if (a.entities and b.entities and not a.entities & b.entities) or (
        a.places and b.places and not a.places & b.places
    ):
        return False
    if part.quantity.unit.kind is UnitKind.COUNT:
        unknown = all(id.startswith("w:") for id in a.what)
        return part.quantity.unit == whole.quantity.unit or unknown or any(is_a(x, y) for x in a.what for y in b.what)
    natures = [{id for id in m.what if kind_of(id) == "nature"} for m in (a, b)]
    natures = [ids | _TAKINGS if ids & _TAKINGS else ids for ids in natures]
    return not (natures[0] and natures[1]) or any(is_a(x, y) or is_a(y, x) for x in natures[0] for y in natures[1])


def _goes_on(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether a list that falls short may have more to it: "69 are being fought. Another 43 are watched"."""
    share = _share(parts, whole)
    if not any(map(is_another, parts)) or share >= 1:
        return False
    # "Another 5,870 await trial and 410 are held as foreigners": the last one closes the list.
    return is_another(parts[-1]) or share < _ALL_BUT or not joined(*parts[-_FEW:])


def _beginnings(parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    for size in range(len(parts), 1, -1):
        if not parts[0].same_sentence(parts[size - 1]):
            yield parts[:size]


def _makes(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts come to a whole, in so many digits that it is no accident."""
    total = sum((f.wide for f in parts), _NOUGHT)
    exact = sum((f.main or Decimal(0)) for f in parts) == whole.main
    telling = sum(digits_of(f) for f in (whole, *parts)) >= _DIGITS
    return telling and (exact or (len(parts) >= _THREE and total.overlaps(whole.wide)))


def _share(parts: Sequence[Figure], whole: Figure) -> Decimal:
    return sum((f.main or Decimal(0)) for f in parts) / (whole.main or Decimal(1))


def _meant(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts come so near their whole that they were meant to be all of it."""
    if len(parts) < _FEW:
        return False
    if parts[0].same_sentence(parts[-1]) and not (len(parts) >= _THREE and in_row(parts)):
        return False
    low, high = _NEAR if len(parts) >= _THREE else _NEARER
    closed = len(parts) >= _THREE or called_other(parts[-1])
    return closed and low <= _share(parts, whole) <= high
