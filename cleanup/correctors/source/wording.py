"""A word that is not the source's, in an article that a machine has reworded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.differences import Difference
from cleanup.analysis.comparing.pairs import Pair
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import compared, of_pair
from cleanup.correctors.source.telling import About, told
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "source/wording"
GARBLED = 0.5
FEW = 6
"""Stretches of more words than this on a side are somebody's own."""
CAPITALS = 2
"""More capitals in a sentence than these are a headline's."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each small stretch that differs; in a sound article an editor chose it."""
    comparison = compared(analysis)
    if comparison is None or not (comparison.reworded or analysis.garbledness.score >= GARBLED):
        return
    for pair, group in told(analysis, About.WORDING):
        if all(len(side) <= FEW for difference in group for side in (difference.ours, difference.theirs)):
            yield _hunk(analysis, pair, group)
    for pair, found in groupby(told(analysis, About.CAPITAL), key=itemgetter(0)):
        groups = [group for _, group in found]
        if len(groups) <= CAPITALS:
            yield from (_hunk(analysis, pair, group) for group in groups)


def _hunk(analysis: Analysis, pair: Pair, group: tuple[Difference, ...]) -> Hunk:
    edits = tuple(difference.edit for difference in group)
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=_message(analysis, group),
        span=Span(edits[0].start, edits[-1].end),
        edits=edits,
        confidence=round(0.5 + 0.4 * pair.likeness, 2),
        evidence=(of_pair(analysis, pair),),
    )


def _message(analysis: Analysis, group: tuple[Difference, ...]) -> str:
    if len(group) > 1:
        return "The source has these words in another order."
    written, new = (" ".join(side.split()) for side in _whole(analysis.prose, group[0].edit))
    if not new:
        return f"The source has no “{written}” here."
    if not written:
        return f"The source has “{new}” here."
    return f"The source has “{new}” where this has “{written}”."


def _whole(text: str, edit: Edit) -> tuple[str, str]:
    """What goes and what comes, with the rest of a word that either is a piece of."""
    start, end = edit.start, edit.end
    inner = text[start:end] or edit.replacement
    while inner[:1].isalnum() and start and text[start - 1].isalnum():
        start -= 1
    while inner[-1:].isalnum() and text[end : end + 1].isalnum():
        end += 1
    return text[start:end], text[start : edit.start] + edit.replacement + text[edit.end : end]


RULE = Rule(ID, "A word that is not the source’s, in an article that was reworded", find)
