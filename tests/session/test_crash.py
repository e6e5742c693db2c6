"""What a process leaves that is killed at any instant: every command that had returned, nothing by halves."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanup.errors import DecisionError
from cleanup.formats import read
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Key, Review, Scope
from cleanup.session import Session, places
from tests.review.articles import TEXT, harbour

KILLS = int(os.environ.get("CLEANUP_KILLS", "40"))
"""How often a process is killed at a random instant."""


def steps(seed: int) -> Iterator[Callable[[Review], object]]:
    """Commands that always do something, the same for the same seed."""
    chance = random.Random(seed)
    ids = [hunk.id for hunk in harbour().hunks if hunk.edits]
    for number in count():
        key = Key(0, chance.choice(ids))
        if number % 5 == 4:
            yield lambda review: review.undo()
        elif number % 5 == 2:
            text = f"word{number}"
            yield lambda review, key=key, text=text: review.decide(key, Decision.EDITED, text=text)
        else:
            note = f"note {number}"
            yield lambda review, key=key, note=note: review.note(key, note)


def opened(path: Path) -> Session:
    session = Session(by="sb")
    session.add(PatchSet(read(path), harbour().hunks))
    return session


def work(path: Path, seed: int, told: int) -> None:
    """In a process of its own: decide, and after each decision say so, until somebody ends it."""
    session = opened(path)
    for number, step in enumerate(steps(seed), 1):
        step(session.review)
        os.write(told, f"{number}\n".encode())
        if number % 7 == 0:
            session.write(0, path.with_name("result.txt"))


def killed(path: Path, seed: int, seconds: float) -> int:
    """How many commands had returned in a process that was killed after some time."""
    read_end, write_end = os.pipe()
    process = os.fork()
    if not process:
        try:
            os.close(read_end)
            work(path, seed, write_end)
        finally:
            os._exit(1)
    os.close(write_end)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    with os.fdopen(read_end, "rb") as pipe:
        return len(pipe.read().splitlines())


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_nothing_that_had_returned_is_lost_and_nothing_is_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(7)
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, "utf-8")
    for seed in range(KILLS):
        monkeypatch.setenv(places.HOME, str(tmp_path / f"state-{seed}"))
        returned = killed(path, seed, chance.uniform(0.0, 0.12))
        again = opened(path)
        events = again._kept[0].folder.journal.past.seq - _written(tmp_path / f"state-{seed}")

        assert returned <= events <= returned + 1

        expected = Review([PatchSet(read(path), harbour().hunks)], by="sb")
        for _, step in zip(range(events), steps(seed), strict=False):
            step(expected)
        assert again.review.verdicts == expected.verdicts
        assert again.review.result(0) == expected.result(0)
        assert again.review.decide(Key(0, "told"), Decision.REJECTED)
        again.close()
        result = tmp_path / "result.txt"
        assert not result.exists() or result.read_text("utf-8").endswith("million reasons.\n")


def _written(state: Path) -> int:
    """How many of the journal's events say that a file was written."""
    return sum(path.read_bytes().count(b'"cmd":"written"') for path in state.glob("sessions/*/journal.jsonl"))


COMMANDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["accept", "reject", "mark", "edit", "alike", "split", "unlock", "note", "own", "undo", "redo"]
        ),
        st.integers(0, 12),
    ),
    max_size=25,
)


def do(review: Review, name: str, which: int) -> None:
    keys = review.keys(0)
    key = keys[which % len(keys)]
    match name:
        case "accept":
            review.decide(key, Decision.ACCEPTED)
        case "reject":
            review.decide(key, Decision.REJECTED)
        case "mark":
            review.decide(key, Decision.MARKED)
        case "edit":
            review.decide(key, Decision.EDITED, text=f"[{which}] “é\u2028”")
        case "alike":
            review.decide(review.alike(key, Scope.REST), Decision.ACCEPTED)
        case "split":
            review.split(key)
        case "unlock":
            review.unlock(key, "heard on tape")
        case "note":
            review.note(key, f"\x1b{which}\n")
        case "own":
            review.rewrite(0, 0, f"Harbour vote {which}")
        case "undo":
            review.undo()
        case "redo":
            review.redo()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], max_examples=40)
@given(commands=COMMANDS, crashes=st.booleans())
def test_a_session_opened_again_is_the_one_that_was_left(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    commands: list[tuple[str, int]],
    crashes: bool,
) -> None:
    folder = tmp_path_factory.mktemp("again")
    monkeypatch.setenv(places.HOME, str(folder / "state"))
    path = folder / "harbour.txt"
    path.write_text(TEXT, "utf-8")
    session = opened(path)
    for name, which in commands:
        try:
            do(session.review, name, which)
        except DecisionError:
            continue
    review = session.review
    if crashes:
        session._kept[0].folder.release()
    else:
        session.close()
    again = opened(path).review

    if not crashes and not review.verdicts:
        assert not again.verdicts
        return
    assert again.verdicts == review.verdicts
    assert again.keys() == review.keys()
    assert again.counts() == review.counts()
    assert again.result(0) == review.result(0)
    assert again.history.done == review.history.done
    assert again.history.undone == review.history.undone
    while again.undo():
        pass
    assert again.result(0) == TEXT
