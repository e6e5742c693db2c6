"""Short questions: each returns one word, and Esc or a paste never answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.content import T


class Dialogue(ModalScreen[str]):
    """Some lines, and keys that answer; the answer is the word of the key, `` for Esc."""

    def __init__(self, lines: Sequence[Content], answers: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._lines, self._answers = lines, {key: word for key, word, _ in answers}
        self._labels = [(key, label) for key, _, label in answers]

    def compose(self) -> ComposeResult:
        """The lines and the keys."""
        with Vertical(classes="dialogue"):
            for line in self._lines:
                yield Static(line)
            yield Static("")
            for key, label in self._labels:
                yield Static(T(f"{key}  ", "$current bold") + T(label))

    def on_key(self, event: events.Key) -> None:
        """Answer; every other key is for nobody."""
        if event.key == "escape":
            event.stop()
            self.dismiss("")
        elif event.character and event.character in self._answers:
            event.stop()
            self.dismiss(self._answers[event.character])

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted answers nothing."""
        event.stop()


class TypedOut(ModalScreen[bool]):
    """A word to be typed out before something cannot be taken back by a key."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, said: str, word: str) -> None:
        super().__init__()
        self._said, self._word = said, word

    def compose(self) -> ComposeResult:
        """What it is about and a line to type on."""
        with Vertical(classes="dialogue"):
            yield Static(T(self._said))
            yield Static(T(f"Type {self._word} and Enter, or Esc.", "$muted"))
            yield Input()

    def on_mount(self) -> None:
        """A cursor that does not blink."""
        self.query_one(Input).cursor_blink = False
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Only the word itself counts."""
        event.stop()
        self.dismiss(event.value.strip() == self._word)

    def action_leave(self) -> None:
        """Nothing happens."""
        self.dismiss(False)
