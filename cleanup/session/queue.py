"""The articles somebody is to review, one after the other: proposed, opened, written, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from cleanup.errors import ChangedError, CleanupError
from cleanup.hunk import Class
from cleanup.patchset import PatchSet
from cleanup.review import Decision, State
from cleanup.session.session import Opened, Session


class Ending(IntEnum):
    """How a review ended, as an exit code."""

    DONE = 0
    """Everything is decided and written, or there was nothing to review."""
    FAILED = 1
    """An article could not be read, proposed for or written."""
    LEFT = 3
    """Something is pending or not written; the session is kept."""
    CHANGED = 4
    """The article changed on disk and was not written."""
    LOCKED = 5
    """Somebody else has it open."""
    DISCARDED = 6
    """Decisions were thrown away."""


@dataclass
class Entry:
    """One article of the queue."""

    name: str
    """As the user gave it."""
    opened: Opened | None = None
    """Once its review can begin; `opened.article` is its number in the review."""
    error: str = ""
    """One line, where it could not be opened; the others go on."""
    changed: bool = field(default=False)
    """It was not written because the file on disk is another one by now."""
    discarded: bool = False

    @property
    def article(self) -> int | None:
        """Its number in the review, once it is open."""
        return None if self.opened is None else self.opened.article


class Queue:
    """Articles on their way through a session.

    `prepare` may run in any thread, for the next article while this one is reviewed; everything else belongs
    to the thread of the session.
    """

    def __init__(
        self,
        session: Session,
        names: Sequence[str],
        propose: Callable[[str], PatchSet],
        *,
        fingerprint: str = "",
        out: Path | None = None,
        auto: frozenset[Class] = frozenset(),
    ) -> None:
        self.session = session
        self.entries = [Entry(name) for name in names]
        self._propose = propose
        self._fingerprint = fingerprint
        self._out = out
        self._auto = auto

    def prepare(self, index: int) -> PatchSet | CleanupError:
        """What is proposed for an article, from an earlier session or anew; the error where that fails."""
        name = self.entries[index].name
        try:
            known = self.session.proposals(name, self._fingerprint)
            return known if known is not None else self._propose(name)
        except CleanupError as error:
            return error

    def open(self, index: int, prepared: PatchSet | CleanupError) -> Opened | None:
        """Take an article into the review; None where it failed, and its entry says why."""
        entry = self.entries[index]
        if entry.opened is not None:
            return entry.opened
        if isinstance(prepared, CleanupError):
            entry.error = str(prepared)
            return None
        try:
            entry.opened = self.session.add(prepared, self._fingerprint)
        except CleanupError as error:
            entry.error = str(error)
            return None
        if entry.opened.resumed is None and entry.opened.holder is None:
            self._by_policy(entry.opened.article)
        return entry.opened

    def _by_policy(self, article: int) -> None:
        review = self.session.review
        trusted = [k for k in review.keys(article) if review.hunk(k).cls in self._auto]
        trusted = [k for k in trusted if review.state(k) is State.PENDING]
        if trusted:
            review.decide(trusted, Decision.ACCEPTED, auto=True)

    def target(self, index: int) -> Path | None:
        """Where the result goes; None: over the article itself."""
        return None if self._out is None else self._out / Path(self.entries[index].name).name

    def write(self, index: int) -> Path:
        """Write the result of an article. ChangedError or SessionError where that cannot be."""
        entry = self.entries[index]
        if entry.article is None:
            raise CleanupError(f"{entry.name}: not open")
        try:
            return self.session.write(entry.article, self.target(index))
        except ChangedError:
            entry.changed = True
            raise

    def discard(self, index: int) -> None:
        """Throw away what was decided about an article; it is kept among the sessions that are over."""
        entry = self.entries[index]
        if entry.article is not None:
            self.session.discard(entry.article)
            entry.discarded = True

    def ending(self) -> Ending:
        """How it stands now: the first that holds of failed, changed, locked, discarded, left, done."""
        opened = [entry for entry in self.entries if entry.opened is not None]
        numbers = [entry.opened.article for entry in opened if entry.opened is not None]
        review = self.session.review
        if any(entry.error for entry in self.entries):
            return Ending.FAILED
        if any(entry.changed for entry in self.entries):
            return Ending.CHANGED
        if any(self.session.read_only(number) and not review.complete(number) for number in numbers):
            return Ending.LOCKED
        if any(entry.discarded for entry in self.entries):
            return Ending.DISCARDED
        waiting = len(opened) < len(self.entries)
        if waiting or not review.complete() or any(map(self.session.unwritten, numbers)):
            return Ending.LEFT
        return Ending.DONE
