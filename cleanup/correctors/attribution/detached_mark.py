"""A mark cut off by a space from the words it opens or closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import MIRRORED, Side
from cleanup.analysis.protected import LOOSE
from cleanup.correctors.attribution.repairs import SIDES, faults, glyph, hugging, paired_with, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/detached-mark"
TAG = re.compile(r"<[A-Za-z][^<>\n]*>")
SPACES = 6
DOUBLE = '“”„"'


SPACED_PAIR = re.compile(r"(?<=[’'])(?P<space>[ \u00a0\u2009\u200a\u202f]{2,})[”\"](?![\w“\"])")
"""An inner mark and an outer one with more than the one space between them that some houses set."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks with space on both sides, or only on the side of their words."""
    yield from _in_paragraphs(analysis)
    yield from _in_tags(analysis)
    for quotation in analysis.quotations:
        pair = SPACED_PAIR.search(analysis.text, max(quotation.start, quotation.end - SPACES), quotation.end)
        if quotation.closed and pair is not None and pair.end() == quotation.end:
            yield _narrowed(analysis, pair)


def _in_tags(analysis: Analysis) -> Iterator[Hunk]:
    for tag in TAG.finditer(analysis.text):
        for loose in LOOSE.finditer(analysis.text, tag.start(), tag.end()):
            space = Span(*loose.span("space"))
            yield Hunk(
                rule=ID,
                cls=Class.REVIEW,
                message="In this tag a space cuts the mark off from the value that it closes.",
                span=Span(space.start, space.end + 1),
                edits=(Edit(space.start, space.end, ""),),
                confidence=0.9,
            )


def _narrowed(analysis: Analysis, pair: re.Match[str]) -> Hunk:
    start, end = pair.span("space")
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="More than one space stands between the marks that close here.",
        span=Span(start, pair.end()),
        edits=(Edit(start, end, pair["space"][0]),),
        confidence=0.85,
    )


def _in_paragraphs(analysis: Analysis) -> Iterator[Hunk]:
    for reading in unsound(analysis):
        for index, role in enumerate(reading.roles):
            if role not in (Role.OPENS, Role.CLOSES):
                continue
            mark = reading.marks[index]
            if _hugs_a_mark(analysis.text, mark.start, role):
                continue
            if mark.lean in (Side.ALONE, MIRRORED[SIDES[role]]):
                hunk = _joined(analysis, reading, index)
                edit = hunk.edits[0]
                if analysis.text[edit.start : edit.end] != edit.replacement:
                    yield hunk


def _hugs_a_mark(text: str, at: int, role: Role) -> bool:
    """Whether another double mark stands where the words should: there is nothing to join it to."""
    inside = text[at + 1 :].lstrip()[:1] if role is Role.OPENS else text[:at].rstrip()[-1:]
    return text[at] in DOUBLE and inside != "" and inside in DOUBLE


def _joined(analysis: Analysis, reading: Reading, index: int) -> Hunk:
    mark, side = reading.marks[index], SIDES[reading.roles[index]]
    after_stop = analysis.text[: mark.start].rstrip()[-1:] in ".,?!"
    edit = hugging(analysis, reading, index, glyph(analysis, reading, side))
    plain = side is Side.CLOSES and edit.replacement[0] not in ",."
    sure = faults(reading) == 1 and plain and after_stop and mark.lean is Side.ALONE
    where = "ends" if side is Side.CLOSES else "begins"
    return Hunk(
        rule=ID,
        cls=Class.SAFE if sure else Class.REVIEW,
        message=f"A space cuts this mark off from the quotation that it {where}.",
        span=Span(mark.start, mark.end),
        edits=(edit,),
        confidence=0.98 if sure else 0.9 if faults(reading) == 1 else 0.75,
        evidence=paired_with(analysis, reading, index),
    )


RULE = Rule(ID, "A quotation mark cut off from its words by a space", find)
