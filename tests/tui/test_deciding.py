"""Every key that decides does what the table of actions says, once, and can be undone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest

from cleanup.config import Configuration
from cleanup.edit import Edit
from cleanup.hunk import Class
from cleanup.review import Decision, State
from cleanup.session import Session
from tests.tui.harness import (
    ARTICLE,
    desk,
    hunk,
    plain,
    press,
    proposals,
    review,
    sitting,
    snapshot,
    states,
    until,
)
from tui.options import Options
from tui.screens.chooser import Chooser
from tui.screens.page import Page
from tui.sitting import Sitting
from tui.widgets.why import Why


def run(test: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(test())


@pytest.mark.parametrize("key", ["a", "y"])
def test_accept_takes_the_correction_and_goes_on(tmp_path: Path, key: str) -> None:
    """The next pending hunk is current."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, key)

            assert states(pilot) == "aPlpppp"

    run(test)


@pytest.mark.parametrize("key", ["x", "r"])
def test_reject_leaves_the_text_and_goes_on(tmp_path: Path, key: str) -> None:
    """The next pending hunk is current."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, key)

            assert states(pilot) == "rPlpppp"

    run(test)


def test_skip_and_mark_leave_it_to_be_decided(tmp_path: Path) -> None:
    """A skipped hunk stays pending, a marked one counts as pending."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "space", "m")

            assert states(pilot) == "pmLpppp"
            assert desk(pilot).reading.pending() == 7

    run(test)


@pytest.mark.parametrize("key", ["u", "backspace", "ctrl+z"])
def test_undo_returns_to_the_hunk(tmp_path: Path, key: str) -> None:
    """One command is one step."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "a", "x", key)

            assert states(pilot) == "aPlpppp"
            assert desk(pilot).has_class("-narrow") is False

    run(test)


def test_redo_does_it_again(tmp_path: Path) -> None:
    """Undo and redo are each other's inverse."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "a", "x", "u", "u", "U", "ctrl+y")

            assert states(pilot) == "aRlpppp"

    run(test)


def test_numbers_pick_what_the_reasons_show(tmp_path: Path) -> None:
    """One is the correction itself, two its first alternative."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "g", "5", "enter", "2")
            screen = desk(pilot)

            assert states(pilot) == "pplpaPp"
            assert screen.review.change(screen.reading.keys[4]) == (("$1,5 million", "$1,500 million"),)

    run(test)


def test_an_edit_is_accepted_with_enter_and_lost_by_nothing(tmp_path: Path) -> None:
    """Esc goes back, and what was written is still there the next time."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "e", "!", "escape")

            assert states(pilot) == "Pplpppp"

            await press(pilot, "e", "enter")
            screen = desk(pilot)

            assert states(pilot) == "ePlpppp"
            assert screen.review.change(screen.reading.keys[0]) == (("recieves", "receives!"),)

    run(test)


def test_somebodys_words_need_an_unlock_with_a_reason(tmp_path: Path) -> None:
    """Before it no key rewords them; an empty reason is none."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "g", "3", "enter", "1", "a", "e", "L", "enter")

            assert states(pilot) == "ppLpppp"

            await press(pilot, "L", *"heard it", "enter", "1")

            assert states(pilot) == "pplpppp".replace("l", "a", 1).replace("p", "p").replace("ap", "aP", 1)
            assert desk(pilot).review.verdict(desk(pilot).reading.keys[2]).unlocked == "heard it"

    run(test)


def test_a_query_is_noted_answered_or_dismissed_never_accepted(tmp_path: Path) -> None:
    """There is nothing to accept in a question."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "g", "6", "enter", "a", "c", *"which one?", "enter")
            key = desk(pilot).reading.keys[5]

            assert states(pilot) == "pplppPp"
            assert desk(pilot).review.verdict(key).note == "which one?"

            await press(pilot, "e", "!", "enter")

            assert desk(pilot).review.change(key) == (("The Harbour board", "The Harbour board!"),) or (
                desk(pilot).review.verdict(key).decision is Decision.EDITED
            )

    run(test)


def test_repeat_decides_as_the_last_time(tmp_path: Path) -> None:
    """The full stop is the last decision on the current hunk."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "x", ".")

            assert states(pilot) == "rrLpppp"

    run(test)


def test_a_hunk_of_two_slips_is_split(tmp_path: Path) -> None:
    """Its parts are decided one by one, and undo puts them together."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "j", "s")
            count = len(desk(pilot).reading.keys)
            await press(pilot, "a", "u", "u")

            assert count == 8
            assert states(pilot) == "pPlpppp"

    run(test)


def test_all_like_it_is_one_step(tmp_path: Path) -> None:
    """The chooser names what it would decide, and one undo takes all of it back."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "A")
            chooser = pilot.app.screen

            assert isinstance(chooser, Chooser)
            assert "same rule (2)" in snapshot(pilot)

            await press(pilot, "2")

            assert states(pilot) == "aaLpppp"

            await press(pilot, "u")

            assert states(pilot) == "Pplpppp"

    run(test)


def test_many_at_once_are_asked_about_once(tmp_path: Path) -> None:
    """More than twenty take the same key twice."""
    text = "\n\n".join(f"Line {n} has teh word." for n in range(30)) + "\n"

    def many(name: str) -> object:
        at, found = -1, []
        for number in range(30):
            at = text.index("teh", at + 1)
            one = hunk(number, "teh", "the", text=text)
            moved = type(one.edits[0])(at, at + 3, "the")
            found.append(
                type(one)(one.rule, one.cls, one.message, type(one.span)(at, at + 3), (moved,), id=one.id)
            )
        return type(proposals(name))(plain(text, name), tuple(found))

    async def test() -> None:
        async with review(sitting(tmp_path, (text,), many)) as pilot:  # type: ignore[arg-type]
            await press(pilot, "A", "1")

            assert states(pilot).count("a") == 0

            await press(pilot, "1")

            assert isinstance(pilot.app.screen, Page)
            assert states(pilot).lower() == "a" * 30

    run(test)


def test_reject_all_and_ignore_reject(tmp_path: Path) -> None:
    """X and I leave the text as it is."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "X", "1", "I", "1")

            assert states(pilot) == "rrLpppp"

    run(test)


def test_what_a_policy_accepted_is_seen_and_taken_back(tmp_path: Path) -> None:
    """It has a sign and a word of its own, and is rejected like any other."""

    async def test() -> None:
        of = sitting(tmp_path)
        of.session = Session(by="sb", auto=frozenset({Class.SAFE}))
        async with review(of) as pilot:
            assert "⚙ auto" in snapshot(pilot)

            await press(pilot, "g", "4", "enter", "x")

            assert states(pilot) == "pplrPpp"
            assert "⚙ auto" not in snapshot(pilot)

    run(test)


def test_a_correction_that_another_stands_in_the_way_of_comes_back(tmp_path: Path) -> None:
    """While an overlapping one is accepted it is superseded; undo makes it pending again."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            screen = desk(pilot)
            at = ARTICLE.index("at $1,5 million")
            key = screen.review.correct(0, [Edit(at, at + 15, "at a million")])
            screen.load(screen._reading_of(0, key))
            await pilot.pause()

            assert "⊘ over" in snapshot(pilot)

            await press(pilot, "u")

            assert states(pilot).lower() == "pplpppp"

    run(test)


def test_a_word_is_accepted_for_good_and_undo_takes_it_back(tmp_path: Path) -> None:
    """It stands in the desk's file, its hunks are rejected in all articles, and settings know the file."""

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, ARTICLE))
        async with review(of) as pilot:
            await until(pilot, lambda: all(job.opened for job in of.jobs))
            await press(pilot, "end", "I")

            assert "accept “Petrovich” here and in all articles to come" in snapshot(pilot)
            assert "adds it to words.txt" in snapshot(pilot)

            await press(pilot, "4")

            assert (tmp_path / "words.txt").read_text() == "Petrovich\n"
            assert Configuration().settings(Path(of.jobs[0].name)).house.vocabulary == {"Petrovich"}
            assert [of.session.review.counts(n)[State.REJECTED] for n in (0, 1)] == [1, 1]
            assert "undo: keep the word Petrovich" in snapshot(pilot)

            await press(pilot, "u")

            assert (tmp_path / "words.txt").read_text() == ""
            assert [of.session.review.counts(n)[State.REJECTED] for n in (0, 1)] == [0, 0]

            await press(pilot, "U")

            assert (tmp_path / "words.txt").read_text() == "Petrovich\n"

    run(test)


def test_a_word_that_cannot_be_kept_changes_nothing(tmp_path: Path) -> None:
    """Where the file cannot be written, nothing is decided."""
    (tmp_path / "words.txt").mkdir()

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "I", "4")

            assert states(pilot) == "Pplpppp"
            assert "words.txt: " in snapshot(pilot)

    run(test)


def test_keys_typed_ahead_decide_nothing_unseen(tmp_path: Path) -> None:
    """Of three hundred keys in one go no more than three count."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            screen = desk(pilot)
            for _ in range(300):
                screen.action_accept()
            await press(pilot, "j")

            assert states(pilot).lower().count("a") <= 3

    run(test)


def test_fast_honours_every_key(tmp_path: Path) -> None:
    """Who asks for it gets it."""

    async def test() -> None:
        async with review(sitting(tmp_path, options=Options(fast=True))) as pilot:
            for _ in range(2):
                desk(pilot).action_accept()

            assert states(pilot) == "aaLpppp"

    run(test)


def test_pasted_text_is_no_keys(tmp_path: Path) -> None:
    """What comes in a bracketed paste decides nothing."""
    from textual.events import Paste

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            pilot.app.post_message(Paste("aaaxxx"))
            await press(pilot, "down")

            assert states(pilot) == "Pplpppp"

    run(test)


def test_enter_esc_and_clicks_decide_nothing(tmp_path: Path) -> None:
    """Only the buttons of the reasons do."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "enter", "escape", "tab", "enter")
            await pilot.click("Prose", offset=(30, 3))
            await pilot.click("HunkList", offset=(5, 1))

            assert states(pilot).lower() == "pplpppp"

            pane = pilot.app.screen.query_one("Why.-column", Why)
            row = next(i for i, reason in enumerate(pane.rows) if reason.button == "accept")
            await pilot.click("Why.-column", offset=(4, row))
            await pilot.pause()

            assert states(pilot).count("a") == 1

    run(test)


def test_everything_decided_shows_the_summary_and_writes_nothing(tmp_path: Path) -> None:
    """The file is as it was until w is pressed."""

    async def test() -> None:
        of: Sitting = sitting(tmp_path)
        before = Path(of.jobs[0].name).read_bytes()
        async with review(of) as pilot:
            await press(pilot, "a", "a", "x", "a", "a", "x", "a")

            assert isinstance(pilot.app.screen, Page)
            assert Path(of.jobs[0].name).read_bytes() == before

            await press(pilot, "w")

            assert b"it would receive the final report" in Path(of.jobs[0].name).read_bytes()

    run(test)


def test_how_sure_a_rule_is_is_not_said_of_an_editors_own_words(tmp_path: Path) -> None:
    """The reason of a correction that was proposed says it, the reason of one's own does not."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            screen = desk(pilot)
            assert "of the time" in snapshot(pilot) or "in 100" in snapshot(pilot)

            own = screen.review.rewrite(0, 0, "Another headline")
            screen.load(screen._reading_of(0, own))
            await pilot.pause()

            assert "The editor’s own correction." in snapshot(pilot)
            assert not any(words in snapshot(pilot) for words in ("of the time", "in 100"))

    run(test)
