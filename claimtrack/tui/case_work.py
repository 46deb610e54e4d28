"""What the screens ask of the case and do to it. Every function here runs in a thread and touches no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from claimtrack import desk
from claimtrack.model import (
    ActRefused,
    CaseClaim,
    CaseFinding,
    Disposition,
    Entry,
    Evidence,
    Link,
    Status,
    Verdict,
    WrongSide,
)
from claimtrack.tui.text.claim_sheet import ClaimView

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

_KEEP_VERDICTS = frozenset({"decide", "settle", "link", "accept", "refuse"})
"""Acts that leave the findings as they are."""
_LISTED = 5000
"""How many entries the history lists; claimtrack journal list has them all."""
_BACK = 400
"""How many entries of the person are searched for the last that stands."""


@dataclass
class Done:
    """An act of this terminal: what was decided or settled, and the entries it wrote, which an undo takes back."""

    subjects: tuple[str, ...]
    word: Status | Disposition
    entries: list[Entry] = field(default_factory=list)
    refused: bool = False


class CaseWork:
    """Questions and acts on one case by one person."""

    def __init__(self, case: CaseFile, by: str) -> None:
        self.case, self.by = case, by
        self._lock = Lock()
        self._verdicts: tuple[int, Mapping[str, Verdict]] | None = None
        self._own: dict[str, int] = {}

    def last_entry(self) -> int:
        """The number of the journal's last entry."""
        return desk.last_entry(self.case)

    def counts(self) -> dict[Status, int]:
        """How many claims stand where."""
        return desk.status_counts(self.case)

    def ids(self, wanted: desk.ClaimFilter) -> Sequence[str]:
        """The ids of the claims that a filter lets through."""
        return desk.claim_ids(self.case, wanted)

    def page(self, ids: Sequence[str]) -> tuple[int, tuple[CaseClaim, ...], Mapping[str, Verdict]]:
        """Claims, the verdicts of their findings, and the last entry that both are sure to know of."""
        seen = self.last_entry()
        return seen, desk.claims(self.case, ids=ids), self.verdicts(seen)

    def verdicts(self, now: int) -> Mapping[str, Verdict]:
        """The verdict of each finding; read anew only after an act that may have changed one."""
        with self._lock:
            if self._verdicts is not None and not self._changed_since(self._verdicts[0], now):
                self._verdicts = (now, self._verdicts[1])
                return self._verdicts[1]
            found = {each.id: each.finding.verdict for each in desk.findings(self.case)}
            self._verdicts = (now, found)
            return found

    def claim(self, id_: str) -> ClaimView:
        """All that is known of a claim."""
        held = desk.show(self.case, id_)
        assert isinstance(held, CaseClaim)
        return ClaimView(
            held,
            desk.findings(self.case, claim=id_) if held.findings else (),
            self._links(held),
            desk.history(self.case, id_),
            desk.undone(self.case),
        )

    def findings(self) -> tuple[int, tuple[CaseFinding, ...]]:
        """All findings, and the last entry that they are sure to know of."""
        seen = self.last_entry()
        return seen, desk.findings(self.case)

    def journal(self) -> tuple[tuple[Entry, ...], frozenset[int]]:
        """The journal's last entries, and which entries stand undone."""
        return desk.journal(self.case, limit=_LISTED), desk.undone(self.case)

    def decide(self, done: Done, seen: int | None) -> None:
        """Decide; where it stands so decided by the person already, with its reason and evidence, it is left so."""
        assert isinstance(done.word, Status)
        standing = self._mine(done.subjects)
        new = [claim for claim in done.subjects if standing.get(claim) is not done.word]
        try:
            if new:
                entries = desk.decide(self.case, self.by, new, done.word, seen=self._seen(new, seen))
                self._note(done, entries)
        except ActRefused:
            done.refused = True
            raise

    def give_reason(self, done: Done, reason: str, seen: int | None) -> None:
        """Say why something was decided or settled. Nothing is said of what was refused."""
        if done.refused:
            return
        last = self._seen(done.subjects, seen)
        if isinstance(done.word, Status):
            by_evidence: dict[tuple[Evidence, ...], list[str]] = {}
            for held in desk.claims(self.case, ids=done.subjects):
                mine = next((each for each in held.decisions if each.person == self.by), None)
                by_evidence.setdefault(mine.evidence if mine else (), []).append(held.placed.id or "")
            for evidence, claims in by_evidence.items():
                entries = desk.decide(
                    self.case, self.by, claims, done.word, reason=reason, evidence=evidence, seen=last
                )
                self._note(done, entries)
            return
        (subject,) = done.subjects
        finding = desk.show(self.case, subject)
        assert isinstance(finding, CaseFinding)
        entries = desk.settle(
            self.case,
            self.by,
            subject,
            done.word,
            wrong=finding.wrong,
            reason=reason,
            evidence=finding.evidence,
            seen=last,
        )
        self._note(done, entries)

    def settle(self, done: Done, wrong: WrongSide | None, seen: int | None) -> None:
        """Settle a finding."""
        assert isinstance(done.word, Disposition)
        try:
            last = self._seen(done.subjects, seen)
            self._note(done, desk.settle(self.case, self.by, done.subjects[0], done.word, wrong=wrong, seen=last))
        except ActRefused:
            done.refused = True
            raise

    def undo(self, entries: Sequence[str]) -> tuple[Entry, ...]:
        """Undo entries."""
        undone = desk.undo(self.case, self.by, entries)
        self._own |= {entry.subject: entry.number for entry in undone}
        return undone

    def last_standing(self) -> tuple[Entry, ...]:
        """The entries of the person's last call that can be undone and stands; empty where there is none."""
        undone = desk.undone(self.case)
        entries = desk.journal(self.case, person=self.by, limit=_BACK)
        acts = [e for e in entries if e.undoes is None and e.act not in ("undo", "check") and e.number not in undone]
        return tuple(entry for entry in acts if entry.sitting == acts[-1].sitting) if acts else ()

    def _note(self, done: Done, entries: Sequence[Entry]) -> None:
        done.entries += entries
        self._own |= {entry.subject: entry.number for entry in entries}

    def _seen(self, subjects: Sequence[str], seen: int | None) -> int | None:
        """What the person has seen of these: what the screen showed, and what they did themselves since."""
        return None if seen is None else max(seen, *(self._own.get(each, 0) for each in subjects))

    def _changed_since(self, before: int, now: int) -> bool:
        if now == before:
            return False
        since = desk.journal(self.case, limit=now - before) if now > before else ()
        return now < before or any(entry.act not in _KEEP_VERDICTS for entry in since)

    def _mine(self, claims: Sequence[str]) -> dict[str, Status]:
        return {
            held.placed.id or "": each.status
            for held in desk.claims(self.case, ids=claims)
            for each in held.decisions
            if each.person == self.by
        }

    def _links(self, held: CaseClaim) -> tuple[tuple[Link, str], ...]:
        if not held.links:
            return ()
        own = held.placed.id
        links = [link for link in desk.links(self.case) if link.id in held.links]
        others = [link.second if link.first == own else link.first for link in links]
        quotes = {each.placed.id: each.placed.claim.anchor.quote for each in desk.claims(self.case, ids=others)}
        return tuple((link, quotes.get(other, "")) for link, other in zip(links, others, strict=True))
