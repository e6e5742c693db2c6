"""Edits: the algebra all rests on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span, changes, minimal, rebase, splice
from tests.strategies import edits_of, replacements, texts


@st.composite
def a_text_and_its_edits(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(texts)
    return text, draw(edits_of(text))


@given(texts)
def test_no_edits_change_nothing(text: str) -> None:
    assert splice(text, ()) == text


@given(a_text_and_its_edits(), st.randoms())
def test_the_order_in_which_edits_are_given_does_not_matter(case, random) -> None:
    text, edits = case
    shuffled = list(edits)
    random.shuffle(shuffled)

    assert splice(text, shuffled) == splice(text, edits)


@given(a_text_and_its_edits())
def test_edits_made_from_the_end_one_by_one_give_the_same_as_all_at_once(case) -> None:
    text, edits = case
    result = text
    for edit in reversed(edits):
        result = result[: edit.start] + edit.replacement + result[edit.end :]

    assert splice(text, edits) == result


@given(a_text_and_its_edits(), st.data())
def test_an_offset_outside_all_edits_moves_with_its_letter(case, data) -> None:
    text, edits = case
    free = [at for at in range(len(text)) if not any(e.start <= at < e.end or e.start == at for e in edits)]
    if free:
        at = data.draw(st.sampled_from(free))

        assert splice(text, edits)[rebase(at, edits)] == text[at]


@given(a_text_and_its_edits())
def test_a_minimal_edit_makes_the_same_change(case) -> None:
    text, edits = case

    assert [splice(text, [minimal(text, edit)]) for edit in edits] == [splice(text, [edit]) for edit in edits]


def test_a_minimal_edit_drops_what_both_sides_share() -> None:
    assert minimal("Lysko said", Edit(0, 5, "Lisko")) == Edit(1, 2, "i")


@given(texts, texts)
def test_changes_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    assert splice("12345" + old, changes(old, new, 5)) == "12345" + new


@given(texts, replacements)
def test_equal_texts_have_no_changes(text: str, more: str) -> None:
    assert list(changes(text, text)) == []


def test_changes_are_whole_words() -> None:
    assert list(changes("He recieve it", "He received it")) == [Edit(3, 10, "received")]


def test_changes_with_only_white_space_between_them_are_one() -> None:
    assert list(changes("a the the b", "a of an b")) == [Edit(2, 9, "of an")]


def test_long_texts_are_compared_sentence_by_sentence_and_then_by_word() -> None:
    sentences = [f"Sentence {number} says number {number}." for number in range(3000)]
    old = " ".join(sentences)
    sentences[10], sentences[2990] = "Sentence 10 says numbers 10.", "Sentence 2990 says number 2990, too."
    new = " ".join(sentences)
    found = [(old[edit.start : edit.end], edit.replacement) for edit in changes(old, new)]

    assert found == [("number", "numbers"), ("", ", too")]


def test_edits_that_overlap_cannot_both_be_made() -> None:
    with pytest.raises(ValueError, match="clash"):
        splice("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])


def test_two_insertions_at_one_place_cannot_both_be_made() -> None:
    with pytest.raises(ValueError, match="clash"):
        splice("abcdef", [Edit(2, 2, "x"), Edit(2, 2, "y")])


def test_an_edit_behind_the_end_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="end of the text"):
        splice("abc", [Edit(2, 4, "x")])


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_range_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        Edit(start, end, "")
    with pytest.raises(ValueError, match="no range"):
        Span(start, end)


def test_an_empty_range_overlaps_only_strictly_inside_another() -> None:
    span = Span(2, 5)

    assert [span.overlaps(Span(at, at)) for at in (2, 3, 5)] == [False, True, False]
