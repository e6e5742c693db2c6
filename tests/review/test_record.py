"""A reviewed article in JSON, as `cleanup apply` and a later review read it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from cleanup.applying import Choice, applied, decisions_in
from cleanup.edit import Edit
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Key, Review, accepted, decided_elsewhere, record
from tests.review.articles import TEXT, harbour
from tests.strategies import patchsets


def decided() -> Review:
    review = Review([harbour()])
    review.decide([Key(0, "commitee"), Key(0, "comma")], Decision.ACCEPTED, auto=True)
    review.decide(Key(0, "recieve"), Decision.EDITED, text="get")
    review.decide(Key(0, "million"), Decision.ACCEPTED, alternative=0)
    review.decide(Key(0, "teh-1"), Decision.REJECTED, note="a quirk of hers")
    review.decide(review.split(Key(0, "okafor"))[0], Decision.ACCEPTED)
    review.correct(0, [Edit(0, 7, "Port")])
    return review


def test_apply_writes_what_the_review_would() -> None:
    review = decided()
    plain = json.dumps(harbour().to_dict()).encode()
    decisions = decisions_in(json.dumps(record(review, 0)).encode())
    [found] = applied(plain, Choice(decided=decisions), lambda name, codec: harbour().document)

    assert found.source == review.result(0)
    assert review.result(0).startswith("Port vote\n\nThe committee will get teh report, and")


def test_the_record_alone_applies_as_well() -> None:
    review = decided()
    [found] = applied(
        json.dumps(record(review, 0)).encode(), Choice(), lambda name, codec: harbour().document
    )

    assert found.source == review.result(0)


def test_notes_and_words_for_decisions_are_in_the_record() -> None:
    entries = {entry["id"]: entry for entry in record(decided(), 0)["hunks"]}

    assert entries["teh-1"]["note"] == "a quirk of hers"
    assert {name: entry["decision"] for name, entry in entries.items()} == {
        "commitee": "accepted",
        "recieve": "edited",
        "teh-1": "rejected",
        "comma": "accepted",
        "teh-2": "pending",
        "told": "pending",
        "okafor": "edited",
        "million": "edited",
        "own-1": "edited",
    }


def test_decisions_from_a_record_stand_in_another_review() -> None:
    first, second = decided(), Review([harbour()])
    left = second.adopt(decided_elsewhere(second, 0, record(first, 0)["hunks"]), "decisions")

    assert not left
    assert second.result(0) == first.result(0)


@given(patchsets(), st.data())
def test_what_was_accepted_cleans_to_the_result(patchset: PatchSet, data: st.DataObject) -> None:
    review = Review([patchset])
    for key in review:
        decision = data.draw(st.sampled_from([Decision.ACCEPTED, Decision.REJECTED, Decision.PENDING]))
        if review.hunk(key).edits:
            review.decide(key, decision)

    assert accepted(review, 0).clean() == review.result(0)
    assert PatchSet.from_dict(record(review, 0), patchset.document)


def test_nothing_decided_is_the_patch_set_itself() -> None:
    assert record(Review([harbour()]), 0) == harbour().to_dict()
    assert accepted(Review([harbour()]), 0).clean() == TEXT
