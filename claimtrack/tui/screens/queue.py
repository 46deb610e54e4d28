"""The queue: claims one after the other, each with its source text, decided by one key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from claimtrack.desk import ClaimFilter
from claimtrack.model import CaseClaim, Status
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import CROSSCHECK, QUEUE, bindings_of
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.workplace import ActDone, Workplace
from claimtrack.tui.text import signs
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.claim_row import claim_row, columns
from claimtrack.tui.text.claim_sheet import citation, claim_sheet
from claimtrack.tui.widgets.claim_list import ClaimList, ClaimPage
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.filter_line import FilterLine
from claimtrack.tui.widgets.line_list import LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import number, term

_FILTER_KEYS = {None: "a", Status.UNREVIEWED: "u", Status.CORROBORATED: "c", Status.DISPUTED: "d"}
_FILTER_KEYS |= {Status.UNRESOLVED: "n", Status.REJECTED: "x"}
_NEAR = 500


class IdsReady(Message):
    """The ids of the claims that the filter lets through."""

    bubble = False

    def __init__(self, ids: Sequence[str], keep: str | None) -> None:
        super().__init__()
        self.ids, self.keep = ids, keep


class PageReady(Message):
    """The rows of a page of the list."""

    bubble = False

    def __init__(self, ids: Sequence[str], page: ClaimPage) -> None:
        super().__init__()
        self.ids, self.page = ids, page


class CountsReady(Message):
    """How many claims stand where."""

    bubble = False

    def __init__(self, counts: dict[Status, int]) -> None:
        super().__init__()
        self.counts = counts


class ClaimReady(Message):
    """A claim with all that is known of it."""

    bubble = False

    def __init__(self, held: CaseClaim, sheet: Sheet) -> None:
        super().__init__()
        self.held, self.sheet = held, sheet


class QueueScreen(Workplace):
    """The claims of the case."""

    here = QUEUE
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(QUEUE)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._filter = ClaimFilter(status=Status.UNREVIEWED)
        self._open: CaseClaim | None = None
        self._total: int | None = None

    def body(self) -> Iterable[Widget]:
        """The filter line, the list, the sheet."""
        with Vertical(id="body"):
            yield FilterLine(self.lang)
            with Vertical(id="panes"):
                yield ClaimList(id="list", empty=self.say("empty.queue"))
                yield SheetView(id="sheet")

    @property
    def claims(self) -> ClaimList:
        """The list."""
        return self.query_one(ClaimList)

    @property
    def filter_line(self) -> FilterLine:
        """The line above the list."""
        return self.query_one(FilterLine)

    def on_mount(self) -> None:
        """Ask for the claims."""
        self.filter_line.search.can_focus = False
        self._tell_of_keys()
        self._ask_counts()
        self._ask_ids()

    def _tell_of_keys(self) -> None:
        keys = self.claimtrack.keys
        if keys.unknown:
            self.told.say(self.say("keys_unknown", names="\n".join(keys.unknown)), "!", "t-open")
        elif keys.clashes:
            self.told.say(self.say("keys_clash", names="\n".join(keys.clashes)), "!", "t-open")

    # What is listed ----------------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Ask anew for all that is shown; which claims are listed stays as it is until the filter changes."""
        self._ask_counts()
        self.claims.outdate()
        self._ask_claim()

    def go_to(self, thing: str) -> None:
        """List the claims of a finding, whatever their status."""
        self.filter_line.search.value = ""
        self._set_filter(ClaimFilter(finding=thing))

    def _set_filter(self, wanted: ClaimFilter) -> None:
        self._filter = wanted
        self._ask_ids()
        self._tell_counts()

    def _ask_ids(self) -> None:
        wanted, keep = self._filter, self._current()
        self.ask("ids", lambda: IdsReady(self.work.ids(wanted), keep))

    def _ask_counts(self) -> None:
        self.ask("counts", lambda: CountsReady(self.work.counts()))

    def _ask_claim(self) -> None:
        current = self._current()
        if current is None:
            self.questions.forget("claim")
            return

        def work() -> Message:
            view = self.work.claim(current)
            return ClaimReady(view.held, claim_sheet(view, self.lang))

        self.ask("claim", work)

    def on_ids_ready(self, event: IdsReady) -> None:
        """List other claims; the cursor stays on its claim where it is among them."""
        cursor = self._find(event.ids, event.keep)
        if not len(event.ids):
            self._open = None
            self.sheet.clear()
        self.claims.show_ids(event.ids, columns(self.lang), cursor=cursor or 0)

    def on_claim_list_page_wanted(self, event: ClaimList.PageWanted) -> None:
        """Ask for the rows of a page."""
        event.stop()
        number_, ids, listed = event.number, event.ids, self.claims.claims.ids

        def work() -> Message:
            seen, held, verdicts = self.work.page(ids)
            rows = [claim_row(each, verdicts, self.lang) for each in held]
            return PageReady(listed, ClaimPage(number_, {row.id: row for row in rows}, seen))

        self.ask(f"page {number_}", work)

    def on_page_ready(self, event: PageReady) -> None:
        """Show the rows of a page of the claims that are listed now."""
        if event.ids is self.claims.claims.ids:
            self.claims.put_page(event.page)

    def on_counts_ready(self, event: CountsReady) -> None:
        """Show how many claims stand where; where claims came or went the list is asked for anew."""
        total = sum(event.counts.values())
        if self._total not in (None, total):
            self._ask_ids()
        self._total = total
        self.filter_line.counts.counts = event.counts
        self._tell_counts()

    def _tell_counts(self) -> None:
        counts = self.filter_line.counts
        wanted = self._filter
        chosen = wanted.status
        counts.tell(counts.counts, chosen, self.say("filter.finding", id=wanted.finding) if wanted.finding else "")

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Show the claim of the cursor."""
        event.stop()
        self.filter_line.place(event.index, len(self.claims.claims))
        self._ask_claim()

    def on_claim_ready(self, event: ClaimReady) -> None:
        """Show a claim."""
        self._open = event.held
        self.sheet.show(event.sheet)

    async def on_line_list_opened(self) -> None:
        """A click on the row of the cursor."""
        await self.action_open()

    # Searching and filtering -------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Search; what is typed narrows the list at once."""
        search = self.filter_line.search
        search.can_focus = True
        search.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what is typed."""
        if event.input.id == "search":
            event.stop()
            wanted = replace(self._filter, search=event.value.strip() or None)
            if wanted != self._filter:
                self._set_filter(wanted)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list with what was found."""
        if event.input.id == "search":
            event.stop()
            self._end_search()

    def on_field_left(self, event: Field.Left) -> None:
        """Back to the list without the search."""
        event.stop()
        self.filter_line.search.value = ""
        self._end_search()

    def _end_search(self) -> None:
        self.list.focus()
        self.filter_line.search.can_focus = False

    def action_filter(self) -> None:
        """Choose which claims are listed."""
        counts = self.filter_line.counts.counts
        choices = [Choice("a", self._counted("filter.any", sum(counts.values())), "any")]
        for status, sign in signs.STATUS.items():
            word = f"{term('status', status, self.lang)}  {number(counts.get(status, 0), self.lang)}"
            choices.append(Choice(_FILTER_KEYS[status], word, status.value, sign, signs.STATUS_STYLE[status]))
        cursor = next((i for i, each in enumerate(choices) if each.value == (self._filter.status or "any")), 0)

        def chosen(value: str | None) -> None:
            if value is not None:
                status = None if value == "any" else Status(value)
                self._set_filter(ClaimFilter(status=status, search=self._filter.search))

        self.app.push_screen(Choose(self.say("filter.title"), choices, cursor=cursor), chosen)

    def _counted(self, key: str, count: int) -> str:
        return f"{self.say(key)}  {number(count, self.lang)}"

    def action_back(self) -> None:
        """To the list; from there, off with the marks, then with the search, then with the finding."""
        if not self.list.has_focus:
            self.list.focus()
        elif self.list.marked:
            self.list.clear_marks()
        elif self._filter.search or self._filter.finding:
            self.filter_line.search.value = ""
            status = Status.UNREVIEWED if self._filter.finding else self._filter.status
            self._set_filter(ClaimFilter(status=status))

    # Deciding ----------------------------------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark the claim and go on."""
        self.list.toggle_mark()
        self.list.move_to(self.list.cursor + 1)
        count = len(self.list.marked)
        self.told.say(self.say("marked", count=count) if count else "", "•", "t-label")

    def action_decide(self, status: str) -> None:
        """Decide on the claim, or on all that are marked, and go on."""
        word = Status(status)
        marked = sorted(self.list.marked)
        if not marked:
            if self._current() is not None:
                self._decide([self.list.cursor], word)
            return
        title = self.say("confirm.decide", count=len(marked), status=term("status", word, self.lang))
        self.confirm(title, lambda: self._decide(marked, word))

    def _decide(self, places: Sequence[int], word: Status) -> None:
        claims = self.claims.claims
        done = Done(tuple(claims.ids[place] for place in places), word)
        known = [seen for place in places if (seen := claims.seen(place)) is not None]
        seen = min(known) if len(known) == len(places) else None

        def work() -> Message:
            self.work.decide(done, seen)
            return ActDone(done)

        self.act(work)
        if self.list.marked:
            self.list.clear_marks()
        else:
            self.list.move_to(self.list.cursor + 1)
        label = self.say("reason", what=self._told(done))
        self.ask_reason(done, label, signs.STATUS[word], signs.STATUS_STYLE[word], seen)

    def on_act_done(self, event: ActDone) -> None:
        """Say what was done; while its reason is asked for the field says so already."""
        event.stop()
        self.claims.outdate()
        self._ask_counts()
        if event.done is not self._reason_for:
            self.tell_done(event.done)

    def tell_done(self, done: Done) -> None:
        """Say what was decided."""
        assert isinstance(done.word, Status)
        if not done.refused:
            self.told.say(
                self.say("done", what=self._told(done)), signs.STATUS[done.word], signs.STATUS_STYLE[done.word]
            )

    def _told(self, done: Done) -> str:
        word = term("status", done.word, self.lang)
        if len(done.subjects) == 1:
            return f"{done.subjects[0]} {word}"
        return self.say("claims", count=len(done.subjects), status=word)

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to the claim that was undone."""
        place = self._find(self.claims.claims.ids, subjects[0]) if subjects else None
        if place is not None:
            self.list.move_to(place)

    # Going elsewhere ---------------------------------------------------------------------------------------------

    async def action_open(self) -> None:
        """Go to the first finding that speaks of the claim."""
        held = self._open
        if held is None or held.placed.id != self._current():
            return
        if not held.findings:
            self.told.say(self.say("no_finding", id=held.placed.id or ""), "–")
            return
        finding = held.findings[0]
        await self.claimtrack.action_go(CROSSCHECK)
        self.claimtrack.workplaces[CROSSCHECK].go_to(finding)

    def action_copy(self) -> None:
        """Copy the claim with its citation, by way of the terminal."""
        held = self._open
        if held is not None and held.placed.id == self._current():
            self.app.copy_to_clipboard(citation(held, self.lang))
            self.told.say(self.say("copied", id=held.placed.id or ""), "✓", "t-good")

    def _current(self) -> str | None:
        ids = self.claims.claims.ids
        return ids[self.list.cursor] if len(ids) else None

    def _find(self, ids: Sequence[str], wanted: str | None) -> int | None:
        """The place of a claim, looked for near the cursor."""
        if wanted is None:
            return None
        near = range(max(0, self.list.cursor - _NEAR), min(len(ids), self.list.cursor + _NEAR))
        return next((place for place in near if ids[place] == wanted), None)
