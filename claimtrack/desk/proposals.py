"""The links between claims that a finding proposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.model import Finding, Modality, Relation, Verdict

Ends = tuple[int, Relation, int]

_BY_KIND = {
    ("agreement", Verdict.CONSISTENT): Relation.CORROBORATES,
    ("repeats", Verdict.CONSISTENT): Relation.REPEATS,
    ("conflict", Verdict.DISCREPANCY): Relation.CONTRADICTS,
    ("part_whole", Verdict.CONSISTENT): Relation.PART_OF,
}


def proposed_links(finding: Finding, claims: Sequence[int]) -> Iterator[Ends]:
    """The links of a finding whose claims have these numbers; none where they would not be between two claims.

    A finding of several claims links each to the first, never all with all.
    """
    if finding.kind == "limit":
        yield from _caps(finding, claims)
        return
    relation = _BY_KIND.get((finding.kind, finding.verdict))
    if relation is None:
        return
    for other in dict.fromkeys(claims[1:]):
        if other == claims[0]:
            continue
        if relation in (Relation.CORROBORATES, Relation.CONTRADICTS):
            yield min(claims[0], other), relation, max(claims[0], other)
        elif relation is Relation.REPEATS:
            # Of two tellings the later one repeats.
            yield max(claims[0], other), relation, min(claims[0], other)
        else:
            yield claims[0], relation, other


def _caps(finding: Finding, claims: Sequence[int]) -> Iterator[Ends]:
    caps = [
        number for number, placed in zip(claims, finding.claims, strict=True) if placed.claim.modality is Modality.LIMIT
    ]
    for cap in dict.fromkeys(caps):
        for other in dict.fromkeys(claims):
            if other not in caps:
                yield cap, Relation.CAPS, other
