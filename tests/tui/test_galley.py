"""Rows, hunks and offsets find each other, whatever has been decided, folded or resized."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span
from tui.galley import Galley
from tui.manuscript import Look, Shown, View, blocks_of


def galley(paragraphs: int = 12, busy: tuple[int, ...] = (1, 2, 7)) -> Galley:
    line = "one two three four five six seven eight nine ten"
    text = "\n\n".join([line] * paragraphs)
    bodies = [Span(i * (len(line) + 2), i * (len(line) + 2) + len(line)) for i in range(paragraphs)]
    hunks = [
        Shown((Edit(bodies[i].start + 4, bodies[i].start + 7, "TWO"),), Span(bodies[i].start, bodies[i].end))
        for i in busy
    ]
    made = Galley(text, blocks_of(text, bodies), hunks)
    made.lay_out(20)
    made.step(100)
    return made


@given(
    st.integers(1, 60),
    st.sampled_from(View),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Look))),
)
def test_a_change_gives_what_setting_anew_would_give(
    width: int, view: View, folding: bool, decisions: list[tuple[int, Look]]
) -> None:
    """Re-setting one paragraph leaves the same rows as re-setting all of them."""
    changed, anew = galley(), galley()
    changed.lay_out(width, view, folding)
    for index, look in decisions:
        hunk = changed.shown[index]
        changed.change({index: Shown(hunk.edits, hunk.span, look)})
        changed.point(index)
    anew.shown, anew.current = list(changed.shown), changed.current
    anew.lay_out(width, View.ORIGINAL if view is not View.ORIGINAL else View.RESULT, folding)
    anew.lay_out(width, view, folding)

    while changed.step(3) or anew.step(5):
        pass

    assert changed.height == anew.height
    assert [changed.row(y) for y in range(changed.height)] == [anew.row(y) for y in range(anew.height)]


def test_hunks_and_offsets_are_found_on_their_rows() -> None:
    """The row of a hunk is the row of its first edit."""
    made = galley()

    assert [made.rows_of(hunk)[0] for hunk in range(3)] == [
        made.row_of(made.shown[hunk].edits[0].start) for hunk in range(3)
    ]


def test_untouched_paragraphs_fold_into_one_row() -> None:
    """Two or more paragraphs without hunks become one row; a single one stays."""
    made = galley()
    before = made.height
    made.lay_out(20, folding=True)
    folds = [row.folded for y in range(made.height) if (row := made.row(y)) and row.folded and not row.number]

    assert folds == [4, 4]
    assert made.height < before


def test_a_row_below_the_end_is_nothing() -> None:
    """Below the article there is no row."""
    made = galley()

    assert made.row(made.height) is None
    assert made.row(-1) is None


@given(st.integers(1, 60), st.booleans(), st.lists(st.integers(0, 400), max_size=8))
def test_what_is_looked_at_is_exact_before_the_rest_is(width: int, folding: bool, looks: list[int]) -> None:
    """A row that is asked for is one of a block that is set, whatever is estimated elsewhere."""
    line = "one two three four five six seven eight nine ten"
    text = "\n\n".join([line] * 9)
    bodies = [Span(i * (len(line) + 2), i * (len(line) + 2) + len(line)) for i in range(9)]
    made = Galley(text, blocks_of(text, bodies), [])
    made.lay_out(width, folding=folding)
    for y in looks:
        row = made.row(y)

        assert row is None or row.folded or row.number <= len(made.settings(row.block)[0].starts)
    rows = made.row_of(bodies[4].start)

    assert folding or made.row(rows) is not None
    assert not made.step(100)
