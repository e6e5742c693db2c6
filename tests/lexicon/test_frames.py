"""The frames of the tables: every line can be read, and finds what it says."""

from __future__ import annotations

import pytest

from cleanup.lexicon import elements, frames
from cleanup.lexicon.elements import element, form, match
from cleanup.lexicon.frames import TABLES, Doubt, Misfit, index, misfits
from cleanup.lexicon.stream import Stream
from cleanup.lexicon.tables import entries

LINES = [line for table in TABLES for line in entries(table)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Parents must assist at a meeting.", "assist at", "attend"),
        ("They assisted at the opening ceremony.", "assisted at", "attended"),
        ("The vote passed by 7 votes against 2.", "by 7 votes against 2", "7-2"),
        ("Rents rose on 4% in Lyon.", "on", "by"),
        ("Informations were given.", "Informations", "Information"),
        ("A man of 58 years spoke.", "man of 58 years", "58-year-old man"),
        ("He was suspected in stealing cars.", "suspected in", "suspected of"),
        ("The flights were annulled.", "annulled", "canceled"),
    ],
)
def test_a_frame_finds_its_words_and_takes_over_their_form(text, wrong, right):
    assert (wrong, right) in [(text[m.start : m.end], m.right) for m in misfits(Stream(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He will assist at the hospital’s Assist at Home desk.",
        "Rents rose on 4% growth.",
        "The Informations Group met.",
        "He rose. On 4% of days it rains.",
        "",
    ],
)
def test_other_neighbours_capitals_and_marks_are_no_frame(text):
    assert [m for m in misfits(Stream(text)) if m.doubt is Doubt.NONE] == []


def test_the_romance_languages_share_what_they_make():
    french, shared, german = (Misfit(0, 1, "x", Doubt.NONE, o) for o in ("French", "Romance", "German"))

    assert french.family == shared.family
    assert german.family == german.origin
    assert german.family != shared.family


def test_every_line_can_be_read():
    for line in LINES:
        origin, doubt, frame, right = line.split("\t")
        before, wrong, after = frame.replace("]", "[").split("[")
        read = frames._frame(line)

        assert origin, line
        assert Doubt(doubt), line
        assert len(read.wrong) == len(wrong.split()), line
        assert sum(part.wanted for part in read.wrong) >= right.count("{"), line
        assert "{" not in before + after, line
        assert "@" not in right.removeprefix("@drop"), line
        for word in right.split():
            assert word[-2:] not in ("/v", "/n") or word[-2:] in wrong, line


def test_a_table_has_no_line_twice():
    written = [line.split("\t")[2] for line in LINES]

    assert sorted(set(written)) == sorted(written)


def _all(anchor):
    some = [*anchor.by_next.values(), *anchor.by_last.values(), anchor.rest]
    return list(dict.fromkeys(line for lines in some for line in lines))


def test_the_words_that_must_follow_are_no_more_than_a_short_cut():
    text = "They assisted at the ceremony, and in virtue of the law the subventions rose on 4% in May."
    stream = Stream(text)
    lines = {at: _all(index()[word]) for at, word in enumerate(stream.lower) if word in index()}
    slow = [at for at, some in lines.items() if next(frames._found(stream, at, some), None)]

    assert [stream.start(at) for at in slow] == [m.start for m in misfits(stream)]
    assert len(slow) == 4


@pytest.mark.parametrize(
    ("elements_", "text", "step", "ends"),
    [
        ("the ?old man", "the man", 1, [1, 1, 2]),
        ("the ?old man", "the old man", 1, [1, 2, 3]),
        ("more_than two", "more than two", -1, [2, 0]),
        ("!the man", "man", 1, [0, 1]),
        ("!the man", "old man", -1, [1, 1]),
        ("the man", "the woman", 1, None),
    ],
)
def test_elements_are_matched_one_behind_the_other(elements_, text, step, ends):
    stream = Stream(text)
    at = 0 if step > 0 else len(stream.lower)

    assert match([element(e) for e in elements_.split()], stream, at, step) == ends


def test_forms_follow_the_spelling_or_the_list():
    assert [form("carry", tag) for tag in elements.VERB] == [
        "carry",
        "carries",
        "carried",
        "carried",
        "carrying",
    ]
    assert [form("take", tag) for tag in elements.VERB] == ["take", "takes", "took", "taken", "taking"]
    assert [form("party", tag) for tag in elements.NOUN] == ["party", "parties"]
