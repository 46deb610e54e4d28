"""Concepts of one's own: a file in which a desk adds what its beat measures, and words for what is known already.

    [things]
    alpaca_wool = ""
    baby_alpaca = "alpaca_wool"

    [words.en]
    alpaca_wool = "alpaca wool, alpaca fibre*"
    baby_alpaca = "baby alpaca"

    [words.es]
    alpaca_wool = "fibra de alpaca, lana de alpaca"

A table of concepts (things, natures, statuses, acts, events, entities) names for each id the broader concept, or none.
`words` holds by language the words for an id, of this file or of the program, written as in xx.topics.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimtrack.model.errors import InputRefused

TABLES = ("things", "natures", "statuses", "acts", "events", "entities")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,59}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class OwnConcepts:
    """What such a file says."""

    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The broader concept of each id, by table."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The words for each id, by language."""
    source: bytes = b""
    """The file itself."""


NONE = OwnConcepts()
"""No file."""


def read(path: Path, known: Mapping[str, str]) -> OwnConcepts:
    """What a file says; `known` are the program's concepts with the table of each.

    Raises InputRefused for a file that cannot be read, and for an id, a broader concept, a language or a word that
    makes no sense, naming it.
    """
    try:
        data = path.read_bytes()
        told = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise InputRefused("case.settings.unreadable", path=str(path), why=error.strerror or str(error)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputRefused("case.settings.no_toml", path=str(path), why=str(error)) from error
    words = _table(told.pop("words", {}), path, "words")
    tables = {}
    for name, listed in told.items():
        if name not in TABLES:
            raise InputRefused("case.settings.unknown", path=str(path), name=name)
        tables[name] = _table(listed, path, name)
    ids = dict(known) | {id: name for name, listed in tables.items() for id in listed}
    for name, listed in tables.items():
        for id, broader in listed.items():
            if not _ID.fullmatch(id) or id in known or not isinstance(broader, str):
                raise _bad(path, f"{name}.{id}")
            if broader and ids.get(broader) != name:
                raise _bad(path, f"{name}.{id}")
        _require_no_circle(listed, path, name)
    for language, listed in words.items():
        for id, said in _table(listed, path, f"words.{language}").items():
            parts = said.split(",") if isinstance(said, str) else [""]
            if not _LANGUAGE.fullmatch(language) or id not in ids or not all(map(_WORD.search, parts)):
                raise _bad(path, f"words.{language}.{id}")
    return OwnConcepts(tables, words, data)


def _table(value: Any, path: Path, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _bad(path, name)
    return value


def _require_no_circle(broader: Mapping[str, str], path: Path, name: str) -> None:
    for id in broader:
        at, passed = id, {id}
        while broader.get(at):
            at = broader[at]
            if at in passed:
                raise _bad(path, f"{name}.{id}")
            passed.add(at)


def _bad(path: Path, name: str) -> InputRefused:
    return InputRefused("case.settings.bad_value", path=str(path), name=name)
