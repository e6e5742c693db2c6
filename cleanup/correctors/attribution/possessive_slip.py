"""Whose it is, of the wrong one: `May Lee was in his garden`, `a couple in his boat`, `with your wife`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.attribution.frames import surely_outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.correctors.attribution.reported import Report, reports
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/possessive-slip"
OWNED = re.compile(r"(?P<whose>h(?:is|er))(?<!\w...)(?= [a-z]+\b)")
NOT_OWNED = frozenset(
    """to and in at on for from with as that when after before by of because if about but or the a an not so
    up out off over into through under what how whether while where who""".split()
)
"""Behind “her” these show that it owns nothing: told her that."""
TENS = re.compile(r" in (?P<whose>h(?:is|er))(?= (?:early |mid-|late )?\d0s\b)")
SEVERAL = re.compile(r"\b(?:couple|pair|two|three|four|both|people|men|women)\Z")
YOURS = re.compile(r"\b[Yy]ours?\b|\b[Yy]ou\b")
YOUR_KIN = re.compile(
    r"(?P<whose>your)(?<!\w....)(?= (?:(?:late|young|younger|older|eldest|former|first|second|own) )?"
    r"(?:wife|husband|sons?|daughters?|mother|father|parents|brothers?|sisters?|children|family|grandson"
    r"|granddaughter|grandfather|grandmother|nephew|niece|uncle|aunt|cousin|girlfriend|boyfriend|fiancée?)\b)"
)
OF_A_THING = re.compile(r"\b(?:the|an?|its) [a-z]+ (?:for|of|with|by|to|from) \Z")
"""Before a possessive that may be of a thing: the house for her owners."""
LOOK_BACK = 40
OTHER = {"his": "her", "her": "his"}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """His and her of the only person of a sentence, of several people, and your in a report."""
    referents = Referents(analysis)
    for match in OWNED.finditer(referents.report):
        first = match.string[match.end() + 1 : match.end() + 14].split(" ", 1)[0]
        if match["whose"] == "his" or first not in NOT_OWNED:
            yield from _owned(analysis, referents, match)
    for report in reports(analysis, referents, "his", "her"):
        if referents.garbled:
            yield from _reported(analysis, referents, report)
    for match in TENS.finditer(referents.report):
        several = SEVERAL.search(match.string, max(0, match.start() - LOOK_BACK), match.start())
        if several is not None and surely_outside(analysis, match.start()):
            yield _hunk(Span(*match.span("whose")), match["whose"], "their", Span(*several.span()))
    yours = list(YOUR_KIN.finditer(referents.report))
    if yours and len(yours) == sum(
        _in_sentence(analysis, m.start()) for m in YOURS.finditer(referents.report)
    ):
        for match in yours:
            yield from _in_report(analysis, referents, match)


def _in_sentence(analysis: Analysis, offset: int) -> bool:
    """Whether it stands in a paragraph of the report that ends with a stop, not in a line of the page."""
    paragraph = analysis.paragraph_at(offset)
    return paragraph is not None and analysis.prose[paragraph.end - 1] in ".!?”\"’'"


def _owned(analysis: Analysis, referents: Referents, match: re.Match[str]) -> Iterator[Hunk]:
    """His or her where the sentence names one person, of the other sex, and nobody else is near."""
    at, woman = Span(*match.span("whose")), match["whose"] == "her"
    sentence, paragraph = analysis.sentence_at(at.start), analysis.paragraph_at(at.start)
    if sentence is None or paragraph is None or paragraph.kind is not Kind.BODY:
        return
    own = referents.only(sentence.start, at.start)
    if own is None or referents.woman(own) == woman or not surely_outside(analysis, at.start):
        return
    start = analysis.paragraphs[max(paragraph.index - 1, 0)].start
    if referents.nobody_else(start, at.start, woman=woman, own=own):
        place = next(mention.span for mention, _ in referents.people(sentence.start, at.start))
        thing = OF_A_THING.search(match.string, max(0, at.start - LOOK_BACK), at.start) is not None
        yield _hunk(at, match["whose"], OTHER[match["whose"]], place, "its" if thing else "")


def _reported(analysis: Analysis, referents: Referents, report: Report) -> Iterator[Hunk]:
    """A query where the one who is reported is of the other sex, and the sentence names others."""
    at, written = report.pronoun, analysis.prose[report.pronoun.start : report.pronoun.end]
    sentence, woman = analysis.sentence_at(at.start), written == "her"
    if sentence is None or report.who is None or referents.woman(report.who) in (None, woman):
        return
    if referents.only(sentence.start, at.start) is None:
        yield _hunk(at, written, OTHER[written], report.subject, "its")


def _in_report(analysis: Analysis, referents: Referents, match: re.Match[str]) -> Iterator[Hunk]:
    """Your, in a sentence that names one person, in an article that speaks to nobody."""
    at, sentence = Span(*match.span("whose")), analysis.sentence_at(match.start())
    if sentence is None or not surely_outside(analysis, at.start):
        return
    own = referents.only(sentence.start, at.start)
    if own is not None:
        place = next(mention.span for mention, _ in referents.people(sentence.start, at.start))
        yield _hunk(at, "your", "her" if referents.woman(own) else "his", place)


def _hunk(at: Span, written: str, right: str, place: Span, other: str = "") -> Hunk:
    """With another reading as likely as the first it is a query."""
    ways = tuple((Edit(at.start, at.end, way),) for way in (right, other) if way)
    return Hunk(
        rule=ID,
        cls=Class.QUERY if other else Class.REVIEW,
        message=f"“{written}” does not fit the only one it can belong to here: check whose it is.",
        span=at,
        edits=() if other else ways[0],
        alternatives=ways if other else (),
        confidence=0.6,
        evidence=(Evidence("the only one it can belong to", place),),
    )


RULE = Rule(ID, "His, her or your that cannot be of the only one named", find)
