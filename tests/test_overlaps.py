"""Overlaps: of hunks that want one place one gets it."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span, splice
from cleanup.hunk import Class, Hunk
from cleanup.overlaps import settle
from tests.strategies import edits_of, texts

TEXT = "He recieve, it."


def hunk(rule: str, *edits: Edit, query: bool = False) -> Hunk:
    span = Span(edits[0].start, edits[-1].end)
    return Hunk(rule, Class.QUERY if query else Class.REVIEW, "", span, () if query else edits)


@st.composite
def rival_hunks(draw: st.DrawFn) -> tuple[str, list[Hunk]]:
    text = draw(texts)
    several = draw(st.lists(st.tuples(edits_of(text, most=3), st.booleans()), max_size=8))
    return text, [hunk(f"x/{n}", *edits, query=query) for n, (edits, query) in enumerate(several) if edits]


@given(rival_hunks())
def test_what_is_left_can_all_be_made_and_is_in_order(case) -> None:
    text, hunks = case
    settled = settle(hunks, text)
    edits = [edit for hunk in settled for edit in hunk.edits]
    starts = [hunk.ranges[0] for hunk in settled]

    splice(text, edits)
    assert starts == sorted(starts)


@given(rival_hunks())
def test_no_two_places_overlap_and_only_rivals_are_dropped(case) -> None:
    text, hunks = case
    settled = settle(hunks, text)
    kept = {hunk.rule for hunk in settled}

    assert not any(a.overlaps(b) for h, g in combinations(settled, 2) for a in h.ranges for b in g.ranges)
    for loser in (hunk for hunk in hunks if hunk.rule not in kept):
        touched = [span for winner in settled for span in winner.ranges]
        assert any(a.start <= b.end and b.start <= a.end for a in loser.ranges for b in touched)


@given(rival_hunks())
def test_the_first_given_always_stays(case) -> None:
    text, hunks = case

    assert not hunks or hunks[0].rule in {hunk.rule for hunk in settle(hunks, text)}


def test_a_loser_on_the_same_range_becomes_an_alternative() -> None:
    first, second = hunk("a/x", Edit(3, 10, "receive")), hunk("b/y", Edit(3, 10, "received"))
    (winner,) = settle([first, second, second, first], TEXT)

    assert (winner.edits, winner.alternatives) == (first.edits, (second.edits,))


def test_a_loser_on_another_range_is_dropped_whole() -> None:
    first, second = hunk("a/x", Edit(3, 10, "receive")), hunk("b/y", Edit(0, 2, "She"), Edit(3, 12, "got"))
    (winner,) = settle([first, second], TEXT)

    assert winner == first


def test_a_query_gives_way_to_nothing_beside_it() -> None:
    fix, query = hunk("a/x", Edit(3, 10, "receive")), hunk("b/y", Edit(0, 3, ""), query=True)

    assert settle([fix, query], TEXT) == [query, fix]


def test_a_mark_set_beside_another_that_is_mended_waits_for_the_next_run() -> None:
    comma, stop = hunk("a/x", Edit(10, 10, ",")), hunk("b/y", Edit(10, 11, "."))

    assert settle([comma, stop], TEXT) == [comma]


def test_a_word_and_the_mark_behind_it_can_both_be_mended() -> None:
    word, mark = hunk("a/x", Edit(3, 10, "receive")), hunk("b/y", Edit(10, 11, ""))

    assert settle([word, mark], TEXT) == [word, mark]


def test_two_hunks_that_write_into_one_word_are_not_both_made() -> None:
    whole, ending = hunk("a/x", Edit(3, 10, "received")), hunk("b/y", Edit(10, 10, "d"))

    assert settle([whole, ending], TEXT) == [whole]


def test_a_mark_at_the_end_of_a_line_can_be_set_and_the_next_line_removed() -> None:
    text = "“It is over.\n\nRead more: Fares rise\n"
    close, line = hunk("a/x", Edit(12, 12, "”")), hunk("b/y", Edit(12, 35, ""))

    assert settle([close, line], text) == [close, line]


def test_a_line_removed_with_the_space_before_it_lets_the_stop_be_mended() -> None:
    text = "It is over .. \n\nRead more: Fares rise\n"
    stop, line = hunk("a/x", Edit(10, 13, ".")), hunk("b/y", Edit(13, 37, ""))

    assert settle([stop, line], text) == [stop, line]


def test_no_space_is_set_before_letters_that_become_a_mark() -> None:
    text = "“Then it was dark,â€\x9d said Larkin."
    mark, space = hunk("a/x", Edit(20, 23, "”")), hunk("b/y", Edit(20, 20, " "))

    assert settle([mark, space], text) == [mark]


def test_an_article_is_not_suited_to_a_word_that_goes() -> None:
    text = "They reported a internet lack."
    word, article = hunk("a/x", Edit(16, 29, "net loss")), hunk("b/y", Edit(14, 15, "an"))

    assert settle([word, article], text) == [word]
    assert settle([hunk("a/x", Edit(25, 29, "loss")), article], text)[0] == article
