"""Which claims of a text are which of another reading of it, or of a newer version of it. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.document import anchors
from claimtrack.model import Anchor, Claim, Sentence, SourceMention, Span

_MOST_OF = 0.5
"""Two stretches are of one claim where they share at least this much of the shorter one."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one claim in the other reading."""

    span: Span | None
    """Where its quote stands now; None where it is gone, or stands at several places that cannot be told apart."""
    claim: int | None = None
    """Which claim of the other reading it is; None where that has none there."""


def carried(old: Sequence[Claim], old_text: str, new: Sequence[Claim], new_text: str) -> list[Carried]:
    """What becomes of each old claim among the new ones; no new claim is two old ones.

    A claim holds where its quote is found again and the other reading has a claim at its number or, of a statement, at
    its stretch.
    """
    spans = [_found(claim, old_text, new_text) for claim in old]
    pairs: dict[int, int] = {}
    free = set(range(len(new)))
    by_place: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(new):
        by_place[claim.kind, _place(claim)].append(index)
    for strict in (True, False):
        for each, claim in enumerate(old):
            span = spans[each]
            if span is None or each in pairs:
                continue
            there = by_place[claim.kind, _moved(_place(claim), claim, span)]
            wanted = [i for i in there if i in free and (not strict or new[i].stance is claim.stance)]
            if wanted:
                pairs[each] = wanted[0]
                free.discard(wanted[0])
    shared = sorted(
        (
            (-_share(_moved(_place(claim), claim, span), _place(new[index])), each, index)
            for each, claim in enumerate(old)
            if each not in pairs and (span := spans[each]) is not None
            for index in free
            if new[index].kind is claim.kind
        )
    )
    for share, each, index in shared:
        if -share >= _MOST_OF and each not in pairs and index in free:
            pairs[each] = index
            free.discard(index)
    return [Carried(spans[each], pairs.get(each)) for each in range(len(old))]


def moved(claim: Claim, span: Span, text: str) -> Claim:
    """A claim as it reads, with its quote at a stretch of another text."""
    by = span.start - claim.anchor.start

    def there(stretch: Span | None) -> Span | None:
        return None if stretch is None else Span(stretch.start + by, stretch.end + by)

    sentence = there(Span(claim.sentence.start, claim.sentence.end))
    assert sentence is not None
    inside = max(0, min(sentence.start, span.start)), max(span.end, min(sentence.end, len(text)))
    attribution = claim.attribution
    if attribution is not None:
        # Where a source is named may be elsewhere now: what the person or the reader made of it stays.
        chain = tuple(SourceMention(mention.name, mention.kind) for mention in attribution.chain)
        attribution = replace(attribution, chain=chain, cue=None)
    return replace(
        claim,
        anchor=Anchor.at(text, span.start, span.end),
        sentence=Sentence(*inside, text[inside[0] : inside[1]]),
        number=there(claim.number),
        attribution=attribution,
        ties=(),
    )


def _found(claim: Claim, old_text: str, new_text: str) -> Span | None:
    if old_text == new_text:
        return claim.anchor.span
    return anchors.find(claim.anchor, new_text).span


def _place(claim: Claim) -> Span:
    return claim.number or claim.anchor.span


def _moved(place: Span, claim: Claim, span: Span) -> Span:
    by = span.start - claim.anchor.start
    return Span(place.start + by, place.end + by)


def _share(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(1, min(one.end - one.start, other.end - other.start))
