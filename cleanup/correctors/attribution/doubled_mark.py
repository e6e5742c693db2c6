"""Two marks side by side where one does the work."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.balance import Role
from cleanup.correctors.attribution.repairs import faults, unsound, without
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/doubled-mark"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks that stand beside the one that opens or closes the quotation."""
    for reading in unsound(analysis):
        for index, role in enumerate(reading.roles):
            if role is not Role.DOUBLED:
                continue
            mark = reading.marks[index]
            beside = next(m for m in reading.marks if m.end == mark.start or m.start == mark.end)
            same = analysis.text[mark.start : mark.end] == analysis.text[beside.start : beside.end]
            sure = same and faults(reading) == 1
            yield Hunk(
                rule=ID,
                cls=Class.SAFE if sure else Class.REVIEW,
                message="Two quotation marks stand side by side where one is enough.",
                span=Span(mark.start, mark.end),
                edits=(without(analysis, reading, index),),
                confidence=0.98 if sure else 0.8,
                evidence=(Evidence("the mark that stays", Span(beside.start, beside.end)),),
            )


RULE = Rule(ID, "Two quotation marks where one is enough", find)
