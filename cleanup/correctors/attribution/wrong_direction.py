"""A mark that points the wrong way: its neighbours and its mate say that it closes where its glyph opens."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Side
from cleanup.correctors.attribution.repairs import SIDES, faults, glyph, paired_with, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/wrong-direction"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks that hug their words and have the glyph of the other end."""
    for reading in unsound(analysis):
        for index, role in enumerate(reading.roles):
            mark = reading.marks[index]
            if role not in (Role.OPENS, Role.CLOSES) or mark.lean not in (SIDES[role], Side.EITHER):
                continue
            if mark.glyph not in (SIDES[role], Side.EITHER) and paired_with(analysis, reading, index):
                yield _turned(analysis, reading, index)


def _turned(analysis: Analysis, reading: Reading, index: int) -> Hunk:
    mark, side = reading.marks[index], SIDES[reading.roles[index]]
    sure = mark.lean is side and faults(reading) == 1
    written = glyph(analysis, reading, side)
    what = "closes a quotation but is" if side is Side.CLOSES else "opens a quotation but is"
    other = "an opening" if side is Side.CLOSES else "a closing"
    return Hunk(
        rule=ID,
        cls=Class.SAFE if sure else Class.REVIEW,
        message=f"This mark {what} written as {other} one.",
        span=Span(mark.start, mark.end),
        edits=(Edit(mark.start, mark.end, written),),
        confidence=0.99 if sure else 0.85,
        evidence=paired_with(analysis, reading, index),
    )


RULE = Rule(ID, "A quotation mark that points the wrong way", find)
