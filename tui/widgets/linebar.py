"""One line to write on: a correction of one's own, words to find, a note, a reason, a number to go to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from cleanup.edit import Edit, minimal, splice
from cleanup.visible import visible
from tui.content import T

NEWLINE = "⏎"


def shown_line(text: str) -> str:
    """Text as it is edited on one line: each character has a place, none of them acts."""
    return visible(text.replace("\n", NEWLINE).replace("\t", "→"))


def read_back(text: str, line: str) -> str:
    """The text with what has been changed on the line; what was not touched is as it was, to the byte."""
    edit = minimal(shown_line(text), Edit(0, len(text), line))
    return splice(text, [Edit(edit.start, edit.end, edit.replacement.replace(NEWLINE, "\n"))])


class OneLine(Input):
    """An input that shows what is pasted instead of obeying it."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(shown_line(event.text.strip("\n")), *self.selection)


class LineBar(Horizontal):
    """A prompt and an input in the place of the keys; Enter hands in, Esc goes back and loses nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False)]

    @dataclass
    class HandedIn(Message):
        """What was written, for whom."""

        purpose: str
        text: str

    @dataclass
    class Back(Message):
        """Esc: nothing happens."""

        purpose: str

    def __init__(self) -> None:
        super().__init__()
        self.purpose = ""
        self._text = ""
        self._kept: dict[tuple[str, object], str] = {}
        self._about: object = None

    def compose(self) -> ComposeResult:
        """The prompt and the input."""
        yield Static()
        yield OneLine(select_on_focus=False)

    def on_mount(self) -> None:
        """A cursor that does not blink."""
        self.query_one(OneLine).cursor_blink = False

    def ask(self, purpose: str, prompt: str, text: str = "", about: object = None) -> None:
        """Ask for a line. What was written about the same thing and not handed in is still there."""
        self.purpose, self._text, self._about = purpose, text, about
        self.query_one(Static).update(T(prompt))
        line = self.query_one(OneLine)
        line.value = self._kept.pop((purpose, about), shown_line(text))
        line.cursor_position = len(line.value)
        self.add_class("-open")
        self.screen.query("#keys").add_class("-asking")  # a class of the screen would style all of it anew
        line.focus()

    def close(self) -> None:
        """Put the bar away."""
        self.remove_class("-open")
        self.screen.query("#keys").remove_class("-asking")
        self.purpose = ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand in what is on the line."""
        event.stop()
        self.post_message(self.HandedIn(self.purpose, read_back(self._text, event.value)))

    def action_back(self) -> None:
        """Keep what was written for another time, and go."""
        line = self.query_one(OneLine).value
        if line != shown_line(self._text):
            self._kept[self.purpose, self._about] = line
        self.post_message(self.Back(self.purpose))
