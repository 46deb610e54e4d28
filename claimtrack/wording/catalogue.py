"""The catalogues of sentences: which there are, and which form of one goes with what it counts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from claimtrack.wording.display import display_text
from claimtrack.wording.plurals import plural_form
from claimtrack.wording.template import Template, parse

LANGUAGES = ("en", "es")
FALLBACK = "en"

_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a catalogue: one form, or one for each plural of the language."""

    forms: Mapping[str, Template]
    by: str = "count"

    @property
    def blanks(self) -> frozenset[str]:
        """The names of the parameters that its forms use."""
        names = frozenset(name for form in self.forms.values() for name in form.names)
        return names | {self.by} if len(self.forms) > 1 else names


@cache
def catalogue(lang: str) -> Mapping[str, Sentence]:
    """All sentences of a language by their full keys.

    Raises ValueError where a sentence of the file is not well formed.
    """
    found: dict[str, Sentence] = {}
    folder = resources.files("claimtrack.wording") / "catalogues" / lang
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        room, dot, kind = file.name.partition(".")
        if dot and kind == "toml":
            found.update(_sentences(tomllib.loads(file.read_text(encoding="utf-8")), room))
    return found


def has(key: str) -> bool:
    """Whether there is a sentence for a key."""
    return key in catalogue(FALLBACK)


def chosen(key: str, lang: str, parameters: Mapping[str, object]) -> Template | None:
    """The form of a key's sentence that goes with what it counts; None for a key that no catalogue has."""
    sentence = catalogue(lang).get(key)
    if sentence is None:
        return None
    if len(sentence.forms) > 1:
        form = plural_form(parameters.get(sentence.by), lang)
        return sentence.forms.get(form, sentence.forms["other"])
    return sentence.forms["other"]


def phrase(key: str, lang: str, count: object = None, **words: str) -> str:
    """A sentence of a catalogue whose blanks are filled with words that are written already.

    The ground on which figures, units and periods are worded; `render` builds on those. Raises KeyError for a key that
    the catalogue does not have, and for a blank without its word.
    """
    template = chosen(key, lang, {"count": count})
    if template is None:
        raise KeyError(key)
    return template.fill(lambda blank: display_text(words[blank.name]))


def _sentences(table: Mapping[str, Any], prefix: str) -> list[tuple[str, Sentence]]:
    found: list[tuple[str, Sentence]] = []
    for name, value in table.items():
        key = f"{prefix}.{name}"
        if isinstance(value, str):
            found.append((key, Sentence({"other": parse(value, key)})))
        elif isinstance(value, dict) and "other" in value and value.keys() <= _FORMS | {"by"}:
            forms = {form: parse(text, key) for form, text in value.items() if form != "by"}
            found.append((key, Sentence(forms, value.get("by", "count"))))
        elif isinstance(value, dict):
            found.extend(_sentences(value, key))
        else:
            raise ValueError(f"{key}: a sentence is text, or a table of its plural forms")
    return found
