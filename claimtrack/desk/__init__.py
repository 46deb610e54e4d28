"""What a checker can do with a case: each act one function, one transaction, one journal entry a thing changed."""

from claimtrack.casefile.chain import Verification
from claimtrack.casefile.filters import ClaimFilter, ClaimIds
from claimtrack.casefile.orders import ClaimOrder
from claimtrack.desk.acts import accept, decide, link, refuse, settle
from claimtrack.desk.add import Added, Addition, Incoming, add
from claimtrack.desk.checks import Checked, check
from claimtrack.desk.document_acts import Erasure, Known, document, erase, remove, retract
from claimtrack.desk.keeping import Health, backup, doctor
from claimtrack.desk.marks import differ, note, same, tag
from claimtrack.desk.publishing import publish
from claimtrack.desk.readings import Said, claim, edit
from claimtrack.desk.references import references, trust
from claimtrack.desk.rereading import Differences, Reread, differences, outdated, reread
from claimtrack.desk.review import Agreement, Coverage, agreement, coverage
from claimtrack.desk.source_acts import alias, confidential, grade, merge, parent, split
from claimtrack.desk.undo import undo
from claimtrack.desk.views import (
    checkpoint,
    claim_ids,
    claims,
    documents,
    findings,
    history,
    is_checked,
    journal,
    last_entry,
    links,
    notes,
    show,
    snapshot,
    sources,
    state,
    status_counts,
    tags,
    undone,
    verify,
)

__all__ = [
    "Added",
    "Addition",
    "Agreement",
    "Checked",
    "ClaimFilter",
    "ClaimIds",
    "ClaimOrder",
    "Coverage",
    "Differences",
    "Erasure",
    "Health",
    "Incoming",
    "Known",
    "Reread",
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
    "claims",
    "confidential",
    "coverage",
    "decide",
    "differ",
    "differences",
    "doctor",
    "document",
    "documents",
    "edit",
    "erase",
    "findings",
    "grade",
    "history",
    "is_checked",
    "journal",
    "last_entry",
    "link",
    "links",
    "merge",
    "note",
    "notes",
    "outdated",
    "parent",
    "publish",
    "references",
    "refuse",
    "reread",
    "remove",
    "retract",
    "same",
    "settle",
    "show",
    "snapshot",
    "sources",
    "split",
    "state",
    "status_counts",
    "tag",
    "tags",
    "trust",
    "undo",
    "undone",
    "verify",
]
