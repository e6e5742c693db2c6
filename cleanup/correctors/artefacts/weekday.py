"""Weekdays that do not fit their dates: Monday 17 March and Wednesday 25 March cannot both be right."""

from __future__ import annotations

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "artefacts/weekday"
NEAR = 60
"""Days between two dates without a year that may be taken to be of one year."""
MONTH = "|".join((*month_name[1:], *(rf"{m}\." for m in month_abbr[1:]), r"Sept\."))
DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(day_name)}),? (?:the )?(?:{DAY.format('d1')} (?:of )?(?P<m1>{MONTH})"
    rf"|(?P<m2>{MONTH}) {DAY.format('d2')}\b)(?!\d|,? (?:19|20)\d\d[-–])(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A weekday with its date, as an article has them."""

    weekday: Span
    span: Span
    says: int
    """The weekday, 0 for Monday."""
    month: int
    day: int
    year: int | None

    def falls(self, year: int) -> int | None:
        """The weekday of the date in a year; None for a date that year does not have."""
        try:
            return date(year, self.month, self.day).weekday()
        except ValueError:
            return None


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk where the year is known; a query where two dates of one article contradict each other."""
    found = list(_dated(analysis))
    today, undated = analysis.house.date, []
    for item in found:
        year = item.year or (_nearest(item, today) if today else None)
        if year is None:
            undated.append(item)
        elif (falls := item.falls(year)) not in (None, item.says):
            yield _known(item, year, falls or 0)
    yield from _contradictions(analysis, undated)


def _dated(analysis: Analysis) -> Iterator[Dated]:
    for match in DATED.finditer(analysis.text):
        month = (match["m1"] or match["m2"])[:3]
        yield Dated(
            Span(*match.span("weekday")),
            Span(match.start(), match.end()),
            list(day_abbr).index(match["weekday"][:3]),
            list(month_abbr).index(month),
            int(match["d1"] or match["d2"]),
            int(match["year"]) if match["year"] else None,
        )


def _nearest(item: Dated, today: date) -> int | None:
    """The year in which a date lies nearest to the day of the article; None where it is far in each."""
    years = [year for year in (today.year - 1, today.year, today.year + 1) if item.falls(year) is not None]
    far = sorted((abs((date(year, item.month, item.day) - today).days), year) for year in years)
    return far[0][1] if far and far[0][0] <= NEAR else None


def _known(item: Dated, year: int, falls: int) -> Hunk:
    right = day_name[falls]
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message=f"That date in {year} is a {right}, not a {day_name[item.says]}: which of them is wrong?",
        span=item.span,
        alternatives=((Edit(item.weekday.start, item.weekday.end, right),),),
        confidence=0.9,
        evidence=(Evidence(f"the calendar of {year}", source="calendar"),),
    )


def _contradictions(analysis: Analysis, items: list[Dated]) -> Iterator[Hunk]:
    for first, second in pairwise(items):
        between = _days(first, second)
        if between is None or (second.says - first.says - between) % 7 == 0:
            continue
        right = day_name[(first.says + between) % 7]
        where = analysis.text[first.span.start : first.span.end]
        yield Hunk(
            rule=ID,
            cls=Class.QUERY,
            message=f"If it is {where}, this date is a {right}: one of the two is wrong.",
            span=second.span,
            alternatives=((Edit(second.weekday.start, second.weekday.end, right),),),
            confidence=0.85,
            evidence=(Evidence(f"{where} stands here", first.span),),
        )


def _days(first: Dated, second: Dated) -> int | None:
    """Days from one date to the other in one year, where they are near and no 29 February lies between."""
    early = (first.month < 3, second.month < 3)
    falls = [item.falls(2023) for item in (first, second)]
    if None in falls or early[0] != early[1]:
        return None
    days = (date(2023, second.month, second.day) - date(2023, first.month, first.day)).days
    return days if abs(days) <= NEAR else None


RULE = Rule(ID, "A weekday that does not fit its date", find)
