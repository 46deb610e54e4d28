"""The catalogues of sentences, and how a message becomes a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from claimtrack.model import Message
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


def render(message: Message, lang: str = FALLBACK) -> str:
    """The sentence of a message in a language ("en", "es"; others are said in English)."""
    lang = lang if lang in LANGUAGES else FALLBACK
    parameters = dict(message.parameters)
    sentence = catalogue(lang).get(message.key)
    if sentence is None:
        return _unknown(message, lang)
    template = sentence.forms.get("other")
    if len(sentence.forms) > 1:
        template = sentence.forms.get(_plural(parameters.get(sentence.by), lang), template)
    return template.fill(parameters, lang) if template else _unknown(message, lang)


def say(key: str, lang: str, **parameters: Any) -> str:
    """The sentence of a key with its parameters: `render` in one call."""
    return render(Message.of(key, **parameters), lang)


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


def _plural(value: object, lang: str) -> str:
    from claimtrack.wording.figures import plural_form

    return plural_form(value, lang)


def _unknown(message: Message, lang: str) -> str:
    from claimtrack.wording.template import plain

    told = ", ".join(f"{name}={plain(value, lang)}" for name, value in message.parameters)
    return f"⟦{message.key}: {told}⟧" if told else f"⟦{message.key}⟧"
