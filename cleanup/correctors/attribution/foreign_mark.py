"""A corner bracket of East Asian text left where an English quotation mark belongs."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import CORNERS, Side
from cleanup.correctors.attribution.repairs import SIDES, glyph, hugging, paired_with
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/foreign-mark"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Corner brackets that open or close a quotation whose other end is written in English."""
    text = analysis.text
    for reading in analysis.readings:
        for index, role in enumerate(reading.roles):
            mark = reading.marks[index]
            if text[mark.start] not in CORNERS or role not in (Role.OPENS, Role.CLOSES):
                continue
            other = paired_with(analysis, reading, index)
            if not other or other[0].span is None or text[other[0].span.start] in CORNERS:
                continue
            written = glyph(analysis, reading, SIDES[role])
            edit = Edit(mark.start, mark.end, written)
            if mark.lean is Side.ALONE:
                edit = hugging(analysis, reading, index, written)
            yield Hunk(
                rule=ID,
                cls=Class.REVIEW,
                message="This corner bracket stands where the quotation mark of the other end has its mate.",
                span=Span(mark.start, mark.end),
                edits=(edit,),
                confidence=0.9,
                evidence=other,
            )


RULE = Rule(ID, "A corner bracket of another script as a quotation mark", find)
