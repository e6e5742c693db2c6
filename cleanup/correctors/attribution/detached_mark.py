"""A mark cut off by a space from the words it opens or closes."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import MIRRORED, Side
from cleanup.correctors.attribution.repairs import SIDES, faults, glyph, hugging, paired_with, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "attribution/detached-mark"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks with space on both sides, or only on the side of their words."""
    for reading in unsound(analysis):
        for index, role in enumerate(reading.roles):
            if role not in (Role.OPENS, Role.CLOSES):
                continue
            mark = reading.marks[index]
            if mark.lean in (Side.ALONE, MIRRORED[SIDES[role]]):
                hunk = _joined(analysis, reading, index)
                edit = hunk.edits[0]
                if analysis.text[edit.start : edit.end] != edit.replacement:
                    yield hunk


def _joined(analysis: Analysis, reading: Reading, index: int) -> Hunk:
    mark, side = reading.marks[index], SIDES[reading.roles[index]]
    after_stop = analysis.text[: mark.start].rstrip()[-1:] in ".,?!"
    edit = hugging(analysis, reading, index, glyph(analysis, reading, side))
    plain = side is Side.CLOSES and edit.replacement[0] not in ",."
    sure = faults(reading) == 1 and plain and after_stop and mark.lean is Side.ALONE
    where = "ends" if side is Side.CLOSES else "begins"
    return Hunk(
        rule=ID,
        cls=Class.SAFE if sure else Class.REVIEW,
        message=f"A space cuts this mark off from the quotation that it {where}.",
        span=Span(mark.start, mark.end),
        edits=(edit,),
        confidence=0.98 if sure else 0.9 if faults(reading) == 1 else 0.75,
        evidence=paired_with(analysis, reading, index),
    )


RULE = Rule(ID, "A quotation mark cut off from its words by a space", find)
