"""A finding in words: what the command line and the terminal lay out, and the report after them."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.model import Attribution, Basis, CaseFinding, Claim, Finding, Modality, PlacedClaim, Stance
from claimtrack.wording.display import display_text
from claimtrack.wording.figures import ratio
from claimtrack.wording.kinds import term
from claimtrack.wording.places import line_of, place
from claimtrack.wording.quantities import quantity
from claimtrack.wording.rendering import render, say
from claimtrack.wording.steps import StepText, letter, working
from claimtrack.wording.times import period


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim of a finding in words; every text is safe to show on a terminal."""

    letter: str
    id: str | None
    quote: str
    figure: str | None
    """The figure as read: "at least 1,000,000 barrels"; None for a statement."""
    period: str
    source: str
    modality: str
    place: str
    """"informe-a.txt, line 3"."""
    path: str
    line: int
    start: int
    end: int
    doubtful: bool

    @property
    def facts(self) -> str:
        """Quote, period and source in one line."""
        return " · ".join(part for part in (self.quote, self.period, self.source) if part)


@dataclass(frozen=True, slots=True)
class BasisText:
    """A comparison on one ground, in words."""

    basis: str
    ratio: str
    certainty: str
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingText:
    """A finding in words; every text is safe to show on a terminal."""

    id: str | None
    kind: str
    verdict: str
    certainty: str
    title: str
    cause: str | None
    ratio: str | None
    claims: tuple[ClaimText, ...]
    steps: tuple[StepText, ...]
    bases: tuple[BasisText, ...]
    assumptions: tuple[str, ...]
    passages: tuple[tuple[str, str], ...]
    """What bears on it and is no claim: the words and their path."""
    question: str | None
    disposition: str | None


def finding_text(found: Finding | CaseFinding, lang: str) -> FindingText:
    """A finding, of a case or not, in words."""
    finding = found.finding if isinstance(found, CaseFinding) else found
    return FindingText(
        id=found.id if isinstance(found, CaseFinding) else None,
        kind=term("kind", finding.kind, lang),
        verdict=term("verdict", finding.verdict, lang),
        certainty=term("certainty", finding.certainty, lang),
        title=render(finding.title, lang),
        cause=term("cause", finding.cause, lang) if finding.cause else None,
        ratio=ratio(finding.ratio, lang) if finding.ratio else None,
        claims=tuple(claim_text(placed, position, lang) for position, placed in enumerate(finding.claims)),
        steps=working(finding, lang),
        bases=tuple(_basis(basis, lang) for basis in finding.bases),
        assumptions=tuple(dict.fromkeys(render(message, lang) for message in finding.assumptions)),
        passages=tuple((display_text(passage.text), display_text(passage.path)) for passage in finding.passages),
        question=render(finding.question, lang) if finding.question else None,
        disposition=term("disposition", found.disposition, lang) if isinstance(found, CaseFinding) else None,
    )


def claim_text(placed: PlacedClaim, position: int, lang: str) -> ClaimText:
    """A claim in words, with the letter of its position among a finding's claims."""
    claim, document = placed.claim, placed.document
    start = claim.anchor.start
    return ClaimText(
        letter=letter(position),
        id=placed.id,
        quote=display_text(claim.anchor.quote),
        figure=quantity(claim.quantity, lang) if claim.quantity else None,
        period=claim_period(claim, lang),
        source=source_text(claim.attribution, lang),
        modality=term("modality", claim.modality, lang),
        place=place(document, start, lang),
        path=display_text(document.path),
        line=line_of(document.text, start),
        start=start,
        end=claim.anchor.end,
        doubtful=claim.doubtful,
    )


def claim_period(claim: Claim, lang: str) -> str:
    """The period of a claim: "1 Mar – 22 Nov 2024", "each year" of a cap, "no period stated"; "" for a statement."""
    if claim.period:
        return period(claim.period, lang)
    per = claim.quantity.per if claim.quantity else None
    if per in ("year", "month", "week", "day") and claim.modality is Modality.LIMIT:
        return say(f"terms.period.every_{per}", lang)
    return say("terms.period.none", lang) if claim.quantity else ""


def source_text(attribution: Attribution | None, lang: str) -> str:
    """Who says it: "unnamed sources, cited by The Times", "confirmed by the Pentagon", "no source named"."""
    if attribution is None or not attribution.chain:
        return say("terms.source.none", lang)
    names = [display_text(mention.name) for mention in attribution.chain]
    if attribution.parallel:
        from claimtrack.wording.kinds import fill

        text = fill("list", "\n".join(names), None, {}, lang)
    else:
        text = names[0]
        for outer in names[1:]:
            text = say("terms.source.chain", lang, inner=text, outer=outer)
    match attribution.stance:
        case Stance.CONFIRMS:
            return say("terms.source.confirms", lang, name=text)
        case Stance.DENIES:
            return say("terms.source.denies", lang, name=text)
    return text


def _basis(basis: Basis, lang: str) -> BasisText:
    return BasisText(
        basis=term("basis", basis.kind, lang),
        ratio=ratio(basis.ratio, lang),
        certainty=term("certainty", basis.certainty, lang),
        assumptions=tuple(render(message, lang) for message in basis.assumptions),
    )
