"""Ten thousand strings of every kind in each text of a report: none becomes markup, a control or a link of it."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from claimtrack import report
from claimtrack.model import (
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSnapshot,
    CaseSource,
    Certainty,
    Decision,
    Evidence,
    Finding,
    Message,
    PlacedClaim,
    SourceKind,
    Status,
    Verdict,
)
from claimtrack.quantity import Interval, Quantity, count
from claimtrack.wording import display_text
from tests.report import examples

STRINGS, AT_ONCE = 10_000, 500
_SIGNS = "\0\x07\x1b\x7f\x85\x9b\u200b\u202e\u2066\u2028\ufeff\ue000\U0010ffff \t\r\n"
_PIECES = [
    *_SIGNS,
    *"\"'()*-+=@:^~%_\\[]{}<>&|#$`;,./?!",
    "a",
    "barcos",
    "12,000",
    "e\u0301",
    "<script>alert(1)</script>",
    "</style><script>",
    "<!--",
    "-->",
    "]]>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:x'>",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "&#60;svg/onload=1&#62;",
    "{{ 7*7 }}",
    "{% raw %}",
    "![x](http://evil.example/x.png)",
    "[x](javascript:x)",
    "[x]: http://evil.example",
    "www.evil.example",
    "http://evil.example",
    "someone@evil.example",
    "~~~",
    "```",
    "\n# ",
    "\n> ",
    "\n1. ",
    "| --- |",
    "\x1b]52;c;x\x07",
    "\x1b[31m",
    "=1+1",
]
_NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_OURS = {"html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4", "strong", "dl"}
_OURS |= {"div", "dt", "dd", "nav", "ul", "ol", "li", "main", "section", "article", "span", "b", "bdi", "small", "em"}
_OURS |= {"figure", "figcaption", "blockquote", "mark", "q", "code", "table", "thead", "tbody", "tr", "th", "td"}
_OURS |= {"svg", "desc", "line", "text", "tspan", "rect", "circle", "path", "meter", "footer"}


def strings(number: int) -> list[str]:
    chance = random.Random(number)
    return ["".join(chance.choices(_PIECES, k=chance.randrange(1, 9))) for _ in range(AT_ONCE)]


@cache
def snapshot(number: int) -> CaseSnapshot:
    """A case in whose texts the strings of one number stand: quotes, names, titles, paths, reasons, evidence."""
    left = iter(strings(number))
    documents, claims, findings, sources = [], [], [], []
    for place, first in enumerate(left, 1):
        # A dozen of them to a claim.
        told = [first, *(next(left, "x") for _ in range(11))]
        placed = _claim(place, told)
        paper = replace(placed.document, title=told[2], publisher=told[3], url=told[4])
        placed = replace(placed, document=paper)
        evidence = (Evidence(told[5], told[6]),)
        decision = Decision(f"C{place}", told[7], Status.DISPUTED, examples.WHEN, told[8], evidence)
        documents.append(CaseDocument(f"D{place}", paper, examples.WHEN, 1, 1))
        claims.append(CaseClaim(placed, f"D{place}", Status.DISPUTED, (decision,), findings=(f"F{place}",)))
        finding = Finding(
            "conflict",
            Verdict.DISCREPANCY,
            Certainty.LIKELY,
            Message.of("report.example.named", name=told[9]),
            (placed, placed),
            question=Message.of("report.example.named", name=told[10]),
        )
        findings.append(CaseFinding(f"F{place}", finding, reason=told[11], person=told[7], at=examples.WHEN))
        sources.append(CaseSource(f"S{place}", told[1], SourceKind.PERSON, 1, (told[0],)))
    return CaseSnapshot(tuple(documents), tuple(claims), tuple(findings), (), tuple(sources), None)


def _claim(place: int, told: list[str]) -> PlacedClaim:
    quote = f"{told[0]} 999 ships {told[1]}"
    paper = examples.document(f"{place}{told[2]}.txt", f"{told[3]} {quote} {told[4]}")
    return examples.figure(
        paper, f"C{place}", quote, "999", Quantity(Interval.point(999), count(told[5] or "x")), told[1] or "x"
    )


def all_snapshots() -> Iterator[CaseSnapshot]:
    return map(snapshot, range(STRINGS // AT_ONCE))


class Page(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, and its comments."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.foreign: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "srcdoc", "action", "style", "formaction", "data"):
                self.foreign.append(f"{tag} {name}={value}")
            if name == "href" and not (value or "").startswith("#"):
                self.foreign.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.foreign.append(data)

    def handle_pi(self, data: str) -> None:
        self.foreign.append(data)


@pytest.mark.slow
def test_html_when_any_string_then_no_element_handler_or_address_of_it() -> None:
    for case in all_snapshots():
        text = report.html(case, "en")
        page = Page(text)
        assert page.tags <= _OURS
        assert page.foreign == []
        assert not _NEVER.search(text)


@pytest.mark.slow
def test_markdown_when_any_string_then_no_markup_of_it() -> None:
    reader = MarkdownIt("gfm-like", {"html": True})
    ours = MarkdownIt("gfm-like", {"html": True}).parse(report.markdown(snapshot(0), "en"))
    for case in all_snapshots():
        text = report.markdown(case, "en")
        tokens = reader.parse(text)
        kinds = {each.type for token in tokens for each in (token, *(token.children or ()))}
        assert not kinds & {"html_block", "html_inline", "link_open", "image", "s_open", "em_open", "fence"}
        assert not kinds & {"code_block", "hardbreak"}
        # As many headings as the report writes, whatever stands in the texts.
        headings = sum(token.type == "heading_open" for token in tokens)
        assert headings - 2 * len(case.findings) == sum(t.type == "heading_open" for t in ours) - 2 * len(
            snapshot(0).findings
        )
        assert not _NEVER.search(text)


@pytest.mark.slow
def test_json_when_any_string_then_it_comes_back_as_it_is_shown() -> None:
    for case in all_snapshots():
        text = report.json(case, "en")
        assert not _NEVER.search(text)
        told = json.loads(text)
        # What reads and writes JSON changes nothing of it.
        assert json.dumps(told, ensure_ascii=False, indent=2) + "\n" == text
        for held, source in zip(case.sources, told["sources"], strict=True):
            assert source["name"] == display_text(held.name)
        for found, shown in zip(case.findings, told["discrepancies"], strict=True):
            assert shown["disposition"]["reason"] == (display_text(found.reason or "", lines=True) or None)
