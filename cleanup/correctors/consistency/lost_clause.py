"""One verb for two people: `denied Lund and warned Tarn`, where the article says that Lund warned Tarn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import is_past

ID = "consistency/lost-clause"
GARBLED = 0.5
"""The garbledness below which both of two people may well have done the same."""
BEFORE = re.compile(r"(?P<verb>[a-z]+) (?:[A-Z][\w.’'-]* )*\Z")
BEHIND = re.compile(r" and (?P<verb>[a-z]+)(?= )")
NAMES = re.compile(r"\b[A-Z][\w-]+")
REACH = 60
"""Code points behind a verb in which its object stands."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Somebody denied a person and did what elsewhere that person does, to the same object."""
    for mention in analysis.mentions:
        if mention.kind is not NameKind.PERSON or analysis.quotation_at(mention.start) is not None:
            continue
        verb = BEHIND.match(analysis.prose, mention.end)
        sentence = analysis.sentence_at(mention.start)
        if verb is None or sentence is None or not is_past(verb["verb"]):
            continue
        before = BEFORE.search(analysis.prose, sentence.start, mention.start)
        if before is None or not is_past(before["verb"]) or analysis.garbledness.score < GARBLED:
            continue
        if place := _same_deed(analysis, mention, verb):
            yield _hunk(mention, verb, place)


def _same_deed(analysis: Analysis, mention: Mention, verb: re.Match[str]) -> Span | None:
    """Where the person of a mention does the same to somebody who is named behind a verb."""
    text = analysis.prose
    here = set(NAMES.findall(text, verb.end(), verb.end() + REACH))
    for other in analysis.entity_of(mention).mentions:
        end = other.end + 1 + len(verb["verb"])
        if text[other.end : end] == f" {verb['verb']}" and here & set(NAMES.findall(text, end, end + REACH)):
            return Span(other.start, end)
    return None


def _hunk(mention: Mention, verb: re.Match[str], place: Span) -> Hunk:
    return Hunk(
        ID,
        Class.REVIEW,
        f"Elsewhere it is {mention.text} who {verb['verb']}: “that” seems lost here.",
        Span(mention.start, verb.end()),
        (Edit(mention.start, mention.start, "that "), Edit(mention.end, mention.end + len(" and"), "")),
        confidence=0.55,
        evidence=(Evidence(f"who {verb['verb']}", place),),
    )


RULE = Rule(ID, "A clause that lost its “that”: “denied Lund and warned” for denied that Lund warned", find)
