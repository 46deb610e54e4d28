import pytest

from claimtrack.document import Lines, place


def test_place_when_line_ends_are_mixed_then_each_ends_one_line() -> None:
    text = "uno\r\ndos\rtres\n\ncinco"
    assert [place(text, text.index(word)) for word in ("uno", "dos", "tres", "cinco")] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (5, 1),
    ]
    assert place(text, 4) == (1, 5)
    assert place(text, len(text)) == (5, 6)
    assert len(Lines(text)) == 5


def test_place_when_text_is_empty_then_its_start() -> None:
    assert place("", 0) == (1, 1)


def test_place_when_astral_then_code_points_are_counted() -> None:
    assert place("🚢 43", 2) == (1, 3)


@pytest.mark.parametrize("offset", [-1, 4])
def test_place_when_outside_then_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 3"):
        place("abc", offset)
