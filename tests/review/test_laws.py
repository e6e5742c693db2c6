"""What holds of a review whatever is done with it, in whatever order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cleanup.edit import splice
from cleanup.errors import DecisionError
from cleanup.patchset import PatchSet
from cleanup.review import APPLIED, Decision, Key, Review, Scope, Verdict
from tests.strategies import edits_of, patchsets, replacements

State = tuple[dict[Key, Verdict], list[Key], Counter[Any], tuple[str, ...]]


def state_of(review: Review) -> State:
    """Everything an editor can see of a review."""
    results = tuple(review.result(n) for n in range(len(review)))
    return dict(review.verdicts), review.keys(), +review.counts(), results


class Reviewing(RuleBasedStateMachine):
    """Two articles, and everything that can be done with them."""

    @initialize(data=st.data(), first=patchsets(), second=patchsets())
    def open(self, data: st.DataObject, first: PatchSet, second: PatchSet) -> None:
        self.review = Review([first, second], by="editor")
        self.before = [state_of(self.review)]

    def attempt(self, done: Callable[..., object], *given: object, **named: object) -> None:
        """One command, or a refusal that changes nothing."""
        count, before = len(self.review.history.done), state_of(self.review)
        try:
            done(*given, **named)
        except DecisionError:
            assert state_of(self.review) == before
        if len(self.review.history.done) > count:
            self.before.append(before)
            assert not self.review.history.undone
        else:
            assert state_of(self.review) == before

    def some(self, data: st.DataObject) -> list[Key]:
        keys = self.review.keys()
        return data.draw(st.lists(st.sampled_from(keys), unique=True, max_size=4)) if keys else []

    @rule(data=st.data(), decision=st.sampled_from([d for d in Decision if d is not Decision.EDITED]))
    def decide(self, data: st.DataObject, decision: Decision) -> None:
        keys = self.some(data)
        self.attempt(self.review.decide, keys, decision, auto=data.draw(st.booleans()))

    @rule(data=st.data(), text=replacements)
    def edit(self, data: st.DataObject, text: str) -> None:
        for key in self.some(data)[:1]:
            self.attempt(self.review.decide, key, Decision.EDITED, text=text)

    @rule(data=st.data())
    def pick(self, data: st.DataObject) -> None:
        for key in self.some(data)[:1]:
            self.attempt(self.review.decide, key, Decision.ACCEPTED, alternative=0)

    @rule(data=st.data())
    def unlock(self, data: st.DataObject) -> None:
        for key in self.some(data)[:1]:
            self.attempt(self.review.unlock, key, "heard on tape")

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        for key in self.some(data)[:1]:
            self.attempt(self.review.split, key)

    @rule(data=st.data())
    def note(self, data: st.DataObject) -> None:
        keys = self.some(data)
        self.attempt(self.review.note, keys, "ask the author")

    @rule(data=st.data())
    def correct(self, data: st.DataObject) -> None:
        edits = data.draw(edits_of(self.review.document(0).text, most=2))
        self.attempt(self.review.correct, 0, edits)

    @rule(data=st.data())
    def all_like_this(self, data: st.DataObject) -> None:
        for key in self.some(data)[:1]:
            keys = self.review.alike(key, data.draw(st.sampled_from(Scope)))
            self.attempt(self.review.decide, keys, Decision.ACCEPTED)

    @rule()
    def undo(self) -> None:
        if self.review.undo():
            assert state_of(self.review) == self.before.pop()

    @rule()
    def redo(self) -> None:
        before = state_of(self.review)
        if self.review.redo():
            self.before.append(before)

    @invariant()
    def applied_hunks_do_not_overlap(self) -> None:
        for article in range(len(self.review)):
            assert not any(a.clashes(b) for a, b in pairwise(self.review.edits(article)))

    @invariant()
    def it_depends_on_the_verdicts_alone(self) -> None:
        """Another review that is given the verdicts at once looks the same in every respect."""
        fresh = Review(self.review.patchsets)
        left = fresh.restore(self.review.verdicts)

        assert not left
        assert state_of(fresh) == state_of(self.review)
        assert all(fresh.state(key) is self.review.state(key) for key in self.review)

    @invariant()
    def with_nothing_accepted_the_result_is_the_source(self) -> None:
        for article in range(len(self.review)):
            if not any(self.review.state(key) in APPLIED for key in self.review.keys(article)):
                assert self.review.result(article) == self.review.document(article).source

    def teardown(self) -> None:
        """Undoing everything leads back to the start, redoing it back to the end."""
        end, steps = state_of(self.review), 0
        while self.review.undo():
            assert state_of(self.review) == self.before.pop()
            steps += 1
        assert not self.review.verdicts
        for _ in range(steps):
            self.review.redo()
        assert state_of(self.review) == end


TestReviewing = Reviewing.TestCase


@given(patchsets())
def test_accepting_everything_is_applying_every_hunk(patchset: PatchSet) -> None:
    review = Review([patchset])
    fixes = [key for key in review if review.hunk(key).edits]
    review.decide(fixes, Decision.ACCEPTED)

    assert review.result(0) == patchset.clean()


@given(patchsets(), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(patchset: PatchSet, random: Any) -> None:
    decisions = {hunk.id: random.choice([Decision.ACCEPTED, Decision.REJECTED]) for hunk in patchset.hunks}
    results = set()
    for _ in range(3):
        review = Review([patchset])
        keys = [key for key in review if review.hunk(key).edits]
        random.shuffle(keys)
        for key in keys:
            review.decide(key, decisions[key.id])
        results.add(review.result(0))

    assert len(results) == 1


@given(patchsets())
def test_accepting_all_parts_is_accepting_the_whole(patchset: PatchSet) -> None:
    whole, parts = Review([patchset]), Review([patchset])
    for key in whole:
        if whole.hunk(key).edits:
            whole.decide(key, Decision.ACCEPTED)
            parts.decide(parts.split(key) if parts.parts(key) else key, Decision.ACCEPTED)

    assert parts.result(0) == whole.result(0)


@given(st.data(), patchsets())
def test_what_is_made_of_the_draft_is_what_is_written(data: st.DataObject, patchset: PatchSet) -> None:
    """Where the draft would stand once the hunk is accepted stands what was typed; nothing else changes."""
    review = Review([patchset])
    keys = [key for key in review if len(review.hunk(key).edits) == 1]
    if not keys:
        return
    key, typed = data.draw(st.sampled_from(keys)), data.draw(replacements)
    text, edit, draft = patchset.document.text, review.hunk(key).edits[0], review.draft(key)
    try:
        review.decide(key, Decision.EDITED, text=typed)
    except DecisionError:
        return
    accepted = splice(text, [edit])
    starts = [at for at in range(edit.start + 1) if accepted.startswith(draft, at)]
    readings = {accepted[:at] + typed + accepted[at + len(draft) :] for at in starts}

    assert review.text(0) in readings
