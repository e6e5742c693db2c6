"""Keys that decide: each is one command of the review, and the screen shows what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanup.errors import CleanupError
from cleanup.review import Command, Decision, Key
from tui.display import options
from tui.reading import Last, Reading
from tui.screens.core import Core
from tui.widgets.linebar import LineBar
from tui.widgets.why import Why


class Deciding(Core):
    """Accept, reject, pick, edit, mark, note, unlock, split, undo; one or all like it."""

    # One hunk

    def action_accept(self) -> None:
        """Accept the correction that is shown."""
        self.decide(Last(Decision.ACCEPTED))

    def action_reject(self) -> None:
        """Leave the text as it is."""
        self.decide(Last(Decision.REJECTED))

    def action_mark(self) -> None:
        """Mark it for a second look."""
        self.decide(Last(Decision.MARKED))

    def action_pick(self, number: int) -> None:
        """Accept what stands under this number in the reasons."""
        current = self.reading.current
        if current is None or self._refuses("pick"):
            return
        hunk = self.review.hunk(current)
        if number > len(options(hunk)):
            self.hint(f"there is no {number} to pick here")
        elif number == 1 and hunk.edits:
            self.decide(Last(Decision.ACCEPTED))
        else:
            self.decide(Last(Decision.ACCEPTED, alternative=number - 1 - bool(hunk.edits)))

    def action_repeat(self) -> None:
        """Decide as the last time."""
        if self.reading.last:
            self.decide(self.reading.last)

    def action_skip(self) -> None:
        """On, without deciding."""
        self._advance(Decision.PENDING)

    def decide(self, wanted: Last) -> None:
        """Decide on the current hunk and go on to the next pending one."""
        current = self.reading.current
        if current is None or self._too_soon():
            return
        if self._order((current,), wanted):
            self.reading.last = wanted
            self._advance(wanted.decision)

    def _too_soon(self) -> bool:
        """The paint barrier: nobody decides on what they have not seen, or see no longer."""
        if self.prose.size.height and not self.prose.is_in_view(self.prose.galley.current):
            self.show_current()
            self.hint("this is the correction, now that it is in view: press again")
            return True
        if self.painted or self.sitting.options.fast:
            return False
        self.hint("too fast: that key came before the correction was on the screen", bell=True)
        return True

    def _order(self, keys: Sequence[Key], wanted: Last) -> bool:
        """Give one command to the review and show what it did; whether it was taken."""
        rewords = wanted.decision is Decision.EDITED
        try:
            outcome = self.review.decide(
                keys, wanted.decision, text=wanted.text if rewords else None, alternative=wanted.alternative
            )
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return False
        self.show_changes(set(outcome.decided))
        if outcome.refused:
            self.hint(f"{len(outcome.refused)} were left: {outcome.refused[0][1]}")
        return True

    def _advance(self, decision: Decision) -> None:
        if self.reading.wanted.states:
            self.reading.relist()
            self.show_list()
        following = self.reading.following()
        if following is not None:
            self.go(following)
            return
        self.show_current()
        if decision in (Decision.PENDING, Decision.MARKED) or self.reading.pending():
            left = self.reading.pending()
            self.hint(
                "this is the only one left" if left == 1 else f"no other is pending here; {left} in all"
            )
        else:
            self.finished()

    def finished(self) -> None:
        """The last pending hunk is decided."""
        raise NotImplementedError

    # Undo

    def action_undo(self) -> None:
        """Take back the last command."""
        self._travel(self.review.undo, "undone")

    def action_redo(self) -> None:
        """Make it again."""
        self._travel(self.review.redo, "done again")

    def _travel(self, way: Callable[[], Command | None], said: str) -> Command | None:
        try:
            command = way()
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return None
        if command is None:
            return None
        keys = [key for key in command.keys if key in self.review]
        article = command.keys[0].article
        if article != self.reading.article or self.reading.keys != self.review.keys(article):
            self.load(self._reading_of(article, keys[0] if keys else None))
        else:
            self.show_changes(set(keys))
            if self.reading.wanted.states:
                self.reading.relist()
                self.show_list()
            self.go(keys[0] if keys else self.reading.current)
        count = f", {len(command.keys)} corrections" if len(command.keys) > 1 else ""
        self.hint(f"{said}: {command.name}{count}")
        return command

    def _reading_of(self, article: int, key: Key | None) -> Reading:
        """The same reading with the hunks that are there now, or that of another article."""
        reading = self.reading
        if article == reading.article:
            reading.refresh()
            if key in reading.positions:
                reading.current = key
            elif reading.current not in reading.positions:
                reading.current = next(iter(reading.keys), None)
        else:
            reading.open(article, key)
        return reading

    # With words

    def action_edit(self) -> None:
        """Write a correction of one's own."""
        current = self.reading.current
        if current is None or self._too_soon():
            return
        try:
            draft = self.review.draft(current)
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        self.linebar.ask("edit", "edit (Enter accepts, Esc goes back):", draft, current)

    def action_comment(self) -> None:
        """Write a note or a query to the author."""
        if self.reading.current is not None:
            note = self.review.verdict(self.reading.current).note
            self.linebar.ask("comment", "note to the author:", note, self.reading.current)

    def action_unlock(self) -> None:
        """Say why somebody's words may be changed."""
        if self.reading.current is not None:
            self.linebar.ask("unlock", "why may these words be changed?", "", self.reading.current)

    def on_line_bar_back(self, message: LineBar.Back) -> None:
        """Put the bar away; nothing has happened."""
        self.linebar.close()
        self.prose.focus()

    def on_line_bar_handed_in(self, message: LineBar.HandedIn) -> None:
        """Do with a line what it was asked for."""
        self.linebar.close()
        self.prose.focus()
        getattr(self, f"_take_{message.purpose}")(message.text)

    def _take_edit(self, text: str) -> None:
        self.decide(Last(Decision.EDITED, text=text))

    def _take_comment(self, text: str) -> None:
        self._apply_to_current(lambda key: self.review.note(key, text.strip()), "note kept")

    def _take_unlock(self, text: str) -> None:
        self._apply_to_current(lambda key: self.review.unlock(key, text), "unlocked: now decide")

    def _apply_to_current(self, change: object, said: str) -> None:
        key = self.reading.current
        if key is None:
            return
        try:
            change(key)  # type: ignore[operator]
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        self.show_changes({key})
        self.show_current()
        self.hint(said)

    def action_split(self) -> None:
        """Decide on its parts one by one."""
        current = self.reading.current
        if current is None or self._too_soon():
            return
        try:
            parts = self.review.split(current)
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        self.load(self._reading_of(current.article, parts[0]))
        self.hint(f"split into {len(parts)}: {self.key_of('undo')} puts them together again")

    # Mouse

    def on_why_pressed(self, message: Why.Pressed) -> None:
        """A button of the reasons: the only clicks that decide."""
        if not self._refuses(message.button):
            self.decide(Last(Decision.ACCEPTED if message.button == "accept" else Decision.REJECTED))

    def _refuses(self, action: str) -> bool:
        reason = self.why_not(action)
        if reason:
            self.hint(reason)
        return bool(reason)
