"""The report as Markdown (CommonMark with tables). All text but the marks written here is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from claimtrack.report.view import (
    AskGroup,
    ClaimView,
    DecisionView,
    DocumentView,
    EvidenceView,
    FallView,
    FindingView,
    ReportView,
)
from claimtrack.wording import number, say

METHOD = ("reading", "compared", "rounding", "limits", "bases", "certainty", "sources", "people")
# What opens markup in CommonMark and its common extensions anywhere in a line, and what does at its beginning.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~^$&@])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))")
_ID = re.compile(r"[A-Z][0-9]{1,9}")
# The colon of an address and the dot after "www", which make a link of it.
_ADDRESS = re.compile(r"(?i)(:)(?=[^\s\d])|(?<=\bwww)(\.)")


def prose(view: ReportView) -> Iterator[str]:
    """The Markdown of a report, line by line."""
    return (line + "\n" for line in _Writer(view).lines())


def escape(text: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    text = _MARKS.sub(r"\\\1", " ".join(text.split("\n")))
    text = _ADDRESS.sub(lambda match: "\\" + match[0], text)
    start = _AT_START.match(text)
    if not start:
        return text
    # A number is no longer a list's when the mark after it is escaped.
    at = start.end() if start[2].isdigit() else start.start(2)
    return f"{text[:at]}\\{text[at:]}"


def quote(text: str) -> str:
    """An address, hash or path as code, whatever it contains."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


def _joined(texts: Iterable[str]) -> str:
    """Sentences or phrases in one."""
    return "; ".join(text.rstrip(".") for text in texts)


class _Writer:
    def __init__(self, view: ReportView) -> None:
        self._view = view
        self._lang = view.lang

    def _t(self, key: str, **blanks: Any) -> str:
        return say(f"report.{key}", self._lang, **blanks)

    def lines(self) -> Iterator[str]:
        view, counts = self._view, self._view.counts
        yield from (f"# {self._t('title')}", "")
        parts = {
            name: self._t(f"summary.{name}", count=getattr(counts, name))
            for name in ("figures", "statements", "documents")
        }
        key = "summary.decided" if counts.decided else "summary.none_decided"
        decided = self._t(key, count=counts.claims, decided=counts.decided)
        yield f"{self._t('summary.lead', **parts)} {decided}"
        yield ""
        yield " · ".join(
            f"**{number(count, self._lang)}** {self._t(f'summary.{name}', count=count)}"
            for name, count in (
                ("discrepancies", counts.discrepancies),
                ("questions", counts.questions),
                ("agreements", counts.agreements),
            )
        )
        yield ""
        if view.selection:
            yield from (f"**{self._t('selection.title')}:** {escape('; '.join(view.selection))}", "")
        yield from self._summary()
        for title, findings in (("discrepancies", view.discrepancies), ("questions", view.questions)):
            if findings:
                yield from (f"## {self._t(f'findings.{title}')}", "")
                for finding in findings:
                    yield from self._finding(finding)
        if view.agreements:
            yield from (f"## {self._t('findings.agreements')}", "")
            for finding in view.agreements:
                yield from self._agreement(finding)
        yield from self._decided()
        yield from self._sources()
        yield from (f"## {self._t('coverage.title')}", "")
        for document in view.documents:
            yield from self._document(document)
        if not view.documents:
            yield from (self._t("none"), "")
        yield from (f"## {self._t('method.title')}", "")
        for name in METHOD:
            yield from (self._t(f"method.{name}"), "")
        if view.references:
            yield from (f"### {self._t('method.references')}", "")
            yield from (f"- {escape(told)}" for told in view.references)
            yield ""
        yield from (f"## {self._t('journal.title')}", "")
        if view.checkpoint_hash and view.checkpoint_number is not None:
            yield from (
                self._t("journal.checkpoint", number=view.checkpoint_number),
                "",
                quote(view.checkpoint_hash),
                "",
            )
        else:
            yield from (self._t("journal.none"), "")
        yield from ("---", "", self._t("footer"))

    def _summary(self) -> Iterator[str]:
        view = self._view
        yield from (f"## {self._t('summary.title')}", "", f"### {self._t('summary.cannot')}", "")
        for line in view.summary:
            marks = ", ".join(mark for mark in (line.ratio, line.certainty.word, line.outcome.word) if mark)
            sides = f" {escape(' · '.join(line.sides))}" if line.sides else ""
            yield f"- **{', '.join(line.findings)}** {escape(line.title)} ({marks}).{sides}"
        if not view.discrepancies:
            yield self._t("summary.no_discrepancy")
        yield from ("", f"### {self._t('summary.ask')}", "")
        for group in view.asks:
            yield from self._asks(group)
        if not view.asks:
            yield from (self._t("summary.no_question"), "")

    @staticmethod
    def _asks(group: AskGroup) -> Iterator[str]:
        yield from (f"**{escape(group.whom)}**", "")
        yield from (f"- {escape(ask.question)} ({', '.join(ask.findings)})" for ask in group.questions)
        yield ""

    def _finding(self, finding: FindingView) -> Iterator[str]:
        yield from (f"### {finding.id}. {escape(finding.title)}", "")
        marks = (finding.verdict.word, finding.kind.word, finding.certainty.word, finding.ratio)
        yield from (escape(" · ".join(mark for mark in marks if mark)), "")
        if finding.question:
            yield from (f"**{self._t('findings.question')}:** {escape(finding.question)}", "")
        for claim in finding.claims:
            yield from self._side(claim)
        if finding.passages:
            yield from (f"**{self._t('findings.passages')}**", "")
            for passage in finding.passages:
                where = self._t("claim.characters", start=passage.start, end=passage.end)
                yield f"- {escape(passage.text)} ({escape(passage.path)}, {where})"
            yield ""
        if finding.chart:
            yield from (f"**{self._t('findings.chart')}** ({escape(finding.chart.caption)})", "")
            yield from (f"- {escape(row.rstrip('.'))}" for row in finding.chart.description.split("; "))
            yield ""
        if finding.steps:
            yield from (f"**{self._t('findings.working')}**", "")
            yield from self._working(finding)
        if finding.bases:
            heads = (self._t(f"findings.{name}") for name in ("basis", "ratio", "certainty", "assumes"))
            yield from self._table(
                heads,
                (
                    (
                        b.basis.word,
                        b.ratio,
                        b.certainty.word,
                        _joined(b.assumptions) or self._t("findings.no_assumption"),
                    )
                    for b in finding.bases
                ),
            )
        if finding.assumptions:
            yield f"- {self._t('findings.assumptions')}: {escape(_joined(finding.assumptions))}"
        if finding.cause:
            yield f"- {self._t('findings.cause')}: {finding.cause.word}"
        yield from self._disposition(finding)
        yield ""

    def _working(self, finding: FindingView) -> Iterator[str]:
        for position, step in enumerate(finding.steps, 1):
            free = self._t("findings.no_assumption") if step.free else None
            told = [text for text in (step.note, step.assumption, free) if text]
            yield f"{position}. {' — '.join(filter(None, (escape(step.text), escape(_joined(told)))))}"
        yield ""

    def _disposition(self, finding: FindingView) -> Iterator[str]:
        settled = finding.disposition
        parts = [settled.outcome.word, settled.wrong.word if settled.wrong else ""]
        parts += [self._t("findings.changed")] if finding.changed_since else []
        parts += [self._by(settled) if settled.person else "" if finding.settled else self._t("findings.nobody")]
        yield f"- {self._t('findings.disposition')}: {escape(' · '.join(part for part in parts if part))}"
        if settled.reason:
            yield f"- {self._t('findings.reason')}: {escape(settled.reason)}"
        if finding.settled:
            yield f"- {self._t('findings.evidence')}: {self._evidence(settled.evidence)}"

    def _side(self, claim: ClaimView) -> Iterator[str]:
        yield from (f"> **[{claim.letter}]** {self._sentence(claim)}", "")
        if claim.figure:
            doubt = f" · {self._t('claim.doubtful')}" if claim.doubtful else ""
            sense = f" · {claim.modality.word}" if claim.modality.value != "reported" else ""
            yield f"- {self._t('claim.figure')}: {escape(claim.figure)}{sense}{doubt}"
            yield f"- {self._t('claim.period')}: {escape(claim.period)}"
        yield f"- {self._t('claim.source')}: {self._source(claim)}"
        yield f"- {self._t('claim.place')}: {claim.document + ' ' if claim.document else ''}{self._where(claim)}"
        yield f"- {self._t('claim.published')}: {escape(claim.published)}"
        if claim.id:
            sure = f" · {self._t('claim.confidence', word=claim.confidence.word)}" if claim.confidence else ""
            yield f"- {self._t('claim.id')}: {claim.id} · {claim.status.word}{sure}"
        yield from (f"- {self._t('claim.hash')}: {quote(claim.sha256)}", "")

    def _agreement(self, finding: FindingView) -> Iterator[str]:
        yield from (f"- **{finding.id}** {escape(finding.title)} ({finding.kind.word}, {finding.certainty.word})",)
        for claim in finding.claims:
            yield f"  - [{claim.letter}] “{escape(claim.quote)}” ({self._source(claim)} · {self._where(claim)})"
        yield from (f"  - {escape(step.text)}" for step in finding.steps)
        yield ""

    def _decided(self) -> Iterator[str]:
        yield from (f"## {self._t('decided.title')}", "")
        for group in self._view.decided:
            yield from (f"### {self._t(f'decided.{group.status.value}')}", "")
            for claim in group.claims:
                name = f"**{claim.id}** " if claim.id else ""
                yield from (f"> {name}{self._sentence(claim)}", "")
                figure = f"{escape(claim.figure)} · {escape(claim.period)} · " if claim.figure else ""
                sure = f" · {self._t('claim.confidence', word=claim.confidence.word)}" if claim.confidence else ""
                yield f"- {figure}{self._source(claim)} · {self._where(claim)} · {escape(claim.published)}{sure}"
                for decision in claim.decisions:
                    reason = f": {escape(decision.reason)}" if decision.reason else ""
                    yield f"- {decision.outcome.word}, {escape(self._by(decision))}{reason}"
                    yield f"  - {self._evidence(decision.evidence)}"
                if not claim.decisions:
                    yield f"- {self._t('findings.no_evidence')}"
                for fall in claim.falls:
                    yield f"- {escape(self._fall(fall))}"
                for link in claim.links:
                    sides = (claim.id, link.other) if link.forward else (link.other, claim.id)
                    yield f"- {sides[0]} {link.relation.word} {sides[1]} ({link.id}, {link.state.word})"
                yield ""
            if not group.claims:
                yield from (self._t("none"), "")

    def _sources(self) -> Iterator[str]:
        yield from (f"## {self._t('sources.title')}", "")
        if not self._view.sources:
            yield from (self._t("none"), "")
            return
        rows = []
        for source in self._view.sources:
            name = f"{source.id} {source.name}"
            name += f" ({self._t('sources.of', parent=source.parent)})" if source.parent else ""
            name += f" ({self._t('sources.aliases', names=chr(10).join(source.aliases))})" if source.aliases else ""
            origin = self._t("sources.is_origin") if source.origin else self._t("sources.through")
            grade = source.grade.word if source.grade else self._t("sources.ungraded")
            count = number(source.claims, self._lang)
            rows.append((name, source.kind.word, grade, count, origin if source.claims else ""))
        heads = (self._t(f"sources.{name}") for name in ("name", "kind", "grade", "claims", "origin"))
        yield from self._table(heads, rows)

    def _document(self, document: DocumentView) -> Iterator[str]:
        yield from (f"### {document.id}. {escape(document.title or document.path)}", "")
        if document.title:
            yield f"- {self._t('claim.document')}: {escape(document.path)}"
        yield f"- {self._t('coverage.publisher')}: {escape(document.publisher or self._t('unknown'))}"
        yield f"- {self._t('coverage.published')}: {escape(document.published)}"
        if document.url:
            yield f"- {self._t('coverage.address')}: {quote(document.url)}"
        yield f"- {self._t('coverage.hash')}: {quote(document.sha256)}"
        yield f"- {self._t('coverage.decided', count=document.claims, decided=document.decided)}"
        yield ""
        if document.left:
            yield from (f"**{self._t('coverage.undecided', count=len(document.left))}**", "")
            for claim in document.left:
                doubt = f" · {self._t('claim.doubtful')}" if claim.doubtful else ""
                where = self._t("coverage.line", line=claim.line)
                yield f"- {claim.id + ' ' if claim.id else ''}“{escape(claim.quote)}” ({where}{doubt})"
            yield ""
        elif document.claims:
            yield from (self._t("coverage.complete"), "")
        if document.unread:
            yield from (f"⚠ {document.unread}", "")
        if document.refused:
            yield from (f"**{self._t('coverage.refused', count=len(document.refused))}**", "")
            for refusal in document.refused:
                yield f"- “{escape(refusal.text)}” ({escape(refusal.place)} · {escape(refusal.why)})"
            yield ""

    @staticmethod
    def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
        titles = list(heads)
        yield "| " + " | ".join(titles) + " |"
        yield "|" + " --- |" * len(titles)
        for row in rows:
            yield "| " + " | ".join(escape(cell) for cell in row) + " |"
        yield ""

    def _by(self, decision: DecisionView) -> str:
        return self._t("findings.by", person=decision.person or "", at=decision.at or "")

    def _fall(self, fall: FallView) -> str:
        name = "left" if fall.origins else "none_left"
        told = {"count": fall.origins} if fall.origins else {}
        return self._t(f"claim.{name}", source=fall.without, word=fall.confidence.word, **told)

    def _evidence(self, items: tuple[EvidenceView, ...]) -> str:
        told = []
        for item in items:
            head = f"{self._t('findings.refutes')}: " if not item.supports else ""
            dated = f" {escape(self._t('findings.dated', day=item.dated))}" if item.dated else ""
            said = f": “{escape(item.quote)}”" if item.quote else ""
            name = item.reference if _ID.fullmatch(item.reference) else quote(item.reference)
            told.append(f"{head}{name}{dated}{said}")
        return "; ".join(told) or self._t("findings.no_evidence")

    @staticmethod
    def _sentence(claim: ClaimView) -> str:
        # Emphasis holds only against a mark that no space follows.
        quoted = claim.quote.strip()
        return f"{escape(claim.before)}**{escape(quoted)}**{escape(claim.after)}" if quoted else ""

    def _source(self, claim: ClaimView) -> str:
        grades = f" ({self._t('claim.grade', grade=', '.join(claim.grades))})" if claim.grades else ""
        return escape(claim.source) + grades

    def _where(self, claim: ClaimView) -> str:
        return f"{escape(claim.place)}, {self._t('claim.characters', start=claim.start, end=claim.end)}"
