"""What can be decided about a hunk, and how a decision is remembered and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from cleanup.edit import Edit


class Decision(StrEnum):
    """What a person, or a policy, has said about a hunk."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    EDITED = "edited"
    """Accepted with other words than the proposed ones."""
    REJECTED = "rejected"
    MARKED = "marked"
    """To be looked at again: as good as pending."""


class State(StrEnum):
    """What a hunk is shown as: its decision, or what stands in the way of one."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    MARKED = "marked"
    AUTO = "auto"
    """Accepted by a policy, not by a person."""
    SUPERSEDED = "superseded"
    """Undecided, and an accepted hunk stands where it would; undecided again once that one is taken back."""
    LOCKED = "locked"
    """Undecided wording inside somebody's words: accepted only after it was unlocked with a reason."""
    STALE = "stale"
    """The text under it has changed: never applied."""


OPEN = frozenset({State.PENDING, State.MARKED, State.LOCKED})
"""States in which a person is still asked."""
APPLIED = frozenset({State.ACCEPTED, State.EDITED, State.AUTO})
"""States whose edits stand in the result."""


class Key(NamedTuple):
    """Which hunk of which article of a review."""

    article: int
    """Its place in the order in which articles were added, from 0."""
    id: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that has been decided about one hunk."""

    decision: Decision = Decision.PENDING
    edits: tuple[Edit, ...] | None = None
    """What is written where it is accepted; None: the hunk's own edits."""
    note: str = ""
    """A query to the author, or a reason."""
    auto: bool = False
    """A policy decided."""
    unlocked: str = ""
    """Why somebody's words may be changed here; empty while they may not."""
    split: bool = False
    """Its parts stand in its place and are decided one by one."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON, without what is as in a new verdict."""
        record: dict[str, Any] = {}
        if self.decision is not Decision.PENDING:
            record["decision"] = self.decision.value
        if self.edits is not None:
            record["edits"] = [[e.start, e.end, e.replacement] for e in self.edits]
        if self.note:
            record["note"] = self.note
        if self.auto:
            record["auto"] = True
        if self.unlocked:
            record["unlocked"] = self.unlocked
        if self.split:
            record["split"] = True
        return record

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Verdict:
        """Back from JSON; KeyError, TypeError or ValueError where it is none."""
        edits = record.get("edits")
        return cls(
            Decision(record.get("decision", Decision.PENDING)),
            None if edits is None else tuple(Edit(int(a), int(b), str(new)) for a, b, new in edits),
            str(record.get("note", "")),
            bool(record.get("auto", False)),
            str(record.get("unlocked", "")),
            bool(record.get("split", False)),
        )


UNDECIDED = Verdict()


class Change(NamedTuple):
    """What one command did to one hunk."""

    key: Key
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class Command:
    """One step that is undone as a whole, however many hunks it decided."""

    id: str
    name: str
    """accept, reject, edit, mark, reset, note, unlock, split, rewrite …"""
    changes: tuple[Change, ...]
    by: str = ""
    at: float = 0.0
    """Seconds since 1970."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The hunks it changed, in the order in which it did."""
        return tuple(change.key for change in self.changes)


class Event(NamedTuple):
    """Something that happened to a review, told to who listens before it counts."""

    kind: str
    """do, undo or redo"""
    command: Command


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call decided and what it had to leave."""

    decided: tuple[Key, ...]
    """Those that now stand as asked for, the ones that did before included."""
    refused: tuple[tuple[Key, str], ...] = ()
    """Those that could not take the decision, each with the reason as a sentence."""
