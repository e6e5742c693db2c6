"""People nobody knows: a name that stands once, with a role, and that is in no list of names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.neighbours import ROLES
from cleanup.analysis.naming.similarity import folded
from cleanup.correctors.rule import Rule
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.proper import traits

ID = "names/unknown"
WORD_BEFORE = re.compile(r"([\w-]+),? $")
APPOSITION = re.compile(r", (?:an?|the|who|whose|\d\d,) ")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each full name with a role whose surname nothing knows, where it stands only once."""
    confirmed = {
        folded(form) for name in analysis.house.desk.names for form in (name.canonical, *name.aliases)
    }
    for entity in analysis.entities:
        mention = entity.mentions[0]
        if entity.kind is not NameKind.PERSON or len(entity.mentions) > 1 or not mention.given:
            continue
        surname = mention.surname.split()[-1]
        if traits(surname).coined and folded(mention.text) not in confirmed and _has_role(analysis, mention):
            message = f"{mention.text} stands here once, and no list has the surname: is it spelt right?"
            yield Hunk(ID, Class.QUERY, message, mention.span, confidence=0.4)


def _has_role(analysis: Analysis, mention: Mention) -> bool:
    if mention.title or APPOSITION.match(analysis.prose, mention.end):
        return True
    before = WORD_BEFORE.search(analysis.prose, max(0, mention.start - 24), mention.start)
    return before is not None and before[1].lower() in ROLES


RULE = Rule(ID, "A full name with a role that no list of names has", find, on=False)
