"""What a checker can do with a case: each act one function, one transaction, one journal entry a thing changed."""

from claimtrack.casefile.chain import Verification
from claimtrack.casefile.filters import ClaimFilter, ClaimIds
from claimtrack.desk.acts import accept, decide, link, refuse, settle
from claimtrack.desk.add import Added, Addition, Incoming, add
from claimtrack.desk.checks import Checked, check
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
    show,
    snapshot,
    sources,
    state,
    status_counts,
    undone,
    verify,
)

__all__ = [
    "Added",
    "Addition",
    "Checked",
    "ClaimFilter",
    "ClaimIds",
    "Incoming",
    "Verification",
    "accept",
    "add",
    "check",
    "checkpoint",
    "claim_ids",
    "claims",
    "decide",
    "documents",
    "findings",
    "history",
    "is_checked",
    "journal",
    "last_entry",
    "link",
    "links",
    "refuse",
    "settle",
    "show",
    "snapshot",
    "sources",
    "state",
    "status_counts",
    "undo",
    "undone",
    "verify",
]
