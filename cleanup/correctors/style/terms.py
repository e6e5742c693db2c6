"""Words the style book writes otherwise: hyphens, spellings, preferred terms, from a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, spoken
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

STARTS = re.compile(r"(?:\A|\n|[.!?:“\"‘] ?)[“\"‘]?\Z")


class Term(NamedTuple):
    """A form and what stands for it."""

    right: str
    always: bool
    """Whether it is meant for every article, not only for one that a machine wrote."""


@cache
def _terms() -> dict[str, Term]:
    text = (files("cleanup.correctors.style") / "data" / "terms.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {wrong: Term(right, when == "always") for when, wrong, right in rows}


@cache
def _pattern(wrong: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){re.escape(wrong)}(?![\w’'-])", re.IGNORECASE)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for each form in an article that follows AP."""
    found: dict[str, list[Edit]] = {}
    lower = analysis.prose.lower()
    for wrong, term in _terms().items():
        if wrong not in lower or not (term.always or analysis.garbledness.score >= 0.5):
            continue
        for match in _pattern(wrong).finditer(analysis.prose):
            written = match.group()
            if not spoken(analysis, match.start()):
                starts = STARTS.search(analysis.prose, max(0, match.start() - 3), match.start())
                capital = written[0].isupper() and starts
                right = term.right[0].upper() + term.right[1:] if capital else term.right
                found.setdefault(written, []).append(Edit(match.start(), match.end(), right))
    if not found or not follows_ap(analysis):
        return
    for written, edits in found.items():
        message = f"AP style has “{edits[0].replacement}” for “{written}”."
        span = Span(edits[0].start, edits[0].end)
        yield Hunk(RULE.id, Class.REVIEW, message, span, tuple(edits), confidence=0.7)


RULE = Rule(
    id="style/terms", summary="Spellings and terms of the style book: deescalation, web site", find=find
)
