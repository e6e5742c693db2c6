"""A number, date or unit that is not the source's."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import of_pair
from cleanup.correctors.source.telling import About, told
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "source/number"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each number that a sentence of the source has otherwise."""
    for pair, (difference,) in told(analysis, About.NUMBER):
        edit = difference.edit
        written = analysis.prose[edit.start : edit.end]
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"The source has “{edit.replacement}”, not “{written}”: the meaning changes.",
            span=Span(edit.start, edit.end),
            edits=(edit,),
            confidence=0.9,
            evidence=(of_pair(analysis, pair),),
        )


RULE = Rule(ID, "A number, date or unit that is not the source’s", find)
