"""The review of articles on disk: crash-safe, resumable, locked; what editors decided before."""

from __future__ import annotations

from cleanup.session.carrying import Carried
from cleanup.session.folder import Listed, every
from cleanup.session.lock import Holder
from cleanup.session.memory import Remembered, counts, forget, remembered
from cleanup.session.queue import Ending, Entry, Queue
from cleanup.session.session import Opened, Resumed, Session

__all__ = [
    "Carried",
    "Ending",
    "Entry",
    "Holder",
    "Listed",
    "Opened",
    "Queue",
    "Remembered",
    "Resumed",
    "Session",
    "counts",
    "every",
    "forget",
    "remembered",
]
