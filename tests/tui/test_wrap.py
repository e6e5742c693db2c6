"""Rows fit the screen, lose nothing and never cut a grapheme."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from cleanup.visible import visible
from tui.wrap import SINGLE_WIDTH, cells, fitted, row_at, row_starts, sides

texts = st.one_of(
    st.text(max_size=120),
    st.text("ab ,“”—e\u0301日👩\u200d👧🇫🇷\u00a0", max_size=120),
).map(visible)


@given(texts, st.integers(2, 40))
def test_rows_fit_and_cut_no_grapheme(text: str, width: int) -> None:
    """Each row begins at a grapheme and takes no more cells than there are, trailing spaces aside."""
    starts = row_starts(text, width)
    boundaries = {start for start, _, _ in split_graphemes(text)[0]} | {0}
    rows = [text[a:b] for a, b in zip(starts, (*starts[1:], len(text)), strict=True)]

    assert starts[0] == 0
    assert set(starts) <= boundaries
    assert all(cell_len(row.rstrip(" ")) <= width for row in rows)


@given(st.text("abc —“”", max_size=200), st.integers(2, 40))
def test_the_quick_way_breaks_words_only_where_it_must(text: str, width: int) -> None:
    """A row begins behind a space, or the word before it fills a whole row."""
    starts = row_starts(text, width)

    assert all(text[at - 1] == " " or " " not in text[at - width : at] for at in starts[1:])


def test_single_width_text_takes_one_cell_a_letter() -> None:
    """The quick way is only for characters that the terminal draws in one cell."""
    wide = [chr(code) for code in range(0x20, 0x3000) if SINGLE_WIDTH.fullmatch(chr(code))]

    assert [char for char in wide if cell_len(char) != 1] == []


@given(texts, st.integers(0, 30))
def test_fitted_text_takes_exactly_the_cells_asked_for(text: str, width: int) -> None:
    """Padded or cut, a cell of a list is as wide as its column."""
    assert cells(fitted(text, width)) == width


def test_row_at_finds_the_row_of_an_offset() -> None:
    """Offsets at a start belong to the row that begins there."""
    assert [row_at((0, 5, 9), offset) for offset in (0, 4, 5, 8, 9, 30)] == [0, 0, 1, 1, 2, 2]


def test_a_change_that_is_cut_shows_both_its_sides() -> None:
    """What comes is not pushed out by what goes."""
    assert (
        sides("Ulrich Brandau. -President→and President Ulrich Brandau", 28) == "Ulrich Brand…→and President…"
    )
    assert sides("US→the United States of America", 20) == "US→the United State…"
    assert sides("recieve→receive", 28) == "recieve→receive".ljust(28)
    assert sides("recieves→receives", 12) == "recieves→re…"
