"""The report as one web page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from claimtrack.report.view import ReportView
from claimtrack.wording import number, quoted, say

if TYPE_CHECKING:
    import jinja2

METHOD = ("reading", "compared", "rounding", "limits", "bases", "certainty", "sources", "people")


def page(view: ReportView) -> Iterator[str]:
    """The page of a report, in pieces."""
    style = _style()
    return (
        _environment()
        .get_template("report.html")
        .generate(
            view=view,
            lang=view.lang,
            style=style,
            style_hash=style_hash(style),
            method=METHOD,
            t=lambda key, **blanks: say(f"report.{key}", view.lang, **blanks),
            say=lambda key, **blanks: say(key, view.lang, **blanks),
            number=lambda value: number(value, view.lang),
            quoted=lambda text: quoted(text, view.lang),
        )
    )


def style_hash(style: str) -> str:
    """What the page's policy names so that this style sheet, and no other, applies."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


@cache
def _style() -> str:
    return (resources.files("claimtrack.report") / "templates" / "report.css").read_text(encoding="utf-8")


@cache
def _environment() -> jinja2.Environment:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("claimtrack.report", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["paragraph"] = _lead
    return environment


def _lead(text: str) -> tuple[str, str]:
    """A paragraph's first words, up to the first full stop, and its rest."""
    head, _, rest = text.partition(". ")
    return head, rest
