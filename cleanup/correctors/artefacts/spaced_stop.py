"""A space before a comma, a stop or another closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

SPACED = re.compile(
    r"(?<=[\w”’)\]%])(?P<gap>[ \u00a0\u202f]+)"
    r"(?P<mark>[,;](?=[\s”’\"])|\.(?=[”’\"]?(?:[ \u00a0]+[A-Z“‘\"]|[ \u00a0]*$))"
    r"|(?:(?<=[a-z][ \u00a0]))[?!](?=[”’\"]?(?:\s|\Z))|(?<=[a-z] ):(?= [A-Za-z]))",
    re.MULTILINE,
)

LIKELY = re.compile(r"[ \u00a0\u202f][,;.:?!]")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The space that stands between a word and its comma or stop."""
    if not LIKELY.search(analysis.prose):
        return
    for match in SPACED.finditer(analysis.prose):
        gap = Span(*match.span("gap"))
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"No space stands before “{match['mark']}”.",
            gap,
            (Edit(gap.start, gap.end, ""),),
            confidence=0.95,
        )


RULE = Rule(
    id="artefacts/spaced-stop",
    summary="A space before a comma, stop, colon, question or exclamation mark",
    find=find,
)
