"""A day of the week or a month without its capital: `on friday`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

DAY = re.compile(
    r"(?<![\w’'.#@/-])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|september|october"
    r"|november|december)(?:s?)(?![\w@/-]|\.\w)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Days and months in lower case, outside quotations, where the article writes others with one."""
    text = analysis.prose
    found = [match for match in DAY.finditer(text) if analysis.quotation_at(match.start()) is None]
    if not found or len(found) > len(CAPITAL.findall(text)) + 1:
        return
    for match in found:
        at = match.start()
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            "Days and months take a capital.",
            Span(*match.span()),
            (Edit(at, at + 1, text[at].upper()),),
            confidence=0.9,
        )


CAPITAL = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)

RULE = Rule(
    id="artefacts/lower-case-day",
    summary="A day or month without its capital: “on friday”",
    find=find,
)
