"""Hostile texts through every screen: no crash, no control character on the screen, nothing read as markup."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import Disposition, SourceKind, SourceMention, Status
from claimtrack.quantity import count
from tests.tui import examples
from tests.tui.conftest import LARGE, SMALL, Drive, typed

HOSTILE = (
    "[/foo] [bold]x[/] [@click=app.quit]y[/] \\[z] ",
    "\x1b]0;HOSTILE\x07 \x1b[31337m \x1b[6n \x9b2J \x00 \x07 \x08 ",
    "\u202emoor\u202c \u200b\u200d\ufeff \u2066a\u2069 ",
    "東京都は五千 ｅｍｏｊｉ 👩\u200d👩\u200d👧 🇪🇸 e\u0301\u0301\u0301 سبعة آلاف ",
    "{name} %s $(id) `x` \t tab \r\n new \u2028 line ",
    "x" * 500,
)
NAME = "".join(HOSTILE)[:120]


def hostile_claims() -> list[desk.Incoming]:
    """Claims whose text, quote, unit, source, path, title and publisher are all hostile."""
    made = []
    for number, mean in enumerate(HOSTILE):
        text = f"{mean}\n\n{mean}7 {mean} dice {mean}. {mean}"
        place = text.index("7 ")
        quote = text[place : place + 2 + len(mean)]
        mention = SourceMention(mean, SourceKind.PERSON, 0, min(len(mean), 20))
        figure = examples.claim(
            text,
            quote,
            examples.point("7", count(mean), of=mean, per=mean),
            sources=[mention],
            cue="dice",
            sure=0.5,
        )
        words = examples.claim(text, f"dice {mean}", sources=[mention, mention])
        known = {"title": mean, "publisher": mean, "url": mean, "language": "es", "published": date(2024, 1, 1)}
        made.append(examples.document(f"{number}/{mean[:40]}", text, [figure, words], **known))
    return made


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseFile]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "check", examples.check)
    with examples.open_at("hostile.db", create=True) as case:
        desk.add(case, NAME, hostile_claims())
        desk.decide(case, NAME, ["C1", "C2"], Status.DISPUTED, reason=NAME)
        desk.settle(case, NAME, "F2", Disposition.DISMISSED, reason=NAME)
        yield case


def assert_tame(text: str, size: tuple[int, int]) -> None:
    found = {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
    assert found == set()
    assert len(text.splitlines()) == size[1]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_screens_when_texts_are_hostile_then_only_shown(drive: Drive, hostile: CaseFile, size: tuple[int, int]) -> None:
    rounds = [["f", "a", typed("jjj"), "G", "J", "y", "2", "j", "J", "6", "j", "G"]]
    if size == SMALL:
        rounds = [
            ["f", "a", "space", "space", "d", "y", typed("[/b]"), "up", "enter", "u"],
            ["slash", typed("[/f"), "enter", "question_mark"],
            ["2", "j", "s", "c", "0", "[", "/", "enter", "u", "6", "j", "u"],
            ["3", "j", "v", "w", "v", "down", "enter"],
            ["3", "p", "down", "enter", "G", "e"],
            ["4", "j", "n", typed("[/b]"), "enter", "minus"],
            ["4", "G", "c", "equals_sign"],
            ["5", "J", "J", "G", "enter"],
            ["f", "s", "down", "enter", "l"],
        ]
    else:
        rounds += [["3", "p", "down", "down", "enter"], ["4", "j", "j"], ["5", "J", "J"]]
    for keys in rounds:
        assert_tame(drive(*keys, size=size, by=NAME, on=hostile).text, size)


def test_hostile_text_when_shown_then_every_character_can_be_seen(drive: Drive, hostile: CaseFile) -> None:
    seen = drive("f", "a", "G", "k", "k", "g", size=LARGE, on=hostile)
    assert "[/foo] [bold]x[/]" in seen.text
    marked = drive("f", "a", "g", "j", "j", size=LARGE, on=hostile)
    assert "␛]0;HOSTILE␇" in marked.text
    assert "‹U+009B›" in marked.text


def test_copy_when_the_claim_is_hostile_then_what_is_pasted_is_tame(drive: Drive, hostile: CaseFile) -> None:
    copied = drive("f", "a", "g", "j", "j", "y", on=hostile).app.clipboard
    assert "␛" in copied
    assert "\x1b" not in copied
