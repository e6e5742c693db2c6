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
    r"-(?:member|person|seat|judge|justice) "
    r"(?P<body>council|board|panel|commission|committee|court|jury|parliament|senate|assembly)\b",
    re.IGNORECASE,
)
COUNT = re.compile(rf"\b(?:{'|'.join(WORDS)}|\d{{1,3}})\Z", re.IGNORECASE)
NEAR = 400
"""Code points between the body and its vote."""
VOTE = re.compile(
    r"\b(?:vot(?:e|ed|ing|es)|ruled|approved it|rejected it|decision|ruling)(?: of| by| to [a-z]+)? "
    r"(?P<for>\d{1,3})(?:-|–| to )(?P<against>\d{1,3})\b(?!-)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Where one body is counted and its votes are more."""
    text = analysis.prose
    bodies = list(MEMBERS.finditer(text))
    if len({match["body"].lower() for match in bodies}) != 1:
        return
    body = bodies[0]
    count = COUNT.search(text, max(0, body.start() - 12), body.start())
    if count is None:
        return
    members = number(count.group())
    for match in VOTE.finditer(text):
        cast = int(match["for"]) + int(match["against"])
        near = abs(match.start() - body.start()) < NEAR
        if cast > members and near and outside(analysis, match.start()):
            where = Span(match.start("for"), match.end("against"))
            message = f"{cast} votes, but the {body['body']} has {members} members."
            yield query(ID, message, where, Span(count.start(), body.end()), "the members")


RULE = Rule(ID, "A vote with more voices than there are members", find)
