"""Who a sentence introduces: the people and bodies with whom it begins, for the pronouns and lone verbs behind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.extents import LONGEST
from claimtrack.reading.attribution.sources import SourceGrammar

_BRIEF = 3
_OWNED = 4
"""How many words a body may have behind its owner: "Kenya's | national disaster office"."""
_ROLE = 6
"""How many words a role before a name may have, or a name in an aside."""


@dataclass(frozen=True, slots=True)
class IntroductionGrammar:
    """Remembers with whom the sentences of one document begin."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar

    def subject(self, first: int, limit: int) -> None:
        """Remember who a sentence begins with, for the pronouns and lone verbs behind: "Eskom burnt ..., it said"."""
        self.sources.cast.subject, self.sources.cast.headed, self.sources.cast.described = None, None, False
        self.sources.cast.sentence = len(self.sources.cast.named)
        self.sources.cast.acted, self.sources.cast.acting = self.sources.cast.acting, None
        self._called(first, limit)
        self._referred(first)
        self._acting(first + 1, limit)
        if self.pack.pro_drop and len(self.sources.cast.named) == self.sources.cast.paragraph:
            self._presented(first + 1, limit)
        while first < limit - 1 and (
            self.sources.covered[first] or (self.tokens.at(first) == "," and self.sources.covered[first - 1])
        ):
            first += 1
        if self.sources.covered[min(first, len(self.sources.covered) - 1)] or self._is_cue(first):
            return
        if self._study(first, limit):
            return
        found = self._introduced(first, limit)
        if found is not None:
            for mention in found.chain:
                self._introduce(replace(mention, start=None, end=None))
            named = found.chain[0]
            if len(found.chain) == 1 and found.first == first and self.tokens.slice(first, found.last) == named.name:
                self.sources.cast.headed = replace(named, kind=SourceKind.BODY, start=None, end=None)
            return
        at = first
        if self.tokens.at(at) in self.pack.definite:
            at += 1
        end = at
        while end < limit and (self.tokens.capital(end) or (end > at and self._goes_on(end))):
            end += 1
        end = self._past_owner(end, limit)
        at, end = self._described(at, end, limit)
        # "Había, por tanto, 2,4 reclusos por plaza".
        verb = end - at == 1 and self._is_verb(at)
        counted = self.tokens.at(at) in self.pack.numbers.openers
        if end == at or verb or counted or self._is_cue(at) or self.sources.covered[at]:
            # "Half of them are abroad, it said."
            return
        phrase = self.sources.naming.read(at, end)
        described = self.tokens.at(end) == ","
        alone = end - at == 1 and not described and not self.tokens.raw(at).isupper()
        if phrase is None or phrase.chain[0].kind is SourceKind.OUTLET:
            return
        mention = replace(phrase.chain[0], kind=SourceKind.BODY, start=None, end=None)
        self.sources.cast.subject = mention
        stop = phrase.last + 1
        while stop < limit and (
            self.tokens.capital(stop) or self._goes_on(stop) or self.tokens.at(stop) in self.pack.definite
        ):
            stop += 1
        joined = self.sources.parallel.after(phrase, stop)
        if joined.parallel:
            # "The police and the tax office seized": whom "both" means behind.
            self.sources.cast.speakers.extend(replace(each, start=None, end=None) for each in joined.chain)
        # "Revenue rose": a word that may be large only because the sentence begins with it names no "company".
        bare = self.pack.pro_drop and at == first and self.tokens.raw(end).endswith(self.pack.endings.finite_past)
        self.sources.cast.named_subject = not alone or bare or self.tokens.at(at) in self.sources.cast.capitalised
        if self.sources.cast.named_subject:
            self.sources.cast.recent.append(mention)
        if described and self.tokens.at(end + 1) in self.pack.determiners:
            # "Zorgpensioen, a Dutch pension fund": the description is what it may be called by.
            aside = self.sources.extents.end(end + 1, limit)
            if self.tokens.at(aside) not in (",", "") and aside < limit:
                # "Meanwhile, the agency said".
                return
            self.sources.cast.described = True
            self.sources.cast.called.append((frozenset(self.tokens.folded[at:aside]), mention))

    def _is_verb(self, i: int) -> bool:
        """Whether a word with a capital is a verb that begins a sentence, and no name."""
        word = self.tokens.at(i)
        begins = word in self.pack.auxiliaries or word in self.pack.past_words or word in self.pack.present_words
        return word in self.pack.attribution.openers or (self.pack.pro_drop and begins)

    def _described(self, first: int, end: int, limit: int) -> tuple[int, int]:
        """The name behind what a sentence begins with, where that tells what it is: "Danish brewer | Arbo | sold"."""
        name = self.sources.naming.shapes.past_description(first, min(limit, first + _ROLE))
        if self.pack.noun_before_adjective or end - first != 1 or name == end or not self.tokens.capital(name):
            return first, end
        small = either(self.pack.prepositions, self.pack.conjunctions, self.pack.determiners, self.pack.auxiliaries)
        if not self._deals(name - 1) or self.tokens.holds(small, end, name):
            return first, end
        last = name + 1
        while last < limit and (self.tokens.capital(last) or self._goes_on(last)):
            last += 1
        return name, last

    def _deals(self, i: int) -> bool:
        """Whether a word tells what the body is whose name follows: "la aseguradora", "the shipbuilder"."""
        noun, words = self.tokens.at(i), self.pack.attribution
        known = noun in words.generic or words.nouns.get(noun) in ("body", "outlet")
        return known or noun.endswith(self.pack.endings.dealer)

    def _past_owner(self, end: int, limit: int) -> int:
        """Where a body ends that is called by whose it is: "Sudan's army", "Kenya's health ministry"."""
        if not self.pack.genitive or self.tokens.at(end) != "’":
            return end
        owned = range(end + 2, min(limit, end + 2 + _OWNED))
        nouns = self.pack.attribution.nouns
        body = next((i for i in owned if nouns.get(self.tokens.at(i)) == "body"), None)
        plain = body is not None and all(self.tokens.is_word(i) for i in range(end + 2, body))
        return body + 1 if body is not None and plain else end

    def _called(self, first: int, limit: int) -> None:
        """Remember the bodies that stand beside what they are, for "the company": "the health insurer Medihold"."""
        generic = self.pack.attribution.generic
        if not self.tokens.holds(generic, first + 1, limit - 1):
            return
        for at, noun in enumerate(self.tokens.folded[first + 1 : limit - 1], first + 1):
            if noun not in generic or not self.tokens.capital(at + 1) or self.tokens.capital(at):
                continue
            end = at + 1
            while end < limit and (self.tokens.capital(end) or self.sources.naming.shapes.in_surname(end)):
                end += 1
            while not self.tokens.capital(end - 1):
                end -= 1
            name = self.tokens.slice(at + 1, end)
            if self.sources.cast.fullest(name) is None and end - at <= _ROLE:
                mention = SourceMention(name, SourceKind.BODY)
                self.sources.cast.recent.append(mention)
                self.sources.cast.called.append((frozenset(self.tokens.folded[at:end]), mention))

    def _presented(self, first: int, limit: int) -> None:
        """Remember who acts in a sentence, for lone verbs behind: "lo entregó el ministro, Juan Ruiz"."""
        nouns, shapes = self.pack.attribution.nouns, self.sources.naming.shapes
        for at in range(first, limit - 2):
            if self.tokens.at(at) != "," or not self.tokens.capital(at + 1):
                continue
            end = self.sources.extents.end(at + 1, limit)
            role = range(max(first, at - _ROLE), at)
            held = any(nouns.get(self.tokens.at(k)) == "person" and not self.tokens.capital(k) for k in role)
            if held and self.tokens.at(end) in (",", ".", "") and shapes.like_a_person(at + 1, end):
                mention = self.sources.naming.read(at + 1, end)
                if mention is not None:
                    self._introduce(replace(mention.chain[0], kind=SourceKind.PERSON, start=None, end=None))
                return

    def _referred(self, first: int) -> None:
        """Take the body that a sentence begins with by what it is for its subject: "The company made 54 million"."""
        noun = self.tokens.at(first + 1)
        if self.tokens.at(first) not in self.pack.definite or noun not in self.pack.attribution.generic:
            return
        following = self.tokens.at(first + 2)
        if self.tokens.capital(first + 2) or following in self.pack.prepositions or self.tokens.capital(first + 1):
            return
        known = self.sources.naming.references.antecedent(first, first + 1, first + 2)
        if known is None:
            phrase = self.sources.naming.read(first, first + 2)
            known = phrase.chain[0] if phrase is not None and phrase.chain[0].kind is SourceKind.BODY else None
        if known is not None:
            self.sources.cast.subject = replace(known, start=None, end=None)

    def _acting(self, first: int, limit: int) -> None:
        """Remember the bodies that act within a sentence, by what they are: "By law | the agency may not spend"."""
        nouns, folded = self.pack.attribution.generic, self.tokens.folded
        for at in [i for i in range(first, limit - 2) if folded[i + 1] in nouns and folded[i] in self.pack.definite]:
            governed = self.tokens.at(at - 1) in self.pack.prepositions
            if governed or self.tokens.at(at + 2) not in self.pack.auxiliaries or self.tokens.capital(at + 1):
                continue
            known = self.sources.naming.references.antecedent(at, at + 1, at + 2)
            if known is not None:
                self.sources.cast.acting = replace(known, start=None, end=None)
                self.sources.cast.recent.append(self.sources.cast.acting)

    def _goes_on(self, at: int) -> bool:
        """Whether a small word lies inside the name with which a sentence begins."""
        if self.tokens.at(at) in self.pack.of_words:
            return True
        joins = self.tokens.at(at) in self.pack.ranges.conjunctions and self.sources.extents.inside_title(at)
        return joins or self.sources.extents.is_titled(at)

    def _study(self, first: int, limit: int) -> bool:
        """Remember a study of which a sentence tells: "The study, led by Ghent University, covered 20 countries"."""
        nouns = self.pack.attribution.nouns
        if "study" not in map(nouns.get, self.tokens.folded[first : min(limit, first + _ROLE)]):
            return False
        end = self.sources.extents.end(first, min(limit, first + LONGEST))
        end = next((k for k in range(first + 1, end) if self._closes(k)), end)
        if "study" not in map(nouns.get, self.tokens.folded[first:end]):
            return False
        phrase = self.sources.naming.read(first, end)
        if phrase is None or phrase.chain[0].kind is not SourceKind.STUDY:
            return False
        if self.tokens.at(end) == ",":
            close = next((k for k in range(end + 1, min(limit, end + LONGEST)) if self.tokens.at(k) == ","), end)
            phrase = self.sources.appositions.made(phrase, end + 1, close)
        self.sources.cast.opened = replace(phrase.chain[0], start=None, end=None)
        return True

    def _closes(self, at: int) -> bool:
        """Whether a word cannot go on in the name of a study: a verb, or the article of another noun."""
        return self.tokens.at(at) in self.pack.attribution.others or self.tokens.at(at) in self.pack.determiners

    def _is_cue(self, at: int) -> bool:
        """Whether a word begins no name: a small word, or "according to"."""
        words = self.pack.attribution
        word = self.tokens.at(at)
        small = word in self.pack.function_words or word in self.pack.conjunctions or word in self.pack.prepositions
        return (small and word not in self.pack.definite) or words.according.at(self.tokens.folded, at) is not None

    def _introduced(self, first: int, limit: int) -> SourcePhrase | None:
        """The people with a name at the head of a sentence: "La fiscal Nélida Cárdenas ofreció"."""
        end = self.sources.extents.end(first, min(limit, first + LONGEST))
        last = end
        floor = first + 1 if self.tokens.at(first) in self.pack.determiners else first
        while last > floor and not self.tokens.capital(last - 1):
            last -= 1
        named = last > floor and (self.tokens.capital(first) or self.tokens.at(first) in self.pack.determiners)
        role = "person" in map(self.pack.attribution.nouns.get, self.tokens.folded[first:end])
        plain = self.tokens.at(first) in self.pack.determiners and end - first <= _BRIEF and last == floor
        holder = self.tokens.at(first) in self.pack.definite and (
            self.pack.attribution.nouns.get(self.tokens.at(first + 1)) == "person"
        )
        if not named and not role and not plain:
            return None
        if holder and not named and self.tokens.at(end) != ",":
            # "El entrenador se mostró satisfecho": by what he is.
            return self.sources.naming.read(first, first + 2)
        begins = last - 1
        while begins > first and self.tokens.capital(begins - 1):
            begins -= 1
        if named and begins - first > _ROLE:
            return None
        if self.tokens.at(end) == "," and (role or plain):
            aside = self.sources.extents.end(end + 1, limit)
            closed = self.tokens.at(aside) == ","
            if closed and self.sources.naming.shapes.is_name(end + 1, aside) and 1 < aside - end - 1 < _ROLE:
                main, name = (
                    self.sources.naming.read(first, end, lenient=True),
                    self.sources.naming.read(end + 1, aside),
                )
                return self.sources.appositions.name_of(main, name) if main and name else None
        if not named or (last - begins < 2 and not self._deals(first + 1)):
            return None
        phrase = self.sources.naming.read(first, last)
        if phrase is None:
            return None
        if phrase.chain[0].kind is SourceKind.BODY and begins > first + 1:
            # "La firma estadounidense Axion rompió": a body with a noun of its own.
            return self.sources.parallel.after(phrase, limit)
        return self.sources.parallel.after(phrase, limit) if phrase.chain[0].kind is SourceKind.PERSON else None

    def _introduce(self, mention: SourceMention) -> None:
        if mention.kind is SourceKind.BODY:
            self.sources.cast.subject, self.sources.cast.named_subject = mention, True
            self.sources.cast.recent.append(mention)
            self.sources.cast.speakers.append(mention)
        else:
            self.sources.cast.introduce(mention)
