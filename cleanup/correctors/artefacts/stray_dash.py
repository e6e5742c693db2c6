"""A dash left before the title of the next sentence: `. -President Larkin said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

STRAY = re.compile(r"(?<=[.!?”’)][ \u00a0])(?P<dash>[-–—]) ?(?=[A-Z][a-z]+ [A-Za-z])")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A dash glued to a capital behind a full stop."""
    for match in STRAY.finditer(analysis.prose):
        if match.group() != match["dash"] or match["dash"] == "—":
            continue
        dash = Span(*match.span("dash"))
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            "The dash belongs to nothing.",
            dash,
            (Edit(dash.start, dash.end, ""),),
            confidence=0.8,
        )


RULE = Rule(
    id="artefacts/stray-dash",
    summary="A dash left before the first word of a sentence",
    find=find,
)
