"""A date that runs from the page into the by-line: `By Ann Lee, Wed. 14 Feb. 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

GARBLED = 0.3
"""Below this measure of garbling a house may print it so."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATED = re.compile(
    r"By [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?P<date>(?:,| [|·–—-])? (?:on )?"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?"
    rf"(?:\d{{1,2}}\.? {MONTH}|{MONTH} \d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}),? ?(?:\d{{4}})?"
    r"(?:,? (?:at )?\d{1,2}[:.h]\d{2})?)"
)
FIRST = 5
"""So many lines from the top a by-line stands."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The date of a by-line, in a garbled article."""
    for paragraph in analysis.paragraphs[:FIRST]:
        match = DATED.fullmatch(analysis.prose, paragraph.start, paragraph.end)
        if match is not None and analysis.garbledness.score >= GARBLED:
            date = Span(*match.span("date"))
            edits = (Edit(date.start, date.end, ""),)
            message = "The date belongs to the web page, not to the by-line."
            yield Hunk(RULE.id, Class.REVIEW, message, date, edits, confidence=0.75)


RULE = Rule(
    id="artefacts/byline-date",
    summary="A date in the by-line: “By Ann Lee, Wed. 14 Feb. 2024”",
    find=find,
)
