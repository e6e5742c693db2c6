"""How a review ended, as the exit code that says so."""

from __future__ import annotations

import os
from enum import IntEnum
from pathlib import Path

from cleanup.session.session import Session

ENDINGS = "CLEANUP_ENDINGS"
"""Environment variable that names a file to which every review on a screen adds its exit code."""


class Ending(IntEnum):
    """Exit codes of a review; what a person types is 2, a fault of ours 70, a signal 128 and its number."""

    DONE = 0
    """Everything is decided and written, or there was nothing to review."""
    FAILED = 1
    """An article could not be read, proposed for or written."""
    LEFT = 3
    """Something is pending or not written; the session is kept."""
    CHANGED = 4
    """An article changed on disk and was not written."""
    LOCKED = 5
    """Somebody else has an article open."""
    DISCARDED = 6
    """Decisions were thrown away."""


def ending(session: Session, *, failed: bool = False, waiting: bool = False) -> Ending:
    """How it stands now: the first that holds of failed, changed, locked, discarded, left, done.

    `failed`: an article could not be opened; `waiting`: one was not opened yet.
    """
    review = session.review
    articles = range(len(review))
    if failed:
        return Ending.FAILED
    if any(session.refused(n) for n in articles):
        return Ending.CHANGED
    if any(session.read_only(n) and not review.complete(n) for n in articles):
        return Ending.LOCKED
    if any(session.discarded(n) for n in articles):
        return Ending.DISCARDED
    if waiting or not review.complete() or any(session.unwritten(n) for n in articles):
        return Ending.LEFT
    return Ending.DONE


def tell(code: int) -> None:
    """Say how a review ended to the program that shows its screen elsewhere."""
    if place := os.environ.get(ENDINGS):
        with Path(place).open("a") as file:
            file.write(f"{code}\n")
