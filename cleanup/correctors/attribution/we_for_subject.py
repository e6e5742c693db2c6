"""We for the institution of the sentences before: `The ministry denied it. We also sent a letter.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
UNCHANGED = frozenset("will would had did could can may might must should shall".split())
PRESENT = {"are": "is", "have": "has", "do": "does", "were": "was"}


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
    bodies = [b for b in BODY.finditer(analysis.prose, paragraph.start, at) if outside(analysis, b.start())]
    bodies = [b for b in bodies if not BESIDE.search(analysis.prose, paragraph.start, b.start())] or bodies
    named = {body["name"] or body["common"] for body in bodies}
    verb = _agreeing(match["verb"])
    if len(named) != 1 or verb is None:
        return None
    body = bodies[-1]
    subject = f"The {body['name'] or body['common']}"
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
        evidence=(Evidence("the only institution of this paragraph", Span(*body.span())),),
    )


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
