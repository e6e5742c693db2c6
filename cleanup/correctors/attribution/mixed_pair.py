"""A pair of marks of two makes, one curly, the other straight, in an article that is curly throughout."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/mixed-pair"

MOST = 2
"""With more straight marks than these the article writes both."""
LEAST_CURLY = 2


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The straight marks whose mate is curly, where there are hardly any others."""
    if not 0 < analysis.text.count('"') <= MOST or analysis.text.count("”") < LEAST_CURLY:
        return
    for reading in analysis.readings:
        if not reading.sound:
            continue
        opened: Mark | None = None
        for mark, role in zip(reading.marks, reading.roles, strict=True):
            if role is Role.OPENS:
                opened = mark
            elif role is Role.CLOSES and opened is not None:
                if (opened.glyph is Side.EITHER) != (mark.glyph is Side.EITHER):
                    yield from _matched(analysis, opened, mark)
                opened = None


def _matched(analysis: Analysis, opening: Mark, closing: Mark) -> Iterator[Hunk]:
    straight, curly = (opening, closing) if opening.glyph is Side.EITHER else (closing, opening)
    if analysis.text[curly.start : curly.end] not in ("“", "”") or straight.end - straight.start != 1:
        return
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="One mark of this quotation is curly and the other straight.",
        span=Span(straight.start, straight.end),
        edits=(Edit(straight.start, straight.end, "“" if straight is opening else "”"),),
        confidence=0.9,
        evidence=(Evidence("the mark at the other end", Span(curly.start, curly.end)),),
    )


RULE = Rule(ID, "One mark of a quotation curly, the other straight", find)
