"""Listings: a whole and the parts that the build of a passage gives of it, where no tie names them.

"Of the 318 people aboard, 201 were rescued, 64 died and 43 are missing"; "Germany sent twelve, France nine and Italy
seven, 28 in all"; "1,370 fires; 830 by negligence, 310 on purpose and 230 natural". What is so listed adds up, or comes
so near that it was meant to: figures far from adding up are of other things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.comparing.fits import alike, siblings, usable
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.lead import led_by
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind

_MOST = 8
_GAP = 14
"""So many words at most stand between two items of a list."""
_LEAD = 3
_OWNED = 5
_NOUGHT = Interval.point(0)
_BACK = 8
"""So many figures back the whole of a list is looked for."""
_CALLED = 60
_WORDS = 7
_GENITIVES = ("'s", "’s", "s'", "s’")
_FEW = 2
_NEAR = {False: (Decimal("0.9"), Decimal("1.17")), True: (Decimal("0.85"), Decimal("1.2"))}
"""How near two parts, or more, come to their whole when they are meant to be all of it."""
_ALL_BUT = Decimal("0.94")
_APART = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.EQUALS)


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole and all its parts."""

    whole: Figure
    parts: tuple[Figure, ...]


def listings(context: Context) -> Iterator[Listing]:
    """The listings of a document whose parts come near their whole."""
    seen: set[int] = set()
    for figure in context.scene.figures:
        start = figure.claim.sentence.start
        if start in seen:
            continue
        seen.add(start)
        for whole, parts in _of_sentence(context, context.scene.sentence(figure)):
            if _meant(whole, parts):
                yield Listing(whole, tuple(parts))


def _of_sentence(context: Context, sentence: Sequence[Figure]) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """The whole and the parts of one sentence, by each build that may list parts."""
    # "Of the fuel sold, 24 went to Cadiz, 12 to Jaen and 10 to Lugo": the first is no whole of the others.
    named = _opening(sentence[0]) is not None
    for n, whole in enumerate(sentence):
        if not may_be_whole(whole):
            continue
        later = [f for f in sentence[n + 1 :] if _may_be_part(f, whole)][:_MOST]
        if n == 0 and opens_of(whole):
            # "Of the 2,300 workers, 1,450 are assemblers and 380 drivers": people by whatever they are called.
            yield whole, [f for f in sentence[1:] if f in later or _are_people(f, whole)][:_MOST]
        if _semicolon(whole, later) or (n == 0 and not named and _runs_on(whole, later)) or _of_which(whole, later):
            yield whole, later
        earlier = [f for f in sentence[:n] if _may_be_part(f, whole)][-_MOST:]
        if "all_in" in whole.measured.measure.marks and not later:
            yield whole, earlier
    before = context.scene.previous_sentence(sentence[0])
    rows = [(f, _row_of(f, sentence)) for f in before if may_be_whole(f) and not _measures(f, before)]
    rows = [(f, parts) for f, parts in rows if len(parts) > _FEW or _two_of_it(f, parts)]
    rows = [(f, parts) for f, parts in rows if in_row(parts) and _meant(f, parts)]
    if len(rows) == 1:
        # Of several figures before it the one that a row comes near is its whole, where it is only one.
        yield rows[0]
    told_before = _told_before(context, sentence)
    if told_before is not None:
        yield told_before


def _measures(figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether a figure is what there is room for, or what was aimed at, beside how many there are.

    "33,600 inmates, 280 % of their capacity of 12,000".
    """
    return led_by(figure, "yardstick") and any(f.key < figure.key and alike(f, figure) for f in sentence)


def _row_of(whole: Figure, sentence: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of a sentence that may be parts of a whole; one without a noun is of the kind of the one before it.

    "The cuts comprise 1,750 posts at the shaft, 1,150 at Rooiberg and 900 at the smelter".
    """
    parts: list[Figure] = []
    for figure in sentence:
        if is_bound(figure) or not may_be_piece(figure, whole) or (parts and _led_by_of(figure)):
            continue
        if _one_kind(figure, whole) or (parts and _bare(figure, parts[-1])):
            parts.append(figure)
    return parts[:_MOST]


def _two_of_it(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether two figures open a sentence and divide what was counted before it: "1,420 were local and 1,340 not"."""
    if len(parts) != _FEW or not joined(*parts) or not _bare(parts[0], whole):
        return False
    lead = view(whole.placed.document).text[parts[0].claim.sentence.start : parts[0].claim.anchor.start]
    return not lead.strip()


def _led_by_of(figure: Figure) -> bool:
    """Whether a figure only says more of what stands before it: "1,140 foreign ones, of 64 countries"."""
    seen = view(figure.placed.document)
    lead = [word.folded for word in words(seen.text, figure.claim.sentence.start, figure.claim.anchor.start)][-1:]
    return bool(lead) and lead[0] in next(iter(seen.topics.connectives.get("whole_of", ())), ())


def _told_before(context: Context, sentence: Sequence[Figure]) -> tuple[Figure, Sequence[Figure]] | None:
    """The parts of what was counted before: "Of the prisoners, 1,310 are ... and 1,920 ...", or the last is the rest.

    Of several wholes the one that they make is meant, else the nearest.
    """
    near: list[tuple[Figure, Sequence[Figure]]] = []
    opening = _opening(sentence[0])
    rest = [n for n, f in enumerate(sentence) if called_other(f)]
    if not opening and not (rest and rest[0] >= _FEW):
        return None
    told = sentence if opening else sentence[: rest[0] + 1]
    at = context.scene.position(sentence[0])
    for whole in reversed(context.scene.figures[max(0, at - _BACK) : at]):
        scope = whole.measured.measure.scope
        if not may_be_whole(whole) or scope == "earlier" or (scope == "part" and not opening):
            continue
        if _measures(whole, context.scene.sentence(whole)):
            continue
        if whole.claim.modality not in (*MEASURED, sentence[0].claim.modality):
            continue
        parts = [f for f in told if may_be_piece(f, whole)]
        fits = _is_meant(whole, parts, opening) if opening else len(parts) == len(told)
        if of_other_places(whole, parts):
            continue
        if opening and len(parts) == _FEW and not rest and _part_of(whole, parts) < _ALL_BUT:
            # "Of the money received, 5.2 million came from Spain and 2.3 from France": and some from others.
            continue
        if fits and len(parts) >= _FEW and in_row(parts) and _meant(whole, parts):
            near.append((whole, parts))
    exact = [each for each in near if sum((f.wide for f in each[1]), _NOUGHT).overlaps(each[0].wide)]
    return next(iter(exact or near), None)


def of_other_places(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure is told of one place and a part of another: the first of a row is no whole of the others."""
    own = whole.measured.measure.places
    return bool(own) and any(p.measured.measure.places and not p.measured.measure.places & own for p in parts)


def _opening(first: Figure) -> tuple[int, int] | None:
    """Where a sentence names whom its figures are parts of, before any of them: "Of the prisoners,"."""
    seen, sentence = view(first.placed.document), first.claim.sentence
    mark = seen.text.find(",", sentence.start, first.claim.anchor.start)
    lead = tuple(word.folded for word in words(seen.text, sentence.start, max(mark, sentence.start)))
    among = (*seen.topics.connectives.get("among", ()), *seen.topics.connectives.get("parts_of_all", ()))
    opens = any(lead[: len(phrase)] == phrase and len(phrase) < len(lead) <= _LEAD + len(phrase) for phrase in among)
    return (sentence.start, mark) if opens or lead in seen.topics.connectives.get("parts_of_it", ()) else None


def _is_meant(whole: Figure, parts: Sequence[Figure], opening: tuple[int, int]) -> bool:
    """Whether a figure is what a sentence opens with the parts of.

    Of amounts the unit tells enough ("of the money received"), of counts their noun, or that the parts have none.
    """
    if whole.quantity.unit.kind is not UnitKind.COUNT:
        return True
    return _counts(whole, opening) or (bool(parts) and all(_bare(part, whole) for part in parts))


def _counts(whole: Figure, opening: tuple[int, int]) -> bool:
    """Whether a figure counts those whom a sentence opens with."""
    seen = view(whole.placed.document)
    named = {hit.id for hit in seen.within(*opening, "thing")}
    told = {seen.topics.stem(word.folded) for word in words(seen.text, *opening)}
    counted = {seen.topics.stem(word.folded) for word in words(whole.quantity.unit.name)}
    return bool(told & counted) or any(is_a(x, y) or is_a(y, x) for x in named for y in whole.measured.measure.what)


def may_be_piece(figure: Figure, whole: Figure) -> bool:
    """Whether a figure may be one of those that make up a whole, by whatever noun it is told."""
    if not may_be_whole(figure) or not alike(figure, whole) or figure.measured.measure.scope in ("earlier", "extra"):
        return False
    if siblings(whole, (figure,)) or relate(figure, whole) is Times.APART:
        # "It took in 9.9 billion in 2019. Last year value-added tax brought 2.9 billion, ..."
        return False
    return not any(tie.kind in _APART for tie in figure.claim.ties) and 0 < (figure.main or 0) < (whole.main or 0)


def _of_which(whole: Figure, later: Sequence[Figure]) -> bool:
    """Whether "of which" leads from a figure to a list of all that it is made of."""
    if len(later) < _FEW or not joined(*later[-_FEW:]):
        return False
    seen = view(whole.placed.document)
    gap = [word.folded for word in words(seen.text, whole.claim.anchor.end, later[0].claim.anchor.start)]
    return open_with(gap, seen.topics.connectives.get("relative", ()))


def called_other(figure: Figure) -> bool:
    """Whether a figure is called the rest, or another one, right before it."""
    seen, at = view(figure.placed.document), figure.claim.anchor.start
    lead = words(seen.text, max(figure.claim.sentence.start, at - _CALLED), at)
    after = words(seen.text, figure.claim.anchor.end, figure.claim.sentence.end)[:1]
    phrases = seen.topics.connectives.get("rest", ())
    # "The other 19 %", "el 19 % restante".
    return any(word.folded in phrase for phrase in phrases for word in (*lead[-_WORDS:], *after))


def is_another(figure: Figure) -> bool:
    """Whether a figure is told as one more, which leaves open whether it is the last: "another 43", "otros 43"."""
    if figure.measured.measure.scope == "extra":
        return True
    seen, at = view(figure.placed.document), figure.key.start
    lead = ["", *(word.folded for word in words(seen.text, max(figure.claim.sentence.start, at - _CALLED), at))]
    return lead[-1] in seen.topics.joining("rest") and lead[-2:-1][0] not in seen.topics.joining("definite")


def may_be_whole(figure: Figure) -> bool:
    """Whether a figure may be made up of others: an amount that is bounded, no limit."""
    kind = figure.quantity.unit.kind
    if kind in (UnitKind.TIME, UnitKind.DIMENSIONLESS, UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT):
        return False
    return usable(figure) and figure.main is not None and figure.quantity.interval.is_bounded


def _may_be_part(figure: Figure, whole: Figure) -> bool:
    if figure.key == whole.key or not may_be_piece(figure, whole):
        return False
    return _one_kind(figure, whole)


def _one_kind(part: Figure, whole: Figure) -> bool:
    """Whether what is counted may be a part: people of one kind or none, things of one kind."""
    a, b = part.measured.measure.what, whole.measured.measure.what
    if part.quantity.unit.kind is not UnitKind.COUNT or not a or not b:
        return True
    if all(id.startswith("w:") for id in a) or all(id.startswith("w:") for id in b):
        # "86 aircraft: 41 Airbuses, 23 Boeings": nothing is known of what an unknown noun is a kind of.
        return True
    return any(is_a(x, y) or is_a(y, x) for x in a for y in b)


def _are_people(part: Figure, whole: Figure) -> bool:
    """Whether both count people, whatever these do."""
    people = (f.measured.measure.what for f in (part, whole))
    return may_be_piece(part, whole) and all(what and all(is_a(id, PERSON) for id in what) for what in people)


def opens_of(whole: Figure) -> bool:
    """Whether a sentence begins with "Of the" and the figure."""
    seen = view(whole.placed.document)
    lead = [word.folded for word in words(seen.text, whole.claim.sentence.start, whole.claim.anchor.start)]
    opening = {phrase[0] for phrase in seen.topics.connectives.get("back", ())}
    small = seen.topics.first_phrase("small")
    # "Of the 62 clinics", "Of the camp's 62 clinics".
    owned = len(lead) <= _OWNED and seen.text[: whole.claim.anchor.start].rstrip().endswith(_GENITIVES)
    if not lead or not (owned or (len(lead) <= _LEAD and lead[-1] in small)):
        return False
    return "," not in seen.text[whole.claim.sentence.start : whole.claim.anchor.start] and not opening.isdisjoint(
        lead[:2]
    )


def _semicolon(whole: Figure, later: Sequence[Figure]) -> bool:
    """Whether a semicolon parts a figure from the list after it, or a colon opens the list."""
    if len(later) <= _FEW or not in_row(later):
        return False
    text = whole.placed.document.text
    between = text[whole.claim.anchor.end : later[0].claim.anchor.start]
    return ";" in between or between.rstrip().endswith(":")


def _bare(part: Figure, whole: Figure) -> bool:
    """Whether a figure stands without a noun and takes it from a whole: "620 people work, 470 on contracts"."""
    claim = part.claim
    return (
        part.quantity.unit == whole.quantity.unit and claim.number is not None and claim.anchor.end == claim.number.end
    )


def _runs_on(whole: Figure, later: Sequence[Figure]) -> bool:
    """Whether a list follows a whole after a comma, with an "and" before its last item."""
    if len(later) < _FEW or not all(_bare(f, whole) for f in later):
        return False
    text = whole.placed.document.text
    lead = text[whole.claim.anchor.end : later[0].claim.anchor.start]
    if _alike_built((whole, *later)):
        # "130 shops in Germany, 85 in Austria and 60 in Poland": the first of a row.
        return False
    return lead.rstrip().endswith(",") and in_row(later) and joined(*later[-_FEW:])


def _alike_built(row: Sequence[Figure]) -> bool:
    """Whether the same small word follows each figure of a row."""
    seen = view(row[0].placed.document)
    after = {tuple(word.folded for word in words(seen.text, f.claim.anchor.end, f.claim.sentence.end)[:1]) for f in row}
    return len(after) == 1 and not seen.topics.joining("small").isdisjoint(*after)


def in_row(parts: Sequence[Figure]) -> bool:
    """Whether figures stand in one list: short gaps, each with a mark or an "and"."""
    seen = view(parts[0].placed.document)
    joining = {phrase[0] for phrase in seen.topics.connectives.get("and", ())}
    for one, other in zip(parts, parts[1:], strict=False):
        start, end = one.claim.anchor.end, other.claim.anchor.start
        gap = words(seen.text, start, end)
        joined = any(mark in seen.text[start:end] for mark in ",;") or any(word.folded in joining for word in gap)
        if len(gap) > _GAP or not joined:
            return False
    return True


def joined(first: Figure, second: Figure) -> bool:
    """Whether an "and" stands between two figures of one sentence."""
    seen = view(first.placed.document)
    joining = {phrase[0] for phrase in seen.topics.connectives.get("and", ())}
    return any(word.folded in joining for word in words(seen.text, first.claim.anchor.end, second.claim.anchor.start))


def _meant(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts come so near their whole that they are meant to be all of it."""
    if len(parts) < _FEW or not whole.main:
        return False
    share = _part_of(whole, parts)
    low, high = _NEAR[len(parts) > _FEW]
    return low <= share <= high


def _part_of(whole: Figure, parts: Sequence[Figure]) -> Decimal:
    return sum((part.main or Decimal(0)) for part in parts) / (whole.main or Decimal(1))
