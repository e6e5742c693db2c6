"""The list of hunks: ten thousand rows cost no more than the ones on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from cleanup.review import Key
from tui.display import ASCII_SIGNS, ROLES, SIGNS, WORDS, Line
from tui.widgets.styled import Styled
from tui.wrap import sides


class HunkList(Styled, can_focus=True, inherit_bindings=False):
    """Rows of paragraph, severity, state and change; the current one has an arrow."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"hunks--{part}" for part in ("plain", "taken", "muted", "flag", "current", "arrow")
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    @dataclass
    class Pointed(Message):
        """A hunk was chosen in the list; nothing is decided by it."""

        key: Key

    def __init__(self, line: Callable[[Key], Line], *, ascii_only: bool = False) -> None:
        super().__init__()
        self._line = line
        self._signs = ASCII_SIGNS if ascii_only else SIGNS
        self._arrow = ">" if ascii_only else "▶"
        self.keys: Sequence[Key] = ()
        self.current: Key | None = None
        self._rows: dict[Key, int] = {}
        self._digits = 2

    def load(self, keys: Sequence[Key], paragraphs: int) -> None:
        """List these hunks of an article of so many paragraphs."""
        self.keys, self._digits = keys, max(len(str(paragraphs)), 2)
        self._rows = {key: row for row, key in enumerate(keys)}
        self.virtual_size = Size(self.size.width, len(keys))
        self.refresh()
        self._reveal()

    def point(self, key: Key | None) -> None:
        """Move the arrow to a hunk."""
        before, self.current = self.current, key
        self.change({k for k in (before, key) if k is not None})
        self._reveal()

    def change(self, keys: set[Key]) -> None:
        """Paint these rows again."""
        if len(keys) > self.size.height:
            self.refresh()
            return
        top, height = self.scroll_offset.y, self.size.height
        for key in keys:
            row = self._rows.get(key)
            if row is not None and top <= row < top + height:
                self.refresh_lines(row)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the arrow in view."""
        self.virtual_size = Size(self.size.width, len(self.keys))
        self._reveal()

    def action_step(self, by: int) -> None:
        """To the row above or below."""
        row = self._rows.get(self.current, -1) if self.current else -1
        if self.keys:
            self.post_message(self.Pointed(self.keys[max(min(row + by, len(self.keys) - 1), 0)]))

    def action_page(self, by: int) -> None:
        """A screen up or down."""
        self.action_step(by * max(self.size.height - 1, 1))

    def on_click(self, event: events.Click) -> None:
        """Tell which hunk was clicked."""
        row = event.y + self.scroll_offset.y
        if row < len(self.keys):
            self.post_message(self.Pointed(self.keys[row]))

    def _reveal(self) -> None:
        row, height = self._rows.get(self.current) if self.current else None, self.size.height
        if row is None or height < 1:
            return
        margin, top = min(1, height // 4), self.scroll_offset.y
        if row - margin < top or row + margin >= top + height:
            target = row - height // 3 if row > top else row - height * 2 // 3
            self.scroll_to(y=max(target, 0), animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One row of the list."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if row >= len(self.keys):
            return Strip.blank(width, self.part("hunks--plain"))
        key = self.keys[row]
        of, here = self._line(key), key == self.current
        style = self.part(f"hunks--{ROLES.get(of.state, 'plain')}")
        if here:
            style = style + self.part("hunks--current", partial=True)
        flag = self.part("hunks--flag") if not here else style
        change = sides(of.change, max(width - self._digits - 12, 0))
        segments = [
            Segment(self._arrow if here else " ", style),
            Segment(str(of.paragraph).rjust(self._digits) + " ", style),
            Segment("! " if of.severe else "  ", flag),
            Segment(f"{self._signs[of.state]} {WORDS[of.state]:<5} ", style),
            Segment(change, style),
        ]
        return Strip(segments).adjust_cell_length(width, style)
