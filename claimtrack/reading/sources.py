"""Sources: the noun phrases that name who says a thing, their kind, and what they refer back to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.nouns import NounGrammar

_LONGEST = 14
_KINDS = {
    "study": SourceKind.STUDY,
    "document": SourceKind.DOCUMENT,
    "outlet": SourceKind.OUTLET,
    "unnamed": SourceKind.UNNAMED,
    "person": SourceKind.PERSON,
    "body": SourceKind.BODY,
}


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A source as found in the text: tokens `first` up to, not including, `last`, innermost source first."""

    first: int
    last: int
    chain: tuple[SourceMention, ...]
    parallel: bool = False


@dataclass(slots=True)
class Cast:
    """The sources that a document has named so far, for the mentions that refer back to them."""

    named: list[SourceMention] = field(default_factory=list)
    called: list[tuple[frozenset[str], SourceMention]] = field(default_factory=list)
    """The words by which each source was called, its role and its description included."""
    acronyms: dict[str, str] = field(default_factory=dict)

    def remember(self, mention: SourceMention) -> None:
        """Add a source that has just been named."""
        self.named.append(mention)

    def by_word(self, word: str) -> SourceMention | None:
        """The latest source that was called by a word: "the spokesman" is who was introduced as one."""
        return next((mention for words, mention in reversed(self.called) if word in words), None)

    def last(self, *kinds: SourceKind) -> SourceMention | None:
        """The latest source of one of the kinds, or of any where none is given."""
        for mention in reversed(self.named):
            if not kinds or mention.kind in kinds:
                return mention
        return None

    def fullest(self, name: str) -> SourceMention | None:
        """The source whose name holds all the words of this shorter one: "Lysenko" is "Bohdán Lysenko"."""
        full = self.acronyms.get(name, name)
        words = set(full.casefold().split())
        for mention in reversed(self.named):
            theirs = set(mention.name.casefold().split())
            if words < theirs and len(theirs) - len(words) <= 3:
                return mention
        return None


@dataclass(frozen=True, slots=True)
class SourceGrammar:
    """Reads the sources of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    cast: Cast
    covered: list[bool]

    # -- where a source stands ------------------------------------------------------------------------------------

    def after(self, i: int, limit: int) -> SourcePhrase | None:
        """The source that begins at a token, with the outlet that carries it ("officials cited by Reuters")."""
        end = self._end(i, limit)
        if end <= i:
            return None
        phrase = self.read(i, end)
        if phrase is None:
            return None
        phrase = self._apposition(self._author(phrase, limit), limit)
        phrase = self._more(phrase, limit)
        return self._relayed(phrase, limit)

    def before(self, end: int, start: int) -> SourcePhrase | None:
        """The source that ends right before a token, as the subject of a verb there."""
        end = self._skip_adverbs(end, start)
        if self.tokens.at(end - 1) == ")" and self.tokens.at(end - 3) == "(":
            end -= 3
        if end <= start:
            return None
        if self.tokens.at(end - 1) == ",":
            return self._before_comma(end - 1, start)
        first = self._begin(end, start)
        phrase = self.read(first, end) if first < end else None
        return self._carrier(phrase, start) if phrase else None

    def _carrier(self, phrase: SourcePhrase, start: int) -> SourcePhrase:
        """The inner source that a subject only passes on: "a laboratory report seen by Reuters showed"."""
        relay = self.pack.attribution.relay.ending(self.tokens.folded, phrase.first)
        if relay is None or relay[0] <= start:
            return phrase
        first = self._begin(relay[0], start)
        inner = self.read(first, relay[0]) if first < relay[0] else None
        return SourcePhrase(inner.first, phrase.last, (*inner.chain, *phrase.chain)) if inner else phrase

    def _skip_adverbs(self, end: int, start: int) -> int:
        words = self.pack.attribution.adverbs
        while end > start and (self.tokens.at(end - 1) in words or self.covered[end - 1]):
            end -= 1
        return end

    def _before_comma(self, comma: int, start: int) -> SourcePhrase | None:
        """A subject with an apposition: "El portavoz de la Cancillería, Alexéi Dorónin, negó"."""
        opening = comma - 1
        while opening > start and self.tokens.at(opening) != ",":
            opening -= 1
        if self.tokens.at(opening) != "," or comma - opening > _LONGEST:
            return None
        first = self._begin(opening, start)
        main = self.read(first, opening) if first < opening else None
        aside = self.read(opening + 1, comma)
        if main is None:
            return None
        credit = self.pack.attribution.credits.at(self.tokens.folded, opening + 1)
        if credit and credit[0] < comma:
            inner = self.read(credit[0], comma)
            return SourcePhrase(main.first, comma, (*inner.chain, *main.chain)) if inner else main
        return self._name_of(main, aside)

    def _name_of(self, main: SourcePhrase, aside: SourcePhrase | None) -> SourcePhrase:
        """Of a role and the name beside it, the name: it is what later mentions refer to."""
        if aside is None or not aside.chain:
            return main
        one, other = main.chain[0], aside.chain[0]
        named = self._is_name(aside.first, aside.last)
        if one.kind in (SourceKind.PERSON, SourceKind.UNNAMED) and named and not self._is_name(main.first, main.last):
            mention = replace(other, kind=SourceKind.PERSON)
            return SourcePhrase(main.first, aside.last, (mention, *main.chain[1:]))
        return replace(main, last=max(main.last, aside.last) if not named else main.last)

    def _apposition(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """The name behind a role: "el portavoz del Estado Mayor, Bohdán Lysenko,"."""
        if self.tokens.at(phrase.last) != "," or phrase.chain[0].kind is not SourceKind.PERSON:
            return phrase
        end = self._end(phrase.last + 1, limit)
        if not self._is_name(phrase.last + 1, end) or end - phrase.last > 6:
            return phrase
        aside = self.read(phrase.last + 1, end)
        return self._name_of(phrase, aside) if aside else phrase

    def _author(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """Who made a study that is given no name: "a report published on Thursday by the Harbour Light Project"."""
        if phrase.chain[0].kind is not SourceKind.STUDY or self._names_somebody(phrase.first, phrase.last):
            return phrase
        for at in range(phrase.last, min(limit, phrase.last + _LONGEST)):
            if self.tokens.at(at) in (",", ";", ":"):
                return phrase
            links = self.tokens.at(at) in self.pack.attribution.study_links
            if links and (self.tokens.capital(at + 1) or self.tokens.capital(at + 2)):
                made = self._plain(at + 1, limit)
                if made:
                    mention = replace(made.chain[0], kind=SourceKind.STUDY)
                    self.cast.called.append((frozenset(self.tokens.folded[phrase.first : made.last]), mention))
                    return SourcePhrase(phrase.first, made.last, (mention, *made.chain[1:]))
        return phrase

    def _is_name(self, first: int, last: int) -> bool:
        """Whether a stretch is a bare proper name."""
        words = [i for i in range(first, last) if self.tokens.is_word(i)]
        inside = self.pack.name_links
        return (
            bool(words)
            and self.tokens.capital(words[0])
            and all(self.tokens.capital(i) or self.tokens.at(i) in inside or self._hyphened(i) for i in words)
        )

    def _hyphened(self, i: int) -> bool:
        return self.tokens.at(i - 1) == "-" and self.tokens.glued(i)

    def _more(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """Further sources side by side: "la inteligencia surcoreana y el Pentágono"."""
        joint = phrase.last
        if self.tokens.at(joint) == "(":
            return phrase
        if self.tokens.at(joint) not in self.pack.ranges.conjunctions or joint + 1 >= limit:
            return phrase
        following = joint + 1
        opens = self.tokens.at(following) in self.pack.definite or self.tokens.capital(following)
        end = self._end(following, limit)
        if not opens or end <= following or not self._names_somebody(following, end):
            return phrase
        second = self.read(following, end)
        if second is None or self._is_verb(second.last):
            return phrase
        return SourcePhrase(phrase.first, second.last, (*phrase.chain, *second.chain), parallel=True)

    def _names_somebody(self, first: int, last: int) -> bool:
        return any(self.tokens.capital(i) for i in range(first, last))

    def _is_verb(self, i: int) -> bool:
        return self.tokens.at(i) in self.pack.attribution.verbs or self.tokens.at(i) in self.pack.auxiliaries

    def _relayed(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """The outlet or body that passes a source on, or the one that a source rests on."""
        words = self.pack.attribution
        at = phrase.last
        if self.tokens.at(at) == "," and at + 1 < limit:
            at += 1
        relative = at + 1 if self.tokens.at(at) in self.pack.relatives else at
        relay = words.relay.at(self.tokens.folded, at)
        if relay:
            outer = self._plain(relay[0], limit)
            if outer:
                return SourcePhrase(phrase.first, outer.last, (*phrase.chain, *outer.chain))
        for start in (at, relative):
            credit = words.credits.at(self.tokens.folded, start)
            if credit:
                inner = self._plain(credit[0], limit)
                if inner:
                    return SourcePhrase(phrase.first, inner.last, (*inner.chain, *phrase.chain))
        return phrase

    def _plain(self, i: int, limit: int) -> SourcePhrase | None:
        end = self._end(i, limit)
        return self.read(i, end) if end > i else None

    # -- how far it reaches ---------------------------------------------------------------------------------------

    def _end(self, i: int, limit: int) -> int:
        """Where the noun phrase that begins at a token ends."""
        words, at = self.pack.attribution, i
        while at < limit and at - i < _LONGEST:
            word = self.tokens.at(at)
            if self.covered[at]:
                break
            if not self.tokens.is_word(at):
                if word in ("-", "’", ".", "&", "/") and self._inside_name(at):
                    at += 1
                    continue
                break
            if at > i and self._stops(at):
                break
            if at > i and (words.relay.at(self.tokens.folded, at) or words.credits.at(self.tokens.folded, at)):
                break
            at += 1
        while at > i and self.tokens.at(at - 1) in words.inside | self.pack.determiners | self.pack.prepositions:
            at -= 1
        return at

    def _inside_name(self, at: int) -> bool:
        """Whether a mark belongs to a name: Ji-woo, EE. UU., Ukraine's."""
        if self.tokens.at(at) == ".":
            short = self.tokens.capital(at - 1) and len(self.tokens.at(at - 1)) <= 2
            return short and (self.tokens.capital(at + 1) or self._stops_sentence(at))
        if self.tokens.at(at) == "’" and self.pack.genitive and self.tokens.glued(at) and self.tokens.is_word(at + 1):
            return True
        return self.tokens.glued(at) and self.tokens.glued(at + 1)

    def _stops_sentence(self, at: int) -> bool:
        return self.tokens.is_word(at + 1) and not self.tokens.capital(at + 1)

    def _stops(self, at: int) -> bool:
        word = self.tokens.at(at)
        words = self.pack.attribution
        if word in words.inside:
            return word in self.pack.ranges.conjunctions and not self._inside_title(at)
        if word in self.pack.prepositions or word in self.pack.conjunctions or word in self.pack.relatives:
            return True
        if word in self.pack.auxiliaries:
            return True
        if word in self.pack.determiners:
            return self.tokens.at(at - 1) not in words.inside
        return word in words.verbs and not self.tokens.capital(at)

    def _inside_title(self, at: int) -> bool:
        """Whether "and" goes on inside one name: "Ministry of Labour and Pensions", "contra la Droga y el Delito"."""
        following = at + 1
        while self.tokens.at(following) in self.pack.definite:
            following += 1
        if not self.tokens.capital(at - 1) or not self.tokens.capital(following):
            return False
        if self.tokens.at(following) in self.pack.attribution.nouns:
            return False
        closing = following + 1
        if self.pack.attribution.nouns.get(self.tokens.at(closing)) == "body" and self.tokens.capital(closing):
            return following == at + 1 and self.tokens.at(at - 2) in self.pack.determiners
        governed = False
        for i in range(at - 1, max(-1, at - _LONGEST), -1):
            word = self.tokens.at(i)
            if not self.tokens.is_word(i) and word != "-":
                return False
            governed = governed or word in self.pack.of_words or word in self.pack.prepositions
            if self.pack.attribution.nouns.get(word) in ("body", "person"):
                return governed and (following == at + 1 or i < at - 3)
        return False

    def _begin(self, end: int, start: int) -> int:
        """Where the noun phrase that ends before a token begins."""
        words, at = self.pack.attribution, end
        while at > start and end - at < _LONGEST:
            word = self.tokens.at(at - 1)
            if self.covered[at - 1]:
                break
            if not self.tokens.is_word(at - 1):
                if word in ("-", "’", ".", "&") and self._inside_name(at - 1):
                    at -= 1
                    continue
                break
            if word in self.pack.relatives or word in words.that or word in self.pack.auxiliaries:
                break
            conjunction = word in self.pack.conjunctions
            if conjunction and not (self.tokens.capital(at - 2) and self.tokens.capital(at)):
                break
            if word in self.pack.prepositions and word not in words.inside:
                break
            if word in words.verbs and not self.tokens.capital(at - 1) and end - at > 0:
                break
            at -= 1
        while (
            at < end and self.tokens.at(at) in self.pack.prepositions and self.tokens.at(at) not in self.pack.definite
        ):
            at += 1
        return at

    # -- what it is -----------------------------------------------------------------------------------------------

    def read(self, first: int, last: int) -> SourcePhrase | None:
        """The source that a stretch of tokens names, or None where it names nobody."""
        for at in range(first + 1, last - 1):
            relay = self.pack.attribution.relay.at(self.tokens.folded, at)
            if relay and relay[0] < last:
                inner, outer = self.read(first, at), self.read(relay[0], last)
                return SourcePhrase(first, last, (*inner.chain, *outer.chain)) if inner and outer else inner
        start = self._strip(first, last)
        if start >= last:
            return self._pronoun(first, last)
        known = self._refers_back(first, start, last)
        if known:
            return SourcePhrase(first, last, (known,))
        outlet = self._outlet_chain(start, last)
        if outlet:
            return SourcePhrase(first, last, outlet)
        kind = self._kind(start, last)
        if kind is None:
            return self._pronoun(first, last)
        mention = self._full(self._mention(start, last, kind))
        self._learn_acronym(mention, last)
        self.cast.called.append((frozenset(self.tokens.folded[first:last]), mention))
        return SourcePhrase(first, last, (mention,))

    def _strip(self, first: int, last: int) -> int:
        """Past articles and words such as "recent"."""
        at = first
        words = self.pack.attribution
        while (
            at < last
            and not self.tokens.capital(at)
            and (self.tokens.at(at) in self.pack.determiners or self.tokens.at(at) in words.leading)
        ):
            at += 1
        if at == first and at + 1 < last and self.tokens.at(at) in self.pack.definite and self.tokens.capital(at + 1):
            outlet = words.outlets.at(self.tokens.folded, at)
            return at if outlet else at + 1
        if at == first and at < last and self.tokens.at(at) in self.pack.determiners:
            outlet = words.outlets.at(self.tokens.folded, at)
            return at if outlet else self._strip_capital(at + 1, last)
        return at

    def _strip_capital(self, at: int, last: int) -> int:
        while at < last and not self.tokens.capital(at) and self.tokens.at(at) in self.pack.attribution.leading:
            at += 1
        return at

    def _pronoun(self, first: int, last: int) -> SourcePhrase | None:
        if last - first == 1 and self.tokens.at(first) in self.pack.attribution.pronouns:
            known = self.cast.last()
            if known:
                return SourcePhrase(first, last, (self._here(known, first, last),))
        return None

    def _here(self, known: SourceMention, first: int, last: int) -> SourceMention:
        return replace(known, start=self.tokens.starts[first], end=self.tokens.ends[last - 1])

    def _refers_back(self, first: int, start: int, last: int) -> SourceMention | None:
        """El informe, the agency, its study: a definite noun with no name of its own, resolved to a source before."""
        if start == first or any(self.tokens.capital(i) for i in range(start, last)):
            return None
        opening = self.tokens.at(first)
        if opening in self.pack.numbers.one or opening not in self.pack.determiners:
            return None
        head = start if self.pack.noun_before_adjective else last - 1
        noun = self.tokens.at(head)
        kind = self.pack.attribution.nouns.get(noun)
        if kind is None or any(self.tokens.at(i) in self.pack.prepositions for i in range(start, last)):
            return None
        if self.nouns.is_plural(head) and not self.pack.attribution.coreference.at(self.tokens.folded, first):
            return None
        known = self._antecedent(noun, kind, described=last - start > 1)
        return self._here(known, first, last) if known else None

    def _antecedent(self, noun: str, kind: str, *, described: bool) -> SourceMention | None:
        """The source that a noun means: the latest that was called by it, else the latest of its kind.

        A person or group is only who was called so; with an adjective ("el vocero presidencial") it is a new one.
        """
        if described and kind in ("person", "unnamed"):
            return None
        called = self.cast.by_word(noun)
        if called is not None:
            return called
        if noun in self.pack.laws:
            return None
        if kind in ("study", "document"):
            return self.cast.last(SourceKind.STUDY) or self.cast.last(SourceKind.BODY, SourceKind.DOCUMENT)
        if kind in ("body", "outlet") and not described:
            return self.cast.last(SourceKind.BODY, SourceKind.STUDY, SourceKind.OUTLET)
        return None

    def _outlet_chain(self, first: int, last: int) -> tuple[SourceMention, ...] | None:
        """An outlet, alone or as the carrier of unnamed sources ("fuentes del periódico The Times")."""
        words = self.pack.attribution
        for at in range(first, last):
            if not self.tokens.capital(at):
                continue
            found = words.outlets.at(self.tokens.folded, at)
            if found is None or found[0] > last or (found[0] < last and self.tokens.capital(found[0])):
                continue
            outlet = SourceMention(
                self.tokens.slice(at, found[0]),
                SourceKind.OUTLET,
                self.tokens.starts[at],
                self.tokens.ends[found[0] - 1],
            )
            inner_last = self._carried(first, at)
            if inner_last > first and words.nouns.get(self.tokens.at(first)) == "unnamed":
                inner = self._named(first, inner_last, SourceKind.UNNAMED)
                return (inner, outlet)
            return (outlet,)
        return None

    def _carried(self, first: int, outlet: int) -> int:
        """Where the unnamed source before an outlet ends: "fuentes | del periódico The Times"."""
        at = first
        while at < outlet and self.tokens.at(at) not in self.pack.of_words | self.pack.prepositions:
            at += 1
        return at

    def _kind(self, first: int, last: int) -> SourceKind | None:
        """What the phrase names, by its first telling noun in Spanish order, by its last in English order."""
        nouns = self.pack.attribution.nouns
        head_last = self._head_end(first, last)
        places = range(first, head_last) if self.pack.noun_before_adjective else range(head_last - 1, first - 1, -1)
        for at in places:
            kind = nouns.get(self.tokens.at(at)) or self._plural_kind(at)
            if kind:
                return _KINDS[kind]
        if self.tokens.capital(first):
            return SourceKind.PERSON if self._like_a_person(first, last) else SourceKind.BODY
        return None

    def _plural_kind(self, at: int) -> str | None:
        """A group of people by its plural: "líderes cocaleros" are unnamed."""
        word = self.tokens.at(at)
        if not self.nouns.is_plural(at) or self.tokens.capital(at):
            return None
        people = any(self.pack.attribution.nouns.get(word[:-cut]) in ("person", "unnamed") for cut in (1, 2))
        return "unnamed" if people else None

    def _like_a_person(self, first: int, last: int) -> bool:
        words = [i for i in range(first, last) if self.tokens.is_word(i)]
        return (
            2 <= len(words) <= 4 and self._is_name(first, last) and not any(self.tokens.raw(i).isupper() for i in words)
        )

    def _head_end(self, first: int, last: int) -> int:
        """Where the head of the phrase ends: before "of", "in" and the like."""
        at = first
        while at < last and self.tokens.at(at) not in self.pack.prepositions:
            at += 1
        return at if at > first else last

    def _mention(self, first: int, last: int, kind: SourceKind) -> SourceMention:
        if kind is SourceKind.STUDY:
            return self._study(first, last)
        if kind is SourceKind.PERSON:
            name = self._person_name(first, last)
            return self._named(name, last, kind)
        return self._named(first, last, kind)

    def _named(self, first: int, last: int, kind: SourceKind) -> SourceMention:
        return SourceMention(
            self.tokens.slice(first, last), kind, self.tokens.starts[first], self.tokens.ends[last - 1]
        )

    def _study(self, first: int, last: int) -> SourceMention:
        """A study goes by the name of who made it where that is told: "un estudio de la Fundación X"."""
        words = self.pack.attribution
        for at in range(first, last - 1):
            if self.tokens.at(at) in words.study_links and self.tokens.at(at) not in self.pack.determiners:
                start = at + 1
                while start < last and (
                    self.tokens.at(start) in self.pack.determiners or self.tokens.at(start) in words.study_links
                ):
                    start += 1
                if start < last and self._names_somebody(start, last):
                    return self._named(start, self._drop_tail(start, last), SourceKind.STUDY)
        end = last
        while end - 1 > first and words.nouns.get(self.tokens.at(end - 1)) == "study" and self.tokens.capital(first):
            end -= 1
        if self.tokens.at(end - 1) == "s" and self.tokens.at(end - 2) == "’":
            end -= 2
        return self._named(first, end, SourceKind.STUDY)

    def _drop_tail(self, first: int, last: int) -> int:
        """Without a participle that describes the study: "basado en imágenes"."""
        for at in range(first + 1, last):
            lower = self.tokens.is_word(at) and not self.tokens.capital(at)
            if lower and self.tokens.at(at).endswith(self.pack.participle_suffixes) and self.tokens.capital(at - 1):
                return at
        return last

    def _person_name(self, first: int, last: int) -> int:
        """Where the proper name of a person begins, behind the role: "el presidente ucraniano Volodymyr Zelensky"."""
        start = last
        while start > first and (self.tokens.capital(start - 1) or self._in_surname(start - 1)):
            start -= 1
        run = last - start
        before = self.tokens.at(start - 1)
        if run >= 1 and start > first and before not in self.pack.of_words | self.pack.determiners:
            return start
        return first

    def _in_surname(self, i: int) -> bool:
        """A hyphen, the lower-case half behind it, or a particle between two capitals."""
        if self.tokens.at(i) in ("-", ".", "’"):
            return self.tokens.is_word(i - 1)
        return self._hyphened(i)

    def _learn_acronym(self, mention: SourceMention, last: int) -> None:
        """Remember "(NIS)" behind a full name."""
        if self.tokens.at(last) == "(" and self.tokens.is_word(last + 1) and self.tokens.at(last + 2) == ")":
            short = self.tokens.raw(last + 1)
            if short.isupper():
                self.cast.acronyms[short] = mention.name

    def _full(self, mention: SourceMention) -> SourceMention:
        """The mention under the fullest name that the document has given it."""
        name = self.cast.acronyms.get(mention.name, mention.name)
        mention = replace(mention, name=name)
        if mention.kind in (SourceKind.UNNAMED, SourceKind.DOCUMENT):
            return mention
        known = self.cast.fullest(name)
        return replace(mention, name=known.name, kind=known.kind) if known else mention
