"""A quotation that opens and never closes."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.attribution.places import places_to_close
from cleanup.correctors.attribution.repairs import glyph, put_back, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Evidence, Hunk

ID = "attribution/missing-close"
FLOOR = 0.55
"""Below it the place is only offered."""
MESSAGE = "The quotation that opens here is never closed; its closing mark is missing"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Opening marks without a closing one where the words around show where it was."""
    for reading in unsound(analysis):
        for opening, end in lost(analysis, reading):
            places = places_to_close(analysis, opening.start, opening.end, end, reading.paragraph)
            if places and places[0].confidence >= FLOOR:
                written = glyph(analysis, reading, Side.CLOSES)
                mate = Evidence("the mark that opens", Span(opening.start, opening.end))
                yield put_back(ID, MESSAGE, places, written, mate)


def lost(analysis: Analysis, reading: Reading) -> Iterator[tuple[Mark, int]]:
    """Each opening mark whose mate is lost, and where the stretch ends in which it was."""
    opening: Mark | None = None
    for index, (mark, role) in enumerate(zip(reading.marks, reading.roles, strict=True)):
        if role is Role.OPENS:
            if opening is not None and reading.lost_before[index]:
                yield opening, mark.start
            opening = mark
        elif role is Role.CLOSES:
            opening = None
    if opening is not None and reading.lost_before[-1]:
        yield opening, analysis.paragraphs[reading.paragraph].end


RULE = Rule(ID, "A quotation whose closing mark is missing", find)
