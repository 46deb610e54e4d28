"""Readings set by hand: a claim that the reader missed, a figure that it read wrongly."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal

from claimtrack.casefile import lookup, store_claim
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.ids import CLAIM, DOCUMENT, number_of
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.serial import to_data
from claimtrack.desk import checks, things, values
from claimtrack.desk.things import ReadingOf
from claimtrack.model import (
    ActRefused,
    Anchor,
    Attribution,
    CaseDocument,
    Claim,
    ClaimKind,
    Entry,
    Modality,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
)
from claimtrack.quantity import (
    DIMENSIONLESS,
    PERCENT,
    PERCENTAGE_POINT,
    Interval,
    Period,
    Quantity,
    Unit,
    count,
    money,
    physical,
)
from claimtrack.quantity.unit import TIME_UNITS

NONE = "none"
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?")
_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says that a claim reads, as typed; None leaves what is read, "none" says that there is none."""

    low: str | None = None
    high: str | None = None
    unit: str | None = None
    """A currency's code, percent, percentage_point, dimensionless, a unit of time or measure, or a noun."""
    of: str | None = None
    per: str | None = None
    period: str | None = None
    """2024, 2024-03, 2024-03-07, or two of them with / between, either of which may be left out."""
    modality: Modality | None = None
    source: tuple[str, ...] | None = None
    """Names, innermost first; ("none",) for none."""


def claim(case: CaseFile, by: str, document: str, start: int, end: int, said: Said) -> tuple[Entry, ...]:
    """Make a claim of a stretch of a document's text: a quantity where a figure is said, else a statement.

    Nothing is written where such a claim stands there already. Raises ActRefused.
    """
    person, number = values.person(by), number_of(document, DOCUMENT)
    with checks.followed(case, person) as tx:
        found = lookup.find(tx.connection, DOCUMENT, number)
        assert isinstance(found, CaseDocument)
        text = found.document.text
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            raise ActRefused("case.no_stretch", document=found.id, last=len(text))
        made = stretch(text, start, end, said)
        twin = store_claim.made_there(tx.connection, number, made)
        if twin is not None and store_claim.placed(tx.connection, twin).claim == made:
            return ()
        claim_number = store_claim.insert_claim(tx, number, made)
        return _set(tx, things.CLAIM, claim_number, made, made_by_hand=True, new=True)


def edit(
    case: CaseFile, by: str, claim: str, said: Said, *, reason: str | None = None, seen: int | None = None
) -> tuple[Entry, ...]:
    """Set what a claim reads; what is not said stays as it is. Raises ActRefused."""
    person, why, number = values.person(by), values.reason(reason), number_of(claim, CLAIM)
    with checks.followed(case, person) as tx:
        lookup.require(tx.connection, CLAIM, number)
        before = store_claim.placed(tx.connection, number).claim
        made = read_as(before, said)
        if made == before:
            return ()
        things.check_fresh(tx, ReadingOf(number), f"{CLAIM}{number}", seen)
        return _set(tx, things.EDIT, number, made, reason=why)


def _set(
    tx: Transaction,
    act: str,
    number: int,
    made: Claim,
    *,
    made_by_hand: bool = False,
    new: bool = False,
    reason: str | None = None,
) -> tuple[Entry, ...]:
    thing = ReadingOf(number)
    before = None if new else thing.read(tx)
    was_made = made_by_hand or bool(before and before["by"] and before["by"]["made"])
    by = {"person": tx.by, "time": utc_text(tx.time), "made": was_made}
    after = {"reading": to_data(made), "by": by}
    thing.write(tx, after)
    return (tx.record(act, f"{CLAIM}{number}", before=before, after=after, reason=reason),)


def _bare(text: str, start: int, end: int, *, figure: bool) -> Claim:
    """A claim of a stretch, in its line, before anything is said of it."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    sentence = Sentence(first, last, text[first:last])
    anchor = Anchor.at(text, start, end)
    if not figure:
        return Claim(ClaimKind.STATEMENT, anchor, sentence)
    return Claim(
        ClaimKind.QUANTITY, anchor, sentence, Quantity(Interval(None, Decimal(0)), DIMENSIONLESS), Span(start, end)
    )


def stretch(text: str, start: int, end: int, said: Said) -> Claim:
    """The claim that a person makes of a stretch of a text: a quantity where a figure is said, else a statement.

    Raises ActRefused.
    """
    figure = said.low is not None or said.high is not None
    if figure:
        said = replace(said, low=said.low or NONE, high=said.high or NONE)
    return read_as(_bare(text, start, end, figure=figure), said)


def read_as(claim: Claim, said: Said) -> Claim:
    """The claim as a person says that it reads; a reading that somebody set is not in doubt. Raises ActRefused."""
    if all(getattr(said, field.name) is None for field in fields(said)):
        return claim
    quantity = claim.quantity
    if quantity is None:
        if any(each is not None for each in (said.low, said.high, said.unit, said.of, said.per)):
            raise ActRefused("case.statement_has_no_figure")
    elif any(each is not None for each in (said.low, said.high, said.unit, said.of, said.per)):
        quantity = _quantity(quantity, said)
    made = replace(claim, quantity=quantity, readings=(), extraction_confidence=1.0)
    if said.period is not None:
        made = replace(made, period=_period(said.period))
    if said.modality is not None:
        made = replace(made, modality=said.modality)
    if said.source is not None:
        made = replace(made, attribution=_attribution(claim, said.source))
    return made


def _quantity(was: Quantity, said: Said) -> Quantity:
    low = was.low if said.low is None else _number(said.low)
    high = was.high if said.high is None else _number(said.high)
    if low is None and high is None or (low is not None and high is not None and low > high):
        raise ActRefused("case.bad_interval")
    return replace(
        was,
        interval=Interval(low, high),
        unit=was.unit if said.unit is None else _unit(said.unit),
        of=was.of if said.of is None else _text(said.of),
        per=was.per if said.per is None else _text(said.per),
    )


def _text(said: str) -> str | None:
    told = values.reason(said)
    return None if told is None or told.lower() == NONE else told


def _number(said: str) -> Decimal | None:
    told = said.strip()
    if told.lower() == NONE:
        return None
    if _NUMBER.fullmatch(told) is None:
        raise ActRefused("case.bad_number", value=said)
    value = Decimal(told)
    if Interval.point(value).is_beyond_reports:
        raise ActRefused("case.number_too_large", value=said)
    return value


def _unit(said: str) -> Unit:
    name = _text(said)
    if name is None:
        return DIMENSIONLESS
    fixed = {unit.name: unit for unit in (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)}
    if name in fixed:
        return fixed[name]
    if _CODE.fullmatch(name):
        return money(name)
    return physical(name) if name in TIME_UNITS or _is_physical(name) else count(name)


def _is_physical(name: str) -> bool:
    # Imported here: only pint knows all units.
    from claimtrack.quantity.conversion import dimension

    return dimension(name) is not None


def _period(said: str) -> Period | None:
    if said.strip().lower() == NONE:
        return None
    first, slash, last = said.strip().partition("/")
    try:
        start = _days(first) if first else None
        end = (_days(last) if last else None) if slash else start
        precision = next(each.precision for each in (start, end) if each is not None)
        return Period(start.start if start else None, end.end if end else None, precision)
    except (ValueError, StopIteration) as error:
        raise ActRefused("case.bad_period", value=said) from error


def _days(said: str) -> Period:
    found = _PERIOD.fullmatch(said.strip())
    if found is None:
        raise ValueError(said)
    year, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    if month is None:
        return Period.year(year)
    return Period.month(year, month) if day is None else Period.day(date(year, month, day))


def _attribution(claim: Claim, names: tuple[str, ...]) -> Attribution | None:
    told = [name for name in map(_text, names) if name is not None]
    if not told:
        return None
    known = {mention.name: mention for mention in claim.attribution.chain} if claim.attribution else {}
    chain = tuple(known.get(name, SourceMention(name, SourceKind.BODY)) for name in told)
    return replace(claim.attribution, chain=chain) if claim.attribution else Attribution(chain)
