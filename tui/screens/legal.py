"""Which actions are legal now, and why the others are not: the words an editor is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.review import OPEN, State
from tui.display import options

if TYPE_CHECKING:
    from tui.screens.core import Core

DECIDES = frozenset(
    "accept reject edit mark repeat pick split accept_all reject_all ignore comment unlock skip".split()
) | {"edit_paragraph"}
REWORDS = frozenset({"accept", "pick", "edit", "repeat"})
CHANGES = DECIDES - {"skip"} | {"undo", "redo"}


def why_not(action: str, screen: Core) -> str:
    """Why an action cannot be done now; empty where it can."""
    if action in DECIDES or action in CHANGES:
        return _closed(action, screen) or _decision(action, screen)
    return _view(action, screen) or _article(action, screen)


def _closed(action: str, screen: Core) -> str:
    """Reasons that hold for every decision."""
    if screen.too_small:
        return "the terminal is too small to decide"
    job = screen.sitting.job_of(screen.reading.article)
    if action in CHANGES and job.opened and job.opened.holder:
        return f"read only: {job.opened.holder} has it open"
    if action in DECIDES and screen.reading.current is None:
        return "nothing is proposed here"
    return ""


def _decision(action: str, screen: Core) -> str:
    reading, review = screen.reading, screen.review
    if action == "undo":
        return "" if review.history.done else "nothing to undo"
    if action == "redo":
        return "" if review.history.undone else "nothing to do again"
    key = reading.current
    if key is None:
        return ""
    hunk, state = review.hunk(key), review.state(key)
    if state is State.STALE and action not in ("skip", "comment"):
        return "the file has changed under it: it is never applied"
    if action == "unlock":
        return "" if state is State.LOCKED or review.locked(key) else "this is not locked"
    if review.locked(key) and action in REWORDS:
        return f"somebody’s words: {screen.key_of('unlock')} unlocks them with a reason"
    if action == "pick" and not options(hunk):
        return "there is nothing to pick from"
    if action in ("accept", "accept_all") and not hunk.edits and not review.verdict(key).edits:
        picks = "1 picks an answer, " if options(hunk) else ""
        return (
            f"a query has no correction of its own: {picks}{screen.key_of('edit')} answers it, "
            f"{screen.key_of('comment')} notes it, {screen.key_of('reject')} dismisses it"
        )
    if action == "repeat" and reading.last is None:
        return "nothing has been decided yet"
    if action == "split" and not review.parts(key):
        return "this is one piece"
    if action == "edit_paragraph" and screen.app.is_web:
        return "there is no editor in a browser"
    return ""


def _view(action: str, screen: Core) -> str:
    reading = screen.reading
    if action in ("find_next", "find_previous") and not reading.found:
        return f"no search is active: {screen.key_of('find')} starts one; {screen.key_of('reject')} rejects"
    if action == "clear_filter" and not reading.wanted:
        return "no filter is on"
    if action in ("next", "previous"):
        others = (key for key in reading.shown if key != reading.current)
        if not any(screen.review.state(key) in OPEN for key in others):
            return "no other is pending here"
    return ""


def _article(action: str, screen: Core) -> str:
    sitting = screen.sitting
    if action in ("next_article", "previous_article", "queue") and len(sitting.jobs) < 2:
        return "this is the only article"
    if action == "compare" and not screen.conflict:
        return "the file is as it was when it was opened"
    if action == "preview" and not screen.review.edits(screen.reading.article):
        return "nothing is accepted yet"
    return ""
