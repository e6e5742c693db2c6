"""A `not` that the source has and the article has not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import of_pair
from cleanup.correctors.source.telling import NOT, About, told
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "source/negation"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each sentence that says the opposite of the source."""
    for pair, (difference,) in told(analysis, About.NEGATION):
        lost = not NOT.isdisjoint(difference.theirs)
        which = "The source has a “not” here" if lost else "The source has no “not” here"
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"{which}: the meaning changes.",
            span=Span(difference.edit.start, difference.edit.end),
            edits=(difference.edit,),
            confidence=0.9,
            evidence=(of_pair(analysis, pair),),
        )


RULE = Rule(ID, "A “not” that only the article or only its source has", find)
