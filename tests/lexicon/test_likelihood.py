"""How well words go together, by the model of English."""

from __future__ import annotations

import pytest

from cleanup.edit import Span
from cleanup.lexicon.likelihood import BEGIN, PERSON, STOP, around, fit, is_known, tokens
from cleanup.lexicon.stream import Stream


@pytest.mark.parametrize(
    ("before", "good", "bad", "behind"),
    [
        (["the", "prime"], "minister", "priest", ["said", "on"]),
        (["set", "a"], "record", "registration", [STOP]),
        ([BEGIN, "she"], "told", "instructed", ["reporters", "on"]),
        (["the", "united"], "states", "conditions", ["and", "its"]),
    ],
)
def test_what_people_say_goes_better(before: list[str], good: str, bad: str, behind: list[str]) -> None:
    better, worse = fit(before, [good], behind), fit(before, [bad], behind)

    assert better.likelihood > worse.likelihood
    assert better.association > worse.association


def test_unknown_words_tell_nothing_of_their_neighbours() -> None:
    assert not is_known("zyxtle")
    assert fit(["zyxtle"], ["record"], []).association == 0.0
    assert fit(["the", "zyxtle"], ["record"], []) == fit(["zyxtle"], ["record"], [])


def test_marks_numbers_names_and_possessives() -> None:
    stream = Stream("On May 5, Zyxtlova’s team won the country’s cup.")

    assert [token for token in tokens(stream) if token] == [
        STOP,
        "on",
        "may",
        "ten",
        f"{PERSON}'s",
        "team",
        "won",
        "the",
        "country's",
        "cup",
        STOP,
    ]


def test_neighbours_end_with_their_sentence() -> None:
    read = tokens(Stream("We won. They (all of them) lost.", [Span(0, 7), Span(8, 32)]))
    they = read.index("they")

    assert around(read, they, they + 1) == ([BEGIN], ["all", "of"])
    assert around(read, read.index("won"), read.index("won") + 1) == ([BEGIN, "we"], [STOP])
