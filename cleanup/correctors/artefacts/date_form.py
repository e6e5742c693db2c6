"""Dates as other languages write them: `on 9. October`, `the 12 June`, `in 2019 year`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import rewritten
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.months import DAY, MONTHS, SHORT
from cleanup.edit import Span
from cleanup.house import Style
from cleanup.hunk import Hunk

MONTH = rf"(?P<month>{'|'.join(MONTHS)}|march|may|august)"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
LEAD = r"\b(?:[Oo]n|[Ff]rom|[Uu]ntil|[Bb]y|[Ss]ince|[Bb]efore|[Aa]fter|[Bb]etween|of|to|till|and|for)"
ENDS = r"(?=[.,;:)]|\s*\Z| (?:and|in|at|to|after|before|when|that|with|for|the|a)\b)"
OF_YEAR = rf"(?:,?(?: of)? {YEAR})"
DAY_FIRST = re.compile(rf"\d[.a-z-]{{0,3}}(?: of)? (?:{'|'.join(MONTHS)}|march|may|august)")
OF_YEARS = re.compile(r"\d(?:st|nd|rd|th)?,? of (?:1[5-9]|20)\d\d")
SMALL_MONTH = re.compile(r"(?:march|may|august) [0-9]")
PATTERNS = tuple(
    (likely, re.compile(pattern))
    for likely, pattern in (
        # 9. October, 14-th October: where a preposition leads, or an article
        (
            DAY_FIRST,
            rf"(?:{LEAD} (?=\d|the)|(?=\bthe ))"
            rf"(?P<date>(?:the )?(?P<day>{DAY})(?:\.|-(?:st|nd|rd|th))(?: of)? {MONTH}{OF_YEAR}?)\b",
        ),
        # the 12 June, the day 14 of June
        (
            DAY_FIRST,
            rf"(?P<date>\bthe (?:day )?(?P<day>{DAY}) (?:of )?{MONTH}{OF_YEAR}?)\b(?! [A-Za-z]+(?:s|ing)\b)",
        ),
        # 15 of January, 3rd of March, 5 May of 2020
        (DAY_FIRST, rf"(?P<date>\b(?<![Tt]he )(?P<day>{DAY})(?:st|nd|rd|th)? of {MONTH}{OF_YEAR}?)\b"),
        (DAY_FIRST, rf"(?P<date>\b(?P<day>{DAY}) {MONTH},? of {YEAR})\b"),
        (OF_YEARS, rf"(?P<date>\b{MONTH} (?P<day>{DAY})(?:st|nd|rd|th)?,? of {YEAR})\b"),
        # 5 may, may 5: the names that are words, too
        (DAY_FIRST, rf"{LEAD} (?P<date>(?P<day>{DAY}) (?P<month>march|may|august)(?: {YEAR})?){ENDS}"),
        (SMALL_MONTH, rf"{LEAD} (?P<date>(?P<month>march|may|august) (?P<day>{DAY})(?:,? {YEAR})?){ENDS}"),
    )
)
"""Each with what stands in every text that it fits, and is found fast."""
MONTH_YEAR = re.compile(rf"\b[Ii]n (?P<month>march|may|august) {YEAR}\b")
LONE_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Ff]or|[Bb]y|[Uu]ntil) (?P<form>(?:the )?"
    rf"(?:year of {YEAR}|{YEAR.replace('year', 'same')} year))(?![\w-])"
)
BEFORE_YEAR = re.compile(r"\d\d year(?![\w-])")
DECADE = re.compile(r"\b(?:1[5-9]|20)?\d0(?P<dash>-)s\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Days of the month and years with a point, an article, an “of” or a “year” too many."""
    text, taken = analysis.prose, -1
    likely = {first for first in (DAY_FIRST, OF_YEARS) if first.search(analysis.figures)}
    likely |= {SMALL_MONTH} if SMALL_MONTH.search(text) else set()
    found = [m for first, pattern in PATTERNS if first in likely for m in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: (match.start("date"), -match.end())):
        if match.start("date") < taken:
            continue
        taken = match.end("date")
        written = _written(match.groupdict(), analysis.house.style)
        yield from _hunk(analysis, Span(*match.span("date")), written)
    for match in MONTH_YEAR.finditer(text) if SMALL_MONTH in likely else ():
        yield from _hunk(analysis, Span(*match.span("month")), match["month"].capitalize())
    for match in (
        LONE_YEAR.finditer(text) if "year of " in text or BEFORE_YEAR.search(analysis.figures) else ()
    ):
        yield from _hunk(analysis, Span(*match.span("form")), match["year"] or match["same"])
    for match in DECADE.finditer(text) if "0-s" in text else ():
        yield from _hunk(analysis, Span(*match.span("dash")), "")


def _written(date: dict[str, str | None], style: Style) -> str:
    """Day and month, with the year where there is one, in the order of the house."""
    month, day = (date["month"] or "").capitalize(), date["day"]
    year = date.get("year")
    if style is Style.BRITISH:
        return f"{day} {month} {year}" if year else f"{day} {month}"
    short = SHORT.get(month, month) if style is Style.AP else month
    return f"{short} {day}, {year}" if year else f"{short} {day}"


def _hunk(analysis: Analysis, span: Span, written: str) -> Iterator[Hunk]:
    return rewritten(analysis, RULE.id, span, written, "English writes this date otherwise.", 0.88)


RULE = Rule(
    id="artefacts/date-form",
    summary="Dates in a foreign form: “on 9. October”, “the 12 June”, “in 2019 year”",
    find=find,
)
