from collections.abc import Callable
from decimal import Decimal

import pytest
from rich.console import Console

from claimtrack.cli.findings import Listed, layout, listed, short_paths
from claimtrack.cli.output import Column, Output
from claimtrack.model import (
    Anchor,
    Attribution,
    Basis,
    BasisKind,
    CaseFinding,
    Cause,
    Certainty,
    Claim,
    ClaimKind,
    Disposition,
    Document,
    Finding,
    Message,
    Modality,
    PlacedClaim,
    Sentence,
    SourceKind,
    SourceMention,
    Verdict,
)
from claimtrack.quantity import Interval, Period, Quantity, physical
from claimtrack.quantity.working import ClaimOperand, Op, Step, ValueOperand

TEXT = "Russia sent more than 1 million barrels of oil.\nThe cap is 500,000 barrels a year, [/red] \x1b[31mno more."


def placed(words: str, number: str, quantity: Quantity, **others: object) -> PlacedClaim:
    start = TEXT.index(words)
    begin = TEXT.index(number)
    anchor = Anchor.at(TEXT, start, start + len(words))
    sentence = Sentence(0, len(TEXT), TEXT)
    from claimtrack.model import Span

    claim = Claim(
        ClaimKind.QUANTITY, anchor, sentence, quantity=quantity, number=Span(begin, begin + len(number)), **others
    )
    return PlacedClaim(Document("reports/oil.txt", "a" * 64, TEXT, "a" * 64), claim)


SENT = placed(
    "more than 1 million barrels of oil",
    "1 million",
    Quantity(Interval.at_least(1_000_000), physical("barrel"), of="oil"),
    period=Period.year(2024),
    attribution=Attribution((SourceMention("Open Source Centre", SourceKind.BODY),)),
)
CAP = placed(
    "500,000 barrels a year, [/red] \x1b[31mno more",
    "500,000",
    Quantity(Interval.at_most(500_000), physical("barrel"), per="year"),
    modality=Modality.LIMIT,
)
RAW, PACE = Interval.at_least(2), Interval.at_least(Decimal("2.7"))
FOUND = Finding(
    kind="limit",
    verdict=Verdict.DISCREPANCY,
    certainty=Certainty.CERTAIN,
    title=Message.of("the total is over the yearly cap, by much"),
    claims=(SENT, CAP),
    cause=Cause.OTHER_PERIOD,
    ratio=RAW,
    bases=(
        Basis(BasisKind.RAW, RAW, Certainty.CERTAIN, step=0),
        Basis(BasisKind.ANNUALISED, PACE, Certainty.LIKELY, (Message.of("at an even pace"),), step=2),
    ),
    working=(
        Step(Op.DIVIDE, (ClaimOperand(0, "low"), ClaimOperand(1, "high")), RAW, "dimensionless"),
        Step(
            Op.MULTIPLY,
            (ClaimOperand(0, "low"), ValueOperand(Interval.point(Decimal("1.35")), "dimensionless")),
            Interval.point(1_350_000),
            "barrel/year",
        ),
        Step(Op.DIVIDE, (ClaimOperand(0, "low"), ClaimOperand(1, "high")), PACE, "dimensionless"),
    ),
    assumptions=(Message.of("at an even pace"), Message.of("both count crude and refined oil")),
    question=Message.of("who states the cap, and for which products?"),
)


def drawn(each: Listed, width: int, lang: str = "en") -> str:
    console = Console(width=width, markup=False, highlight=False, emoji=False, color_system=None)
    with console.capture() as captured:
        for part in layout(each, lang, width, label_width=2, names={"reports/oil.txt": "oil.txt"}):
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_layout_then_readable_without_colour(width: int, lang: str, golden: Callable[[str, str], None]) -> None:
    text = drawn(Listed("1", FOUND), width, lang)
    golden(f"cli/finding-{lang}-{width}.txt", text)
    assert max(map(len, text.splitlines())) <= width


def test_layout_when_text_holds_markup_and_escapes_then_shown_as_text() -> None:
    text = drawn(Listed("1", FOUND), 120)
    assert "[/red] ␛[31mno more" in text
    assert "\x1b" not in text


def test_layout_when_settled_then_its_disposition() -> None:
    held = CaseFinding("F1", FOUND, Disposition.EXPLAINED)
    assert "certain · explained" in drawn(Listed("F1", held), 120)


def test_listed_then_discrepancies_questions_agreements() -> None:
    from dataclasses import replace

    verdicts = (Verdict.CONSISTENT, Verdict.QUESTION, Verdict.DISCREPANCY, Verdict.QUESTION)
    found = listed([replace(FOUND, verdict=verdict) for verdict in verdicts])
    assert [(each.label, each.finding.verdict.value) for each in found] == [
        ("1", "discrepancy"),
        ("2", "question"),
        ("3", "question"),
        ("4", "consistent"),
    ]


@pytest.mark.parametrize(
    ("paths", "short"),
    [
        (["a/x.txt", "b/y.txt"], ["x.txt", "y.txt"]),
        (["a/x.txt", "b/x.txt", "b/y.txt"], ["a/x.txt", "b/x.txt", "y.txt"]),
        (["x.txt", "a/x.txt"], ["x.txt", "a/x.txt"]),
        (["-"], ["-"]),
        (["caf\\xe9.txt"], ["caf\\xe9.txt"]),
        ([], []),
    ],
)
def test_short_paths_then_the_shortest_tails_that_differ(paths: list[str], short: list[str]) -> None:
    assert list(short_paths(paths).values()) == short


def test_table_when_piped_then_a_row_is_a_line_without_blanks_beside_long_texts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    columns = [Column("id"), Column("claim", share=1), Column("claims", "right"), Column("source", share=1)]
    Output().table(columns, [("C1", "x" * 3000, "7", "A"), ("C2", "日本 ships", "12", "")])
    lines = capsys.readouterr().out.splitlines()
    assert [len(line) for line in lines] == [
        2 + 2 + 40 + 2 + 6 + 2 + 6,
        2 + 2 + 3000 + 2 + 6 + 2 + 1,
        2 + 2 + 38 + 2 + 6,
    ]
    assert lines[0].startswith("id  claim  ")
    assert lines[2].endswith("    12")
