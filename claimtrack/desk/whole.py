"""A check of all documents of a case, and what the next one can begin from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from claimtrack.casefile import queries, store_document, store_finding, store_link, store_telling
from claimtrack.casefile.draft import Draft
from claimtrack.casefile.queries import StoredReading
from claimtrack.casefile.stock import telling_of
from claimtrack.casefile.store_finding import FindingRows
from claimtrack.casefile.texts import Reading, Texts
from claimtrack.desk import renewing
from claimtrack.desk.outcome import Moment, Outcome
from claimtrack.desk.proposals import proposed_links
from claimtrack.desk.renewing import Known, Numbers
from claimtrack.model import Finding

if TYPE_CHECKING:
    from claimtrack.checking.shelf import Shelf

Watch = Callable[[int, int], None]
"""Is told how many documents are done, of how many; what it raises ends the check, and nothing is written."""


def check_all(reading: Reading, watch: Watch | None = None) -> Outcome:
    """The findings of all documents of now. No transaction is open while they are worked out.

    Raises TextOvertaken where a document is given another text meanwhile.
    """
    with closing(Texts(reading)) as texts:
        return _check_all(reading, texts, watch)


def _check_all(reading: Reading, texts: Texts, watch: Watch | None) -> Outcome:
    with reading() as connection:
        moment, known = Moment.of(connection), renewing.known(connection)
        checked = store_document.fingerprint(connection)
        rests_on = renewing.rests_on(connection, known, checked)
        now, before = store_telling.versions(connection), store_telling.checked_versions(connection)
        readings = queries.readings(connection, texts=texts)
    findings, shelf = _findings(readings, known, watch)
    numbers = Numbers(readings)
    rows = [
        FindingRows(finding, tuple(numbers.of(placed) for placed in finding.claims), numbers.documents(finding))
        for finding in findings
    ]
    proposed = dict.fromkeys(ends for each in rows for ends in proposed_links(each.finding, each.claims))
    with reading() as connection:
        draft = Draft(connection)
        if shelf is not None and moment.filed != rests_on:
            _file(draft, shelf, numbers)
        were = store_link.proposals(connection)
        return Outcome(
            moment,
            store_finding.replacement(connection, rows),
            sorted(were - proposed.keys()),
            [ends for ends in proposed if ends not in were],
            draft,
            before.keys() - now.keys(),
            {document: version for document, version in now.items() if before.get(document) != version},
            None if shelf is None else rests_on,
            checked,
        )


def _findings(
    readings: Sequence[StoredReading], known: Known, watch: Watch | None
) -> tuple[list[Finding], Shelf | None]:
    """What the rules find by what is known; of a larger case with the shelf on which its documents stand."""
    # Imported here: the rules and their word lists are not needed for any other act.
    from claimtrack import checking
    from claimtrack.checking.ground import Ground
    from claimtrack.checking.shelf import Shelf

    documents = [each.read for each in readings]
    small = sum(len(each.claims) for each in readings) < renewing.SMALL
    if small and not known.paired and not known.references:
        return checking.check(documents, watch=watch) if watch else checking.check(documents), None
    judgements = known.judgements(Numbers(readings).keys())
    if small:
        return checking.check(documents, known.references, judgements, watch=watch), None
    ground = Ground.of(known.references, judgements)
    shelf = Shelf(documents, ground)
    return checking.findings_of(shelf, ground, watch), shelf


def _file(draft: Draft, shelf: Shelf, numbers: Numbers) -> None:
    """Note what the check made of each figure."""
    figures = [figure for scene in shelf.scenes() for figure in scene.figures]
    draft.refile((numbers.of(figure.placed), figure.measured.measure) for figure in figures)
    # Two claims on one stretch are one figure.
    draft.replace_all(
        telling_of(numbers.of(figure.placed), figure, numbers.of(shelf.tellings.first(figure).placed))
        for figure in figures
    )
