"""A paragraph that ends without its full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.correctors.artefacts.boilerplate import is_boilerplate
from cleanup.correctors.artefacts.page_line import is_mostly_page, is_page_line
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

STOPPED = re.compile(r"[.!?…:;,—–-][”’\"')\]»]*\Z|[”\"'’)\]»]\Z")
FEWEST = 7
"""Words of a paragraph that must be a sentence: shorter ones may be a subhead or a caption."""
CREDIT = re.compile(
    r"(?i)\b(?:photo|image|getty|courtesy|via|source|credit|video|reuters|afp|/ap|watch|read)\b|©"
)

FIGURE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|[a-z]+ed|rose|fell|shed|lost|won|cut)\b.* [a-z]+ [$£€]?\d[\d,]*\Z"
)
"""A sentence that ends in a figure, and tells more than a number to call."""
CALL = re.compile(r"(?i)\b(?:call|phone|tel|fax|page|contact|visit|details|tickets|edition|volume|issue)\b")
LABEL = 40
"""Code points within which a colon ends the label of a link: “You may like: …”."""
SUFFIX = re.compile(r"--| [-–—|] ?[A-Z][\w!.]*(?: ?[A-Z][\w!.]*)*$")
"""The name of the paper behind a headline."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Paragraphs of running text without a stop, in an article whose other paragraphs have theirs."""
    text = analysis.prose
    body = [
        p for p in analysis.paragraphs if p.kind is Kind.BODY and not is_boilerplate(text[p.start : p.end])
    ]
    bare = [p for p in body if not STOPPED.search(text, max(p.start, p.end - 4), p.end)]
    if len(body) < 4 or len(bare) * 8 > len(body) + 4:
        return
    first = next((p.index for p in body if p not in bare), len(body))
    for paragraph in bare:
        if paragraph.index > first and _is_sentence(text[paragraph.start : paragraph.end]):
            yield _hunk(paragraph, analysis.garbledness.score)


def _is_sentence(line: str) -> bool:
    words = line.split()
    capitals = sum(word[0].isupper() for word in words)
    if (
        len(words) < FEWEST
        or not line[0].isupper()
        or capitals * 3 > len(words) * 2
        or not (line[-1].isalpha() or FIGURE.search(line))
    ):
        return False
    if ": " in line[:LABEL] or (line[-1].isdigit() and CALL.search(line)):
        return False
    if is_boilerplate(line) or is_page_line(line) or is_mostly_page(line):
        return False
    return "|" not in line and not SUFFIX.search(line) and "http" not in line and not CREDIT.search(line)


def _hunk(paragraph: Paragraph, garbledness: float) -> Hunk:
    return Hunk(
        RULE.id,
        Class.REVIEW,
        "The paragraph ends without a full stop.",
        Span(max(paragraph.start, paragraph.end - 20), paragraph.end),
        (Edit(paragraph.end, paragraph.end, "."),),
        ((Edit(paragraph.end, paragraph.end, ":"),),),
        confidence=0.8 if garbledness > 0.5 else 0.65,
    )


RULE = Rule(
    id="artefacts/missing-stop",
    summary="A paragraph without its full stop",
    find=find,
)
