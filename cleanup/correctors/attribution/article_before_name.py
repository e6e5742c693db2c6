"""An article before a person who speaks: `a Clara Larkin told reporters`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.cues import finite_verbs
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.attribution.frames import outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/article-before-name"
ARTICLE = re.compile(r"(?<!\w)(?P<article>[Aa]n?) $")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Indefinite articles before a full name that a reporting verb follows."""
    text = analysis.prose
    said = re.compile(rf" (?:also )?(?:{finite_verbs()})\b")
    for mention in analysis.mentions:
        if mention.kind is not NameKind.PERSON or not mention.given or not outside(analysis, mention.start):
            continue
        article = ARTICLE.search(text, max(0, mention.start - 4), mention.start)
        if article is None or said.match(text, mention.end) is None:
            continue
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"{mention.text} is a person who speaks here; the article does not belong to the name.",
            span=Span(article.start(), mention.end),
            edits=(Edit(article.start(), mention.start, ""),),
            confidence=0.8,
            evidence=(Evidence("who speaks", mention.span),),
        )


RULE = Rule(ID, "“a Clara Larkin said”: an article before the person who speaks", find)
