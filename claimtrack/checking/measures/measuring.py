"""Measures: what a figure measures, in ids that are the same in every language."""

from __future__ import annotations

from bisect import bisect_left

from claimtrack.checking.measures.beside import (
    are_others,
    has_worth,
    is_among,
    is_difference,
    is_how_often,
    is_rest,
    names_itself,
)
from claimtrack.checking.measures.clause import CLOSE, PERSON, Clause, countries
from claimtrack.checking.measures.people import ANYBODY
from claimtrack.checking.measures.view import dates, view
from claimtrack.checking.measures.whereabouts import own_of_row, places_of, subject_of, told_there
from claimtrack.language.phrases import standing
from claimtrack.language.sense import sum_of
from claimtrack.language.stretches import words
from claimtrack.language.topics import Hit, denominator, is_a, kind_of, topics
from claimtrack.model import Document, Measure, MeasuredClaim, Modality, PlacedClaim, TieKind
from claimtrack.quantity import Quantity, UnitKind
from claimtrack.quantity.conversion import dimension
from claimtrack.quantity.unit import TIME_UNITS

SUBJECT = "by:"
"""What the mark begins with that names the person or body whose figure it is."""
RESTATED = "restated"
"""The mark of a figure that puts an earlier one in a unit of another dimension or currency (barrels as tonnes)."""
PACED = "paced"
"""The mark of a pace of which its text tells the total over the same time."""
RETOLD = "retold"
"""The mark of a figure that tells again what its text has told before."""
BEFALLEN = "befallen"
"""The mark of a part of whom the text tells what has befallen them, and not of their whole."""
LONE = "lone"
"""The mark of a figure that is the only one of its unit in its text."""
MULTIPLE = "multiple:"
"""What the mark begins with of a figure that its text tells as so many times one that it does not give."""
IN_NUMBERS = "in_numbers"
"""The mark of a figure that only puts in numbers a share of what its text tells: "two thirds of the ships, or 36"."""
ANY_ONE = "any_one"
"""The mark of a cap that is one for each of a kind: "a trader may ship no more than"."""
PLACED_APART = "placed_apart"
"""The mark of a count of one place in a sentence that tells the same of several."""
OF_ALL = "of_all"
"""The mark of a figure without a country in a text that tells the same of several."""
# What a unit is a unit of where the text leaves it out.
IMPLIED = {"barrel": "oil", "hectare": "land", "acre": "land", "kilometer**2": "land", "megawatt_hour": "electricity"}
_AREAS = frozenset({unit for unit, thing in IMPLIED.items() if thing == "land"})
SHARES = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.DIMENSIONLESS)
ACTORS = (PERSON, "company", "ship", "household", "vehicle", "aircraft", "school", "hospital", "farm")
"""Who a cap may be set for, each on his own."""
JOB = "job"
STOCK = frozenset({"stock", "reserve"})
"""What there is, not what is taken of it."""
_MEASURABLE = frozenset({"capacity", "reserve"})
_OWN = frozenset({"profit", "revenue", "debt", "dividend"})
"""What belongs to somebody: what he does for it stands right before it or after it ("oil revenue")."""


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
    return _Measuring(Clause(view(placed.document), claim, claim.quantity), placed.document).measure()


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


class _Measuring:
    """The steps of finding one claim's measure."""

    def __init__(self, clause: Clause, document: Document) -> None:
        self.document = document
        self.clause, self.seen, self.claim = clause, clause.seen, clause.claim
        self.quantity, self.number = clause.quantity, clause.number
        self.before, self.after = clause.before, clause.after
        self.low, self.high = clause.low, clause.high
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
        places = places_of(self.clause)
        entities = countries(own_of_row(self.clause, clause)) or self._sentence_country()
        if not places:
            self.marks |= {f"{SUBJECT}{id}" for id in subject_of(self.clause)}
        if not places and not entities:
            places, entities = told_there(self.clause)
        return Measure(
            kind=unit_kind(self.quantity),
            what=frozenset(what),
            about=frozenset(about),
            entities=frozenset(entities),
            scope=scope,
            per=per,
            status=frozenset(status),
            places=frozenset(places),
            setting=self.seen.setting,
            marks=frozenset(self.marks),
        )

    def _sentence_act(self) -> set[str]:
        """The act nearest before the figure in its sentence, for a clause that has none."""
        acts = [hit for hit in self.clause.hits(self.claim.sentence.start, self.number.start) if hit.kind == "act"]
        if not acts:
            # "10.8 million of the 13.7 million registered had voted": what is said of the part follows the whole.
            ahead = [tie.number.end for tie in self.claim.ties if tie.kind is TieKind.PART_OF]
            told = (
                self.clause.hits(max(ahead), self.claim.sentence.end) if ahead and max(ahead) > self.number.end else []
            )
            acts = [hit for hit in told if hit.kind == "act"][:1]
        return {acts[-1].id} if acts else set()

    def _sentence_country(self) -> set[str]:
        """The one country that a sentence names before a figure whose clause names none: "In Peru ..., to 89,755"."""
        hits = self.clause.hits(self.claim.sentence.start, self.number.start)
        named = countries(hit for hit in hits if not self.clause.anothers(hit))
        return named if len(named) == 1 else set()

    def _what(self) -> tuple[set[str], set[str]]:
        kind = self.quantity.unit.kind
        if kind is UnitKind.COUNT:
            return self._counted()
        if (self.quantity.unit.name, self.quantity.per) == ("liter", "meter**2"):
            return {"rain"}, set()
        of = self._of()
        if kind is UnitKind.PHYSICAL:
            found = self._physical(of or self.clause.nearest(people=False))
            implied = IMPLIED.get(self.quantity.unit.name)
            # Barrels are of oil, whatever else is named, and hectares of what grows on them.
            found = found or (self._noun() if implied in (None, "land") else set())
            if not found and (self.quantity.unit.name, self.quantity.per) == ("microgram", "meter**3"):
                return {"particles"}, set()
            if implied and not any(is_a(id, implied) for id in found):
                found = found | {implied} if found else {implied}
            return found, set()
        if kind is UnitKind.MONEY:
            return self._paid_for(of), set()
        found = of or self.clause.nearest()
        if kind in SHARES:
            return found or self._opened(), self._status()
        return found, set()

    def _opened(self) -> set[str]:
        """What a sentence opens with: "Of the gold that Peru exported, 31 percent was illegal"."""
        if not is_among(self.seen, self.claim, near=False):
            return set()
        hits = self.clause.hits(self.claim.sentence.start, self.number.start)
        return set([hit.id for hit in hits if hit.kind in ("thing", "noun")][:1])

    def _physical(self, found: set[str]) -> set[str]:
        """Things alone: a physical unit measures no sum of money, but may measure a capacity."""
        # So much for each hectare is of land in no other way.
        found = found - {"land"} if self.quantity.per in _AREAS else found
        return {id for id in found if kind_of(id) != "nature" or id in _MEASURABLE}

    def _of(self) -> set[str]:
        """The concepts of the quantity's own `of`, persons only where nothing else is named."""
        if not self.quantity.of:
            return set()
        found = self.seen.topics.noun(self.quantity.of)
        known = {id for id in found if not id.startswith("w:")}
        # "63 % of the total": of what, it does not say.
        light = {f"w:{self.seen.topics.stem(word)}" for word in self.seen.topics.joining("light")}
        if not known and self.quantity.of.split()[-1][0].isupper() and self.quantity.unit.name in _AREAS:
            # "486 square kilometres of the Gran Chaco": where, and not what.
            return set()
        return known or set(found) - light

    def _counted(self) -> tuple[set[str], set[str]]:
        noun = self.quantity.unit.name
        named = self._counts_of() or (set(self.seen.topics.noun(noun)) if noun.strip() else set())
        status = {id for id in named if kind_of(id) == "status"}
        what = named - status
        if status and not names_itself(self.seen, self.claim):
            # "480 people died; more than 1,700 are missing": the state that follows is its own.
            status = set([hit.id for hit in self.after if hit.kind == "status"][:1]) or status
        foreign = any(hit.kind == "entity" for hit in self.seen.topics.hits(noun))
        if foreign and all(id.startswith("w:") for id in what):
            what = set()
        if not what:
            what = {PERSON} if status or foreign else self.clause.complement()
        if status or any(is_a(id, PERSON) for id in what):
            status = status or self._status() or (self._sentence_status() if what <= ANYBODY else set())
        following = words(self.seen.text, self.number.end, self.high)[:1]
        of_those = bool(following) and following[0].folded in self.seen.topics.joining("whole_of")
        if what == {JOB} and self._says("cutting") and not of_those:
            # "The loss of 1,150 jobs", "1,150 workers will be laid off"; "640 of the jobs" are a part.
            what, status = {PERSON}, {"dismissed"}
        # "Inpatients" are patients in hospital: the noun says both.
        if "patient" in what and "hospitalised" in status:
            what = what - {"patient"} | {PERSON}
        return what, status

    def _says(self, kind: str) -> bool:
        """Whether a word of a kind of connective stands in the clause."""
        return any(word.folded in self.seen.topics.joining(kind) for word in words(self.seen.text, self.low, self.high))

    def _counts_of(self) -> set[str]:
        """What stands behind a noun that only counts it ("head of cattle"), or that says it in two words."""
        noun, end = words(self.quantity.unit.name), max(self.claim.anchor.end, self.number.end)
        stems = {self.seen.topics.stem(word.folded) for word in noun}
        counting = {self.seen.topics.stem(word) for word in self.seen.topics.joining("counting")}
        if stems and stems <= counting:
            near = [
                hit for hit in self.after if hit.kind in ("thing", "noun") and hit.start < end + CLOSE and hit.end > end
            ][:1]
            small = self.seen.topics.joining("small")
            joined = near and all(word.folded in small for word in words(self.seen.text, end, near[0].start))
            return {near[0].id} if joined else set()
        told = self.seen.within(self.number.end, self.claim.anchor.end, "thing")
        whole = {hit.id for hit in told if self._names(hit, stems)}
        alone = self.seen.topics.hits(self.quantity.unit.name)
        return whole if len(whole) == 1 and stems and not alone else set()

    def _names(self, hit: Hit, stems: set[str]) -> bool:
        """Whether the words that name a thing begin with the noun of a figure: "medios aéreos"."""
        return {self.seen.topics.stem(word.folded) for word in words(self.seen.text, hit.start, hit.end)} >= stems

    def _noun(self) -> set[str]:
        """The noun of second rank that stands nearest after a figure in its clause, else nearest before it."""
        after = [hit.id for hit in self.after if hit.kind == "noun"][:1]
        return set(after or [hit.id for hit in self.before if hit.kind == "noun"][-1:])

    def _status(self) -> set[str]:
        after = {hit.id for hit in self.after if hit.kind == "status"}
        return after or {hit.id for hit in self.before if hit.kind == "status" and not self.clause.anothers(hit)}

    def _sentence_status(self) -> set[str]:
        """The state that a sentence names right before people whose clause has none: "The evacuated, 2,100 people"."""
        start = self.claim.sentence.start
        first, _ = self.seen.between_numbers(self.number.start, self.number.end, start, self.high)
        told = {hit.id for hit in self.clause.hits(start, self.number.start) if hit.kind == "status"}
        return told if len(told) == 1 and first == start else set()

    def _paid_for(self, of: set[str]) -> set[str]:
        worth = has_worth(self.seen, self.claim)
        if worth:
            return set(worth)
        found = {id for id in of if not id.startswith("w:")}
        close = self.clause.complement(people=False)
        if not found:
            found = self.clause.nearest(people=False)
        if not found and of:
            return of
        if not found and not any(hit.kind == "thing" for hit in (*self.before, *self.after)):
            sentence = self.clause.hits(self.claim.sentence.start, self.number.start)
            nearest = self.clause.things(sentence, people=False)
            acts = {sum_of(hit.id) for hit in (*self.before, *self.after) if hit.kind == "act"} - {None}
            if not nearest and len(acts) == 1:
                return {id for id in acts if id}
            if nearest and not self._subject_of_all(nearest):
                self.marks.add("guessed")
            return nearest
        if all(kind_of(id) == "nature" for id in found):
            found |= {id for id in close if kind_of(id) == "thing"}
        owned = [hit for hit in self.before if hit.id in _OWN]
        if owned:
            # "The phone operator made a net profit of": the phones say whose it is.
            lead = words(self.seen.text, self.low, owned[-1].start)[-1:]
            far = {hit.id for hit in self.before if lead and hit.end < lead[0].start and kind_of(hit.id) == "thing"}
            found = found - far
        # Profit is whose it is: "the revenue of the company" is revenue.
        return found - {"company"} if any(kind_of(id) == "nature" for id in found) else found

    def _subject_of_all(self, ids: set[str]) -> bool:
        """Whether a sentence opens with what its one figure is of: "The revenue of the firm, ..., was 48 million"."""
        start, end = self.claim.sentence.start, self.claim.sentence.end
        if self.seen.between_numbers(self.number.start, self.number.end, start, end) != (start, end):
            return False
        opening = next(iter(self.clause.hits(start, self.number.start)), None)
        return opening is not None and ids == {opening.id} and len(words(self.seen.text, start, opening.start)) <= 1

    def _scope(self, per: str | None, status: set[str]) -> str:
        told = [hit for hit in (*self.before, *self.after) if hit.kind == "mark" and not self._merely(hit)]
        found = {hit.id for hit in told if hit.id != "each" or not is_how_often(self.seen, hit)}
        found |= {"alone"} if self._alone_in_front() else set()
        self.marks |= found
        for hit in self.after if "each" in found else ():
            if hit.kind == "mark" and hit.id == "each":
                self.marks |= {f"each:{id}" for id in self.clause.things(self.after) if kind_of(id) == "thing"}
        if "each" in found:
            self.marks |= {f"each:{hit.id}" for hit in self.before if hit.kind == "thing" and is_a(hit.id, PERSON)}
        among = self.quantity.unit.kind not in SHARES and is_among(self.seen, self.claim)
        if among or any(tie.kind is TieKind.PART_OF for tie in self.claim.ties):
            return "part"
        further = ("extra" in found or self._comes_on_top()) and not are_others(self.seen, self.claim, status)
        if further or is_difference(self.seen, self.claim, self.high) or is_rest(self.seen, self.claim):
            return "extra"
        if self.claim.period is None and "earlier" in {hit.id for hit in self.after if hit.kind == "mark"}:
            return "earlier"
        if "each" in found or (per is not None and per not in TIME_UNITS):
            return "each"
        if self._for_any_one():
            self.marks.add(ANY_ONE)
            return "each"
        return "total"

    def _for_any_one(self) -> bool:
        """Whether a cap is one for each of a kind: "A licensed trader may ship no more than 120 kilograms a month"."""
        if self.claim.modality is not Modality.LIMIT:
            return False
        start = self.claim.sentence.start
        first = words(self.seen.text, start, self.number.start)[:1]
        anyone = self.seen.topics.joining("any_one")
        if not first or first[0].folded not in anyone:
            return False
        named = [hit for hit in self.clause.hits(start, self.number.start) if hit.kind in ("thing", "noun")]
        # "A resolution of the ministry lets firms take out no more than 600" opens with the rule.
        opens = bool(named) and len(words(self.seen.text, first[0].end, named[0].start)) <= 1
        return opens and any(is_a(named[0].id, kind) for kind in ACTORS)

    def _alone_in_front(self) -> bool:
        """Whether the sentence, or its part, opens with one place or kind alone: "only in the capital, 2,100"."""
        seen, number = self.seen, self.number.start
        start = max(self.claim.sentence.start, seen.text.rfind(";", self.claim.sentence.start, number) + 1)
        alone = [hit for hit in seen.within(start, number) if hit.id == "alone" and words(seen.text, hit.end, number)]
        if not alone or words(seen.text, start, alone[0].start):
            return False
        # The day that is told meanwhile parts nothing: "Only in the cells of Cali, 1,720 were held on 28 February".
        days = [(spot.start, spot.end) for spot in dates(self.document)]
        told = seen.numbers[bisect_left(seen.numbers, start) : bisect_left(seen.numbers, number)]
        return all(any(low <= at < high for low, high in days) for at in told)

    def _merely(self, hit: Hit) -> bool:
        """Whether "only" stands right before the figure: it says how little it is, not of what part."""
        between = self.seen.text[hit.end : min(self.claim.anchor.start, self.number.start)]
        return hit.id == "alone" and hit.end <= self.number.start and not words(between)

    def _comes_on_top(self) -> bool:
        """Whether the number counts what comes on top of others: "18 more bodies"."""
        following = [word.folded for word in words(self.seen.text, self.number.end, self.high)[:2]]
        further, than = (self.seen.topics.connectives.get(kind, ()) for kind in ("on_top", "after_more"))
        return len(following) > 1 and (following[0],) in further and (following[1],) not in than

    def _includes(self) -> None:
        """What the text says a whole includes without a number ("50,000 people, including soldiers")."""
        end = min(self.claim.sentence.end, self.number.end + 2 * CLOSE)
        following = words(self.seen.text, self.number.end, end)
        folded = [word.folded for word in following[:-1]]
        for _, behind in standing(folded, self.seen.topics.connectives.get("included", ())):
            after = following[behind]
            if after.folded[0].isdigit():
                continue
            named = self.clause.hits(after.start, min(end, after.start + CLOSE))
            first = next((hit for hit in named if hit.kind == "thing"), None)
            if first:
                self.marks |= {f"includes:{first.id}"}
                near = (hit for hit in named if hit.kind == "entity" and abs(hit.start - first.start) < CLOSE // 2)
                self.marks |= {f"includes:{hit.id}" for hit in near}
