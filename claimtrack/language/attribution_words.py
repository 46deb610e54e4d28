"""The words of a language that tell who says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.language.crediting import CreditPhrases
from claimtrack.language.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """Cues of attribution, and what a source's head noun says of its kind."""

    according: PhraseTable[str]
    relay: PhraseTable[str]
    agent: str
    """The word before who acts in a passive: "by", "por"."""
    credits: CreditPhrases
    """Words that credit whoever is named behind them: "citing", "which takes its numbers from"."""
    ascribed: CreditPhrases
    """Those of them that name the figures: "attributes the count to"; never what somebody says."""
    draws: PhraseTable[str]
    """Behind a noun for a figure, before whom it comes from: "a figure that they | took from"."""
    confirm_passive: PhraseTable[str]
    deny_passive: PhraseTable[str]
    impersonal: PhraseTable[str]
    that: frozenset[str]
    coreference: PhraseTable[str]
    pronouns: frozenset[str]
    things: frozenset[str]
    """Those of the pronouns that mean a body and no person."""
    people: frozenset[str]
    """Those that mean a person."""
    pairs: frozenset[str]
    """Those that mean the latest two: "both", "ambos"."""
    stressed: tuple[str, ...]
    """Pronouns that only their accents tell from an article, as written: "él"."""
    verbs: Mapping[str, str]
    """Verb form to asserts, estimates, forecasts, confirms or denies."""
    participles: Mapping[str, str]
    """The same for the forms that need an auxiliary: "has said"."""
    described: Mapping[str, str]
    """The same for the forms that describe a noun, in its gender and number: "los fondos prometidos"."""
    others: Mapping[str, str]
    """Verbs that say something only here and there: `replies` with a quotation, `shows` with a study as the subject."""
    speaks: frozenset[str]
    """Verbs that only somebody who speaks can have as a subject, whatever it is called: "la defensa alega"."""
    acts: frozenset[str]
    """Verbs whose object is a thing and no statement: "published its tally"; figures and that-clauses they do tell."""
    wishes: PhraseTable[str]
    """Verbs that ask only with the word behind them: "called for"."""
    presents: frozenset[str]
    """Verbs with which somebody makes a study or a document public: "the report that the ministry released"."""
    learns: frozenset[str]
    """Infinitives behind "according to": "según ha podido saber"."""
    such: PhraseTable[str]
    """Words before a verb of saying that make it an aside: "tal como adelantó"."""
    restates: PhraseTable[str]
    """Words with which a figure is told again in another way: "or", "es decir"."""
    follows: PhraseTable[str]
    """Words behind a cue with which the same voice goes on: ", the bank said, so the bill comes to"."""
    own: frozenset[str]
    """Words before "newspaper" and the like with which a paper speaks of itself."""
    ourselves: frozenset[str]
    """Nouns behind those words besides "newspaper": "esta agencia"."""
    possessives: frozenset[str]
    generic: frozenset[str]
    """Nouns by which any body named before may be called: "the agency", and not "the police"."""
    transitive: frozenset[str]
    """Verbs of saying behind which stands who was told, never who speaks: "told"."""
    told_to: frozenset[str]
    """Words between a verb and the outlet to which it was said: "confirmed to the AP"."""
    places: frozenset[str]
    """Prepositions of place, with which a name ends."""
    nobody: frozenset[str]
    no_speakers: frozenset[str]
    """Nouns that are no source as the subject of a that-clause: "el hecho muestra que"."""
    valuing: frozenset[str]
    """Verbs that give a number to what is their object: "put"."""
    announces: frozenset[str]
    """Verbs whose object is a plan where it is one of `offerings`: "announced aid"."""
    offerings: frozenset[str]
    same: frozenset[str]
    """Adjectives of who has just been named: "the same agency"."""
    handed: CreditPhrases
    """Words before whose figures a speaker names: "con datos que le remitió"."""
    first_persons: frozenset[str]
    """Words of who speaks: "I", "our"."""
    idioms: PhraseTable[str]
    """Verbs of saying that say nothing with what follows: "cuenta con"."""
    gives: frozenset[str]
    """Verbs that give a figure where one of `figures` is their object: "da otra cifra"."""
    figures: frozenset[str]
    deems: frozenset[str]
    """Words that make such a verb one of taking for what the participle behind them says: "da por perdidas 86.000"."""
    joined: PhraseTable[str]
    """Words besides "and" between two sources of one claim: "as well as", "como" behind "tanto"."""
    jointly: frozenset[str]
    """Words before the first of two such sources: "both", "tanto"."""
    ordered_by: frozenset[str]
    """Prepositions between a study and the paper that had it made: "a poll for The Times"."""
    press: frozenset[str]
    """Words that the names of papers and stations have: "the Irish Chronicle"."""
    strict: frozenset[str]
    """Those of the general nouns that mean no body which has another of them in its name: "the ministry", a union."""
    firms: frozenset[str]
    """Those of the general nouns that mean a business: "the company"."""
    labels: Mapping[str, str]
    """What stands before a colon at the head of an interview's paragraphs: question or answer."""
    said_before: frozenset[str]
    """Words for what has just been said: "eso"."""
    backward: PhraseTable[str]
    """Words with which a sentence tells the source of the one before: "así surge de"."""
    known: PhraseTable[str]
    """Names that the shape of words does not tell from their surroundings: "Save the Children"."""
    some: frozenset[str]
    """Words before "of" that pick some out of a group of speakers: "one of the rescuers"."""
    themselves: frozenset[str]
    """Words behind a source that only stress it: "the company itself"."""
    infinitive: frozenset[str]
    """Words before a verb that has no subject: "to put"."""
    passive: frozenset[str]
    claims: frozenset[str]
    """Nouns of what is said: "claims that", "los rumores de que"."""
    clitics: frozenset[str]
    """Pronouns before a verb that look like articles: "las cifra en"."""
    reflexive: frozenset[str]
    tells: frozenset[str]
    """Verbs that may name the outlet that was told: "told Reuters"."""
    adverbs: frozenset[str]
    inside: frozenset[str]
    detours: frozenset[str]
    described_by: frozenset[str]
    """Words between the maker of a study and what it is called: "BLS historical data"."""
    titled: frozenset[str]
    """Prepositions that go on inside a name, between two capitals: "Prevención y Respuesta ante Desastres"."""
    undergone: frozenset[str]
    """Verbs of recording that with a place as their subject tell what happened there: "Chile registró 40 casos"."""
    places_called: frozenset[str]
    """What a place is called before its name: "estado de Jalisco"."""
    literal: frozenset[str]
    """Verbs that say nothing with a number as their object: "added 114,000 jobs"."""
    about: frozenset[str]
    """Words behind a noun for what is said: "reports regarding"."""
    restated: frozenset[str]
    """Pronouns before a verb for what has just been said: "lo desmintió"."""
    views: PhraseTable[str]
    """Cues whose source stands in the sentence before: "in her view", "a su juicio"."""
    viewpoints: frozenset[str]
    """Prepositions before whose view it is: "para la economista Ana Ruiz"."""
    holders: frozenset[str]
    """Who holds views, by what they are called, where no name tells that."""
    outlooks: frozenset[str]
    """What somebody who foresees a figure calls it: "su previsión"."""
    pointing: frozenset[str]
    """Determiners that point at what was just said: "that figure"."""
    demands: frozenset[str]
    """Verbs of asking for something, of which a rule may be the subject too: "exige"."""
    demanded: frozenset[str]
    """What only somebody who wants it asks for: "una subida"."""
    accounts: frozenset[str]
    """Last words of those whose source is the subject behind them: "by its own account"."""
    researched: frozenset[str]
    """Studies that go by the body whose they are: "the university’s study"."""
    reckonings: frozenset[str]
    """What a figure is called that somebody came to: "estimate", "recuento"."""
    honorifics: frozenset[str]
    """Words before the name of a person: "Mr"."""
    rest: frozenset[str]
    """Words with which a clause goes on from the figures before it: "those"."""
    shares: frozenset[str]
    """Words for a part of those who were asked, which is no source: "half", "%"."""
    seated: frozenset[str]
    """Words behind a hyphen that tell where a body has its seat: "Oslo-based"."""
    particles: frozenset[str]
    """Words behind a verb of saying with which it says nothing: "wrote down"."""
    who: frozenset[str]
    """Relatives of people: "who"."""
    joins: frozenset[str]
    """Words with which a sentence goes on from the one before: "but"."""
    makers: frozenset[str]
    """Nouns for who made a study: "its authors"."""
    concedes: frozenset[str]
    """Conjunctions of a clause whose speaker only differs from the main one: "although"."""
    standing: frozenset[str]
    """Studies that go by what they are, whoever was named before: "the census"."""
    stand_ins: frozenset[str]
    """Nouns for a person that give no role: "the man"."""
    settings: frozenset[str]
    """Prepositions with which a verb of saying tells where, when or how: "negó en un comunicado que"."""
    study_links: frozenset[str]
    leading: frozenset[str]
    gerunds: frozenset[str]
    openers: frozenset[str]
    """The words that can be a cue or begin one."""
    phrase_openers: frozenset[str]
    """Those that begin a cue that is a phrase, or are one that is no finite verb."""
    nouns: Mapping[str, str]
    """Head noun to study, document, outlet, unnamed, person or body."""
    outlets: PhraseTable[str]
