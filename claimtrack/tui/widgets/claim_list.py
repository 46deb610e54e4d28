"""The list of claims: the ids of all, the rows of the pages looked at last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from textual.message import Message

from claimtrack.desk import ClaimIds, ClaimView
from claimtrack.tui.text.table import Column, Row
from claimtrack.tui.widgets.line_list import LineList

PAGE = 200
_KEPT = 24
_WHOLE = 3
"""Pages of which the claims are kept too, and not their rows alone: those in view, and one beside them."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Rows of a page by the id of the claim, and the number of the last journal entry seen when they were read."""

    number: int
    rows: dict[str, Row]
    seen: int
    views: Mapping[str, ClaimView]
    """The claims themselves, each with its sources."""


class ClaimRows:
    """Rows by pages: those looked at last are kept, those that are out of date are shown until they are renewed."""

    def __init__(self, ids: ClaimIds | None = None) -> None:
        self.ids = ClaimIds(()) if ids is None else ids
        self._pages: OrderedDict[int, ClaimPage] = OrderedDict()
        self._stale: set[int] = set()

    def __len__(self) -> int:
        return len(self.ids)

    def place_of(self, claim: str) -> int | None:
        """Where a claim stands in the list."""
        return self.ids.place_of(claim)

    def row(self, index: int) -> Row | None:
        """A row, where its page is there."""
        page = self._pages.get(index // PAGE)
        return page.rows.get(self.ids[index]) if page else None

    def view(self, index: int) -> ClaimView | None:
        """A claim with its sources, where its page was looked at lately."""
        page = self._pages.get(index // PAGE)
        return page.views.get(self.ids[index]) if page else None

    def seen(self, index: int) -> int | None:
        """The last journal entry that a row knows of."""
        page = self._pages.get(index // PAGE)
        return page.seen if page else None

    def ids_of(self, page: int) -> Sequence[str]:
        """The ids of a page."""
        return self.ids[page * PAGE : (page + 1) * PAGE]

    def wanting(self, indexes: range) -> list[int]:
        """The pages of these rows that are not there or stale."""
        pages = range(indexes.start // PAGE, (indexes.stop - 1) // PAGE + 1) if indexes else range(0)
        for page in pages:
            if page in self._pages:
                self._pages.move_to_end(page)
        return [page for page in pages if page not in self._pages or page in self._stale]

    def put(self, page: ClaimPage) -> None:
        """Keep a page, and let go of the one not looked at for longest."""
        self._pages[page.number] = page
        self._pages.move_to_end(page.number)
        self._stale.discard(page.number)
        while len(self._pages) > _KEPT:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)
        for number in [number for number, each in self._pages.items() if each.views][:-_WHOLE]:
            self._pages[number] = replace(self._pages[number], views={})

    def outdate(self) -> None:
        """Take every page for stale."""
        self._stale = set(self._pages)


class ClaimList(LineList):
    """A list over pages; it says which it wants."""

    class PageWanted(Message):
        """A page that is in view and not there."""

        def __init__(self, number: int, ids: Sequence[str]) -> None:
            super().__init__()
            self.number, self.ids = number, ids

    def __init__(self, *, id: str, empty: str = "", meanwhile: str = "") -> None:
        super().__init__(id=id, empty=empty, meanwhile=meanwhile)
        self.claims = ClaimRows()
        self._asked: set[int] = set()

    def show_ids(self, ids: ClaimIds, columns: tuple[Column, ...], *, cursor: int = 0) -> None:
        """Show other claims."""
        self.claims = ClaimRows(ids)
        self._asked = set()
        self.show(self.claims, columns, cursor=cursor)
        self.want_pages()

    def extend(self, ids: ClaimIds) -> None:
        """Show more claims behind those that are shown."""
        self.claims.ids = ids
        self.grow()
        self.want_pages()

    def put_page(self, page: ClaimPage) -> None:
        """Show the rows of a page."""
        self._asked.discard(page.number)
        self.claims.put(page)
        self.refresh()

    def outdate(self) -> None:
        """Ask anew for what is in view; what is shown stays until then."""
        self.claims.outdate()
        self._asked = set()
        self.want_pages()

    def want_pages(self) -> None:
        """Ask for the pages in view."""
        view = self.in_view
        for page in self.claims.wanting(range(view.start, max(view.stop, min(self.cursor + 1, len(self.claims))))):
            if page not in self._asked:
                self._asked.add(page)
                self.post_message(self.PageWanted(page, self.claims.ids_of(page)))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self.want_pages()

    def on_resize(self) -> None:
        """Ask for what comes into view."""
        super().on_resize()
        self.want_pages()
