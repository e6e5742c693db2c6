"""Where sentences end, and where a full stop is only part of a word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis.sentences import abbreviated, sentences


def split(text):
    return [text[span.start : span.end] for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ruth Marsh of the U.S. Senate met Dr. J. R. Hale Jr. of St. Louis.",
        "The U.S. Senate and U.N. Secretary General met at 4 p.m. Tuesday.",
        "It was No. 7 on the list, Fig. 3 says, and cost approx. $4 million.",
        "He lives in Gary, Ind., and works for Acme Inc. as a clerk.",
        "Lt. Col. A. B. Hale and Gov. Lee wrote to J.R.R. Ortiz on Jan. 27.",
        "She waited ... and waited … and left at 5:30 p.m. for home.",
        "The app (ver. 2.0) costs $3.50 at example.com.",
        "Yahoo! and Guess? are brands, he said.",
    ],
)
def test_a_stop_that_belongs_to_a_word_ends_nothing(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ("She works at Acme Inc. He does not.", ["She works at Acme Inc.", "He does not."]),
        ("It ended at 4 p.m. They went home.", ["It ended at 4 p.m.", "They went home."]),
        ("“We know.” Ortiz left.", ["“We know.”", "Ortiz left."]),
        ("‘We know.’ “So what?” she asked.", ["‘We know.’", "“So what?” she asked."]),
        ("So be it… The rest is known.", ["So be it…", "The rest is known."]),
        ("The vote was 7-2. 12 were absent.", ["The vote was 7-2.", "12 were absent."]),
        ("It was I. The rest had left.", ["It was I.", "The rest had left."]),
        ("Who paid?! Nobody knew. (They asked.) It rained.", None),
        ("Vitamin C. The rest is water.", ["Vitamin C.", "The rest is water."]),
        ("He said no. “We will see,” she said.", ["He said no.", "“We will see,” she said."]),
    ],
)
def test_a_stop_ends_a_sentence_where_a_new_one_begins(text, expected):
    assert split(text) == (expected or ["Who paid?!", "Nobody knew.", "(They asked.)", "It rained."])


@given(st.text(alphabet="Ab. U.S”“?!…\n1", max_size=60))
def test_sentences_are_disjoint_in_order_and_leave_out_white_space_alone(text):
    spans = list(sentences(text, 0, len(text)))
    covered = "".join(text[span.start : span.end] for span in spans)

    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("before", "expected"),
    [("at 9 a.m", True), ("Sen", True), ("J", True), ("90 sq", True), ("the end", False)],
)
def test_a_stop_may_belong_to_an_abbreviation(before, expected):
    assert abbreviated(f"{before}. More", len(before)) is expected
