"""A statement without its verb: `Embassy in Rome statement Some reports were wrong.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.attribution.frames import INSTITUTION, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/verb-lost"
STARTER = (
    r"(?:Some|The|It|There|They|He|She|We|This|That|These|Those|All|No|Any|Many|Both|Its|His|Her|Their|A|An|Such"
    r"|Several|Most|Every|Neither|Nothing|Nobody|In|On|At|After|If|As)"
)
FRAME = re.compile(
    r"(?:(?<=[.!?”] )|(?<=\n)|\A)(?P<article>(?:The|A|An) )?"
    r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|in|of|for|to|the|and)){0,8})"
    rf" (?P<form>statement|tweet|post|letter|report|email) (?P<next>{STARTER})(?= [a-z])"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A name, the form of what it issued, and a sentence that begins with a capital."""
    text = analysis.prose
    for match in FRAME.finditer(text):
        paragraph = analysis.paragraph_at(match.start())
        if paragraph is None or paragraph.kind is not Kind.BODY or not outside(analysis, match.start()):
            continue
        if text[paragraph.end - 1] not in '.!?”"':
            continue
        yield _said(match)


def _said(match: re.Match[str]) -> Hunk:
    form = match["form"]
    article = "an" if form[0] in "aeiou" else "a"
    institution = re.search(rf"\b{INSTITUTION}\b", match["name"]) is not None
    edits = [Edit(match.start("form"), match.end("form"), f"said in {article} {form} that")]
    if match["article"] is None and institution:
        edits.insert(0, Edit(match.start("name"), match.start("name"), "The "))
    first = match.start("next")
    edits.append(Edit(first, first + 1, match["next"][0].lower()))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"The verb is lost between “{match['name']}” and what the {form} says.",
        span=Span(match.start(), match.end()),
        edits=tuple(edits),
        confidence=0.75,
    )


RULE = Rule(ID, "“Embassy statement Some reports …”: a statement that has lost its verb", find)
