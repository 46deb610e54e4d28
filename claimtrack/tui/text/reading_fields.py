"""The reading of a claim as texts to be typed over, and what was typed as what a person says."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from claimtrack import desk
from claimtrack.model import ActRefused, Claim, Document, Modality
from claimtrack.quantity import Period, Precision
from claimtrack.quantity.unit import TIME_UNITS
from claimtrack.tui.screens.form import FormField
from claimtrack.wording import claim_period, display_text, quantity, say, source_text, term, unit_name

_FIGURE = ("low", "high", "unit", "of", "per")
_FIELDS = (*_FIGURE, "period", "modality", "source")
_BETWEEN = ";"


def fields_of(claim: Claim | None, lang: str) -> list[FormField]:
    """The fields with what the claim reads in them; without a claim all are empty."""
    held = values_of(claim, lang)
    names = _FIELDS if claim is None or claim.quantity else _FIELDS[len(_FIGURE) :]
    return [
        FormField(
            name,
            say(f"terminal.edit.{name}", lang),
            held.get(name, ""),
            say(f"terminal.edit.hint.{name}", lang),
            tuple(term("modality", each, lang) for each in Modality) if name == "modality" else (),
        )
        for name in names
    ]


def values_of(claim: Claim | None, lang: str) -> dict[str, str]:
    """What the claim reads, as it is typed."""
    if claim is None:
        return {}
    figure = claim.quantity
    held = {
        "period": "" if claim.period is None else _typed(claim.period),
        "modality": term("modality", claim.modality, lang),
        "source": f"{_BETWEEN} ".join(claim.source_names),
    }
    if figure is not None:
        held |= {
            "low": "" if figure.low is None else format(figure.low, "f"),
            "high": "" if figure.high is None else format(figure.high, "f"),
            "unit": figure.unit.name,
            "of": figure.of or "",
            "per": _worded(figure.per or "", lang),
        }
    return {name: display_text(text) for name, text in held.items()}


def said_of(held: Mapping[str, str], typed: Mapping[str, str], lang: str) -> desk.Said:
    """What a person says: the fields that read otherwise than what was held; an emptied one says that there is none.

    Raises ActRefused for a sense that is none.
    """
    changed = {
        name: text.strip() or "none"
        for name, text in typed.items()
        if name in _FIELDS and text.strip() != held.get(name, "").strip()
    }
    if "per" in changed:
        changed["per"] = next((each for each in TIME_UNITS if _worded(each, lang) == changed["per"]), changed["per"])
    modality = changed.pop("modality", None)
    source = changed.pop("source", None)
    names = None if source is None else tuple(part.strip() for part in source.split(_BETWEEN) if part.strip())
    return desk.Said(**changed, modality=None if modality is None else _modality(modality, lang), source=names or None)


def reads(claim: Claim, lang: str) -> str:
    """What a claim reads, in a line."""
    parts = [quantity(claim.quantity, lang)] if claim.quantity else []
    parts += [display_text(claim.quantity.of)] if claim.quantity and claim.quantity.of else []
    parts += [claim_period(claim, lang), term("modality", claim.modality, lang), source_text(claim.attribution, lang)]
    return " · ".join(part for part in parts if part)


def proposed(document: Document, start: int, end: int) -> Claim | None:
    """What the reader makes of a stretch by itself: what stands in the fields of a claim that a person makes."""
    from claimtrack import reading

    text = document.text[start:end]
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    alone = Document(
        path=document.path,
        sha256=digest,
        text=text,
        text_sha256=digest,
        language=document.language,
        published=document.published,
    )
    return next((each for each in reading.read(alone).claims if each.quantity is not None), None)


def _worded(per: str, lang: str) -> str:
    """A denominator as it is typed: a length of time by its word, anything else as it stands."""
    return unit_name(per, lang, 1) if per in TIME_UNITS else per


def _modality(typed: str, lang: str) -> Modality:
    for each in Modality:
        if typed.casefold() in (each.value, term("modality", each, lang).casefold()):
            return each
    raise ActRefused("terminal.edit.no_modality", word=typed)


def _typed(period: Period) -> str:
    first = None if period.start is None else _day(period.start, period.precision)
    last = None if period.end is None else _day(period.end, period.precision)
    return first if first is not None and first == last else f"{first or ''}/{last or ''}"


def _day(day: date, precision: Precision) -> str:
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(precision, 10)
    return day.isoformat()[:length]
