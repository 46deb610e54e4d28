"""A finding with both sides, its working, what it takes for granted and what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimtrack.model import CaseFinding, PlacedClaim
from claimtrack.tui.text import signs
from claimtrack.tui.text.axis import axis
from claimtrack.tui.text.blocks import Block, Fact, Gap, Heading, Paragraph, Sheet, fact, styled
from claimtrack.wording import ClaimText, FindingText, display_text, finding_text, moment, quoted, say, term

_AROUND = 160
"""Characters of a sentence that are shown on either side of the quote."""


def finding_sheet(each: CaseFinding, lang: str, *, rests: Mapping[str, str] | None = None) -> Sheet:
    """The sheet of a finding.

    Args:
        each: the finding.
        lang: the language of the words.
        rests: for the ids of its claims what each rests on, in words, as far as that is known.
    """
    told, finding = finding_text(each, lang), each.finding
    head = [f"{each.id} {signs.VERDICT[finding.verdict]} {told.verdict}", told.kind, told.certainty]
    head.append(f"{signs.DISPOSITION[each.disposition]} {told.disposition}")
    blocks: list[Block] = [Paragraph(styled((told.title, "t-strong")))]
    if told.question:
        blocks.append(Fact(say("terminal.label.ask", lang), styled((told.question, "t-ask"))))
    if told.cause:
        blocks.append(fact(say("terminal.label.cause", lang), told.cause))
    blocks.append(Gap())
    for placed, words in zip(finding.claims, told.claims, strict=True):
        blocks += _side(placed, words, (rests or {}).get(placed.id or ""), lang)
    for text, path in told.passages:
        blocks.append(fact(say("terminal.label.passage", lang), f"{quoted(text, lang)} · {path}"))
    blocks += _section("axis", axis(finding, told.steps, lang), lang)
    blocks += _section("working", _working(told, lang), lang)
    blocks += _section("assumptions", _assumptions(told), lang)
    blocks += _section("settled", _settled(each, told, lang), lang)
    return Sheet(each.id, " · ".join(head), tuple(blocks))


def finding_citation(each: CaseFinding, lang: str) -> str:
    """A finding to be pasted: what it says, its claims with their places, what to ask."""
    told = finding_text(each, lang)
    lines = [f"{each.id} {told.verdict}: {told.title}"]
    lines += [f"[{claim.letter}] {claim.facts} ({claim.place})" for claim in told.claims]
    lines += [step.text for step in told.steps]
    lines += [told.question] if told.question else []
    return "\n".join(lines)


def _section(name: str, blocks: Iterator[Block], lang: str) -> list[Block]:
    found = list(blocks)
    return [Gap(), Heading(say(f"terminal.section.{name}", lang)), *found] if found else []


def _side(placed: PlacedClaim, words: ClaimText, rests: str | None, lang: str) -> list[Block]:
    claim, text = placed.claim, placed.document.text
    start, end = claim.anchor.start, claim.anchor.end
    first, last = max(claim.sentence.start, start - _AROUND), min(claim.sentence.end, end + _AROUND)
    before = ("…" if first > claim.sentence.start else "") + display_text(text[first:start])
    after = display_text(text[end:last]) + ("…" if last < claim.sentence.end else "")
    facts = [part for part in (words.figure, words.period, words.source, words.place) if part]
    return [
        Fact(
            f"{words.letter} {words.id or ''}".rstrip(),
            styled((before, "t-around"), (f"[{display_text(text[start:end])}]", "t-quantity"), (after, "t-around")),
        ),
        Fact("", styled((" · ".join(facts), "t-faint"))),
        *([fact(say("terminal.label.origin", lang), rests)] if rests else []),
    ]


def _working(told: FindingText, lang: str) -> Iterator[Block]:
    for line in told.steps:
        note = f"{line.note}: " if line.note else ""
        yield Paragraph(styled((note, "t-faint"), line.text))
        if line.assumption:
            yield Paragraph(styled((line.assumption, "t-around")), indent=2)
    for basis in told.bases:
        granted = "; ".join(each.rstrip(".") for each in basis.assumptions) or say("terminal.no_assumption", lang)
        yield Fact(basis.basis, styled((basis.ratio, "t-strong"), f" · {basis.certainty} · ", (granted, "t-around")))


def _assumptions(told: FindingText) -> Iterator[Block]:
    with_bases = {text for basis in told.bases for text in basis.assumptions}
    for text in told.assumptions:
        if text not in with_bases:
            yield Paragraph(styled(text))


def _settled(each: CaseFinding, told: FindingText, lang: str) -> Iterator[Block]:
    if each.person is None:
        return
    words = [told.disposition or ""]
    words += [term("wrong", each.wrong, lang)] if each.wrong else []
    words += [moment(each.at.astimezone(), lang)] if each.at else []
    words += [display_text(each.reason)] if each.reason else []
    words += [say("terminal.changed_since", lang)] if each.changed_since else []
    yield Fact(display_text(each.person), styled(" · ".join(words)))
    for proof in each.evidence:
        quote = f" {quoted(proof.quote, lang)}" if proof.quote else ""
        yield fact(say("terminal.label.evidence", lang), display_text(proof.reference) + quote)
