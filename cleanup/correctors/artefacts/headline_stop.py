"""A full stop behind the headline of an article that a machine wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.garbling import shown
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ARTICLE = re.compile(r"\b(?:the|a|an)\b", re.IGNORECASE)
"""A line that has its articles is a sentence, as a standfirst is."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The stop of the first line, where other marks say that the text is garbled."""
    first = analysis.paragraphs[:1]
    if not first or first[0].kind is not Kind.HEADLINE:
        return
    end = first[0].end
    line = analysis.prose[first[0].start : end]
    if ARTICLE.search(line):
        return
    if not line.endswith(".") or line.endswith(("..", " .")) or "." in line.split()[-1][:-1]:
        return
    if analysis.garbledness.score < 0.5:
        return
    yield Hunk(
        RULE.id,
        Class.REVIEW,
        "A headline has no full stop.",
        Span(end - 1, end),
        (Edit(end - 1, end, ""),),
        confidence=0.85,
        evidence=shown(analysis.garbledness.reasons),
    )


RULE = Rule(
    id="artefacts/headline-stop",
    summary="A full stop behind the headline",
    find=find,
)
