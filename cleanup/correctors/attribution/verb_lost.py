"""A statement without its verb: `Embassy in Rome statement Some reports were wrong`; `Ann Lee “We go.”`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Mention, Quotation
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import INSTITUTION, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
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
ROLE = re.compile(r"(?:[\w’'-]+ ){0,7}$")
LEAST_WORDS = 4


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
        start = _sentence_start(analysis, quotation.start)
        if start is None or not _whole(text, quotation):
            continue
        named = NAME_AND_FORM.match(text, start, quotation.start)
        person = people.get(quotation.start - 1) if text[quotation.start - 1] == " " else None
        if named is not None:
            yield _said(named, named, ",")
        elif person is not None and person.given and _is_role(text, start, person):
            yield _spoken(person, start)


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
