"""The reason for the current correction; its evidence leads to the places that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from cleanup.edit import Span
from tui.reasons import Reason
from tui.widgets.styled import Styled

PARTS = ("plain", "rule", "strong", "option", "place", "muted", "flag", "taken", "note", "button", "here")


class Why(Styled, can_focus=True, inherit_bindings=False):
    """Rows of reasons; the arrows move between the places, Enter jumps there and decides nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"why--{part}" for part in PARTS}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("enter", "jump", show=False),
        Binding("escape", "leave", show=False),
    ]

    @dataclass
    class Jumped(Message):
        """A place of the article was asked for."""

        place: Span

    @dataclass
    class Pressed(Message):
        """A button was clicked: accept or reject."""

        button: str

    class Resized(Message):
        """The pane has another size, perhaps its first."""

    class Left(Message):
        """The pane is done with."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self.rows: Sequence[Reason] = ()
        self.chosen = -1

    def load(self, rows: Sequence[Reason]) -> None:
        """Show the reasons of another hunk."""
        before, chosen, self.rows, self.chosen = self.rows, self.chosen, rows, -1
        self._fit()
        if self.scroll_offset.y or chosen >= 0:
            self.scroll_to(y=0, animate=False, immediate=True)
            self.refresh()
            return
        for row, (old, new) in enumerate(zip_longest(before, rows)):
            if old is None or new is None or old.pieces != new.pieces:
                self.refresh_lines(row)

    def on_resize(self, event: events.Resize) -> None:
        """Rows are wrapped by the screen: it has to wrap them anew."""
        self._fit()
        self.post_message(self.Resized())

    def _fit(self) -> None:
        """Rows that fit change nothing about the layout: no more is painted than this pane."""
        self.virtual_size = Size(self.size.width, max(len(self.rows), self.size.height))

    def action_step(self, by: int) -> None:
        """To the next place that proves something, or a row further."""
        places = self._places()
        if not places:
            self.scroll_relative(y=by, animate=False)
            return
        at = places.index(self.chosen) + by if self.chosen in places else (0 if by > 0 else -1)
        self.chosen = places[max(min(at, len(places) - 1), 0)] if at >= 0 else places[0]
        self.scroll_to(y=max(self.chosen - self.size.height + 2, 0), animate=False)
        self.refresh()

    def action_jump(self) -> None:
        """To the place that is chosen, or the first one."""
        places = self._places()
        row = self.chosen if self.chosen in places else next(iter(places), -1)
        if row >= 0:
            self.chosen = row
            self._jump(row)
            self.refresh()

    def action_leave(self) -> None:
        """Back to the prose."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Jump to a place, or press a button."""
        row = event.y + self.scroll_offset.y
        if row >= len(self.rows):
            return
        if self.rows[row].button and event.x < 13:
            self.post_message(self.Pressed(self.rows[row].button))
        elif self.rows[row].place is not None:
            self.chosen = row
            self._jump(row)
            self.refresh()

    def _places(self) -> list[int]:
        """The first row of each piece of evidence that stands in the article."""
        spans = [row.place for row in self.rows]
        return [i for i, span in enumerate(spans) if span is not None and (i == 0 or spans[i - 1] != span)]

    def _jump(self, row: int) -> None:
        place = self.rows[row].place
        if place is not None:
            self.post_message(self.Jumped(place))

    def render_line(self, y: int) -> Strip:
        """One row of reasons."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        plain = self.part("why--plain")
        if row >= len(self.rows):
            return Strip.blank(width, plain)
        here = Style()
        if row == self.chosen and self.has_focus:
            here = self.part("why--here", partial=True)
        segments = [Segment(text, self.part(f"why--{part}") + here) for text, part in self.rows[row].pieces]
        return Strip(segments).adjust_cell_length(width, plain)
