"""A quotation mark of another language left where an English one belongs: 」, « » and „ “."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import ANGLES, CORNERS, Side
from cleanup.correctors.attribution.repairs import SIDES, glyph, hugging, paired_with
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/foreign-mark"
LOW = "„"
"""Opens in German, Polish, Czech; “ closes there."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Corner brackets with an English mate, angles and low marks in an article that has English marks."""
    text = analysis.text
    if not any(character in text for character in CORNERS + ANGLES + LOW):
        return
    english = _english_marks(analysis)
    for reading in analysis.readings:
        for index, role in enumerate(reading.roles):
            first = text[reading.marks[index].start]
            if first in CORNERS and role in (Role.OPENS, Role.CLOSES):
                yield from _mated(analysis, reading, index)
            elif first in "«" + LOW and role is Role.OPENS and english:
                yield from _pair(analysis, reading, index, english)


def _english_marks(analysis: Analysis) -> str:
    """The opening mark that the article has elsewhere; nothing where it has no English pair."""
    for reading in analysis.readings:
        opened = ""
        for mark, role in zip(reading.marks, reading.roles, strict=True):
            glyph_here = analysis.text[mark.start : mark.end]
            if role is Role.OPENS:
                opened = glyph_here
            elif role is Role.CLOSES and opened in ("“", '"'):
                return opened
    return ""


def _mated(analysis: Analysis, reading: Reading, index: int) -> Iterator[Hunk]:
    other = paired_with(analysis, reading, index)
    if not other or other[0].span is None or analysis.text[other[0].span.start] in CORNERS:
        return
    mark, role = reading.marks[index], reading.roles[index]
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="This corner bracket stands where the quotation mark of the other end has its mate.",
        span=Span(mark.start, mark.end),
        edits=(_english(analysis, reading, index, glyph(analysis, reading, SIDES[role])),),
        confidence=0.9,
        evidence=other,
    )


def _pair(analysis: Analysis, reading: Reading, index: int, english: str) -> Iterator[Hunk]:
    other = index + 1
    if other >= len(reading.marks) or reading.roles[other] is not Role.CLOSES:
        return
    first, second = reading.marks[index], reading.marks[other]
    closing = "”" if english == "“" else english
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="These are quotation marks of another language; the article has English ones elsewhere.",
        span=Span(first.start, second.end),
        edits=(_english(analysis, reading, index, english), _english(analysis, reading, other, closing)),
        confidence=0.9,
    )


def _english(analysis: Analysis, reading: Reading, index: int, written: str) -> Edit:
    mark = reading.marks[index]
    if mark.lean is Side.ALONE:
        return hugging(analysis, reading, index, written)
    return Edit(mark.start, mark.end, written)


RULE = Rule(ID, "A quotation mark of another language", find)
