"""Straight marks among curly ones, or curly among straight."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/mixed-glyphs"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for the article: the rarer make is written as the commoner one."""
    curly: list[tuple[Mark, Role]] = []
    straight: list[tuple[Mark, Role]] = []
    for reading in analysis.readings:
        if not reading.sound:
            continue
        for mark, role in zip(reading.marks, reading.roles, strict=True):
            if role in (Role.OPENS, Role.CLOSES) and mark.end - mark.start == 1:
                (straight if mark.glyph is Side.EITHER else curly).append((mark, role))
    few, many = sorted((curly, straight), key=len)
    if not few or len(few) == len(many):
        return
    to_curly = many is curly
    edits = tuple(Edit(m.start, m.end, _glyph(role, curly=to_curly)) for m, role in few)
    first, example = few[0][0], many[0][0]
    make = "curly" if to_curly else "straight"
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"Most quotation marks of the article are {make}; {len(few)} are not.",
        span=Span(first.start, first.end),
        edits=edits,
        confidence=0.6,
        evidence=(Evidence(f"{make}, like {len(many)} of them", Span(example.start, example.end)),),
    )


def _glyph(role: Role, *, curly: bool) -> str:
    if not curly:
        return '"'
    return "“" if role is Role.OPENS else "”"


RULE = Rule(ID, "Straight and curly quotation marks in one article", find, on=False)
