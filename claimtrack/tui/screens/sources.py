"""The sources: how far each can be relied on, how its claims fared, which names are one, to whom it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from claimtrack.model import CaseSource, Reliability
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import QUEUE, SOURCES, bindings_of
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.form import Form, FormField
from claimtrack.tui.screens.pick import Pick
from claimtrack.tui.screens.workplace import Workplace
from claimtrack.tui.source_work import SourceActs, Sources, SourceView, source_view, sources, with_kin
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.source_sheet import GRADE_STYLE, columns, grade_text, matching, source_row, source_sheet
from claimtrack.tui.text.table import Cell, Row
from claimtrack.tui.widgets.bars import ToldLine
from claimtrack.tui.widgets.fields import Field
from claimtrack.tui.widgets.line_list import FixedRows, LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import display_text

_NOBODY = "none"


class SourcesReady(Message):
    """The sources that are listed: those in whose names stands what was typed, of those `known` when it was asked."""

    bubble = False

    def __init__(
        self, known: Sources, listed: Sequence[CaseSource], rows: Sequence[Row], typed: str, *, fresh: bool
    ) -> None:
        super().__init__()
        self.known, self.listed, self.rows, self.typed, self.fresh = known, listed, rows, typed, fresh


class SourceReady(Message):
    """A source, at first without those that are one origin with it: the word lists for these take a moment to read."""

    bubble = False

    def __init__(self, view: SourceView, sheet: Sheet, *, whole: bool) -> None:
        super().__init__()
        self.view, self.sheet, self.whole = view, sheet, whole


class SourcesScreen(Workplace):
    """The sources of the case."""

    here = SOURCES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SOURCES)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self.acts = SourceActs(work)
        self._known = Sources((), {}, {})
        self._listed: Sequence[CaseSource] = ()
        self._wanted: str | None = None

    def body(self) -> Iterable[Widget]:
        """How many sources there are, the search field, the list, the sheet."""
        with Vertical(id="body"):
            with Horizontal(id="filter"):
                yield ToldLine(id="counts")
                yield Static("/", markup=False, id="search-sign")
                yield Field(id="search", placeholder=self.say("filter.search"))
            with Vertical(id="panes"):
                yield LineList(id="list", empty=self.say("empty.sources"), meanwhile=self.say("loading"))
                yield SheetView(id="sheet")

    @property
    def search(self) -> Field:
        """The search field."""
        return self.query_one("#search", Field)

    def on_mount(self) -> None:
        """Ask for the sources."""
        self.search.can_focus = False
        self.renew()

    def renew(self) -> None:
        """Ask for the sources anew."""
        typed = self.search.value

        def work() -> Message:
            known = sources(self.work)
            return self._ready(known, typed, fresh=True)

        self.ask("sources", work)

    def _ready(self, known: Sources, typed: str, *, fresh: bool) -> SourcesReady:
        listed = matching(known, typed)
        rows = [source_row(each, known.standing.get(each.id, {}), self.lang) for each in listed]
        return SourcesReady(known, listed, rows, typed, fresh=fresh)

    def _narrow(self) -> None:
        known, typed = self._known, self.search.value
        self.ask("narrow", lambda: self._ready(known, typed, fresh=False))

    def on_sources_ready(self, event: SourcesReady) -> None:
        """List the sources; the cursor stays on its own."""
        if not event.fresh and event.known is not self._known:
            # Sources were read anew while these were looked through.
            self._narrow()
            return
        keep = self._wanted or self.subject
        self._known, self._listed, self._wanted = event.known, event.listed, None
        place = next((place for place, each in enumerate(event.listed) if each.id == keep), 0)
        self.list.show(FixedRows(event.rows), columns(self.lang), cursor=place)
        graded = sum(each.reliability is not None for each in event.known.listed)
        told = self.say("source.count", count=len(event.known.listed), graded=graded)
        self.query_one("#counts", ToldLine).say(told)
        if not event.listed:
            self.sheet.clear()
        if event.typed != self.search.value:
            self._narrow()

    def go_to(self, thing: str) -> None:
        """Put the cursor on a source."""
        self._wanted = thing
        self.search.value = ""
        self.renew()

    @property
    def current(self) -> CaseSource | None:
        """The source of the cursor."""
        return self._listed[self.list.cursor] if self.list.cursor < len(self._listed) else None

    @property
    def subject(self) -> str | None:
        """Its id."""
        return self.current.id if self.current else None

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Show the source of the cursor."""
        event.stop()
        self.turn(self.subject, self._ask_source)

    def _ask_source(self) -> None:
        current, known = self.current, self._known
        if current is None:
            return

        def work() -> Message:
            view = source_view(self.work, known, current)
            return SourceReady(view, source_sheet(view, self.lang), whole=False)

        self.ask_sheet(work)

    def on_source_ready(self, event: SourceReady) -> None:
        """Show a source, then whose origin it shares."""
        self.sheet.show(event.sheet)
        known, bare = self._known, event.view

        def work() -> Message:
            view = with_kin(self.work, known, bare)
            return SourceReady(view, source_sheet(view, self.lang), whole=True)

        if not event.whole:
            self.ask_sheet(work)

    async def on_line_list_opened(self) -> None:
        """A click on the row of the cursor."""
        await self.action_open()

    async def action_open(self) -> None:
        """List its claims."""
        if self.subject is not None:
            await self.terminal.show(QUEUE, self.subject)

    def action_copy(self) -> None:
        """Copy the names of the source."""
        if self.current is not None:
            names = " / ".join(display_text(name) for name in (self.current.name, *self.current.aliases))
            self.app.copy_to_clipboard(names)
            self.told.say(self.say("copied", id=self.current.id), "✓", "t-good")

    def acted(self, done: Done) -> None:
        """Show what an act changed."""
        del done
        self.renew()

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to the source that was undone."""
        if subjects and subjects[0].startswith("S"):
            self._wanted = subjects[0]
        self.renew()

    # Searching ---------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Search by name; what is typed narrows the list at once."""
        self.search.can_focus = True
        self.search.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what is typed."""
        if event.input.id == "search":
            event.stop()
            self._narrow()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list with what was found."""
        if event.input.id == "search":
            event.stop()
            self._end_search()

    def on_field_left(self, event: Field.Left) -> None:
        """Back to the list without the search."""
        event.stop()
        self.search.value = ""
        self._end_search()

    def _end_search(self) -> None:
        self.to_list()
        self.search.can_focus = False

    async def action_back(self) -> None:
        """Back to the list; from there end the search, then go where one came from."""
        if self.list.has_focus and self.search.value:
            self.search.value = ""
        else:
            await super().action_back()

    # Acts --------------------------------------------------------------------------------------------------------

    def action_grade(self) -> None:
        """Grade the source, then ask why."""
        source = self.current
        if source is None:
            return
        choices = [
            Choice(each.value.lower(), grade_text(each, self.lang), each.value, style=GRADE_STYLE[each.value])
            for each in Reliability
        ]

        def chosen(value: str | None) -> None:
            if value is not None:
                letter = Reliability(value)
                self.perform(
                    [source.id],
                    lambda: self.acts.grade(source.id, letter),
                    why=lambda reason: self.acts.grade(source.id, letter, reason),
                    words=f"{source.id}: {grade_text(letter, self.lang)}",
                )

        cursor = next((i for i, each in enumerate(Reliability) if each is source.reliability), 0)
        self.app.push_screen(Choose(self.say("source.grade", name=self._named(source)), choices, cursor=cursor), chosen)

    def action_alias(self) -> None:
        """Give the source another name."""
        source = self.current
        if source is None:
            return

        def given(typed: dict[str, str] | None) -> None:
            if typed and typed["alias"].strip():
                self.perform([source.id], lambda: self.acts.alias(source.id, typed["alias"]))

        fields = [FormField("alias", self.say("label.alias"))]
        self.app.push_screen(Form(self.say("source.alias", name=self._named(source)), fields, self.lang), given)

    def action_parent(self) -> None:
        """Say to which body the source belongs."""
        source = self.current
        if source is None:
            return

        def picked(body: str | None) -> None:
            if body is not None:
                self.perform([source.id], lambda: self.acts.parent(source.id, None if body == _NOBODY else body))

        self._pick("source.parent", source, picked, nobody=True)

    def action_merge(self) -> None:
        """Take the source to be another one, after one confirmation."""
        source = self.current
        if source is None:
            return

        def picked(into: str | None) -> None:
            if into is not None:
                other = self._known.by_id[into]
                title = self.say("source.merge_sure", name=self._named(source), into=self._named(other))
                self.confirm(title, lambda: self.perform([source.id], lambda: self.acts.merge(source.id, into)))

        self._pick("source.merge", source, picked)

    def action_split(self) -> None:
        """Part one of its names from the source."""
        source = self.current
        if source is None:
            return
        if not source.aliases:
            self.told.say(self.say("source.one_name", name=self._named(source)), "–")
            return
        # The keys name the places: a name may begin with any letter.
        keys = "123456789"
        choices = [
            Choice(keys[place] if place < len(keys) else "", display_text(name)[:60], str(place))
            for place, name in enumerate(source.aliases)
        ]

        def chosen(value: str | None) -> None:
            if value is not None:
                self.perform([source.id], lambda: self.acts.split(source.id, source.aliases[int(value)]))

        self.app.push_screen(Choose(self.say("source.split", name=self._named(source)), choices), chosen)

    def action_confidential(self) -> None:
        """Name the source in no report, or in them again."""
        source = self.current
        if source is not None:
            secret = not source.confidential
            self.perform([source.id], lambda: self.acts.confidential(source.id, secret))

    def _pick(
        self, key: str, source: CaseSource, picked: Callable[[str | None], None], *, nobody: bool = False
    ) -> None:
        known, lang = self._known, self.lang

        def find(typed: str) -> Sequence[Row]:
            others = [each for each in matching(known, typed) if each.id != source.id]
            rows = [source_row(each, known.standing.get(each.id, {}), lang) for each in others]
            none = Row(_NOBODY, (Cell(""), Cell(""), Cell(self.say("source.nobody"), "t-faint", 6)))
            return [none, *rows] if nobody and not typed else rows

        self.app.push_screen(Pick(self.say(key, name=self._named(source)), columns(lang), find, lang), picked)

    @staticmethod
    def _named(source: CaseSource) -> str:
        return f"{source.id} {display_text(source.name)[:60]}"
