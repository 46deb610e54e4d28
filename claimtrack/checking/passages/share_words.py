"""Share words: what a share says of its whole and of its part, in the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.contrast import weighs
from claimtrack.checking.words.gist import gist
from claimtrack.language import packs
from claimtrack.language.phrases import open_with, tell
from claimtrack.language.stretches import Word, words
from claimtrack.quantity.conversion import factor

_PHRASE = 6
"""So many words of what a share is of are looked at."""
_CALLED = 6
"""So many words before a share it may be called a proportion, or a rate."""
_BEHIND = 3
"""So many words behind it may say that it follows."""


@dataclass(frozen=True, slots=True)
class ShareWords:
    """The gist of what a share is of, of what it counts ("one bottle in seven"), and of all else in its sentence."""

    whole: frozenset[str]
    counted: frozenset[str]
    beside: frozenset[str]
    units: frozenset[str]
    """The units of measure by which it counts: "nine in ten kilos"."""
    back: bool
    """Whether its sentence opens with "of that"."""
    derived: bool
    """Whether it is told to follow from what was told."""
    named: bool
    """Whether it is called a proportion, a rate."""
    total: bool
    """Whether it is one of the total."""

    @classmethod
    def of(cls, share: Figure) -> ShareWords:
        """What the words around a share say."""
        seen, sentence = view(share.placed.document), share.claim.sentence
        told = seen.topics.connectives
        lead = words(seen.text, sentence.start, share.claim.anchor.start)
        after = _without_unit(
            words(seen.text, share.key.end, sentence.end), (*told.get("share_unit", ()), *told.get("proportions", ()))
        )
        phrase = _phrase(share, after)
        inside = words(seen.text, share.key.start, share.key.end if phrase else share.claim.anchor.end)
        before, behind = [w.folded for w in lead], [w.folded for w in after]
        end = phrase[-1].end if phrase else share.key.end
        whole = _gist(share, phrase)
        return cls(
            whole=whole,
            counted=_gist(share, [w for w in inside if not _is_number(share, w)]),
            beside=gist(share, sentence.start, share.claim.anchor.start) | gist(share, end, sentence.end),
            units=_units(share, inside),
            back=open_with(before, (*told.get("of_this", ()), *told.get("part_of", ()))),
            derived=is_derived(share, [*before, *behind[:_BEHIND]]),
            named=not seen.topics.joining("proportions").isdisjoint((*before[-_CALLED:], *behind[:2])),
            total=not whole and open_with(behind, told.get("all_told", ())),
        )

    def tells_whole(self, told: Iterable[str]) -> bool:
        """Whether the words beside an amount are of what the share is of."""
        return not self.whole.isdisjoint(told)

    def measures(self, unit: str) -> bool:
        """Whether the share counts by a unit to which another can be brought."""
        return any(factor(name, unit) for name in self.units)


def is_derived(share: Figure, told: Sequence[str]) -> bool:
    """Whether words say that a share follows: "thus", "de modo que", "works out at"; "or" alone says little."""
    phrases = view(share.placed.document).topics.connectives
    longer = (phrase for phrase in phrases.get("following", ()) if len(phrase) > 1)
    return tell(told, (*phrases.get("deriving", ()), *longer))


def _without_unit(after: Sequence[Word], units: Iterable[tuple[str, ...]]) -> Sequence[Word]:
    """The words behind a share without its "per cent"."""
    folded = tuple(word.folded for word in after)
    return after[max((len(unit) for unit in units if folded[: len(unit)] == unit), default=0) :]


def _phrase(share: Figure, after: Sequence[Word]) -> Sequence[Word]:
    """The words of what a share is of, up to a mark, a number or a verb."""
    seen, pack = view(share.placed.document), packs().get(share.placed.document.language or "")
    if pack is None or not after or after[0].folded not in pack.of_words:
        return ()
    stops = pack.auxiliaries | pack.relatives | pack.determiners
    found: list[Word] = []
    for word in after[1 : _PHRASE + 1]:
        said = any(weighs(each, share, sources=True) for each in found)
        parted = found and seen.text[found[-1].end : word.start].strip()
        if parted or (found and word.folded[0].isdigit()) or (said and word.folded in stops):
            break
        found.append(word)
    return found


def _gist(share: Figure, told: Sequence[Word]) -> frozenset[str]:
    return frozenset().union(*(gist(share, word.start, word.end) for word in told))


def _is_number(share: Figure, word: Word) -> bool:
    """Whether a word belongs to a number: "two", "fifths"."""
    pack = packs().get(share.placed.document.language or "")
    if pack is None:
        return False
    known = pack.numbers
    return any(word.folded in t for t in (known.words, known.denominators, known.many_denominators, known.fractions))


def _units(share: Figure, told: Sequence[Word]) -> frozenset[str]:
    pack = packs().get(share.placed.document.language or "")
    folded = [word.folded for word in told]
    found = (pack.units.physical.at(folded, n) for n in range(len(folded))) if pack else ()
    return frozenset(each[1] for each in found if each)
