"""Entities with their misspellings: one person is one entity, two people stay two."""

from __future__ import annotations

from collections import Counter

from cleanup.analysis import Analysis
from cleanup.correctors.names.clusters import clusters
from cleanup.document import Document


def spellings(text: str) -> dict[str, dict[str, int]]:
    """The spellings of each person."""
    found = clusters(Analysis(Document.plain(text)))
    return {e.name: dict(Counter(m.text for m in e.mentions)) for e in found if e.kind == "person"}


def test_a_misspelling_belongs_to_its_person():
    text = "Carla Brandstetter spoke. Brandsteter left. Brandstetter stayed."

    assert spellings(text) == {
        "Carla Brandstetter": {"Carla Brandstetter": 1, "Brandsteter": 1, "Brandstetter": 1}
    }


def test_the_full_name_may_be_the_one_that_is_misspelt():
    text = (
        "Mr. Keller spoke. Keller left. Keller slept. Emanuel Kellar waved. Mr. Keller smiled. Keller came."
    )

    assert spellings(text) == {"Emanuel Keller": {"Keller": 5, "Emanuel Kellar": 1}}


def test_by_line_and_biography_are_one():
    text = "Port shut\n\nBy Caterina Doyle\n\nThe port shut.\n\nKaterina Doyle is a reporter.\n"

    assert spellings(text) == {"Katerina Doyle": {"Caterina Doyle": 1, "Katerina Doyle": 1}}


def test_two_bearers_of_the_right_name_take_nothing():
    text = "Anna Brandstetter met Paul Brandstetter. Brandsteter left. Paul Brandstetter stayed."

    assert [name for found in spellings(text).values() for name in found if "steter" in name] == []


def test_two_people_with_like_names_stay_two():
    text = "Peter Larson met Anna Larsen at the airport. Larson drove. Larsen slept."

    assert set(spellings(text)) == {"Peter Larson", "Anna Larsen"}


def test_a_he_and_a_she_stay_two_in_the_table():
    text = (
        "Brandstetter said he was tired. Mr. Brandstetter left. Brandstetter took his coat.\n\n"
        "Brandsteter said she was not. “No,” Brandsteter added."
    )

    assert set(spellings(text)) == {"Brandstetter", "Brandsteter"}
    assert len(spellings(text.replace("she", "he"))) == 1


def test_namesakes_are_told_apart_by_their_middle_names():
    text = "Thomas R. Keller met Thomas L. Keller. Ruth Ann Keller left. Thomas Keller stayed."

    assert spellings(text) == {
        "Thomas R. Keller": {"Thomas R. Keller": 1, "Thomas Keller": 1},
        "Thomas L. Keller": {"Thomas L. Keller": 1},
        "Ruth Ann Keller": {"Ruth Ann Keller": 1},
    }


def test_a_middle_name_may_be_the_one_in_use():
    text = "J. Edgar Holloran opened it. Edgar Holloran closed it, and John Holloran slept."

    assert len(spellings(text)) == 1


def test_a_party_tag_is_nobody():
    assert spellings("Sen. Paul Marsh, R-Georgetown, spoke. Marsh left.").keys() == {"Paul Marsh"}
