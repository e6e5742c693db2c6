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
ISSUED = re.compile(rf"(?P<form>statement|tweet|post|letter|report|email) (?P<next>{STARTER})(?= [a-z])")
NAME = re.compile(
    r"(?P<article>(?:The|A|An) )?(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|in|of|for|to|the|and)){0,8}) $"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A name, the form of what it issued, and a sentence that begins with a capital."""
    text = analysis.prose
    for issued in ISSUED.finditer(text):
        sentence = analysis.sentence_at(issued.start())
        name = NAME.match(text, sentence.start, issued.start()) if sentence else None
        paragraph = analysis.paragraph_at(issued.start())
        if name is None or paragraph is None or paragraph.kind is not Kind.BODY:
            continue
        if outside(analysis, issued.start()) and text[paragraph.end - 1] in '.!?”"':
            yield _said(name, issued)


def _said(name: re.Match[str], issued: re.Match[str]) -> Hunk:
    form = issued["form"]
    article = "an" if form[0] in "aeiou" else "a"
    institution = re.search(rf"\b{INSTITUTION}\b", name["name"]) is not None
    edits = [Edit(issued.start("form"), issued.end("form"), f"said in {article} {form} that")]
    if name["article"] is None and institution:
        edits.insert(0, Edit(name.start(), name.start(), "The "))
    first = issued.start("next")
    edits.append(Edit(first, first + 1, issued["next"][0].lower()))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"The verb is lost between “{name['name']}” and what the {form} says.",
        span=Span(name.start(), issued.end()),
        edits=tuple(edits),
        confidence=0.75,
    )


RULE = Rule(ID, "“Embassy statement Some reports …”: a statement that has lost its verb", find)
