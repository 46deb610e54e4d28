"""What leaves no report and no export: names of confidential sources, and the folders in which a person works."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from claimtrack.model import CaseSnapshot, CaseSource, SourceKind, Span
from claimtrack.wording import display_text, say

T = TypeVar("T")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:[\\/]|\\\\")


class Redaction:
    """Replaces the names of a case's confidential sources by "confidential source".

    Names and aliases are found wherever they stand, the parts of a person's name too, and in its sentences every
    stretch by which a text refers to the source ("the official"). Absolute paths lose their folders.
    """

    def __init__(self, snapshot: CaseSnapshot, lang: str) -> None:
        secret = [source for source in snapshot.sources if source.confidential]
        self._word = say("terms.source.confidential", lang)
        names = {name for source in secret for name in _names(source)}
        self._pattern = _pattern(names)
        self._paths = short_paths(held.document.path for held in snapshot.documents)
        self._spans = _mentions(snapshot, names) if names else {}

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
        for path, short in self._paths.items():
            text = text.replace(path, short)
        return self.names(text)

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


def short_paths(paths: Iterable[str]) -> dict[str, str]:
    """For each absolute path as much of its end as tells it from the others, longest paths first.

    The folders say who a person is and how they keep their work; a reader needs only to tell the files apart.
    """
    absolute = {path: [part for part in re.split(r"[\\/]", path) if part] for path in paths if _ABSOLUTE.match(path)}
    uses = Counter(tuple(parts[-n:]) for parts in absolute.values() for n in range(1, len(parts) + 1))
    short: dict[str, str] = {}
    for path, parts in absolute.items():
        # A file at the root has no folder to hide, and its path may stand inside others.
        if len(parts) > 1:
            length = next((n for n in range(1, len(parts)) if uses[tuple(parts[-n:])] == 1), len(parts))
            short[display_text(path)] = display_text("/".join(parts[-length:]))
    return dict(sorted(short.items(), key=lambda item: (-len(item[0]), item[0])))


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


def _mentions(snapshot: CaseSnapshot, names: set[str]) -> Mapping[str, list[Span]]:
    """Where texts refer to a confidential source, by the hash of the document."""
    folded = {name.casefold() for name in names}
    found: dict[str, list[Span]] = {}
    for case_claim in snapshot.claims:
        attribution = case_claim.placed.claim.attribution
        for mention in attribution.chain if attribution else ():
            if mention.name.casefold() in folded and mention.start is not None and mention.end is not None:
                span = Span(mention.start, mention.end)
                found.setdefault(case_claim.placed.document.sha256, []).append(span)
    return found
