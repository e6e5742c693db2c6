"""What an editor sees of a paragraph is true to the article in every view."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span, splice
from tui.manuscript import (
    ASCII,
    BRACKETS,
    Block,
    Look,
    Role,
    Shown,
    View,
    blocks_of,
    touched,
    widened,
)
from tui.setting import flatten

TEXT = "The council would recieve the the report.\n\nWe was told “nothing ,” he said."


def shown(old: str, new: str | None, look: Look = Look.OPEN, text: str = TEXT) -> Shown:
    start = text.index(old)
    span = Span(start, start + len(old))
    return Shown(() if new is None else (Edit(span.start, span.end, new),), span, look)


def blocks(text: str, hunks: list[Shown]) -> list[Block]:
    bodies, at = [], 0
    for part in text.split("\n\n"):
        bodies.append(Span(at, at + len(part)))
        at += len(part) + 2
    made = blocks_of(text, bodies)
    for index, hunk in enumerate(hunks):
        for block in touched([block.start for block in made], hunk):
            made[block].hunks.add(index)
    return made


def displayed(hunks: list[Shown], view: View = View.MARKUP, number: int = 0, **more: object) -> str:
    return flatten(TEXT, blocks(TEXT, hunks)[number], hunks, view, **more).text  # type: ignore[arg-type]


def test_deletion_and_insertion_stand_apart() -> None:
    """Old and new word do not run into each other."""
    assert displayed([shown("recieve", "receive")]) == "The council would recieve receive the the report."


def test_a_change_within_a_word_shows_the_whole_word() -> None:
    """Two letters that change places are seen as two words, not as letters."""
    assert displayed([shown("ie", "ei")]) == "The council would recieve receive the the report."


def test_brackets_stand_in_for_colours() -> None:
    """Without colours both sides are still told apart."""
    text = displayed([shown("recieve", "receive")], marks=BRACKETS)

    assert text == "The council would [-recieve-]{+receive+} the the report."


def test_white_space_that_changes_is_visible() -> None:
    """A space that goes can be seen going."""
    assert displayed([shown(" ,”", ",”")], number=1, marks=BRACKETS).count("␣") == 1
    assert displayed([shown(" ,”", ",”")], number=1, marks=ASCII).count("_") == 1


def test_decided_hunks_collapse() -> None:
    """What is taken shows the new text alone, what is dropped the old."""
    taken = displayed([shown("recieve", "receive", Look.TAKEN)])
    dropped = displayed([shown("recieve", "receive", Look.DROPPED)])

    assert taken == "The council would receive the the report."
    assert dropped == "The council would recieve the the report."


def test_the_current_hunk_is_bracketed_without_moving_the_words() -> None:
    """The brackets take the place of the spaces around it."""
    hunks = [shown("recieve", "receive")]
    flat = flatten(TEXT, blocks(TEXT, hunks)[0], hunks, View.MARKUP, current=0)

    assert flat.text == displayed(hunks)
    assert [flat.text[place] for place in flat.overlays] == [" ", " "]
    assert list(flat.overlays.values()) == ["▐", "▌"]


def test_a_query_is_marked_and_says_nothing_new() -> None:
    """Its place is underlined, its words stay."""
    hunks = [shown("We was", None)]
    flat = flatten(TEXT, blocks(TEXT, hunks)[1], hunks, View.MARKUP)

    assert flat.text == "We was told “nothing ,” he said."
    assert [(run.role, flat.text[run.start : run.end]) for run in flat.runs] == [(Role.QUERY, "We was")]


def test_an_accepted_removal_can_still_be_seen_when_it_is_current() -> None:
    """A caret stands where the word was."""
    hunks = [shown("the the", "the", Look.TAKEN)]
    removal = [Shown((Edit(hunks[0].span.start, hunks[0].span.start + 4, ""),), hunks[0].span, Look.TAKEN)]
    flat = flatten(TEXT, blocks(TEXT, removal)[0], removal, View.MARKUP, current=0)

    assert "‸" in flat.text


def test_a_change_over_two_paragraphs_shows_in_both() -> None:
    """Each paragraph has its piece of the old text; the new one stands in the first."""
    hunks = [Shown((Edit(TEXT.index("report"), TEXT.index("told"), "X "),), Span(0, 1))]
    made = blocks(TEXT, hunks)
    both = [flatten(TEXT, block, hunks, View.MARKUP, BRACKETS).text for block in made]

    assert both == [
        "The council would recieve the the [-report.⏎⏎-]{+X+}",
        "[-We was-] told “nothing ,” he said.",
    ]


def test_a_change_is_shown_as_small_as_it_is_but_in_whole_words() -> None:
    """What both sides share is no change; a number is one word."""
    assert widened("he came .”", Edit(7, 10, ".”")) == Edit(7, 8, "")
    assert widened("at $1,5 million", Edit(3, 15, "$1.5 million")) == Edit(4, 7, "1.5")
    assert widened("he has gone", Edit(3, 6, "has not")) == Edit(6, 6, " not")


def test_widening_stops_at_the_word() -> None:
    """Punctuation and insertions between words stay as they are."""
    assert widened("the the end", Edit(3, 7, "")) == Edit(3, 7, "")
    assert widened("he said", Edit(2, 2, ",")) == Edit(2, 2, ",")
    assert widened("report said", Edit(6, 6, "s")) == Edit(0, 6, "reports")


def test_a_word_added_at_the_end_of_a_paragraph_is_seen() -> None:
    """Where the old side reaches over the line ends too."""
    end = TEXT.index("\n\n")
    hunks = [Shown((Edit(end - 1, end + 2, ".\n\nMore. "),), Span(0, 1))]
    made = blocks(TEXT, hunks)

    assert any("More" in flatten(TEXT, block, hunks, View.MARKUP).text for block in made)


words = st.text("abc ,\n“”\u202e\x1b日", max_size=80)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Shown]]:
    text = draw(words)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    hunks = [
        Shown((Edit(a, b, draw(st.text("xy ,\n", max_size=4))),), Span(a, b), draw(st.sampled_from(Look)))
        for a, b in list(pairwise(cuts))[::2]
    ]
    return text, hunks


@given(articles(), st.sampled_from((BRACKETS, ASCII)), st.integers(-1, 3))
def test_every_view_is_true_to_the_article(
    article: tuple[str, list[Shown]], marks: object, current: int
) -> None:
    """Original is the article, result the article with what is taken, and every offset is found again."""
    text, hunks = article
    block = blocks_of(text, [Span(0, len(text))] if text else [])[0]
    block.hunks.update(range(len(hunks)))
    original = flatten(text, block, hunks, View.ORIGINAL, current=-1)
    result = flatten(text, block, hunks, View.RESULT, current=-1)
    markup = flatten(text, block, hunks, View.MARKUP, marks, current)  # type: ignore[arg-type]
    taken = [edit for hunk in hunks if hunk.look is Look.TAKEN for edit in hunk.edits]

    assert len(original.text) == len(text)
    assert len(result.text) == len(splice(text, taken))
    assert all(0 <= markup.place(offset) <= len(markup.text) for offset in range(len(text) + 1))
    assert all(original.offset(original.place(offset)) == offset for offset in range(len(text)))
    assert all(a.end <= b.start for a, b in pairwise(markup.runs))
