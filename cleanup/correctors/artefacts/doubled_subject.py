"""A pronoun behind the name that is the subject already: `Chief Priest Tanaka He said that it would open`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.forms import is_past, is_third
from cleanup.lexicon.given import is_given

AGAIN = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}),?(?: \d\d,)?(?P<again> (?:He|She))"
    r"(?= (?:also |then |later )?(?P<verb>[a-z]+)\b)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A name, and right behind it a capital pronoun with a verb: a link text and what follows it."""
    for match in AGAIN.finditer(analysis.prose):
        name, again = Span(*match.span("name")), Span(*match.span("again"))
        paragraph = analysis.paragraph_at(name.start)
        if paragraph is None or paragraph.kind is not Kind.BODY or analysis.quotation_at(name.start):
            continue
        if not _names_somebody(analysis, match["name"].split()):
            continue
        if is_past(match["verb"]) or is_third(match["verb"]):
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                f"“{match['again'].strip()}” stands right behind the name it means.",
                Span(again.start + 1, again.end),
                (Edit(again.start, again.end, ""),),
                ((Edit(again.start, again.start, "."),),),
                confidence=0.85,
                evidence=(Evidence("whom it means", name),),
            )


def _names_somebody(analysis: Analysis, words: list[str]) -> bool:
    """Whether words are a name without the pronoun; He is a surname, too: Kevin He."""
    if len(words) > 1:
        return not is_given(words[-1])
    return any(mention.given and mention.surname == words[0] for mention in analysis.mentions)


RULE = Rule(
    id="artefacts/doubled-subject",
    summary="A name and a pronoun for it as one subject: “Tanaka He said”",
    find=find,
)
