"""The commands of a review in order, and those that were taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cleanup.review.verdict import Command


class History:
    """Two stacks: what undo takes back next, and what redo makes again next."""

    def __init__(self) -> None:
        self.done: list[Command] = []
        self.undone: list[Command] = []

    def push(self, command: Command) -> None:
        """A new command: what was undone is gone."""
        self.done.append(command)
        self.undone.clear()

    def merge(self, done: Iterable[Command], undone: Iterable[Command]) -> None:
        """Take in what another article remembers; a command known here already becomes one step with it."""
        self.done = _merged(self.done, done)
        self.undone = list(reversed(_merged(reversed(self.undone), reversed(list(undone)))))

    def forget(self, article: int) -> None:
        """Drop what commands did to one article."""
        for stack in (self.done, self.undone):
            kept = [(c, tuple(ch for ch in c.changes if ch.key.article != article)) for c in stack]
            stack[:] = [replace(command, changes=changes) for command, changes in kept if changes]


def _merged(ours: Iterable[Command], theirs: Iterable[Command]) -> list[Command]:
    known = {command.id: command for command in ours}
    for command in theirs:
        mine = known.get(command.id)
        changes = (*mine.changes, *command.changes) if mine else command.changes
        known[command.id] = replace(command, changes=changes)
    return sorted(known.values(), key=lambda command: command.at)
