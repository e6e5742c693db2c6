"""I for the person who is reported: `Helen Marsh said I worked here for 20 years`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.saying.before import subject_of
from cleanup.analysis.saying.meant import Named, is_woman
from cleanup.analysis.saying.words import words
from cleanup.correctors.attribution.frames import (
    INSTITUTION,
    OUTLET,
    in_first_person,
    outside,
    surely_outside,
)
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/i-for-speaker"
MOST = 4
"""So many first persons outside quotations may a report have that is not in the first person."""
FRAME = re.compile(
    rf"(?P<verb>(?:[Ss]aid|[Aa]dded|[Ee]xplained|[Nn]oted|[Cc]laimed|[Ii]nsisted|[Rr]ecalled|[Aa]dmitted"
    rf"|[Tt]old (?:reporters|{OUTLET})))(?: that)? (?P<who>I) (?=[a-z]+\b)"
)
FIRST = re.compile(r" I (?=[a-z])")
REACH = 120
"""Code points before the pronoun within which the reporting verb stands."""
BODY = re.compile(rf"\b{INSTITUTION}$")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """I as the subject of what somebody is reported to have said, in an article in the third person."""
    text = analysis.prose
    found = [
        m
        for first in FIRST.finditer(text)
        if surely_outside(analysis, first.start() + 1)
        for m in FRAME.finditer(text, max(0, first.start() - REACH), first.end() + 1)
        if m.start("who") == first.start() + 1 and outside(analysis, m.start())
    ]
    if not found or len(in_first_person(analysis)) > MOST:
        return
    named = Named(analysis.entities, analysis.paragraphs)
    for match in found:
        sentence, paragraph = analysis.sentence_at(match.start()), analysis.paragraph_at(match.start())
        if sentence is None or paragraph is None or paragraph.kind is not Kind.BODY:
            continue
        start = max(
            sentence.start, max((q.end for q in analysis.quotations if q.end <= match.start()), default=0)
        )
        clause = [*words(text, start, match.start()), *words(text, match.start("verb"), match.end("verb"))]
        verb = next(i for i, word in enumerate(clause) if word.start == match.start("verb"))
        subject = subject_of(clause, verb)
        if subject is not None:
            yield _third_person(text, named, match, subject)


def _third_person(text: str, named: Named, match: re.Match[str], subject: Span) -> Hunk:
    at = Span(*match.span("who"))
    choices = _pronouns(text, named, subject)
    edits = tuple((Edit(at.start, at.end, pronoun),) for pronoun in choices)
    sure = len(choices) == 1
    return Hunk(
        rule=ID,
        cls=Class.REVIEW if sure else Class.QUERY,
        message="“I” stands outside a quotation in a report: it seems to be the one who is reported.",
        span=at,
        edits=edits[0] if sure else (),
        alternatives=() if sure else edits,
        confidence=0.75,
        evidence=(Evidence("who is reported", subject),),
    )


def _pronouns(text: str, named: Named, subject: Span) -> tuple[str, ...]:
    words = text[subject.start : subject.end]
    if words.lower() in ("he", "she", "it", "they"):
        return (words.lower(),)
    if BODY.search(words):
        return ("it",)
    entity = named.meant(text, subject)
    woman = is_woman(entity) if entity else None
    if woman is None:
        return ("he", "she")
    return ("she",) if woman else ("he",)


RULE = Rule(ID, "“I” outside a quotation for the person who is reported", find)
