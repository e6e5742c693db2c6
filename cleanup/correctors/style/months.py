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
LONG = "|".join([*SHORT, "March", "April", "May", "June", "July"])
DAY = r"(?:[12]\d|3[01]|[1-9])"
DATE = re.compile(
    rf"\b(?P<long>{'|'.join(SHORT)})(?=[ \u00a0]{DAY}\b(?![.:]?\d|[ \u00a0]?(?:%|percent|million|people)))"
    rf"|(?P<the>\b[Tt]he )?(?<![\d.,-])\b(?P<day>{DAY})(?P<th>st|nd|rd|th)?(?: of)? (?P<month>{LONG})\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Dates that AP writes otherwise: January 27, 16 August, the 1st of September."""
    if follows_ap(analysis):
        yield from together(
            analysis,
            RULE.id,
            "AP style puts the month first and abbreviates it with a date, except March to July.",
            _places(analysis),
            0.75,
        )


def _places(analysis: Analysis) -> Iterator[Edit]:
    for match in DATE.finditer(analysis.prose):
        if spoken(analysis, match.start()):
            continue
        if match["long"]:
            yield Edit(match.start(), match.end(), SHORT[match["long"]])
        elif (match["the"] or not match["th"]) and not (match["the"] and not match["th"]):
            month = SHORT.get(match["month"], match["month"])
            yield Edit(match.start(), match.end(), f"{month} {match['day']}")


RULE = Rule(id="style/months", summary="January 27 for Jan. 27, 16 August for Aug. 16", find=find)
