"""What a checker can do with a case: each act one function, one transaction, one journal entry a thing changed."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.casefile.chain import Verification
    from claimtrack.casefile.filters import ClaimFilter, ClaimIds
    from claimtrack.casefile.listing import ClaimMark, DocumentName, FindingHead, GradedSource
    from claimtrack.casefile.orders import ClaimOrder
    from claimtrack.desk.acts import accept, decide, link, refuse, settle
    from claimtrack.desk.adding import Added, Addition, Incoming, add, known
    from claimtrack.desk.checks import Checked, CheckStopped, check, watched
    from claimtrack.desk.claim_views import ClaimView, claim_page, claim_view
    from claimtrack.desk.copying import CaseCopies, CaseCopy, copies
    from claimtrack.desk.document_acts import Erasure, Known, document, erase, remove, retract
    from claimtrack.desk.keeping import (
        Health,
        backup,
        discard,
        doctor,
        export_lines,
        import_lines,
        is_export,
        verify_export,
    )
    from claimtrack.desk.marks import differ, note, same, tag
    from claimtrack.desk.publishing import publish, published
    from claimtrack.desk.readings import Said, claim, edit, read_as, stretch
    from claimtrack.desk.reference_acts import references, trust
    from claimtrack.desk.rereading import Differences, Reread, differences, outdated, reread
    from claimtrack.desk.review import Agreement, Coverage, agreement, coverage
    from claimtrack.desk.source_acts import alias, confidential, grade, merge, parent, split
    from claimtrack.desk.surveying import Crowd, Overview, Rivals, rivals, survey
    from claimtrack.desk.undoing import undo
    from claimtrack.desk.views import (
        checkpoint,
        claim_ids,
        claim_marks,
        claim_sources,
        claims,
        document_names,
        documents,
        each_claim,
        each_finding,
        finding_verdicts,
        findings,
        found_paths,
        history,
        is_checked,
        journal,
        kin,
        last_entry,
        links,
        notes,
        parts,
        rests_on,
        show,
        snapshot,
        source_standing,
        sources,
        state,
        status_counts,
        tags,
        undone,
        units,
        verify,
    )

__all__ = [
    "Added",
    "Addition",
    "Agreement",
    "CaseCopies",
    "CaseCopy",
    "CheckStopped",
    "Checked",
    "ClaimFilter",
    "ClaimIds",
    "ClaimMark",
    "ClaimOrder",
    "ClaimView",
    "Coverage",
    "Crowd",
    "Differences",
    "DocumentName",
    "Erasure",
    "FindingHead",
    "GradedSource",
    "Health",
    "Incoming",
    "Known",
    "Overview",
    "Reread",
    "Rivals",
    "Said",
    "Verification",
    "accept",
    "add",
    "agreement",
    "alias",
    "backup",
    "check",
    "checkpoint",
    "claim",
    "claim_ids",
    "claim_marks",
    "claim_page",
    "claim_sources",
    "claim_view",
    "claims",
    "confidential",
    "copies",
    "coverage",
    "decide",
    "differ",
    "differences",
    "discard",
    "doctor",
    "document",
    "document_names",
    "documents",
    "each_claim",
    "each_finding",
    "edit",
    "erase",
    "export_lines",
    "finding_verdicts",
    "findings",
    "found_paths",
    "grade",
    "history",
    "import_lines",
    "is_checked",
    "is_export",
    "journal",
    "kin",
    "known",
    "last_entry",
    "link",
    "links",
    "merge",
    "note",
    "notes",
    "outdated",
    "parent",
    "parts",
    "publish",
    "published",
    "read_as",
    "references",
    "refuse",
    "remove",
    "reread",
    "rests_on",
    "retract",
    "rivals",
    "same",
    "settle",
    "show",
    "snapshot",
    "source_standing",
    "sources",
    "split",
    "state",
    "status_counts",
    "stretch",
    "survey",
    "tag",
    "tags",
    "trust",
    "undo",
    "undone",
    "units",
    "verify",
    "verify_export",
    "watched",
]

_VIEWS = "claimtrack.desk.views"
_HOMES = {
    "claimtrack.casefile.chain": "Verification",
    "claimtrack.casefile.filters": "ClaimFilter ClaimIds",
    "claimtrack.casefile.listing": "ClaimMark DocumentName FindingHead GradedSource",
    "claimtrack.casefile.orders": "ClaimOrder",
    "claimtrack.desk.acts": "accept decide link refuse settle",
    "claimtrack.desk.adding": "Added Addition Incoming add known",
    "claimtrack.desk.checks": "CheckStopped Checked check watched",
    "claimtrack.desk.claim_views": "ClaimView claim_page claim_view",
    "claimtrack.desk.copying": "CaseCopies CaseCopy copies",
    "claimtrack.desk.document_acts": "Erasure Known document erase remove retract",
    "claimtrack.desk.keeping": "Health backup discard doctor export_lines import_lines is_export verify_export",
    "claimtrack.desk.marks": "differ note same tag",
    "claimtrack.desk.publishing": "publish published",
    "claimtrack.desk.readings": "Said claim edit read_as stretch",
    "claimtrack.desk.reference_acts": "references trust",
    "claimtrack.desk.rereading": "Differences Reread differences outdated reread",
    "claimtrack.desk.review": "Agreement Coverage agreement coverage",
    "claimtrack.desk.source_acts": "alias confidential grade merge parent split",
    "claimtrack.desk.surveying": "Crowd Overview Rivals rivals survey",
    "claimtrack.desk.undoing": "undo",
}
"""Where what is not a view is to be found."""
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    # Late: who only looks at a case does not wait for all that can be done with one to be loaded.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOME.get(name, _VIEWS)), name)
    return found
