"""The words of the program as frozen dataclasses: documents, claims, sources, findings, decisions, journal entries."""

from claimtrack.model.anchor import Anchor, Span
from claimtrack.model.case import (
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSnapshot,
    CaseSource,
    Checkpoint,
    Note,
    Publication,
    Sameness,
    Tag,
)
from claimtrack.model.claim import (
    Claim,
    ClaimKey,
    ClaimKind,
    Modality,
    PlacedClaim,
    ReadDocument,
    Reading,
    Refusal,
    Sentence,
    Tie,
    TieKind,
)
from claimtrack.model.decision import Confidence, Decision, Disposition, Evidence, Status, WrongSide
from claimtrack.model.document import Dated, Document
from claimtrack.model.errors import ActRefused, CaseUnusable, ClaimtrackError, InputRefused, NoCase
from claimtrack.model.finding import GRAVEST_FIRST, Basis, BasisKind, Cause, Certainty, Finding, Passage, Verdict
from claimtrack.model.journal import Entry
from claimtrack.model.link import TOLD_AGAIN, Link, LinkState, Relation
from claimtrack.model.measure import ClaimIndex, Measure, MeasuredClaim
from claimtrack.model.message import Message
from claimtrack.model.reference import ReferenceFigure, ReferenceFile
from claimtrack.model.source import Attribution, Reliability, SourceKind, SourceMention, Stance
from claimtrack.model.worthiness import Worth, worth

__all__ = [
    "GRAVEST_FIRST",
    "TOLD_AGAIN",
    "ActRefused",
    "CaseClaim",
    "CaseDocument",
    "CaseFinding",
    "CaseSnapshot",
    "CaseSource",
    "CaseUnusable",
    "Checkpoint",
    "ClaimtrackError",
    "InputRefused",
    "NoCase",
    "Anchor",
    "Attribution",
    "Basis",
    "BasisKind",
    "Cause",
    "Certainty",
    "Claim",
    "ClaimIndex",
    "ClaimKey",
    "ClaimKind",
    "Confidence",
    "Dated",
    "Decision",
    "Disposition",
    "Document",
    "Entry",
    "Evidence",
    "Finding",
    "Link",
    "LinkState",
    "Measure",
    "MeasuredClaim",
    "Message",
    "Modality",
    "Note",
    "Publication",
    "Passage",
    "PlacedClaim",
    "ReadDocument",
    "Reading",
    "ReferenceFigure",
    "ReferenceFile",
    "Refusal",
    "Relation",
    "Reliability",
    "Sameness",
    "Sentence",
    "SourceKind",
    "SourceMention",
    "Span",
    "Stance",
    "Status",
    "Tag",
    "Tie",
    "TieKind",
    "Verdict",
    "WrongSide",
    "Worth",
    "worth",
]
