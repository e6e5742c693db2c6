"""A reporting verb left without its subject: `Tell Fox News “…”`, `“…,” said on Monday.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.analysis import Analysis, Kind, Quotation
from cleanup.analysis.cues import alternation
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import HEARERS, OUTLET, begins_sentence, outside, surely_outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.speech import ADDRESSED, Form, Strength, past, reporting_verbs

ID = "attribution/bare-verb"
HEARER = rf"(?:{HEARERS}|supporters|voters|(?:the |a )(?:crowd|audience|court|panel)|(?:the )?{OUTLET})"
TOLD = re.compile(
    rf"(?P<verb>{'|'.join(sorted(form.capitalize() for v in ADDRESSED for form in (v, past(v))))}) "
    rf"(?P<hearer>{HEARER})(?:(?P<comma>[,:]?) (?=[“\"])|(?= that [a-z]))"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
BEHIND = (
    rf"(?=[.,;](?:\s|\Z)|\s(?:(?:on|late|early|last)\s)?{DAY}\b|\s(?:in|at|during|via|by|on)\s(?:an?|the|his|her|its)\s"
    r"|\s(?:when|after|before|while|adding|referring)\s)"
)
INVERTED = re.compile(r"\s(?P<verb>told)\s(?:the (?:[a-z-]+ ){1,3}|[a-z]+ )?(?=[A-Z])")
WHERE = re.compile(
    r",? (?:from|of|who|that|in|\d{1,2}\b|the (?:owner|mother|father|director|head))|\.(?=\s|\Z)"
    r"|, (?:an?|the|\d)"
)
"""Behind a speaker, who that is; a hearer has the time or the place of the telling there."""
PLACE = (
    r"(?:In an? (?:[a-z]+ )?(?:statement|interview|speech|tweet|post|letter|email|message|memo)"
    r"|[Bb]y (?:phone|telephone|email)|On (?:the phone|Twitter|Facebook|Instagram|television|the radio)"
    r"|(?:At|During) an? (?:[a-z]+ )?(?:conference|rally|hearing|briefing|meeting|debate|interview))"
)
PRONOUN = re.compile(r"\b(?i:he|she)\b")
REACH = 600
CLOSE = 250
"""So far back at most the one who spoke last is the likelier."""
DOES = re.compile(
    r"(?:, [^.,]{1,60},)? (?:(?:also|then|has|had|was|is|will|would)\b|(?:[a-z]+ly )?[a-z]+(?:ed|es|s)\b"
    r"|said|told|wrote|went|came|made|took|gave|saw|met|led|held|won|lost|left|ran|spoke|began|did)"
)
"""Behind somebody who does something, in a word."""


@cache
def _said() -> str:
    """The pasts of the verbs that hardly do anything but report."""
    return alternation(
        [w for w, v in reporting_verbs().items() if v.form is Form.PAST and v.strength is Strength.STRONG]
    )


@cache
def _led() -> re.Pattern[str]:
    """A sentence that begins with the verb and goes on with the quotation."""
    verbs = alternation([word.capitalize() for word in _said().split("|")])
    return re.compile(rf"(?P<verb>{verbs})(?: (?:on {DAY}|{DAY}|on Twitter|in an? [a-z]+))?[,:] (?=[“\"])")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<verb>(?:{_said()}|told reporters|tweeted){BEHIND}|told(?=\s(?:the\s)?[A-Z]))")


@cache
def _placed() -> re.Pattern[str]:
    told = r"(?= (?:that|the|an?|it|he|she|they|his|her|its)\b)"
    return re.compile(rf"{PLACE},? (?P<verb>{_said()}){told}")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sentences that begin with a verb of telling or where it was told; quotations with a verb alone."""
    referents = Referents(analysis)
    for match in TOLD.finditer(analysis.prose):
        if _begins(analysis, match.start()):
            yield _told(analysis, referents, match)
    for match in _led().finditer(analysis.prose):
        if _begins(analysis, match.start()):
            yield _lost(analysis, referents, match, match.start())
    for match in _placed().finditer(analysis.prose):
        if _begins(analysis, match.start()):
            yield _lost(analysis, referents, match, match.start())
    for quotation in analysis.quotations:
        if _is_whole(analysis, quotation):
            said = _behind().match(analysis.prose, quotation.end)
            teller = _teller(analysis, quotation)
            if teller is not None:
                yield teller
            elif said is not None:
                yield _lost(analysis, referents, said, quotation.start)


def _teller(analysis: Analysis, quotation: Quotation) -> Hunk | None:
    """“…,” told Ann Lee from Oslo: who is named behind the verb is the one who said it."""
    told = INVERTED.match(analysis.prose, quotation.end)
    if told is None:
        return None
    named = analysis.mentions_in(told.end(), told.end() + 1)
    if not named or named[0].kind is not NameKind.PERSON or not named[0].given:
        return None
    if WHERE.match(analysis.prose, named[0].end) is None:
        return None
    verb = Span(*told.span("verb"))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="“Told” has a hearer behind it; here the one who speaks stands there.",
        span=verb,
        edits=(Edit(verb.start, verb.end, "said"),),
        confidence=0.7,
        evidence=(Evidence("who speaks", named[0].span),),
    )


def _begins(analysis: Analysis, offset: int) -> bool:
    """Whether a sentence of the report begins here; a headline may well begin with a verb."""
    paragraph = analysis.paragraph_at(offset)
    if paragraph is None or (paragraph.kind is not Kind.BODY and paragraph.start == offset):
        return False
    return begins_sentence(analysis, offset) and surely_outside(analysis, offset)


def _is_whole(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether it is what somebody said, up to the comma before the one who said it."""
    return (
        quotation.closed
        and analysis.prose[quotation.end - 2] in ",?!"
        and quotation.kind is QuotationKind.DIRECT
        and begins_sentence(analysis, quotation.start)
    )


def _lost(analysis: Analysis, referents: Referents, match: re.Match[str], start: int) -> Hunk:
    """The verb of a match with its subject before it; `start` is where the sentence begins."""
    verb = Span(*match.span("verb"))
    first = verb.start == start
    who = _last_speaker(analysis, start)
    names = [
        name.capitalize() if first and name.islower() else name for name in _names(referents, who, start)
    ]
    ways = tuple((Edit(verb.start, verb.start + 1, f"{name} {match['verb'][0].lower()}"),) for name in names)
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="Nobody says this: the subject is lost, likely the person spoken of last.",
        span=verb,
        edits=ways[0],
        alternatives=ways[1:],
        confidence=0.6,
        evidence=(Evidence("the last who is named before", who.mentions[-1].span),) if who else (),
    )


def _told(analysis: Analysis, referents: Referents, match: re.Match[str]) -> Hunk:
    who = _last_speaker(analysis, match.start())
    told = past(match["verb"].lower()) or match["verb"].lower()
    led = match["comma"] == ""
    behind = (Edit(match.end("hearer"), match.end("hearer"), ","),) if led else ()
    verb = Span(*match.span("verb"))
    pronoun, *names = _names(referents, who, match.start())
    ways = tuple(
        (Edit(verb.start, verb.end, f"{name} {told}"), *behind) for name in (pronoun.capitalize(), *names)
    )
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="This sentence has lost its subject, likely the person spoken of last: check who told it.",
        span=Span(match.start(), match.end()),
        edits=ways[0],
        alternatives=ways[1:],
        confidence=0.6,
        evidence=(Evidence("the last who is named before", who.mentions[-1].span),) if who else (),
    )


def _last_speaker(analysis: Analysis, offset: int) -> Entity | None:
    """Who spoke last nearby; else the last who did something; else the person named last."""
    people = [
        (mention.end, analysis.entity_of(mention))
        for mention in analysis.mentions_in(offset - REACH, offset)
        if mention.kind is NameKind.PERSON and outside(analysis, mention.start)
    ]
    if not people:
        return None
    spoke = [s for s in analysis.speeches if s.meant and offset - CLOSE < s.quotation.end <= offset]
    spoken = [entity for _, entity in people if spoke and entity.name == spoke[-1].meant]
    doing = [entity for end, entity in people if DOES.match(analysis.prose, end)]
    return (spoken or doing or [people[-1][1]])[-1]


def _names(referents: Referents, who: Entity | None, at: int) -> tuple[str, ...]:
    """What may stand for the subject, best first: a pronoun, and the surname.

    Where nothing tells the sex of the person, the pronoun that the article uses next does.
    """
    woman = referents.woman(who) if who else None
    if woman is None:
        used = PRONOUN.search(referents.report, at, at + REACH)
        woman = used is not None and used.group().lower() == "she"
    pronoun = "she" if woman else "he"
    return (pronoun, who.mentions[-1].surname or who.name) if who else (pronoun,)


RULE = Rule(ID, "“Tell Fox News “…””: a reporting verb without its subject", find)
