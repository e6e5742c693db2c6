"""A decade without its s: `since the 1880`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import spoken
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Hunk

DECADE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|of)(?: about)? the (?:early |late |mid-)?"
    r"(?P<year>(?:1[789]|20)\d0)(?=[.,;:)]|[ \u00a0](?:and|to|when|but|or|as|by|were|had|was)\b)"
)

ROUND = re.compile(r"the (?:early |late |mid-)?\d\d\d0[ \u00a0.,;:)]")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """`the` and a round year with no noun behind it."""
    if analysis.house.style is Style.NONE or not ROUND.search(analysis.prose):
        return
    for match in DECADE.finditer(analysis.prose):
        if not spoken(analysis, match.start()):
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                f"With “the”, {match['year']} is a decade: {match['year']}s.",
                Span(*match.span("year")),
                (Edit(*match.span("year"), f"{match['year']}s"),),
                confidence=0.8,
            )


RULE = Rule(id="style/decades", summary="the 1880 for the 1880s", find=find)
