"""What all screens do alike: asking the case, acting on it, saying what was done and why, undoing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.screen import Screen

from claimtrack.model import Entry
from claimtrack.tui.case_work import CaseWork, Done, Why
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.terminal import Terminal
from claimtrack.tui.text.entries import act_text
from claimtrack.tui.text.told import act_told
from claimtrack.tui.widgets.bars import Footer, ToldLine
from claimtrack.tui.widgets.fields import Field, ReasonLine
from claimtrack.tui.work import Answered, Questions, Refused, Work
from claimtrack.wording import render, say

_FIELD = ("keep", "leave", "earlier")


class ActDone(Message):
    """An act has been done."""

    bubble = False

    def __init__(self, done: Done) -> None:
        super().__init__()
        self.done = done


class Undone(Message):
    """Entries have been undone."""

    bubble = False

    def __init__(self, entries: Sequence[Entry], subjects: Sequence[str]) -> None:
        super().__init__()
        self.entries, self.subjects = entries, subjects


class UndoFound(Message):
    """What an undo would take back where nothing was done at this terminal yet."""

    bubble = False

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.entries = entries


class Acting(Screen[None]):
    """A screen that asks and acts."""

    def __init__(self, work: CaseWork, lang: str) -> None:
        super().__init__()
        self.work, self.lang = work, lang
        self.questions = Questions(self)
        self._reason_for: Done | None = None
        self._reason_seen: int | None = None

    @property
    def terminal(self) -> Terminal:
        """The terminal that it stands in."""
        return cast("Terminal", self.app)

    @property
    def told(self) -> ToldLine:
        """The line that tells."""
        return self.query_one("#told", ToldLine)

    def say(self, key: str, **parameters: object) -> str:
        """The sentence of a key below `terminal`."""
        return say(f"terminal.{key}", self.lang, **parameters)

    def ask(self, topic: str, question: Work) -> None:
        """Ask off this thread; the answer comes as a message of its own."""
        self.questions.ask(topic, question)

    def act(self, act: Work) -> None:
        """Do something off this thread, after what was done before."""
        self.terminal.acts.submit(act, self)

    def on_answered(self, event: Answered) -> None:
        """Hand on an answer that is still wanted."""
        event.stop()
        answer = self.questions.take(event)
        if answer is not None:
            self.post_message(answer)

    def on_refused(self, event: Refused) -> None:
        """Say in one line why something was not done."""
        event.stop()
        self._end_reason()
        self.told.say(render(event.why, self.lang), "!", "t-bad")

    def to_list(self) -> None:
        """Give the list the focus."""
        raise NotImplementedError

    # Acts --------------------------------------------------------------------------------------------------------

    def perform(
        self, subjects: Sequence[str], act: Callable[[], Sequence[Entry]], *, why: Why | None = None, words: str = ""
    ) -> None:
        """Do something to the case; where `why` is given a reason is asked for, and that does it again with it.

        `words` say what is done while the reason is asked for.
        """
        done = Done(tuple(subjects), None, why=why)

        def work() -> Message:
            self.work.perform(done, act)
            return ActDone(done)

        self.act(work)
        if why is not None:
            self.ask_reason(done, words, "✓", "t-good", None)

    def on_act_done(self, event: ActDone) -> None:
        """Say what was done; while its reason is asked for the field says so already."""
        event.stop()
        self.acted(event.done)
        if event.done is not self._reason_for:
            self.tell_done(event.done)

    def acted(self, done: Done) -> None:
        """Show what an act changed."""

    def tell_done(self, done: Done) -> None:
        """Say what was done."""
        if not done.refused:
            told = act_told(done.subjects, done.word, done.entries, self.lang)
            words = self.say("done", what=told.words) if done.entries or done.word else told.words
            self.told.say(words, told.sign, told.style)

    # Reasons -----------------------------------------------------------------------------------------------------

    def ask_reason(self, done: Done, words: str, sign: str, style: str, seen: int | None) -> None:
        """Ask why something was done; the field has the focus until Enter or Escape."""
        self._reason_for, self._reason_seen = done, seen
        self.told.display = False
        label = self.say("reason", what=words)
        self.query_one(ReasonLine).ask(label, sign, style, self.terminal.reasons)

    def on_reason_line_given(self, event: ReasonLine.Given) -> None:
        """Write down the reason, if one was given."""
        event.stop()
        self._take_reason(event.reason)

    def keep_reason(self) -> None:
        """Write down a reason that is being typed, because the screen is left."""
        self._take_reason(self.query_one(ReasonLine).field.value.strip())

    def _take_reason(self, reason: str) -> None:
        done, seen = self._reason_for, self._reason_seen
        self._end_reason()
        if done is None:
            return
        if not reason:
            self.tell_done(done)
            return
        self.terminal.remember_reason(reason)

        def work() -> Message:
            self.work.give_reason(done, reason, seen)
            return ActDone(done)

        self.act(work)

    def _end_reason(self) -> None:
        self._reason_for = None
        line = self.query_one(ReasonLine)
        if line.display:
            line.display = False
            self.told.display = True
            self.to_list()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Name the keys of a field while it has the focus."""
        if isinstance(event.widget, Field):
            keys = ("enter", "escape", "up") if event.widget.id == "reason" else ("enter", "escape")
            footer = self.query_one(Footer)
            footer.hint(
                [
                    (self.terminal.keys.named(key), self.say(f"field.{event.widget.id}.{name}"))
                    for key, name in zip(keys, _FIELD, strict=False)
                ]
            )

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Name the usual keys again."""
        if isinstance(event.widget, Field):
            self.query_one(Footer).hint()

    # Undo --------------------------------------------------------------------------------------------------------

    def action_undo(self) -> None:
        """Undo what was done last at this terminal; before that, ask about what was done earlier."""
        done = self.terminal.last_done()
        if done is None:
            self.ask("undo", lambda: UndoFound(self.work.last_standing()))
        else:
            self.undo_entries([entry.id for entry in done.entries], done.subjects)

    def undo_entries(self, entries: Sequence[str], subjects: Sequence[str]) -> None:
        """Undo entries."""
        self.act(lambda: Undone(self.work.undo(entries), subjects))

    def on_undo_found(self, event: UndoFound) -> None:
        """Ask before something is undone that was not done here."""
        event.stop()
        if not event.entries:
            self.told.say(self.say("undo.nothing"), "!", "t-open")
            return
        last = event.entries[-1]
        key = "undo.earlier_many" if len(event.entries) > 1 else "undo.earlier"
        title = self.say(key, act=f"{last.id} {act_text(last, self.lang)}", more=len(event.entries) - 1)
        self.confirm(
            title,
            lambda: self.undo_entries([e.id for e in event.entries], tuple(e.subject for e in event.entries)),
            cursor=1,
        )

    def confirm(self, title: str, go_on: Callable[[], None], *, cursor: int = 0) -> None:
        """Ask once before something that touches much."""
        choices = [
            Choice("y", self.say("confirm.yes"), "yes"),
            Choice("n", self.say("confirm.no"), "no"),
        ]

        def chosen(value: str | None) -> None:
            if value == "yes":
                go_on()

        self.app.push_screen(Choose(title, choices, cursor=cursor, hint=self.say("confirm.hint")), chosen)

    def on_undone(self, event: Undone) -> None:
        """Say what was undone."""
        event.stop()
        self.terminal.forget_done({entry.undoes for entry in event.entries})
        if not event.entries:
            self.told.say(self.say("undo.already"), "!", "t-open")
            return
        subjects = list(dict.fromkeys(entry.subject for entry in event.entries))
        self.told.say(self.say("undo.done", what=", ".join(subjects[:6]), count=len(subjects)), "↶", "t-label")
        self.undid(event.subjects)

    def undid(self, subjects: Sequence[str]) -> None:
        """Go to what was undone."""
