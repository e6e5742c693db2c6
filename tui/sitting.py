"""One sitting of an editor: the session, the articles asked for and how far each of them is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cleanup.config.vocabulary import Vocabulary
from cleanup.patchset import PatchSet
from cleanup.review import OPEN
from cleanup.session import Ending, Opened, Session, ending
from tui.options import Options
from tui.reading import Reading

Watch = Callable[[int, int], None]
"""Told how much is done, and of how much; raises where the work is to stop."""
Propose = Callable[[str, Watch], PatchSet]
"""The proposals for an article by its name, computed in a thread."""


class Stage(StrEnum):
    """How far an article is."""

    WAITING = "waiting"
    COMPUTING = "computing"
    READY = "ready"
    WRITTEN = "written"
    FAILED = "failed"


@dataclass(slots=True)
class Job:
    """One article of the queue."""

    name: str
    stage: Stage = Stage.WAITING
    opened: Opened | None = None
    error: str = ""

    @property
    def article(self) -> int:
        """Its number in the review; -1 before it is there."""
        return self.opened.article if self.opened else -1


class Sitting:
    """What the screens share. Computing happens in threads, everything else in the thread of the screen."""

    def __init__(
        self,
        session: Session,
        names: Iterable[str],
        propose: Propose,
        options: Options | None = None,
        *,
        fingerprint: str = "",
        target: Callable[[str], Path | None] | None = None,
        vocabulary: Callable[[str], Vocabulary | None] | None = None,
    ) -> None:
        self.session, self.propose = session, propose
        self.options = options or Options()
        self.jobs = [Job(name) for name in names]
        self.fingerprint = fingerprint
        self.reading: Reading | None = None
        self.discarded = False
        """Whether the editor has thrown the decisions away."""
        self._target, self._vocabulary = target, vocabulary

    def add(self, job: Job, patchset: PatchSet) -> None:
        """Take a computed article into the session."""
        job.opened = self.session.add(patchset, self.fingerprint)
        job.stage = Stage.READY

    def job_of(self, article: int) -> Job:
        """The job of an article of the review."""
        return next(job for job in self.jobs if job.article == article)

    def pending(self, job: Job) -> int:
        """How many hunks of an article are still to be decided; nought for one that is not ready."""
        if job.opened is None:
            return 0
        counts = self.session.review.counts(job.article)
        return sum(counts[state] for state in OPEN)

    def waiting(self) -> Job | None:
        """The next article that nobody has computed."""
        return next((job for job in self.jobs if job.stage is Stage.WAITING), None)

    def beside(self, job: Job, *, back: bool = False) -> Job | None:
        """The next article with pending work, or one that is still to be computed; back: the one before."""
        at, count = self.jobs.index(job), len(self.jobs)
        step = -1 if back else 1
        for distance in range(1, count):
            other = self.jobs[(at + step * distance) % count]
            if other.stage is Stage.WAITING or other.stage is Stage.COMPUTING:
                return other
            if other.opened and (back or self.pending(other)):
                return other
        return None

    def write(self, job: Job) -> Path:
        """Write the result of an article where it belongs."""
        path = self.session.write(job.article, self._target(job.name) if self._target else None)
        job.stage = Stage.WRITTEN
        return path

    def vocabulary(self, job: Job) -> Vocabulary | None:
        """The words the desk accepts, where some can be added."""
        return self._vocabulary(job.name) if self._vocabulary else None

    def unwritten(self) -> list[Job]:
        """Articles with decisions that no file shows yet."""
        return [job for job in self.jobs if job.opened and self.session.unwritten(job.article)]

    def ending(self) -> int:
        """How it stands now, as an exit code."""
        failed = any(job.stage is Stage.FAILED for job in self.jobs)
        waiting = any(job.opened is None for job in self.jobs)
        return int(
            Ending.DISCARDED if self.discarded else ending(self.session, failed=failed, waiting=waiting)
        )

    def said(self) -> list[str]:
        """What is to be read when the screen is gone: one line for each article that somebody has touched."""
        unwritten = self.unwritten()
        return [line for job in self.jobs if (line := self._said(job, kept=job in unwritten))]

    def _said(self, job: Job, *, kept: bool) -> str:
        if job.error:
            return job.error
        if job.opened is None:
            return ""
        done, total = self.session.review.progress(job.article)
        decided = f"{done} of {total} decided"
        if kept:
            return f"{job.name}: {decided}; the session is kept, the same command goes on"
        if job.stage is Stage.WRITTEN:
            return f"{job.name}: written" + (f", {decided}" if done < total else "")
        return f"{job.name}: {decided}" if done < total else ""
