"""Words between marks that are not those that were said: the source has them."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.said import Account, Verdict
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import accounts, shown
from cleanup.hunk import Class, Hunk

ID = "source/quotation"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each quotation that the source has in other words."""
    for account in accounts(analysis, Verdict.NEAR):
        yield _hunk(analysis, account)


def _hunk(analysis: Analysis, account: Account) -> Hunk:
    several = len(account.differences) > 1
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="These are not the words that the source has for this quotation."
        if several
        else "This is not what the source has in this quotation.",
        span=account.quotation.span,
        edits=tuple(difference.edit for difference in account.differences),
        confidence=round(0.55 + 0.4 * min(account.likeness, 1.0), 2),
        evidence=tuple(shown(analysis, place) for place in account.places),
    )


RULE = Rule(ID, "Words between marks that are not those that were said", find)
