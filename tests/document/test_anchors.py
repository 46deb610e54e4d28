import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.document import Relocation, Whereabouts, find
from claimtrack.model import Anchor, Span

TEXT = "En mayo llegaron 43 barcos al puerto. En junio llegaron 43 barcos al otro puerto, y en julio ninguno."


def anchored(quote: str, text: str = TEXT, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Anchor.at(text, start, start + len(quote))


def lost() -> Relocation:
    return Relocation(Whereabouts.LOST)


@given(st.data(), st.text(alphabet="ab 4\n", min_size=1, max_size=80) | st.text(min_size=1, max_size=80))
def test_find_when_text_is_unchanged_then_exact(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert find(Anchor.at(text, start, end), text) == Relocation(Whereabouts.EXACT, Span(start, end))


@given(
    st.text(alphabet="ab4 ", max_size=30),
    st.text(alphabet="ab4 ", min_size=1, max_size=30),
    st.text(alphabet="ab4 ", max_size=30),
    st.text(alphabet="ab4 ", max_size=90),
)
def test_find_when_text_changes_then_the_quote_is_where_it_says(before: str, quote: str, after: str, new: str) -> None:
    anchor = Anchor(len(before), len(before) + len(quote), quote, before, after)
    found = find(anchor, new)
    assert (found.span is None) is (found.whereabouts is Whereabouts.LOST)
    if found.span is not None:
        assert found.span.of(new) == quote
        assert (found.span == anchor.span) is (found.whereabouts is Whereabouts.EXACT)


@pytest.mark.parametrize("nth", [0, 1])
def test_find_when_text_is_inserted_before_then_moved(nth: int) -> None:
    anchor = anchored("43", nth=nth)
    new = "Corregido. " + TEXT
    assert find(anchor, new) == Relocation(Whereabouts.MOVED, Span(anchor.start + 11, anchor.end + 11))


def test_find_when_one_side_changed_then_the_other_tells_it() -> None:
    anchor = anchored("43", nth=1)
    new = "Nota. " + TEXT.replace("al otro puerto", "a otro muelle")
    assert find(anchor, new) == Relocation(Whereabouts.MOVED, Span(anchor.start + 6, anchor.end + 6))


def test_find_when_another_same_figure_came_to_its_offsets_then_not_that_one() -> None:
    anchor = anchored("43", nth=1)
    new = TEXT[: anchor.start - 30] + "x" * 30 + "43 tanques. Nueva frase. " + TEXT[anchor.start - 40 :]
    assert new[anchor.start : anchor.end] == "43"
    found = find(anchor, new)
    assert found.whereabouts is Whereabouts.MOVED
    assert found.span is not None
    assert new[found.span.end :].startswith(" barcos al otro puerto")


@pytest.mark.parametrize(
    "new",
    [
        "",
        TEXT.replace("43", "44"),
        TEXT + " " + TEXT.replace("En mayo", "En abril"),
        "Otra cosa: 43 aviones salieron de la base.",
    ],
)
def test_find_when_gone_or_ambiguous_then_lost(new: str) -> None:
    anchor = Anchor(500, 502, *[anchored("43", nth=1).quote, "En junio llegaron ", " barcos al otro puerto"])
    expected = new.count("En junio llegaron 43 barcos al otro puerto")
    assert expected != 1 or find(anchor, new).whereabouts is Whereabouts.MOVED
    assert expected == 1 or find(anchor, new) == lost()


def test_find_when_all_of_it_stands_twice_then_lost() -> None:
    anchor = anchored("43", "llegaron 43 barcos")
    assert find(anchor, "Hoy llegaron 43 barcos y ayer llegaron 43 barcos") == lost()


def test_find_when_context_is_too_short_to_tell_then_lost() -> None:
    assert find(Anchor(3, 5, "43", "a: ", " b"), "otra: 43 naves") == lost()


def test_find_when_context_changed_and_quote_stands_nowhere_else_then_exact_at_its_offsets() -> None:
    assert find(Anchor(4, 6, "43", "uno ", " dos"), "tres43 cuatro"[:4] + "43 x").whereabouts is Whereabouts.EXACT


@pytest.mark.parametrize(
    "anchor", [Anchor(-1, 1, "ab"), Anchor(5, 3, "ab"), Anchor(0, 5, "ab"), Anchor(99, 99, "", "x")]
)
def test_find_when_offsets_make_no_sense_then_never_exact(anchor: Anchor) -> None:
    assert find(anchor, "zz ab").whereabouts is not Whereabouts.EXACT
