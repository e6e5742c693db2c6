"""Spanish opening marks in an English sentence: `¿Who knows?`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

INVERTED = re.compile(r"(?P<mark>[¿¡])(?<!\w.)[ \u00a0]?(?P<words>[^?!¿¡\n]{2,80})")
ENGLISH = re.compile(
    r"\b(?:the|is|are|was|were|do|does|did|what|who|how|why|when|where|you|we|they|this|that|will"
    r"|have|has|can|and)\b",
    re.IGNORECASE,
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """An inverted mark before English words."""
    if "¿" not in analysis.text and "¡" not in analysis.text:
        return
    for match in INVERTED.finditer(analysis.prose):
        if ENGLISH.search(match["words"]):
            edit = Edit(match.start(), match.start("words"), "")
            mark = Span(*match.span("mark"))
            message = "English sets no mark before a question or an exclamation."
            yield Hunk(RULE.id, Class.REVIEW, message, mark, (edit,), confidence=0.93)


RULE = Rule(
    id="artefacts/inverted-mark",
    summary="A Spanish opening mark in an English sentence: “¿Who knows?”",
    find=find,
)
