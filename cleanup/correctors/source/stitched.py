"""One quotation out of words that the source has at two places."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.said import Verdict
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import accounts, shown
from cleanup.hunk import Class, Hunk

ID = "source/stitched"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each quotation whose sentences do not follow each other in the source."""
    for account in accounts(analysis, Verdict.STITCHED):
        yield Hunk(
            rule=ID,
            cls=Class.QUERY,
            message="These words stand at two places of the source: was something left out between them?",
            span=account.quotation.span,
            confidence=0.8,
            evidence=tuple(shown(analysis, place) for place in account.places),
        )


RULE = Rule(ID, "One quotation out of words that the source has at two places", find)
