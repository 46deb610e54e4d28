"""What can be done with a claim wherever one is at hand: decided, read otherwise, linked, copied, followed up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.message import Message

from claimtrack import desk
from claimtrack.model import CaseClaim, Relation, Status
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import CROSSCHECK
from claimtrack.tui.screens.acting import ActDone
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.form import Form, FormField
from claimtrack.tui.screens.pick import Pick
from claimtrack.tui.screens.workplace import Workplace
from claimtrack.tui.text.claim_row import claim_row, columns
from claimtrack.tui.text.claim_sheet import citation
from claimtrack.tui.text.reading_fields import fields_of, reads, said_of, values_of
from claimtrack.tui.text.table import Row
from claimtrack.tui.text.told import act_told
from claimtrack.wording import quoted, term

_RELATIONS = {
    "c": Relation.CORROBORATES,
    "x": Relation.CONTRADICTS,
    "r": Relation.REPEATS,
    "p": Relation.PART_OF,
    "d": Relation.DERIVED_FROM,
    "l": Relation.CAPS,
}
_OFFERED = 200
"""Claims that are offered to be linked; more are found by typing."""


class ClaimPlace(Workplace):
    """A screen on which one claim, or some that are marked, are at hand."""

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self.held: CaseClaim | None = None
        """The claim whose sheet is shown."""
        self._waiting: Callable[[], object] | None = None
        """What a key asked for before the claim was there."""

    @property
    def current(self) -> str | None:
        """The id of the claim at hand."""
        raise NotImplementedError

    @property
    def subject(self) -> str | None:
        """The claim at hand."""
        return self.current

    def at_hand(self) -> CaseClaim | None:
        """The claim at hand, where its sheet is shown already."""
        return self.held if self.held is not None and self.held.placed.id == self.current else None

    def shown(self, held: CaseClaim) -> None:
        """Take note that the sheet of a claim is shown, and do what was asked for before it was."""
        self.held = held
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self.at_hand() is not None:
            self.call_next(waiting)

    def seen_of(self, claims: Sequence[str]) -> int | None:
        """The last entry that what is shown of these claims knows of."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Go to the next claim."""
        raise NotImplementedError

    def decide(self, claims: Sequence[str], word: Status) -> None:
        """Decide on claims at once, go on, and ask why."""
        done = Done(tuple(claims), word)
        seen = self.seen_of(claims)

        def work() -> Message:
            self.work.decide(done, seen)
            return ActDone(done)

        self.act(work)
        self.go_on()
        told = act_told(done.subjects, word, (), self.lang)
        self.ask_reason(done, told.words, told.sign, told.style, seen)

    def action_decide(self, status: str) -> None:
        """Decide on the claim at hand."""
        if self.current is not None:
            self.decide([self.current], Status(status))

    # Reading -----------------------------------------------------------------------------------------------------

    def action_edit(self) -> None:
        """Set what the claim reads."""
        held = self.at_hand()
        if held is None:
            self._waiting = self.action_edit
            return
        claim, id_, seen, lang = (
            held.placed.claim,
            held.placed.id or "",
            self.seen_of([held.placed.id or ""]),
            self.lang,
        )
        before = values_of(claim, lang)

        def look(typed: Mapping[str, str]) -> str:
            return reads(desk.read_as(claim, said_of(before, typed, lang)), lang)

        def given(typed: dict[str, str] | None) -> None:
            if typed is not None:
                said, reason = said_of(before, typed, lang), typed["reason"].strip() or None
                self.perform([id_], lambda: self.work.edit(id_, said, seen=seen, reason=reason))

        about = quoted(claim.anchor.quote[:200], lang)
        title = self.say("edit.title", id=id_)
        fields = [*fields_of(claim, lang), FormField("reason", self.say("edit.reason"))]
        self.app.push_screen(Form(title, fields, lang, about=about, look=look), given)

    # Links -------------------------------------------------------------------------------------------------------

    def action_link(self) -> None:
        """Link the claim to another: which one, then how the two stand."""
        own = self.current
        if own is None:
            return

        def find(typed: str) -> Sequence[Row]:
            wanted = desk.ClaimFilter(search=typed or None)
            ids = [each for each in self.work.ids(wanted)[: _OFFERED + 1] if each != own]
            _, views, verdicts = self.work.page(ids[:_OFFERED])
            return [claim_row(each.held, verdicts, self.lang) for each in views]

        def picked(other: str | None) -> None:
            if other is not None:
                self._ask_relation(own, other)

        self.app.push_screen(Pick(self.say("link.which", id=own), columns(self.lang), find, self.lang), picked)

    def _ask_relation(self, own: str, other: str) -> None:
        choices = [
            Choice(key, f"{own} {term('relation', relation, self.lang)} {other}", relation.value)
            for key, relation in _RELATIONS.items()
        ]

        def chosen(value: str | None) -> None:
            if value is not None:
                relation = Relation(value)
                self.perform([own, other], lambda: self.work.link(own, relation, other))

        self.app.push_screen(Choose(self.say("link.how"), choices), chosen)

    # Going elsewhere ---------------------------------------------------------------------------------------------

    async def action_open_finding(self) -> None:
        """Go to the first finding that speaks of the claim."""
        held = self.at_hand()
        if held is None:
            self._waiting = self.action_open_finding
            return
        if not held.findings:
            self.told.say(self.say("no_finding", id=held.placed.id or ""), "–")
            return
        await self.terminal.show(CROSSCHECK, held.findings[0])

    def action_copy(self) -> None:
        """Copy the claim with its citation, by way of the terminal."""
        held = self.at_hand()
        if held is None:
            self._waiting = self.action_copy
        else:
            self.app.copy_to_clipboard(citation(held, self.lang))
            self.told.say(self.say("copied", id=held.placed.id or ""), "✓", "t-good")
