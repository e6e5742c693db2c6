"""Stops that stand twice: `unacceptable.” ..`, `ready to help”. .`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.sentences import abbreviated
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

TWO = re.compile(
    r"(?<=[^\s.…])(?P<gap>[ \u00a0]*)\.(?:[ \u00a0]?\.)(?![ \u00a0]?\.|\w)(?P<end>\s*\Z|\s+(?=[A-Z“\"‘]|\n))?"
)
LEFT_OVER = re.compile(r"(?<=[a-z][.!?]|[.!?]”)(?P<extra>[ \u00a0]\.\.)(?=\s*(?:\n|\Z))")
COMMAS = re.compile(r"(?<=\w),[ \u00a0]?,(?=\s)")
MIXED = re.compile(r"(?<=[a-z]{3})(?:,(?P<stop>\.)|\.(?P<mark>[;:]))(?=[ \u00a0][A-Za-z“])")
"""A comma before a stop, a stop before a semicolon: the second is meant."""
STOPPED = re.compile(r"[.!?…][”’\"')\]]*\Z")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Two full stops where one would do, and two commas; an ellipsis is left alone."""
    text = analysis.prose
    if not any(two in text for two in (",.", ".;", ".:", "..", ". .", ".\u00a0.", ",,", ", ,")):
        return
    for match in TWO.finditer(text):
        if match["end"] is None:
            continue
        start, end = match.start(), match.start("end")
        if STOPPED.search(text, max(0, start - 4), start):
            yield _hunk(
                start, end, "", "The sentence has its stop already; what stands behind it is left over."
            )
        else:
            yield _hunk(start, end, ".", "Two full stops where one ends the sentence.")
    for match in LEFT_OVER.finditer(text):
        start, end = match.span("extra")
        yield _hunk(start, end, "", "The sentence has its stop already; what stands behind it is left over.")
    for match in MIXED.finditer(text):
        kept = match["stop"] or match["mark"]
        if kept != "." and abbreviated(text, match.start()):
            continue
        yield _hunk(match.start(), match.end(), kept, "Two marks where one would do.")
    for match in COMMAS.finditer(text):
        yield _hunk(match.start(), match.end(), ",", "Two commas where one would do.")


def _hunk(start: int, end: int, replacement: str, message: str) -> Hunk:
    edit = Edit(start, end, replacement)
    return Hunk(RULE.id, Class.SAFE, message, Span(start, end), (edit,), confidence=0.98)


RULE = Rule(
    id="artefacts/doubled-stop",
    summary="Two full stops or commas where one would do",
    find=find,
)
