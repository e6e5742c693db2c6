"""A dash between a quotation and its speaker, as other languages write it: `“…”, – Larkin said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.cues import attribution
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/dash-before-speaker"
DASH = re.compile(r"(?P<mark>[”\"])(?P<comma>,?)[ \u00a0]?[–—-](?=[ \u00a0])")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A closing mark, a comma or none, a dash, and who speaks."""
    text = analysis.prose
    for quotation in analysis.quotations:
        match = DASH.match(text, quotation.end - 1)
        paragraph = analysis.paragraphs[quotation.paragraph]
        if match is None or attribution().match(text, match.end(), paragraph.end) is None:
            continue
        inside = text[quotation.end - 2]
        if not match["comma"] and inside not in ",?!":
            continue
        comma = "," if match["comma"] and inside not in ",?!" else ""
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message="English puts no dash between a quotation and the words that say who speaks.",
            span=Span(match.start(), match.end()),
            edits=(Edit(match.start(), match.end(), comma + match["mark"]),),
            confidence=0.9,
            evidence=(Evidence("the quotation", quotation.span),),
        )


RULE = Rule(ID, "A dash between a quotation and its speaker", find)
