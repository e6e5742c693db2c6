"""A `not` that the source has and the article has not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import as_there, of_pair
from cleanup.correctors.source.telling import NOT, About, told
from cleanup.hunk import Hunk

ID = "source/negation"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each sentence that says the opposite of the source."""
    for pair, (difference,) in told(analysis, About.NEGATION):
        lost = not NOT.isdisjoint(difference.theirs)
        which = "The source has a “not” here" if lost else "The source has no “not” here"
        message = f"{which}: the meaning changes."
        yield as_there(ID, message, difference.edit, 0.9, of_pair(analysis, pair))


RULE = Rule(ID, "A “not” that only the article or only its source has", find)
