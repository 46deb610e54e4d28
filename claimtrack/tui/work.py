"""Work off the screen's thread: questions to the case, of which the last counts, and acts, which all count in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Event
from time import monotonic

from textual.dom import DOMNode
from textual.message import Message

from claimtrack import desk, model

_SLOW, _OFTEN = 0.5, 0.2
"""Seconds after which an act says how far it is, and then how often."""


class Refused(Message):
    """A question or an act that came to nothing, and why, in one line."""

    def __init__(self, why: model.Message) -> None:
        super().__init__()
        self.why = why


class Answered(Message):
    """What a question of a topic brought back."""

    bubble = False

    def __init__(self, topic: str, number: int, answer: Message) -> None:
        super().__init__()
        self.topic, self.number, self.answer = topic, number, answer


class Acted(Message):
    """What an act came to, who asked for it, and whether the check that follows it was stopped."""

    bubble = False

    def __init__(self, answer: Message, asker: DOMNode, *, stopped: bool) -> None:
        super().__init__()
        self.answer, self.asker, self.stopped = answer, asker, stopped


class Checking(Message):
    """How far the check is that follows an act."""

    bubble = False

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


Work = Callable[[], Message]
"""Runs in a thread and returns the message that says what came of it; it touches no widget."""


def attempt(work: Work) -> Message:
    """Do the work; a fault becomes the message that tells it."""
    try:
        return work()
    except model.ClaimtrackError as error:
        return Refused(error.message)
    except Exception as error:  # a fault of ours shows in a line and ends nothing
        return Refused(model.Message.of("terminal.fault", fault=f"{type(error).__name__}: {error}"[:200]))


class Questions:
    """The questions of one screen: one at a time a topic, and of those that wait meanwhile only the last is asked."""

    def __init__(self, screen: DOMNode) -> None:
        self._screen = screen
        self._numbers: dict[str, int] = {}
        self._waiting: dict[str, Work] = {}
        self._busy: set[str] = set()

    def ask(self, topic: str, question: Work) -> None:
        """Ask; the answer comes as Answered, to be handed to `take`."""
        self._numbers[topic] = self._numbers.get(topic, 0) + 1
        if topic in self._busy:
            self._waiting[topic] = question
        else:
            self._start(topic, question)

    def forget(self, topic: str) -> None:
        """Drop what is still to come of a topic."""
        self._numbers[topic] = self._numbers.get(topic, 0) + 1
        self._waiting.pop(topic, None)

    def take(self, answered: Answered) -> Message | None:
        """The answer, or None where the question has been asked anew since."""
        self._busy.discard(answered.topic)
        waiting = self._waiting.pop(answered.topic, None)
        if waiting is not None:
            self._start(answered.topic, waiting)
        return answered.answer if answered.number == self._numbers[answered.topic] else None

    def _start(self, topic: str, question: Work) -> None:
        number = self._numbers[topic]
        self._busy.add(topic)

        def work() -> None:
            self._screen.post_message(Answered(topic, number, attempt(question)))

        self._screen.run_worker(work, thread=True, group=topic, exit_on_error=False)


class Acts:
    """The acts of the person at this terminal: done one after the other, in the order of the keys."""

    def __init__(self, app: DOMNode) -> None:
        self._app = app
        self._waiting: deque[tuple[Work, DOMNode]] = deque()
        self._busy = False
        self._stop = Event()

    @property
    def idle(self) -> bool:
        """Whether every act has been done."""
        return not self._busy and not self._waiting

    def submit(self, act: Work, asker: DOMNode) -> None:
        """Do an act as soon as those before it are done; the app gets Acted."""
        self._waiting.append((act, asker))
        if not self._busy:
            self._next()

    def stop(self) -> None:
        """Stop the check that follows the act in hand; the act stands."""
        self._stop.set()

    def done(self) -> None:
        """Go on to the next act."""
        self._busy = False
        if self._waiting:
            self._next()

    def _next(self) -> None:
        act, asker = self._waiting.popleft()
        self._busy = True
        self._stop.clear()
        told = monotonic() + _SLOW

        def watch(done: int, total: int) -> None:
            nonlocal told
            if self._stop.is_set():
                raise desk.CheckStopped
            if monotonic() >= told:
                told = monotonic() + _OFTEN
                self._app.post_message(Checking(done, total))

        def work() -> None:
            with desk.watched(watch):
                answer = attempt(act)
            self._app.post_message(Acted(answer, asker, stopped=self._stop.is_set()))

        self._app.run_worker(work, thread=True, group="acts", exit_on_error=False)
