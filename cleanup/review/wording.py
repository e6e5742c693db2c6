"""The words of one hunk: what an editor is given to edit, what comes of it, and its independent parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from cleanup.edit import Edit, Span, changes, minimal, splice
from cleanup.errors import DecisionError
from cleanup.hunk import Class, Hunk

LONGEST = 40
"""Code points of a word that are edited with a change in it."""


def pairs(text: str, edits: tuple[Edit, ...]) -> tuple[tuple[str, str], ...]:
    """What stands there and what is to stand there, for each edit."""
    return tuple((text[e.start : e.end], e.replacement) for e in edits)


def draft(text: str, hunk: Hunk, edits: tuple[Edit, ...]) -> str:
    """The words an editor is given to edit: of a query what stands there, else what is proposed.

    It is whole words. Of a change that is the same in several places it is the replacement, once.
    DecisionError where a hunk changes different words in different lines: its parts can be edited, it cannot.
    """
    if _uniform(text, edits):
        return edits[0].replacement
    cover = _cover(text, hunk, edits)
    inside = (Edit(e.start - cover.start, e.end - cover.start, e.replacement) for e in edits)
    return splice(text[cover.start : cover.end], inside)


def edited(text: str, hunk: Hunk, edits: tuple[Edit, ...], words: str) -> tuple[Edit, ...]:
    """The edits that make of the text what an editor has made of the draft; none: the text as it stands."""
    if words == draft(text, hunk, edits):
        return edits
    if _uniform(text, edits):
        fresh = (minimal(text, Edit(e.start, e.end, words)) for e in edits)
        return tuple(e for e in fresh if e.start != e.end or e.replacement)
    cover = _cover(text, hunk, edits)
    return tuple(changes(text[cover.start : cover.end], words, cover.start))


def _uniform(text: str, edits: tuple[Edit, ...]) -> bool:
    """Whether several edits make the same change in each of their places."""
    return len(edits) > 1 and len(set(pairs(text, edits))) == 1


def _cover(text: str, hunk: Hunk, edits: tuple[Edit, ...]) -> Span:
    spans = [hunk.span, *(Span(e.start, e.end) for e in edits)]
    cover = Span(min(s.start for s in spans), max(s.end for s in spans))
    if "\n" in text[cover.start : cover.end].strip("\n") and edits:
        cover = Span(min(e.start for e in edits), max(e.end for e in edits))
        if len(edits) > 1 and "\n" in text[cover.start : cover.end]:
            raise DecisionError(
                "this changes different words in several lines: split it, then edit the parts"
            )
    return _whole(text, cover, edits) if edits else cover


def _whole(text: str, cover: Span, edits: tuple[Edit, ...]) -> Span:
    """With the rest of the words it cuts, or with the words that stand at it where it says nothing alone."""
    new = "".join(edit.replacement for edit in edits)
    alone = any(map(str.isalnum, new)) or (
        new.strip() and any(map(str.isalnum, text[cover.start : cover.end]))
    )
    belongs = str.isalnum if alone else _is_no_space
    start, end = cover.start, cover.end
    while start and cover.start - start < LONGEST and belongs(text[start - 1]):
        start -= 1
    while end < len(text) and end - cover.end < LONGEST and belongs(text[end]):
        end += 1
    return Span(start, end)


def _is_no_space(character: str) -> bool:
    return not character.isspace()


def parts(text: str, hunk: Hunk) -> tuple[Hunk, ...]:
    """The hunk as hunks that can be decided apart; empty where it is one piece.

    All of them accepted write what the whole would.
    """
    pieces = [piece for edit in hunk.edits for piece in _pieces(text, edit)]
    if any(a.clashes(b) for a, b in pairwise(pieces)):
        pieces = list(hunk.edits)
    if len(pieces) < 2:
        return ()
    return tuple(
        replace(hunk, id=f"{hunk.id}.{n}", span=Span(e.start, e.end), edits=(e,), alternatives=())
        for n, e in enumerate(pieces, 1)
    )


def _pieces(text: str, edit: Edit) -> tuple[Edit, ...]:
    old = text[edit.start : edit.end]
    if not old or not edit.replacement:
        return (edit,)
    return tuple(changes(old, edit.replacement, edit.start)) or (edit,)


OWN = "review/own"
"""The rule of a correction that an editor has made beside the proposed ones."""
OWN_ID = "own-"
"""How the id of one begins."""


def is_own(id: str) -> bool:  # noqa: A002
    """Whether a hunk is an editor's own correction."""
    return id.startswith(OWN_ID)


def own(id: str, edits: tuple[Edit, ...]) -> Hunk:  # noqa: A002
    """An editor's correction as a hunk like any other."""
    span = Span(edits[0].start, edits[-1].end)
    return Hunk(OWN, Class.REVIEW, "The editor’s own correction.", span, edits, confidence=1.0, id=id)
