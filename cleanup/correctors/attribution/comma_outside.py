"""A comma or full stop behind the closing mark, where the article puts them before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Quotation
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/comma-outside"
FRAGMENTS = (QuotationKind.PARTIAL, QuotationKind.SCARE, QuotationKind.TITLE)
"""Only these tell: behind a whole sentence the British way is the same."""
LEAST = 3
SHARE = 4
"""So many times more stand inside than outside in an article that does it the American way."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The odd ones out, in AP style only: British usage puts them where the sense does."""
    if analysis.house.style is not Style.AP:
        return
    text = analysis.text
    closed = [q for q in analysis.quotations if q.closed and q.kind in FRAGMENTS and q.end - q.start > 2]
    inside = [q for q in closed if text[_mark_start(text, q) - 1] in ",."]
    outside = [q for q in closed if _is_outside(text, q)]
    if len(inside) < LEAST or len(inside) < SHARE * len(outside):
        return
    for quotation in outside:
        start, end = _mark_start(text, quotation), quotation.end
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"In AP style the {_named(text[end])} stands before the closing mark.",
            span=Span(start, end + 1),
            edits=(Edit(start, end + 1, text[end] + text[start:end]),),
            confidence=0.85,
            evidence=(Evidence(f"as elsewhere in the article, {len(inside)} times", inside[0].span),),
        )


def _mark_start(text: str, quotation: Quotation) -> int:
    return quotation.end - (2 if text.startswith(("''", "’’"), quotation.end - 2) else 1)


def _is_outside(text: str, quotation: Quotation) -> bool:
    """A comma or a single stop right behind the mark, after a letter or digit."""
    before = text[_mark_start(text, quotation) - 1]
    return (
        before.isalnum()
        and re.match(r",(?=\s)|\.(?=\s|$)", text[quotation.end : quotation.end + 2]) is not None
    )


def _named(character: str) -> str:
    return "comma" if character == "," else "full stop"


RULE = Rule(ID, "A comma or full stop behind the closing mark, where the rest stand before it", find)
