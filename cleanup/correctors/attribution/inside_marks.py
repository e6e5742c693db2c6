"""The words that say who speaks, drawn into the quotation: `“We will go, the mayor said.”`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.analysis import Analysis, Kind, Quotation
from cleanup.analysis.cues import NAME, attribution, finite_verbs
from cleanup.correctors.attribution.frames import begins_sentence
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/inside-marks"
LEAST_WORDS = 3
"""So many words are said before them."""
CLOSING = {"“": "”", '"': '"'}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Quotations that nothing outside gives to anybody, and that end, or break off, with who said it."""
    text = analysis.prose
    for quotation in analysis.quotations:
        opening, closing = text[quotation.start], text[quotation.end - 1]
        if not quotation.closed or CLOSING.get(opening) != closing or not _stands_alone(analysis, quotation):
            continue
        said = _within().search(text, quotation.start, quotation.end)
        if said is None or len(text[quotation.start : said.start()].split()) < LEAST_WORDS:
            continue
        yield _drawn_out(quotation, said, opening, closing)


@cache
def _within() -> re.Pattern[str]:
    """A comma, who speaks, a verb and a stop; group `last` where the quotation ends with them."""
    role = r"(?:the|his|her|one)\s(?:[\w’']+\s){0,2}[a-z]+"
    who = rf"(?:he|she|they|{NAME}(?:(?:\s[a-z]+){{1,3}}\s{NAME})?|{role})"
    verb = rf"(?:told\s[\w’']+(?:\s[A-Z][\w’']+)*|{finite_verbs()})"
    day = r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    where = r"(?:\s(?:on|in|at|to|during|by)\s[^.,;“”\"]{1,50})?"
    return re.compile(
        rf"[,?!](?P<said>\s(?:{who}\s{verb}|said\s{NAME}){day}{where}\.)"
        r"(?:(?P<last>[”\"])|(?P<gap>\s)(?=[A-Z]))"
    )


def _stands_alone(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether it begins a sentence of the report, and nobody is named behind it."""
    paragraph = analysis.paragraphs[quotation.paragraph]
    return (
        paragraph.kind is Kind.BODY
        and begins_sentence(analysis, quotation.start)
        and attribution().match(analysis.prose, quotation.end, paragraph.end) is None
    )


def _drawn_out(quotation: Quotation, said: re.Match[str], opening: str, closing: str) -> Hunk:
    ends = Edit(said.start("said"), said.start("said"), closing)
    if said["last"]:
        edits = (ends, Edit(said.start("last"), said.end("last"), ""))
    else:
        edits = (ends, Edit(said.end("gap"), said.end("gap"), opening))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="Who speaks is said inside the marks: nobody says so of themselves.",
        span=Span(said.start(), said.end()),
        edits=edits,
        confidence=0.7,
        evidence=(Evidence("the quotation", quotation.span),),
    )


RULE = Rule(ID, "The words that say who speaks, inside the quotation", find)
