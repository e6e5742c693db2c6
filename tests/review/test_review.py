"""What an editor can do with hunks, one example each."""

from __future__ import annotations

import pytest

from cleanup.document import Document, Encoding
from cleanup.edit import Edit
from cleanup.errors import DecisionError, PatchError
from cleanup.hunk import Class
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Event, Filter, Key, Order, Review, Scope, State
from tests.review.articles import TEXT, at, fix, harbour

ACCEPTED, EDITED, REJECTED, MARKED = (
    Decision.ACCEPTED,
    Decision.EDITED,
    Decision.REJECTED,
    Decision.MARKED,
)


def key(name: str, article: int = 0) -> Key:
    return Key(article, name)


@pytest.fixture
def review() -> Review:
    return Review([harbour()], by="sb")


def names(keys: list[Key]) -> list[str]:
    return [k.id for k in keys]


def test_a_decision_stands_in_the_result(review: Review) -> None:
    review.decide(key("commitee"), ACCEPTED)
    review.decide(key("recieve"), REJECTED)

    assert review.result(0) == TEXT.replace("commitee", "committee")
    assert review.state(key("recieve")) is State.REJECTED


def test_a_bulk_decision_is_one_step(review: Review) -> None:
    review.decide(review.alike(key("teh-1"), Scope.CHANGE), ACCEPTED)
    review.decide(key("commitee"), ACCEPTED)
    review.undo()
    command = review.undo()

    assert command is not None
    assert names(list(command.keys)) == ["teh-1", "teh-2"]
    assert review.result(0) == TEXT


def test_all_places_of_a_name_are_one_decision(review: Review) -> None:
    review.decide(key("okafor"), ACCEPTED)

    assert review.result(0) == TEXT.replace("Okafer", "Okafor")


def test_editing_a_name_edits_all_its_places(review: Review) -> None:
    assert review.draft(key("okafor")) == "Okafor"

    review.decide(key("okafor"), EDITED, text="Okafór")

    assert review.result(0) == TEXT.replace("Okafer", "Okafór")
    assert review.state(key("okafor")) is State.EDITED


@pytest.mark.parametrize(
    ("old", "new", "draft"), [(".", ".”", "recieve.”"), ("ie", "ei", "receive"), (" have", "", "We")]
)
def test_a_draft_is_whole_words(old: str, new: str, draft: str) -> None:
    """A lone mark, or half a word, says nothing to who is to edit it."""
    text = "We have to recieve."
    review = Review([PatchSet(Document.plain(text, "a.txt"), (fix(text, "one", "grammar/x", old, new),))])

    assert review.draft(key("one")) == draft


def test_typing_what_was_proposed_accepts_it(review: Review) -> None:
    review.decide(key("commitee"), EDITED, text="committee")

    assert review.state(key("commitee")) is State.ACCEPTED


def test_typing_what_stands_there_rejects_it(review: Review) -> None:
    review.decide(key("commitee"), EDITED, text="commitee")

    assert review.state(key("commitee")) is State.REJECTED


def test_somebodys_words_are_accepted_only_after_unlocking(review: Review) -> None:
    assert review.state(key("told")) is State.LOCKED
    with pytest.raises(DecisionError, match="unlock"):
        review.decide(key("told"), ACCEPTED, alternative=0)

    review.unlock(key("told"), "heard on tape")
    review.decide(key("told"), ACCEPTED, alternative=1)

    assert "We had been told nothing" in review.result(0)
    assert review.verdict(key("told")).unlocked == "heard on tape"


def test_unlocking_needs_a_reason(review: Review) -> None:
    with pytest.raises(DecisionError, match="why"):
        review.unlock(key("told"), "  ")


def test_somebodys_words_may_be_left_alone_without_unlocking(review: Review) -> None:
    review.decide(key("told"), REJECTED)

    assert review.state(key("told")) is State.REJECTED


def test_a_query_has_nothing_to_accept_until_it_is_answered(review: Review) -> None:
    with pytest.raises(DecisionError, match="query"):
        review.decide(key("million"), ACCEPTED)

    review.decide(key("million"), EDITED, text="3.2 million")

    assert "Okafer has 3.2 million reasons" in review.result(0)


def test_a_bulk_decision_leaves_what_cannot_take_it(review: Review) -> None:
    outcome = review.decide(review.keys(), ACCEPTED)

    assert [refused.id for refused, _ in outcome.refused] == ["told", "million"]
    assert len(outcome.decided) == 6


def test_an_alternative_that_is_not_there_is_refused(review: Review) -> None:
    with pytest.raises(DecisionError, match="no alternative 3"):
        review.decide(key("commitee"), ACCEPTED, alternative=2)


def test_marked_is_as_good_as_pending(review: Review) -> None:
    review.decide(key("commitee"), MARKED)

    assert review.state(key("commitee")) is State.MARKED
    assert review.progress() == (0, 8)


def test_a_split_hunk_is_decided_in_parts() -> None:
    patchset = harbour()
    review = Review([patchset])
    first, second = review.split(key("okafor"))
    review.decide(first, ACCEPTED)
    review.decide(second, REJECTED)

    assert review.result(0) == TEXT.replace("Okafer", "Okafor", 1)
    assert key("okafor") not in review

    review.undo(), review.undo(), review.undo()

    assert key("okafor") in review


def test_one_piece_cannot_be_split(review: Review) -> None:
    with pytest.raises(DecisionError, match="one piece"):
        review.split(key("commitee"))


def test_what_an_accepted_hunk_covers_is_superseded_until_it_is_taken_back(review: Review) -> None:
    span = at(TEXT, "recieve teh report")
    review.correct(0, [Edit(span.start, span.end, "get it")])

    assert review.state(key("recieve")) is State.SUPERSEDED
    with pytest.raises(DecisionError, match="in the way"):
        review.decide(key("recieve"), ACCEPTED)

    review.undo()

    assert review.state(key("recieve")) is State.PENDING


def test_a_policy_decides_as_auto(review: Review) -> None:
    safe = review.shown(Filter(classes=frozenset({Class.SAFE})))
    review.decide(safe, ACCEPTED, auto=True)

    assert {review.state(k) for k in safe} == {State.AUTO}


def test_accepting_what_a_policy_accepted_makes_it_a_persons(review: Review) -> None:
    review.decide(key("commitee"), ACCEPTED, auto=True)
    review.decide(key("commitee"), ACCEPTED)

    assert review.state(key("commitee")) is State.ACCEPTED


def test_notes_stay_with_their_hunk(review: Review) -> None:
    review.note(key("million"), "3.2 or 32?")
    review.decide(key("million"), MARKED)

    assert review.verdict(key("million")).note == "3.2 or 32?"
    assert names(review.shown(Filter(text="or 32"))) == ["million"]


def test_rewriting_a_paragraph_accepts_what_it_takes_and_keeps_the_rest_as_ones_own(review: Review) -> None:
    review.decide(key("teh-1"), ACCEPTED)
    own = review.rewrite(0, 1, "The committee will recieve teh report ,and the mayor always chairs it.")

    assert own is not None
    assert [review.state(key(n)) for n in ("commitee", "recieve", "teh-1", "teh-2")] == [
        State.ACCEPTED,
        State.PENDING,
        State.REJECTED,
        State.ACCEPTED,
    ]
    assert "The committee will recieve teh report ,and the mayor always chairs it." in review.result(0)
    review.undo()
    assert review.result(0) == TEXT.replace("teh", "the", 1)


def test_a_listener_that_refuses_keeps_it_from_happening(review: Review) -> None:
    def full(event: Event) -> None:
        raise OSError("no space left")

    review.decide(key("commitee"), ACCEPTED)
    review.listen(full)
    for attempt in (lambda: review.decide(key("recieve"), ACCEPTED), review.undo):
        with pytest.raises(OSError, match="space"):
            attempt()

    assert names([k for k in review if review.state(k) is State.ACCEPTED]) == ["commitee"]


def test_an_edit_that_the_file_cannot_hold_is_refused() -> None:
    text = TEXT.replace("“", '"').replace("”", '"')
    latin = Document.plain(text, "a.txt", Encoding("latin-1"))
    review = Review([PatchSet(latin, harbour(TEXT).hunks[:2])])
    with pytest.raises(DecisionError, match="cannot hold"):
        review.decide(key("commitee"), EDITED, text="comm€ttee")

    assert review.result(0) == text


def test_two_hunks_of_one_id_are_refused() -> None:
    patchset = harbour()
    with pytest.raises(PatchError, match="same id"):
        Review([PatchSet(patchset.document, patchset.hunks[:1] * 2)])


def test_a_filter_shows_what_it_names(review: Review) -> None:
    review.decide(key("teh-1"), REJECTED)

    assert names(review.shown(Filter(text="TEH"))) == ["teh-1", "teh-2"]
    assert names(review.shown(Filter(families=frozenset({"names"})))) == ["okafor"]
    assert names(review.shown(Filter(states=frozenset({State.REJECTED})))) == ["teh-1"]
    assert names(review.shown(Filter(paragraph=2))) == ["told", "okafor"]
    assert names(review.shown(Filter(severe=True))) == ["told", "okafor", "million"]
    assert names(review.shown(order=Order.CONFIDENCE))[:3] == ["commitee", "teh-1", "teh-2"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope.CHANGE, ["teh-1", "teh-2"]),
        (Scope.RULE, ["teh-1", "teh-2"]),
        (Scope.PARAGRAPH, ["commitee", "recieve", "teh-1", "comma", "teh-2"]),
        (Scope.EVERYWHERE, ["teh-1", "teh-2", "teh-1", "teh-2"]),
    ],
)
def test_all_like_this(scope: Scope, found: list[str]) -> None:
    review = Review([harbour(), harbour(name="other.txt")])

    assert names(review.alike(key("teh-1"), scope)) == found


def test_all_like_this_leaves_out_what_is_decided(review: Review) -> None:
    review.decide(key("teh-2"), REJECTED)

    assert names(review.alike(key("teh-1"), Scope.CHANGE)) == ["teh-1"]


def test_the_walk_goes_over_what_is_undecided_and_round_the_end(review: Review) -> None:
    review.decide(key("million"), MARKED)
    review.decide(key("recieve"), REJECTED)

    assert review.following(None) == key("commitee")
    assert review.following(key("commitee")) == key("teh-1")
    assert review.following(key("million")) == key("commitee")
    assert review.following(key("commitee"), back=True) == key("million")
    assert review.following(key("commitee"), undecided=False) == key("recieve")
    assert review.following(key("million"), undecided=False) is None
    assert review.following(key("teh-2"), [key("teh-2"), key("teh-1")]) == key("teh-1")
    assert review.following(key("recieve"), [key("commitee"), key("teh-1")]) == key("teh-1")


def test_a_command_over_two_articles_is_one_step() -> None:
    review = Review([harbour(), harbour(name="other.txt")])
    review.decide(review.alike(key("teh-1"), Scope.EVERYWHERE), ACCEPTED)

    assert review.result(0) == review.result(1) != TEXT
    review.undo()
    assert review.result(0) == review.result(1) == TEXT
