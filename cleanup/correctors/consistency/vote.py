"""A vote with more voices than there are members: the five-member council voted 5-2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import WORDS, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/vote"
MEMBERS = re.compile(
    rf"\b(?P<n>{'|'.join(WORDS)}|\d{{1,3}})-(?:member|person|seat|judge|justice) "
    r"(?P<body>council|board|panel|commission|committee|court|jury|parliament|senate|assembly)\b",
    re.IGNORECASE,
)
VOTE = re.compile(
    r"\b(?:vot(?:e|ed|ing|es)|ruled|approved it|rejected it|decision|ruling)(?: of| by| to [a-z]+)? "
    r"(?P<for>\d{1,3})(?:-|–| to )(?P<against>\d{1,3})\b(?!-)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Where one body is counted and its votes are more."""
    bodies = list(MEMBERS.finditer(analysis.prose))
    if len({match["body"].lower() for match in bodies}) != 1:
        return
    members = number(bodies[0]["n"])
    for match in VOTE.finditer(analysis.prose):
        cast = int(match["for"]) + int(match["against"])
        near = abs(match.start() - bodies[0].start()) < 400
        if cast > members and near and outside(analysis, match.start()):
            where = Span(match.start("for"), match.end("against"))
            message = f"{cast} votes, but the {bodies[0]['body']} has {members} members."
            yield query(ID, message, where, Span(*bodies[0].span()), "the members")


RULE = Rule(ID, "A vote with more voices than there are members", find)
