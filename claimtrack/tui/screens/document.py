"""A whole text with its claims: what nobody has decided on stands out, what was missed is made a claim by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from claimtrack import desk
from claimtrack.model import CaseClaim, Claim
from claimtrack.tui import document_work
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import DOCUMENT, QUEUE, bindings_of
from claimtrack.tui.document_work import Opened
from claimtrack.tui.screens.claims import ClaimPlace
from claimtrack.tui.screens.form import Form
from claimtrack.tui.screens.pick import Pick
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.claim_sheet import claim_sheet
from claimtrack.tui.text.document_rows import columns, document_line, document_row
from claimtrack.tui.text.marks import is_open
from claimtrack.tui.text.reading_fields import fields_of, proposed, reads, said_of
from claimtrack.tui.text.table import Row
from claimtrack.tui.widgets.bars import Footer, ToldLine
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.tui.widgets.text_view import TextView
from claimtrack.wording import quoted

_SHOWN = 160


class DocumentReady(Message):
    """A document, its text wrapped."""

    bubble = False

    def __init__(self, opened: Opened | None, *, keep: bool) -> None:
        super().__init__()
        self.opened, self.keep = opened, keep


class ClaimReady(Message):
    """The claim at hand with all that is known of it."""

    bubble = False

    def __init__(self, held: CaseClaim, sheet: Sheet) -> None:
        super().__init__()
        self.held, self.sheet = held, sheet


class Proposed(Message):
    """What the reader makes of a stretch that is to be a claim."""

    bubble = False

    def __init__(self, start: int, end: int, claim: Claim | None) -> None:
        super().__init__()
        self.start, self.end, self.claim = start, end, claim


class DocumentScreen(ClaimPlace):
    """One document of the case."""

    here = DOCUMENT
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(DOCUMENT)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self._opened: Opened | None = None
        self._wanted: str | None = None

    def body(self) -> Iterable[Widget]:
        """A line about the document, its text, the sheet of the claim at hand."""
        with Vertical(id="body"):
            yield ToldLine(id="tally")
            with Vertical(id="panes"):
                yield TextView(id="list")
                yield SheetView(id="sheet")

    @property
    def text(self) -> TextView:
        """The text."""
        return self.query_one(TextView)

    def to_list(self) -> None:
        """Back to the text, with nothing selected."""
        self.text.end()
        super().to_list()

    def on_mount(self) -> None:
        """Open the document that is asked for once the width is known."""
        self.query_one("#tally", ToldLine).say(self.say("loading"))
        self.call_after_refresh(self._ask_document, keep=False)

    def go_to(self, thing: str) -> None:
        """Open a document, or that of a claim with the claim at hand."""
        self._wanted = thing
        if self.is_attached and self.size.width:
            self._ask_document(keep=False)

    def renew(self) -> None:
        """Ask anew where the claims stand; the text stays as it is scrolled."""
        self._ask_document(keep=True)

    def on_text_view_resized(self) -> None:
        """Wrap the text to another width."""
        self._ask_document(keep=True)

    def _ask_document(self, *, keep: bool) -> None:
        wanted, width, before, current = self._wanted, self.text.text_width, self._opened, self.current
        keep = keep and wanted is None

        def work() -> Message:
            return DocumentReady(document_work.opened(self.work, wanted, width, before, current), keep=keep)

        self.ask("document", work)

    def on_document_ready(self, event: DocumentReady) -> None:
        """Show a document."""
        opened = event.opened
        self._wanted = None
        tally = self.query_one("#tally", ToldLine)
        if opened is None:
            tally.say(self.say("empty.document"))
            return
        same = self._opened is not None and self._opened.document.id == opened.document.id
        self._opened = opened
        if not same:
            self.held = None
        self.text.show(opened.layout, opened.marks, opened.here, keep=event.keep and same)
        tally.say(document_line(opened.document, opened.marks, self.lang))
        if not opened.marks.claims:
            self.sheet.clear()

    # The claim at hand -------------------------------------------------------------------------------------------

    @property
    def current(self) -> str | None:
        """The claim at hand."""
        text = self.text
        return None if text.here is None else text.marks.claims[text.here].id

    def seen_of(self, claims: Sequence[str]) -> int | None:
        """What the marks know of."""
        del claims
        return self._opened.seen if self._opened else None

    def on_text_view_moved(self) -> None:
        """Tell of the claim at hand."""
        self.turn(self.current, self._ask_claim)

    def _ask_claim(self) -> None:
        current = self.current
        if current is None:
            self.forget_sheet()
            return

        def work() -> Message:
            view = self.work.claim(current)
            return ClaimReady(view.held, claim_sheet(view, self.lang, text=False))

        self.ask_sheet(work)

    def on_claim_ready(self, event: ClaimReady) -> None:
        """Show the claim at hand."""
        self.shown(event.held)
        self.sheet.show(event.sheet)

    def go_on(self) -> None:
        """Go to the next figure that nobody has decided on; what was just decided still counts as open."""
        self.action_next_undecided(1)

    def acted(self, done: Done) -> None:
        """Show what an act changed, and the claim that it made."""
        made = next((entry.subject for entry in done.entries if entry.act == "claim"), None)
        if made is not None:
            self._wanted = made
        self.renew()

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to the claim that was undone."""
        place = self.text.marks.by_id.get(subjects[0]) if subjects else None
        self.text.go_to(place)
        self.renew()

    # Moving about ------------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Go to the next claim or the one before."""
        if self.sheet.has_focus:
            self.sheet.read_on(by)
        elif self.text.here is not None:
            self.text.go_to(self.text.here + by)
        else:
            self.text.scroll_by(by)

    def action_page(self, by: int) -> None:
        """Go by a page; the first claim in view is the one at hand then."""
        if self.sheet.has_focus:
            self.sheet.page_on(by)
            return
        text = self.text
        text.scroll_by(by * max(1, text.size.height - 2))
        top = round(text.scroll_offset.y)
        if text.marks.claims and top < len(text.layout_):
            text.here = text.marks.after(text.layout_.starts[top])
            text.refresh()
            self.on_text_view_moved()

    def action_first(self) -> None:
        """Go to the beginning."""
        self.text.go_to(0)
        self.text.scroll_by(-len(self.text.layout_))

    def action_last(self) -> None:
        """Go to the end."""
        self.text.go_to(len(self.text.marks.claims) - 1)
        self.text.scroll_by(len(self.text.layout_))

    def action_next_undecided(self, direction: int) -> None:
        """Go to the next figure, or the one before, that nobody has decided on."""
        text = self.text
        if text.here is None:
            return
        found = text.marks.undecided(text.here, direction)
        if found is None or (found == text.here and not is_open(text.marks.claims[found])):
            self.told.say(self.say("whole.all_decided"), "✓", "t-good")
        else:
            text.go_to(found)

    async def action_open(self) -> None:
        """Go to the claim in the queue."""
        if self.current is not None:
            await self.terminal.show(QUEUE, self.current)

    def action_other_document(self) -> None:
        """Open another document."""

        def find(typed: str) -> Sequence[Row]:
            return [document_row(each, self.lang) for each in document_work.names(self.work, typed)]

        def picked(document: str | None) -> None:
            if document is not None:
                self.go_to(document)

        self.app.push_screen(Pick(self.say("whole.which"), columns(self.lang), find, self.lang), picked)

    # Making a claim ----------------------------------------------------------------------------------------------

    def action_select(self) -> None:
        """Begin to select a stretch of the text."""
        self.text.focus()
        self.text.begin()

    def on_text_view_selecting(self) -> None:
        """Say what is selected, and what can be done with it."""
        self._hint()

    def _hint(self) -> None:
        footer = self.query_one(Footer)
        selection = self.text.selection
        if selection is None:
            footer.hint()
            return
        chosen = self.text.text[selection[0] : selection[1]]
        self.told.say(quoted(chosen[:_SHOWN], self.lang), "▮", "t-label")
        begun = self.text.begun is not None
        footer.hint(
            [
                ("← →", self.say("select.char")),
                ("w b", self.say("select.word")),
                ("↑ ↓", self.say("select.line")),
                ("v", self.say("select.again" if begun else "select.begin")),
                ("enter", self.say("select.make")),
                ("esc", self.say("select.leave")),
            ]
        )

    def on_text_view_chosen(self, event: TextView.Chosen) -> None:
        """Make a claim of what was selected."""
        opened, start, end = self._opened, event.start, event.end
        if opened is not None:
            self.told.say("")
            document = opened.document.document
            self.ask("proposed", lambda: Proposed(start, end, proposed(document, start, end)))

    def on_proposed(self, event: Proposed) -> None:
        """Ask what the stretch reads."""
        opened = self._opened
        if opened is None:
            return
        start, end, lang = event.start, event.end, self.lang
        document, text = opened.document.id, opened.document.document.text

        def look(typed: Mapping[str, str]) -> str:
            return reads(desk.stretch(text, start, end, said_of({}, typed, lang)), lang)

        def given(typed: dict[str, str] | None) -> None:
            if typed is not None:
                said = said_of({}, typed, lang)
                self.perform([], lambda: self.work.make(document, start, end, said))

        about = quoted(text[start:end][:200], lang)
        fields = fields_of(event.claim, lang)
        self.app.push_screen(Form(self.say("edit.new", id=document), fields, lang, about=about, look=look), given)
