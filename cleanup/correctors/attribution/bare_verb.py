"""A reporting verb left without its subject: `Tell Fox News “…”`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.correctors.attribution.frames import HEARERS, OUTLET, begins_sentence, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.given import female, male
from cleanup.lexicon.speech import ADDRESSED, past

ID = "attribution/bare-verb"
FRAME = re.compile(
    rf"(?P<verb>{'|'.join(sorted(form.capitalize() for v in ADDRESSED for form in (v, past(v))))}) "
    rf"(?P<hearer>{HEARERS}|(?:the )?{OUTLET})(?P<comma>[,:]?) (?=[“\"])"
)
SUBJECTLESS = re.compile(r"\s(?P<verb>said|added|told reporters)(?=[.])")
REACH = 600


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sentences that begin with the plain form of a verb of telling, a hearer and a quotation."""
    for match in FRAME.finditer(analysis.prose):
        if begins_sentence(analysis, match.start()) and outside(analysis, match.start()):
            yield _told(analysis, match)
    for quotation in analysis.quotations:
        if quotation.closed and analysis.prose[quotation.end - 2] in ",?!":
            said = SUBJECTLESS.match(analysis.prose, quotation.end)
            if said is not None:
                yield _said(analysis, said, quotation.start)


def _said(analysis: Analysis, match: re.Match[str], start: int) -> Hunk:
    who = _last_subject(analysis, start)
    pronoun, name = _pronoun(who).lower(), who.mentions[-1].surname or who.name if who else ""
    at = match.start("verb")
    choices = tuple((Edit(at, at, f"{subject} "),) for subject in (pronoun, name) if subject)
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="Nobody says this: the subject is lost, likely the person spoken of last.",
        span=Span(*match.span("verb")),
        edits=choices[0],
        alternatives=choices[1:],
        confidence=0.6,
        evidence=(Evidence("the last who is named before", who.mentions[-1].span),) if who else (),
    )


def _told(analysis: Analysis, match: re.Match[str]) -> Hunk:
    who = _last_subject(analysis, match.start())
    pronoun, other = _pronoun(who), who.mentions[-1].surname or who.name if who else ""
    told = past(match["verb"].lower()) or match["verb"].lower()
    comma = Edit(match.end("comma"), match.end("comma"), "") if match["comma"] else None
    behind = () if comma else (Edit(match.end("hearer"), match.end("hearer"), ","),)
    verb = Span(*match.span("verb"))
    choices = tuple(
        (Edit(verb.start, verb.end, f"{name} {told}"), *behind) for name in (pronoun, other) if name
    )
    evidence = (Evidence("the last who is named before", who.mentions[-1].span),) if who else ()
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="This sentence has lost its subject, likely the person spoken of last: check who told it.",
        span=Span(match.start(), match.end()),
        edits=choices[0],
        alternatives=choices[1:],
        confidence=0.6,
        evidence=evidence,
    )


def _last_subject(analysis: Analysis, offset: int) -> Entity | None:
    """The person named last before the offset."""
    best: tuple[int, Entity] | None = None
    for entity in analysis.entities:
        if entity.kind is not NameKind.PERSON:
            continue
        ends = [m.end for m in entity.mentions if offset - REACH < m.end <= offset]
        if ends and (best is None or ends[-1] > best[0]):
            best = (ends[-1], entity)
    return best[1] if best else None


def _pronoun(who: Entity | None) -> str:
    given = next((m.given[0] for m in who.mentions if m.given), "") if who else ""
    return "She" if female(given) > 4 * male(given) else "He"


RULE = Rule(ID, "“Tell Fox News “…””: a reporting verb without its subject", find)
