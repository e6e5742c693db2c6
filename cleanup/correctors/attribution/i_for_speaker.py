"""I or we for the one who is reported: `Clara Larkin said I worked here for 20 years`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.attribution.frames import in_first_person, surely_outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.correctors.attribution.reported import Report, reports
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.classes import AUXILIARY
from cleanup.lexicon.forms import is_base
from cleanup.lexicon.words import inflect, is_past

ID = "attribution/i-for-speaker"
CLAUSE = re.compile(
    r" (?:after|when|before|while|until|since|because|although|though|as) (?P<who>I) (?=[a-z])"
)
VERB = re.compile(r" (?P<verb>[a-z]+)\b")
PLURAL = re.compile(r"\b(?:we|our|ours|us)\b")
OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
PAST = {"am": "was", "do": "did", "have": "had"}
MOST = 4
"""So many first persons outside quotations may a report have that is not in the first person."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """I and we as the subject of what somebody is reported to have said, in an article about others."""
    referents = Referents(analysis)
    found = list(reports(analysis, referents, "I", "we"))
    owned = list(reports(analysis, referents, "our", "my"))
    clauses = list(CLAUSE.finditer(referents.report))
    if not (found or owned or clauses) or len(in_first_person(analysis)) > MOST:
        return
    for report in found:
        yield from _third_person(analysis, referents, report)
    for report in owned:
        yield _owned(analysis, referents, report)
    for match in clauses if clauses and referents.garbled else ():
        yield from _in_clause(analysis, match)


def _in_clause(analysis: Analysis, match: re.Match[str]) -> Iterator[Hunk]:
    """A query: `Hurricane Ann sank the ferry when I came over the harbor`."""
    at, sentence = Span(*match.span("who")), analysis.sentence_at(match.start())
    if sentence is None or not surely_outside(analysis, at.start):
        return
    yield Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="“I” stands outside a quotation in a report: whom or what does it mean?",
        span=at,
        alternatives=tuple((Edit(at.start, at.end, pronoun),) for pronoun in ("it", "he", "she")),
        confidence=0.6,
        evidence=(Evidence("the sentence", sentence),),
    )


def _third_person(analysis: Analysis, referents: Referents, report: Report) -> Iterator[Hunk]:
    at, choices = report.pronoun, _pronouns(analysis, referents, report)
    written = analysis.prose[at.start : at.end]
    if written == "I" and _for_many(analysis, referents, at):
        choices = ("it", "they")
    if written == "we" and report.who is None:
        return
    edits = tuple((Edit(at.start, at.end, pronoun), *_agreed(analysis, at, pronoun)) for pronoun in choices)
    sure = len(choices) == 1
    yield Hunk(
        rule=ID,
        cls=Class.REVIEW if sure else Class.QUERY,
        message=f"“{written}” stands outside a quotation in a report: it seems to be who is reported.",
        span=Span(at.start, max(edit.end for way in edits for edit in way)),
        edits=edits[0] if sure else (),
        alternatives=() if sure else edits,
        confidence=0.75 if written == "I" else 0.6,
        evidence=(Evidence("who is reported", report.subject),),
    )


def _owned(analysis: Analysis, referents: Referents, report: Report) -> Hunk:
    """Clara Larkin said our volunteers were tired: theirs, or its where a body speaks."""
    at, who = report.pronoun, _pronouns(analysis, referents, report)
    mine = analysis.prose[at.start : at.end] == "my"
    own = tuple(dict.fromkeys(OWN[pronoun] for pronoun in who))
    ways = own if mine or report.body else ("their", "its", *own)
    edits = tuple((Edit(at.start, at.end, way),) for way in dict.fromkeys(ways))
    sure = not mine or len(own) == 1
    return Hunk(
        rule=ID,
        cls=Class.REVIEW if sure else Class.QUERY,
        message="Outside a quotation this is not the writer’s: whose is it?",
        span=at,
        edits=edits[0] if sure else (),
        alternatives=edits[1:] if sure else edits,
        confidence=0.65,
        evidence=(Evidence("who is reported", report.subject),),
    )


def _for_many(analysis: Analysis, referents: Referents, at: Span) -> bool:
    """Whether the sentence goes on in the plural: `said I had changed our castles`; so a body speaks."""
    sentence = analysis.sentence_at(at.start)
    return sentence is not None and PLURAL.search(referents.report, at.end, sentence.end) is not None


def _agreed(analysis: Analysis, at: Span, pronoun: str) -> tuple[Edit, ...]:
    """The verb behind the pronoun, where it is a present: `I do` is `she did` in what she said."""
    match = VERB.match(analysis.prose, at.end)
    if match is None or pronoun == "they":
        return ()
    verb = match["verb"]
    plain = is_base(verb) and not is_past(verb) and verb not in AUXILIARY
    past = PAST.get(verb) or (inflect(verb, "VBD") if plain else "")
    return (Edit(*match.span("verb"), past),) if past else ()


def _pronouns(analysis: Analysis, referents: Referents, report: Report) -> tuple[str, ...]:
    words = analysis.prose[report.subject.start : report.subject.end].lower()
    if words in ("he", "she", "it", "they"):
        return (words,)
    if report.body:
        return ("it",)
    woman = referents.woman(report.who) if report.who else None
    if woman is None:
        return ("he", "she")
    return ("she",) if woman else ("he",)


RULE = Rule(ID, "“I” outside a quotation for the person who is reported", find)
