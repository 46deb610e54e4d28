"""Relaying: one long number that two texts tell, of which one says that it has it from somebody.

"The Commission said, citing the Spanish Court of Auditors" and "según el Tribunal de Cuentas": no dictionary holds the
names of all bodies in two languages, and a text may only say that it took the figure "from the programme's bulletin".
Two who count by themselves seldom come to one number of three digits; so who passes such a number on has it from whom
the other text names, unless the two names are known to be of two bodies.
"""

from __future__ import annotations

from itertools import product

from claimtrack.checking.measures.figure import Figure, digits_of
from claimtrack.checking.origins.lineage import leans, outlets
from claimtrack.checking.origins.origin import Origin, hands, meet, origin_of
from claimtrack.model import SourceKind

_TELLING = 3
_TELLING_IN_TIME = 2


def relayed(first: Figure, second: Figure) -> bool:
    """Whether one of two texts passes on a long number that the other has from its origin, named in another way."""
    if first.same_document(second) or not is_telling(first, second):
        return False
    return _from_other(first, second) or _from_other(second, first)


def is_telling(first: Figure, second: Figure) -> bool:
    """Whether a number that two texts tell has so many digits that both have it from one who has counted."""
    a, b = first.period, second.period
    one_time = a is not None and b is not None and (a.contains(b) or b.contains(a))
    least = _TELLING_IN_TIME if one_time else _TELLING
    return min(digits_of(first), digits_of(second)) >= least


def _from_other(figure: Figure, other: Figure) -> bool:
    """Whether a figure is passed on, and who it is from may be who tells the other."""
    told = origin_of(other)
    if not told:
        # "Informó el instituto armado": who tells it first is called by what he is.
        return bool(hands(figure) and origin_of(figure) and _is_told_by_a_body(other))
    if meet(told, hands(figure)) or meet(told, outlets(figure.placed.document)):
        return False
    if hands(figure):
        mine = origin_of(figure)
        two_languages = figure.placed.document.language != other.placed.document.language
        return bool(mine) and two_languages and any(_may_be_one(x, y) for x, y in product(mine, told))
    return leans(figure)


def _is_told_by_a_body(figure: Figure) -> bool:
    attribution = figure.claim.attribution
    return attribution is not None and any(one.kind is SourceKind.BODY for one in attribution.origins)


def _may_be_one(one: Origin, other: Origin) -> bool:
    """Whether nothing that is known of two names makes two bodies of them: a country, a title, a register."""
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    if one.bodies and other.bodies and one.bodies != other.bodies:
        return False
    if one.titles - other.titles and other.titles - one.titles and not _share_a_word(one, other):
        # The emergency authority is no emergency service; that of the Guadalquivir may be called a confederation, too.
        return False
    known = [{name for name in each.names if name.startswith("@")} for each in (one, other)]
    return not (known[0] and known[1])


def _share_a_word(one: Origin, other: Origin) -> bool:
    """Whether two names have a word in common that is in no list of what bodies are called."""
    told = [{word for name in each.names for word in name.split()} for each in (one, other)]
    return bool((told[0] & told[1]) - one.titles - other.titles)
