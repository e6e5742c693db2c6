"""Lines of the web page around an article: shortcodes, links, calls to follow or subscribe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from cleanup.analysis import Analysis, Paragraph
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Hunk

LONGEST = 240
"""No such line is longer, in code points."""


@cache
def _patterns() -> tuple[tuple[Class, re.Pattern[str]], ...]:
    lines: dict[Class, list[str]] = {Class.SAFE: [], Class.REVIEW: []}
    data = files("cleanup.correctors.artefacts") / "data" / "boilerplate.tsv"
    for line in data.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cls, pattern = line.split("\t", 1)
            lines[Class(cls)].append(pattern)
    return tuple((cls, re.compile(rf"(?:{'|'.join(ps)})[\s.!]*", re.IGNORECASE)) for cls, ps in lines.items())


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Whole paragraphs that no reporter wrote; inside quotation marks nothing is boilerplate."""
    text, leading = analysis.prose, 0
    for paragraph in analysis.paragraphs:
        if paragraph.end - paragraph.start > LONGEST:
            continue
        for cls, pattern in _patterns():
            if cls is Class.REVIEW and _is_headline(analysis, paragraph):
                continue
            if pattern.fullmatch(text, paragraph.start, paragraph.end):
                yield _removal(analysis, paragraph, cls, leading=leading == paragraph.index)
                leading += leading == paragraph.index
                break


def is_boilerplate(line: str) -> bool:
    """Whether a line is one that a content system writes by itself."""
    return len(line) <= LONGEST and any(pattern.fullmatch(line) for _, pattern in _patterns())


def _is_headline(analysis: Analysis, paragraph: Paragraph) -> bool:
    """Whether a line may be a headline with its label: “Gallery: the storm in pictures”."""
    return paragraph.index == 0 and ": " in analysis.prose[paragraph.start : paragraph.end]


def _removal(analysis: Analysis, paragraph: Paragraph, cls: Class, *, leading: bool) -> Hunk:
    line = analysis.prose[paragraph.start : paragraph.end]
    shown = line if len(line) <= 40 else f"{line[:38].rstrip()} …"
    return Hunk(
        RULE.id,
        cls,
        f"“{shown}” belongs to the web page around the article, not to the article.",
        paragraph.span,
        (whole_line(analysis, paragraph, leading=leading),),
        confidence=0.97 if cls is Class.SAFE else 0.85,
    )


def whole_line(analysis: Analysis, paragraph: Paragraph, *, leading: bool = False) -> Edit:
    """The edit that takes a paragraph out, with what parts it from its neighbour.

    That is the one before it; one of the leading lines that go goes with what parts it from the next.
    """
    if leading:
        behind = analysis.paragraphs[paragraph.index + 1 : paragraph.index + 2]
        return Edit(paragraph.start, behind[0].start if behind else paragraph.end, "")
    if paragraph.index:
        return Edit(analysis.paragraphs[paragraph.index - 1].end, paragraph.end, "")
    return Edit(paragraph.start, paragraph.end, "")


RULE = Rule(
    id="artefacts/boilerplate",
    summary="Shortcodes, links and calls of the web page around the article",
    find=find,
)
