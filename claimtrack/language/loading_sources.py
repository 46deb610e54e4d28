"""Reads the part of a language pack that tells who says something: verbs, cues, kinds of bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimtrack.language.attribution_words import AttributionWords
from claimtrack.language.conjugation import forms
from claimtrack.language.crediting import credit_phrases
from claimtrack.language.tables import contracted as _contracted
from claimtrack.language.tables import read
from claimtrack.language.tables import table as _table
from claimtrack.language.tables import words as _words

_CUES = ("according", "confirm_passive", "deny_passive", "such", "impersonal", "views")
"""The phrases that tell a source by themselves."""
_CONTRACTED = (*_CUES, "draws", "idioms", "backward", "wishes")
_KINDS = ("body", "person", "unnamed", "outlet", "document", "study")


def _verbs(data: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """The forms of the verbs of saying and their participles, each with its group, and their gerunds."""
    regular, endings = data["regular"], data["endings"]
    groups = ("asserts", "targets", "estimates", "forecasts", "confirms", "denies")
    finite = {
        word: group for group in groups for word in _words(forms(regular.get(group, "").split(), endings["finite"]))
    }
    finite |= {word: group for group in groups for word in _words(data[group])}
    participles = {
        word: group
        for group, lemmas in regular.items()
        for word in _words(forms(lemmas.split(), endings["participle"]))
    } | {word: group for group, words in data["participles"].items() for word in _words(words)}
    gerunds = _words(data["gerunds"]) | _words(forms(regular["asserts"].split(), endings["gerund"]))
    for word in _words(data["not_verbs"]):
        finite.pop(word, None)
    return finite, participles, gerunds - _words(data["not_verbs"])


def _passed_on(data: Mapping[str, Any], agent: str) -> list[str]:
    """What stands between a document and who looked at it: "reviewed by", "analizadas por"."""
    endings = data["endings"]
    participles = forms(data["relayed"].split(), endings["participle"])
    return [f"{form} {agent}" for each in participles for form in {each, *forms([each], endings["agreement"])}]


def attribution_words(data: Mapping[str, Any], contractions: Mapping[str, str]) -> AttributionWords:
    """How a text says who says something."""
    cues = {name: data[name] for name in _CONTRACTED}
    tables = {name: _table(phrases) for name, phrases in _contracted(cues, contractions).items()}
    verbs, participles, gerunds = _verbs(data["verbs"])
    (relay,) = _contracted(
        {"relay": [*data["relay"], *_passed_on(data["verbs"], data["agent"])]}, contractions
    ).values()
    replies = _words(forms(data["verbs"]["replies"].split(), data["verbs"]["endings"]["finite"]))
    others = dict.fromkeys(replies | _words(data["verbs"]["replied"]), "replies")
    others |= dict.fromkeys(_words(data["verbs"]["shows"]), "shows")
    grammar = data["grammar"]
    nouns = {word: kind for kind in _KINDS for word in _words(data["nouns"][kind])}
    phrases = (tables[name] for name in _CUES)
    phrase_openers = gerunds.union(
        _words(grammar["viewpoints"]), _words(data["agent"]), *(table.openers for table in phrases)
    )
    return read(
        AttributionWords,
        data | grammar | data["nouns"],
        **tables,
        **credit_phrases(data, contractions),
        openers=phrase_openers.union(_words(grammar["gives"]), verbs, participles, others, tables["wishes"].openers),
        phrase_openers=phrase_openers,
        relay=_table(relay),
        verbs=verbs,
        participles=participles,
        described={
            word: group
            for each, group in participles.items()
            for word in (each, *forms([each], data["verbs"]["endings"]["agreement"]))
        },
        others=others,
        speaks=_words(forms(data["verbs"]["speaks"].split(), data["verbs"]["endings"]["finite"]))
        | _words(data["verbs"]["spoke"]),
        acts=_words(data["verbs"]["acts"]),
        presents=_words(forms(data["verbs"]["presents"].split(), data["verbs"]["endings"]["finite"]))
        | _words(data["verbs"]["presented"]),
        labels={word: name for name in ("question", "answer") for word in _words(data["labels"][name])},
        gerunds=gerunds,
        nouns=nouns,
    )
