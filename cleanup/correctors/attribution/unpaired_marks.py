"""Marks that do not pair and that nothing tells how to mend: a query with the paragraph's reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role, as_written
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.attribution import missing_close, missing_open
from cleanup.correctors.attribution.inner_marks import crossed
from cleanup.correctors.attribution.places import Place, places_to_close, places_to_open
from cleanup.correctors.attribution.repairs import TANGLED, faults, glyph
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/unpaired-marks"
NOTES = {
    Role.OPENS: "reads as opening",
    Role.CLOSES: "reads as closing",
    Role.INNER_OPENS: "reads as opening an inner quotation",
    Role.INNER_CLOSES: "reads as closing an inner quotation",
    Role.STRAY: "belongs to nothing",
    Role.DOUBLED: "is doubled",
    Role.INCH: "reads as an inch sign",
}
SHOWN = 8
TAG = re.compile(r"<(?=[A-Za-z])[^<>\n]*>")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One query for each paragraph with a mark too few that no repair puts back."""
    for reading in analysis.readings:
        if reading.sound or crossed(analysis, reading):
            continue
        tangled = faults(reading) >= TANGLED
        for mark, side, places in _lost(analysis, reading):
            if not tangled and places and places[0].confidence >= missing_close.FLOOR:
                continue
            yield _asked(analysis, reading, mark, side, places)
            break
        else:
            if tangled:
                yield _tangled(analysis, reading)
    yield from _in_markup(analysis)


def _in_markup(analysis: Analysis) -> Iterator[Hunk]:
    """Tags whose values are not closed: markup is left alone, so the query reaches over its end."""
    for tag in TAG.finditer(analysis.text):
        if tag.group().count('"') % 2:
            yield Hunk(
                rule=ID,
                cls=Class.QUERY,
                message="A quotation mark in the markup that begins here is missing or one too many.",
                span=Span(tag.start(), min(tag.end() + 1, len(analysis.text))),
                confidence=0.7,
            )


def _lost(analysis: Analysis, reading: Reading) -> Iterator[tuple[Mark, Side, list[Place]]]:
    for opening, end in missing_close.lost(analysis, reading):
        places = places_to_close(analysis, opening.start, opening.end, end, reading.paragraph)
        yield opening, Side.CLOSES, places
    for closing, behind in missing_open.lost(analysis, reading):
        yield closing, Side.OPENS, places_to_open(analysis, reading, behind, closing.start)


def _asked(analysis: Analysis, reading: Reading, mark: Mark, side: Side, places: list[Place]) -> Hunk:
    written = glyph(analysis, reading, side)
    if side is Side.CLOSES:
        message = "The quotation that opens here is not closed in this paragraph: where does it end?"
    else:
        message = "The quotation that closes here was not opened in this paragraph: where does it begin?"
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message=message,
        span=Span(mark.start, mark.end),
        alternatives=tuple((Edit(p.offset, p.offset, written),) for p in places),
        confidence=0.4 if reading.spans and side is Side.OPENS else 0.7,
        evidence=_as_read(reading),
    )


def _tangled(analysis: Analysis, reading: Reading) -> Hunk:
    wrong = next(m for m, role in zip(reading.marks, reading.roles, strict=True) if not as_written(m, role))
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="The quotation marks of this paragraph do not pair: which words were said?",
        span=Span(wrong.start, wrong.end),
        confidence=0.7,
        evidence=_as_read(reading),
    )


def _as_read(reading: Reading) -> tuple[Evidence, ...]:
    """What each mark of the paragraph seems to do."""
    both = zip(reading.marks[:SHOWN], reading.roles[:SHOWN], strict=True)
    return tuple(Evidence(NOTES[role], Span(mark.start, mark.end)) for mark, role in both)


RULE = Rule(ID, "Quotation marks that do not pair", find)
