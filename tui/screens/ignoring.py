"""Not proposing again: one hunk, all like it, all of its rule, or a word that the desk accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from cleanup.analysis.respelling import respelt
from cleanup.edit import Edit
from cleanup.errors import CleanupError
from cleanup.hunk import Hunk
from cleanup.review import OPEN, Command, Decision, Key, Scope, Verdict
from tui.content import near
from tui.screens.bulk import Bulk
from tui.screens.chooser import Choice, Chooser

KEEP = "keep the word "
"""How a command is named that puts the word behind it among those the desk accepts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word the desk is to accept."""

    text: str


class Ignoring(Bulk):
    """Each choice is one command, and one undo takes all of it back."""

    def action_ignore(self) -> None:
        """Choose how far this is not to be proposed."""
        current = self.reading.current
        if current is None or self._too_soon():
            return
        hunk = self.review.hunk(current)
        same, by_rule = (tuple(self.review.alike(current, scope)) for scope in (Scope.CHANGE, Scope.RULE))
        choices = [
            Choice("leave this one as it is", (current,)),
            Choice(f"leave it everywhere in this article ({len(same)})", same),
            Choice(f"leave everything {hunk.rule} proposes here ({len(by_rule)})", by_rule),
            *self._words(hunk),
        ]
        self.app.push_screen(
            Chooser("Stop proposing this", [choice for choice in choices if choice.value]), self._ignore
        )

    def _words(self, hunk: Hunk) -> Iterator[Choice]:
        vocabulary = self.sitting.vocabulary(self.job)
        if vocabulary is None:
            return
        found = (islice(respelt(self.reading.text, edit), 1) for edit in _respelling(hunk))
        for word in dict.fromkeys(word for words in found for word in words):
            yield Choice(f"accept “{word}” here and in all articles to come", Word(word),
                         f"adds it to {near(vocabulary.file)}")  # fmt: skip

    def _ignore(self, chosen: object) -> None:
        if isinstance(chosen, Word):
            self._keep(chosen.text)
        else:
            self._decide_all(chosen, Decision.REJECTED)

    def _keep(self, word: str) -> None:
        """Leave a word wherever it would be respelt, and put it among those the desk accepts."""
        vocabulary = self.sitting.vocabulary(self.job)
        if vocabulary is None:
            return
        left = dict(self._left_with(word))
        try:
            vocabulary.add(word)
            self.review.adopt(left, KEEP + word)
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        self.show_changes(set(left))
        self._advance(Decision.REJECTED)
        self.hint(f"“{word}” now stands in {near(vocabulary.file)}: {self.key_of('undo')} takes it out again")

    def _left_with(self, word: str) -> Iterator[tuple[Key, Verdict]]:
        review, session = self.review, self.sitting.session
        for key in review:
            text, edits = review.document(key.article).text, _respelling(review.hunk(key))
            mine = review.state(key) in OPEN and not session.read_only(key.article)
            if mine and any(word in respelt(text, edit) for edit in edits):
                yield key, replace(review.verdict(key), decision=Decision.REJECTED)

    def _travel(self, way: Callable[[], Command | None], said: str) -> Command | None:
        command = super()._travel(way, said)
        vocabulary = self.sitting.vocabulary(self.job)
        if command is not None and vocabulary is not None and command.name.startswith(KEEP):
            word = command.name.removeprefix(KEEP)
            try:
                (vocabulary.remove if way == self.review.undo else vocabulary.add)(word)
            except CleanupError as error:
                self.hint(str(error), bell=True)
        return command


def _respelling(hunk: Hunk) -> tuple[Edit, ...]:
    """What a hunk would change; inside a quotation it may only offer that."""
    return hunk.edits or (hunk.alternatives[0] if hunk.in_quotation and hunk.alternatives else ())
