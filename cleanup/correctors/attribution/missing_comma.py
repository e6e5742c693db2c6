"""A quoted sentence without its comma before the words that say who speaks: nothing there, or a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.cues import attribution_whole
from cleanup.analysis.quotations import Quotation, is_titled
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/missing-comma"
LEAST_WORDS = 3
SMALL = ("He", "She", "They", "It", "We", "The")
PLAIN = re.compile(r"\b(?:said|says|added|told|tells|wrote)\b")
"""What hardly makes a sentence without what was said: but they laughed, he went on."""
ENDS = re.compile(r"(?:\s(?:[\w.’'-]+|[A-Z]\.)){0,5}\.(?:\s|\Z)|,\s[a-z]+ing\b")
"""Behind an attribution, no more than when or where and a stop, or what was done meanwhile."""
INNER = re.compile(r"‘[^‘”]*\w(?P<close>’ ?)\Z")
"""An inner quotation that ends where the outer one does."""
STOPPED = re.compile(r"[\w)\]](?P<stop>\.[’']?|[’']\.)$")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Quotations that begin a sentence and have the words that say who speaks right behind them."""
    text = analysis.prose
    for quotation in analysis.quotations:
        if not quotation.closed or not text[quotation.end : quotation.end + 1].isspace():
            continue
        mark = quotation.end - 1
        inner = INNER.search(text, quotation.start, mark)
        if inner is not None:
            mark = inner.start("close")
        stopped = STOPPED.search(text, max(quotation.start, mark - 3), mark)
        if stopped is None and not (text[mark - 1].isalnum() or text[mark - 1] in ")]"):
            continue
        paragraph = analysis.paragraphs[quotation.paragraph]
        said = attribution_whole().match(text, quotation.end, paragraph.end)
        if said is None or not _begins_sentence(analysis, quotation):
            continue
        if stopped is None:
            yield _missing(quotation, said, (Edit(mark, mark, ","), *_small(said)))
        elif _is_tail(text, said):
            yield _missing(quotation, said, (_comma_for_stop(stopped), *_small(said)))


def _is_tail(text: str, said: re.Match[str]) -> bool:
    """Whether the words behind a stop are no sentence: they begin small, or do nothing but say who speaks."""
    if said.group().lstrip()[0].islower():
        return True
    return ENDS.match(text, said.end()) is not None and (
        not _small(said) or PLAIN.search(said.group()) is not None
    )


def _comma_for_stop(stopped: re.Match[str]) -> Edit:
    inner = stopped["stop"].strip(".")
    return Edit(stopped.start("stop"), stopped.end("stop"), "," + inner)


def _small(said: re.Match[str]) -> tuple[Edit, ...]:
    """A pronoun or an article that no longer begins a sentence."""
    first = said.start("who")
    if said["who"] is None or said["who"].split()[0] not in SMALL:
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
        evidence=(Evidence("who speaks", Span(*said.span("who" if said["who"] else "behind"))),),
    )


def _begins_sentence(analysis: Analysis, quotation: Quotation) -> bool:
    text, start = analysis.text, analysis.paragraphs[quotation.paragraph].start
    inside = text[quotation.start + 1 : quotation.end - 1]
    before = text[start : quotation.start].rstrip()[-1:]
    long = len(inside.split()) >= LEAST_WORDS
    return (
        inside[:1].isupper()
        and long
        and not is_titled(inside.split())
        and before in ("", ".", "!", "?", "”", '"')
    )


RULE = Rule(ID, "A comma missing between a quotation and its speaker", find)
