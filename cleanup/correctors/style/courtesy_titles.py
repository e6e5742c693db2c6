"""Courtesy titles in an article that does without them: AP calls people by the surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, spoken, together
from cleanup.edit import Edit
from cleanup.hunk import Evidence, Hunk

ID = "style/courtesy-titles"
COURTESY = re.compile(
    r"(?<![\w.])(?:Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Madam|Madame|Monsieur|Herr|Frau) (?=[A-Z])"
)
OFFICES = re.compile(r"(?:President|Speaker|Secretary|Chair|Chairman|Chairwoman|Justice|Mayor|Ambassador)\b")
STRAY = 2
"""More courtesy titles than this are no accident."""
PLAIN = 3
"""So many surnames without a courtesy title there must be for each with one."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for all courtesy titles outside what somebody said, where they are the exception."""
    if not COURTESY.search(analysis.prose) or not follows_ap(analysis):
        return
    bare = [m for m in analysis.mentions if _is_bare(analysis, m)]
    known = {m.start: m for m in analysis.mentions if m.kind is NameKind.PERSON}
    edits = []
    for match in COURTESY.finditer(analysis.prose):
        if (
            analysis.prose.startswith(" a ", max(0, match.start() - 3))
            or analysis.quotation_at(match.start()) is not None
        ):
            continue
        if OFFICES.match(analysis.prose, match.end()):
            continue
        mention = known.get(match.end())
        if mention is None or mention.given:
            return  # courtesy titles before full names: a style of its own
        if _is_shared(analysis, mention.surname):
            continue
        edits.append(Edit(match.start(), match.end(), ""))
    if 0 < len(edits) <= STRAY and len(bare) >= PLAIN * len(edits):
        message = "AP style calls people by the surname alone on second reference."
        evidence = (Evidence("a surname alone", bare[0].span),)
        yield from together(analysis, ID, message, edits, 0.7, evidence)


def _is_bare(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention is a surname alone, in running text outside quotations."""
    if (
        mention.kind is not NameKind.PERSON
        or mention.given
        or mention.title
        or spoken(analysis, mention.start)
    ):
        return False
    paragraph = analysis.paragraph_at(mention.start)
    return paragraph is not None and paragraph.kind is Kind.BODY


def _is_shared(analysis: Analysis, surname: str) -> bool:
    """Whether several people bear a surname: then the title tells them apart."""
    bearers = (
        entity
        for entity in analysis.entities
        if any(surname in re.split(r"[ -]", mention.surname) for mention in entity.mentions if mention.given)
    )
    return len(list(bearers)) > 1


RULE = Rule(ID, "Courtesy titles in an article that does without them", find)
