"""The index in memory: claims meet through what they measure, never all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimtrack.checking.measures.cognates import stem
from claimtrack.checking.measures.marks import NUMBER, OVER
from claimtrack.checking.measures.measuring import LONE
from claimtrack.checking.measures.view import CENTRAL
from claimtrack.language.topics import kind_of, root
from claimtrack.model import ClaimKey, Measure, MeasuredClaim

ANYTHING = "*"
_SAYING = ("money:", "physical:")
"""Kinds of units that say by themselves what sort of thing is measured."""


def blocks(measure: Measure) -> frozenset[tuple[str, str]]:
    """The blocks in which a measure is filed.

    They are those of its things, of its digits in a fortnight, of its size over a stated period in each place that it
    or its text is about, and of what its text is about where it is alone or where it does not say of what it is.
    """
    unsaid = not measure.what and measure.kind.startswith(_SAYING)
    by_text = LONE in measure.marks or unsaid
    central = {id for id in measure.setting if id.startswith(CENTRAL)} if by_text else set()
    numbers = {mark for mark in measure.marks if mark.startswith(NUMBER)}
    # What names nothing is met by its number alone: any other figure of its unit would be in one block with it.
    things = blocks_of_things(measure) if measure.what or measure.about or not numbers else frozenset()
    return things | {(measure.kind, id) for id in central | numbers | set(_spans(measure))}


def _spans(measure: Measure) -> Iterator[str]:
    """A figure's period and size with each place that it or its text is about."""
    spans = [mark for mark in measure.marks if mark.startswith(OVER)]
    if spans:
        about = {id for id in measure.setting if id.startswith(CENTRAL) or _is_country(id)}
        for place in measure.entities | measure.places | about:
            yield from (f"{span}@{place}" for span in spans)


def blocks_of_things(measure: Measure) -> frozenset[tuple[str, str]]:
    """The kind of a measure with the broadest concept of each thing it measures."""
    roots = {root(stem(id)) for id in measure.what}
    if not roots:
        roots = {root(id) for id in measure.about if not id.startswith("w:")} or {ANYTHING}
    return frozenset((measure.kind, id) for id in roots)


def _is_country(id: str) -> bool:
    return ":" not in id and kind_of(id) is None


class MemoryIndex:
    """A ClaimIndex over claims held in memory."""

    def __init__(self, claims: Iterable[MeasuredClaim] = ()) -> None:
        self._blocks: dict[tuple[str, str], dict[ClaimKey, MeasuredClaim]] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: MeasuredClaim) -> None:
        """File a claim under each of its blocks."""
        for block in blocks(claim.measure):
            self._blocks.setdefault(block, {})[claim.placed.key] = claim

    def remove(self, claim: MeasuredClaim) -> None:
        """Take a claim out of each of its blocks."""
        for block in blocks(claim.measure):
            self._blocks.get(block, {}).pop(claim.placed.key, None)

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The claims that share a block with a measure, each once, in the order in which they were filed."""
        seen: set[ClaimKey] = set()
        for block in sorted(blocks(measure)):
            for key, claim in list(self._blocks.get(block, {}).items()):
                if key not in seen:
                    seen.add(key)
                    yield claim
