"""First reference in full, then the surname: people named by surname before anybody has introduced them."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import traits

ID = "names/first-reference"
FAMOUS = 3.5
"""Surnames this common in print (Zipf scale) need no introduction."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for a surname before its introduction, and one for a full name that comes again."""
    entities = [e for e in analysis.entities if e.kind is NameKind.PERSON]
    surnames = [m.surname for e in entities for m in e.mentions[:1]]
    for entity in entities:
        told = [m for m in entity.mentions if _is_told(analysis, m)]
        full = [m for m in told if m.given]
        if not full or surnames.count(entity.mentions[0].surname) > 1:
            continue
        if told[0].start < full[0].start and not told[0].title and traits(told[0].surname).zipf < FAMOUS:
            evidence = (Evidence("the introduction", full[0].span),)
            message = f"{told[0].text} is named before being introduced as {full[0].text}."
            yield Hunk(ID, Class.QUERY, message, told[0].span, confidence=0.5, evidence=evidence)
        for again in full[1:]:
            yield _again(full[0], again)


def _is_told(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention stands in running text outside what somebody said."""
    paragraph = analysis.paragraph_at(mention.start)
    return (
        paragraph is not None
        and paragraph.kind is Kind.BODY
        and analysis.quotation_at(mention.start) is None
        and bool(mention.surname)
    )


def _again(first: Mention, again: Mention) -> Hunk:
    message = f"{again.text} is introduced above: the surname is enough here."
    way = (Edit(again.start, again.end - len(again.surname), ""),)
    evidence = (Evidence("the introduction", first.span),)
    return Hunk(ID, Class.QUERY, message, again.span, (), (way,), confidence=0.4, evidence=evidence)


RULE = Rule(ID, "A surname before its introduction; a full name again after it", find, on=False)
