"""A source that has nothing in common with the article."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import first_words
from cleanup.hunk import Class, Evidence, Hunk

ID = "source/unrelated"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One query where no sentence and no quotation of the article comes from a source."""
    comparison = analysis.comparison
    if comparison is None or not comparison.strangers or not analysis.sentences:
        return
    yield Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="Nothing in the article comes from this source: is it the right one?",
        span=first_words(analysis),
        confidence=0.8,
        evidence=tuple(Evidence("has nothing of the article", source=name) for name in comparison.strangers),
    )


RULE = Rule(ID, "A source that has nothing in common with the article", find)
