"""Which of the hunks that want the same place gets it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from cleanup.edit import Edit, minimal
from cleanup.hunk import Class, Hunk

BLOCK = 512
"""Code points that are looked up together: a hunk is compared with its neighbours only."""


CLASSES = tuple(Class)
SOURCE = "source"
"""The family that knows what was written: no guess adds to its words."""
LINE_ENDS = ("\n", "\r")
BLANKS = " \u00a0"


def settle(hunks: Iterable[Hunk], text: str) -> list[Hunk]:
    """Hunks that can all be made, in order of place; of two that clash the first given wins.

    A loser with edits on just the winner's ranges becomes an alternative of it; others are dropped whole.
    """
    winners: list[Hunk] = []
    taken: defaultdict[int, list[tuple[Edit, int]]] = defaultdict(list)
    for hunk in hunks:
        wanted = hunk.edits or (Edit(hunk.span.start, hunk.span.end, ""),)
        rivals = {
            index
            for edit in wanted
            for block in _blocks(edit)
            for other, index in taken.get(block, ())
            if edit.clashes(other)
            or (hunk.edits and winners[index].edits and _meet(edit, other, text))
            or _suits(edit, other, text)
            or (winners[index].family == SOURCE != hunk.family and _adds_beside(edit, other, text))
        }
        if not rivals:
            for edit in wanted:
                for block in _blocks(edit):
                    taken[block].append((edit, len(winners)))
            winners.append(hunk)
        elif len(rivals) == 1:
            index = rivals.pop()
            winners[index] = _with_alternative(winners[index], hunk)
    return sorted(winners, key=lambda hunk: (hunk.ranges[0], hunk.rule))


def _blocks(edit: Edit) -> range:
    return range(edit.start // BLOCK, edit.end // BLOCK + 1)


def _meet(edit: Edit, other: Edit, text: str) -> bool:
    """Whether two edits side by side write into one word, or both touch the marks or spaces between words.

    One that sets a comma and one that mends the stop behind it would not know of each other; a line end
    parts them.
    """
    if _insert_at_one_place(edit, other, text):
        return True
    left, right = (edit, other) if (edit.start, edit.end) <= (other.start, other.end) else (other, edit)
    if left.end != right.start:
        return False
    if left.replacement[-1:].isalnum() and right.replacement[:1].isalnum():
        return True
    before = text[left.start : left.end] or left.replacement
    after = text[right.start : right.end] or right.replacement
    if before.rstrip(BLANKS)[-1:] in LINE_ENDS or after.lstrip(BLANKS)[:1] in LINE_ENDS:
        return False
    if not before[-1:].isalnum() and right.replacement and not right.replacement[:1].isalnum():
        return True
    return not before[-1:].isalnum() and not after[:1].isalnum()


def _suits(edit: Edit, known: Edit, text: str) -> bool:
    """Whether an edit only suits an article to the word behind it, and that word goes."""
    pair = {text[edit.start : edit.end].lower(), edit.replacement.lower()}
    return pair == {"a", "an"} and known.start == edit.end + 1


def _adds_beside(edit: Edit, known: Edit, text: str) -> bool:
    """Whether an edit only adds a word, right beside one that has its words from the source."""
    added = minimal(text, edit)
    if added.start < added.end or not any(map(str.isalnum, added.replacement)):
        return False
    return any(
        text[start:end] in ("", " ")
        for start, end in ((known.end, added.start), (added.start, known.start))
        if start <= end
    )


def _insert_at_one_place(edit: Edit, other: Edit, text: str) -> bool:
    """Whether both only put something in, at the same place: `fee` → `a fee`, and `a ` before `fee`."""
    if edit.end < other.start or other.end < edit.start:
        return False
    one, two = minimal(text, edit), minimal(text, other)
    return one.start == one.end == two.start == two.end


def _with_alternative(winner: Hunk, loser: Hunk) -> Hunk:
    known = (winner.edits, *winner.alternatives)
    if loser.edits == winner.edits and CLASSES.index(loser.cls) < CLASSES.index(winner.cls):
        return replace(winner, cls=loser.cls, confidence=max(winner.confidence, loser.confidence))
    if not loser.edits or not winner.edits or winner.ranges != loser.ranges or loser.edits in known:
        return winner
    return replace(winner, alternatives=(*winner.alternatives, loser.edits))
