"""A quotation that closes and never opened."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.attribution.places import Place, places_to_open
from cleanup.correctors.attribution.repairs import glyph, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/missing-open"
FLOOR = 0.55
"""Below it the place is only offered."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Closing marks without an opening one where the words around show where it was."""
    for reading in unsound(analysis):
        for closing, behind in lost(analysis, reading):
            places = places_to_open(analysis, reading, behind, closing.start)
            if places and places[0].confidence >= FLOOR:
                yield _opened(analysis, reading, closing, places)


def lost(analysis: Analysis, reading: Reading) -> Iterator[tuple[Mark, int]]:
    """Each closing mark whose mate is lost, and where the stretch begins in which it was."""
    behind, opened = analysis.paragraphs[reading.paragraph].start, False
    for index, (mark, role) in enumerate(zip(reading.marks, reading.roles, strict=True)):
        if role is Role.CLOSES and not opened and reading.lost_before[index]:
            yield mark, behind
        opened = role is Role.OPENS or (opened and role is not Role.CLOSES)
        behind = mark.end


def _opened(analysis: Analysis, reading: Reading, closing: Mark, places: list[Place]) -> Hunk:
    opening = glyph(analysis, reading, Side.OPENS)
    best, *others = places
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"The quotation that closes here was never opened; its opening mark is missing {best.why}.",
        span=Span(best.offset, best.offset),
        edits=(Edit(best.offset, best.offset, opening),),
        alternatives=tuple((Edit(p.offset, p.offset, opening),) for p in others),
        confidence=best.confidence,
        evidence=(Evidence("the mark that closes", Span(closing.start, closing.end)),),
    )


RULE = Rule(ID, "A quotation whose opening mark is missing", find)
