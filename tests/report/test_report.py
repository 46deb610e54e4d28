"""The three formats say the same, the same way each time, and nothing that a document says acts."""

import json as parser
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from claimtrack.model import Status
from claimtrack.report import html, json, markdown
from claimtrack.report.page import style_hash
from tests.report import examples

VOID = {"meta", "line", "path", "rect", "circle"}
STRUCTURE = "html head meta title style body header nav main section article footer div span a p h1 h2 h3 h4 ul ol li"
DATA = "dl dt dd table thead tbody tr th td figure figcaption meter"
WORDS = "blockquote q mark bdi code strong b small em"
DRAWING = "svg desc line text tspan rect path circle"
OURS = {tag for group in (STRUCTURE, DATA, WORDS, DRAWING) for tag in group.split()}


class Page(HTMLParser):
    """Reads a page strictly: every element closed in order, its attributes and text kept."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


CASES = {"case": examples.case, "hostile": examples.hostile, "empty": lambda: examples.EMPTY}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("name", "write"), [("html", html), ("md", markdown), ("json", json)])
def test_report_when_written_then_as_read_and_approved(
    golden: Callable[[str, str], None], name: str, write: Callable[[object, str], str], lang: str
) -> None:
    text = write(examples.case(), lang)
    assert text == write(examples.case(), lang)
    golden(f"report/case.{lang}.{name}", text)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_page_when_parsed_then_well_formed_and_only_our_elements(case: str, lang: str) -> None:
    page = Page(html(CASES[case](), lang))
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= OURS
    assert page.elements[0] == ("html", {"lang": lang})
    assert [id for id, times in Counter(page.values("id")).items() if times > 1] == []


@pytest.mark.parametrize("case", CASES)
def test_page_when_opened_then_it_can_load_and_run_nothing(case: str) -> None:
    text = html(CASES[case](), "en")
    page = Page(text)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    policy = next(attrs["content"] for _, attrs in page.elements if "http-equiv" in attrs)
    assert policy == f"default-src 'none'; style-src '{style_hash(style[1])}'; base-uri 'none'; form-action 'none'"
    names = {name for _, attrs in page.elements for name in attrs}
    assert not names & {"style", "src", "srcset", "action", "background", "xlink:href", "formaction"}
    assert not any(name.startswith("on") for name in names)
    assert all(address.startswith("#") for address in page.values("href"))
    assert not re.search(r"url\(|@import|expression", style[1])


def test_page_when_it_links_then_to_something_on_it() -> None:
    page = Page(html(examples.case(), "en"))
    ids = set(page.values("id"))
    pointed = {address[1:] for address in page.values("href")}
    pointed |= {id for value in page.values("aria-labelledby") for id in value.split()}
    assert pointed <= ids


def test_page_when_read_aloud_then_headings_step_and_drawings_have_words() -> None:
    page = Page(html(examples.case(), "en"))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    drawings = [attrs for tag, attrs in page.elements if tag == "svg" and "role" in attrs]
    assert len(drawings) == 2
    assert all(attrs["role"] == "img" and attrs["aria-labelledby"] for attrs in drawings)
    assert "A: at least 1 million barrels; B: up to 500,000 barrels a year" in " ".join(page.texts)
    assert all("scope" in attrs for tag, attrs in page.elements if tag == "th")


@pytest.mark.parametrize("write", [html, markdown, json])
def test_report_when_texts_are_hostile_then_no_control_or_direction_character(
    write: Callable[[object, str], str],
) -> None:
    text = write(examples.hostile(), "en")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text)


def test_page_when_texts_are_hostile_then_they_are_shown_as_text() -> None:
    shown = " ".join(Page(html(examples.hostile(), "en")).texts)
    for told in (
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "␛[31m ‹U+202E›gnp.exe‹U+202C›",
        "javascript:alert(1)",
        "<!-- -->",
    ):
        assert told in shown


@pytest.mark.parametrize("case", CASES)
def test_markdown_when_rendered_then_no_markup_comes_from_a_document(case: str) -> None:
    reader = MarkdownIt("gfm-like", {"html": True})
    tokens = reader.parse(markdown(CASES[case](), "en"))
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inline)}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "s_open", "em_open", "fence", "code_block"}
    if case == "hostile":
        told = " ".join(child.content for child in inline)
        assert "<script>alert(1)</script>" in told
        assert "[click](javascript:x)" in told


def test_markdown_when_a_cell_holds_a_bar_then_the_table_keeps_its_columns() -> None:
    tokens = MarkdownIt("gfm-like").parse(markdown(examples.hostile(), "en"))
    rows = sum(token.type == "tr_open" for token in tokens)
    assert rows == 2
    assert sum(token.type in ("th_open", "td_open") for token in tokens) == rows * 5


def test_json_when_read_back_then_it_carries_figures_words_and_places() -> None:
    told = parser.loads(json(examples.case(), "es"))
    found = told["discrepancies"][0]
    assert found["kind"] == {"value": "limit", "word": "límite"}
    assert found["claims"][1]["amount"] == {
        "low": None,
        "high": 500000,
        "unit": "barrel",
        "per": "year",
        "approximate": False,
    }
    assert found["claims"][0]["sha256"] == examples.CARGO_PAPER.sha256
    assert [(basis["basis"]["value"], basis["low"]) for basis in found["bases"]] == [
        ("raw", 2),
        ("annualised", "2.741573033707865168539325842"),
    ]
    assert found["disposition"]["wrong"] == {"value": "neither", "word": "no yerra ninguna parte"}
    assert told["checkpoint_number"] == 12


def test_formats_when_compared_then_each_tells_every_finding_claim_and_source() -> None:
    case = examples.case()
    page = " ".join(" ".join(Page(html(case, "en")).texts).split())
    prose = markdown(case, "en").replace("\\", "")
    data = json(case, "en")
    told = [placed.claim.anchor.quote for found in case.findings for placed in found.finding.claims]
    told += [source.name for source in case.sources] + ["the cap was broken", "two images agree", "without evidence"]
    told += ["over 2.7 times", "at an even pace", examples.CARGO_PAPER.sha256, case.checkpoint.hash]  # type: ignore[union-attr]
    for text in told:
        assert text in page
        assert text in prose
        assert text in data or text == "without evidence"


def test_report_when_nothing_was_found_then_it_says_so() -> None:
    for write in (html, markdown):
        text = write(examples.EMPTY, "en")
        assert "No two figures of these documents contradict each other." in text
        assert "There is nothing to ask." in text


def test_corroborated_figure_then_told_what_is_left_without_each_origin() -> None:
    case = examples.case()
    other = replace(examples.TRADE.claim, attribution=examples.OIL.claim.attribution)
    told = {
        "C1": replace(case.claims[0], status=Status.UNREVIEWED),
        "C7": replace(case.claims[6], status=Status.CORROBORATED),
        "C8": replace(case.claims[7], placed=replace(examples.TRADE, claim=other)),
    }
    snapshot = replace(case, claims=tuple(told.get(each.placed.id or "", each) for each in case.claims))
    for write, lang, lines in (
        (
            markdown,
            "en",
            ("Without Ukrainian intelligence, one origin remains (confidence moderate).", "(confidence low)"),
        ),
        (markdown, "es", ("Sin Open Source Centre queda un origen (confianza baja).", "(confianza moderada)")),
        (html, "en", ("Without Open Source Centre, one origin remains (confidence low).", "(confidence moderate)")),
    ):
        text = write(snapshot, lang)
        assert all(line in text for line in lines)
    (group, *_) = parser.loads(json(snapshot, "en"))["decided"]
    falls = [(each["without"], each["origins"], each["confidence"]["value"]) for each in group["claims"][0]["falls"]]
    assert falls == [("Open Source Centre", 1, "low"), ("Ukrainian intelligence", 1, "moderate")]
    alone = markdown(replace(snapshot, links=()), "en")
    assert "Without Ukrainian intelligence, no named origin remains (confidence low)." in alone
