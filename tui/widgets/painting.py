"""A row of the article as styled segments: gutter, text, changes, brackets of the current hunk, lights."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from cleanup.edit import Span
from tui.galley import COLUMN_GAP, Galley, Row, Setting
from tui.manuscript import Flat, Role
from tui.widgets.styled import Styled
from tui.wrap import cells, fitted, row_at

FLAGS = {"severe": "!", "marked": "⚑", "locked": "🔒", "stale": "≠"}
ASCII_FLAGS = {"severe": "!", "marked": "M", "locked": "L", "stale": "S"}
FOLD = "··· {} paragraphs without proposals (z to unfold) ···"
ASCII_FOLD = "... {} paragraphs without proposals (z to unfold) ..."

Lights = list[tuple[Span, str]]
"""Places of the article, and what they are lit up as."""
Places = list[tuple[int, int, str]]
"""The same as stretches of a display text."""


class Painting(Styled):
    """Paints the rows of a galley; which rows, and when, others say."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"prose--{role.value}" for role in Role),
        *(f"prose--{part}" for part in ("gutter", "flag", "fold", "found", "evidence", "head", "bracket")),
    }

    def __init__(self, galley: Galley, *, ascii_only: bool = False) -> None:
        super().__init__()
        self.galley = galley
        self._flags = ASCII_FLAGS if ascii_only else FLAGS
        self._fold = ASCII_FOLD if ascii_only else FOLD
        self._lights: dict[int, Lights] = {}
        self._places: dict[int, tuple[Lights, Flat, Places]] = {}

    @property
    def margin_width(self) -> int:
        """Cells left of the text: number, flag and the place of a bracket."""
        return max(len(str(len(self.galley.blocks))), 2) + 4

    def _style(self, part: str) -> Style:
        return self.part(f"prose--{part}")

    def _fold_row(self, row: Row, width: int) -> Strip:
        text = " " * self.margin_width + self._fold.format(row.folded) if row.number == 0 else ""
        return Strip([Segment(fitted(text, width), self._style("fold"))], width)

    def _text_row(self, row: Row, width: int) -> Strip:
        settings = self.galley.settings(row.block)
        segments = self._gutter_segments(row, settings[0])
        for number, setting in enumerate(settings):
            last = number + 1 == len(settings)
            opens = not last and self._opens(row, settings[number + 1])
            room = self.galley.column_width + (1 if last else COLUMN_GAP - opens)
            segments += self._column_segments(row, setting, room)
            if opens:
                segments.append(Segment(self.galley.marks.left, self._style("bracket")))
        return Strip(segments).adjust_cell_length(width, self._style("plain")).simplify()

    def _gutter_segments(self, row: Row, setting: Setting) -> list[Segment]:
        block = self.galley.blocks[row.block]
        label = str(block.number) if row.number == 0 else ""
        flag = self._flag(row, setting) if row.number < len(setting.starts) else ""
        opens = self._opens(row, setting)
        if not label and not flag and not opens:
            return [Segment(" " * self.margin_width, self._style("plain"))]
        return [
            Segment(label.rjust(self.margin_width - 4) + " ", self._style("gutter")),
            Segment(fitted(flag, 2), self._style("flag")),
            Segment(self.galley.marks.left if opens else " ", self._style("bracket")),
        ]

    def _opens(self, row: Row, setting: Setting) -> bool:
        """Whether the bracket of the current hunk opens before the first cell of a row."""
        return setting.flat.overlays.get(self._start(row, setting) - 1) == self.galley.marks.left

    def _start(self, row: Row, setting: Setting) -> int:
        """Where the row begins in the display text; nowhere for the blank behind a block."""
        return setting.starts[row.number] if row.number < len(setting.starts) else -9

    def _flag(self, row: Row, setting: Setting) -> str:
        flags = {
            self.galley.shown[run.hunk].flag
            for run in setting.flat.runs
            if row_at(setting.starts, run.start) == row.number
        }
        return next((self._flags[flag] for flag in self._flags if flag in flags), "")

    def _column_segments(self, row: Row, setting: Setting, room: int) -> list[Segment]:
        plain = self._style("head" if self.galley.blocks[row.block].head else "plain")
        if row.number >= len(setting.starts):
            return [Segment(" " * room, plain)]
        start, end = setting.row(row.number)
        chars = list(setting.flat.text[start:end])
        styles = [plain] * len(chars)
        self._colour(row.block, setting, start, end, styles)
        self._bracket(setting, start, end, chars, styles)
        segments = [
            Segment("".join(chars[i] for i in group), style)
            for style, group in groupby(range(len(chars)), key=styles.__getitem__)
        ]
        used = sum(cells(segment.text) for segment in segments)
        return [*segments, Segment(" " * (room - used), plain)] if used < room else segments

    def _colour(self, block: int, setting: Setting, start: int, end: int, styles: list[Style]) -> None:
        for run in setting.flat.runs:
            if run.start < end and start < run.end:
                style = self._style(run.role.value)
                if run.hunk == self.galley.current:
                    style += Style(reverse=True)
                first, last = max(run.start, start) - start, min(run.end, end) - start
                styles[first:last] = [style] * (last - first)
        for first, last, name in self._lit(block, setting.flat):
            if first < end and start < last:
                for index in range(max(first, start), min(last, end)):
                    styles[index - start] += self.part(f"prose--{name}", partial=True)

    def _lit(self, block: int, flat: Flat) -> Places:
        """The lights of a block as stretches of its display text, kept for its other rows."""
        lights = self._lights.get(block)
        if not lights:
            return []
        kept = self._places.get(id(flat))
        if kept is None or kept[0] is not lights or kept[1] is not flat:
            placed = [(flat.place(span.start), flat.place(span.end - 1) + 1, name) for span, name in lights]
            kept = self._places[id(flat)] = (lights, flat, placed)
        return kept[2]

    def _bracket(self, setting: Setting, start: int, end: int, chars: list[str], styles: list[Style]) -> None:
        """The brackets of the current hunk, in place of spaces where there are any."""
        marks, style = self.galley.marks, self._style("bracket")
        final = end == len(setting.flat.text)
        for place, sign in setting.flat.overlays.items():
            hanging = place == end - 1 and sign == marks.left and not final
            if start <= place < end and not hanging:
                chars[place - start], styles[place - start] = sign, style
            elif place == end and final:
                chars.append(sign)
                styles.append(style)
        for index, char in enumerate(chars):
            if char in (marks.left, marks.right) and not marks.brackets:
                styles[index] = style
