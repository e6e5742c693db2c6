"""A paragraph with its corrections in it: display text, the runs in it, the way back to offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from cleanup.edit import Edit, Span
from cleanup.visible import visible


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
        if first + 1 < len(starts) and edit.end > starts[first + 1]:
            yield from range(first + 1, bisect_right(starts, edit.end - 1))


def widened(text: str, edit: Edit) -> Edit:
    """The same change with whole words on both sides."""
    old, new = text[edit.start : edit.end], edit.replacement
    start, end = edit.start, edit.end
    if old[:1].isalnum() or new[:1].isalnum():
        while start > 0 and text[start - 1].isalnum():
            start -= 1
    if old[-1:].isalnum() or new[-1:].isalnum():
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
            inside = block.start <= wide.start < block.end or block.start == wide.start == block.end
            if inside or (wide.start < block.end and block.start < wide.end):
                new = wide.replacement if inside else ""
                yield Piece(max(wide.start, block.start), min(wide.end, block.end), new, index)


def flatten(
    text: str, block: Block, shown: Sequence[Shown], view: View, marks: Marks = MARKS, current: int = -1
) -> Flat:
    """The display text of a block in one view, with the current hunk between its brackets."""
    writer = _Writer(text, marks)
    parts = [p for p in pieces(text, block, shown) if p.start <= p.end]
    at = min([block.body.start, *(p.start for p in parts)])
    for piece in parts:
        writer.source(at, piece.start)
        writer.open(piece.hunk == current)
        _write(writer, piece, shown[piece.hunk], view, piece.hunk == current)
        at = piece.end
    writer.source(at, max(block.body.end, at))
    return writer.flat()


def _write(writer: _Writer, piece: Piece, hunk: Shown, view: View, current: bool) -> None:
    before = writer.length
    old, new = piece.start < piece.end, piece.new
    if piece.query:
        role = Role.QUERY if hunk.look is Look.OPEN and view is View.MARKUP else Role.PLAIN
        writer.old(piece, role, ("[?", "?]"))
    elif view is View.MARKUP and hunk.look is Look.OPEN:
        writer.old(piece, Role.DELETED, ("[-", "-]"))
        if old and new and not writer.marks.brackets:
            writer.add(" ", Role.PLAIN, piece.hunk)
        writer.new(piece, Role.INSERTED, ("{+", "+}"))
    elif view is View.ORIGINAL or hunk.look is not Look.TAKEN:
        writer.old(piece, Role.PLAIN)
    else:
        writer.new(piece, Role.TAKEN if view is View.MARKUP else Role.PLAIN)
    if current and writer.length == before:
        writer.add(writer.marks.caret, Role.TAKEN, piece.hunk)


class _Writer:
    """The display text as it grows."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.article, self.marks, self.length = text, marks, 0
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._anchors: list[tuple[int, int, int]] = []
        self._overlays: dict[int, str] = {}
        self._bracketed = False

    def source(self, start: int, end: int) -> None:
        """Text that no hunk touches."""
        if start < end:
            self._close(self.article[start] in " \n")
            self._copy(start, end, visible_prose(self.article[start:end]))

    def open(self, current: bool) -> None:
        """Before a piece: the closing bracket of the last one, the opening bracket of this one."""
        self._close(False)
        if not current:
            return
        if not self._parts:
            self._overlays[-1] = self.marks.left
        elif self._parts[-1].endswith(" ") and (not self._runs or self._runs[-1].end < self.length):
            self._overlays[self.length - 1] = self.marks.left
        else:
            self.add(self.marks.left, Role.PLAIN, -1)
        self._bracketed = True

    def old(self, piece: Piece, role: Role, brackets: tuple[str, str] = ("", "")) -> None:
        """The text as it was."""
        old = self.article[piece.start : piece.end]
        if not old:
            return
        opening, closing = brackets if self.marks.brackets and role is not Role.PLAIN else ("", "")
        start = self.length
        self._put(opening)
        self._copy(piece.start, piece.end, self._seen(old, piece.new, role))
        self._put(closing)
        self._runs.append(Run(start, self.length, role, piece.hunk))

    def new(self, piece: Piece, role: Role, brackets: tuple[str, str] = ("", "")) -> None:
        """The text as it is to be."""
        if not piece.new:
            return
        opening, closing = brackets if self.marks.brackets and role is not Role.PLAIN else ("", "")
        seen = self._seen(piece.new, self.article[piece.start : piece.end], role)
        self.add(opening + seen + closing, role, piece.hunk)

    def add(self, string: str, role: Role, hunk: int) -> None:
        """Characters that do not stand in the article."""
        start = self.length
        self._put(string)
        if hunk >= 0:
            self._runs.append(Run(start, self.length, role, hunk))

    def flat(self) -> Flat:
        """What has been written."""
        if self._bracketed:
            self._overlays[self.length] = self.marks.right
        return Flat("".join(self._parts), tuple(self._runs), tuple(self._anchors), self._overlays)

    def _close(self, at_space: bool) -> None:
        if self._bracketed and at_space:
            self._overlays[self.length] = self.marks.right
        elif self._bracketed:
            self.add(self.marks.right, Role.PLAIN, -1)
        self._bracketed = False

    def _copy(self, start: int, end: int, seen: str) -> None:
        self._anchors.append((start, self.length, end - start))
        self._put(seen)

    def _put(self, string: str) -> None:
        if string:
            self._parts.append(string)
            self.length += len(string)

    def _seen(self, string: str, other: str, role: Role) -> str:
        """A side of a change; white space can be seen where it is what matters."""
        if role in (Role.PLAIN, Role.TAKEN):
            return visible_prose(string)
        return visible_change(string, other, self.marks)


def visible_prose(string: str) -> str:
    """Running text: line ends within a paragraph and tabs are spaces, what could act is visible."""
    return visible(string.replace("\n", " ").replace("\t", " ").replace("\r ", "  "))


def visible_change(string: str, other: str, marks: Marks = MARKS) -> str:
    """One side of a change as long as it was, its white space visible where the change lies in it."""
    string = string.replace("\n", marks.newline).replace("\r", marks.newline)
    string = string.replace("\t", marks.tab).replace("\u00a0", marks.hard_space)
    if not string.strip() or "".join(string.split()) == "".join(other.split()):
        string = string.replace(" ", marks.space)
    return visible(string.replace("  ", marks.space * 2))
