"""The report: what it is to show, how it will look, and where it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from claimtrack import desk
from claimtrack.model import Status
from claimtrack.tui import document_work, report_work
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import REPORT, bindings_of
from claimtrack.tui.report_work import FORMATS, Chosen
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.form import Form, FormField
from claimtrack.tui.screens.pick import Pick
from claimtrack.tui.screens.workplace import Workplace
from claimtrack.tui.source_work import sources
from claimtrack.tui.text import document_rows, finding_rows, report_sheet, signs, source_sheet
from claimtrack.tui.text.blocks import Sheet
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.tui.widgets.line_list import FixedRows, LineList
from claimtrack.tui.widgets.sheet_view import SheetView
from claimtrack.wording import LANGUAGES, display_text, term

_STATUS_KEYS = dict(zip(("u", "c", "d", "n", "x"), Status, strict=True))


class Previewed(Message):
    """How the report will look."""

    bubble = False

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet


class Copied(Message):
    """The report as Markdown, to be handed to the clipboard."""

    bubble = False

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Written(Message):
    """The report has been written."""

    bubble = False

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class ReportScreen(Workplace):
    """The report of the case."""

    here = REPORT
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(REPORT)

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__(work, lang)
        self.chosen = Chosen(lang)
        self._previewed = False

    def body(self) -> Iterable[Widget]:
        """The choices and the preview."""
        with Vertical(id="body"), Vertical(id="panes"):
            yield LineList(id="list")
            yield SheetView(id="sheet")

    def on_mount(self) -> None:
        """Show the choices, and the preview once its width is known."""
        self._list()
        self.sheet.show(Sheet("", self.say("loading"), ()))
        self.call_after_refresh(self.renew)

    def _list(self) -> None:
        rows = FixedRows(report_sheet.option_rows(self.chosen, self.lang))
        self.list.show(rows, report_sheet.columns(self.lang), cursor=self.list.cursor)

    def renew(self) -> None:
        """Ask anew how the report will look."""
        chosen, lang = self.chosen, self.lang
        width, title = self.sheet.scrollable_content_region.width, self.say("draft.preview", path=chosen.path)

        def work() -> Message:
            return Previewed(report_sheet.rendered(report_work.preview(self.work, chosen), title, width, lang))

        self.ask("preview", work)

    def on_resize(self) -> None:
        """Render the report to another width."""
        if self._previewed:
            self.renew()

    def on_previewed(self, event: Previewed) -> None:
        """Show how the report will look."""
        self._previewed = True
        self.sheet.show(event.sheet)

    def go_to(self, thing: str) -> None:
        """Show the report of one thing alone: a finding, a document, a source."""
        part = {"F": "findings", "D": "documents", "S": "sources"}.get(thing[:1])
        if part is not None:
            self._choose(Chosen(self.lang).toggled(part, thing))

    def acted(self, done: Done) -> None:
        """Show what an act changed."""
        del done
        self.renew()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """The preview is that of all choices together."""
        event.stop()

    def on_line_list_opened(self) -> None:
        """A click on the choice of the cursor."""
        self.action_open()

    def action_copy(self) -> None:
        """Copy the report as Markdown."""
        chosen = self.chosen
        self.ask("copy", lambda: Copied(report_work.markdown(self.work, chosen)))

    def on_copied(self, event: Copied) -> None:
        """Say that it was copied."""
        self.app.copy_to_clipboard(event.text)
        self.told.say(self.say("draft.copied"), "✓", "t-good")

    # Choosing ----------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Change the choice of the cursor."""
        getattr(self, f"_ask_{report_sheet.PARTS[self.list.cursor]}")()

    def _choose(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._list()
        self.renew()

    def _ask_lang(self) -> None:
        choices = [Choice(each[0], self.say(f"draft.language.{each}"), each) for each in LANGUAGES]
        self._ask("lang", choices, lambda value: replace(self.chosen, lang=value))

    def _ask_format(self) -> None:
        choices = [Choice(each[0], self.say(f"draft.format.{each}"), each) for each in FORMATS]
        self._ask("format", choices, self.chosen.in_format)

    def _ask(self, part: str, choices: Sequence[Choice], made: Callable[[str], Chosen]) -> None:
        held = getattr(self.chosen, part)
        cursor = next((place for place, each in enumerate(choices) if each.value == held), 0)

        def chosen(value: str | None) -> None:
            if value is not None:
                self._choose(made(value))

        self.app.push_screen(Choose(self.say(f"draft.part.{part}"), choices, cursor=cursor), chosen)

    def _ask_path(self) -> None:
        def given(typed: dict[str, str] | None) -> None:
            if typed and typed["path"].strip():
                self._choose(self.chosen.in_file(typed["path"].strip()))

        fields = [FormField("path", self.say("draft.part.path"), self.chosen.path)]
        self.app.push_screen(Form(self.say("draft.where"), fields, self.lang), given)

    def _ask_statuses(self, cursor: int = 0) -> None:
        choices = [
            Choice(
                key,
                f"{'✓ ' if status.value in self.chosen.statuses else '  '}{term('status', status, self.lang)}",
                status.value,
                signs.STATUS[status],
                signs.STATUS_STYLE[status],
            )
            for key, status in _STATUS_KEYS.items()
        ]

        def chosen(value: str | None) -> None:
            if value is not None:
                self._choose(self.chosen.toggled("statuses", value))
                # Several are chosen one after the other; Escape ends it.
                self._ask_statuses([each.value for each in choices].index(value))

        title, hint = self.say("draft.part.statuses"), self.say("draft.several")
        self.app.push_screen(Choose(title, choices, cursor=cursor, hint=hint), chosen)

    def _ask_documents(self) -> None:
        def find(typed: str) -> Sequence[Row]:
            return [document_rows.document_row(each, self.lang) for each in document_work.names(self.work, typed)]

        self._pick("documents", document_rows.columns(self.lang), find)

    def _ask_sources(self) -> None:
        def find(typed: str) -> Sequence[Row]:
            known = sources(self.work)
            found = source_sheet.matching(known, typed)
            return [source_sheet.source_row(each, known.standing.get(each.id, {}), self.lang) for each in found]

        self._pick("sources", source_sheet.columns(self.lang), find)

    def _ask_findings(self) -> None:
        def find(typed: str) -> Sequence[Row]:
            found = finding_rows.by_severity(desk.findings(self.work.case))
            rows = [finding_rows.finding_row(each, self.lang) for each in found]
            words = typed.casefold().split()
            return [row for row in rows if all(w in " ".join(c.text for c in row.cells).casefold() for w in words)]

        self._pick("findings", finding_rows.columns(self.lang), find)

    def _pick(self, part: str, columns: tuple[Column, ...], find: Callable[[str], Sequence[Row]]) -> None:
        held = getattr(self.chosen, part)

        def marked(typed: str) -> Sequence[Row]:
            rows = find(typed)
            return [Row(row.id, (Cell("✓" if row.id in held else "", "t-good"), *row.cells)) for row in rows]

        def picked(thing: str | None) -> None:
            if thing is not None:
                self._choose(self.chosen.toggled(part, thing))

        title = self.say(f"draft.part.{part}")
        self.app.push_screen(Pick(title, (Column("", 1), *columns), marked, self.lang), picked)

    # Writing -----------------------------------------------------------------------------------------------------

    async def action_report(self) -> None:
        """Write the report; over a file that is there only after a confirmation."""
        if report_work.exists(self.chosen):
            self.confirm(self.say("draft.overwrite", path=display_text(self.chosen.path)), self._write, cursor=1)
        else:
            self._write()

    def _write(self) -> None:
        chosen = self.chosen
        self.told.say(self.say("draft.writing", path=chosen.path), "…")
        self.ask("write", lambda: Written(report_work.write(self.work, chosen)))

    def on_written(self, event: Written) -> None:
        """Say where it was written."""
        self.told.say(self.say("draft.written", path=event.path), "✓", "t-good")
