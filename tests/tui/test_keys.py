"""Every key of the table of actions, pressed on a real screen: what each of them is for happens."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cleanup.review import Order
from tests.tui.harness import ARTICLE, desk, press, review, sitting, snapshot, states, until
from tui.actions import ACTIONS, PICKS, key_names
from tui.manuscript import View
from tui.screens.chooser import Chooser
from tui.screens.dialogue import Dialogue
from tui.screens.page import Page
from tui.screens.queue import Queue
from tui.widgets.why import Why

Seen = Callable[[Pilot[None]], bool]


def stands(pattern: str) -> Seen:
    """The states of the hunks are these, the current one in capitals."""
    return lambda pilot: states(pilot) == pattern


def shows(words: str) -> Seen:
    """These words are on the screen."""
    return lambda pilot: words in snapshot(pilot)


def opens(screen: type, words: str = "") -> Seen:
    """A screen of this kind is in front."""
    return lambda pilot: isinstance(pilot.app.screen, screen) and words in snapshot(pilot)


def undecided(then: Seen) -> Seen:
    """The same, and nothing is decided by it."""
    return lambda pilot: then(pilot) and states(pilot).lower() == "pplpppp"


WORKS: dict[str, tuple[str, Seen]] = {
    "accept": ("", stands("aPlpppp")),
    "reject": ("", stands("rPlpppp")),
    "edit": ("", undecided(shows("edit (Enter accepts, Esc goes back): receives"))),
    "skip": ("", stands("pPlpppp")),
    "undo": ("a", stands("Pplpppp")),
    "redo": ("a u", stands("Aplpppp")),
    "accept_all": ("", undecided(opens(Chooser, "Accept all like this"))),
    "reject_all": ("", undecided(opens(Chooser, "Reject all like this"))),
    "repeat": ("x", stands("rrLpppp")),
    "mark": ("", stands("mPlpppp")),
    "comment": ("", undecided(shows("note to the author:"))),
    "unlock": ("g 3 enter", undecided(shows("why may these words be changed?"))),
    "ignore": ("", undecided(opens(Chooser, "Stop proposing this"))),
    "split": ("j", stands("pPplpppp")),
    "edit_paragraph": ("", lambda pilot: "Harbour board recieves word" in desk(pilot).review.text(0)),
    "next": ("", stands("pPlpppp")),
    "previous": ("end", stands("pplppPp")),
    "next_any": ("", stands("pPlpppp")),
    "previous_any": ("a", stands("Aplpppp")),
    "next_paragraph": ("j", stands("ppLpppp")),
    "previous_paragraph": ("j", stands("Pplpppp")),
    "first": ("j j", stands("Pplpppp")),
    "last": ("", stands("pplpppP")),
    "goto": ("", undecided(shows("go to number, ¶ or id:"))),
    "show": ("", undecided(lambda pilot: isinstance(pilot.app.focused, Why))),
    "find": ("", undecided(shows("find:"))),
    "find_next": ("slash h a r b o u r enter", undecided(shows("3 of 3"))),
    "find_previous": ("slash h a r b o u r enter", undecided(shows("1 of 3"))),
    "filter": ("", undecided(opens(Chooser, "Show only"))),
    "clear_filter": ("f 2", undecided(lambda pilot: len(desk(pilot).reading.shown) == 7)),
    "order": ("", undecided(lambda pilot: desk(pilot).reading.order is Order.SEVERITY)),
    "view": ("", undecided(lambda pilot: desk(pilot).prose.galley.view is View.RESULT)),
    "fold": ("", undecided(shows("2 paragraphs without proposals"))),
    "why": ("", undecided(lambda pilot: desk(pilot).has_class("-with-strip"))),
    "mouse": ("", undecided(shows("the mouse is the terminal’s"))),
    "theme": ("", undecided(lambda pilot: pilot.app.theme == "newsdesk-light")),
    "queue": ("", undecided(opens(Queue, "2 articles"))),
    "next_article": ("", lambda pilot: desk(pilot).reading.article == 1),
    "previous_article": ("", lambda pilot: desk(pilot).reading.article == 1),
    "preview": ("a", opens(Page, "+Harbour board receives")),
    "compare": ("", undecided(opens(Page, "has changed on disk"))),
    "write": ("a", opens(Dialogue, "Still pending: 6 of 7")),
    "leave": ("a", opens(Dialogue, "1 decision on article1.txt not written yet")),
    "help": ("", undecided(opens(Page, "How a review goes"))),
    **{f"pick({n})": ("g 5 enter" if n < 3 else "", shows(f"there is no {n}")) for n in range(3, 10)},
    "pick(1)": ("g 5 enter", lambda pilot: "at $1.5 million" in desk(pilot).review.text(0)),
    "pick(2)": ("g 5 enter", lambda pilot: "at $1,500 million" in desk(pilot).review.text(0)),
}
"""For each action the keys before it, and what is to be seen after it."""
PRESSES = [(action.id, key) for action in (*ACTIONS, *PICKS) for key in key_names(action.keys)]


def test_every_action_has_its_row() -> None:
    """A new action is tried here, or this fails."""
    assert set(WORKS) == {action.id for action in (*ACTIONS, *PICKS)}


@pytest.mark.parametrize(("action", "key"), PRESSES)
def test_the_key_does_what_its_action_says(
    action: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each key of each action, with two articles open and an editor that changes a word."""
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\n"
        "file.write_text(file.read_text().replace('warning', 'word'))\n"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    before, seen = WORKS[action]

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, ARTICLE))
        async with review(of) as pilot:
            await until(pilot, lambda: all(job.opened for job in of.jobs))
            monkeypatch.setattr(pilot.app, "suspend", nullcontext)  # there is no terminal to hand over
            if action == "compare":
                Path(of.jobs[0].name).write_text(ARTICLE.replace("quiet", "loud"))
                desk(pilot).look_at_file()
            await press(pilot, *before.split(), key)
            await until(pilot, lambda: seen(pilot))

    asyncio.run(test())
