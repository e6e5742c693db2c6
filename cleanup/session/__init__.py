"""The review of articles on disk: crash-safe, resumable, locked; what editors decided before."""

from __future__ import annotations

from cleanup.session.carrying import Carried
from cleanup.session.ending import ENDINGS, Ending, ending, tell
from cleanup.session.folder import Listed, every
from cleanup.session.lock import Holder
from cleanup.session.memory import Remembered, counts, forget, remembered
from cleanup.session.opened import Opened, Resumed
from cleanup.session.session import Session

__all__ = [
    "ENDINGS",
    "Carried",
    "Ending",
    "Holder",
    "Listed",
    "Opened",
    "Remembered",
    "Resumed",
    "Session",
    "counts",
    "ending",
    "every",
    "forget",
    "remembered",
    "tell",
]
