"""Whereabouts: the places of which a figure is, and the person or body that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.checking.measures.clause import CLOSE, Clause, countries
from claimtrack.checking.measures.view import View
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import words
from claimtrack.language.topics import Hit

_VERB = 1
"""So many words stand between a subject and its figure: the verb, or none ("and Loor, 4.67 million")."""

_JOINED = 4
"""So many words may stand between the place of one figure of a row and the next figure."""
_BACK = 3
"""So many sentences back the place may be named that "there" speaks of."""


def places_of(clause: Clause) -> set[str]:
    """The places named in the clause: proper names after "in", "at", "from", but for those of its source."""
    found: set[str] = set()
    small, before_place = map(clause.seen.topics.first_phrase, ("small", "locatives"))
    names = clause.seen.named(clause.low, clause.high)
    for name in names:
        if any(s < name.end and name.start < e for s, e in clause.sources):
            continue
        if " " not in name.id and clause.seen.within(name.start, name.end, "nature", "body"):
            # "Del PIB", "el ministro de Defensa": a capital that makes no name.
            continue
        if clause.seen.within(name.start, name.end, "event"):
            # "Storm Ingrid cut power to 85,000 homes": what does it is no place.
            continue
        lead = [word.folded for word in words(clause.seen.text, max(clause.low, name.start - CLOSE), name.start)]
        while lead and lead[-1] in small and lead[-1] not in before_place:
            lead.pop()
        located = bool(lead) and lead[-1] in before_place
        if set(name.id[2:].split()) <= clause.source_words and not (located and name.start >= clause.number.end):
            continue
        subject = name.end <= clause.number.start and not set(name.id[2:].split()) & clause.source_words
        beside = not clause.seen.text[name.end : clause.number.start].strip()
        if subject and (beside or (not lead and clause.opens(name.start))):
            found.add(name.id)
        # In a list ("in Kursk and Belgorod") the later names follow the first.
        if located or (found and lead and lead[-1] in ("y", "and")):
            found.add(name.id)
    found |= _having(clause)
    behind = {name.id for name in names if name.id in found and name.start >= clause.number.end}
    ahead = [name for name in names if name.id in found and name.end <= clause.number.start]
    if behind and ahead and _joins_on(clause, ahead[-1].end):
        # "2,400 in Cork and 900 in Galway".
        return behind
    return found


def own_of_row(clause: Clause, hits: Sequence[Hit]) -> Sequence[Hit]:
    """The concepts of a clause without the countries of the figure before it: "1,450 in Chad and 1,250 in Niger"."""
    lands = [hit for hit in hits if hit.kind == "entity"]
    ahead = [hit for hit in lands if hit.end <= clause.number.start]
    if not ahead or len(ahead) == len(lands) or not _joins_on(clause, max(hit.end for hit in ahead)):
        return hits
    return [hit for hit in hits if hit not in ahead]


def _joins_on(clause: Clause, end: int) -> bool:
    """Whether "and", or "last year and", leads from a name to the figure, and a number stands before that name."""
    told = [word.folded for word in words(clause.seen.text, end, min(clause.claim.anchor.start, clause.number.start))]
    row = any(
        word.folded[0].isdigit()
        for word in words(clause.seen.text, max(clause.claim.sentence.start, clause.low - CLOSE), end)
    )
    return row and 0 < len(told) <= _JOINED and told[-1] in clause.seen.topics.joining("and")


def told_there(clause: Clause) -> tuple[set[str], set[str]]:
    """The place, or else the country, that "there" speaks of: the last one where the sentences before happen.

    "Antwerp remains the main gateway. Customs officers there seized 51.2 tonnes": that one opens with, or is "in" last.
    """
    seen, start = clause.seen, clause.claim.sentence.start
    if not _says_there(clause, clause.low, clause.high):
        return set(), set()
    paragraph = seen.text.rfind("\n", 0, start) + 1
    for _ in range(_BACK):
        opening = seen.text.rfind(". ", paragraph, max(paragraph, start - 2)) + 1 or paragraph
        if opening >= start:
            break
        place = set() if _says_there(clause, opening, start) else _scene(clause.seen, opening, start)
        land = set() if place else countries(seen.within(opening, start))
        if place or land:
            return place, land
        start = opening
    return set(), set()


def _scene(seen: View, start: int, end: int) -> set[str]:
    """Where a sentence happens: in what it is "in" last, else what it opens with, is "to" or "from", or alone names."""
    told = [name for name in seen.named(start, end) if not seen.within(name.start, name.end, "event")]
    led = [(name, words(seen.text, start, name.start)[-1:]) for name in told]
    inside, toward = (seen.topics.joining(kind) for kind in ("inside", "locatives"))
    within = [name for name, lead in led if lead and lead[0].folded in inside]
    lone = seen.opening_name(start, end)
    first = [name for name, lead in led if not lead] or [*filter(None, [lone])]
    led_to = [name for name, lead in led if lead and lead[0].folded in toward]
    # "Gateway to Europe" is of what the sentence opens with, "flew to Arequipa" is not.
    for found in (within, first, led_to, told if len(told) == 1 else []):
        if found:
            return {found[-1].id}
    return set()


def _says_there(clause: Clause, start: int, end: int) -> bool:
    """Whether a stretch says "there", but for what there is: "there were 40 ships"."""
    said = words(clause.seen.text, start, end)
    told = [word.folded for word in said]
    there, being = (clause.seen.topics.connectives.get(kind, ()) for kind in ("there", "there_is"))
    for at in range(len(told)):
        if open_with(told[at:], there):
            return not open_with(told[at:], being)
    return False


def _having(clause: Clause) -> set[str]:
    """The place right before a figure that it has: "Narela, with 65,000 hectares"."""
    low = max(clause.claim.sentence.start, clause.number.start - CLOSE)
    having = {phrase[0] for phrase in clause.seen.topics.connectives.get("having", ())}
    for name in clause.seen.named(low, clause.number.start)[-1:]:
        between = clause.seen.text[name.end : min(clause.claim.anchor.start, clause.number.start)]
        told = [word.folded for word in words(between)]
        if len(told) == 1 and told[0] in having and between.startswith(","):
            return {name.id}
    return set()


def subject_of(clause: Clause) -> set[str]:
    """The person or body of two words or more whose figure it is: "Salazar Ruiz won 5.7 million, Loor Paz, 4.6"."""
    low = max(clause.claim.sentence.start, clause.number.start - 2 * CLOSE)
    for name in reversed(clause.seen.named(low, clause.number.start)):
        between = words(clause.seen.text, name.end, min(clause.claim.anchor.start, clause.number.start))
        own = set(name.id[2:].split()) & clause.source_words
        if len(between) <= _VERB and " " in name.id and not own and not any(w.folded[0].isdigit() for w in between):
            return {name.id}
        break
    return set()
