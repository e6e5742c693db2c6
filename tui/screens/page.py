"""A screen of text to read: help, a diff, a summary; its keys answer, everything else scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.content import T
from tui.widgets.rows import KeyHint, Row, keys


class Page(Screen[str]):
    """A title, text, and keys that leave it; the result is the word of the key, `` for Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(self, title: str, body: Sequence[Content], answers: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._title, self._body = title, body
        self._answers = {key: word for key, word, _ in answers}
        self._labels = [(key, label) for key, word, label in answers if word]

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        yield Row(T(self._title, "bold"), id="title")
        with VerticalScroll(id="page-body"):
            yield Static(Content("\n").join(self._body))
        yield Row(id="keys")

    def on_mount(self) -> None:
        """The text scrolls at once."""
        self.query_one(VerticalScroll).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Keys as many as fit."""
        hints = [KeyHint(key, label) for key, label in (*self._labels, ("Esc", "back"), ("j k", "scroll"))]
        self.query_one("#keys", Row).update(keys(hints, max(event.size.width - 2, 0)))

    def on_key(self, event: events.Key) -> None:
        """Answer."""
        if event.key == "escape":
            event.stop()
            self.dismiss("")
        elif event.character and event.character in self._answers:
            event.stop()
            self.dismiss(self._answers[event.character])

    def action_scroll(self, by: int) -> None:
        """A row up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """A screen up or down."""
        body = self.query_one(VerticalScroll)
        body.scroll_relative(y=by * max(body.size.height - 1, 1), animate=False)
