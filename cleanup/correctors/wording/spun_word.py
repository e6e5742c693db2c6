"""Words put for another of the same dictionary entry, told by their neighbours: the corporate said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.tables import lines, matches, needles
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "wording/spun-word"
SIGNS = 3
"""So many sure signs of spinning the doubtful frames ask for."""


class Frame(NamedTuple):
    """What the wrong word stands between, and the right one."""

    sure: bool
    pattern: re.Pattern[str]
    right: str
    needles: tuple[str, ...]
    """One of these stands in every text that has it."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sure frames wherever they stand; doubtful ones where the text has enough sure signs."""
    sure = [hunk for frame in _frames() if frame.sure for hunk in _hits(analysis, frame, 0.85)]
    yield from sure
    signs = [Evidence("another synonym of the wrong sense", hunk.span) for hunk in sure]
    if len(signs) < SIGNS:
        phrases = [Span(e.start, e.end) for e in analysis.exchanges if e.sure]
        signs += [Evidence("a frozen phrase with a word exchanged", span) for span in phrases]
    if len(signs) >= SIGNS:
        for frame in _frames():
            if not frame.sure:
                yield from _hits(analysis, frame, 0.65, tuple(signs[:SIGNS]))


def _hits(
    analysis: Analysis, frame: Frame, confidence: float, signs: tuple[Evidence, ...] = ()
) -> Iterator[Hunk]:
    text = analysis.prose
    for match in matches(frame.pattern, frame.needles, text):
        written, span = match["w"], Span(*match.span("w"))
        right = _as_formed(frame.right, written)
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"“{written}” looks like a synonym that was put for “{right}”.",
            span=span,
            edits=(Edit(span.start, span.end, right),),
            confidence=confidence,
            evidence=signs or (Evidence("the words around it", Span(match.start(), match.end())),),
        )


def _as_formed(right: str, written: str) -> str:
    """The right word with the capital and the ending of the wrong one."""
    first, *_ = written.split()
    if right == "find out":
        right = "found out" if first.endswith("ed") else "finds out" if first.endswith("s") else right
    elif right == "point":
        right += first.removeprefix("level")
    elif written.endswith("professionals"):
        right += "s"
    return right[0].upper() + right[1:] if written[0].isupper() else right


@cache
def _frames() -> tuple[Frame, ...]:
    columns = (line.split("\t") for line in lines("spun_frames.tsv"))
    return tuple(
        Frame(sure == "y", re.compile(pattern), right, needles(pattern)) for sure, pattern, right in columns
    )


RULE = Rule(ID, "A word put for another of the same dictionary entry", find)
