"""A paragraph with its corrections in it: display text, the runs in it, the way back to offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from cleanup.edit import Edit, Span, minimal


class View(StrEnum):
    """Which reading of the article is shown."""

    MARKUP = "markup"
    RESULT = "result"
    ORIGINAL = "original"
    BOTH = "side by side"


class Look(StrEnum):
    """How a hunk stands in running text."""

    OPEN = "open"
    """Old and new, both marked."""
    TAKEN = "taken"
    """The new text, quietly marked."""
    DROPPED = "dropped"
    """The old text as it was."""


class Role(StrEnum):
    """What a run of display text is, for its style."""

    PLAIN = "plain"
    DELETED = "del"
    INSERTED = "ins"
    TAKEN = "taken"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class Shown:
    """One hunk as the prose shows it."""

    edits: tuple[Edit, ...]
    span: Span
    look: Look = Look.OPEN
    flag: str = ""
    """severe, marked, locked or nothing: the sign in the gutter."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The characters that stand beside the colours."""

    left: str = "▐"
    right: str = "▌"
    caret: str = "‸"
    space: str = "␣"
    hard_space: str = "⍽"
    tab: str = "→"
    newline: str = "⏎"
    brackets: bool = False
    """Deletions and insertions as [-old-]{+new+}, for terminals without colours."""


MARKS = Marks()
BRACKETS = replace(MARKS, brackets=True)
ASCII = Marks(">", "<", "^", "_", "~", ">", "$", brackets=True)


@dataclass(frozen=True, slots=True)
class Run:
    """display text[start:end] belongs to a hunk."""

    start: int
    end: int
    role: Role
    hunk: int


@dataclass(frozen=True, slots=True)
class Flat:
    """A block ready to be wrapped and painted."""

    text: str = ""
    runs: tuple[Run, ...] = ()
    anchors: tuple[tuple[int, int, int], ...] = ()
    """(offset in the article, offset in the display text, length), in order."""
    overlays: dict[int, str] = field(default_factory=dict)
    """The brackets of the current hunk that take the place of a space; -1 is left of the text."""

    def place(self, offset: int) -> int:
        """Where an offset of the article stands in the display text, or the next place that is shown."""
        at = bisect_right(self.anchors, offset, key=lambda anchor: anchor[0]) - 1
        if at < 0:
            return 0
        source, display, length = self.anchors[at]
        return display + min(offset - source, length)

    def offset(self, place: int) -> int:
        """The offset of the article that a place of the display text shows, or the one before it."""
        best = (0, 0, 0)
        for anchor in self.anchors:
            if anchor[1] <= place:
                best = anchor
        return best[0] + min(place - best[1], best[2])


@dataclass(slots=True)
class Block:
    """A paragraph with the white space behind it; the first also has what stands before it."""

    start: int
    end: int
    body: Span
    number: int
    head: bool = False
    """Whether it is a headline."""
    hunks: set[int] = field(default_factory=set)
    """Indexes of the hunks that have a piece here."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one edit of a hunk, or the place of a query, is within one block."""

    start: int
    end: int
    new: str
    hunk: int
    query: bool = False


def blocks_of(text: str, bodies: Iterable[Span], heads: Iterable[int] = ()) -> list[Block]:
    """The whole text as blocks, numbered from 1; `heads` are the indexes of headlines."""
    spans, bold = list(bodies) or [Span(0, 0)], set(heads)
    starts = [0, *(span.start for span in spans[1:]), len(text)]
    return [
        Block(start, end, body, number, number - 1 in bold)
        for number, (body, (start, end)) in enumerate(zip(spans, pairwise(starts), strict=True), 1)
    ]


def touched(starts: Sequence[int], shown: Shown) -> Iterator[int]:
    """The indexes of all blocks that show a piece of a hunk; `starts` is where the blocks begin."""
    for edit in shown.edits or (shown.span,):
        first = max(bisect_right(starts, edit.start) - 1, 0)
        yield first
        if first + 1 < len(starts) and edit.end >= starts[first + 1]:
            yield from range(first + 1, bisect_right(starts, edit.end))


def widened(text: str, edit: Edit) -> Edit:
    """The same change as small as it is, then with whole words on both sides."""
    edit = minimal(text, edit)
    old, new = text[edit.start : edit.end], edit.replacement
    start, end = edit.start, edit.end
    inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() and old != "" and new != ""
    if inside or old[:1].isalnum() or new[:1].isalnum():
        while start > 0 and text[start - 1].isalnum():
            start -= 1
    if inside or old[-1:].isalnum() or new[-1:].isalnum():
        while end < len(text) and text[end].isalnum():
            end += 1
    return Edit(start, end, text[start : edit.start] + new + text[edit.end : end])


def pieces(text: str, block: Block, shown: Sequence[Shown]) -> list[Piece]:
    """The pieces of a block's hunks, disjoint and in order; what is taken goes before what is open."""
    whole = sorted(_pieces(text, block, shown, widen=True), key=_by_place)
    if all(a.end <= b.start for a, b in pairwise(whole)):
        return whole
    raw = sorted(_pieces(text, block, shown, widen=False), key=_by_place)
    if all(a.end <= b.start for a, b in pairwise(raw)):
        return raw
    kept: list[Piece] = []
    for piece in sorted(raw, key=lambda p: (shown[p.hunk].look is not Look.TAKEN, p.start)):
        if all(piece.end <= k.start or k.end <= piece.start for k in kept):
            kept.append(piece)
    return sorted(kept, key=_by_place)


def _by_place(piece: Piece) -> tuple[int, int]:
    return piece.start, piece.end


def _pieces(text: str, block: Block, shown: Sequence[Shown], *, widen: bool) -> Iterator[Piece]:
    for index in block.hunks:
        hunk = shown[index]
        if not hunk.edits:
            yield Piece(max(hunk.span.start, block.start), min(hunk.span.end, block.end), "", index, True)
        for edit in hunk.edits:
            wide = widened(text, edit) if widen else edit
            inside = block.start <= wide.start < block.end or wide.start == block.end == len(text)
            if inside or (wide.start < block.end and block.start < wide.end):
                new = wide.replacement if inside else ""
                yield Piece(max(wide.start, block.start), min(wide.end, block.end), new, index)
