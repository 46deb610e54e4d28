"""How a message becomes a sentence: the sentence of its key, each blank written by its kind or by its type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimtrack.model import Message
from claimtrack.model.message import Parameter
from claimtrack.wording.catalogue import FALLBACK, LANGUAGES, chosen
from claimtrack.wording.kinds import fill, plain
from claimtrack.wording.template import Blank, Template


def render(message: Message, lang: str = FALLBACK) -> str:
    """The sentence of a message in a language ("en", "es"; others are said in English)."""
    lang = lang if lang in LANGUAGES else FALLBACK
    parameters = dict(message.parameters)
    template = chosen(message.key, lang, parameters)
    return filled(template, parameters, lang) if template else _unknown(message, lang)


def say(key: str, lang: str, **parameters: Any) -> str:
    """The sentence of a key with its parameters: `render` in one call."""
    return render(Message.of(key, **parameters), lang)


def filled(template: Template, parameters: Mapping[str, Parameter], lang: str) -> str:
    """A sentence with its blanks filled; a missing parameter shows as an empty blank."""
    return template.fill(lambda blank: _filled(blank, parameters, lang))


def _filled(blank: Blank, parameters: Mapping[str, Parameter], lang: str) -> str:
    if blank.name not in parameters:
        return f"{{{blank.name}}}"
    value = parameters[blank.name]
    if blank.kind is None:
        return plain(value, lang)
    try:
        return fill(blank.kind, value, blank.other, parameters, lang)
    except (TypeError, ValueError, ArithmeticError):
        # A sentence with one plain parameter helps more than a command that stops at it.
        return plain(value, lang)


def _unknown(message: Message, lang: str) -> str:
    told = ", ".join(f"{name}={plain(value, lang)}" for name, value in message.parameters)
    return f"⟦{message.key}: {told}⟧" if told else f"⟦{message.key}⟧"
