"""A date that no calendar has, or years that run backwards: June 31, from 2019 to 2015."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name, monthrange
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "consistency/date"
LEAP = 2024
MONTHS = {name: value for value, name in enumerate(month_name) if value}
MONTHS |= {f"{name}.": value for value, name in enumerate(month_abbr) if value and name != "May"} | {
    "Sept.": 9
}
MONTH = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))
BEHIND = r"(?=[.,;)]|\s*$|\s*\n| (?:at|in|and|to|on|for|from|after|with|when|that|is|was|will)\b)"
DATE = re.compile(
    rf"\b(?:(?P<m1>{MONTH}) (?P<d1>[3-9]\d)|(?<![\d,.–-])(?P<d2>[3-9]\d) (?P<m2>{MONTH})){BEHIND}(?!,\d|\.\d)"
)
YEARS = re.compile(r"\b(?:from|between) (?P<from>(?:19|20)\d\d) (?:to|until|and) (?P<to>(?:19|20)\d\d)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Days beyond the end of a month; a first year behind the last."""
    for match in DATE.finditer(analysis.prose):
        month, day = MONTHS[match["m1"] or match["m2"]], int(match["d1"] or match["d2"])
        if day > monthrange(LEAP, month)[1] and outside(analysis, match.start()):
            message = f"{month_name[month]} has no {day} days."
            yield Hunk(ID, Class.QUERY, message, Span(*match.span()), confidence=0.8)
    for match in YEARS.finditer(analysis.prose):
        if match["from"] > match["to"] and outside(analysis, match.start()):
            yield Hunk(ID, Class.QUERY, "The years run backwards.", Span(*match.span()), confidence=0.7)


RULE = Rule(ID, "A date that no calendar has, or years that run backwards", find)
