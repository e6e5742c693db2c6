"""A quoted sentence that runs into the words that say who speaks, without a comma between."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.cues import attribution_alone
from cleanup.analysis.quotations import Quotation
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/missing-comma"
LEAST_WORDS = 3


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Quotations that begin a sentence, end in a letter, and have their attribution right behind them."""
    text = analysis.text
    for quotation in analysis.quotations:
        mark = quotation.end - 1
        if not (
            quotation.closed
            and text[mark - 1].isalnum()
            and text[quotation.end : quotation.end + 1].isspace()
        ):
            continue
        paragraph = analysis.paragraphs[quotation.paragraph]
        said = attribution_alone().match(text, quotation.end, paragraph.end)
        if said is not None and _begins_sentence(analysis, quotation):
            yield Hunk(
                rule=ID,
                cls=Class.REVIEW,
                message="A comma is missing between the quotation and the words that say who speaks.",
                span=Span(mark, quotation.end),
                edits=(Edit(mark, mark, ","),),
                confidence=0.85,
                evidence=(Evidence("who speaks", Span(said.start("who"), said.end("who"))),),
            )


def _begins_sentence(analysis: Analysis, quotation: Quotation) -> bool:
    text, start = analysis.text, analysis.paragraphs[quotation.paragraph].start
    inside = text[quotation.start + 1 : quotation.end - 1]
    before = text[start : quotation.start].rstrip()[-1:]
    return (
        inside[:1].isupper()
        and len(inside.split()) >= LEAST_WORDS
        and before in ("", ".", "!", "?", "”", '"')
    )


RULE = Rule(ID, "A comma missing between a quotation and its speaker", find)
