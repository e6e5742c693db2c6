"""A speaker named twice for one quotation: `Larkin said, she said`; `Larkin said, “…,” Larkin said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Quotation
from cleanup.correctors.attribution.frames import outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/doubled-speaker"
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
TWICE = re.compile(rf" said(?P<again>, (?P<second>{NAME}|he|she|they) (?:said|added))(?=[.,])(?! that)")
FIRST = re.compile(rf"(?P<first>{NAME}) $")
LEADS = re.compile(rf"(?P<first>{NAME}|[Hh]e|[Ss]he) (?:said|added)[,:] $")
FOLLOWS = re.compile(rf" (?P<second>{NAME}|he|she) (?:said|added)\.(?=\s|\Z)")
WHO = rf"(?:(?:[a-z]+ ){{0,2}}{NAME}|he|she|they|(?:the|one|a|an|his|her)(?: [\w’'-]+){{1,2}}?)"
RUN = re.compile(rf" (?P<first>{WHO})(?P<said> said,?)? (?P<second>{WHO}) said(?=[.,])(?! that)")
"""Right behind a quotation, two speakers with a verb for each or for both."""
PRONOUNS = ("he", "she", "they")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The same speaker twice behind a quotation, or before and behind it."""
    text = analysis.prose
    for match in TWICE.finditer(text):
        first = FIRST.search(text, max(0, match.start() - 60), match.start() + 1)
        if first is not None and outside(analysis, match.start()) and _same(first["first"], match["second"]):
            start, end = match.span("again")
            yield _named_twice(Span(start, end), (Edit(start, end, ""),), Span(*first.span("first")))
    for quotation in analysis.quotations:
        if quotation.closed and text[quotation.end - 2] in ",.":
            yield from _around(text, quotation)
        if quotation.closed and text[quotation.end - 2] in ",?!":
            yield from _run(text, quotation)


def _around(text: str, quotation: Quotation) -> Iterator[Hunk]:
    before = LEADS.search(text, max(0, quotation.start - 80), quotation.start)
    behind = FOLLOWS.match(text, quotation.end)
    if before is not None and behind is not None and _same(before["first"], behind["second"]):
        stop = Edit(quotation.end - 2, quotation.end - 1, ".")
        tail = Edit(quotation.end, behind.end(), "")
        yield _named_twice(Span(behind.start() + 1, behind.end()), (stop, tail), Span(*before.span("first")))


def _run(text: str, quotation: Quotation) -> Iterator[Hunk]:
    """The pronoun of the two goes, with its verb where each has one."""
    match = RUN.match(text, quotation.end)
    if match is None:
        return
    first, second = match["first"], match["second"]
    pronoun = "first" if first in PRONOUNS else "second" if second in PRONOUNS else ""
    if not pronoun or (first in PRONOUNS and second in PRONOUNS and first != second):
        return
    other = "second" if pronoun == "first" else "first"
    if pronoun == "first":
        goes = Span(match.start("first"), match.start("second"))
    else:
        kept = match.end("said") - match["said"].endswith(",") if match["said"] else match.end("first")
        goes = Span(kept, match.end() if match["said"] else match.end("second"))
    yield _named_twice(goes, (Edit(goes.start, goes.end, ""),), Span(*match.span(other)))


def _same(first: str, second: str) -> bool:
    if first.lower() in PRONOUNS or second.lower() in PRONOUNS:
        return second.lower() in PRONOUNS and (first.lower() not in PRONOUNS or first.lower() == second)
    return first.split()[-1] == second.split()[-1]


def _named_twice(span: Span, edits: tuple[Edit, ...], first: Span) -> Hunk:
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="Who speaks is said twice for one quotation.",
        span=span,
        edits=edits,
        confidence=0.75,
        evidence=(Evidence("the speaker, here already", first),),
    )


RULE = Rule(ID, "A speaker named twice for one quotation", find)
