"""A comma or full stop behind the closing mark that AP style puts before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Quotation
from cleanup.analysis.cues import attribution
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import begins_sentence
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/comma-outside"
FRAGMENTS = (QuotationKind.PARTIAL, QuotationKind.SCARE, QuotationKind.TITLE)
"""Only these tell which way an article has it: behind a whole sentence the British way is the same."""
GARBLED = 0.5
"""From this measure of garbling on the marks are nobody’s choice."""
STRAYS = 2
"""With more of them outside the article is British."""
LEAST_WORDS = 3
"""So long a quotation that is all of a sentence has its stop inside in any style."""
LEAST = 3
SHARE = 4
"""So many times more stand inside than outside in an article that does it the American way."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In AP style: fragments that differ from the rest, and whole quoted sentences."""
    if analysis.house.style is not Style.AP:
        return
    text = analysis.prose
    closed = [q for q in analysis.quotations if q.closed and q.end - q.start > 2]
    fragments = [q for q in closed if q.kind in FRAGMENTS]
    inside = [q for q in fragments if text[_mark_start(text, q) - 1] in ",."]
    outside = [q for q in fragments if _is_outside(text, q)]
    american = len(inside) >= LEAST and len(inside) >= SHARE * len(outside)
    if 0 < len(outside) <= STRAYS and not american and analysis.garbledness.score >= GARBLED:
        yield from (_moved(text, quotation, ()) for quotation in outside)
    if american:
        note = Evidence(f"as elsewhere in the article, {len(inside)} times", inside[0].span)
        yield from (_moved(text, quotation, (note,)) for quotation in outside)
    for quotation in closed:
        if _is_sentence(analysis, quotation) and _is_outside(text, quotation, "."):
            yield _moved(text, quotation, ())
        elif quotation.kind is QuotationKind.DIRECT and _is_outside(text, quotation, ","):
            said = attribution().match(text, quotation.end + 1, quotation.end + 160)
            if said is not None:
                who = Span(said.end() - len(said.group().lstrip()), said.end())
                yield _moved(text, quotation, (Evidence("who speaks", who),))


def _is_sentence(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the article’s sentence is nothing but this quotation."""
    words = analysis.prose[quotation.start + 1 : quotation.end].split()
    return (
        begins_sentence(analysis, quotation.start)
        and len(words) >= LEAST_WORDS
        and words[0].strip("‘'")[:1].isupper()
    )


def _moved(text: str, quotation: Quotation, evidence: tuple[Evidence, ...]) -> Hunk:
    start, end = _mark_start(text, quotation), quotation.end
    while text[start - 1] in "’'" and start - 1 > quotation.start:
        start -= 1
    name = "comma" if text[end] == "," else "full stop"
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"In AP style the {name} stands before the closing mark.",
        span=Span(start, end + 1),
        edits=(Edit(start, end + 1, text[end] + text[start:end]),),
        confidence=0.85,
        evidence=evidence,
    )


def _mark_start(text: str, quotation: Quotation) -> int:
    return quotation.end - (2 if text.startswith(("''", "’’"), quotation.end - 2) else 1)


def _is_outside(text: str, quotation: Quotation, which: str = ",.") -> bool:
    """A comma or a single stop right behind the mark, after a letter or digit."""
    before = text[quotation.start + 1 : _mark_start(text, quotation)].rstrip("’'")[-1:]
    behind = re.match(r",(?=\s)|\.(?=\s|$)", text[quotation.end : quotation.end + 2])
    return before.isalnum() and behind is not None and behind.group()[0] in which


RULE = Rule(ID, "A comma or full stop behind the closing mark", find)
