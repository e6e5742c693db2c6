"""Did where an article has said: `“It is late,” she did`, `until then, he did, “nobody moves.”`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/did-for-said"
WHO = r"(?:he|she|they|(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
BEHIND = re.compile(rf" {WHO} (?P<verb>did)(?=[.,](?:\s|\Z))")
BEFORE = re.compile(rf", {WHO} (?P<verb>did), \Z")
REACH = 70


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Right behind a quotation that ends in a comma, or between two commas before one."""
    text = analysis.prose
    for quotation in analysis.quotations:
        behind = BEHIND.match(text, quotation.end) if text[quotation.end - 2] == "," else None
        before = BEFORE.search(text, max(0, quotation.start - REACH), quotation.start)
        for match in (behind, before):
            if match is not None:
                yield Hunk(
                    rule=ID,
                    cls=Class.REVIEW,
                    message="“did” stands where an article has “said”.",
                    span=Span(*match.span("verb")),
                    edits=(Edit(*match.span("verb"), "said"),),
                    confidence=0.85,
                    evidence=(Evidence("what was said", quotation.span),),
                )


RULE = Rule(ID, "“did” for “said” beside a quotation", find)
