"""The app: one case, one person, the screens, and what was done since it was opened."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandListItem, SimpleCommand
from textual.message import Message

from claimtrack import desk
from claimtrack.tui.case_work import CaseWork, Done
from claimtrack.tui.commands import CROSSCHECK, DOCUMENT, HISTORY, QUEUE, REPORT, SOURCES, Keys, commands_of
from claimtrack.tui.jobs import Job, JobEnded, Jobs, Progressed
from claimtrack.tui.screens.acting import ActDone
from claimtrack.tui.screens.workplace import CaseChanged, Workplace
from claimtrack.tui.themes import DARK, DARK_VARIABLES, LIGHT, LIGHT_VARIABLES
from claimtrack.tui.work import Acted, Acts, Answered, Checking, Questions, Refused
from claimtrack.wording import display_text, render, say

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

_STYLES = Path(__file__).parent / "styles"
_REASONS = 30
_LOOK_EVERY = 1.0
"""Seconds between looks at the journal: two terminals on one case see each other within two."""


_WORKPLACES = {
    QUEUE: "QueueScreen",
    CROSSCHECK: "CrosscheckScreen",
    DOCUMENT: "DocumentScreen",
    SOURCES: "SourcesScreen",
    REPORT: "ReportScreen",
    HISTORY: "HistoryScreen",
}
"""The class of each screen, in the module of its name; a screen is loaded when it is first shown."""


class Looked(Message):
    """The number of the journal's last entry."""

    bubble = False

    def __init__(self, last: int, reasons: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.last, self.reasons = last, reasons


class Standing(Message):
    """Whether the findings are of the case as it is."""

    bubble = False

    def __init__(self, checked: bool) -> None:
        super().__init__()
        self.checked = checked


class ClaimtrackApp(App[None]):
    """The terminal on one case."""

    CSS_PATH: ClassVar[list[Path]] = sorted(_STYLES.glob("*.tcss"))  # type: ignore[assignment]
    DEFAULT_MODE = QUEUE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "leave", show=False, priority=True)]
    ENABLE_COMMAND_PALETTE = False
    """The palette is opened by our own list of commands, in the person's language."""

    def __init__(
        self,
        case: CaseFile,
        *,
        by: str,
        lang: str,
        keys: Mapping[str, str],
        theme: str | None = None,
        blind: bool = False,
        look: bool = True,
    ) -> None:
        super().__init__()
        self.title = "claimtrack"
        self.animation_level = "none"
        self.lang, self.keys = lang, Keys(keys, lang)
        self.work = CaseWork(case, by, blind=blind)
        self.acts, self.jobs = Acts(self), Jobs(self)
        self.reasons: list[str] = []
        self._questions = Questions(self)
        self._done: list[Done] = []
        self._last = -1
        self._unchecked = ""
        """What is said while the findings are not of the case as it is."""
        self.fault: Exception | None = None
        """What ended the app, where it was not the person."""
        self._look = look
        self._leaving = False
        self.workplaces: dict[str, Workplace] = {}
        self._came_from: list[str] = []
        for name in _WORKPLACES:
            self.add_mode(name, partial(self._made, name))
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = theme if theme in self.available_themes else DARK.name
        self.set_keymap(self.keys.keymap)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our style sheets need of a theme that is not ours."""
        return DARK_VARIABLES if self.current_theme.dark else LIGHT_VARIABLES

    def on_mount(self) -> None:
        """Begin to look at the journal now and then."""
        self._questions.ask("look", self._first_look)
        if self._look:
            self.set_interval(_LOOK_EVERY, self.look)

    def look(self) -> None:
        """Look whether somebody has done something."""
        self._questions.ask("look", lambda: Looked(self.work.last_entry()))

    def _first_look(self) -> Message:
        entries = desk.journal(self.work.case, person=self.work.by, limit=200)
        reasons = dict.fromkeys(display_text(e.reason) for e in reversed(entries) if e.reason)
        return Looked(self.work.last_entry(), tuple(reasons))

    def on_answered(self, event: Answered) -> None:
        """Take the answer of a look."""
        answer = self._questions.take(event)
        if isinstance(answer, Standing):
            self._stands(checked=answer.checked)
        if isinstance(answer, Looked):
            if answer.reasons and not self.reasons:
                self.reasons = list(answer.reasons)[:_REASONS]
            before, self._last = self._last, answer.last
            if before not in (-1, answer.last):
                self._tell_screens()

    def on_acted(self, event: Acted) -> None:
        """Hand an act's answer to the screen that asked for it, and see what it changed."""
        self.acts.done()
        if not self.jobs.busy and self.acts.idle:
            self._note(self._unchecked)
        if event.stopped or self._unchecked:
            self._questions.ask("checked", lambda: Standing(desk.is_checked(self.work.case)))
        if isinstance(event.answer, ActDone) and event.answer.done.entries:
            done = event.answer.done
            if done not in self._done:
                self._done.append(done)
        event.asker.post_message(event.answer)
        if self._leaving:
            self._leave_if_idle()
        else:
            self.look()

    def _tell_screens(self) -> None:
        for screen in self.workplaces.values():
            screen.post_message(CaseChanged())

    def _made(self, name: str) -> Workplace:
        screen: type[Workplace] = getattr(import_module(f"claimtrack.tui.screens.{name}"), _WORKPLACES[name])
        made = self.workplaces[name] = screen(self.work, self.lang)
        return made

    # What was done at this terminal ----------------------------------------------------------------------------

    def last_done(self) -> Done | None:
        """The last act of this terminal that stands."""
        return self._done[-1] if self._done else None

    def forget_done(self, undone: set[int | None]) -> None:
        """Forget acts whose entries were undone."""
        self._done = [done for done in self._done if not any(entry.number in undone for entry in done.entries)]

    def remember_reason(self, reason: str) -> None:
        """Offer a reason again."""
        shown = display_text(reason)
        self.reasons = [shown, *(each for each in self.reasons if each != shown)][:_REASONS]

    # Faults ------------------------------------------------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of all variables: texts of documents among them.
        self._close_messages_no_wait()

    # Commands ----------------------------------------------------------------------------------------------------

    async def action_go(self, screen: str) -> None:
        """Go to a screen by its key: from there there is no way back."""
        self._came_from = []
        if screen != self.current_mode:
            await self.switch_mode(screen)

    async def show(self, screen: str, thing: str) -> None:
        """Show something on another screen; Escape leads back."""
        before = self.current_mode
        if screen in self._came_from:
            # There and back again is no longer way than there.
            del self._came_from[self._came_from.index(screen) :]
        else:
            self._came_from.append(before)
        if screen != before:
            await self.switch_mode(screen)
        self.workplaces[screen].go_to(thing)

    async def go_back(self) -> None:
        """Go back to the screen from which something was shown."""
        if self._came_from:
            await self.switch_mode(self._came_from.pop())

    # Long work ---------------------------------------------------------------------------------------------------

    def add(self, wanted: Mapping[str, str]) -> None:
        """Add documents beside all else."""
        self._start(lambda job: job.add(wanted))

    def check(self) -> None:
        """Cross-check the case beside all else."""
        self._start(Job.check)

    def action_stop(self) -> None:
        """Stop the long work in hand, or else the check that follows an act."""
        if not self.jobs.stop():
            self.acts.stop()

    def _start(self, run: Callable[[Job], str]) -> None:
        if self.jobs.busy:
            self._say_here(say("terminal.job.busy", self.lang), "!", "t-open")
            return

        def tell(words: str) -> None:
            self.post_message(Progressed(words))

        self.jobs.start(Job(self.work, self.lang, tell), run)

    def on_progressed(self, event: Progressed) -> None:
        """Show on every screen how far the work is."""
        if self.jobs.busy:
            self._progress(event.words)

    def on_checking(self, event: Checking) -> None:
        """Show how far the check is that follows an act."""
        if not self.jobs.busy and not self.acts.idle:
            self._progress(say("terminal.job.checking", self.lang, done=event.done, total=event.total))

    def _stands(self, *, checked: bool) -> None:
        """Say, for as long as it is so, that the findings are not of the case as it is."""
        key = next(self.keys.shown(command) for command in commands_of(QUEUE) if command.id == "check")
        self._unchecked = "" if checked else say("terminal.job.unchecked", self.lang, check=key)
        if not self.jobs.busy:
            self._note(self._unchecked)

    def on_job_ended(self, event: JobEnded) -> None:
        """Say what the work came to."""
        self._end_job(event.words, "✓" if event.well else "!", "t-good" if event.well else "t-open")

    def on_refused(self, event: Refused) -> None:
        """Say why the work came to nothing."""
        self._end_job(render(event.why, self.lang), "!", "t-bad")

    def _end_job(self, words: str, sign: str, style: str) -> None:
        self.jobs.ended()
        self._note(self._unchecked)
        if self._unchecked:
            self._questions.ask("checked", lambda: Standing(desk.is_checked(self.work.case)))
        self._say_here(words, sign, style)
        self.look()

    def _progress(self, words: str) -> None:
        key = next(self.keys.shown(command) for command in commands_of(QUEUE) if command.id == "stop")
        self._note(say("terminal.job.stops", self.lang, words=words, stop=key) if words else "")

    def _note(self, told: str) -> None:
        for screen in self.workplaces.values():
            if screen.is_mounted:
                screen.progress(told)

    def _say_here(self, words: str, sign: str, style: str) -> None:
        screen = self.workplaces.get(self.current_mode)
        if screen is not None:
            screen.told.say(words, sign, style)

    async def action_leave(self) -> None:
        """Leave, once every act has been done; a reason that is being typed is kept."""
        for screen in self.screen_stack:
            if isinstance(screen, Workplace):
                screen.keep_reason()
        self._leaving = True
        self.call_later(self._leave_if_idle)

    def _leave_if_idle(self) -> None:
        self.jobs.stop()
        if self.acts.idle:
            self.exit()

    def action_command_palette(self) -> None:
        """Show the palette: the commands of this screen, and the themes."""
        screen = self.screen
        if not isinstance(screen, Workplace):
            return
        commands: list[CommandListItem] = []
        for command in commands_of(screen.here):
            if command.id == "palette":
                continue
            title = f"{command.title(self.lang)}  [{self.keys.shown(command)}]".replace("[", "(").replace("]", ")")
            commands.append(SimpleCommand(title, self._runner(screen, command.action)))
        for name, theme in sorted(self.available_themes.items()):
            # Without colours the terminal's own become black on black.
            if not (self.no_color and theme.ansi):
                commands.append(SimpleCommand(say("terminal.theme", self.lang, name=name), self._themed(name)))
        self.search_commands(commands, say("terminal.palette", self.lang))

    def _runner(self, screen: Workplace, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await screen.run_action(action)

        return run

    def _themed(self, name: str) -> Callable[[], None]:
        def run() -> None:
            self.theme = name

        return run
