"""Which claims are listed and in what order: one box for all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from claimtrack import desk
from claimtrack.desk import ClaimFilter, ClaimOrder
from claimtrack.model import Modality, Status
from claimtrack.tui import document_work
from claimtrack.tui.screens.acting import Acting
from claimtrack.tui.screens.choose import Choice, Choose
from claimtrack.tui.screens.pick import Pick
from claimtrack.tui.source_work import sources
from claimtrack.tui.text import document_rows, signs, source_sheet
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, number, term, unit_name

STATUS_KEYS = {
    None: "a",
    Status.UNREVIEWED: "u",
    Status.CORROBORATED: "c",
    Status.DISPUTED: "d",
    Status.UNRESOLVED: "n",
    Status.REJECTED: "x",
}
_PART_KEYS = {
    "source": "s",
    "document": "o",
    "modality": "m",
    "unit": "t",
    "tag": "#",
    "found": "h",
    "stale": "w",
    "order": "b",
    "reset": "0",
}
_ANY = "any"
_PART = "part-"


class Filters:
    """Asks on a screen for a filter or an order, and hands it on."""

    def __init__(self, screen: Acting, hand_on: Callable[[ClaimFilter, ClaimOrder], None]) -> None:
        self._screen, self._hand_on = screen, hand_on
        self._say, self._lang, self._work = screen.say, screen.lang, screen.work

    def ask(self, wanted: ClaimFilter, order: ClaimOrder, counts: Mapping[Status, int]) -> None:
        """Ask for a status, or for another part of the filter."""
        choices = [self._status(None, sum(counts.values()))]
        choices += [self._status(status, counts.get(status, 0)) for status in signs.STATUS]
        for part, key in _PART_KEYS.items():
            told = self._told(part, wanted, order)
            name = self._say(f"filter.part.{part}")
            choices.append(Choice(key, f"{name}: {told}" if told else name, f"{_PART}{part}", style="t-label"))
        cursor = next((i for i, each in enumerate(choices) if each.value == (wanted.status or _ANY)), 0)

        def chosen(value: str | None) -> None:
            if value is None:
                return
            if value.startswith(_PART):
                self._ask_part(value.removeprefix(_PART), wanted, order)
            else:
                status = None if value == _ANY else Status(value)
                self._hand_on(replace(wanted, status=status, finding=None), order)

        self._screen.app.push_screen(Choose(self._say("filter.title"), choices, cursor=cursor), chosen)

    def _status(self, status: Status | None, count: int) -> Choice:
        words = self._say("filter.any") if status is None else term("status", status, self._lang)
        sign = signs.STATUS[status] if status else ""
        style = signs.STATUS_STYLE[status] if status else "t-strong"
        told = f"{words}  {number(count, self._lang)}"
        return Choice(STATUS_KEYS[status], told, status.value if status else _ANY, sign, style)

    def _told(self, part: str, wanted: ClaimFilter, order: ClaimOrder) -> str:
        if part == "reset":
            return ""
        if part == "order":
            return self._say(f"order.{order.value}")
        value = getattr(wanted, part)
        if isinstance(value, bool):
            return self._say("confirm.yes" if value else "filter.any")
        if part == "modality" and value is not None:
            return term("modality", value, self._lang)
        return display_text(value) if value else self._say("filter.no_matter")

    def _ask_part(self, part: str, wanted: ClaimFilter, order: ClaimOrder) -> None:
        match part:
            case "reset":
                self._hand_on(ClaimFilter(status=wanted.status, search=wanted.search), ClaimOrder.PLACE)
            case "found":
                self._hand_on(replace(wanted, found=not wanted.found), order)
            case "stale":
                self._hand_on(replace(wanted, stale=not wanted.stale), order)
            case "order":
                each = [Choice(way.value[0], self._say(f"order.{way.value}"), way.value) for way in ClaimOrder]
                self._choose(part, each, lambda value: self._hand_on(wanted, ClaimOrder(value)))
            case "modality":
                words = [Choice("a", self._say("filter.no_matter"), _ANY)]
                keys = iter("123456789")
                words += [Choice(next(keys), term("modality", way, self._lang), way.value) for way in Modality]
                self._choose(
                    part,
                    words,
                    lambda value: self._hand_on(
                        replace(wanted, modality=None if value == _ANY else Modality(value)), order
                    ),
                )
            case _:
                self._pick(part, wanted, order)

    def _choose(self, part: str, choices: Sequence[Choice], go_on: Callable[[str], None]) -> None:
        def chosen(value: str | None) -> None:
            if value is not None:
                go_on(value)

        self._screen.app.push_screen(Choose(self._say(f"filter.part.{part}"), choices), chosen)

    def _pick(self, part: str, wanted: ClaimFilter, order: ClaimOrder) -> None:
        columns, rows = {
            "source": (source_sheet.columns(self._lang), self._sources),
            "document": (document_rows.columns(self._lang), self._documents),
            "unit": (_counted(), self._units),
            "tag": (_counted(), self._tags),
        }[part]
        width = len(columns)

        def find(typed: str) -> Sequence[Row]:
            every = Row(_ANY, (Cell(self._say("filter.no_matter"), "t-faint", width),))
            return [*([] if typed else [every]), *rows(typed)]

        def picked(value: str | None) -> None:
            if value is not None:
                changed: dict[str, Any] = {part: None if value == _ANY else value}
                self._hand_on(replace(wanted, **changed), order)

        title = self._say(f"filter.part.{part}")
        self._screen.app.push_screen(Pick(title, columns, find, self._lang), picked)

    def _sources(self, typed: str) -> Sequence[Row]:
        known = sources(self._work)
        found = source_sheet.matching(known, typed)
        return [source_sheet.source_row(each, known.standing.get(each.id, {}), self._lang) for each in found]

    def _documents(self, typed: str) -> Sequence[Row]:
        return [document_rows.document_row(each, self._lang) for each in document_work.names(self._work, typed)]

    def _units(self, typed: str) -> Sequence[Row]:
        found = desk.units(self._work.case)
        told = ((unit, f"{display_text(unit)} · {unit_name(unit, self._lang)}", count) for unit, count in found.items())
        return self._matching(told, typed)

    def _tags(self, typed: str) -> Sequence[Row]:
        counts: dict[str, int] = {}
        for each in desk.tags(self._work.case):
            if each.subject.startswith("C"):
                counts[each.word] = counts.get(each.word, 0) + 1
        return self._matching(((word, f"#{display_text(word)}", count) for word, count in counts.items()), typed)

    def _matching(self, found: Iterable[tuple[str, str, int]], typed: str) -> Sequence[Row]:
        return [
            Row(value, (Cell(words), Cell(number(count, self._lang), "t-faint")))
            for value, words, count in found
            if typed.casefold() in words.casefold()
        ]


def _counted() -> tuple[Column, ...]:
    return (Column("", 20, 1), Column("", 8, right=True))
