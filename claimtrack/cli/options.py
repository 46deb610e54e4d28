"""Arguments and options that several commands share, and how their values are read.

Values of a vocabulary are taken as text and looked up when the command runs, so that `--help` need not load the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Files and folders; - is standard input."),
]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="Date of publication: 2024-11-22.")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Who published the documents.")]
Language = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", help="Language of the documents, such as es. Default: found out."),
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of the documents. Default: found out.")
]
MaxSize = Annotated[
    str | None, typer.Option("--max-size", metavar="SIZE", help="Refuse larger files: 80MB. Default: 50MB.")
]
Manifest = Annotated[
    str | None,
    typer.Option(
        "--manifest", metavar="CSV", help="A CSV with path, published, publisher, title, url, language of each file."
    ),
]
Reference = Annotated[
    list[str] | None,
    typer.Option(
        "--reference",
        metavar="CSV",
        help="Figures to trust: subject, value, low, high, unit, per, date, source; repeatable.",
    ),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, in a line.")]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option("--evidence", metavar="URL|D4|C9", help="What it rests on: an address, document, claim; repeatable."),
]
Quote = Annotated[
    list[str] | None,
    typer.Option("--quote", metavar="TEXT", help="What the evidence says, in the order of --evidence; repeatable."),
]
TableOrJsonl = Annotated[str, typer.Option("--format", metavar="table|jsonl", help="How to print it.")]

_SIZE = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,6})?) ?([kmg]?)b?", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FACTORS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}

Value = TypeVar("Value", bound=StrEnum)


def one_of(words: Iterable[str], word: str, option: str) -> str:
    """The word, which must be one of a few. Raises InputRefused."""
    words = list(words)
    if word in words:
        return word
    from claimtrack.model import InputRefused

    raise InputRefused("command.usage.one_of", option=option, value=word, words="\n".join(words))


def member(vocabulary: type[Value], word: str, option: str) -> Value:
    """The value of an enumeration of the model by its word. Raises InputRefused."""
    return vocabulary(one_of([each.value for each in vocabulary], word.lower(), option))


def day(text: str | None, option: str) -> date | None:
    """A date written as 2024-11-22. Raises InputRefused."""
    if text is None:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    from claimtrack.model import InputRefused

    raise InputRefused("command.usage.date", option=option, value=text)


def size(text: str) -> int:
    """A number of bytes written as 50000000, 500kB, 50MB or 1.5GB. Raises InputRefused."""
    found = _SIZE.fullmatch(text.strip())
    if found:
        return int(float(found[1]) * _FACTORS[found[2].lower()])
    from claimtrack.model import InputRefused

    raise InputRefused("command.usage.size", value=text)
