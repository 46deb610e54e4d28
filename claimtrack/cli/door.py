"""What every command starts from: which case, who, in what language, and where output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from claimtrack.cli.output import Output

if TYPE_CHECKING:
    import typer

    from claimtrack.casefile import CaseFile
    from claimtrack.report import Redaction
    from claimtrack.settings import Settings


@dataclass
class Door:
    """The global options of one run, and what follows from them; `code` is the exit code a command leaves behind."""

    case: str | None = None
    person: str | None = None
    language: str | None = None
    output: Output = field(default_factory=Output)
    code: int = 0
    _open: CaseFile | None = None

    @cached_property
    def settings(self) -> Settings:
        """The settings of the person's config file."""
        from claimtrack import settings

        return settings.load()

    def use_concepts(self) -> None:
        """Take in the person's own concepts, where the settings name a file of them. Raises InputRefused."""
        from claimtrack.model import ClaimtrackError

        try:
            path = self.settings.concepts
        except ClaimtrackError:
            # Told of by what needs the settings.
            return
        if path is not None:
            from claimtrack.language.topics import extend

            extend(path)

    @property
    def lang(self) -> str:
        """The language of what is printed: --lang, else the settings', else the locale's."""
        from claimtrack import settings
        from claimtrack.model import ClaimtrackError

        try:
            known = self.settings
        except ClaimtrackError:
            # A settings file that cannot be read is told of in some language.
            known = settings.Settings()
        return settings.resolve_language(self.language, known, os.environ)

    @property
    def json_lang(self) -> str:
        """The language of the sentences in JSON: English unless --lang is given."""
        return self.language or "en"

    @property
    def location(self) -> str:
        """The case in use: --case, else CLAIMTRACK_CASE, else claimtrack.db here."""
        from claimtrack import settings

        return settings.resolve_case(self.case, os.environ)

    @property
    def by(self) -> str:
        """Who acts: --by, else CLAIMTRACK_USER, else the settings' or the system's user."""
        from claimtrack import settings

        return settings.resolve_person(self.person, os.environ, self.settings, settings.system_user())

    @property
    def again(self) -> str:
        """How to call claimtrack on the same case again: "claimtrack --case oil.db"."""
        import shlex

        return _program() + (f" --case {shlex.quote(self.case)}" if self.case is not None else "")

    def open(self, *, create: bool = False) -> CaseFile:
        """The case in use, open until the run ends. Raises NoCase where there is none and `create` is not set."""
        if self._open is None:
            from claimtrack import casefile

            try:
                self._open = casefile.open_case(self.location, create=create)
            except OSError as fault:
                from claimtrack.model import CaseUnusable

                raise CaseUnusable("case.cannot_open", case=self.location) from fault
        return self._open

    def open_checked(self) -> CaseFile:
        """The case in use; where an add was broken off, that its findings are not of all documents is told."""
        from claimtrack import desk

        case = self.open()
        if not desk.is_checked(case):
            self.output.talk(self.say("command.check.due", again=self.again))
        return case

    def export(self, record: dict[str, Any]) -> None:
        """One line of JSON of the case, without the names of its confidential sources."""
        self.output.record(self.public(record))

    def public(self, data: Any) -> Any:
        """Data of the case as JSON holds it, without the names of its confidential sources."""
        return self._redaction.record(data) if self._redaction else data

    def unnamed(self, cells: Iterable[str]) -> list[str]:
        """The cells of a row of CSV of the case, without the names of its confidential sources."""
        return [self._redaction.names(cell) if self._redaction else cell for cell in cells]

    @cached_property
    def _redaction(self) -> Redaction | None:
        """What hides the names; None where no source is confidential."""
        from claimtrack import desk

        case = self.open()
        if not any(source.confidential for source in desk.sources(case)):
            return None
        from claimtrack.report import Redaction

        with desk.parts(case) as parts:
            return Redaction(parts, self.json_lang)

    def close(self) -> None:
        """Let go of the case."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def say(self, key: str, **parameters: Any) -> str:
        """The sentence of a key in the language of the run."""
        from claimtrack.wording import say

        return say(key, self.lang, **parameters)


def _program() -> str:
    """The command as it was called, where its name alone would not be found."""
    import shlex
    import shutil

    called = sys.argv[0]
    folder, name = os.path.split(called)
    if name == "__main__.py" and os.path.basename(folder) == "claimtrack":
        return f"{os.path.basename(sys.executable)} -m claimtrack"
    if not name.startswith("claimtrack") or not os.path.exists(called):
        return "claimtrack"
    found = shutil.which("claimtrack")
    if found and os.path.samefile(found, called):
        return "claimtrack"
    return shlex.quote(min(called, os.path.relpath(called), key=len))


def door(context: typer.Context) -> Door:
    """The door of a command's context."""
    found = context.find_object(Door)
    assert found is not None
    found.use_concepts()
    return found
