"""Excerpts: changes widened to words, in a line of their surroundings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span, splice
from cleanup.output.excerpt import Mark, change, excerpts, whole_words


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(st.sampled_from("ab ,.\n"), max_size=60))
    points = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(points[::2], points[1::2], strict=False)
    return text, [Edit(a, b, draw(st.text(st.sampled_from("xy ,\n"), max_size=4))) for a, b in pairs]


@given(edited())
def test_widened_to_words_the_edits_do_the_same(case: tuple[str, list[Edit]]) -> None:
    text, edits = case

    assert splice(text, whole_words(text, edits)) == splice(text, edits)


@given(edited())
def test_old_and_new_pieces_are_what_the_edits_say(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    pieces = [piece for line in excerpts(text, edits, Span(0, 0)) for piece in line]
    wide = whole_words(text, edits)

    assert [p.text for p in pieces if p.mark is Mark.NEW] == [e.replacement for e in wide if e.replacement]
    assert [p.text.strip("\n") for p in pieces if p.mark is Mark.OLD] == [
        text[e.start : e.end].strip("\n") for e in wide if e.end > e.start
    ]


def test_a_line_that_goes_is_shown_in_its_place() -> None:
    text = "One.\n\nFollow us\n\nTwo."
    (pieces,) = excerpts(text, [Edit(4, 15, "")], Span(6, 15))

    assert [(piece.mark, piece.text) for piece in pieces] == [(Mark.OLD, "Follow us")]


def test_a_letter_is_shown_as_a_change_of_its_word() -> None:
    assert change("He Told us", [Edit(3, 4, "t")]) == "“Told” → “told”"


def test_a_change_far_away_comes_on_a_line_of_its_own() -> None:
    text = "Ann left. " + "x" * 100 + " Ann left."
    shown = list(excerpts(text, [Edit(0, 3, "Anne"), Edit(111, 114, "Anne")], Span(0, 3)))

    assert len(shown) == 2


def test_many_changes_are_named_in_part_and_equal_ones_once() -> None:
    text = "a b c d a"
    edits = [Edit(n * 2, n * 2 + 1, "x") for n in range(5)]

    assert change(text, edits) == "“a” → “x” ×2; “b” → “x”; “c” → “x”; 1 more"
