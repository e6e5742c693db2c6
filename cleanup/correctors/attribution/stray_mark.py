"""A mark that neither opens nor closes anything."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Side
from cleanup.correctors.artefacts.lost_negation import tails
from cleanup.correctors.attribution.repairs import faults, unsound, without
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "attribution/stray-mark"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks that the reading of their paragraph has no use for, but for those behind a lost negation."""
    broken = list(unsound(analysis))
    taken = {match.end("mark") for match in tails(analysis)} if broken else set()
    for reading in broken:
        for index, role in enumerate(reading.roles):
            if role is Role.STRAY and reading.marks[index].end not in taken:
                yield _removed(analysis, reading, index)


def _removed(analysis: Analysis, reading: Reading, index: int) -> Hunk:
    mark, end = reading.marks[index], analysis.paragraphs[reading.paragraph].end
    alone, single = mark.lean is Side.ALONE, faults(reading) == 1
    at_end = alone and mark.end == end
    confidence = 0.93 if at_end and single else 0.7 if alone and single else 0.55
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="This mark has no mate: no quotation is open here and none begins.",
        span=Span(mark.start, mark.end),
        edits=(without(analysis, reading, index),),
        confidence=confidence,
    )


RULE = Rule(ID, "A quotation mark that opens and closes nothing", find)
