"""Clause: the stretch of a sentence in which a figure stands, and the concepts that are named there."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.checking.measures.view import View
from claimtrack.language.stretches import fold, words
from claimtrack.language.topics import NO_COUNTRY, Hit, is_a, narrowest
from claimtrack.model import Claim
from claimtrack.quantity import Quantity

PERSON = "person"
CLOSE = 40
"""How many code points after a figure its complement may begin ("barrels of oil")."""
_NOBODY = frozenset({"UN", "NATO", NO_COUNTRY})
"""Makers of rules, seldom those whom a figure measures."""


class Clause:
    """A claim's clause: the concepts before and after its figure, but for those that only name its source."""

    def __init__(self, seen: View, claim: Claim, quantity: Quantity) -> None:
        assert claim.number is not None
        self.seen, self.claim, self.quantity, self.number = seen, claim, quantity, claim.number
        end = max(claim.anchor.end, claim.number.end)
        sentence = claim.sentence
        low, high = min(sentence.start, claim.number.start), max(sentence.end, end)
        self.low, self.high = seen.clause(min(claim.anchor.start, claim.number.start), end, low, high)
        self.sources = tuple(
            (mention.start, mention.end)
            for mention in (claim.attribution.chain if claim.attribution else ())
            if mention.start is not None and mention.end is not None
        )
        self.source_words = {word.folded for name in claim.source_names for word in words(name)}
        self.after = self.hits(self.number.end, self.high)
        self.before = self.hits(self.low, self.number.start)

    def hits(self, start: int, end: int) -> list[Hit]:
        """The concepts of a stretch, but for those that only name the claim's source."""
        return [
            hit
            for hit in self.seen.within(start, end)
            if not any(s < hit.end and hit.start < e for s, e in self.sources)
            and not (hit.kind == "entity" and self._of_source(hit))
        ]

    def _of_source(self, hit: Hit) -> bool:
        if not self.source_words or self._located(hit):
            return False
        tokens = [fold(word) for word in self.seen.text[hit.start : hit.end].split()]
        return hit.kind == "entity" and bool(tokens) and all(token in self.source_words for token in tokens)

    def _located(self, hit: Hit) -> bool:
        """Whether "in" leads to a name after the figure: it says where, though the source has its name from there."""
        before_place = self.seen.topics.first_phrase("locatives")
        lead = words(self.seen.text, max(self.low, hit.start - CLOSE), hit.start)
        return hit.start >= self.number.end and bool(lead) and lead[-1].folded in before_place

    def opens(self, start: int) -> bool:
        """Whether nothing stands between the beginning of the clause and an offset: a name there is its subject."""
        return not words(self.seen.text, self.low, start)

    def things(self, hits: Iterable[Hit], *, people: bool = True) -> set[str]:
        """The narrowest things and natures among some hits, without people where they are not wanted."""
        return set(
            narrowest(
                hit.id for hit in hits if hit.kind in ("thing", "nature") and (people or not is_a(hit.id, PERSON))
            )
        )

    def complement(self, *, people: bool = True) -> set[str]:
        """What stands right after the figure: "barrels of oil"."""
        end = max(self.claim.anchor.end, self.number.end)
        near = [hit for hit in self.after if hit.start < end + CLOSE]
        return self.things(near[:3], people=people)

    def nearest(self, *, people: bool = True) -> set[str]:
        """The things right after the figure, else those later in its clause, else those before it."""
        return (
            self.complement(people=people)
            or self.things(self.after, people=people)
            or self.things(self.before, people=people)
        )

    def anothers(self, hit: Hit) -> bool:
        """Whether a number stands right before a word: it counts that ("2,922 homeless and 1,475 people")."""
        leading = words(self.seen.text, max(0, hit.start - CLOSE), hit.start)
        return bool(leading) and leading[-1].folded[0].isdigit()


def countries(hits: Iterable[Hit]) -> set[str]:
    """The countries among some hits."""
    return {hit.id for hit in hits if hit.kind == "entity" and hit.id not in _NOBODY}
