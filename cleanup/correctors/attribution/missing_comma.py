"""A quoted sentence without its comma before the words that say who speaks: nothing there, or a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.cues import attribution_alone
from cleanup.analysis.quotations import Quotation
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/missing-comma"
LEAST_WORDS = 3
STOPPED = re.compile(r"\w(?P<stop>\.[’']?|[’']\.)$")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Quotations that begin a sentence and have a complete attribution right behind them."""
    text = analysis.prose
    for quotation in analysis.quotations:
        if not quotation.closed or not text[quotation.end : quotation.end + 1].isspace():
            continue
        mark = quotation.end - 1
        stopped = STOPPED.search(text, max(quotation.start, mark - 3), mark)
        if stopped is None and not text[mark - 1].isalnum():
            continue
        paragraph = analysis.paragraphs[quotation.paragraph]
        said = attribution_alone().match(text, quotation.end, paragraph.end)
        if said is None or not _begins_sentence(analysis, quotation):
            continue
        if stopped is None:
            yield _missing(quotation, said, (Edit(mark, mark, ","), *_small(said)))
        elif text[said.end() : said.end() + 1] == ".":
            yield _missing(quotation, said, (_comma_for_stop(stopped), *_small(said)))


def _comma_for_stop(stopped: re.Match[str]) -> Edit:
    inner = stopped["stop"].strip(".")
    return Edit(stopped.start("stop"), stopped.end("stop"), "," + inner)


def _small(said: re.Match[str]) -> tuple[Edit, ...]:
    """A pronoun that no longer begins a sentence."""
    first = said.start("who")
    if said["who"] not in ("He", "She", "They", "It", "We"):
        return ()
    return (Edit(first, first + 1, said["who"][0].lower()),)


def _missing(quotation: Quotation, said: re.Match[str], edits: tuple[Edit, ...]) -> Hunk:
    edit = edits[0]
    what = "A full stop stands" if edit.end > edit.start else "Nothing stands"
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"{what} where a comma leads from the quotation to the words that say who speaks.",
        span=Span(edit.start, quotation.end),
        edits=edits,
        confidence=0.85,
        evidence=(Evidence("who speaks", Span(said.start("who"), said.end("who"))),),
    )


def _begins_sentence(analysis: Analysis, quotation: Quotation) -> bool:
    text, start = analysis.text, analysis.paragraphs[quotation.paragraph].start
    inside = text[quotation.start + 1 : quotation.end - 1]
    before = text[start : quotation.start].rstrip()[-1:]
    long = len(inside.split()) >= LEAST_WORDS
    return inside[:1].isupper() and long and before in ("", ".", "!", "?", "”", '"')


RULE = Rule(ID, "A comma missing between a quotation and its speaker", find)
