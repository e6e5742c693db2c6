"""A quotation that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.said import Verdict
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import accounts, shown
from cleanup.hunk import Class, Evidence, Hunk

ID = "source/not-found"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each quotation of some length that nothing in the source is like."""
    names = tuple(Evidence("was searched", source=one.document.name) for one in analysis.sources)
    for account in accounts(analysis, Verdict.MISSING):
        held = "has only part of this quotation" if account.places else "does not have this"
        yield Hunk(
            rule=ID,
            cls=Class.QUERY,
            message=f"The source {held}: where do the words come from?",
            span=account.quotation.span,
            confidence=0.7,
            evidence=tuple(shown(analysis, place) for place in account.places) or names,
        )


RULE = Rule(ID, "A quotation that the source does not have", find)
