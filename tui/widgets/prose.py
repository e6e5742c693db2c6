"""The article as running prose with its corrections in the words; paints only the rows it must."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from cleanup.edit import Span
from tui.galley import COLUMN_GAP, Galley, Setting
from tui.manuscript import Shown, View
from tui.widgets.painting import Painting
from tui.wrap import cells

CONTEXT = 3
"""Rows kept above and below the current hunk."""
MEASURE = 100
"""The widest column of text that is still easy to read, in cells."""
STEP = 40
"""So many paragraphs are set at a time while nobody waits for them."""
MOST_PAINTED = 2000
"""So many rows are remembered."""


class Prose(Painting, can_focus=True, inherit_bindings=False):
    """A scroll of the whole article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]

    @dataclass
    class Clicked(Message):
        """A place of the prose was clicked; `hunk` is negative where no hunk stands."""

        hunk: int

    def __init__(self, galley: Galley, *, ascii_only: bool = False) -> None:
        super().__init__(galley, ascii_only=ascii_only)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(600)
        self._setter: Timer | None = None
        self._painted: dict[int, Strip] = {}
        """What the screen shows of each row: only rows that are otherwise now are painted again."""

    # What the screen may ask

    def load(self, galley: Galley) -> None:
        """Show another article."""
        self.galley = galley
        self._lights = {}
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def show_view(self, view: View | None = None, folding: bool | None = None) -> None:
        """Change the view or the folding; the current hunk stays where it is seen."""
        self._lay_out(view, folding)
        self.reveal(self.galley.current)

    def change(self, shown: dict[int, Shown]) -> None:
        """Show some hunks in another state."""
        moved = self.galley.change(shown)
        self._repaint(set(shown), moved)

    def point(self, current: int) -> None:
        """Make a hunk the current one and bring it into view."""
        before = self.galley.current
        moved = self.galley.point(current)
        self._repaint({before, current}, moved)
        self.reveal(current)

    def light(self, found: Iterable[Span] = (), evidence: Iterable[Span] = ()) -> None:
        """Light up places of the article: what was searched for, what proves the current hunk."""
        before, self._lights, self._places = self._lights, {}, {}
        for name, spans in (("evidence", evidence), ("found", found)):
            for span in spans:
                self._lights.setdefault(self.galley.block_of(span.start), []).append((span, name))
        for block in before.keys() | self._lights.keys() if self.galley.width else ():
            if before.get(block) == self._lights.get(block):
                continue
            self.galley.stamps[block] += 1
            self._refresh_rows(self.galley.top_of(block), self.galley.bottom_of(block))

    def reveal(self, hunk: int) -> None:
        """Scroll so that a hunk is seen with rows around it: a good part of a screen at once, so seldom."""
        if hunk >= 0 and self.galley.height:
            self._reveal_rows(*self.galley.rows_of(hunk))

    def reveal_offset(self, offset: int) -> None:
        """Scroll so that a place of the article is seen."""
        if self.galley.width:
            row = self.galley.row_of(offset)
            self._reveal_rows(row, row)

    def is_in_view(self, hunk: int) -> bool:
        """Whether the first row of a hunk is on the screen."""
        if hunk < 0 or not self.galley.height:
            return False
        first, _ = self.galley.rows_of(hunk)
        top = self.scroll_offset.y
        return top <= first < top + max(self.size.height, 1)

    # Layout

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width; the current hunk stays in view."""
        self._lay_out()
        self.call_after_refresh(lambda: self.reveal(self.galley.current))

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._strips.clear()
        self._painted.clear()

    def _lay_out(self, view: View | None = None, folding: bool | None = None) -> None:
        room = self.scrollable_content_region.width - self.margin_width - 1
        if room < 1:
            return
        wide = MEASURE * 2 + COLUMN_GAP if (view or self.galley.view) is View.BOTH else MEASURE
        self.galley.lay_out(min(room, wide), view, folding)
        self._strips.clear()
        self._fit()
        self.refresh()
        self._set_the_rest()

    def _set_the_rest(self) -> None:
        """Set what nobody looks at, a little at a time, once the screen has been painted."""
        if self._setter is None:
            self._setter = self.set_timer(0.05, self._set_some)

    def _set_some(self) -> None:
        self._setter = None
        if not self.galley.width:
            return
        top = self.scroll_offset.y
        row = self.galley.row(top)
        if self.galley.step(STEP):
            self._set_the_rest()
            return
        self._fit()
        if row is not None and (there := self.galley.top_of(row.block) + row.number) != top:
            self.scroll_to(y=there, animate=False, immediate=True)
            self._painted.clear()

    def _fit(self) -> None:
        """Let the scroll be as long as the article is: this paints everything."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.galley.height)

    def _repaint(self, hunks: set[int], moved: bool) -> None:
        if not self.galley.width:
            return
        if moved:
            self._fit()
            self.refresh()
            self._set_the_rest()
            return
        for block in self.galley.homes(hunks):
            self._refresh_rows(self.galley.top_of(block), self.galley.bottom_of(block))

    def _refresh_rows(self, top: int, bottom: int) -> None:
        first = max(top, self.scroll_offset.y)
        last = min(bottom, self.scroll_offset.y + self.size.height)
        for y in range(first, last):
            if self._strip(y) != self._painted.get(y):
                self.refresh_lines(y)

    def _reveal_rows(self, first: int, last: int) -> None:
        height, top = self.size.height, self.scroll_offset.y
        if height < 1:
            return
        margin = min(CONTEXT, max((height - 1 - (last - first)) // 2, 0))
        if first - margin >= top and last + margin < top + height:
            return
        target = first - max(height // 3, margin) if first > top else first - height * 2 // 3
        if self.virtual_size.height != self.galley.height:
            self._fit()
        self.scroll_to(y=max(target, 0), animate=False, immediate=True)

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        y += self.scroll_offset.y
        if len(self._painted) > MOST_PAINTED:
            self._painted.clear()
        strip = self._painted[y] = self._strip(y)
        return strip

    def _strip(self, y: int) -> Strip:
        """One row of the scroll."""
        width = self.size.width
        row = self.galley.row(y)
        if row is None or self.galley.width < 1:
            return Strip.blank(width, self._style("plain"))
        key = (row, width, self.galley.stamps[row.block], self.galley.folding)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._fold_row(row, width) if row.folded else self._text_row(row, width)
            self._strips[key] = strip
        return strip

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Tell which hunk was clicked; nothing is decided by it."""
        hunk = self._hunk_at(event.x, event.y + self.scroll_offset.y)
        self.post_message(self.Clicked(hunk))

    def _hunk_at(self, x: int, y: int) -> int:
        row = self.galley.row(y)
        if row is None or row.folded:
            return -1
        settings: Sequence[Setting] = self.galley.settings(row.block)
        column = 1 if len(settings) > 1 and x - self.margin_width > self.galley.column_width else 0
        setting = settings[column]
        if row.number >= len(setting.starts):
            return -1
        start, end = setting.row(row.number)
        x -= self.margin_width + column * (self.galley.column_width + COLUMN_GAP)
        place = next((i for i in range(start, end) if cells(setting.flat.text[start : i + 1]) > x), -1)
        return next((run.hunk for run in setting.flat.runs if run.start <= place < run.end), -1)
