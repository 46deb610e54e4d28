"""The text of a letter: its paragraphs, with marks those of the mails that it quotes, so that nobody confuses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from claimtrack.document.paragraphs import unwrapped

_BLOCKS = frozenset(
    ("address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form")
    + ("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section")
    + ("table", "tbody", "tfoot", "thead", "tr", "ul")
)
_UNSEEN = frozenset(["head", "noscript", "script", "style", "template", "title"])
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)
_RULE = re.compile(r"\s*(?:[-_*=]{5,}[^-_*=]{0,60}[-_*=]{0,40}|[-_*=]{5,})\s*")
_HEADER = re.compile(r"\s*\*?[^\W\d_][^\W\d_ ]{0,14}(?: [^\W\d_]{1,14})?:\*?\s")
# A declaration of an encoding is void once the page is text, and the parser refuses it.
_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
_FEWEST_HEADERS = 3
_MARKS = re.compile(r"(?:[ \t]*>)+")
_DEEPEST = 20


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain letter: lines cut to a width are joined, a ">" before a line is a mark.

    What follows the head of an earlier mail (three lines like "From: ...", after a rule or with an address) is quoted.
    """
    groups: list[tuple[int, list[str]]] = []
    lines = text.splitlines()
    below = 0
    for place, line in enumerate(lines):
        if not below and _is_head(lines[place : place + _FEWEST_HEADERS + 2]):
            below = 1
        marks = _MARKS.match(line)
        rest = line[marks.end() :] if marks else line
        # Nobody quotes so deep, and each paragraph shows its marks.
        depth = min(below + (marks[0].count(">") if marks else 0), _DEEPEST)
        if not groups or groups[-1][0] != depth:
            groups.append((depth, []))
        groups[-1][1].extend([rest, ""] if _RULE.fullmatch(line) else [rest])
    return [_marked(depth, each) for depth, cut in groups for each in unwrapped(cut)]


def paragraphs_of_page(page: str) -> list[str]:
    """The paragraphs of a letter that is a page: all that it shows, a quotation's with a mark."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(_DECLARATION.sub("", page))
    except (etree.ParserError, ValueError):
        return []
    return [_marked(depth, text) for depth, text in _blocks(tree)]


def _is_head(lines: list[str]) -> bool:
    """Whether the head of an earlier mail begins with the first of some lines."""
    rest = [line for line in lines[1:] if line.strip()]
    if lines and _RULE.fullmatch(lines[0]):
        return len(rest) >= _FEWEST_HEADERS and all(_HEADER.match(line) for line in rest[:_FEWEST_HEADERS])
    heads = lines[:_FEWEST_HEADERS]
    return len(heads) == _FEWEST_HEADERS and "@" in heads[0] and all(_HEADER.match(line) for line in heads)


def _marked(depth: int, paragraph: str) -> str:
    return f"{'>' * min(depth, _DEEPEST)} {paragraph}" if depth else paragraph


def _blocks(tree: Any) -> Iterator[tuple[int, str]]:
    """Each stretch of text between the bounds of blocks, and how deep in quotations it stands.

    A stack, for a page can be deeper than Python's calls.
    """
    found: list[str] = []
    depth = 0
    pending: list[tuple[str, Any]] = [("open", tree)]
    while pending:
        act, each = pending.pop()
        if act == "text":
            found.append(" ".join(f"_{each}_".split())[1:-1])
            continue
        tag = each.tag if isinstance(each.tag, str) else ""
        if tag in _BLOCKS:
            yield from _flushed(depth, found)
        if act == "close":
            depth -= tag == "blockquote"
            continue
        if tag in ("td", "th") and found:
            found.append("\t")
        if not tag or tag in _UNSEEN or _HIDDEN.search(each.get("style") or ""):
            continue
        depth += tag == "blockquote"
        pending.append(("close", each))
        for child in reversed(each):
            if child.tail:
                pending.append(("text", child.tail))
            pending.append(("open", child))
        if each.text:
            pending.append(("text", each.text))
    yield from _flushed(depth, found)


def _flushed(depth: int, found: list[str]) -> Iterable[tuple[int, str]]:
    cells = (" ".join(cell.split()) for cell in "".join(found).split("\t"))
    text = "\t".join(cell for cell in cells if cell)
    found.clear()
    return [(depth, text)] if text else []
