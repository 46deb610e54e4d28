"""sum, of halves: two shares of those who are either the one or the other, which make a hundred per cent at most."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import joined
from claimtrack.checking.rules.told_sums import of_a_hundred
from claimtrack.language.stretches import words
from claimtrack.model import Finding
from claimtrack.quantity import UnitKind

_TWO = 2
_WORDS = 6
_ALL = Decimal(100)


def halves(context: Context) -> Iterator[Finding]:
    """Each two shares of those who are either the one or the other that make more than a hundred per cent."""
    for figure in context.scene.figures:
        finding = _halves(context, figure)
        if finding:
            yield finding


def _halves(context: Context, last: Figure) -> Finding | None:
    """Two shares of those who are either the one or the other, men or women, that make more than a hundred per cent."""
    two = [f for f in context.scene.sentence(last) if f.key <= last.key][-_TWO:]
    if len(two) < _TWO or any(f.quantity.unit.kind is not UnitKind.PERCENT for f in two) or not joined(*two):
        return None
    told = [_half(figure) for figure in two]
    if None in told or told[0] == told[1] or sum((f.main or Decimal(0)) for f in two) < _ALL:
        return None
    return of_a_hundred(two)


def _half(figure: Figure) -> str | None:
    """The word after a share by which it is one of two that exclude each other."""
    seen = view(figure.placed.document)
    after = [word.folded for word in words(seen.text, figure.key.end, figure.claim.sentence.end)[:_WORDS]]
    named, of = seen.topics.joining("halves"), seen.topics.joining("whole_of")
    # "54 % of women" is no share of all.
    pairs = zip(["", *after], after, strict=False)
    return next((word for before, word in pairs if word in named and before not in of), None)
