"""Wholes named again: the count before a part that the words after "of the" name by what became of those counted.

"210 were wounded; 165 of the wounded have been flown out"; "They have sent 84 of the 120 tanks promised. Of the tanks
sent, 31 have been lost"; "liberó a 62 rehenes. Treinta de los liberados". The noun of the part need not be that of the
whole, nor the whole be no part itself: what was done to them says which of the counts is meant.
"""

from __future__ import annotations

from claimtrack.language.stretches import fold
from claimtrack.model import Modality
from claimtrack.quantity import UnitKind
from claimtrack.reading.passage.tie_reader import TieFigure, TieReader, same_sentence, told_until

_REACH = 6
"""How many figures back a count may stand that is named by what became of its things."""
_ROOT = 5
"""Words are of one verb where so many letters are: "liberó", "liberados"."""
_MORE = 2
_ASIDE = 8
"""How many figures back the people may stand of whom a figure is told in an aside."""
_PEOPLE = "person"


def done_to(reader: TieReader, position: int, named: range) -> TieFigure | None:
    """The count before a part of which the text says most of what the words that name its whole say; None without one.

    Those words are taken up to the first mark. The noun of the part says less than what was done, and nothing where
    the other counts the same ("of the tanks").
    """
    part = reader.figures[position]
    told = _up_to_a_mark(reader, named)
    own = {word[:_ROOT] for word in map(fold, part.unit.name.split())}
    done = _senses(reader, told)
    best, most = None, 0
    for back in range(position - 1, max(-1, position - 1 - _REACH), -1):
        figure = reader.figures[back]
        if "\n" in reader.text[figure.end : part.start]:
            break
        if not _may_hold(figure, part):
            continue
        met = done & _senses(reader, _stretch(reader, back))
        score = _MORE * len(met - own) + len(met & own)
        if score > most and (score > 1 or not part.nouns & figure.nouns):
            best, most = figure, score
    return best


def _up_to_a_mark(reader: TieReader, named: range) -> range:
    for at in range(1, len(named)):
        if any(mark in reader.text[reader.ends[named[at - 1]] : reader.starts[named[at]]] for mark in ",;:.("):
            return named[:at]
    return named


def _senses(reader: TieReader, stretch: range) -> set[str]:
    """The words of a stretch by their roots, and what they say has been done or has become of somebody."""
    if not stretch:
        return set()
    passive = reader.topics.joining("passive")
    told = {word[:_ROOT] for word in reader.told(stretch) if len(word) >= _ROOT and word not in passive}
    hits = reader.topics.hits(reader.text, reader.starts[stretch[0]], reader.ends[stretch[-1]])
    return told | {hit.id for hit in hits if hit.kind in ("act", "status")}


def only_people(reader: TieReader, position: int) -> TieFigure | None:
    """The one count before a figure in its sentence, where it is of people, and the figure of an unknown kind of them.

    "310 people work there, among them 345 welders".
    """
    part = reader.figures[position]
    before = [f for f in reader.figures[max(0, position - _ASIDE) : position] if same_sentence(f, part)]
    counts = [f for f in before if f.unit.kind is UnitKind.COUNT and f.index not in reader.parts]
    unknown = bool(part.nouns) and all(id.startswith("w:") for id in part.nouns)
    people = len(counts) == 1 and counts[0].nouns == {_PEOPLE} and not part.dwarfs(counts[0])
    return counts[0] if unknown and people and not counts[0].quantity.per else None


def _may_hold(whole: TieFigure, part: TieFigure) -> bool:
    """Whether a count may hold another: of one thing, or one of the two of nothing known but what became of it."""
    if whole.unit.kind is not UnitKind.COUNT or whole.quantity.per or part.dwarfs(whole):
        return False
    if whole.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL):
        return False
    unknown = any(id.startswith("w:") for id in part.nouns | whole.nouns)
    return bool(whole.nouns & part.nouns) or unknown


def _stretch(reader: TieReader, position: int) -> range:
    """The words around a figure in its sentence, from the figure before it to the one after it."""
    figure = reader.figures[position]
    sentence = figure.claim.sentence
    low = max(told_until(reader, position - 1, figure.start) if position else 0, sentence.start)
    more = reader.figures[position + 1 : position + 2]
    return reader.between(low, min(more[0].start if more else sentence.end, sentence.end))
