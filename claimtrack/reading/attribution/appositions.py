"""What stands beside a source: the name of a role, the role of a name, who made a study."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.acronyms import past_letters
from claimtrack.reading.attribution.cast import Cast, SourcePhrase
from claimtrack.reading.attribution.extents import LONGEST, ExtentGrammar
from claimtrack.reading.attribution.naming import NamingGrammar

_NAMED = 6
"""The most tokens of a name beside a role."""


@dataclass(frozen=True, slots=True)
class AppositionGrammar:
    """Puts the sources of one document together with what is said beside them."""

    tokens: Tokens
    pack: LanguagePack
    extents: ExtentGrammar
    naming: NamingGrammar
    cast: Cast

    def made(self, study: SourcePhrase, first: int, last: int) -> SourcePhrase:
        """A study under the name of who made it, where the aside behind it tells that."""
        maker = self._made_by(first, last)
        if maker is None:
            return study
        return SourcePhrase(study.first, last, (replace(maker.chain[0], kind=SourceKind.STUDY), *maker.chain[1:]))

    def _made_by(self, first: int, last: int) -> SourcePhrase | None:
        """Who made a study, in the aside behind it: "El informe, elaborado por la Universidad de Lima,"."""
        for at in range(first, last - 1):
            links = self.tokens.at(at) in self.pack.attribution.study_links
            placed = self.tokens.at(at + 1) in self.pack.attribution.places
            if links and not placed and (self.tokens.capital(at + 1) or self.tokens.capital(at + 2)):
                return self.naming.read(at + 1, last)
        return None

    def name_of(self, main: SourcePhrase, aside: SourcePhrase | None) -> SourcePhrase:
        """Of a role and the name beside it, the name: it is what later mentions refer to."""
        if aside is None or not aside.chain:
            return main
        one, other = main.chain[0], aside.chain[0]
        named = self.naming.shapes.is_name(aside.first, aside.last)
        role = one.kind in (SourceKind.PERSON, SourceKind.UNNAMED) and not self.naming.shapes.is_name(
            main.first, main.last
        )
        person = self.naming.shapes.like_a_person(aside.first, aside.last)
        role = role or (person and named and self._is_role(main))
        nameless = not self.naming.shapes.names_somebody(main.first + 1, main.last)
        if role and not named and other.kind is SourceKind.PERSON and other.name[:1].isupper():
            # "El jefe de la misión, el general Abdou Diallo,".
            named = other.start is not None and other.start > self.tokens.starts[aside.first]
        if named and (role or nameless):
            person = role and not self.naming.shapes.holds_body(aside.first, aside.last)
            mention = replace(other, kind=SourceKind.PERSON if person else SourceKind.BODY)
            self.cast.called.append((frozenset(self.tokens.folded[main.first : main.last]), mention))
            return SourcePhrase(main.first, aside.last, (mention, *main.chain[1:]))
        return replace(main, last=max(main.last, aside.last) if not named else main.last)

    def described(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """A source whose aside tells what it is, which it may be called by: "said Pinnacle Point, a brokerage, ..."."""
        first = phrase.last + 1
        opens = self.tokens.at(first) in self.pack.numbers.one or self.tokens.at(first) in self.pack.definite
        if self.tokens.at(phrase.last) != "," or not opens or len(phrase.chain) > 1:
            return phrase
        end = self.extents.end(first, limit)
        behind = self.tokens.at(end)
        goes_on = either(self.pack.relatives, self.pack.prepositions)
        passed_on = self.pack.attribution.relay.at(self.tokens.folded, end) is not None
        if self.tokens.is_word(end) and behind not in goes_on and not passed_on:
            # "Según Saca, la empresa ha podado": a clause of its own.
            return phrase
        end = next((i for i in range(first + 1, end) if self.tokens.at(i) in self.pack.prepositions), end)
        mention = phrase.chain[0]
        if mention.kind is SourceKind.PERSON and self._is_body(first + 1, end):
            # A name and a surname, and yet nobody's.
            mention = replace(mention, kind=SourceKind.BODY)
        self.cast.called.append((frozenset(self.tokens.folded[first:end]), mention))
        return replace(phrase, chain=(mention,))

    def _is_body(self, first: int, end: int) -> bool:
        """Whether the head of a phrase is what a body is called by."""
        noun = self.tokens.at(first if self.pack.noun_before_adjective else end - 1)
        return noun in self.pack.attribution.generic or self.pack.attribution.nouns.get(noun) == "body"

    def _is_role(self, main: SourcePhrase) -> bool:
        """Whether a phrase ends, or in Spanish begins, with a noun that is no body: "the UN controller"."""
        head = main.first + 1 if self.pack.noun_before_adjective else main.last - 1
        noun = self.tokens.at(head)
        opens = self.tokens.at(main.first) in self.pack.definite and head > main.first
        other = noun in self.pack.attribution.generic or noun in self.pack.attribution.nouns
        return opens and not other and not self.tokens.capital(head)

    def called(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """The name behind a role: "el portavoz del Estado Mayor, Bohdán Lysenko,"."""
        roles = (SourceKind.PERSON, SourceKind.UNNAMED)
        if self._is_group(phrase):
            return phrase
        made = self._made_by_role(phrase)
        roled = phrase.chain[0].kind in roles or self._is_role(phrase)
        if roled:
            # "La presidenta de la Federación Universitaria (FUL), Camila Orsini".
            phrase = replace(phrase, last=past_letters(self.tokens, phrase.last))
        if self.tokens.at(phrase.last) != ",":
            return phrase
        end = self.extents.end(phrase.last + 1, limit)
        if not (roled or made):
            return self._lettered(phrase, end)
        if made:
            named = self.naming.shapes.like_a_person(phrase.last + 1, end) and end - phrase.last <= _NAMED
            maker = self.naming.read(phrase.last + 1, end) if named else None
            chain = (replace(maker.chain[0], kind=SourceKind.STUDY), *phrase.chain[1:]) if maker else phrase.chain
            return SourcePhrase(phrase.first, end, chain) if maker else phrase
        role = any(
            self.pack.attribution.nouns.get(self.tokens.at(k)) == "person" for k in (phrase.last + 1, phrase.last + 2)
        )
        if not (role or self.naming.shapes.is_name(phrase.last + 1, end)) or end - phrase.last > 6:
            return self._lettered(phrase, end)
        aside = self.naming.read(phrase.last + 1, end)
        return self.name_of(phrase, aside) if aside else phrase

    def _lettered(self, phrase: SourcePhrase, end: int) -> SourcePhrase:
        """The name by which a body goes that is only told by what it is: "the national statistics office, ONEI".

        A few words may lead up to it: "su operadora, la canadiense Norcobre".
        """
        at = phrase.last + 1
        at += self.tokens.at(at) in self.pack.definite and not self.tokens.capital(at)
        letters = self.tokens.raw(at).isupper() and end == at + 1 and len(self.tokens.raw(at)) > 1
        named = self.naming.shapes.past_description(at, end)
        small = either(self.pack.prepositions, self.pack.determiners)
        led = named < end and self.naming.shapes.is_name(named, end)
        led = led and not self.tokens.holds(small, at + (named > at), named)
        nameless = phrase.chain[0].kind in (SourceKind.BODY, SourceKind.UNNAMED) and not (
            self.naming.shapes.names_somebody(self._past_owner(phrase), phrase.last)
        )
        if not ((letters or led) and nameless) or self.tokens.is_word(end) or len(phrase.chain) > 1:
            return phrase
        aside = self.naming.read(named if led else at, end)
        return self.name_of(phrase, replace(aside, last=end)) if aside else phrase

    def _past_owner(self, phrase: SourcePhrase) -> int:
        """Past the article, or whose body it is, before what the body is called: "Spain's | statistics office"."""
        first = phrase.first + (self.tokens.at(phrase.first) in self.pack.determiners)
        mark = next((i for i in range(phrase.first, phrase.last - 1) if self.tokens.at(i) == "’"), None)
        owned = self.pack.genitive and mark is not None and self.tokens.at(mark + 1) == "s"
        return mark + 2 if owned and mark is not None else first

    def _made_by_role(self, phrase: SourcePhrase) -> bool:
        """Whether a study goes by the role of who made it: "el balance del ministro del Interior, Panche Stoev"."""
        mention = phrase.chain[0]
        role = fold(mention.name.split()[0]) if mention.kind is SourceKind.STUDY and mention.name else ""
        return self.pack.attribution.nouns.get(role) == "person"

    def _is_group(self, phrase: SourcePhrase) -> bool:
        """Whether a phrase is a plural with a name beside it: "los sindicatos CSIF | , UGT y CCOO"."""
        nouns = range(phrase.first, phrase.last - 1)
        plural = any(self.naming.nouns.is_plural(at) and not self.tokens.capital(at) for at in nouns)
        return plural and self.tokens.capital(phrase.last - 1)

    def author(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """Who made a study that is given no name: "a report published on Thursday by the Harbour Light Project"."""
        first = phrase.first + (self.tokens.at(phrase.first) in self.pack.determiners)
        named = self.naming.shapes.names_somebody(first, phrase.last) and not self._is_titled(phrase)
        if phrase.chain[0].kind is not SourceKind.STUDY or named:
            return phrase
        for at in range(phrase.last, min(limit, phrase.last + LONGEST)):
            if self.tokens.at(at) in (",", ";", ":"):
                return phrase
            # "... que publicó la Universidad | de Lima": inside of a name.
            told = self.tokens.holds(self.pack.relatives, phrase.last, at)
            inside = told and self.pack.noun_before_adjective and self.tokens.capital(at - 1)
            links = self.tokens.at(at) in self.pack.attribution.study_links
            speaks = any(self.tokens.at(k) in self.pack.attribution.nouns for k in (at + 1, at + 2))
            by = self.tokens.at(at) == self.pack.attribution.agent
            if links and (self.tokens.capital(at + 1) or self.tokens.capital(at + 2) or (by and speaks)):
                made = self._plain(self.extents.begin(at, phrase.last) if inside else at + 1, limit)
                if made and made.chain[0].kind is SourceKind.OUTLET and self._only_seen(at + 1):
                    return phrase
                if made:
                    mention = replace(made.chain[0], kind=SourceKind.STUDY)
                    self.cast.called.append((frozenset(self.tokens.folded[phrase.first : made.last]), mention))
                    return SourcePhrase(phrase.first, made.last, (mention, *made.chain[1:]))
        return phrase

    def _only_seen(self, i: int) -> bool:
        """Whether a paper was only seen by whoever is named at a token: "records seen by | Reuters"."""
        relay = self.pack.attribution.relay.ending(self.tokens.folded, i)
        return relay is not None and self.tokens.at(relay[0]) not in self.pack.attribution.study_links

    def _is_titled(self, phrase: SourcePhrase) -> bool:
        """Whether a study goes by a title that begins with what it is: "la Encuesta Permanente de Hogares"."""
        name = phrase.chain[0].name.split()
        return bool(name) and name[0][0].isupper() and self.pack.attribution.nouns.get(fold(name[0])) == "study"

    def _plain(self, i: int, limit: int) -> SourcePhrase | None:
        end = self.extents.end(i, limit)
        return self.naming.read(i, end) if end > i else None
