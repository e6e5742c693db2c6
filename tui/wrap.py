"""Where the rows of a paragraph begin on a screen so many cells wide; never inside a grapheme."""

from __future__ import annotations

import re
from bisect import bisect_right

from rich.cells import cell_len, split_graphemes

SINGLE_WIDTH = re.compile(r"[ -~¡-¬®-˿Ͱ-҂Ҋ-Ֆ‐-‧‰-⁞₠-⃀←-∿⌂⎽⏎─-◼◿⚑␀-␦�]*")
"""Text of which each code point takes one cell and stands for itself."""

WORTH_BOTH = 20
"""Cells below which half a change is no better than its beginning."""


def row_starts(text: str, width: int) -> tuple[int, ...]:
    """Offsets at which rows begin, the first of them 0; the space at a break belongs to the row it ends."""
    if width < 1 or (len(text) <= width and SINGLE_WIDTH.fullmatch(text)):
        return (0,)
    if SINGLE_WIDTH.fullmatch(text):
        return _simple(text, width)
    return _by_grapheme(text, width)


def _simple(text: str, width: int) -> tuple[int, ...]:
    starts, at = [0], 0
    while len(text) - at > width:
        space = text.rfind(" ", at, at + width + 1)
        at = at + width if space < 0 else space + 1
        if at < len(text):
            starts.append(at)
    return tuple(starts)


def _by_grapheme(text: str, width: int) -> tuple[int, ...]:
    starts, row_start, used, last_break, used_at_break = [0], 0, 0, 0, 0
    for start, end, cells in split_graphemes(text)[0]:
        space = text[start:end] == " "
        while used and used + cells > width and not space:
            if last_break > row_start:
                row_start, used = last_break, used - used_at_break
            else:
                row_start, used = start, 0
            starts.append(row_start)
        used += cells
        if space:
            last_break, used_at_break = end, used
    return tuple(starts)


def row_at(starts: tuple[int, ...], offset: int) -> int:
    """The row that holds an offset."""
    return max(bisect_right(starts, offset) - 1, 0)


def cells(text: str) -> int:
    """How many cells a piece of text takes."""
    return len(text) if SINGLE_WIDTH.fullmatch(text) else cell_len(text)


def fitted(text: str, width: int, ellipsis: str = "…") -> str:
    """The text in exactly so many cells: padded, or cut with an ellipsis between graphemes."""
    text = text.replace("\u200d", "")  # terminals do not agree on what it joins
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    if width <= len(ellipsis):
        return ellipsis[:width]
    room, used, cut = width - len(ellipsis), 0, 0
    for _, end, wide in split_graphemes(text)[0]:
        if used + wide > room:
            break
        used, cut = used + wide, end
    return text[:cut] + ellipsis + " " * (room - used)


def sides(change: str, width: int, arrow: str = "→") -> str:
    """A change in so many cells; where it must be cut, both sides of the arrow keep their beginnings."""
    left, _, right = change.partition(arrow)
    if cells(change) <= width or not right or width < WORTH_BOTH:
        return fitted(change, width)
    room = width - cells(arrow)
    first = min(cells(left), max(room // 2, room - cells(right)))
    return fitted(left, first) + arrow + fitted(right, room - first)
