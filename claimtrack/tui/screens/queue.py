"""The queue: claims one after the other, each with its source text, decided by one key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from claimtrack.desk import ClaimFilter, ClaimIds, ClaimOrder
from claimtrack.model import CaseClaim, Status
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import DOCUMENT, QUEUE, bindings_of
from claimtrack.tui.screens.claims import ClaimPlace
from claimtrack.tui.screens.filters import Filters
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.claim_row import claim_row, columns
from claimtrack.tui.text.claim_sheet import claim_sheet
from claimtrack.tui.text.filter_text import filter_words
from claimtrack.tui.widgets.claim_list import PAGE, ClaimList, ClaimPage, ClaimRows
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.filter_line import FilterLine
from claimtrack.tui.widgets.line_list import LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import term

_FIRST = 2 * PAGE
"""Claims that are listed before the rest is known: whole pages, so that the rest only goes on."""


class IdsReady(Message):
    """The ids of the claims that the filter lets through."""

    bubble = False

    def __init__(self, ids: ClaimIds, keep: str | None, *, more: bool = False, goes_on: bool = False) -> None:
        super().__init__()
        self.ids, self.keep, self.more, self.goes_on = ids, keep, more, goes_on
        """`more`: these are the first ones, the rest is still to come; `goes_on`: the first of these are listed."""


class PageReady(Message):
    """The rows of a page of the list."""

    bubble = False

    def __init__(self, listed: ClaimRows, page: ClaimPage) -> None:
        super().__init__()
        self.listed, self.page = listed, page


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


class QueueScreen(ClaimPlace):
    """The claims of the case."""

    here = QUEUE
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(QUEUE)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._filter, self._order = ClaimFilter(status=Status.UNREVIEWED), ClaimOrder.PLACE
        self._wanted: str | None = None
        self._filters = Filters(self, self.list_claims)
        self._total: int | None = None

    def body(self) -> Iterable[Widget]:
        """The filter line, the list, the sheet."""
        with Vertical(id="body"):
            yield FilterLine(self.lang)
            with Vertical(id="panes"):
                yield ClaimList(id="list", empty=self.say("empty.queue"), meanwhile=self.say("loading"))
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
        keys = self.terminal.keys
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
        """List the claims of a finding, a source or a document, or put the cursor on a claim, whatever the status."""
        self.filter_line.search.value = ""
        part = {"F": "finding", "S": "source", "D": "document"}.get(thing[:1])
        if part is not None:
            only: dict[str, Any] = {part: thing}
            self.list_claims(ClaimFilter(**only))
        elif (place := self.claims.claims.place_of(thing)) is not None:
            self.list.move_to(place)
        else:
            self._wanted = thing
            self.list_claims(ClaimFilter())

    def list_claims(self, wanted: ClaimFilter, order: ClaimOrder | None = None) -> None:
        """List the claims that a filter lets through."""
        self._filter = wanted
        self._order = self._order if order is None else order
        self._ask_ids()
        self._tell_counts()

    def _ask_ids(self) -> None:
        wanted, order, keep = self._filter, self._order, self._wanted or self.current
        self._wanted = None

        def work() -> Message:
            # The first ones are there at once, a million are not.
            first = self.work.ids(wanted, order, limit=_FIRST)
            return IdsReady(first, keep, more=len(first) == _FIRST)

        self.ask("ids", work)

    def _ask_rest(self, keep: str | None) -> None:
        wanted, order = self._filter, self._order
        self.ask("ids", lambda: IdsReady(self.work.ids(wanted, order), keep, goes_on=True))

    def _ask_new(self) -> None:
        """Ask for claims that came meanwhile. By place they stand behind the others: a million are not listed again."""
        wanted, order, held = self._filter, self._order, self.claims.claims.ids
        if order is not ClaimOrder.PLACE or not len(held):
            self._ask_ids()
            return
        last = held[-1]
        self.ask("ids", lambda: IdsReady(held.with_more(self.work.ids(wanted, order, after=last)), None, goes_on=True))

    def _ask_counts(self) -> None:
        self.ask("counts", lambda: CountsReady(self.work.counts()))

    def _ask_claim(self) -> None:
        current = self.current
        if current is None:
            self.forget_sheet()
            return

        def work() -> Message:
            view = self.work.claim(current)
            return ClaimReady(view.held, claim_sheet(view, self.lang))

        self.ask_sheet(work)

    def on_ids_ready(self, event: IdsReady) -> None:
        """List other claims; the cursor stays on its claim where it is among them."""
        cursor = event.ids.place_of(event.keep) if event.keep else None
        if event.goes_on:
            self.claims.extend(event.ids)
            if cursor is not None and self.list.cursor == 0:
                self.list.move_to(cursor)
            self.filter_line.place(self.list.cursor, len(event.ids))
            return
        if not len(event.ids):
            self.held = None
            self.sheet.clear()
        self.claims.show_ids(event.ids, columns(self.lang), cursor=cursor or 0)
        if event.more:
            self._ask_rest(event.keep if cursor is None else None)

    def on_claim_list_page_wanted(self, event: ClaimList.PageWanted) -> None:
        """Ask for the rows of a page."""
        event.stop()
        number_, ids, listed = event.number, event.ids, self.claims.claims

        def work() -> Message:
            seen, views, verdicts = self.work.page(ids)
            rows = [claim_row(each.held, verdicts, self.lang) for each in views]
            by_id = {row.id: view for row, view in zip(rows, views, strict=True)}
            return PageReady(listed, ClaimPage(number_, {row.id: row for row in rows}, seen, by_id))

        self.ask(f"page {number_}", work)

    def on_page_ready(self, event: PageReady) -> None:
        """Show the rows of a page of the claims that are listed now."""
        if event.listed is self.claims.claims:
            self.claims.put_page(event.page)

    def on_counts_ready(self, event: CountsReady) -> None:
        """Show how many claims stand where; where claims came or went the list is asked for anew."""
        total = sum(event.counts.values())
        if self._total is not None and total > self._total:
            self._ask_new()
        elif self._total not in (None, total):
            self._ask_ids()
        self._total = total
        self.filter_line.counts.counts = event.counts
        self._tell_counts()

    def _tell_counts(self) -> None:
        counts = self.filter_line.counts
        wanted = self._filter
        chosen = wanted.status
        counts.tell(counts.counts, chosen, filter_words(wanted, self._order, self.lang))

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Show the claim of the cursor."""
        event.stop()
        self.filter_line.place(event.index, len(self.claims.claims))
        self.turn(self.current, self._ask_claim, self._brief)

    def _brief(self) -> Sheet | None:
        view = self.claims.claims.view(self.list.cursor)
        return None if view is None else claim_sheet(view, self.lang)

    def on_claim_ready(self, event: ClaimReady) -> None:
        """Show a claim."""
        self.shown(event.held)
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
                self.list_claims(wanted)

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
        """Choose which claims are listed, and in what order."""
        self._filters.ask(self._filter, self._order, self.filter_line.counts.counts)

    async def action_back(self) -> None:
        """To the list; from there, off with the marks, then with the search, then with what narrows the list."""
        plain = ClaimFilter(status=self._filter.status)
        if not self.list.has_focus:
            self.list.focus()
        elif self.list.marked:
            self.list.clear_marks()
        elif self._filter.search:
            self.filter_line.search.value = ""
            self.list_claims(replace(self._filter, search=None))
        elif self._filter != plain:
            self.list_claims(replace(plain, status=Status.UNREVIEWED) if self._filter.finding else plain)
        else:
            await self.terminal.go_back()

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
            super().action_decide(status)
            return
        ids = self.claims.claims.ids
        title = self.say("confirm.decide", count=len(marked), status=term("status", word, self.lang))
        self.confirm(title, lambda: self.decide([ids[place] for place in marked], word))

    def seen_of(self, claims: Sequence[str]) -> int | None:
        """The least that their rows know of."""
        rows = self.claims.claims
        places = sorted(self.list.marked) if len(claims) > 1 else [self.list.cursor]
        known = [seen for place in places if (seen := rows.seen(place)) is not None]
        return min(known) if len(known) == len(places) else None

    def go_on(self) -> None:
        """Take the marks off, or go to the next claim."""
        if self.list.marked:
            self.list.clear_marks()
        else:
            self.list.move_to(self.list.cursor + 1)

    def acted(self, done: Done) -> None:
        """Show what an act changed."""
        del done
        self.claims.outdate()
        self._ask_counts()
        self._ask_claim()

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to the claim that was undone."""
        place = self.claims.claims.place_of(subjects[0]) if subjects else None
        if place is not None:
            self.list.move_to(place)

    async def action_open(self) -> None:
        """Go to the claim in its text."""
        if self.current is not None:
            await self.terminal.show(DOCUMENT, self.current)

    @property
    def current(self) -> str | None:
        """The claim of the cursor."""
        ids = self.claims.claims.ids
        return ids[self.list.cursor] if len(ids) else None
