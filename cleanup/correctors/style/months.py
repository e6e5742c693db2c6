"""Months with a date: AP abbreviates all but March to July, and puts the month before the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, spoken, together
from cleanup.edit import Edit
from cleanup.hunk import Hunk

SHORT = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
MONTHS = (*SHORT, "March", "April", "May", "June", "July")
DAY = r"(?:[12]\d|3[01]|[1-9])"
BEHIND = re.compile(
    rf"[ \u00a0]{DAY}(?P<th>st|nd|rd|th)?\b(?![.:]?\d|[ \u00a0]?(?:%|percent|million|people))"
)
BEFORE = re.compile(rf"(?P<the>\b[Tt]he )?(?<![\d.,-])\b(?P<day>{DAY})(?P<th>st|nd|rd|th)?(?: of)? \Z")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Dates that AP writes otherwise: January 27, 16 August, the 1st of September."""
    edits = tuple(_places(analysis))
    if edits and follows_ap(analysis):
        message = "AP style puts the month first and abbreviates it with a date, except March to July."
        yield from together(analysis, RULE.id, message, edits, 0.75)


def _places(analysis: Analysis) -> Iterator[Edit]:
    text = analysis.prose
    found = (match for month in MONTHS if month in text for match in re.finditer(month, text))
    for match in found:
        start, month = match.start(), match.group()
        if text[match.end() : match.end() + 1].isalpha():
            continue
        day = BEFORE.search(text, max(0, start - 16), start)
        behind = BEHIND.match(text, match.end())
        if behind and (month in SHORT or behind["th"]):
            if not spoken(analysis, start):
                yield from _month_first(match, behind)
        elif day and (day["the"] is None) == (day["th"] is None) and not spoken(analysis, start):
            yield Edit(day.start(), match.end(), f"{SHORT.get(month, month)} {day['day']}")


def _month_first(match: re.Match[str], behind: re.Match[str]) -> Iterator[Edit]:
    """A month before its day is abbreviated, and the day takes no letters."""
    if match.group() in SHORT:
        yield Edit(match.start(), match.end(), SHORT[match.group()])
    if behind["th"]:
        yield Edit(*behind.span("th"), "")


RULE = Rule(id="style/months", summary="January 27 for Jan. 27, 16 August for Aug. 16", find=find)
