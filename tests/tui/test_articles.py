"""Whole articles: writing, leaving, the queue, the file that changes, what is computed."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from cleanup.errors import InputError
from cleanup.formats import read
from cleanup.patchset import PatchSet
from tests.tui.harness import ARTICLE, desk, hunk, press, proposals, review, sitting, snapshot, states, until
from tui.app import ReviewApp
from tui.options import Options
from tui.screens.dialogue import Dialogue, TypedOut
from tui.screens.page import Page
from tui.screens.queue import Queue
from tui.sitting import Sitting, Stage, Watch


def file(of: Sitting, number: int = 0) -> Path:
    return Path(of.jobs[number].name)


def test_write_asks_about_what_is_pending(tmp_path: Path) -> None:
    """Only what is decided is written, to the byte."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            await press(pilot, "a", "w")

            assert isinstance(pilot.app.screen, Dialogue)
            assert "Still pending: 6 of 7 corrections" in snapshot(pilot)

            await press(pilot, "escape")

            assert file(of).read_bytes() == ARTICLE.encode()

            await press(pilot, "ctrl+s", "w")

            assert file(of).read_bytes() == ARTICLE.replace("recieves", "receives").encode()

    asyncio.run(test())


def test_leaving_without_decisions_asks_nothing(tmp_path: Path) -> None:
    """Nothing to lose, nothing to ask."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            await press(pilot, "j", "q")

            assert pilot.app.return_code == 0
        assert of.ended == 3

    asyncio.run(test())


def test_leaving_keeps_writes_or_discards(tmp_path: Path) -> None:
    """One question; Esc stays, k keeps, and the next run goes on where this one was left."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            await press(pilot, "a", "ctrl+q", "escape", "ctrl+c", "k")
        assert of.ended == 3
        again = sitting(tmp_path)
        async with review(again) as pilot:
            await until(pilot, lambda: "Resumed" in snapshot(pilot))

            assert states(pilot) == "aPlpppp"

            await press(pilot, "x", "q", "d")

            assert isinstance(pilot.app.screen, TypedOut)

            await press(pilot, *"discard", "enter")
        assert again.ended == 6
        assert file(again).read_bytes() == ARTICLE.encode()

    asyncio.run(test())


def test_leaving_can_write(tmp_path: Path) -> None:
    """Write and quit in two keys."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            await press(pilot, "a", "q", "w")
        assert b"receives warning" in file(of).read_bytes()

    asyncio.run(test())


def test_preview_shows_the_diff(tmp_path: Path) -> None:
    """What would be written, as the diff that can be exported."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "D")

            assert "D: nothing is accepted yet" in snapshot(pilot)

            await press(pilot, "a", "D")
            shown = snapshot(pilot)

            assert isinstance(pilot.app.screen, Page)
            assert "-Harbour board recieves warning" in shown
            assert "+Harbour board receives warning" in shown

            await press(pilot, "j", "k", "space", "pageup", "q")

            assert pilot.app.screen is desk(pilot)

    asyncio.run(test())


def test_the_queue_goes_on_past_articles_that_fail_or_need_nothing(tmp_path: Path) -> None:
    """Each row says how its article is; the next one with pending work is one key away."""

    def propose(name: str) -> PatchSet:
        if name.endswith("2.txt"):
            raise InputError(f"{name}: no such luck")
        return proposals(name)

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, ARTICLE, "Nothing to mend.\n", ARTICLE), propose)
        async with review(of) as pilot:
            await press(pilot, "b")

            assert isinstance(pilot.app.screen, Queue)

            await until(pilot, lambda: all(job.stage in (Stage.READY, Stage.FAILED) for job in of.jobs))
            pilot.app.screen.refill()
            await pilot.pause()
            rows = snapshot(pilot)

            assert "no such luck" in rows
            assert "4 articles, 3 read, 14 hunks, 14 pending" in rows

            await press(pilot, "o", "f", "escape", "greater_than_sign")
            await until(pilot, lambda: desk(pilot).reading.article == 2)
            await press(pilot, "A")

            assert "same change in all articles (2)" in snapshot(pilot)

            await press(pilot, "5")
            await until(pilot, lambda: states(pilot).startswith("a"))

            assert [of.session.review.progress(article)[0] for article in range(3)] == [1, 0, 1]

            await press(pilot, "u", "less_than_sign")

            assert of.session.review.progress()[0] == 0
        assert of.ended == 1

    asyncio.run(test())


def test_the_next_article_is_the_next_with_something_to_decide(tmp_path: Path) -> None:
    """Articles that need nothing are passed by; one that was chosen in the queue is shown all the same."""

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, "All is well.\n", "And here.\n", ARTICLE))
        async with review(of) as pilot:
            await press(pilot, "greater_than_sign")
            await until(pilot, lambda: desk(pilot).reading.article == of.jobs[3].article > 0)
            await press(pilot, "b")
            await until(pilot, lambda: all(job.opened for job in of.jobs))
            pilot.app.screen.refill()
            await pilot.pause()

            assert snapshot(pilot).count("nothing to decide") == 2
            assert snapshot(pilot).count("not begun") == 2

            await press(pilot, "k", "enter")
            await until(pilot, lambda: "nothing is proposed in article3.txt" in snapshot(pilot))

    asyncio.run(test())


def test_the_last_with_pending_work_is_not_left_for_one_without(tmp_path: Path) -> None:
    """That there is no other is said, once the others are computed."""

    async def test() -> None:
        async with review(sitting(tmp_path, (ARTICLE, "All is well.\n"))) as pilot:
            await press(pilot, "greater_than_sign")
            await until(pilot, lambda: "no other article has pending work" in snapshot(pilot))

            assert desk(pilot).reading.article == 0

    asyncio.run(test())


def test_examples_are_of_the_article_they_stand_in(tmp_path: Path) -> None:
    """The same change in all articles shows as that change, wherever it stands."""

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, "One more line.\n\n" + ARTICLE), shifted)
        async with review(of) as pilot:
            await until(pilot, lambda: all(job.opened for job in of.jobs))
            await press(pilot, "A")

            assert "same change in all articles (2)" in snapshot(pilot)
            assert snapshot(pilot).rstrip().split("same change in all articles (2)")[1].count("→") == 1

    asyncio.run(test())


def shifted(name: str) -> PatchSet:
    """The first hunk of the example, wherever the example begins."""
    document = read(name)
    return PatchSet(document, (hunk(1, "recieves", "receives", text=document.text),))


def test_waiting_for_an_article_can_be_given_up(tmp_path: Path) -> None:
    """Esc goes back to the one that is open; nothing about it has changed."""
    slow = threading.Event()

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, ARTICLE))
        quick = of.propose

        def propose(name: str, watch: Watch) -> PatchSet:
            while name.endswith("2.txt") and not slow.is_set():
                watch(1, 2)
                slow.wait(0.01)
            return quick(name, watch)

        of.propose = propose
        async with review(of) as pilot:
            await press(pilot, "a", "greater_than_sign")
            await until(pilot, lambda: "Esc stops" in snapshot(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is desk(pilot))

            assert states(pilot) == "aPlpppp"

            slow.set()
            await press(pilot, "greater_than_sign")
            await until(pilot, lambda: desk(pilot).reading.article == 1)

    asyncio.run(test())


def test_a_file_that_changes_is_told_of_and_never_written_over(tmp_path: Path) -> None:
    """Decisions go on; the three ways out are keys."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            await press(pilot, "a")
            changed = ARTICLE.replace("quiet paragraph", "loud paragraph")
            file(of).write_text(changed)
            os.utime(file(of), ns=(1, 1))
            desk(pilot).look_at_file()
            await pilot.pause()

            assert "has changed on disk" in snapshot(pilot)

            await press(pilot, "x", "w")

            assert file(of).read_text() == changed

            await press(pilot, "C")

            assert "loud paragraph" in snapshot(pilot)

            await press(pilot, "r")
            await until(pilot, lambda: not desk(pilot).conflict)

            assert states(pilot).lower()[:2] == "ar"

            await press(pilot, "q", "w")
        assert file(of).read_text() == changed.replace("recieves", "receives")

    asyncio.run(test())


@pytest.mark.parametrize(
    ("editor", "reads", "said"),
    [
        (
            "file.write_text(file.read_text().replace('warning', 'word'))",
            "recieves word on",
            "as you wrote it",
        ),
        ("pass", "recieves warning on", "as it was"),
        ("file.write_text('lost'); sys.exit(1)", "recieves warning on", "as it was"),
    ],
)
def test_a_paragraph_can_be_edited_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: str, reads: str, said: str
) -> None:
    """What comes back from the editor is a decision that can be undone; one that fails decides nothing."""
    script = tmp_path / "editor.py"
    script.write_text(f"import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\n{editor}\n")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            monkeypatch.setattr(pilot.app, "suspend", nullcontext)  # there is no terminal to hand over
            await press(pilot, "E")

            assert reads in desk(pilot).review.text(0)
            assert said in snapshot(pilot)

            if desk(pilot).review.history.done:
                await press(pilot, "u")

            assert desk(pilot).review.text(0) == ARTICLE

    asyncio.run(test())


def test_the_card_of_the_first_run_swallows_decisions(tmp_path: Path) -> None:
    """A key that moves puts it away and moves; one that decides only puts it away."""

    async def test() -> None:
        async with review(sitting(tmp_path, options=Options(first_run=True))) as pilot:
            assert "Any key puts this card away" in snapshot(pilot)

            await press(pilot, "a")

            assert states(pilot) == "Pplpppp"
            assert "Any key puts this card away" not in snapshot(pilot)

            await press(pilot, "a")

            assert states(pilot) == "aPlpppp"

    asyncio.run(test())


def test_nothing_to_review_shows_nothing(tmp_path: Path) -> None:
    """An article without corrections ends at once, with success."""

    async def test() -> None:
        of = sitting(tmp_path, ("All is well.\n",))
        app = ReviewApp(of)
        async with app.run_test() as pilot:
            await until(pilot, lambda: app.return_code is not None)
        assert (app.return_code, of.ending()) == (0, 0)

    asyncio.run(test())


def test_computing_can_be_stopped(tmp_path: Path) -> None:
    """A bar is shown after a moment; Esc leaves with nothing done."""

    async def test() -> None:
        of = sitting(tmp_path)
        goes_on = [True]

        def slowly(name: str, watch: object) -> PatchSet:
            import time

            while goes_on[0]:
                watch(3, 10)  # type: ignore[operator]
                time.sleep(0.01)
            return proposals(name)

        of.propose = slowly
        app = ReviewApp(of)
        async with app.run_test() as pilot:
            await until(pilot, lambda: "Esc stops" in snapshot(pilot) and "█" in snapshot(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: app.return_code is not None)
            goes_on[0] = False
        assert app.return_code == 130

    asyncio.run(test())


def test_a_second_screen_reads_and_does_not_decide(tmp_path: Path) -> None:
    """Somebody else has it open: that is said, and keys that decide do nothing."""

    async def test() -> None:
        first = sitting(tmp_path)
        first.add(first.jobs[0], proposals(first.jobs[0].name))
        of = sitting(tmp_path)
        of.jobs[0] = replace(of.jobs[0])
        async with review(of) as pilot:
            await press(pilot, "a", "x", "j")

            assert "read only" in snapshot(pilot)
            assert states(pilot) == "pPlpppp"
        first.session.close()

    asyncio.run(test())


def test_what_changed_under_a_correction_leaves_it_stale(tmp_path: Path) -> None:
    """New paragraphs stand apart from changed ones; a stale correction says so and cannot be decided."""

    async def test() -> None:
        of = sitting(tmp_path)
        async with review(of) as pilot:
            text = "A new first line.\n\n" + ARTICLE.replace("cost at $1,5 million", "price at $2 million")
            file(of).write_text(text)
            desk(pilot).look_at_file()
            await press(pilot, "C")
            rows = [row[2:] for row in snapshot(pilot).split("\n") if row[2:3] in ("+", "−")]

            assert "1 of 7 paragraphs differ, 1 new" in snapshot(pilot)
            assert [row[:14] for row in rows] == ["+ A new first ", "− Officials ha", "+ Officials ha"]

            await press(pilot, "r")
            await until(pilot, lambda: not desk(pilot).conflict)
            await press(pilot, "g", "5", "enter", "a")

            assert states(pilot) == "pplpSpp"
            assert "the file has changed under it: it is never applied" in snapshot(pilot)
            assert "≠ stale style/number" in snapshot(pilot)

    asyncio.run(test())
