"""Deciding many at once: all like this one."""

from __future__ import annotations

from cleanup.review import Decision, Key, Scope
from tui.content import one_line
from tui.reading import Last
from tui.screens.chooser import Choice, Chooser
from tui.screens.deciding import Deciding

MANY = 20
"""More than so many at once are asked about once."""


class Bulk(Deciding):
    """Each choice is one command, and one undo takes all of it back."""

    def action_accept_all(self) -> None:
        """Choose which to accept with the current one."""
        self._choose_scope(Decision.ACCEPTED)

    def action_reject_all(self) -> None:
        """Choose which to reject with the current one."""
        self._choose_scope(Decision.REJECTED)

    def _choose_scope(self, decision: Decision) -> None:
        current = self.reading.current
        if current is None or self._too_soon():
            return
        choices = []
        for scope in Scope:
            if scope is Scope.EVERYWHERE and len(self.review) < 2:
                continue
            if scope is Scope.SHOWN and not self.reading.wanted:
                continue
            keys = tuple(self.review.alike(current, scope, self.reading.shown))
            if keys:
                examples = ", ".join(dict.fromkeys(self._example(key) for key in keys[:40]))
                count = "this one alone" if keys == (current,) else str(len(keys))
                choices.append(Choice(f"{scope.value} ({count})", keys, examples, ask=len(keys) > MANY))
        verb = "Accept" if decision is Decision.ACCEPTED else "Reject"
        title = f"{verb} all like this"
        self.app.push_screen(Chooser(title, choices), lambda keys: self._decide_all(keys, decision))

    def _example(self, key: Key) -> str:
        return one_line(self.reading.example(key))

    def _decide_all(self, keys: object, decision: Decision) -> None:
        if not isinstance(keys, tuple):
            return
        if self._order(keys, Last(decision)):
            done = len(self.review.history.done[-1].changes)
            self._advance(decision)
            self.hint(f"{done} {'accepted' if decision is Decision.ACCEPTED else 'rejected'}: "
                      f"{self.key_of('undo')} takes all of it back")  # fmt: skip
