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
BESIDE = re.compile(r"\b(?:from|in|to|by|of|with|at|for|on|against|before|outside|near) \Z")
"""Before a body that does nothing itself in its sentence."""
DOCUMENT = re.compile(
    r"\b(?:report|audit|study|survey|inquiry|investigation|review|poll|analysis)\b", re.IGNORECASE
)
FINDING = frozenset("estimate conclude find recommend show suggest warn".split())
"""What a report does rather than the body that asked for it."""
UNCHANGED = frozenset("will would had did could can may might must should shall".split())
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
        for match in re.finditer(r"(?<=[.!?”] )We (?:also )?[a-z]+\b", analysis.prose)
        if surely_outside(analysis, match.start()) and begins_sentence(analysis, match.start())
    ]
    if not found or len(in_first_person(analysis)) > MOST:
        return
    for match in found:
        hunk = _spoken_for(analysis, match.start())
        if hunk is not None:
            yield hunk


def _spoken_for(analysis: Analysis, at: int) -> Hunk | None:
    paragraph = analysis.paragraph_at(at)
    match = SENTENCE.match(analysis.prose, at)
    if paragraph is None or paragraph.kind is not Kind.BODY or match is None:
        return None
    verb, before = _agreeing(match["verb"]), Span(paragraph.start, at)
    found = lemmas(match["verb"]).get("VERB", ())
    meant = (_document(analysis, before) if FINDING.intersection(found) else None) or _body(analysis, before)
    if meant is None or verb is None or not meant.name:
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


def _body(analysis: Analysis, before: Span) -> Meant | None:
    """The only institution that a paragraph speaks of so far; nothing where there is none or several."""
    bodies = [
        b for b in BODY.finditer(analysis.prose, before.start, before.end) if outside(analysis, b.start())
    ]
    bodies = [b for b in bodies if not BESIDE.search(analysis.prose, before.start, b.start())] or bodies
    named = {body["name"] or body["common"] for body in bodies}
    if len(named) != 1:
        return None
    return Meant(named.pop(), Span(*bodies[-1].span()), "the only institution of this paragraph")


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
