"""What to ask of whom: each question once, with all findings that it is for."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from claimtrack.model import ClaimKey, Message, PlacedClaim, SourceMention
from claimtrack.model.parts import CaseParts, Series, ToldFinding
from claimtrack.report.redaction import Redaction
from claimtrack.report.selection import Chosen
from claimtrack.report.spool import Spool
from claimtrack.report.summary import digest
from claimtrack.report.view import AskGroup, AskView
from claimtrack.wording import render, say

# Questions about what a text leaves out are for whoever wrote it, whatever source it names.
_FOR_THE_AUTHOR = frozenset({"unattributed", "missing_period", "missing_date", "wording"})
_ASKS_TOO = {
    "checking.limit.ask_source": "checking.unattributed.ask_limit",
    "checking.product.ask_month": "checking.missing_period.ask_pay",
    "checking.ratio.ask_implied": "checking.missing_period.ask_pay",
}
"""Questions that leave nothing of another one to be asked, where they are about the claims of that."""
_LESS = frozenset(_ASKS_TOO.values())


class Asked:
    """The questions of the findings, which are taken in the order in which they are asked.

    Of each finding its number is held, its place in the spool, and which of all whoms and questions are its own.
    """

    def __init__(self, parts: CaseParts, chosen: Chosen, lang: str, spool: Spool, redaction: Redaction) -> None:
        self._parts, self._chosen, self._lang = parts, chosen, lang
        self._spool, self._redaction = spool, redaction
        self._numbers, self._places = array("q"), array("q")
        self._whoms, self._questions = array("q"), array("q")
        self._whom_known: dict[str, int] = {}
        self._question_known: dict[bytes, int] = {}
        self._fuller: list[tuple[int, str, frozenset[ClaimKey]]] = []
        self._less: defaultdict[tuple[str, ClaimKey | None], list[tuple[int, frozenset[ClaimKey]]]] = defaultdict(list)

    def take(self, number: int, told: ToldFinding, question: Message, place: int) -> None:
        """Take the question of a finding, which stands at that place of the spool."""
        finding = told.found.finding
        position = len(self._numbers)
        text = digest(render(question, self._lang))
        self._numbers.append(number)
        self._places.append(place)
        self._whoms.append(self._whom_known.setdefault(self._whom(told), len(self._whom_known)))
        self._questions.append(self._question_known.setdefault(text, len(self._question_known)))
        keys = frozenset(placed.key for placed in finding.claims)
        if question.key in _ASKS_TOO:
            self._fuller.append((position, _ASKS_TOO[question.key], keys))
        if question.key in _LESS:
            first = finding.claims[0].key if finding.claims else None
            self._less[question.key, first].append((position, keys))

    def groups(self) -> tuple[AskGroup, ...]:
        """The questions by whom to ask."""
        covered = self._covered()
        with_it: defaultdict[int, list[int]] = defaultdict(list)
        for less, fuller in covered.items():
            with_it[fuller].append(less)
        told: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for position, (whom, question) in enumerate(zip(self._whoms, self._questions, strict=True)):
            if position not in covered:
                told[whom][question] += [position, *with_it.get(position, ())]
        names = list(self._whom_known)
        groups = [(names[whom], list(questions.values())) for whom, questions in told.items()]
        return tuple(
            AskGroup(self._redaction.all(whom), Series(len(questions), partial(self._views, questions)))
            for whom, questions in groups
        )

    def _views(self, questions: Sequence[Sequence[int]]) -> Iterator[AskView]:
        for positions in questions:
            view, _ = self._spool.get(self._places[positions[0]])
            numbers = sorted(self._numbers[position] for position in positions)
            yield self._redaction.all(AskView(tuple(map(self._parts.finding_id, numbers)), view.question))

    def _covered(self) -> dict[int, int]:
        """The findings whose question another finding's asks as well, each with the first such finding."""
        covered: dict[int, int] = {}
        for fuller, less, about in self._fuller:
            for claim in (None, *about):
                for found, keys in self._less.get((less, claim), ()):
                    if about >= keys:
                        covered.setdefault(found, fuller)
        return covered

    def _whom(self, told: ToldFinding) -> str:
        """Whom to ask: the sources that the claims name, else whoever published what names none."""
        finding, lang = told.found.finding, self._lang
        nameless = [placed for placed in finding.claims if not _named_origins(placed)]
        if finding.claims and not nameless and finding.kind not in _FOR_THE_AUTHOR:
            names = dict.fromkeys(name for placed in finding.claims for name in _named_origins(placed))
            return say("report.ask.sources", lang, names="\n".join(names), count=len(names))
        documents = [(each.document.publisher, each.document.path) for each in nameless or finding.claims]
        if not documents:
            documents = [(row.publisher, row.path) for row in told.documents if row.id in self._chosen.documents]
        asked = list(dict.fromkeys(documents))
        if not asked:
            return say("report.ask.anyone", lang)
        if len(asked) > 1:
            names = dict.fromkeys(publisher or path for publisher, path in asked)
            key = "sources" if all(publisher for publisher, _ in asked) else "authors"
            return say(f"report.ask.{key}", lang, names="\n".join(names), count=len(names))
        publisher, path = asked[0]
        if publisher:
            return say("report.ask.publisher", lang, publisher=publisher, path=path)
        return say("report.ask.author", lang, path=path)


def _named_origins(placed: PlacedClaim) -> list[str]:
    attribution = placed.claim.attribution
    return [origin.name for origin in attribution.origins if _can_be_asked(origin)] if attribution else []


def _can_be_asked(origin: SourceMention) -> bool:
    """Whether there is somebody to call: not "analysts", nor "reports", whose name is a common noun."""
    kind, name = origin.kind.value, origin.name
    return kind != "unnamed" and not (kind in ("study", "document") and name == name.lower())
