"""The article set in rows: which row of the scroll shows what, and where a hunk or an offset stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from tui.manuscript import MARKS, Block, Flat, Marks, Shown, View, touched
from tui.setting import flatten
from tui.wrap import row_at, row_starts

COLUMN_GAP = 3
"""Cells between original and result, side by side."""
MANY = 60
"""Where more blocks change at once, they are set anew only when somebody looks at them."""
HUNK = 8
"""Cells that a hunk adds to its block, about."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A block wrapped to one column."""

    flat: Flat
    starts: tuple[int, ...]

    def row(self, number: int) -> tuple[int, int]:
        """Which part of the display text a row shows."""
        last = number + 1 >= len(self.starts)
        return self.starts[number], len(self.flat.text) if last else self.starts[number + 1]


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of the scroll shows: a row of a block, the blank behind it, or a fold."""

    block: int
    number: int
    folded: int = 0
    """How many blocks the fold hides; nought for a row of text."""


class Galley:
    """An article with its hunks, wrapped to a width in a view; changes cost no more than their paragraph.

    Blocks are set when somebody looks at them; the heights of the others are estimated until `step` has set
    them too. What is shown is always exact.
    """

    def __init__(
        self, text: str, blocks: Sequence[Block], shown: Sequence[Shown], marks: Marks = MARKS
    ) -> None:
        self.text, self.blocks, self.marks = text, list(blocks), marks
        self.shown = list(shown)
        self.view, self.width, self.folding, self.current = View.MARKUP, 0, False, -1
        self.stamps = [0] * len(self.blocks)
        """How often each block has been set anew: what was painted before is out of date."""
        self._columns: list[tuple[Setting, ...] | None] = [None] * len(self.blocks)
        self._ahead: dict[int, tuple[Setting, ...]] = {}
        """Blocks that are set but not measured: rows move once, when all are there."""
        self._heights = [1] * len(self.blocks)
        self._tops = [0]
        self._folds: dict[int, int] = {}
        self._starts = [block.start for block in self.blocks]
        self._homes: list[set[int]] = [set(touched(self._starts, hunk)) for hunk in self.shown]
        for index, home in enumerate(self._homes):
            for block in home:
                self.blocks[block].hunks.add(index)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self._tops[-1]

    @property
    def column_width(self) -> int:
        """The cells of one column of text."""
        return max((self.width - COLUMN_GAP) // 2, 1) if self.view is View.BOTH else max(self.width, 1)

    def lay_out(self, width: int, view: View | None = None, folding: bool | None = None) -> None:
        """Set everything anew for a width, a view or a folding."""
        changed = view is not None and view is not self.view
        self.width, self.view = width, view or self.view
        self.folding = self.folding if folding is None else folding
        self._ahead.clear()
        for index, column in enumerate(self._columns):
            if changed or column is None:
                self._columns[index] = None
            else:
                self._columns[index] = tuple(self._wrapped(setting.flat) for setting in column)
            self._heights[index] = self._rows(index)
        self.stamps = [stamp + 1 for stamp in self.stamps]
        self._measure()

    def step(self, count: int) -> bool:
        """Set some more of the blocks that nobody has looked at; whether any are left.

        The last of them makes all heights exact.
        """
        unset = (index for index, column in enumerate(self._columns) if column is None)
        waiting = [index for index in unset if index not in self._ahead]
        for index in waiting[:count]:
            self._ahead[index] = self._set(index)
        if len(waiting) > count:
            return True
        for index, column in self._ahead.items():
            self._columns[index] = column
            self._heights[index] = self._rows(index)
        if self._ahead:
            self._ahead.clear()
            self._measure()
        return False

    def change(self, shown: dict[int, Shown]) -> bool:
        """Show some hunks otherwise; whether rows below have moved."""
        dirty: set[int] = set()
        for index, hunk in shown.items():
            dirty |= self._homes[index]
            if hunk.edits != self.shown[index].edits:
                self._homes[index] |= set(touched(self._starts, hunk))
                dirty |= self._homes[index]
                for block in self._homes[index]:
                    self.blocks[block].hunks.add(index)
            self.shown[index] = hunk
        return self._reset(dirty)

    def homes(self, hunks: Iterable[int]) -> set[int]:
        """The blocks that show something of these hunks."""
        return {block for index in hunks if index >= 0 for block in self._homes[index]}

    def beside(self, hunks: Iterable[int]) -> set[int]:
        """These hunks and all others that share a block with them."""
        decided = set(hunks)
        return decided.union(*(self.blocks[block].hunks for block in self.homes(decided)))

    def point(self, current: int) -> bool:
        """Make another hunk the current one; whether rows below have moved."""
        indexes = [i for i in (self.current, current) if 0 <= i < len(self.shown)]
        self.current = current
        return self._reset({block for index in indexes for block in self._homes[index]})

    def row(self, y: int) -> Row | None:
        """What a row of the scroll shows; None below the end."""
        while 0 <= y < self.height:
            block = bisect_right(self._tops, y) - 1
            if block in self._folds or self._columns[block] is not None:
                return Row(block, y - self._tops[block], self._folds.get(block, 0))
            self.settings(block)
        return None

    def settings(self, block: int) -> tuple[Setting, ...]:
        """A block in each column."""
        column = self._columns[block]
        if column is None:
            column = self._columns[block] = self._ahead.pop(block, None) or self._set(block)
            before, self._heights[block] = self._heights[block], self._rows(block)
            if before != self._heights[block]:
                self._measure()
        return column

    def rows_of(self, hunk: int) -> tuple[int, int]:
        """The first and the last row on which the first stretch of a hunk stands."""
        shown = self.shown[hunk]
        start = shown.edits[0].start if shown.edits else shown.span.start
        block = self.block_of(start)
        if block in self._hidden():
            return self._tops[block], self._tops[block]
        setting = self.settings(block)[0]
        runs = [run for run in setting.flat.runs if run.hunk == hunk] if hunk >= 0 else []
        first = runs[0].start if runs else setting.flat.place(start)
        last = next((b.end for a, b in pairwise(runs) if b.start - a.end > 1), None)
        last = max(first, (last if last is not None else runs[-1].end if runs else first + 1) - 1)
        top = self._tops[block]
        return top + row_at(setting.starts, first), top + row_at(setting.starts, last)

    def row_of(self, offset: int) -> int:
        """The row on which an offset of the article stands."""
        block = self.block_of(offset)
        if block in self._hidden():
            return self._tops[block]
        setting = self.settings(block)[0]
        return self._tops[block] + row_at(setting.starts, setting.flat.place(offset))

    def top_of(self, block: int) -> int:
        """The first row of a block."""
        return self._tops[block]

    def bottom_of(self, block: int) -> int:
        """The row behind a block."""
        return self._tops[block + 1]

    def block_of(self, offset: int) -> int:
        """The block an offset lies in."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _hidden(self) -> set[int]:
        return {i for first, count in self._folds.items() for i in range(first, first + count)}

    def _reset(self, dirty: Iterable[int]) -> bool:
        if not self.width:
            return False
        moved, many = False, len(set(dirty)) > MANY
        for block in set(dirty):
            self.stamps[block] += 1
            self._ahead.pop(block, None)
            if many:
                self._columns[block] = None
                continue
            self._columns[block] = self._set(block)
            before, self._heights[block] = self._heights[block], self._rows(block)
            moved = moved or self._heights[block] != before
        if moved:
            self._measure()
        return moved or many

    def _set(self, block: int) -> tuple[Setting, ...]:
        of, both = self.blocks[block], self.view is View.BOTH
        flats = (
            flatten(self.text, of, self.shown, view, self.marks, self.current, beside=both)
            for view in ((View.ORIGINAL, View.RESULT) if both else (self.view,))
        )
        return tuple(map(self._wrapped, flats))

    def _wrapped(self, flat: Flat) -> Setting:
        return Setting(flat, row_starts(flat.text, self.column_width))

    def _rows(self, block: int) -> int:
        """How many rows a block takes; about how many, where it is not set."""
        column = self._columns[block]
        if column is not None:
            return max(len(setting.starts) for setting in column)
        of = self.blocks[block]
        return 1 + (len(of.body) + HUNK * len(of.hunks)) // self.column_width

    def _measure(self) -> None:
        heights = [height + 1 for height in self._heights]
        self._folds = dict(self._runs_untouched()) if self.folding else {}
        for first, count in self._folds.items():
            heights[first : first + count] = [2] + [0] * (count - 1)
        self._tops = [0, *accumulate(heights)]

    def _runs_untouched(self) -> Iterator[tuple[int, int]]:
        """Runs of at least two blocks without hunks: the first and how many."""
        busy = [-1, *(i for i, block in enumerate(self.blocks) if block.hunks), len(self.blocks)]
        for before, after in pairwise(busy):
            if after - before > 2:
                yield before + 1, after - before - 1
