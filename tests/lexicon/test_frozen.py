"""Frozen phrases with words exchanged are found as such; the phrases themselves and good English are not."""

from __future__ import annotations

import pytest

from cleanup.lexicon.frozen import exchanges, is_spun
from cleanup.lexicon.stream import Stream
from cleanup.lexicon.tables import entries, phrases
from cleanup.lexicon.thesaurus import VERB


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("two knowledge facilities in Ohio", "data centers"),
        ("the Chief Monetary Officer said", "Chief Financial Officer"),
        ("Stocks on Wall Avenue fell", "Wall Street"),
        ("rules on local weather change", "climate change"),
        ("At the similar time, it fell", "At the same time"),
        ("a press conference, a press convention", "press conference"),
        ("The firm sprinted out of cash", "ran out of"),
        ("he is sprinting out of time", "running out of"),
    ],
)
def test_the_phrase_comes_with_the_capitals_of_the_text(text, phrase):
    assert [found.phrase for found in exchanges(Stream(text))] == [phrase]


@pytest.mark.parametrize(
    "text", ["a wall road", "knowledge, facilities", "knowledge\nfacilities", "data centers", ""]
)
def test_marks_line_ends_and_small_letters_of_a_name_part_a_phrase(text):
    assert list(exchanges(Stream(text))) == []


def test_no_phrase_and_no_good_english_is_taken_for_a_variant():
    good = [phrase.replace(VERB, "") for phrase in (*phrases("phrases.txt"), *phrases("legit.txt"))]
    wrong = [
        phrase
        for phrase in good
        for found in exchanges(Stream(phrase))
        if found.end - found.start == len(phrase)
    ]

    assert wrong == []


@pytest.mark.parametrize(("text", "sure"), [("severance spend", False), ("the credit score card", True)])
def test_what_can_be_good_english_is_doubtful(text, sure):
    assert [found.sure for found in exchanges(Stream(text))] == [sure]


def test_a_text_is_spun_that_has_several_phrases_exchanged_in_little_space():
    some = list(
        exchanges(Stream("Severance spend fell. The value purpose rose. Its distribution heart shut."))
    )
    assert len(some) == 3
    assert is_spun(some, 2_000)
    assert not is_spun(some, 20_000)
    assert not is_spun(some[:1] * 3, 2_000)


def test_no_idiom_stands_for_itself():
    rows = [line.split("\t") for line in entries("idioms.tsv")]

    assert [row for row in rows if len(row) not in (2, 3) or row[0] == row[1].lower()] == []
