"""Forms of regular verbs, by the endings that a language pack gives to each ending of a dictionary form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def forms(lemmas: Iterable[str], endings: Mapping[str, str]) -> Iterator[str]:
    """The forms of verbs: `endings` holds, for the end of a dictionary form, what stands in its place.

    The longest end that fits a verb counts; the empty one fits any: {"y": "ies ied", "": "s ed"}.
    """
    for lemma in lemmas:
        end = max((end for end in endings if lemma.endswith(end)), key=len, default=None)
        if end is not None:
            stem = lemma[: len(lemma) - len(end)]
            yield from (stem + ending for ending in endings[end].split())
