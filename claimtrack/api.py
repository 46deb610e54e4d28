"""claimtrack for programs: read texts and files, check them, open a case.

    >>> from datetime import date
    >>> import claimtrack
    >>> one = claimtrack.read(
    ...     "The ministry said that 43 ships had been built since March.", published=date(2024, 11, 22)
    ... )
    >>> figure = one.claims[0]
    >>> figure.anchor.quote, figure.source_names
    ('43 ships', ('ministry',))
    >>> figure.quantity.interval.low, figure.quantity.unit.name, figure.period.start
    (Decimal('43'), 'ships', datetime.date(2024, 3, 1))

Figures of several texts are held against each other, and what was computed can be told in words:

    >>> from claimtrack import wording
    >>> sent = claimtrack.read(
    ...     "Russia has sent 1.2 million barrels of oil to North Korea in 2024.", path="a", published=date(2024, 11, 22)
    ... )
    >>> cap = claimtrack.read("The resolution allows North Korea no more than 500,000 barrels of oil a year.", path="b")
    >>> limit = claimtrack.check([sent, cap])[0]
    >>> wording.render(limit.title, "en")
    '“1.2 million barrels of oil” is over the cap, “no more than 500,000 barrels of oil a year”: 2.3 to 2.5 times'

The results are the frozen dataclasses of `claimtrack.model`; `claimtrack.wording` puts them into words and
`claimtrack.exchange.jsonl` into JSON. What can be done with a case is in `claimtrack.desk`, one function an act.
"""

from __future__ import annotations

import hashlib
import os
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


def read_file(
    path: str | os.PathLike[str],
    *,
    published: date | None = None,
    publisher: str | None = None,
    language: str | None = None,
    encoding: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> list[ReadDocument]:
    """Find the claims of a file: text, Markdown, a web page, PDF, DOCX, a mail, a capture, a feed or an archive.

    "reports.zip/march/oil.html" is one document of an archive.
    What you state wins over what the file says of itself. All but plain text is opened in a process of its own, under
    limits of time and memory.

    Returns:
        Each document that the file holds; one for a file that is a document.

    Raises:
        InputRefused: The file cannot be read; the first reason where nothing in it can.
    """
    from claimtrack import reading
    from claimtrack.document import Origin, Workers, disk, documents, inside

    stated = Origin(published, publisher, language, encoding, title, url)
    file, part = inside.split(os.fspath(path)) or (os.fspath(path), None)
    with Workers() as workers:
        found = documents(disk.load(file), file, origin=stated, opener=workers.open, part=part)
    if not found.documents:
        raise found.refused[0]
    return [reading.read(received.document) for received in found.documents]


def check(documents: Iterable[ReadDocument], references: Iterable[ReferenceFigure] = ()) -> list[Finding]:
    """Cross-check the claims of documents, within each, across them, and with figures that you trust.

    `claimtrack.checking.read_references` reads those from CSV files.
    """
    from claimtrack import checking

    return checking.check(list(documents), list(references))


def open_case(url: str, *, create: bool = False) -> CaseFile:
    """Open the case of a file or of a database's URL; `claimtrack.desk` holds what can be done with it.

        >>> from claimtrack import desk
        >>> with open_case("oil.db", create=True) as case:
        ...     added = desk.add(case, "Ana", [desk.Incoming(read("Nine ships came."), b"Nine ships came.")])
        ...     [claim.placed.id for claim in desk.claims(case)]
        ['C1']

    Raises:
        NoCase: There is none, and `create` is not set.
        CaseUnusable: It is locked, damaged, from a newer version, or cannot be written.
    """
    from claimtrack import casefile

    return casefile.open_case(url, create=create)
