"""A quotation that closes and never opened."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.attribution.places import places_to_open
from cleanup.correctors.attribution.repairs import glyph, put_back, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Evidence, Hunk

ID = "attribution/missing-open"
FLOOR = 0.55
"""Below it the place is only offered."""
MESSAGE = "The quotation that closes here was never opened; its opening mark is missing"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Closing marks without an opening one where the words around show where it was."""
    for reading in unsound(analysis):
        for closing, behind in lost(analysis, reading):
            places = places_to_open(analysis, reading, behind, closing.start)
            if places and places[0].confidence >= FLOOR:
                written = glyph(analysis, reading, Side.OPENS)
                mate = Evidence("the mark that closes", Span(closing.start, closing.end))
                yield put_back(ID, MESSAGE, places, written, mate)


def lost(analysis: Analysis, reading: Reading) -> Iterator[tuple[Mark, int]]:
    """Each closing mark whose mate is lost, and where the stretch begins in which it was."""
    behind, opened = analysis.paragraphs[reading.paragraph].start, False
    for index, (mark, role) in enumerate(zip(reading.marks, reading.roles, strict=True)):
        if role is Role.CLOSES and not opened and reading.lost_before[index]:
            yield mark, behind
        opened = role is Role.OPENS or (opened and role is not Role.CLOSES)
        behind = mark.end


RULE = Rule(ID, "A quotation whose opening mark is missing", find)
