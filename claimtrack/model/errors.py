"""What can go wrong in a way that a person can mend, each with the one line that says what to do."""

from __future__ import annotations

from typing import ClassVar

from claimtrack.model.message import Message, Parameter


class ClaimtrackError(Exception):
    """A fault that is told in one line. `message` is worded by wording/; `exit_code` is the command's."""

    exit_code: ClassVar[int] = 2

    def __init__(self, key: str, **parameters: Parameter) -> None:
        self.message = Message.of(key, **parameters)
        super().__init__(key, dict(self.message.parameters))


class InputRefused(ClaimtrackError):
    """A file or value that cannot be taken: missing, binary, empty, too large, in no known encoding."""


class NoCase(ClaimtrackError):
    """There is no case where one is needed."""


class ActRefused(ClaimtrackError):
    """An act that would overwrite somebody's work, or that names something that is not there."""


class CaseUnusable(ClaimtrackError):
    """The case is locked, read-only, full, damaged, from a newer version, or does not verify."""

    exit_code = 3
