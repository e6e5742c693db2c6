"""We for the institution of the sentences before: `The ministry denied it. We also sent a letter.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.attribution.first_person import MOST
from cleanup.correctors.attribution.frames import (
    COMMON,
    INSTITUTION,
    begins_sentence,
    in_first_person,
    outside,
    surely_outside,
)
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import inflect, lemmas

ID = "attribution/we-for-subject"
SENTENCE = re.compile(r"(?P<we>We) (?P<also>also )?(?P<verb>[a-z]+)\b")
BODY = re.compile(
    rf"\b(?P<article>[Tt]he )?(?P<name>(?:(?:[A-Z][\w’'-]*|of|for|and) ){{0,5}}?{INSTITUTION}"
    r"(?: of(?: the)?(?: [A-Z][\w’'-]*)+| for(?: the)?(?: [A-Z][\w’'-]*)+)?)\b(?![’']s\b)"
    rf"|\b[Tt]he (?P<common>{COMMON})\b(?![’']s\b)"
)
"""An institution by name or by what it is."""
OF_SOMETHING = re.compile(r" (?:of|for)\b")
"""In the name of an institution that may be half translated, and is not repeated: the Ministry of Land."""
BESIDE = re.compile(r"\b(?:from|in|to|by|of|with|at|for|on|against|before|outside|near) \Z")
"""Before a body that does nothing itself in its sentence."""
SPOKESMAN = re.compile(r"(?:[’']s)? (?:spokes[a-z]+|official|representative|press secretary)\b")
DOCUMENT = re.compile(
    r"\b(?:report|audit|study|survey|inquiry|investigation|review|poll|analysis)\b", re.IGNORECASE
)
FINDING = frozenset("estimate conclude find recommend show suggest warn".split())
"""What a report does rather than the body that asked for it."""
UNCHANGED = frozenset("will would had did could can may might must should shall".split())
GARBLED = 0.5
"""From this measure of garbling on We is asked about wherever a sentence begins with it."""
PRESENT = {"are": "is", "have": "has", "do": "does", "were": "was"}


class Meant(NamedTuple):
    """Who or what We stands for."""

    name: str
    span: Span
    note: str


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence that begins with We, behind one that speaks of a single institution, in a report."""
    found = [
        match
        for match in re.finditer(r"(?<=[.!?”\n][ \n])We (?:also )?[a-z]+\b", analysis.prose)
        if surely_outside(analysis, match.start()) and begins_sentence(analysis, match.start())
    ]
    if not found or len(in_first_person(analysis)) > MOST:
        return
    garbled = analysis.garbledness.score >= GARBLED
    for match in found:
        hunk = _spoken_for(analysis, match.start())
        if hunk is not None:
            yield hunk
        elif garbled and _in_body(analysis, match.start()):
            yield _asked(analysis, match)


def _in_body(analysis: Analysis, offset: int) -> bool:
    paragraph = analysis.paragraph_at(offset)
    return paragraph is not None and paragraph.kind is Kind.BODY


def _asked(analysis: Analysis, match: re.Match[str]) -> Hunk:
    """A query, with what We may stand for."""
    at = Span(match.start(), match.start() + len("We"))
    paragraph = analysis.paragraph_at(at.start)
    meant = _body(analysis, Span(paragraph.start, at.start), doing=False) if paragraph else None
    ways = (*((f"The {meant.name}",) if meant else ()), "They", "It", "He", "She")
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="Nobody speaks here and the article is not in the first person: whom does “We” mean?",
        span=at,
        alternatives=tuple((Edit(at.start, at.end, way),) for way in ways),
        confidence=0.7,
        evidence=(Evidence(meant.note, meant.span),) if meant else (),
    )


def _spoken_for(analysis: Analysis, at: int) -> Hunk | None:
    paragraph = analysis.paragraph_at(at)
    match = SENTENCE.match(analysis.prose, at)
    if paragraph is None or paragraph.kind is not Kind.BODY or match is None:
        return None
    verb, before = _agreeing(match["verb"]), Span(paragraph.start, at)
    found = lemmas(match["verb"]).get("VERB", ())
    meant = (_document(analysis, before) if FINDING.intersection(found) else None) or _body(
        analysis, before, doing=True
    )
    if meant is None or verb is None or not meant.name or OF_SOMETHING.search(meant.name):
        return None
    subject = f"The {meant.name}"
    edits = [Edit(at, match.end("we"), subject)]
    if verb != match["verb"]:
        edits.append(Edit(*match.span("verb"), verb))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"Nobody speaks here and the article is not in the first person: “We” seems to be {subject}.",
        span=Span(at, match.end()),
        edits=tuple(edits),
        confidence=0.7,
        evidence=(Evidence(meant.note, meant.span),),
    )


def _body(analysis: Analysis, before: Span, *, doing: bool) -> Meant | None:
    """The only institution that a paragraph speaks of so far; nothing where there is none or several.

    `doing`: the sentence before has to be about what it does, or what its spokesman says.
    """
    bodies = [
        b for b in BODY.finditer(analysis.prose, before.start, before.end) if outside(analysis, b.start())
    ]
    bodies = [b for b in bodies if not BESIDE.search(analysis.prose, before.start, b.start())] or bodies
    named = {body["name"] or body["common"] for body in bodies}
    if len(named) != 1 or (doing and not _is_subject(analysis, bodies[-1], before.end)):
        return None
    return Meant(named.pop(), Span(*bodies[-1].span()), "the only institution of this paragraph")


def _is_subject(analysis: Analysis, body: re.Match[str], end: int) -> bool:
    """Whether the sentence that ends here begins with it, or its spokesman has spoken."""
    if SPOKESMAN.match(analysis.prose, body.end()):
        return True
    sentence, quoted = analysis.sentence_at(end - 2), analysis.quotation_before(body.start())
    if sentence is None or not sentence.start <= body.start() < end:
        return False
    start = max(sentence.start, quoted.end if quoted else 0)
    return not analysis.prose[start : body.start()].strip()


def _document(analysis: Analysis, before: Span) -> Meant | None:
    """The report, or the like, that a paragraph speaks of; with no name where there are several."""
    papers = [
        p for p in DOCUMENT.finditer(analysis.prose, before.start, before.end) if outside(analysis, p.start())
    ]
    named = {paper.group().lower() for paper in papers}
    if not named:
        return None
    return Meant(named.pop() if len(named) == 1 else "", Span(*papers[-1].span()), "what finds such things")


def _agreeing(verb: str) -> str | None:
    """The verb with a singular subject; None for what is no verb."""
    if verb in PRESENT:
        return PRESENT[verb]
    if verb in UNCHANGED:
        return verb
    found = lemmas(verb).get("VERB", ())
    if not found:
        return None
    return inflect(verb, "VBZ") if verb in found and inflect(verb, "VBD") != verb else verb


RULE = Rule(ID, "“We” for the institution that the sentence before speaks of", find)
