"""An ordinal that does not fit what came before: the second strike … Two earlier strikes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import FEW, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/ordinal"
ORDINALS = {
    word: value
    for value, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)
}
PATTERN = re.compile(
    rf"\b(?P<nth>{'|'.join(ORDINALS)})\b(?P<between>[^.\n]{{0,120}}\.[ \u00a0]+)"
    rf"(?:The |All )?(?P<n>[Oo]ne|{FEW}|{FEW.title()}) (?:earlier|previous|prior|preceding)\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The n-th in one sentence, and so many earlier ones at the head of the next."""
    for match in PATTERN.finditer(analysis.prose):
        nth, before = ORDINALS[match["nth"]], number(match["n"])
        if nth != before + 1 and outside(analysis, match.start()):
            message = f"“{match['nth']}”, but the next sentence counts {before} before it."
            where, other = Span(*match.span("nth")), Span(*match.span("n"))
            yield query(ID, message, where, other, "the earlier ones")


RULE = Rule(ID, "An ordinal that does not fit what came before", find)
