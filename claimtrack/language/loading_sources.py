"""Reads the part of a language pack that tells who says something: verbs, cues, kinds of bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimtrack.language.conjugation import forms
from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tables import contracted as _contracted
from claimtrack.language.tables import table as _table
from claimtrack.language.tables import words as _words
from claimtrack.language.words import AttributionWords


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

    def table(name: str) -> PhraseTable[str]:
        (phrases,) = _contracted({name: data[name]}, contractions).values()
        return _table(phrases)

    verbs, participles, gerunds = _verbs(data["verbs"])
    (relay,) = _contracted(
        {"relay": [*data["relay"], *_passed_on(data["verbs"], data["agent"])]}, contractions
    ).values()
    replies = _words(forms(data["verbs"]["replies"].split(), data["verbs"]["endings"]["finite"]))
    others = dict.fromkeys(replies | _words(data["verbs"]["replied"]), "replies")
    others |= dict.fromkeys(_words(data["verbs"]["shows"]), "shows")
    grammar = data["grammar"]
    kinds = ("body", "person", "unnamed", "outlet", "document", "study")
    nouns = {word: kind for kind in kinds for word in _words(data["nouns"][kind])}
    cues = {name: table(name) for name in ("according", "confirm_passive", "deny_passive", "such", "impersonal")}
    phrases = (*cues.values(), table("views"))
    phrase_openers = gerunds.union(_words(grammar["viewpoints"]), *(table.openers for table in phrases))
    return AttributionWords(
        openers=phrase_openers.union(verbs, participles, others),
        phrase_openers=phrase_openers,
        according=cues["according"],
        relay=_table(relay),
        agent=data["agent"],
        credits=table("credits"),
        confirm_passive=cues["confirm_passive"],
        deny_passive=cues["deny_passive"],
        impersonal=cues["impersonal"],
        that=_words(data["that"]),
        coreference=_table(data["coreference"]),
        pronouns=_words(data["pronouns"]),
        things=_words(data["things"]),
        people=_words(data["people"]),
        pairs=_words(data["pairs"]),
        stressed=tuple(data["stressed"]),
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
        learns=_words(grammar["learns"]),
        such=cues["such"],
        restates=_table(data["restates"]),
        own=_words(grammar["own"]),
        ourselves=_words(grammar["ourselves"]),
        possessives=_words(grammar["possessives"]),
        generic=_words(grammar["generic"]),
        transitive=_words(grammar["transitive"]),
        told_to=_words(grammar["told_to"]),
        places=_words(grammar["places"]),
        nobody=_words(grammar["nobody"]),
        no_speakers=_words(grammar["no_speakers"]),
        valuing=_words(grammar["valuing"]),
        announces=_words(grammar["announces"]),
        offerings=_words(grammar["offerings"]),
        same=_words(grammar["same"]),
        with_data=table("with_data"),
        first_persons=_words(grammar["first_persons"]),
        idioms=table("idioms"),
        ordered_by=_words(grammar["ordered_by"]),
        press=_words(data["nouns"]["press"]),
        strict=_words(grammar["strict"]),
        firms=_words(grammar["firms"]),
        labels={word: name for name in ("question", "answer") for word in _words(data["labels"][name])},
        said_before=_words(grammar["said_before"]),
        some=_words(grammar["some"]),
        backward=table("backward"),
        known=_table(data["nouns"]["known"]),
        themselves=_words(grammar["themselves"]),
        infinitive=_words(grammar["infinitive"]),
        passive=_words(grammar["passive"]),
        claims=_words(grammar["claims"]),
        clitics=_words(grammar["clitics"]),
        reflexive=_words(grammar["reflexive"]),
        tells=_words(grammar["tells"]),
        adverbs=_words(grammar["adverbs"]),
        inside=_words(grammar["inside"]),
        detours=_words(grammar["detours"]),
        described_by=_words(grammar["described_by"]),
        titled=_words(grammar["titled"]),
        literal=_words(grammar["literal"]),
        undergone=_words(grammar["undergone"]),
        places_called=_words(grammar["places_called"]),
        about=_words(grammar["about"]),
        restated=_words(grammar["restated"]),
        views=table("views"),
        viewpoints=_words(grammar["viewpoints"]),
        holders=_words(grammar["holders"]),
        outlooks=_words(grammar["outlooks"]),
        pointing=_words(grammar["pointing"]),
        demands=_words(grammar["demands"]),
        demanded=_words(grammar["demanded"]),
        accounts=_words(grammar["accounts"]),
        reckonings=_words(grammar["reckonings"]),
        honorifics=_words(grammar["honorifics"]),
        rest=_words(grammar["rest"]),
        shares=_words(grammar["shares"]),
        seated=_words(grammar["seated"]),
        particles=_words(grammar["particles"]),
        who=_words(grammar["who"]),
        joins=_words(grammar["joins"]),
        makers=_words(grammar["makers"]),
        stand_ins=_words(grammar["stand_ins"]),
        settings=_words(grammar["settings"]),
        study_links=_words(grammar["study_links"]),
        leading=_words(grammar["leading"]),
        gerunds=gerunds,
        nouns=nouns,
        outlets=_table(data["nouns"]["outlets"]),
    )
