"""A paragraph that an editor has written anew: which proposals that accepts, and what is the editor's own."""

from __future__ import annotations

from dataclasses import replace

from cleanup.edit import Edit, Span, changes, splice
from cleanup.errors import DecisionError
from cleanup.review.board import Board
from cleanup.review.verdict import APPLIED, OPEN, Decision, Key, Verdict


def rewritten(
    board: Board, article: int, paragraph: Span, words: str
) -> tuple[dict[Key, Verdict], tuple[Edit, ...]]:
    """The verdicts that change, and the edits nobody proposed, where a paragraph is to read like this."""
    here = board.document(article).text[paragraph.start : paragraph.end]
    wanted = set(changes(here, words, paragraph.start))
    accepted: dict[Key, Verdict] = {}
    rejected: dict[Key, Verdict] = {}
    for key in board.keys(article):
        edits = board.applied(key)
        inside = tuple(e for e in edits if paragraph.holds(e))
        applied = board.state(key) in APPLIED
        if not inside or not (applied or board.state(key) in OPEN):
            continue
        mine = _as_words(here, paragraph.start, inside)
        if mine <= wanted and (applied or len(inside) == len(edits)):
            wanted -= mine
            if not applied:
                accepted[key] = replace(board.verdict(key), decision=Decision.ACCEPTED)
        elif applied and len(inside) < len(edits):
            raise DecisionError("a correction of several paragraphs stands here: take it back first")
        elif applied:
            rejected[key] = replace(board.verdict(key), decision=Decision.REJECTED, auto=False)
    return rejected | accepted, tuple(sorted(wanted))


def _as_words(here: str, offset: int, edits: tuple[Edit, ...]) -> set[Edit]:
    inside = (Edit(e.start - offset, e.end - offset, e.replacement) for e in edits)
    return set(changes(here, splice(here, inside), offset))
