"""claimtrack for programs: read texts, check them, open a case.

    import claimtrack
    one = claimtrack.read("Russia sent more than 1 million barrels ...", published=date(2024, 11, 22))
    for finding in claimtrack.check([one]):
        ...
    with claimtrack.open_case("oil.db") as case:
        claims = desk.claims(case)          # from claimtrack import desk

The results are the frozen dataclasses of `claimtrack.model`; `claimtrack.wording` puts them into words and
`claimtrack.exchange.jsonl` into JSON.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from claimtrack.model import Dated, Document, Finding, ReadDocument
from claimtrack.model.reference import ReferenceFigure

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile


def read(
    text: str,
    *,
    path: str = "-",
    published: date | None = None,
    publisher: str | None = None,
    language: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> ReadDocument:
    """Find the claims of a text.

    Args:
        text: The text; offsets of the claims count its code points.
        path: What to call it: findings name it so.
        published: Its date of publication, from which "last month" counts; else that of its own date line.
        publisher: Who published it.
        language: A code of ISO 639-1; found out where it is not given.
        title: Its title.
        url: Its address.

    Returns:
        The document with its claims in the order of the text, and the figures that were refused.
    """
    from claimtrack import reading
    from claimtrack.document import language_of

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return reading.read(
        Document(
            path=path,
            sha256=digest,
            text=text,
            text_sha256=digest,
            language=language or language_of(text),
            published=published,
            dated=Dated.GIVEN if published else Dated.UNKNOWN,
            publisher=publisher,
            title=title,
            url=url,
        )
    )


def check(documents: Iterable[ReadDocument], references: Iterable[ReferenceFigure] = ()) -> list[Finding]:
    """Cross-check the claims of documents, within each, across them, and with figures that you trust.

    `claimtrack.checking.read_references` reads those from CSV files.
    """
    from claimtrack import checking

    return checking.check(list(documents), list(references))


def open_case(url: str, *, create: bool = False) -> CaseFile:
    """Open the case of a file or of a database's URL; `claimtrack.desk` holds what can be done with it.

    Raises:
        NoCase: There is none, and `create` is not set.
        CaseUnusable: It is locked, damaged, from a newer version, or cannot be written.
    """
    from claimtrack import casefile

    return casefile.open_case(url, create=create)
