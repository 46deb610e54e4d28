"""A check of all documents of a case, and what the next one can begin from.

Only the few thousand figures that meet at a time are in memory; the others wait on disk, and so do the findings. A case
that is checked whole each time is small and checked in memory, by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from tempfile import gettempdir
from typing import TYPE_CHECKING

from claimtrack.casefile import queries, store_document, store_finding, store_link, store_telling
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.draft import Draft
from claimtrack.casefile.faults import told
from claimtrack.casefile.ids import CLAIM, number_of
from claimtrack.casefile.queries import StoredReading
from claimtrack.casefile.scratch import Scratch
from claimtrack.casefile.scratch_draft import ScratchDraft, stored_measures
from claimtrack.casefile.scratch_findings import ScratchFindings
from claimtrack.casefile.scratch_meetings import Meetings
from claimtrack.casefile.store_finding import FindingRows
from claimtrack.casefile.texts import Reading, TextOvertaken, Texts
from claimtrack.desk import renewing
from claimtrack.desk.outcome import Moment, Outcome
from claimtrack.desk.proposals import proposed_links
from claimtrack.desk.renewing import Known, Numbers
from claimtrack.model import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.checking.comparing.ground import Ground

Watch = Callable[[int, int], None]
"""Is told how many documents are done, of how many; what it raises ends the check, and nothing is written."""

_PAGE = 50
"""So many documents are taken in at a time, in a transaction of its own."""
_PARTS = 3
"""A check goes through the documents twice, then through what the figures of several measure."""
_DOCUMENT, _MEETING, _ITSELF = range(3)
"""What a finding was met in, in the order in which the first of two alike counts."""


def check_all(reading: Reading, watch: Watch | None = None) -> Outcome:
    """The findings of all documents of now. No transaction is open while they are worked out.

    Raises TextOvertaken where a document is given another text, or another reading, meanwhile.
    """
    with closing(Texts(reading)) as texts:
        with reading() as connection:
            moment, known = Moment.of(connection), renewing.known(connection)
            checked = store_document.fingerprint(connection)
            rests_on = renewing.rests_on(connection, known, checked)
            now, before = store_telling.versions(connection), store_telling.checked_versions(connection)
            small = queries.how_many_as_read(connection) < renewing.SMALL
            readings = queries.readings(connection, texts=texts) if small else []
        went = before.keys() - now.keys()
        took = {document: version for document, version in now.items() if before.get(document) != version}
        if small:
            return _check_small(reading, readings, known, watch, (moment, went, took, checked))
        # What is worked out on the way lies in the folder for temporary files.
        with told(gettempdir()):
            whole = Whole(reading, texts, now, watch)
            try:
                whole.work_out(known)
                return whole.outcome((moment, went, took, checked), rests_on)
            except BaseException:
                whole.close()
                raise


_Case = tuple[Moment, "set[int]", Mapping[int, int], str]
"""When a case was looked at, the documents that went and came since the check before, and its fingerprint."""


def _check_small(
    reading: Reading, readings: Sequence[StoredReading], known: Known, watch: Watch | None, case: _Case
) -> Outcome:
    # Imported here: the rules and their word lists are not needed for any other act.
    from claimtrack import checking

    documents, numbers = [each.read for each in readings], Numbers(readings)
    moment, went, took, checked = case
    if known.paired or known.references:
        findings = checking.check(documents, known.references, known.judgements(numbers.keys()), watch=watch)
    else:
        findings = checking.check(documents, watch=watch) if watch else checking.check(documents)
    rows = [
        FindingRows(finding, tuple(numbers.of(placed) for placed in finding.claims), numbers.documents(finding))
        for finding in findings
    ]
    proposed = dict.fromkeys(ends for each in rows for ends in proposed_links(each.finding, each.claims))
    with reading() as connection:
        were = store_link.proposals(connection)
        return Outcome(
            moment,
            store_finding.replacement(connection, rows),
            sorted(were - proposed.keys()),
            [ends for ends in proposed if ends not in were],
            Draft(connection),
            went,
            took,
            None,
            checked,
        )


class Whole:
    """A check of a large case, in three parts: taking in, document by document, meeting by meeting."""

    def __init__(self, reading: Reading, texts: Texts, documents: Mapping[int, int], watch: Watch | None) -> None:
        self._reading, self._texts, self._documents, self._watch = reading, texts, documents, watch
        self._scratch = Scratch(texts)
        self._draft = ScratchDraft(self._scratch)
        self._findings = ScratchFindings(self._scratch)

    def close(self) -> None:
        """Give up all that was worked out."""
        self._scratch.close()

    def work_out(self, known: Known) -> None:
        """Find what there is to find."""
        # Imported here: the rules and their word lists are not needed for any other act.
        from claimtrack.checking.comparing.ground import Ground

        self._take_in()
        judgements = known.judgements(self._scratch.keys(known.paired))
        ground = Ground.of(known.references, judgements).among(self._scratch.beside)
        meetings = Meetings(self._scratch, ground)
        self._look_at_documents(meetings, ground)
        self._let_meet(meetings, ground)

    def outcome(self, case: _Case, rests_on: Mapping[str, object]) -> Outcome:
        """What there is to write; `rests_on` is what the tellings of this check rest on."""
        moment, went, took, checked = case
        with self._reading() as connection:
            self._findings.compare(connection)
            if moment.filed != rests_on:
                self._draft.compare(connection)
            gone = self._findings.gone_proposals(connection)
        proposed = self._findings.new_proposals()
        return Outcome(moment, self._findings, gone, proposed, self._draft, went, took, rests_on, checked, self.close)

    def _tell(self, part: int, done: int, of: int) -> None:
        if self._watch is not None:
            count = len(self._documents)
            self._watch(int(count * (part + done / max(1, of)) / _PARTS), count)

    def _take_in(self) -> None:
        from claimtrack.checking.measures.figure import scene_of

        for some in chunks(sorted(self._documents), _PAGE):
            with self._reading() as connection:
                readings = queries.readings(connection, some, self._texts)
                held = stored_measures(connection, some)
                versions = store_telling.versions(connection, some)
            if any(versions.get(document) != self._documents[document] for document in some):
                raise TextOvertaken
            for each in readings:
                self._tell(0, self._scratch.places, len(self._documents))
                scene = scene_of(each.read)
                numbers = self._scratch.add(each, scene)
                measures = (figure.measured.measure for figure in scene.figures)
                self._draft.refile(held, zip(numbers, measures, strict=True))

    def _look_at_documents(self, meetings: Meetings, ground: Ground) -> None:
        from claimtrack.checking import engine
        from claimtrack.checking.context import Context

        for place in range(self._scratch.places):
            self._tell(1, place, self._scratch.places)
            figures = meetings.told(place)
            context = Context(self._scratch.scene(place), meetings, ground)
            self._note(engine.of_document(context), figures[0].row if figures else 0, _DOCUMENT)
            for each in figures:
                tellings = each.first, each.first_here
                found = engine.of_figure_itself(each.figure, meetings, ground, tellings)
                self._note(found, each.row, _ITSELF)

    def _let_meet(self, meetings: Meetings, ground: Ground) -> None:
        from claimtrack.checking import engine
        from claimtrack.checking.crowds.index import MemoryIndex
        from claimtrack.checking.crowds.nearby import Nearby

        done, work = 0, meetings.work()
        for meeting in meetings:
            standing = (figure.measured for figure in self._scratch.each(meeting.standing))
            # What people say measures the same matches whatever it is told of.
            index = MemoryIndex(standing) if ground.judgements.same else Nearby(standing)
            rows = [row for row, _ in meeting.rows]
            for figure, (row, stands) in zip(self._scratch.each(rows), meeting.rows, strict=True):
                self._tell(2, min(done, work), work)
                self._note(engine.of_meeting(figure, index, ground, stands=stands), row, _MEETING)
                done += 1

    def _note(self, findings: Iterable[Finding], row: int, met_in: int) -> None:
        for n, finding in enumerate(findings):
            numbers = [number_of(placed.id or "", CLAIM) for placed in finding.claims]
            self._findings.add(finding, f"{row:012}:{met_in}:{n:06}", proposed_links(finding, numbers))
