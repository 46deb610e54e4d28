"""Claims: one checkable assertion at one place in one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from claimtrack.model.anchor import Anchor, Span
from claimtrack.model.document import Document
from claimtrack.model.source import Attribution, Stance
from claimtrack.quantity import Period, Quantity


class ClaimKind(StrEnum):
    """A figure, or an attributed statement without one."""

    QUANTITY = "quantity"
    STATEMENT = "statement"


class Modality(StrEnum):
    """In what sense the text states a figure."""

    REPORTED = "reported"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    LIMIT = "limit"
    TARGET = "target"
    CONDITIONAL = "conditional"


class TieKind(StrEnum):
    """How a figure stands to another figure of the same text, as the text itself says."""

    EQUALS = "equals"
    """that is, equivalent to, in other words."""
    PART_OF = "part_of"
    """of these, among them, including."""
    COMPARED_WITH = "compared_with"
    """up from, against, than: another measurement of the same thing."""
    SHARE_OF = "share_of"
    """half of, twice, ten times: a fraction or a multiple of it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that the text states between this figure and another: `number` is the other's number span."""

    kind: TieKind
    number: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure, and the grammar's reason to keep it beside the one chosen."""

    quantity: Quantity
    why: str
    """A key that wording/ turns into a sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence in which a claim stands."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as read: where it stands, what it says, who says it.

    `quantity` and `number` (the number words alone) are None for a statement, and only for one. `period` is None where
    the text states none. `readings` holds the readings rejected; a claim that has any is to be checked by a person.
    """

    kind: ClaimKind
    anchor: Anchor
    sentence: Sentence
    quantity: Quantity | None = None
    number: Span | None = None
    period: Period | None = None
    modality: Modality = Modality.REPORTED
    attribution: Attribution | None = None
    readings: tuple[Reading, ...] = ()
    ties: tuple[Tie, ...] = ()
    extraction_confidence: float = 1.0
    """How sure the reader is of its reading, 0 to 1; says nothing of the claim's truth."""
    doubts: tuple[str, ...] = field(default=(), compare=False)
    """What it had to assume for it, by name; known of what was just read, and not kept in a case."""

    @property
    def stance(self) -> Stance:
        """What its source does with it; a claim without a source is asserted by the text."""
        return self.attribution.stance if self.attribution else Stance.ASSERTS

    @property
    def source_names(self) -> tuple[str, ...]:
        """The names of its sources, innermost first; empty in the text's own voice."""
        return tuple(mention.name for mention in self.attribution.chain) if self.attribution else ()

    @property
    def doubtful(self) -> bool:
        """Whether a person should check the reading itself."""
        return bool(self.readings) or self.extraction_confidence < DOUBTFUL_BELOW


DOUBTFUL_BELOW = 0.5
"""More likely wrong in some field than right in all."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A stretch of a text that looks like a figure and was not read, and why (a key of wording/)."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document with all that was read from it, in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim together with its document, and its id ("C12") where it lies in a case."""

    document: Document
    claim: Claim
    id: str | None = None

    @property
    def key(self) -> ClaimKey:
        """What it is known by, in a case or not."""
        place = self.claim.number or self.claim.anchor.span
        return ClaimKey(self.document.sha256, self.claim.kind, place.start, place.end)


@dataclass(frozen=True, slots=True, order=True)
class ClaimKey:
    """What a claim is known by: the document's hash and the place of its number or content.

    Two statements may stand on one stretch (asserted by one, confirmed by another); a stance is part of a finding's
    words, never of a key, so both share it.
    """

    document: str
    kind: ClaimKind
    start: int
    end: int
