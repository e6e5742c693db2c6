"""The day of an article: from its front matter, the settings, or the first full date it gives."""

from __future__ import annotations

import re
from datetime import date

from cleanup.analysis import Analysis

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = (
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
)
FORMS = (
    re.compile(rf"\b{MONTH} (?P<day>\d\d?), (?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<day>\d\d?) {MONTH} (?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
HEAD = 400
"""A date this near the top, in code points, is the article's own."""


def day_of(analysis: Analysis) -> date | None:
    """The day an article is of; None where nothing says."""
    known = analysis.document.date or analysis.house.date
    if known is not None:
        return known
    for form in FORMS:
        match = form.search(analysis.prose, 0, HEAD)
        if match is not None:
            return _date(match)
    return None


def _date(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
