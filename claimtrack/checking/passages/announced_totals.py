"""Announced totals: parts told over some sentences, and the figure that closes or opens them and is said to be all.

"Labour came out with 29 seats and the Conservatives with 18. Reform won 12. Thirteen went to the Greens, which fills
the 72-seat chamber"; "Flames blackened 164,000 acres. ... Smaller fires account for the other 12,400". No word ties
each part to the whole. They are held together as something tells that they are all: a word of totalling or concluding,
how many there are ("the three"), a list set out line by line, a last part that is called the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimtrack.checking.comparing.fits import alike, siblings
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure, noughts_among
from claimtrack.checking.measures.view import View, view
from claimtrack.checking.passages.listings import Listing, may_be_whole, of_other_places
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.course import is_base
from claimtrack.checking.words.lead import called
from claimtrack.language import packs
from claimtrack.language.phrases import open_with, tell
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import Interval, UnitKind

_MARK = re.compile(r"[,;:—–](?=\s)")
_REACH = 10
"""So many figures before or after a whole its parts are looked for."""
_FEW = 2
_THREE = 3
_MOST = 8
_BLOCKS = 1
"""So many paragraphs on a whole may stand from its parts, the lines of a list left aside."""
_BULLETS = ("-", "•", "*", "·", "–", "—", "▪")
_AROUND = 8
"""So many words beside a part may call it the rest."""
_NOUGHT = Interval.point(0)
_ALL = (Decimal("0.66"), Decimal("1.5"))
"""How near parts come to a whole that is told to be all of them."""
_CLOSED = (Decimal("0.72"), Decimal("1.4"))
"""How near to one of which only the last part is called the rest."""
_OPEN = (Decimal("0.8"), Decimal("1.25"))
"""How near to one that is called the total, where nothing says that no part is left out."""
_APART = (TieKind.COMPARED_WITH, TieKind.SHARE_OF)


def announced_totals(context: Context) -> Iterator[tuple[Listing, bool]]:
    """Each whole that is said to be all of what is told before or after it, and whether its parts make it."""
    yield from bulleted(context)
    for figure in context.scene.figures:
        before = _before(context, figure) if _may_be_all(figure) else ()
        told = _meant_before(figure, before) if len(before) >= _FEW else None
        if told is None and may_be_whole(figure) and is_rest(figure):
            told = _meant_after(context, figure)
        if told is not None:
            yield told


def bulleted(context: Context) -> Iterator[tuple[Listing, bool]]:
    """The lists that a colon opens, each line of which tells a part, with the last figure before it that is larger."""
    text = context.scene.read.document.text
    figures = context.scene.figures
    for at, first in enumerate(figures):
        lines = [first]
        for figure in figures[at + 1 : at + _MOST]:
            if not _on_next_line(text, lines[-1], figure) or figure.quantity.unit != first.quantity.unit:
                break
            lines.append(figure)
        if len(lines) < _THREE or not _on_line(text, first) or (at and _on_line(text, figures[at - 1])):
            continue
        whole = next((f for f in reversed(figures[max(0, at - _THREE) : at]) if alike(f, first)), None)
        if whole is None or not _may_be_all(whole) or not all(_is_line(f, whole) for f in lines):
            continue
        between = text[whole.key.end : first.key.start].split("\n")
        if not any(line.rstrip().endswith(":") for line in between[:-1]):
            continue
        low, high = _ALL
        made = _makes(lines, whole)
        if made or low <= _share(lines, whole) <= high:
            yield Listing(whole, tuple(lines)), made


def _on_next_line(text: str, one: Figure, other: Figure) -> bool:
    """Whether the second of two figures stands on the next line of a list."""
    between = text[one.key.end : other.key.start].split("\n")
    filled = [line for line in between[1:] if line.strip()]
    return len(filled) == 1 and _on_line(text, other)


def _on_line(text: str, figure: Figure) -> bool:
    """Whether a figure stands on a line of a list."""
    start = text.rfind("\n", 0, figure.key.start) + 1
    return text[start : figure.key.start].lstrip().startswith(_BULLETS)


def _is_line(figure: Figure, whole: Figure) -> bool:
    return may_be_whole(figure) and not is_bound(figure) and 0 < (figure.main or 0) < (whole.main or 0)


def _may_be_all(figure: Figure) -> bool:
    plain = may_be_whole(figure) and not is_bound(figure) and figure.measured.measure.scope == "total"
    # What is called net is left of two, and no sum of them.
    plain = plain and not is_base(figure) and not called(figure, "net_sum")
    return plain and not any(tie.kind in (*_APART, TieKind.PART_OF) for tie in figure.claim.ties)


def _meant_before(whole: Figure, before: Sequence[Figure]) -> tuple[Listing, bool] | None:
    """The parts told before a whole that is said to be all of them."""
    how_many = _how_many(whole, before[-1])
    parts = before[-how_many:] if how_many else _of_kind(before, whole)
    if not max(how_many, _FEW) <= len(parts) <= _MOST:
        return None
    near = _range(whole, parts, how_many)
    if near is None:
        return None
    if _makes(parts, whole):
        return Listing(whole, tuple(parts)), True
    low, high = near
    if (
        of_other_places(whole, parts)
        or any(_makes_well(run, whole) for run in _runs(before))
        or not low <= _share(parts, whole) <= high
    ):
        return None
    return Listing(whole, tuple(parts)), False


def _range(whole: Figure, parts: Sequence[Figure], how_many: int) -> tuple[Decimal, Decimal] | None:
    """How near some parts must come to a whole, by what says that they are all of it; None where nothing does."""
    last = parts[-1]
    if how_many or _says(whole, last, "summing_up"):
        return _ALL
    if not _says(whole, last, "grand_total"):
        return None
    if is_rest(last) or _is_list(parts) or (whole.same_sentence(parts[0]) and len(parts) >= _THREE):
        return _CLOSED
    return _OPEN if len(parts) >= _THREE else None


def _of_kind(figures: Sequence[Figure], whole: Figure) -> Sequence[Figure]:
    """The figures that are of the kind of a whole; else three and more of one noun, whatever all are called."""
    of_kind = [figure for figure in figures if _one_kind(figure, whole)]
    if len(of_kind) >= _FEW:
        return of_kind
    one = {figure.quantity.unit for figure in figures}
    return figures if len(one) == 1 and len(figures) >= _THREE else ()


def _meant_after(context: Context, last: Figure) -> tuple[Listing, bool] | None:
    """The parts told after a whole up to one that is called the rest; of several wholes the one furthest off."""
    at = context.scene.position(last)
    found = None
    for whole in reversed(context.scene.figures[max(0, at - _REACH) : at]):
        if not _may_be_all(whole) or not _piece(last, whole, rest=True):
            continue
        parts = [f for f in _after(context, whole) if f.key <= last.key]
        if not _FEW <= len(parts) <= _MOST or parts[-1].key != last.key:
            continue
        if len(parts) < _THREE and not (_is_case(parts[0]) or _opens(context, whole, parts[0])):
            # Two figures of a row are no parts of the one before them.
            continue
        if not all(_one_noun(part, whole) or _is_case(part) for part in parts):
            continue
        if any(_makes_well(run, whole) for run in _runs(parts)):
            return (Listing(whole, tuple(parts)), True) if _makes(parts, whole) else None
        low, high = _CLOSED
        if low <= _share(parts, whole) <= high and not of_other_places(whole, parts):
            found = Listing(whole, tuple(parts)), False
    return found


def _opens(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether a whole is the first of its unit in the text, and a part of it stands in another paragraph."""
    apart = "\n" in whole.placed.document.text[whole.key.end : part.key.start]
    lead = context.scene.figures[: context.scene.position(whole)]
    return apart and part.quantity.unit == whole.quantity.unit and not any(alike(f, whole) for f in lead)


def _before(context: Context, whole: Figure) -> list[Figure]:
    """The figures told before one that may be its parts, as far as its paragraph and the one before it go."""
    at = context.scene.position(whole)
    found: list[Figure] = []
    for figure in reversed(context.scene.figures[max(0, at - _REACH) : at]):
        if _blocks(whole.placed.document.text[figure.key.end : whole.key.start]) > _BLOCKS:
            break
        if _piece(figure, whole):
            found.append(figure)
    return _of_one_noun(_outer(found[::-1]), whole)


def _after(context: Context, whole: Figure) -> list[Figure]:
    """The figures told after one that may be its parts, as far as its paragraph and the next one go."""
    at = context.scene.position(whole) + 1
    found: list[Figure] = []
    for figure in context.scene.figures[at : at + _REACH]:
        if _blocks(whole.placed.document.text[whole.key.end : figure.key.start]) > _BLOCKS:
            break
        if _piece(figure, whole, rest=True):
            found.append(figure)
    return _of_one_noun(_outer(found), whole)


def _outer(figures: list[Figure]) -> list[Figure]:
    """Figures without those that are parts of one another: "twelve, all but three of them on the coast"."""
    keys = {figure.claim.number for figure in figures}
    inner = (any(t.kind is TieKind.PART_OF and t.number in keys for t in f.claim.ties) for f in figures)
    return [f for f, is_inner in zip(figures, inner, strict=True) if not is_inner or is_rest(f)]


def _of_one_noun(figures: list[Figure], whole: Figure) -> list[Figure]:
    """Figures without those of a noun that nobody knows, where others are told in the noun of their whole."""
    known = [f for f in figures if _one_noun(f, whole) or _is_case(f)]
    return known if any(f.quantity.unit == whole.quantity.unit for f in known) else figures


def _blocks(text: str) -> int:
    """How many paragraphs begin in a stretch, the lines of a list left aside."""
    lines = [line.strip() for line in text.split("\n")[1:]]
    return sum(bool(line) and not line.startswith(_BULLETS) for line in lines[:-1]) + bool(
        len(lines) and not lines[-1].startswith(_BULLETS)
    )


def _is_case(figure: Figure) -> bool:
    """Whether a figure counts but instances of what was told: "in 640 cases"."""
    counted = {word.folded for word in words(figure.quantity.unit.name)}
    return not counted.isdisjoint(view(figure.placed.document).topics.joining("instances"))


def _piece(figure: Figure, whole: Figure, *, rest: bool = False) -> bool:
    """Whether nothing that is told of a figure keeps it from being a part: of another time, a change, a bound."""
    if not may_be_whole(figure) or is_bound(figure) or not alike(figure, whole) or siblings(whole, (figure,)):
        return False
    measure = figure.measured.measure
    if (
        measure.scope == "earlier"
        or relate(figure, whole) is Times.APART
        or any(t.kind in _APART for t in figure.claim.ties)
    ):
        return False
    if whole.claim.modality is Modality.TARGET is not figure.claim.modality and not rest:
        # "With that 78 per cent of the 1.2 million aimed at were reached": a target is no sum of what was done.
        return False
    if measure.scope == "extra" and measure.marks & {"more", "less"}:
        return False
    return 0 < (figure.main or 0) < (whole.main or 0)


def _one_kind(part: Figure, whole: Figure) -> bool:
    """Whether what is counted may be a part: of the kind of the whole or a kind of it, or of one that nobody knows."""
    a, b = part.measured.measure.what, whole.measured.measure.what
    if part.quantity.unit.kind is not UnitKind.COUNT or part.quantity.unit == whole.quantity.unit or not a or not b:
        return True
    if all(id.startswith("w:") for id in a) or all(id.startswith("w:") for id in b):
        return True
    return any(is_a(x, y) or x == PERSON for x in a for y in b)


def _one_noun(part: Figure, whole: Figure) -> bool:
    """Whether a part is told in a unit of its whole, or counts a known kind of the same."""
    known = part.quantity.unit == whole.quantity.unit or not all(
        id.startswith("w:") for id in part.measured.measure.what
    )
    return known and _one_kind(part, whole)


def _runs(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """All choices of two and more of some figures, those of the most first."""
    some = figures[-_MOST:]
    for size in range(len(some), 1, -1):
        yield from combinations(some, size)


def _makes(parts: Sequence[Figure], whole: Figure) -> bool:
    exact = sum((f.main or Decimal(0)) for f in parts) == whole.main
    return exact or sum((f.wide for f in parts), _NOUGHT).overlaps(whole.wide)


def _makes_well(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts come to a whole within their rounding, and not only where it ends."""
    told = sum(((f.main or Decimal(0)) for f in parts), Decimal(0))
    finest = noughts_among((whole, *parts))
    if finest is not None:
        # 11,000 beside parts told to the ten is told to the ten itself.
        return abs(told - (whole.main or 0)) < Decimal(10) ** finest * len(parts) / 2
    made, stated = sum((f.wide for f in parts), _NOUGHT), whole.wide
    assert made.low is not None
    assert made.high is not None
    assert stated.low is not None
    assert stated.high is not None
    return told == whole.main or (made.low < stated.high and stated.low < made.high)


def _share(parts: Sequence[Figure], whole: Figure) -> Decimal:
    return sum((f.main or Decimal(0)) for f in parts) / (whole.main or Decimal(1))


def is_rest(figure: Figure) -> bool:
    """Whether words beside a figure, with no number between, call it the rest."""
    seen = view(figure.placed.document)
    start, end = seen.clause(figure.claim.anchor.start, figure.claim.anchor.end, *_sentence(figure))
    first, _ = seen.between_numbers(figure.claim.anchor.start, figure.claim.anchor.end, *_sentence(figure))
    # "And at the other airports, 140": a comma leads to the number.
    comma = seen.text[start - 1 : start] == "," and not seen.text[start : figure.claim.anchor.start].strip()
    lead = words(seen.text, first if comma else start, figure.claim.anchor.start)[-_AROUND:]
    after = words(seen.text, figure.key.end, end)[:_AROUND]
    rest = seen.topics.connectives.get("rest_of_all", ())
    told = [word.folded for word in lead]
    if tell(told, rest) or tell([word.folded for word in after], rest):
        return True
    # "The 750 other cancellations"; "Everything else, biomass included, came to 32".
    known = bool(told) and told[-1] in seen.topics.joining("definite")
    other = bool(after) and after[0].folded in seen.topics.joining("rest_behind")
    opening = [word.folded for word in words(seen.text, figure.claim.sentence.start, figure.claim.anchor.start)]
    return (known and other) or (first == figure.claim.sentence.start and open_with(opening, rest))


def _sentence(figure: Figure) -> tuple[int, int]:
    return figure.claim.sentence.start, figure.claim.sentence.end


def _is_list(parts: Sequence[Figure]) -> bool:
    """Whether each of some parts stands on a line of its own."""
    text = parts[0].placed.document.text
    return all("\n" in text[one.key.end : other.key.start] for one, other in zip(parts, parts[1:], strict=False))


def _stretches(whole: Figure, last: Figure) -> Iterator[list[str]]:
    """The words that lead to a whole from its last part, or from the beginning of its sentence, and those after it."""
    seen = view(whole.placed.document)
    start = max(last.key.end, whole.claim.sentence.start)
    if last.same_sentence(whole):
        # "Four eggs were laid, 340 in all, and 410 chicks hatched": what is said of the last part is none of the whole.
        mark = _MARK.search(seen.text, last.key.end, whole.key.start)
        start = mark.end() if mark else start
    yield [word.folded for word in words(seen.text, start, whole.key.start)]
    yield [word.folded for word in words(seen.text, whole.key.end, _stop(seen, whole))]


def _stop(seen: View, figure: Figure) -> int:
    return seen.clause(figure.claim.anchor.start, figure.claim.anchor.end, *_sentence(figure))[1]


def _says(whole: Figure, last: Figure, kind: str) -> bool:
    phrases = view(whole.placed.document).topics.connectives.get(kind, ())
    return any(tell(told, phrases) for told in _stretches(whole, last))


def _how_many(whole: Figure, last: Figure) -> int:
    """How many parts a whole is said to be of: "the three", "las cuatro", "both"; 0 where it does not tell."""
    document = whole.placed.document
    pack, definite = packs().get(document.language or ""), view(document).topics.joining("definite")
    both = view(document).topics.joining("both")
    numbers = pack.numbers.words if pack is not None else {}
    told = next(_stretches(whole, last))
    for one, word in zip(["", *told], told, strict=False):
        if word in both:
            return _FEW
        if one in definite and _FEW <= numbers.get(word, 0) <= _MOST:
            return int(numbers[word])
    return 0
