"""A change in a line of its surroundings, word by word: what both the terminal and a page show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from cleanup.edit import Edit, Span, minimal, splice
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet

CONTEXT = 34
"""So many code points on either side are shown."""
APART = 48
"""Edits further apart than this come on lines of their own."""


class Mark(Enum):
    """What a piece of an excerpt is."""

    SAME = "same"
    OLD = "old"
    NEW = "new"
    HERE = "here"
    """What a query points at."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt."""

    mark: Mark
    text: str


def excerpts(text: str, edits: Sequence[Edit], span: Span) -> Iterator[list[Piece]]:
    """One excerpt for each group of neighbouring edits; where there are none, one that shows the span."""
    words = [_within_lines(text, edit) for edit in whole_words(text, edits)]
    if not words:
        yield _around(text, span.start, span.end, [Piece(Mark.HERE, text[span.start : span.end])])
        return
    group: list[Edit] = []
    for edit in words:
        if group and edit.start - group[-1].end > APART:
            yield _excerpt(text, group)
            group = []
        group.append(edit)
    yield _excerpt(text, group)


def _within_lines(text: str, edit: Edit) -> Edit:
    """A removal without the line ends around it: what is shown is the line that goes, not what parts it."""
    old = text[edit.start : edit.end]
    if edit.replacement or not old.strip("\r\n"):
        return edit
    return Edit(
        edit.start + len(old) - len(old.lstrip("\r\n")), edit.end - len(old) + len(old.rstrip("\r\n")), ""
    )


def change(text: str, edits: Sequence[Edit], most: int = 3) -> str:
    """What the edits do, in a few words; the same change at several places once."""
    counts = Counter(_change(text[e.start : e.end], e.replacement) for e in whole_words(text, edits))
    words = [f"{said} ×{count}" if count > 1 else said for said, count in counts.items()]
    more = len(words) - most
    return "; ".join(words[:most]) + (f"; {more} more" if more > 0 else "")


def _change(old: str, new: str) -> str:
    if not new:
        return f"delete {_quoted(old)}"
    return f"{_quoted(old)} → {_quoted(new)}" if old else f"insert {_quoted(new)}"


def _quoted(words: str) -> str:
    return f"“{words.strip() or words.replace(' ', '␣')}”"


def marked(patchset: PatchSet) -> list[tuple[Edit, Hunk]]:
    """Everything that is marked in the text, in order, widened to whole words where there is room."""
    text, found = patchset.document.text, list[tuple[Edit, Hunk]]()
    for hunk in patchset.hunks:
        found += [(edit, hunk) for edit in whole_words(text, hunk.edits) or _pointed_at(hunk)]
    found.sort(key=lambda mark: mark[0])
    if all(left.end < right.start for (left, _), (right, _) in pairwise(found)):
        return found
    bare = [(edit, hunk) for hunk in patchset.hunks for edit in hunk.edits or _pointed_at(hunk)]
    return sorted(bare, key=lambda mark: mark[0])


def _pointed_at(hunk: Hunk) -> list[Edit]:
    return [Edit(hunk.span.start, hunk.span.end, "")]


def whole_words(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, each widened to the words it changes; those that then touch come as one."""
    ranges: list[tuple[int, int]] = []
    small = _minimal(text, edits)
    for start, end in (_widened(text, edit) for edit in small):
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return [_made_anew(text, start, end, small) for start, end in ranges]


def _minimal(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits without what they leave as it is, still such that all can be made."""
    found: list[Edit] = []
    for edit in sorted(edits):
        small = minimal(text, edit)
        found.append(edit if found and small.clashes(found[-1]) else small)
    return [edit for edit in found if text[edit.start : edit.end] != edit.replacement]


def _made_anew(text: str, start: int, end: int, edits: Sequence[Edit]) -> Edit:
    within = [e for e in edits if start <= e.start and e.end <= end]
    moved = [Edit(e.start - start, e.end - start, e.replacement) for e in within]
    return Edit(start, end, splice(text[start:end], moved))


def _widened(text: str, edit: Edit) -> tuple[int, int]:
    start, end, old = edit.start, edit.end, text[edit.start : edit.end]
    while start and text[start - 1].isalnum() and _any_word(old[:1], edit.replacement[:1]):
        start -= 1
    while end < len(text) and text[end].isalnum() and _any_word(old[-1:], edit.replacement[-1:]):
        end += 1
    return start, end


def _any_word(*letters: str) -> bool:
    return any(map(str.isalnum, letters))


def _excerpt(text: str, edits: Sequence[Edit]) -> list[Piece]:
    pieces: list[Piece] = []
    at = edits[0].start
    for edit in edits:
        pieces.append(Piece(Mark.SAME, text[at : edit.start]))
        pieces.append(Piece(Mark.OLD, text[edit.start : edit.end]))
        pieces.append(Piece(Mark.NEW, edit.replacement))
        at = edit.end
    return _around(text, edits[0].start, at, pieces)


def _around(text: str, start: int, end: int, pieces: list[Piece]) -> list[Piece]:
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    before = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    cut_before = start - len(before) > 0 and text[start - len(before) - 1] not in "\r\n"
    if cut_before and " " in before[:-1]:
        before = before[before.index(" ") + 1 :]
    after = after.splitlines()[0] if after.splitlines() else ""
    cut_after = end + len(after) < len(text) and text[end + len(after)] not in "\r\n"
    if cut_after and " " in after[1:]:
        after = after[: after.rindex(" ")]
    head = Piece(Mark.SAME, ("… " if cut_before else "") + before)
    tail = Piece(Mark.SAME, after + (" …" if cut_after else ""))
    return [piece for piece in (head, *pieces, tail) if piece.text]
