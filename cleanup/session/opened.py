"""What is said of an article that comes into a session."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.review import Key
from cleanup.session.lock import Holder


@dataclass(frozen=True, slots=True)
class Resumed:
    """What was there when an article was opened again."""

    decided: int
    total: int
    when: float
    """Of the last decision, seconds since 1970."""
    by: str
    at: Key | None
    """Where the editor was."""
    left: int = 0
    """Decisions that no longer fit any proposal."""


@dataclass(frozen=True, slots=True)
class Opened:
    """How an article came into the session."""

    article: int
    """Its number in the review."""
    holder: Holder | None = None
    """Who has it open: then it can be read here, not decided."""
    resumed: Resumed | None = None
    known: int = 0
    """Hunks that are not proposed again because an editor has rejected the same before."""
    earlier: int = 0
    """Unwritten decisions about an earlier version of the file; `carry` takes them over."""
