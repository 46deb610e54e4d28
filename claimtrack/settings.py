"""Settings: who I am, my language, my keys, my newsroom; and which of the places that may say so has the word.

The file is TOML, in the folder that the system keeps for such files (`config_path`):

    person = "Ana López"
    language = "es"
    concepts = "wool.toml"
    theme = "claimtrack-light"

    [keys]
    corroborate = "c"

    [newsroom]
    name = "The Northern Post"
    url = "https://post.example"
    ratings = ["true", "half true", "false"]
"""

from __future__ import annotations

import getpass
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from claimtrack.model import InputRefused

LANGUAGES = ("en", "es")
"""The languages that claimtrack speaks."""

DEFAULT_CASE = "claimtrack.db"
CASE_VARIABLE, PERSON_VARIABLE = "CLAIMTRACK_CASE", "CLAIMTRACK_USER"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The house that publishes: its name, its address and the words of its rating scale."""

    name: str | None = None
    url: str | None = None
    ratings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set; all of it may be left out."""

    person: str | None = None
    language: str | None = None
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Keys of the terminal by the name of the command."""
    theme: str | None = None
    """The theme of the terminal by its name."""
    newsroom: Newsroom = Newsroom()
    concepts: Path | None = None
    """A file with concepts of one's own; a relative path begins at the folder of the settings."""


def config_path() -> Path:
    """Where the settings lie on this system."""
    import platformdirs

    return platformdirs.user_config_path("claimtrack", appauthor=False) / "config.toml"


def load(path: Path | None = None) -> Settings:
    """The settings of a file, by default the person's own; none where the file is not there.

    Raises InputRefused for a file that cannot be read, or that sets what is no setting.
    """
    path = config_path() if path is None else path
    try:
        text = path.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise InputRefused("case.settings.unreadable", path=str(path), why=error.strerror or str(error)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputRefused("case.settings.no_toml", path=str(path), why=str(error)) from error
    return _Section(path, "", data).settings()


class _Section:
    """A table of the file, from which each setting is taken once; what is left over is no setting."""

    def __init__(self, path: Path, name: str, data: Mapping[str, Any]) -> None:
        self._path, self._name, self._data = path, name, dict(data)

    def settings(self) -> Settings:
        made = Settings(
            person=self._take("person", _text),
            language=self._take("language", _language),
            keys=MappingProxyType(self._take("keys", _texts_by_name) or {}),
            theme=self._take("theme", _text),
            newsroom=self._section("newsroom").newsroom(),
            concepts=self._beside("concepts"),
        )
        self._done()
        return made

    def newsroom(self) -> Newsroom:
        made = Newsroom(self._take("name", _text), self._take("url", _text), self._take("ratings", _texts) or ())
        self._done()
        return made

    def _beside(self, name: str) -> Path | None:
        told = self._take(name, _text)
        return None if told is None else self._path.parent / Path(told).expanduser()

    def _section(self, name: str) -> _Section:
        return _Section(self._path, f"{name}.", self._take(name, _table) or {})

    def _take(self, name: str, read: Callable[[Any], T | None]) -> T | None:
        if name not in self._data:
            return None
        made = read(self._data.pop(name))
        if made is None:
            raise InputRefused("case.settings.bad_value", path=str(self._path), name=f"{self._name}{name}")
        return made

    def _done(self) -> None:
        for name in self._data:
            raise InputRefused("case.settings.unknown", path=str(self._path), name=f"{self._name}{name}")


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _language(value: Any) -> str | None:
    return value if value in LANGUAGES else None


def _table(value: Any) -> Mapping[str, Any] | None:
    return value if isinstance(value, dict) else None


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(map(_text, value)) else None


def _texts_by_name(value: Any) -> dict[str, str] | None:
    return value if isinstance(value, dict) and all(map(_text, value.values())) else None


def resolve_case(option: str | None, environ: Mapping[str, str]) -> str:
    """Which case: the option, else CLAIMTRACK_CASE, else claimtrack.db in the folder at hand."""
    return option or environ.get(CASE_VARIABLE) or DEFAULT_CASE


def resolve_person(option: str | None, environ: Mapping[str, str], settings: Settings, system_user: str) -> str:
    """Who acts: the option, else CLAIMTRACK_USER, else the settings, else the system's user."""
    return option or environ.get(PERSON_VARIABLE) or settings.person or system_user


def resolve_language(option: str | None, settings: Settings, environ: Mapping[str, str]) -> str:
    """The language of what is printed: the option, else the settings, else the locale's, else English."""
    if option or settings.language:
        return option or settings.language or LANGUAGES[0]
    locale = next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), "")
    code = locale[:2].lower()
    return code if code in LANGUAGES and not locale[2:3].isalpha() else LANGUAGES[0]


def system_user() -> str:
    """The name by which the system knows who runs the program; their number where it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # No such variable, and no account with this number.
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"
