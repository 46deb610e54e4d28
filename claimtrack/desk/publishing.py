"""What the newsroom published of claims."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from claimtrack.casefile import lookup, queries
from claimtrack.casefile.annotations import publications
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, number_of
from claimtrack.desk import facts, values
from claimtrack.desk.change import change
from claimtrack.desk.marks import signed
from claimtrack.model import ActRefused, CaseClaim, Entry, Publication


def publish(
    case: CaseFile, by: str, claim: str, rating: str, url: str | None = None, *, scale: Sequence[str] = ()
) -> tuple[Entry, ...]:
    """Note what was published of a claim: its rating, and the address of the review. Publishing again replaces it.

    `scale` holds the words of the house's own rating scale; where it is empty any rating is taken. Raises ActRefused,
    also for a rating that is not of the scale and for what is no address on the web.
    """
    person, number = values.person(by), number_of(claim, CLAIM)
    word, address = values.reason(rating), values.reason(url)
    if word is None:
        raise ActRefused("case.empty_rating")
    if scale:
        known = {each.casefold(): each for each in scale}
        if word.casefold() not in known:
            raise ActRefused("case.rating_not_of_scale", rating=word, scale="\n".join(scale))
        word = known[word.casefold()]
    if address is not None and not _is_web(address):
        raise ActRefused("case.bad_url", url=address)
    with case.writing(person) as tx:
        lookup.require(tx.connection, CLAIM, number)
        thing = facts.row(facts.PUBLISH, claim_id=number)
        after = dict(thing.key) | {"rating": word, "url": address} | signed(tx)
        return change(tx, facts.PUBLISH, f"{CLAIM}{number}", thing, after)


def published(case: CaseFile) -> tuple[tuple[Publication, CaseClaim], ...]:
    """What was published of claims in view, each with its claim, in the order of the claims' ids."""
    with case.reading() as connection:
        found = publications(connection)
        claims = queries.case_claims(connection, [number_of(each.claim, CLAIM) for each in found])
    return tuple(zip(found, claims, strict=True))


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
