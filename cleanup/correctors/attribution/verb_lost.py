"""A statement without its verb: `Embassy in Rome statement Some reports were wrong`; `Ann Lee “We go.”`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Mention, Quotation
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.neighbours import is_finite
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import INSTITUTION, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.speech import reporting
from cleanup.lexicon.words import lemmas

ID = "attribution/verb-lost"
STARTER = (
    r"(?:Some|The|It|There|They|This|That|These|Those|All|No|Any|Many|Both|Its|His|Her|Their|A|An|Such"
    r"|Several|Most|Every|Neither|Nothing|Nobody|In|On|At|After|If|As)"
)
FORM = r"(?P<form>statement|tweet|post|letter|report|email)"
ISSUED = re.compile(rf"{FORM} (?P<next>{STARTER})(?= [a-z])")
NAME = re.compile(
    r"(?P<article>(?:The|A|An) )?(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|in|of|for|to|the|and)){0,8}) $"
)
NAME_AND_FORM = re.compile(NAME.pattern.removesuffix("$") + FORM + " $")
AT_END = re.compile(
    r"\s(?P<who>he|she|they|(?:the|his|her) [a-z’'-]+(?: [a-z’'-]+)?)(?=\.(?:\s|\Z)|, [a-z]+ing\b)"
)
"""Behind a quotation, a speaker and nothing more."""
APPOSED = re.compile(
    r"(?:,? \([DRI]-[\w. ]+\))?(?:, (?:an?|the|who|his|her)\s[^.“”\"]{1,90})?"
    r"(?:\.(?=\s|\Z)|(?=, [a-z]+ing\b))"
)
"""Behind a name that ends the sentence: who that is, perhaps."""
ROLE = re.compile(r"(?:[\w’'-]+ ){0,7}$")
SO = re.compile(
    r" (?P<so>so)(?= (?:the |The )?(?:[\w’-]+ ){0,6}?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3}"
    r"(?:, [^.,\n]{1,80})?\.(?=\s|\Z)"
    r"| the (?:[\w’-]+ ?){1,4}\.(?=\s|\Z))"
)
"""German tells who speaks by `so` alone, right behind the quotation."""
LEAST_WORDS = 4
FAR = 40
"""So far behind a quotation, at most, the name of its speaker begins."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A name, perhaps the form of what it issued, and then a sentence or a quotation with a capital."""
    text = analysis.prose
    for issued in ISSUED.finditer(text):
        start = _sentence_start(analysis, issued.start())
        name = NAME.match(text, start, issued.start()) if start is not None else None
        if name is not None:
            first = issued.start("next")
            lower = Edit(first, first + 1, issued["next"][0].lower())
            yield _said(name, issued, " that", lower)
    people = {mention.end: mention for mention in analysis.mentions if mention.kind is NameKind.PERSON}
    for quotation in analysis.quotations:
        if quotation.kind is not QuotationKind.DIRECT or not quotation.closed:
            continue
        yield from _behind(analysis, quotation)
        start = _sentence_start(analysis, quotation.start)
        if start is None or not _whole(text, quotation):
            continue
        named = NAME_AND_FORM.match(text, start, quotation.start)
        person = people.get(quotation.start - 1) if text[quotation.start - 1] == " " else None
        if named is not None:
            yield _said(named, named, ",")
        elif person is not None and _is_role(text, start, person):
            yield _spoken(person, start)


def _behind(analysis: Analysis, quotation: Quotation) -> Iterator[Hunk]:
    """A speaker without a verb behind a quoted sentence that ends in a comma: `“We go,” Marsh.`"""
    text = analysis.prose
    if text[quotation.end - 2] != "," or len(text[quotation.start : quotation.end].split()) < LEAST_WORDS:
        return
    paragraph = analysis.paragraphs[quotation.paragraph]
    so = SO.match(text, quotation.end, paragraph.end)
    if so is not None and not _has_verb(text[so.end() : text.find(".", so.end())]):
        yield _so(Span(*so.span("so")))
        return
    match = AT_END.match(text, quotation.end, paragraph.end)
    if match is not None and not _has_verb(match["who"]):
        yield _unsaid(Span(*match.span("who")))
    for mention in analysis.mentions_in(quotation.end, min(quotation.end + FAR, paragraph.end)):
        lead = text[quotation.end : mention.start]
        tail = APPOSED.match(text, mention.end, paragraph.end)
        role = lead[:1] == " " and ROLE.fullmatch(lead[1:]) is not None
        if mention.kind is NameKind.PERSON and role and tail and not _has_verb(lead + tail.group()):
            yield _unsaid(mention.span)
        break


def _has_verb(words: str) -> bool:
    found = [word.strip(",.") for word in words.split()]
    return any(is_finite(word) or reporting(word) for word in found if word.islower())


def _unsaid(who: Span) -> Hunk:
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="The verb is lost behind the one who says this.",
        span=who,
        edits=(Edit(who.end, who.end, " said"),),
        confidence=0.8,
        evidence=(Evidence("who speaks", who),),
    )


def _so(at: Span) -> Hunk:
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="“So” stands before the speaker, as in German: English has a verb here.",
        span=at,
        edits=(Edit(at.start, at.end, "said"),),
        confidence=0.85,
    )


def _sentence_start(analysis: Analysis, offset: int) -> int | None:
    """Where the sentence of the article begins that an offset lies in; None where it is none."""
    sentence, paragraph = analysis.sentence_at(offset), analysis.paragraph_at(offset)
    if sentence is None or paragraph is None or paragraph.kind is not Kind.BODY:
        return None
    if not outside(analysis, sentence.start) or analysis.prose[paragraph.end - 1] not in ".!?”\"’'":
        return None
    return sentence.start


def _whole(text: str, quotation: Quotation) -> bool:
    """Whether it is a sentence or more, closed with its stop."""
    return (
        text[quotation.start + 1].isupper()
        and text[quotation.end - 2] in ".!?"
        and len(text[quotation.start : quotation.end].split()) >= LEAST_WORDS
    )


def _is_role(text: str, start: int, person: Mention) -> bool:
    """Whether a sentence has nothing before a name but what the person is: Senate spokesman."""
    before = ROLE.match(text, start, person.start)
    if before is None:
        return False
    parts = [lemmas(word) for word in before.group().split() if word.islower()]
    return not any("VERB" in part and "NOUN" not in part for part in parts)


def _said(name: re.Match[str], issued: re.Match[str], joint: str, *more: Edit) -> Hunk:
    form = issued["form"]
    article = "an" if form[0] in "aeiou" else "a"
    institution = re.search(rf"\b{INSTITUTION}\b", name["name"]) is not None
    edits = [Edit(issued.start("form"), issued.end("form"), f"said in {article} {form}{joint}"), *more]
    if name["article"] is None and institution:
        edits.insert(0, Edit(name.start(), name.start(), "The "))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"The verb is lost between “{name['name']}” and what the {form} says.",
        span=Span(name.start(), issued.end()),
        edits=tuple(edits),
        confidence=0.75,
    )


def _spoken(person: Mention, start: int) -> Hunk:
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"The verb is lost between {person.text} and what was said.",
        span=Span(start, person.end),
        edits=(Edit(person.end, person.end, " said,"),),
        confidence=0.7,
        evidence=(Evidence("who speaks", person.span),),
    )


RULE = Rule(ID, "“Embassy statement Some reports …”: a statement that has lost its verb", find)
