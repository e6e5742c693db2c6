"""A month taken for the verb: `In Might it will`, `until Might 5`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
DAY = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\b(?![ \u00a0]?(?:%|percent|million|people|more|years))"
MIGHT = re.compile(
    r"\b(?:[Ii]n|[Uu]ntil|[Ss]ince|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Tt]his|[Dd]uring|[Ff]rom|of|through"
    rf"|between|for|(?:{MONTHS})[ \u00a0](?:and|to|or))[ \u00a0](?P<named>Might)\b(?![’'])"
    rf"|\b(?P<dated>Might)(?=[ \u00a0]{DAY}|,?[ \u00a0](?:19|20)\d\d\b)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """`Might` with a capital where only a month can stand."""
    if "Might" not in analysis.text:
        return
    for match in MIGHT.finditer(analysis.prose):
        span = Span(*match.span(match.lastgroup or 0))
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            "The month: May was taken for the verb.",
            span,
            (Edit(span.start, span.end, "May"),),
            confidence=0.95,
        )


RULE = Rule(
    id="wording/month-as-verb",
    summary="“In Might” for in May",
    find=find,
)
