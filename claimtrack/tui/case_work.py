"""What the screens ask of the case and do to it. Every function here runs in a thread and touches no widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from claimtrack import desk
from claimtrack.model import (
    ActRefused,
    CaseFinding,
    Disposition,
    Entry,
    Evidence,
    LinkState,
    Relation,
    Status,
    Verdict,
    WrongSide,
)
from claimtrack.wording import resting_text

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

_KEEP_VERDICTS = frozenset({"decide", "settle", "link", "accept", "refuse", "note", "tag", "untag", "grade"})
"""Acts that leave the findings as they are."""
_LISTED = 5000
"""How many entries the history lists; claimtrack journal list has them all."""
_BACK = 400
"""How many entries of the person are searched for the last that stands."""


Why = Callable[[str], Sequence[Entry]]
"""Does an act again with a reason."""


@dataclass
class Done:
    """An act of this terminal: what was decided or settled, and the entries it wrote, which an undo takes back."""

    subjects: tuple[str, ...]
    word: Status | Disposition | None
    """What was decided or settled; None for any other act."""
    entries: list[Entry] = field(default_factory=list)
    refused: bool = False
    why: Why | None = None


class CaseWork:
    """Questions and acts on one case by one person."""

    def __init__(self, case: CaseFile, by: str, *, blind: bool = False) -> None:
        self.case, self.by = case, by
        self.blind = by if blind else None
        """Who decides alone: of claims that this person has not decided on nobody's decision is shown."""
        self._lock = Lock()
        self._verdicts: tuple[int, Mapping[str, Verdict]] | None = None
        self._own: dict[str, int] = {}

    def last_entry(self) -> int:
        """The number of the journal's last entry."""
        return desk.last_entry(self.case)

    def counts(self) -> dict[Status, int]:
        """How many claims stand where."""
        return desk.status_counts(self.case, blind=self.blind)

    def ids(
        self,
        wanted: desk.ClaimFilter,
        order: desk.ClaimOrder = desk.ClaimOrder.PLACE,
        *,
        after: str | None = None,
        limit: int | None = None,
    ) -> desk.ClaimIds:
        """The ids of the claims that a filter lets through: all, those behind one, or the first so many."""
        return desk.claim_ids(self.case, wanted, order=order, after=after, limit=limit, blind=self.blind)

    def page(self, ids: Sequence[str]) -> tuple[int, tuple[desk.ClaimView, ...], Mapping[str, Verdict]]:
        """Claims with their sources, the verdicts of their findings, and the last entry that both are sure to know of.

        The claims are as a list shows them, without what else is known of each.
        """
        seen, views = desk.claim_page(self.case, ids, blind=self.blind)
        return seen, views, self.verdicts(seen)

    def verdicts(self, now: int) -> Mapping[str, Verdict]:
        """The verdict of each finding; read anew only after an act that may have changed one."""
        with self._lock:
            if self._verdicts is not None and not self._changed_since(self._verdicts[0], now):
                self._verdicts = (now, self._verdicts[1])
                return self._verdicts[1]
            found = desk.finding_verdicts(self.case)
            self._verdicts = (now, found)
            return found

    def claim(self, id_: str) -> desk.ClaimView:
        """All that is known of a claim. Raises ActRefused where there is none."""
        return desk.claim_view(self.case, id_, blind=self.blind)

    def findings(self) -> tuple[int, tuple[CaseFinding, ...]]:
        """All findings, and the last entry that they are sure to know of."""
        seen = self.last_entry()
        return seen, desk.findings(self.case)

    def rests(self, finding: CaseFinding, lang: str) -> dict[str, str]:
        """For the claims of a finding that state figures, by their ids: how many articles and origins tell each."""
        told: dict[str, str] = {}
        for placed in finding.finding.claims:
            support = desk.rests_on(self.case, placed)
            if support is not None and placed.id is not None:
                names = [each.name for each in support.origins]
                told[placed.id] = resting_text(support.articles, support.texts, names, lang)
        return told

    def journal(self) -> tuple[tuple[Entry, ...], frozenset[int]]:
        """The journal's last entries, and which entries stand undone."""
        entries = desk.journal(self.case, person=self.blind, limit=_LISTED)
        return entries, desk.undone(self.case)

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

    def perform(self, done: Done, act: Callable[[], Sequence[Entry]]) -> None:
        """Do any other act."""
        try:
            self._note(done, act())
        except ActRefused:
            done.refused = True
            raise

    def note(self, subject: str, text: str) -> tuple[Entry, ...]:
        """Note something on a thing."""
        return desk.note(self.case, self.by, subject, text)

    def tag(self, subject: str, word: str) -> tuple[Entry, ...]:
        """File a thing under a word; a word that it is filed under already comes off it."""
        word = "-".join(word.casefold().split())
        there = any(each.word == word for each in desk.tags(self.case, subject))
        return desk.tag(self.case, self.by, subject, word, remove=there)

    def edit(self, claim: str, said: desk.Said, *, seen: int | None, reason: str | None = None) -> tuple[Entry, ...]:
        """Set what a claim reads."""
        return desk.edit(self.case, self.by, claim, said, reason=reason, seen=self._seen([claim], seen))

    def make(self, document: str, start: int, end: int, said: desk.Said) -> tuple[Entry, ...]:
        """Make a claim of a stretch of a document."""
        return desk.claim(self.case, self.by, document, start, end, said)

    def link(self, first: str, relation: Relation, second: str) -> tuple[Entry, ...]:
        """Link two claims."""
        return desk.link(self.case, self.by, first, relation, second)

    def judge_link(self, finding: CaseFinding, state: LinkState, *, reason: str | None = None) -> tuple[Entry, ...]:
        """Accept or refuse the link between the claims of a finding. Raises ActRefused where there is none."""
        ends = {placed.id for placed in finding.finding.claims}
        first = next((placed.id for placed in finding.finding.claims), None)
        near = desk.links(self.case, first) if len(ends) == 2 else desk.links(self.case)
        found = [link for link in near if {link.first, link.second} <= ends]
        if not found:
            raise ActRefused("terminal.no_link", finding=finding.id)
        judge = desk.accept if state is LinkState.ACCEPTED else desk.refuse
        # Of several that of the first two claims is meant.
        return judge(self.case, self.by, found[0].id, reason=reason)

    def judge_measure(self, finding: CaseFinding, *, same: bool, reason: str | None = None) -> tuple[Entry, ...]:
        """Say whether the first two claims of a finding measure the same. Raises ActRefused where it has no two."""
        ends = [placed.id or "" for placed in finding.finding.claims]
        if len(ends) < 2:
            raise ActRefused("terminal.no_two_claims", finding=finding.id)
        judge = desk.same if same else desk.differ
        return judge(self.case, self.by, ends[0], ends[1], reason=reason)

    def give_reason(self, done: Done, reason: str, seen: int | None) -> None:
        """Say why something was done. Nothing is said of what was refused."""
        if done.refused:
            return
        if done.why is not None:
            self._note(done, done.why(reason))
            return
        last = self._seen(done.subjects, seen)
        if isinstance(done.word, Status):
            by_evidence: dict[tuple[Evidence, ...], list[str]] = {}
            for held in desk.claims(self.case, ids=done.subjects, blind=self.blind):
                mine = next((each for each in held.decisions if each.person == self.by), None)
                by_evidence.setdefault(mine.evidence if mine else (), []).append(held.placed.id or "")
            for evidence, claims in by_evidence.items():
                entries = desk.decide(
                    self.case, self.by, claims, done.word, reason=reason, evidence=evidence, seen=last
                )
                self._note(done, entries)
            return
        assert done.word is not None
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

    def undo_sitting(self, sitting: str) -> tuple[Entry, ...]:
        """Undo all that a sitting did and that stands."""
        undone = desk.undo(self.case, self.by, sitting=sitting)
        self._own |= {entry.subject: entry.number for entry in undone}
        return undone

    def verify(self) -> desk.Verification:
        """Check the chain of the journal."""
        return desk.verify(self.case)

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
