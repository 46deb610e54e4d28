"""Findings after a change of the case: made anew for what the change can reach, where that can be told.

A small case is checked whole, which takes no time; so is one of which much has changed, or of which people said
something about sources or reference figures, as that reaches everything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.casefile import annotations as marks
from claimtrack.casefile import queries, sources, store_document, store_finding, store_reference, store_telling
from claimtrack.casefile.draft import Draft
from claimtrack.casefile.ids import CLAIM, FINDING, number_of
from claimtrack.casefile.index import CaseIndex
from claimtrack.casefile.queries import StoredReading
from claimtrack.casefile.stock import CaseStock, standing
from claimtrack.casefile.store_finding import FindingRows
from claimtrack.desk.outcome import Moment, Outcome
from claimtrack.desk.proposals import Ends, proposed_links
from claimtrack.model import Claim, ClaimKey, Finding, PlacedClaim, ReferenceFigure

if TYPE_CHECKING:
    from claimtrack.checking import Judgements
    from claimtrack.checking.renewal import Renewal

SMALL = 300
"""A case of so few claims is checked whole."""
_FILING = 4
"""Counts the ways in which figures have been filed: what was filed otherwise is no beginning for the next check."""
_LARGE_SHARE = 2
"""With half of its documents new, a case is checked whole, too."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a check takes as known besides the documents."""

    references: Sequence[ReferenceFigure]
    judged: Mapping[tuple[int, int], bool]
    """Of which claims, by number, people say that they measure the same, or that they do not."""
    settled: frozenset[tuple[int, int]] = frozenset()
    """Of which two claims people have settled a finding."""

    def judgements(self, keys: Mapping[int, ClaimKey]) -> Judgements:
        """What people say of the claims with these keys."""
        from claimtrack.checking import Judgements

        pairs = {
            frozenset((keys[one], keys[other])): same
            for (one, other), same in self.judged.items()
            if one in keys and other in keys
        }
        settled = {frozenset((keys[a], keys[b])) for a, b in self.settled if a in keys and b in keys}
        return Judgements(
            (pair for pair, same in pairs.items() if same),
            (pair for pair, same in pairs.items() if not same),
            (pair for pair in settled if len(pair) == 2),
        )

    @property
    def paired(self) -> set[int]:
        """The claims of which people said or settled anything."""
        return {number for pair in (*self.judged, *self.settled) for number in pair}


def known(connection: Any) -> Known:
    """What is known now."""
    references, judged = store_reference.references(connection), marks.judged(connection)
    return Known(references, judged, store_finding.settled_pairs(connection))


def _ground_digest(connection: Any, of: Known) -> str:
    """A digest of all that a check rests on besides documents and judgements."""
    from claimtrack import __version__
    from claimtrack.language.topics import digest

    names = sorted(sources.names_for_checks(connection).items())
    told = repr((__version__, _FILING, digest(), names, store_reference.figures_text(of.references)))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _judged_data(of: Known) -> dict[str, bool]:
    return {f"{one}:{other}": same for (one, other), same in of.judged.items()}


def rests_on(connection: Any, of: Known, checked: str) -> dict[str, Any]:
    """What the tellings of a check rest on, as the case keeps it; `checked` is the fingerprint of the documents."""
    return {"ground": _ground_digest(connection, of), "judged": _judged_data(of), "checked": checked}


def is_filed(connection: Any) -> bool:
    """Whether the last check left behind what the next one can begin from."""
    held = store_telling.filed(connection)
    return held is not None and held["checked"] == store_document.checked(connection)


def renew(connection: Any) -> Outcome | None:
    """The findings of the documents of now, by those of the last check; None where only a check of all tells them."""
    if not is_filed(connection):
        return None
    moment, of = Moment.of(connection), known(connection)
    wanted = rests_on(connection, of, store_document.fingerprint(connection))
    if moment.filed is None or moment.filed["ground"] != wanted["ground"]:
        return None
    now, before = store_telling.versions(connection), store_telling.checked_versions(connection)
    came = {document for document, version in now.items() if before.get(document) != version}
    went = {document for document, version in before.items() if now.get(document) != version}
    if len(came) * _LARGE_SHARE > len(now):
        return None
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack.checking import renewal
    from claimtrack.checking.comparing.ground import Ground
    from claimtrack.checking.measures.figure import Figure

    draft = Draft(connection)
    stood = {group: standing(draft, group) for group in sorted(store_telling.kins(connection, came | went))}
    changed = draft.take_out(came & went)
    stock = CaseStock(connection, draft, came)
    if any(each.around and stock.wording(each.claim) != each.wording for each in changed):
        # What a cap was before a person corrected it is not kept: it may have borne on any figure.
        return None
    gone = draft.take_out(went - came)
    outside = CaseIndex(connection)
    lost = [Figure(each) for each in outside.load([each.claim for each in gone if each.around])]
    outside.load(sorted(of.paired))
    was, says = moment.filed["judged"], wanted["judged"]
    differing = {pair for pair in {*was, *says} if was.get(pair) != says.get(pair)}
    outside.load(sorted({int(number) for pair in differing for number in pair.split(":")}))
    keys = {number: key for key, number in outside.numbers.items()}
    pairs = (frozenset(keys[int(n)] for n in pair.split(":") if int(n) in keys) for pair in differing)
    change = renewal.Change(
        came=stock.came,
        went=stock.hashes(went),
        wordings=frozenset(each.wording for each in (*changed, *gone)),
        lost=lost,
        stood=stood,
        judged=frozenset(pair for pair in pairs if len(pair) == 2),
    )
    made = renewal.renew(stock, Ground.of(of.references, of.judgements(keys)), change)
    rows = [
        FindingRows(finding, tuple(stock.number(placed) for placed in finding.claims), stock.documents_of(finding))
        for finding in made.found
    ]
    new = dict.fromkeys(ends for each in rows for ends in proposed_links(each.finding, each.claims))
    gone_links = {ends for number in made.dropped for ends in _ends(stock.seen[number])} - new.keys()
    return Outcome(
        moment,
        store_finding.replacement(connection, rows, made.dropped),
        gone_links - still_proposed(connection, gone_links, made),
        list(new),
        draft,
        went,
        {document: now[document] for document in came},
        wanted,
        wanted["checked"],
    )


def _ends(finding: Finding) -> list[Ends]:
    """The links that a stored finding proposes."""
    return list(proposed_links(finding, [number_of(placed.id or "", CLAIM) for placed in finding.claims]))


def still_proposed(connection: Any, ends: Collection[Ends], made: Renewal) -> set[Ends]:
    """Those of some links that a finding proposes which stays as it is."""
    again = {finding.key for finding in made.found}
    found: set[Ends] = set()
    for one, _, other in ends:
        for held in queries.case_findings(connection, queries.of_claim(one) & queries.of_claim(other)):
            if number_of(held.id, FINDING) not in made.dropped and held.finding.key not in again:
                found |= set(_ends(held.finding))
    return found & set(ends)


class Numbers:
    """Which claims and documents of the case the claims of a finding are."""

    def __init__(self, readings: Sequence[StoredReading]) -> None:
        self._documents = {each.read.document.sha256: each.document for each in readings}
        self._claims: dict[tuple[str, Claim], int] = {}
        self._keys: dict[ClaimKey, int] = {}
        for each in readings:
            for claim, number in zip(each.read.claims, each.claims, strict=True):
                placed = PlacedClaim(each.read.document, claim)
                self._claims.setdefault((placed.document.sha256, claim), number)
                self._keys.setdefault(placed.key, number)

    def of(self, placed: PlacedClaim) -> int:
        """The number of a claim; of two on one stretch the one that says the same."""
        number = self._claims.get((placed.document.sha256, placed.claim))
        return self._keys[placed.key] if number is None else number

    def keys(self) -> Mapping[int, ClaimKey]:
        """What each claim is known by, by its number."""
        return {number: key for key, number in self._keys.items()}

    def documents(self, finding: Finding) -> tuple[int, ...]:
        """The numbers of the documents that a finding speaks of."""
        named = {placed.document.sha256 for placed in finding.claims} | set(finding.documents)
        return tuple(sorted(self._documents[sha256] for sha256 in named))
