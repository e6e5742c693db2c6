"""From an engine's finding to a hunk: which of its answers are let through."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleanup.analysis import Analysis
from cleanup.backends import Finding
from cleanup.edit import Edit, Span, changes
from cleanup.hunk import Class, Evidence, Hunk

OFFERED = 3
"""Alternatives beside the first replacement."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
GLUE = re.compile(r"[^\W\d]|[@#&/<>_()\[\]{}+*=\\-]")
FIRST_PERSON = frozenset(["I", "I'm", "I’m", "I've", "I’ve", "I'll", "I’ll", "I'd", "I’d"])


def hunk(
    analysis: Analysis, rule: str, passage: Span, finding: Finding, engine: str, confidence: float, name: str
) -> Hunk | None:
    """The hunk a finding makes; None where it may not stand: in names, quotations, parts of words."""
    span = Span(passage.start + finding.start, passage.start + finding.end)
    ways = _ways(analysis.text, span, finding.replacements)
    if not ways or not _free(analysis, span) or _is_name(analysis, span):
        return None
    source = f"{engine}: {finding.rule}" if finding.rule else engine
    return Hunk(
        rule=rule,
        cls=Class.REVIEW,
        message=plain(finding.message),
        span=span,
        edits=ways[0],
        alternatives=tuple(ways[1:]),
        confidence=confidence,
        evidence=(Evidence(name, source=source),),
        engine=engine,
    )


def _ways(text: str, span: Span, replacements: Iterable[str]) -> list[tuple[Edit, ...]]:
    """Word-level edits for each replacement that differs, the first few."""
    old = text[span.start : span.end]
    new = dict.fromkeys(_cased(old, replacement) for replacement in replacements if replacement != old)
    return [tuple(changes(old, replacement, span.start)) for replacement in list(new)[: OFFERED + 1]]


def _cased(old: str, new: str) -> str:
    """Not in capitals where the old is a single capital letter."""
    return new.capitalize() if len(old) == 1 and new.isupper() and len(new) > 1 else new


def quoted(analysis: Analysis, start: int, end: int) -> bool:
    """Whether it touches what somebody said, closed or not."""
    return any(analysis.quotation_at(offset) is not None for offset in (start, end))


def _free(analysis: Analysis, span: Span) -> bool:
    """Whether it stands for itself: in nobody's mouth, and glued to nothing."""
    text = analysis.text
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if quoted(analysis, span.start, span.end):
        return False
    glued = GLUE.match(before) or GLUE.match(after)
    return not (glued and text[span.start : span.end][:1].isalnum())


def _is_name(analysis: Analysis, span: Span) -> bool:
    """Whether it holds what may be a name: somebody known, or a capital that no sentence begins with."""
    if any(m.start < span.end and span.start < m.end for m in analysis.mentions):
        return True
    return any(
        word.group()[0].isupper()
        and word.group() not in FIRST_PERSON
        and not begins(analysis.text, word.start())
        for word in WORD.finditer(analysis.text, span.start, span.end)
    )


def begins(text: str, offset: int) -> bool:
    """Whether a sentence may begin here."""
    before = text[max(offset - 4, 0) : offset].rstrip(" \u00a0“\"‘'(")
    return not before or before[-1] in ".!?:\n\r…—–-•"


def plain(message: str) -> str:
    """An engine's message as one sentence to an editor: no Markdown, a stop at the end."""
    text = re.sub(r"`([^`]*)`", r"“\1”", " ".join(message.split()))
    return text if text.endswith((".", "!", "?")) else f"{text}."
