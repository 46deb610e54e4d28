"""Measures: what a figure measures, in ids that are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.checking.beside import are_others, has_worth, is_among, is_rest, names_itself
from claimtrack.checking.view import View, view
from claimtrack.language.topics import (
    NO_COUNTRY,
    Hit,
    denominator,
    fold,
    is_a,
    kind_of,
    narrowest,
    topics,
    words,
)
from claimtrack.model import Claim, Measure, MeasuredClaim, PlacedClaim, TieKind
from claimtrack.quantity import Quantity, UnitKind
from claimtrack.quantity.conversion import dimension
from claimtrack.quantity.unit import TIME_UNITS

PERSON = "person"
SUBJECT = "by:"
"""What the mark begins with that names the person or body whose figure it is."""
RESTATED = "restated"
"""The mark of a figure that puts an earlier one in a unit of another dimension or currency (barrels as tonnes)."""
RETOLD = "retold"
"""The mark of a figure that tells again what its text has told before."""
OF_ALL = "of_all"
"""The mark of a figure without a country in a text that tells the same of several."""
# What a unit is a unit of where the text leaves it out.
IMPLIED = {"barrel": "oil", "hectare": "land", "acre": "land", "megawatt_hour": "electricity"}
SHARES = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.DIMENSIONLESS)
_NOBODY = frozenset({"UN", "NATO", NO_COUNTRY})
"""Makers of rules, seldom those whom a figure measures."""
_MEASURABLE = frozenset({"capacity", "reserve"})
_VERB = 1
"""So many words stand between a subject and its figure: the verb, or none ("and Loor, 4.67 million")."""
_CLOSE = 40
"""How many code points after a figure its complement may begin ("barrels of oil")."""


def measured(placed: PlacedClaim) -> MeasuredClaim:
    """A quantity claim with its measure."""
    return MeasuredClaim(placed, measure_of(placed))


def measure_of(placed: PlacedClaim) -> Measure:
    """What a quantity claim measures, from its unit, its words and the clause in which it stands.

    Raises ValueError for a statement, which measures nothing.
    """
    claim = placed.claim
    if claim.quantity is None or claim.number is None:
        raise ValueError("a statement has no measure")
    return _Measuring(view(placed.document), claim, claim.quantity).measure()


def unit_kind(quantity: Quantity) -> str:
    """The kind of a quantity's unit with what makes it comparable: its currency, its dimension."""
    unit = quantity.unit
    if unit.kind is UnitKind.MONEY:
        return f"money:{unit.name}"
    if unit.kind is UnitKind.PHYSICAL:
        return f"physical:{dimension(unit.name) or unit.name}"
    return str(unit.kind)


def denominator_of(quantity: Quantity, language: str | None) -> str | None:
    """What a rate is per: a unit of time or of pint as it is, a noun as its concept."""
    per = quantity.per
    if per is None or per in TIME_UNITS:
        return per
    concept = denominator(per)
    if concept and per != "barrel":
        return concept
    if dimension(per):
        return per
    found = topics(language).noun(per) or topics("en").noun(per)
    return min(found) if found else per


def _countries(hits: Iterable[Hit]) -> set[str]:
    """The countries among some hits."""
    return {hit.id for hit in hits if hit.kind == "entity" and hit.id not in _NOBODY}


class _Measuring:
    """The steps of finding one claim's measure."""

    def __init__(self, seen: View, claim: Claim, quantity: Quantity) -> None:
        assert claim.number is not None
        self.seen, self.claim, self.quantity, self.number = seen, claim, quantity, claim.number
        end = max(claim.anchor.end, claim.number.end)
        sentence = claim.sentence
        low, high = min(sentence.start, claim.number.start), max(sentence.end, end)
        self.low, self.high = seen.clause(min(claim.anchor.start, claim.number.start), end, low, high)
        self.sources = tuple(
            (mention.start, mention.end)
            for mention in (claim.attribution.chain if claim.attribution else ())
            if mention.start is not None and mention.end is not None
        )
        self.source_words = {word.folded for name in claim.source_names for word in words(name)}
        self.after = self._hits(self.number.end, self.high)
        self.before = self._hits(self.low, self.number.start)
        self.marks: set[str] = set()

    def measure(self) -> Measure:
        what, status = self._what()
        clause = [*self.before, *self.after]
        about = {hit.id for hit in clause if hit.kind in ("thing", "noun", "nature", "act", "event")} - what
        if not any(kind_of(id) == "act" for id in about):
            about |= self._sentence_act()
        language = self.seen.topics.language
        per = denominator_of(self.quantity, language)
        scope = self._scope(per, status)
        self._includes()
        return Measure(
            kind=unit_kind(self.quantity),
            what=frozenset(what),
            about=frozenset(about),
            entities=frozenset(_countries(clause) or self._sentence_country()),
            scope=scope,
            per=per,
            status=frozenset(status),
            places=frozenset(self._places()),
            setting=self.seen.setting,
            marks=frozenset(self.marks),
        )

    def _sentence_act(self) -> set[str]:
        """The act nearest before the figure in its sentence, for a clause that has none."""
        acts = [hit for hit in self._hits(self.claim.sentence.start, self.number.start) if hit.kind == "act"]
        if not acts:
            # "10.8 million of the 13.7 million registered had voted": what is said of the part follows the whole.
            ahead = [tie.number.end for tie in self.claim.ties if tie.kind is TieKind.PART_OF]
            told = self._hits(max(ahead), self.claim.sentence.end) if ahead and max(ahead) > self.number.end else []
            acts = [hit for hit in told if hit.kind == "act"][:1]
        return {acts[-1].id} if acts else set()

    def _sentence_country(self) -> set[str]:
        """The one country that a sentence names before a figure whose clause names none: "In Peru ..., to 89,755"."""
        hits = self._hits(self.claim.sentence.start, self.number.start)
        named = _countries(hit for hit in hits if not self._anothers(hit))
        return named if len(named) == 1 else set()

    def _hits(self, start: int, end: int) -> list[Hit]:
        """The concepts of a stretch, but for those that only name the claim's source."""
        return [
            hit
            for hit in self.seen.within(start, end)
            if not any(s < hit.end and hit.start < e for s, e in self.sources)
            and not (hit.kind == "entity" and self._of_source(hit))
        ]

    def _of_source(self, hit: Hit) -> bool:
        if not self.source_words or self._located(hit):
            return False
        tokens = [fold(word) for word in self.seen.text[hit.start : hit.end].split()]
        return hit.kind == "entity" and bool(tokens) and all(token in self.source_words for token in tokens)

    def _located(self, hit: Hit) -> bool:
        """Whether "in" leads to a name after the figure: it says where, though the source has its name from there."""
        before_place = self.seen.topics.connectives.get("locatives", ((),))[0]
        lead = words(self.seen.text, max(self.low, hit.start - _CLOSE), hit.start)
        return hit.start >= self.number.end and bool(lead) and lead[-1].folded in before_place

    def _what(self) -> tuple[set[str], set[str]]:
        kind = self.quantity.unit.kind
        if kind is UnitKind.COUNT:
            return self._counted()
        if (self.quantity.unit.name, self.quantity.per) == ("liter", "meter**2"):
            return {"rain"}, set()
        of = self._of()
        if kind is UnitKind.PHYSICAL:
            found = self._physical(of or self._complement() or self._things(self.after) or self._things(self.before))
            found = found or self._noun()
            implied = IMPLIED.get(self.quantity.unit.name)
            if implied and not any(is_a(id, implied) for id in found):
                found = found | {implied} if found else {implied}
            return found, set()
        if kind is UnitKind.MONEY:
            return self._paid_for(of), set()
        found = of or self._complement() or self._things(self.after) or self._things(self.before)
        if kind in SHARES:
            return found or self._opened(), self._status()
        return found, set()

    def _opened(self) -> set[str]:
        """What a sentence opens with: "Of the gold that Peru exported, 31 percent was illegal"."""
        if not is_among(self.seen, self.claim, near=False):
            return set()
        hits = self._hits(self.claim.sentence.start, self.number.start)
        return set([hit.id for hit in hits if hit.kind in ("thing", "noun")][:1])

    def _physical(self, found: set[str]) -> set[str]:
        """Things alone: a physical unit measures no sum of money, but may measure a capacity."""
        return {id for id in found if kind_of(id) != "nature" or id in _MEASURABLE}

    def _of(self) -> set[str]:
        """The concepts of the quantity's own `of`, persons only where nothing else is named."""
        if not self.quantity.of:
            return set()
        found = self.seen.topics.noun(self.quantity.of)
        return {id for id in found if not id.startswith("w:")} or set(found)

    def _counted(self) -> tuple[set[str], set[str]]:
        noun = self.quantity.unit.name
        named = set(self.seen.topics.noun(noun)) if noun.strip() else set()
        status = {id for id in named if kind_of(id) == "status"}
        what = named - status
        if status and not names_itself(self.seen, self.claim):
            # "480 people died; more than 1,700 are missing": the state that follows is its own.
            status = set([hit.id for hit in self.after if hit.kind == "status"][:1]) or status
        foreign = any(hit.kind == "entity" for hit in self.seen.topics.hits(noun))
        if foreign and all(id.startswith("w:") for id in what):
            what = set()
        if not what:
            what = {PERSON} if status or foreign else self._complement()
        if status or any(is_a(id, PERSON) for id in what):
            status = status or self._status()
        # "Inpatients" are patients in hospital: the noun says both.
        if "patient" in what and "hospitalised" in status:
            what = what - {"patient"} | {PERSON}
        return what, status

    def _noun(self) -> set[str]:
        """The noun of second rank that stands nearest after a figure in its clause, else nearest before it."""
        after = [hit.id for hit in self.after if hit.kind == "noun"][:1]
        return set(after or [hit.id for hit in self.before if hit.kind == "noun"][-1:])

    def _status(self) -> set[str]:
        after = {hit.id for hit in self.after if hit.kind == "status"}
        return after or {hit.id for hit in self.before if hit.kind == "status" and not self._anothers(hit)}

    def _anothers(self, hit: Hit) -> bool:
        """Whether a number stands right before a word: it counts that ("2,922 homeless and 1,475 people")."""
        leading = words(self.seen.text, max(0, hit.start - _CLOSE), hit.start)
        return bool(leading) and leading[-1].folded[0].isdigit()

    def _paid_for(self, of: set[str]) -> set[str]:
        worth = has_worth(self.seen, self.claim)
        if worth:
            return set(worth)
        found = {id for id in of if not id.startswith("w:")}
        close = self._complement(people=False)
        if not found:
            found = close or self._things(self.after, people=False) or self._things(self.before, people=False)
        if not found and of:
            return of
        if not found and not any(hit.kind == "thing" for hit in (*self.before, *self.after)):
            sentence = self._hits(self.claim.sentence.start, self.number.start)
            nearest = self._things(sentence, people=False)
            if nearest and not self._subject_of_all(nearest):
                self.marks.add("guessed")
            return nearest
        if all(kind_of(id) == "nature" for id in found):
            found |= {id for id in close if kind_of(id) == "thing"}
        # Profit is whose it is: "the revenue of the company" is revenue.
        return found - {"company"} if any(kind_of(id) == "nature" for id in found) else found

    def _subject_of_all(self, ids: set[str]) -> bool:
        """Whether a sentence opens with what its one figure is of: "The revenue of the firm, ..., was 48 million"."""
        start, end = self.claim.sentence.start, self.claim.sentence.end
        if self.seen.between_numbers(self.number.start, self.number.end, start, end) != (start, end):
            return False
        opening = next(iter(self._hits(start, self.number.start)), None)
        return opening is not None and ids == {opening.id} and len(words(self.seen.text, start, opening.start)) <= 1

    def _complement(self, *, people: bool = True) -> set[str]:
        """What stands right after the figure: "barrels of oil"."""
        end = max(self.claim.anchor.end, self.number.end)
        near = [hit for hit in self.after if hit.start < end + _CLOSE]
        return self._things(near[:3], people=people)

    def _things(self, hits: Iterable[Hit], *, people: bool = True) -> set[str]:
        return set(
            narrowest(
                hit.id for hit in hits if hit.kind in ("thing", "nature") and (people or not is_a(hit.id, PERSON))
            )
        )

    def _scope(self, per: str | None, status: set[str]) -> str:
        found = {hit.id for hit in (*self.before, *self.after) if hit.kind == "mark" and not self._merely(hit)}
        self.marks |= found
        for hit in self.after:
            if hit.kind == "mark" and hit.id == "each":
                self.marks |= {f"each:{id}" for id in self._things(self.after) if kind_of(id) == "thing"}
        if "each" in found:
            self.marks |= {f"each:{hit.id}" for hit in self.before if hit.kind == "thing" and is_a(hit.id, PERSON)}
        among = self.quantity.unit.kind not in SHARES and is_among(self.seen, self.claim)
        if among or any(tie.kind is TieKind.PART_OF for tie in self.claim.ties):
            return "part"
        further = "extra" in found and not are_others(self.seen, self.claim, status)
        if further or self._more_than() or is_rest(self.seen, self.claim):
            return "extra"
        if self.claim.period is None and "earlier" in {hit.id for hit in self.after if hit.kind == "mark"}:
            return "earlier"
        if "each" in found or (per is not None and per not in TIME_UNITS):
            return "each"
        return "total"

    def _merely(self, hit: Hit) -> bool:
        """Whether "only" stands right before the figure: it says how little it is, not of what part."""
        between = self.seen.text[hit.end : min(self.claim.anchor.start, self.number.start)]
        return hit.id == "alone" and hit.end <= self.number.start and not words(between)

    def _more_than(self) -> bool:
        """Whether the figure is a difference: "36 more than on Tuesday"."""
        following = words(self.seen.text, self.number.end, min(self.high, self.number.end + _CLOSE))[:3]
        hits = {hit.start for hit in self.after if hit.kind == "direction"}
        than = {"than", "que"}
        return any(w.start in hits and n.folded in than for w, n in zip(following, following[1:], strict=False))

    def _opens(self, start: int) -> bool:
        """Whether nothing stands between the beginning of the clause and an offset: a name there is its subject."""
        return not words(self.seen.text, self.low, start)

    def _includes(self) -> None:
        """What the text says a whole includes without a number ("50,000 people, including soldiers")."""
        end = min(self.claim.sentence.end, self.number.end + 2 * _CLOSE)
        following = words(self.seen.text, self.number.end, end)
        for phrase in self.seen.topics.connectives.get("included", ()):
            for at in range(len(following) - len(phrase)):
                if tuple(word.folded for word in following[at : at + len(phrase)]) != phrase:
                    continue
                after = following[at + len(phrase)]
                if after.folded[0].isdigit():
                    continue
                named = self._hits(after.start, min(end, after.start + _CLOSE))
                first = next((hit for hit in named if hit.kind == "thing"), None)
                if first:
                    self.marks |= {f"includes:{first.id}"}
                    near = (hit for hit in named if hit.kind == "entity" and abs(hit.start - first.start) < _CLOSE // 2)
                    self.marks |= {f"includes:{hit.id}" for hit in near}

    def _places(self) -> set[str]:
        """The places named in the clause: proper names after "in", "at", "from", but for those of its source."""
        found: set[str] = set()
        small, before_place = (self.seen.topics.connectives.get(k, ((),))[0] for k in ("small", "locatives"))
        for name in self.seen.named(self.low, self.high):
            if any(s < name.end and name.start < e for s, e in self.sources):
                continue
            if set(name.id[2:].split()) <= self.source_words:
                continue
            lead = [word.folded for word in words(self.seen.text, max(self.low, name.start - _CLOSE), name.start)]
            while lead and lead[-1] in small and lead[-1] not in before_place:
                lead.pop()
            subject = name.end <= self.number.start and not set(name.id[2:].split()) & self.source_words
            beside = not self.seen.text[name.end : self.number.start].strip()
            if subject and (beside or (not lead and self._opens(name.start))):
                found.add(name.id)
            # In a list ("in Kursk and Belgorod") the later names follow the first.
            if (lead and lead[-1] in before_place) or (found and lead and lead[-1] in ("y", "and")):
                found.add(name.id)
        found |= self._having()
        if not found:
            self.marks |= {f"{SUBJECT}{id}" for id in self._subject()}
        return found

    def _having(self) -> set[str]:
        """The place right before a figure that it has: "Narela, with 65,000 hectares"."""
        start = self.claim.sentence.start
        low = max(start, self.number.start - _CLOSE)
        having = {phrase[0] for phrase in self.seen.topics.connectives.get("having", ()) if phrase}
        for name in self.seen.named(low, self.number.start)[-1:]:
            between = self.seen.text[name.end : min(self.claim.anchor.start, self.number.start)]
            told = [word.folded for word in words(between)]
            if len(told) == 1 and told[0] in having and between.startswith(","):
                return {name.id}
        opening = words(self.seen.text, start, min(self.claim.anchor.start, self.number.start))
        if len(opening) == 2 and opening[0].capital and opening[1].folded in having:
            # One name alone that opens its sentence could be any word, but that it has something.
            return {f"n:{opening[0].folded}"} if "," in self.seen.text[opening[0].end : opening[1].start] else set()
        return set()

    def _subject(self) -> set[str]:
        """The person or body of two words or more whose figure it is: "Salazar Ruiz won 5.7 million, Loor Paz, 4.6"."""
        low = max(self.claim.sentence.start, self.number.start - 2 * _CLOSE)
        for name in reversed(self.seen.named(low, self.number.start)):
            between = words(self.seen.text, name.end, min(self.claim.anchor.start, self.number.start))
            own = set(name.id[2:].split()) & self.source_words
            if len(between) <= _VERB and " " in name.id and not own and not any(w.folded[0].isdigit() for w in between):
                return {name.id}
            break
        after = self.seen.named(self.number.end, min(self.claim.sentence.end, self.number.end + _CLOSE))
        for name in after[:1]:
            # "1.05 million more than the 4.67 million of Esteban Loor".
            leading = [word.folded for word in words(self.seen.text, self.claim.anchor.end, name.start)]
            own = set(name.id[2:].split()) & self.source_words
            if " " in name.id and not own and leading in (["of"], ["de"]):
                return {name.id}
        return set()
