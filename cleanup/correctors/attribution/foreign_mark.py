"""A quotation mark of another language left where an English one belongs: 「 」, « » and „ “, `` and ''."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import ANGLES, CORNERS
from cleanup.correctors.attribution.repairs import SIDES, glyph, hugging, paired_with
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "attribution/foreign-mark"
LOW = "„"
"""Opens in German, Polish, Czech; “ closes there."""
TYPED = "``"
"""Opens where marks were typed for a typesetter; two apostrophes close."""
WORD = re.compile(r"[A-Za-z]{2,}")
SPOKEN = 3
"""So many words in English letters between them are what somebody said, and no sign over a door."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Corner brackets with an English mate; pairs of other languages round English words."""
    text = analysis.text
    if not any(character in text for character in (*CORNERS, *ANGLES, LOW, TYPED)):
        return
    english = _english_marks(analysis)
    for reading in analysis.readings:
        for index, role in enumerate(reading.roles):
            mark = reading.marks[index]
            if (
                text[mark.start] in CORNERS
                and role in (Role.OPENS, Role.CLOSES)
                and _has_mate(analysis, reading, index)
            ):
                yield _mated(analysis, reading, index)
            elif role is Role.OPENS and text[mark.start : mark.end] in ("「", "『", "«", LOW, TYPED):
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


def _has_mate(analysis: Analysis, reading: Reading, index: int) -> bool:
    """Whether the mark at the other end is an English one."""
    other = paired_with(analysis, reading, index)
    return bool(other) and other[0].span is not None and analysis.text[other[0].span.start] not in CORNERS


def _mated(analysis: Analysis, reading: Reading, index: int) -> Hunk:
    mark, role = reading.marks[index], reading.roles[index]
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="This corner bracket stands where the quotation mark of the other end has its mate.",
        span=Span(mark.start, mark.end),
        edits=(hugging(analysis, reading, index, glyph(analysis, reading, SIDES[role])),),
        confidence=0.9,
        evidence=paired_with(analysis, reading, index),
    )


def _pair(analysis: Analysis, reading: Reading, index: int, english: str) -> Iterator[Hunk]:
    other = index + 1
    if other >= len(reading.marks) or reading.roles[other] is not Role.CLOSES:
        return
    first, second = reading.marks[index], reading.marks[other]
    spoken = len(WORD.findall(analysis.text, first.end, second.start)) >= SPOKEN
    if not spoken and (not english or analysis.text[first.start] in CORNERS):
        return
    opening = english or "“"
    closing = "”" if opening == "“" else opening
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="These are quotation marks of another language or of a typesetter; English has its own.",
        span=Span(first.start, second.end),
        edits=(hugging(analysis, reading, index, opening), hugging(analysis, reading, other, closing)),
        confidence=0.9,
    )


RULE = Rule(ID, "A quotation mark of another language", find)
