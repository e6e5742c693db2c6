"""A word a letter away from the one that the source has at its place."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import of_pair
from cleanup.correctors.source.telling import About, told
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "source/spelling"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each word that is mistyped, whether or not that makes another word of it."""
    for pair, (difference,) in told(analysis, About.SPELLING):
        edit = difference.edit
        written = analysis.prose[edit.start : edit.end]
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"“{written}” is a letter away from “{edit.replacement}”, which the source has here.",
            span=Span(edit.start, edit.end),
            edits=(edit,),
            confidence=0.9,
            evidence=(of_pair(analysis, pair),),
        )


RULE = Rule(ID, "A word a letter away from the one that the source has", find)
