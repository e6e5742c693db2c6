"""The decisions on the hunks of one or many articles: how they are made, taken back and made again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count, pairwise
from uuid import uuid4

from cleanup.edit import Edit
from cleanup.errors import DecisionError
from cleanup.patchset import PatchSet
from cleanup.review import wording
from cleanup.review.history import History
from cleanup.review.lists import Lists
from cleanup.review.rewriting import rewritten
from cleanup.review.verdict import UNDECIDED, Change, Command, Decision, Event, Key, Outcome, Verdict

VERBS = {
    Decision.PENDING: "reset",
    Decision.ACCEPTED: "accept",
    Decision.EDITED: "edit",
    Decision.REJECTED: "reject",
    Decision.MARKED: "mark",
}
FIRST = {decision: Verdict(decision) for decision in Decision}
"""What a decision makes of a hunk about which nothing was said before."""


class Review(Lists):
    """A review without a screen; the one mutable type.

    Every method that changes something is one command: one step for `undo`, one event for those who
    listen. Listeners are told before it counts: where one raises (a full disk, a session held by another),
    nothing has changed. What cannot be done raises DecisionError with a sentence for the editor.

    Invariants: no two applied hunks overlap; the result depends on the verdicts, not on their order; undoing
    n commands restores the state before them exactly; with nothing accepted the result is the source.
    """

    def __init__(self, patchsets: Iterable[PatchSet] = (), *, by: str = "") -> None:
        self.by = by
        """Who decides; stands in each command."""
        self.history = History()
        self._listeners: list[Callable[[Event], None]] = []
        super().__init__(patchsets)

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Have every event told; raising in the listener stops it from happening."""
        self._listeners.append(listener)

    # Decisions

    def decide(
        self,
        keys: Key | Iterable[Key],
        decision: Decision,
        *,
        text: str | None = None,
        alternative: int | None = None,
        note: str | None = None,
        auto: bool = False,
    ) -> Outcome:
        """Decide on hunks, all in one command.

        `text` with EDITED: what has become of the draft. `alternative` with ACCEPTED: which of the hunk's
        alternatives, from 0. `auto`: a policy decides. Hunks that cannot take the decision are left and
        named in the outcome; where none can, DecisionError says why. PENDING takes a decision back.
        """
        if (decision is Decision.EDITED) != (text is not None):
            raise ValueError("EDITED goes with a text, and nothing else does")
        chosen = (keys,) if isinstance(keys, Key) else tuple(keys)
        refused: list[tuple[Key, str]] = []
        done: list[Change] = []
        decided: list[Key] = []
        for key in chosen:
            try:
                after = self._verdict(key, decision, text, alternative)
                if note is not None or auto:
                    after = replace(after, auto=auto, note=after.note if note is None else note)
                done += self._try(key, after)
                decided.append(key)
            except DecisionError as error:
                refused.append((key, str(error)))
        if chosen and not decided:
            raise DecisionError(refused[0][1])
        self._commit("policy" if auto else VERBS[decision], done)
        return Outcome(tuple(decided), tuple(refused))

    def note(self, keys: Key | Iterable[Key], note: str) -> None:
        """Put a query to the author, or a reason, on hunks; an empty one takes it off."""
        chosen = (keys,) if isinstance(keys, Key) else tuple(keys)
        self._change("note", {k: replace(self.verdict(k), note=note) for k in chosen})

    def unlock(self, key: Key, reason: str) -> None:
        """Allow somebody's words to be changed here, for a reason that is kept."""
        if not self.locked(key):
            raise DecisionError("this is not locked")
        if not reason.strip():
            raise DecisionError("say why these words may be changed")
        self._change("unlock", {key: replace(self.verdict(key), unlocked=reason.strip())})

    def split(self, key: Key) -> tuple[Key, ...]:
        """Put the independent parts of a hunk in its place; their keys."""
        parts = self.parts(key)
        if not parts:
            raise DecisionError("this is one piece: it cannot be split")
        self._change("split", {key: replace(self.verdict(key), split=True)})
        return tuple(Key(key.article, part.id) for part in parts)

    def correct(self, article: int, edits: Iterable[Edit], note: str = "") -> Key:
        """An editor's own correction where none was proposed; it is accepted as it is made."""
        own = tuple(sorted(edits))
        if not own:
            raise DecisionError("this changes nothing")
        key = self._own(article, own)
        self._change("correct", {key: Verdict(Decision.EDITED, own, note=note)})
        return key

    def rewrite(self, article: int, paragraph: int, words: str) -> Key | None:
        """Make a paragraph read like this: what was proposed is accepted or rejected, the rest is own.

        The key of the editor's own correction; None where there was nothing but what had been proposed.
        """
        span = self._articles[article].paragraphs[paragraph].span
        verdicts, own = rewritten(self, article, span, words)
        key = self._own(article, own) if own else None
        if key:
            verdicts[key] = Verdict(Decision.EDITED, own)
        self._change("rewrite", verdicts)
        return key

    # Undo

    def undo(self) -> Command | None:
        """Take back the last command, whole, and name it: the cursor belongs on its first key.

        None where there is none.
        """
        if not self.history.done:
            return None
        command = self.history.done[-1]
        self._tell("undo", command)
        for change in reversed(command.changes):
            self._set(change.key, change.before)
        self.history.undone.append(self.history.done.pop())
        return command

    def redo(self) -> Command | None:
        """Make the last command that was taken back again; None where there is none."""
        if not self.history.undone:
            return None
        command = self.history.undone[-1]
        self._tell("redo", command)
        for change in command.changes:
            self._set(change.key, change.after)
        self.history.done.append(self.history.undone.pop())
        return command

    def restore(
        self,
        verdicts: Mapping[Key, Verdict],
        done: Iterable[Command] = (),
        undone: Iterable[Command] = (),
    ) -> tuple[Key, ...]:
        """Take up earlier verdicts and their history, silently; the keys that no longer fit and were left."""
        stacks = tuple(done), tuple(undone)
        for change in (change for stack in stacks for command in stack for change in command.changes):
            self._adopt(change.key, change.after)
        _, left = self._let_stand(verdicts)
        self.history.merge(*stacks)
        return left

    def adopt(self, verdicts: Mapping[Key, Verdict], name: str) -> tuple[Key, ...]:
        """Let verdicts from elsewhere stand, as one command; the keys that do not fit and were left."""
        done, left = self._let_stand(verdicts)
        self._commit(name, done)
        return left

    def replace(self, article: int, patchset: PatchSet, *, stale: Iterable[str] = ()) -> None:
        """Put another version of an article in its place, with nothing decided and no history."""
        self.history.forget(article)
        super().replace(article, patchset, stale=stale)

    # How a command comes about

    def _verdict(self, key: Key, decision: Decision, text: str | None, alternative: int | None) -> Verdict:
        """What a decision makes of a hunk; DecisionError where the hunk cannot take it."""
        if key not in self:
            raise DecisionError("this is no longer there")
        hunk, before = self.hunk(key), self.verdict(key)
        own = before.edits if hunk.rule == wording.OWN else None
        if before is UNDECIDED:
            plain = FIRST[decision]
        else:
            plain = Verdict(decision, own, note=before.note, unlocked=before.unlocked)
        if decision not in (Decision.ACCEPTED, Decision.EDITED):
            return plain
        if self.locked(key):
            raise DecisionError("these are somebody’s words: unlock them with a reason first")
        if text is not None:
            edits = wording.edited(self.document(key.article).text, hunk, self.applied(key), text)
            if not edits:
                return replace(plain, decision=Decision.REJECTED)
            same = edits == hunk.edits and own is None
            return replace(plain, decision=Decision.ACCEPTED) if same else replace(plain, edits=edits)
        if alternative is not None:
            if not 0 <= alternative < len(hunk.alternatives):
                raise DecisionError(f"there is no alternative {alternative + 1}")
            return replace(plain, edits=hunk.alternatives[alternative])
        if not hunk.edits and not before.edits:
            raise DecisionError("a query has no correction of its own: pick, edit, mark or reject it")
        return plain if hunk.edits else replace(plain, edits=before.edits)

    def _own(self, article: int, edits: tuple[Edit, ...]) -> Key:
        known = self._articles[article].hunks
        free = (f"{wording.OWN_ID}{n}" for n in count(1))
        key = Key(article, next(name for name in free if name not in known))
        self._adopt(key, Verdict(Decision.EDITED, edits))
        return key

    def _adopt(self, key: Key, verdict: Verdict) -> None:
        """Know an editor's own correction by its verdict."""
        if wording.is_own(key.id) and verdict.edits:
            self._articles[key.article].hunks.setdefault(key.id, wording.own(key.id, verdict.edits))

    def _let_stand(self, verdicts: Mapping[Key, Verdict]) -> tuple[list[Change], tuple[Key, ...]]:
        """Those verdicts that can stand do, split hunks before their parts; the keys of the others."""
        left: list[Key] = []
        done: list[Change] = []
        for key, verdict in sorted(verdicts.items(), key=lambda item: item[0].id.count(".")):
            self._adopt(key, verdict)
            try:
                done += self._try(key, verdict)
            except (KeyError, DecisionError):
                left.append(key)
        return done, tuple(left)

    def _change(self, name: str, verdicts: Mapping[Key, Verdict]) -> None:
        """One command that lets these verdicts stand, all or none."""
        done: list[Change] = []
        try:
            for key, verdict in verdicts.items():
                done += self._try(key, verdict)
        except DecisionError:
            self._take_back(done)
            raise
        self._commit(name, done)

    def _try(self, key: Key, verdict: Verdict) -> list[Change]:
        """Let a verdict stand if its edits can; no change where it stood before."""
        before = self.verdict(key)
        if verdict == before:
            return []
        article, edits = self._articles[key.article], self._written(key, verdict)
        if key.id in article.stale:
            raise DecisionError("the text under it has changed")
        if not all(map(article.patchset.document.holds, edits)):
            raise DecisionError("the text there cannot be edited, or the file cannot hold these letters")
        if len(edits) > 1 and any(a.clashes(b) for a, b in pairwise(sorted(edits))):
            raise DecisionError("these changes overlap each other")
        if article.blocked(key.id, edits):
            raise DecisionError("an accepted correction stands in the way: take that back first")
        self._set(key, verdict)
        return [Change(key, before, verdict)]

    def _commit(self, name: str, done: list[Change]) -> None:
        if not done:
            return
        command = Command(uuid4().hex[:12], name, tuple(done), self.by, time.time())
        try:
            self._tell("do", command)
        except BaseException:
            self._take_back(done)
            raise
        self.history.push(command)

    def _take_back(self, done: list[Change]) -> None:
        for change in reversed(done):
            self._set(change.key, change.before)

    def _tell(self, kind: str, command: Command) -> None:
        for listener in self._listeners:
            listener(Event(kind, command))
