"""What leaves no report and no export: names of confidential sources, and the folders in which a person works."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from claimtrack.model import CaseSource, SourceKind, Span
from claimtrack.model.parts import CaseParts
from claimtrack.wording import display_text, say

T = TypeVar("T")
_ABSOLUTE = re.compile(r"(?=/|[A-Za-z]:[\\/]|\\\\)")
"""Where an absolute path begins; a slash may be part of what looks like one drive's and begin another."""


class Redaction:
    """Replaces the names of a case's confidential sources by "confidential source".

    Names and aliases are found wherever they stand, the parts of a person's name too, and in its sentences every
    stretch by which a text refers to the source ("the official"). Absolute paths lose their folders.
    """

    def __init__(self, parts: CaseParts, lang: str) -> None:
        secret = [source for source in parts.sources if source.confidential]
        self._word = say("terms.source.confidential", lang)
        names = {name for source in secret for name in _names(source)}
        self._pattern = _pattern(names)
        self._paths = _Paths(short_paths(row.path for row in parts.document_rows()))
        self._spans = _mentions(parts, names) if names else {}

    def spans(self, sha256: str, text: str, start: int, end: int) -> list[Span]:
        """The stretches of a document that name a confidential source, between two offsets, in order."""
        if self._pattern is None:
            return []
        found = [Span(start + m.start(), start + m.end()) for m in self._pattern.finditer(text[start:end])]
        found += [span for span in self._spans.get(sha256, ()) if span.start < end and span.end > start]
        return sorted(found, key=lambda span: (span.start, span.end))

    def cut(self, text: str, spans: Iterable[Span], start: int, end: int) -> str:
        """A stretch of a text with the stretches among `spans` (in order) replaced."""
        pieces: list[str] = []
        at = start
        for span in spans:
            if span.end <= start or span.start >= end or span.end <= at:
                continue
            if not pieces or span.start > at:
                pieces += [text[at : max(at, span.start)], f"[{self._word}]"]
            at = min(end, span.end)
        return "".join([*pieces, text[at:end]])

    def text(self, text: str) -> str:
        """Any other text with the names replaced and the paths shortened."""
        return self.names(self._paths.shortened(text))

    def names(self, text: str) -> str:
        """A text with the names replaced."""
        return text if self._pattern is None else self._pattern.sub(f"[{self._word}]", text)

    def record(self, value: Any) -> Any:
        """A value of JSON with the names replaced in every text of it, the keys of objects as they are."""
        if isinstance(value, str):
            return self.names(value)
        if isinstance(value, list | tuple):
            return [self.record(part) for part in value]
        return {key: self.record(part) for key, part in value.items()} if isinstance(value, dict) else value

    def all(self, value: T) -> T:
        """A tree of frozen dataclasses and tuples with the names replaced in every text of it."""
        return value if self._pattern is None and not self._paths else self._walk(value)

    def _walk(self, value: Any) -> Any:
        if type(value) is str:
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._walk(part) for part in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: self._walk(getattr(value, f.name)) for f in fields(value)})
        return value


class _Paths:
    """Absolute paths, each with what is shown in its place."""

    def __init__(self, short: Mapping[str, str]) -> None:
        self._short = short
        self._lengths = sorted({len(path) for path in short}, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._short)

    def shortened(self, text: str) -> str:
        """A text with the paths in it shortened; of two that begin at one place the longer one."""
        pieces: list[str] = []
        done = 0
        for begin in _ABSOLUTE.finditer(text) if self._short else ():
            at = begin.start()
            if at >= done and (path := self._path_at(text, at)):
                pieces += [text[done:at], self._short[path]]
                done = at + len(path)
        return "".join([*pieces, text[done:]]) if pieces else text

    def _path_at(self, text: str, at: int) -> str | None:
        heads = (text[at : at + length] for length in self._lengths)
        return next((head for head in heads if head in self._short), None)


def short_paths(paths: Iterable[str]) -> dict[str, str]:
    """For each absolute path as much of its end as tells it from the others.

    The folders say who a person is and how they keep their work; a reader needs only to tell the files apart.
    """
    absolute = {path: [part for part in re.split(r"[\\/]", path) if part] for path in paths if _ABSOLUTE.match(path)}
    short: dict[str, str] = {}
    left, length = absolute, 1
    while left:
        # Who is alone with an end of so many parts is so with any longer one: each round has fewer to tell apart.
        uses = Counter(tuple(parts[-length:]) for parts in left.values())
        told = {path for path, parts in left.items() if len(parts) <= length or uses[tuple(parts[-length:])] == 1}
        for path in told:
            # A file at the root has no folder to hide, and its path may stand inside others.
            if len(left[path]) > 1:
                short[display_text(path)] = display_text("/".join(left[path][-length:]))
        left = {path: parts for path, parts in left.items() if path not in told}
        length += 1
    return short


def _names(source: CaseSource) -> Iterable[str]:
    for name in (source.name, *source.aliases):
        if name.strip():
            yield name.strip()
        if source.kind is SourceKind.PERSON:
            yield from (part for part in name.split() if len(part) > 2 and part[0].isupper())


def _pattern(names: set[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    # Longest first: a part of a name must not be taken out of the whole.
    words = (
        r"\s+".join(re.escape(part) for part in name.split()) for name in sorted(names, key=lambda n: (-len(n), n))
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _mentions(parts: CaseParts, names: set[str]) -> Mapping[str, list[Span]]:
    """Where texts refer to a confidential source, by the hash of the document."""
    folded = {name.casefold() for name in names}
    spoken: dict[int, list[Span]] = {}
    for mention in parts.mention_rows():
        if mention.start is not None and mention.end is not None and mention.name.casefold() in folded:
            spoken.setdefault(mention.claim, []).append(Span(mention.start, mention.end))
    hashes = {row.id: row.sha256 for row in parts.document_rows()} if spoken else {}
    found: dict[str, list[Span]] = {}
    for claim in parts.claim_rows() if spoken else ():
        if claim.number in spoken:
            found.setdefault(hashes[claim.document], []).extend(spoken[claim.number])
    return found
