"""The sources that a document has named so far, for the mentions that refer back to them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import lru_cache

from claimtrack.model import SourceKind, SourceMention

_RECALL = 200
"""How many mentions back a reader still remembers who was meant."""


_SHORTEST, _LONGEST = 3, 6
"""The letters of an acronym that is looked for among the names in full."""


_MORE = 3
"""How many words more than a short name the full one may have."""


@lru_cache(maxsize=10_000)
def _initials(name: str) -> str:
    """The first letters of the words of a name that are written large, where it has more than one."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


@dataclass(slots=True)
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

    _by_word: dict[str, list[tuple[int, frozenset[str]]]] = field(default_factory=dict)
    """For each word of a name where in `named` it stands, with all words of the name there."""
    recent: list[SourceMention] = field(default_factory=list)
    """Bodies in the order in which sentences began with them or gave them as a source."""
    speakers: list[SourceMention] = field(default_factory=list)
    """Sources, and people with whom a sentence began, in the order of the text: who "she" or a lone verb means."""
    chain: tuple[SourceMention, ...] = ()
    """Who spoke last, with who passed it on; a person introduced since takes their place."""
    parallel: bool = False
    paragraph: int = 0
    """How many of `named` stood before this paragraph."""
    sentence: int = 0
    """How many of them stood before this sentence."""
    described: bool = False
    """Whether the name with which the sentence begins is explained: "Vestas, the Danish turbine maker,"."""
    capitalised: frozenset[str] = frozenset()
    """Words that the document writes with a capital in the midst of a sentence: names."""
    subject: SourceMention | None = None
    """Who or what the sentence under reading begins with, where that is a name."""
    named_subject: bool = False
    """Whether that is surely a name."""
    acting: SourceMention | None = None
    """The body, called by what it is, that acts within the sentence under reading: "by law the agency may not"."""
    acted: SourceMention | None = None
    """The same of the sentence before."""
    headed: SourceMention | None = None
    """The name like a person's, with no office, with which the sentence under reading begins: "Acme Semiconductor"."""
    opened: SourceMention | None = None
    """The latest study with which a sentence began, whether or not it said anything: "its authors" made it."""

    def remember(self, mention: SourceMention) -> None:
        """Add a source that has just been named."""
        words = frozenset(mention.name.casefold().split())
        for word in words:
            self._by_word.setdefault(word, []).append((len(self.named), words))
        self.named.append(mention)
        self.speakers.append(mention)
        if mention.kind in (SourceKind.BODY, SourceKind.STUDY):
            self.recent.append(mention)

    def introduce(self, mention: SourceMention) -> None:
        """Add a person who has not spoken yet, but may go on to."""
        self.speakers.append(mention)
        self.chain, self.parallel = (mention,), False

    def spoke(self, chain: tuple[SourceMention, ...], *, parallel: bool) -> None:
        """Remember who has just said something."""
        for mention in chain:
            self.remember(mention)
        if chain:
            self.chain, self.parallel = chain, parallel

    def begin_paragraph(self) -> None:
        """A new paragraph begins: a pronoun in it means its own sources rather than those before."""
        self.paragraph = len(self.named)

    def person(self, plurals: tuple[str, ...] = ()) -> SourceMention | None:
        """The latest person, named or not, who spoke or with whom a sentence began; no nameless plural."""
        for mention in reversed(self.speakers[-_RECALL:]):
            if mention.kind is SourceKind.PERSON:
                return mention
            many = bool(plurals) and mention.name.split()[-1].endswith(plurals)
            if mention.kind is SourceKind.UNNAMED and not many:
                return mention
        return None

    def latest(self, count: int) -> tuple[SourceMention, ...]:
        """The latest speakers of different names, in the order of the text."""
        found: list[SourceMention] = []
        for mention in reversed(self.speakers[-_RECALL:]):
            if len(found) < count and all(mention.name != other.name for other in found):
                found.append(mention)
        return tuple(reversed(found))

    def body(self, *, added: bool = False) -> SourceMention | None:
        """What "it" means: the sentence's own subject where that is a name, else the latest body of its paragraph.

        `added` tells that who spoke last goes on: "it added".
        """
        named = self.described or (self.named_subject and not added)
        own = (self.subject if named else None) or (None if added else self.headed)
        told = own or (None if added else self.acted) or self.here() or self._called_it() or self.subject
        return told or (self.recent[-1] if self.recent else None)

    def here(self) -> SourceMention | None:
        """The latest body of the paragraph that said something."""
        bodies = (SourceKind.BODY, SourceKind.STUDY, SourceKind.OUTLET)
        said = reversed(self.named[max(self.paragraph, len(self.named) - _RECALL) :])
        return next((mention for mention in said if mention.kind in bodies), None)

    def _called_it(self) -> SourceMention | None:
        """Who spoke last in this paragraph by a name like a person's: "it" shows that a body bears it: Energy Fiji."""
        named = self.named[self.paragraph :]
        return named[-1] if named and named[-1].kind is SourceKind.PERSON else None

    def called_by(self, words: frozenset[str], kinds: Container[SourceKind]) -> SourceMention | None:
        """The latest source of some kinds that was called by these words: "the spokesman" was introduced as one."""
        for called, mention in reversed(self.called[-_RECALL:]):
            if words <= called and mention.kind in kinds:
                return mention
        return None

    def words_for(self, name: str) -> frozenset[str]:
        """The words by which a source was called lately: "el sindicato Semaf"."""
        return frozenset[str]().union(*[words for words, mention in self.called[-_RECALL:] if mention.name == name])

    def opening(self) -> SourceMention | None:
        """The name with which the sentence under reading begins."""
        return (self.subject if self.named_subject else None) or self.headed

    def owner(self) -> SourceMention | None:
        """Whose report "its report" is: that of the body that spoke last in the sentence, else begins it."""
        here = reversed(self.named[max(self.sentence, len(self.named) - _RECALL) :])
        own = self.opening()
        return next((mention for mention in here if mention.kind in (SourceKind.BODY, SourceKind.STUDY)), own)

    def study(self) -> SourceMention | None:
        """The study whose authors may speak: the latest that said something, else the latest that was told of."""
        return self.last(SourceKind.STUDY) or self.opened

    def last(self, *kinds: SourceKind) -> SourceMention | None:
        """The latest source of one of the kinds, or of any where none is given."""
        for mention in reversed(self.named[-_RECALL:]):
            if not kinds or mention.kind in kinds:
                return mention
        return None

    def fullest(self, name: str) -> SourceMention | None:
        """The source whose name holds all the words of this shorter one: "Lysenko" is "Bohdán Lysenko"."""
        if _SHORTEST <= len(name) <= _LONGEST and name.isupper() and name.isalpha():
            # "BLS", of the U.S. Bureau of Labor Statistics.
            return next((each for each in reversed(self.named[-_RECALL:]) if _initials(each.name).endswith(name)), None)
        words = frozenset(self.acronyms.get(name, name).casefold().split())
        holding = min((self._by_word.get(word, []) for word in words), key=len, default=[])
        for at, theirs in reversed(holding):
            if at < len(self.named) - _RECALL:
                break
            if words < theirs and len(theirs) - len(words) <= _MORE:
                return self.named[at]
        return None
