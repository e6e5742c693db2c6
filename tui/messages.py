"""What the review screen asks of the program around it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.sitting import Job


@dataclass
class OpenArticle(Message):
    """Another article is to be opened, computed first if need be."""

    job: Job
    passing: bool = False
    """On to the next one where nothing is left to decide in it."""


@dataclass
class LookAhead(Message):
    """Somebody looks at the queue: what is not computed yet may be."""


@dataclass
class StartAgain(Message):
    """An article is to be read and computed anew from the disk."""

    job: Job


@dataclass
class ToggleMouse(Message):
    """The mouse is to go to the terminal, or to come back."""


@dataclass
class Computed(Message):
    """A thread has computed an article; `patchset` is None where it was stopped or failed."""

    job: Job
    patchset: object
    error: str = ""
    again: bool = False


@dataclass
class Progressed(Message):
    """A thread is so far with an article."""

    job: Job
    done: int
    total: int
