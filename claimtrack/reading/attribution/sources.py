"""Sources in a text: who stands before or behind a cue, and the outlet or body that passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.acronyms import before_letters
from claimtrack.reading.attribution.adverbs import is_adverb, past_connective
from claimtrack.reading.attribution.appositions import AppositionGrammar
from claimtrack.reading.attribution.cast import Cast, SourcePhrase
from claimtrack.reading.attribution.extents import LONGEST, ExtentGrammar
from claimtrack.reading.attribution.naming import NamingGrammar
from claimtrack.reading.attribution.parallel import ParallelGrammar
from claimtrack.reading.attribution.relays import RelayGrammar
from claimtrack.reading.attribution.resting import credited_aside

_LEAD = 3
_OPENING = frozenset('“«",')
_FAR = 30
"""How many words a subject may have with all that is said of it."""


@dataclass(frozen=True, slots=True)
class SourceGrammar:
    """Reads the sources of one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    extents: ExtentGrammar
    naming: NamingGrammar
    appositions: AppositionGrammar
    parallel: ParallelGrammar
    relays: RelayGrammar
    cast: Cast
    covered: Sequence[bool]

    def after(self, i: int, limit: int, *, lenient: bool = False) -> SourcePhrase | None:
        """The source that begins at a token, with the outlet that carries it ("officials cited by Reuters")."""
        alone = self.naming.references.pronoun(i, i + 1)
        if alone is not None and not self.tokens.is_word(i + 1):
            return alone
        end = self.extents.end(i, limit)
        if end <= i:
            return None
        phrase = self.naming.read(i, self.relays.past_matter(i, end, limit), lenient=lenient)
        if phrase is None:
            return None
        phrase = self.appositions.called(self.appositions.author(phrase, limit), limit)
        phrase = self.appositions.described(phrase, limit)
        phrase = self.parallel.after(phrase, limit)
        return self.relays.of(phrase, limit)

    def before(self, end: int, start: int, *, lenient: bool = False) -> SourcePhrase | None:
        """The source that ends right before a token, as the subject of a verb there.

        `lenient` takes any noun for somebody: only a speaker can be the subject of the verb.
        """
        end = before_letters(self.tokens, self._skip_adverbs(end, start))
        if end <= start or self.tokens.at(end - 1) in self.pack.ranges.conjunctions:
            # "Ministers met the union and offered": no subject of its own.
            return None
        if self.tokens.at(end - 1) == ",":
            return self._before_comma(end - 1, start, lenient=lenient)
        first = self.extents.begin(end, start)
        governed = self.tokens.at(first - 1) in self.pack.prepositions
        if governed:
            phrase = self._paper(first - 1, start) or self._described(end, start)
        else:
            phrase = self._antecedent(first, start) or self._who(first, start)
        if phrase is None and first < end:
            phrase = self.naming.read(first, end)
        if phrase is None:
            phrase = self._described(end, start)
        if phrase is None and first < end and (self._speaks_last(first, end) or lenient and self._opens(first)):
            phrase = self.naming.read(first, end, lenient=True)
        if phrase is None:
            return None
        lead = phrase.first - 1
        placed = self.tokens.at(lead) in self.pack.attribution.places and not self.tokens.is_word(lead - 1)
        if placed and lead > start:
            # "Según la fiscal, en la causa declararon".
            return None
        carried = self._carrier(phrase, start)
        hangs = phrase.first - 1 > start and (self._is_object(phrase.first - 1) or self._is_asked(phrase.first))
        if carried is phrase and (hangs or self._is_counted(phrase, lenient=lenient)):
            return None
        return self.parallel.before(carried, start)

    def told_of(self, comma: int, start: int) -> SourcePhrase | None:
        """Of whom a relative clause behind a comma tells, a subject or not: "the figure given by the bank, which"."""
        phrase = self.before(comma, start)
        if phrase is not None and self.tokens.at(phrase.first - 1) == ",":
            # "Ana Ruiz, head of research, who".
            phrase = self._before_comma(comma, start) or phrase
        if phrase is not None:
            return phrase
        first = self.extents.begin(comma, start)
        governed = (at for at in range(comma - 1, first, -1) if self.tokens.at(at) in self.pack.prepositions)
        first = next((at + 1 for at in governed if self.tokens.at(at) not in self.pack.of_words), first)
        named = first < comma and self.naming.shapes.names_somebody(first, comma)
        phrase = self.naming.read(first, comma) if named else None
        return self.parallel.before(phrase, start) if phrase is not None else None

    def _antecedent(self, first: int, start: int) -> SourcePhrase | None:
        """Of whom a relative clause right before a verb tells: "A group that tracks tankers said"."""
        relative = first - 1
        if relative <= start or self.tokens.at(relative) not in self.pack.relatives:
            return None
        own = self.tokens.at(first) in self.pack.determiners or self.tokens.capital(first)
        noun = self.tokens.at(relative - 1) in self.pack.attribution.nouns
        if own or (self.parallel.is_verb(relative - 1) and not noun):
            # "that the ministry said": the clause has a subject of its own.
            return None
        head = self.extents.begin(relative, start)
        # "Of | a report that said".
        inner = (k + 1 for k in range(relative - 2, head, -1) if self.tokens.at(k) in self.pack.of_words)
        near = next((k for k in inner if self.tokens.at(k) in self.pack.determiners), head)
        if near > head and any(self.tokens.at(k) in self.pack.attribution.nouns for k in range(near, relative)):
            head = near
        return self.naming.read(head, relative) if head < relative else None

    def _paper(self, link: int, start: int) -> SourcePhrase | None:
        """The paper that goes on with a preposition: "a filing | with the regulator", "a letter to the ministry"."""
        words = self.pack.attribution
        first = self.extents.begin(link, start)
        kind = words.nouns.get(self.tokens.at(first + 1 if self.pack.noun_before_adjective else link - 1))
        opens = self.tokens.at(first) in self.pack.determiners and not self.tokens.is_word(first - 1)
        inside = self.tokens.at(link) in either(words.study_links, words.inside)
        return self.naming.read(first, link) if opens and not inside and kind in ("study", "document") else None

    def _who(self, first: int, start: int) -> SourcePhrase | None:
        """The people of whom a clause with an object tells: "Residents who fled the town said"."""
        for at in range(first - 1, max(start, first - LONGEST), -1):
            if not self.tokens.is_word(at):
                return None
            if self.tokens.at(at) in self.pack.attribution.who:
                own = self.tokens.at(at + 1) in self.pack.determiners or self.tokens.capital(at + 1)
                kind = self.pack.attribution.nouns.get(self.tokens.at(at - 1))
                if own or kind not in ("person", "unnamed"):
                    return None
                return self.naming.read(self._article_before(at - 1, start), at)
        return None

    def _is_asked(self, i: int) -> bool:
        """Whether a phrase tells only of how many something is: "her survey of 2,040 | residents found"."""
        counted = self.tokens.is_number(i - 1) and not self.covered[i - 1]
        return counted and self.tokens.at(i - 2) in self.pack.of_words

    def _is_object(self, i: int) -> bool:
        """Whether a phrase behind this token hangs on a preposition: "the deal with Washington allows"."""
        word = self.tokens.at(i)
        if word in self.pack.conjunctions:
            # "As unions put it at 90".
            return False
        words = self.pack.attribution
        return word in self.pack.prepositions and word not in either(words.inside, words.study_links, words.detours)

    def _is_counted(self, phrase: SourcePhrase, *, lenient: bool) -> bool:
        """Whether a number stands before somebody who does not speak: "13.69 million people registered"."""
        before = self.tokens.at(phrase.first - 1)
        numbered = self.tokens.is_number(phrase.first - 1) or before in self.pack.numbers.scales
        return numbered and not lenient and phrase.chain[0].kind is SourceKind.UNNAMED

    def _opens(self, first: int) -> bool:
        """Whether a phrase begins as a subject does: with an article, a capital or a plural."""
        word = self.tokens.at(first)
        return word in self.pack.determiners or self.tokens.capital(first) or self.naming.nouns.is_plural(first)

    def _speaks_last(self, first: int, end: int) -> bool:
        """Whether a plural stands behind the comma that closes what was said: "..., vendors said"."""
        plural = self.naming.nouns.is_plural(end - 1 if not self.pack.noun_before_adjective else first)
        return plural and self.tokens.at(first - 1) == ","

    def _article_before(self, at: int, start: int) -> int:
        while (
            at > start
            and not self.tokens.capital(at - 1)
            and (
                self.tokens.at(at - 1) in self.pack.determiners
                or self.tokens.at(at - 1) in self.pack.attribution.leading
            )
        ):
            at -= 1
        return at

    def _described(self, end: int, start: int) -> SourcePhrase | None:
        """An unnamed source with what is said of it: "two people familiar with the matter"."""
        for at in range(end - 1, max(start - 1, end - LONGEST), -1):
            if not self.tokens.is_word(at):
                return None
            kind = self.pack.attribution.nouns.get(self.tokens.at(at))
            if self.tokens.at(at + 1) in self.pack.relatives and kind in ("unnamed", "person"):
                # "An official who spoke on condition of anonymity said".
                return self.naming.read(self._article_before(at, start), at + 1)
            if self.tokens.at(at) in self.pack.relatives and at > start and not self.parallel.is_verb(at - 1):
                # "Un funcionario de la Secretaría que habló a condición de".
                first = self.extents.begin(at, start)
                one = self.tokens.at(first) in self.pack.numbers.one
                said = self.naming.read(first, at, lenient=one) if first < at else None
                if said is not None and said.chain[0].kind in (SourceKind.UNNAMED, SourceKind.PERSON):
                    return said
            inside_name = self.tokens.capital(at) and at > start
            if kind == "unnamed" and not inside_name and not any(self.parallel.is_verb(i) for i in range(at, end)):
                opening = at
                while opening > start and self.tokens.at(opening - 1) in self.pack.attribution.leading:
                    opening -= 1
                return self.naming.read(opening, end)
        return None

    def _carrier(self, phrase: SourcePhrase, start: int) -> SourcePhrase:
        """The inner source that a subject only passes on: "a laboratory report seen by Reuters showed"."""
        made = self._study_by(phrase, start)
        if made is not None:
            return made
        opening = phrase.first
        nouns = self.pack.attribution.nouns
        while opening > start and (
            nouns.get(self.tokens.at(opening - 1)) == "outlet" or self.tokens.at(opening - 1) in self.pack.determiners
        ):
            # "citadas por | el diario El País".
            opening -= 1
        relay = self.pack.attribution.relay.ending(self.tokens.folded, opening)
        if relay is None or relay[0] <= start:
            return phrase
        first = self.extents.begin(relay[0], start)
        inner = self.naming.read(first, relay[0]) if first < relay[0] else self.heading(start, relay[0])
        return SourcePhrase(inner.first, phrase.last, (*inner.chain, *phrase.chain)) if inner else phrase

    def _study_by(self, phrase: SourcePhrase, start: int) -> SourcePhrase | None:
        """The study whose maker stands right before a verb: "a report by the auditor found"."""
        link = phrase.first - 1
        words = self.pack.attribution
        relay = words.relay.ending(self.tokens.folded, phrase.first)
        if self.tokens.at(link) not in words.study_links or link <= start:
            return None
        if relay is not None and self.tokens.at(relay[0]) not in words.study_links:
            # "a report seen by Reuters": the outlet did not make it.
            return None
        first = self.extents.begin(link, start)
        study = self.naming.read(first, link) if first < link else None
        if study is None or study.chain[0].kind is not SourceKind.STUDY:
            return None
        ordered = self.naming.ordered(first, phrase.last)
        if ordered is not None:
            return ordered
        mention = replace(phrase.chain[0], kind=SourceKind.STUDY)
        self.cast.called.append((frozenset(self.tokens.folded[first : phrase.last]), mention))
        return SourcePhrase(first, phrase.last, (mention, *phrase.chain[1:]))

    def heading(self, start: int, end: int) -> SourcePhrase | None:
        """The study or document with which a clause begins, far before its verb: "Una auditoría citada por X eleva"."""
        words = self.pack.attribution
        first = start
        while first < end and (
            self.tokens.at(first) in ("“", "«", '"') or self.tokens.at(first) in self.pack.conjunctions
        ):
            first += 1
        first = past_connective(self.tokens, self.pack, first, end)
        if self.tokens.at(first) in self.pack.prepositions:
            # "En un comunicado, sostuvo": how, and not who.
            return None
        close = self.extents.end(first, min(end, first + LONGEST))
        head = self.naming.read(first, close) if first < close else None
        papers = any(words.nouns.get(self.tokens.at(k)) == "study" for k in range(first, close))
        kinds = (SourceKind.STUDY, SourceKind.DOCUMENT, SourceKind.UNNAMED)
        if head is None or not (papers or head.chain[0].kind in kinds):
            return None
        head = self.appositions.author(head, min(end, close + LONGEST))
        if any(
            self.parallel.is_verb(k) and self.tokens.at(k - 1) not in self.pack.relatives for k in range(first, end - 1)
        ):
            return None
        chain = head.chain
        for at in range(close, min(end - 1, first + _FAR)):
            relay = words.relay.at(self.tokens.folded, at)
            outer = self.plain(relay[0], end) if relay else None
            if outer is not None:
                chain = (*chain, *outer.chain)
                break
        return SourcePhrase(first, close, chain)

    def _skip_adverbs(self, end: int, start: int) -> int:
        while end > start and (is_adverb(self.tokens, self.pack, end - 1) or self.covered[end - 1]):
            end -= 1
        return end

    def _before_comma(self, comma: int, start: int, *, lenient: bool = False) -> SourcePhrase | None:
        """A subject with an apposition: "El portavoz de la Cancillería, Alexéi Dorónin, negó"."""
        opening = comma - 1
        while opening > start and self.tokens.at(opening) != ",":
            opening -= 1
        opening = self._relative_start(opening, start)
        if self.tokens.at(opening) != ",":
            return self._set_off(comma, start)
        if comma - opening > _FAR:
            return None
        credited = credited_aside(self.tokens, self.pack, opening, start)
        opening = credited[0] if credited else opening
        behind = opening + 1
        # "El Ministerio del Ambiente (Mades), en cambio,".
        opening = before_letters(self.tokens, opening)
        first = self.extents.begin(opening, start)
        lenient = lenient and self._opens(first)
        main = self.naming.read(first, opening, lenient=lenient) if first < opening else None
        roled = main is not None and main.chain[0].kind in (SourceKind.PERSON, SourceKind.UNNAMED)
        roled = roled and main is not None and self.tokens.at(main.first) in self.pack.determiners
        if not roled or not self.naming.shapes.is_name(behind, comma):
            # Not "Acme Steel sold 40, its director, Ana Ruiz, said".
            main = self._far_named(start, opening) or main
        if main is not None and self.tokens.at(main.first - 1) in self.pack.attribution.settings:
            # "En el penal de Piura, 300 reclusas carecen de médico, agregó": where, and not who.
            return None
        if main is None and self.naming.shapes.like_a_person(behind, comma):
            # "El secretario de UGT -el sindicato mayor-, Julio Lacuerda,".
            main = self.naming.read(behind, comma)
            return replace(main, last=comma) if main is not None else None
        if main is None or self.tokens.is_number(main.first - 1):
            return None
        words = self.pack.attribution
        for at in range(behind, comma):
            credit = words.credits.at(self.tokens.folded, at)
            if credit and credit[0] < comma:
                end = self.extents.end(credit[0], comma)
                # "Which credited the Tax Office | for the sum".
                led = self.tokens.at(end) in words.ordered_by
                inner = self.after(credit[0], comma) if credited else None
                inner = inner or self.naming.read(credit[0], end if led or credited else comma)
                if inner is None or self._is_anyones(inner):
                    return main
                return SourcePhrase(main.first, comma, (*inner.chain, *main.chain))
            relay = words.relay.at(self.tokens.folded, at)
            if relay and relay[0] < comma:
                outer = self.plain(relay[0], comma)
                return SourcePhrase(main.first, comma, (*main.chain, *outer.chain)) if outer else main
        if self.tokens.at(main.first) in words.some:
            # "One of the people, a former engineer who asked not to be named,".
            one = self.plain(behind, comma)
            if one is not None:
                return replace(one, first=main.first, last=comma)
        aside = self.naming.read(behind, comma)
        study = main.chain[0].kind is SourceKind.STUDY and not self.naming.shapes.names_somebody(
            main.first + 1, main.last
        )
        made = self.appositions.made(main, behind, comma) if study else main
        found = made if made is not main else self.appositions.name_of(main, aside)
        # "Ocean Eye, a charity in Oslo, said": whom "the charity" means behind it.
        return (
            replace(found, chain=self.appositions.described(main, comma).chain) if found.chain == main.chain else found
        )

    def _is_anyones(self, phrase: SourcePhrase) -> bool:
        """Whether a source is a paper without a name, of whoever uses it: "which relies on | satellite images"."""
        mention = phrase.chain[0]
        return mention.kind in (SourceKind.DOCUMENT, SourceKind.STUDY) and mention.name.islower()

    def _far_named(self, start: int, opening: int) -> SourcePhrase | None:
        """Whoever is named at the head of a clause, far before several asides: "Ana Ruiz, a chemist at X, who"."""
        first = start
        leads = either(self.pack.conjunctions, self.pack.attribution.joins, _OPENING)
        while first < opening and self.tokens.at(first) in leads:
            first += 1
        end = self.extents.end(first, opening)
        aside = self.tokens.at(end) == "," and first < end < opening
        if not aside or opening - first > _FAR or not self.naming.shapes.like_a_person(first, end):
            return None
        return self.naming.read(first, end)

    def _set_off(self, comma: int, start: int) -> SourcePhrase | None:
        """A subject with nothing but a comma behind it: "El Ministerio de Turismo (Mincetur), informó que"."""
        end = before_letters(self.tokens, comma)
        first = self.extents.begin(end, start)
        while first < end and not (self.tokens.capital(first) or self.tokens.at(first) in self.pack.determiners):
            # "Al respecto Iván Salas".
            first += 1
        governed = self.tokens.at(first - 1) in self.pack.prepositions
        opens = (
            first - start <= _LEAD and not governed and self.naming.shapes.names_somebody(first + (first == start), end)
        )
        return self.naming.read(first, end) if opens and first < end else None

    def _relative_start(self, comma: int, start: int) -> int:
        """The comma that opens the aside of which this one opens a count: ", which has 90 shops, 12 of them new,"."""
        counts = self.tokens.is_number(comma + 1) or self.tokens.at(comma + 1) in self.pack.numbers.words
        if not counts:
            return comma
        before = (at for at in range(comma - 1, max(start, comma - LONGEST), -1) if self.tokens.at(at) == ",")
        return next((at for at in before if self.tokens.at(at + 1) in self.pack.relatives), comma)

    def plain(self, i: int, limit: int) -> SourcePhrase | None:
        """The source that begins at a token, without who passes it on."""
        return self.relays.plain(i, limit)
