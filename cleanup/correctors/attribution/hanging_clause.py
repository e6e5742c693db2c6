"""A clause that hangs on another by a comma: They published a statement, the mayor “regretted the delay.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import is_past, may_be_finite

ID = "attribution/hanging-clause"
GARBLED = 0.5
"""The garbledness from which on a comma between two clauses is more than a matter of style."""
SUBJECT = re.compile(r", (?P<who>the (?:[A-Za-z][\w’'-]* ){1,7})\Z")
SAID = re.compile(r"(?P<verb>[a-z]+) (?:the|a|an|his|her|its|their|this|that|[A-Z][a-z]+)\b")
JOINT = frozenset("and but or who which that whose where when as while after before".split())
WORD = re.compile(r"[^\W\d_]+")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each partial quotation that holds the verb of such a clause."""
    for quotation in analysis.quotations:
        said = SAID.match(analysis.prose, quotation.start + 1, quotation.end)
        sentence = analysis.sentence_at(quotation.start)
        if said is None or sentence is None or not is_past(said["verb"]):
            continue
        subject = SUBJECT.search(analysis.prose, sentence.start, quotation.start)
        if subject is None or analysis.garbledness.score < GARBLED:
            continue
        before = WORD.findall(analysis.unquoted, sentence.start, subject.start())
        if any(map(may_be_finite, before)) and JOINT.isdisjoint(subject["who"].split()):
            yield _query(subject, said)


def _query(subject: re.Match[str], said: re.Match[str]) -> Hunk:
    return Hunk(
        ID,
        Class.QUERY,
        "This clause hangs on the one before it by a comma: is “in which” or “saying” lost?",
        Span(subject.start("who"), subject.end("who") - 1),
        confidence=0.5,
        evidence=(Evidence("its verb", Span(*said.span("verb"))),),
    )


RULE = Rule(ID, "A clause that hangs on the one before it by a comma, its verb in a quotation", find)
