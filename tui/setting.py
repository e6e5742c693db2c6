"""The display text of a paragraph: old and new words side by side, the current hunk in its brackets."""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.visible import visible
from tui.manuscript import MARKS, Block, Flat, Look, Marks, Piece, Role, Run, Shown, View, pieces


def flatten(
    text: str,
    block: Block,
    shown: Sequence[Shown],
    view: View,
    marks: Marks = MARKS,
    current: int = -1,
    *,
    beside: bool = False,
) -> Flat:
    """The display text of a block in one view, with the current hunk between its brackets.

    `beside`: the other reading stands beside this one, so what is taken is marked in both.
    """
    writer = _Writer(text, marks)
    parts = [p for p in pieces(text, block, shown) if p.start <= p.end]
    at = min([block.body.start, *(p.start for p in parts)])
    for piece in parts:
        writer.source(at, piece.start)
        writer.open(piece.hunk == current)
        before = writer.length
        _write(writer, piece, shown[piece.hunk].look, view, beside)
        if piece.hunk == current and writer.length == before:
            writer.add(marks.caret, Role.TAKEN, piece.hunk)
        at = piece.end
    writer.source(at, max(block.body.end, at))
    return writer.flat()


def _write(writer: _Writer, piece: Piece, look: Look, view: View, beside: bool) -> None:
    old, new = piece.start < piece.end, piece.new
    if piece.query:
        role = Role.QUERY if look is Look.OPEN and view is View.MARKUP else Role.PLAIN
        writer.old(piece, role, ("[?", "?]"))
    elif view is View.MARKUP and look is Look.OPEN:
        writer.old(piece, Role.DELETED, ("[-", "-]"))
        if old and new and not writer.marks.brackets:
            writer.add(" ", Role.PLAIN, -1)
        writer.new(piece, Role.INSERTED, ("{+", "+}"))
    elif view is View.ORIGINAL or look is not Look.TAKEN:
        writer.old(piece, Role.DELETED if beside and look is Look.TAKEN else Role.PLAIN)
    else:
        roles = {View.MARKUP: Role.TAKEN, View.RESULT: Role.INSERTED if beside else Role.PLAIN}
        writer.new(piece, roles[view])


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
